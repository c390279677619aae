//! The journal: what runs did, and the way back. All changes of a run go to the server at once and
//! are carried out by a few statements, each of which must touch exactly as many rows as were sent.

use std::ops::RangeInclusive;

use postgres::Transaction;
use postgres::fallible_iterator::FallibleIterator as _;

use super::copy::Temporary;
use super::error::ServerError;
use super::look_up::stream;
use super::rows::{scheme, state, text};
use super::sync::unmend;
use super::tables::Tables;
use super::{mapped, own};
use crate::keyring::sync::Entering;
use crate::keyring::{ChangeRef, Decided, NewRun, Run, RunKind, StoreError, Work};
use crate::moves::Holds;
use crate::plan::{Action, Change, Deed, Done, Earlier, Identities, KeyringNo, Profiles, UndoStep};

/// The changes of a run.
const WORK: Temporary = Temporary {
    name: "waswordt_work",
    columns: r#"number BIGINT, list_row BIGINT, deed TEXT, keyring BIGINT, template BIGINT, profile_id TEXT COLLATE "C",
        scheme TEXT COLLATE "C", identity TEXT COLLATE "C", was_scheme TEXT COLLATE "C", was TEXT COLLATE "C""#,
};

/// From how many changes on the server is told to look at its tables anew.
pub(super) const MANY: usize = 10_000;

/// The steps of an undo.
const BACK: Temporary = Temporary { name: "waswordt_back", columns: "deed TEXT, keyring BIGINT" };

pub(super) fn runs(transaction: &mut Transaction<'_>) -> Result<Vec<Run>, StoreError> {
    let rows = transaction.query(
        "SELECT l.run, l.run_id, l.at, l.list_id, l.version, l.list_sha256, l.sealed_sha256, l.brin, l.rows, l.linked, l.held,
                undone.run_id, undoer.run_id, l.changes,
                CAST((SELECT coalesce(sum(u.changes), 0) FROM list u WHERE u.undoes = l.run) AS BIGINT), l.forgotten, l.decisions,
                l.kind, l.why
         FROM list l LEFT JOIN list undone ON undone.run = l.undoes LEFT JOIN list undoer ON undoer.run = l.undone_by
         ORDER BY l.run",
        &[],
    )?;
    rows.iter().map(run).collect()
}

fn run(row: &postgres::Row) -> Result<Run, StoreError> {
    let count = |column: usize| -> Result<u32, StoreError> { small(row.try_get(column)?) };
    let decided = Decided::read(row.try_get::<_, Option<&str>>(16)?.unwrap_or_default())?;
    Ok(Run {
        ordinal: row.try_get(0)?,
        kind: RunKind::of(text(row, 17)?, row.try_get(11)?, row.try_get(12)?, row.try_get(18)?)?,
        about: NewRun {
            run_id: row.try_get(1)?,
            at: row.try_get(2)?,
            list_id: row.try_get(3)?,
            version: row.try_get::<_, Option<i64>>(4)?.map(small).transpose()?,
            list_sha256: row.try_get(5)?,
            sealed_sha256: row.try_get(6)?,
            brin: row.try_get(7)?,
            rows: count(8)?,
            linked: count(9)?,
            held: count(10)?,
            decisions: decided.rows,
            terms: decided.terms,
        },
        changes: row.try_get::<_, i64>(13)?.cast_unsigned(),
        undone: row.try_get::<_, i64>(14)?.cast_unsigned(),
        forgotten: row.try_get(15)?,
    })
}

fn small(number: i64) -> Result<u32, StoreError> {
    number.try_into().map_err(|_| StoreError::Damaged("number"))
}

/// Writes a run in the journal, and returns its ordinal.
pub(super) fn insert_run(
    transaction: &mut Transaction<'_>,
    run: &NewRun,
    entering: Entering<'_>,
    changes: u64,
) -> Result<i64, StoreError> {
    let row = transaction.query_one(
        "INSERT INTO list (run_id, at, list_id, version, list_sha256, sealed_sha256, brin, rows, linked, held, undoes, changes, decisions, kind,
             why)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING run",
        &[
            &run.run_id,
            &run.at,
            &run.list_id,
            &run.version.map(i64::from),
            &run.list_sha256,
            &run.sealed_sha256,
            &run.brin,
            &i64::from(run.rows),
            &i64::from(run.linked),
            &i64::from(run.held),
            &entering.undoes(),
            &changes.cast_signed(),
            &Decided::written(run)?,
            &entering.word(),
            &entering.why(),
        ],
    )?;
    Ok(row.try_get(0)?)
}

