//! A copy of a table as a workbook: every cell in its own place and as it was, with marks where
//! something is to be mended.

use std::collections::BTreeMap;
use std::io::Write;

use jiff::civil::Date;
use rust_xlsxwriter::{
    ExcelDateTime, Format as Style, Formula, Note as Comment, Workbook, Worksheet, XlsxError,
};

use super::cover::Cover;
use super::look::{self, Shade};
use super::{IN_MEMORY, SHEET_ROWS, write_manifest};
use crate::grid::{Note, Record};
use crate::message::{Catalogue, Lang};
use crate::tables::error::TableError;

/// The paper to print on, as the file format numbers it.
const A4: u8 = 9;

/// How wide columns are, in characters.
const WIDE: u16 = 38;
const NARROW: u16 = 16;

/// A mark in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The colour.
    pub shade: Shade,
    /// What the comment says; none beyond as many comments as a program likes to open.
    pub comment: Option<String>,
}

/// A copy of a table as a workbook.
#[derive(Clone, Debug)]
pub struct Copy<'a> {
    /// The sheet that comes first and tells what was found.
    pub cover: Option<&'a Cover>,
    /// The marks, by row number and column, counted from one and from zero.
    pub marks: &'a BTreeMap<(u32, usize), Mark>,
    /// The row of the header.
    pub header_row: Option<u32>,
    /// The columns that hold an identity, which are wider.
    pub identities: &'a [usize],
    /// The name of the sheet, where it had one.
    pub sheet: Option<&'a str>,
    /// How many rows there are, about, where that is known.
    pub rows: Option<usize>,
    /// The descriptor that travels along.
    pub descriptor: Option<&'a str>,
    /// The language of the names of sheets.
    pub lang: Lang,
    /// The day that the document's properties name.
    pub created: Date,
}

/// Hands every record of the table to a sink.
pub type Records<'r> = dyn FnMut(&mut dyn FnMut(&Record)) -> Result<(), TableError> + 'r;

/// Writes a copy: `records` hands out every record, each of which is written on the row of its
/// number.
///
/// Text stays text, numbers and dates that were such stay such; a formula leaves its value.
///
/// # Errors
/// Where the table does not fit on a sheet, or `out` or `records` fails.
pub fn write_copy(
    copy: &Copy<'_>,
    records: &mut Records<'_>,
    out: impl Write + Send,
) -> Result<(), TableError> {
    let mut workbook = Workbook::new();
    let day = copy.created;
    let created = ExcelDateTime::from_ymd(
        day.year().unsigned_abs(),
        day.month().unsigned_abs(),
        day.day().unsigned_abs(),
    )?;
    workbook.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&created));
    let name = list_name(copy);
    if let Some(cover) = copy.cover {
        cover.write(&name, workbook.add_worksheet())?;
    }
    let sheet = if copy.rows.is_none_or(|rows| rows > IN_MEMORY) {
        workbook.add_worksheet_with_constant_memory()?
    } else {
        workbook.add_worksheet()
    };
    let mut writer = Writer::new(sheet, &name, copy)?;
    records(&mut |record| writer.write(record))?;
    writer.finish()?;
    if let Some(descriptor) = copy.descriptor {
        write_manifest(workbook.add_worksheet(), descriptor)?;
    }
    workbook.save_to_writer(out)?;
    Ok(())
}

struct Writer<'a> {
    sheet: &'a mut Worksheet,
    copy: &'a Copy<'a>,
    head: Style,
    plain: Style,
    last: (u32, u16),
    failed: Option<TableError>,
}

impl<'a> Writer<'a> {
    fn new(sheet: &'a mut Worksheet, name: &str, copy: &'a Copy<'a>) -> Result<Self, TableError> {
        sheet.set_name(name)?;
        let widest = copy.identities.iter().max().copied().unwrap_or(0).max(8);
        for column in 0..=widest {
            let width = if copy.identities.contains(&column) { WIDE } else { NARROW };
            sheet.set_column_width(column as u16, width)?;
        }
        Ok(Self {
            sheet,
            copy,
            head: look::head(look::Role::Supplied),
            plain: look::copied(),
            last: (0, 0),
            failed: None,
        })
    }

