//! Making ESIs: of the ExterntStudentUID of Ladok, the unique id of eduID, or a local identity.

use std::collections::{BTreeMap, HashMap};
use std::io::{Read, Seek};

use super::check::OLD;
use crate::grid::Record;
use crate::identity::{Defect, Esi, EsiFlaw, Scheme, Side, Weight, is_uuid};
use crate::list::{Format, List, header_key};
use crate::moves::FormatId;
use crate::person::OnePerson;
use crate::report::ranges;
use crate::tables::{self, ReadOptions, TableError};

/// A header stands within so many rows.
const HEADER_WITHIN: usize = 25;

/// What an ESI is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EsiSource {
    /// ExterntStudentUID, which Ladok, NyA and Antagning.se have in common.
    Ladok,
    /// The unique id of eduID, out of eduPersonPrincipalName.
    Eduid,
    /// The local user identity, out of eduPersonPrincipalName.
    Local,
}

impl EsiSource {
    /// Returns the word that options use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ladok => "ladok",
            Self::Eduid => "eduid",
            Self::Local => "local",
        }
    }

    /// The titles of the column that it is taken from.
    const fn titles(self) -> &'static [&'static str] {
        match self {
            Self::Ladok => &["ExterntStudentUID"],
            Self::Eduid | Self::Local => {
                &["eduPersonPrincipalName", "ePPN", "userPrincipalName", "username", "användarnamn"]
            }
        }
    }
}

/// Titles of the internal UID of Ladok, which is never an ESI.
const INTERNAL: [&str; 2] = ["StudentUID", "norEduPersonLIN"];

/// What NyA-Open calls ExterntStudentUID, in its table STUDENT_PERSON_ID_MAP (*Läsa ut
/// ExterntStudentUID från NyA/Antagning.se*); only the line in it tells it from Ladok's internal UID.
const OF_NYA: &str = "STUDENT_UID";

/// Titles of the other columns, in the order of the list.
const OTHERS: [&[&str]; 4] = [
    &["Given name", "givenName", "first name", "Fornamn", "Förnamn", "voornaam"],
    &["Surname", "sn", "last name", "Efternamn", "achternaam"],
    &["Home organisation", "Home organization", "schacHomeOrganization", "lärosäte"],
    &OLD,
];

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct MakeRequest<'a> {
    /// What ESIs are made of.
    pub source: EsiSource,
    /// The domain of the institution: the home organisation of whoever has none in the source, and
    /// the scope of local ESIs.
    pub scope: Option<&'a str>,
}

/// Why no ESI is made of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowFault {
    /// ExterntStudentUID is no UUID.
    NoUuid,
    /// ExterntStudentUID and StudentUID are the same.
    Internal,
    /// The part behind the `@` is another domain.
    OtherDomain,
    /// A personal identity number.
    Personnummer,
    /// What would come of it is no ESI.
    Unsound,
    /// One ESI would be two people's.
    TwoPeople,
}

impl RowFault {
    const fn key(self) -> &'static str {
        match self {
            Self::NoUuid => "esi-make-no-uuid",
            Self::Internal => "esi-make-internal-rows",
            Self::OtherDomain => "esi-make-other-domain",
            Self::Personnummer => "esi-make-personnummer",
            Self::Unsound => "esi-make-unsound",
            Self::TwoPeople => "esi-make-two-people",
        }
    }
}

/// What was made.
#[derive(Debug)]
pub struct Made {
    /// The list, with its new column filled.
    pub list: List,
    /// Rows of the source of which nothing could be made, since the value is not there.
    pub empty: Vec<u32>,
    /// How many rows have no home organisation, by which people of one name are told apart.
    pub without_home: usize,
}

/// Why no ESIs were made.
#[derive(Debug)]
pub enum MakeError {
    /// The source cannot be read.
    Table(TableError),
    /// Only Ladok's internal UID is there.
    OnlyInternal,
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
    },
    /// Local ESIs need a domain.
    NoScope,
    /// Nobody is there.
    Nobody,
    /// Rows of which no ESI can be made, by the first reason.
    Rows(RowFault, Vec<u32>),
}

