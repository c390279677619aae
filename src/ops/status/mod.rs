//! `status`: what was sent to whom, and what came back.
//!
//! The distributor files a ticket for every publisher and hears through it when the publisher is
//! done, in principle within three working days (*Wijzigingsprocedures*, VO steps 13 to 16, MBO
//! steps 9 to 12).

mod calls;
mod entries;
mod error;
mod filed;
mod matching;
mod options;
mod papers;
mod rehearsals;
mod reminders;
mod sent;
mod stores;
mod unknown;
mod versions;
mod word;

use std::path::Path;

use crate::calendar::{Date, Month};
use crate::report::status::{StatusEntry, StatusReport};
use crate::scenario::{TURNAROUND, calendar_of_lists, term_begins};
use crate::targets::{SentList, TargetsFile, TargetsReport, measure_lists};

use entries::{entries, totals};
pub use error::StatusError;
use matching::Matched;
pub use options::StatusOptions;
use papers::Papers;
pub use reminders::{Reminder, earlier, reminders};
use sent::Sent;

/// Reads tickets and receipts, files or whole folders, and tells how the tickets stand.
///
/// # Errors
/// A [`StatusError`]; a receipt that is not believed is left out and named instead.
pub fn status(
    paths: &[impl AsRef<Path>],
    options: StatusOptions<'_>,
) -> Result<StatusReport, StatusError> {
    let mut papers = Papers::default();
    for path in paths.iter().map(AsRef::as_ref) {
        if path.is_dir() {
            papers.take_folder(path, &options)?;
        } else if !papers.take_file(path, &options)? {
            return Err(StatusError::NotOurs(path.to_owned()));
        }
    }
    if papers.tickets.is_empty() && !papers.has_rehearsals() {
        return Err(StatusError::NoTicket);
    }
    Ok(papers.report(&options))
}

/// Holds the status against the goal of publishers, for the lists of a month or of any; none where
/// the targets have no such goal. A list counts in its latest version and in earlier ones that were
/// applied, and as done where it stands whole or stood so; where the goal is what tickets ask, the
/// day that its ticket names is the last, or that of an earlier one with which the publisher was
/// late already. One whose days do not run yet has no term.
#[must_use]
pub fn held_against(
    report: &StatusReport,
    targets: &TargetsFile,
    month: Option<Month>,
    options: &StatusOptions<'_>,
) -> Option<TargetsReport> {
    let mut calendar = targets.calendar();
    calendar.closed.extend(&options.calendar.closed);
    calendar.liberation_day = options.calendar.liberation_day;
    let is_of_tickets =
        targets.publishers.as_ref().is_some_and(|own| own.working_days as usize == TURNAROUND);
    let parsed = |day: &String| day.parse::<Date>().ok();
    let counts = |entry: &&StatusEntry| {
        entry.replaced_by.is_none() || entry.days_late > 0 || entry.was_whole()
    };
    let entries = report.tickets.iter().filter(counts);
    let lists = entries.filter_map(|entry| {
        let is_begun = |other: &&StatusEntry| {
            other.is_of_list_of(entry) && entry.late_version == Some(other.version)
        };
        let begun = report.tickets.iter().find(is_begun).unwrap_or(entry);
        let what = format!("{}, {} v{}", entry.publisher, entry.list_id, entry.version);
        let calendar = calendar_of_lists(entry.format, &entry.counted, &calendar);
        let (promised, counts_from) = (
            begun.deadline.as_ref().and_then(parsed)?,
            begun.counts_from.as_ref().and_then(parsed),
        );
        Some(SentList {
            row: None,
            what,
            sent: term_begins(parsed(&begun.sent)?, counts_from, &calendar),
            done: entry.applied_once().and_then(parsed),
            country: Some(calendar.country),
            due: Some(promised).filter(|_| is_of_tickets),
        })
    });
    measure_lists(targets, &lists.collect::<Vec<_>>(), month, &calendar, options.today)
}

impl Papers {
    fn report(mut self, options: &StatusOptions<'_>) -> StatusReport {
        self.sort();
        self.refuse_earlier_than_tickets(options);
        let Matched { of_ticket, unmatched } = self.matched();
        let desk = self.tickets.iter().zip(&of_ticket);
        let desk: Vec<Sent<'_>> = desk.map(|(filed, answers)| Sent::of(filed, answers)).collect();
        let rehearsals = self.rehearsals();
        let tickets = entries(&desk, options);
        let schools = rehearsals::schools(&tickets, &desk, &rehearsals);
        let rehearsals: Vec<_> = rehearsals.into_iter().map(|rehearsal| rehearsal.told).collect();
        StatusReport {
            report: "waswordt/status/1".to_owned(),
            today: options.today.to_string(),
            calls: calls::calls(&tickets, &rehearsals, &desk, options.today),
            totals: totals(&tickets, options),
            schools,
            rehearsals,
            unknown_everywhere: self.unknown_everywhere(&desk, &tickets),
            tickets,
            unmatched,
            left_out: self.left_out,
            targets: None,
        }
    }
}
