//! What the store holds of the identities of a list.

use std::collections::HashMap;

use rusqlite::{Connection, Row, params};

use super::super::StoreError;
use super::super::entry::person_from;
use super::journal::deed;
use super::rows::{scheme, state, text};
use crate::identity::Case;
use crate::person::Person;
use crate::plan::{Holding, Identities, IdentityNo, JournalEntry, KeyringNo, ProfileNo, Profiles, Snapshot, State};

pub(super) fn snapshot(db: &Connection, identities: &Identities<'_>) -> Result<Snapshot, StoreError> {
    let mut snapshot = Snapshot::of(identities);
    schemes(db, &mut snapshot)?;
    let mut profiles = ProfileRows::default();
    match identities.case() {
        Case::Exact => {
            for (number, scheme, value) in identities.iter() {
                let mut statement = db.prepare_cached(
                    "SELECT k.id, k.state, k.profile, p.profile_id,
                         k.initials, k.first_name, k.prefix, k.last_name, k.location, k.postcode, k.house_number
                     FROM keyring k JOIN profile p ON p.id = k.profile WHERE k.scheme = ?1 AND k.match_key = ?2 ORDER BY k.id",
                )?;
                let mut rows = statement.query(params![scheme.as_str(), scheme.key(value, Case::Exact)])?;
                while let Some(row) = rows.next()? {
                    let holding = profiles.holding(row, identities, number, &mut snapshot.profiles)?;
                    snapshot.hold(number, holding);
                }
            }
        }
        Case::Fold => {
            // No index knows the folded form, and a list of a whole school is worth one walk over the store.
            let mut statement = db.prepare(
                "SELECT k.id, k.state, k.profile, p.profile_id,
                     k.initials, k.first_name, k.prefix, k.last_name, k.location, k.postcode, k.house_number, k.scheme, k.identity
                 FROM keyring k JOIN profile p ON p.id = k.profile WHERE k.identity IS NOT NULL ORDER BY k.id",
            )?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                if let Some(number) = identities.number(scheme(text(row, 11)?)?, text(row, 12)?) {
                    let holding = profiles.holding(row, identities, number, &mut snapshot.profiles)?;
                    snapshot.hold(number, holding);
                }
            }
        }
    }
    around(db, identities, &mut snapshot)?;
    identities.note_kin(&mut snapshot);
    journal(db, identities, &mut snapshot)?;
    Ok(snapshot)
}

/// Walks over the index of active identities, and looks only at those keyrings that are near the list's own or of an old realm.
fn around(db: &Connection, identities: &Identities<'_>, snapshot: &mut Snapshot) -> Result<(), StoreError> {
    if !identities.are_of_a_list() {
        return Ok(());
    }
    let mut statement =
        db.prepare("SELECT k.id, k.scheme, k.match_key FROM keyring k WHERE k.state = 'active' AND k.identity IS NOT NULL")?;
    let mut keyring = db.prepare(
        "SELECT p.profile_id, k.identity, k.initials, k.first_name, k.prefix, k.last_name, k.location, k.postcode, k.house_number
         FROM keyring k JOIN profile p ON p.id = k.profile WHERE k.id = ?1",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let seen = identities.see(scheme(text(row, 1)?)?, text(row, 2)?, State::Active);
        if seen.near.is_none() && !seen.is_left {
            continue;
        }
        let mut found = keyring.query([row.get::<_, i64>(0)?])?;
        let Some(row) = found.next()? else { continue };
        if seen.is_left {
            snapshot.vicinity.left.add(text(row, 0)?);
        }
        if let Some(near) = seen.near {
            identities.note_near(snapshot, near, (text(row, 1)?, text(row, 0)?), &person(row, 2)?);
        }
    }
    Ok(())
}

/// The numbers of the profiles seen so far, by their row in the database.
#[derive(Default)]
struct ProfileRows(HashMap<i64, ProfileNo>);

impl ProfileRows {
    /// Reads keyring, state, profile, profile id and person, the first eleven columns of a row.
    fn holding(
        &mut self,
        row: &Row<'_>,
        identities: &Identities<'_>,
        identity: IdentityNo,
        profiles: &mut Profiles,
    ) -> Result<Holding, StoreError> {
        let name = text(row, 3)?;
        let profile = *self.0.entry(row.get(2)?).or_insert_with(|| profiles.number(name));
        Ok(identities.holding(identity, profile, row.get(0)?, state(text(row, 1)?)?, &person(row, 4)?))
    }
}

/// Reads the columns of a person, from the first of them.
fn person<'r>(row: &'r Row<'_>, first: usize) -> Result<Person<'r>, StoreError> {
    let mut columns = [""; 7];
    for (nth, cell) in columns.iter_mut().enumerate() {
        *cell = text(row, first + nth)?;
    }
    Ok(person_from(columns))
}

fn schemes(db: &Connection, snapshot: &mut Snapshot) -> Result<(), StoreError> {
    // One step through the index for each scheme there is, however many keyrings have it.
    let mut statement = db.prepare_cached("SELECT min(scheme) FROM keyring WHERE scheme > ?1 AND identity IS NOT NULL")?;
    let mut last = String::new();
    while let Some(next) = statement.query_row([&last], |row| row.get::<_, Option<String>>(0))? {
        snapshot.schemes.insert(scheme(&next)?);
        last = next;
    }
    Ok(())
}

/// Adds what runs did, as far as it stands, to the identities of the list.
fn journal(db: &Connection, identities: &Identities<'_>, snapshot: &mut Snapshot) -> Result<(), StoreError> {
    let mut statement = db.prepare(
        "SELECT c.run, c.deed, c.scheme, c.identity, coalesce(c.was_scheme, c.scheme), c.was, p.profile_id
         FROM change c JOIN list l ON l.run = c.run JOIN profile p ON p.id = c.profile
         WHERE l.undone_by IS NULL AND c.undone_by IS NULL",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let identity = identities.number(scheme(text(row, 2)?)?, text(row, 3)?);
        let was = identities.number(scheme(text(row, 4)?)?, text(row, 5)?);
        if identity.is_some() || was.is_some() {
            let profile = snapshot.profiles.number(text(row, 6)?);
            snapshot.journal(JournalEntry { run: row.get(0)?, deed: deed(text(row, 1)?)?, identity, profile, was });
        }
    }
    Ok(())
}

pub(super) fn people(db: &Connection, visit: &mut dyn FnMut(&Person<'_>, &str, KeyringNo)) -> Result<(), StoreError> {
    let mut statement = db.prepare(
        "SELECT k.id, p.profile_id, k.initials, k.first_name, k.prefix, k.last_name, k.location, k.postcode, k.house_number
         FROM keyring k JOIN profile p ON p.id = k.profile WHERE k.state = 'active' ORDER BY k.id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        visit(&person(row, 2)?, text(row, 1)?, row.get(0)?);
    }
    Ok(())
}
