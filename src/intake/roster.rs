//! A roster: people as a school or supplier exports them. Columns are known by declared names only; nothing is guessed.

use std::io::{Read, Seek};

use super::error::RosterError;
use super::unwrap;
use super::warning::{Oddity, Warning, damage_in};
use crate::grid::Record;
use crate::identity::{Scheme, Side, forbidden};
use crate::list::{Column, Field, Fill, Format, List, Parsed, Row, header_key, is_blank};
use crate::message::Message;
use crate::moves::Closure;
use crate::rules::is_nobody;
use crate::tables::{self, ReadOptions};

/// A header stands within so many rows.
const HEADER_WITHIN: usize = 25;

/// A row with fewer known names is no header.
const FEWEST: usize = 2;

/// Names of columns in rosters, besides those that a list itself accepts. A call name (roepnaam) is no given name, and a pupil number or user
/// name is no identity: those are not taken.
const NAMES: &[(Field, &[&str])] = &[
    (Field::Initials, &["voorletter"]),
    (Field::FirstName, &["voornaam leerling", "eerste voornaam", "officiële voornaam"]),
    (Field::Prefix, &["tussenv", "voorvoegsel achternaam", "voorvoegsel geslachtsnaam"]),
    (Field::LastName, &["achternaam leerling", "geslachtsnaam", "familienaam"]),
    (Field::Postcode, &["postcode leerling", "postcode woonadres"]),
    (Field::HouseNumber, &["huisnummer woonadres", "nummer woonadres"]),
    (Field::Location, &["vestigingsnaam", "locatienaam", "onderwijslocatie"]),
    (Field::Identity(Side::Was, Scheme::RealId), &["nlEduPersonRealId", "real id", "nlEduPersonRealId oud"]),
    (Field::Identity(Side::Was, Scheme::ProfileId), &["nlEduPersonProfileId", "profile id"]),
    (Field::Identity(Side::Was, Scheme::EckId), &["ECK iD", "nlEduPersonECKiD"]),
    (Field::Identity(Side::Was, Scheme::OpaqueUid), &["uid"]),
];

/// Names of the column that many administrations keep apart from the house number.
const ADDITION: &[&str] = &["huisnummertoevoeging", "huisnr toevoeging", "huisnummer toevoeging", "toevoeging", "huisletter"];

/// The people of a roster, as a list.
pub(crate) struct Roster {
    list: List,
    present: Vec<bool>,
    warnings: Vec<Warning>,
    unused: Vec<String>,
}

impl Roster {
    /// Makes the empty form.
    pub(crate) fn empty(format: &'static Format) -> Self {
        Self { list: List::new(format), present: vec![false; format.width()], warnings: Vec::new(), unused: Vec::new() }
    }

    /// Reads a roster.
    pub(crate) fn read<R: Read + Seek>(
        input: R,
        options: &ReadOptions,
        format: &'static Format,
        closure: Closure,
        first_row: u32,
    ) -> Result<Self, RosterError> {
        let mut reader = RosterReader::new(format);
        let facts = tables::read(input, options, &mut |record| reader.push(record)).map_err(RosterError::Table)?;
        let Some(header) = reader.header.take() else { return Err(RosterError::NoHeader) };
        header.check(format, closure)?;
        let present: Vec<bool> = header.positions.iter().map(Option::is_some).collect();
        let mut warnings: Vec<Warning> = facts.problems.iter().cloned().map(Warning::of_file).collect();
        warnings.extend(reader.told());
        let parsed = Parsed::of(reader.list);
        warnings.extend(damage_in(&facts, &parsed));
        let Some(list) = parsed.list.map(|list| People::of(&list, first_row)).filter(|people| !people.list.is_empty()) else {
            return Err(RosterError::NoPeople);
        };
        warnings.extend(list.warnings(&present, closure));
        Ok(Self { list: list.list, present, warnings, unused: header.unused })
    }

    pub(crate) fn list(&self) -> &List {
        &self.list
    }

    /// The columns that count as supplied in an open list: those that the source had, but never the new identity.
    pub(crate) fn columns(&self) -> Vec<usize> {
        (0..self.list.format().supplied).filter(|&column| self.present[column]).collect()
    }

    pub(crate) fn into_parts(self) -> (List, Vec<Warning>, Vec<String>) {
        (self.list, self.warnings, self.unused)
    }
}

