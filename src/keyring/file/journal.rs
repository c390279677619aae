//! The journal of a keyring file: JSON lines, a line for each run, followed by a line for each
//! keyring that it changed, or for each span of changes that it undid.
//!
//! Runs are only ever added, so that who reads up to a length reads one moment; only what is to be
//! forgotten makes it written anew. A keyring is named by its identity and profile and, where the
//! file has equal ones, by how many stand before it: places in the file shift.

mod entry;
mod line;
mod spans;
mod write;

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use super::super::sync::Entering;
use super::super::{ChangeRef, NewRun, Run, RunKind, StoreError};
use crate::files::{FileError, folder_of, sync_folder};

use line::{Head, Kind, RunLine};
use write::rewrite;

use entry::Entry;
pub(super) use line::{ChangeLine, MendLine};
use line::{DAMAGED, VERSION, head};
pub(super) use spans::Spans;
pub(super) use write::Writer;

/// The journal up to one moment.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    file: Option<File>,
    runs: Vec<Entry>,
    /// Whether the file that it is of has one row for each user.
    of_users: bool,
}

impl Journal {
    /// Reads which runs there are; no file is no runs.
    pub(super) fn open(path: PathBuf) -> Result<Self, StoreError> {
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(Self { path, file: None, runs: Vec::new(), of_users: false });
            }
            Err(error) => return Err(FileError::read(path, error).into()),
        };
        let length = file.metadata().and_then(|facts| {
            if facts.is_file() { Ok(facts.len()) } else { Err(io::ErrorKind::IsADirectory.into()) }
        });
        let length = length.map_err(|error| FileError::read(&path, error))?;
        let mut runs = read_runs(&file, length, &path)?;
        note_undone(&mut runs);
        Ok(Self { path, file: Some(file), runs, of_users: false })
    }

    /// Says whether its file has one row for each user.
    ///
    /// # Errors
    /// [`StoreError::OtherRows`] where a run took the file for the other kind: its changes mean
    /// something else there.
    pub(super) fn of_users(mut self, of_users: bool) -> Result<Self, StoreError> {
        let mut lines = self.runs.iter().map(|entry| &entry.line);
        let changed = |line: &&RunLine| line.changes > 0 || line.forgotten.is_some();
        if lines.any(|line| changed(&line) && line.of_users != of_users) {
            return Err(StoreError::OtherRows { of_users: !of_users });
        }
        self.of_users = of_users;
        Ok(self)
    }

    /// Returns all runs, as the trait tells them.
    pub(super) fn runs(&self) -> Vec<Run> {
        let name = |ordinal: i64| {
            self.entry(ordinal).map(|entry| entry.line.run_id.clone()).unwrap_or_default()
        };
        let run = |entry: &Entry| {
            let line = &entry.line;
            let undone_by =
                entry.undone_by.clone().filter(|_| entry.undone.count() >= line.changes);
            let kind = match (line.undoes, line.kind) {
                (Some(undone), _) => RunKind::Undid { run_id: name(undone) },
                (None, None) => RunKind::Applied { undone_by },
                (None, Some(Kind::Sync)) => RunKind::Synced { undone_by },
                (None, Some(Kind::Refused)) => {
                    RunKind::Refused { why: line.why.clone().unwrap_or_default() }
                }
            };
            let changes = if line.undoes.is_some() { entry.taken.count() } else { line.changes };
            Run {
                ordinal: line.run,
                kind,
                about: line.about(),
                changes,
                undone: entry.undone.count(),
                forgotten: line.forgotten.clone(),
            }
        };
        self.runs.iter().map(run).collect()
    }

    fn entry(&self, ordinal: i64) -> Option<&Entry> {
        self.runs.iter().find(|entry| entry.line.run == ordinal)
    }

    /// Walks over what a run changed and nobody undid, each change with its number in that run.
    pub(super) fn standing(
        &self,
        ordinal: i64,
        visit: &mut impl FnMut(u64, &ChangeLine<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.each(ordinal, &mut |number, line, is_undone| {
            if is_undone { Ok(()) } else { visit(number, line) }
        })
    }

    /// Walks over what every run changed that is remembered.
    pub(super) fn changes(
        &self,
        visit: &mut dyn FnMut(&ChangeRef<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        for Entry { line: RunLine { run, .. }, .. } in &self.runs {
            self.each(*run, &mut |_, line, is_undone| {
                visit(&ChangeRef {
                    run: *run,
                    row: line.row,
                    deed: line.deed,
                    profile_id: &line.profile,
                    scheme: line.scheme,
                    identity: &line.identity,
                    was: line
                        .was
                        .as_deref()
                        .map(|was| (line.was_scheme.unwrap_or(line.scheme), was)),
                    is_undone,
                })
            })?;
        }
        Ok(())
    }

    /// Walks over the keyrings whose person columns a run mended.
    pub(super) fn mended(
        &self,
        ordinal: i64,
        visit: &mut impl FnMut(&MendLine<'_>),
    ) -> Result<(), StoreError> {
        let (Some(mut file), Some(Entry { line, start, .. })) =
            (self.file.as_ref(), self.entry(ordinal))
        else {
            return Ok(());
        };
        if line.undoes.is_some() || line.forgotten.is_some() {
            return Ok(());
        }
        file.seek(SeekFrom::Start(*start))?;
        let mut reader = BufReader::with_capacity(1 << 18, file.take(line.bytes));
        let mut text = Vec::new();
        for number in 0.. {
            text.clear();
            if reader.read_until(b'\n', &mut text)? == 0 {
                break;
            }
            if number >= line.changes {
                visit(&serde_json::from_slice(&text).map_err(|_| DAMAGED)?);
            }
        }
        Ok(())
    }

    /// Walks over what a run changed, and tells whether it was undone.
    pub(super) fn each(
        &self,
        ordinal: i64,
        visit: &mut impl FnMut(u64, &ChangeLine<'_>, bool) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let (Some(mut file), Some(Entry { line, start, undone, .. })) =
            (self.file.as_ref(), self.entry(ordinal))
        else {
            return Ok(());
        };
        if line.undoes.is_some() || line.forgotten.is_some() {
            return Ok(());
        }
        file.seek(SeekFrom::Start(*start))?;
        let mut reader = BufReader::with_capacity(1 << 18, file.take(line.bytes));
        let mut text = Vec::new();
        for number in 0..line.changes {
            text.clear();
            reader.read_until(b'\n', &mut text)?;
            visit(
                number,
                &serde_json::from_slice(&text).map_err(|_| DAMAGED)?,
                undone.contains(number),
            )?;
        }
        Ok(())
    }

    /// Returns the columns that this tool added to the file and has not taken away.
    pub(super) fn own_columns(&self) -> Vec<String> {
        let mut columns: Vec<String> = Vec::new();
        for Entry { line, .. } in &self.runs {
            columns.retain(|column| !line.removed_columns.contains(column));
            columns.extend(line.added_columns.iter().cloned());
        }
        columns
    }

    /// Returns the ordinal of the next run.
    fn next_run(&self) -> i64 {
        self.runs.last().map_or(1, |entry| entry.line.run + 1)
    }

    /// Begins a run at the end of the journal; a new one belongs to whom the keyring file belongs.
    pub(super) fn append(
        &self,
        keyrings: &Path,
        run: &NewRun,
        entering: Entering<'_>,
        added: &[String],
        removed: &[String],
    ) -> Result<Writer, StoreError> {
        let mut line = RunLine::of(self.next_run(), run, entering, added, removed);
        line.of_users = self.of_users;
        Writer::begin(&self.path, keyrings, &line)
            .map_err(|error| FileError::write(&self.path, error).into())
    }

    /// Replaces the journal by one, written beside it, that no longer knows what the runs of some
    /// lists changed.
    pub(super) fn forget(
        mut self,
        lists: &[&str],
        at: &str,
        beside: &Path,
    ) -> Result<(), StoreError> {
        let Some(file) = self.file.take() else { return Ok(()) };
        for line in self
            .runs
            .iter_mut()
            .map(|entry| &mut entry.line)
            .filter(|line| line.can_be_forgotten(lists))
        {
            line.forgotten.get_or_insert_with(|| at.to_owned());
        }
        let failed = |error| StoreError::from(FileError::write(&self.path, error));
        rewrite(&self.path, beside, &file, &self.runs).map_err(failed)?;
        sync_folder(folder_of(&self.path))
            .map_err(|error| StoreError::Stands(None, FileError::write(&self.path, error)))
    }
}

fn read_runs(file: &File, length: u64, path: &Path) -> Result<Vec<Entry>, StoreError> {
    let mut reader = BufReader::new(file);
    let mut text = Vec::new();
    let mut at = reader.read_until(b'\n', &mut text)? as u64;
    let mut runs = Vec::new();
    if length == 0 {
        return Ok(runs);
    }
    let Head { waswordt_journal } = serde_json::from_slice(&text).map_err(|_| DAMAGED)?;
    if waswordt_journal > VERSION {
        return Err(StoreError::Newer(path.to_owned()));
    }
    if text != head().as_bytes() {
        return Err(DAMAGED);
    }
    while at < length {
        text.clear();
        at += reader.read_until(b'\n', &mut text)? as u64;
        let line: RunLine = serde_json::from_slice(&text).map_err(|_| DAMAGED)?;
        let start = at;
        at = at.checked_add(line.bytes).filter(|end| *end <= length).ok_or(DAMAGED)?;
        let mut taken = Spans::default();
        if line.undoes.is_some() {
            text.clear();
            reader.by_ref().take(line.bytes).read_to_end(&mut text)?;
            taken = Spans::read(&text)?;
        } else {
            reader.seek_relative(i64::try_from(line.bytes).map_err(|_| DAMAGED)?)?;
        }
        runs.push(Entry { line, start, taken, undone: Spans::default(), undone_by: None });
    }
    Ok(runs)
}

/// Tells each run what others took back of it.
fn note_undone(runs: &mut [Entry]) {
    for at in 0..runs.len() {
        let (before, after) = runs.split_at_mut(at);
        let Some((undo, _)) = after.split_first_mut() else { continue };
        let Some(undone) = before.iter_mut().find(|entry| undo.line.undoes == Some(entry.line.run))
        else {
            continue;
        };
        undone.undone.extend(&undo.taken);
        undone.undone_by = Some(undo.line.run_id.clone());
    }
}
