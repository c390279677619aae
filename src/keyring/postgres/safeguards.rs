//! What is kept with a store for every list, in a table of its schema.

use postgres::Transaction;

use crate::keyring::StoreError;
use crate::moves::Safeguards;

/// Returns what is kept with the store; a store in which nothing was ever kept has no table for it.
pub(super) fn read(transaction: &mut Transaction<'_>) -> Result<Safeguards, StoreError> {
    let exists: bool =
        transaction.query_one("SELECT to_regclass('safeguards') IS NOT NULL", &[])?.try_get(0)?;
    if !exists {
        return Ok(Safeguards::default());
    }
    let kept: String = transaction.query_one("SELECT kept FROM safeguards", &[])?.try_get(0)?;
    serde_json::from_str(&kept).map_err(|_| StoreError::Damaged("safeguards"))
}

/// Keeps safeguards in the place of those that were kept.
pub(super) fn keep(
    transaction: &mut Transaction<'_>,
    safeguards: &Safeguards,
) -> Result<(), StoreError> {
    let kept = serde_json::to_string(safeguards).map_err(|_| StoreError::Damaged("safeguards"))?;
    transaction.batch_execute(
        "CREATE TABLE IF NOT EXISTS safeguards (kept TEXT NOT NULL); DELETE FROM safeguards",
    )?;
    transaction.execute("INSERT INTO safeguards (kept) VALUES ($1)", &[&kept])?;
    Ok(())
}
