//! `status`: what was sent to whom, and what came back.
//!
//! The distributor files a ticket for every publisher and hears through it when the publisher is done, in principle within three working days
//! (*Wijzigingsprocedures*, VO steps 13 to 16, MBO steps 9 to 12).

mod papers;
mod stores;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use jiff::Timestamp;

use super::encrypt::Ticket;
use super::trust::Trust;
use crate::calendar::{Calendar, Date};
use crate::display_in_english;
use crate::files::FileError;
use crate::message::{Fault, Lang, Message, Problem};
use crate::report::receipt::{Ended, HeldReport, Receipt};
use crate::report::status::{StatusEntry, StatusReport, StatusState, StatusTotals, StoreEntry, UnknownEverywhere, UnmatchedReceipt};
use crate::report::undo::UndoReport;

use papers::{Found, Papers};
use stores::{Standing, apart, is_applied};

/// Against what the status is told.
#[derive(Clone, Copy, Debug)]
pub struct StatusOptions<'a> {
    /// The day that counts as today.
    pub today: Date,
    /// The days that count.
    pub calendar: &'a Calendar,
    /// Whose receipts are believed; none where they are believed as they are.
    pub trust: Option<&'a Trust>,
    /// The language of reasons.
    pub lang: Lang,
}

/// Why there is no status to tell.
#[derive(Debug)]
pub enum StatusError {
    /// A file cannot be read.
    File(FileError),
    /// A file that was named is neither a ticket nor a receipt.
    NotOurs(PathBuf),
    /// There is no ticket at all.
    NoTicket,
}

impl Problem for StatusError {
    fn message(&self) -> Message {
        match self {
            Self::File(error) => error.message(),
            Self::NotOurs(path) => Message::new("status-not-ours").with("path", path.display().to_string()),
            Self::NoTicket => Message::new("status-no-ticket"),
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::File(error) => error.fault(),
            Self::NotOurs(_) | Self::NoTicket => Fault::Usage,
        }
    }
}
display_in_english!(StatusError);
impl std::error::Error for StatusError {}

impl From<FileError> for StatusError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// Reads tickets and receipts, files or whole folders, and tells how the tickets stand.
///
/// # Errors
/// A [`StatusError`]; a receipt that is not believed is left out and named instead.
pub fn status(paths: &[PathBuf], options: StatusOptions<'_>) -> Result<StatusReport, StatusError> {
    let mut papers = Papers::default();
    for path in paths {
        if path.is_dir() {
            papers.take_folder(path, &options)?;
        } else if !papers.take_file(path, &options)? {
            return Err(StatusError::NotOurs(path.clone()));
        }
    }
    if papers.tickets.is_empty() {
        return Err(StatusError::NoTicket);
    }
    Ok(papers.report(&options))
}

impl Papers {
    fn report(mut self, options: &StatusOptions<'_>) -> StatusReport {
        self.tickets.sort_by(|one, other| key(one).cmp(&key(other)));
        self.refuse_earlier_than_tickets(options);
        self.undos.sort_by(|one, other| one.paper.at.cmp(&other.paper.at));
        let Matched { of_ticket, unmatched } = self.matched();
        let standings: Vec<Vec<Standing<'_>>> = of_ticket
            .into_iter()
            .map(|(receipts, undos)| apart(receipts, &undos).iter().map(stores::Reported::standing).collect())
            .collect();
        let entries = self.tickets.iter().zip(&standings).map(|(ticket, stores)| (ticket, entry(ticket, stores, options)));
        let tickets: Vec<StatusEntry> = entries.map(|(ticket, entry)| superseded(ticket, entry, &self.tickets)).collect();
        StatusReport {
            report: "waswordt/status/1".to_owned(),
            today: options.today.to_string(),
            totals: totals(&tickets),
            unknown_everywhere: unknown_everywhere(&self.tickets, &standings),
            tickets,
            unmatched,
            left_out: self.left_out,
        }
    }

