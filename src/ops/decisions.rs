//! What somebody decided of rows that were held, in the file of rejects that comes back with its
//! column filled in.
//!
//! A row is known again by what it says: its own identities and names, as they stand in the file of
//! rejects. Its number only tells equal rows apart, since files are sorted and cut on the way.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::io::{Read, Seek};

use crate::grid::{Damage, Record};
use crate::list::{Field, Format, Header, List, Row, header_key};
use crate::message::{Catalogue, Lang};
use crate::plan::Decision;
use crate::report::ranges;
use crate::tables::{self, ReadOptions, TableError};

/// The words that stand for a decision, in Dutch and English.
const WORDS: [(&str, Decision); 7] = [
    ("link", Decision::Link),
    ("koppelen", Decision::Link),
    ("skip", Decision::Skip),
    ("overslaan", Decision::Skip),
    ("take-over", Decision::TakeOver),
    ("takeover", Decision::TakeOver),
    ("overnemen", Decision::TakeOver),
];

/// The titles, in the catalogue, of the columns that the file of rejects has more than its list.
pub(super) const REASON: &str = "rejects-reason";
pub(super) const DECISION: &str = "rejects-decision";
pub(super) const ROW: &str = "rejects-row";
pub(super) const MARK: &str = "rejects-mark";

/// What somebody decided of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The decision.
    pub decision: Decision,
    /// The mark that the row had when it was held, where the file still has it.
    pub mark: Option<String>,
}

/// Why decisions cannot be taken over; rows are those of their own file.
#[derive(Debug)]
pub enum DecisionsError {
    /// The file is no table.
    Table(TableError),
    /// A quote that does not close, a zero byte or another sign of damage.
    Damaged {
        /// The row.
        row: u32,
    },
    /// No row of it is the header of a list of this format.
    NoHeader,
    /// It has no column for decisions.
    NoColumn,
    /// No row has a decision.
    Nothing,
    /// A word is none of those that decide.
    Words {
        /// The rows.
        rows: Vec<u32>,
    },
    /// Rows are not in the list as they stand there.
    NotInList {
        /// The rows.
        rows: Vec<u32>,
    },
    /// Several rows of the list are equal to these, and no number tells which one is meant.
    Ambiguous {
        /// The rows.
        rows: Vec<u32>,
    },
    /// The same row of the list is decided of otherwise before.
    Twice {
        /// The rows.
        rows: Vec<u32>,
    },
}

crate::problem! {
    DecisionsError {
        Self::Table(error) => [error],
        Self::Damaged { row } => [Input "decisions-damaged" "row": *row],
        Self::NoHeader => [Input "decisions-no-header"],
        Self::NoColumn => [Input "decisions-no-column"],
        Self::Nothing => [Input "decisions-nothing"],
        Self::Words { rows } => [Input "decisions-words" "count": rows.len(), "rows": ranges(rows)],
        Self::NotInList { rows } => [
            Input "decisions-not-in-list" "count": rows.len(), "rows": ranges(rows)
        ],
        Self::Ambiguous { rows } => [
            Input "decisions-ambiguous" "count": rows.len(), "rows": ranges(rows)
        ],
        Self::Twice { rows } => [Input "decisions-twice" "count": rows.len(), "rows": ranges(rows)],
    }
}

/// Reads what was decided of the rows of a list, from a table of any kind, by their numbers in the
/// list.
///
/// # Errors
/// A [`DecisionsError`] with the rows of the file that are at fault.
pub fn read(file: impl Read + Seek, list: &List) -> Result<BTreeMap<u32, Decided>, DecisionsError> {
    let mut lines = Lines::new(list.format());
    let facts = tables::read(file, &ReadOptions::default(), &mut |record| lines.take(record))
        .map_err(DecisionsError::Table)?;
    match facts.damage() {
        Some(Damage::From(row)) => return Err(DecisionsError::Damaged { row }),
        Some(Damage::Throughout) => return Err(DecisionsError::Damaged { row: 1 }),
        None => {}
    }
    let columns = lines.columns.as_ref().ok_or(DecisionsError::NoHeader)?;
    if columns.decision.is_none() {
        return Err(DecisionsError::NoColumn);
    }
    if !lines.unknown_words.is_empty() {
        return Err(DecisionsError::Words { rows: lines.unknown_words });
    }
    if lines.decided.is_empty() {
        Err(DecisionsError::Nothing)
    } else {
        resolve(&lines.decided, list)
    }
}

/// A row of the file that decides.
struct Line {
    /// Where it stands in the file.
    at: u32,
    /// Which row of the list it says that it is.
    row: Option<u32>,
    /// What it says of itself.
    content: Vec<String>,
    decided: Decided,
}

/// Where things stand in the file, counted from zero.
struct Columns {
    /// The columns of the list, in the order of the format.
    cells: Vec<Option<usize>>,
    decision: Option<usize>,
    row: Option<usize>,
    mark: Option<usize>,
}

