//! Erasing from the file what the journal has forgotten: earlier versions of a page may still stand
//! in free space, and in the write-ahead log of a database that has one.
//!
//! That it is still to be done is noted together with the forgetting, and goes when it is done:
//! whoever opens the store next finishes it.

use rusqlite::Connection;

use super::super::notices::SHORT_LOCK_TIMEOUT;
use super::super::{Notice, StoreError};

/// Notes in a transaction that forgets something that the file is to be wiped.
pub(super) fn note(db: &Connection) -> Result<(), StoreError> {
    Ok(db.execute_batch("CREATE TABLE IF NOT EXISTS unwiped (journal INTEGER) STRICT")?)
}

/// Writes the file anew without what is forgotten; tells whether nobody else kept that from being
/// done.
pub(super) fn wipe(db: &Connection) -> Result<bool, StoreError> {
    let is_wiped = db.execute_batch("VACUUM").is_ok() && empty_log(db)?;
    let is_noted = is_wiped && db.execute_batch("DROP TABLE unwiped").is_ok();
    // Of that the log need hold nothing either; what it holds now is no secret.
    let _ = empty_log(db);
    Ok(is_noted)
}

/// Empties the write-ahead log; tells whether nobody kept that from being done.
fn empty_log(db: &Connection) -> Result<bool, StoreError> {
    Ok(db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| Ok(row.get::<_, i64>(0)? == 0))?)
}

/// Tells whether a process that died left the file unwiped.
pub(super) fn is_due(db: &Connection) -> Result<bool, StoreError> {
    Ok(db.query_row(
        "SELECT count(*) > 0 FROM sqlite_schema WHERE name = 'unwiped'",
        [],
        |row| row.get(0),
    )?)
}

/// Finishes what it left, and returns what became of that. Whoever keeps the store busy is not
/// waited for long: the next can finish it.
pub(super) fn finish(db: &Connection) -> Result<Notice, StoreError> {
    db.busy_timeout(SHORT_LOCK_TIMEOUT)?;
    Ok(if wipe(db).unwrap_or(false) { Notice::Wiped } else { Notice::StillUnwiped })
}
