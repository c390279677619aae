//! The container that a sealed file holds: a list, as CSV or as a workbook, and its manifest, zipped.

use std::io::{self, Cursor, Read, Seek, Write};

use encoding_rs::UTF_8;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

use super::csv_out::write_csv;
use super::error::TableError;
use super::options::{Limits, ReadOptions};
use super::package::{Package, damaged};
use super::{csv_in, xlsx_in};
use crate::grid::{Facts, Record};
use crate::list::List;

/// The name of the list inside a container.
pub const LIST_NAME: &str = "list.csv";
/// The name of a list in a workbook inside a container.
pub const WORKBOOK_NAME: &str = "list.xlsx";
/// The name of the manifest inside a container.
pub const MANIFEST_NAME: &str = "datapackage.json";

/// How a zip file begins.
const ZIP: &[u8] = b"PK\x03\x04";

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
pub fn write_workbook_container(workbook: &[u8], descriptor: &str, out: impl Write) -> Result<(), TableError> {
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

/// Finds the manifest in a container; none in anything else. Only the manifest itself is kept in memory, whatever the container holds.
///
/// # Errors
/// Where a zip file is damaged, or the manifest cannot be read.
pub fn container_manifest(mut input: impl Read + Seek) -> Result<Option<String>, TableError> {
    if !is_zip(&mut input)? {
        return Ok(None);
    }
    let mut package = Package::open(input, Limits::default())?;
    if !holds_list(&package) || !package.has(MANIFEST_NAME) {
        return Ok(None);
    }
    package.text(MANIFEST_NAME).map(Some)
}

/// Tells whether a file is a container, and no workbook or anything else.
#[must_use]
pub fn is_container(mut input: impl Read + Seek) -> bool {
    is_zip(&mut input).unwrap_or(false) && Package::open(input, Limits::default()).is_ok_and(|package| holds_list(&package))
}

fn holds_list<R: Read + Seek>(package: &Package<R>) -> bool {
    package.has(LIST_NAME) || package.has(WORKBOOK_NAME)
}

fn is_zip(input: &mut (impl Read + Seek)) -> io::Result<bool> {
    let mut start = Vec::new();
    input.take(ZIP.len() as u64).read_to_end(&mut start)?;
    input.rewind()?;
    Ok(start == ZIP)
}

/// Reads the list and its manifest out of a container.
pub(super) fn read<R: Read + Seek>(
    package: &mut Package<R>,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let manifest = if package.has(MANIFEST_NAME) { Some(package.text(MANIFEST_NAME)?) } else { None };
    if !package.has(LIST_NAME) {
        return read_workbook(package, manifest, options, sink);
    }
    let facts = csv_in::stream(package.part(LIST_NAME)?, UTF_8, options.limits, sink);
    package.check_budget()?;
    match facts {
        Ok(facts) => Ok(Facts { manifest, ..facts }),
        Err(TableError::Io(error)) => Err(damaged(&error)),
        Err(error) => Err(error),
    }
}

/// Reads a workbook inside a container; the container's manifest was written later than the workbook's own, and goes before it.
fn read_workbook<R: Read + Seek>(
    package: &mut Package<R>,
    manifest: Option<String>,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let mut workbook = Vec::new();
    package.part(WORKBOOK_NAME)?.read_to_end(&mut workbook).map_err(|error| damaged(&error))?;
    package.check_budget()?;
    let facts = xlsx_in::read(&mut Cursor::new(workbook), options, sink)?;
    Ok(Facts { manifest: manifest.or(facts.manifest), ..facts })
}
