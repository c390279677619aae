//! An export that brings our own tables up to date, and the way back of the names that it mended.

use postgres::Transaction;
use postgres::error::SqlState;

use super::copy::Temporary;
use super::own::{RETIRE, new_keyrings};
use super::rows::{add_extra_columns, add_profiles, fill};
use super::tables::Tables;
use super::work::{MANY, exactly, insert_run, is_exactly};
use crate::keyring::sql::PERSON as COLUMNS;
use crate::keyring::sync::{Entering, IncomingSource, Upkeep};
use crate::keyring::{NewRun, StoreError};
use crate::plan::State;

/// The keyrings that are retired.
const WORK: Temporary = Temporary {
    name: "waswordt_work",
    columns: "number BIGINT, list_row BIGINT, deed TEXT, keyring BIGINT",
};

/// The person columns, as one value; `k` is where they stand.
const PERSON: &str = "ARRAY[k.initials, k.first_name, k.prefix, k.last_name, k.location, k.postcode, k.house_number]";

pub(super) fn sync(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    run: &NewRun,
    upkeep: &Upkeep<'_>,
    source: &mut IncomingSource<'_>,
) -> Result<(), StoreError> {
    if let Tables::Mapped(_) = tables {
        return Err(StoreError::NoSync);
    }
    let ordinal = insert_run(transaction, run, Entering::Export, 0)?;
    retire(transaction, ordinal, upkeep.retired)?;
    let places = add_extra_columns(transaction, upkeep.extra_columns)?;
    let [added, mended] = fill(transaction, source, &places)?;
    mend(transaction, ordinal, mended)?;
    add(transaction, ordinal, added, upkeep.retired.len())?;
    let changes =
        i64::try_from(added + upkeep.retired.len()).map_err(|_| StoreError::Damaged("number"))?;
    transaction.execute("UPDATE list SET changes = $2 WHERE run = $1", &[&ordinal, &changes])?;
    if added + upkeep.retired.len() > MANY {
        transaction.batch_execute("ANALYZE keyring; ANALYZE profile; ANALYZE change")?;
    }
    Ok(())
}

fn retire(
    transaction: &mut Transaction<'_>,
    ordinal: i64,
    retired: &[(i64, u32)],
) -> Result<(), StoreError> {
    WORK.fill(transaction, |rows| {
        retired.iter().zip(0i64..).try_for_each(|(&(keyring, row), number)| {
            rows.number(number).number(row).text(State::Retired.as_str()).number(keyring).end()
        })
    })?;
    exactly(transaction, retired.len(), RETIRE)?;
    let noted = transaction.execute(
        "INSERT INTO change (run, number, list_row, deed, keyring, profile_id, scheme, identity)
         SELECT $1, w.number, w.list_row, w.deed, k.id, p.profile_id, k.scheme, coalesce(k.identity, '')
         FROM pg_temp.waswordt_work w JOIN keyring k ON k.id = w.keyring JOIN profile p ON p.id = k.profile",
        &[&ordinal],
    )?;
    is_exactly(noted, retired.len())
}

fn mend(transaction: &mut Transaction<'_>, ordinal: i64, count: usize) -> Result<(), StoreError> {
    if count == 0 {
        return Ok(());
    }
    let told = |column: &str| format!("coalesce(i.{column}, k.{column})");
    let after = COLUMNS.map(told).join(", ");
    let keep = format!(
        "INSERT INTO mended (run, keyring, before, after) SELECT $1, k.id, {PERSON}, ARRAY[{after}]
         FROM pg_temp.waswordt_incoming i JOIN keyring k ON k.id = i.keyring"
    );
    is_exactly(transaction.execute(&keep, &[&ordinal])?, count)?;
    set_person(transaction, ordinal, "after", "before", count)
}

fn add(
    transaction: &mut Transaction<'_>,
    ordinal: i64,
    count: usize,
    before: usize,
) -> Result<(), StoreError> {
    if count == 0 {
        return Ok(());
    }
    add_profiles(transaction)?;
    let first = *new_keyrings(transaction, count)?.start();
    transaction.batch_execute(&format!(
        "CREATE TEMPORARY TABLE waswordt_new ON COMMIT DROP AS
         SELECT i.*, {before} + row_number() OVER (ORDER BY i.number) - 1 AS nth, {first} + row_number() OVER (ORDER BY i.number) - 1 AS id
         FROM pg_temp.waswordt_incoming i WHERE i.keyring IS NULL"
    ))?;
    let inserted = transaction.execute(
        "INSERT INTO keyring (id, profile, scheme, identity, state, initials, first_name, prefix, last_name, location, postcode, house_number, extra)
         SELECT n.id, p.id, n.scheme, n.identity, n.state, n.initials, n.first_name, n.prefix, n.last_name, n.location, n.postcode, n.house_number,
             n.extra
         FROM pg_temp.waswordt_new n JOIN profile p ON p.profile_id = n.profile_id ORDER BY n.number",
        &[],
    );
    match inserted {
        Err(error) if error.code() == Some(&SqlState::UNIQUE_VIOLATION) => {
            return Err(StoreError::Conflict);
        }
        inserted => is_exactly(inserted?, count)?,
    }
    let noted = transaction.execute(
        "INSERT INTO change (run, number, list_row, deed, keyring, profile_id, scheme, identity)
         SELECT $1, n.nth, n.file_row, 'added', n.id, n.profile_id, n.scheme, coalesce(n.identity, '') FROM pg_temp.waswordt_new n",
        &[&ordinal],
    )?;
    is_exactly(noted, count)
}

/// Puts back what a run mended, as far as it still stands as that run left it.
pub(super) fn unmend(transaction: &mut Transaction<'_>, ordinal: i64) -> Result<(), StoreError> {
    let left = format!(
        "SELECT count(*) FROM mended m JOIN keyring k ON k.id = m.keyring WHERE m.run = $1 AND {PERSON} = m.after"
    );
    let count: i64 = transaction.query_one(&left, &[&ordinal])?.try_get(0)?;
    let count = usize::try_from(count).map_err(|_| StoreError::Damaged("number"))?;
    if count == 0 { Ok(()) } else { set_person(transaction, ordinal, "before", "after", count) }
}

/// Gives the keyrings that a run mended their person columns of one side, where they have those of
/// the other.
fn set_person(
    transaction: &mut Transaction<'_>,
    ordinal: i64,
    wanted: &str,
    expected: &str,
    count: usize,
) -> Result<(), StoreError> {
    let sql = format!(
        "UPDATE keyring k SET initials = m.{wanted}[1], first_name = m.{wanted}[2], prefix = m.{wanted}[3], last_name = m.{wanted}[4],
             location = m.{wanted}[5], postcode = m.{wanted}[6], house_number = m.{wanted}[7]
         FROM mended m WHERE m.run = $1 AND k.id = m.keyring AND {PERSON} = m.{expected}"
    );
    is_exactly(transaction.execute(&sql, &[&ordinal])?, count)
}