crate::problem! {
    MakeError {
        Self::Table(error) => [error],
        Self::OnlyInternal => [Input "esi-make-internal"],
        Self::OfNya => [Input "esi-make-nya"],
        Self::NoValue { wanted } => [Input "esi-make-no-value" "column": *wanted],
        Self::NoColumn { wanted } => [Input "esi-make-no-column" "column": *wanted],
        Self::NoScope => [Usage "esi-make-no-scope"],
        Self::Nobody => [Input "esi-make-nobody"],
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
    };
    tables::read_whole(input, options, &mut |record| making.take(record))
        .map_err(MakeError::Table)?;
    making.finish()
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
        let text = |at: Option<usize>| at.map_or("", |at| record.get(at)).trim();
        self.internal |= !text(columns.internal).is_empty();
        let made = match text(Some(columns.id)) {
            "" => {
                self.empty.push(record.number());
                String::new()
            }
            id => match self.request.esi(id, text(columns.internal)) {
                Ok(esi) => esi,
                Err(fault) => return self.faults.entry(fault).or_default().push(record.number()),
            },
        };
        let [first, last, home, old] = columns.others.map(text);
        let home = if home.is_empty() { self.request.scope.unwrap_or_default() } else { home };
        let cells = [first, last, home, old, &made].map(str::to_owned);
        self.list.push(self.list.len() as u32 + 2, cells.iter().map(String::as_str));
        self.sources.push(record.number());
    }

    fn find(&mut self, record: &Record) {
        let keys: Vec<String> = record.iter().map(header_key).collect();
        let at = |titles: &[&str]| {
            titles.iter().find_map(|title| keys.iter().position(|key| *key == header_key(title)))
        };
        let internal = at(&INTERNAL);
        match at(self.request.source.titles()) {
            Some(id) => self.columns = Some(Columns { id, internal, others: OTHERS.map(at) }),
            None if self.request.source == EsiSource::Ladok => {
                self.of_nya |= record.iter().any(is_of_nya);
                self.internal |= internal.is_some();
            }
            None => {}
        }
    }

    /// Finds the rows of the source that would give one ESI to two people, by their names.
    fn of_two_people(&self) -> Vec<u32> {
        let mut holders: HashMap<&str, (OnePerson<'_>, Vec<u32>)> = HashMap::new();
        let mut shared = Vec::new();
        for (row, source) in self.list.rows().zip(&self.sources) {
            let Some((.., esi)) = row.identities(Side::Wordt).next() else { continue };
            let (person, rows) = holders.entry(esi).or_default();
            rows.push(*source);
            if person.take(*source, row.person()).is_some() {
                shared.extend(rows.iter());
            }
        }
        shared.sort_unstable();
        shared.dedup();
        shared
    }

    fn finish(mut self) -> Result<Made, MakeError> {
        let shared = self.of_two_people();
        if !shared.is_empty() {
            self.faults.insert(RowFault::TwoPeople, shared);
        }
        let wanted = self.request.source.titles()[0];
        if let Some((fault, rows)) = self.faults.into_iter().next() {
            return Err(MakeError::Rows(fault, rows));
        }
        match self.columns {
            None if self.of_nya => Err(MakeError::OfNya),
            None if self.internal => Err(MakeError::OnlyInternal),
            None => Err(MakeError::NoColumn { wanted }),
            Some(_) if self.list.is_empty() => Err(MakeError::Nobody),
            Some(_) if self.empty.len() == self.list.len() && self.internal => {
                Err(MakeError::OnlyInternal)
            }
            Some(_) if self.empty.len() == self.list.len() => Err(MakeError::NoValue { wanted }),
            Some(_) => {
                let without_home =
                    self.list.rows().filter(|row| row.person().location.is_empty()).count();
                Ok(Made { list: self.list, empty: self.empty, without_home })
            }
        }
    }
}

impl MakeRequest<'_> {
    /// Makes one ESI.
    fn esi(&self, id: &str, internal: &str) -> Result<String, RowFault> {
        let esi = match self.source {
            EsiSource::Ladok if id.eq_ignore_ascii_case(internal) => {
                return Err(RowFault::Internal);
            }
            EsiSource::Ladok if !is_uuid(id) => return Err(RowFault::NoUuid),
            EsiSource::Ladok => Esi::of_ladok(id),
            EsiSource::Eduid => Esi::make("eduid.se", before(id, "eduid.se")?),
            EsiSource::Local => {
                let scope = self.scope.unwrap_or_default();
                Esi::make(scope, before(id, scope)?)
            }
        };
        let defects = Scheme::Esi.defects(&esi);
        match defects.iter().find(|defect| defect.weight() == Weight::Error) {
            None => Ok(esi),
            Some(_) if defects.contains(&Defect::Esi(EsiFlaw::Personnummer)) => {
                Err(RowFault::Personnummer)
            }
            Some(_) => Err(RowFault::Unsound),
        }
    }
}

/// Tells whether a title is NyA's, also where a query put its table before it: `M.STUDENT_UID`.
fn is_of_nya(title: &str) -> bool {
    let column = title.rsplit('.').next().unwrap_or(title);
    column.trim_matches(|c: char| !c.is_alphanumeric()).eq_ignore_ascii_case(OF_NYA)
}

/// Takes what stands before the `@` of a domain; a value without one is taken whole.
fn before<'v>(id: &'v str, domain: &str) -> Result<&'v str, RowFault> {
    match id.rsplit_once('@') {
        None => Ok(id),
        Some((local, of)) if of.eq_ignore_ascii_case(domain) => Ok(local),
        Some(_) => Err(RowFault::OtherDomain),
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
            MakeError::OnlyInternal
        ));
        // A feed that lacks ExterntStudentUID is a table with an empty column.
        assert!(matches!(
            fault(
                EsiSource::Ladok,
                None,
                &format!("Fornamn,ExterntStudentUID,StudentUID\nA,,{UUID}\n")
            ),
            MakeError::OnlyInternal
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
        assert_eq!(made(EsiSource::Ladok, None, &again).unwrap().len(), 2);
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
}