/// Runs a statement that must touch so many rows.
pub(super) fn exactly(
    transaction: &mut Transaction<'_>,
    expected: usize,
    sql: &str,
) -> Result<(), StoreError> {
    is_exactly(transaction.execute(sql, &[])?, expected)
}

/// Requires so many rows to have been touched.
pub(super) fn is_exactly(touched: u64, expected: usize) -> Result<(), StoreError> {
    if touched == expected as u64 { Ok(()) } else { Err(StoreError::Conflict) }
}

/// How many keyrings are retired, made active again, and added; in the work of an undo the last are
/// those to be removed.
#[derive(Clone, Copy)]
pub(super) struct Counts {
    pub(super) retired: usize,
    pub(super) activated: usize,
    pub(super) added: usize,
}

impl Counts {
    fn of(changes: &[Change]) -> Self {
        let count =
            |is: fn(&Action) -> bool| changes.iter().filter(|change| is(&change.action)).count();
        let retired = count(|action| matches!(action, Action::Retire(_)));
        let activated = count(|action| matches!(action, Action::Activate(_)));
        Self { retired, activated, added: changes.len() - retired - activated }
    }

    fn of_steps(steps: &[UndoStep]) -> Self {
        let count = |is: fn(&UndoStep) -> bool| steps.iter().filter(|step| is(step)).count();
        let retired = count(|step| matches!(step, UndoStep::Retire(_)));
        let activated = count(|step| matches!(step, UndoStep::Activate(_)));
        Self { retired, activated, added: steps.len() - retired - activated }
    }
}

