//! Where the fields of a table stand, and what its columns are called.

use super::ExportField;
use super::dictionary::Title;
use super::profiles::{ROLES_ELSEWHERE, ROSTERING};
use super::state::Sense;
use crate::grid::Record;
use crate::list::{Untitled, header_key, is_blank, note_untitled, told_titles};

/// Why the columns of a table could not be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnsError {
    /// No row looks like a header.
    NoHeader,
    /// There is no column of the name that a person gave.
    NoSuchColumn {
        /// The field.
        field: ExportField,
        /// The name.
        header: String,
        /// The headers that are there.
        found: Vec<String>,
    },
    /// Two columns have one name.
    DuplicateColumn {
        /// The field.
        field: ExportField,
        /// Their headers.
        found: [String; 2],
    },
}

/// Where the fields of a table stand.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    pub(super) positions: Vec<Option<usize>>,
    pub(super) rivals: Vec<Vec<usize>>,
    pub(super) states: Vec<(usize, Sense)>,
    pub(super) quiet: Vec<(usize, Sense)>,
    pub(super) titles: Vec<String>,
    pub(super) keys: Vec<Title>,
    pub(super) layout: Option<&'static str>,
}

/// How a header stands that stands once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// With every name in its column.
    Same,
    /// With names in other columns.
    Other,
}

impl Columns {
    /// Returns where a field stands.
    pub(crate) fn position(&self, field: ExportField) -> Option<usize> {
        self.positions[field as usize]
    }

    /// Returns the other columns that say they hold the same as that of a field.
    pub(crate) fn rivals(&self, field: ExportField) -> &[usize] {
        &self.rivals[field as usize]
    }

    /// Returns the columns that tell whether an account is enabled.
    pub(crate) fn states(&self) -> &[(usize, Sense)] {
        &self.states
    }

    /// Returns the title of a column.
    pub(crate) fn title(&self, at: usize) -> &str {
        self.titles.get(at).map_or("", String::as_str)
    }

    /// Returns the titles that are there.
    pub(crate) fn found(&self) -> Vec<String> {
        self.told().into_iter().filter(|title| !title.is_empty()).collect()
    }

    /// Returns all titles as they may be told.
    fn told(&self) -> Vec<String> {
        let titles: Vec<&str> = self.titles.iter().map(String::as_str).collect();
        told_titles(&titles, |at| self.fields().any(|(_, used)| used == at))
    }

    /// Notes the cells of a record that stand in columns without a title.
    pub(crate) fn note_untitled(&self, record: &Record, untitled: &mut Untitled) {
        if record.len() > self.width() || self.titles.iter().any(String::is_empty) {
            note_untitled(record, |at| !self.title(at).is_empty(), untitled);
        }
    }

    /// Returns the number of columns.
    pub(crate) fn width(&self) -> usize {
        self.titles.len()
    }

    /// Returns the system whose layout it is, where that is known.
    pub(crate) fn layout(&self) -> Option<&'static str> {
        self.layout
    }

    /// Tells whether it is a table of a rostering standard.
    pub(crate) fn is_rostering(&self) -> bool {
        self.layout.is_some_and(|layout| ROSTERING.contains(&layout))
    }

    /// Tells whether another table says who is a pupil, and is not there.
    pub(crate) fn lacks_roles(&self) -> bool {
        self.layout.is_some_and(|layout| ROLES_ELSEWHERE.contains(&layout))
            && self.position(ExportField::Role).is_none()
    }

    /// Tells whether a record is this header once more: what it has in the columns of `used` are
    /// their titles, all, or three and more than half.
    pub(crate) fn again(
        &self,
        record: &Record,
        used: &(impl Iterator<Item = usize> + Clone),
    ) -> Option<Order> {
        let filled = used.clone().filter(|at| !is_blank(record.get(*at)));
        let all = filled.clone().count();
        let (mut in_place, mut elsewhere, mut others) = (0, 0, 0);
        for at in filled {
            let key = header_key(record.get(at));
            let is_title =
                |at: usize| self.keys.get(at).is_some_and(|title| title.is_exactly(&key));
            if is_title(at) {
                in_place += 1;
            } else if used.clone().any(is_title) {
                elsewhere += 1;
            } else {
                others += 1;
            }
            // Nearly every row ends here.
            if others * 2 >= all {
                return None;
            }
        }
        let names = in_place + elsewhere;
        let is_header = names > 1 && (names == all || names > 2);
        is_header.then_some(if elsewhere == 0 { Order::Same } else { Order::Other })
    }

    /// Tells whether a record is this header once more, in the columns that are known.
    pub(crate) fn stand_again(&self, record: &Record) -> Option<Order> {
        self.again(record, &self.fields().map(|(_, at)| at))
    }

    /// Returns the columns of which nothing but their cells may tell that they say the state of an
    /// account.
    pub(super) fn quiet(&self) -> &[(usize, Sense)] {
        &self.quiet
    }

    /// Takes columns for those of states, as their cells made them known.
    pub(crate) fn take_states(&mut self, states: &[(usize, Sense)]) {
        self.states.extend(states);
        self.states.sort_unstable_by_key(|(at, _)| *at);
    }

    /// Returns the titles of the columns that are not used.
    pub(crate) fn unused(&self) -> Vec<String> {
        let is_unused =
            |at: &usize| !self.title(*at).is_empty() && self.fields().all(|(_, used)| used != *at);
        let told = self.told();
        (0..self.width()).filter(is_unused).filter_map(|at| told.get(at).cloned()).collect()
    }

    /// Walks over the fields that are there, with their columns; the state of an account may stand
    /// in several.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (ExportField, usize)> + Clone {
        let of = |&field: &ExportField| {
            let states = self
                .states
                .iter()
                .map(|(at, _)| *at)
                .filter(move |_| field == ExportField::Enabled);
            let one = self.position(field).filter(|_| field != ExportField::Enabled);
            one.into_iter().chain(states).map(move |at| (field, at))
        };
        ExportField::ALL.iter().flat_map(of)
    }
}
