//! Keyrings in and out.

use std::collections::BTreeSet;

use postgres::Transaction;
use postgres::error::SqlState;
use postgres::fallible_iterator::FallibleIterator as _;
use postgres::types::ToSql;

use super::copy::{CopyRows, Temporary};
use super::error::ServerError;
use super::tables::Tables;
use super::work::stream;
use crate::keyring::entry::{Entry, EntryRef};
use crate::keyring::sql::{entry, extra, match_key};
use crate::keyring::{EntrySource, Incoming, IncomingSource, Mend, StoreError};
use crate::plan::KeyringNo;

/// Keyrings on their way in.
const INCOMING: Temporary = Temporary {
    name: "waswordt_incoming",
    columns: r#"number BIGINT, file_row BIGINT, profile_id TEXT COLLATE "C", scheme TEXT COLLATE "C", identity TEXT COLLATE "C", state TEXT,
        initials TEXT, first_name TEXT, prefix TEXT, last_name TEXT, location TEXT, postcode TEXT, house_number TEXT, extra TEXT, keyring BIGINT"#,
};

pub(super) fn entries(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    walk(transaction, tables, ("", &[]), visit)
}

/// Walks over the keyrings of some profiles.
pub(super) fn belongings(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    profiles: &BTreeSet<&str>,
    visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let names: Vec<&str> = profiles.iter().copied().filter(|name| !name.contains('\0')).collect();
    walk(transaction, tables, ("WHERE k.profile_id = ANY($1)", &[&names]), visit)
}

pub(super) fn names_anybody(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
) -> Result<bool, StoreError> {
    let sql = format!(
        "SELECT EXISTS (SELECT 1 FROM {} k WHERE k.last_name <> '' OR k.first_name <> '')",
        tables.source()
    );
    Ok(transaction.query_one(&sql, &[])?.try_get(0)?)
}

fn walk(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    (filter, parameters): (&str, &[&(dyn ToSql + Sync)]),
    visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let width = extra_columns(transaction, tables)?.len();
    let sql = format!(
        "SELECT k.profile_id, k.identity, k.scheme, k.state,
             k.initials, k.first_name, k.prefix, k.last_name, k.location, k.postcode, k.house_number, k.extra, k.keyring
         FROM {} k {filter} ORDER BY {}",
        tables.source(),
        tables.order()
    );
    let mut rows = stream(transaction, &sql, parameters)?;
    while let Some(row) = rows.next()? {
        entry(&row, width, visit)?;
    }
    Ok(())
}

pub(super) fn extra_columns(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
) -> Result<Vec<String>, StoreError> {
    if let Tables::Mapped(_) = tables {
        return Ok(Vec::new());
    }
    let rows = transaction.query("SELECT name FROM extra_column ORDER BY position", &[])?;
    Ok(rows.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?)
}

/// Makes room for columns, and returns for each where it stands among all extra ones.
pub(super) fn add_extra_columns(
    transaction: &mut Transaction<'_>,
    names: &[String],
) -> Result<Vec<usize>, StoreError> {
    if names.iter().any(|name| name.contains('\0')) {
        return Err(ServerError::ZeroByte { row: 1 }.into());
    }
    let mut known = extra_columns(transaction, &Tables::Own)?;
    let mut places = Vec::with_capacity(names.len());
    for name in names {
        let place = known.iter().position(|other| other == name).unwrap_or(known.len());
        if place == known.len() {
            let position = i64::try_from(place).map_err(|_| StoreError::Damaged("extra"))?;
            transaction.execute(
                "INSERT INTO extra_column (position, name) VALUES ($1, $2)",
                &[&position, name],
            )?;
            known.push(name.clone());
        }
        places.push(place);
    }
    Ok(places)
}

/// Adds keyrings, in the order in which they come.
pub(super) fn import(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    extra: &[String],
    source: &mut EntrySource<'_>,
) -> Result<u64, StoreError> {
    if let Tables::Mapped(_) = tables {
        return Err(StoreError::NoImport);
    }
    let places = add_extra_columns(transaction, extra)?;
    let count = INCOMING.fill(transaction, |rows| {
        let mut number = 0;
        source(&mut |row, entry| {
            number += 1;
            write(rows, number, row, entry, &places)
        })
    })?;
    add_profiles(transaction)?;
    transaction.batch_execute("ANALYZE profile")?;
    let mut attempt = transaction.transaction()?;
    let inserted = attempt.execute(
        "INSERT INTO keyring (profile, scheme, identity, state, initials, first_name, prefix, last_name, location, postcode, house_number, extra)
         SELECT p.id, i.scheme, i.identity, i.state, i.initials, i.first_name, i.prefix, i.last_name, i.location, i.postcode, i.house_number, i.extra
         FROM pg_temp.waswordt_incoming i JOIN profile p ON p.profile_id = i.profile_id ORDER BY i.number",
        &[],
    );
    match inserted {
        Ok(inserted) if inserted == count => {
            attempt.batch_execute("ANALYZE keyring")?;
            Ok(attempt.commit().map(|()| count)?)
        }
        Ok(_) => Err(StoreError::Conflict),
        Err(error) if error.code() == Some(&SqlState::UNIQUE_VIOLATION) => {
            attempt.rollback()?;
            Err(twice_active(transaction)?)
        }
        Err(error) => Err(error.into()),
    }
}

