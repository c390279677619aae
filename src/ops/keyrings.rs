//! `keyrings`: a store itself, in and out.

use std::collections::BTreeMap;
use std::io::{BufReader, BufWriter, Read, Seek, Write};

use crate::display_in_english;
use crate::grid::Damage;
use crate::identity::Weight;
use crate::keyring::{Entry, Intent, JsonLines, Layout, LayoutProblem, STANDARD_COLUMNS, Session, Store, StoreError, write_json_line};
use crate::message::{Fault, Message, Problem};
use crate::plan::State;
use crate::tables::{self, CsvWriter, ReadOptions, TableError};

/// Why keyrings cannot be imported or exported; the store stands as it stood.
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

/// Keyrings that were imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// How many.
    pub count: u64,
    /// The rows whose identity no sound list can name: they are kept as they are, and will never be found.
    pub unsound: Vec<u32>,
}

impl Imported {
    fn note(&mut self, row: u32, entry: &Entry) {
        let defects = entry.scheme.defects(&entry.identity);
        if !entry.identity.is_empty() && defects.iter().any(|defect| defect.weight() == Weight::Error) {
            self.unsound.push(row);
        }
    }
}

/// Adds the keyrings of a table or of JSON lines, told by their content, to a store; all or none.
///
/// # Errors
/// A [`KeyringsError`] that names the row.
pub fn import(store: &mut dyn Store, mut file: impl Read + Seek, options: &ReadOptions) -> Result<Imported, KeyringsError> {
    if is_json(&mut file).map_err(TableError::from)? {
        return import_json(store, file);
    }
    let layout = header(&mut file, options)?;
    let mut table = None;
    let session = store.session(Intent::Change)?;
    let mut imported = Imported::default();
    let mut source = |take: &mut dyn FnMut(u32, &Entry) -> Result<(), StoreError>| {
        let mut seen = 0;
        let mut taken = Ok(());
        let read = tables::read(&mut file, options, &mut |record| {
            seen += 1;
            if seen == 1 || taken.is_err() || record.is_blank() {
                return;
            }
            let row = record.number();
            taken = layout.entry(record).map_err(|problem| StoreError::Row { row, problem }).and_then(|entry| {
                imported.note(row, &entry);
                take(row, &entry)
            });
        });
        // A file that breaks off half-way must not leave half an import: any error makes the store roll back.
        let is_whole = read.as_ref().is_ok_and(|facts| facts.damage().is_none());
        table = Some(read);
        taken.and(if is_whole { Ok(()) } else { Err(StoreError::Conflict) })
    };
    let count = session.import(&layout.extra_columns(), &mut source);
    // A store that takes no keyrings at all has not asked for the file.
    match table.transpose()?.and_then(|facts| facts.damage()) {
        Some(Damage::From(row)) => return Err(KeyringsError::Damaged { row }),
        Some(Damage::Throughout) => return Err(KeyringsError::Damaged { row: 1 }),
        None => {}
    }
    Ok(Imported { count: count?, ..imported })
}

/// Tells whether a file begins as an object of JSON does, and leaves it at its start.
fn is_json(file: &mut (impl Read + Seek)) -> std::io::Result<bool> {
    let mut head = Vec::new();
    file.by_ref().take(64).read_to_end(&mut head)?;
    file.rewind()?;
    let head = head.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&head);
    Ok(head.trim_ascii_start().starts_with(b"{"))
}

fn import_json(store: &mut dyn Store, mut file: impl Read + Seek) -> Result<Imported, KeyringsError> {
    let session = store.session(Intent::Change)?;
    let lines = JsonLines::survey(BufReader::new(&mut file))?;
    file.rewind().map_err(TableError::from)?;
    let mut imported = Imported::default();
    let count = session.import(lines.columns(), &mut |take| {
        lines.read(BufReader::new(&mut file), &mut |row, entry| {
            imported.note(row, entry);
            take(row, entry)
        })
    })?;
    Ok(Imported { count, ..imported })
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

/// A form in which keyrings leave a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ExportForm {
    /// A header and a row for each keyring: standard columns first, then the store's others.
    #[default]
    Csv,
    /// A JSON object on a line for each keyring.
    Jsonl,
}

