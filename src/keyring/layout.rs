//! The columns of a keyring file.

use std::str::FromStr as _;

use super::entry::{Entry, EntryRef, person_columns};
use crate::grid::{Note, Record};
use crate::identity::Scheme;
use crate::list::is_blank;
use crate::message::Message;
use crate::plan::State;

/// The columns that every keyring file may have, in the order in which they are written.
pub const STANDARD_COLUMNS: [&str; 11] = [
    "profile_id",
    "identity",
    "scheme",
    "state",
    "initials",
    "first_name",
    "prefix",
    "last_name",
    "location",
    "postcode",
    "house_number",
];

const PERSON_FROM: usize = 4;

/// The names of the columns of a person, which are the last of the standard ones.
pub(crate) const PERSON_COLUMNS: &[&str] = STANDARD_COLUMNS.split_at(PERSON_FROM).1;

/// Where a keyring file has its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    standard: [Option<usize>; STANDARD_COLUMNS.len()],
    extra: Vec<(usize, String)>,
}

/// Why a keyring file, or a row of it, cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LayoutProblem {
    /// A column that must be there is not.
    MissingColumn(&'static str),
    /// A column stands there twice.
    DuplicateColumn(String),
    /// A column that a store map names is not there.
    NoColumn(String),
    /// A column that a store map names stands there twice.
    TwiceColumn(String),
    /// A key that a store map names is in no line; those that are.
    NoKey(String, Vec<String>),
    /// A row without the id of the user, in this column.
    NoUser(String),
    /// A row without a profile id.
    NoProfile,
    /// A scheme that is not known.
    UnknownScheme(String),
    /// A state other than `active` and `retired`.
    UnknownState(String),
    /// Bytes that are no UTF-8 text.
    NotText,
    /// A quote that does not close, or text after a closing quote.
    BrokenQuote,
    /// A record longer than any keyring.
    TooLong,
    /// More cells than the header has columns, where a column must be added.
    TooManyCells,
    /// A line that is no JSON object.
    NotJson,
    /// A value of a standard key that is neither text nor a number.
    NotAValue(String),
}

impl LayoutProblem {
    /// Says what is wrong.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::MissingColumn(name) => {
                Message::new("keyring-missing-column").with("column", *name)
            }
            // What stands in the place of a header may be a row of somebody's data.
            Self::DuplicateColumn(name) => match standard(name) {
                Some(column) => Message::new("keyring-duplicate-column")
                    .with("column", STANDARD_COLUMNS[column]),
                None => Message::new("keyring-duplicate-title"),
            },
            Self::NoColumn(name) => Message::new("keyring-missing-column").with("column", name),
            Self::TwiceColumn(name) => {
                Message::new("keyring-duplicate-column").with("column", name)
            }
            Self::NoKey(name, found) => {
                Message::new("keyring-no-key").with("column", name).with("found", found.join(", "))
            }
            Self::NoProfile => {
                Message::new("keyring-no-profile").with("column", STANDARD_COLUMNS[0])
            }
            Self::NoUser(column) => Message::new("keyring-no-profile").with("column", column),
            Self::UnknownScheme(_) => Message::new("keyring-unknown-scheme"),
            Self::UnknownState(_) => Message::new("keyring-unknown-state"),
            Self::NotText => Message::new("keyring-not-text"),
            Self::BrokenQuote => Message::new("keyring-broken-quote"),
            Self::TooLong => Message::new("keyring-too-long"),
            Self::TooManyCells => Message::new("keyring-too-many-cells"),
            Self::NotJson => Message::new("keyring-not-json"),
            Self::NotAValue(name) => Message::new("keyring-not-a-value").with("column", name),
        }
    }

    /// Tells whether a store map names what is wrong.
    pub(super) const fn is_of_map(&self) -> bool {
        matches!(self, Self::NoColumn(_) | Self::TwiceColumn(_) | Self::NoKey(..))
    }
}

/// Finds the standard column of a name, in any case, and with whatever stands between its words:
/// `Profile ID`.
fn standard(name: &str) -> Option<usize> {
    let letters = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    let name = letters(name);
    STANDARD_COLUMNS.iter().position(|column| letters(column) == name)
}

impl Layout {
    /// Counts the names of standard columns in a record.
    #[must_use]
    pub fn known(header: &Record) -> usize {
        header.iter().filter(|name| standard(name).is_some()).count()
    }

