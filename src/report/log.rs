//! The journal of a store, for people and scripts.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::receipt::DecisionsReport;
use super::wrap::paragraph;
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
    /// Writes the journal, run by run.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        if self.runs.is_empty() {
            return writeln!(out, "{}", catalogue.text("log-empty"));
        }
        for (nth, run) in self.runs.iter().enumerate() {
            if nth > 0 {
                writeln!(out)?;
            }
            run.write_text(catalogue, out)?;
        }
        Ok(())
    }
}

impl LogEntry {
    fn write_text(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        let at = self.at.replace('T', " ");
        writeln!(out, "{} UTC   {}", at.trim_end_matches('Z'), self.run_id)?;
        paragraph(out, "    ", &self.state_with_memory(catalogue))?;
        let list = Message::new("log-list").with("list", &self.list_id);
        let list = match self.version {
            Some(version) => {
                Message::new("log-list-version").with("list", list).with("version", version)
            }
            None => list,
        };
        paragraph(out, "    ", &catalogue.render(&list))?;
        let counts = Message::new("log-counts")
            .with("rows", self.rows)
            .with("linked", self.linked)
            .with("held", self.held)
            .with("changes", self.changes);
        paragraph(out, "    ", &catalogue.render(&counts))?;
        self.decisions.map_or(Ok(()), |decisions| {
            paragraph(out, "    ", &catalogue.render(&decisions.message()))
        })
    }

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