/// The file as it is read.
struct Lines {
    format: &'static Format,
    columns: Option<Columns>,
    decided: Vec<Line>,
    unknown_words: Vec<u32>,
}

impl Lines {
    fn new(format: &'static Format) -> Self {
        Self { format, columns: None, decided: Vec::new(), unknown_words: Vec::new() }
    }

    fn take(&mut self, record: &Record) {
        let Some(columns) = &self.columns else {
            self.columns = Columns::of(record, self.format);
            return;
        };
        let word = columns
            .decision
            .map_or("", |at| record.get(at))
            .trim()
            .to_lowercase()
            .replace([' ', '_'], "-");
        if word.is_empty() {
            return;
        }
        let Some(&(_, decision)) = WORDS.iter().find(|(known, _)| *known == word) else {
            self.unknown_words.push(record.number());
            return;
        };
        // Read as a list is, so that an identity that stands in two columns is whole.
        let cells =
            columns.cells.iter().map(|at| at.map_or(Cow::Borrowed(""), |at| record.text(at)));
        let cells: Vec<Cow<'_, str>> = cells.collect();
        let mut read = List::new(self.format);
        read.push(record.number(), cells.iter().map(AsRef::as_ref));
        let content = content(read.row(0), self.format);
        let row = columns.row.and_then(|at| record.get(at).trim().parse().ok());
        let mark =
            columns.mark.map(|at| record.get(at).trim().to_owned()).filter(|mark| !mark.is_empty());
        self.decided.push(Line {
            at: record.number(),
            row,
            content,
            decided: Decided { decision, mark },
        });
    }
}

impl Columns {
    fn of(record: &Record, format: &'static Format) -> Option<Self> {
        let header = Header::recognise(record, Some(format.id))
            .filter(|header| header.format.id == format.id)?;
        let titled = |key: &'static str| {
            let titles = Lang::EVERY.map(|lang| header_key(&Catalogue::of(lang).text(key)));
            // They stand behind the columns of the list, one of which may bear such a title by
            // chance.
            record
                .iter()
                .enumerate()
                .filter(|(_, cell)| titles.contains(&header_key(cell)))
                .map(|(at, _)| at)
                .last()
        };
        let width = 0..format.width();
        let cells = width.map(|at| header.positions.get(at).copied().flatten()).collect();
        Some(Self { cells, decision: titled(DECISION), row: titled(ROW), mark: titled(MARK) })
    }
}

/// The columns by which a row is known again: its identities, and who it is about.
fn telling(format: &'static Format) -> impl Iterator<Item = usize> {
    let tells = |field: Field| {
        field.identity().is_some()
            || matches!(field, Field::Initials | Field::FirstName | Field::Prefix | Field::LastName)
    };
    format
        .columns
        .iter()
        .enumerate()
        .filter(move |(_, column)| tells(column.field))
        .map(|(at, _)| at)
}

fn content(row: Row<'_>, format: &'static Format) -> Vec<String> {
    telling(format).map(|at| row.cell(at).trim().to_owned()).collect()
}

