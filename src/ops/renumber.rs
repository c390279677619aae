//! `fill --numbers`: new institution numbers for a whole list, from a table of old and new ones.

mod columns;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Seek, SeekFrom};

use crate::grid::Record;
use crate::identity::{Side, is_daycare_number, user_and_realm};
use crate::intake::{SideTable, SideTableError, Warning};
use crate::list::{Field, List, Row, is_blank};
use crate::report::{Merger, NumbersReport, ranges};
use crate::tables::{ReadOptions, TableError};
use columns::{Columns, Survey};

/// Why numbers were not filled in.
#[derive(Debug)]
pub enum NumbersError {
    /// The table cannot be read, or is not certain.
    Table(SideTableError),
    /// The list has no institution numbers.
    OtherFormat,
    /// No two columns of the table can be told to hold the old and the new numbers; its titles.
    NoColumns(String),
    /// New numbers that are none of the register, by row.
    NoNewNumber(Vec<u32>),
    /// One old number becomes several, and no user id decides, by row.
    Split(Vec<u32>),
    /// A user id has another number than the old one beside it, by row.
    OtherNumber(Vec<u32>),
    /// What should be user ids is none of the list, though their institutions are.
    NoUsers,
}

crate::problem! {
    NumbersError {
        Self::Table(error) => [error alone],
        Self::OtherFormat => [Usage "numbers-other-format"],
        Self::NoColumns(titles) => [
            Input "numbers-no-columns" "count": titles.len(), "titles": titles
        ],
        Self::NoNewNumber(rows) => [
            Input "numbers-no-new-number" "count": rows.len(), "rows": ranges(rows)
        ],
        Self::Split(rows) => [Input "numbers-split" "count": rows.len(), "rows": ranges(rows)],
        Self::OtherNumber(rows) => [
            Input "numbers-other-number" "count": rows.len(), "rows": ranges(rows)
        ],
        Self::NoUsers => [Input "numbers-no-users"],
    }
}

/// What becomes of old numbers.
#[derive(Debug, Default)]
pub struct Numbers {
    of_all: BTreeMap<String, String>,
    of_user: BTreeMap<(String, String), String>,
    /// The users of each institution of the table, but for case and leading zeros; an empty one
    /// where it is said of all.
    folded: BTreeMap<String, BTreeSet<String>>,
    /// What deserves a look in the table.
    warnings: Vec<Warning>,
}

/// Why a table gives a row no number.
#[derive(Clone, Copy)]
enum NoNumber {
    /// It does not have the institution.
    Unknown,
    /// It has the institution or the user but for case or leading zeros.
    Similar,
    /// It names other users of the institution.
    Undecided,
}

/// Reads a table of old and new numbers, with or without a header; a column of user ids tells whom
/// each line is about.
///
/// # Errors
/// A [`NumbersError`]: an old number that becomes several needs the user ids.
pub fn read_numbers(
    mut input: impl Read + Seek,
    options: &ReadOptions,
) -> Result<Numbers, NumbersError> {
    let titles = columns::titles();
    let mut survey = Survey::default();
    let mut look = |record: &Record| {
        survey.take(record);
        Vec::new()
    };
    SideTable::read(&mut input, options.clone(), &titles, &mut look)
        .map_err(NumbersError::Table)?;
    let columns = survey.find().ok_or_else(|| NumbersError::NoColumns(survey.told_titles()))?;
    let again = |error| NumbersError::Table(SideTableError::Table(TableError::Io(error)));
    input.seek(SeekFrom::Start(0)).map_err(again)?;
    let mut reading = Reading::default();
    let warnings = SideTable::read(input, options.clone(), &titles, &mut |record| {
        reading.take(record, columns)
    })
    .map_err(NumbersError::Table)?;
    Ok(Numbers { warnings, ..reading.finish()? })
}

#[derive(Default)]
struct Reading {
    numbers: Numbers,
    /// Old numbers with the rows that speak of them without a user id.
    rows: BTreeMap<String, Vec<u32>>,
    split: BTreeSet<u32>,
    unsound: Vec<u32>,
    of_others: Vec<u32>,
}

impl Reading {
    /// Takes a record; returns the columns that it uses of it.
    fn take(&mut self, record: &Record, columns: Columns) -> Vec<usize> {
        if record.is_blank() || columns.header == Some(record.number()) {
            return Vec::new();
        }
        self.learn(record, columns);
        [Some(columns.old), Some(columns.new), columns.user].into_iter().flatten().collect()
    }

    fn learn(&mut self, record: &Record, columns: Columns) {
        let cell = |at: usize| record.get(at).trim().to_owned();
        let (old, new) = (cell(columns.old), cell(columns.new));
        let user = columns.user.map(cell).unwrap_or_default();
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
            let (user, number) = user_and_realm(&user);
            // An identity is a user id with its number.
            if number.is_some_and(|number| number != old) {
                self.of_others.push(record.number());
                return;
            }
            let of_user = &mut self.numbers.of_user;
            let known = of_user.entry((old, user.to_owned())).or_insert_with(|| new.clone());
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
        if !self.of_others.is_empty() {
            return Err(NumbersError::OtherNumber(self.of_others));
        }
        if !self.split.is_empty() {
            return Err(NumbersError::Split(self.split.into_iter().collect()));
        }
        Ok(self.numbers.with_folded())
    }
}

