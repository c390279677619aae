//! Stores of an earlier version: read as they are, and brought up to date by whoever changes them.

use rusqlite::Connection;

use super::super::{Intent, StoreError};
use super::SCHEMA_VERSION;

/// The version whose journal undid runs as a whole.
pub(super) const WHOLE_RUNS: i32 = 1;

/// What version 2 has more, as far as an earlier store can tell it; for whoever only looks.
const SEEN_AS_NOW: &str = "
    CREATE TEMP VIEW list AS
        SELECT l.*, (SELECT count(*) FROM main.change c WHERE c.run = coalesce(l.undoes, l.run)) AS changes, NULL AS decisions, NULL AS forgotten FROM main.list l;
    CREATE TEMP VIEW change AS SELECT c.*, NULL AS undone_by FROM main.change c";

const UP_TO_DATE: &str = "
    ALTER TABLE list ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE list ADD COLUMN decisions TEXT;
    ALTER TABLE list ADD COLUMN forgotten TEXT;
    ALTER TABLE change ADD COLUMN undone_by INTEGER REFERENCES list (run);
    UPDATE list SET changes = (SELECT count(*) FROM change c WHERE c.run = coalesce(list.undoes, list.run));
    PRAGMA user_version = 2";

/// Reads whose file it is, and of which version.
pub(super) fn read(connection: &Connection) -> Result<(i32, i32), StoreError> {
    let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    Ok((pragma("application_id")?, pragma("user_version")?))
}

/// Makes a transaction see the tables of this version. What it writes for that stands when the transaction does.
pub(super) fn fit(transaction: &Connection, intent: Intent) -> Result<(), StoreError> {
    match (transaction.pragma_query_value(None, "user_version", |row| row.get::<_, i32>(0))?, intent) {
        (SCHEMA_VERSION, _) => {}
        (WHOLE_RUNS, Intent::Look) => transaction.execute_batch(SEEN_AS_NOW)?,
        (WHOLE_RUNS, Intent::Change) => transaction.execute_batch(UP_TO_DATE)?,
        _ => return Err(StoreError::Damaged("version")),
    }
    Ok(())
}
