//! A sheet to tick: rows that a person looks at, with an answer to choose in the first column.

use std::io::Write;

use rust_xlsxwriter::{DataValidation, Workbook, Worksheet, XlsxError};

use super::look::{self, Role};
use super::{SHEET_ROWS, TableError};

/// A sheet to tick.
#[derive(Clone, Debug)]
pub struct TickSheet {
    /// What the sheet is called.
    pub name: String,
    /// The titles of the columns; the first is that of the answers.
    pub titles: Vec<String>,
    /// The answers that may be chosen.
    pub answers: Vec<String>,
    /// The rows, without their answers.
    pub rows: Vec<Vec<String>>,
}

/// Writes a sheet to tick as a workbook.
///
/// # Errors
/// Where the rows do not fit on a sheet, or `out` fails.
pub fn write_tick_sheet(ticks: &TickSheet, out: impl Write + Send) -> Result<(), TableError> {
    if ticks.rows.len() >= SHEET_ROWS {
        return Err(TableError::TooManyForASheet { rows: ticks.rows.len() });
    }
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet(), ticks)?;
    // As with every workbook here, the same arguments give the same bytes.
    workbook.set_properties(
        &rust_xlsxwriter::DocProperties::new()
            .set_creation_datetime(&rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 1, 1)?),
    );
    workbook.save_to_writer(out)?;
    Ok(())
}

fn fill(sheet: &mut Worksheet, ticks: &TickSheet) -> Result<(), XlsxError> {
    const A4: u8 = 9;
    sheet.set_name(&ticks.name)?;
    // On paper too, a row is looked at whole.
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    for (at, title) in ticks.titles.iter().enumerate() {
        let longest = ticks
            .rows
            .iter()
            .filter_map(|row| row.get(at.checked_sub(1)?))
            .map(|cell| cell.chars().count())
            .max();
        sheet.set_column_width(
            at as u16,
            (longest.unwrap_or(0).max(title.chars().count()) + 3).clamp(10, 50) as u32,
        )?;
        let style = if at == 0 { look::head(Role::Required) } else { look::plain_head() };
        sheet.write_string_with_format(0, at as u16, title, &style)?;
    }
    let (open, fixed) = (look::cell(Role::Required), look::cell(Role::Supplied));
    for (row, cells) in (1..).zip(&ticks.rows) {
        sheet.write_blank(row, 0, &open)?;
        for (at, cell) in (1..).zip(cells) {
            sheet.write_string_with_format(row, at, cell, &fixed)?;
        }
    }
    let last = ticks.rows.len().max(1) as u32;
    sheet.add_data_validation(
        1,
        0,
        last,
        0,
        &DataValidation::new().allow_list_strings(&ticks.answers)?,
    )?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, last, ticks.titles.len().saturating_sub(1) as u16)?;
    Ok(())
}