/// Where the columns of a format stand in a roster.
struct RosterHeader {
    positions: Vec<Option<usize>>,
    addition: Option<usize>,
    titles: Vec<String>,
    unused: Vec<String>,
    duplicate: Option<(&'static str, [String; 2])>,
}

impl RosterHeader {
    /// Recognises a record as the header, where at least two of its names are known.
    fn recognise(record: &Record, format: &'static Format) -> Option<Self> {
        let titles: Vec<String> = record.iter().map(|title| title.trim().to_owned()).collect();
        let keys: Vec<String> = titles.iter().map(|title| header_key(title)).collect();
        let at = |column: &Column| keys.iter().position(|key| is_named(column, key));
        let positions: Vec<Option<usize>> = format.columns.iter().map(at).collect();
        if positions.iter().flatten().count() < FEWEST {
            return None;
        }
        let has_house_number = format.position(Field::HouseNumber).is_some_and(|column| positions[column].is_some());
        let is_addition = |key: &String| ADDITION.iter().any(|name| header_key(name) == *key);
        let addition = keys.iter().position(is_addition).filter(|_| has_house_number);
        let is_used = |at: usize| positions.contains(&Some(at)) || addition == Some(at);
        let again = |(column, first): (&Column, &Option<usize>)| {
            let first = (*first)?;
            let second = keys.iter().enumerate().skip(first + 1).find(|(_, key)| is_named(column, key))?.0;
            Some((column.header, [titles[first].clone(), titles[second].clone()]))
        };
        let duplicate = format.columns.iter().zip(&positions).find_map(again);
        let unused = (0..titles.len()).filter(|&at| !is_used(at) && !titles[at].is_empty()).map(|at| titles[at].clone()).collect();
        Some(Self { positions, addition, titles, unused, duplicate })
    }

    /// Tells whether a record is this header once more: whatever it has in the columns that are used is their title.
    fn stands_again(&self, record: &Record) -> bool {
        let mut filled = self.positions.iter().flatten().filter(|at| !record.get(**at).trim().is_empty());
        filled.clone().nth(1).is_some() && filled.all(|&at| record.get(at).trim() == self.titles[at])
    }

    /// Refuses a header that lacks what must be supplied, or that has it twice.
    fn check(&self, format: &'static Format, closure: Closure) -> Result<(), RosterError> {
        if let Some((column, found)) = &self.duplicate {
            return Err(RosterError::DuplicateColumn { column, found: found.clone() });
        }
        if closure == Closure::Open {
            return Ok(());
        }
        let found: Vec<String> = self.titles.iter().filter(|title| !title.is_empty()).cloned().collect();
        let supplied = format.columns.iter().zip(&self.positions).take(format.supplied);
        let missing = supplied.clone().find(|(column, at)| column.fill == Fill::Required && at.is_none());
        if let Some((column, _)) = missing {
            return Err(RosterError::MissingColumn { column: column.header.to_owned(), found });
        }
        let mut identities = supplied.filter(|(column, _)| column.field.identity().is_some()).peekable();
        if identities.peek().is_some() && identities.clone().all(|(_, at)| at.is_none()) {
            let names: Vec<&str> = identities.map(|(column, _)| column.header).collect();
            return Err(RosterError::MissingColumn { column: names.join(" / "), found });
        }
        Ok(())
    }
}

fn is_named(column: &Column, key: &str) -> bool {
    let is_key = |name: &&str| header_key(name) == key;
    let more = NAMES.iter().filter(|(field, _)| *field == column.field).flat_map(|(_, names)| names.iter());
    is_key(&column.header) || column.synonyms.iter().any(is_key) || more.copied().any(|name| is_key(&name))
}

/// Takes the rows of a table out of its records, each with its own number.
struct RosterReader {
    format: &'static Format,
    header: Option<RosterHeader>,
    list: List,
    /// Rows that hold nothing for the list.
    empty: Vec<u32>,
    /// Rows in which the header stands once more.
    headers: Vec<u32>,
    /// Rows of which marks were taken off.
    unwrapped: Vec<u32>,
    seen: usize,
    cells: Vec<String>,
}

impl RosterReader {
    fn new(format: &'static Format) -> Self {
        Self {
            format,
            header: None,
            list: List::new(format),
            empty: Vec::new(),
            headers: Vec::new(),
            unwrapped: Vec::new(),
            seen: 0,
            cells: vec![String::new(); format.width()],
        }
    }

