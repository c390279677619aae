//! A workbook whose cells are all in memory, as formats without a streaming reader are: bounded
//! before it is made.

use std::collections::HashSet;
use std::rc::Rc;

use super::cells::{self, Origin, Value};
use super::choice::{self, HEADER_WITHIN, MANIFEST_SHEET, SheetFacts};
use super::error::TableError;
use super::merged::Merged;
use super::options::{Limits, ReadOptions, SHEET_ROWS, TextBudget};
use crate::grid::{Facts, FileKind, Record};

/// More cells than this are not taken into memory.
pub(super) const MOST_CELLS: u64 = 4 << 20;
/// A sheet, with its name and what belongs to it, takes as much as so many cells.
const CELLS_OF_SHEET: u64 = 8;

/// What may still be taken into memory.
pub(super) struct Room {
    cells: u64,
    text: TextBudget,
}

impl Room {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { cells: MOST_CELLS, text: TextBudget::new(limits) }
    }

    /// Makes room for a cell, so many times.
    pub(super) fn take(&mut self, cell: &MemoryCell, times: u64) -> Result<(), TableError> {
        self.take_cells(times)?;
        self.text.take(times.saturating_mul(cell.value.bytes()))
    }

    /// Makes room for what takes as much as so many empty cells.
    pub(super) fn take_cells(&mut self, cells: u64) -> Result<(), TableError> {
        self.cells =
            self.cells.checked_sub(cells).ok_or(TableError::TooManyCells { limit: MOST_CELLS })?;
        Ok(())
    }

    /// Makes room for one more sheet.
    pub(super) fn take_sheet(&mut self, name: &str) -> Result<(), TableError> {
        self.take_cells(CELLS_OF_SHEET)?;
        self.text.take(name.len() as u64)
    }
}

/// What a cell in memory holds; cells that say the same share their text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum MemoryValue {
    Empty,
    Text(Rc<str>),
    Bool(bool),
    /// A number, and how it is shown.
    Number(f64, Option<Rc<str>>),
    /// A date or a time, as text.
    Moment(Rc<str>),
    /// An error, as it is shown.
    Error(Rc<str>),
}

impl MemoryValue {
    /// Keeps what a cell holds.
    pub(super) fn of(value: Value<'_>) -> Self {
        match value {
            Value::Empty => Self::Empty,
            Value::Text(text) => Self::Text(text.into()),
            Value::Bool(value) => Self::Bool(value),
            Value::Number(number) => Self::Number(number, None),
            Value::Shown(number, shown) => Self::Number(number, Some(shown.into())),
            Value::Moment(text) => Self::Moment(text.into()),
            Value::Error(text) => Self::Error(text.into()),
        }
    }

    /// Returns how many bytes of text it takes.
    fn bytes(&self) -> u64 {
        let length = match self {
            Self::Text(text) | Self::Moment(text) | Self::Error(text) => text.len(),
            Self::Number(_, Some(shown)) => shown.len(),
            Self::Empty | Self::Bool(_) | Self::Number(_, None) => 0,
        };
        length as u64
    }

    fn as_value(&self) -> Value<'_> {
        match self {
            Self::Empty => Value::Empty,
            Self::Text(text) => Value::Text(text),
            Self::Bool(value) => Value::Bool(*value),
            Self::Number(number, None) => Value::Number(*number),
            Self::Number(number, Some(shown)) => Value::Shown(*number, shown),
            Self::Moment(text) => Value::Moment(text),
            Self::Error(text) => Value::Error(text),
        }
    }
}

/// A cell.
#[derive(Clone, Debug)]
pub(super) struct MemoryCell {
    /// The row and column, counted from zero.
    pub(super) place: (u32, u32),
    /// What it holds.
    pub(super) value: MemoryValue,
    /// Whether it holds a formula.
    pub(super) origin: Origin,
}

/// A sheet.
#[derive(Debug, Default)]
pub(super) struct MemorySheet {
    pub(super) name: String,
    pub(super) is_visible: bool,
    /// The cells that hold something, by row and then column.
    pub(super) cells: Vec<MemoryCell>,
    /// Hidden rows, counted from zero.
    pub(super) hidden_rows: Vec<u32>,
    /// Hidden columns, counted from zero.
    pub(super) hidden_columns: Vec<u32>,
    /// Ranges of merged cells: row and column of the first cell and of the last,
    /// counted from one.
    pub(super) merged: Vec<[u32; 4]>,
}

