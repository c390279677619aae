//! Reading a workbook: one sheet, cell by cell.

use std::io::{Read, Seek};

use calamine::{DataRef, Reader as _, Sheet, SheetType, SheetVisible, Xlsx, XlsxError};

use super::cells::{self, Origin};
use super::choice::{self, HEADER_WITHIN, MANIFEST_SHEET, SheetFacts};
use super::error::TableError;
use super::options::{Limits, ReadOptions};
use super::package::{Package, SheetSurvey, damaged, damaged_as_told};
use crate::grid::{Facts, FileKind, Record};
use crate::list::Header;

/// Reads a workbook.
pub(super) fn read<R: Read + Seek>(input: &mut R, options: &ReadOptions, sink: &mut dyn FnMut(&Record)) -> Result<Facts, TableError> {
    let surveys = Package::open(&mut *input, options.limits)?.survey()?;
    let workbook = Xlsx::new(input).map_err(|error| refuse(&error))?;
    let sheets = workbook.sheets_metadata().to_vec();
    let mut book = Book { workbook, sheets, surveys, limits: options.limits };
    let (chosen, lists, tables) = book.choose(options.sheet.as_deref())?;
    let mut facts = Facts::new(FileKind::Xlsx);
    facts.sheet = Some(book.sheets[chosen].name.clone());
    facts.other_sheets = book.beside(chosen);
    facts.manifest = book.manifest()?;
    let survey = book.survey(chosen);
    let columns = survey.hidden_used_columns();
    facts.problems = choice::problems(survey.hidden, columns, lists, tables, options.sheet.as_deref());
    book.each_record(chosen, &mut |record| {
        sink(record);
        true
    })?;
    Ok(facts)
}

fn refuse(error: &XlsxError) -> TableError {
    match error {
        XlsxError::Password => TableError::Protected,
        other => damaged_as_told(other),
    }
}

struct Book<R: Read + Seek> {
    workbook: Xlsx<R>,
    sheets: Vec<Sheet>,
    surveys: Vec<SheetSurvey>,
    limits: Limits,
}

impl<R: Read + Seek> Book<R> {
    fn survey(&self, sheet: usize) -> SheetSurvey {
        self.surveys.get(sheet).cloned().unwrap_or_default()
    }

    /// Picks the sheet to read, and names the others that hold a list or look like a table.
    fn choose(&mut self, asked: Option<&str>) -> Result<(usize, Vec<String>, Vec<String>), TableError> {
        let known: Vec<SheetFacts> = (0..self.sheets.len()).map(|at| self.facts(at)).collect();
        let mut has_header = |at: usize| self.has_list_header(at);
        let chosen = choice::choose(&known, asked, &mut has_header)?;
        let (lists, tables) = choice::others(&known, chosen, &mut has_header)?;
        Ok((chosen, lists, tables))
    }

    fn beside(&self, chosen: usize) -> Vec<String> {
        let known: Vec<SheetFacts> = (0..self.sheets.len()).map(|at| self.facts(at)).collect();
        choice::beside(&known, chosen)
    }

    fn facts(&self, at: usize) -> SheetFacts {
        let (sheet, survey) = (&self.sheets[at], self.survey(at));
        SheetFacts {
            name: sheet.name.clone(),
            is_visible: sheet.visible == SheetVisible::Visible,
            is_worksheet: sheet.typ == SheetType::WorkSheet,
            rows: survey.rows,
            is_wide: survey.is_wide,
        }
    }

    fn has_list_header(&mut self, at: usize) -> Result<bool, TableError> {
        let (mut seen, mut found) = (0, false);
        self.each_record(at, &mut |record| {
            seen += 1;
            found = Header::recognise(record, None).is_some();
            !found && seen < HEADER_WITHIN
        })?;
        Ok(found)
    }

    /// The manifest stands in pieces under each other, in the first column of a hidden sheet.
    fn manifest(&mut self) -> Result<Option<String>, TableError> {
        let Some(at) = self.sheets.iter().position(|sheet| sheet.name == MANIFEST_SHEET) else { return Ok(None) };
        let mut text = String::new();
        self.each_record(at, &mut |record| {
            text.push_str(record.get(0));
            true
        })?;
        Ok(Some(text).filter(|text| !text.is_empty()))
    }

    /// Hands out the records of a sheet, as long as `visit` wants more.
    fn each_record(&mut self, at: usize, visit: &mut dyn FnMut(&Record) -> bool) -> Result<(), TableError> {
        let formulas = std::mem::take(&mut self.surveys[at].formulas);
        let outcome = self.walk(at, &formulas, visit);
        self.surveys[at].formulas = formulas;
        outcome
    }

    fn walk(&mut self, at: usize, formulas: &[u32], visit: &mut dyn FnMut(&Record) -> bool) -> Result<(), TableError> {
        let mut reader = match self.workbook.worksheet_cells_reader(&self.sheets[at].name) {
            Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
            other => other.map_err(|error| refuse(&error))?,
        };
        let format = |style: &calamine::Style| style.number_format.as_ref().map_or(0, |format| cells::padding(&format.format_code));
        let paddings: Vec<usize> = reader.styles().iter().map(format).collect();
        let mut rows = Rows { record: Record::new(), scratch: String::new(), limits: self.limits, visit };
        let mut formulas = formulas.iter().peekable();
        let mut ordinal = 0;
        while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|error| refuse(&error))? {
            let origin = if formulas.next_if_eq(&&ordinal).is_some() { Origin::Formula } else { Origin::Typed };
            ordinal += 1;
            let value = cell.get_value();
            if *value == DataRef::Empty && origin == Origin::Typed {
                continue;
            }
            if !rows.place(cell.get_position())? {
                return Ok(());
            }
            cells::push(&mut rows.record, value, paddings.get(style).copied().unwrap_or(0), origin, &mut rows.scratch);
            rows.check_length()?;
        }
        rows.hand_out();
        Ok(())
    }
}

/// Gathers cells into records.
struct Rows<'v> {
    record: Record,
    scratch: String,
    limits: Limits,
    visit: &'v mut dyn FnMut(&Record) -> bool,
}

impl Rows<'_> {
    /// Makes ready for a cell at a place; returns whether more is wanted.
    fn place(&mut self, (row, column): (u32, u32)) -> Result<bool, TableError> {
        let (number, column) = (row + 1, column as usize);
        let is_behind = number < self.record.number() || (number == self.record.number() && column < self.record.len());
        if is_behind {
            return Err(damaged("damage-order"));
        }
        if number > self.limits.rows {
            return Err(TableError::TooManyRows { limit: self.limits.rows });
        }
        if column >= self.limits.columns {
            return Err(TableError::TooManyColumns { row: number, limit: self.limits.columns });
        }
        if number != self.record.number() {
            if !self.hand_out() {
                return Ok(false);
            }
            self.record.start(number);
        }
        while self.record.len() < column {
            self.record.push("");
        }
        Ok(true)
    }

    fn check_length(&self) -> Result<(), TableError> {
        let column = self.record.len();
        let cell = self.record.get(column - 1);
        let limit = self.limits.cell_chars;
        if cell.len() > limit && cell.chars().count() > limit {
            return Err(TableError::CellTooLong { row: self.record.number(), column, limit });
        }
        Ok(())
    }

    fn hand_out(&mut self) -> bool {
        self.record.is_empty() || (self.visit)(&self.record)
    }
}
