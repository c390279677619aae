//! The people whom somebody chose out of a source: those whose licences come along, say (*Procedure
//! MBO*, step 6).

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::io::{Read, Seek};

use super::side_table::{SideTable, SideTableError};
use super::warning::Warning;
use crate::grid::Record;
use crate::identity::{Scheme, padding};
use crate::list::header_key;
use crate::tables::ReadOptions;

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
    /// It is no table, or none that says with certainty who is meant.
    Table(SideTableError),
    /// It has several columns, and none tells by its name who is meant.
    NoColumn,
    /// Nobody stands in it.
    Empty,
}

crate::problem! {
    ChosenError {
        Self::Table(error) => [error alone],
        Self::NoColumn => [Usage "generate-only-no-column" "known": COLUMNS.join(", ")],
        Self::Empty => [Input "generate-only-empty"],
    }
}

/// The people whom somebody chose, by the identities and profile ids of a table.
#[derive(Debug, Default)]
pub struct Chosen {
    /// Each value as it is compared, with the rows in which it stands.
    rows: HashMap<String, Vec<u32>>,
    /// The rows whose people were found.
    found: RefCell<BTreeSet<u32>>,
    /// What deserves a look in the table.
    warnings: Vec<Warning>,
}

impl Chosen {
    /// Reads a table of which a column tells by its name who is meant, or that has one column only.
    ///
    /// # Errors
    /// A [`ChosenError`]: what is there cannot tell with certainty who is meant.
    pub fn read(input: impl Read + Seek, options: &ReadOptions) -> Result<Self, ChosenError> {
        let mut reader = Reader::default();
        let options = ReadOptions { has_lone_column: true, ..options.clone() };
        let warnings = SideTable::read(input, options, &COLUMNS, &mut |record| reader.take(record))
            .map_err(ChosenError::Table)?;
        Ok(Self { warnings, ..reader.finish()? })
    }

    /// Returns what deserves a look in the table.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// Tells whether a person whose ids these are is among them.
    pub(crate) fn has<'v>(&self, mut ids: impl Iterator<Item = &'v str>) -> bool {
        ids.any(|id| self.rows.contains_key(&*Scheme::key_of_any(id)))
    }

    /// Notes that a person whose ids these are is on the list.
    pub(crate) fn note<'v>(&self, ids: impl Iterator<Item = &'v str>) {
        let rows = ids.filter_map(|id| self.rows.get(&*Scheme::key_of_any(id)));
        self.found.borrow_mut().extend(rows.flatten());
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
}

impl Reader {
    /// Takes a record; returns the columns that tell who is meant.
    fn take(&mut self, record: &Record) -> Vec<usize> {
        // A header may stand once more further down.
        let titles: Vec<usize> = record
            .iter()
            .enumerate()
            .filter(|(_, cell)| is_known(cell))
            .map(|(at, _)| at)
            .collect();
        if !titles.is_empty() {
            self.columns = titles;
            return Vec::new();
        }
        if self.columns.is_empty() {
            return self.seek(record);
        }
        for at in &self.columns {
            self.chosen.add(record.number(), record.get(*at));
        }
        self.columns.clone()
    }

    fn seek(&mut self, record: &Record) -> Vec<usize> {
        let cells = || record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        self.is_wide |= cells().count() > 1;
        self.above.extend(cells().take(1).map(|(_, cell)| (record.number(), cell.to_owned())));
        if self.is_wide { Vec::new() } else { (0..record.len()).collect() }
    }

    fn finish(mut self) -> Result<Chosen, ChosenError> {
        if self.columns.is_empty() && self.is_wide {
            return Err(ChosenError::NoColumn);
        }
        if self.columns.is_empty() {
            for (row, cell) in &self.above {
                self.chosen.add(*row, cell);
            }
        }
        if self.chosen.rows.is_empty() { Err(ChosenError::Empty) } else { Ok(self.chosen) }
    }
}

fn is_known(cell: &str) -> bool {
    !cell.is_empty() && COLUMNS.iter().any(|column| header_key(column) == header_key(cell))
}

impl Chosen {
    fn add(&mut self, row: u32, cell: &str) {
        let id = cell.trim_matches(padding);
        if !id.is_empty() {
            self.rows.entry(Scheme::key_of_any(id).into_owned()).or_default().push(row);
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
    fn what_is_spoilt_tells_nobody_and_marks_are_no_part_of_an_id() {
        let chosen =
            read("Profile ID;x\n=\"00051006\";a\n'00051007;b\nProfile ID;x\n00051008;c\n").unwrap();
        assert!(["00051006", "00051007", "00051008"].iter().all(|id| has(&chosen, id)));
        assert!(!has(&chosen, "Profile ID"));
        assert_eq!(
            chosen.warnings().iter().flat_map(|told| told.rows.clone()).collect::<Vec<_>>(),
            [2, 3]
        );
        for cell in ["#N/A", "1.23457E+18", "n.v.t."] {
            let table = format!("Profile ID;x\n{cell};a\n00051007;b\n");
            let spoilt = read(&table);
            assert!(
                matches!(&spoilt, Err(ChosenError::Table(SideTableError::Spoilt { rows })) if rows == &[2]),
                "{cell}"
            );
        }
    }

    #[test]
    fn an_id_is_known_as_its_scheme_compares_it() {
        let esi = |code: &str| format!("urn:schac:personalUniqueCode:int:esi:lv.example:{code}");
        let chosen = read(&format!("identity\n{}\na@oud\n", esi("ADA1"))).unwrap();
        assert!(has(&chosen, &esi("ada1")) && !has(&chosen, "A@oud"));
        chosen.note([esi("Ada1").as_str()].into_iter());
        assert_eq!(chosen.missing(), [3]);
    }

    #[test]
    fn a_table_of_one_column_needs_no_name() {
        assert!(has(&read("a@oud\nb@oud\n").unwrap(), "a@oud"));
        assert!(matches!(read("a@oud;Rekenen\nb@oud;Taal\n"), Err(ChosenError::NoColumn)));
        assert!(matches!(read("identity\n"), Err(ChosenError::Empty)));
    }
}
