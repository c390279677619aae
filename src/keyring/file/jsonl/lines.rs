//! Keyrings as JSON lines, for import and export.

use std::io::{self, BufRead, Write};

use super::super::super::entry::Entry;
use super::super::super::layout::{LayoutProblem, STANDARD_COLUMNS};
use super::super::super::{EntryRef, StoreError, Unnamed};
use super::super::form::{Form as _, Stop};
use super::{Jsonl, MARK, edit};
use crate::identity::Scheme;

/// The most that one line may hold.
const LONGEST: u64 = 16 << 20;

/// Keyrings as JSON lines.
#[derive(Debug)]
pub struct JsonLines {
    form: Jsonl,
    columns: Vec<String>,
}

impl JsonLines {
    /// Reads which keys there are besides the standard ones; every line is looked at.
    ///
    /// # Errors
    /// [`StoreError::Row`] for a line that is no object.
    pub fn survey(reader: impl BufRead) -> Result<Self, StoreError> {
        let form = Jsonl { head: "", line_end: "\n", users: None, unnamed: Scheme::RealId };
        let (mut columns, mut unnamed) = (Vec::new(), Unnamed::default());
        each_line(reader, &mut |row, line| {
            form.note_columns(line, &mut columns)
                .map_err(|problem| StoreError::Row { row, problem })?;
            // What else is wrong with a line is told when it is read.
            let _ = form.scan(line, true, &mut |keyring| {
                if !keyring.names_scheme && !keyring.identity.is_empty() {
                    unnamed.take(&keyring.identity);
                }
                Ok(())
            });
            Ok(())
        })?;
        Ok(Self { form: form.with_unnamed(unnamed.scheme()), columns })
    }

    /// Returns the keys that are not standard.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Reads the keyrings, each with its line number.
    ///
    /// # Errors
    /// [`StoreError::Row`] for a line that is no keyring, and those of `take`.
    pub fn read(
        &self,
        reader: impl BufRead,
        take: &mut dyn FnMut(u32, &Entry) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        each_line(reader, &mut |row, line| {
            let scanned = self.form.scan(line, true, &mut |keyring| {
                let cells = self
                    .form
                    .cells(keyring.record, &self.columns)
                    .map_err(|problem| StoreError::Row { row, problem })?;
                let (profile_id, identity) =
                    (keyring.profile.into_owned(), keyring.identity.into_owned());
                let (scheme, state) = (keyring.scheme, keyring.state);
                take(
                    row,
                    &Entry {
                        profile_id,
                        identity,
                        scheme,
                        state,
                        person: cells.person,
                        extra: cells.extra,
                    },
                )
            });
            scanned.map(|_| ()).map_err(|stop| match stop {
                Stop::Record(_, problem) => StoreError::Row { row, problem },
                Stop::Store(error) => error,
            })
        })
    }
}

fn each_line(
    mut reader: impl BufRead,
    visit: &mut dyn FnMut(u32, &str) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut bytes = Vec::new();
    for row in 1.. {
        bytes.clear();
        let length = io::Read::take(&mut reader, LONGEST).read_until(b'\n', &mut bytes)?;
        let refused = |problem| StoreError::Row { row, problem };
        if length == 0 {
            break;
        }
        if length as u64 == LONGEST {
            return Err(refused(LayoutProblem::TooLong));
        }
        let line = std::str::from_utf8(&bytes).map_err(|_| refused(LayoutProblem::NotText))?;
        let line = if row == 1 { line.trim_start_matches(MARK) } else { line };
        if !line.trim().is_empty() {
            visit(row, line.trim_end_matches(['\n', '\r']))?;
        }
    }
    Ok(())
}

/// Writes a keyring as a line of JSON: standard keys first, and then those of `extra`; those of a
/// person only where they hold something.
///
/// # Errors
/// Where `out` fails.
pub fn write_json_line(
    entry: EntryRef<'_>,
    extra: &[String],
    out: &mut impl Write,
) -> io::Result<()> {
    let cells: Vec<&str> = entry.cells().collect();
    debug_assert_eq!(cells.len(), STANDARD_COLUMNS.len() + extra.len());
    let mut line = Vec::new();
    edit::compose(&cells, extra, &mut line);
    line.push(b'\n');
    out.write_all(&line)
}
