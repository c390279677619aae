//! Tickets, receipts and undo receipts, as they lie in files and folders.

use std::fs;
use std::path::Path;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use serde::Deserialize;

use super::filed::Filed;
use super::{StatusError, StatusOptions};
use crate::files::{self, FileError};
use crate::message::{Catalogue, Message, Problem as _};
use crate::ops::encrypt::{Ticket, signature_path};
use crate::ops::trust::Trust;
use crate::report::receipt::{CountsReport, Receipt};
use crate::report::status::LeftOut;
use crate::report::undo::{UndoOutcome, UndoReport};
use crate::spelling;

/// What a paper says that it is.
#[derive(Deserialize)]
struct Kind {
    report: String,
}

const TICKET: &str = "waswordt/ticket/1";
const RECEIPT: &str = "waswordt/apply/1";
const UNDO: &str = "waswordt/undo/1";
const PAPERS: [&str; 3] = [TICKET, RECEIPT, UNDO];

/// The largest receipt: one with millions of unknown rows.
const MOST_BYTES: u64 = 64 << 20;
/// How deep folders are searched.
const DEEPEST: usize = 8;

/// A receipt or an undo receipt as it was found.
pub(super) struct Found<T> {
    /// The file.
    pub(super) file: String,
    /// What it holds.
    pub(super) paper: T,
    /// Who signed it, where that was verified.
    pub(super) signer: Option<String>,
}

/// What lay in the files and folders.
#[derive(Default)]
pub(super) struct Papers {
    pub(super) tickets: Vec<Filed>,
    pub(super) receipts: Vec<Found<Receipt>>,
    pub(super) undos: Vec<Found<UndoReport>>,
    pub(super) left_out: Vec<LeftOut>,
}

impl Papers {
    /// Takes all that lies in a folder.
    pub(super) fn take_folder(
        &mut self,
        folder: &Path,
        options: &StatusOptions<'_>,
    ) -> Result<(), StatusError> {
        self.search(folder, options, DEEPEST)
    }

    fn search(
        &mut self,
        folder: &Path,
        options: &StatusOptions<'_>,
        depth: usize,
    ) -> Result<(), StatusError> {
        let failed = |error| FileError::read(folder, error);
        let mut entries = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed)? {
            entries.push(entry.map_err(failed)?.path());
        }
        entries.sort();
        for path in entries.iter().filter(|path| !is_hidden(path)) {
            // A link to a folder might lead back here.
            if path.is_dir() {
                if depth > 0 && !path.is_symlink() {
                    self.search(path, options, depth - 1)?;
                }
            } else if may_be_paper(path) {
                self.take_file(path, options)?;
            }
        }
        Ok(())
    }

    /// Takes a ticket or receipt, and tells whether it was one.
    pub(super) fn take_file(
        &mut self,
        path: &Path,
        options: &StatusOptions<'_>,
    ) -> Result<bool, StatusError> {
        let bytes = files::read_capped(files::open_found(path)?, path, MOST_BYTES)?;
        let text = spelling::text_of(bytes.clone()).unwrap_or_default();
        let text = text.trim_start_matches('\u{feff}');
        let report = match serde_json::from_str(text) {
            Ok(Kind { report }) => report,
            // What was cut off on its way, or damaged, where it may be one of ours.
            Err(error)
                if (!error.is_data() && may_be_paper(path))
                    || PAPERS.iter().any(|kind| text.contains(&format!("\"{kind}\""))) =>
            {
                String::new()
            }
            Err(_) => return Ok(false),
        };
        let taken = match report.as_str() {
            TICKET => serde_json::from_str(text).map(|ticket| self.take_ticket(ticket)),
            RECEIPT => serde_json::from_str(text)
                .map(|receipt| self.take_receipt(path, receipt, &bytes, options)),
            UNDO => {
                serde_json::from_str(text).map(|undo| self.take_undo(path, undo, &bytes, options))
            }
            "" => serde_json::from_str::<Kind>(text).map(|_| ()),
            _ => return Ok(false),
        };
        if taken.is_err() {
            self.leave_out(path.display().to_string(), &Message::new("status-malformed"), options);
        }
        Ok(true)
    }

    fn take_ticket(&mut self, ticket: Ticket) {
        match self.tickets.iter_mut().find(|filed| filed.is_of(&ticket)) {
            Some(filed) => filed.take(ticket),
            None => self.tickets.push(Filed::new(ticket)),
        }
    }

    fn take_receipt(
        &mut self,
        path: &Path,
        receipt: Receipt,
        bytes: &[u8],
        options: &StatusOptions<'_>,
    ) {
        let sound =
            if adds_up(&receipt.counts) { Ok(()) } else { Err(Message::new("status-counters")) };
        match sound.and_then(|()| vouch(path, bytes, &receipt.brin, &receipt.at, options)) {
            Ok(signer) => self.receipts.push(Found {
                file: path.display().to_string(),
                paper: receipt,
                signer,
            }),
            Err(reason) => self.leave_out(path.display().to_string(), &reason, options),
        }
    }

    fn take_undo(
        &mut self,
        path: &Path,
        undo: UndoReport,
        bytes: &[u8],
        options: &StatusOptions<'_>,
    ) {
        // A look changes nothing.
        if undo.outcome == UndoOutcome::DryRun {
            return;
        }
        match vouch(path, bytes, &undo.brin, &undo.at, options) {
            Ok(signer) => {
                self.undos.push(Found { file: path.display().to_string(), paper: undo, signer });
            }
            Err(reason) => self.leave_out(path.display().to_string(), &reason, options),
        }
    }

    /// Notes a file that does not count.
    pub(super) fn leave_out(
        &mut self,
        file: String,
        reason: &Message,
        options: &StatusOptions<'_>,
    ) {
        self.left_out.push(LeftOut { file, reason: Catalogue::of(options.lang).render(reason) });
    }
}

