//! What came of merging copies of a list, for people and scripts.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::escape::escape;
use super::source_warning::SourceWarning;
use super::spans::ranges;
use crate::message::{Catalogue, Message};
use crate::moves::Closure;

/// How many lines or places of one kind are written before the rest is only counted.
const MOST: usize = 20;

/// What came of merging copies of a list (`waswordt/merge/1`): files and rows, no values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "waswordt/merge/1")]
pub struct MergeReport {
    /// Always `waswordt/merge/1`.
    #[schemars(extend("const" = "waswordt/merge/1"))]
    pub report: String,
    /// The list's id, from a manifest.
    pub list_id: Option<String>,
    /// The copies, in the order in which they were given.
    pub files: Vec<MergedFile>,
    /// Whether rows may be added to the list and removed from it (`open`), or not (`closed`).
    pub rows: Closure,
    /// Whether the merged list was made: not where the copies contradict each other, or rows are at
    /// fault.
    pub merged: bool,
    /// How many there are of what.
    pub counts: MergeCounts,
    /// Cells that have different values in different copies.
    pub contradictions: Vec<ContradictoryCell>,
    /// Cells that a copy has emptied, and another still has: they were taken from there.
    pub emptied: Vec<EmptiedCell>,
    /// Supplied cells that no copy has as they were sent out, emptied ones included.
    pub changed: Vec<ChangedCell>,
    /// Rows that were added to a list of which the rows are closed.
    pub added: Vec<RowOfFile>,
    /// Rows of the list, as it was sent out, that no copy has.
    pub missing: Vec<u32>,
    /// Rows that some copies have and others do not.
    pub only_in_some: Vec<RowOfFile>,
    /// Rows that cannot be told from another row of the same copy.
    pub ambiguous: Vec<RowOfFile>,
    /// What is wrong with the merged list as a whole, by its own rows; an error is one that the
    /// check finds too.
    pub warnings: Vec<SourceWarning>,
}

/// One of the copies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MergedFile {
    /// The file, as it was given.
    pub file: String,
    /// How many rows it has.
    pub rows: usize,
    /// What deserves a look in it.
    pub warnings: Vec<SourceWarning>,
}

/// How many there are of what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MergeCounts {
    /// Rows of the merged list.
    pub rows: usize,
    /// Cells that the first copy lacks and a later one has.
    pub filled: usize,
    /// Cells with different values.
    pub contradictions: usize,
    /// Rows with an old and a new identity.
    pub complete: usize,
}

/// A row of one of the copies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RowOfFile {
    /// The file.
    pub file: String,
    /// The row.
    pub row: u32,
}

/// A cell that has different values in different copies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ContradictoryCell {
    /// The agreed name of the column.
    pub column: String,
    /// Where the different values stand: the first place of each.
    pub cells: Vec<RowOfFile>,
}

/// A supplied cell that no copy has as it was sent out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChangedCell {
    /// The agreed name of the column.
    pub column: String,
    /// Where it stands: the first place.
    pub at: RowOfFile,
    /// The row of the list as it was sent out.
    pub original_row: u32,
}

/// A cell that one copy has emptied and another still has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EmptiedCell {
    /// The agreed name of the column.
    pub column: String,
    /// Where it is empty.
    pub emptied: RowOfFile,
    /// From where it was taken.
    pub kept: RowOfFile,
}

impl MergeReport {
    /// Writes the report for a person.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        self.write_contradictions(catalogue, out)?;
        if self.merged {
            self.write_emptied(catalogue, out)?;
        }
        self.write_changed(catalogue, out)?;
        let only_in =
            if self.rows == Closure::Open { "merge-only-in-open" } else { "merge-only-in" };
        for (key, rows) in [
            ("merge-added-closed", &self.added),
            (only_in, &self.only_in_some),
            ("merge-ambiguous", &self.ambiguous),
        ] {
            // Where no list was made, nothing is in it.
            if !rows.is_empty() && (self.merged || key != "merge-only-in-open") {
                let message = Message::new(key)
                    .with("count", rows.len())
                    .with("places", places(rows, catalogue));
                tell(&message, catalogue, out)?;
            }
        }
        if !self.missing.is_empty() && (self.merged || self.rows == Closure::Closed) {
            let key = if self.rows == Closure::Open {
                "merge-missing-open"
            } else {
                "merge-missing-closed"
            };
            let message = Message::new(key)
                .with("count", self.missing.len())
                .with("rows", ranges(&self.missing));
            tell(&message, catalogue, out)?;
        }
        let MergeCounts { rows, filled, .. } = self.counts;
        let done = Message::new("merge-done").with("rows", rows).with("filled", filled);
        writeln!(
            out,
            "{}",
            catalogue.render(&if self.merged { done } else { Message::new("merge-refused") })
        )
    }

    fn write_emptied(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        let line = |cell: &EmptiedCell| {
            let message = Message::new("merge-emptied-cell").with("column", &cell.column);
            message
                .with("emptied", place(&cell.emptied, catalogue))
                .with("kept", place(&cell.kept, catalogue))
        };
        write_cells("merge-emptied", self.emptied.iter().map(line), catalogue, out)
    }

    fn write_changed(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        let line = |cell: &ChangedCell| {
            let message = Message::new("merge-changed-cell")
                .with("column", &cell.column)
                .with("place", place(&cell.at, catalogue));
            message.with("original", cell.original_row)
        };
        write_cells("merge-changed", self.changed.iter().map(line), catalogue, out)
    }

    fn write_contradictions(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        let line = |cell: &ContradictoryCell| {
            Message::new("merge-contradiction")
                .with("column", &cell.column)
                .with("places", places(&cell.cells, catalogue))
        };
        write_cells("merge-contradictions", self.contradictions.iter().map(line), catalogue, out)
    }
}

/// Writes how many cells there are of a kind, a line for each, and what is to be done.
fn write_cells(
    key: &'static str,
    lines: impl ExactSizeIterator<Item = Message>,
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    let count = lines.len();
    if count == 0 {
        return Ok(());
    }
    let title = Message::new(key).with("count", count);
    writeln!(out, "{}", catalogue.render(&title))?;
    for line in lines.take(MOST) {
        writeln!(out, "  {}", catalogue.render(&line))?;
    }
    if count > MOST {
        writeln!(
            out,
            "  {}",
            catalogue.render(&Message::new("fill-more").with("count", count - MOST))
        )?;
    }
    match catalogue.hint(&title) {
        Some(hint) => writeln!(out, "  → {hint}"),
        None => Ok(()),
    }
}

fn tell(message: &Message, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", catalogue.render(message))?;
    match catalogue.hint(message) {
        Some(hint) => writeln!(out, "  → {hint}"),
        None => Ok(()),
    }
}

fn place(at: &RowOfFile, catalogue: &Catalogue) -> String {
    catalogue.render(
        &Message::new("merge-place")
            .with("row", at.row)
            .with("file", escape(&at.file).into_owned()),
    )
}

fn places(rows: &[RowOfFile], catalogue: &Catalogue) -> String {
    let more = if rows.len() > MOST { ", …" } else { "" };
    rows.iter().take(MOST).map(|at| place(at, catalogue)).collect::<Vec<_>>().join(", ") + more
}
