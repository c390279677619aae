//! The rows of a publisher's own table, as SQL tells their keyrings.

use std::collections::BTreeMap;

use super::super::sql::{self, bytes};
use crate::keyring::sql::{PERSON, match_key};
use crate::moves::{
    Holds, MappedIdentity, MappedKeyring, MappedProfile, MappedScheme, MappedStore, PersonField,
};

/// Returns the SQL name of a table.
pub(super) fn qualified(schema: &str, table: &str) -> String {
    format!("{}.{}", sql::name(schema), sql::name(table))
}

/// Returns a column of a row `t` of the table of keyrings.
pub(super) fn of_row(column: &str) -> String {
    format!("t.{}", sql::name(column))
}

/// Where a row holds several identities: the columns by which each of them is a row of its own.
const SCHEME: &str = "waswordt scheme";
const IDENTITY: &str = "waswordt identity";

/// Returns the SQL of the rows of the table of keyrings, one for each identity; a profile without
/// any has one row too.
pub(super) fn rows(map: &MappedStore) -> String {
    let table = qualified(&map.schema, &map.keyring.table);
    let MappedIdentity::Columns(columns) = &map.keyring.identity else { return table };
    let cells = columns.iter().map(|(scheme, column)| {
        format!("({}, CAST({} AS TEXT))", sql::text(scheme), of_row(column))
    });
    format!(
        "(SELECT t.*, c.scheme AS {}, c.identity AS {} FROM {table} t
          LEFT JOIN LATERAL (VALUES {}) c (scheme, identity) ON c.identity <> '')",
        sql::name(SCHEME),
        sql::name(IDENTITY),
        cells.collect::<Vec<_>>().join(", ")
    )
}

/// Returns the SQL of the identity of a row `t`.
pub(super) fn identity(keyring: &MappedKeyring) -> String {
    match &keyring.identity {
        MappedIdentity::Column(column) => bytes(&of_row(column)),
        MappedIdentity::Columns(_) => bytes(&of_row(IDENTITY)),
    }
}

/// Returns the SQL of the scheme of a row `t`.
pub(super) fn scheme(keyring: &MappedKeyring) -> String {
    match (&keyring.identity, &keyring.scheme) {
        (MappedIdentity::Columns(_), _) => bytes(&of_row(SCHEME)),
        (_, MappedScheme::Fixed(name)) => sql::text(name),
        (_, MappedScheme::Column { column, values }) => {
            sql::case(&bytes(&of_row(column)), values.iter().map(|(name, value)| (value, name)))
        }
    }
}

/// Returns the SQL of the number of the keyring in a row `t`, or of a profile without one.
pub(super) fn number(profile: &str, keyring: &MappedKeyring, key: &[String]) -> String {
    let parts = [profile.to_owned(), kind(keyring), format!("coalesce({}, '')", identity(keyring))];
    let key = key.iter().map(|column| format!("coalesce({}, '')", bytes(&of_row(column))));
    let text: Vec<String> = parts.into_iter().chain(key).collect();
    sql::digest(&text.join(" || chr(31) || "))
}

/// Returns the SQL of the publisher's id of the profile of a row, as text.
pub(super) fn profile_id(map: &MappedStore) -> String {
    let in_table = bytes(&of_row(&map.keyring.profile));
    match &map.profile {
        None => in_table,
        Some(profile) => {
            format!("coalesce({}, {in_table})", bytes(&format!("p.{}", sql::name(&profile.key))))
        }
    }
}

/// Returns the SQL of the scheme of a row, also of a profile without keyrings.
fn kind(keyring: &MappedKeyring) -> String {
    format!("coalesce({}, 'real-id')", scheme(keyring))
}

/// Returns the SQL of all keyrings.
pub(super) fn source(
    map: &MappedStore,
    number: &str,
    number_in_source: &str,
    holds: Holds,
) -> String {
    let mut all = present(map, number_in_source);
    if map.keyring.state.is_none() || holds == Holds::One {
        all = format!("{all} UNION ALL {}", taken_out(map, number, holds));
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
    let table = rows(map);
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
            format!(
                "CASE WHEN {} = {} THEN 'retired' ELSE 'active' END",
                bytes(&of_row(&state.column)),
                sql::text(&state.retired)
            )
        }
    };
    format!(
        "SELECT {number} AS keyring, {} AS profile_id, {} COLLATE \"C\" AS scheme, NULLIF({}, '') AS identity, {state} AS state{} FROM {from}",
        profile_id(map),
        kind(keyring),
        identity(keyring),
        person(&keyring.person, map.profile.as_ref())
    )
}

/// Returns the SQL that tells whether a row `t` is a keyring that the map speaks of; one without a
/// profile opens none.
pub(super) fn ours(keyring: &MappedKeyring) -> String {
    let has_profile = format!("{} IS NOT NULL", of_row(&keyring.profile));
    let scheme = match &keyring.scheme {
        MappedScheme::Fixed(_) => has_profile,
        MappedScheme::Column { .. } => format!("{has_profile} AND {} IS NOT NULL", scheme(keyring)),
    };
    match &keyring.state {
        None => scheme,
        Some(state) => {
            format!(
                "{scheme} AND {} IN ({}, {})",
                bytes(&of_row(&state.column)),
                sql::text(&state.active),
                sql::text(&state.retired)
            )
        }
    }
}

fn person(own: &BTreeMap<PersonField, String>, profile: Option<&MappedProfile>) -> String {
    let column = |field: PersonField| {
        let in_profile = || Some(format!("p.{}", sql::name(profile?.person.get(&field)?)));
        own.get(&field).map(|column| of_row(column)).or_else(in_profile)
    };
    let cells = PersonField::ALL.into_iter().zip(PERSON).map(|(field, name)| match column(field) {
        Some(column) => format!(", coalesce(CAST({column} AS TEXT), '') AS {name}"),
        None => format!(", '' AS {name}"),
    });
    cells.collect()
}

/// The rows that were taken out, as far as nobody has put them back by other means; where a user has
/// one row, whoever has none any more has left, with all that there was.
fn taken_out(map: &MappedStore, number: &str, holds: Holds) -> String {
    let keyring = &map.keyring;
    let table = rows(map);
    let profile = bytes(&of_row(&keyring.profile));
    let of_users = match holds {
        Holds::One => {
            format!(" AND EXISTS (SELECT 1 FROM {table} t WHERE {profile} = g.profile_id)")
        }
        Holds::Many => String::new(),
    };
    format!(
        "SELECT g.keyring, g.profile_id, g.scheme, g.identity, 'retired', '', '', '', '', '', '', '' FROM retired g
         WHERE NOT EXISTS (SELECT 1 FROM {table} t WHERE {profile} = g.profile_id AND {} = g.identity AND {} = g.scheme AND {number} = g.keyring){of_users}",
        identity(keyring),
        scheme(keyring)
    )
}
