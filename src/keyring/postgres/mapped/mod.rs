//! Keyrings in a publisher's own tables, read and changed where they stand.
//!
//! Such a table has no number for a keyring that we could count on, so that it is made from profile, scheme, identity and, where the table has one,
//! the primary key: the start of their SHA-256. The key tells rows of the past from those of today. Where the table has no column for the state, a
//! keyring is retired by taking its row out; the row is kept whole beside the journal, and counts as a retired keyring until it is put back.

mod change;
mod known;

use std::collections::BTreeMap;

use postgres::Transaction;

use super::error::ServerError;
use super::sql::{self, bytes};
use crate::identity::Scheme;
use crate::keyring::StoreError;
use crate::moves::{MappedKeyring, MappedProfile, MappedScheme, MappedStore, PersonField};

pub(super) use change::{carry_out, undo};
use known::{Columns, Reference};

/// A publisher's tables, as SQL.
pub(super) struct Mapped {
    map: MappedStore,
    /// All keyrings, as every source tells them.
    pub(super) source: String,
    /// The columns of the table of keyrings.
    columns: Columns,
    /// What hangs on its rows.
    references: Vec<Reference>,
    /// The SQL of the number of the keyring in a row `t` of the table.
    number: String,
    /// The same where the profile's own row `p` stands beside it, if the map tells of such a table, and `t` may be missing.
    number_in_source: String,
}

impl Mapped {
    /// Looks at the tables of a map.
    ///
    /// # Errors
    /// Where a table, a column or a scheme of the map does not exist.
    pub(super) fn of(transaction: &mut Transaction<'_>, map: &MappedStore) -> Result<Self, StoreError> {
        let keyring = &map.keyring;
        check_schemes(&keyring.scheme)?;
        let columns = Columns::of(transaction, &map.schema, &keyring.table)?;
        columns.require(named(keyring))?;
        if let Some(profile) = &map.profile {
            let columns = Columns::of(transaction, &map.schema, &profile.table)?;
            columns.require(std::iter::once(&profile.key).chain(profile.person.values()))?;
        }
        let table = qualified(&map.schema, &keyring.table);
        if keyring.state.is_none() && known::has_heirs(transaction, &table)? {
            return Err(ServerError::HasHeirs(keyring.table.clone()).into());
        }
        let mut key = known::primary_key(transaction, &table)?;
        if keyring.state.as_ref().is_some_and(|state| key.contains(&state.column)) {
            // What changes with the state cannot tell rows apart.
            key.clear();
        }
        let references = Reference::all(transaction, &table)?;
        let number = |profile: &str| number(profile, keyring, &key);
        let in_source = number(&profile_id(map));
        Ok(Self {
            source: source(map, &number(&of_row(&keyring.profile)), &in_source),
            map: map.clone(),
            columns,
            references,
            number: number(&of_row(&keyring.profile)),
            number_in_source: in_source,
        })
    }

    /// Keeps everybody else from changing the keyrings: no unique index of ours stands guard there. Where rows of other tables would go with a
    /// keyring, nobody may hang one on it meanwhile either.
    pub(super) fn lock(&self, transaction: &mut Transaction<'_>) -> Result<(), StoreError> {
        let mode = if self.references.iter().any(|reference| reference.gives_way) { "EXCLUSIVE" } else { "SHARE ROW EXCLUSIVE" };
        Ok(transaction.batch_execute(&format!("LOCK TABLE {} IN {mode} MODE", self.table()))?)
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
    let parts = [bytes(profile), kind(keyring), format!("coalesce({}, '')", bytes(&of_row(&keyring.identity)))];
    let key = key.iter().map(|column| format!("coalesce({}, '')", bytes(&of_row(column))));
    let text: Vec<String> = parts.into_iter().chain(key).collect();
    format!(
        "CAST(CAST('x' || encode(substring(sha256(convert_to({}, 'UTF8')) FROM 1 FOR 8), 'hex') AS BIT(64)) AS BIGINT)",
        text.join(" || chr(31) || ")
    )
}

/// Returns the SQL of the publisher's id of the profile of a row.
fn profile_id(map: &MappedStore) -> String {
    map.profile.as_ref().map_or_else(|| of_row(&map.keyring.profile), |profile| format!("p.{}", sql::name(&profile.key)))
}

/// Returns the SQL of the scheme of a row, also of a profile without keyrings.
fn kind(keyring: &MappedKeyring) -> String {
    format!("coalesce({}, 'real-id')", scheme(&keyring.scheme))
}

/// Returns the SQL of the form in which an identity is compared.
fn compared(scheme: &str, identity: &str) -> String {
    format!("CASE {scheme} WHEN 'eck-id' THEN lower({identity}) ELSE {identity} END")
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
        compared("r.scheme", "r.identity")
    )
}

/// The rows of the publisher's table, and with a table of profiles also those that have none.
fn present(map: &MappedStore, number: &str) -> String {
    let keyring = &map.keyring;
    let table = qualified(&map.schema, &keyring.table);
    let profile_id = profile_id(map);
    let from = match &map.profile {
        None => format!("{table} t WHERE {}", ours(keyring)),
        Some(profile) => {
            let profiles = qualified(&map.schema, &profile.table);
            let on = format!("{} = {} AND {}", bytes(&of_row(&keyring.profile)), bytes(&profile_id), ours(keyring));
            format!("{profiles} p LEFT JOIN {table} t ON {on}")
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
        bytes(&profile_id),
        kind(keyring),
        bytes(&of_row(&keyring.identity)),
        person(&keyring.person, map.profile.as_ref())
    )
}

/// Returns the SQL that tells whether a row `t` is a keyring that the map speaks of.
fn ours(keyring: &MappedKeyring) -> String {
    let scheme = match &keyring.scheme {
        MappedScheme::Fixed(_) => "TRUE".to_owned(),
        MappedScheme::Column { .. } => format!("{} IS NOT NULL", scheme(&keyring.scheme)),
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
