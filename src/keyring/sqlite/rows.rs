//! Keyrings in and out, a row each.

use std::collections::BTreeSet;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, Row, Rows, params};

use super::super::StoreError;
use super::super::entry::{Entry, EntryRef};
use super::super::sql::{self, SqlRow, entry};
use crate::moves::Safeguards;
use crate::plan::{KeyringNo, State};
use crate::progress::{self, Phase, Whole};

impl SqlRow for Row<'_> {
    fn text(&self, column: usize) -> Result<&str, StoreError> {
        match self.get_ref(column)? {
            ValueRef::Null => Ok(""),
            value => value.as_str().map_err(|_| StoreError::Damaged("text")),
        }
    }

    fn number_or_none(&self, column: usize) -> Result<Option<i64>, StoreError> {
        Ok(self.get(column)?)
    }

    fn truth(&self, column: usize) -> Result<bool, StoreError> {
        Ok(self.get(column)?)
    }
}

/// What an entry is read by; a condition and an order follow.
macro_rules! entries {
    ($rest:literal) => {
        concat!(
            "SELECT p.profile_id, k.identity, k.scheme, k.state,
                k.initials, k.first_name, k.prefix, k.last_name, k.location, k.postcode, k.house_number, k.extra, k.id
             FROM keyring k JOIN profile p ON p.id = k.profile ",
            $rest
        )
    };
}

pub(super) fn entries(
    db: &Connection,
    visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let _running = progress::begin(Phase::ReadKeyrings, Whole::Unknown);
    let width = extra_columns(db)?.len();
    let mut statement = db.prepare(entries!("ORDER BY k.id"))?;
    each(&mut statement.query([])?, width, visit)
}

/// Walks over the keyrings of some profiles, one profile after the other.
pub(super) fn belongings(
    db: &Connection,
    profiles: &BTreeSet<&str>,
    visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let width = extra_columns(db)?.len();
    let mut statement = db.prepare(entries!("WHERE p.profile_id = ?1 ORDER BY k.id"))?;
    profiles.iter().try_for_each(|profile| each(&mut statement.query([profile])?, width, visit))
}

pub(super) fn names_anybody(db: &Connection) -> Result<bool, StoreError> {
    Ok(db.query_row(
        "SELECT EXISTS (SELECT 1 FROM keyring WHERE last_name <> '' OR first_name <> '')",
        [],
        |row| row.get(0),
    )?)
}

fn each(
    rows: &mut Rows<'_>,
    width: usize,
    visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    while let Some(row) = rows.next()? {
        entry(row, width, visit)?;
    }
    Ok(())
}

pub(super) fn extra_columns(db: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = db.prepare("SELECT name FROM extra_column ORDER BY position")?;
    let names = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(names)
}

/// Makes room for columns, and returns for each where it stands among all extra ones.
pub(super) fn add_extra_columns(
    db: &Connection,
    names: &[String],
) -> Result<Vec<usize>, StoreError> {
    let mut known = extra_columns(db)?;
    let mut places = Vec::with_capacity(names.len());
    for name in names {
        let place = known.iter().position(|other| other == name).unwrap_or_else(|| {
            known.push(name.clone());
            known.len() - 1
        });
        db.execute(
            "INSERT OR IGNORE INTO extra_column (position, name) VALUES (?1, ?2)",
            params![i64::try_from(place).map_err(|_| StoreError::Damaged("extra"))?, name],
        )?;
        places.push(place);
    }
    Ok(places)
}

/// The indexes of keyrings that hold nothing together, set aside while many keyrings come in.
pub(super) struct Indexes(Vec<String>);

impl Indexes {
    /// Sets them aside where the store has no keyrings yet: to sort them once at the end takes half
    /// the time of keeping them in order.
    pub(super) fn set_aside(db: &Connection) -> Result<Self, StoreError> {
        let is_empty: bool =
            db.query_row("SELECT NOT EXISTS (SELECT 1 FROM keyring)", [], |row| row.get(0))?;
        if !is_empty {
            return Ok(Self(Vec::new()));
        }
        let mut statement = db.prepare(
            "SELECT name, sql FROM sqlite_schema
             WHERE type = 'index' AND tbl_name = 'keyring' AND sql LIKE 'CREATE INDEX %' ORDER BY name",
        )?;
        let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let found: Vec<(String, String)> = found.collect::<Result<_, _>>()?;
        for (name, _) in &found {
            db.execute(&format!("DROP INDEX \"{name}\""), [])?;
        }
        Ok(Self(found.into_iter().map(|(_, sql)| sql).collect()))
    }

