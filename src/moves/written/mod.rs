//! TOML that people write by hand, read into types: what is wrong with it is said in the reader's
//! language, which the parser's own words are not.

mod reader;
mod slip;

use serde::de::DeserializeOwned;
use toml::de::DeTable;

use crate::message::Message;
use reader::Reader;

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The line, counted from one; zero where the whole file is meant.
    pub line: usize,
    /// What is wrong there.
    pub what: Message,
    /// What to do next.
    pub next: Message,
}

impl Flaw {
    /// Adds itself to the message that names the file.
    pub(crate) fn told(&self, key: &'static str) -> Message {
        Message::new(key)
            .with("line", self.line)
            .with("what", self.what.clone())
            .with("next", self.next.clone())
    }
}

/// Reads a file.
///
/// # Errors
/// The first [`Flaw`], where the text is no TOML, or none of what is meant.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Flaw> {
    let text = text.trim_start_matches('\u{feff}');
    let table = DeTable::parse(text).map_err(|error| slip::of(text, &error))?;
    let table = table.get_ref();
    T::deserialize(Reader::whole(table)).map_err(|refusal| refusal.flaw(text))
}

/// The number of the line that holds a byte.
fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests;
