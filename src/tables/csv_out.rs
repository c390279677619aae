//! Writing CSV: commas, quotes where they are needed, UTF-8 without a mark, and line feeds.

use std::borrow::Cow;
use std::io::Write;

use encoding_rs::UTF_8;

use super::dialect::DELIMITERS;
use super::error::TableError;
use crate::grid::{Facts, FileKind, as_copied, as_text};
use crate::list::List;

/// How the texts of a CSV are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Texts {
    /// With a mark where a spreadsheet would run them, for files that people open.
    Marked,
    /// As they are, for programs that know no mark.
    Exact,
    /// As they stood in a file that was read, marks and all; with one where it lacked it.
    Copied,
}

/// Writes the records of a CSV, one after another. A text that a spreadsheet would run is written
/// so that it shows it instead.
pub struct CsvWriter<W: Write> {
    out: csv::Writer<W>,
    texts: Texts,
}

fn builder() -> csv::WriterBuilder {
    let mut builder = csv::WriterBuilder::new();
    builder.terminator(csv::Terminator::Any(b'\n'));
    builder
}

impl<W: Write> CsvWriter<W> {
    /// Makes a writer.
    pub fn new(out: W) -> Self {
        Self { out: builder().from_writer(out), texts: Texts::Marked }
    }

    /// Makes a writer that writes every text as it is: for programs, and not to be opened in a
    /// spreadsheet.
    pub fn exact(out: W) -> Self {
        Self { out: builder().from_writer(out), texts: Texts::Exact }
    }

    /// Makes a writer of records of any length in the dialect of a CSV that was read, so that
    /// whatever opened that one opens this one: with its delimiter, and with a mark that it is
    /// UTF-8 unless that one was UTF-8 without a mark. After anything else, with commas.
    ///
    /// # Errors
    /// Where `out` fails.
    pub fn like(facts: &Facts, mut out: W) -> Result<Self, TableError> {
        let delimiter = facts
            .delimiter
            .and_then(|delimiter| u8::try_from(delimiter).ok())
            .filter(|_| facts.kind == FileKind::Csv);
        let Some(delimiter) = delimiter else { return Ok(Self::copying(builder(), out)) };
        if facts.has_mark || facts.encoding.is_some_and(|name| name != UTF_8.name()) {
            out.write_all("\u{feff}".as_bytes())?;
        }
        // What a spreadsheet would not guess must be said.
        if !DELIMITERS[..3].contains(&delimiter) {
            writeln!(out, "sep={}", char::from(delimiter))?;
        }
        let mut builder = builder();
        builder.delimiter(delimiter);
        Ok(Self::copying(builder, out))
    }

    fn copying(mut builder: csv::WriterBuilder, out: W) -> Self {
        Self { out: builder.flexible(true).from_writer(out), texts: Texts::Copied }
    }

    /// Writes a record.
    ///
    /// # Errors
    /// Where `out` fails, or records differ in length.
    pub fn record<'c>(
        &mut self,
        cells: impl IntoIterator<Item = &'c str>,
    ) -> Result<(), TableError> {
        for cell in cells {
            self.out.write_field(self.texts.written(cell).as_bytes())?;
        }
        Ok(self.out.write_record(None::<&[u8]>)?)
    }

    /// Writes out what is still held.
    ///
    /// # Errors
    /// Where `out` fails.
    pub fn finish(mut self) -> Result<(), TableError> {
        Ok(self.out.flush()?)
    }
}

impl Texts {
    fn written(self, cell: &str) -> Cow<'_, str> {
        match self {
            Self::Marked => as_text(cell),
            Self::Exact => Cow::Borrowed(cell),
            Self::Copied => as_copied(cell),
        }
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
        writer.record(row.written())?;
    }
    writer.finish()
}
