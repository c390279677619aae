//! TOML that people write by hand, read into types: what is wrong with it is said in the reader's
//! language, which the parser's own words are not.

mod flaw;
mod reader;
mod slip;

use serde::de::DeserializeOwned;
use toml::de::DeTable;

pub use flaw::Flaw;
use flaw::line_of;
use reader::Reader;
pub(super) use reader::{REALMS, TWO_SCHEMES};

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

#[cfg(test)]
mod tests;
