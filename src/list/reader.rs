//! From records to a list: find the header, then take the agreed columns of every row that holds
//! something.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::format::Format;
use super::header::{Header, HeaderProblem, header_key};
use super::nobody::part;
use super::rows::{List, is_blank};
use crate::grid::{Record, is_marked, unwrapped};
use crate::moves::FormatId;

/// A header stands within so many records: a title or a note may come before it.
const HEADER_WITHIN: usize = 25;

/// So many rows of a column without a title are named: a list may have millions.
const MOST_UNTITLED: usize = 1_000;

/// Reads records into a list.
#[derive(Debug)]
pub struct ListReader {
    hint: Option<FormatId>,
    header: Option<Header>,
    list: Option<List>,
    seen: usize,
    above: Vec<u32>,
    titles: Vec<String>,
    untitled: Untitled,
    unwrapped: Vec<u32>,
}

/// Columns without a title that hold something all the same, counted from zero, with the rows.
pub type Untitled = BTreeMap<usize, Vec<u32>>;

/// What came of reading.
#[derive(Debug)]
pub struct Parsed {
    /// The people of the list; none where no header was found.
    pub list: Option<List>,
    /// The rows that are nobody's: totals, remarks below the list, its header once more. They are
    /// told, and left out wherever the list goes.
    pub nobody: Option<List>,
    /// The row of the header.
    pub header_row: Option<u32>,
    /// Where each column of the format stands in the file, counted from zero.
    pub positions: Vec<Option<usize>>,
    /// The titles of all columns of the file, as they stand in its header.
    pub titles: Vec<String>,
    /// The rows above the header that hold something, but for titles that belong to the format.
    pub above: Vec<u32>,
    /// Columns without a title that hold something all the same.
    pub untitled: Untitled,
    /// The rows of which marks were taken off that others set: `="…"`, an apostrophe.
    pub unwrapped: Vec<u32>,
    /// What is wrong with the header.
    pub problems: Vec<HeaderProblem>,
    /// Whether the file held anything at all.
    pub is_empty: bool,
}

impl Parsed {
    /// Makes what came of a table that was read into the columns of a list by other names.
    #[must_use]
    pub fn of(list: List) -> Self {
        let is_empty = list.is_empty();
        let (list, nobody) = part(list);
        Self {
            header_row: None,
            positions: Vec::new(),
            titles: Vec::new(),
            above: Vec::new(),
            untitled: BTreeMap::new(),
            unwrapped: Vec::new(),
            problems: Vec::new(),
            is_empty,
            list: Some(list),
            nobody: Some(nobody),
        }
    }

    /// Returns how the file itself titles an agreed column; none where it lacks the column.
    #[must_use]
    pub fn title_of(&self, header: &str) -> Option<&str> {
        let at = self
            .list
            .as_ref()?
            .format()
            .columns
            .iter()
            .position(|column| column.header == header)?;
        self.positions
            .get(at)
            .copied()
            .flatten()
            .and_then(|at| self.titles.get(at))
            .map(String::as_str)
    }
}

impl ListReader {
    /// Makes a reader; `hint` is the format that a move or manifest expects.
    #[must_use]
    pub fn new(hint: Option<FormatId>) -> Self {
        Self {
            hint,
            header: None,
            list: None,
            seen: 0,
            above: Vec::new(),
            titles: Vec::new(),
            untitled: BTreeMap::new(),
            unwrapped: Vec::new(),
        }
    }

    /// Takes the next record; a blank one is passed over.
    pub fn push(&mut self, record: &Record) {
        if record.is_blank() {
            return;
        }
        self.seen += 1;
        if let (Some(header), Some(list)) = (&self.header, &mut self.list) {
            let mut is_unwrapped = false;
            let cells = header
                .positions
                .iter()
                .map(|at| at.map_or(Cow::Borrowed(""), |at| text(record, at, &mut is_unwrapped)));
            list.push(record.number(), cells);
            if is_unwrapped {
                self.unwrapped.push(record.number());
            }
            if record.len() > self.titles.len() || self.titles.iter().any(String::is_empty) {
                let is_titled =
                    |at: usize| self.titles.get(at).is_some_and(|title| !title.is_empty());
                note_untitled(record, is_titled, &mut self.untitled);
            }
            for &(at, note) in record.notes() {
                if let Some(column) =
                    header.positions.iter().position(|position| *position == Some(at))
                {
                    list.note(column, note);
                }
            }
        } else if self.seen <= HEADER_WITHIN {
            self.header = Header::recognise(record, self.hint);
            if let Some(header) = &self.header {
                self.list = Some(List::new(header.format));
                self.titles = record.iter().map(|title| title.trim().to_owned()).collect();
            }
            if self.header.is_none() && !is_group_row(record) {
                self.above.push(record.number());
            }
        }
    }

    /// Tells whether a header would have come by now: whatever follows, this is no list.
    #[must_use]
    pub fn is_past_header(&self) -> bool {
        self.header.is_none() && self.seen >= HEADER_WITHIN
    }

    /// Ends reading.
    #[must_use]
    pub fn finish(self) -> Parsed {
        let (mut list, nobody) = self.list.map(part).unzip();
        if let Some(list) = &mut list {
            list.shrink();
        }
        Parsed {
            is_empty: self.seen == 0,
            header_row: self.header.as_ref().map(|header| header.row),
            positions: self
                .header
                .as_ref()
                .map_or_else(Vec::new, |header| header.positions.clone()),
            titles: self.titles,
            untitled: self.untitled,
            unwrapped: self.unwrapped,
            above: self.above,
            problems: self
                .header
                .map_or_else(|| vec![HeaderProblem::NoHeader], |header| header.problems),
            list,
            nobody,
        }
    }
}

/// Returns a cell without the marks around its text; tells of those that others set.
fn text<'r>(record: &'r Record, at: usize, is_unwrapped: &mut bool) -> Cow<'r, str> {
    let text = record.text(at);
    let cell = record.get(at).trim();
    let may_have_mark = cell.starts_with(['=', '\'', 'X']) && text.len() == record.get(at).len();
    if !may_have_mark {
        return text;
    }
    let bare = unwrapped(cell, cell.starts_with('\'') && is_marked(record.iter()));
    *is_unwrapped |= bare.is_some();
    bare.unwrap_or(text)
}

/// Notes the cells of a record that stand in columns without a title.
pub(crate) fn note_untitled(
    record: &Record,
    is_titled: impl Fn(usize) -> bool,
    untitled: &mut Untitled,
) {
    for (at, cell) in record.iter().enumerate() {
        if !is_titled(at) && !is_blank(cell) {
            let rows = untitled.entry(at).or_default();
            if rows.len() < MOST_UNTITLED {
                rows.push(record.number());
            }
        }
    }
}

/// Tells whether a record is the upper row of a two-row header: titles over groups of columns.
fn is_group_row(record: &Record) -> bool {
    let titles: Vec<String> = Format::all()
        .iter()
        .flat_map(|format| format.groups)
        .map(|group| header_key(group.title))
        .collect();
    record
        .iter()
        .filter(|cell| !cell.trim().is_empty())
        .all(|cell| titles.contains(&header_key(cell)))
}
