//! What came of filling in new institution numbers, for people and scripts.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::source_warning::SourceWarning;
use super::spans::ranges;
use super::wrap::paragraph;
use crate::message::{Catalogue, Message};

/// What came of filling in new institution numbers (`waswordt/fill-numbers/1`): rows and numbers of
/// institutions, nothing of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "waswordt/fill-numbers/1")]
pub struct NumbersReport {
    /// Always `waswordt/fill-numbers/1`.
    #[schemars(extend("const" = "waswordt/fill-numbers/1"))]
    pub report: String,
    /// The list's id, from its manifest.
    pub list_id: Option<String>,
    /// How many rows had each outcome.
    pub counts: NumbersCounts,
    /// Rows whose old number the table does not have.
    pub unknown: Vec<u32>,
    /// Rows whose old number or user id the table has but for case or leading zeros.
    pub similar: Vec<u32>,
    /// Rows whose institution the table has by user, and does not name theirs.
    pub undecided: Vec<u32>,
    /// Rows that had another new number than the table gives; they stay as they are.
    pub differs: Vec<u32>,
    /// New numbers that several institutions get: they merge.
    pub merged: Vec<Merger>,
    /// What deserves a look in the list itself.
    pub list_warnings: Vec<SourceWarning>,
    /// What deserves a look in the table of numbers.
    pub table_warnings: Vec<SourceWarning>,
}

/// How many rows had each outcome; those after `rows` sum to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NumbersCounts {
    /// All rows of the list.
    pub rows: usize,
    /// Rows that were filled.
    pub filled: usize,
    /// Rows that had been filled before.
    pub already: usize,
    /// Rows that were left empty.
    pub unknown: usize,
}

/// Institutions that merge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Merger {
    /// Their new number.
    pub new: String,
    /// Their old numbers.
    pub old: Vec<String>,
}

impl NumbersReport {
    /// Tells whether something in the list and the table does not go together.
    #[must_use]
    pub const fn is_doubtful(&self) -> bool {
        self.fills_nothing()
            || !(self.differs.is_empty() && self.similar.is_empty() && self.undecided.is_empty())
    }

    /// Tells whether rows stay open, and the table fills none.
    const fn fills_nothing(&self) -> bool {
        self.counts.filled == 0 && self.counts.unknown > 0
    }

    /// Makes the report of a list of so many rows.
    #[must_use]
    pub fn new(list_id: Option<String>, rows: usize, merged: Vec<Merger>) -> Self {
        let counts = NumbersCounts { rows, ..NumbersCounts::default() };
        Self {
            report: "waswordt/fill-numbers/1".to_owned(),
            list_id,
            counts,
            unknown: Vec::new(),
            similar: Vec::new(),
            undecided: Vec::new(),
            differs: Vec::new(),
            merged,
            list_warnings: Vec::new(),
            table_warnings: Vec::new(),
        }
    }

    /// Takes note of a row that was filled before.
    pub fn note(&mut self, row: u32, differs: bool) {
        self.counts.already += 1;
        self.differs.extend(differs.then_some(row));
    }

    /// Writes the report for a person.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        let NumbersCounts { rows, filled, already, unknown } = self.counts;
        let done = Message::new("numbers-done")
            .with("rows", rows)
            .with("filled", filled)
            .with("already", already);
        paragraph(out, "", &catalogue.render(&done.with("unknown", unknown)))?;
        let told = [
            (&self.unknown, "numbers-unknown"),
            (&self.similar, "numbers-similar"),
            (&self.undecided, "numbers-undecided"),
            (&self.differs, "numbers-differs"),
        ];
        for (rows, key) in told.into_iter().filter(|(rows, _)| !rows.is_empty()) {
            let told = Message::new(key).with("count", rows.len()).with("rows", ranges(rows));
            paragraph(out, "- ", &catalogue.render(&told))?;
        }
        if self.fills_nothing() {
            paragraph(out, "- ", &catalogue.render(&Message::new("numbers-none")))?;
        }
        for merger in &self.merged {
            let merged = Message::new("numbers-merged")
                .with("new", &merger.new)
                .with("old", merger.old.join(", "));
            paragraph(out, "- ", &catalogue.render(&merged))?;
        }
        Ok(())
    }
}