    fn push(&mut self, record: &Record) {
        if record.is_blank() {
            return;
        }
        self.seen += 1;
        let Some(header) = &self.header else {
            if self.seen <= HEADER_WITHIN {
                self.header = RosterHeader::recognise(record, self.format);
            }
            return;
        };
        if header.stands_again(record) {
            return self.headers.push(record.number());
        }
        let (is_marked, mut is_unwrapped) = (unwrap::is_marked(record), false);
        let mut take = |cell: &mut String, at: usize| {
            let text = record.get(at).trim_matches(forbidden);
            let unwrapped = unwrap::unwrapped(text, is_marked);
            is_unwrapped |= unwrapped.is_some();
            cell.push_str(unwrapped.as_deref().unwrap_or(text));
        };
        for (cell, at) in self.cells.iter_mut().zip(&header.positions) {
            cell.clear();
            if let Some(at) = *at {
                take(cell, at);
            }
        }
        let house_number = self.format.position(Field::HouseNumber).filter(|&column| !self.cells[column].is_empty());
        if let (Some(at), Some(column)) = (header.addition, house_number) {
            let mut addition = String::new();
            take(&mut addition, at);
            if !addition.is_empty() {
                self.cells[column].push('-');
                self.cells[column].push_str(&addition);
            }
        }
        if is_unwrapped {
            self.unwrapped.push(record.number());
        }
        if self.cells.iter().all(String::is_empty) && !record.notes().iter().any(|(at, _)| header.positions.contains(&Some(*at))) {
            return self.empty.push(record.number());
        }
        self.list.push(record.number(), self.cells.iter().map(String::as_str));
        for &(at, note) in record.notes() {
            if let Some(column) = header.positions.iter().position(|position| *position == Some(at)) {
                self.list.note(column, note);
            }
        }
    }

    /// Tells what was noticed in reading.
    fn told(&self) -> impl Iterator<Item = Warning> {
        let header = Oddity::Found { code: "WW308", says: Message::new("rules-WW308-says") };
        let told = [(Oddity::Nothing, &self.empty), (header, &self.headers), (Oddity::Unwrapped, &self.unwrapped)];
        let told = told.map(|(oddity, rows)| Warning { oddity, column: None, rows: rows.clone() });
        told.into_iter().filter(|warning| !warning.rows.is_empty())
    }
}

/// The people of a roster, each with its row there.
struct People {
    list: List,
    sources: Vec<u32>,
}

impl People {
    /// Leaves out what is nobody, and numbers the rest.
    fn of(rows: &List, first_row: u32) -> Self {
        let mut people = Self { list: List::new(rows.format()), sources: Vec::with_capacity(rows.len()) };
        for row in rows.rows().filter(|row| !is_nobody(*row)) {
            people.list.push(first_row + people.list.len() as u32, row.cells());
            people.sources.push(row.number());
        }
        people
    }

    /// Finds what is missing in the columns that are supplied.
    fn warnings(&self, present: &[bool], closure: Closure) -> Vec<Warning> {
        let format = self.list.format();
        let mut warnings = Vec::new();
        let mut warn = |oddity, column: Option<usize>, rows: Vec<u32>| {
            if !rows.is_empty() {
                warnings.push(Warning { oddity, column: column.map(|at| format.columns[at].header), rows });
            }
        };
        for (at, column) in format.columns.iter().enumerate().take(format.supplied) {
            if present[at] && column.fill == Fill::Required {
                warn(Oddity::Blank, Some(at), self.rows(|row| is_blank(row.cell(at))));
            }
        }
        let is_by_one_of_several = format.identity_columns(Side::Was).count() > 1;
        if closure == Closure::Closed && is_by_one_of_several {
            warn(Oddity::NoIdentity, None, self.rows(|row| row.identities(Side::Was).next().is_none()));
        }
        warnings
    }

    /// Returns the rows of the source of which the row in the list is such.
    fn rows(&self, is_such: impl Fn(Row<'_>) -> bool) -> Vec<u32> {
        self.list.rows().zip(&self.sources).filter(|(row, _)| is_such(*row)).map(|(_, source)| *source).collect()
    }
}
