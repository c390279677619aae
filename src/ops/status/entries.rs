//! How each ticket stands, and all of them together.

use std::collections::{BTreeMap, BTreeSet};

use super::rehearsals::Rehearsed;
use super::stores::{RowOf, Standing, is_applied, version_of};
use super::versions::folded;
use super::{Desk, StatusOptions};
use crate::calendar::{Calendar, Date};
use crate::ops::encrypt::{Ticket, term};
use crate::report::receipt::{HeldReport, Receipt};
use crate::report::status::{
    StatusEntry, StatusState, StatusTotals, StoreEntry, UnknownEverywhere,
};
use crate::scenario::calendar_of_lists;

/// Tells how each ticket stands, in their order.
pub(super) fn entries(
    desk: &Desk<'_>,
    rehearsals: &[Rehearsed],
    options: &StatusOptions<'_>,
) -> Vec<StatusEntry> {
    let alone = desk.tickets.iter().zip(&desk.standings).map(|(ticket, stores)| {
        entry(ticket, stores, &expected(ticket, desk, rehearsals), options)
    });
    let alone: Vec<StatusEntry> = alone.collect();
    desk.tickets
        .iter()
        .zip(&alone)
        .map(|(ticket, entry)| folded(ticket, entry, &alone, options))
        .collect()
}

/// The stores that are to report on a ticket, by name: those that it names, and those that told of
/// an earlier version of its list; where it names none, also those in which it was rehearsed.
fn expected(ticket: &Ticket, desk: &Desk<'_>, rehearsals: &[Rehearsed]) -> Vec<String> {
    let is_earlier = |other: &Ticket| {
        let same = other.list.id == ticket.list.id
            && other.publisher.to_lowercase() == ticket.publisher.to_lowercase();
        same && other.list.version < ticket.list.version
    };
    let earlier = desk.tickets.iter().zip(&desk.standings).filter(|(other, _)| is_earlier(other));
    let told = earlier.flat_map(|(other, standings)| {
        let named = standings.iter().filter_map(|standing| standing.name);
        other.stores.iter().map(String::as_str).chain(named)
    });
    let rehearsed = rehearsals
        .iter()
        .filter(|_| ticket.stores.is_empty())
        .filter_map(|rehearsal| rehearsal.store_for(ticket));
    let mut all: Vec<String> = Vec::new();
    for name in ticket
        .stores
        .iter()
        .map(String::as_str)
        .chain(told)
        .chain(rehearsed)
        .map(str::trim)
        .filter(|name| !name.is_empty())
    {
        if !all.iter().any(|known| known.to_lowercase() == name.to_lowercase()) {
            all.push(name.to_owned());
        }
    }
    all
}

