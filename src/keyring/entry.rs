//! A keyring as files and stores hold it.

use crate::identity::Scheme;
use crate::person::Person;
use crate::plan::{KeyringNo, State};

/// A keyring, borrowed from where it is stored.
#[derive(Clone, Copy, Debug)]
pub struct EntryRef<'a> {
    /// The number by which the store knows it.
    pub keyring: KeyringNo,
    /// The publisher's id of the profile.
    pub profile_id: &'a str,
    /// The identity; empty for a profile without one.
    pub identity: &'a str,
    /// Its scheme.
    pub scheme: Scheme,
    /// Whether it opens the profile.
    pub state: State,
    /// The person columns.
    pub person: Person<'a>,
    /// Other columns, in the order of the store's extra columns.
    pub extra: &'a [String],
}

impl<'a> EntryRef<'a> {
    /// Returns the person columns in the order in which they are stored.
    #[must_use]
    pub fn person_columns(&self) -> [&'a str; 7] {
        person_columns(&self.person)
    }
}

/// A keyring on its way into a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The publisher's id of the profile.
    pub profile_id: String,
    /// The identity; empty for a profile without one.
    pub identity: String,
    /// Its scheme.
    pub scheme: Scheme,
    /// Whether it opens the profile.
    pub state: State,
    /// Initials, first name, prefix, last name, location, postcode and house number.
    pub person: [String; 7],
    /// Other columns.
    pub extra: Vec<String>,
}

impl Entry {
    /// Borrows it, as of no store.
    #[must_use]
    pub fn as_entry_ref(&self) -> EntryRef<'_> {
        let person = person_from(self.person.each_ref().map(String::as_str));
        let Self { profile_id, identity, scheme, state, extra, .. } = self;
        EntryRef { keyring: 0, profile_id, identity, scheme: *scheme, state: *state, person, extra }
    }
}

/// The person columns in the order in which they are stored.
pub(super) fn person_columns<'a>(person: &Person<'a>) -> [&'a str; 7] {
    [
        person.initials,
        person.first_name,
        person.prefix,
        person.last_name,
        person.location,
        person.postcode,
        person.house_number,
    ]
}

/// A person from its stored columns.
pub(super) fn person_from(columns: [&str; 7]) -> Person<'_> {
    let [initials, first_name, prefix, last_name, location, postcode, house_number] = columns;
    Person { initials, first_name, prefix, last_name, postcode, house_number, location }
}
