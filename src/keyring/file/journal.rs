//! The journal of a keyring file: JSON lines, a line for each run, followed by a line for each keyring that it changed.
//!
//! Runs are only ever added, so that who reads up to a length reads one moment. A keyring is named by its identity and profile and, where the
//! file has equal ones, by how many stand before it: places in the file shift.

use std::borrow::Cow;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead as _, BufReader, BufWriter, Read as _, Seek as _, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::super::{NewRun, Run, RunKind, StoreError};
use super::form::Before;
use crate::files::FileError;
use crate::identity::Scheme;
use crate::plan::Deed;

const VERSION: u32 = 1;
const DAMAGED: StoreError = StoreError::Damaged("journal");

/// The first line.
#[derive(Serialize, Deserialize)]
struct Head {
    /// The version of what follows.
    waswordt_journal: u32,
}

/// What the journal says of a run; how many lines follow, and of how many bytes, stands at its end.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct RunLine {
    run: i64,
    run_id: String,
    at: String,
    list_id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    version: Option<u32>,
    list_sha256: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed_sha256: Option<String>,
    brin: String,
    rows: u32,
    linked: u32,
    held: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    undoes: Option<i64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    added_columns: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    removed_columns: Vec<String>,
    #[serde(default, skip_serializing)]
    changes: u64,
    #[serde(default, skip_serializing)]
    bytes: u64,
}

/// A keyring that a run changed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct ChangeLine<'a> {
    pub(super) row: u32,
    #[serde(with = "DeedName")]
    pub(super) deed: Deed,
    #[serde(borrow)]
    pub(super) profile: Cow<'a, str>,
    #[serde(default = "real_id", skip_serializing_if = "is_real_id")]
    pub(super) scheme: Scheme,
    #[serde(borrow)]
    pub(super) identity: Cow<'a, str>,
    /// How many keyrings of the same identity and profile stand before it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) nth: u32,
    /// The scheme of the old identity, where it is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) was_scheme: Option<Scheme>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) was: Option<Cow<'a, str>>,
    /// What stood in place of the state, as it was written.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    before: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "is_zero")]
    padding: u32,
}

impl ChangeLine<'_> {
    pub(super) fn with_before(self, before: Before) -> Self {
        Self { before: before.text.map(Cow::Owned), padding: before.padding, ..self }
    }

    pub(super) fn before(&self) -> Before {
        Before { text: self.before.as_deref().map(str::to_owned), padding: self.padding }
    }
}

