//! `status`: what was sent to whom, and what came back.
//!
//! The distributor files a ticket for every publisher and hears through it when the publisher is done, in principle within three working days
//! (*Wijzigingsprocedures*, VO steps 13 to 16, MBO steps 9 to 12).

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::encrypt::{Ticket, signature_path};
use super::trust::Trust;
use crate::calendar::{Calendar, Date};
use crate::display_in_english;
use crate::files::{self, FileError};
use crate::message::{Fault, Lang, Message, Problem};
use crate::report::receipt::{Ended, Receipt};
use crate::report::status::{LeftOut, StatusEntry, StatusReport, StatusState, StatusTotals, UnknownEverywhere, UnmatchedReceipt};

/// The largest receipt: one with millions of unknown rows.
const MOST_BYTES: u64 = 256 << 20;
/// How deep folders are searched.
const DEEPEST: usize = 8;

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

/// A receipt as it was found.
struct Found {
    file: String,
    receipt: Receipt,
    signer: Option<String>,
}

#[derive(Default)]
struct Papers {
    tickets: Vec<Ticket>,
    receipts: Vec<Found>,
    left_out: Vec<LeftOut>,
}

/// Reads tickets and receipts, files or whole folders, and tells how the tickets stand.
///
/// # Errors
/// A [`StatusError`]; a receipt that is not believed is left out and named instead.
pub fn status(paths: &[PathBuf], options: StatusOptions<'_>) -> Result<StatusReport, StatusError> {
    let mut papers = Papers::default();
    for path in paths {
        if path.is_dir() {
            papers.take_folder(path, &options, DEEPEST)?;
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
    fn take_folder(&mut self, folder: &Path, options: &StatusOptions<'_>, depth: usize) -> Result<(), StatusError> {
        let failed = |error| FileError::read(folder, error);
        let mut entries: Vec<PathBuf> = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed)? {
            entries.push(entry.map_err(failed)?.path());
        }
        entries.sort();
        for path in entries.iter().filter(|path| !is_hidden(path)) {
            // A link to a folder might lead back here.
            if path.is_dir() {
                if depth > 0 && !path.is_symlink() {
                    self.take_folder(path, options, depth - 1)?;
                }
            } else if path.extension() == Some(OsStr::new("json")) {
                self.take_file(path, options)?;
            }
        }
        Ok(())
    }

    /// Takes a ticket or receipt, and tells whether it was one.
    fn take_file(&mut self, path: &Path, options: &StatusOptions<'_>) -> Result<bool, StatusError> {
        let bytes = files::read_capped(files::open(path)?, path, MOST_BYTES)?;
        let Ok(value) = serde_json::from_slice::<Value>(&bytes) else { return Ok(false) };
        let taken = match value.get("report").and_then(Value::as_str) {
            Some("waswordt/ticket/1") => serde_json::from_value(value).map(|ticket| self.take_ticket(ticket)),
            Some("waswordt/apply/1") => serde_json::from_value(value).map(|receipt| self.take_receipt(path, receipt, &bytes, options)),
            _ => return Ok(false),
        };
        if let Err(error) = taken {
            self.left_out.push(LeftOut { file: path.display().to_string(), reason: error.to_string() });
        }
        Ok(true)
    }

    /// A ticket that is found twice, in a copy of its folder, is one ticket.
    fn take_ticket(&mut self, ticket: Ticket) {
        if !self.tickets.contains(&ticket) {
            self.tickets.push(ticket);
        }
    }

    fn take_receipt(&mut self, path: &Path, receipt: Receipt, bytes: &[u8], options: &StatusOptions<'_>) {
        let file = path.display().to_string();
        let signer = options.trust.map(|trust| {
            let signer = trust.verify(bytes, &signature_path(path))?;
            trust.require_school(&signer, &receipt.brin)?;
            Ok::<_, super::trust::TrustError>(signer.principal)
        });
        match signer.transpose() {
            Ok(signer) => self.receipts.push(Found { file, receipt, signer }),
            Err(error) => {
                let reason = crate::message::Catalogue::of(options.lang).render(&error.message());
                self.left_out.push(LeftOut { file, reason });
            }
        }
    }

    fn report(mut self, options: &StatusOptions<'_>) -> StatusReport {
        self.tickets.sort_by(|one, other| key(one).cmp(&key(other)));
        let mut of_ticket: Vec<Vec<&Found>> = vec![Vec::new(); self.tickets.len()];
        let mut unmatched = Vec::new();
        for found in self.receipts.iter().filter(|found| found.receipt.outcome != Ended::DryRun) {
            match ticket_of(&found.receipt, &self.tickets) {
                Some(at) => of_ticket[at].push(found),
                None => unmatched.push(UnmatchedReceipt {
                    file: found.file.clone(),
                    list_id: found.receipt.list_id.clone(),
                    version: found.receipt.version,
                    publisher: found.receipt.publisher.clone(),
                }),
            }
        }
        let best: Vec<Option<&Found>> = of_ticket.iter().map(|found| best(found)).collect();
        let entries = self.tickets.iter().zip(&best).map(|(ticket, found)| (ticket, entry(ticket, *found, options)));
        let tickets: Vec<StatusEntry> = entries.map(|(ticket, entry)| superseded(ticket, entry, &self.tickets)).collect();
        StatusReport {
            report: "waswordt/status/1".to_owned(),
            today: options.today.to_string(),
            totals: totals(&tickets),
            unknown_everywhere: unknown_everywhere(&self.tickets, &best),
            tickets,
            unmatched,
            left_out: self.left_out,
        }
    }
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn key(ticket: &Ticket) -> (&str, u32, String, &str) {
    (&ticket.list.id, ticket.list.version, ticket.publisher.to_lowercase(), &ticket.sealed.sha256)
}

/// Finds the ticket that a receipt answers: by the sealed file, which is each publisher's own; else by list and version, where that and the
/// publisher's name leave one only.
fn ticket_of(receipt: &Receipt, tickets: &[Ticket]) -> Option<usize> {
    let named = |ticket: &Ticket| receipt.publisher.as_ref().is_none_or(|name| name.to_lowercase() == ticket.publisher.to_lowercase());
    let of_list =
        |ticket: &Ticket| ticket.list.id == receipt.list_id && receipt.version.is_none_or(|version| version == ticket.list.version);
    if let Some(sealed) = &receipt.sealed_sha256 {
        let same = tickets.iter().position(|ticket| ticket.sealed.sha256 == *sealed && named(ticket));
        if same.is_some() {
            return same;
        }
    }
    let mut fitting = tickets.iter().enumerate().filter(|(_, ticket)| named(ticket) && of_list(ticket));
    let first = fitting.next()?;
    fitting.next().is_none().then_some(first.0)
}

/// Chooses the receipt that tells how a ticket stands: the first that it was done; else the last that something was.
fn best<'f>(found: &[&'f Found]) -> Option<&'f Found> {
    let is_done = |found: &&&Found| matches!(found.receipt.outcome, Ended::Applied | Ended::NoChange);
    let done = found.iter().filter(is_done).min_by(|one, other| one.receipt.at.cmp(&other.receipt.at));
    let last = |outcome: Ended| {
        found.iter().filter(move |found| found.receipt.outcome == outcome).max_by(|one, other| one.receipt.at.cmp(&other.receipt.at))
    };
    done.or_else(|| last(Ended::Partial)).or_else(|| last(Ended::Refused)).copied()
}