/// Returns who vouches for a receipt, if that is asked for, or why it does not count.
///
/// A key counts at the moment of signing, which the receipt tells and the signature covers: a key
/// that was changed since leaves the receipts of before as they were. Nobody signs ahead: a receipt
/// of a day that is still to come does not count.
fn vouch(
    path: &Path,
    bytes: &[u8],
    brin: &str,
    at: &str,
    options: &StatusOptions<'_>,
) -> Result<Option<String>, Message> {
    let Ok(moment) = at.parse::<Timestamp>() else { return Err(Message::new("status-no-moment")) };
    let Some(trust) = options.trust else { return Ok(None) };
    if days_of(moment).into_iter().all(|day| day > options.today) {
        return Err(
            Message::new("status-ahead").with_day("day", moment.to_zoned(TimeZone::UTC).date())
        );
    }
    let then: Zoned = moment.to_zoned(trust.at.time_zone().clone());
    let trust = Trust { at: then.min(trust.at.clone()), ..trust.clone() };
    let signer = trust.verify(bytes, &signature_path(path)).map_err(|error| error.message())?;
    trust.require_school(&signer, brin).map_err(|error| error.message())?;
    Ok(Some(signer.principal))
}

/// The day of a moment, in UTC as receipts tell it and here: around midnight the two differ.
pub(super) fn days_of(moment: Timestamp) -> [Date; 2] {
    [TimeZone::UTC, TimeZone::system()].map(|zone| moment.to_zoned(zone).date())
}

fn adds_up(counts: &CountsReport) -> bool {
    let CountsReport { rows, linked, already, unknown, unfilled, unchanged, duplicate, held } =
        *counts;
    [linked, already, unknown, unfilled, unchanged, duplicate, held]
        .into_iter()
        .map(u64::from)
        .sum::<u64>()
        == u64::from(rows)
}

/// Tells whether a file is named as one of JSON, in whatever case; programs for mail may put `.txt`
/// behind that.
fn may_be_paper(path: &Path) -> bool {
    let is = |path: &Path, kind: &str| {
        path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(kind))
    };
    let named = if is(path, "txt") { path.with_extension("") } else { path.to_owned() };
    is(&named, "json")
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}
