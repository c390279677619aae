//! The container that a sealed file holds: a list as CSV and its manifest, zipped.

use std::io::{Read, Seek, Write};

use encoding_rs::UTF_8;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

use super::csv_in;
use super::csv_out::write_csv;
use super::error::TableError;
use super::options::ReadOptions;
use super::package::{Package, damaged};
use crate::grid::{Facts, Record};
use crate::list::List;

/// The name of the list inside a container.
pub const LIST_NAME: &str = "list.csv";
/// The name of the manifest inside a container.
pub const MANIFEST_NAME: &str = "datapackage.json";

/// Writes a list and its manifest as a container; the same list gives the same bytes.
///
/// # Errors
/// Where `out` fails.
pub fn write_container(list: &List, descriptor: &str, out: impl Write) -> Result<(), TableError> {
    let refuse = |error: zip::result::ZipError| TableError::Io(error.into());
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o600)
        .large_file(true);
    let mut archive = ZipWriter::new_stream(out);
    archive.start_file(LIST_NAME, options).map_err(refuse)?;
    write_csv(list, &mut archive)?;
    archive.start_file(MANIFEST_NAME, options).map_err(refuse)?;
    archive.write_all(descriptor.as_bytes())?;
    archive.finish().map_err(refuse)?.into_inner().flush()?;
    Ok(())
}

/// Reads the list and its manifest out of a container.
pub(super) fn read<R: Read + Seek>(
    package: &mut Package<R>,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let manifest = if package.has(MANIFEST_NAME) { Some(package.text(MANIFEST_NAME)?) } else { None };
    let facts = csv_in::stream(package.part(LIST_NAME)?, UTF_8, options.limits, sink);
    package.check_budget()?;
    match facts {
        Ok(facts) => Ok(Facts { manifest, ..facts }),
        Err(TableError::Io(error)) => Err(damaged(&error)),
        Err(error) => Err(error),
    }
}
