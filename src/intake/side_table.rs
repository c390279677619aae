//! A table beside a list that says what is to become of its rows, such as who comes along: read by
//! the same door as every table, and refused where it does not say so with certainty.

use std::io::{Read, Seek};

use super::keyring_rows::rewritten;
use super::warning::{Oddity, Warning, is_spoilt};
use crate::grid::{Note, Record, SheetName, unwrapped};
use crate::identity::padding;
use crate::list::{header_key, told_sheets};
use crate::message::Message;
use crate::report::ranges;
use crate::rules::{Severity, is_no_id};
use crate::tables::{self, ReadOptions, TableError};

/// Why a table beside a list cannot be used.
#[derive(Debug)]
pub enum SideTableError {
    /// It cannot be read, or not as a whole.
    Table(TableError),
    /// Several sheets hold such a table, and nothing tells which is meant.
    SeveralSheets {
        /// The sheet that would be read.
        sheet: String,
        /// The others.
        names: Vec<SheetName>,
    },
    /// A spreadsheet spoilt what stands in it.
    Spoilt {
        /// The rows.
        rows: Vec<u32>,
    },
}

crate::problem! {
    SideTableError {
        Self::Table(error) => [error alone],
        Self::SeveralSheets { sheet, names } => [
            Input "side-several-sheets" "sheet": sheet, "names": told_sheets(names)
        ],
        Self::Spoilt { rows } => [
            Input "side-spoilt" "count": rows.len(), "rows": ranges(rows)
        ],
    }
}

/// A table beside a list, while it is read.
#[derive(Default)]
pub(crate) struct SideTable {
    spoilt: Vec<u32>,
    numbers: Vec<u32>,
    unwrapped: Vec<u32>,
}

impl SideTable {
    /// Hands out its records, without the marks that keep a spreadsheet from reckoning with cells.
    /// The header that is sought has some of `titles`; `take` returns the columns that it uses of a
    /// record.
    pub(crate) fn read(
        input: impl Read + Seek,
        options: ReadOptions,
        titles: &[&str],
        take: &mut dyn FnMut(&Record) -> Vec<usize>,
    ) -> Result<Vec<Warning>, SideTableError> {
        let columns = titles.iter().map(|title| header_key(title)).collect();
        let options = ReadOptions { columns, ..options };
        let mut table = Self::default();
        let facts = tables::read_whole(input, &options, &mut |record| table.take(record, take))
            .map_err(SideTableError::Table)?;
        if let Some(names) = facts.unchosen() {
            let sheet = facts.sheet.clone().unwrap_or_default();
            return Err(SideTableError::SeveralSheets { sheet, names: names.to_vec() });
        }
        if !table.spoilt.is_empty() {
            return Err(SideTableError::Spoilt { rows: table.spoilt });
        }
        let of_file = facts.problems.into_iter().map(Warning::of_file);
        Ok(of_file.chain(table.warnings()).collect())
    }

    fn take(&mut self, record: &Record, take: &mut dyn FnMut(&Record) -> Vec<usize>) {
        // No id and no number begins with an apostrophe.
        let bare = rewritten(record, |_, cell| unwrapped(cell.trim_matches(padding), true));
        let used = take(&bare);
        let row = record.number();
        let is_such = |tells: fn(Note) -> bool| {
            record.notes().iter().any(|(at, note)| used.contains(at) && tells(*note))
        };
        if is_such(is_spoilt) || used.iter().any(|at| is_no_id(bare.get(*at))) {
            self.spoilt.push(row);
        } else if is_such(|note| note == Note::Number) {
            self.numbers.push(row);
        }
        if used.iter().any(|at| bare.get(*at) != record.get(*at)) {
            self.unwrapped.push(row);
        }
    }

    fn warnings(self) -> impl Iterator<Item = Warning> {
        let says = Message::new("rules-WW209-says").with("count", self.numbers.len());
        let number = Oddity::Found { code: "WW209", says, severity: Severity::Warning };
        [(number, self.numbers), (Oddity::Unwrapped, self.unwrapped)]
            .into_iter()
            .filter(|(_, rows)| !rows.is_empty())
            .map(|(oddity, rows)| Warning { oddity, column: None, rows })
    }
}
