//! Merged cells: the one value counts in each row that they cover, and in the first column.

use std::collections::{BTreeMap, BTreeSet};

use super::error::TableError;
use super::options::{Limits, TextBudget};
use crate::grid::{FileProblem, Note, Record, column_letters};

/// How many ranges are named.
const NAMED: usize = 8;

/// The ranges of a sheet, and the values of those that are open.
pub(super) struct Merged {
    /// By the place of the first cell, row and column counted from one: the last one's.
    ranges: BTreeMap<(u32, u32), (u32, u32)>,
    /// By column, counted from one: the last row, and what its first cell holds.
    open: BTreeMap<u32, Open>,
    /// Where cells are merged side by side: the columns that rows above them fill. A title over a
    /// table is merged too, and says nothing of it.
    filled_above: Option<BTreeSet<u32>>,
    /// The first row after which one of those is open no longer.
    next_end: u32,
    filled: Record,
    used: Vec<String>,
    text: TextBudget,
    outcome: Result<(), TableError>,
}

struct Open {
    first: u32,
    last: u32,
    right: u32,
    text: String,
    note: Option<Note>,
    is_used: bool,
}

impl Open {
    /// Names the range, as a spreadsheet writes it.
    fn range(&self, column: u32) -> String {
        let [left, right] = [column, self.right].map(|it| column_letters(it as usize));
        format!("{left}{}:{right}{}", self.first, self.last)
    }
}

impl Merged {
    pub(super) fn new(ranges: &[[u32; 4]], limits: &Limits) -> Self {
        let is_beside = |&[_, left, _, right]: &[u32; 4]| right > left;
        Self {
            filled_above: ranges.iter().any(is_beside).then(BTreeSet::new),
            ranges: ranges.iter().map(|it| ((it[0], it[1]), (it[2], it[3]))).collect(),
            open: BTreeMap::new(),
            next_end: u32::MAX,
            filled: Record::new(),
            used: Vec::new(),
            text: TextBudget::new(limits),
            outcome: Ok(()),
        }
    }

    /// Hands a record on with the values of the ranges that cover it; tells whether there is room
    /// for more text.
    pub(super) fn hand_on(&mut self, record: &Record, sink: &mut dyn FnMut(&Record)) -> bool {
        let filled = self.fill(record);
        sink(filled);
        let bytes = filled.bytes() as u64;
        self.outcome = self.text.take(bytes);
        self.outcome.is_ok()
    }

    /// Returns the record with the values of the ranges that cover it.
    fn fill<'r>(&'r mut self, record: &'r Record) -> &'r Record {
        if self.ranges.is_empty() {
            return record;
        }
        let row = record.number();
        if row > self.next_end {
            self.open.retain(|_, open| open.last >= row);
            self.next_end = self.open.values().map(|open| open.last).min().unwrap_or(u32::MAX);
        }
        // What a range hides is not what anybody sees.
        let is_covered = self.open.values().any(|open| open.first < row);
        for (&(first, column), &(last, right)) in self.ranges.range((row, 0)..(row + 1, 0)) {
            let text = record.get(column as usize - 1).to_owned();
            let note = record.note(column as usize - 1);
            let is_of_table =
                |above: &BTreeSet<u32>| (column..=right).all(|it| above.contains(&it));
            if text.is_empty() {
                continue;
            }
            let is_used = right > column && self.filled_above.as_ref().is_some_and(is_of_table);
            let open = Open { first, last, right, text, note, is_used };
            if is_used {
                self.used.push(open.range(column));
            }
            if last > first {
                self.next_end = self.next_end.min(last);
                self.open.insert(column, open);
            }
        }
        if let Some(above) = &mut self.filled_above {
            above.extend(
                (1..).zip(record.iter()).filter(|(_, cell)| !cell.is_empty()).map(|it| it.0),
            );
        }
        if !is_covered || record.is_blank() {
            return record;
        }
        self.copy(record);
        &self.filled
    }

    fn copy(&mut self, record: &Record) {
        let row = record.number();
        let last = self.open.keys().next_back().map_or(0, |column| *column as usize);
        self.filled.start(row);
        for at in 0..record.len().max(last) {
            let column = at as u32 + 1;
            let open = self.open.get_mut(&column).filter(|open| open.first < row);
            let (text, note) = match open {
                Some(open) => {
                    if !std::mem::replace(&mut open.is_used, true) {
                        self.used.push(open.range(column));
                    }
                    (open.text.as_str(), open.note.or(Some(Note::Merged)))
                }
                None => (record.get(at), record.note(at)),
            };
            match note {
                Some(note) => self.filled.push_noted(text, note),
                None => self.filled.push(text),
            }
        }
    }

    /// Names the ranges whose values were taken for several rows, or for one of several columns.
    ///
    /// # Errors
    /// [`TableError::TooMuchText`], where the rows held more than is read.
    pub(super) fn finish(mut self) -> Result<Option<FileProblem>, TableError> {
        self.outcome?;
        if self.used.len() > NAMED {
            self.used.truncate(NAMED);
            self.used.push("…".to_owned());
        }
        Ok((!self.used.is_empty()).then_some(FileProblem::MergedCells { ranges: self.used }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_merged_value_counts_in_every_row_that_it_covers() {
        let ranges = [[2, 2, 3, 2], [9, 1, 12, 1], [1, 1, 1, 3], [4, 1, 4, 2]];
        let mut merged = Merged::new(&ranges, &Limits::default());
        let mut rows = Vec::new();
        for (row, cells) in [
            (1, ["a", "b", "c"]),
            (2, ["d", "e", "f"]),
            (3, ["g", "hidden", "h"]),
            (4, ["i", "", "j"]),
        ] {
            let mut record = Record::new();
            record.start(row);
            for cell in cells {
                record.push(cell);
            }
            rows.push(merged.fill(&record).iter().collect::<Vec<_>>().join("|"));
        }
        assert_eq!(rows, ["a|b|c", "d|e|f", "g|e|h", "i||j"]);
        assert_eq!(
            merged.finish().unwrap(),
            Some(FileProblem::MergedCells { ranges: vec!["B2:B3".to_owned(), "A4:B4".to_owned()] })
        );
    }
}