/// Sends the changes of a run to the server.
fn send(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    work: &Work<'_>,
) -> Result<Counts, StoreError> {
    let counts = Counts::of(work.changes);
    let mut numbers = match tables {
        Tables::Own => own::new_keyrings(transaction, counts.added)?,
        Tables::Mapped(_) => 0..=KeyringNo::MAX,
    };
    WORK.fill(transaction, |rows| {
        work.changes.iter().zip(0i64..).try_for_each(|(change, number)| {
            let Parts { deed, keyring, template } = Parts::of(change, &mut numbers)?;
            let (scheme, identity) = work.identities.name(change.identity);
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
                .text(deed)
                .number(keyring)
                .number(template)
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
    let ordinal = insert_run(transaction, run, Entering::List, work.changes.len() as u64)?;
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
    if work.changes.len() > MANY {
        // The server would notice by itself in a minute; until then an undo or another run would be
        // planned as for an empty journal.
        transaction.batch_execute("ANALYZE change")?;
    }
    Ok(())
}

/// The columns of a change that depend on what it does.
struct Parts {
    deed: &'static str,
    keyring: KeyringNo,
    template: KeyringNo,
}

impl Parts {
    fn of(change: &Change, numbers: &mut RangeInclusive<KeyringNo>) -> Result<Self, StoreError> {
        Ok(match change.action {
            Action::Retire(keyring) => Self { deed: "retired", keyring, template: keyring },
            Action::Activate(keyring) => Self { deed: "activated", keyring, template: keyring },
            Action::Add(template) => {
                let keyring = numbers.next().ok_or(StoreError::Damaged("sequence"))?;
                Self { deed: "added", keyring, template: template.0 }
            }
        })
    }
}

pub(super) fn deeds(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    run: &Run,
) -> Result<Vec<Done>, StoreError> {
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
    let sql = format!(
        "WITH later AS (
                   SELECT c.number, array_agg(DISTINCT d.run ORDER BY d.run) AS runs FROM change c
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
    let mut rows = stream(transaction, &sql, &[&run.ordinal])?;
    let mut deeds = Vec::new();
    let mut profiles = Profiles::default();
    while let Some(row) = rows.next()? {
        let now = match text(&row, 3)? {
            "" => None,
            name => Some(state(name)?),
        };
        deeds.push(Done {
            row: small(row.try_get(0)?)?,
            deed: deed(text(&row, 1)?)?,
            keyring: row.try_get(2)?,
            profile: profiles.number(text(&row, 6)?),
            now,
            holder: row.try_get(4)?,
            occupant: row.try_get(10)?,
            later: row.try_get::<_, Option<Vec<i64>>>(5)?.unwrap_or_default(),
            open: small(row.try_get(7)?)?,
            counted_on_old: row.try_get(8)?,
            left_since: row.try_get(9)?,
        });
    }
    Ok(deeds)
}

pub(super) fn earlier(
    transaction: &mut Transaction<'_>,
    list_id: &str,
    identities: &mut Identities<'_>,
) -> Result<Vec<Earlier>, StoreError> {
    let sql = "SELECT c.run, c.deed, c.keyring, c.scheme, c.identity, coalesce(c.was_scheme, c.scheme), c.was, c.list_row
               FROM change c JOIN list l ON l.run = c.run
               WHERE l.list_id = $1 AND l.kind = 'apply' AND l.undone_by IS NULL AND c.undone_by IS NULL ORDER BY c.run, c.number";
    let mut rows = stream(transaction, sql, &[&list_id])?;
    let mut earlier = Vec::new();
    while let Some(row) = rows.next()? {
        let identity = identities.number_or_add(scheme(text(&row, 3)?)?, text(&row, 4)?);
        let was = match text(&row, 6)? {
            "" => None,
            was => Some(identities.number_or_add(scheme(text(&row, 5)?)?, was)),
        };
        let (run, list_row, deed) =
            (row.try_get(0)?, small(row.try_get(7)?)?, deed(text(&row, 1)?)?);
        earlier.push(Earlier { run, row: list_row, deed, keyring: row.try_get(2)?, identity, was });
    }
    Ok(earlier)
}

/// Walks over every change that is remembered.
pub(super) fn changes(
    transaction: &mut Transaction<'_>,
    visit: &mut dyn FnMut(&ChangeRef<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let sql = "SELECT c.run, c.list_row, c.deed, c.profile_id, c.scheme, c.identity, c.undone_by IS NOT NULL OR l.undone_by IS NOT NULL,
                   coalesce(c.was_scheme, c.scheme), c.was
               FROM change c JOIN list l ON l.run = c.run ORDER BY c.run, c.number";
    let mut rows = stream(transaction, sql, &[])?;
    while let Some(row) = rows.next()? {
        visit(&ChangeRef {
            run: row.try_get(0)?,
            row: small(row.try_get(1)?)?,
            deed: deed(text(&row, 2)?)?,
            profile_id: text(&row, 3)?,
            scheme: scheme(text(&row, 4)?)?,
            identity: text(&row, 5)?,
            was: match text(&row, 8)? {
                "" => None,
                was => Some((scheme(text(&row, 7)?)?, was)),
            },
            is_undone: row.try_get(6)?,
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
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    undone: &Run,
    run: &NewRun,
    steps: &[UndoStep],
) -> Result<(), StoreError> {
    let ordinal = insert_run(transaction, run, Entering::Undo(undone.ordinal), steps.len() as u64)?;
    BACK.fill(transaction, |rows| {
        steps.iter().try_for_each(|step| {
            let (deed, keyring) = match *step {
                UndoStep::Remove(keyring) => ("removed", keyring),
                UndoStep::Retire(keyring) => ("retired", keyring),
                UndoStep::Activate(keyring) => ("activated", keyring),
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
    let standing = "SELECT count(*) FROM change WHERE run = $1 AND undone_by IS NULL";
    let standing: i64 = transaction.query_one(standing, &[&undone])?.try_get(0)?;
    let (sql, expected) = if standing.cast_unsigned() > count as u64 {
        (
            "UPDATE change c SET undone_by = $2 FROM pg_temp.waswordt_back b WHERE c.keyring = b.keyring AND c.run = $1 AND c.undone_by IS NULL",
            count,
        )
    } else {
        ("UPDATE list SET undone_by = $2 WHERE run = $1 AND undone_by IS NULL", 1)
    };
    is_exactly(transaction.execute(sql, &[&undone, &by])?, expected)
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
            transaction.execute(
                "DELETE FROM mended WHERE run IN (SELECT run FROM list WHERE list_id = $1)",
                &[&list_id],
            )?;
        }
    }
    transaction.execute(
        "DELETE FROM change WHERE run IN (SELECT run FROM list WHERE list_id = $1)",
        &[&list_id],
    )?;
    let note = "UPDATE list SET forgotten = $2 WHERE list_id = $1 AND kind IN ('apply', 'sync') AND forgotten IS NULL";
    transaction.execute(note, &[&list_id, &at])?;
    Ok(())
}
