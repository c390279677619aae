//! The people whom somebody chose out of a source: those whose licences come along, say (*Procedure
//! MBO*, step 6).

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::io::{Read, Seek};

use super::warning::is_spoilt;
use crate::grid::Record;
use crate::identity::forbidden;
use crate::list::header_key;
use crate::report::ranges;
use crate::tables::{self, ReadOptions, TableError};

/// The columns that tell who is meant.
const COLUMNS: [&str; 8] = [
    "profile_id",
    "identity",
    "nlEduPersonRealId",
    "nlEduPersonRealId oud",
    "nlEduPersonProfileId",
    "nlEduPersonProfileId oud",
    "ECK iD",
    "ECK iD oud",
];

/// Why nobody can be chosen by a table.
#[derive(Debug)]
pub enum ChosenError {
    /// It is no table.
    Table(TableError),
    /// It has several columns, and none tells by its name who is meant.
    NoColumn,
    /// A spreadsheet spoilt what tells who is meant, or the file is damaged from there.
    Spoilt {
        /// The rows.
        rows: Vec<u32>,
    },
    /// Nobody stands in it.
    Empty,
}

crate::problem! {
    ChosenError {
        Self::Table(error) => [error alone],
        Self::NoColumn => [Usage "generate-only-no-column" "known": COLUMNS.join(", ")],
        Self::Spoilt { rows } => [
            Input "generate-only-spoilt" "count": rows.len(), "rows": ranges(rows)
        ],
        Self::Empty => [Input "generate-only-empty"],
    }
}

/// The people whom somebody chose, by the identities and profile ids of a table.
#[derive(Debug, Default)]
pub struct Chosen {
    /// Each value, with the rows in which it stands.
    rows: HashMap<String, Vec<u32>>,
    /// The rows whose people were found.
    found: RefCell<BTreeSet<u32>>,
}

impl Chosen {
    /// Reads a table of which a column tells by its name who is meant, or that has one column only.
    ///
    /// # Errors
    /// A [`ChosenError`]: what is there cannot tell with certainty who is meant.
    pub fn read(input: impl Read + Seek, options: &ReadOptions) -> Result<Self, ChosenError> {
        let options = ReadOptions {
            columns: COLUMNS.iter().map(|column| header_key(column)).collect(),
            ..options.clone()
        };
        let mut reader = Reader::default();
        let facts = tables::read(input, &options, &mut |record| reader.take(record))
            .map_err(ChosenError::Table)?;
        reader.spoilt.extend(facts.damage().map(|damage| match damage {
            crate::grid::Damage::From(row) => row,
            crate::grid::Damage::Throughout => 1,
        }));
        reader.finish()
    }

    /// Tells whether a person whose ids these are is among them.
    pub(crate) fn has<'v>(&self, mut ids: impl Iterator<Item = &'v str>) -> bool {
        ids.any(|id| self.rows.contains_key(id))
    }

    /// Notes that a person whose ids these are is on the list.
    pub(crate) fn note<'v>(&self, ids: impl Iterator<Item = &'v str>) {
        self.found.borrow_mut().extend(ids.filter_map(|id| self.rows.get(id)).flatten());
    }

    /// Returns the rows of the table whose people are not on the list.
    #[must_use]
    pub fn missing(&self) -> Vec<u32> {
        let all: BTreeSet<u32> = self.rows.values().flatten().copied().collect();
        all.difference(&self.found.borrow()).copied().collect()
    }
}

/// Takes the table in.
#[derive(Default)]
struct Reader {
    /// Where the columns stand, once their names were seen.
    columns: Vec<usize>,
    /// What stood above them, or what is there where they have no names: each with its row.
    above: Vec<(u32, String)>,
    /// Whether more than one column is used above.
    is_wide: bool,
    chosen: Chosen,
    spoilt: Vec<u32>,
}

impl Reader {
    fn take(&mut self, record: &Record) {
        if self.columns.is_empty() {
            return self.seek(record);
        }
        if self
            .columns
            .iter()
            .any(|at| record.notes().iter().any(|(noted, note)| noted == at && is_spoilt(*note)))
        {
            self.spoilt.push(record.number());
        }
        for at in &self.columns {
            self.chosen.add(record.number(), record.get(*at));
        }
    }

    fn seek(&mut self, record: &Record) {
        let is_known =
            |cell: &str| COLUMNS.iter().any(|column| header_key(column) == header_key(cell));
        self.columns = record
            .iter()
            .enumerate()
            .filter(|(_, cell)| is_known(cell))
            .map(|(at, _)| at)
            .collect();
        if self.columns.is_empty() {
            let cells = || record.iter().filter(|cell| !cell.trim().is_empty());
            self.is_wide |= cells().count() > 1;
            self.above.extend(cells().take(1).map(|cell| (record.number(), cell.to_owned())));
            if record.notes().iter().any(|(_, note)| is_spoilt(*note)) {
                self.spoilt.push(record.number());
            }
        }
    }

    fn finish(mut self) -> Result<Chosen, ChosenError> {
        if self.columns.is_empty() && self.is_wide {
            return Err(ChosenError::NoColumn);
        }
        if !self.spoilt.is_empty() {
            return Err(ChosenError::Spoilt { rows: self.spoilt });
        }
        if self.columns.is_empty() {
            for (row, cell) in &self.above {
                self.chosen.add(*row, cell);
            }
        }
        if self.chosen.rows.is_empty() { Err(ChosenError::Empty) } else { Ok(self.chosen) }
    }
}

impl Chosen {
    fn add(&mut self, row: u32, cell: &str) {
        let id = cell.trim_matches(forbidden);
        if !id.is_empty() {
            self.rows.entry(id.to_owned()).or_default().push(row);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn read(text: &str) -> Result<Chosen, ChosenError> {
        Chosen::read(Cursor::new(text.to_owned()), &ReadOptions::default())
    }

    fn has(chosen: &Chosen, id: &str) -> bool {
        chosen.has(std::iter::once(id))
    }

    #[test]
    fn the_columns_that_tell_who_is_meant_are_taken_by_their_names_and_no_others() {
        let chosen = read("Licenties van 2026;;\nproduct;Profile ID;nlEduPersonRealId\nRekenen;P-1;a@oud\nTaal;P-2; b@oud \n").unwrap();
        assert!(["P-1", "a@oud", "P-2", "b@oud"].iter().all(|id| has(&chosen, id)));
        assert!(
            !["Rekenen", "Taal", "product", "Licenties van 2026"].iter().any(|id| has(&chosen, id))
        );
        chosen.note(["a@oud"].into_iter());
        assert_eq!(chosen.missing(), [4]);
    }

    #[test]
    fn a_table_of_one_column_needs_no_name() {
        assert!(has(&read("a@oud\nb@oud\n").unwrap(), "a@oud"));
        assert!(matches!(read("a@oud;Rekenen\nb@oud;Taal\n"), Err(ChosenError::NoColumn)));
        assert!(matches!(read("identity\n"), Err(ChosenError::Empty)));
    }
}