/// The stores of which nothing was heard. Receipts without a name of what was applied may be theirs,
/// and as many of them are not missed, unless the ticket names several: then each is to report by
/// its own name. What was refused, undone or applied again under a name is nobody else's.
fn silent(ticket: &Ticket, expected: &[String], standings: &[Standing<'_>]) -> Vec<StoreEntry> {
    let reported = |name: &String| {
        standings
            .iter()
            .filter_map(|standing| standing.name)
            .any(|told| told.to_lowercase() == name.to_lowercase())
    };
    let missed: Vec<&String> = expected.iter().filter(|name| !reported(name)).collect();
    let is_theirs =
        |standing: &&Standing<'_>| standing.name.is_none() && standing.applied().is_some();
    let nameless =
        if ticket.stores.len() > 1 { 0 } else { standings.iter().filter(is_theirs).count() };
    if nameless >= missed.len() {
        return Vec::new();
    }
    missed.into_iter().map(|name| StoreEntry::silent(name)).collect()
}

/// How a ticket stands: done where every store is that reported, or is to report.
fn entry(
    ticket: &Ticket,
    standings: &[Standing<'_>],
    expected: &[String],
    options: &StatusOptions<'_>,
) -> StatusEntry {
    let stores: Vec<StoreEntry> =
        standings.iter().map(store_entry).chain(silent(ticket, expected, standings)).collect();
    let mut states =
        stores.iter().map(|store| store.state).filter(|state| *state != StatusState::Waiting);
    let is_whole = stores.len() == standings.len();
    let state = match states.next() {
        None => StatusState::Waiting,
        Some(first)
            if states.all(|state| state == first) && (is_whole || first != StatusState::Done) =>
        {
            first
        }
        Some(_) => StatusState::Partial,
    };
    // In MBO the days run from the completely filled list; until that is sent, nobody is done.
    let is_running = ticket.list.unfilled == 0 || ticket.deadline.is_some();
    let state =
        if state == StatusState::Done && !is_running { StatusState::Partial } else { state };
    let applied: Vec<&Receipt> = standings.iter().filter_map(Standing::applied).collect();
    let stood = stores.iter().all(|store| {
        matches!(store.state, StatusState::Done | StatusState::Partial) && store.undone.is_none()
    });
    let done = if stood {
        stores.iter().filter_map(|store| store.done.as_ref()?.parse::<Date>().ok()).max()
    } else {
        None
    };
    let calendar =
        calendar_of_lists(ticket.list.format, &ticket.moved.working_days, options.calendar);
    let until = done.filter(|_| state == StatusState::Done).unwrap_or(options.today);
    let days_from =
        |day: &str| day.parse().map_or(0, |day| calendar.working_days_after(day, until));
    let last = standings.iter().rev().find_map(|standing| standing.told);
    let counts_from = ticket.can_be_done_from.as_ref().and_then(|day| day.parse().ok());
    let deadline = deadline(ticket, counts_from, &calendar);
    let days_late = deadline.as_deref().map_or(0, days_from);
    StatusEntry {
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
        unfilled: ticket.list.unfilled,
        sent: ticket.created.clone(),
        deadline: deadline.clone(),
        state,
        done: done.map(|day| day.to_string()),
        working_days: days_from(&ticket.created),
        counts_from: counts_from.map(|day| day.to_string()),
        days_late,
        late_since: deadline.filter(|_| days_late > 0),
        late_version: None,
        earlier: Vec::new(),
        linked: linked_somewhere(standings),
        unknown: known_nowhere(&applied).map(|rows| rows.len() as u32),
        held: held_somewhere(&applied),
        undone: stores.iter().filter_map(|store| store.undone.clone()).max(),
        undone_rows: stores.iter().filter_map(|store| store.undone_rows).max(),
        run_id: last.and_then(|found| found.paper.run_id.clone()),
        receipt_signer: last.and_then(|found| found.signer.clone()),
        stores,
    }
}

/// The day after which the publisher is late: that of the ticket, or of the days that an older one
/// counted from itself, before anything could be done.
fn deadline(ticket: &Ticket, counts_from: Option<Date>, calendar: &Calendar) -> Option<String> {
    let told = ticket.deadline.clone()?;
    let created = ticket.created.parse().ok();
    let run_out = created.zip(counts_from).map(|(day, from)| term(day, Some(from), calendar));
    Some(run_out.map_or(told.clone(), |run_out| run_out.to_string().max(told)))
}

impl Standing<'_> {
    /// Returns the receipt of what was applied and still is.
    pub(super) fn applied(&self) -> Option<&Receipt> {
        self.told
            .map(|found| &found.paper)
            .filter(|receipt| is_applied(receipt) && self.state != StatusState::Undone)
    }
}

fn store_entry(standing: &Standing<'_>) -> StoreEntry {
    let receipt = standing.told.map(|found| &found.paper);
    let applied = standing.applied();
    let gone = standing.gone.len() as u32;
    StoreEntry {
        store_name: standing.name.map(str::to_owned),
        store: receipt
            .map(|receipt| &receipt.store)
            .or(standing.undone.map(|found| &found.paper.store))
            .cloned()
            .unwrap_or_default(),
        state: standing.state,
        done: receipt
            .filter(|receipt| is_applied(receipt))
            .and_then(|receipt| receipt.at.get(..10))
            .map(str::to_owned),
        linked: applied
            .map(|receipt| (receipt.counts.linked + receipt.counts.already).saturating_sub(gone)),
        unknown: applied.map(|receipt| receipt.counts.unknown),
        held: applied.map(|receipt| receipt.counts.held),
        undone: standing.undone.and_then(|found| found.paper.at.get(..10)).map(str::to_owned),
        undone_rows: standing.undone.map(|_| gone),
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
        let held = receipt.held.iter().flat_map(|held| &held.rows);
        let version = version_of(receipt.version);
        let left = receipt.unknown_rows.iter().chain(held).map(|&row| (version, row));
        left.chain(standing.gone.iter().copied()).collect()
    });
    let first: BTreeSet<RowOf> = left.next()?;
    let nowhere = left.fold(first, |common, rows: BTreeSet<RowOf>| &common & &rows);
    let counts = &applied.clone().next()?.1.counts;
    let never = counts.unfilled + counts.unchanged + counts.duplicate;
    Some(counts.rows.saturating_sub(never + nowhere.len() as u32))
}

