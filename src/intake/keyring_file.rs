//! A file of keyrings that comes in, a table or JSON lines, told by its content; it is walked over as often as is needed.

use std::borrow::Cow;
use std::io::{BufReader, Read, Seek};

use super::unwrap::{is_marked, unwrapped};
use super::warning::{Oddity, Warning, is_spoilt};
use crate::display_in_english;
use crate::grid::{Damage, Note, Record};
use crate::identity::{Weight, forbidden};
use crate::keyring::{Entry, JsonLines, Layout, LayoutProblem, STANDARD_COLUMNS, StoreError};
use crate::list::{header_key, is_blank};
use crate::message::{Fault, Message, Problem};
use crate::report::ranges;
use crate::rules::{Severity, is_lost};
use crate::tables::{self, ReadOptions, TableError};

/// Why keyrings cannot come in or go out; the store stands as it stood.
#[derive(Debug)]
pub enum KeyringsError {
    /// The file is no table.
    Table(TableError),
    /// The file holds nothing.
    Empty,
    /// A quote that does not close, a zero byte or another sign of damage.
    Damaged {
        /// The row.
        row: u32,
    },
    /// The header lacks a column, or has one twice.
    Header(LayoutProblem),
    /// A spreadsheet spoilt ids of profiles, or identities: two people might end on one profile.
    Spoilt {
        /// The columns, each with its rows.
        cells: Vec<(&'static str, Vec<u32>)>,
    },
    /// The store, or a row that it does not take.
    Store(StoreError),
}

impl Problem for KeyringsError {
    fn message(&self) -> Message {
        match self {
            Self::Table(error) => error.message(),
            Self::Empty => Message::new("keyrings-empty"),
            Self::Damaged { row } => Message::new("keyrings-damaged").with("row", *row),
            Self::Header(problem) => Message::new("keyrings-header").with("problem", problem.message()),
            Self::Spoilt { cells } => {
                let place = |(column, rows): &(&str, Vec<u32>)| format!("{column} {}", ranges(rows));
                let count = cells.iter().map(|(_, rows)| rows.len()).sum::<usize>();
                Message::new("keyrings-spoilt").with("count", count).with("cells", cells.iter().map(place).collect::<Vec<_>>().join("; "))
            }
            Self::Store(error) => error.message(),
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::Table(error) => error.fault(),
            Self::Empty | Self::Damaged { .. } | Self::Header(_) | Self::Spoilt { .. } => Fault::Input,
            Self::Store(error) => error.fault(),
        }
    }
}
display_in_english!(KeyringsError);

impl std::error::Error for KeyringsError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Table(error) => std::error::Error::source(error),
            Self::Store(error) => std::error::Error::source(error),
            Self::Empty | Self::Damaged { .. } | Self::Header(_) | Self::Spoilt { .. } => None,
        }
    }
}

impl From<StoreError> for KeyringsError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<TableError> for KeyringsError {
    fn from(error: TableError) -> Self {
        Self::Table(error)
    }
}

/// The columns that tell people apart, in the order of the standard columns.
const IDS: [&str; 2] = ["profile_id", "identity"];

/// A file of keyrings.
pub(crate) struct KeyringFile<R> {
    file: R,
    form: Form,
    /// What deserves a look in it.
    warnings: Vec<Warning>,
    /// What was wrong with the file when it was last walked over.
    damage: Option<KeyringsError>,
}

enum Form {
    Table(Box<Table>),
    Json(JsonLines),
}

/// How a table of keyrings is read.
struct Table {
    layout: Layout,
    /// The row of the header: titles may stand above it.
    header: u32,
    options: ReadOptions,
}

/// A header stands within so many rows that hold something.
const HEADER_WITHIN: usize = 25;

/// Takes keyrings, each with its row.
type Take<'t> = dyn FnMut(u32, &Entry) -> Result<(), StoreError> + 't;

impl<R: Read + Seek> KeyringFile<R> {
    /// Reads which columns there are.
    pub(crate) fn open(mut file: R, options: &ReadOptions) -> Result<Self, KeyringsError> {
        let (form, warnings) = if is_json(&mut file).map_err(TableError::from)? {
            (Form::Json(JsonLines::survey(BufReader::new(&mut file))?), Vec::new())
        } else {
            let columns = STANDARD_COLUMNS.iter().map(|column| header_key(column)).collect();
            let options = ReadOptions { columns, ..options.clone() };
            let ((layout, header), warnings) = survey(&mut file, &options)?;
            (Form::Table(Box::new(Table { layout, header, options })), warnings)
        };
        Ok(Self { file, form, warnings, damage: None })
    }

