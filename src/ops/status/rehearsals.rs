//! What dry runs told weeks ahead, and how many pupils of each school would lose what they have.

use std::collections::{BTreeMap, BTreeSet};

use super::filed::age;
use super::matching::{Answer, ticket_of};
use super::papers::{Found, Papers};
use super::sent::Sent;
use super::stores::{Standing, version_of};
use crate::calendar::Date;
use crate::ops::encrypt::Ticket;
use crate::report::receipt::{Ended, Receipt};
use crate::report::status::{Rehearsal, SchoolStatus, StatusEntry, StatusState, StoreEntry};

/// A dry run, with the rows whose progress is at risk by it.
pub(super) struct Rehearsed {
    pub(super) told: Rehearsal,
    at_risk: BTreeSet<u32>,
}

impl Papers {
    /// Tells whether a receipt is of a dry run.
    pub(super) fn has_rehearsals(&self) -> bool {
        self.receipts.iter().any(|found| found.paper.is_rehearsal())
    }

    /// Returns the last dry run of each store for each list, by school, list and publisher: that of
    /// a version says nothing once a later one was tried.
    pub(super) fn rehearsals(&self) -> Vec<Rehearsed> {
        let mut last: BTreeMap<(String, String, String, String), &Found<Receipt>> = BTreeMap::new();
        for found in self.receipts.iter().filter(|found| found.paper.is_rehearsal()) {
            let receipt = &found.paper;
            let publisher = self
                .ticket_of(receipt)
                .map(|ticket| ticket.publisher.clone())
                .or_else(|| receipt.publisher.clone());
            let store = receipt.store_name.clone().unwrap_or_else(|| receipt.store.clone());
            let key = (
                receipt.brin.clone(),
                receipt.list_id.clone(),
                publisher.unwrap_or_default().to_lowercase(),
                store.to_lowercase(),
            );
            let kept = last.entry(key).or_insert(found);
            let age = |receipt: &Receipt| (receipt.version.unwrap_or(1), receipt.at.clone());
            if age(&kept.paper) < age(receipt) {
                *kept = found;
            }
        }
        last.into_values()
            .map(|found| {
                let ticket = self.ticket_of(&found.paper);
                rehearsed(&found.paper, ticket, self.school(&found.paper.brin))
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

fn rehearsed(receipt: &Receipt, ticket: Option<&Ticket>, school: Option<&str>) -> Rehearsed {
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
    let told = Rehearsal {
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
        lost: figure(lost(receipt).len() as u32),
        left_behind: (!is_refused).then(|| receipt.left_behind.count()),
    };
    Rehearsed { told, at_risk: at_risk(receipt) }
}

/// The rows of which the new identity already opens another profile, so that a pupil goes on
/// without the old one.
fn lost(receipt: &Receipt) -> BTreeSet<u32> {
    receipt
        .present_at_risk()
        .into_iter()
        .chain(receipt.orphaned.iter().map(|orphaned| orphaned.row))
        .collect()
}

/// The rows whose pupils would not find their progress: those that are lost, and those that are
/// held.
fn at_risk(receipt: &Receipt) -> BTreeSet<u32> {
    let held = receipt.held.iter().flat_map(|held| held.rows.iter().copied());
    lost(receipt).into_iter().chain(held).collect()
}

/// Tells of each school how its publishers stand, and how many pupils' progress is at risk at any
/// of them: by what was applied or refused last and, where nothing was applied yet, by the
/// rehearsals.
pub(super) fn schools(
    entries: &[StatusEntry],
    desk: &[Sent<'_>],
    rehearsals: &[Rehearsed],
) -> Vec<SchoolStatus> {
    let mut risks: BTreeMap<&str, BTreeMap<(&str, u32), BTreeSet<u32>>> = BTreeMap::new();
    let mut schools: BTreeMap<&str, SchoolStatus> = BTreeMap::new();
    for (entry, sent) in entries.iter().zip(desk) {
        let list = (entry.list_id.as_str(), entry.version);
        let rows = risks.entry(&entry.brin).or_default().entry(list).or_default();
        let all = sent.standings.iter().chain(&sent.others);
        let stands = all.filter(|standing| is_last_word(standing, entry, entries));
        rows.extend(stands.filter_map(Standing::judged).flat_map(at_risk));
        if entry.replaced_by.is_some() {
            continue;
        }
        let school = schools
            .entry(&entry.brin)
            .or_insert_with(|| SchoolStatus::new(&entry.brin, name_of(&entry.brin, desk)));
        school.tickets += 1;
        school.done += usize::from(entry.state == StatusState::Done);
        let rehearsed = rehearsals.iter().filter(|rehearsal| rehearsal.told.is_of(entry));
        if entry.state.is_open() {
            rows.extend(rehearsed.flat_map(|rehearsal| rehearsal.at_risk.iter().copied()));
        }
    }
    let ticketed = |told: &Rehearsal| {
        entries.iter().any(|entry| {
            entry.list_id == told.list_id
                && told.version.is_none_or(|version| version <= entry.version)
        })
    };
    for rehearsal in rehearsals.iter().filter(|rehearsal| !ticketed(&rehearsal.told)) {
        let told = &rehearsal.told;
        schools
            .entry(&told.brin)
            .or_insert_with(|| SchoolStatus::new(&told.brin, told.school.as_deref()));
        let list = (told.list_id.as_str(), version_of(told.version));
        let rows = risks.entry(&told.brin).or_default().entry(list).or_default();
        rows.extend(rehearsal.at_risk.iter().copied());
    }
    schools
        .into_values()
        .map(|school| {
            let lists = risks.get(school.brin.as_str()).into_iter().flat_map(BTreeMap::values);
            let lists: Vec<usize> = lists.map(BTreeSet::len).filter(|rows| *rows > 0).collect();
            SchoolStatus { at_risk: lists.iter().sum(), at_risk_at_most: lists.len() > 1, ..school }
        })
        .collect()
}

/// The name of a school: that of its last ticket.
fn name_of<'d>(brin: &str, desk: &'d [Sent<'_>]) -> Option<&'d str> {
    let all =
        desk.iter().map(|sent| &sent.filed.ticket).filter(|ticket| ticket.school.brin == brin);
    all.max_by_key(|ticket| age(ticket)).map(|ticket| ticket.school.name.as_str())
}

/// Tells whether what a store reported of a version still stands: of a later one the publisher has
/// applied nothing there yet nor, where it was refused, reported anything.
fn is_last_word(standing: &Standing<'_>, entry: &StatusEntry, all: &[StatusEntry]) -> bool {
    let is_open = |state: StatusState| match standing.state {
        StatusState::Refused => state == StatusState::Waiting,
        _ => state.is_open(),
    };
    let is_open_there = |store: &StoreEntry| {
        let named = store.store_name.as_deref().zip(standing.name);
        is_open(store.state)
            && named.is_some_and(|(one, other)| one.to_lowercase() == other.to_lowercase())
    };
    let answers = |later: &&StatusEntry| {
        later.is_of_list_of(entry)
            && later.version > entry.version
            && !is_open(later.state)
            && later.state != StatusState::Superseded
            && !later.stores.iter().any(is_open_there)
    };
    !all.iter().any(|later| answers(&later))
}
