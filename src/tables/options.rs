//! What a caller may ask of a reader, and how much it will take in.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::error::TableError;
use crate::grid::Record;
use crate::list::{Header, header_key};

/// A row with fewer names that are sought is no header.
const FEWEST: usize = 2;

/// How a table is read; the default finds out everything by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// The encoding of a CSV, by its common name; found by itself if none is given.
    pub encoding: Option<String>,
    /// The sheet of a workbook; the one that looks most like a table if none is given.
    pub sheet: Option<String>,
    /// The names of columns that are sought, as [`header_key`] folds them, which decide between
    /// several sheets; those of a list if none are given.
    pub columns: BTreeSet<String>,
    /// Whether a row with one of the names is the header: a table may have one column only.
    pub has_lone_column: bool,
    /// The day that counts as today, before which a role has ended; none has if no day is given.
    pub today: Option<Date>,
    /// How much is read at most.
    pub limits: Limits,
}

impl ReadOptions {
    /// Tells whether a record is the header that is sought.
    pub(super) fn seeks(&self, record: &Record) -> bool {
        let is_sought = |cell: &&str| self.columns.contains(&header_key(cell));
        if self.columns.is_empty() {
            return Header::recognise(record, None).is_some();
        }
        let fewest = if self.has_lone_column { 1 } else { FEWEST };
        record.iter().filter(is_sought).count() >= fewest
    }
}

/// How much is read at most: beyond it a file is no list, or was made to do harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Rows, empty ones included.
    pub rows: u32,
    /// Columns: as many as a spreadsheet has.
    pub columns: usize,
    /// Characters in one cell; the default is what a spreadsheet holds. A longer one is left empty,
    /// with a note.
    pub cell_chars: usize,
    /// Bytes that a compressed file may expand to; fewer for one that is small itself.
    pub expanded_bytes: u64,
    /// Bytes of text in all cells of a workbook together, each time that it stands there.
    pub text_bytes: u64,
}

/// A sheet has at most as many rows as this, with whatever program it was made.
pub(super) const SHEET_ROWS: u32 = 1 << 20;

/// What any compressed file may expand to.
const EXPANDED: u64 = 64 << 20;
/// How many times its own size a workbook may expand to beyond that: one of a million rows that
/// hold nothing expands some thirty times.
pub(super) const WORKBOOK_EXPANSION: u64 = 60;
/// The same of a container, in which a CSV expands some seven times.
pub(super) const CONTAINER_EXPANSION: u64 = 20;

/// What the names in a workbook take at most.
const NAMES: u64 = 16 << 20;

/// Beyond the rows of one sheet, a row takes at least so many bytes in a compressed file: people
/// differ.
const BYTES_OF_ROW: u64 = 4;

impl Limits {
    /// Returns the limits of a compressed file of this size, which may expand so many times.
    pub(super) fn expanding(self, size: u64, times: u64) -> Self {
        let most = EXPANDED.saturating_add(size.saturating_mul(times));
        // A row that holds next to nothing takes memory all the same, and no room in a compressed
        // file.
        let rows =
            u32::try_from(size / BYTES_OF_ROW).unwrap_or(u32::MAX).saturating_add(SHEET_ROWS);
        Self { expanded_bytes: self.expanded_bytes.min(most), rows: self.rows.min(rows), ..self }
    }
}

/// How much text may still be read out of a workbook.
pub(super) struct TextBudget {
    left: u64,
    limit: u64,
}

impl TextBudget {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { left: limits.text_bytes, limit: limits.text_bytes }
    }

    /// What the names of parts and sheets take together at most.
    pub(super) fn of_names() -> Self {
        Self { left: NAMES, limit: NAMES }
    }

    /// How many bytes are left.
    pub(super) fn left(&self) -> u64 {
        self.left
    }

    /// Takes some bytes off.
    ///
    /// # Errors
    /// [`TableError::TooMuchText`], where fewer are left.
    pub(super) fn take(&mut self, bytes: u64) -> Result<(), TableError> {
        let too_much = TableError::TooMuchText { mebibytes: self.limit >> 20 };
        self.left = self.left.checked_sub(bytes).ok_or(too_much)?;
        Ok(())
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            rows: 20_000_000,
            columns: 16_384,
            cell_chars: 32_767,
            expanded_bytes: 2 << 30,
            text_bytes: 192 << 20,
        }
    }
}
