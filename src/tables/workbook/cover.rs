//! The first sheet of a marked copy: what was found, and what to do.

use rust_xlsxwriter::{Color, Url, Worksheet, XlsxError};

use super::look::{self, Shade};
use crate::grid::column_letters;

/// The cell of a line that leads to the list: its code, since a program that breaks no line in a link
/// would cut the places off.
const LINKED: usize = 0;
const LINK: Color = Color::RGB(0x000B_4A8F);

/// A line about one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverLine {
    /// The colour of the rule's cells in the list.
    pub shade: Shade,
    /// The cells: as many as there are heads.
    pub cells: [String; 5],
    /// The first cell that is marked for it, by row number and column, counted from one and from
    /// zero.
    pub first: Option<(u32, usize)>,
}

/// The first sheet of a marked copy; all its text is ready to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// The name of the sheet.
    pub sheet: String,
    /// The title.
    pub title: String,
    /// What was found, in one sentence.
    pub sentence: String,
    /// The heads of the table.
    pub heads: [String; 5],
    /// A line for each rule.
    pub lines: Vec<CoverLine>,
    /// What to do next, and how marks are to be read.
    pub steps: Vec<String>,
}

/// The widths of the columns, in characters.
pub(in crate::tables) const WIDTHS: [u16; 5] = [10, 34, 9, 40, 62];

impl Cover {
    pub(super) fn write(&self, list: &str, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        const A4: u8 = 9;
        sheet.set_name(&self.sheet)?;
        for (at, width) in WIDTHS.into_iter().enumerate() {
            sheet.set_column_width(at as u16, width)?;
        }
        sheet
            .set_screen_gridlines(false)
            .set_paper_size(A4)
            .set_landscape()
            .set_print_fit_to_pages(1, 0);
        sheet.set_row_height(0, 30)?;
        sheet.write_string_with_format(0, 0, &self.title, &look::title())?;
        sheet.set_row_height(1, 22)?;
        sheet.write_string_with_format(1, 0, &self.sentence, &look::plain())?;
        let mut row = 3;
        for step in &self.steps {
            sheet.set_row_height(
                row,
                height(step, WIDTHS.iter().map(|width| usize::from(*width)).sum()),
            )?;
            sheet.merge_range(row, 0, row, 4, step, &look::paragraph())?;
            row += 1;
        }
        row += 1;
        for (at, head) in self.heads.iter().enumerate() {
            sheet.write_string_with_format(row, at as u16, head, &look::group())?;
        }
        sheet.set_repeat_rows(row, row)?;
        for line in &self.lines {
            row += 1;
            let tallest = line
                .cells
                .iter()
                .zip(WIDTHS)
                .map(|(cell, width)| height(cell, usize::from(width) - 2))
                .max()
                .unwrap_or(18);
            sheet.set_row_height(row, tallest)?;
            for (at, cell) in line.cells.iter().enumerate() {
                let style = if at == 0 {
                    look::marked(line.shade).set_bold().set_align(rust_xlsxwriter::FormatAlign::Top)
                } else {
                    look::legend().set_align(rust_xlsxwriter::FormatAlign::Top)
                };
                match line.first.filter(|_| at == LINKED) {
                    Some((place, column)) => {
                        let target = format!(
                            "internal:'{}'!{}{place}",
                            list.replace('\'', "''"),
                            column_letters(column + 1)
                        );
                        let link = Url::new(target).set_text(cell);
                        sheet.write_url_with_format(
                            row,
                            at as u16,
                            &link,
                            &style.set_font_color(LINK),
                        )?;
                    }
                    None => drop(sheet.write_string_with_format(row, at as u16, cell, &style)?),
                }
            }
        }
        Ok(())
    }
}

/// The height of a row, in points, in which a text wraps at so many characters.
pub(in crate::tables) fn height(text: &str, line: usize) -> u32 {
    text.chars().count().div_ceil(line.max(1)).clamp(1, 20) as u32 * 15 + 3
}
