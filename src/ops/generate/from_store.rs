//! The people of a list from a keyring store: what a publisher knows of a school, as the roster
//! that a list is made from.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::io::{Read, Seek, Write};

use crate::identity::{Scheme, Side};
use crate::intake::{Chosen, KeyringFile, KeyringsError, Oddity, Warning};
use crate::keyring::{EntryRef, Intent, Store, StoreError};
use crate::list::{Field, Format, RowPer};
use crate::message::Message;
use crate::moves::{FormatId, Move};
use crate::person::Person;
use crate::plan::State;
use crate::tables::{CsvWriter, ReadOptions, TableError};

/// A person of the store: the cells of the format's columns.
type Cells = Vec<String>;

/// The people of a store as a roster: how many were not chosen, and what deserves a look.
pub struct Taken {
    /// How many were not chosen.
    pub left_out: usize,
    /// What deserves a look in the store or the table.
    pub warnings: Vec<Warning>,
}

/// Writes the people of a store who belong to a move as a roster, of all or of those who were
/// chosen.
///
/// They are those with an active identity in one of the move's old realms, and those of whom the
/// store holds no more than a profile id of the same administration. For a list without old
/// identities, of an MBO school that comes from activation codes, also those whose profile has no
/// identity at all. An ECK iD or a hashed uid has no realm of the school: a list in which they
/// change has everybody of whom the store holds one.
///
/// # Errors
/// Those of the store, and of `out`.
pub fn roster_of(
    store: &mut dyn Store,
    moved: &Move,
    format: FormatId,
    only: Option<&Chosen>,
    out: impl Write,
) -> Result<Taken, FromStoreError> {
    let mut people = People::new(moved, format, only);
    store.session(Intent::Look)?.entries(&mut |entry| {
        if entry.state == State::Active {
            people.take(None, entry);
        }
        Ok(())
    })?;
    people.complete();
    let left_out = people.write(out)?;
    Ok(Taken { left_out, warnings: people.warnings().collect() })
}

/// Writes the people of a table of keyrings as a roster, as [`roster_of`] does; returns also what
/// deserves a look in the table.
///
/// # Errors
/// Those of the table, and of `out`.
pub(super) fn roster_of_table(
    table: impl Read + Seek,
    options: &ReadOptions,
    moved: &Move,
    format: FormatId,
    only: Option<&Chosen>,
    out: impl Write,
) -> Result<Taken, FromStoreError> {
    let mut people = People::new(moved, format, only);
    let mut file = KeyringFile::open(table, options)?;
    let walked = file.walk(&mut |row, entry| {
        if entry.state == State::Active {
            people.take(Some(row), entry.as_entry_ref());
        }
        Ok(())
    });
    file.explained(walked)?;
    people.complete();
    let left_out = people.write(out)?;
    let mut warnings = file.take_warnings();
    warnings.extend(people.warnings());
    Ok(Taken { left_out, warnings })
}

/// What is known of a person's identities.
#[derive(Default)]
struct Known {
    /// One of them has a realm.
    has_account: bool,
    /// One of them has none, and is of a kind that changes.
    is_named: bool,
    /// What stands behind the last @ of a profile id.
    administration: Option<String>,
}

struct People<'a> {
    format: &'static Format,
    moved: &'a Move,
    rows: Vec<Cells>,
    /// Where each publisher has its own list: the row of each profile. In VO every old identity has
    /// a row of its own.
    of_profile: HashMap<String, usize>,
    belongs: Vec<bool>,
    /// By row, what tells whether it belongs where no realm does.
    known: Vec<Known>,
    /// Whether people were taken of whom nothing tells the school.
    of_any_school: bool,
    only: Option<&'a Chosen>,
    /// By row, the ids by which somebody may have been chosen.
    ids: Vec<Vec<String>>,
    /// How many identities end in what is nearly an old realm, and their rows in a table.
    near: (usize, Vec<u32>),
    /// The schemes of the identities in the store.
    schemes: BTreeSet<&'static str>,
}

impl<'a> People<'a> {
    fn new(moved: &'a Move, format: FormatId, only: Option<&'a Chosen>) -> Self {
        let format = Format::of(format);
        Self {
            format,
            moved,
            rows: Vec::new(),
            of_profile: HashMap::new(),
            belongs: Vec::new(),
            known: Vec::new(),
            of_any_school: moved.old_realms().is_empty(),
            only,
            ids: Vec::new(),
            near: (0, Vec::new()),
            schemes: BTreeSet::new(),
        }
    }