    /// Takes what deserves a look in the file.
    pub(crate) fn take_warnings(&mut self) -> Vec<Warning> {
        std::mem::take(&mut self.warnings)
    }

    /// Returns the names of the columns besides the standard ones.
    pub(crate) fn extra_columns(&self) -> Vec<String> {
        match &self.form {
            Form::Table(table) => table.layout.extra_columns(),
            Form::Json(lines) => lines.columns().to_vec(),
        }
    }

    /// Walks over the keyrings of the whole file, from its start. Where the file is at fault, the error stops whoever takes them, and
    /// [`Self::explained`] says more.
    pub(crate) fn walk(&mut self, take: &mut Take<'_>) -> Result<(), StoreError> {
        self.file.rewind()?;
        match &self.form {
            Form::Json(lines) => {
                let damage = &mut self.damage;
                lines.read(BufReader::new(&mut self.file), &mut |row, entry| {
                    let cells = [&entry.profile_id, &entry.identity].into_iter().zip(IDS);
                    match cells.filter(|(value, _)| is_lost(value)).map(|(_, column)| (column, vec![row])).next() {
                        None => take(row, entry),
                        Some(cell) => {
                            *damage = Some(KeyringsError::Spoilt { cells: vec![cell] });
                            Err(StoreError::Conflict)
                        }
                    }
                })
            }
            Form::Table(table) => {
                let (taken, damage) = walk_table(&mut self.file, table, take);
                self.damage = damage;
                taken.and(if self.damage.is_none() { Ok(()) } else { Err(StoreError::Conflict) })
            }
        }
    }

    /// Returns what came of a walk, with what was wrong with the file in place of what that led to.
    pub(crate) fn explained<T>(&mut self, done: Result<T, StoreError>) -> Result<T, KeyringsError> {
        match self.damage.take() {
            Some(damage) => Err(damage),
            None => Ok(done?),
        }
    }

    /// Reads the bytes of the file.
    pub(crate) fn bytes(&mut self) -> std::io::Result<&mut R> {
        self.file.rewind()?;
        Ok(&mut self.file)
    }
}

fn walk_table(
    file: &mut (impl Read + Seek),
    Table { layout, header, options }: &Table,
    take: &mut Take<'_>,
) -> (Result<(), StoreError>, Option<KeyringsError>) {
    let mut taken = Ok(());
    let read = tables::read(file, options, &mut |record| {
        let row = record.number();
        if row <= *header || taken.is_err() || is_nothing(record) || is_header_again(layout, record) {
            return;
        }
        taken = layout.entry(&bare(record)).map_err(|problem| StoreError::Row { row, problem }).and_then(|entry| take(row, &entry));
    });
    // A file that breaks off half-way must not leave half a store: any error makes the store roll back.
    let damage = match read {
        Err(error) => Some(error.into()),
        Ok(facts) => match facts.damage() {
            Some(Damage::From(row)) => Some(KeyringsError::Damaged { row }),
            Some(Damage::Throughout) => Some(KeyringsError::Damaged { row: 1 }),
            None => None,
        },
    };
    (taken, damage)
}

/// Tells whether a file begins as an object of JSON does, and leaves it at its start.
pub(super) fn is_json(file: &mut (impl Read + Seek)) -> std::io::Result<bool> {
    let mut head = Vec::new();
    file.by_ref().take(64).read_to_end(&mut head)?;
    file.rewind()?;
    let head = head.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&head);
    Ok(head.trim_ascii_start().starts_with(b"{"))
}

/// Tells whether a row holds nothing that anybody sees, such as the mark by which DOS ended a file.
fn is_nothing(record: &Record) -> bool {
    record.notes().is_empty() && record.iter().all(is_blank)
}

