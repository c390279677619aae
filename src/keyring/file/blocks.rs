//! A file, block by block, in a buffer that is used again.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write};

use super::super::StoreError;
use super::super::layout::LayoutProblem;
use super::form::{Extent, Form, Row, Stop};
use super::watch::{Spoilt, Watch};
use crate::progress::{self, Phase, Whole};

const BLOCK: usize = 256 * 1024;
/// The longest record there may be: a quote that never closes must not read the whole file into
/// memory.
const LONGEST: usize = 16 << 20;

/// A window on a file, which moves forward.
#[derive(Debug)]
pub(super) struct Blocks<'f> {
    file: &'f File,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    /// Where the window starts in the file.
    offset: u64,
    is_last: bool,
}

impl<'f> Blocks<'f> {
    /// Starts at a place in a file.
    pub(super) fn at(mut file: &'f File, offset: u64) -> io::Result<Self> {
        file.seek(SeekFrom::Start(offset))?;
        let mut blocks =
            Self { file, buffer: vec![0; BLOCK], start: 0, end: 0, offset, is_last: false };
        blocks.fill()?;
        Ok(blocks)
    }

    /// Returns what is in the window.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.buffer[self.start..self.end]
    }

    /// Returns where the window starts in the file.
    pub(super) fn offset(&self) -> u64 {
        self.offset
    }

    /// Tells whether the file ends with the window.
    pub(super) fn is_last(&self) -> bool {
        self.is_last
    }

    /// Moves the start of the window.
    pub(super) fn pass(&mut self, length: usize) {
        self.start += length;
        self.offset += length as u64;
    }

    /// Reads more, after what is in the window.
    pub(super) fn fill(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        if self.end == self.buffer.len() {
            self.buffer.resize(self.end * 2, 0);
        }
        while self.end < self.buffer.len() && !self.is_last {
            match self.file.read(&mut self.buffer[self.end..]) {
                Ok(0) => self.is_last = true,
                Ok(length) => self.end += length,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Writes everything up to a place in the file, and moves there; returns the last byte before
    /// it.
    pub(super) fn copy_to(
        &mut self,
        offset: u64,
        out: &mut impl Write,
    ) -> Result<Option<u8>, StoreError> {
        let mut last = None;
        while self.offset < offset {
            if self.bytes().is_empty() {
                if self.is_last {
                    return Err(StoreError::Conflict);
                }
                self.fill()?;
                continue;
            }
            let length =
                self.bytes().len().min(usize::try_from(offset - self.offset).unwrap_or(usize::MAX));
            out.write_all(&self.bytes()[..length])?;
            last = self.bytes()[..length].last().copied();
            self.pass(length);
        }
        if self.offset == offset { Ok(last) } else { Err(StoreError::Conflict) }
    }

    /// Moves to a place in the file; the window has something of what follows there, but at the
    /// end of the file.
    pub(super) fn go_to(&mut self, offset: u64) -> io::Result<()> {
        match offset.checked_sub(self.offset).and_then(|ahead| usize::try_from(ahead).ok()) {
            Some(ahead) if ahead < self.bytes().len() => self.pass(ahead),
            _ => {
                self.file.seek(SeekFrom::Start(offset))?;
                (self.start, self.end, self.offset, self.is_last) = (0, 0, offset, false);
                self.fill()?;
            }
        }
        Ok(())
    }

    /// Measures the record at the start of the window, which grows until it is whole; none at the
    /// end of the file.
    pub(super) fn record(&mut self, form: &impl Form) -> Result<Option<Extent>, StoreError> {
        loop {
            if self.bytes().is_empty() && self.is_last {
                return Ok(None);
            }
            match form.extent(self.bytes(), self.is_last) {
                Ok(Some(extent)) => return Ok(Some(extent)),
                Ok(None) if self.bytes().len() < LONGEST => self.fill()?,
                Ok(None) | Err(_) => return Err(StoreError::Conflict),
            }
        }
    }
}

/// Walks over all keyrings of a file, each with its place.
pub(super) fn walk<F: Form>(
    file: &File,
    form: &F,
    visit: &mut impl FnMut(u64, &Row<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut watch = Watch::default();
    walk_texts(file, form, &mut |base, text, is_last| {
        form.scan(text, is_last, &mut |row| {
            if !watch.look(&row) {
                return Err(spoilt(file, form)?);
            }
            visit(base + row.at as u64, &row)
        })
    })?;
    finish(&watch, file, form)
}

/// Refuses a file of which the long numbers were cut, after all of it was looked at.
fn finish(watch: &Watch, file: &File, form: &impl Form) -> Result<(), StoreError> {
    if watch.are_cut().contains(&true) { Err(spoilt(file, form)?) } else { Ok(()) }
}

/// Returns the error that names every cell of a file that tells nobody apart.
fn spoilt(file: &File, form: &impl Form) -> Result<StoreError, StoreError> {
    let mut found = Spoilt::default();
    let mut row = form.head_rows();
    let mut blocks = Blocks::at(file, form.head().len() as u64)?;
    while let Some(extent) = blocks.record(form)? {
        row += 1;
        // What cannot be read at all is told when its turn comes.
        if let Ok(text) = std::str::from_utf8(&blocks.bytes()[..extent.whole]) {
            let _ = form.scan(text, true, &mut |keyring| {
                found.take(row, &keyring, form);
                Ok(())
            });
        }
        blocks.pass(extent.whole);
    }
    Ok(found.error(form))
}

/// How many keyrings are looked at together.
const BATCH: usize = 512;

/// Walks over all keyrings of a file, some at a time: where each one is looked up in memory, the
/// look-ups need not wait for one another.
pub(super) fn walk_batches<F: Form>(
    file: &File,
    form: &F,
    visit: &mut impl FnMut(u64, &[Row<'_>]) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut watch = Watch::default();
    walk_texts(file, form, &mut |base, text, is_last| {
        let mut batch = Vec::with_capacity(BATCH);
        let scanned = form.scan(text, is_last, &mut |row| {
            if !watch.look(&row) {
                return Err(spoilt(file, form)?);
            }
            batch.push(row);
            if batch.len() < BATCH {
                return Ok(());
            }
            visit(base, &batch)?;
            batch.clear();
            Ok(())
        })?;
        visit(base, &batch)?;
        Ok(scanned)
    })?;
    finish(&watch, file, form)
}

/// Walks over a file in texts of whole records; `scan` tells how much of each it took.
fn walk_texts<F: Form>(
    file: &File,
    form: &F,
    scan: &mut impl FnMut(u64, &str, bool) -> Result<usize, Stop>,
) -> Result<(), StoreError> {
    let mut blocks = Blocks::at(file, form.head().len() as u64)?;
    let running = progress::begin(Phase::ReadKeyrings, Whole::Bytes(file.metadata()?.len()));
    loop {
        let base = blocks.offset();
        running.reach(base);
        let scanned = match text(blocks.bytes(), blocks.is_last()) {
            Ok(text) => scan(base, text, blocks.is_last()),
            Err(at) => Err(Stop::Record(at, LayoutProblem::NotText)),
        };
        match scanned {
            Ok(length) => blocks.pass(length),
            Err(Stop::Store(error)) => return Err(error),
            Err(Stop::Record(at, problem)) => {
                return Err(StoreError::Row {
                    row: row_number(file, form, base + at as u64)?,
                    problem: form.told(problem),
                });
            }
        }
        if blocks.is_last() {
            return Ok(());
        }
        if blocks.bytes().len() >= LONGEST {
            return Err(StoreError::Row {
                row: row_number(file, form, blocks.offset())?,
                problem: LayoutProblem::TooLong,
            });
        }
        blocks.fill()?;
    }
}

/// Reads bytes as text; a character that goes on after them is left for later. The error is where
/// they are none.
fn text(bytes: &[u8], is_last: bool) -> Result<&str, usize> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) if error.error_len().is_none() && !is_last => {
            std::str::from_utf8(&bytes[..error.valid_up_to()]).map_err(|error| error.valid_up_to())
        }
        Err(error) => Err(error.valid_up_to()),
    }
}

/// Returns the number of the row at a place in the file, as a person counts: header and empty lines
/// included.
pub(super) fn row_number(file: &File, form: &impl Form, place: u64) -> Result<u32, StoreError> {
    let mut blocks = Blocks::at(file, form.head().len() as u64)?;
    let mut row = form.head_rows() + 1;
    // What cannot be cut any further is the row that is looked for.
    while let Ok(Some(extent)) = blocks.record(form) {
        if blocks.offset() + extent.whole as u64 > place {
            break;
        }
        blocks.pass(extent.whole);
        row += 1;
    }
    Ok(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_at_the_end_of_the_window_is_read_as_any_other() {
        let mut file = tempfile::tempfile().unwrap();
        let text: Vec<u8> = (0..=u8::MAX).cycle().take(2 * BLOCK + 1).collect();
        file.write_all(&text).unwrap();
        for place in [BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK] {
            let mut blocks = Blocks::at(&file, 0).unwrap();
            blocks.go_to(place as u64).unwrap();
            assert_eq!(blocks.bytes().first(), Some(&text[place]), "{place}");
        }
        let mut blocks = Blocks::at(&file, 0).unwrap();
        blocks.go_to(text.len() as u64).unwrap();
        assert!(blocks.bytes().is_empty());
    }
}
