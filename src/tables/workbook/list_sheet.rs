//! The sheet with the list itself.

use rust_xlsxwriter::{
    ConditionalFormatFormula, IgnoreError, Note, ProtectionOptions, Worksheet, XlsxError,
};

use super::guard::guard;
use super::look::{self, Role};
use super::{Columns, SHEET_ROWS, WorkbookOptions};
use crate::identity::{Esi, Scheme};
use crate::list::{Column, List};
use crate::message::{Catalogue, Message};
use crate::moves::Closure;

/// How many empty rows below a list that may grow look like those of the list, and as many of one
/// that is still empty.
const SPARE: u32 = 25;
const SPARE_OF_EMPTY: u32 = 200;

/// How many rows below a list that may grow are looked at while somebody fills them.
const GUARDED: u32 = 1_000;

/// A column is at most so wide, whatever stands in it.
const WIDEST: usize = 60;

/// The sheet on which the list is written.
pub(super) struct ListSheet<'a> {
    pub(super) sheet: &'a mut Worksheet,
    pub(super) list: &'a List,
    pub(super) columns: &'a Columns<'a>,
    pub(super) options: &'a WorkbookOptions<'a>,
}

impl ListSheet<'_> {
    /// Writes the sheet; rows come in order, as constant memory asks.
    pub(super) fn write(&mut self) -> Result<(), XlsxError> {
        let catalogue = Catalogue::of(self.options.lang);
        self.sheet.set_name(catalogue.text("workbook-sheet-list"))?;
        self.set_widths()?;
        self.write_head(catalogue)?;
        self.write_rows()?;
        self.protect();
        self.check_input(catalogue)?;
        self.set_up_view()?;
        self.set_up_print(catalogue)
    }

    fn head_rows(&self) -> u32 {
        self.columns.head_rows()
    }

    fn last_column(&self) -> u16 {
        self.columns.roles.len().saturating_sub(1) as u16
    }

    fn spare(&self) -> u32 {
        match (self.columns.closure, self.list.is_empty()) {
            (Closure::Closed, _) => 0,
            (Closure::Open, false) => SPARE,
            (Closure::Open, true) => SPARE_OF_EMPTY,
        }
    }

    /// The last row of the list, counted from zero; the header where there is no other.
    fn last_row(&self) -> u32 {
        self.head_rows() + self.list.len() as u32 - 1
    }

    /// The last row that is looked at while somebody fills it.
    fn last_guarded(&self) -> u32 {
        let added = if self.columns.closure == Closure::Open { GUARDED } else { 0 };
        (self.last_row() + added).min(SHEET_ROWS as u32 - 1)
    }

    fn set_widths(&mut self) -> Result<(), XlsxError> {
        let mut longest = vec![0; self.columns.roles.len()];
        for row in self.list.rows() {
            for (longest, cell) in longest.iter_mut().zip(row.written()) {
                // Bytes are an upper bound of characters, and quicker.
                *longest = (*longest).max(cell.len());
            }
        }
        for (at, column) in self.list.format().columns.iter().enumerate() {
            let (least, most) = self.bounds(at, column);
            let width = (longest[at] + 2).clamp(least, most.max(least)) as u32;
            self.sheet.set_column_width(at as u16, width)?;
            if self.columns.closure == Closure::Open {
                self.sheet.set_column_format(at as u16, &look::free())?;
            }
        }
        Ok(())
    }

    /// The least and the greatest width of a column: a cell that is too narrow shows its text small,
    /// and an ESI is long before it is filled in.
    fn bounds(&self, at: usize, column: &Column) -> (usize, usize) {
        match column.field.identity() {
            Some((side, Scheme::Esi)) => {
                let of_ladok = Esi::of_ladok(&"0".repeat(36)).len() + 2;
                let is_of_ladok = self.columns.realms(side).iter().any(|realm| realm == "ladok.se");
                let least = match self.columns.roles[at] {
                    Role::Supplied => 36,
                    _ if is_of_ladok => of_ladok,
                    _ => WIDEST,
                };
                (least, of_ladok)
            }
            Some(_) => (36, WIDEST),
            None => ((column.title.len() + 5).max(12), WIDEST),
        }
    }

    fn write_head(&mut self, catalogue: &Catalogue) -> Result<(), XlsxError> {
        let mut first = 0;
        if self.head_rows() > 1 {
            self.sheet.set_row_height(0, 20)?;
        }
        for group in self.list.format().groups {
            let last = first + group.span as u16 - 1;
            self.sheet.merge_range(0, first, 0, last, group.title, &look::group())?;
            first = last + 1;
        }
        let row = self.head_rows() - 1;
        self.sheet.set_row_height(row, 32)?;
        for at in 0..self.list.format().width() {
            self.sheet.write_string_with_format(
                row,
                at as u16,
                self.list.format().title(at, self.options.lang),
                &look::head(self.columns.roles[at]),
            )?;
            let text = format!(
                "{}\n{}",
                catalogue.text(self.columns.who(at)),
                catalogue.render(&self.columns.what(at))
            );
            self.sheet.insert_note(
                row,
                at as u16,
                &Note::new(text).add_author_prefix(false).set_width(260).set_height(110),
            )?;
        }
        Ok(())
    }

    fn write_rows(&mut self) -> Result<(), XlsxError> {
        let styles: Vec<_> = self.columns.roles.iter().map(|role| look::cell(*role)).collect();
        for (at, row) in (self.head_rows()..).zip(self.list.rows()) {
            for (column, (cell, style)) in row.written().zip(&styles).enumerate() {
                if cell.is_empty() {
                    self.sheet.write_blank(at, column as u16, style)?;
                } else {
                    self.sheet.write_string_with_format(at, column as u16, cell, style)?;
                }
            }
        }
        Ok(())
    }

    /// Shows where rows may be added. Nothing is written there, so that paper ends with the list,
    /// however long it becomes.
    fn show_spare(&mut self) -> Result<(), XlsxError> {
        if self.spare() == 0 {
            return Ok(());
        }
        let first = self.last_row() + 1;
        let last = (first + self.spare() - 1).min(SHEET_ROWS as u32 - 1);
        let open = ConditionalFormatFormula::new().set_rule("=TRUE").set_format(look::spare());
        self.sheet.add_conditional_format(first, 0, last, self.last_column(), &open)?;
        Ok(())
    }

    /// Locks what was supplied, without a password: a guard against slips, not against people.
    fn protect(&mut self) {
        let is_open = self.columns.closure == Closure::Open;
        self.sheet.protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            insert_rows: is_open,
            delete_rows: is_open,
            sort: is_open,
            use_autofilter: true,
            ..ProtectionOptions::new()
        });
    }

    /// Guards the cells that are to be filled.
    fn check_input(&mut self, catalogue: &Catalogue) -> Result<(), XlsxError> {
        let rows = (self.head_rows(), self.last_guarded());
        if rows.1 < rows.0 {
            return Ok(());
        }
        guard(self.sheet, self.columns, rows, catalogue)?;
        self.show_spare()
    }

    fn set_up_view(&mut self) -> Result<(), XlsxError> {
        let (head, last) = (self.head_rows(), self.last_guarded());
        self.sheet.set_freeze_panes(head, 0)?;
        self.sheet.autofilter(head - 1, 0, last.max(head - 1), self.last_column())?;
        if last >= head {
            self.sheet.ignore_error_range(
                head,
                0,
                last,
                self.last_column(),
                IgnoreError::NumberStoredAsText,
            )?;
            let first_open =
                self.columns.roles.iter().position(|role| *role != Role::Supplied).unwrap_or(0)
                    as u16;
            self.sheet.set_selection(head, first_open, head, first_open)?;
        }
        Ok(())
    }

    fn set_up_print(&mut self, catalogue: &Catalogue) -> Result<(), XlsxError> {
        const A4: u8 = 9;
        let head = self.head_rows();
        let footer =
            Message::new("workbook-footer").with("list", self.columns.list_id().unwrap_or("-"));
        self.sheet
            .set_landscape()
            .set_paper_size(A4)
            .set_print_fit_to_pages(1, 0)
            .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
            .set_footer(catalogue.render(&footer))
            .set_repeat_rows(0, head - 1)?;
        Ok(())
    }
}
