//! What of a run was taken back: the undo's own receipt, which holds no name and no identity.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::changes::ChangesReport;
use super::spans::ranges;
use crate::message::{Catalogue, Message};

/// An undone run (`waswordt/undo/1`): what scripts read, and what the distributor gets as a
/// receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct UndoReport {
    /// Always `waswordt/undo/1`.
    #[schemars(extend("const" = "waswordt/undo/1"))]
    pub report: String,
    /// The run that is undone now, or part of it, or that would be.
    pub run_id: String,
    /// Its list.
    pub list_id: String,
    /// The list's version, where it has a manifest.
    pub version: Option<u32>,
    /// The digest of the sealed file, where the list came in one.
    pub sealed_sha256: Option<String>,
    /// The school's BRIN.
    pub brin: String,
    /// The kind of store; never an address.
    pub store: String,
    /// The run that undid it; none where only a look was asked for.
    pub undone_by: Option<String>,
    /// How many keyrings were restored, or would be.
    pub restored: usize,
    /// The rows that went back, or would.
    pub rows: Vec<u32>,
    /// How far the run is undone.
    pub outcome: UndoOutcome,
    /// The rows that stay as they are, and why.
    pub blocked: Vec<BlockedReport>,
    /// The file of changes for another database, where one was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<ChangesReport>,
    /// When that was, ISO 8601 in UTC.
    pub at: String,
    /// The version of this tool.
    pub tool: String,
}

/// How far a run is undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum UndoOutcome {
    /// Nothing of it stands any longer.
    Undone,
    /// Some rows stay as they are.
    Partial,
    /// Nothing was changed, since only a look was asked for.
    DryRun,
}

/// Rows that cannot be undone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BlockedReport {
    /// The rows; empty for keyrings that no row asked for.
    pub rows: Vec<u32>,
    /// The later runs that stand in the way, the oldest first; empty for a change that the journal
    /// does not know.
    pub by: Vec<String>,
}

impl UndoReport {
    /// Writes the report for a person; `typed` is the store as it is typed again.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(
        &self,
        typed: &str,
        catalogue: &Catalogue,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let key = match self.outcome {
            UndoOutcome::Undone => "undo-done",
            UndoOutcome::Partial => "undo-partial",
            UndoOutcome::DryRun => "undo-dry-run",
        };
        let done = Message::new(key).with("run", &self.run_id).with("list", &self.list_id);
        let done =
            done.with("by", self.undone_by.as_deref().unwrap_or("–")).with("count", self.restored);
        writeln!(out, "{}", catalogue.render(&done))?;
        if self.outcome == UndoOutcome::DryRun {
            self.write_preview(catalogue, out)?;
        }
        for BlockedReport { rows, by } in &self.blocked {
            let message = if by.is_empty() {
                Message::new("undo-left")
            } else {
                Message::new("undo-left-by").with("runs", by.join(", "))
            };
            writeln!(
                out,
                "  {}",
                catalogue.render(&message.with("count", rows.len()).with("rows", ranges(rows)))
            )?;
        }
        for next in self.next() {
            let next = next.with("run", &self.run_id).with("store", typed);
            writeln!(out, "{}", catalogue.render(&next))?;
        }
        Ok(())
    }

    /// What can be done about what stays.
    fn next(&self) -> Vec<Message> {
        if self.outcome == UndoOutcome::Partial {
            return vec![Message::new("undo-rest")];
        }
        let Some(last) = self.blocked.last() else { return Vec::new() };
        let first = last.by.last().map_or_else(
            || Message::new("undo-dry-run-look"),
            |newest| Message::new("undo-dry-run-first").with("newest", newest),
        );
        let part = (self.restored > 0).then(|| Message::new("undo-dry-run-part"));
        [first].into_iter().chain(part).collect()
    }

    fn write_preview(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        if !self.rows.is_empty() {
            let rows = Message::new("undo-dry-run-rows")
                .with("count", self.rows.len())
                .with("rows", ranges(&self.rows));
            writeln!(out, "  {}", catalogue.render(&rows))?;
        }
        let key =
            if self.blocked.is_empty() { "undo-dry-run-free" } else { "undo-dry-run-blocked" };
        writeln!(out, "{}", catalogue.text(key))
    }
}
