//! Tables in and out: CSV in the dialects and encodings that people send, workbooks, and the
//! container of a sealed list.
//!
//! This is the only room that knows the file formats; what leaves it are [`Record`]s and [`Facts`].

mod biff;
mod cells;
mod charset;
mod choice;
mod container;
mod csv_in;
mod csv_out;
mod csv_record;
mod dialect;
mod edexml;
mod error;
mod foreign;
mod guess;
mod ladok;
mod letters;
mod marked;
mod memory;
mod merged;
mod name_letters;
mod number_format;
mod ods_cell;
mod ods_in;
mod options;
mod package;
mod roster_zip;
mod sheet_xml;
mod strings;
#[cfg(test)]
mod tests_csv;
#[cfg(test)]
mod tests_edexml;
#[cfg(test)]
mod tests_ladok;
mod text;
mod unfold;
mod words;
mod workbook;
mod xls_in;
mod xlsx_in;
mod xml;
mod xml_text;

use std::io::{self, Read, Seek, SeekFrom};

pub use container::{
    ContainerDefect, LIST_NAME, MANIFEST_NAME, WORKBOOK_NAME, container_manifest, is_container,
    write_container, write_workbook_container,
};
pub use csv_out::{CsvWriter, write_csv};
pub use dialect::Dialect;
pub use error::TableError;
pub use foreign::Foreign;
pub use marked::mark_workbook;
pub use options::{Limits, ReadOptions};
pub use workbook::{
    Copy, Cover, CoverLine, Mark, Records, Shade, TickSheet, WorkbookOptions, write_copy,
    write_sealed_workbook, write_tick_sheet, write_workbook,
};

use crate::grid::{Damage, Facts, Record};
use biff::COMPOUND;
use options::WORKBOOK_EXPANSION;
use package::Package;
use unfold::Unfold;

/// The first bytes of a zip file, and of one without entries.
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// How a workbook before 1997 begins that stands in no compound file, and one of after.
const OLD_STREAMS: [&[u8]; 5] =
    [&[9, 0, 4, 0], &[9, 2, 6, 0], &[9, 4, 6, 0], &[9, 8, 8, 0], &[9, 8, 16, 0]];

/// How many bytes tell what a file is.
const START: u64 = 1024;

/// Reads a table of any kind, told by its content, and hands its records to `sink`, one after
/// another; rows without anything are left out.
///
/// A record is a borrowed buffer that the next one overwrites. What is odd about the file stands in
/// the facts; only what cannot be read at all is an error.
///
/// # Errors
/// A [`TableError`] for what cannot be read: a workbook with a password, a damaged file, more than
/// the limits.
pub fn read(
    mut input: impl Read + Seek,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let mut head = Vec::new();
    input.by_ref().take(START).read_to_end(&mut head)?;
    input.seek(SeekFrom::Start(0))?;
    let mut unfold = Unfold::new(options.limits, sink);
    let mut facts = read_as(&mut input, &head, options, &mut |record| unfold.push(record))?;
    unfold.finish(&mut facts);
    Ok(facts)
}

/// Reads a table as [`read`] does, and refuses one that is not what its maker wrote: what is
/// missing of it is not noticed otherwise.
///
/// # Errors
/// As [`read`], and [`TableError::Broken`].
pub fn read_whole(
    input: impl Read + Seek,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let facts = read(input, options, sink)?;
    match facts.damage() {
        Some(Damage::From(row)) => Err(TableError::Broken { row }),
        Some(Damage::Throughout) => Err(TableError::Broken { row: 1 }),
        None => Ok(facts),
    }
}

fn read_as(
    input: &mut (impl Read + Seek),
    head: &[u8],
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    if head.starts_with(COMPOUND) || OLD_STREAMS.iter().any(|start| head.starts_with(start)) {
        return xls_in::read(input, options, sink);
    }
    if ZIP.iter().any(|magic| head.starts_with(magic)) {
        return read_zip(input, options, sink);
    }
    let start = xml_text::start_of(input)?;
    if edexml::is_meant(&start) {
        return edexml::read(input, options, sink);
    }
    if ladok::is_meant(&start) {
        return ladok::read(input, options, sink);
    }
    match Foreign::of_start(head) {
        Some(foreign) => Err(TableError::Foreign(foreign)),
        None => csv_in::read(input, options, sink),
    }
}

fn read_zip(
    input: &mut (impl Read + Seek),
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let limits = options.limits.expanding(input.seek(SeekFrom::End(0))?, WORKBOOK_EXPANSION);
    let options = &ReadOptions { limits, ..options.clone() };
    let mut package = Package::open(&mut *input, limits)?;
    if package.has("[Content_Types].xml") || package.has("xl/workbook.xml") {
        drop(package);
        input.seek(SeekFrom::Start(0))?;
        return xlsx_in::read(input, options, sink);
    }
    if package.has(ods_in::INDEX) || package.has(ods_in::CONTENT) {
        return ods_in::read(&mut package, options, sink);
    }
    if container::holds_list(&package) {
        drop(package);
        return container::read(input, options, sink);
    }
    if let Some(people) = roster_zip::people(&package)? {
        return roster_zip::read(&mut package, &people, options, sink);
    }
    Err(package.foreign().map_or(TableError::NotATable, TableError::Foreign))
}

/// Tells whether a file is a compound file, as a workbook with a password is, and leaves it at its
/// start.
///
/// # Errors
/// Where `input` fails.
pub fn is_compound(input: &mut (impl Read + Seek)) -> io::Result<bool> {
    let mut head = Vec::new();
    input.by_ref().take(8).read_to_end(&mut head)?;
    input.seek(SeekFrom::Start(0))?;
    Ok(head.starts_with(COMPOUND))
}
