//! Writing CSV: commas, quotes where they are needed, UTF-8 without a mark, and line feeds.

use std::io::Write;

use encoding_rs::UTF_8;

use super::dialect::DELIMITERS;
use super::error::TableError;
use crate::grid::{Facts, FileKind};
use crate::list::List;

/// Writes the records of a CSV, one after another.
pub struct CsvWriter<W: Write>(csv::Writer<W>);

impl<W: Write> CsvWriter<W> {
    /// Makes a writer.
    pub fn new(out: W) -> Self {
        Self(csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(out))
    }

    /// Makes a writer of records of any length.
    pub fn ragged(out: W) -> Self {
        Self(csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).flexible(true).from_writer(out))
    }

    /// Makes a writer of records of any length in the dialect of a CSV that was read, so that whatever opened that one opens this one: with its
    /// delimiter, and with a mark that it is UTF-8 unless that one was UTF-8 without a mark. After anything else, as [`CsvWriter::ragged`].
    ///
    /// # Errors
    /// Where `out` fails.
    pub fn like(facts: &Facts, mut out: W) -> Result<Self, TableError> {
        let delimiter = facts.delimiter.and_then(|delimiter| u8::try_from(delimiter).ok()).filter(|_| facts.kind == FileKind::Csv);
        let Some(delimiter) = delimiter else { return Ok(Self::ragged(out)) };
        if facts.has_mark || facts.encoding.is_some_and(|name| name != UTF_8.name()) {
            out.write_all("\u{feff}".as_bytes())?;
        }
        // What a spreadsheet would not guess must be said.
        if !DELIMITERS[..3].contains(&delimiter) {
            writeln!(out, "sep={}", char::from(delimiter))?;
        }
        let mut builder = csv::WriterBuilder::new();
        Ok(Self(builder.terminator(csv::Terminator::Any(b'\n')).flexible(true).delimiter(delimiter).from_writer(out)))
    }

    /// Writes a record.
    ///
    /// # Errors
    /// Where `out` fails, or records differ in length.
    pub fn record<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) -> Result<(), TableError> {
        Ok(self.0.write_record(cells)?)
    }

    /// Writes out what is still held.
    ///
    /// # Errors
    /// Where `out` fails.
    pub fn finish(mut self) -> Result<(), TableError> {
        Ok(self.0.flush()?)
    }
}

/// Writes a list as CSV: the agreed names in one header row, and then its rows.
///
/// # Errors
/// Where `out` fails.
pub fn write_csv(list: &List, out: impl Write) -> Result<(), TableError> {
    let mut writer = CsvWriter::new(out);
    writer.record(list.format().columns.iter().map(|column| column.header))?;
    for row in list.rows() {
        writer.record(row.cells())?;
    }
    writer.finish()
}
