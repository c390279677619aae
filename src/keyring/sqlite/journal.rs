//! The journal: what runs did, and the way back.

use rusqlite::{Connection, Statement, params};

use super::super::sql::{self, SqlRow as _};
use super::super::sync::Entering;
use super::super::{ChangeRef, NewRun, Run, StoreError, Work};
use super::rows::SetState;
use super::sync::{insert_run, unmend};
use crate::plan::{
    AppliedChange, Change, ChangeKind, EarlierChange, Identities, KeyringNo, Profiles, Revert,
    State,
};
use crate::progress::{self, Phase, Whole};

pub(super) fn runs(db: &Connection) -> Result<Vec<Run>, StoreError> {
    let mut statement = db.prepare(sql::RUNS)?;
    let mut rows = statement.query([])?;
    let mut runs = Vec::new();
    while let Some(row) = rows.next()? {
        runs.push(sql::run(row)?);
    }
    Ok(runs)
}

pub(super) fn carry_out(db: &Connection, run: &NewRun, work: &Work<'_>) -> Result<(), StoreError> {
    let ordinal = insert_run(db, run, Entering::List, work.changes.len())?;
    let whole = Whole::Rows(work.changes.len() as u64);
    let running = progress::begin(Phase::WriteKeyrings, whole);
    let (mut setting, mut adding) = (SetState::new(db)?, Adding::new(db)?);
    let mut noting = db.prepare(
        "INSERT INTO change (run, row, deed, keyring, profile, scheme, identity, was_scheme, was)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    for (at, change) in work.changes.iter().enumerate() {
        running.reach(at as u64);
        let mut set = |state| setting.set(change.keyring, state).map(|it| (change.keyring, it));
        let (keyring, profile) = match change.kind {
            ChangeKind::Retired => set(State::Retired)?,
            ChangeKind::Activated => set(State::Active)?,
            ChangeKind::Added => adding.add(db, change, work)?,
        };
        let (scheme, identity) = work.identities.of_change(change);
        let was = change.was.map(|was| work.identities.name(was));
        noting.execute(params![
            ordinal,
            change.row,
            change.kind.as_str(),
            keyring,
            profile,
            scheme.as_str(),
            identity,
            was.map(|(scheme, _)| scheme.as_str()),
            was.map(|(_, identity)| identity)
        ])?;
    }
    Ok(())
}

/// Adds keyrings with the person columns of others. Rows go in one by one and give nothing back: of
/// those SQLite need not be able to take back a part.
struct Adding<'c> {
    template: Statement<'c>,
    keyring: Statement<'c>,
}

impl<'c> Adding<'c> {
    fn new(db: &'c Connection) -> Result<Self, StoreError> {
        let template = db.prepare(
            "SELECT t.profile, t.initials, t.first_name, t.prefix, t.last_name, t.location, t.postcode, t.house_number
             FROM keyring t JOIN profile p ON p.id = t.profile WHERE t.id = ?1 AND p.profile_id = ?2",
        )?;
        let keyring = db.prepare(
            "INSERT INTO keyring (profile, initials, first_name, prefix, last_name, location, postcode, house_number, scheme, identity, state, extra)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'active', '[]')",
        )?;
        Ok(Self { template, keyring })
    }

    /// Adds one, and returns its number and profile.
    fn add(
        &mut self,
        db: &Connection,
        change: &Change,
        work: &Work<'_>,
    ) -> Result<(KeyringNo, i64), StoreError> {
        let (scheme, identity) = work.identities.of_change(change);
        let name = work.profiles.name(change.profile);
        let mut rows = self.template.query(params![change.keyring, name])?;
        let row = rows.next()?.ok_or(StoreError::Conflict)?;
        let profile = row.get(0)?;
        let [initials, first_name, prefix, last_name, location, postcode, house_number] =
            row.texts(1)?;
        self.keyring.execute(params![
            profile,
            initials,
            first_name,
            prefix,
            last_name,
            location,
            postcode,
            house_number,
            scheme.as_str(),
            identity
        ])?;
        Ok((db.last_insert_rowid(), profile))
    }
}

/// What a run did to keyrings and what became of them. That the identity is not NULL tells SQLite
/// that the index of what is active holds it.
const DEEDS: &str = "SELECT c.row, c.deed, c.keyring, k.state,
            (SELECT h.id FROM keyring h WHERE h.scheme = c.scheme AND h.match_key = c.match_key AND h.identity IS NOT NULL AND h.state = 'active'),
            (SELECT group_concat(DISTINCT d.run) FROM change d JOIN list l ON l.run = d.run
             WHERE d.scheme = c.scheme AND d.match_key = c.match_key AND d.run > c.run AND d.undone_by IS NULL AND l.undone_by IS NULL
                 AND c.identity <> ''),
            CAST(c.profile AS TEXT),
            (SELECT count(*) FROM keyring o WHERE o.profile = c.profile AND o.state = 'active' AND o.identity IS NOT NULL),
            c.was IS NOT NULL AND coalesce(gone.earlier, 0) = 0,
            gone.later, NULL
     FROM change c
     LEFT JOIN (SELECT d.profile, max(d.run) FILTER (WHERE d.run > ?1) AS later, count(*) FILTER (WHERE d.run < ?1) AS earlier
                FROM change d JOIN list l ON l.run = d.run
                WHERE d.deed = 'retired' AND d.undone_by IS NULL AND l.undone_by IS NULL
                GROUP BY d.profile) gone ON gone.profile = c.profile
     LEFT JOIN keyring k ON k.id = c.keyring AND k.profile = c.profile AND k.scheme = c.scheme
          AND lower(coalesce(k.match_key, '')) = lower(c.match_key)
     WHERE c.run = ?1 AND c.undone_by IS NULL ORDER BY c.id";