    /// Reads a header.
    ///
    /// # Errors
    /// Where `profile_id` or `identity` is missing, or a column stands there twice.
    pub fn of(header: &Record) -> Result<Self, LayoutProblem> {
        let mut layout = Self { standard: [None; STANDARD_COLUMNS.len()], extra: Vec::new() };
        for (at, name) in header.iter().map(str::trim).enumerate() {
            match standard(name) {
                Some(column) if layout.standard[column].is_none() => {
                    layout.standard[column] = Some(at);
                }
                Some(_) => return Err(LayoutProblem::DuplicateColumn(name.to_owned())),
                None if name.is_empty() => {}
                None if layout.extra.iter().any(|(_, other)| other == name) => {
                    return Err(LayoutProblem::DuplicateColumn(name.to_owned()));
                }
                None => layout.extra.push((at, name.to_owned())),
            }
        }
        match layout.standard {
            [None, ..] => Err(LayoutProblem::MissingColumn(STANDARD_COLUMNS[0])),
            [_, None, ..] => Err(LayoutProblem::MissingColumn(STANDARD_COLUMNS[1])),
            _ => Ok(layout),
        }
    }

    /// Takes standard columns where they stand; there are no others.
    pub(super) fn at(standard: [Option<usize>; STANDARD_COLUMNS.len()]) -> Self {
        Self { standard, extra: Vec::new() }
    }

    /// Returns the names of the columns that are not standard.
    #[must_use]
    pub fn extra_columns(&self) -> Vec<String> {
        self.extra.iter().map(|(_, name)| name.clone()).collect()
    }

    /// Returns where the columns that are not standard stand.
    pub(super) fn extra_positions(&self) -> impl Iterator<Item = usize> {
        self.extra.iter().map(|(at, _)| *at)
    }

    /// Returns where a standard column stands, by its place in [`STANDARD_COLUMNS`].
    #[must_use]
    pub fn position(&self, column: usize) -> Option<usize> {
        self.standard[column]
    }

    /// Tells whether a column has a title.
    pub(crate) fn has(&self, at: usize) -> bool {
        self.standard.contains(&Some(at)) || self.extra.iter().any(|(extra, _)| *extra == at)
    }

    /// Tells whether every one of so many columns has a title.
    pub(crate) fn has_all(&self, count: usize) -> bool {
        self.standard.iter().flatten().count() + self.extra.len() >= count
    }

    /// Walks over the notes of the cells of a person.
    pub(crate) fn person_notes(&self, record: &Record) -> impl Iterator<Item = Option<Note>> {
        self.standard[PERSON_FROM..].iter().map(|at| at.and_then(|at| record.note(at)))
    }

    /// Tells whether a row names the scheme of its identity.
    #[must_use]
    pub fn names_scheme(&self, record: &Record) -> bool {
        self.standard[2].is_some_and(|at| !record.get(at).trim().is_empty())
    }

    /// Reads a row; an empty scheme is `unnamed`, an empty state `active`.
    ///
    /// # Errors
    /// A row without a profile id, or with a scheme or state that is not known.
    pub fn entry(&self, record: &Record, unnamed: Scheme) -> Result<Entry, LayoutProblem> {
        let cell = |column: usize| self.standard[column].map_or("", |at| record.get(at));
        let profile_id = cell(0);
        if profile_id.trim().is_empty() {
            return Err(LayoutProblem::NoProfile);
        }
        let (scheme, state) = (scheme_of(cell(2), unnamed)?, state_of(cell(3))?);
        Ok(Entry {
            profile_id: profile_id.to_owned(),
            identity: Some(cell(1)).filter(|cell| !is_blank(cell)).unwrap_or_default().to_owned(),
            scheme,
            state,
            person: std::array::from_fn(|nth| cell(PERSON_FROM + nth).to_owned()),
            extra: self.extra.iter().map(|(at, _)| record.get(*at).to_owned()).collect(),
        })
    }
}

/// Reads a scheme; an empty one is `unnamed`.
pub(super) fn scheme_of(cell: &str, unnamed: Scheme) -> Result<Scheme, LayoutProblem> {
    match cell.trim() {
        "" => Ok(unnamed),
        name => Scheme::from_str(name).map_err(|_| LayoutProblem::UnknownScheme(name.to_owned())),
    }
}

/// Reads a state; empty is `active`.
pub(super) fn state_of(cell: &str) -> Result<State, LayoutProblem> {
    match cell.trim() {
        "" => Ok(State::Active),
        name => State::from_word(name).ok_or_else(|| LayoutProblem::UnknownState(name.to_owned())),
    }
}

impl<'a> EntryRef<'a> {
    /// Walks over the cells of a keyring, standard columns first.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        let head = [self.profile_id, self.identity, self.scheme.as_str(), self.state.as_str()];
        head.into_iter()
            .chain(person_columns(&self.person))
            .chain(self.extra.iter().map(String::as_str))
    }
}
