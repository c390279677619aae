//! Who has applied what, and who is late: tickets and receipts together. It holds no name and no identity.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::escape::escape;
use super::findings_html::{STYLE, html};
use super::spans::ranges;
use super::table::draw;
use crate::message::{Catalogue, Message};

/// Tickets and receipts together (`waswordt/status/1`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatusReport {
    /// Always `waswordt/status/1`.
    #[schemars(extend("const" = "waswordt/status/1"))]
    pub report: String,
    /// The day on which the status is told, ISO 8601.
    pub today: String,
    /// A ticket each, by list, version and publisher.
    pub tickets: Vec<StatusEntry>,
    /// How they stand together.
    pub totals: StatusTotals,
    /// For each list, the rows of which none of the publishers that reported knew a profile.
    pub unknown_everywhere: Vec<UnknownEverywhere>,
    /// Receipts that belong to no ticket here.
    pub unmatched: Vec<UnmatchedReceipt>,
    /// Files that were left out, with the reason.
    pub left_out: Vec<LeftOut>,
}

/// How a ticket stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatusEntry {
    /// The publisher.
    pub publisher: String,
    /// The BRIN of the school.
    pub brin: String,
    /// The list's id.
    pub list_id: String,
    /// The list's version.
    pub version: u32,
    /// How many rows it has.
    pub rows: u64,
    /// The day of the ticket, ISO 8601.
    pub sent: String,
    /// The day on which the publisher should be done, ISO 8601; none for an MBO list that was not completely filled.
    pub deadline: Option<String>,
    /// How it stands.
    pub state: StatusState,
    /// The day on which the publisher was done, ISO 8601.
    pub done: Option<String>,
    /// How many working days it took, or takes so far.
    pub working_days: usize,
    /// How many working days that is beyond the deadline; none is zero.
    pub days_late: usize,
    /// How many rows were linked, now or before; of several stores, the most of any.
    pub linked: Option<u32>,
    /// Of how many rows no store of the publisher has a profile.
    pub unknown: Option<u32>,
    /// How many rows were held, in whichever store.
    pub held: Option<u32>,
    /// The day on which what was done was undone, whole or in part, ISO 8601; none where it stands.
    pub undone: Option<String>,
    /// How many rows were undone.
    pub undone_rows: Option<u32>,
    /// The publisher's run.
    pub run_id: Option<String>,
    /// Who signed the receipt, where that was verified.
    pub receipt_signer: Option<String>,
    /// What each store of the publisher reported.
    pub stores: Vec<StoreEntry>,
}

/// What one store of a publisher reported of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StoreEntry {
    /// Its name, where the receipt bears one.
    pub store_name: Option<String>,
    /// The kind of store.
    pub store: String,
    /// How the list stands there.
    pub state: StatusState,
    /// The day on which it was applied, ISO 8601.
    pub done: Option<String>,
    /// How many rows were linked, now or before, and not undone.
    pub linked: Option<u32>,
    /// Of how many rows it has no profile.
    pub unknown: Option<u32>,
    /// How many rows were held.
    pub held: Option<u32>,
    /// The day on which that was undone, whole or in part, ISO 8601.
    pub undone: Option<String>,
    /// How many rows were undone.
    pub undone_rows: Option<u32>,
    /// The run.
    pub run_id: Option<String>,
    /// Why it was refused, where it was: a stable word.
    pub refused_because: Option<String>,
}

/// How a ticket stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StatusState {
    /// The list was applied whole.
    Done,
    /// It was applied, but for rows that were held or undone, or not in every store.
    Partial,
    /// It was applied, and that was undone since.
    Undone,
    /// It was refused.
    Refused,
    /// Nothing was reported yet.
    Waiting,
    /// It was not applied, and need not be: a later version of the list went to the same publisher.
    Superseded,
}

impl StatusState {
    fn key(self) -> &'static str {
        match self {
            Self::Done => "status-done",
            Self::Partial => "status-partial",
            Self::Undone => "status-undone",
            Self::Refused => "status-refused",
            Self::Waiting => "status-waiting",
            Self::Superseded => "status-superseded",
        }
    }
}

/// How the tickets stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatusTotals {
    /// All tickets.
    pub tickets: usize,
    /// Those that are done.
    pub done: usize,
    /// Those that a later version took the place of before they were done.
    pub superseded: usize,
    /// Those that are done on or before their deadline.
    pub in_time: usize,
    /// Those that are not done, and whose deadline has passed.
    pub late: usize,
    /// The share, in whole percents, that was done in time of those that were to be; none where none was yet.
    pub in_time_percent: Option<usize>,
}

/// Rows of a list that no publisher knew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnknownEverywhere {
    /// The list's id.
    pub list_id: String,
    /// Its version.
    pub version: u32,
    /// How many publishers reported.
    pub reported: usize,
    /// How many got the list.
    pub publishers: usize,
    /// The rows.
    pub rows: Vec<u32>,
}

/// A receipt that belongs to no ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnmatchedReceipt {
    /// The file.
    pub file: String,
    /// The list's id.
    pub list_id: String,
    /// The list's version.
    pub version: Option<u32>,
    /// The publisher, where it named itself.
    pub publisher: Option<String>,
}

/// A file that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LeftOut {
    /// The file.
    pub file: String,
    /// Why.
    pub reason: String,
}

/// The columns; a page is too narrow for one each of publisher and list, and of the two days.
const HEADER: [&[&str]; 6] = [
    &["status-publisher", "status-list"],
    &["status-sent", "status-deadline"],
    &["status-state"],
    &["status-linked"],
    &["status-unknown"],
    &["status-held"],
];

