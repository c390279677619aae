//! One record of a CSV, cut out of a buffer of text.
//!
//! A reader of its own, because the usual ones tell neither of a quote that never closes nor of text after a closing quote, and count lines
//! where a person sees rows.

use super::error::TableError;
use super::options::Limits;
use crate::grid::Record;

/// How records are cut.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cutter {
    /// The delimiter.
    pub(super) delimiter: u8,
    /// How much is read at most.
    pub(super) limits: Limits,
}

/// The most cells of one record, empty ones included: no spreadsheet has more columns.
const MOST_CELLS: usize = 16_384;

/// What came of cutting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// A record of so many bytes.
    Record {
        /// Its length, with its line break.
        length: usize,
        /// Whether text followed a closing quote.
        has_stray: bool,
    },
    /// The text ends before the record does.
    More,
    /// A quote that opens here and does not close.
    Unclosed {
        /// Where the quote stands.
        at: usize,
    },
}

/// A piece of text that may go on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'t> {
    /// The text.
    pub(super) text: &'t str,
    /// Whether the file ends with it.
    pub(super) is_last: bool,
    /// From where on a quote is an ordinary character.
    pub(super) plain_from: usize,
}

/// Where a cell ended, and what was odd about it.
enum Cell {
    /// It ends before this place.
    Sound(usize),
    /// It ends before this place; text followed its closing quote.
    Stray(usize),
    /// The record is to be cut otherwise.
    Not(Cut),
}

impl Cutter {
    /// Cuts the first record out of a piece; `scratch` is a buffer to work in.
    pub(super) fn cut(&self, piece: Piece<'_>, record: &mut Record, scratch: &mut String) -> Result<Cut, TableError> {
        let bytes = piece.text.as_bytes();
        let (mut at, mut has_stray) = (0, false);
        for _ in 0..MOST_CELLS {
            let is_quoted = bytes.get(at) == Some(&b'"') && at < piece.plain_from;
            match if is_quoted { self.quoted(piece, at, record, scratch)? } else { self.plain(piece, at, record)? } {
                Cell::Sound(end) => at = end,
                Cell::Stray(end) => (at, has_stray) = (end, true),
                Cell::Not(cut) => return Ok(cut),
            }
            match bytes.get(at) {
                Some(b'\r') if at + 1 == bytes.len() && !piece.is_last => return Ok(Cut::More),
                Some(b'\r') if bytes.get(at + 1) == Some(&b'\n') => return Ok(Cut::Record { length: at + 2, has_stray }),
                Some(b'\r' | b'\n') => return Ok(Cut::Record { length: at + 1, has_stray }),
                Some(_) => at += 1,
                None if piece.is_last => return Ok(Cut::Record { length: at, has_stray }),
                None => return Ok(Cut::More),
            }
        }
        Err(TableError::TooManyColumns { row: record.number(), limit: self.limits.columns })
    }

    fn plain(&self, piece: Piece<'_>, start: usize, record: &mut Record) -> Result<Cell, TableError> {
        let end = self.end_of_cell(piece.text, start);
        self.push(&piece.text[start..end], record)?;
        Ok(Cell::Sound(end))
    }

    fn quoted(&self, piece: Piece<'_>, start: usize, record: &mut Record, scratch: &mut String) -> Result<Cell, TableError> {
        let (text, bytes) = (piece.text, piece.text.as_bytes());
        scratch.clear();
        let mut from = start + 1;
        let close = loop {
            let Some(quote) = text[from..].find('"').map(|offset| from + offset) else {
                return self.without_end(piece, start, record.number(), record.len());
            };
            match bytes.get(quote + 1) {
                Some(b'"') if scratch.len() > 4 * self.limits.cell_chars => {
                    return Err(TableError::CellTooLong { row: record.number(), column: record.len() + 1, limit: self.limits.cell_chars });
                }
                Some(b'"') => scratch.push_str(&text[from..=quote]),
                None if !piece.is_last => return Ok(Cell::Not(Cut::More)),
                _ => break quote,
            }
            from = quote + 2;
        };
        let end = self.end_of_cell(text, close + 1);
        if end == bytes.len() && !piece.is_last {
            return Ok(Cell::Not(Cut::More));
        }
        let after = text[close + 1..end].trim();
        // Text after a quote that closes on another line: that quote more likely opens the next cell, and this one was never closed.
        if !after.is_empty() && text[start..close].contains(['\r', '\n']) {
            return Ok(Cell::Not(Cut::Unclosed { at: start }));
        }
        if scratch.is_empty() && after.is_empty() {
            self.push(&text[from..close], record)?;
        } else {
            scratch.push_str(&text[from..close]);
            scratch.push_str(after);
            self.push(scratch, record)?;
        }
        Ok(if after.is_empty() { Cell::Sound(end) } else { Cell::Stray(end) })
    }

    /// A quote that does not close within the piece: it may yet, unless no cell can be that long.
    fn without_end(&self, piece: Piece<'_>, start: usize, row: u32, column: usize) -> Result<Cell, TableError> {
        let cell = &piece.text[start + 1..];
        if piece.is_last || cell.len() > 4 * self.limits.cell_chars {
            if cell.len() > 4 * self.limits.cell_chars && !cell.contains(['\r', '\n']) {
                return Err(TableError::CellTooLong { row, column: column + 1, limit: self.limits.cell_chars });
            }
            return Ok(Cell::Not(Cut::Unclosed { at: start }));
        }
        Ok(Cell::Not(Cut::More))
    }

    fn end_of_cell(&self, text: &str, start: usize) -> usize {
        let ends = |byte: &u8| *byte == self.delimiter || *byte == b'\n' || *byte == b'\r';
        text.as_bytes()[start..].iter().position(ends).map_or(text.len(), |offset| start + offset)
    }

    fn push(&self, cell: &str, record: &mut Record) -> Result<(), TableError> {
        let limit = self.limits.cell_chars;
        if cell.len() > limit && cell.chars().count() > limit {
            return Err(TableError::CellTooLong { row: record.number(), column: record.len() + 1, limit });
        }
        if record.len() < self.limits.columns {
            record.push(cell);
        } else if !cell.is_empty() {
            return Err(TableError::TooManyColumns { row: record.number(), limit: self.limits.columns });
        }
        Ok(())
    }
}
