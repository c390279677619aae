//! `fill --numbers`: new institution numbers for a whole list, from a table of old and new ones.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Seek};

use crate::grid::Record;
use crate::identity::{Side, is_daycare_number, user_and_realm};
use crate::intake::{SideTable, SideTableError, Warning};
use crate::list::{Field, List, Row, header_key, is_blank};
use crate::report::{Merger, NumbersReport, ranges};
use crate::tables::ReadOptions;

/// Words of the titles of the columns: the old number, the new one, and the user id that decides
/// where one number becomes several.
const TITLES: [&[&str]; 3] = [
    &["gammelt", "old", "fra", "was"],
    &["nyt", "new", "til", "wordt", "dagtilbudsnummer"],
    &["unilogin", "brugernavn", "user"],
];

/// Why numbers were not filled in.
#[derive(Debug)]
pub enum NumbersError {
    /// The table cannot be read, or is not certain.
    Table(SideTableError),
    /// The list has no institution numbers.
    OtherFormat,
    /// The table has not two columns.
    NoColumns,
    /// New numbers that are none of the register, by row.
    NoNewNumber(Vec<u32>),
    /// One old number becomes several, and no user id decides, by row.
    Split(Vec<u32>),
}

crate::problem! {
    NumbersError {
        Self::Table(error) => [error alone],
        Self::OtherFormat => [Usage "numbers-other-format"],
        Self::NoColumns => [Input "numbers-no-columns"],
        Self::NoNewNumber(rows) => [Input "numbers-no-new-number" "rows": ranges(rows)],
        Self::Split(rows) => [Input "numbers-split" "rows": ranges(rows)],
    }
}

/// What becomes of old numbers.
#[derive(Debug, Default)]
pub struct Numbers {
    of_all: BTreeMap<String, String>,
    of_user: BTreeMap<(String, String), String>,
    /// What deserves a look in the table.
    warnings: Vec<Warning>,
}

/// Reads a table of old and new numbers, with or without a header; a third column of user ids tells
/// whom each line is about.
///
/// # Errors
/// A [`NumbersError`]: an old number that becomes several needs the user ids.
pub fn read_numbers(
    input: impl Read + Seek,
    options: &ReadOptions,
) -> Result<Numbers, NumbersError> {
    let mut reading = Reading::default();
    let titles = TITLES.concat();
    let warnings =
        SideTable::read(input, options.clone(), &titles, &mut |record| reading.take(record))
            .map_err(NumbersError::Table)?;
    Ok(Numbers { warnings, ..reading.finish()? })
}

/// Finds the columns of the old number, the new one and the user id by the words of their titles;
/// no column is two of them.
fn header(record: &Record) -> [Option<usize>; 3] {
    let words_of = |title: &str| {
        title.split(|c: char| !c.is_alphanumeric()).map(header_key).collect::<Vec<_>>()
    };
    let titles: Vec<Vec<String>> = record.iter().map(words_of).collect();
    let mut found: [Option<usize>; 3] = [None; 3];
    for (nth, words) in TITLES.iter().enumerate() {
        let is_it = |title: &[String]| words.iter().any(|word| title.contains(&header_key(word)));
        found[nth] =
            (0..titles.len()).find(|at| !found.contains(&Some(*at)) && is_it(&titles[*at]));
    }
    found
}

#[derive(Default)]
struct Reading {
    /// Where the old number, the new one and the user id stand.
    columns: Option<[Option<usize>; 3]>,
    numbers: Numbers,
    /// Old numbers with the rows that speak of them without a user id.
    rows: BTreeMap<String, Vec<u32>>,
    split: BTreeSet<u32>,
    unsound: Vec<u32>,
}

impl Reading {
    /// Takes a record; returns the columns that it uses of it.
    fn take(&mut self, record: &Record) -> Vec<usize> {
        if record.is_blank() {
            return Vec::new();
        }
        let Some(columns) = self.columns else {
            let found = header(record);
            let is_header = found[0].is_some() && found[1].is_some();
            self.columns = Some(if is_header {
                found
            } else {
                [Some(0), Some(1), (record.len() > 2).then_some(2)]
            });
            return if is_header { Vec::new() } else { self.take(record) };
        };
        self.learn(record, columns);
        columns.into_iter().flatten().collect()
    }

