//! Stores of an earlier version: read as they are, and brought up to date by whoever changes them.

use rusqlite::Connection;

use super::super::{Intent, StoreError};
use super::SCHEMA_VERSION;

/// The version whose journal undid runs as a whole.
pub(super) const WHOLE_RUNS: i32 = 1;
/// The version whose journal knew no exports and no refusals.
pub(super) const LISTS_ONLY: i32 = 2;

/// What version 2 has more, as far as an earlier store can tell it; for whoever only looks.
const SEEN_AS_NOW: &str = "
    CREATE TEMP VIEW list AS
        SELECT l.*, (SELECT count(*) FROM main.change c WHERE c.run = coalesce(l.undoes, l.run)) AS changes, NULL AS forgotten,
            iif(l.undoes IS NULL, 'apply', 'undo') AS kind, NULL AS why, NULL AS decisions FROM main.list l;
    CREATE TEMP VIEW change AS SELECT c.*, NULL AS undone_by FROM main.change c";
/// What this version has more than version 2, for whoever only looks.
const KINDS_SEEN: &str = "
    CREATE TEMP VIEW list AS SELECT l.*, iif(l.undoes IS NULL, 'apply', 'undo') AS kind, NULL AS why, NULL AS decisions FROM main.list l";

const UP_TO_DATE: &str = "
    ALTER TABLE list ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE list ADD COLUMN forgotten TEXT;
    ALTER TABLE change ADD COLUMN undone_by INTEGER REFERENCES list (run);
    UPDATE list SET changes = (SELECT count(*) FROM change c WHERE c.run = coalesce(list.undoes, list.run))";
/// From version 2 on.
const WITH_KINDS: &str = "
    ALTER TABLE list ADD COLUMN kind TEXT NOT NULL DEFAULT 'apply';
    ALTER TABLE list ADD COLUMN why TEXT;
    ALTER TABLE list ADD COLUMN decisions TEXT;
    UPDATE list SET kind = 'undo' WHERE undoes IS NOT NULL;
    CREATE TABLE mended (run INTEGER NOT NULL REFERENCES list (run), keyring INTEGER NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
        PRIMARY KEY (run, keyring)) STRICT;
    PRAGMA user_version = 3";

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
        (WHOLE_RUNS, Intent::Change) => {
            transaction.execute_batch(UP_TO_DATE)?;
            transaction.execute_batch(WITH_KINDS)?;
        }
        (LISTS_ONLY, Intent::Look) => transaction.execute_batch(KINDS_SEEN)?,
        (LISTS_ONLY, Intent::Change) => transaction.execute_batch(WITH_KINDS)?,
        _ => return Err(StoreError::Damaged("version")),
    }
    Ok(())
}
