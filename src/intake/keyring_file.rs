//! A file of keyrings that comes in, a table or JSON lines, told by its content; it is walked over as often as is needed.

use std::io::{BufReader, Read, Seek};

use crate::display_in_english;
use crate::grid::Damage;
use crate::identity::Weight;
use crate::keyring::{Entry, JsonLines, Layout, LayoutProblem, StoreError};
use crate::message::{Fault, Message, Problem};
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
            Self::Store(error) => error.message(),
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::Table(error) => error.fault(),
            Self::Empty | Self::Damaged { .. } | Self::Header(_) => Fault::Input,
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
            Self::Empty | Self::Damaged { .. } | Self::Header(_) => None,
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

/// A file of keyrings.
pub(crate) struct KeyringFile<'o, R> {
    file: R,
    form: Form<'o>,
    /// What was wrong with the file when it was last walked over.
    damage: Option<KeyringsError>,
}

enum Form<'o> {
    Table(Layout, &'o ReadOptions),
    Json(JsonLines),
}

/// Takes keyrings, each with its row.
type Take<'t> = dyn FnMut(u32, &Entry) -> Result<(), StoreError> + 't;

impl<'o, R: Read + Seek> KeyringFile<'o, R> {
    /// Reads which columns there are.
    pub(crate) fn open(mut file: R, options: &'o ReadOptions) -> Result<Self, KeyringsError> {
        let form = if is_json(&mut file).map_err(TableError::from)? {
            Form::Json(JsonLines::survey(BufReader::new(&mut file))?)
        } else {
            Form::Table(header(&mut file, options)?, options)
        };
        Ok(Self { file, form, damage: None })
    }

    /// Returns the names of the columns besides the standard ones.
    pub(crate) fn extra_columns(&self) -> Vec<String> {
        match &self.form {
            Form::Table(layout, _) => layout.extra_columns(),
            Form::Json(lines) => lines.columns().to_vec(),
        }
    }

    /// Walks over the keyrings of the whole file, from its start. Where the file is at fault, the error stops whoever takes them, and
    /// [`Self::explained`] says more.
    pub(crate) fn walk(&mut self, take: &mut Take<'_>) -> Result<(), StoreError> {
        self.file.rewind()?;
        match &self.form {
            Form::Json(lines) => lines.read(BufReader::new(&mut self.file), take),
            Form::Table(layout, options) => {
                let (taken, damage) = walk_table(&mut self.file, layout, options, take);
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
    layout: &Layout,
    options: &ReadOptions,
    take: &mut Take<'_>,
) -> (Result<(), StoreError>, Option<KeyringsError>) {
    let mut seen = 0;
    let mut taken = Ok(());
    let read = tables::read(file, options, &mut |record| {
        seen += 1;
        if seen == 1 || taken.is_err() || record.is_blank() {
            return;
        }
        let row = record.number();
        taken = layout.entry(record).map_err(|problem| StoreError::Row { row, problem }).and_then(|entry| take(row, &entry));
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
fn is_json(file: &mut (impl Read + Seek)) -> std::io::Result<bool> {
    let mut head = Vec::new();
    file.by_ref().take(64).read_to_end(&mut head)?;
    file.rewind()?;
    let head = head.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&head);
    Ok(head.trim_ascii_start().starts_with(b"{"))
}

/// Reads the header, and leaves the file at its start.
fn header(file: &mut (impl Read + Seek), options: &ReadOptions) -> Result<Layout, KeyringsError> {
    let mut layout = None;
    tables::read(&mut *file, options, &mut |record| {
        if layout.is_none() {
            layout = Some(Layout::of(record));
        }
    })?;
    file.rewind().map_err(TableError::from)?;
    layout.ok_or(KeyringsError::Empty)?.map_err(KeyringsError::Header)
}

/// Tells whether no sound list can name the identity of a keyring, which will therefore never be found.
pub(crate) fn is_unsound(entry: &Entry) -> bool {
    !entry.identity.is_empty() && entry.scheme.defects(&entry.identity).iter().any(|defect| defect.weight() == Weight::Error)
}
