//! The journal: what runs did, and the way back. All changes of a run go to the server at once and
//! are carried out by a few statements, each of which must touch exactly as many rows as were sent.

use postgres::Transaction;
use postgres::fallible_iterator::FallibleIterator as _;

use super::copy::Temporary;
use super::error::ServerError;
use super::sync::unmend;
use super::tables::Tables;
use super::work::{Counts, FEW, insert_run, is_exactly, stream};
use super::{mapped, own};
use crate::keyring::sql;
use crate::keyring::sync::Entering;
use crate::keyring::{ChangeRef, NewRun, Run, StoreError, Work};
use crate::moves::Holds;
use crate::plan::{
    AppliedChange, ChangeKind, EarlierChange, Identities, KeyringNo, Profiles, Revert,
};
use crate::progress::{self, Phase, Whole};

/// The changes of a run.
const WORK: Temporary = Temporary {
    name: "waswordt_work",
    columns: r#"number BIGINT, list_row BIGINT, deed TEXT, keyring BIGINT, template BIGINT, profile_id TEXT COLLATE "C",
        scheme TEXT COLLATE "C", identity TEXT COLLATE "C", was_scheme TEXT COLLATE "C", was TEXT COLLATE "C""#,
};

/// The steps of an undo.
const BACK: Temporary = Temporary { name: "waswordt_back", columns: "deed TEXT, keyring BIGINT" };

pub(super) fn runs(transaction: &mut Transaction<'_>) -> Result<Vec<Run>, StoreError> {
    transaction.query(sql::RUNS, &[])?.iter().map(sql::run).collect()
}

/// Sends the changes of a run to the server.
fn send(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    work: &Work<'_>,
) -> Result<Counts, StoreError> {
    let _running = progress::begin(Phase::WriteKeyrings, Whole::Unknown);
    let counts = Counts::of(work.changes);
    let mut numbers = match tables {
        Tables::Own => own::new_keyrings(transaction, counts.added)?,
        Tables::Mapped(_) => 0..=KeyringNo::MAX,
    };
    WORK.fill(transaction, |rows| {
        work.changes.iter().zip(0i64..).try_for_each(|(change, number)| {
            let keyring = match change.kind {
                ChangeKind::Retired | ChangeKind::Activated => change.keyring,
                ChangeKind::Added => numbers.next().ok_or(StoreError::Damaged("sequence"))?,
            };
            let (scheme, identity) = work.identities.of_change(change);
            let was = change.was.map(|was| work.identities.name(was));
            let profile = work.profiles.name(change.profile);
            if [identity, profile]
                .into_iter()
                .chain(was.map(|(_, was)| was))
                .any(|text| text.contains('\0'))
            {
                return Err(ServerError::ZeroByte { row: change.row }.into());
            }
            rows.number(number)
                .number(change.row)
                .text(change.kind.as_str())
                .number(keyring)
                .number(change.keyring)
                .text(profile);
            rows.text(scheme.as_str())
                .text(identity)
                .maybe(was.map(|(scheme, _)| scheme.as_str()))
                .maybe(was.map(|(_, was)| was))
                .end()
        })
    })?;
    Ok(counts)
}

pub(super) fn rehearse(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    work: &Work<'_>,
) -> Result<(), StoreError> {
    match tables {
        Tables::Own => Ok(()),
        Tables::Mapped(mapped) => {
            let counts = send(transaction, tables, work)?;
            mapped::rehearse(mapped, transaction, counts)
        }
    }
}

