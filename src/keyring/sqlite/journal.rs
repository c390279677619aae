//! The journal: what runs did, and the way back.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::super::sync::Entering;
use super::super::{ChangeRef, Decided, NewRun, Run, RunKind, StoreError, Work};
use super::rows::{scheme, state, text};
use super::sync::unmend;
use crate::plan::{Action, Change, Deed, Done, Earlier, Identities, KeyringNo, Profiles, UndoStep};

pub(super) fn runs(db: &Connection) -> Result<Vec<Run>, StoreError> {
    let mut statement = db.prepare(
        "SELECT l.run, l.run_id, l.at, l.list_id, l.version, l.list_sha256, l.sealed_sha256, l.brin, l.rows, l.linked, l.held,
                undone.run_id, undoer.run_id, l.changes, (SELECT coalesce(sum(u.changes), 0) FROM list u WHERE u.undoes = l.run), l.forgotten,
                l.decisions, l.kind, l.why
         FROM list l LEFT JOIN list undone ON undone.run = l.undoes LEFT JOIN list undoer ON undoer.run = l.undone_by
         ORDER BY l.run",
    )?;
    let mut rows = statement.query([])?;
    let mut runs = Vec::new();
    while let Some(row) = rows.next()? {
        let decided = Decided::read(text(row, 16)?)?;
        runs.push(Run {
            ordinal: row.get(0)?,
            kind: RunKind::of(text(row, 17)?, row.get(11)?, row.get(12)?, row.get(18)?)?,
            about: NewRun {
                run_id: row.get(1)?,
                at: row.get(2)?,
                list_id: row.get(3)?,
                version: row.get(4)?,
                list_sha256: row.get(5)?,
                sealed_sha256: row.get(6)?,
                brin: row.get(7)?,
                rows: row.get(8)?,
                linked: row.get(9)?,
                held: row.get(10)?,
                decisions: decided.rows,
                terms: decided.terms,
            },
            changes: row.get::<_, i64>(13)?.cast_unsigned(),
            undone: row.get::<_, i64>(14)?.cast_unsigned(),
            forgotten: row.get(15)?,
        });
    }
    Ok(runs)
}

pub(super) fn insert_run(
    db: &Connection,
    run: &NewRun,
    entering: Entering<'_>,
    changes: usize,
) -> Result<i64, StoreError> {
    db.execute(
        "INSERT INTO list (run_id, at, list_id, version, list_sha256, sealed_sha256, brin, rows, linked, held, undoes, changes, decisions, kind,
             why)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        params![
            run.run_id,
            run.at,
            run.list_id,
            run.version,
            run.list_sha256,
            run.sealed_sha256,
            run.brin,
            run.rows,
            run.linked,
            run.held,
            entering.undoes(),
            i64::try_from(changes).map_err(|_| StoreError::Damaged("number"))?,
            Decided::written(run)?,
            entering.word(),
            entering.why()
        ],
    )?;
    Ok(db.last_insert_rowid())
}