/// A keyring counts as the one that was changed where it is still on that profile, by that
/// identity; a run that folds capitals noted those of its list.
pub(super) fn deeds(db: &Connection, run: &Run) -> Result<Vec<AppliedChange>, StoreError> {
    let mut statement = db.prepare(DEEDS)?;
    let mut rows = statement.query([run.ordinal])?;
    let mut deeds = Vec::new();
    let mut profiles = Profiles::default();
    while let Some(row) = rows.next()? {
        deeds.push(sql::done(row, &mut profiles)?);
    }
    Ok(deeds)
}

pub(super) fn earlier(
    db: &Connection,
    list_id: &str,
    identities: &mut Identities<'_>,
) -> Result<Vec<EarlierChange>, StoreError> {
    let mut statement = db.prepare(
        "SELECT c.run, c.row, c.deed, c.keyring, c.scheme, c.identity, coalesce(c.was_scheme, c.scheme), c.was
         FROM change c JOIN list l ON l.run = c.run
         WHERE l.list_id = ?1 AND l.kind = 'apply' AND l.undone_by IS NULL AND c.undone_by IS NULL ORDER BY c.id",
    )?;
    let mut rows = statement.query([list_id])?;
    let mut earlier = Vec::new();
    while let Some(row) = rows.next()? {
        earlier.push(sql::earlier(row, identities)?);
    }
    Ok(earlier)
}

/// Walks over every change that is remembered.
pub(super) fn changes(
    db: &Connection,
    visit: &mut dyn FnMut(&ChangeRef<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement = db.prepare(
        "SELECT c.run, c.row, c.deed, p.profile_id, c.scheme, c.identity, coalesce(c.was_scheme, c.scheme), c.was,
                c.undone_by IS NOT NULL OR l.undone_by IS NOT NULL
         FROM change c JOIN list l ON l.run = c.run JOIN profile p ON p.id = c.profile ORDER BY c.id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        visit(&sql::change(row)?)?;
    }
    Ok(())
}

pub(super) fn undo(
    db: &Connection,
    undone: &Run,
    run: &NewRun,
    steps: &[Revert],
) -> Result<(), StoreError> {
    let ordinal = insert_run(db, run, Entering::Undo(undone.ordinal), steps.len())?;
    let standing: usize = db
        .query_row(sql::COUNT_STANDING, [undone.ordinal], |row| row.get::<_, i64>(0))?
        .try_into()
        .map_err(|_| StoreError::Damaged("number"))?;
    db.execute_batch("CREATE TEMP TABLE back (keyring INTEGER PRIMARY KEY)")?;
    let mut setting = SetState::new(db)?;
    for step in steps {
        let keyring = take(db, &mut setting, *step)?;
        if steps.len() < standing {
            db.prepare_cached("INSERT INTO temp.back (keyring) VALUES (?1)")?.execute([keyring])?;
        }
    }
    let marked = if steps.len() < standing {
        let part = "UPDATE change SET undone_by = ?2 WHERE run = ?1 AND undone_by IS NULL AND keyring IN (SELECT keyring FROM temp.back)";
        db.execute(part, [undone.ordinal, ordinal])?
    } else {
        db.execute("UPDATE list SET undone_by = ?2 WHERE run = ?1", [undone.ordinal, ordinal])?;
        standing
    };
    db.execute_batch("DROP TABLE temp.back")?;
    unmend(db, undone.ordinal)?;
    if marked == steps.len() { Ok(()) } else { Err(StoreError::Conflict) }
}

/// Takes a step, and returns the keyring.
fn take(
    db: &Connection,
    setting: &mut SetState<'_>,
    step: Revert,
) -> Result<KeyringNo, StoreError> {
    match step {
        Revert::Remove(keyring) => {
            let removed =
                db.prepare_cached("DELETE FROM keyring WHERE id = ?1")?.execute([keyring])?;
            if removed == 1 { Ok(keyring) } else { Err(StoreError::Conflict) }
        }
        Revert::Retire(keyring) => setting.set(keyring, State::Retired).map(|_| keyring),
        Revert::Activate(keyring) => setting.set(keyring, State::Active).map(|_| keyring),
    }
}

pub(super) fn forget(db: &Connection, list_id: &str, at: &str) -> Result<(), StoreError> {
    // What is deleted is overwritten, in the file and in the pages that it frees.
    db.query_row("PRAGMA secure_delete = ON", [], |_| Ok(()))?;
    db.execute(sql::FORGET_CHANGES, [list_id])?;
    db.execute(sql::FORGET_MENDED, [list_id])?;
    db.execute(sql::NOTE_FORGOTTEN, [at, list_id])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

    use super::*;

    #[test]
    fn what_a_run_did_is_found_by_indexes() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(&crate::keyring::sqlite::schema()).unwrap();
        let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {DEEDS}")).unwrap();
        let steps: Vec<String> =
            plan.query_map([1], |row| row.get("detail")).unwrap().map(Result::unwrap).collect();
        let (scans, searches): (Vec<_>, Vec<_>) =
            steps.iter().partition(|step| step.starts_with("SCAN"));
        // What retired keyrings is gathered once for the run, whatever its size; nothing else may
        // walk over a table.
        assert!(
            scans.iter().all(|step| step.starts_with("SCAN d") || step.starts_with("SCAN gone")),
            "{steps:#?}"
        );
        assert!(
            searches
                .iter()
                .any(|step| step.contains("SEARCH h USING") && step.contains("keyring_active")),
            "{steps:#?}"
        );
    }
}