    /// Leaves out signed receipts of a day before their ticket was made: nobody could apply the list then, so that the day is not that of signing,
    /// and says nothing of whether the key was valid.
    fn refuse_earlier_than_tickets(&mut self, options: &StatusOptions<'_>) {
        let is_early = |at: &str, ticket: Option<usize>| {
            let made = ticket.and_then(|at| self.tickets[at].created.parse::<Date>().ok());
            let days = at.parse::<Timestamp>().map(papers::days_of);
            matches!((made, days), (Some(made), Ok(days)) if days.into_iter().all(|day| day < made))
        };
        let about = |receipt: &Receipt| ticket_of(&Answer::of_receipt(receipt), &self.tickets);
        let of_undo = |undo: &UndoReport| ticket_of(&Answer::of_undo(undo), &self.tickets);
        let receipts = self.receipts.iter().filter(|found| found.signer.is_some() && is_early(&found.paper.at, about(&found.paper)));
        let undos = self.undos.iter().filter(|found| found.signer.is_some() && is_early(&found.paper.at, of_undo(&found.paper)));
        let early: Vec<String> = receipts.map(|found| &found.file).chain(undos.map(|found| &found.file)).cloned().collect();
        self.receipts.retain(|found| !early.contains(&found.file));
        self.undos.retain(|found| !early.contains(&found.file));
        for file in early {
            self.leave_out(file, &Message::new("status-before-ticket"), options);
        }
    }

    /// Finds what answers each ticket.
    fn matched(&self) -> Matched<'_> {
        let mut of_ticket: Vec<Answers<'_>> = self.tickets.iter().map(|_| Answers::default()).collect();
        let mut unmatched = Vec::new();
        for found in self.receipts.iter().filter(|found| found.paper.outcome != Ended::DryRun) {
            let answer = Answer::of_receipt(&found.paper);
            match ticket_of(&answer, &self.tickets) {
                Some(at) => of_ticket[at].0.push(found),
                None => unmatched.push(answer.unmatched(&found.file)),
            }
        }
        for found in &self.undos {
            let answer = Answer::of_undo(&found.paper);
            let same_run =
                |(receipts, _): &Answers<'_>| receipts.iter().any(|receipt| receipt.paper.run_id.as_deref() == Some(&found.paper.run_id));
            // A run that no receipt told of says nothing of those that some did.
            let alone = || ticket_of(&answer, &self.tickets).filter(|&at| of_ticket[at].0.is_empty());
            match of_ticket.iter().position(same_run).or_else(alone) {
                Some(at) => of_ticket[at].1.push(found),
                None => unmatched.push(answer.unmatched(&found.file)),
            }
        }
        Matched { of_ticket, unmatched }
    }
}

/// The receipts and undo receipts of a ticket.
type Answers<'p> = (Vec<&'p Found<Receipt>>, Vec<&'p Found<UndoReport>>);

/// What answers each ticket, and what answers none.
struct Matched<'p> {
    of_ticket: Vec<Answers<'p>>,
    unmatched: Vec<UnmatchedReceipt>,
}

/// What a receipt says of the list that it is about.
struct Answer<'r> {
    list_id: &'r str,
    version: Option<u32>,
    sealed_sha256: Option<&'r str>,
    publisher: Option<&'r str>,
}

impl<'r> Answer<'r> {
    fn of_receipt(receipt: &'r Receipt) -> Self {
        let Receipt { list_id, version, sealed_sha256, publisher, .. } = receipt;
        Self { list_id, version: *version, sealed_sha256: sealed_sha256.as_deref(), publisher: publisher.as_deref() }
    }

    fn of_undo(undo: &'r UndoReport) -> Self {
        let UndoReport { list_id, version, sealed_sha256, .. } = undo;
        Self { list_id, version: *version, sealed_sha256: sealed_sha256.as_deref(), publisher: None }
    }

    fn unmatched(&self, file: &str) -> UnmatchedReceipt {
        UnmatchedReceipt {
            file: file.to_owned(),
            list_id: self.list_id.to_owned(),
            version: self.version,
            publisher: self.publisher.map(str::to_owned),
        }
    }
}

fn key(ticket: &Ticket) -> (&str, u32, String, &str) {
    (&ticket.list.id, ticket.list.version, ticket.publisher.to_lowercase(), &ticket.sealed.sha256)
}