pub(super) fn carry_out(db: &Connection, run: &NewRun, work: &Work<'_>) -> Result<(), StoreError> {
    let ordinal = insert_run(db, run, Entering::List, work.changes.len())?;
    for change in work.changes {
        let (deed, keyring, profile) = match change.action {
            Action::Retire(keyring) => {
                ("retired", keyring, set_state(db, keyring, "active", "retired")?)
            }
            Action::Activate(keyring) => {
                ("activated", keyring, set_state(db, keyring, "retired", "active")?)
            }
            Action::Add(template) => {
                let (keyring, profile) = add(db, change, template.0, work)?;
                ("added", keyring, profile)
            }
        };
        let (scheme, identity) = work.identities.name(change.identity);
        let was = change.was.map(|was| work.identities.name(was));
        db.prepare_cached(
            "INSERT INTO change (run, row, deed, keyring, profile, scheme, identity, was_scheme, was)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            ordinal,
            change.row,
            deed,
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

/// Changes the state of a keyring that has the expected one, and returns its profile.
pub(super) fn set_state(
    db: &Connection,
    keyring: KeyringNo,
    expected: &str,
    wanted: &str,
) -> Result<i64, StoreError> {
    db.prepare_cached(
        "UPDATE keyring SET state = ?3 WHERE id = ?1 AND state = ?2 RETURNING profile",
    )?
    .query_row(params![keyring, expected, wanted], |row| row.get(0))
    .optional()?
    .ok_or(StoreError::Conflict)
}

/// Adds a keyring with the person columns of another, and returns its number and profile.
fn add(
    db: &Connection,
    change: &Change,
    template: KeyringNo,
    work: &Work<'_>,
) -> Result<(KeyringNo, i64), StoreError> {
    let (scheme, identity) = work.identities.name(change.identity);
    db.prepare_cached(
        "INSERT INTO keyring (profile, scheme, identity, state, initials, first_name, prefix, last_name, location, postcode, house_number, extra)
         SELECT p.id, ?3, ?4, 'active', t.initials, t.first_name, t.prefix, t.last_name, t.location, t.postcode, t.house_number, '[]'
         FROM profile p, keyring t WHERE p.profile_id = ?1 AND t.id = ?2
         RETURNING id, profile",
    )?
    .query_row(params![work.profiles.name(change.profile), template, scheme.as_str(), identity], |row| Ok((row.get(0)?, row.get(1)?)))
    .optional()?
    .ok_or(StoreError::Conflict)
}

/// What a run did to keyrings and what became of them. That the identity is not NULL tells SQLite
/// that the index of what is active holds it.
const DEEDS: &str = "SELECT c.row, c.deed, c.keyring, k.state,
            (SELECT h.id FROM keyring h WHERE h.scheme = c.scheme AND h.match_key = c.match_key AND h.identity IS NOT NULL AND h.state = 'active'),
            (SELECT group_concat(DISTINCT d.run) FROM change d JOIN list l ON l.run = d.run
             WHERE d.scheme = c.scheme AND d.match_key = c.match_key AND d.run > c.run AND d.undone_by IS NULL AND l.undone_by IS NULL
                 AND c.identity <> ''),
            c.profile,
            (SELECT count(*) FROM keyring o WHERE o.profile = c.profile AND o.state = 'active' AND o.identity IS NOT NULL),
            c.was IS NOT NULL AND coalesce(gone.earlier, 0) = 0,
            gone.later
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
pub(super) fn deeds(db: &Connection, run: &Run) -> Result<Vec<Done>, StoreError> {
    let mut statement = db.prepare(DEEDS)?;
    let mut rows = statement.query([run.ordinal])?;
    let mut deeds = Vec::new();
    let mut profiles = Profiles::default();
    while let Some(row) = rows.next()? {
        let now = match text(row, 3)? {
            "" => None,
            name => Some(state(name)?),
        };
        deeds.push(Done {
            row: row.get(0)?,
            deed: deed(text(row, 1)?)?,
            keyring: row.get(2)?,
            profile: profiles.number(&row.get::<_, i64>(6)?.to_string()),
            now,
            holder: row.get(4)?,
            occupant: None,
            later: ordinals(text(row, 5)?)?,
            open: row.get(7)?,
            counted_on_old: row.get(8)?,
            left_since: row.get(9)?,
        });
    }
    Ok(deeds)
}

fn ordinals(text: &str) -> Result<Vec<i64>, StoreError> {
    let numbers = text.split(',').filter(|number| !number.is_empty());
    numbers.map(|number| number.parse().map_err(|_| StoreError::Damaged("number"))).collect()
}

pub(super) fn earlier(
    db: &Connection,
    list_id: &str,
    identities: &mut Identities<'_>,
) -> Result<Vec<Earlier>, StoreError> {
    let mut statement = db.prepare(
        "SELECT c.run, c.deed, c.keyring, c.scheme, c.identity, coalesce(c.was_scheme, c.scheme), c.was, c.row
         FROM change c JOIN list l ON l.run = c.run
         WHERE l.list_id = ?1 AND l.kind = 'apply' AND l.undone_by IS NULL AND c.undone_by IS NULL ORDER BY c.id",
    )?;
    let mut rows = statement.query([list_id])?;
    let mut earlier = Vec::new();
    while let Some(row) = rows.next()? {
        let identity = identities.number_or_add(scheme(text(row, 3)?)?, text(row, 4)?);
        let was = match text(row, 6)? {
            "" => None,
            was => Some(identities.number_or_add(scheme(text(row, 5)?)?, was)),
        };
        let (run, row, deed, keyring) =
            (row.get(0)?, row.get(7)?, deed(text(row, 1)?)?, row.get(2)?);
        earlier.push(Earlier { run, row, deed, keyring, identity, was });
    }
    Ok(earlier)
}

/// Walks over every change that is remembered.
pub(super) fn changes(
    db: &Connection,
    visit: &mut dyn FnMut(&ChangeRef<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement = db.prepare(
        "SELECT c.run, c.row, c.deed, p.profile_id, c.scheme, c.identity, c.undone_by IS NOT NULL OR l.undone_by IS NOT NULL,
                coalesce(c.was_scheme, c.scheme), c.was
         FROM change c JOIN list l ON l.run = c.run JOIN profile p ON p.id = c.profile ORDER BY c.id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        visit(&ChangeRef {
            run: row.get(0)?,
            row: row.get(1)?,
            deed: deed(text(row, 2)?)?,
            profile_id: text(row, 3)?,
            scheme: scheme(text(row, 4)?)?,
            identity: text(row, 5)?,
            was: match text(row, 8)? {
                "" => None,
                was => Some((scheme(text(row, 7)?)?, was)),
            },
            is_undone: row.get(6)?,
        })?;
    }
    Ok(())
}

pub(super) fn deed(text: &str) -> Result<Deed, StoreError> {
    match text {
        "added" => Ok(Deed::Added),
        "activated" => Ok(Deed::Activated),
        "retired" => Ok(Deed::Retired),
        _ => Err(StoreError::Damaged("deed")),
    }
}

pub(super) fn undo(
    db: &Connection,
    undone: &Run,
    run: &NewRun,
    steps: &[UndoStep],
) -> Result<(), StoreError> {
    let ordinal = insert_run(db, run, Entering::Undo(undone.ordinal), steps.len())?;
    let standing: usize = db
        .query_row(
            "SELECT count(*) FROM change WHERE run = ?1 AND undone_by IS NULL",
            [undone.ordinal],
            |row| row.get::<_, i64>(0),
        )?
        .try_into()
        .map_err(|_| StoreError::Damaged("number"))?;
    db.execute_batch("CREATE TEMP TABLE back (keyring INTEGER PRIMARY KEY)")?;
    for step in steps {
        let keyring = take(db, *step)?;
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
fn take(db: &Connection, step: UndoStep) -> Result<KeyringNo, StoreError> {
    match step {
        UndoStep::Remove(keyring) => {
            let removed =
                db.prepare_cached("DELETE FROM keyring WHERE id = ?1")?.execute([keyring])?;
            if removed == 1 { Ok(keyring) } else { Err(StoreError::Conflict) }
        }
        UndoStep::Retire(keyring) => set_state(db, keyring, "active", "retired").map(|_| keyring),
        UndoStep::Activate(keyring) => set_state(db, keyring, "retired", "active").map(|_| keyring),
    }
}

pub(super) fn forget(db: &Connection, list_id: &str, at: &str) -> Result<(), StoreError> {
    // What is deleted is overwritten, in the file and in the pages that it frees.
    db.query_row("PRAGMA secure_delete = ON", [], |_| Ok(()))?;
    db.execute(
        "DELETE FROM change WHERE run IN (SELECT run FROM list WHERE list_id = ?1)",
        [list_id],
    )?;
    db.execute(
        "DELETE FROM mended WHERE run IN (SELECT run FROM list WHERE list_id = ?1)",
        [list_id],
    )?;
    db.execute("UPDATE list SET forgotten = ?2 WHERE list_id = ?1 AND kind IN ('apply', 'sync') AND forgotten IS NULL", [list_id, at])?;
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
