//! What the forms of a keyring file have in common: records that are read where they stand, and
//! rewritten one by one.

use std::borrow::Cow;

use super::super::StoreError;
use super::super::layout::{LayoutProblem, STANDARD_COLUMNS};
use super::users::{self, Users};
use crate::identity::Scheme;
use crate::list::is_blank;
use crate::plan::{KeyringNo, State};

/// What every keyring tells, borrowed from the text that it stands in.
#[derive(Clone, Debug)]
pub(in crate::keyring) struct Row<'t> {
    /// Where it starts, in that text.
    pub(super) at: usize,
    /// The record, without its line end.
    pub(super) record: &'t str,
    /// The publisher's id of the profile.
    pub(super) profile: Cow<'t, str>,
    /// The identity; empty for a profile without one.
    pub(super) identity: Cow<'t, str>,
    /// Its scheme.
    pub(super) scheme: Scheme,
    /// Whether it opens the profile.
    pub(super) state: State,
    /// Whether the record itself names a scheme.
    pub(super) names_scheme: bool,
    /// Whether the record itself names a state.
    pub(super) names_state: bool,
}

impl<'t> Row<'t> {
    /// Tells whether it opens its profile.
    pub(super) fn opens(&self) -> bool {
        self.state == State::Active && !self.identity.is_empty()
    }

    /// Visits each keyring of the row of a user; one without an identity where there is none.
    pub(super) fn each<E>(
        self,
        identities: impl Iterator<Item = (Scheme, Cow<'t, str>)> + Clone,
        visit: &mut impl FnMut(Self) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut found = identities.filter(|(_, identity)| !users::is_none(identity)).peekable();
        if found.peek().is_none() {
            return visit(self);
        }
        found.try_for_each(|(scheme, identity)| visit(Self { identity, scheme, ..self.clone() }))
    }
}

/// An identity; of blanks, which open nothing, none.
pub(super) fn something(identity: Cow<'_, str>) -> Cow<'_, str> {
    if is_blank(&identity) { Cow::Borrowed("") } else { identity }
}

/// Everything that a record tells.
#[derive(Clone, Debug, Default)]
pub(in crate::keyring) struct Cells {
    /// The person columns, in the order in which they are stored.
    pub(super) person: [String; 7],
    /// Other columns, in the order of [`Form::extra_columns`].
    pub(super) extra: Vec<String>,
}

/// Why a scan stops.
#[derive(Debug)]
pub(in crate::keyring) enum Stop {
    /// A record cannot be taken: where it stands, and why.
    Record(usize, LayoutProblem),
    /// What was done with a row failed.
    Store(StoreError),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// One record at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::keyring) struct Extent {
    /// Where its content ends.
    pub(super) content: usize,
    /// Where it ends, line end included.
    pub(super) whole: usize,
}

/// What stood in place of a state, or of a user's identity, before it was changed: enough for the exact inverse.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::keyring) struct Before {
    /// The text that stood there, as it was written; none where nothing stood there.
    pub(super) text: Option<String>,
    /// How many empty cells were added to reach the column.
    pub(super) padding: u32,
}

/// How the columns of a file change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::keyring) struct Reshape {
    /// Columns that are added at the end.
    pub(super) added: Vec<String>,
    /// Columns, empty in every record, that are taken away.
    pub(super) removed: Vec<String>,
}

impl Reshape {
    pub(super) fn is_none(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty()
    }
}

/// A form of keyring file.
pub(in crate::keyring) trait Form: Clone + Send + Sync + Sized {
    /// The kind of store, as receipts name it.
    const KIND: &'static str;
    /// Whether the file names its columns before the first record.
    const HAS_HEADER: bool;

    /// Reads what stands before the first record; `head` is the start of the file, which may be one
    /// of users.
    fn of(head: &str, users: Option<&Users>) -> Result<Self, LayoutProblem>;

    /// Walks over the cells at the start of a file, each with its row and the name of its column;
    /// `head` is that start.
    fn sample(head: &str, visit: &mut dyn FnMut(u32, &str, &str)) -> Result<(), LayoutProblem>;

    /// Returns which columns hold what, in a file with one row for each user, with one identity of
    /// each scheme.
    fn users(&self) -> Option<&Users>;

    /// Tells whether it is such a file.
    fn is_of_users(&self) -> bool {
        self.users().is_some()
    }

    /// Returns how many cells stand before the identities of a scheme in the row of a user, where
    /// they are counted.
    fn place(&self, scheme: Scheme) -> Option<usize>;