    /// Makes them anew.
    pub(super) fn put_back(self, db: &Connection) -> Result<(), StoreError> {
        let _running = progress::begin(Phase::Index, Whole::Unknown);
        self.0.iter().try_for_each(|sql| Ok(db.execute_batch(sql)?))
    }
}

/// Returns the row of a profile, which is made where it is new.
fn profile_of(db: &Connection, profile_id: &str) -> Result<i64, StoreError> {
    let made = db
        .prepare_cached("INSERT OR IGNORE INTO profile (profile_id) VALUES (?1)")?
        .execute([profile_id])?;
    if made == 1 {
        return Ok(db.last_insert_rowid());
    }
    let mut known = db.prepare_cached("SELECT id FROM profile WHERE profile_id = ?1")?;
    Ok(known.query_row([profile_id], |row| row.get(0))?)
}

/// Changes the state of a keyring that has the other one, and returns its profile.
pub(super) fn set_state(
    db: &Connection,
    keyring: KeyringNo,
    wanted: State,
) -> Result<i64, StoreError> {
    db.prepare_cached(
        "UPDATE keyring SET state = ?2 WHERE id = ?1 AND state <> ?2 RETURNING profile",
    )?
    .query_row(params![keyring, wanted.as_str()], |row| row.get(0))
    .optional()?
    .ok_or(StoreError::Conflict)
}

pub(super) fn insert(
    db: &Connection,
    row: u32,
    entry: &Entry,
    places: &[usize],
) -> Result<(), StoreError> {
    let profile = profile_of(db, &entry.profile_id)?;
    let extra = sql::extra(entry, places)?;
    let identity = (!entry.identity.is_empty()).then_some(&entry.identity);
    let [initials, first_name, prefix, last_name, location, postcode, house_number] = &entry.person;
    let inserted = db
        .prepare_cached(
            "INSERT INTO keyring (profile, scheme, identity, state, initials, first_name, prefix, last_name, location, postcode, house_number, extra)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(params![
            profile,
            entry.scheme.as_str(),
            identity,
            entry.state.as_str(),
            initials,
            first_name,
            prefix,
            last_name,
            location,
            postcode,
            house_number,
            extra
        ]);
    match inserted.map_err(StoreError::from) {
        Ok(_) => Ok(()),
        Err(StoreError::Conflict) => Err(StoreError::TwiceActive { row }),
        Err(other) => Err(other),
    }
}

/// Returns what is kept with the store; a store in which nothing was ever kept has no table for it.
pub(super) fn safeguards(db: &Connection) -> Result<Safeguards, StoreError> {
    let exists: bool = db.query_row(
        "SELECT count(*) > 0 FROM sqlite_schema WHERE name = 'safeguards'",
        [],
        |row| row.get(0),
    )?;
    if !exists {
        return Ok(Safeguards::default());
    }
    let kept: String = db.query_row("SELECT kept FROM safeguards", [], |row| row.get(0))?;
    serde_json::from_str(&kept).map_err(|_| StoreError::Damaged("safeguards"))
}

pub(super) fn keep(db: &Connection, safeguards: &Safeguards) -> Result<(), StoreError> {
    let kept = serde_json::to_string(safeguards).map_err(|_| StoreError::Damaged("safeguards"))?;
    db.execute_batch(
        "CREATE TABLE IF NOT EXISTS safeguards (kept TEXT NOT NULL) STRICT; DELETE FROM safeguards",
    )?;
    db.execute("INSERT INTO safeguards (kept) VALUES (?1)", [kept])?;
    Ok(())
}

pub(super) fn has_profiles(db: &Connection, count: u64) -> Result<bool, StoreError> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let found: i64 =
        db.query_row("SELECT count(*) FROM (SELECT 1 FROM profile LIMIT ?1)", [count], |row| {
            row.get(0)
        })?;
    Ok(found >= count)
}