impl MemorySheet {
    /// Counts what is kept beside the cells.
    pub(super) fn ranges(&self) -> usize {
        self.hidden_rows.len() + self.hidden_columns.len() + self.merged.len()
    }

    fn facts(&self) -> SheetFacts {
        let rows = || self.cells.chunk_by(|a, b| a.place.0 == b.place.0);
        SheetFacts {
            name: self.name.clone(),
            is_visible: self.is_visible,
            is_worksheet: true,
            rows: rows().count() as u32,
            wide_rows: rows().filter(|row| row.len() > 2).count() as u32,
            is_wide: rows().any(|row| row.len() > 1),
        }
    }

    /// Returns the hidden rows and columns that hold something, ascending and counted from one.
    fn hidden(&self) -> (Vec<u32>, Vec<u32>) {
        let counted = |hidden: &[u32], is_used: &dyn Fn(u32) -> bool| {
            let mut used: Vec<u32> =
                hidden.iter().copied().filter(|at| is_used(*at)).map(|at| at + 1).collect();
            used.sort_unstable();
            used.dedup();
            used
        };
        let is_filled = |row| self.cells.binary_search_by_key(&row, |cell| cell.place.0).is_ok();
        let used: HashSet<u32> = if self.hidden_columns.is_empty() {
            HashSet::new()
        } else {
            self.cells.iter().map(|cell| cell.place.1).collect()
        };
        let is_used = |column| used.contains(&column);
        (counted(&self.hidden_rows, &is_filled), counted(&self.hidden_columns, &is_used))
    }

    /// Hands out the records, as long as `visit` wants more.
    fn each_record(
        &self,
        options: &ReadOptions,
        visit: &mut dyn FnMut(&Record) -> bool,
    ) -> Result<(), TableError> {
        let (mut record, mut scratch) = (Record::new(), String::new());
        for row in self.cells.chunk_by(|a, b| a.place.0 == b.place.0) {
            let number = row[0].place.0 + 1;
            let most = options.limits.rows.min(SHEET_ROWS);
            if number > most {
                return Err(TableError::TooManyRows { limit: most });
            }
            record.start(number);
            for cell in row {
                let column = cell.place.1 as usize;
                if column >= options.limits.columns {
                    return Err(TableError::TooManyColumns {
                        row: number,
                        limit: options.limits.columns,
                    });
                }
                while record.len() < column {
                    record.push("");
                }
                cells::push(
                    &mut record,
                    cell.value.as_value(),
                    cell.origin,
                    options.limits.cell_chars,
                    &mut scratch,
                );
            }
            if !visit(&record) {
                return Ok(());
            }
        }
        Ok(())
    }

    fn has_header(&self, options: &ReadOptions) -> Result<bool, TableError> {
        let (mut seen, mut found) = (0, false);
        self.each_record(options, &mut |record| {
            seen += 1;
            found = options.seeks(record);
            !found && seen < HEADER_WITHIN
        })?;
        Ok(found)
    }
}

/// Reads the sheet that is wanted out of a workbook in memory.
pub(super) fn read(
    sheets: &[MemorySheet],
    kind: FileKind,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let known: Vec<SheetFacts> = sheets.iter().map(MemorySheet::facts).collect();
    let mut has_header = |at: usize| sheets[at].has_header(options);
    let chosen = choice::choose(&known, options.sheet.as_deref(), &mut has_header)?;
    if known[chosen].rows == 0 && options.sheet.is_none() {
        return Err(TableError::NoSheet);
    }
    let (lists, tables) = choice::others(&known, chosen, &mut has_header)?;
    let mut facts = Facts::new(kind);
    facts.sheet = Some(sheets[chosen].name.clone());
    facts.other_sheets = choice::beside(&known, chosen);
    let (rows, columns) = sheets[chosen].hidden();
    facts.problems = choice::problems(rows, columns, lists, tables, options.sheet.as_deref());
    if let Some(sheet) = sheets.iter().find(|sheet| sheet.name == MANIFEST_SHEET) {
        let mut text = String::new();
        sheet.each_record(options, &mut |record| {
            text.push_str(record.get(0));
            true
        })?;
        facts.manifest = Some(text).filter(|text| !text.is_empty());
    }
    let mut merged = Merged::new(&sheets[chosen].merged, &options.limits);
    sheets[chosen].each_record(options, &mut |record| merged.hand_on(record, sink))?;
    facts.problems.extend(merged.finish()?);
    Ok(facts)
}