    fn learn(&mut self, record: &Record, columns: [Option<usize>; 3]) {
        let [old, new, user] =
            columns.map(|at| at.map_or("", |at| record.get(at)).trim().to_owned());
        if !is_daycare_number(&new) || old.is_empty() {
            self.unsound.push(record.number());
            return;
        }
        if user.is_empty() {
            let rows = self.rows.entry(old.clone()).or_default();
            rows.push(record.number());
            let known = self.numbers.of_all.entry(old).or_insert_with(|| new.clone());
            if *known != new {
                self.split.extend(rows.iter());
            }
        } else {
            let user = user.split_once('@').map_or(user.as_str(), |(user, _)| user).to_owned();
            let known = self.numbers.of_user.entry((old, user)).or_insert_with(|| new.clone());
            if *known != new {
                self.split.insert(record.number());
            }
        }
    }

    /// Notes the rows that name nobody, of a number that becomes another one for somebody.
    fn note_undecided(&mut self) {
        for ((old, _), new) in &self.numbers.of_user {
            if self.numbers.of_all.get(old).is_some_and(|all| all != new) {
                self.split.extend(self.rows.get(old).into_iter().flatten());
            }
        }
    }

    fn finish(mut self) -> Result<Numbers, NumbersError> {
        self.note_undecided();
        if !self.unsound.is_empty() {
            return Err(NumbersError::NoNewNumber(self.unsound));
        }
        if !self.split.is_empty() {
            return Err(NumbersError::Split(self.split.into_iter().collect()));
        }
        let is_empty = self.numbers.of_all.is_empty() && self.numbers.of_user.is_empty();
        if is_empty { Err(NumbersError::NoColumns) } else { Ok(self.numbers) }
    }
}

impl Numbers {
    /// Returns what deserves a look in the table.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The new number of a user of an institution: what is said of the user, else of all.
    fn of(&self, old: &str, user: &str) -> Option<&str> {
        let own = self.of_user.get(&(old.to_owned(), user.to_owned()));
        own.or_else(|| self.of_all.get(old)).map(String::as_str)
    }

    /// New numbers that several institutions get.
    fn mergers(&self) -> Vec<Merger> {
        let mut olds: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let of_user = self.of_user.iter().map(|((old, _), new)| (old, new));
        for (old, new) in self.of_all.iter().chain(of_user) {
            olds.entry(new).or_default().insert(old);
        }
        let merged = olds.into_iter().filter(|(_, olds)| olds.len() > 1);
        merged
            .map(|(new, olds)| Merger {
                new: new.to_owned(),
                old: olds.into_iter().map(str::to_owned).collect(),
            })
            .collect()
    }
}

/// Fills the new institution numbers of a list; one that is there stays.
///
/// # Errors
/// [`NumbersError::OtherFormat`] where the list has none.
pub fn renumber(
    list: &List,
    numbers: &Numbers,
    list_id: Option<String>,
) -> Result<(List, NumbersReport), NumbersError> {
    let format = list.format();
    let at = |side| format.position(Field::Institution(side)).ok_or(NumbersError::OtherFormat);
    let (old, new) = (at(Side::Was)?, at(Side::Wordt)?);
    let mut filled = List::new(format);
    let mut report = NumbersReport::new(list_id, list.len(), numbers.mergers());
    let mut notes = list.notes().peekable();
    for row in list.rows() {
        let given = match (is_blank(row.cell(new)), numbers.of(row.cell(old).trim(), user_id(row)))
        {
            (false, given) => {
                report.note(row.number(), given.is_some_and(|given| given != row.cell(new).trim()));
                None
            }
            (true, None) => {
                report.unknown.push(row.number());
                None
            }
            (true, Some(given)) => {
                report.counts.filled += 1;
                Some(given)
            }
        };
        let cells: Vec<&str> = row
            .written()
            .enumerate()
            .map(|(at, cell)| given.filter(|_| at == new).unwrap_or(cell))
            .collect();
        filled.push(row.number(), cells);
        while let Some((_, column, note)) =
            notes.next_if(|(noted, ..)| noted.index() == row.index())
        {
            filled.note(column, note);
        }
    }
    report.counts.unknown = report.unknown.len();
    Ok((filled, report))
}

