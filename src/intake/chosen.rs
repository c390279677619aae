//! The people whom somebody chose out of a source: those whose licences come along, say (*Procedure
//! MBO*, step 6).

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::io::{Read, Seek};

use super::side_table::{SideTable, SideTableError};
use super::warning::Warning;
use crate::grid::Record;
use crate::identity::{Scheme, Side, padding};
use crate::list::{Field, Format, header_key};
use crate::tables::ReadOptions;

/// The columns that tell who is meant, beside those of the lists for old identities.
const COLUMNS: [&str; 7] = [
    "profile_id",
    "identity",
    "nlEduPersonRealId",
    "nlEduPersonProfileId",
    "ECK iD",
    "ESI",
    UNILOGIN,
];
/// A user id that is one's own within an institution.
const UNILOGIN: &str = "Unilogin";
/// The column for the number of the institution, beside those of the lists.
const NUMBER: &str = "Institutionsnummer";

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
        let mut reader = Reader::new();
        let options = ReadOptions { has_lone_column: true, ..options.clone() };
        let titles: Vec<&str> = known().collect();
        let warnings = SideTable::read(input, options, &titles, &mut |record| reader.take(record))
            .map_err(ChosenError::Table)?;
        Ok(Self { warnings, ..reader.finish()? })
    }

    /// Returns what deserves a look in the table.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// Tells whether a person whose ids these are is among them, and notes that. A user id alone
    /// means one of `home`, where that is one institution.
    pub(crate) fn take<'v>(&self, ids: impl Iterator<Item = &'v str>, home: &[String]) -> bool {
        let rows: Vec<u32> =
            ids.filter_map(|id| self.rows_of(id, home)).flatten().copied().collect();
        let is_any = !rows.is_empty();
        self.found.borrow_mut().extend(rows);
        is_any
    }

    fn rows_of(&self, id: &str, home: &[String]) -> Option<&Vec<u32>> {
        let alone = || match (Scheme::Unilogin.split(id), home) {
            ((user, Some(number)), [only]) if number == only => self.rows.get(user),
            _ => None,
        };
        self.rows.get(&*Scheme::key_of_any(id)).or_else(alone)
    }

    /// Returns the rows of the table whose people are not on the list.
    #[must_use]
    pub fn missing(&self) -> Vec<u32> {
        let all: BTreeSet<u32> = self.rows.values().flatten().copied().collect();
        all.difference(&self.found.borrow()).copied().collect()
    }
}

/// Takes the table in.
struct Reader {
    known: Titles,
    /// Where the columns stand, once their names were seen.
    columns: Vec<usize>,
    /// Which of them hold user ids that need the number of an institution.
    users: Vec<usize>,
    /// Where that number stands.
    number: Option<usize>,
    /// What stood above them, or what is there where they have no names: each with its row.
    above: Vec<(u32, String)>,
    /// Whether more than one column is used above.
    is_wide: bool,
    chosen: Chosen,
}

impl Reader {
    fn new() -> Self {
        Self {
            known: Titles::of(known()),
            columns: Vec::new(),
            users: Vec::new(),
            number: None,
            above: Vec::new(),
            is_wide: false,
            chosen: Chosen::default(),
        }
    }

    /// Takes a record; returns the columns that tell who is meant.
    fn take(&mut self, record: &Record) -> Vec<usize> {
        // A header may stand once more further down.
        let titles = self.known.columns_of(record);
        if !titles.is_empty() {
            self.columns = titles;
            self.users = Titles::of(users()).columns_of(record);
            self.number = Titles::of(numbers()).columns_of(record).first().copied();
            return Vec::new();
        }
        if self.columns.is_empty() {
            return self.seek(record);
        }
        for at in &self.columns {
            let cell = record.get(*at).trim_matches(padding);
            let number = self.number.filter(|_| self.users.contains(at) && !cell.contains('@'));
            match number.map(|at| record.get(at).trim_matches(padding)) {
                Some(number) if !cell.is_empty() && !number.is_empty() => {
                    self.chosen.add(record.number(), &Scheme::Unilogin.join(cell, number));
                }
                _ => self.chosen.add(record.number(), cell),
            }
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

/// The titles of columns, as they are compared.
struct Titles(HashSet<String>);

impl Titles {
    fn of(titles: impl Iterator<Item = &'static str>) -> Self {
        Self(titles.map(header_key).collect())
    }

    /// Returns the columns of a record that bear one of them.
    fn columns_of(&self, record: &Record) -> Vec<usize> {
        let is_it = |cell: &str| !cell.is_empty() && self.0.contains(&header_key(cell));
        record.iter().enumerate().filter(|(_, cell)| is_it(cell)).map(|(at, _)| at).collect()
    }
}

fn known() -> impl Iterator<Item = &'static str> {
    let is_old = |field: Field| matches!(field.identity(), Some((Side::Was, _)));
    COLUMNS.into_iter().chain(of_lists(is_old))
}

fn users() -> impl Iterator<Item = &'static str> {
    let is_user = |field| field == Field::Identity(Side::Was, Scheme::Unilogin);
    std::iter::once(UNILOGIN).chain(of_lists(is_user))
}

fn numbers() -> impl Iterator<Item = &'static str> {
    std::iter::once(NUMBER).chain(of_lists(|field| field == Field::Institution(Side::Was)))
}

/// The titles of columns of the lists.
fn of_lists(is_asked: fn(Field) -> bool) -> impl Iterator<Item = &'static str> {
    let columns = Format::all().into_iter().flat_map(|format| format.columns);
    columns
        .filter(move |column| is_asked(column.field))
        .flat_map(|column| std::iter::once(column.header).chain(column.synonyms.iter().copied()))
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
        chosen.take(std::iter::once(id), &[])
    }

    #[test]
    fn the_columns_that_tell_who_is_meant_are_taken_by_their_names_and_no_others() {
        let chosen = read("Licenties van 2026;;\nproduct;Profile ID;nlEduPersonRealId\nRekenen;P-1;a@oud\nTaal;P-2; b@oud \n").unwrap();
        assert!(["P-1", "a@oud", "P-2", "b@oud"].iter().all(|id| has(&chosen, id)));
        assert!(
            !["Rekenen", "Taal", "product", "Licenties van 2026"].iter().any(|id| has(&chosen, id))
        );
        assert_eq!(chosen.missing(), [] as [u32; 0]);
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
        assert_eq!(chosen.missing(), [3]);
    }

    #[test]
    fn a_user_id_is_of_its_institution() {
        let chosen =
            read("Institutionsnummer gammelt;Unilogin gammelt\n101001;aner1001\n;bokr1002\n")
                .unwrap();
        assert!(has(&chosen, "aner1001@101001") && !has(&chosen, "aner1001@101002"));
        let home =
            |numbers: &[&str]| -> Vec<String> { numbers.iter().map(|it| (*it).into()).collect() };
        let take = |numbers| chosen.take(["bokr1002@101001"].into_iter(), &home(numbers));
        assert!(!take(&["101001", "101002"]) && !take(&["101002"]) && take(&["101001"]));
    }

    #[test]
    fn a_table_of_one_column_needs_no_name() {
        assert!(has(&read("a@oud\nb@oud\n").unwrap(), "a@oud"));
        assert!(matches!(read("a@oud;Rekenen\nb@oud;Taal\n"), Err(ChosenError::NoColumn)));
        assert!(matches!(read("identity\n"), Err(ChosenError::Empty)));
    }
}