/// Finds the ticket that a receipt answers: by the sealed file, which is each publisher's own; else by list and version, where that and the
/// publisher's name leave one only.
fn ticket_of(answer: &Answer<'_>, tickets: &[Ticket]) -> Option<usize> {
    let named = |ticket: &Ticket| answer.publisher.is_none_or(|name| name.to_lowercase() == ticket.publisher.to_lowercase());
    let of_list = |ticket: &Ticket| ticket.list.id == answer.list_id && answer.version.is_none_or(|version| version == ticket.list.version);
    if let Some(sealed) = answer.sealed_sha256 {
        let same = tickets.iter().position(|ticket| ticket.sealed.sha256 == *sealed && named(ticket));
        if same.is_some() {
            return same;
        }
    }
    let mut fitting = tickets.iter().enumerate().filter(|(_, ticket)| named(ticket) && of_list(ticket));
    let first = fitting.next()?;
    fitting.next().is_none().then_some(first.0)
}

/// How a ticket stands: done where every store that reported is.
fn entry(ticket: &Ticket, standings: &[Standing<'_>], options: &StatusOptions<'_>) -> StatusEntry {
    let stores: Vec<StoreEntry> = standings.iter().map(store_entry).collect();
    let mut states = stores.iter().map(|store| store.state);
    let state = match states.next() {
        None => StatusState::Waiting,
        Some(first) if states.all(|state| state == first) => first,
        Some(_) => StatusState::Partial,
    };
    let applied: Vec<&Receipt> = standings.iter().filter_map(Standing::applied).collect();
    let stood = stores.iter().all(|store| matches!(store.state, StatusState::Done | StatusState::Partial) && store.undone.is_none());
    let done = if stood { stores.iter().filter_map(|store| store.done.as_ref()?.parse::<Date>().ok()).max() } else { None };
    let until = done.unwrap_or(options.today);
    let days_from = |day: &str| day.parse().map_or(0, |day| working_days(options.calendar, day, until));
    let last = standings.iter().rev().find_map(|standing| standing.told);
    StatusEntry {
        publisher: ticket.publisher.clone(),
        brin: ticket.school.brin.clone(),
        list_id: ticket.list.id.clone(),
        version: ticket.list.version,
        rows: ticket.list.rows,
        sent: ticket.created.clone(),
        deadline: ticket.deadline.clone(),
        state,
        done: done.map(|day| day.to_string()),
        working_days: days_from(&ticket.created),
        days_late: ticket.deadline.as_deref().map_or(0, days_from),
        linked: stores.iter().filter_map(|store| store.linked).max(),
        unknown: known_nowhere(&applied).map(|rows| rows.len() as u32),
        held: held_somewhere(&applied),
        undone: stores.iter().filter_map(|store| store.undone.clone()).max(),
        undone_rows: stores.iter().filter_map(|store| store.undone_rows).max(),
        run_id: last.and_then(|found| found.paper.run_id.clone()),
        receipt_signer: last.and_then(|found| found.signer.clone()),
        stores,
    }
}

impl Standing<'_> {
    /// Returns the receipt of what was applied and still is.
    fn applied(&self) -> Option<&Receipt> {
        self.told.map(|found| &found.paper).filter(|receipt| is_applied(receipt) && self.state != StatusState::Undone)
    }
}

fn store_entry(standing: &Standing<'_>) -> StoreEntry {
    let receipt = standing.told.map(|found| &found.paper);
    let applied = standing.applied();
    let gone = standing.gone.len() as u32;
    StoreEntry {
        store_name: receipt.and_then(|receipt| receipt.store_name.clone()),
        store: receipt.map(|receipt| &receipt.store).or(standing.undone.map(|found| &found.paper.store)).cloned().unwrap_or_default(),
        state: standing.state,
        done: applied.and_then(|receipt| receipt.at.get(..10)).map(str::to_owned),
        linked: applied.map(|receipt| (receipt.counts.linked + receipt.counts.already).saturating_sub(gone)),
        unknown: applied.map(|receipt| receipt.counts.unknown),
        held: applied.map(|receipt| receipt.counts.held),
        undone: standing.undone.and_then(|found| found.paper.at.get(..10)).map(str::to_owned),
        undone_rows: standing.undone.map(|_| gone),
        run_id: receipt.and_then(|receipt| receipt.run_id.clone()),
        refused_because: receipt.and_then(|receipt| receipt.refused_because.clone()),
    }
}

