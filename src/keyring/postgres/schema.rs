//! The tables of a store: made, and recognised.

use postgres::Transaction;
use postgres::error::SqlState;

use super::error::ServerError;
use super::mapped::{Mapped, Subject};
use super::sql;
use super::tables::Tables;
use super::target::Target;
use crate::keyring::StoreError;
use crate::keyring::sql::completed;

/// The version of the tables in the SQL files here.
const VERSION: i64 = 1;

/// Says in which schema names are looked for, until the transaction ends.
pub(super) fn enter(
    transaction: &mut Transaction<'_>,
    schema: &str,
) -> Result<(), postgres::Error> {
    transaction.batch_execute(&format!("SET LOCAL search_path = {}, pg_temp", sql::name(schema)))
}

/// Makes the tables; all or none.
pub(super) fn create(
    mut transaction: Transaction<'_>,
    target: &Target,
) -> Result<Tables, StoreError> {
    check_encoding(&mut transaction, target)?;
    if let Some(found) = recognise(&mut transaction, target)? {
        return Err(match found {
            Found::Store { .. } | Found::Newer => {
                ServerError::StoreExists { at: target.name(), schema: target.schema.clone() }.into()
            }
            Found::Foreign => foreign(target),
        });
    }
    if !has_schema(&mut transaction, &target.schema)? {
        transaction.batch_execute(&format!("CREATE SCHEMA {}", sql::name(&target.schema)))?;
    }
    enter(&mut transaction, &target.schema)?;
    let tables = tables(&mut transaction, target, None)?;
    transaction.batch_execute(&completed(include_str!("journal.sql")))?;
    match &tables {
        Tables::Own => transaction.batch_execute(&completed(include_str!("own.sql")))?,
        Tables::Mapped(mapped) => {
            transaction.batch_execute(include_str!("mapped.sql"))?;
            mapped.subject().write(&mut transaction)?;
        }
    }
    let head = "INSERT INTO store (application, version, keyrings) VALUES ('waswordt', $1, $2)";
    transaction.execute(head, &[&VERSION, &tables.word()])?;
    transaction.commit().map_err(super::meaning::on_commit)?;
    Ok(tables)
}

/// Looks at the tables; `subject` is what a journal that exists is about.
fn tables(
    transaction: &mut Transaction<'_>,
    target: &Target,
    subject: Option<Subject>,
) -> Result<Tables, StoreError> {
    match &target.map {
        None => Ok(Tables::Own),
        Some(map) => {
            Ok(Tables::Mapped(Box::new(Mapped::of(transaction, map, &target.schema, subject)?)))
        }
    }
}

/// Looks at a publisher's tables once more, now that they are locked: they may have changed since
/// the store was opened.
pub(super) fn look_again(
    transaction: &mut Transaction<'_>,
    target: &Target,
    known: &mut Tables,
) -> Result<(), StoreError> {
    let Tables::Mapped(mapped) = known else { return Ok(()) };
    let mode = mapped.lock_mode();
    let now = tables(transaction, target, Some(mapped.subject().clone()))?;
    if let Tables::Mapped(now) = &now
        && now.lock_mode() != mode
    {
        // Somebody has just hung other rows on these, and may be hanging more.
        return Err(StoreError::Conflict);
    }
    *known = now;
    Ok(())
}

/// Checks that the tables are those of a store that this version knows.
pub(super) fn check(
    transaction: &mut Transaction<'_>,
    target: &Target,
) -> Result<Tables, StoreError> {
    let (at, schema) = (target.name(), target.schema.clone());
    check_encoding(transaction, target)?;
    match recognise(transaction, target)? {
        Some(Found::Store { keyrings }) => {
            enter(transaction, &target.schema)?;
            match (target.map.is_some(), keyrings.as_str()) {
                (true, Tables::MAPPED) => {
                    let subject = Subject::read(transaction)?;
                    tables(transaction, target, Some(subject))
                }
                (false, Tables::OWN) => Ok(Tables::Own),
                (false, _) => Err(ServerError::NeedsMap { at, schema }.into()),
                (true, _) => Err(ServerError::NeedsNoMap { at, schema }.into()),
            }
        }
        Some(Found::Newer) => Err(ServerError::Newer { at, schema }.into()),
        Some(Found::Foreign) => Err(foreign(target)),
        None => Err(ServerError::NoStore { at, schema }.into()),
    }
}

fn foreign(target: &Target) -> StoreError {
    ServerError::Foreign { at: target.name(), schema: target.schema.clone() }.into()
}

/// What stands in a schema.
enum Found {
    /// A store; the word tells where its keyrings stand.
    Store {
        keyrings: String,
    },
    Newer,
    Foreign,
}

fn recognise(
    transaction: &mut Transaction<'_>,
    target: &Target,
) -> Result<Option<Found>, StoreError> {
    let store = format!(
        "SELECT version, keyrings FROM {}.store WHERE application = 'waswordt'",
        sql::name(&target.schema)
    );
    let unknown = [
        &SqlState::UNDEFINED_TABLE,
        &SqlState::UNDEFINED_COLUMN,
        &SqlState::INVALID_SCHEMA_NAME,
        &SqlState::UNDEFINED_FUNCTION,
    ];
    // What fails is left behind with its savepoint.
    let asked = transaction.transaction()?.query(&store, &[]);
    match asked {
        Ok(rows) => Ok(Some(
            match rows
                .first()
                .map(|row| Ok::<(i64, String), postgres::Error>((row.try_get(0)?, row.try_get(1)?)))
            {
                Some(Ok((version, keyrings))) if version == VERSION => Found::Store { keyrings },
                Some(Ok((version, _))) if version > VERSION => Found::Newer,
                _ => Found::Foreign,
            },
        )),
        Err(error) if error.code().is_some_and(|code| unknown.contains(&code)) => {
            Ok(has_tables(transaction, &target.schema)?.then_some(Found::Foreign))
        }
        Err(error) => Err(error.into()),
    }
}

fn has_schema(transaction: &mut Transaction<'_>, schema: &str) -> Result<bool, postgres::Error> {
    Ok(!transaction
        .query("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = $1", &[&schema])?
        .is_empty())
}

fn has_tables(transaction: &mut Transaction<'_>, schema: &str) -> Result<bool, postgres::Error> {
    let sql = "SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 LIMIT 1";
    Ok(!transaction.query(sql, &[&schema])?.is_empty())
}

/// Any identity must fit, and come back as it was.
fn check_encoding(transaction: &mut Transaction<'_>, target: &Target) -> Result<(), StoreError> {
    let encoding: String = transaction.query_one("SHOW server_encoding", &[])?.try_get(0)?;
    if ["UTF8", "UTF-8"].iter().any(|known| encoding.eq_ignore_ascii_case(known)) {
        return Ok(());
    }
    Err(ServerError::Encoding { at: target.name(), encoding }.into())
}
