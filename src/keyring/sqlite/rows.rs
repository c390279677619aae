//! Keyrings in and out, a row each.

use std::collections::BTreeSet;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, Row, Rows, Statement, params};

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

/// The indexes of keyrings, set aside while many keyrings come in.
pub(super) struct Indexes(Vec<String>);

impl Indexes {
    /// Sets them aside where the store has no keyrings yet: to sort them once at the end takes half
    /// the time of keeping them in order, or much less where keyrings come in no order. That no
    /// identity is active twice is then told at the end as well.
    pub(super) fn set_aside(db: &Connection) -> Result<Self, StoreError> {
        let is_empty: bool =
            db.query_row("SELECT NOT EXISTS (SELECT 1 FROM keyring)", [], |row| row.get(0))?;
        if !is_empty {
            return Ok(Self(Vec::new()));
        }
        let mut statement = db.prepare(
            "SELECT name, sql FROM sqlite_schema
             WHERE type = 'index' AND tbl_name = 'keyring' AND sql LIKE 'CREATE %' ORDER BY name",
        )?;
        let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let found: Vec<(String, String)> = found.collect::<Result<_, _>>()?;
        for (name, _) in &found {
            db.execute(&format!("DROP INDEX \"{name}\""), [])?;
        }
        Ok(Self(found.into_iter().map(|(_, sql)| sql).collect()))
    }

    /// Tells whether there are any.
    pub(super) fn are_aside(&self) -> bool {
        !self.0.is_empty()
    }

    /// Makes them anew.
    pub(super) fn put_back(self, db: &Connection) -> Result<(), StoreError> {
        let _running = progress::begin(Phase::Index, Whole::Unknown);
        self.0.iter().try_for_each(|sql| Ok(db.execute_batch(sql)?))
    }
}

/// Changes the states of keyrings.
pub(super) struct SetState<'c> {
    profile: Statement<'c>,
    state: Statement<'c>,
}

impl<'c> SetState<'c> {
    pub(super) fn new(db: &'c Connection) -> Result<Self, StoreError> {
        Ok(Self {
            profile: db.prepare("SELECT profile FROM keyring WHERE id = ?1 AND state <> ?2")?,
            state: db.prepare("UPDATE keyring SET state = ?2 WHERE id = ?1")?,
        })
    }

    /// Changes the state of a keyring that has the other one, and returns its profile.
    pub(super) fn set(&mut self, keyring: KeyringNo, wanted: State) -> Result<i64, StoreError> {
        let with = params![keyring, wanted.as_str()];
        let profile = self.profile.query_row(with, |row| row.get(0)).optional()?;
        let profile = profile.ok_or(StoreError::Conflict)?;
        self.state.execute(with)?;
        Ok(profile)
    }
}

/// Keyrings on their way in.
pub(super) struct Inserting<'c> {
    db: &'c Connection,
    made: Statement<'c>,
    known: Statement<'c>,
    keyring: Statement<'c>,
    /// The profile of the last one, and its row: those of one profile mostly come together.
    last: (String, i64),
    /// Keyrings and the rows that they came in, where one of these does not follow the one before.
    steps: Vec<(KeyringNo, u32)>,
    next: (KeyringNo, u32),
}

impl<'c> Inserting<'c> {
    pub(super) fn new(db: &'c Connection) -> Result<Self, StoreError> {
        let keyring = db.prepare(
            "INSERT INTO keyring (profile, scheme, identity, state, initials, first_name, prefix, last_name, location, postcode, house_number, extra)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?;
        Ok(Self {
            db,
            made: db.prepare("INSERT OR IGNORE INTO profile (profile_id) VALUES (?1)")?,
            known: db.prepare("SELECT id FROM profile WHERE profile_id = ?1")?,
            keyring,
            last: (String::new(), 0),
            steps: Vec::new(),
            next: (0, 0),
        })
    }

    /// Returns the row of a profile, which is made where it is new.
    fn profile_of(&mut self, profile_id: &str) -> Result<i64, StoreError> {
        if self.last.1 == 0 || self.last.0 != profile_id {
            self.last.1 = if self.made.execute([profile_id])? == 1 {
                self.db.last_insert_rowid()
            } else {
                self.known.query_row([profile_id], |row| row.get(0))?
            };
            profile_id.clone_into(&mut self.last.0);
        }
        Ok(self.last.1)
    }

    /// Adds a keyring.
    pub(super) fn insert(
        &mut self,
        row: u32,
        entry: &Entry,
        places: &[usize],
    ) -> Result<(), StoreError> {
        let profile = self.profile_of(&entry.profile_id)?;
        let extra = sql::extra(entry, places)?;
        let identity = (!entry.identity.is_empty()).then_some(&entry.identity);
        let [initials, first_name, prefix, last_name, location, postcode, house_number] =
            &entry.person;
        let inserted = self.keyring.execute(params![
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
            Ok(_) => {}
            Err(StoreError::Conflict) => return Err(StoreError::TwiceActive { row }),
            Err(other) => return Err(other),
        }
        let came = (self.db.last_insert_rowid(), row);
        if came != self.next {
            self.steps.push(came);
        }
        self.next = (came.0 + 1, row + 1);
        Ok(())
    }

    /// Returns the first row by which an identity became active twice, while no index told.
    pub(super) fn twice_active(&self) -> Result<Option<u32>, StoreError> {
        let second: Option<KeyringNo> = self.db.query_row(
            "SELECT min(id) FROM (SELECT id, row_number() OVER (PARTITION BY scheme, match_key ORDER BY id) AS nth
                                  FROM keyring WHERE state = 'active' AND identity IS NOT NULL) WHERE nth = 2",
            [],
            |row| row.get(0),
        )?;
        let row_of = |keyring: KeyringNo| {
            let after = self.steps.partition_point(|(first, _)| *first <= keyring);
            let (first, row) = self.steps.get(after.checked_sub(1)?)?;
            Some(row + u32::try_from(keyring - first).ok()?)
        };
        Ok(second.and_then(row_of))
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
    let found: i64 = db.query_row(
        "SELECT count(*) FROM (SELECT DISTINCT profile FROM keyring
         WHERE state = 'active' AND trim(identity) <> '' LIMIT ?1)",
        [count],
        |row| row.get(0),
    )?;
    Ok(found >= count)
}