pub(super) fn carry_out(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    run: &NewRun,
    work: &Work<'_>,
) -> Result<(), StoreError> {
    let counts = send(transaction, tables, work)?;
    let ordinal = insert_run(transaction, run, Entering::List, work.changes.len())?;
    match tables {
        Tables::Own => own::carry_out(transaction, counts)?,
        Tables::Mapped(mapped) => mapped::carry_out(mapped, transaction, counts)?,
    }
    let noted = transaction.execute(
        "INSERT INTO change (run, number, list_row, deed, keyring, profile_id, scheme, identity, was_scheme, was)
         SELECT $1, w.number, w.list_row, w.deed, w.keyring, w.profile_id, w.scheme, w.identity, w.was_scheme, w.was FROM pg_temp.waswordt_work w",
        &[&ordinal],
    )?;
    is_exactly(noted, work.changes.len())?;
    if work.changes.len() > FEW {
        // The server would notice by itself in a minute; until then an undo or another run would be
        // planned as for an empty journal.
        transaction.batch_execute("ANALYZE change")?;
    }
    Ok(())
}

pub(super) fn deeds(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    run: &Run,
) -> Result<Vec<AppliedChange>, StoreError> {
    let (source, same) = (tables.source(), Tables::same());
    // Only where one place is all that a profile has, it matters who has it.
    let (occupant, place) = match tables.holds() {
        Holds::Many => ("CAST(NULL AS BIGINT)", String::new()),
        Holds::One => (
            "o.keyring",
            format!(
                "LEFT JOIN {source} o ON c.deed = 'retired' AND o.profile_id = c.profile_id AND o.scheme = c.scheme
                     AND o.state = 'active' AND o.identity IS NOT NULL"
            ),
        ),
    };
    let question = format!(
        "WITH later AS (
                   SELECT c.number, array_to_string(array_agg(DISTINCT d.run ORDER BY d.run), ',') AS runs FROM change c
                   JOIN change d ON d.scheme = c.scheme AND d.match_key = c.match_key AND d.run > c.run AND d.undone_by IS NULL
                   JOIN list l ON l.run = d.run AND l.undone_by IS NULL
                   WHERE c.run = $1 AND c.identity <> '' GROUP BY c.number),
               open AS (
                   SELECT k.profile_id, count(*) AS keyrings FROM {source} k
                   WHERE k.state = 'active' AND k.identity IS NOT NULL
                     AND k.profile_id IN (SELECT c.profile_id FROM change c WHERE c.run = $1) GROUP BY k.profile_id)
               SELECT DISTINCT ON (c.number) c.list_row, c.deed, c.keyring, k.state, h.keyring, later.runs, c.profile_id,
                      coalesce(open.keyrings, 0), c.was IS NOT NULL AND coalesce(gone.earlier, 0) = 0,
                      gone.later, {occupant}
               FROM change c
               LEFT JOIN (SELECT d.profile_id, max(d.run) FILTER (WHERE d.run > $1) AS later,
                                 count(*) FILTER (WHERE d.run < $1) AS earlier
                          FROM change d JOIN list l ON l.run = d.run
                          WHERE d.deed = 'retired' AND d.undone_by IS NULL AND l.undone_by IS NULL
                          GROUP BY d.profile_id) gone ON gone.profile_id = c.profile_id
               LEFT JOIN {source} k ON {same}
               LEFT JOIN {source} h ON h.scheme = c.scheme AND h.key = c.match_key AND h.state = 'active' AND h.identity IS NOT NULL
               {place}
               LEFT JOIN later ON later.number = c.number
               LEFT JOIN open ON open.profile_id = c.profile_id
               WHERE c.run = $1 AND c.undone_by IS NULL ORDER BY c.number, h.keyring"
    );
    let mut rows = stream(transaction, &question, &[&run.ordinal])?;
    let mut deeds = Vec::new();
    let mut profiles = Profiles::default();
    while let Some(row) = rows.next()? {
        deeds.push(sql::done(&row, &mut profiles)?);
    }
    Ok(deeds)
}

pub(super) fn earlier(
    transaction: &mut Transaction<'_>,
    list_id: &str,
    identities: &mut Identities<'_>,
) -> Result<Vec<EarlierChange>, StoreError> {
    let question = "SELECT c.run, c.list_row, c.deed, c.keyring, c.scheme, c.identity, coalesce(c.was_scheme, c.scheme), c.was
               FROM change c JOIN list l ON l.run = c.run
               WHERE l.list_id = $1 AND l.kind = 'apply' AND l.undone_by IS NULL AND c.undone_by IS NULL ORDER BY c.run, c.number";
    let mut rows = stream(transaction, question, &[&list_id])?;
    let mut earlier = Vec::new();
    while let Some(row) = rows.next()? {
        earlier.push(sql::earlier(&row, identities)?);
    }
    Ok(earlier)
}

