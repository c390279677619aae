//! Making ESIs of all people of a source.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::io::{Read, Seek};

use super::check::titles_of;
use super::source::{EsiSource, INTERNAL, RowFault, is_of_nya};
use crate::grid::{EventCounts, Record};
use crate::identity::{Case, Side};
use crate::list::{Format, List, header_key, told_titles};
use crate::moves::FormatId;
use crate::person::OnePerson;
use crate::report::ranges;
use crate::tables::{self, ReadOptions, TableError};

/// A header stands within so many rows.
const HEADER_WITHIN: usize = 25;

/// What a source may call the other columns, in the order of the list, beside what a list does.
const OTHERS: [&[&str]; 4] = [&["Fornamn"], &["sn"], &[], &[]];

/// The first of these are names.
const NAMES: usize = 2;

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct MakeRequest<'a> {
    /// What ESIs are made of.
    pub source: EsiSource,
    /// The domain of the institution: the home organisation of whoever has none in the source, and
    /// the scope of local ESIs.
    pub scope: Option<&'a str>,
}

/// What was made.
#[derive(Debug)]
pub struct Made {
    /// The list, with its new column filled.
    pub list: List,
    /// Rows of the source of which nothing could be made, since the value is not there.
    pub empty: Vec<u32>,
    /// Rows of the source that make the ESI of a row above them once more.
    pub again: Vec<u32>,
    /// How many rows have no home organisation, by which people of one name are told apart.
    pub without_home: usize,
    /// The names that no column of the source has, as the list calls them.
    pub nameless: Vec<&'static str>,
    /// What became of the events that are no rows, where the source is a feed.
    pub events: Option<EventCounts>,
}

/// Why no ESIs were made.
#[derive(Debug)]
pub enum MakeError {
    /// The source cannot be read.
    Table(TableError),
    /// Only Ladok's internal UID is there.
    OnlyInternal {
        /// The titles that are there, as they may be told.
        found: Vec<String>,
    },
    /// The columns are those of NyA-Open, whose name for ExterntStudentUID is that of another value
    /// in Ladok.
    OfNya,
    /// The column is there, and empty.
    NoValue {
        /// What it is called.
        wanted: &'static str,
    },
    /// The column is not there.
    NoColumn {
        /// What it is called.
        wanted: &'static str,
        /// The titles that are there, as they may be told.
        found: Vec<String>,
    },
    /// Local ESIs need a domain.
    NoScope,
    /// Nobody is there.
    Nobody,
    /// Everybody whom the events tell of was removed.
    AllRemoved,
    /// Rows of which no ESI can be made, by the first reason.
    Rows(RowFault, Vec<u32>),
}

crate::problem! {
    MakeError {
        Self::Table(error) => [error],
        Self::OnlyInternal { found } => [Input "esi-make-internal" "found": found.join(", ")],
        Self::OfNya => [Input "esi-make-nya"],
        Self::NoValue { wanted } => [Input "esi-make-no-value" "column": *wanted],
        Self::NoColumn { wanted, found } => [
            Input "esi-make-no-column" "column": *wanted, "found": found.join(", ")
        ],
        Self::NoScope => [Usage "esi-make-no-scope"],
        Self::Nobody => [Input "esi-make-nobody"],
        Self::AllRemoved => [Input "esi-make-all-removed"],
        Self::Rows(fault, rows) => [
            Input = Message::new(fault.key()).with("count", rows.len()).with("rows", ranges(rows))
        ],
    }
}

