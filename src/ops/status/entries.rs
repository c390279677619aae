//! How each ticket stands, and all of them together.

use std::collections::BTreeSet;

use super::StatusOptions;
use super::filed::deadline;
use super::sent::{Sent, missed};
use super::stores::{RowOf, Standing, held_of, linked_of, same_name};
use super::versions::{Alone, folded, placed};
use crate::calendar::Date;
use crate::report::receipt::{HeldReport, Receipt};
use crate::report::status::{StatusEntry, StatusState, StatusTotals, StoreEntry};
use crate::scenario::calendar_of_lists;

/// Tells how each ticket stands, in their order.
pub(super) fn entries(desk: &[Sent<'_>], options: &StatusOptions<'_>) -> Vec<StatusEntry> {
    let alone: Vec<Alone<'_>> =
        desk.iter().map(|sent| alone((sent, desk), &expected(sent, desk), options)).collect();
    let placed: Vec<StatusEntry> = alone.iter().map(|own| placed(own, &alone, options)).collect();
    placed.iter().map(|entry| folded(entry, &placed)).collect()
}

/// The earlier versions of the list of a ticket, at the same publisher.
fn earlier<'s, 'p>(sent: &Sent<'p>, desk: &'s [Sent<'p>]) -> impl Iterator<Item = &'s Sent<'p>> {
    desk.iter().filter(|other| {
        let version = other.filed.ticket.list.version;
        sent.filed.is_of_list(&other.filed.ticket) && version < sent.filed.ticket.list.version
    })
}

/// The kinds of the stores without a name that applied an earlier version, and of which nothing was
/// heard since; those that have a name by now are taken for them.
fn silent_without_name<'s>(sent: &'s Sent<'_>, desk: &'s [Sent<'_>]) -> Vec<&'s str> {
    let is_known = |name: &str| {
        let mut before = earlier(sent, desk).flat_map(Sent::names);
        before.any(|known| same_name(Some(known), Some(name)))
    };
    let is_theirs = |one: &&Standing<'_>| one.name.is_none_or(|name| !is_known(name));
    let heard = sent.standings.iter().filter(is_theirs).count();
    let versions = earlier(sent, desk).map(|other| nameless(&other.standings));
    let most = versions.max_by_key(Vec::len).unwrap_or_default();
    most.into_iter().skip(heard).collect()
}

/// The kinds of the stores without a name that applied something.
fn nameless<'s>(standings: &'s [Standing<'_>]) -> Vec<&'s str> {
    let nameless = standings.iter().filter(|one| one.name.is_none());
    nameless.filter_map(|one| Some(one.applied()?.store.as_str())).collect()
}

/// The stores that are to report on a ticket, by name: those that it names, and those that told of
/// an earlier version of its list, or of other rows of this one. A dry run is no report.
fn expected(sent: &Sent<'_>, desk: &[Sent<'_>]) -> Vec<String> {
    let ticket = &sent.filed.ticket;
    let told = earlier(sent, desk).flat_map(Sent::names);
    let others = sent.others.iter().filter_map(|standing| standing.name);
    let named = ticket.stores.iter().map(String::as_str).chain(told).chain(others);
    let mut all: Vec<String> = Vec::new();
    for name in named.map(str::trim).filter(|name| !name.is_empty()) {
        if !all.iter().any(|known| known.to_lowercase() == name.to_lowercase()) {
            all.push(name.to_owned());
        }
    }
    all
}

/// The stores of which nothing was heard: first those in which other rows of this version stand.
/// Receipts without a name of what was applied may be of any other. What was refused, undone or
/// applied again under a name is nobody else's.
fn silent(sent: &Sent<'_>, desk: &[Sent<'_>], expected: &[String]) -> Vec<StoreEntry> {
    let (standings, others) = (&sent.standings, &sent.others);
    let is_behind = |name: &str| others.iter().any(|other| same_name(other.name, Some(name)));
    let (behind, expected): (Vec<String>, Vec<String>) =
        expected.iter().cloned().partition(|name| is_behind(name));
    let named = missed(&sent.filed.ticket, &expected, standings, nameless(standings).len());
    let named = behind.iter().chain(named).map(|name| StoreEntry::silent(Some(name), ""));
    // Where nothing was heard at all, it is one line.
    let kinds = [nameless(others), silent_without_name(sent, desk)];
    let kinds = kinds.into_iter().filter(|_| !standings.is_empty()).max_by_key(Vec::len);
    let kinds = kinds.unwrap_or_default().into_iter();
    named.chain(kinds.map(|kind| StoreEntry::silent(None, kind))).collect()
}

/// How a ticket stands: done where every store is that reported, or is to report.
fn alone<'s>(
    (sent, desk): (&'s Sent<'_>, &[Sent<'_>]),
    expected: &[String],
    options: &StatusOptions<'_>,
) -> Alone<'s> {
    let (ticket, standings) = (&sent.filed.ticket, &sent.standings);
    let stores: Vec<StoreEntry> =
        standings.iter().map(store_entry).chain(silent(sent, desk, expected)).collect();
    let unfilled = ticket.list.to_be_filled();
    // In MBO the days run from the completely filled list; until that is sent, nobody is done.
    let is_running = unfilled == 0 || ticket.deadline.is_some();
    let state = match state_of(&stores) {
        StatusState::Done if !is_running => StatusState::Partial,
        state => state,
    };
    let applied: Vec<&Receipt> = standings.iter().filter_map(Standing::applied).collect();
    let done = done_in(&stores);
    let calendar =
        calendar_of_lists(ticket.list.format, &ticket.moved.working_days, options.calendar);
    let until = done.filter(|_| state == StatusState::Done).unwrap_or(options.today);
    let days_from =
        |day: &str| day.parse().map_or(0, |day| calendar.working_days_after(day, until));
    let last = standings.iter().rev().find_map(|standing| standing.told);
    let days = sent.days(expected, &calendar);
    let deadline = deadline(days, &calendar);
    let days_late = deadline.as_deref().map_or(0, days_from);
    let is_heard_in_time = deadline.as_ref().is_some_and(|day| sent.is_heard_by(day, expected));
    let others = sent.others.iter().filter(|other| other.applied().is_some());
    let other_rows = others.filter_map(Standing::day).max();
    let entry = StatusEntry {
        publisher: ticket.publisher.clone(),
        school: ticket.school.name.clone(),
        brin: ticket.school.brin.clone(),
        list_id: ticket.list.id.clone(),
        version: ticket.list.version,
        format: ticket.list.format,
        counted: ticket.moved.working_days.clone(),
        versions: vec![ticket.list.version],
        replaced_by: None,
        rows: ticket.list.rows,
        unfilled,
        sent: days.created.clone(),
        deadline: deadline.clone(),
        state,
        done: done.map(|day| day.to_string()),
        working_days: days_from(&days.created),
        counts_from: days.can_be_done_from.clone(),
        days_late,
        late_since: deadline.filter(|_| days_late > 0),
        late_version: None,
        earlier: Vec::new(),
        linked: linked_somewhere(standings),
        unknown: known_nowhere(&applied).map(|rows| rows.len() as u32),
        held: held_somewhere(&applied),
        undone: stores.iter().filter_map(|store| store.undone.clone()).max(),
        undone_rows: undone_somewhere(standings),
        other_rows: other_rows.filter(|_| state != StatusState::Done).map(str::to_owned),
        run_id: last.and_then(|found| found.paper.run_id.clone()),
        receipt_signer: last.and_then(|found| found.signer.clone()),
        stores,
    };
    Alone { entry, begun: sent.filed.begun(), is_heard_in_time }
}

/// How a list stands in several stores: done where none of them is silent.
fn state_of(stores: &[StoreEntry]) -> StatusState {
    let mut told =
        stores.iter().map(|store| store.state).filter(|state| *state != StatusState::Waiting);
    let is_whole = stores.iter().all(|store| store.state != StatusState::Waiting);
    match told.next() {
        None => StatusState::Waiting,
        Some(StatusState::Done) if !is_whole => StatusState::Partial,
        Some(first) if told.all(|state| state == first) => first,
        Some(_) => StatusState::Partial,
    }
}

/// The day on which the last of several stores applied a list that stands in all of them.
fn done_in(stores: &[StoreEntry]) -> Option<Date> {
    let stands = |store: &StoreEntry| {
        matches!(store.state, StatusState::Done | StatusState::Partial) && store.undone.is_none()
    };
    let days = stores.iter().filter_map(|store| store.done.as_ref()?.parse::<Date>().ok());
    days.max().filter(|_| stores.iter().all(stands))
}

fn store_entry(standing: &Standing<'_>) -> StoreEntry {
    let receipt = standing.told.map(|found| &found.paper);
    let applied = standing.applied();
    StoreEntry {
        store_name: standing.name.map(str::to_owned),
        store: receipt
            .map(|receipt| &receipt.store)
            .or(standing.undone.map(|found| &found.paper.store))
            .cloned()
            .unwrap_or_default(),
        state: standing.state,
        done: standing.day().map(str::to_owned),
        linked: applied.map(|receipt| linked_of(receipt, &standing.gone)),
        unknown: applied.map(|receipt| receipt.counts.unknown),
        held: applied.map(|receipt| receipt.counts.held),
        undone: standing.undone.and_then(|found| found.paper.at.get(..10)).map(str::to_owned),
        undone_rows: standing.undone.map(|_| standing.gone.len() as u32),
        run_id: receipt.and_then(|receipt| receipt.run_id.clone()),
        refused_because: receipt.and_then(|receipt| receipt.refused_because.clone()),
        journal_differs: standing.journal_differs,
    }
}

/// How many rows some store linked, and did not undo: all but those that each of them left, and
/// those that no store links. None where none of them applied the list.
fn linked_somewhere(standings: &[Standing<'_>]) -> Option<u32> {
    let applied = standings.iter().filter_map(|standing| Some((standing, standing.applied()?)));
    let mut left = applied.clone().map(|(standing, receipt)| {
        let unknown = receipt.unknown_rows.iter().map(|&row| (None, row));
        unknown.chain(held_of(receipt)).chain(standing.gone.iter().copied()).collect()
    });
    let first: BTreeSet<RowOf> = left.next()?;
    let nowhere = left.fold(first, |common, rows: BTreeSet<RowOf>| &common & &rows);
    let counts = &applied.clone().next()?.1.counts;
    let never = counts.unfilled + counts.unchanged + counts.duplicate;
    Some(counts.rows.saturating_sub(never + nowhere.len() as u32))
}

/// How many rows some store undid; none where none of them did.
fn undone_somewhere(standings: &[Standing<'_>]) -> Option<u32> {
    let mut undone = standings.iter().filter(|standing| standing.undone.is_some()).peekable();
    undone.peek()?;
    Some(undone.flat_map(|standing| &standing.gone).collect::<BTreeSet<&RowOf>>().len() as u32)
}

/// The rows that none of some stores knew; none where none of them applied the list.
pub(super) fn known_nowhere(receipts: &[&Receipt]) -> Option<BTreeSet<u32>> {
    let mut rows = receipts
        .iter()
        .map(|receipt| receipt.unknown_rows.iter().copied().collect::<BTreeSet<u32>>());
    let first = rows.next()?;
    Some(rows.fold(first, |common, rows| &common & &rows))
}

/// How many rows some store holds; none where none of them applied the list.
fn held_somewhere(receipts: &[&Receipt]) -> Option<u32> {
    let most = receipts.iter().map(|receipt| receipt.counts.held).max()?;
    let rows: BTreeSet<u32> = receipts
        .iter()
        .flat_map(|receipt| &receipt.held)
        .flat_map(|HeldReport { rows, .. }| rows)
        .copied()
        .collect();
    Some(most.max(rows.len() as u32))
}

/// Counts how the lists stand together, each in the latest version that a publisher has. In time or
/// late is whoever was so with any version, which a later one leaves as it was; what was not due yet
/// says nothing of that.
pub(super) fn totals(tickets: &[StatusEntry], options: &StatusOptions<'_>) -> StatusTotals {
    let is_latest = |entry: &&StatusEntry| entry.replaced_by.is_none();
    let count = |is: &dyn Fn(&StatusEntry) -> bool| {
        tickets.iter().filter(is_latest).filter(|entry| is(entry)).count()
    };
    let is_due = |entry: &&StatusEntry| {
        let last = entry.deadline.as_ref().and_then(|day| day.parse::<Date>().ok());
        // On the free days after the last day nobody is late yet.
        let calendar = calendar_of_lists(entry.format, &entry.counted, options.calendar);
        let is_past = |day| calendar.working_days_after(day, options.today) > 0;
        let counts = entry.replaced_by.is_none() || entry.was_whole();
        entry.days_late > 0 || (counts && last.is_some_and(is_past))
    };
    let is_done = |entry: &StatusEntry| entry.state == StatusState::Done;
    let in_time = |entry: &&StatusEntry| {
        entry.was_whole() && entry.deadline.is_some() && entry.days_late == 0
    };
    let due = tickets.iter().filter(is_due).count();
    let all = count(&|_| true);
    StatusTotals {
        tickets: all,
        done: count(&is_done),
        superseded: tickets.len() - all,
        in_time: tickets.iter().filter(in_time).count(),
        late: count(&|entry| !is_done(entry) && entry.days_late > 0),
        due,
        in_time_percent: (due > 0)
            .then(|| tickets.iter().filter(is_due).filter(in_time).count() * 100 / due),
    }
}
