//! Writing a repaired list, in the form that its name asks for, with its manifest.

use std::collections::BTreeMap;
use std::io::Write;

use jiff::civil::Date;

use super::error::FixError;
use super::{FixRecords, Repairs};
use crate::digest::Hashing;
use crate::grid::{FileKind, Record};
use crate::intake::OpenedList;
use crate::list::{List, ListReader, Parsed, Resource};
use crate::message::{Catalogue, Lang};
use crate::ops::annotate::identities;
use crate::tables::{Copy, CsvWriter, TableError, WorkbookOptions, write_copy, write_workbook};

/// The file that is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixTarget {
    /// A CSV.
    Csv,
    /// A workbook.
    Workbook,
}

/// What of a file the repaired list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The workbook as it is sent out: with its explanation, locks, validation and colours.
    AsSent,
    /// The table alone.
    Table,
}

/// A repaired list that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The descriptor that belongs beside a CSV, where the list has one.
    pub descriptor: Option<String>,
    /// What it is.
    pub shape: Shape,
}

impl Written {
    /// Returns the names of the sheets that the list had beside it and that did not come along.
    #[must_use]
    pub fn lost_sheets(&self, opened: &OpenedList) -> Vec<String> {
        let made_anew = |name: &&String| {
            let guides = Lang::EVERY.map(|lang| Catalogue::of(lang).text("workbook-sheet-guide"));
            self.shape == Shape::AsSent && guides.contains(*name)
        };
        opened.facts.other_sheets.iter().filter(|name| !made_anew(name)).cloned().collect()
    }
}

/// Writes the repaired list to `out`.
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
) -> Result<Written, FixError> {
    match target {
        FixTarget::Csv => {
            let descriptor = to_csv(opened, repairs, file_name, records, out)?;
            Ok(Written { descriptor, shape: Shape::Table })
        }
        FixTarget::Workbook => {
            let shape = to_workbook(opened, repairs, file_name, today, records, out)?;
            Ok(Written { descriptor: None, shape })
        }
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
    let mut writer = CsvWriter::like(&opened.facts, &mut out)?;
    let (mut mended, mut failed) = (Record::new(), None);
    records(&mut |record| {
        if failed.is_none() && repairs.mend(record, &mut mended) {
            failed = writer.record(mended.iter()).err();
        }
    })?;
    failed.map_or_else(|| writer.finish(), Err).map_err(FixError::Output)?;
    let length = out.length();
    let (_, sha256) = out.finish();
    let delimiter =
        opened.facts.delimiter.filter(|_| opened.facts.kind == FileKind::Csv).unwrap_or(',');
    let resource =
        Resource { delimiter, ..Resource::named(file_name, Some((sha256.hex(), length))) };
    Ok(opened.manifest.as_ref().map(|manifest| manifest.to_descriptor(&resource)))
}

fn to_workbook(
    opened: &OpenedList,
    repairs: &Repairs,
    file_name: &str,
    today: Date,
    records: &mut FixRecords<'_>,
    out: impl Write + Send,
) -> Result<Shape, FixError> {
    if let Some(list) = plain_list(opened, repairs, records)? {
        let options = WorkbookOptions { lang: list.format().texts.lang, created: today, file_name };
        return write_workbook(&list, opened.manifest.as_ref(), &options, out)
            .map(|()| Shape::AsSent)
            .map_err(FixError::Output);
    }
    let resource = Resource::named(file_name, None);
    let descriptor = opened.manifest.as_ref().map(|manifest| manifest.to_descriptor(&resource));
    let copy = Copy {
        cover: None,
        marks: &BTreeMap::new(),
        header_row: opened.parsed.header_row,
        identities: &identities(opened),
        sheet: opened.facts.sheet.as_deref(),
        rows: opened.parsed.list.as_ref().map(List::len),
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
    written.map(|()| Shape::Table).map_err(FixError::Output)
}

/// Takes the list itself where the file holds nothing else: it is written in the form that it was
/// sent out in.
fn plain_list(
    opened: &OpenedList,
    repairs: &Repairs,
    records: &mut FixRecords<'_>,
) -> Result<Option<List>, FixError> {
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
    let Parsed { list, nobody, .. } = reader.finish();
    Ok(list.filter(|_| is_plain && nobody.is_none_or(|nobody| nobody.is_empty())))
}

impl From<TableError> for FixError {
    fn from(error: TableError) -> Self {
        Self::Output(error)
    }
}