/// Makes a list of the people of a table, or of the events of Ladok, with their new ESIs.
///
/// # Errors
/// A [`MakeError`]; of a row at fault nothing is made, and so of none.
pub fn make(
    input: impl Read + Seek,
    options: &ReadOptions,
    request: &MakeRequest<'_>,
) -> Result<Made, MakeError> {
    if request.source == EsiSource::Local && request.scope.is_none() {
        return Err(MakeError::NoScope);
    }
    let mut making = Making {
        request: *request,
        columns: None,
        seen: 0,
        list: List::new(Format::of(FormatId::EsiChange)),
        sources: Vec::new(),
        empty: Vec::new(),
        faults: BTreeMap::new(),
        internal: false,
        of_nya: false,
        found: Vec::new(),
    };
    let facts = tables::read_whole(input, options, &mut |record| making.take(record))
        .map_err(MakeError::Table)?;
    let has_removed = facts.events.is_some_and(|events| events.removed > 0);
    match making.finish() {
        Err(MakeError::Nobody) if has_removed => Err(MakeError::AllRemoved),
        made => made.map(|made| Made { events: facts.events, ..made }),
    }
}

/// Where the columns stand.
struct Columns {
    id: usize,
    internal: Option<usize>,
    others: [Option<usize>; 4],
}

struct Making<'a> {
    request: MakeRequest<'a>,
    columns: Option<Columns>,
    seen: usize,
    list: List,
    /// The rows of the source, one for each row of the list.
    sources: Vec<u32>,
    empty: Vec<u32>,
    faults: BTreeMap<RowFault, Vec<u32>>,
    /// Whether there is an internal UID: in the header alone, or in a row.
    internal: bool,
    /// Whether the header is that of NyA-Open.
    of_nya: bool,
    /// The titles of the first row.
    found: Vec<String>,
}