impl Numbers {
    /// Returns what deserves a look in the table.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The new number of a user of an institution: what is said of the user, else of all.
    fn of(&self, old: &str, user: &str) -> Result<&str, NoNumber> {
        let own = self.of_user.get(&(old.to_owned(), user.to_owned()));
        if let Some(new) = own.or_else(|| self.of_all.get(old)) {
            return Ok(new);
        }
        let users = self.folded.get(&folded(old)).ok_or(NoNumber::Unknown)?;
        let is_similar = users.contains("") || users.contains(&user.to_lowercase());
        Err(if is_similar { NoNumber::Similar } else { NoNumber::Undecided })
    }

    /// Notes of which institutions and users the table is, but for case and leading zeros.
    fn with_folded(mut self) -> Self {
        let of_all = self.of_all.keys().map(|old| (old, ""));
        let of_user = self.of_user.keys().map(|(old, user)| (old, user.as_str()));
        for (old, user) in of_all.chain(of_user) {
            self.folded.entry(folded(old)).or_default().insert(user.to_lowercase());
        }
        self
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
/// [`NumbersError::OtherFormat`] where the list has none, and [`NumbersError::NoUsers`] where the
/// table speaks of users of its institutions, and names none of them.
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
                report.note(row.number(), given.is_ok_and(|given| given != row.cell(new).trim()));
                None
            }
            (true, Err(none)) => {
                match none {
                    NoNumber::Unknown => report.unknown.push(row.number()),
                    NoNumber::Similar => report.similar.push(row.number()),
                    NoNumber::Undecided => report.undecided.push(row.number()),
                }
                None
            }
            (true, Ok(given)) => {
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
    report.counts.unknown = list.len() - report.counts.filled - report.counts.already;
    let names_nobody = report.counts.unknown == list.len() && report.similar.is_empty();
    if names_nobody && !report.undecided.is_empty() {
        return Err(NumbersError::NoUsers);
    }
    Ok((filled, report))
}

/// An institution number without what a spreadsheet takes away.
fn folded(number: &str) -> String {
    number.trim_start_matches('0').to_lowercase()
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
            "Institutionsnummer;Dagtilbudsnummer\n101001;G12345\n",
            "Nyt institutionsnummer;Institutionsnummer\nG12345;101001\n",
            "gammelt;nyt;Unilogin\n101001;G12345;anna1234@101001\n",
            "gammelt;nyt\n=\"101001\";'G12345\n",
            // A column is what its cells are, wherever it stands.
            "anna1234;101001;G12345\n",
            "G12345;101001\n",
            "1;anna1234@101001;101001;G12345\n",
            "Gammelt unilogin;Institutionsnummer;Nyt nummer\nanna1234;101001;G12345\n",
            "Bruger;Nummer;Bliver\nanna1234;101001;G12345\ncato9012;101001;G12346\n",
            "Nr;Nummer;Bliver;Navn\n1;101001;G12345;Solsikken\n",
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
    fn a_table_of_which_no_columns_can_be_told_is_refused_by_its_titles() {
        for (table, wanted) in [
            ("gammelt;nyt\n", "gammelt, nyt"),
            ("", ""),
            ("Unilogin;Navn\nanna1234;Anna\n", "Unilogin, Navn"),
            ("101001;A12345\n", ""),
            ("Nummer;Skole;Bliver\n101001;102002;G12345\n", "Nummer, Skole, Bliver"),
        ] {
            let refused = numbers(table);
            let titles = |titles: &str| titles == wanted;
            assert!(
                matches!(&refused, Err(NumbersError::NoColumns(told)) if titles(told)),
                "{table}: {refused:?}"
            );
        }
    }

    #[test]
    fn a_row_without_a_number_is_told_for_what_it_is() {
        let told = |table: &str| {
            let (_, report) = renumber(&list(), &numbers(table).unwrap(), None).unwrap();
            (report.unknown, report.similar, report.undecided)
        };
        let split = "gammelt,nyt,Unilogin\n101001,G12345,ANNA1234\n101001,G12346,cato9012\n";
        assert_eq!(told(&format!("{split}101002,G12346,\n")), (vec![5], vec![2], vec![]));
        let split = "gammelt,nyt,Unilogin\n101001,G12345,eva1234\n101001,G12346,cato9012\n";
        assert_eq!(told(split), (vec![3, 5], vec![], vec![2]));
        // A leading zero that is lost, on either side.
        assert_eq!(told("gammelt,nyt\n0101001,G12345\n101002,G12346\n").1, [2]);
    }

    #[test]
    fn a_user_id_with_another_number_and_names_for_user_ids_are_refused() {
        let other = "gammelt;nyt;Unilogin\n101001;G12345;anna1234@101002\n";
        assert!(matches!(numbers(other), Err(NumbersError::OtherNumber(rows)) if rows == [2]));
        let names = numbers("101001;G12345;Børnehuset\n101002;G12346;Solsikken\n").unwrap();
        let mut list = List::new(Format::of(FormatId::UniloginChange));
        list.push(2, ["Anna", "Berg", "101001", "anna1234", "", ""]);
        assert!(matches!(renumber(&list, &names, None), Err(NumbersError::NoUsers)));
        // A list of another institution is no reason.
        let (_, report) =
            renumber(&self::list(), &numbers("303009;G12345;eva1234\n").unwrap(), None).unwrap();
        assert_eq!(report.unknown, [2, 3, 5]);
    }

    #[test]
    fn a_new_number_is_one_of_the_register() {
        assert!(
            matches!(numbers("old,new\n101001,A12345\n"), Err(NumbersError::NoNewNumber(rows)) if rows == [2])
        );
        let other = List::new(Format::of(FormatId::Vo));
        let numbers = numbers("101001,G12345\n").unwrap();
        assert!(matches!(renumber(&other, &numbers, None), Err(NumbersError::OtherFormat)));
    }
}