/// The rows that none of some stores knew; none where none of them applied the list.
fn known_nowhere(receipts: &[&Receipt]) -> Option<BTreeSet<u32>> {
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

/// Counts how the lists stand together, each in the latest version that a publisher has. What was
/// not due yet says nothing of being in time.
pub(super) fn totals(tickets: &[StatusEntry], options: &StatusOptions<'_>) -> StatusTotals {
    let is_latest = |entry: &&StatusEntry| entry.replaced_by.is_none();
    let count = |is: &dyn Fn(&StatusEntry) -> bool| {
        tickets.iter().filter(is_latest).filter(|entry| is(entry)).count()
    };
    // Whoever was late with an earlier version stays so, whatever the day of the later one.
    let was_late = |entry: &StatusEntry| {
        entry.days_late > 0 || entry.earlier.iter().any(|other| other.days_late > 0)
    };
    let is_due = |entry: &StatusEntry| {
        let last = entry.deadline.as_ref().and_then(|day| day.parse::<Date>().ok());
        // On the free days after the last day nobody is late yet.
        let calendar = calendar_of_lists(entry.format, &entry.counted, options.calendar);
        let is_past = |day| calendar.working_days_after(day, options.today) > 0;
        was_late(entry) || last.is_some_and(is_past)
    };
    let is_done = |entry: &StatusEntry| entry.state == StatusState::Done;
    let in_time =
        |entry: &StatusEntry| is_done(entry) && entry.deadline.is_some() && !was_late(entry);
    let due = count(&is_due);
    let all = count(&|_| true);
    StatusTotals {
        tickets: all,
        done: count(&is_done),
        superseded: tickets.len() - all,
        in_time: count(&in_time),
        late: count(&|entry| !is_done(entry) && entry.days_late > 0),
        due,
        in_time_percent: (due > 0)
            .then(|| count(&|entry| is_due(entry) && in_time(entry)) * 100 / due),
    }
}

/// Finds, for every list that more than one publisher may get, the rows that each of those who
/// reported did not know. Who has a store that did not report may know any of them there.
pub(super) fn unknown_everywhere(
    desk: &Desk<'_>,
    entries: &[StatusEntry],
) -> Vec<UnknownEverywhere> {
    let mut lists: BTreeMap<(&str, u32), Vec<Option<BTreeSet<u32>>>> = BTreeMap::new();
    let all = desk.tickets.iter().zip(&desk.standings).zip(entries);
    // What a later version replaced is over, for whoever got that.
    for ((ticket, standings), entry) in all.filter(|(_, entry)| entry.replaced_by.is_none()) {
        let applied: Vec<&Receipt> = standings.iter().filter_map(Standing::applied).collect();
        let is_whole = applied.len() == entry.stores.len();
        lists
            .entry((&ticket.list.id, ticket.list.version))
            .or_default()
            .push(known_nowhere(&applied).filter(|_| is_whole));
    }
    let mut everywhere = Vec::new();
    for ((list_id, version), unknown) in lists {
        let mut reported = unknown.iter().flatten();
        let Some(first) = reported.next() else { continue };
        let rows: Vec<u32> =
            reported.fold(first.clone(), |common, rows| &common & rows).into_iter().collect();
        if !rows.is_empty() {
            let (reported, publishers) = (unknown.iter().flatten().count(), unknown.len());
            everywhere.push(UnknownEverywhere {
                list_id: list_id.to_owned(),
                version,
                reported,
                publishers,
                rows,
            });
        }
    }
    everywhere
}
