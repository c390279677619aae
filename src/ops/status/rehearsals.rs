//! What dry runs told weeks ahead, and how many pupils of each school would lose what they have.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::filed::age;
use super::matching::{Answer, ticket_of};
use super::papers::Papers;
use super::sent::Sent;
use super::stores::version_of;
use super::word::{Word, last_words};
use crate::calendar::Date;
use crate::ops::encrypt::Ticket;
use crate::report::receipt::{Ended, Receipt};
use crate::report::status::{ListAtRisk, Rehearsal, SchoolStatus, StatusEntry, StatusState};

/// A dry run.
pub(super) struct Rehearsed<'p> {
    pub(super) told: Rehearsal,
    word: Word<'p>,
}

impl Papers {
    /// Tells whether a receipt is of a dry run.
    pub(super) fn has_rehearsals(&self) -> bool {
        self.receipts.iter().any(|found| found.paper.is_rehearsal())
    }

    /// Returns the last word of each store in its dry runs ([`super::word`]), by school, list and
    /// publisher.
    pub(super) fn rehearsals(&self) -> Vec<Rehearsed<'_>> {
        let mut lists: BTreeMap<[String; 3], BTreeMap<Reverse<u32>, Vec<Word<'_>>>> =
            BTreeMap::new();
        let mut receipts: Vec<&Receipt> = self.receipts.iter().map(|found| &found.paper).collect();
        receipts.sort_by_key(|receipt| &receipt.at);
        for receipt in receipts.into_iter().filter(|receipt| receipt.is_rehearsal()) {
            let publisher = self
                .ticket_of(receipt)
                .map(|ticket| &ticket.publisher)
                .or(receipt.publisher.as_ref())
                .map(|name| name.to_lowercase());
            let key =
                [receipt.brin.clone(), receipt.list_id.clone(), publisher.unwrap_or_default()];
            let (is_named, version) = (!key[2].is_empty(), version_of(receipt.version));
            let words = lists.entry(key).or_default().entry(Reverse(version)).or_default();
            take(words, Word::of(receipt, version), is_named);
        }
        lists
            .into_values()
            .flat_map(|versions| last_words(versions.into_values()))
            .filter_map(|word| {
                let receipt = word.receipt?;
                let school = self.school(&receipt.brin).or(receipt.school.as_deref());
                Some(Rehearsed { told: told(receipt, self.ticket_of(receipt), school), word })
            })
            .collect()
    }

    /// Returns what the tickets call a school.
    fn school(&self, brin: &str) -> Option<&str> {
        let mut tickets = self.tickets.iter().map(|filed| &filed.ticket.school);
        tickets.find(|school| school.brin == brin).map(|school| school.name.as_str())
    }

    fn ticket_of(&self, receipt: &Receipt) -> Option<&Ticket> {
        ticket_of(&Answer::of_receipt(receipt), &self.tickets).map(|at| &self.tickets[at].ticket)
    }
}

/// Takes the word of a dry run among those of the stores that tried the same version before it. Of
/// stores whose publisher is not known, none takes back what another one told of risks.
fn take<'p>(stores: &mut Vec<Word<'p>>, word: Word<'p>, is_named: bool) {
    let told = |word: &Word<'_>| at_risk(word).collect::<BTreeSet<_>>();
    let may_be = |store: &&mut Word<'p>| {
        store.may_go_on_with(&word) && (is_named || told(store).is_subset(&told(&word)))
    };
    match stores.iter_mut().find(may_be) {
        Some(store) => *store = store.clone().followed_by(word),
        None => stores.push(word),
    }
}