fn header(catalogue: &Catalogue) -> [String; 6] {
    HEADER.map(|keys| keys.iter().map(|key| catalogue.text(key)).collect::<Vec<_>>().join("\n"))
}

impl StatusReport {
    /// Writes the table for a person.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        let rows = self.tickets.iter().map(|entry| entry.cells(catalogue).to_vec()).collect();
        writeln!(out, "{}", draw(header(catalogue).to_vec(), rows))?;
        for line in self.lines(catalogue) {
            writeln!(out, "{line}")?;
        }
        Ok(())
    }

    /// Writes one page of HTML, without scripts and without anything from elsewhere.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_html(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        let title = html(&catalogue.render(&Message::new("status-title").with("today", &self.today)));
        let tag = if catalogue.lang() == crate::message::Lang::Nl { "nl" } else { "en" };
        writeln!(out, "<!doctype html>\n<html lang=\"{tag}\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<style>{STYLE}</style>")?;
        let head: String = header(catalogue).map(|title| format!("<th>{}</th>", lines_of(&title))).concat();
        writeln!(out, "<h1>{title}</h1>\n<table>\n<tr>{head}</tr>")?;
        for entry in &self.tickets {
            let cells = entry.cells(catalogue).map(|cell| format!("<td>{}</td>", lines_of(&cell))).concat();
            writeln!(out, "<tr class=\"{}\">{cells}</tr>", entry.class())?;
        }
        writeln!(out, "</table>")?;
        for line in self.lines(catalogue) {
            writeln!(out, "<p>{}</p>", html(&line))?;
        }
        writeln!(out, "</html>")
    }

    /// What stands below the table.
    fn lines(&self, catalogue: &Catalogue) -> Vec<String> {
        let totals = &self.totals;
        let sum = Message::new("status-totals").with("done", totals.done).with("tickets", totals.tickets).with("late", totals.late);
        let mut lines = vec![catalogue.render(&sum)];
        if totals.superseded > 0 {
            lines.push(catalogue.render(&Message::new("status-superseded-sum").with("tickets", totals.superseded)));
        }
        if let Some(percent) = totals.in_time_percent {
            lines.push(catalogue.render(&Message::new("status-in-time").with("percent", percent)));
        }
        for unknown in &self.unknown_everywhere {
            let message = Message::new("status-unknown-everywhere").with("list", &unknown.list_id).with("version", unknown.version);
            let message = message.with("reported", unknown.reported).with("publishers", unknown.publishers);
            lines.push(catalogue.render(&message.with("rows", ranges(&unknown.rows))));
        }
        for receipt in &self.unmatched {
            let message = Message::new("status-unmatched").with("file", shown(&receipt.file)).with("list", shown(&receipt.list_id));
            lines.push(catalogue.render(&message));
        }
        for file in &self.left_out {
            let message = Message::new("status-left-out").with("file", shown(&file.file)).with("reason", shown(&file.reason));
            lines.push(catalogue.render(&message));
        }
        lines
    }
}

impl StatusEntry {
    fn cells(&self, catalogue: &Catalogue) -> [String; 6] {
        [
            format!("{}\n{} v{}", shown(&self.publisher), shown(&self.list_id), self.version),
            format!("{}\n{}", self.sent, self.deadline.as_deref().unwrap_or("–")),
            self.standing(catalogue),
            count(self.linked),
            count(self.unknown),
            count(self.held),
        ]
    }

    fn standing(&self, catalogue: &Catalogue) -> String {
        let mut standing = vec![catalogue.text(self.state.key())];
        if let Some(done) = &self.done {
            standing.push(done.clone());
        }
        if let (Some(day), Some(rows)) = (&self.undone, self.undone_rows) {
            standing.push(catalogue.render(&Message::new("status-undone-on").with("day", day).with("rows", rows)));
        }
        if self.days_late > 0 {
            standing.push(catalogue.render(&Message::new("status-days-late").with("days", self.days_late)));
        }
        if let Some(signer) = &self.receipt_signer {
            standing.push(shown(signer));
        }
        let mut lines = vec![standing.join(",\n")];
        if self.stores.len() > 1 {
            lines.extend(self.stores.iter().map(|store| store.line(catalogue)));
        }
        lines.join("\n")
    }

    fn class(&self) -> &'static str {
        match self.state {
            StatusState::Refused => "error",
            _ if self.days_late > 0 => "error",
            StatusState::Partial | StatusState::Undone => "warning",
            StatusState::Done | StatusState::Waiting | StatusState::Superseded => "info",
        }
    }
}

impl StoreEntry {
    /// One store of several, in short.
    fn line(&self, catalogue: &Catalogue) -> String {
        let name = shown(self.store_name.as_deref().unwrap_or(&self.store));
        let line = Message::new("status-store").with("store", name).with("state", catalogue.text(self.state.key()));
        catalogue.render(&line.with("linked", count(self.linked)).with("held", count(self.held)))
    }
}

/// A number, or a dash where there is none.
fn count(count: Option<u32>) -> String {
    count.map_or_else(|| "–".to_owned(), |count| count.to_string())
}

fn shown(text: &str) -> String {
    escape(text).into_owned()
}

/// Puts the lines of a cell on a page.
fn lines_of(cell: &str) -> String {
    cell.lines().map(html).collect::<Vec<_>>().join("<br>")
}
