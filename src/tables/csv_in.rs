//! Reading a CSV: a stream of text, cut into records, each with the row number that a person sees.

use std::io::{self, Read, Seek};

use encoding_rs::Encoding;

use super::charset::{Charset, Recoded};
use super::csv_record::{Cut, Cutter, Piece};
use super::dialect::{Dialect, QUOTE};
use super::error::TableError;
use super::guess::{Guess, survey};
use super::options::{Limits, ReadOptions};
use super::text::TextStream;
use crate::grid::{Facts, FileKind, FileProblem, Record};

/// How much text the dialect is found from.
const HEAD: usize = 64 * 1024;

/// How many problems are told of: a file with more is broken all over.
const PROBLEMS: usize = 1000;

/// The most bytes of one record: what is longer was made to fill memory.
const LONGEST_RECORD: usize = 16 << 20;

/// What older systems write at the end of a text.
const END_OF_FILE: char = '\u{1a}';

/// Reads a CSV of which nothing is known.
pub(super) fn read(
    input: &mut (impl Read + Seek),
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let guess = match &options.encoding {
        Some(name) => Guess { charset: Charset::named(name)?, reading: None },
        None => survey(input)?,
    };
    let has_mark = begins_with_mark(input)?;
    Ok(Facts { has_mark, ..stream(input, guess, options.limits, sink)? })
}

fn begins_with_mark(input: &mut (impl Read + Seek)) -> io::Result<bool> {
    let mut head = Vec::new();
    input.take(3).read_to_end(&mut head)?;
    input.rewind()?;
    Ok(Encoding::for_bom(&head).is_some())
}

/// Reads a CSV whose encoding is known, in one go.
pub(super) fn stream(
    input: impl Read,
    guess: Guess,
    limits: Limits,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let text = TextStream::new(Recoded::new(input, guess.charset), guess.charset.of_recoded());
    let mut reader = Reader::start(text, limits)?;
    reader.seeks_accent = guess.reading.is_some();
    while reader.next()? {
        sink(&reader.record);
    }
    let encoding = guess.charset.name();
    let mut facts = Facts::new(FileKind::Csv);
    facts.delimiter = Some(char::from(reader.cutter.delimiter));
    facts.encoding = Some(encoding);
    facts.problems = reader.problems;
    if reader.stream.is_damaged() {
        facts.problems.push(FileProblem::Undecodable { encoding, row: reader.undecodable });
    }
    facts.problems.extend(guess.reading.map(|reading| FileProblem::Encoding {
        encoding,
        reading,
        row: reader.accent,
    }));
    Ok(facts)
}

struct Reader<R> {
    stream: TextStream<R>,
    cutter: Cutter,
    /// Text that was decoded; records before `at` were handed out.
    text: String,
    at: usize,
    is_last: bool,
    has_nul: bool,
    row: u32,
    record: Record,
    scratch: String,
    problems: Vec<FileProblem>,
    /// Whether the first record beyond ASCII is sought, and which it is.
    seeks_accent: bool,
    accent: Option<u32>,
    /// The first record with a mark of bytes that are no text.
    undecodable: Option<u32>,
}

impl<R: Read> Reader<R> {
    fn start(stream: TextStream<R>, limits: Limits) -> Result<Self, TableError> {
        let mut reader = Self {
            stream,
            cutter: Cutter { delimiter: b',', quote: QUOTE, limits },
            text: String::new(),
            at: 0,
            is_last: false,
            has_nul: false,
            row: 0,
            record: Record::new(),
            scratch: String::new(),
            problems: Vec::new(),
            seeks_accent: false,
            accent: None,
            undecodable: None,
        };
        while reader.text.len() < HEAD && !reader.is_last {
            reader.fill()?;
        }
        // One mark is passed over by the stream; some programs write two.
        let marks = reader.text.len() - reader.text.trim_start_matches('\u{feff}').len();
        let head = &reader.text[marks..reader.text.floor_char_boundary(HEAD.max(marks))];
        let dialect = Dialect::of(head);
        (reader.cutter.delimiter, reader.cutter.quote) = (dialect.delimiter, dialect.quote);
        reader.at = marks + dialect.preamble;
        Ok(reader)
    }

    /// Drops what was handed out and adds the next piece.
    fn fill(&mut self) -> Result<(), TableError> {
        self.text.drain(..self.at);
        self.at = 0;
        let known = self.text.len();
        self.is_last = !self.stream.fill(&mut self.text)?;
        self.has_nul |= self.text.as_bytes()[known..].contains(&0);
        if self.is_last {
            self.text.truncate(self.text.trim_end_matches(END_OF_FILE).len());
        }
        Ok(())
    }

    /// Adds as much again as is there: a long record is cut anew each time, and must not be so for
    /// every piece.
    fn fill_to_twice(&mut self) -> Result<(), TableError> {
        let wanted = 2 * (self.text.len() - self.at);
        self.fill()?;
        while self.text.len() < wanted && !self.is_last {
            self.fill()?;
        }
        Ok(())
    }

    /// Moves to the next record that is not an empty line; returns whether there is one.
    fn next(&mut self) -> Result<bool, TableError> {
        let mut plain_from = usize::MAX;
        loop {
            if self.at == self.text.len() && self.is_last {
                return Ok(false);
            }
            self.record.start(self.row + 1);
            let piece = Piece { text: &self.text[self.at..], is_last: self.is_last, plain_from };
            match self.cutter.cut(piece, &mut self.record, &mut self.scratch)? {
                Cut::More if self.text.len() - self.at > LONGEST_RECORD => {
                    let (column, limit) = (self.record.len() + 1, self.cutter.limits.cell_chars);
                    return Err(TableError::CellTooLong { row: self.row + 1, column, limit });
                }
                Cut::More => self.fill_to_twice()?,
                Cut::Unclosed { at } => {
                    self.report(FileProblem::UnclosedQuote { row: self.row + 1 });
                    plain_from = at;
                }
                Cut::Record { length, has_stray } => {
                    self.end_record(length, has_stray)?;
                    plain_from = usize::MAX;
                    if self.record.len() != 1 || !self.record.get(0).is_empty() {
                        return Ok(true);
                    }
                }
            }
        }
    }

    fn end_record(&mut self, length: usize, has_stray: bool) -> Result<(), TableError> {
        self.at += length;
        self.row += 1;
        if self.row > self.cutter.limits.rows {
            return Err(TableError::TooManyRows { limit: self.cutter.limits.rows });
        }
        if has_stray {
            self.report(FileProblem::StrayQuote { row: self.row });
        }
        let is_damaged = self.undecodable.is_none() && self.stream.is_damaged();
        if is_damaged && self.record.iter().any(|cell| cell.contains(char::REPLACEMENT_CHARACTER)) {
            self.undecodable = Some(self.row);
        }
        if self.seeks_accent && self.record.iter().any(|cell| !cell.is_ascii()) {
            (self.seeks_accent, self.accent) = (false, Some(self.row));
        }
        if self.has_nul && self.record.iter().any(|cell| cell.contains('\0')) {
            self.report(FileProblem::Nul { row: self.row });
        }
        Ok(())
    }

    fn report(&mut self, problem: FileProblem) {
        if self.problems.len() < PROBLEMS {
            self.problems.push(problem);
        }
    }
}