/// Walks over every change that is remembered.
pub(super) fn changes(
    transaction: &mut Transaction<'_>,
    visit: &mut dyn FnMut(&ChangeRef<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let question = "SELECT c.run, c.list_row, c.deed, c.profile_id, c.scheme, c.identity, coalesce(c.was_scheme, c.scheme), c.was,
                   c.undone_by IS NOT NULL OR l.undone_by IS NOT NULL
               FROM change c JOIN list l ON l.run = c.run ORDER BY c.run, c.number";
    let mut rows = stream(transaction, question, &[])?;
    while let Some(row) = rows.next()? {
        visit(&sql::change(&row)?)?;
    }
    Ok(())
}

pub(super) fn undo(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    undone: &Run,
    run: &NewRun,
    steps: &[Revert],
) -> Result<(), StoreError> {
    let ordinal = insert_run(transaction, run, Entering::Undo(undone.ordinal), steps.len())?;
    BACK.fill(transaction, |rows| {
        steps.iter().try_for_each(|step| {
            let (deed, keyring) = match *step {
                Revert::Remove(keyring) => ("removed", keyring),
                Revert::Retire(keyring) => ("retired", keyring),
                Revert::Activate(keyring) => ("activated", keyring),
            };
            rows.text(deed).number(keyring).end()
        })
    })?;
    transaction.batch_execute(&format!(
        "CREATE TEMPORARY TABLE waswordt_work ON COMMIT DROP AS SELECT b.deed, c.keyring, c.profile_id, c.scheme, c.identity
         FROM pg_temp.waswordt_back b JOIN change c ON c.keyring = b.keyring AND c.run = {} AND c.undone_by IS NULL",
        undone.ordinal
    ))?;
    let counts = Counts::of_steps(steps);
    match tables {
        Tables::Own => {
            own::undo(transaction, counts)?;
            unmend(transaction, undone.ordinal)?;
        }
        Tables::Mapped(mapped) => mapped::undo(mapped, transaction, counts)?,
    }
    mark(transaction, undone.ordinal, ordinal, steps.len())
}

/// Marks as undone the changes that were taken back or, where none is left, the run.
fn mark(
    transaction: &mut Transaction<'_>,
    undone: i64,
    by: i64,
    count: usize,
) -> Result<(), StoreError> {
    let standing: i64 = transaction.query_one(sql::COUNT_STANDING, &[&undone])?.try_get(0)?;
    let (mark, expected) = if standing.cast_unsigned() > count as u64 {
        (
            "UPDATE change c SET undone_by = $2 FROM pg_temp.waswordt_back b WHERE c.keyring = b.keyring AND c.run = $1 AND c.undone_by IS NULL",
            count,
        )
    } else {
        ("UPDATE list SET undone_by = $2 WHERE run = $1 AND undone_by IS NULL", 1)
    };
    is_exactly(transaction.execute(mark, &[&undone, &by])?, expected)
}

/// Erases the changes of a list's runs. What the server keeps of them elsewhere, in dead rows, its
/// log and its backups, is its administrator's.
pub(super) fn forget(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    list_id: &str,
    at: &str,
) -> Result<(), StoreError> {
    match tables {
        Tables::Mapped(mapped) => mapped::forget(mapped, transaction, list_id)?,
        Tables::Own => {
            transaction.execute(sql::FORGET_MENDED, &[&list_id])?;
        }
    }
    transaction.execute(sql::FORGET_CHANGES, &[&list_id])?;
    transaction.execute(sql::NOTE_FORGOTTEN, &[&at, &list_id])?;
    Ok(())
}