    /// Writes a record; what goes wrong is told at the end, since whoever hands out records cannot
    /// be stopped.
    fn write(&mut self, record: &Record) {
        if self.failed.is_none()
            && let Err(error) = self.try_write(record)
        {
            self.failed = Some(error);
        }
    }

    fn try_write(&mut self, record: &Record) -> Result<(), TableError> {
        let number = record.number();
        if number as usize > SHEET_ROWS {
            let rows = self.copy.rows.unwrap_or(0).max(number as usize);
            return Err(TableError::TooManyForASheet { rows });
        }
        let row = number - 1;
        let is_head = self.copy.header_row == Some(number);
        let marks: Vec<(usize, &Mark)> = self
            .copy
            .marks
            .range((number, 0)..(number + 1, 0))
            .map(|((_, column), mark)| (*column, mark))
            .collect();
        // A mark may stand beyond the last cell that the row has: in one that is to be filled.
        let width = record.len().max(marks.last().map_or(0, |(column, _)| column + 1));
        for column in 0..width {
            let mark = marks.iter().find(|(at, _)| *at == column).map(|(_, mark)| *mark);
            let style = match (mark, is_head) {
                (Some(mark), _) => &look::marked(mark.shade),
                (None, true) => &self.head,
                (None, false) => &self.plain,
            };
            write_cell(
                self.sheet,
                (row, column as u16),
                record.get(column),
                record.note(column),
                style,
            )?;
            if let Some(comment) = mark.and_then(|mark| mark.comment.as_ref()) {
                let lines =
                    comment.lines().map(|line| line.chars().count() / 40 + 1).sum::<usize>() as u32;
                let comment = Comment::new(comment)
                    .add_author_prefix(false)
                    .set_width(300)
                    .set_height(24 + 17 * lines);
                self.sheet.insert_note(row, column as u16, &comment)?;
            }
        }
        self.last = (row, self.last.1.max(width.saturating_sub(1) as u16));
        Ok(())
    }

    fn finish(self) -> Result<(), TableError> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        self.sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        if let Some(head) = self.copy.header_row {
            self.sheet.set_repeat_rows(0, head - 1)?;
            self.sheet.set_freeze_panes(head, 0)?;
            if self.last.0 >= head {
                self.sheet.autofilter(head - 1, 0, self.last.0, self.last.1)?;
            }
        }
        Ok(())
    }
}

/// The name of the sheet with the list: the one that it had, where it may.
fn list_name(copy: &Copy<'_>) -> String {
    let own =
        copy.sheet.filter(|name| is_free(name, copy) && Worksheet::new().set_name(*name).is_ok());
    own.map_or_else(|| Catalogue::of(copy.lang).text("workbook-sheet-list"), str::to_owned)
}

/// Tells whether a sheet may have this name beside the others.
fn is_free(name: &str, copy: &Copy<'_>) -> bool {
    let taken = copy.cover.is_some_and(|cover| cover.sheet.to_lowercase() == name.to_lowercase());
    !taken && !name.starts_with('_')
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    note: Option<Note>,
    style: &Style,
) -> Result<(), XlsxError> {
    match note {
        // As numbers these are told again when the copy is checked; as text the trace would be
        // lost.
        Some(Note::Number | Note::LostNumber) => {
            if let Ok(number) = text.parse::<f64>() {
                sheet.write_number_with_format(row, column, number, style)?;
                return Ok(());
            }
        }
        Some(Note::Date) => {
            if let Ok(moment) = ExcelDateTime::parse_from_str(text) {
                sheet.write_datetime_with_format(
                    row,
                    column,
                    &moment,
                    &style.clone().set_num_format("yyyy-mm-dd"),
                )?;
                return Ok(());
            }
        }
        // It has no value to leave; an error stays an error until somebody looks.
        Some(Note::FormulaWithoutValue) => {
            sheet.write_formula_with_format(
                row,
                column,
                Formula::new("=NA()").set_result("#N/A"),
                style,
            )?;
            return Ok(());
        }
        _ => {}
    }
    if text.is_empty() {
        sheet.write_blank(row, column, style)?;
    } else {
        sheet.write_string_with_format(row, column, text, style)?;
    }
    Ok(())
}