    /// Takes those of whom the store holds no account of any realm: by an ECK iD or a hashed uid all
    /// of them; by a profile id those of the administration of the school's own or, where the store
    /// holds nobody's account, all.
    fn complete(&mut self) {
        let is_own_kind = has_no_realms(self.format);
        let own: HashSet<String> = self
            .known
            .iter()
            .zip(&self.belongs)
            .filter(|(_, belongs)| **belongs)
            .filter_map(|(known, _)| known.administration.clone())
            .collect();
        let is_blind = is_own_kind || !self.known.iter().any(|known| known.has_account);
        for (known, belongs) in self.known.iter().zip(&mut self.belongs) {
            let is_ours = known.administration.as_ref().is_some_and(|place| own.contains(place));
            if known.is_named && !known.has_account && (is_blind || is_ours) {
                self.of_any_school |= !*belongs && !is_ours;
                *belongs = true;
            }
        }
    }

    /// A list of identities without a realm is made of a store that has some of their scheme: in
    /// others nobody has anything that changes.
    fn require_scheme(&self) -> Result<(), FromStoreError> {
        let own = self.format.identity_columns(Side::Was).map(|(_, scheme)| scheme.as_str());
        let own: Vec<&'static str> = own.collect();
        let is_missing = has_no_realms(self.format) && !self.schemes.is_empty();
        let Some(list) = own.first().filter(|_| is_missing) else { return Ok(()) };
        if own.iter().any(|scheme| self.schemes.contains(scheme)) {
            return Ok(());
        }
        let store = self.schemes.iter().copied().collect::<Vec<_>>().join(", ");
        Err(FromStoreError::OtherScheme { list, store })
    }

    fn write(&self, out: impl Write) -> Result<usize, FromStoreError> {
        self.require_scheme()?;
        let mut writer = CsvWriter::exact(out);
        let supplied = &self.format.columns[..self.format.supplied];
        writer.record(supplied.iter().map(|column| column.header))?;
        let mut left_out = 0;
        for (at, cells) in self.rows.iter().enumerate().filter(|(at, _)| self.belongs[*at]) {
            if self.is_chosen(at) {
                writer.record(cells.iter().take(self.format.supplied).map(String::as_str))?;
            } else {
                left_out += 1;
            }
        }
        writer.finish()?;
        Ok(left_out)
    }

    fn is_chosen(&self, at: usize) -> bool {
        let Some(only) = self.only else { return true };
        let is_joined = self.format.joined(Side::Was).is_some();
        let home = if is_joined { self.moved.old_realms() } else { &[] };
        only.take(self.ids[at].iter().map(String::as_str), home)
    }

    fn take(&mut self, row: Option<u32>, entry: EntryRef<'_>) {
        if !entry.identity.is_empty() {
            self.schemes.insert(entry.scheme.as_str());
        }
        let is_here = self.is_of_the_school(entry);
        if !is_here && self.is_nearly_of_the_school(entry) {
            self.near.0 += 1;
            self.near.1.extend(row);
        }
        let at = if self.format.row_per == RowPer::Identity {
            if !is_here {
                return;
            }
            self.add(entry)
        } else if let Some(&at) = self.of_profile.get(entry.profile_id) {
            at
        } else {
            let at = self.add(entry);
            self.of_profile.insert(entry.profile_id.to_owned(), at);
            at
        };
        self.belongs[at] |= is_here;
        self.note(at, entry);
        if self.only.is_some() {
            self.ids[at].extend([entry.profile_id, entry.identity].map(str::to_owned));
        }
        let column = self.format.position(Field::Identity(Side::Was, entry.scheme));
        if let Some(column) = column.filter(|&column| self.rows[at][column].is_empty()) {
            entry.identity.clone_into(&mut self.rows[at][column]);
        }
    }

    fn note(&mut self, at: usize, entry: EntryRef<'_>) {
        let (known, scheme) = (&mut self.known[at], entry.scheme);
        let mut old = self.format.identity_columns(Side::Was);
        if scheme.has_realms() {
            known.has_account |= !entry.identity.is_empty();
        } else if old.any(|(_, changes)| changes == scheme) && !self.moved.old_realms().is_empty() {
            known.is_named |= !entry.identity.is_empty();
        }
        if scheme == Scheme::ProfileId {
            known.administration =
                entry.identity.rsplit_once('@').map(|(_, place)| place.to_owned());
        }
    }

    fn is_of_the_school(&self, entry: EntryRef<'_>) -> bool {
        let realms = self.moved.old_realms();
        match entry.scheme {
            _ if entry.identity.is_empty() => self.format.matches_by_person(),
            scheme if realms.is_empty() && may_lack_realms(self.format) => {
                self.format.identity_columns(Side::Was).any(|(_, changes)| changes == scheme)
            }
            scheme => scheme.has_realms() && scheme.is_of_realms(entry.identity, realms),
        }
    }

