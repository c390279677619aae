//! WW411 `chain`: identities that are passed on from pupil to pupil, in a chain or round a ring.

use std::collections::{HashMap, HashSet};

use super::common::of_side;
use super::identity_of_a_stayer::{holds_it_already, stays};
use crate::identity::Side;
use crate::list::Filling;
use crate::message::Message;
use crate::rules::check::{Check, Link, Scope};
use crate::rules::finding::Draft;
use crate::rules::index::{Place, identity_of};
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW411", "chain", Info, "chain.md", [Check::Linked(check)]);

/// Finds, among the places of one identity, the row that takes it and the row that gives it up.
pub(in crate::rules) fn link(scope: &Scope<'_>, places: &[Place]) -> Option<Link> {
    let (_, scheme) = identity_of(scope.list, places[0])?;
    let would_take = |&place: &Place| scope.row(place).filling() == Filling::Filled && !holds_it_already(scope, place, scheme);
    let taker = of_side(scope, places, Side::Wordt).into_iter().find(would_take)?;
    let giver = of_side(scope, places, Side::Was).into_iter().find(|&place| !stays(scope, place, scheme))?;
    (taker.row != giver.row).then_some(Link { taker, giver })
}

fn check(scope: &Scope<'_>, links: &[Link], sink: &mut Sink) {
    let Some(first) = links.first() else { return };
    let column = scope.header(first.taker);
    let rings = in_rings(links);
    for (is_ring, key) in [(false, "rules-WW411-chain"), (true, "rules-WW411-ring")] {
        let of_kind = links.iter().filter(|link| rings.contains(&link.taker.row) == is_ring);
        let mut rows: Vec<u32> = of_kind.flat_map(|link| [scope.row(link.taker).number(), scope.row(link.giver).number()]).collect();
        rows.sort_unstable();
        rows.dedup();
        if !rows.is_empty() {
            let message = Message::new(key).with("count", rows.len());
            sink.report(&RULE, Draft::rows(rows, message).column(column));
        }
    }
}

/// Finds the rows that stand in a ring: whoever follows the links from there comes back.
fn in_rings(links: &[Link]) -> HashSet<u32> {
    let next: HashMap<u32, u32> = links.iter().map(|link| (link.taker.row, link.giver.row)).collect();
    // The walk in which a row was met; a walk that meets a row of its own has closed a ring.
    let mut met: HashMap<u32, u32> = HashMap::with_capacity(next.len());
    let mut rings = HashSet::new();
    for start in links.iter().map(|link| link.taker.row) {
        let mut at = start;
        while !met.contains_key(&at) {
            met.insert(at, start);
            let Some(&after) = next.get(&at) else { break };
            at = after;
        }
        if met.get(&at) == Some(&start) && next.contains_key(&at) && !rings.contains(&at) {
            let first = at;
            loop {
                rings.insert(at);
                let Some(&after) = next.get(&at) else { break };
                at = after;
                if at == first {
                    break;
                }
            }
        }
    }
    rings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rings(pairs: &[(u32, u32)]) -> Vec<u32> {
        let place = |row| Place { row, column: 0 };
        let links: Vec<Link> = pairs.iter().map(|&(taker, giver)| Link { taker: place(taker), giver: place(giver) }).collect();
        let mut rings: Vec<u32> = in_rings(&links).into_iter().collect();
        rings.sort_unstable();
        rings
    }

    #[test]
    fn rings_are_told_from_chains() {
        assert!(rings(&[(1, 2), (2, 3)]).is_empty());
        assert_eq!(rings(&[(1, 2), (2, 1), (3, 4)]), [1, 2]);
        assert_eq!(rings(&[(0, 1), (1, 2), (2, 3), (3, 1)]), [1, 2, 3]);
    }
}
