//! Runs on their way into the journal, and what is forgotten on its way out.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Seek as _, SeekFrom, Write};
use std::path::Path;

use super::super::super::StoreError;
use super::super::place::{create_like, give};
use super::super::step::{Step, step};
use super::line::{ChangeLine, RunLine};
use super::spans::Spans;
use super::{Entry, head};
use crate::files::{open_private, rename_over};

/// A run on its way into the journal.
#[derive(Debug)]
pub(in super::super) struct Writer {
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
    pub(super) fn begin(path: &Path, beside: &Path, line: &RunLine) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        let mut file = open_private(options.write(true).create(true).truncate(false), path)?;
        let mut at = file.seek(SeekFrom::End(0))?;
        let mut text = Vec::new();
        if at == 0 {
            give(&file, &fs::metadata(beside)?);
            text.extend_from_slice(head().as_bytes());
        }
        write_line(line, &mut text)?;
        at += text.len() as u64;
        text.extend_from_slice(numbers(0, 0).as_bytes());
        let mut out = BufWriter::with_capacity(1 << 18, file);
        out.write_all(&text)?;
        Ok(Self { out, numbers_at: at, changes: 0, bytes: 0, text })
    }

    /// Adds a change.
    pub(in super::super) fn change(&mut self, line: &ChangeLine<'_>) -> Result<(), StoreError> {
        self.text.clear();
        serde_json::to_writer(&mut self.text, line).map_err(io::Error::from)?;
        self.text.push(b'\n');
        self.out.write_all(&self.text)?;
        self.changes += 1;
        self.bytes += self.text.len() as u64;
        Ok(())
    }

    /// Adds lines that follow the changes.
    pub(in super::super) fn follow(&mut self, lines: &mut impl Read) -> Result<(), StoreError> {
        self.bytes += io::copy(lines, &mut self.out)?;
        Ok(())
    }

    /// Says which changes of another run this one undoes.
    pub(in super::super) fn undoes(&mut self, spans: &Spans) -> Result<(), StoreError> {
        self.text.clear();
        spans.write(&mut self.text)?;
        self.out.write_all(&self.text)?;
        self.changes = spans.count();
        self.bytes = self.text.len() as u64;
        Ok(())
    }

    /// Ends the run and puts it on the disk; returns the length of the journal.
    pub(in super::super) fn finish(self) -> io::Result<u64> {
        let mut file = self.out.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.seek(SeekFrom::Start(self.numbers_at))?;
        file.write_all(numbers(self.changes, self.bytes).as_bytes())?;
        file.sync_all()?;
        Ok(file.metadata()?.len())
    }
}

/// Writes the line of a run up to the numbers at its end.
fn write_line(line: &RunLine, text: &mut Vec<u8>) -> io::Result<()> {
    serde_json::to_writer(&mut *text, line)?;
    text.pop();
    Ok(())
}

/// Writes the journal anew without the changes of the runs that are forgotten, and gives it its
/// name.
pub(super) fn rewrite(path: &Path, new: &Path, mut file: &File, runs: &[Entry]) -> io::Result<()> {
    // One that lies about is of a process that died.
    let _ = fs::remove_file(new);
    let made = create_like(new, path, &file.metadata()?)?;
    let mut out = BufWriter::with_capacity(1 << 18, made);
    out.write_all(head().as_bytes())?;
    let mut text = Vec::new();
    for Entry { line, start, .. } in runs {
        let is_forgotten = line.forgotten.is_some();
        text.clear();
        write_line(line, &mut text)?;
        text.extend_from_slice(
            numbers(line.changes, if is_forgotten { 0 } else { line.bytes }).as_bytes(),
        );
        out.write_all(&text)?;
        if !is_forgotten {
            file.seek(SeekFrom::Start(*start))?;
            let copied =
                io::copy(&mut BufReader::with_capacity(1 << 18, file).take(line.bytes), &mut out)?;
            if copied != line.bytes {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    step(Step::Forgetting);
    rename_over(new, path)?;
    step(Step::Forgotten);
    Ok(())
}
