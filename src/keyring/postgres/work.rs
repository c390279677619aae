//! The work of a transaction: statements that must touch as many rows as were meant, rows that
//! stream past, and the run in the journal.

use postgres::types::ToSql;
use postgres::{Row, RowIter, Transaction};

use crate::keyring::sql::{INSERT_RUN, SqlRow};
use crate::keyring::sync::Entering;
use crate::keyring::{Decided, NewRun, StoreError};
use crate::plan::{Change, ChangeKind, Revert};

/// Up to how many changes a plan for an empty journal does no harm: it compares every change of a
/// run with every other.
pub(super) const FEW: usize = 100;

/// From how many changes on the server is told to look at its tables anew.
pub(super) const MANY: usize = 10_000;

impl SqlRow for Row {
    fn text(&self, column: usize) -> Result<&str, StoreError> {
        Ok(self.try_get::<_, Option<&str>>(column)?.unwrap_or_default())
    }

    fn number_or_none(&self, column: usize) -> Result<Option<i64>, StoreError> {
        Ok(self.try_get(column)?)
    }

    fn truth(&self, column: usize) -> Result<bool, StoreError> {
        Ok(self.try_get(column)?)
    }
}

/// Runs a query whose rows stream past.
pub(super) fn stream<'t>(
    transaction: &'t mut Transaction<'_>,
    sql: &str,
    parameters: &[&(dyn ToSql + Sync)],
) -> Result<RowIter<'t>, StoreError> {
    Ok(transaction.query_raw(sql, parameters.iter().copied())?)
}

/// Writes a run in the journal, and returns its ordinal.
pub(super) fn insert_run(
    transaction: &mut Transaction<'_>,
    run: &NewRun,
    entering: Entering<'_>,
    changes: usize,
) -> Result<i64, StoreError> {
    let row = transaction.query_one(
        INSERT_RUN,
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
            &i64::try_from(changes).map_err(|_| StoreError::Damaged("number"))?,
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
    pub(super) fn of(changes: &[Change]) -> Self {
        let count = |kind| changes.iter().filter(|change| change.kind == kind).count();
        let retired = count(ChangeKind::Retired);
        let activated = count(ChangeKind::Activated);
        Self { retired, activated, added: changes.len() - retired - activated }
    }

    pub(super) fn of_steps(steps: &[Revert]) -> Self {
        let count = |is: fn(&Revert) -> bool| steps.iter().filter(|step| is(step)).count();
        let retired = count(|step| matches!(step, Revert::Retire(_)));
        let activated = count(|step| matches!(step, Revert::Activate(_)));
        Self { retired, activated, added: steps.len() - retired - activated }
    }
}
