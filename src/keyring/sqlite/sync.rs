//! An export that brings the store up to date, and the way back of the names that it mended.

use rusqlite::{Connection, params};

use super::super::sql::{self, PERSON as COLUMNS};
use super::super::sync::{Entering, Incoming, IncomingSource, Mend, Upkeep};
use super::super::{Decided, NewRun, StoreError};
use super::rows;
use crate::plan::{ChangeKind, KeyringNo, State};

/// The person columns of a keyring, as one value.
const PERSON: &str =
    "json_array(keyring.initials, keyring.first_name, keyring.prefix, keyring.last_name, keyring.location, keyring.postcode,
    keyring.house_number)";

/// Writes a run in the journal, and returns its ordinal.
pub(super) fn insert_run(
    db: &Connection,
    run: &NewRun,
    entering: Entering<'_>,
    changes: usize,
) -> Result<i64, StoreError> {
    Ok(db.query_row(
        sql::INSERT_RUN,
        params![
            run.run_id,
            run.at,
            run.list_id,
            run.version,
            run.list_sha256,
            run.sealed_sha256,
            run.brin,
            run.rows,
            run.linked,
            run.held,
            entering.undoes(),
            i64::try_from(changes).map_err(|_| StoreError::Damaged("number"))?,
            Decided::written(run)?,
            entering.word(),
            entering.why()
        ],
        |row| row.get(0),
    )?)
}

pub(super) fn sync(
    db: &Connection,
    run: &NewRun,
    upkeep: &Upkeep<'_>,
    source: &mut IncomingSource<'_>,
) -> Result<(), StoreError> {
    let ordinal = insert_run(db, run, Entering::Export, 0)?;
    let mut changes = 0_i64;
    let mut note = |row: u32, deed: ChangeKind, keyring: KeyringNo| -> Result<(), StoreError> {
        changes += 1;
        let sql = "INSERT INTO change (run, row, deed, keyring, profile, scheme, identity)
                   SELECT ?1, ?2, ?3, id, profile, scheme, coalesce(identity, '') FROM keyring WHERE id = ?4";
        db.prepare_cached(sql)?.execute(params![ordinal, row, deed.as_str(), keyring])?;
        Ok(())
    };
    let mut setting = rows::SetState::new(db)?;
    for &(keyring, row) in upkeep.retired {
        setting.set(keyring, State::Retired)?;
        note(row, ChangeKind::Retired, keyring)?;
    }
    let places = rows::add_extra_columns(db, upkeep.extra_columns)?;
    let mut inserting = rows::Inserting::new(db)?;
    source(&mut |row, incoming| match incoming {
        Incoming::Add(entry) => {
            inserting.insert(row, entry, &places)?;
            note(row, ChangeKind::Added, db.last_insert_rowid())
        }
        Incoming::Mend(keyring, person) => mend(db, ordinal, keyring, person),
    })?;
    db.execute("UPDATE list SET changes = ?2 WHERE run = ?1", params![ordinal, changes])?;
    Ok(())
}

fn mend(
    db: &Connection,
    ordinal: i64,
    keyring: KeyringNo,
    person: Mend<'_>,
) -> Result<(), StoreError> {
    let keep = format!(
        "INSERT INTO mended (run, keyring, before, after) SELECT ?1, id, {PERSON}, '' FROM keyring WHERE id = ?2"
    );
    db.prepare_cached(&keep)?.execute(params![ordinal, keyring])?;
    let [initials, first_name, prefix, last_name, location, postcode, house_number] = person;
    let sql = "UPDATE keyring SET initials = coalesce(?2, initials), first_name = coalesce(?3, first_name), prefix = coalesce(?4, prefix),
                   last_name = coalesce(?5, last_name), location = coalesce(?6, location), postcode = coalesce(?7, postcode),
                   house_number = coalesce(?8, house_number)
               WHERE id = ?1";
    let mended = db.prepare_cached(sql)?.execute(params![
        keyring,
        initials,
        first_name,
        prefix,
        last_name,
        location,
        postcode,
        house_number
    ])?;
    let now = format!(
        "UPDATE mended SET after = (SELECT {PERSON} FROM keyring WHERE id = ?2) WHERE run = ?1 AND keyring = ?2"
    );
    db.prepare_cached(&now)?.execute(params![ordinal, keyring])?;
    if mended == 1 { Ok(()) } else { Err(StoreError::Conflict) }
}

/// Puts back what a run mended, as far as it still stands as that run left it.
pub(super) fn unmend(db: &Connection, ordinal: i64) -> Result<(), StoreError> {
    let back = |at: usize| format!("json_extract(m.before, '$[{at}]')");
    let set: Vec<String> =
        COLUMNS.iter().enumerate().map(|(at, column)| format!("{column} = {}", back(at))).collect();
    let sql = format!(
        "UPDATE keyring SET {} FROM mended m WHERE m.run = ?1 AND m.keyring = keyring.id AND m.after = {PERSON}",
        set.join(", ")
    );
    db.execute(&sql, [ordinal])?;
    Ok(())
}
