//! XML in whichever encoding: how it begins, and its text.

use std::io::{self, Read, Seek, SeekFrom};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::charset::{Charset, Recoded};
use super::error::TableError;
use super::guess::{self, Guess};
use super::text::TextStream;
use super::xml::local;
use crate::grid::{FileProblem, Reading};

/// The encoding of XML that states none.
const UTF8: Charset = Charset::Web(UTF_8);

/// How much of a file tells that it is one.
const HEAD: u64 = 4096;

/// Returns how a file begins, as text, and leaves it at its start.
pub(super) fn start_of(input: &mut (impl Read + Seek)) -> Result<String, TableError> {
    // Whether the encoding is known matters only to whoever reads it.
    let charset = encoding_of(input, None).unwrap_or(UTF8);
    input.seek(SeekFrom::Start(0))?;
    let mut head = String::new();
    TextStream::new(Recoded::new(input.by_ref().take(HEAD), charset), charset.of_recoded())
        .fill(&mut head)?;
    input.seek(SeekFrom::Start(0))?;
    Ok(head)
}

/// Returns the local name of the first element of a text that is XML.
pub(super) fn first_element(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    while let Some(tag) = rest.strip_prefix('<') {
        let end = match () {
            () if tag.starts_with("!--") => tag.find("-->")? + 2,
            () if tag.starts_with('?') => tag.find("?>")? + 1,
            // What a document type holds in brackets does not matter here: the file is refused when
            // it is read.
            () if tag.starts_with('!') => match (tag.find('['), tag.find('>')?) {
                (Some(opens), closes) if opens < closes => tag.find("]>")? + 1,
                (_, closes) => closes,
            },
            () => {
                let name =
                    tag.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next()?;
                return Some(local(name));
            }
        };
        rest = tag[end + 1..].trim_start();
    }
    None
}

/// Finds the encoding, as a mark or the declaration tells, and leaves the file at its start.
fn encoding_of(input: &mut (impl Read + Seek), asked: Option<&str>) -> Result<Charset, TableError> {
    if let Some(name) = asked {
        return Charset::named(name);
    }
    let mut head = Vec::new();
    input.by_ref().take(256).read_to_end(&mut head)?;
    input.seek(SeekFrom::Start(0))?;
    let declared = String::from_utf8_lossy(&head);
    // XML begins with an angle bracket, which tells UTF-16 without a mark.
    let mark = match head[..] {
        [b'<', 0, ..] => Some(UTF_16LE),
        [0, b'<', ..] => Some(UTF_16BE),
        _ => Encoding::for_bom(&head).map(|(encoding, _)| encoding),
    };
    let declaration =
        declared.trim_start().strip_prefix("<?xml").and_then(|text| text.split("?>").next());
    let named = declaration
        .and_then(|text| text.split_once("encoding"))
        .and_then(|(_, value)| value.split(['"', '\'']).nth(1));
    match (mark, named) {
        (Some(encoding), _) => Ok(Charset::Web(encoding)),
        (None, Some(name)) => Charset::named(name),
        (None, None) => Ok(UTF8),
    }
}

/// Finds the encoding of a whole file: what says it is UTF-8 and is not is told by its letters, as
/// in a CSV; and what is UTF-8 beyond doubt is so whatever it says.
pub(super) fn sound_encoding_of(
    input: &mut (impl Read + Seek),
    asked: Option<&str>,
) -> Result<(Charset, Option<FileProblem>), TableError> {
    let told = encoding_of(input, asked)?;
    if asked.is_some() || told != UTF8 && !guess::has_utf8_letters(input)? {
        return Ok((told, None));
    }
    let Guess { charset, reading } = guess::survey(input)?;
    let reading = reading.or((charset != told).then_some(Reading::Recognised));
    Ok((
        charset,
        reading.map(|reading| FileProblem::Encoding {
            encoding: charset.name(),
            reading,
            row: None,
        }),
    ))
}

/// A reader of decoded text.
pub(super) struct Decoded<R> {
    stream: TextStream<Recoded<R>>,
    text: String,
    at: usize,
}

impl<R: Read> Decoded<R> {
    pub(super) fn new(input: R, charset: Charset) -> Self {
        let stream = TextStream::new(Recoded::new(input, charset), charset.of_recoded());
        Self { stream, text: String::new(), at: 0 }
    }

    /// Tells whether there were bytes that are no text.
    pub(super) fn is_damaged(&self) -> bool {
        self.stream.is_damaged()
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.at == self.text.len() {
            self.text.clear();
            self.at = 0;
            if !self.stream.fill(&mut self.text)? && self.text.is_empty() {
                return Ok(0);
            }
        }
        let count = buffer.len().min(self.text.len() - self.at);
        buffer[..count].copy_from_slice(&self.text.as_bytes()[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}
