//! The rows of a list, in one string and the ends of its cells: a million rows cost little more
//! than their text.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::grid::Note;
use crate::identity::{Case, Scheme, Side, forbidden, user_and_realm};
use crate::list::format::{Field, Format};
use crate::list::joined::join;
use crate::person::{Person, postcode_key};

/// Tells whether a cell counts as not filled: nothing, or only white space, visible or not.
#[must_use]
pub fn is_blank(cell: &str) -> bool {
    // Nearly every cell shows at its first byte that it is filled.
    !cell.as_bytes().first().is_some_and(u8::is_ascii_graphic) && cell.chars().all(forbidden)
}

/// A was–wordt list.
#[derive(Clone, Debug)]
pub struct List {
    format: &'static Format,
    text: String,
    /// Where each row starts in the text.
    starts: Vec<usize>,
    /// Where each cell ends, from the start of its row.
    ends: Vec<u32>,
    numbers: Vec<u32>,
    notes: Vec<(usize, usize, Note)>,
}

impl List {
    /// Makes an empty list.
    #[must_use]
    pub fn new(format: &'static Format) -> Self {
        Self {
            format,
            text: String::new(),
            starts: Vec::new(),
            ends: Vec::new(),
            numbers: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Adds a row; cells beyond the format's columns are left out and missing ones are empty.
    pub fn push(&mut self, number: u32, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        if self.format.joined(Side::Was).is_some() {
            let apart: Vec<String> =
                cells.into_iter().map(|cell| cell.as_ref().to_owned()).collect();
            return self.push_cells(number, join(self.format, apart.iter().map(String::as_str)));
        }
        self.push_cells(number, cells);
    }

    fn push_cells(&mut self, number: u32, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        let mut cells = cells.into_iter();
        let start = self.text.len();
        for _ in 0..self.format.width() {
            if let Some(cell) = cells.next() {
                self.text.push_str(cell.as_ref());
            }
            self.ends.push((self.text.len() - start) as u32);
        }
        self.starts.push(start);
        self.numbers.push(number);
    }

    /// Gives back the memory that was kept ready for more rows.
    pub fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.starts.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.numbers.shrink_to_fit();
    }

    /// Adds a note about a cell of the row that was added last.
    pub fn note(&mut self, column: usize, note: Note) {
        if let Some(row) = self.numbers.len().checked_sub(1) {
            // A file may have its columns in any order; notes are kept in the order of the format.
            let at =
                self.notes.partition_point(|&(index, known, _)| (index, known) <= (row, column));
            self.notes.insert(at, (row, column, note));
        }
    }

    /// Returns the format.
    #[must_use]
    pub fn format(&self) -> &'static Format {
        self.format
    }

    /// Returns the number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Tells whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// Returns a row, counted from zero.
    ///
    /// # Panics
    /// Where `index` is not below [`List::len`], as a slice does.
    #[must_use]
    pub fn row(&self, index: usize) -> Row<'_> {
        assert!(index < self.len(), "row {index} of {}", self.len());
        Row { list: self, index }
    }

    /// Returns the row with a number that a person sees; rows stand in the order of their numbers.
    #[must_use]
    pub fn find(&self, number: u32) -> Option<Row<'_>> {
        self.numbers.binary_search(&number).ok().map(|index| Row { list: self, index })
    }

    /// Walks over the rows.
    #[must_use]
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> + Clone {
        (0..self.len()).map(|index| Row { list: self, index })
    }

    /// Tells whether applying the list takes an old identity away from somebody, since its realm may
    /// give it out again, or gives it to somebody else; what does either waits for the cutover.
    #[must_use]
    pub fn displaces(&self) -> bool {
        let wases = || self.rows().flat_map(|row| row.identities(Side::Was));
        let key = |scheme: Scheme, value| (scheme, scheme.key(value, Case::Exact));
        let given: HashSet<_> = wases().map(|(_, scheme, was)| key(scheme, was)).collect();
        self.rows().any(|row| {
            row.identities(Side::Wordt).any(|(_, scheme, wordt)| {
                let mut own = row.identities(Side::Was).filter(|(_, old, _)| *old == scheme);
                let wordt_key = key(scheme, wordt);
                match own.next() {
                    Some((_, _, was)) if key(scheme, was) == wordt_key => false,
                    Some((_, _, was)) if scheme.share_realm(was, wordt) => true,
                    _ => given.contains(&wordt_key),
                }
            })
        })
    }

    /// Returns the note about a cell, if there is one.
    #[must_use]
    pub fn note_of(&self, row: usize, column: usize) -> Option<Note> {
        let first = self.notes.partition_point(|&(index, at, _)| (index, at) < (row, column));
        self.notes
            .get(first)
            .filter(|&&(index, at, _)| (index, at) == (row, column))
            .map(|&(_, _, note)| note)
    }

    /// Walks over the notes about cells, as (row, column, note).
    pub fn notes(&self) -> impl Iterator<Item = (Row<'_>, usize, Note)> {
        self.notes.iter().map(|&(index, column, note)| (Row { list: self, index }, column, note))
    }
}

