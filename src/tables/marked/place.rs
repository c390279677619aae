//! Places of a sheet and the marks in them.

use std::collections::BTreeMap;

use super::super::sheet_xml::column_of;
use super::super::workbook::Mark;
use crate::grid::column_letters;

pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// A row, counted from one, and a column, counted from zero.
pub(super) type Place = (u32, usize);

/// The marks of a sheet.
pub(super) type Marks = BTreeMap<Place, Mark>;

/// Whether a workbook bears marks of an earlier check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Run {
    First,
    Again,
}

/// Names a cell as a spreadsheet does.
pub(super) fn address(row: u32, column: usize) -> String {
    format!("{}{row}", column_letters(column + 1))
}

/// Returns which cell is meant by a name.
pub(super) fn place_of(address: &str) -> Option<Place> {
    let digits = address.find(|c: char| c.is_ascii_digit())?;
    Some((address[digits..].parse().ok()?, (column_of(address) as usize).checked_sub(1)?))
}
