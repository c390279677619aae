//! One record of a CSV, cut out of a buffer of text.
//!
//! A reader of its own, because the usual ones tell neither of a quote that never closes nor of
//! text after a closing quote, and count lines where a person sees rows.

use super::error::TableError;
use super::options::Limits;
use crate::grid::{Note, Record};

/// How records are cut.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cutter {
    /// The delimiter.
    pub(super) delimiter: u8,
    /// The mark around cells that hold a delimiter.
    pub(super) quote: u8,
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
    pub(super) fn cut(
        &self,
        piece: Piece<'_>,
        record: &mut Record,
        scratch: &mut String,
    ) -> Result<Cut, TableError> {
        let bytes = piece.text.as_bytes();
        let (mut at, mut has_stray) = (0, false);
        for _ in 0..MOST_CELLS {
            let cell = match self.opening(piece, at) {
                Some(quote) => self.quoted(piece, quote, record, scratch)?,
                None => self.plain(piece, at, record)?,
            };
            match cell {
                Cell::Sound(end) => at = end,
                Cell::Stray(end) => (at, has_stray) = (end, true),
                Cell::Not(cut) => return Ok(cut),
            }
            match bytes.get(at) {
                Some(b'\r') if at + 1 == bytes.len() && !piece.is_last => return Ok(Cut::More),
                Some(b'\r') if bytes.get(at + 1) == Some(&b'\n') => {
                    return Ok(Cut::Record { length: at + 2, has_stray });
                }
                Some(b'\r' | b'\n') => return Ok(Cut::Record { length: at + 1, has_stray }),
                Some(_) => at += 1,
                None if piece.is_last => return Ok(Cut::Record { length: at, has_stray }),
                None => return Ok(Cut::More),
            }
        }
        Err(TableError::TooManyColumns { row: record.number(), limit: self.limits.columns })
    }

    /// Returns where the quote stands that a cell begins with. Some programs write a blank before
    /// it, or a tab; that quote counts where it closes right before the next cell.
    fn opening(&self, piece: Piece<'_>, at: usize) -> Option<usize> {
        let bytes = piece.text.as_bytes();
        let quote = at
            + bytes
                .get(at..)?
                .iter()
                .take_while(|byte| matches!(byte, b' ' | b'\t') && **byte != self.delimiter)
                .count();
        if bytes.get(quote) != Some(&self.quote) || quote >= piece.plain_from {
            return None;
        }
        if quote == at {
            return Some(quote);
        }
        let rest = &bytes[quote + 1..];
        let close =
            rest.iter().position(|byte| *byte == self.quote || matches!(byte, b'\r' | b'\n'))?;
        let after = rest[close..].iter().skip(1).find(|byte| **byte != b' ');
        let is_end = |byte: &u8| *byte == self.delimiter || matches!(byte, b'\r' | b'\n');
        (rest[close] == self.quote && after.is_none_or(is_end)).then_some(quote)
    }

    fn plain(
        &self,
        piece: Piece<'_>,
        start: usize,
        record: &mut Record,
    ) -> Result<Cell, TableError> {
        let end = self.end_of_cell(piece.text, start);
        self.push(&piece.text[start..end], record)?;
        Ok(Cell::Sound(end))
    }

    fn quoted(
        &self,
        piece: Piece<'_>,
        start: usize,
        record: &mut Record,
        scratch: &mut String,
    ) -> Result<Cell, TableError> {
        let (text, bytes) = (piece.text, piece.text.as_bytes());
        scratch.clear();
        let (mut from, mut at, mut has_strokes) = (start + 1, start + 1, false);
        let close = loop {
            let Some(quote) =
                bytes[at..].iter().position(|byte| *byte == self.quote).map(|offset| at + offset)
            else {
                return Ok(Cell::Not(self.without_end(piece, start)));
            };
            match bytes.get(quote + 1) {
                None if !piece.is_last => return Ok(Cell::Not(Cut::More)),
                next if Self::is_escaped(bytes, start, quote)
                    && (has_strokes || next.is_some_and(|next| self.is_inside(*next))) =>
                {
                    has_strokes = true;
                    scratch.push_str(&text[from..quote - 1]);
                    (from, at) = (quote, quote + 1);
                    continue;
                }
                Some(next) if *next == self.quote => scratch.push_str(&text[from..=quote]),
                _ => break quote,
            }
            (from, at) = (quote + 2, quote + 2);
        };
        let end = self.end_of_cell(text, close + 1);
        if end == bytes.len() && !piece.is_last {
            return Ok(Cell::Not(Cut::More));
        }
        let after = text[close + 1..end].trim_end();
        // Text after a quote that closes on another line: that quote more likely opens the next
        // cell, and this one was never closed.
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

    /// Tells whether a stroke before a quote makes it a character, as some programs write it.
    fn is_escaped(bytes: &[u8], start: usize, quote: usize) -> bool {
        bytes[start + 1..quote].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
    }

    /// Tells whether a character can follow a quote that does not close its cell.
    fn is_inside(&self, next: u8) -> bool {
        next != self.delimiter && next != self.quote && !matches!(next, b'\r' | b'\n')
    }

    /// A quote that does not close within the piece: it may yet, unless no cell of several lines
    /// can be that long.
    fn without_end(&self, piece: Piece<'_>, start: usize) -> Cut {
        let cell = &piece.text[start + 1..];
        let is_too_long = cell.len() > 4 * self.limits.cell_chars && cell.contains(['\r', '\n']);
        if piece.is_last || is_too_long { Cut::Unclosed { at: start } } else { Cut::More }
    }

    fn end_of_cell(&self, text: &str, start: usize) -> usize {
        let ends = |byte: &u8| *byte == self.delimiter || *byte == b'\n' || *byte == b'\r';
        text.as_bytes()[start..].iter().position(ends).map_or(text.len(), |offset| start + offset)
    }

    fn push(&self, cell: &str, record: &mut Record) -> Result<(), TableError> {
        let limit = self.limits.cell_chars;
        if cell.len() > limit && record.len() < self.limits.columns && cell.chars().count() > limit
        {
            record.push_noted("", Note::TooLong);
        } else if record.len() < self.limits.columns {
            record.push(cell);
        } else if !cell.is_empty() {
            return Err(TableError::TooManyColumns {
                row: record.number(),
                limit: self.limits.columns,
            });
        }
        Ok(())
    }
}
