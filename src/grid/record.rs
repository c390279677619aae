//! One record of a table, in a buffer that is used again for the next.

use std::borrow::Cow;

use super::marked::unmarked;

/// Something that the file tells about a cell beyond its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Note {
    /// A number in a spreadsheet: leading zeros, if it had any, are gone.
    Number,
    /// A number that its cell format shows otherwise, with leading zeros say: the text is what was
    /// shown.
    PaddedNumber,
    /// A number of more digits than a spreadsheet keeps, or with a fraction or exponent: what was
    /// typed is lost.
    LostNumber,
    /// A date in a spreadsheet: what was typed is lost.
    Date,
    /// The result of a formula.
    Formula,
    /// A formula whose result was never stored: the cell reads as empty.
    FormulaWithoutValue,
    /// An error such as `#N/A`.
    Error,
    /// A truth value: whoever typed the name *Waar* finds `TRUE`.
    Boolean,
    /// More text than a cell can hold: none of it was read.
    TooLong,
    /// The value of a merged cell that begins in a row above.
    Merged,
}

/// One record: its cells as text, the row number that a person sees, and notes about cells.
#[derive(Clone, Debug, Default)]
pub struct Record {
    number: u32,
    text: String,
    ends: Vec<usize>,
    notes: Vec<(usize, Note)>,
}

impl Record {
    /// Makes an empty record.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Empties the record for the row `number`: 1-based, header rows counted, a `sep=` line not.
    pub fn start(&mut self, number: u32) {
        self.number = number;
        self.text.clear();
        self.ends.clear();
        self.notes.clear();
    }

    /// Adds a cell.
    pub fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len());
    }

    /// Adds a cell with a note.
    pub fn push_noted(&mut self, cell: &str, note: Note) {
        self.notes.push((self.ends.len(), note));
        self.push(cell);
    }

    /// Adds another note about the cell that was added last.
    pub fn note_also(&mut self, note: Note) {
        if let Some(last) = self.ends.len().checked_sub(1) {
            self.notes.push((last, note));
        }
    }

    /// Returns the row number.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// Returns how many cells there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns how many bytes of text the cells hold together.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.text.len()
    }

    /// Tells whether there is no cell at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Returns a cell, counted from zero; one that is not there is empty.
    #[must_use]
    pub fn get(&self, column: usize) -> &str {
        let Some(&end) = self.ends.get(column) else { return "" };
        let start = if column == 0 { 0 } else { self.ends[column - 1] };
        &self.text[start..end]
    }

    /// Returns a cell without the mark that keeps a spreadsheet from running its text.
    #[must_use]
    pub fn text(&self, column: usize) -> Cow<'_, str> {
        unmarked(self.get(column))
    }

    /// Walks over the cells.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|column| self.get(column))
    }

    /// Returns the notes as (column, note), in the order of columns; of several about one cell the
    /// weightiest comes first.
    #[must_use]
    pub fn notes(&self) -> &[(usize, Note)] {
        &self.notes
    }

    /// Returns the note about a cell; of several the weightiest.
    #[must_use]
    pub fn note(&self, column: usize) -> Option<Note> {
        self.notes.iter().find(|(at, _)| *at == column).map(|(_, note)| *note)
    }

    /// Tells whether every cell is empty or white space, and none has a note.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.notes.is_empty() && self.text.chars().all(char::is_whitespace)
    }
}