fn told(receipt: &Receipt, ticket: Option<&Ticket>, school: Option<&str>) -> Rehearsal {
    let day = receipt.at.get(..10).unwrap_or_default();
    let from = receipt.timing.as_ref().and_then(|timing| timing.from.as_deref());
    let meant = ticket
        .and_then(|ticket| ticket.moved.cutover.as_deref().or(ticket.deadline.as_deref()))
        .or(from);
    let parsed = |day: &str| day.parse::<Date>().ok();
    let ahead =
        meant.and_then(parsed).zip(parsed(day)).and_then(|(cutover, day)| day.until(cutover).ok());
    // What was refused has counted nothing that would come about.
    let is_refused = receipt.outcome == Ended::Refused;
    let figure = |count: u32| (!is_refused).then_some(count);
    Rehearsal {
        publisher: ticket
            .map(|ticket| ticket.publisher.clone())
            .or_else(|| receipt.publisher.clone()),
        store_name: receipt.store_name.clone(),
        school: school.map(str::to_owned),
        brin: receipt.brin.clone(),
        list_id: receipt.list_id.clone(),
        version: receipt.version,
        day: day.to_owned(),
        weeks_ahead: ahead.map(|span| i64::from(span.get_days()).div_euclid(7)),
        refused_because: receipt.refused_because.clone().filter(|_| is_refused),
        known: figure(receipt.counts.linked + receipt.counts.already),
        unknown: figure(receipt.counts.unknown),
        held: figure(receipt.counts.held),
        lost: figure(receipt.present_at_risk().len() as u32),
        left_behind: (!is_refused).then(|| receipt.left_behind.count()),
    }
}

/// The rows whose pupils would not find their progress, each after its version: those whose new
/// identity already opens another profile, those that are held, and those that were undone. Where
/// the new identity was taken over, it opens the old profile: nothing is lost but what was
/// activated early.
fn at_risk<'w>(word: &'w Word<'_>) -> impl Iterator<Item = (u32, u32)> + 'w {
    let receipt = word.receipt.into_iter();
    let held = receipt.clone().flat_map(|receipt| &receipt.held);
    let held = held.flat_map(|held| held.rows.iter().copied());
    let own = receipt.flat_map(Receipt::present_at_risk).chain(held);
    own.map(|row| (word.version, row)).chain(word.left.iter().copied())
}

/// The rows at risk at any publisher, by list and version.
type Risks<'s> = BTreeMap<(&'s str, u32), BTreeSet<u32>>;

/// Tells of each school how its publishers stand, and how many pupils' progress is at risk at any
/// of them, by the last words of their stores.
pub(super) fn schools(
    entries: &[StatusEntry],
    desk: &[Sent<'_>],
    rehearsals: &[Rehearsed<'_>],
) -> Vec<SchoolStatus> {
    let mut schools: BTreeMap<&str, SchoolStatus> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.replaced_by.is_none()) {
        let school = schools
            .entry(&entry.brin)
            .or_insert_with(|| SchoolStatus::new(&entry.brin, name_of(&entry.brin, desk)));
        school.tickets += 1;
        school.done += usize::from(entry.state == StatusState::Done);
    }
    for Rehearsed { told, .. } in rehearsals {
        schools
            .entry(&told.brin)
            .or_insert_with(|| SchoolStatus::new(&told.brin, told.school.as_deref()));
    }
    for (brin, risks) in risks(entries, said(entries, desk, rehearsals)) {
        let Some(school) = schools.get_mut(brin) else { continue };
        school.at_risk = pupils_of(&risks, desk);
        school.at_risk_at_most = risks.len() > 1;
        school.lists_at_risk = risks
            .into_iter()
            .map(|((list_id, version), rows)| {
                let of_list = entries.iter().filter(|entry| entry.list_id == list_id);
                let latest = of_list.map(|entry| entry.version).max();
                let replaced_by = latest.filter(|latest| *latest > version);
                ListAtRisk { list_id: list_id.to_owned(), version, replaced_by, pupils: rows.len() }
            })
            .collect();
    }
    schools.into_values().collect()
}

/// How many pupils are at risk, at most: of versions of one list no more than stand in any of them,
/// where every ticket since tells how many rows were removed.
fn pupils_of(risks: &Risks<'_>, desk: &[Sent<'_>]) -> usize {
    let mut lists: BTreeMap<&str, (u32, usize)> = BTreeMap::new();
    for ((list_id, version), rows) in risks {
        lists.entry(list_id).or_insert((*version, 0)).1 += rows.len();
    }
    let most = |list_id: &str, first: u32| {
        let tickets = desk.iter().map(|sent| &sent.filed.ticket.list);
        let versions: BTreeMap<u32, _> = tickets
            .filter(|list| list.id == list_id && list.version >= first)
            .map(|list| (list.version, list))
            .collect();
        let mut most = versions.values().next_back()?.rows as usize;
        for (version, list) in versions.range(first + 1..) {
            let changes = list.changes.as_ref().filter(|changes| changes.since + 1 == *version)?;
            most += changes.removed;
        }
        versions.contains_key(&first).then_some(most)
    };
    let told = |(list_id, (first, pupils)): (&str, (u32, usize))| {
        most(list_id, first).map_or(pupils, |most| most.min(pupils))
    };
    lists.into_iter().map(told).sum()
}

