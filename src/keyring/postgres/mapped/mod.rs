//! Keyrings in a publisher's own tables, read and changed where they stand.
//!
//! Such a table has no number for a keyring that we could count on, so that it is made from profile, scheme, identity and, where the table has one,
//! the primary key: the start of their SHA-256. The key tells rows of the past from those of today. Where the table has no column for the state, a
//! keyring is retired by taking its row out; the row is kept whole beside the journal, and counts as a retired keyring until it is put back.

mod change;
mod guard;
mod known;

use std::collections::BTreeMap;

use postgres::Transaction;

use super::error::ServerError;
use super::sql::{self, bytes};
use crate::identity::Scheme;
use crate::keyring::StoreError;
use crate::keyring::match_key::match_key;
use crate::moves::{MappedKeyring, MappedProfile, MappedScheme, MappedStore, PersonField};

pub(super) use change::{carry_out, forget, rehearse, undo};
use known::{Columns, Reference};

/// A publisher's tables, as SQL.
pub(super) struct Mapped {
    map: MappedStore,
    /// The schema of the journal beside them.
    journal: String,
    /// What the journal is about.
    subject: Subject,
    /// All keyrings, as every source tells them.
    pub(super) source: String,
    /// The columns of the table of keyrings.
    columns: Columns,
    /// What hangs on its rows.
    references: Vec<Reference>,
    /// The SQL of the number of the keyring in a row `t` of the table.
    number: String,
    /// The same where the profile's own row `p` stands beside it, if the map tells of such a table, and either may be missing.
    number_in_source: String,
}

/// What a journal is about: it says what was done to one table, whose rows it tells apart in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    /// The table of keyrings, as SQL names it.
    table: String,
    /// Whether keyrings are retired where they stand.
    has_state: bool,
    /// The columns of the primary key when the journal was made.
    key: Vec<String>,
}

impl Subject {
    /// Reads what the journal in the search path is about.
    pub(super) fn read(transaction: &mut Transaction<'_>) -> Result<Self, StoreError> {
        let row = transaction.query_one("SELECT keyrings, has_state, key FROM mapped", &[])?;
        Ok(Self { table: row.try_get(0)?, has_state: row.try_get(1)?, key: row.try_get(2)? })
    }

    /// Writes it into a journal that is being made.
    pub(super) fn write(&self, transaction: &mut Transaction<'_>) -> Result<(), StoreError> {
        let sql = "INSERT INTO mapped (keyrings, has_state, key) VALUES ($1, $2, $3)";
        transaction.execute(sql, &[&self.table, &self.has_state, &self.key])?;
        Ok(())
    }
}

impl Mapped {
    /// Looks at the tables of a map; `known` is what a journal that exists is about.
    ///
    /// # Errors
    /// Where a table, a column or a scheme of the map does not exist, or the journal is that of another table.
    pub(super) fn of(
        transaction: &mut Transaction<'_>,
        map: &MappedStore,
        journal: &str,
        known: Option<Subject>,
    ) -> Result<Self, StoreError> {
        let mut map = map.clone();
        let keyring = &map.keyring;
        check_schemes(&keyring.scheme)?;
        let columns = Columns::of(transaction, &map.schema, &keyring.table)?;
        columns.require(named(keyring))?;
        if let Some(profile) = &map.profile {
            let columns = Columns::of(transaction, &map.schema, &profile.table)?;
            columns.require(std::iter::once(&profile.key).chain(profile.person.values()))?;
        }
        let table = qualified(&map.schema, &keyring.table);
        if !known::is_table(transaction, &table)? {
            return Err(ServerError::NoRealTable(keyring.table.clone()).into());
        }
        if keyring.state.is_none() && known::has_heirs(transaction, &table)? {
            return Err(ServerError::HasHeirs(keyring.table.clone()).into());
        }
        let subject = subject(transaction, &map, &table, known)?;
        columns.require(subject.key.iter())?;
        if let Some(state) = &mut map.keyring.state {
            for value in [&mut state.active, &mut state.retired] {
                *value = known::as_shown(transaction, &columns, &state.column, value)?;
            }
        }
        let references = Reference::all(transaction, &table)?;
        let in_table = number(&bytes(&of_row(&map.keyring.profile)), &map.keyring, &subject.key);
        let in_source = number(&profile_id(&map), &map.keyring, &subject.key);
        Ok(Self {
            source: source(&map, &in_table, &in_source),
            journal: journal.to_owned(),
            subject,
            columns,
            references,
            number: in_table,
            number_in_source: in_source,
            map,
        })
    }

    /// Returns what the journal is about.
    pub(super) fn subject(&self) -> &Subject {
        &self.subject
    }