impl<'a> ChangeLine<'a> {
    /// Names a keyring and what is done to it.
    pub(super) fn new(row: u32, deed: Deed, profile: &'a str, scheme: Scheme, identity: &'a str) -> Self {
        let (profile, identity) = (Cow::Borrowed(profile), Cow::Borrowed(identity));
        Self { row, deed, profile, scheme, identity, nth: 0, was_scheme: None, was: None, before: None, padding: 0 }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Deed", rename_all = "lowercase")]
enum DeedName {
    Added,
    Activated,
    Retired,
}

fn real_id() -> Scheme {
    Scheme::RealId
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_real_id(scheme: &Scheme) -> bool {
    *scheme == Scheme::RealId
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// The journal up to one moment.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    file: Option<File>,
    runs: Vec<(RunLine, u64)>,
}

impl Journal {
    /// Reads which runs there are; no file is no runs.
    pub(super) fn open(path: PathBuf) -> Result<Self, StoreError> {
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self { path, file: None, runs: Vec::new() }),
            Err(error) => return Err(FileError::read(path, error).into()),
        };
        let length =
            file.metadata().and_then(|facts| if facts.is_file() { Ok(facts.len()) } else { Err(io::ErrorKind::IsADirectory.into()) });
        let length = length.map_err(|error| FileError::read(&path, error))?;
        let runs = read_runs(&file, length, &path)?;
        Ok(Self { path, file: Some(file), runs })
    }

    /// Returns all runs, as the trait tells them.
    pub(super) fn runs(&self) -> Vec<Run> {
        let name = |ordinal: i64| self.runs.iter().find(|(line, _)| line.run == ordinal).map(|(line, _)| line);
        let run = |(line, _): &(RunLine, u64)| {
            let undone_by = self.runs.iter().find(|(other, _)| other.undoes == Some(line.run));
            let kind = match line.undoes {
                Some(undone) => RunKind::Undid { run_id: name(undone).map(|other| other.run_id.clone()).unwrap_or_default() },
                None => RunKind::Applied { undone_by: undone_by.map(|(other, _)| other.run_id.clone()) },
            };
            let changes = line.undoes.and_then(name).map_or(line.changes, |undone| undone.changes);
            Run { ordinal: line.run, kind, about: line.about(), changes }
        };
        self.runs.iter().map(run).collect()
    }

    /// Walks over what a run changed.
    pub(super) fn changes(
        &self,
        ordinal: i64,
        visit: &mut impl FnMut(&ChangeLine<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let (Some(mut file), Some((line, start))) = (self.file.as_ref(), self.runs.iter().find(|(line, _)| line.run == ordinal)) else {
            return Ok(());
        };
        file.seek(SeekFrom::Start(*start))?;
        let mut reader = BufReader::with_capacity(1 << 18, file.take(line.bytes));
        let mut text = Vec::new();
        for _ in 0..line.changes {
            text.clear();
            reader.read_until(b'\n', &mut text)?;
            visit(&serde_json::from_slice(&text).map_err(|_| DAMAGED)?)?;
        }
        Ok(())
    }

    /// Returns the columns that this tool added to the file and has not taken away.
    pub(super) fn own_columns(&self) -> Vec<String> {
        let mut columns: Vec<String> = Vec::new();
        for (line, _) in &self.runs {
            columns.retain(|column| !line.removed_columns.contains(column));
            columns.extend(line.added_columns.iter().cloned());
        }
        columns
    }

    /// Returns the ordinal of the next run.
    fn next_run(&self) -> i64 {
        self.runs.last().map_or(1, |(line, _)| line.run + 1)
    }

    /// Begins a run at the end of the journal.
    pub(super) fn append(&self, run: &NewRun, undoes: Option<i64>, added: &[String], removed: &[String]) -> Result<Writer, StoreError> {
        let line = RunLine::of(self.next_run(), run, undoes, added, removed);
        Writer::begin(&self.path, &line).map_err(|error| FileError::write(&self.path, error).into())
    }
}

impl RunLine {
    fn of(ordinal: i64, run: &NewRun, undoes: Option<i64>, added: &[String], removed: &[String]) -> Self {
        let run = run.clone();
        Self {
            run: ordinal,
            run_id: run.run_id,
            at: run.at,
            list_id: run.list_id,
            version: run.version,
            list_sha256: run.list_sha256,
            sealed_sha256: run.sealed_sha256,
            brin: run.brin,
            rows: run.rows,
            linked: run.linked,
            held: run.held,
            undoes,
            added_columns: added.to_vec(),
            removed_columns: removed.to_vec(),
            changes: 0,
            bytes: 0,
        }
    }

    fn about(&self) -> NewRun {
        NewRun {
            run_id: self.run_id.clone(),
            at: self.at.clone(),
            list_id: self.list_id.clone(),
            version: self.version,
            list_sha256: self.list_sha256.clone(),
            sealed_sha256: self.sealed_sha256.clone(),
            brin: self.brin.clone(),
            rows: self.rows,
            linked: self.linked,
            held: self.held,
        }
    }
}

fn read_runs(file: &File, length: u64, path: &Path) -> Result<Vec<(RunLine, u64)>, StoreError> {
    let mut reader = BufReader::new(file);
    let mut text = Vec::new();
    let mut at = reader.read_until(b'\n', &mut text)? as u64;
    let mut runs = Vec::new();
    if length == 0 {
        return Ok(runs);
    }
    let head: Head = serde_json::from_slice(&text).map_err(|_| DAMAGED)?;
    if head.waswordt_journal > VERSION {
        return Err(StoreError::Newer(path.to_owned()));
    }
    while at < length {
        text.clear();
        at += reader.read_until(b'\n', &mut text)? as u64;
        let line: RunLine = serde_json::from_slice(&text).map_err(|_| DAMAGED)?;
        let start = at;
        at = at.checked_add(line.bytes).filter(|end| *end <= length).ok_or(DAMAGED)?;
        reader.seek_relative(i64::try_from(line.bytes).map_err(|_| DAMAGED)?)?;
        runs.push((line, start));
    }
    Ok(runs)
}

/// A run on its way into the journal.
#[derive(Debug)]
pub(super) struct Writer {
    out: BufWriter<File>,
    /// Where the numbers stand that are known only at the end.
    numbers_at: u64,
    changes: u64,
    bytes: u64,
    text: Vec<u8>,
}

/// Both numbers at the end of a run's line, wide enough for any.
fn numbers(changes: u64, bytes: u64) -> String {
    format!(",\"changes\":{changes:>20},\"bytes\":{bytes:>20}}}\n")
}

impl Writer {
    fn begin(path: &Path, line: &RunLine) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        let mut at = file.seek(SeekFrom::End(0))?;
        let mut text = Vec::new();
        if at == 0 {
            serde_json::to_writer(&mut text, &Head { waswordt_journal: VERSION })?;
            text.push(b'\n');
        }
        serde_json::to_writer(&mut text, line)?;
        text.pop();
        at += text.len() as u64;
        text.extend_from_slice(numbers(0, 0).as_bytes());
        let mut out = BufWriter::with_capacity(1 << 18, file);
        out.write_all(&text)?;
        Ok(Self { out, numbers_at: at, changes: 0, bytes: 0, text })
    }

    /// Adds a change.
    pub(super) fn change(&mut self, line: &ChangeLine<'_>) -> Result<(), StoreError> {
        self.text.clear();
        serde_json::to_writer(&mut self.text, line).map_err(io::Error::from)?;
        self.text.push(b'\n');
        self.out.write_all(&self.text)?;
        self.changes += 1;
        self.bytes += self.text.len() as u64;
        Ok(())
    }

    /// Ends the run and puts it on the disk; returns the length of the journal.
    pub(super) fn finish(self) -> io::Result<u64> {
        let mut file = self.out.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.seek(SeekFrom::Start(self.numbers_at))?;
        file.write_all(numbers(self.changes, self.bytes).as_bytes())?;
        file.sync_all()?;
        Ok(file.metadata()?.len())
    }
}