fn user_id(row: Row<'_>) -> &str {
    let identity = row.identities(Side::Was).next().map_or("", |(_, _, value)| value);
    user_and_realm(identity).0
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::list::Format;
    use crate::moves::FormatId;
    use crate::tables::TableError;

    fn numbers(table: &str) -> Result<Numbers, NumbersError> {
        read_numbers(Cursor::new(table.to_owned()), &ReadOptions::default())
    }

    fn list() -> List {
        let mut list = List::new(Format::of(FormatId::UniloginChange));
        list.push(2, ["Anna", "Berg", "101001", "anna1234", "", ""]);
        list.push(3, ["Bent", "Dahl", "101002", "bent5678", "", "bent0001"]);
        list.push(4, ["Cato", "Friis", "101001", "cato9012", "G00009", ""]);
        list.push(5, ["Dora", "Gade", "303003", "dora3456", "", ""]);
        list
    }

    #[test]
    fn every_row_gets_the_number_of_its_institution_and_mergers_are_told() {
        let numbers =
            numbers("gammelt;nyt\n101001;G12345\n101002;G12345\n101001;G12345\n").unwrap();
        let (filled, report) = renumber(&list(), &numbers, None).unwrap();
        let new: Vec<String> = filled.rows().map(|row| row.cell(5).to_owned()).collect();
        assert_eq!(new, ["anna1234@G12345", "bent0001@G12345", "cato9012@G00009", ""]);
        assert_eq!((report.counts.filled, report.counts.already, report.counts.unknown), (2, 1, 1));
        assert_eq!((report.differs, report.unknown), (vec![4], vec![5]));
        assert_eq!(
            report.merged,
            [Merger {
                new: "G12345".to_owned(),
                old: vec!["101001".to_owned(), "101002".to_owned()]
            }]
        );
    }

    #[test]
    fn a_split_needs_the_user_ids() {
        assert!(
            matches!(numbers("101001,G12345\n101001,G12346\n"), Err(NumbersError::Split(rows)) if rows == [1, 2])
        );
        let decided = "gammelt,Unilogin,nyt\n101001,anna1234,G12345\n101001,cato9012,G12346\n";
        let (filled, _) = renumber(&list(), &numbers(decided).unwrap(), None).unwrap();
        assert_eq!(filled.row(0).cell(5), "anna1234@G12345");
    }

    #[test]
    fn a_row_without_a_user_id_decides_nothing_in_a_split() {
        let table = |last: &str| {
            numbers(&format!("gammelt,nyt,Unilogin\n101001,G12345,anna1234\n101001,{last},\n"))
        };
        assert!(matches!(table("G12346"), Err(NumbersError::Split(rows)) if rows == [3]));
        let (filled, _) = renumber(&list(), &table("G12345").unwrap(), None).unwrap();
        assert_eq!(filled.row(0).cell(5), "anna1234@G12345");
    }

    #[test]
    fn titles_are_read_by_their_words_and_user_ids_with_or_without_their_number() {
        for table in [
            "Gammelt dagtilbudsnummer;Nyt dagtilbudsnummer\n101001;G12345\n",
            "Dagtilbud;Gammelt;Nyt\nSolsikken;101001;G12345\n",
            "gammelt;nyt;Unilogin\n101001;G12345;anna1234@101001\n",
            "gammelt;nyt\n=\"101001\";'G12345\n",
        ] {
            let (filled, _) = renumber(&list(), &numbers(table).unwrap(), None).unwrap();
            assert_eq!(filled.row(0).cell(5), "anna1234@G12345", "{table}");
        }
        let twice = "gammelt;nyt;Unilogin\n101001;G12345;anna1234\n101001;G12346;anna1234\n";
        assert!(matches!(numbers(twice), Err(NumbersError::Split(rows)) if rows == [3]));
        assert!(matches!(
            numbers("gammelt;nyt\n101001;\"G12345\n"),
            Err(NumbersError::Table(SideTableError::Table(TableError::Broken { row: 2 })))
        ));
    }

    #[test]
    fn a_new_number_is_one_of_the_register() {
        assert!(
            matches!(numbers("101001,A12345\n"), Err(NumbersError::NoNewNumber(rows)) if rows == [1])
        );
        let other = List::new(Format::of(FormatId::Vo));
        let numbers = numbers("101001,G12345\n").unwrap();
        assert!(matches!(renumber(&other, &numbers, None), Err(NumbersError::OtherFormat)));
    }
}