    /// Returns the mode in which the table is locked.
    pub(super) fn lock_mode(&self) -> &'static str {
        if self.references.iter().any(|reference| reference.gives_way) { "EXCLUSIVE" } else { "SHARE ROW EXCLUSIVE" }
    }

    /// Keeps everybody else from changing the keyrings: no unique index of ours stands guard there. Where rows of other tables would go with a
    /// keyring, nobody may hang one on it meanwhile either.
    pub(super) fn lock(&self, transaction: &mut Transaction<'_>) -> Result<(), StoreError> {
        Ok(transaction.batch_execute(&format!("LOCK TABLE {} IN {} MODE", self.table(), self.lock_mode()))?)
    }

    fn table(&self) -> String {
        qualified(&self.map.schema, &self.map.keyring.table)
    }

    /// Returns the SQL that tells whether a row `t` of the table is the keyring of a row `w` of the work.
    fn is_of_work(&self) -> String {
        format!("{} AND {} = w.keyring", self.names_work(), self.number)
    }

    /// Returns the SQL that tells whether a row `t` of the table has the profile and the identity of a row `w` of the work.
    fn names_work(&self) -> String {
        let keyring = &self.map.keyring;
        format!(
            "{} = w.profile_id AND {} = w.identity AND {} = w.scheme",
            bytes(&of_row(&keyring.profile)),
            bytes(&of_row(&keyring.identity)),
            scheme(&keyring.scheme)
        )
    }
}

/// Says what a journal beside a table is about; what one says that exists must fit.
fn subject(transaction: &mut Transaction<'_>, map: &MappedStore, table: &str, known: Option<Subject>) -> Result<Subject, StoreError> {
    let (table, has_state) = (table.to_owned(), map.keyring.state.is_some());
    match known {
        Some(known) if (&known.table, known.has_state) == (&table, has_state) => Ok(known),
        Some(known) => Err(ServerError::OtherTable { table: known.table, has_state: known.has_state }.into()),
        None => {
            let mut key = known::primary_key(transaction, &table)?;
            if map.keyring.state.as_ref().is_some_and(|state| key.contains(&state.column)) {
                // What changes with the state cannot tell rows apart.
                key.clear();
            }
            Ok(Subject { table, has_state, key })
        }
    }
}

/// Walks over the columns that a map names in the table of keyrings.
fn named(keyring: &MappedKeyring) -> impl Iterator<Item = &String> {
    let scheme = match &keyring.scheme {
        MappedScheme::Fixed(_) => None,
        MappedScheme::Column { column, .. } => Some(column),
    };
    let state = keyring.state.as_ref().map(|state| &state.column);
    [&keyring.profile, &keyring.identity].into_iter().chain(scheme).chain(state).chain(keyring.person.values()).chain(&keyring.copy)
}

fn check_schemes(scheme: &MappedScheme) -> Result<(), StoreError> {
    let names: Vec<&String> = match scheme {
        MappedScheme::Fixed(name) => vec![name],
        MappedScheme::Column { values, .. } => values.keys().collect(),
    };
    match names.into_iter().find(|name| name.parse::<Scheme>().is_err()) {
        Some(name) => Err(ServerError::UnknownScheme(name.clone()).into()),
        None => Ok(()),
    }
}

fn qualified(schema: &str, table: &str) -> String {
    format!("{}.{}", sql::name(schema), sql::name(table))
}

/// Returns a column of a row `t` of the table of keyrings.
fn of_row(column: &str) -> String {
    format!("t.{}", sql::name(column))
}

/// Returns the SQL of the scheme of a row `t`.
fn scheme(scheme: &MappedScheme) -> String {
    match scheme {
        MappedScheme::Fixed(name) => sql::text(name),
        MappedScheme::Column { column, values } => sql::case(&bytes(&of_row(column)), values.iter().map(|(name, value)| (value, name))),
    }
}

/// Returns the SQL of the number of the keyring in a row `t`, or of a profile without one.
fn number(profile: &str, keyring: &MappedKeyring, key: &[String]) -> String {
    let parts = [profile.to_owned(), kind(keyring), format!("coalesce({}, '')", bytes(&of_row(&keyring.identity)))];
    let key = key.iter().map(|column| format!("coalesce({}, '')", bytes(&of_row(column))));
    let text: Vec<String> = parts.into_iter().chain(key).collect();
    format!(
        "CAST(CAST('x' || encode(substring(sha256(convert_to({}, 'UTF8')) FROM 1 FOR 8), 'hex') AS BIT(64)) AS BIGINT)",
        text.join(" || chr(31) || ")
    )
}

