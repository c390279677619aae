//! The sheet that holds the manifest.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::super::choice::MANIFEST_SHEET;

/// Characters of the manifest in one cell: a spreadsheet holds 32,767, counted as UTF-16.
pub(super) const CHUNK: usize = 16_000;

/// Writes the manifest in pieces under each other.
pub(super) fn write_manifest(sheet: &mut Worksheet, descriptor: &str) -> Result<(), XlsxError> {
    sheet.set_name(MANIFEST_SHEET)?.set_very_hidden(true);
    let (mut rest, mut row) = (descriptor, 0);
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(piece_end(rest));
        sheet.write_string(row, 0, piece)?;
        (rest, row) = (after, row + 1);
    }
    Ok(())
}

/// Where a piece ends: never beside white space, which some programs trim at the edges of a cell.
pub(super) fn piece_end(text: &str) -> usize {
    if text.len() <= CHUNK {
        return text.len();
    }
    let end = text.floor_char_boundary(CHUNK);
    let is_inside = |at: &usize| {
        let beside = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        text.is_char_boundary(*at)
            && beside(text[..*at].chars().next_back())
            && beside(text[*at..].chars().next())
    };
    (1..=end).rev().find(is_inside).unwrap_or(end)
}