/// A row of a list.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    list: &'a List,
    index: usize,
}

impl<'a> Row<'a> {
    /// Returns the position in the list, counted from zero.
    #[must_use]
    pub fn index(self) -> usize {
        self.index
    }

    /// Returns the format of the list.
    #[must_use]
    pub fn format(self) -> &'static Format {
        self.list.format
    }

    /// Returns the row number that a person sees in the sheet or editor.
    #[must_use]
    pub fn number(self) -> u32 {
        self.list.numbers[self.index]
    }

    /// Returns the cell of a column of the format, exactly as it was written.
    #[must_use]
    pub fn cell(self, column: usize) -> &'a str {
        let width = self.list.format.width();
        let ends = &self.list.ends[self.index * width..][..width];
        let start = if column == 0 { 0 } else { ends[column - 1] };
        let row = self.list.starts[self.index];
        &self.list.text[row + start as usize..row + ends[column] as usize]
    }

    /// Returns the cell as supplied cells are compared: as a file has it, so that a number that
    /// changed changes no user id, without edge white space, which has a rule of its own, a postcode
    /// whatever its spaces and case, and an identity as its scheme compares it.
    #[must_use]
    pub fn compared(self, column: usize) -> Cow<'a, str> {
        let cell = self.as_written(column, self.cell(column)).trim();
        let field = self.list.format.columns[column].field;
        match field.identity() {
            Some((_, scheme)) => scheme.key(cell, Case::Exact),
            None if field == Field::Postcode => Cow::Owned(postcode_key(cell)),
            None => Cow::Borrowed(cell),
        }
    }

    /// Walks over all cells.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        let width = self.list.format.width();
        let ends = &self.list.ends[self.index * width..][..width];
        let row = &self.list.text[self.list.starts[self.index]..];
        let mut start = 0;
        ends.iter().map(move |&end| {
            let cell = &row[start..end as usize];
            start = end as usize;
            cell
        })
    }

    /// Returns the cell of a field; empty where the format has no such column.
    #[must_use]
    pub fn field(self, field: Field) -> &'a str {
        self.list.format.position(field).map_or("", |column| self.cell(column))
    }

    /// Tells whether the new identity of a column is the old user id under another number: in a file
    /// its cell is empty.
    #[must_use]
    pub fn keeps_user_id(self, column: usize) -> bool {
        let format = self.format();
        let joined = format.joined(Side::Was).zip(format.joined(Side::Wordt));
        let Some(((_, old), (number, new))) = joined.filter(|(_, (_, new))| *new == column) else {
            return false;
        };
        let [old, new] = [old, new].map(|at| user_and_realm(self.cell(at).trim()).0);
        !is_blank(self.cell(number)) && !new.is_empty() && new == old
    }

    /// Walks over the identities of a side that are filled, as (column, scheme, value).
    pub fn identities(self, side: Side) -> impl Iterator<Item = (usize, Scheme, &'a str)> {
        let columns = self.list.format.identity_columns(side);
        columns
            .map(move |(column, scheme)| (column, scheme, self.cell(column)))
            .filter(|(_, _, value)| !is_blank(value))
    }

    /// Returns the person columns.
    #[must_use]
    pub fn person(self) -> Person<'a> {
        Person {
            initials: self.field(Field::Initials),
            first_name: self.field(Field::FirstName),
            prefix: self.field(Field::Prefix),
            last_name: self.field(Field::LastName),
            postcode: self.field(Field::Postcode),
            house_number: self.field(Field::HouseNumber),
            location: self.field(Field::Location),
        }
    }
}