    /// Tells whether an identity ends in an old realm but for capitals or marks at its end: whoever
    /// has it is looked for under another one, and would be missing in silence.
    fn is_nearly_of_the_school(&self, entry: EntryRef<'_>) -> bool {
        let Some((_, realm)) = entry.identity.rsplit_once('@') else { return false };
        let realm = realm.trim_matches(|c: char| !c.is_alphanumeric());
        let is_it = |known: &String| known.eq_ignore_ascii_case(realm);
        entry.scheme.has_realms() && self.moved.old_realms().iter().any(is_it)
    }

    /// Tells of those who were left out for an old realm that is nearly theirs, and that people
    /// were taken whatever their school, where nothing tells it and nobody chose them.
    fn warnings(&self) -> impl Iterator<Item = Warning> {
        let (count, rows) = &self.near;
        let near = (*count > 0).then(|| (Oddity::NearRealm(*count), rows.clone()));
        let any =
            (self.of_any_school && self.only.is_none()).then(|| (Oddity::AnySchool, Vec::new()));
        let all = [near, any].into_iter().flatten();
        all.map(|(oddity, rows)| Warning { oddity, column: None, rows })
    }

    fn add(&mut self, entry: EntryRef<'_>) -> usize {
        let cells = self
            .format
            .columns
            .iter()
            .map(|column| cell(column.field, &entry.person, self.format))
            .collect();
        self.rows.push(cells);
        self.belongs.push(false);
        self.known.push(Known::default());
        self.ids.push(Vec::new());
        self.rows.len() - 1
    }
}

/// Tells whether the new identities of a list are no accounts, so that its move need not state
/// realms.
pub(super) fn may_lack_realms(format: &Format) -> bool {
    format.identity_columns(Side::Wordt).any(|(_, scheme)| scheme.has_own_form())
}

/// Tells whether the realms that a move states say nothing of the old identities of a list.
fn has_no_realms(format: &Format) -> bool {
    let mut old = format.identity_columns(Side::Was).peekable();
    old.peek().is_some() && old.all(|(_, scheme)| !scheme.has_realms())
}

fn cell(field: Field, person: &Person<'_>, format: &Format) -> String {
    match field {
        Field::Initials => person.initials.to_owned(),
        Field::FirstName => person.first_name.to_owned(),
        Field::Prefix => person.prefix.to_owned(),
        // The MBO formats have no column for the prefix: it stands before the surname.
        Field::LastName
            if format.position(Field::Prefix).is_none() && !person.prefix.is_empty() =>
        {
            format!("{} {}", person.prefix, person.last_name)
        }
        Field::LastName => person.last_name.to_owned(),
        Field::Postcode => person.postcode.to_owned(),
        Field::HouseNumber => person.house_number.to_owned(),
        Field::Location => person.location.to_owned(),
        Field::Identity(..) | Field::Institution(_) => String::new(),
    }
}

/// Why a store gave no roster.
#[derive(Debug)]
pub enum FromStoreError {
    /// The store.
    Store(StoreError),
    /// The roster could not be written.
    Table(TableError),
    /// The table of keyrings.
    Keyrings(KeyringsError),
    /// It holds no identity of the scheme that changes.
    OtherScheme {
        /// The scheme that changes.
        list: &'static str,
        /// Those that it holds.
        store: String,
    },
}

impl From<KeyringsError> for FromStoreError {
    fn from(error: KeyringsError) -> Self {
        Self::Keyrings(error)
    }
}

impl From<StoreError> for FromStoreError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<TableError> for FromStoreError {
    fn from(error: TableError) -> Self {
        Self::Table(error)
    }
}

impl crate::message::Problem for FromStoreError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => error.message(),
            Self::Table(error) => error.message(),
            Self::Keyrings(error) => error.message(),
            Self::OtherScheme { list, store } => {
                Message::new("generate-other-scheme").with("list", *list).with("store", store)
            }
        }
    }

    fn fault(&self) -> crate::message::Fault {
        match self {
            Self::Store(error) => error.fault(),
            Self::Table(error) => error.fault(),
            Self::Keyrings(error) => error.fault(),
            Self::OtherScheme { .. } => crate::message::Fault::Input,
        }
    }
}
crate::display_in_english!(FromStoreError);

impl std::error::Error for FromStoreError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Store(error) => std::error::Error::source(error),
            Self::Table(error) => std::error::Error::source(error),
            Self::Keyrings(error) => std::error::Error::source(error),
            Self::OtherScheme { .. } => None,
        }
    }
}
