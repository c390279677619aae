//! How a transaction begins: set up, alone, and with the locks of a change.

use std::time::Duration;

use postgres::error::SqlState;
use postgres::{Client, IsolationLevel, Transaction};

use super::schema;
use super::tables::Tables;
use super::target::Target;
use crate::keyring::notices::{LOCK_TIMEOUT, SHORT_LOCK_TIMEOUT};
use crate::keyring::{Intent, StoreError};

/// Behind a pooler that hands out connections by transaction, another client may have left
/// statements under the names that ours will get. For the same reason nothing here is set, prepared
/// or kept beyond the transaction that needs it.
pub(super) const ALONE: &str = "DEALLOCATE ALL";

/// How a transaction of this tool is set up: it waits a little for somebody else's lock, may take
/// its time between statements while the plan is made, and has room to join a list of a million
/// rows in memory. Values are written out in forms that can be read back exactly, and rows that a
/// policy would hide are an error.
pub(super) const SETTINGS: &str = "SET LOCAL lock_timeout = '5s'; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL work_mem = '64MB';
    SET LOCAL standard_conforming_strings = on; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres';
    SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL timezone = 'UTC'; SET LOCAL array_nulls = on;
    SET LOCAL row_security = off";

/// Keeps other runs of this tool waiting, by a row that everyone who changes the store writes as it
/// is: not every server that speaks PostgreSQL locks tables.
const LOCK: &str = "UPDATE store SET application = application";

/// How many others may come first while somebody waits for the row.
const TURNS: usize = 100;

/// Begins a transaction anew where it fails before it did anything.
const AGAIN: &str = "ROLLBACK; START TRANSACTION ISOLATION LEVEL REPEATABLE READ";

/// Starts a transaction in which no lock of somebody else is waited for any longer than this.
pub(super) fn start(
    client: &mut Client,
    patience: Duration,
) -> Result<Transaction<'_>, StoreError> {
    let mut transaction = client.transaction()?;
    transaction.batch_execute(ALONE)?;
    wait_no_longer(&mut transaction, patience)?;
    Ok(transaction)
}

fn wait_no_longer(
    transaction: &mut Transaction<'_>,
    patience: Duration,
) -> Result<(), postgres::Error> {
    transaction.batch_execute(&format!("SET LOCAL lock_timeout = {}", patience.as_millis()))
}

/// Sees whether the lock can be had soon, and leaves it: who must wait for it wants to know.
pub(super) fn try_the_lock(
    client: &mut Client,
    target: &Target,
    tables: &Tables,
    intent: Intent,
) -> Result<(), StoreError> {
    if intent == Intent::Look {
        return Ok(());
    }
    let mut transaction = start(client, SHORT_LOCK_TIMEOUT)?;
    schema::enter(&mut transaction, &target.schema)?;
    if let Tables::Mapped(mapped) = tables {
        mapped.lock(&mut transaction)?;
    }
    Ok(transaction.batch_execute(LOCK)?)
}

pub(super) fn begin<'c>(
    client: &'c mut Client,
    target: &Target,
    tables: &Tables,
    intent: Intent,
) -> Result<Transaction<'c>, StoreError> {
    let builder = client.build_transaction().isolation_level(IsolationLevel::RepeatableRead);
    let mut transaction = builder.start()?;
    match intent {
        // Whoever only looks needs temporary tables, also where sessions are not to write by
        // default; a standby has none, and shows all that can be seen without them.
        Intent::Look => match transaction.batch_execute("SET TRANSACTION READ WRITE") {
            Err(error) if error.code() == Some(&SqlState::FEATURE_NOT_SUPPORTED) => {
                transaction.batch_execute(AGAIN)?;
            }
            done => done?,
        },
        Intent::Change => lock(&mut transaction, target, tables)?,
    }
    transaction.batch_execute(SETTINGS)?;
    schema::enter(&mut transaction, &target.schema)?;
    transaction.batch_execute(ALONE)?;
    Ok(transaction)
}

/// Takes the locks of a change, at the start of its transaction.
fn lock(
    transaction: &mut Transaction<'_>,
    target: &Target,
    tables: &Tables,
) -> Result<(), StoreError> {
    for _ in 0..TURNS {
        wait_no_longer(transaction, LOCK_TIMEOUT)?;
        schema::enter(transaction, &target.schema)?;
        // To wait for a table fixes nothing of what the transaction sees; to wait for a row does.
        if let Tables::Mapped(mapped) = tables {
            mapped.lock(transaction)?;
        }
        match transaction.batch_execute(LOCK) {
            // It was waited for, and what this transaction sees is older than what the other left.
            Err(error) if error.code() == Some(&SqlState::T_R_SERIALIZATION_FAILURE) => {
                transaction.batch_execute(AGAIN)?;
            }
            done => return Ok(done?),
        }
    }
    Err(StoreError::Busy)
}