/// The rows that none of some stores knew; none where none of them applied the list.
fn known_nowhere(receipts: &[&Receipt]) -> Option<BTreeSet<u32>> {
    let mut rows = receipts.iter().map(|receipt| receipt.unknown_rows.iter().copied().collect::<BTreeSet<u32>>());
    let first = rows.next()?;
    Some(rows.fold(first, |common, rows| &common & &rows))
}

/// How many rows some store holds; none where none of them applied the list.
fn held_somewhere(receipts: &[&Receipt]) -> Option<u32> {
    let most = receipts.iter().map(|receipt| receipt.counts.held).max()?;
    let rows: BTreeSet<u32> = receipts.iter().flat_map(|receipt| &receipt.held).flat_map(|HeldReport { rows, .. }| rows).copied().collect();
    Some(most.max(rows.len() as u32))
}

/// A publisher that has a later version of a list is not waited for with an earlier one, nor late with it; `apply` would refuse it after the later.
fn superseded(ticket: &Ticket, entry: StatusEntry, all: &[Ticket]) -> StatusEntry {
    let is_open = matches!(entry.state, StatusState::Waiting | StatusState::Refused | StatusState::Undone);
    let same = |other: &&Ticket| other.list.id == ticket.list.id && other.publisher.to_lowercase() == ticket.publisher.to_lowercase();
    if is_open && all.iter().filter(same).any(|other| other.list.version > ticket.list.version) {
        return StatusEntry { state: StatusState::Superseded, days_late: 0, ..entry };
    }
    entry
}

/// Counts the working days after `from`, up to and including `until`.
fn working_days(calendar: &Calendar, from: Date, until: Date) -> usize {
    let mut days = 0;
    let mut day = from;
    while let Ok(next) = day.tomorrow()
        && next <= until
    {
        day = next;
        days += usize::from(calendar.is_working_day(day));
    }
    days
}

fn totals(tickets: &[StatusEntry]) -> StatusTotals {
    let count = |is: fn(&StatusEntry) -> bool| tickets.iter().filter(|entry| is(entry)).count();
    let done = count(|entry| entry.state == StatusState::Done);
    let done_by_a_day = count(|entry| entry.state == StatusState::Done && entry.deadline.is_some());
    let in_time = count(|entry| entry.state == StatusState::Done && entry.deadline.is_some() && entry.days_late == 0);
    let late = count(|entry| entry.state != StatusState::Done && entry.days_late > 0);
    let due = done_by_a_day + late;
    let superseded = count(|entry| entry.state == StatusState::Superseded);
    StatusTotals { tickets: tickets.len(), done, superseded, in_time, late, in_time_percent: (due > 0).then(|| in_time * 100 / due) }
}

/// Finds, for every list that more than one publisher may get, the rows that each of those who reported did not know.
fn unknown_everywhere(tickets: &[Ticket], standings: &[Vec<Standing<'_>>]) -> Vec<UnknownEverywhere> {
    let mut lists: BTreeMap<(&str, u32), Vec<Option<BTreeSet<u32>>>> = BTreeMap::new();
    for (ticket, standings) in tickets.iter().zip(standings) {
        let applied: Vec<&Receipt> = standings.iter().filter_map(Standing::applied).collect();
        lists.entry((&ticket.list.id, ticket.list.version)).or_default().push(known_nowhere(&applied));
    }
    let mut everywhere = Vec::new();
    for ((list_id, version), unknown) in lists {
        let mut reported = unknown.iter().flatten();
        let Some(first) = reported.next() else { continue };
        let rows: Vec<u32> = reported.fold(first.clone(), |common, rows| &common & rows).into_iter().collect();
        if !rows.is_empty() {
            let (reported, publishers) = (unknown.iter().flatten().count(), unknown.len());
            everywhere.push(UnknownEverywhere { list_id: list_id.to_owned(), version, reported, publishers, rows });
        }
    }
    everywhere
}