    /// Returns the name of a column of ids, by its place in [`STANDARD_COLUMNS`].
    fn id_column(&self, column: usize, scheme: Scheme) -> String {
        let own = self.users().and_then(|users| users.id_column(column, scheme));
        own.unwrap_or(STANDARD_COLUMNS[column]).to_owned()
    }

    /// Tells a problem by the names that the file has for its columns.
    fn told(&self, problem: LayoutProblem) -> LayoutProblem {
        match self.users() {
            Some(users) => users.told(problem),
            None => problem,
        }
    }

    /// Returns the number of the keyring at a place in the file.
    fn number(&self, place: u64, profile: &str, scheme: Scheme, identity: &str) -> KeyringNo {
        if self.is_of_users() {
            users::number(profile, scheme, identity)
        } else {
            place.cast_signed()
        }
    }

    /// Returns the scheme of identities that name none.
    fn unnamed(&self) -> Scheme;

    /// Takes identities that name no scheme for those of this one.
    fn with_unnamed(self, unnamed: Scheme) -> Self;

    /// Returns what stands before the first record, as it is written.
    fn head(&self) -> &str;

    /// Returns how lines end.
    fn line_end(&self) -> &str;

    /// Returns how many rows a person sees before the first record.
    fn head_rows(&self) -> u32;

    /// Measures the record at the start of some bytes; none where they end before it does.
    fn extent(&self, bytes: &[u8], is_last: bool) -> Result<Option<Extent>, LayoutProblem>;

    /// Walks over the whole records of a text, blank ones left out; returns how much of it they
    /// take.
    fn scan<'t>(
        &self,
        text: &'t str,
        is_last: bool,
        visit: &mut impl FnMut(Row<'t>) -> Result<(), StoreError>,
    ) -> Result<usize, Stop>;

    /// Reads all cells of a record.
    fn cells(&self, record: &str, extra: &[String]) -> Result<Cells, LayoutProblem>;

    /// Tells whether records may tell of a person.
    fn tells_people(&self) -> bool;

    /// Reads the person columns of a record, in the order in which they are stored.
    fn person<'t>(&self, record: &'t str) -> Result<[Cow<'t, str>; 7], LayoutProblem>;

    /// Returns the columns that are not standard, where the head tells.
    fn extra_columns(&self) -> Vec<String>;

    /// Adds to `known` the columns that are not standard and that only the record tells.
    fn note_columns(&self, record: &str, known: &mut Vec<String>) -> Result<(), LayoutProblem>;

    /// Writes a record with another state, and returns what stood there.
    fn set_state(
        &self,
        record: &str,
        state: State,
        out: &mut Vec<u8>,
    ) -> Result<Before, LayoutProblem>;

    /// Writes a record with the state that stood there before.
    fn restore_state(
        &self,
        record: &str,
        before: &Before,
        out: &mut Vec<u8>,
    ) -> Result<(), LayoutProblem>;

    /// Writes the record of a user with another identity of a scheme, or none, and returns what
    /// stood there.
    fn replace(
        &self,
        record: &str,
        scheme: Scheme,
        identity: &str,
        out: &mut Vec<u8>,
    ) -> Result<Before, LayoutProblem>;

    /// Writes the record of a user with what stood there before it was replaced.
    fn put_back(
        &self,
        record: &str,
        scheme: Scheme,
        before: &Before,
        out: &mut Vec<u8>,
    ) -> Result<(), LayoutProblem>;

    /// Writes a record with other person columns; those of none stay as they are written.
    fn set_person(
        &self,
        record: &str,
        person: &[Option<String>; 7],
        out: &mut Vec<u8>,
    ) -> Result<(), LayoutProblem>;

    /// Writes a new, active record for the profile and person of another.
    fn add(
        &self,
        template: &str,
        scheme: Scheme,
        identity: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), LayoutProblem>;

    /// Writes a record from cells, standard columns first and then those of `extra`.
    fn compose(&self, cells: &[&str], extra: &[String], out: &mut Vec<u8>);

    /// Returns which of these columns must be added before they can be written.
    fn lacks<'c>(&self, columns: &[&'c str]) -> Vec<&'c str>;

    /// Tells whether a column is at the end of the file, after none but the others of `columns`.
    fn ends_with(&self, columns: &[String]) -> bool;

    /// Returns the form after its columns change.
    fn reshaped(&self, reshape: &Reshape) -> Result<Self, LayoutProblem>;

    /// Writes a record with its columns changed.
    fn reshape(
        &self,
        record: &str,
        reshape: &Reshape,
        out: &mut Vec<u8>,
    ) -> Result<(), LayoutProblem>;
}
