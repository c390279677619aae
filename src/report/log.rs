//! The journal of a store, for people and scripts.

use std::io::{self, Write};

use comfy_table::{CellAlignment, Table};
use schemars::JsonSchema;
use serde::Serialize;

use super::receipt::DecisionsReport;
use crate::message::{Catalogue, Message};

/// The journal of a store (`waswordt/log/1`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LogReport {
    /// Always `waswordt/log/1`.
    #[schemars(extend("const" = "waswordt/log/1"))]
    pub report: String,
    /// The runs, the oldest first.
    pub runs: Vec<LogEntry>,
}

/// A run of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LogEntry {
    /// The run's id.
    pub run_id: String,
    /// When it was made, ISO 8601 in UTC.
    pub at: String,
    /// The list's id.
    pub list_id: String,
    /// The list's version, where it has a manifest.
    pub version: Option<u32>,
    /// The digest over the list's canonical rows.
    pub list_sha256: String,
    /// The digest of the sealed file, where the list came in one.
    pub sealed_sha256: Option<String>,
    /// The school's BRIN.
    pub brin: String,
    /// How many rows the list had.
    pub rows: u32,
    /// How many of them were linked.
    pub linked: u32,
    /// How many were held.
    pub held: u32,
    /// How many held rows were decided of, where decisions came with the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decisions: Option<DecisionsReport>,
    /// How many keyrings the run changed.
    pub changes: u64,
    /// What it did.
    pub kind: LogKind,
    /// How many of those changes were undone since: part of them, as long as `undone_by` names
    /// nobody.
    pub undone: u64,
    /// The run that undid it since, or the last of it.
    pub undone_by: Option<String>,
    /// The run that it undid, or part of it.
    pub undid: Option<String>,
    /// Why it was refused: the word of the receipt.
    pub refused_because: Option<String>,
    /// Since when the journal no longer knows which keyrings it changed, so that it cannot be
    /// undone.
    pub forgotten: Option<String>,
}

/// What a run did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LogKind {
    /// It applied a list.
    Apply,
    /// It brought the store up to date from an export.
    Sync,
    /// It undid another run.
    Undo,
    /// It was refused, and changed nothing.
    Refused,
}

impl LogReport {
    /// Writes the journal as a table.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        if self.runs.is_empty() {
            return writeln!(out, "{}", catalogue.text("log-empty"));
        }
        let mut table = Table::new();
        table.load_style(comfy_table::presets::UTF8_HORIZONTAL_ONLY);
        let headers = [
            "log-time",
            "log-run",
            "log-list",
            "log-version",
            "log-rows",
            "log-linked",
            "log-held",
            "log-changes",
            "log-state",
        ];
        table.set_header(headers.map(|key| catalogue.text(key)));
        for nth in 3..8 {
            if let Some(column) = table.column_mut(nth) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        for run in &self.runs {
            table.add_row([
                run.at.replace('T', " ").trim_end_matches('Z').to_owned(),
                run.run_id.clone(),
                run.list_id.clone(),
                run.version.map_or_else(|| "–".to_owned(), |version| version.to_string()),
                run.rows.to_string(),
                run.linked.to_string(),
                run.held.to_string(),
                run.changes.to_string(),
                run.state_with_memory(catalogue),
            ]);
        }
        writeln!(out, "{table}")
    }
}

impl LogEntry {
    fn state_with_memory(&self, catalogue: &Catalogue) -> String {
        let state = catalogue.render(&self.state());
        let Some(at) = &self.forgotten else { return state };
        let day = at.split('T').next().unwrap_or_default();
        format!("{state}; {}", catalogue.render(&Message::new("log-forgotten").with("day", day)))
    }

    fn state(&self) -> Message {
        if let Some(why) = &self.refused_because {
            return Message::new("log-refused").with("why", why);
        }
        match (&self.undid, &self.undone_by) {
            (Some(run), _) => Message::new("log-undid").with("run", run),
            (None, Some(run)) => Message::new("log-undone").with("run", run),
            (None, None) if self.undone > 0 => Message::new("log-partly-undone")
                .with("undone", self.undone)
                .with("changes", self.changes),
            (None, None) if self.kind == LogKind::Sync => Message::new("log-synced"),
            (None, None) => Message::new("log-stands"),
        }
    }
}
