//! Writing a repaired list, in the form that its name asks for, with its manifest.

use std::collections::BTreeMap;
use std::io::Write;

use jiff::civil::Date;

use super::error::FixError;
use super::{FixRecords, Repairs};
use crate::digest::Hashing;
use crate::grid::Record;
use crate::list::{List, ListReader, Resource};
use crate::message::Lang;
use crate::ops::annotate::identities;
use crate::ops::open::OpenedList;
use crate::tables::{Copy, CsvWriter, TableError, WorkbookOptions, write_copy, write_workbook};

/// The file that is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixTarget {
    /// A CSV.
    Csv,
    /// A workbook.
    Workbook,
}

/// Writes the repaired list to `out`; returns the descriptor that belongs beside a CSV, where the list has one.
///
/// # Errors
/// A [`FixError`] of `records` or `out`.
pub fn write_fixed(
    opened: &OpenedList,
    repairs: &Repairs,
    target: FixTarget,
    file_name: &str,
    today: Date,
    records: &mut FixRecords<'_>,
    out: impl Write + Send,
) -> Result<Option<String>, FixError> {
    match target {
        FixTarget::Csv => to_csv(opened, repairs, file_name, records, out),
        FixTarget::Workbook => to_workbook(opened, repairs, file_name, today, records, out).map(|()| None),
    }
}

fn to_csv(
    opened: &OpenedList,
    repairs: &Repairs,
    file_name: &str,
    records: &mut FixRecords<'_>,
    out: impl Write,
) -> Result<Option<String>, FixError> {
    let mut out = Hashing::new(out);
    let mut writer = CsvWriter::ragged(&mut out);
    let (mut mended, mut failed) = (Record::new(), None);
    records(&mut |record| {
        if failed.is_none() && repairs.mend(record, &mut mended) {
            failed = writer.record(mended.iter()).err();
        }
    })?;
    failed.map_or_else(|| writer.finish(), Err).map_err(FixError::Output)?;
    let length = out.length();
    let (_, sha256) = out.finish();
    let resource = Resource { path: file_name.to_owned(), digest: Some((sha256.hex(), length)) };
    Ok(opened.manifest.as_ref().map(|manifest| manifest.to_descriptor(&resource)))
}

fn to_workbook(
    opened: &OpenedList,
    repairs: &Repairs,
    file_name: &str,
    today: Date,
    records: &mut FixRecords<'_>,
    out: impl Write + Send,
) -> Result<(), FixError> {
    if let Some(list) = plain_list(opened, repairs, records)? {
        let options = WorkbookOptions { lang: Lang::Nl, created: today, file_name };
        return write_workbook(&list, opened.manifest.as_ref(), &options, out).map_err(FixError::Output);
    }
    let resource = Resource { path: file_name.to_owned(), digest: None };
    let descriptor = opened.manifest.as_ref().map(|manifest| manifest.to_descriptor(&resource));
    let copy = Copy {
        cover: None,
        marks: &BTreeMap::new(),
        header_row: opened.parsed.header_row,
        identities: &identities(opened),
        sheet: opened.facts.sheet.as_deref(),
        rows: opened.parsed.list.as_ref().map_or(0, List::len),
        descriptor: descriptor.as_deref(),
        lang: Lang::Nl,
        created: today,
    };
    let (mut mended, mut failed) = (Record::new(), None);
    let mut hand_out = |sink: &mut dyn FnMut(&Record)| {
        let outcome = records(&mut |record| {
            if repairs.mend(record, &mut mended) {
                sink(&mended);
            }
        });
        failed = outcome.err();
        Ok(())
    };
    let written = write_copy(&copy, &mut hand_out, out);
    failed.map_or(Ok(()), Err)?;
    written.map_err(FixError::Output)
}

/// Takes the list itself where the file holds nothing else: it is written in the form that it was sent out in.
fn plain_list(opened: &OpenedList, repairs: &Repairs, records: &mut FixRecords<'_>) -> Result<Option<List>, FixError> {
    let parsed = &opened.parsed;
    let in_order = parsed.positions.iter().enumerate().all(|(at, position)| *position == Some(at));
    if !in_order || !parsed.above.is_empty() || !parsed.problems.is_empty() {
        return Ok(None);
    }
    let width = parsed.positions.len();
    let mut reader = ListReader::new(parsed.list.as_ref().map(|list| list.format().id));
    let (mut mended, mut is_plain) = (Record::new(), true);
    records(&mut |record| {
        if repairs.mend(record, &mut mended) {
            is_plain &= mended.notes().is_empty() && mended.iter().skip(width).all(str::is_empty);
            reader.push(&mended);
        }
    })?;
    Ok(reader.finish().list.filter(|_| is_plain))
}

impl From<TableError> for FixError {
    fn from(error: TableError) -> Self {
        Self::Output(error)
    }
}
