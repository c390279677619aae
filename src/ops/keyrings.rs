//! `keyrings`: a store itself, in and out.

use std::collections::BTreeMap;
use std::io::{BufWriter, Read, Seek, Write};

use super::spellings::Spellings;
use crate::grid::runs;
use crate::intake::{KeyringFile, Warning, is_unsound};
use crate::keyring::{Intent, STANDARD_COLUMNS, Session, Store, StoreError, write_json_line};
use crate::plan::State;
use crate::tables::{CsvWriter, ReadOptions, TableError};

pub use crate::intake::KeyringsError;

/// Keyrings that were imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// How many.
    pub count: u64,
    /// The rows whose identity no sound list can name: they are kept as they are, and will never be
    /// found.
    pub unsound: Vec<u32>,
    /// What deserves a look in the file.
    pub warnings: Vec<Warning>,
}

/// Adds the keyrings of a table or of JSON lines, told by their content, to a store; all or none.
///
/// # Errors
/// A [`KeyringsError`] that names the row.
pub fn import(
    store: &mut dyn Store,
    file: impl Read + Seek,
    options: &ReadOptions,
) -> Result<Imported, KeyringsError> {
    let mut file = KeyringFile::open(file, options)?;
    let warnings = file.take_warnings();
    let mut session = store.session(Intent::Change)?;
    let mut spellings = Spellings::of(&mut *session)?;
    let mut unsound = Vec::new();
    let extra_columns = file.extra_columns();
    let count = session.import(&extra_columns, &mut |take| {
        file.walk(&mut |row, entry| {
            if is_unsound(entry) {
                unsound.push(row);
            }
            if spellings.admit(entry) {
                take(row, entry)
            } else {
                Err(StoreError::TwiceActive { row })
            }
        })
    });
    Ok(Imported { count: file.explained(count)?, unsound, warnings })
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

/// Keyrings that were exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// How many.
    pub count: u64,
    /// How many values of a CSV a spreadsheet would run as a formula: it is exact, and for
    /// programs.
    pub formulas: u64,
}

/// Writes all keyrings of a store exactly as they are, in the order in which they came.
///
/// # Errors
/// Those of the store, or of `out`.
pub fn export(
    store: &mut dyn Store,
    form: ExportForm,
    out: impl Write,
) -> Result<Exported, KeyringsError> {
    let mut session = store.session(Intent::Look)?;
    let extra = session.extra_columns()?;
    match form {
        ExportForm::Csv => export_csv(&mut *session, &extra, out),
        ExportForm::Jsonl => export_json(&mut *session, &extra, out),
    }
}

fn export_csv(
    session: &mut dyn Session,
    extra: &[String],
    out: impl Write,
) -> Result<Exported, KeyringsError> {
    let mut writer = CsvWriter::exact(out);
    writer.record(STANDARD_COLUMNS.iter().copied().chain(extra.iter().map(String::as_str)))?;
    let mut exported = Exported::default();
    let mut failed = None;
    session.entries(&mut |entry| {
        if failed.is_none() {
            exported.count += 1;
            exported.formulas += entry.cells().filter(|cell| runs(cell)).count() as u64;
            failed = writer.record(entry.cells()).err();
        }
        Ok(())
    })?;
    match failed {
        Some(error) => Err(error.into()),
        None => Ok(writer.finish().map(|()| exported)?),
    }
}

fn export_json(
    session: &mut dyn Session,
    extra: &[String],
    out: impl Write,
) -> Result<Exported, KeyringsError> {
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
        None => {
            Ok(out.flush().map(|()| Exported { count, formulas: 0 }).map_err(TableError::from)?)
        }
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
    let mut summary = Summary {
        runs: session.runs()?.iter().filter(|run| run.stands()).count(),
        ..Summary::default()
    };
    let mut profiles = std::collections::HashSet::new();
    session.entries(&mut |entry| {
        if !profiles.contains(entry.profile_id) {
            profiles.insert(entry.profile_id.to_owned());
        }
        if entry.identity.is_empty() {
            summary.without_identity += 1;
        } else {
            *summary.keyrings.entry((entry.scheme.as_str(), entry.state.as_str())).or_default() +=
                1;
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
            found.push(ProfileKeyring {
                scheme: entry.scheme.as_str(),
                state: entry.state,
                identity: entry.identity.to_owned(),
            });
        }
        Ok(())
    })?;
    Ok(found)
}