/// Writes all keyrings of a store, in the order in which they came.
///
/// # Errors
/// Those of the store, or of `out`.
pub fn export(store: &mut dyn Store, form: ExportForm, out: impl Write) -> Result<u64, KeyringsError> {
    let mut session = store.session(Intent::Look)?;
    let extra = session.extra_columns()?;
    match form {
        ExportForm::Csv => export_csv(&mut *session, &extra, out),
        ExportForm::Jsonl => export_json(&mut *session, &extra, out),
    }
}

fn export_csv(session: &mut dyn Session, extra: &[String], out: impl Write) -> Result<u64, KeyringsError> {
    let mut writer = CsvWriter::new(out);
    writer.record(STANDARD_COLUMNS.iter().copied().chain(extra.iter().map(String::as_str)))?;
    let mut count = 0;
    let mut failed = None;
    session.entries(&mut |entry| {
        if failed.is_none() {
            count += 1;
            failed = writer.record(entry.cells()).err();
        }
        Ok(())
    })?;
    match failed {
        Some(error) => Err(error.into()),
        None => Ok(writer.finish().map(|()| count)?),
    }
}

fn export_json(session: &mut dyn Session, extra: &[String], out: impl Write) -> Result<u64, KeyringsError> {
    let mut out = BufWriter::new(out);
    let mut count = 0;
    let mut failed = None;
    session.entries(&mut |entry| {
        if failed.is_none() {
            count += 1;
            failed = write_json_line(entry, extra, &mut out).err();
        }
        Ok(())
    })?;
    match failed {
        Some(error) => Err(TableError::from(error).into()),
        None => Ok(out.flush().map(|()| count).map_err(TableError::from)?),
    }
}

/// What a store holds, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many profiles have a keyring.
    pub profiles: usize,
    /// How many keyrings there are, by scheme and state.
    pub keyrings: BTreeMap<(&'static str, &'static str), u64>,
    /// How many keyrings have no identity.
    pub without_identity: u64,
    /// How many runs the journal holds that still stand.
    pub runs: usize,
}

/// Counts what a store holds.
///
/// # Errors
/// Those of the store.
pub fn summary(store: &mut dyn Store) -> Result<Summary, StoreError> {
    let mut session = store.session(Intent::Look)?;
    let mut summary = Summary { runs: session.runs()?.iter().filter(|run| run.stands()).count(), ..Summary::default() };
    let mut profiles = std::collections::HashSet::new();
    session.entries(&mut |entry| {
        if !profiles.contains(entry.profile_id) {
            profiles.insert(entry.profile_id.to_owned());
        }
        if entry.identity.is_empty() {
            summary.without_identity += 1;
        } else {
            *summary.keyrings.entry((entry.scheme.as_str(), entry.state.as_str())).or_default() += 1;
        }
        Ok(())
    })?;
    summary.profiles = profiles.len();
    Ok(summary)
}

/// A keyring of one profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileKeyring {
    /// The scheme.
    pub scheme: &'static str,
    /// Whether it is active.
    pub state: State,
    /// The identity; empty where there is none.
    pub identity: String,
}

/// Returns the keyrings of a profile; none where the store has no such profile.
///
/// # Errors
/// Those of the store.
pub fn profile(store: &mut dyn Store, profile_id: &str) -> Result<Vec<ProfileKeyring>, StoreError> {
    let mut found = Vec::new();
    store.session(Intent::Look)?.entries(&mut |entry| {
        if entry.profile_id == profile_id {
            found.push(ProfileKeyring { scheme: entry.scheme.as_str(), state: entry.state, identity: entry.identity.to_owned() });
        }
        Ok(())
    })?;
    Ok(found)
}