fn entry(ticket: &Ticket, found: Option<&Found>, options: &StatusOptions<'_>) -> StatusEntry {
    let receipt = found.map(|found| &found.receipt);
    let state = match receipt.map(|receipt| receipt.outcome) {
        Some(Ended::Applied | Ended::NoChange) => StatusState::Done,
        Some(Ended::Partial) => StatusState::Partial,
        Some(Ended::Refused) => StatusState::Refused,
        Some(Ended::DryRun) | None => StatusState::Waiting,
    };
    let is_applied = matches!(state, StatusState::Done | StatusState::Partial);
    let counts = receipt.filter(|_| is_applied).map(|receipt| receipt.counts);
    let done = receipt.filter(|_| is_applied).and_then(|receipt| receipt.at.get(..10)).and_then(|day| day.parse::<Date>().ok());
    let until = done.unwrap_or(options.today);
    let days_from = |day: &str| day.parse().map_or(0, |day| working_days(options.calendar, day, until));
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
        linked: counts.map(|counts| counts.linked + counts.already),
        unknown: counts.map(|counts| counts.unknown),
        held: counts.map(|counts| counts.held),
        run_id: receipt.and_then(|receipt| receipt.run_id.clone()),
        receipt_signer: found.and_then(|found| found.signer.clone()),
    }
}

/// A publisher that has a later version of a list is not waited for with an earlier one, nor late with it; `apply` would refuse it after the later.
fn superseded(ticket: &Ticket, entry: StatusEntry, all: &[Ticket]) -> StatusEntry {
    let is_open = matches!(entry.state, StatusState::Waiting | StatusState::Refused);
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
fn unknown_everywhere(tickets: &[Ticket], best: &[Option<&Found>]) -> Vec<UnknownEverywhere> {
    let mut lists: BTreeMap<(&str, u32), Vec<Option<&Found>>> = BTreeMap::new();
    for (ticket, found) in tickets.iter().zip(best) {
        let applied = found.filter(|found| found.receipt.outcome != Ended::Refused);
        lists.entry((&ticket.list.id, ticket.list.version)).or_default().push(applied);
    }
    let mut everywhere = Vec::new();
    for ((list_id, version), found) in lists {
        let mut reported = found.iter().flatten().map(|found| found.receipt.unknown_rows.iter().copied().collect::<BTreeSet<u32>>());
        let Some(first) = reported.next() else { continue };
        let rows: Vec<u32> = reported.fold(first, |common, rows| &common & &rows).into_iter().collect();
        if !rows.is_empty() {
            let (reported, publishers) = (found.iter().flatten().count(), found.len());
            everywhere.push(UnknownEverywhere { list_id: list_id.to_owned(), version, reported, publishers, rows });
        }
    }
    everywhere
}