/// What was said of lists, by school, list, and publisher.
type Said<'s> = BTreeMap<(&'s str, &'s str, String), BTreeMap<Spoken, Vec<Word<'s>>>>;

/// In which order words are heard: those of runs, by version, of its last rows and of other ones;
/// and those of dry runs, of whatever version.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Spoken {
    Applied(Reverse<u32>),
    OtherRows(Reverse<u32>),
    Rehearsed,
}

fn said<'s>(
    entries: &'s [StatusEntry],
    desk: &'s [Sent<'s>],
    rehearsals: &'s [Rehearsed<'s>],
) -> Said<'s> {
    let mut said = Said::new();
    for (entry, sent) in entries.iter().zip(desk) {
        let key = (entry.brin.as_str(), entry.list_id.as_str(), entry.publisher.to_lowercase());
        let words = said.entry(key).or_default();
        let version = Reverse(entry.version);
        for (spoken, standings) in [
            (Spoken::Applied(version), &sent.standings),
            (Spoken::OtherRows(version), &sent.others),
        ] {
            let judged = standings.iter().filter_map(|one| Word::of_store(one, entry.version));
            words.entry(spoken).or_default().extend(judged);
        }
    }
    for Rehearsed { told, word } in rehearsals {
        let publisher = told.publisher.as_deref().unwrap_or_default().to_lowercase();
        let words = said.entry((&told.brin, &told.list_id, publisher)).or_default();
        words.entry(Spoken::Rehearsed).or_default().push(word.clone());
    }
    said
}

/// The rows at risk of each school.
fn risks<'s>(entries: &[StatusEntry], said: Said<'s>) -> BTreeMap<&'s str, Risks<'s>> {
    let mut risks: BTreeMap<&str, Risks<'_>> = BTreeMap::new();
    for ((brin, list_id, publisher), words) in said {
        let latest = |entry: &&StatusEntry| {
            entry.replaced_by.is_none()
                && entry.list_id == list_id
                && (publisher.is_empty() || entry.publisher.to_lowercase() == publisher)
        };
        let latest: Vec<&StatusEntry> = entries.iter().filter(latest).collect();
        let counts = |word: &Word<'_>| {
            let mut latest = latest.iter();
            word.has_run || latest.len() == 0 || latest.any(|entry| word.is_waited_for(entry))
        };
        for word in last_words(words.into_values()).into_iter().filter(counts) {
            for (version, row) in at_risk(&word) {
                let lists = risks.entry(brin).or_default();
                lists.entry((list_id, version)).or_default().insert(row);
            }
        }
    }
    risks
}

/// The name of a school: that of its last ticket.
fn name_of<'d>(brin: &str, desk: &'d [Sent<'_>]) -> Option<&'d str> {
    let all =
        desk.iter().map(|sent| &sent.filed.ticket).filter(|ticket| ticket.school.brin == brin);
    all.max_by_key(|ticket| age(ticket)).map(|ticket| ticket.school.name.as_str())
}
