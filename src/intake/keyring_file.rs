//! A file of keyrings that comes in, a table or JSON lines, told by its content; it is walked over
//! as often as is needed.

use std::io::{BufReader, Read, Seek};

use super::cell_damage::is_lost_name;
use super::keyring_error::KeyringsError;
use super::keyring_rows::{bare, header_again, is_nothing, is_total};
use super::keyring_survey::{survey, survey_lines};
use super::warning::Warning;
use crate::grid::{Damage, Record};
use crate::identity::{Defect, EsiFlaw, Scheme, Weight};
use crate::keyring::{Entry, JsonLines, Layout, PERSON_COLUMNS, STANDARD_COLUMNS, StoreError};
use crate::list::header_key;
use crate::tables::{self, ReadOptions, TableError};

/// A file of keyrings.
pub(crate) struct KeyringFile<R> {
    file: R,
    form: Form,
    /// What deserves a look in it.
    warnings: Vec<Warning>,
    /// The rows of which a cell of the person is damaged, in order.
    damaged_people: Vec<u32>,
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
    /// The scheme of identities that name none.
    unnamed: Scheme,
    options: ReadOptions,
}

/// Takes keyrings, each with its row.
type Take<'t> = dyn FnMut(u32, &Entry) -> Result<(), StoreError> + 't;

impl<R: Read + Seek> KeyringFile<R> {
    /// Reads which columns there are.
    pub(crate) fn open(mut file: R, options: &ReadOptions) -> Result<Self, KeyringsError> {
        let (form, (warnings, damaged_people)) = if is_json(&mut file).map_err(TableError::from)? {
            let lines = JsonLines::survey(BufReader::new(&mut file))?;
            let surveyed = survey_lines(&mut file, &lines)?;
            (Form::Json(lines), surveyed)
        } else {
            let columns = STANDARD_COLUMNS.iter().map(|column| header_key(column)).collect();
            let options = ReadOptions { columns, ..options.clone() };
            let ((layout, header, unnamed), surveyed) = survey(&mut file, &options)?;
            (Form::Table(Box::new(Table { layout, header, unnamed, options })), surveyed)
        };
        Ok(Self { file, form, warnings, damaged_people, damage: None })
    }

    /// Takes what deserves a look in the file.
    pub(crate) fn take_warnings(&mut self) -> Vec<Warning> {
        std::mem::take(&mut self.warnings)
    }

    /// Returns the rows of which a cell of the person is damaged, in order: such a person mends
    /// nobody whom a store names.
    pub(crate) fn damaged_people(&self) -> &[u32] {
        &self.damaged_people
    }

    /// Returns the names of the columns besides the standard ones.
    pub(crate) fn extra_columns(&self) -> Vec<String> {
        match &self.form {
            Form::Table(table) => table.layout.extra_columns(),
            Form::Json(lines) => lines.columns().to_vec(),
        }
    }

    /// Walks over the keyrings of the whole file, from its start. Where the file is at fault, the
    /// error stops whoever takes them, and [`Self::explained`] says more.
    pub(crate) fn walk(&mut self, take: &mut Take<'_>) -> Result<(), StoreError> {
        self.file.rewind()?;
        match &self.form {
            Form::Json(lines) => lines.read(BufReader::new(&mut self.file), take),
            Form::Table(table) => {
                let (taken, damage) = walk_table(&mut self.file, table, &self.damaged_people, take);
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
    Table { layout, header, unnamed, options }: &Table,
    damaged: &[u32],
    take: &mut Take<'_>,
) -> (Result<(), StoreError>, Option<KeyringsError>) {
    let mut taken = Ok(());
    let read = tables::read(file, options, &mut |record| {
        let row = record.number();
        if row <= *header
            || taken.is_err()
            || is_nothing(record)
            || header_again(layout, record).is_some()
            || is_total(layout, record)
        {
            return;
        }
        taken = layout
            .entry(&bare(layout, record), *unnamed)
            .map_err(|problem| StoreError::Row { row, problem })
            .and_then(|mut entry| {
                if damaged.binary_search(&row).is_ok() {
                    forget_lost_names(layout, record, &mut entry);
                }
                take(row, &entry)
            });
    });
    // A file that breaks off half-way must not leave half a store: any error makes the store roll
    // back.
    let damage = match read {
        Err(error) => Some(error.into()),
        Ok(facts) => match facts.damage() {
            Some(Damage::From(row)) => Some(KeyringsError::Damaged { row }),
            Some(Damage::Throughout) => Some(KeyringsError::Encoding {
                encoding: facts.doubtful_encoding().unwrap_or_default(),
            }),
            None => None,
        },
    };
    (taken, damage)
}

/// Empties the cells of a person in which nothing of what was meant is left.
fn forget_lost_names(layout: &Layout, record: &Record, entry: &mut Entry) {
    let notes = PERSON_COLUMNS.iter().zip(layout.person_notes(record));
    for (cell, (column, note)) in entry.person.iter_mut().zip(notes) {
        if is_lost_name(column, cell, note) {
            cell.clear();
        }
    }
}

/// Tells whether a file begins as an object of JSON does, and leaves it at its start.
pub(super) fn is_json(file: &mut (impl Read + Seek)) -> std::io::Result<bool> {
    let mut head = Vec::new();
    file.by_ref().take(64).read_to_end(&mut head)?;
    file.rewind()?;
    let head = head.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&head);
    let head = head.trim_ascii_start();
    // A document of WordPad begins so too.
    Ok(head.starts_with(b"{") && !head.starts_with(b"{\\rtf"))
}

/// Tells whether no sound list can name the identity of a keyring, which will therefore never be
/// found.
pub(crate) fn is_unsound(entry: &Entry) -> bool {
    !entry.identity.is_empty()
        && entry.scheme.defects(&entry.identity).iter().any(|defect| {
            // A list may name it to get away from it.
            defect.weight() == Weight::Error && *defect != Defect::Esi(EsiFlaw::Personnummer)
        })
}
