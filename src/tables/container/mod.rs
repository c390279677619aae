//! The container that a sealed file holds: a list, as CSV or as a workbook, and its manifest,
//! zipped.

mod defect;
mod directory;
mod sound;

use std::fmt;
use std::io::{self, Cursor, Read, Seek, Write};

use serde::de::{IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

use super::csv_out::write_csv;
use super::error::TableError;
use super::error::{damaged, unreadable};
use super::guess::{Guess, refuse_binary};
use super::options::{Limits, ReadOptions};
use super::package::Package;
use super::{csv_in, xlsx_in};
use crate::digest::Sha256;
use crate::grid::{Facts, Record};
use crate::list::List;

pub use defect::ContainerDefect;
pub use sound::{LIST_NAME, MANIFEST_NAME, WORKBOOK_NAME};

/// How a zip file begins.
const ZIP: &[u8] = b"PK\x03\x04";
/// The largest manifest: the digests of some millions of rows.
const MOST_MANIFEST: u64 = 256 << 20;

/// Writes a list and its manifest as a container; the same list gives the same bytes.
///
/// # Errors
/// Where `out` fails.
pub fn write_container(list: &List, descriptor: &str, out: impl Write) -> Result<(), TableError> {
    write(LIST_NAME, |part| write_csv(list, part), descriptor, out)
}

/// Writes a list in a workbook, and its manifest as a container.
///
/// # Errors
/// Where `out` fails.
pub fn write_workbook_container(
    workbook: &[u8],
    descriptor: &str,
    out: impl Write,
) -> Result<(), TableError> {
    write(WORKBOOK_NAME, |part| Ok(part.write_all(workbook)?), descriptor, out)
}

fn write(
    name: &str,
    list: impl FnOnce(&mut dyn Write) -> Result<(), TableError>,
    descriptor: &str,
    out: impl Write,
) -> Result<(), TableError> {
    let refuse = |error: zip::result::ZipError| TableError::Io(error.into());
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o600)
        .large_file(true);
    let mut archive = ZipWriter::new_stream(out);
    archive.start_file(name, options).map_err(refuse)?;
    list(&mut archive)?;
    archive.start_file(MANIFEST_NAME, options).map_err(refuse)?;
    archive.write_all(descriptor.as_bytes())?;
    archive.finish().map_err(refuse)?.into_inner().flush()?;
    Ok(())
}

/// Finds the manifest in a container; none in anything else. Only the manifest itself is kept in
/// memory, whatever the container holds.
///
/// # Errors
/// Where a zip file is damaged, or a container no sound one.
pub fn container_manifest(mut input: impl Read + Seek) -> Result<Option<String>, TableError> {
    if !is_zip(&mut input)? {
        return Ok(None);
    }
    let damaged = |_| TableError::Container(ContainerDefect::Damaged);
    if !holds_list(&Package::open(&mut input, Limits::default()).map_err(damaged)?) {
        return Ok(None);
    }
    manifest_of(&mut sound::open(&mut input, Limits::default())?)
}

/// Tells whether a file is a container, and no workbook or anything else.
#[must_use]
pub fn is_container(mut input: impl Read + Seek) -> bool {
    is_zip(&mut input).unwrap_or(false)
        && Package::open(input, Limits::default()).is_ok_and(|package| holds_list(&package))
}

/// Tells whether a package holds a list as a container does.
pub(super) fn holds_list<R: Read + Seek>(package: &Package<R>) -> bool {
    package.has(LIST_NAME) || package.has(WORKBOOK_NAME)
}

fn is_zip(input: &mut (impl Read + Seek)) -> io::Result<bool> {
    let mut start = Vec::new();
    input.take(ZIP.len() as u64).read_to_end(&mut start)?;
    input.rewind()?;
    Ok(start == ZIP)
}

fn manifest_of<R: Read + Seek>(package: &mut Package<R>) -> Result<Option<String>, TableError> {
    if !package.has(MANIFEST_NAME) {
        return Ok(None);
    }
    let too_big = || TableError::Container(ContainerDefect::ManifestTooBig(MOST_MANIFEST >> 20));
    package.text_within(MANIFEST_NAME, MOST_MANIFEST)?.ok_or_else(too_big).map(Some)
}

/// Reads the list and its manifest out of a container.
pub(super) fn read(
    input: impl Read + Seek,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let mut package = sound::open(input, options.limits)?;
    let manifest = manifest_of(&mut package)?;
    let name = if package.has(LIST_NAME) { LIST_NAME } else { WORKBOOK_NAME };
    if let Some(told) = manifest.as_deref().and_then(digest_in) {
        let found = Sha256::of_reader(package.part(name)?).map_err(|_| damaged("damage-zip"))?;
        if !told.eq_ignore_ascii_case(&found.hex()) {
            return Err(TableError::Container(ContainerDefect::OtherList));
        }
    }
    if name == WORKBOOK_NAME {
        return read_workbook(&mut package, manifest, options, sink);
    }
    let facts = read_text(&mut package, options, sink);
    package.check_budget()?;
    match facts {
        Ok(facts) => Ok(Facts { manifest, ..facts }),
        Err(TableError::Io(error)) => Err(unreadable(&error)),
        Err(error) => Err(error),
    }
}

fn read_text<R: Read + Seek>(
    package: &mut Package<R>,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    refuse_binary(package.part(LIST_NAME)?)?;
    csv_in::stream(package.part(LIST_NAME)?, Guess::UTF_8, options.limits, sink)
}

/// Returns the SHA-256 that a descriptor tells of its list, where it does; the program's own
/// containers need none, since sealing covers both.
fn digest_in(descriptor: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Descriptor {
        #[serde(deserialize_with = "first_hash")]
        resources: Option<String>,
    }
    let descriptor: Descriptor = serde_json::from_str(descriptor).ok()?;
    descriptor.resources?.strip_prefix("sha256:").map(str::to_owned)
}

/// Reads the hash of the first resource, and passes over the others: there may be any number.
fn first_hash<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    struct First;
    #[derive(Deserialize)]
    struct Described {
        hash: Option<String>,
    }
    impl<'de> Visitor<'de> for First {
        type Value = Option<String>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("resources")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Self::Value, A::Error> {
            let first: Option<Described> = all.next_element()?;
            while all.next_element::<IgnoredAny>()?.is_some() {}
            Ok(first.and_then(|first| first.hash))
        }
    }
    deserializer.deserialize_seq(First)
}

/// Reads a workbook inside a container; the container's manifest was written later than the
/// workbook's own, and goes before it.
fn read_workbook<R: Read + Seek>(
    package: &mut Package<R>,
    manifest: Option<String>,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let mut workbook = Vec::new();
    package.part(WORKBOOK_NAME)?.read_to_end(&mut workbook).map_err(|error| unreadable(&error))?;
    package.check_budget()?;
    let limits = Limits { expanded_bytes: package.left(), ..options.limits };
    let facts = xlsx_in::read(
        &mut Cursor::new(workbook),
        &ReadOptions { limits, ..options.clone() },
        sink,
    )?;
    Ok(Facts { manifest: manifest.or(facts.manifest), ..facts })
}

#[cfg(test)]
mod tests;
