//! Reading an OpenDocument spreadsheet: surveyed first, since it may repeat a cell or row a million times in a few bytes.

use std::io::{BufReader, Read, Seek, SeekFrom};

use calamine::{Data, DataRef, Ods, OdsError, Reader as _, SheetVisible};

use super::cells::Origin;
use super::error::TableError;
use super::memory::{self, MOST_CELLS, MemoryCell, MemorySheet};
use super::options::ReadOptions;
use super::package::{Package, damaged_as_told, unreadable};
use super::tags::{Tag, Tags};
use crate::grid::{Facts, FileKind, Record};

/// The part that holds the sheets.
pub(super) const CONTENT: &str = "content.xml";
const INDEX: &str = "META-INF/manifest.xml";

/// Reads a spreadsheet.
pub(super) fn read<R: Read + Seek>(input: &mut R, options: &ReadOptions, sink: &mut dyn FnMut(&Record)) -> Result<Facts, TableError> {
    let surveys = {
        let mut package = Package::open(&mut *input, options.limits)?;
        refuse_protected(&mut package)?;
        survey(&mut package, options.limits.columns)?
    };
    input.seek(SeekFrom::Start(0))?;
    let mut book: Ods<&mut R> = Ods::new(input).map_err(|error| match error {
        OdsError::Password => TableError::Protected,
        other => damaged_as_told(&other),
    })?;
    let mut sheets = Vec::new();
    for (at, sheet) in book.sheets_metadata().to_vec().into_iter().enumerate() {
        let cells = cells(&mut book, &sheet.name)?;
        let hidden_rows = surveys.get(at).map(|survey| survey.hidden.clone()).unwrap_or_default();
        let is_visible = sheet.visible == SheetVisible::Visible;
        sheets.push(MemorySheet { name: sheet.name, is_visible, cells, hidden_rows, hidden_columns: Vec::new() });
    }
    memory::read(&sheets, FileKind::Ods, options, sink)
}

fn refuse_protected<R: Read + Seek>(package: &mut Package<R>) -> Result<(), TableError> {
    if !package.has(INDEX) {
        return Ok(());
    }
    let mut is_protected = false;
    each_tag(package, INDEX, |tag| {
        is_protected |= tag.name() == (false, b"encryption-data");
        Ok(())
    })?;
    if is_protected { Err(TableError::Protected) } else { Ok(()) }
}

fn each_tag<R: Read + Seek>(
    package: &mut Package<R>,
    name: &str,
    mut visit: impl FnMut(Tag<'_>) -> Result<(), TableError>,
) -> Result<(), TableError> {
    {
        let mut tags = Tags::new(BufReader::with_capacity(64 * 1024, package.part(name)?));
        while let Some(tag) = tags.next().map_err(|error| unreadable(&error))? {
            visit(tag)?;
        }
    }
    package.check_budget()
}

/// What a sheet holds, and how far it would expand.
#[derive(Clone, Debug, Default)]
struct Survey {
    /// Hidden rows that hold something, counted from zero.
    hidden: Vec<u32>,
    row: u64,
    repeats: u64,
    is_hidden: bool,
    column: u64,
    width: u64,
    first: Option<u64>,
    last: u64,
    widest: u64,
    written: u64,
}

fn survey<R: Read + Seek>(package: &mut Package<R>, columns: usize) -> Result<Vec<Survey>, TableError> {
    let mut surveys: Vec<Survey> = Vec::new();
    each_tag(package, CONTENT, |tag| {
        match (tag.name(), surveys.last_mut()) {
            ((false, b"table"), _) => surveys.push(Survey::default()),
            ((false, b"table-row"), Some(survey)) => survey.begin_row(tag),
            ((true, b"table-row"), Some(survey)) => survey.end_row(columns)?,
            ((false, b"table-cell" | b"covered-table-cell"), Some(survey)) => survey.cell(tag),
            _ => {}
        }
        Ok(())
    })?;
    Ok(surveys)
}

fn repeats(tag: Tag<'_>, name: &str) -> u64 {
    tag.attribute(name).and_then(|count| count.parse().ok()).unwrap_or(1)
}

impl Survey {
    fn begin_row(&mut self, tag: Tag<'_>) {
        self.repeats = repeats(tag, "number-rows-repeated");
        self.is_hidden = matches!(tag.attribute("visibility"), Some("collapse" | "filter"));
        (self.column, self.width) = (0, 0);
    }

    fn cell(&mut self, tag: Tag<'_>) {
        self.column = self.column.saturating_add(repeats(tag, "number-columns-repeated"));
        if tag.attribute("value-type").is_some() || tag.attribute("formula").is_some() {
            self.width = self.column;
        }
    }

    fn end_row(&mut self, columns: usize) -> Result<(), TableError> {
        if self.width > 0 {
            if self.width > columns as u64 {
                let row = u32::try_from(self.row + 1).unwrap_or(u32::MAX);
                return Err(TableError::TooManyColumns { row, limit: columns });
            }
            let first = *self.first.get_or_insert(self.row);
            self.last = self.row.saturating_add(self.repeats);
            self.widest = self.widest.max(self.width);
            self.written = self.written.saturating_add(self.width);
            let expanded = self.last.saturating_sub(first).saturating_mul(self.widest);
            if expanded.max(self.written) > MOST_CELLS {
                return Err(TableError::TooManyCells { limit: MOST_CELLS });
            }
            if self.is_hidden {
                self.hidden.extend((self.row..self.last).filter_map(|row| u32::try_from(row).ok()));
            }
        }
        self.row = self.row.saturating_add(self.repeats);
        Ok(())
    }
}

fn cells<R: Read + Seek>(book: &mut Ods<&mut R>, name: &str) -> Result<Vec<MemoryCell>, TableError> {
    let range = book.worksheet_range(name).map_err(|error| damaged_as_told(&error))?;
    let formulas = book.worksheet_formula(name).map_err(|error| damaged_as_told(&error))?;
    let Some((top, left)) = range.start().or(formulas.start()) else { return Ok(Vec::new()) };
    let mut cells: Vec<MemoryCell> = Vec::new();
    for (row, column, value) in range.used_cells() {
        let place = (top + row as u32, left + column as u32);
        let is_formula = formulas.get_value(place).is_some_and(|formula| !formula.is_empty());
        let origin = if is_formula { Origin::Formula } else { Origin::Typed };
        cells.push(MemoryCell { place, value: borrowed(value), padding: 0, origin });
    }
    if let Some((top, left)) = formulas.start() {
        for (row, column, _) in formulas.used_cells() {
            let place = (top + row as u32, left + column as u32);
            if range.get_value(place).is_none_or(|value| *value == Data::Empty) {
                cells.push(MemoryCell { place, value: DataRef::Empty, padding: 0, origin: Origin::Formula });
            }
        }
    }
    cells.sort_by_key(|cell| cell.place);
    Ok(cells)
}

fn borrowed(value: &Data) -> DataRef<'static> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::String(text.clone()),
        Data::Bool(value) => DataRef::Bool(*value),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}
