//! Taking the rows of a roster out of its records, as rows of a list.

use std::borrow::Cow;

use super::error::RosterError;
use super::fields::{ExportField, certain, house_number, is_no_pupil};
use super::roster_columns::Sources;
use super::unwrap;
use super::warning::{Oddity, Warning};
use crate::grid::Record;
use crate::identity::forbidden;
use crate::list::{Format, List};
use crate::message::Message;
use crate::rules::Severity;

/// Takes the rows of a table out of its records, each with its own number.
pub(super) struct RosterReader {
    pub(super) list: List,
    /// Rows that hold nothing for the list.
    empty: Vec<u32>,
    /// Rows in which the header stands once more.
    headers: Vec<u32>,
    /// Rows of which marks were taken off.
    unwrapped: Vec<u32>,
    /// Rows of people who are no pupils.
    others: Vec<u32>,
    /// Rows whose whole name can be read in more than one way.
    unclear: Vec<u32>,
    /// Two columns that fill one column of the list, and do not say the same.
    twice: Option<(usize, usize, usize)>,
    cells: Vec<String>,
}

/// The cells of a record, without the marks around them.
struct Cells<'r> {
    record: &'r Record,
    is_marked: bool,
    is_unwrapped: bool,
}

impl<'r> Cells<'r> {
    fn take(&mut self, at: Option<usize>) -> Cow<'r, str> {
        let text = at.map_or("", |at| self.record.get(at)).trim_matches(forbidden);
        match unwrap::unwrapped(text, self.is_marked) {
            Some(unwrapped) => {
                self.is_unwrapped = true;
                unwrapped
            }
            None => Cow::Borrowed(text),
        }
    }
}

impl RosterReader {
    pub(super) fn new(format: &'static Format) -> Self {
        Self {
            list: List::new(format),
            empty: Vec::new(),
            headers: Vec::new(),
            unwrapped: Vec::new(),
            others: Vec::new(),
            unclear: Vec::new(),
            twice: None,
            cells: vec![String::new(); format.width()],
        }
    }

    pub(super) fn take(&mut self, sources: &Sources, record: &Record) {
        if sources.stand_again(record) {
            return self.headers.push(record.number());
        }
        let mut cells = Cells { record, is_marked: unwrap::is_marked(record), is_unwrapped: false };
        if is_no_pupil(&cells.take(sources.role)) {
            return self.others.push(record.number());
        }
        for (column, cell) in self.cells.iter_mut().enumerate() {
            cell.clear();
            cell.push_str(&cells.take(sources.of(column)));
        }
        self.join(sources, &mut cells);
        self.split(sources, &cells.take(sources.full_name), record.number());
        if self.twice.is_none() {
            self.twice = sources.rivals().find(|(_, one, other)| {
                let (one, other) = (cells.take(Some(*one)), cells.take(Some(*other)));
                !one.is_empty() && !other.is_empty() && one != other
            });
        }
        if cells.is_unwrapped {
            self.unwrapped.push(record.number());
        }
        let notes = || record.notes().iter().filter_map(|(at, note)| Some((sources.filled_from(*at)?, *note)));
        if self.cells.iter().all(String::is_empty) && notes().next().is_none() {
            return self.empty.push(record.number());
        }
        self.list.push(record.number(), self.cells.iter().map(String::as_str));
        notes().for_each(|(column, note)| self.list.note(column, note));
    }

    /// Joins what administrations keep apart: the house number with its letter and addition, and the surname with its prefix where the list has
    /// no column for that.
    fn join(&mut self, sources: &Sources, cells: &mut Cells<'_>) {
        let [letter, addition, prefix] = [sources.letter, sources.addition, sources.prefix].map(|at| cells.take(at));
        if let Some(column) = sources.column(ExportField::HouseNumber).filter(|_| !letter.is_empty() || !addition.is_empty()) {
            self.cells[column] = house_number(&self.cells[column], &letter, &addition);
        }
        if let Some(column) = sources.column(ExportField::LastName).filter(|_| !prefix.is_empty()) {
            let surname = &self.cells[column];
            let has_it = surname.to_lowercase().starts_with(&format!("{} ", prefix.to_lowercase()));
            if !surname.is_empty() && !has_it {
                self.cells[column] = format!("{prefix} {surname}");
            }
        }
    }

    /// Takes a whole name in one column apart.
    fn split(&mut self, sources: &Sources, full: &str, row: u32) {
        if full.is_empty() {
            return;
        }
        let Some(name) = certain(full) else { return self.unclear.push(row) };
        let has_prefix = sources.column(ExportField::Prefix).is_some() || name.prefix.is_empty();
        let last = if has_prefix { name.last } else { format!("{} {}", name.prefix, name.last) };
        for (field, value) in [(ExportField::FirstName, name.first), (ExportField::Prefix, name.prefix), (ExportField::LastName, last)] {
            if let Some(column) = sources.column(field) {
                self.cells[column] = value;
            }
        }
    }

    /// Refuses what would make a list of other people.
    pub(super) fn refuse(&mut self, sources: &Sources) -> Result<(), RosterError> {
        if let Some(twice) = self.twice {
            return Err(sources.twice(twice));
        }
        if !self.unclear.is_empty() {
            return Err(RosterError::UnclearNames { header: sources.full_name_title(), rows: std::mem::take(&mut self.unclear) });
        }
        Ok(())
    }

    /// Tells what was noticed in reading.
    pub(super) fn told(&self) -> impl Iterator<Item = Warning> {
        let header = Oddity::Found { code: "WW308", says: Message::new("rules-WW308-says"), severity: Severity::Warning };
        let told = [
            (Oddity::Nothing, &self.empty),
            (Oddity::NoPupil, &self.others),
            (header, &self.headers),
            (Oddity::Unwrapped, &self.unwrapped),
        ];
        let told = told.map(|(oddity, rows)| Warning { oddity, column: None, rows: rows.clone() });
        told.into_iter().filter(|warning| !warning.rows.is_empty())
    }
}
