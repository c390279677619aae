//! `targets`: service targets held against a log.

use std::io::{Read, Seek};

use crate::calendar::{Date, Month};
use crate::grid::Damage;
use crate::list::header_key;
use crate::tables::{self, ReadOptions, TableError};
use crate::targets::{COLUMNS, LogReader, TargetsFile, TargetsReport, measure};

/// Why a log cannot be held against targets.
#[derive(Debug)]
pub enum LogError {
    /// It is no table.
    Table(TableError),
    /// No row names the columns.
    NoHeader,
    /// It cannot be trusted from some row on.
    Damaged {
        /// The row.
        row: u32,
    },
}

crate::problem! {
    LogError {
        Self::Table(error) => [error alone],
        Self::NoHeader => [Input "targets-log-no-header" "columns": COLUMNS.join(", ")],
        Self::Damaged { row } => [Input "targets-log-damaged" "row": *row],
    }
}

/// Holds a log against the targets of a month.
///
/// # Errors
/// A [`LogError`]; cells that cannot be read stand in the report instead, and nothing is measured
/// then.
pub fn check(
    targets: &TargetsFile,
    input: impl Read + Seek,
    options: &ReadOptions,
    month: Month,
    today: Date,
) -> Result<TargetsReport, LogError> {
    let options = ReadOptions {
        columns: COLUMNS.iter().map(|column| header_key(column)).collect(),
        ..options.clone()
    };
    let mut reader = LogReader::new(targets);
    let facts = tables::read(input, &options, &mut |record| reader.take(record))
        .map_err(LogError::Table)?;
    match facts.damage() {
        Some(Damage::From(row)) => return Err(LogError::Damaged { row }),
        Some(Damage::Throughout) => return Err(LogError::Damaged { row: 1 }),
        None => {}
    }
    let log = reader.finish().ok_or(LogError::NoHeader)?;
    Ok(measure(targets, &log, month, today))
}