impl Making<'_> {
    fn take(&mut self, record: &Record) {
        if record.is_blank() {
            return;
        }
        let Some(columns) = &self.columns else {
            self.seen += 1;
            if self.seen <= HEADER_WITHIN {
                self.find(record);
            }
            return;
        };
        let MakeRequest { source, scope } = self.request;
        let text = |at: Option<usize>| at.map_or("", |at| record.get(at)).trim();
        self.internal |= !text(columns.internal).is_empty();
        let made = match text(Some(columns.id)) {
            "" => {
                self.empty.push(record.number());
                String::new()
            }
            id => match source.esi(scope, id, text(columns.internal)) {
                Ok(esi) => esi,
                Err(fault) => return self.faults.entry(fault).or_default().push(record.number()),
            },
        };
        let [first, last, home, old] = columns.others.map(text);
        let home = if home.is_empty() { scope.unwrap_or_default() } else { home };
        let cells = [first, last, home, old, &made].map(str::to_owned);
        self.list.push(self.list.len() as u32 + 2, cells.iter().map(String::as_str));
        self.sources.push(record.number());
    }

    fn find(&mut self, record: &Record) {
        if self.found.is_empty() {
            let titles: Vec<&str> = record.iter().filter(|title| !title.is_empty()).collect();
            self.found = told_titles(&titles, |_| false);
        }
        let keys: Vec<String> = record.iter().map(header_key).collect();
        let place = |title: &str| keys.iter().position(|key| *key == header_key(title));
        let at = |titles: &[&str]| titles.iter().find_map(|title| place(title));
        let internal = at(&INTERNAL);
        match at(self.request.source.titles()) {
            Some(id) => {
                let mut of_list = self.list.format().columns.iter();
                let others = OTHERS.map(|titles| {
                    of_list
                        .next()
                        .and_then(|column| titles_of(column).find_map(place))
                        .or(at(titles))
                });
                self.columns = Some(Columns { id, internal, others });
            }
            None if self.request.source == EsiSource::Ladok => {
                self.of_nya |= record.iter().any(is_of_nya);
                self.internal |= internal.is_some();
            }
            None => {}
        }
    }

    /// Finds the rows of the source that would give one ESI to two people, by their names; and those
    /// that give it to one person once more.
    fn shared(&self) -> [Vec<u32>; 2] {
        let mut holders: HashMap<Cow<'_, str>, (OnePerson<'_>, Vec<u32>)> = HashMap::new();
        let (mut shared, mut again) = (Vec::new(), Vec::new());
        for (row, source) in self.list.rows().zip(&self.sources) {
            let Some((_, scheme, esi)) = row.identities(Side::Wordt).next() else { continue };
            let (person, rows) = holders.entry(scheme.key(esi, Case::Exact)).or_default();
            again.extend((!rows.is_empty()).then_some(*source));
            rows.push(*source);
            if person.take(*source, row.person()).is_some() {
                shared.extend(rows.iter());
            }
        }
        shared.sort_unstable();
        shared.dedup();
        [shared, again]
    }

    fn finish(mut self) -> Result<Made, MakeError> {
        let [shared, again] = self.shared();
        if !shared.is_empty() {
            self.faults.insert(RowFault::TwoPeople, shared);
        }
        let wanted = self.request.source.titles()[0];
        if let Some((fault, rows)) = std::mem::take(&mut self.faults).into_iter().next() {
            return Err(MakeError::Rows(fault, rows));
        }
        match self.columns {
            None if self.of_nya => Err(MakeError::OfNya),
            None if self.internal => Err(MakeError::OnlyInternal { found: self.found }),
            None => Err(MakeError::NoColumn { wanted, found: self.found }),
            Some(_) if self.list.is_empty() => Err(MakeError::Nobody),
            Some(_) if self.empty.len() == self.list.len() && self.internal => {
                self.found.retain(|title| header_key(title) != header_key(wanted));
                Err(MakeError::OnlyInternal { found: self.found })
            }
            Some(_) if self.empty.len() == self.list.len() => Err(MakeError::NoValue { wanted }),
            Some(columns) => {
                let without_home =
                    self.list.rows().filter(|row| row.person().location.is_empty()).count();
                let names = self.list.format().columns.iter().zip(columns.others).take(NAMES);
                let nameless = names.filter(|(_, at)| at.is_none());
                let nameless = nameless.map(|(column, _)| column.header).collect();
                Ok(Made {
                    list: self.list,
                    empty: self.empty,
                    again,
                    without_home,
                    nameless,
                    events: None,
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    const UUID: &str = "e32accbe-4915-4e4f-8d66-08961b6542de";

    fn made(source: EsiSource, scope: Option<&str>, table: &str) -> Result<Vec<String>, MakeError> {
        let made = make(
            Cursor::new(table.to_owned()),
            &ReadOptions::default(),
            &MakeRequest { source, scope },
        )?;
        Ok(made.list.rows().map(|row| row.cell(4).to_owned()).collect())
    }

    #[test]
    fn each_source_makes_its_own() {
        let ladok = made(
            EsiSource::Ladok,
            None,
            &format!("Fornamn,Efternamn,ExterntStudentUID,StudentUID\nA,B,{UUID},x\n"),
        );
        assert_eq!(
            ladok.unwrap(),
            [format!("urn:schac:personalUniqueCode:int:esi:ladok.se:externtstudentuid-{UUID}")]
        );
        let eduid = made(
            EsiSource::Eduid,
            None,
            "Fornamn,Efternamn,eduPersonPrincipalName\nA,B,abcde-fghij@eduid.se\n",
        );
        assert_eq!(eduid.unwrap(), ["urn:schac:personalUniqueCode:int:esi:eduid.se:abcde-fghij"]);
        let local = made(
            EsiSource::Local,
            Some("larosate.se"),
            "Fornamn,Efternamn,ePPN\nA,B,abcd1234@larosate.se\n",
        );
        assert_eq!(local.unwrap(), ["urn:schac:personalUniqueCode:int:esi:larosate.se:abcd1234"]);
    }

    #[test]
    fn what_cannot_be_an_esi_is_refused_with_its_rows() {
        let fault = |source, scope, table: &str| made(source, scope, table).unwrap_err();
        assert!(matches!(
            fault(EsiSource::Ladok, None, &format!("Fornamn,StudentUID\nA,{UUID}\n")),
            MakeError::OnlyInternal { .. }
        ));
        // A feed that lacks ExterntStudentUID is a table with an empty column.
        assert!(matches!(
            fault(
                EsiSource::Ladok,
                None,
                &format!("Fornamn,ExterntStudentUID,StudentUID\nA,,{UUID}\n")
            ),
            MakeError::OnlyInternal { .. }
        ));
        assert!(matches!(
            fault(EsiSource::Ladok, None, "Fornamn,ExterntStudentUID\nA,\n"),
            MakeError::NoValue { wanted: "ExterntStudentUID" }
        ));
        assert!(matches!(
            fault(EsiSource::Ladok, None, &format!("PNR,STUDENT_UID\n8609309888,{UUID}\n")),
            MakeError::OfNya
        ));
        for [header, separator] in [["P.PNR;M.STUDENT_UID", ";"], ["PNR|STUDENT_UID", "|"]] {
            let table = format!("{header}\n8609309888{separator}{UUID}\n");
            assert!(matches!(fault(EsiSource::Ladok, None, &table), MakeError::OfNya), "{header}");
        }
        let two = format!(
            "Fornamn,Efternamn,ExterntStudentUID\nTove,Lindqvist,{UUID}\nNils,Berg,{UUID}\n"
        );
        assert!(
            matches!(fault(EsiSource::Ladok, None, &two), MakeError::Rows(RowFault::TwoPeople, rows) if rows == [2, 3])
        );
        let again = format!(
            "Fornamn,Efternamn,ExterntStudentUID\nTove,Lindqvist,{UUID}\nTove,Lindqvist,{UUID}\n"
        );
        let request = MakeRequest { source: EsiSource::Ladok, scope: None };
        let again = make(Cursor::new(again), &ReadOptions::default(), &request).unwrap();
        assert_eq!((again.list.len(), again.again), (2, vec![3]), "told, and no fault");
        let same = format!("Fornamn,ExterntStudentUID,StudentUID\nA,{UUID},{UUID}\n");
        assert!(
            matches!(fault(EsiSource::Ladok, None, &same), MakeError::Rows(RowFault::Internal, rows) if rows == [2])
        );
        assert!(matches!(
            fault(EsiSource::Ladok, None, "ExterntStudentUID\nx\n"),
            MakeError::Rows(RowFault::NoUuid, _)
        ));
        let other = "ePPN\na@annan.se\n";
        assert!(matches!(
            fault(EsiSource::Local, Some("larosate.se"), other),
            MakeError::Rows(RowFault::OtherDomain, _)
        ));
        assert!(matches!(fault(EsiSource::Local, None, other), MakeError::NoScope));
        let number =
            fault(EsiSource::Local, Some("larosate.se"), "ePPN\n198609309888@larosate.se\n");
        assert!(
            matches!(number, MakeError::Rows(RowFault::Personnummer, _))
                && !number.to_string().contains("9888")
        );
    }

    #[test]
    fn what_the_source_does_not_have_is_told_with_what_it_has() {
        let error = made(EsiSource::Ladok, None, "Förnamn,Efternamn,Personnr\nA,B,1\n");
        assert!(
            matches!(&error, Err(MakeError::NoColumn { found, .. }) if *found == ["Förnamn", "Efternamn", "Personnr"]),
            "{error:?}"
        );
        let of = |table: String| {
            let request = MakeRequest { source: EsiSource::Ladok, scope: None };
            make(Cursor::new(table), &ReadOptions::default(), &request).unwrap()
        };
        let nameless = of(format!("Namn,ExterntStudentUID\nTove Berg,{UUID}\n")).nameless;
        assert_eq!(nameless, ["Given name", "Surname"]);
        assert!(of(format!("Förnamn,sn,ExterntStudentUID\nA,B,{UUID}\n")).nameless.is_empty());
    }
}