/// Adds the profiles of new keyrings that come in.
pub(super) fn add_profiles(transaction: &mut Transaction<'_>) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO profile (profile_id) SELECT i.profile_id FROM pg_temp.waswordt_incoming i
         WHERE i.keyring IS NULL AND NOT EXISTS (SELECT 1 FROM profile p WHERE p.profile_id = i.profile_id)
         GROUP BY i.profile_id ORDER BY min(i.number)",
        &[],
    )?;
    Ok(())
}

/// Sends what an export brings to the server; returns how many keyrings are new, and how many are
/// mended.
pub(super) fn fill(
    transaction: &mut Transaction<'_>,
    source: &mut IncomingSource<'_>,
    places: &[usize],
) -> Result<[usize; 2], StoreError> {
    let mut counts = [0, 0];
    INCOMING.fill(transaction, |rows| {
        let mut number = 0;
        source(&mut |row, incoming| {
            number += 1;
            match incoming {
                Incoming::Add(entry) => {
                    counts[0] += 1;
                    write(rows, number, row, entry, places)
                }
                Incoming::Mend(keyring, person) => {
                    counts[1] += 1;
                    write_mend(rows, number, row, keyring, person)
                }
            }
        })
    })?;
    Ok(counts)
}

fn write_mend(
    rows: &mut CopyRows<'_>,
    number: i64,
    row: u32,
    keyring: KeyringNo,
    person: Mend<'_>,
) -> Result<(), StoreError> {
    if person.iter().flatten().any(|cell| cell.contains('\0')) {
        return Err(ServerError::ZeroByte { row }.into());
    }
    rows.number(number).number(row);
    // Profile, scheme, identity and state stay what they are.
    for cell in [None; 4].into_iter().chain(person) {
        rows.maybe(cell);
    }
    rows.maybe(None).number(keyring).end()
}

/// Finds the first row whose identity is active already, in the store or by an earlier row.
fn twice_active(transaction: &mut Transaction<'_>) -> Result<StoreError, StoreError> {
    let key = match_key("scheme", "identity");
    let sql = format!(
        "WITH incoming AS (
             SELECT number, file_row, scheme, {key} AS key
             FROM pg_temp.waswordt_incoming WHERE state = 'active' AND identity IS NOT NULL),
         ranked AS (SELECT *, min(number) OVER (PARTITION BY scheme, key) AS first FROM incoming)
         SELECT i.file_row FROM ranked i
         LEFT JOIN keyring k ON k.scheme = i.scheme AND k.match_key = i.key AND k.state = 'active' AND k.identity IS NOT NULL
         WHERE k.id IS NOT NULL OR i.number > i.first ORDER BY i.number LIMIT 1"
    );
    let first = transaction.query_opt(&sql, &[])?;
    let row: Option<i64> = first.map(|row| row.try_get(0)).transpose()?;
    Ok(row
        .and_then(|row| row.try_into().ok())
        .map_or(StoreError::Conflict, |row| StoreError::TwiceActive { row }))
}

fn write(
    rows: &mut CopyRows<'_>,
    number: i64,
    row: u32,
    entry: &Entry,
    places: &[usize],
) -> Result<(), StoreError> {
    let mut cells =
        [&entry.profile_id, &entry.identity].into_iter().chain(&entry.person).chain(&entry.extra);
    if cells.any(|cell| cell.contains('\0')) {
        return Err(ServerError::ZeroByte { row }.into());
    }
    let extra = extra(entry, places)?;
    let identity = Some(entry.identity.as_str()).filter(|identity| !identity.is_empty());
    rows.number(number)
        .number(row)
        .text(&entry.profile_id)
        .text(entry.scheme.as_str())
        .maybe(identity)
        .text(entry.state.as_str());
    for cell in &entry.person {
        rows.text(cell);
    }
    rows.text(&extra).maybe(None).end()
}

/// Tells whether there are so many profiles.
pub(super) fn has_profiles(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    count: u64,
) -> Result<bool, StoreError> {
    let opens = "WHERE k.state = 'active' AND btrim(k.identity) <> ''";
    let profiles = match tables {
        Tables::Own => format!("SELECT DISTINCT k.profile FROM keyring k {opens}"),
        Tables::Mapped(_) => {
            format!("SELECT DISTINCT k.profile_id FROM {} k {opens}", tables.source())
        }
    };
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let found = transaction
        .query_one(&format!("SELECT count(*) FROM ({profiles} LIMIT $1) found"), &[&count])?;
    Ok(found.try_get::<_, i64>(0)? >= count)
}
