//! Opening a list: the table, its rows, and the manifest that travels inside it or beside it.

use std::io::{Cursor, Read, Seek};
use std::path::Path;

use crate::files::{self, FileError};
use crate::grid::{Facts, FileKind, Record};
use crate::list::{Custody, ListReader, Manifest, ManifestError, Parsed};
use crate::moves::FormatId;
use crate::progress::{Phase, Watched};
use crate::tables::{self, ReadOptions, TableError};

/// The most that a manifest beside a list may hold: the digests of some millions of rows.
const MANIFEST_CAP: u64 = 256 << 20;

/// So much of a long text tells whether it has the header of a list.
const FIRST: usize = 1 << 20;

/// How a list is opened.
#[derive(Clone, Debug, Default)]
pub struct OpenOptions {
    /// How the table is read.
    pub read: ReadOptions,
    /// The format that a move asks for, which decides where a header fits two.
    pub format: Option<FormatId>,
}

/// A list that was opened, sound or not.
#[derive(Debug)]
pub struct OpenedList {
    /// What the reader told about the file.
    pub facts: Facts,
    /// What came of reading it as a list.
    pub parsed: Parsed,
    /// Its manifest.
    pub manifest: Option<Manifest>,
    /// What was sealed in with it, as the manifest tells; why that cannot be told.
    pub custody: Result<Option<Custody>, ManifestError>,
    /// Why the manifest that is there could not be read.
    pub manifest_error: Option<ManifestError>,
}

/// Why a list could not be opened.
#[derive(Debug)]
pub enum OpenError {
    /// The file itself.
    File(FileError),
    /// What is in it.
    Table(TableError),
}

crate::problem! {
    OpenError {
        Self::File(error) => [error],
        Self::Table(error) => [error],
    }
}

/// Where a list is read from, more than once where that is needed.
#[derive(Clone, Copy, Debug)]
pub enum ListSource<'a> {
    /// A file.
    File(&'a Path),
    /// Bytes in memory: what standard input held.
    Bytes(&'a [u8]),
}

impl ListSource<'_> {
    /// Opens the list.
    ///
    /// # Errors
    /// As [`open_list`] and [`open_bytes`].
    pub fn open(self, options: &OpenOptions) -> Result<OpenedList, OpenError> {
        match self {
            Self::File(path) => open_list(path, options),
            Self::Bytes(bytes) => open_bytes(bytes, options),
        }
    }

    /// Returns the first bytes, enough for [`is_surely_none`].
    ///
    /// # Errors
    /// [`OpenError::File`].
    pub fn start(self) -> Result<Vec<u8>, OpenError> {
        match self {
            Self::File(path) => files::open(path)
                .and_then(|file| files::read_start(file, path, FIRST as u64))
                .map_err(OpenError::File),
            Self::Bytes(bytes) => Ok(bytes[..bytes.len().min(FIRST)].to_owned()),
        }
    }

    /// Hands out every record of the table, those above the header included.
    ///
    /// # Errors
    /// As [`open_list`] and [`open_bytes`].
    pub fn records(
        self,
        options: &ReadOptions,
        sink: &mut dyn FnMut(&Record),
    ) -> Result<Facts, OpenError> {
        match self {
            Self::File(path) => {
                tables::read(files::open(path).map_err(OpenError::File)?, options, sink)
                    .map_err(OpenError::Table)
            }
            Self::Bytes(bytes) => {
                tables::read(Cursor::new(bytes), options, sink).map_err(OpenError::Table)
            }
        }
    }
}

/// Tells whether the first bytes of a long text already show that it is no list. What cannot be told
/// so early may still be none.
#[must_use]
pub fn is_surely_none(start: &[u8], options: &OpenOptions) -> bool {
    if start.len() < FIRST {
        return false;
    }
    let mut reader = ListReader::new(options.format);
    let read = tables::read(Cursor::new(start), &options.read, &mut |record| reader.push(record));
    // A quote that is open where the bytes end may be closed in what follows.
    let is_told = |facts: Facts| facts.kind == FileKind::Csv && facts.problems.is_empty();
    read.is_ok_and(is_told) && reader.is_past_header()
}

/// Opens a list in a file, with the manifest inside it or, for a CSV, beside it as
/// `<stem>.datapackage.json`.
///
/// # Errors
/// An [`OpenError`] for a file that cannot be read, or that is no table at all; all that can be
/// told of a table is a finding instead.
pub fn open_list(path: &Path, options: &OpenOptions) -> Result<OpenedList, OpenError> {
    let file = files::open(path)
        .and_then(|file| {
            let watched = Watched::new(file, Phase::ReadList);
            watched.map_err(|error| FileError::read(path, error))
        })
        .map_err(OpenError::File)?;
    let mut list = open(file, options)?;
    if list.facts.kind == FileKind::Csv && list.facts.manifest.is_none() {
        let beside = path.with_extension("datapackage.json");
        if beside.exists() {
            list.take_manifest(
                files::read_found_text(&beside, MANIFEST_CAP)
                    .map_err(|error| ManifestError::unreadable(&error)),
            );
        }
    }
    Ok(list)
}

/// Opens a list in memory: what a sealed file held, or standard input.
///
/// # Errors
/// [`OpenError::Table`] for bytes that are no table at all.
pub fn open_bytes(bytes: &[u8], options: &OpenOptions) -> Result<OpenedList, OpenError> {
    open(Cursor::new(bytes), options)
}

fn open(input: impl Read + Seek, options: &OpenOptions) -> Result<OpenedList, OpenError> {
    let mut reader = ListReader::new(options.format);
    let facts = tables::read(input, &options.read, &mut |record| reader.push(record))
        .map_err(OpenError::Table)?;
    let mut list = OpenedList {
        facts,
        parsed: reader.finish(),
        manifest: None,
        custody: Ok(None),
        manifest_error: None,
    };
    if let Some(text) = list.facts.manifest.take() {
        list.take_manifest(Ok(text));
    }
    Ok(list)
}

impl OpenedList {
    /// Returns what was sealed in with it, where it says nothing of who may use it.
    #[must_use]
    pub fn custody(&self) -> Option<&Custody> {
        self.custody.as_ref().ok().and_then(Option::as_ref)
    }

    fn take_manifest(&mut self, text: Result<String, ManifestError>) {
        self.custody =
            text.as_ref().map_err(Clone::clone).and_then(|text| Custody::from_descriptor(text));
        match text.and_then(|text| Manifest::from_descriptor(&text)) {
            Ok(manifest) => self.manifest = Some(manifest),
            // A manifest is a convenience: without it there are fewer checks, and a finding that
            // says so.
            Err(error) => self.manifest_error = Some(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_without_a_header_is_told_from_its_start() {
        let is_none = |text: &str| is_surely_none(text.as_bytes(), &OpenOptions::default());
        let long = "geen kop,geen lijst\n".repeat(FIRST / 10);
        assert!(is_none(&long[..FIRST]));
        assert!(!is_none(&long[..FIRST - 1]));
        // What may still become a list: a header among the first rows, a quote that is open.
        let header = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),\
                      Nieuwe identiteit (wordt)\n";
        assert!(!is_none(&(header.to_owned() + &long)[..FIRST]));
        assert!(!is_none(&("\"".to_owned() + &long)[..FIRST]));
        assert!(!is_none(&("PK\u{3}\u{4}".to_owned() + &long)[..FIRST]));
    }
}
