//! Changes of our own tables: each statement must touch exactly as many rows as were meant.

use std::ops::RangeInclusive;

use postgres::Transaction;
use postgres::error::SqlState;

use super::work::{Counts, MANY, is_exactly};
use crate::keyring::StoreError;
use crate::plan::KeyringNo;

pub(super) const RETIRE: &str = "UPDATE keyring SET state = 'retired' FROM pg_temp.waswordt_work w
    WHERE keyring.id = w.keyring AND w.deed = 'retired' AND keyring.state = 'active'";
const ACTIVATE: &str = "UPDATE keyring SET state = 'active' FROM pg_temp.waswordt_work w
    WHERE keyring.id = w.keyring AND w.deed = 'activated' AND keyring.state = 'retired'";
const ADD: &str = "INSERT INTO keyring
        (id, profile, scheme, identity, state, initials, first_name, prefix, last_name, location, postcode, house_number)
    SELECT w.keyring, p.id, w.scheme, w.identity, 'active',
        t.initials, t.first_name, t.prefix, t.last_name, t.location, t.postcode, t.house_number
    FROM pg_temp.waswordt_work w JOIN profile p ON p.profile_id = w.profile_id JOIN keyring t ON t.id = w.template WHERE w.deed = 'added'";
const REMOVE: &str = "DELETE FROM keyring USING pg_temp.waswordt_work w WHERE keyring.id = w.keyring AND w.deed = 'removed'";

/// Carries out the work in the temporary table.
pub(super) fn carry_out(
    transaction: &mut Transaction<'_>,
    counts: Counts,
) -> Result<(), StoreError> {
    // First what goes, so that an identity is never active twice.
    exactly(transaction, counts.retired, RETIRE)?;
    exactly(transaction, counts.activated, ACTIVATE)?;
    exactly(transaction, counts.added, ADD)?;
    if counts.added > MANY {
        transaction.batch_execute("ANALYZE keyring")?;
    }
    Ok(())
}

/// Takes the work in the temporary table back.
pub(super) fn undo(transaction: &mut Transaction<'_>, counts: Counts) -> Result<(), StoreError> {
    exactly(transaction, counts.added, REMOVE)?;
    exactly(transaction, counts.retired, RETIRE)?;
    exactly(transaction, counts.activated, ACTIVATE)
}

/// Runs a statement that must touch so many rows; the unique index stops it where somebody gave an
/// identity to another profile meanwhile.
fn exactly(
    transaction: &mut Transaction<'_>,
    expected: usize,
    sql: &str,
) -> Result<(), StoreError> {
    match transaction.execute(sql, &[]) {
        Err(error) if error.code() == Some(&SqlState::UNIQUE_VIOLATION) => {
            Err(StoreError::Conflict)
        }
        touched => is_exactly(touched?, expected),
    }
}

/// Takes numbers for new keyrings, in ascending order: exports tell keyrings in the order in which
/// they came. Somebody who adds keyrings by hand at this moment may get one of them as well; then
/// the run fails whole.
pub(super) fn new_keyrings(
    transaction: &mut Transaction<'_>,
    count: usize,
) -> Result<RangeInclusive<KeyringNo>, StoreError> {
    let count = i64::try_from(count).map_err(|_| StoreError::Damaged("number"))?;
    if count == 0 {
        return Ok(RangeInclusive::new(1, 0));
    }
    let sql = "SELECT setval(name, nextval(name) + $1 - 1) FROM CAST(pg_get_serial_sequence('keyring', 'id') AS regclass) name";
    let last: KeyringNo = transaction.query_one(sql, &[&count])?.try_get(0)?;
    Ok(last - count + 1..=last)
}