/// Finds the rows of the list that are decided of.
fn resolve(lines: &[Line], list: &List) -> Result<BTreeMap<u32, Decided>, DecisionsError> {
    let mut asked: HashMap<&[String], Vec<u32>> =
        lines.iter().map(|line| (line.content.as_slice(), Vec::new())).collect();
    for row in list.rows() {
        if let Some(rows) = asked.get_mut(content(row, list.format()).as_slice()) {
            rows.push(row.number());
        }
    }
    let mut decisions = BTreeMap::new();
    let (mut strangers, mut ambiguous, mut twice) = (Vec::new(), Vec::new(), Vec::new());
    for line in lines {
        let row = match asked.get(line.content.as_slice()).map_or(&[][..], Vec::as_slice) {
            [] => Err(&mut strangers),
            [only] => Ok(*only),
            rows => line.row.filter(|row| rows.contains(row)).ok_or(&mut ambiguous),
        };
        match row {
            Err(at_fault) => at_fault.push(line.at),
            Ok(row)
                if decisions.entry(row).or_insert_with(|| line.decided.clone()).decision
                    != line.decided.decision =>
            {
                twice.push(line.at);
            }
            Ok(_) => {}
        }
    }
    match (strangers, ambiguous, twice) {
        (rows, _, _) if !rows.is_empty() => Err(DecisionsError::NotInList { rows }),
        (_, rows, _) if !rows.is_empty() => Err(DecisionsError::Ambiguous { rows }),
        (_, _, rows) if !rows.is_empty() => Err(DecisionsError::Twice { rows }),
        _ => Ok(decisions),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::moves::FormatId;

    const HEADER: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)";

    fn list() -> List {
        let mut list = List::new(Format::of(FormatId::Vo));
        list.push(2, ["Anna", "", "Bos", "1234 AB", "1", "1@oud", "a@nieuw"]);
        list.push(3, ["Bram", "de", "Wit", "1234 AB", "2", "2@oud", "b@nieuw"]);
        list.push(4, ["Bram", "de", "Wit", "1234 AB", "2", "2@oud", "b@nieuw"]);
        list
    }

    fn decide(titles: &str, rows: &[&str]) -> Result<BTreeMap<u32, Decision>, DecisionsError> {
        let decided =
            read(Cursor::new(format!("{HEADER},{titles}\n{}\n", rows.join("\n"))), &list())?;
        Ok(decided.into_iter().map(|(row, decided)| (row, decided.decision)).collect())
    }

    const ANNA: &str = "Anna,,Bos,1234 AB,1,1@oud,a@nieuw";
    const BRAM: &str = "Bram,de,Wit,9999 ZZ,2,2@oud,b@nieuw";

    fn titles(lang: Lang) -> String {
        [MARK, REASON, DECISION, ROW].map(|key| Catalogue::of(lang).text(key)).join(",")
    }

    #[test]
    fn words_decide_whatever_their_case_under_the_titles_of_every_language() {
        for (word, decision) in [
            ("link", Decision::Link),
            ("Koppelen", Decision::Link),
            ("SKIP", Decision::Skip),
            ("overslaan ", Decision::Skip),
            ("take over", Decision::TakeOver),
            ("Take-Over", Decision::TakeOver),
            ("overnemen", Decision::TakeOver),
        ] {
            for titles in Lang::EVERY.map(titles) {
                assert_eq!(
                    decide(&titles, &[&format!("{ANNA},m,x,{word},2")]).unwrap(),
                    BTreeMap::from([(2, decision)]),
                    "{word}"
                );
            }
        }
    }

    #[test]
    fn a_row_is_known_by_what_it_says_and_its_number_only_tells_equal_ones_apart() {
        let titles = "Reden,Besluit,Rij";
        assert_eq!(
            decide(titles, &[&format!("{ANNA},x,link,77")]).unwrap(),
            BTreeMap::from([(2, Decision::Link)])
        );
        assert_eq!(
            decide(titles, &[&format!("{BRAM},x,skip,4")]).unwrap(),
            BTreeMap::from([(4, Decision::Skip)])
        );
        assert!(
            matches!(decide(titles, &[&format!("{BRAM},x,skip,")]), Err(DecisionsError::Ambiguous { rows }) if rows == [2])
        );
        let other = ANNA.replace("a@nieuw", "b@nieuw");
        assert!(
            matches!(decide(titles, &[&format!("{other},x,link,2")]), Err(DecisionsError::NotInList { rows }) if rows == [2])
        );
    }

    #[test]
    fn what_is_left_open_decides_nothing_and_what_is_at_fault_is_told_by_its_row() {
        let titles = "Reden,Besluit,Rij";
        let decided =
            decide(titles, &[&format!("{ANNA},x,,2"), &format!("{BRAM},x,link,3")]).unwrap();
        assert_eq!(decided, BTreeMap::from([(3, Decision::Link)]));
        assert!(matches!(decide(titles, &[&format!("{ANNA},x,,2")]), Err(DecisionsError::Nothing)));
        let words = decide(titles, &[&format!("{ANNA},x,link,2"), &format!("{BRAM},x,ja,3")]);
        assert!(matches!(words, Err(DecisionsError::Words { rows }) if rows == [3]));
        let twice = decide(
            titles,
            &[
                &format!("{ANNA},x,link,2"),
                &format!("{ANNA},x,link,2"),
                &format!("{ANNA},x,skip,2"),
            ],
        );
        assert!(matches!(twice, Err(DecisionsError::Twice { rows }) if rows == [4]));
    }

    #[test]
    fn a_decision_says_what_it_rests_on_as_long_as_the_file_does() {
        let mark = |titles: &str, row: &str| {
            let read =
                read(Cursor::new(format!("{HEADER},{titles}\n{ANNA},{row}\n")), &list()).unwrap();
            read[&2].mark.clone()
        };
        assert_eq!(mark("Kenmerk,Reden,Besluit,Rij", "0a1b, x,link,2"), Some("0a1b".to_owned()));
        assert_eq!(mark("Mark,Reason,Decision,Row", ",x,link,2"), None);
        assert_eq!(mark("Reason,Decision,Row", "x,link,2"), None);
    }

    #[test]
    fn a_file_that_is_no_file_of_rejects_is_told() {
        assert!(matches!(
            decide("Reden,Rij", &[&format!("{ANNA},x,2")]),
            Err(DecisionsError::NoColumn)
        ));
        assert!(matches!(read(Cursor::new("a,b\n1,2\n"), &list()), Err(DecisionsError::NoHeader)));
        assert!(matches!(
            decide("Besluit", &[&format!("{ANNA},\"link")]),
            Err(DecisionsError::Damaged { .. })
        ));
    }
}