/// Returns the SQL of the publisher's id of the profile of a row, as text.
fn profile_id(map: &MappedStore) -> String {
    let in_table = bytes(&of_row(&map.keyring.profile));
    match &map.profile {
        None => in_table,
        Some(profile) => format!("coalesce({}, {in_table})", bytes(&format!("p.{}", sql::name(&profile.key)))),
    }
}

/// Returns the SQL of the scheme of a row, also of a profile without keyrings.
fn kind(keyring: &MappedKeyring) -> String {
    format!("coalesce({}, 'real-id')", scheme(&keyring.scheme))
}

/// Returns the SQL of all keyrings.
fn source(map: &MappedStore, number: &str, number_in_source: &str) -> String {
    let mut all = present(map, number_in_source);
    if map.keyring.state.is_none() {
        all = format!("{all} UNION ALL {}", taken_out(map, number));
    }
    format!(
        "(SELECT r.keyring, r.profile_id, r.scheme, r.identity,
            {} AS key, r.state,
            r.initials, r.first_name, r.prefix, r.last_name, r.location, r.postcode, r.house_number, '[]' AS extra
        FROM ({all}) r)",
        match_key("r.scheme", "r.identity")
    )
}

/// The rows of the publisher's table, and with a table of profiles also those that have none.
fn present(map: &MappedStore, number: &str) -> String {
    let keyring = &map.keyring;
    let table = qualified(&map.schema, &keyring.table);
    let from = match &map.profile {
        None => format!("{table} t WHERE {}", ours(keyring)),
        Some(profile) => {
            let profiles = qualified(&map.schema, &profile.table);
            let key = bytes(&format!("p.{}", sql::name(&profile.key)));
            // A keyring whose profile has no row there opens it all the same.
            format!(
                "(SELECT * FROM {table} t WHERE {}) t FULL JOIN (SELECT * FROM {profiles} p WHERE {key} IS NOT NULL) p ON {} = {key}",
                ours(keyring),
                bytes(&of_row(&keyring.profile))
            )
        }
    };
    let state = match &keyring.state {
        None => "'active'".to_owned(),
        Some(state) => {
            format!("CASE WHEN {} = {} THEN 'retired' ELSE 'active' END", bytes(&of_row(&state.column)), sql::text(&state.retired))
        }
    };
    format!(
        "SELECT {number} AS keyring, {} AS profile_id, {} COLLATE \"C\" AS scheme, NULLIF({}, '') AS identity, {state} AS state{} FROM {from}",
        profile_id(map),
        kind(keyring),
        bytes(&of_row(&keyring.identity)),
        person(&keyring.person, map.profile.as_ref())
    )
}

/// Returns the SQL that tells whether a row `t` is a keyring that the map speaks of; one without a profile opens none.
fn ours(keyring: &MappedKeyring) -> String {
    let has_profile = format!("{} IS NOT NULL", of_row(&keyring.profile));
    let scheme = match &keyring.scheme {
        MappedScheme::Fixed(_) => has_profile,
        MappedScheme::Column { .. } => format!("{has_profile} AND {} IS NOT NULL", scheme(&keyring.scheme)),
    };
    match &keyring.state {
        None => scheme,
        Some(state) => {
            format!("{scheme} AND {} IN ({}, {})", bytes(&of_row(&state.column)), sql::text(&state.active), sql::text(&state.retired))
        }
    }
}

fn person(own: &BTreeMap<PersonField, String>, profile: Option<&MappedProfile>) -> String {
    let column = |field: PersonField| {
        let in_profile = || Some(format!("p.{}", sql::name(profile?.person.get(&field)?)));
        own.get(&field).map(|column| of_row(column)).or_else(in_profile)
    };
    let names = ["initials", "first_name", "prefix", "last_name", "location", "postcode", "house_number"];
    let cells = PersonField::ALL.into_iter().zip(names).map(|(field, name)| match column(field) {
        Some(column) => format!(", coalesce(CAST({column} AS TEXT), '') AS {name}"),
        None => format!(", '' AS {name}"),
    });
    cells.collect()
}

/// The rows that were taken out, as far as nobody has put them back by other means.
fn taken_out(map: &MappedStore, number: &str) -> String {
    let keyring = &map.keyring;
    format!(
        "SELECT g.keyring, g.profile_id, g.scheme, g.identity, 'retired', '', '', '', '', '', '', '' FROM retired g
         WHERE NOT EXISTS (SELECT 1 FROM {} t WHERE {} = g.profile_id AND {} = g.identity AND {} = g.scheme AND {number} = g.keyring)",
        qualified(&map.schema, &keyring.table),
        bytes(&of_row(&keyring.profile)),
        bytes(&of_row(&keyring.identity)),
        scheme(&keyring.scheme)
    )
}
