//! WW411 `chain`: identities that are passed on from pupil to pupil, in a chain or round a ring.

use super::common::of_side;
use super::identity_of_a_stayer::{holds_it_already, stays};
use super::rings::in_rings;
use crate::identity::Side;
use crate::list::Filling;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Link, Place, Scope, Sink, rule};

rule!("WW411", "chain", Info, "chain.md", [Check::Linked(check)]);

/// Finds, among the places of one identity, the row that takes it and the row that gives it up.
pub(in crate::rules) fn link(scope: &Scope<'_>, places: &[Place]) -> Option<Link> {
    let (_, scheme) = places[0].identity(scope.list)?;
    let would_take = |&place: &Place| {
        scope.row(place).filling() == Filling::Filled && !holds_it_already(scope, place, scheme)
    };
    let taker = of_side(scope, places, Side::Wordt).into_iter().find(would_take)?;
    let giver = of_side(scope, places, Side::Was)
        .into_iter()
        .find(|&place| !stays(scope, place, scheme))?;
    (taker.row != giver.row).then_some(Link { taker, giver })
}

fn check(scope: &Scope<'_>, links: &[Link], sink: &mut Sink<'_>) {
    let Some(first) = links.first() else { return };
    let column = scope.header(first.taker);
    let rings = in_rings(links);
    for (is_ring, key) in [(false, "rules-WW411-chain"), (true, "rules-WW411-ring")] {
        let is_round =
            |link: &Link| rings.contains(&link.taker.row) && rings.contains(&link.giver.row);
        let of_kind = links.iter().filter(|link| is_round(link) == is_ring);
        let mut rows: Vec<u32> = of_kind
            .flat_map(|link| [scope.row(link.taker).number(), scope.row(link.giver).number()])
            .collect();
        rows.sort_unstable();
        rows.dedup();
        if !rows.is_empty() {
            let message = Message::new(key).with("count", rows.len());
            sink.report(Draft::rows(rows, message).column(column));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use crate::grid::{Facts, FileKind};
    use crate::list::{Format, List, Parsed};
    use crate::moves::FormatId;
    use crate::rules::{self, Subject};

    /// A row's two old identities and its two new ones.
    type Identities = [u8; 4];

    /// Returns the rows that are told as a ring.
    fn told_as_ring(rows: &[Identities]) -> Vec<u32> {
        let mut list = List::new(Format::of(FormatId::MboIdpChange));
        for (number, [profile_was, real_was, profile_wordt, real_wordt]) in (2..).zip(rows) {
            let [profile_was, profile_wordt] =
                [profile_was, profile_wordt].map(|id| format!("{id}@a.school.nl"));
            let [real_was, real_wordt] = [real_was, real_wordt].map(|id| format!("r{id}@school"));
            list.push(
                number,
                [
                    "Y.",
                    "Yara",
                    "Berg",
                    "Noord",
                    &profile_was,
                    &real_was,
                    &profile_wordt,
                    &real_wordt,
                ],
            );
        }
        let positions = (0..list.format().width()).map(Some).collect();
        let parsed = Parsed {
            list: Some(list),
            nobody: None,
            header_row: Some(1),
            positions,
            titles: Vec::new(),
            untitled: BTreeMap::new(),
            unwrapped: Vec::new(),
            above: Vec::new(),
            problems: Vec::new(),
            is_empty: false,
        };
        let facts = Facts::new(FileKind::Csv);
        let findings = rules::check(&Subject::new(&facts, &parsed));
        let rings = findings.iter().filter(|finding| {
            finding.code == "WW411" && finding.message.key() == "rules-WW411-ring"
        });
        rings.flat_map(|finding| finding.rows.clone()).collect()
    }

    /// The rows that come back to themselves by following who takes an identity of whom.
    fn in_a_ring(rows: &[Identities]) -> Vec<u32> {
        let takes = |taker: &Identities, giver: &Identities| {
            (0..2).any(|at| taker[2 + at] == giver[at] && taker[at] != giver[at])
        };
        let comes_back = |start: usize| {
            let (mut met, mut to_see) = (BTreeSet::new(), vec![start]);
            while let Some(at) = to_see.pop() {
                to_see.extend((0..rows.len()).filter(|&other| {
                    other != at && takes(&rows[at], &rows[other]) && met.insert(other)
                }));
            }
            met.contains(&start)
        };
        (0..rows.len()).filter(|&row| comes_back(row)).map(|row| row as u32 + 2).collect()
    }

    #[test]
    fn rows_with_two_identities_each_are_told_as_what_they_are() {
        assert!(told_as_ring(&[[1, 11, 2, 12], [2, 12, 3, 13]]).is_empty());
        assert_eq!(
            told_as_ring(&[[1, 11, 2, 12], [2, 12, 3, 16], [3, 13, 4, 17], [4, 14, 5, 13]]),
            [4, 5]
        );
    }

    proptest! {
        #[test]
        fn a_ring_is_told_exactly_where_there_is_one(
            profiles in proptest::sample::subsequence((0..24_u8).collect::<Vec<_>>(), 16).prop_shuffle(),
            reals in proptest::sample::subsequence((0..24_u8).collect::<Vec<_>>(), 16).prop_shuffle(),
            news in proptest::collection::vec((0..24_usize, 0..24_usize), 16),
            count in 2..16_usize,
        ) {
            // Old identities are one person's each; new ones too, and never the row's own old one,
            // which is another rule's matter.
            let mut taken = (BTreeSet::new(), BTreeSet::new());
            let rows: Vec<Identities> = (0..count)
                .filter(|&at| usize::from(profiles[at]) != news[at].0 && usize::from(reals[at]) != news[at].1)
                .filter(|&at| taken.0.insert(news[at].0) & taken.1.insert(news[at].1))
                .map(|at| [profiles[at], reals[at], news[at].0 as u8, news[at].1 as u8])
                .collect();
            prop_assert_eq!(told_as_ring(&rows), in_a_ring(&rows));
        }
    }
}