/// Reads the header and what is odd about the file, and leaves it at its start; refuses it where a spreadsheet spoilt what tells people apart.
fn survey(file: &mut (impl Read + Seek), options: &ReadOptions) -> Result<((Layout, u32), Vec<Warning>), KeyringsError> {
    let mut search = HeaderSearch::default();
    let mut spoilt: [Vec<u32>; IDS.len()] = Default::default();
    let mut numbers: [Vec<u32>; IDS.len()] = Default::default();
    let (mut headers, mut unwrapped) = (Vec::new(), Vec::new());
    let facts = tables::read(&mut *file, options, &mut |record| match &search.found {
        None => search.push(record),
        Some((layout, _)) if is_header_again(layout, record) => headers.push(record.number()),
        Some((layout, _)) => {
            let bare = bare(record);
            if matches!(bare, Cow::Owned(_)) {
                unwrapped.push(record.number());
            }
            for (column, (rows, numbers)) in spoilt.iter_mut().zip(&mut numbers).enumerate() {
                let Some(at) = layout.position(column) else { continue };
                let note = record.note(at);
                if note.is_some_and(is_spoilt) || is_lost(bare.get(at)) {
                    rows.push(record.number());
                } else if note == Some(Note::Number) {
                    numbers.push(record.number());
                }
            }
        }
    })?;
    file.rewind().map_err(TableError::from)?;
    let found = search.finish()?;
    let cells: Vec<(&'static str, Vec<u32>)> = IDS.into_iter().zip(spoilt).filter(|(_, rows)| !rows.is_empty()).collect();
    if !cells.is_empty() {
        return Err(KeyringsError::Spoilt { cells });
    }
    let mut warnings: Vec<Warning> = facts.problems.into_iter().map(Warning::of_file).collect();
    for (column, rows) in IDS.into_iter().zip(numbers).filter(|(_, rows)| !rows.is_empty()) {
        let says = Message::new("rules-WW209-says").with("count", rows.len());
        warnings.push(Warning { oddity: Oddity::Found { code: "WW209", says, severity: Severity::Warning }, column: Some(column), rows });
    }
    let again = Oddity::Found { code: "WW308", says: Message::new("rules-WW308-says"), severity: Severity::Warning };
    let of_rows = [(again, headers), (Oddity::Unwrapped, unwrapped)].into_iter().filter(|(_, rows)| !rows.is_empty());
    warnings.extend(of_rows.map(|(oddity, rows)| Warning { oddity, column: None, rows }));
    Ok((found, warnings))
}

/// Seeks the header: the first row with the columns that must be there.
#[derive(Default)]
struct HeaderSearch {
    found: Option<(Layout, u32)>,
    /// What is wrong with the row that comes nearest to one, and how many names it has.
    nearest: Option<(usize, LayoutProblem)>,
    seen: usize,
}

impl HeaderSearch {
    fn push(&mut self, record: &Record) {
        if self.seen == HEADER_WITHIN || is_nothing(record) {
            return;
        }
        self.seen += 1;
        let record = without_marks(record);
        match Layout::of(&record) {
            Ok(layout) => self.found = Some((layout, record.number())),
            Err(problem) => {
                let known = Layout::known(&record);
                if self.nearest.as_ref().is_none_or(|(most, _)| known > *most) {
                    self.nearest = Some((known, problem));
                }
            }
        }
    }

    fn finish(self) -> Result<(Layout, u32), KeyringsError> {
        match (self.found, self.nearest) {
            (Some(found), _) => Ok(found),
            (None, Some((_, problem))) => Err(KeyringsError::Header(problem)),
            (None, None) => Err(KeyringsError::Empty),
        }
    }
}

/// Tells whether a row is the header once more.
fn is_header_again(layout: &Layout, record: &Record) -> bool {
    let is_title = |(column, id): (usize, &str)| layout.position(column).is_some_and(|at| header_key(record.get(at)) == header_key(id));
    IDS.into_iter().enumerate().all(is_title)
}

/// Returns a record without the marks that keep a spreadsheet from reckoning with its cells; nearly every one is returned as it is.
fn bare(record: &Record) -> Cow<'_, Record> {
    let may_be = |cell: &str| matches!(cell.trim_start().as_bytes().first(), Some(b'=' | b'\'' | b'X'));
    if !record.iter().any(may_be) {
        return Cow::Borrowed(record);
    }
    let is_marked = is_marked(record);
    let cells: Vec<Option<Cow<'_, str>>> = record.iter().map(|cell| unwrapped(cell.trim_matches(forbidden), is_marked)).collect();
    if cells.iter().all(Option::is_none) {
        return Cow::Borrowed(record);
    }
    let mut bare = Record::new();
    bare.start(record.number());
    for (at, (cell, own)) in cells.iter().zip(record.iter()).enumerate() {
        let text = cell.as_deref().unwrap_or(own);
        match record.note(at) {
            Some(note) => bare.push_noted(text, note),
            None => bare.push(text),
        }
    }
    Cow::Owned(bare)
}

/// Returns a header without what nobody sees at the edges of its cells, such as a second byte order mark.
pub(super) fn without_marks(header: &Record) -> Record {
    let mut clean = Record::new();
    clean.start(header.number());
    header.iter().for_each(|cell| clean.push(cell.trim_matches(forbidden)));
    clean
}

/// Tells whether no sound list can name the identity of a keyring, which will therefore never be found.
pub(crate) fn is_unsound(entry: &Entry) -> bool {
    !entry.identity.is_empty() && entry.scheme.defects(&entry.identity).iter().any(|defect| defect.weight() == Weight::Error)
}
