//! The embedded store: one SQLite file, readable with `sqlite3`.

mod journal;
mod look_up;
mod rows;
mod sync;
mod wipe;

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};

use super::entry::{Entry, EntryRef};
use super::notices::{LOCK_TIMEOUT, SHORT_LOCK_TIMEOUT};
use super::sql::completed;
use super::sync::Entering;
use super::{
    ChangeRef, EntrySource, IncomingSource, Intent, NewRun, Notice, Notices, Run, Session, Store,
    StoreError, Upkeep, Work,
};
use crate::files::open_private;
use crate::moves::Safeguards;
use crate::person::Person;
use crate::plan::{AppliedChange, EarlierChange, Identities, KeyringNo, Revert, Snapshot};

/// Marks a SQLite file as a keyring store: `wasw` in ASCII.
const APPLICATION_ID: i32 = 0x7761_7377;
/// The version of `schema.sql`.
const SCHEMA_VERSION: i32 = 1;

/// The tables of a store, as SQL.
fn schema() -> String {
    completed(include_str!("schema.sql"))
}

/// A store in a SQLite file.
#[derive(Debug)]
pub(super) struct Sqlite {
    connection: Connection,
    notices: Notices,
    said: Safeguards,
}

impl Sqlite {
    /// Opens a store that exists.
    pub(super) fn open(path: &Path, notices: Notices) -> Result<Self, StoreError> {
        if !path.is_file() {
            return Err(StoreError::Missing(path.to_owned()));
        }
        let connection = Connection::open_with_flags(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        match with_patience(&connection, &notices, || marks(&connection)) {
            Ok((APPLICATION_ID, SCHEMA_VERSION)) => {}
            Ok((APPLICATION_ID, version)) if version > SCHEMA_VERSION => {
                return Err(StoreError::Newer(path.to_owned()));
            }
            Err(StoreError::Busy) => return Err(StoreError::Busy),
            Ok(_) | Err(_) => return Err(StoreError::Foreign(path.to_owned())),
        }
        Self::prepare(connection, notices)
    }

    /// Makes a new store; only its owner may read it.
    pub(super) fn create(path: &Path) -> Result<Self, StoreError> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        open_private(&mut options, path).map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_owned()),
            std::io::ErrorKind::NotFound => StoreError::Missing(path.to_owned()),
            _ => StoreError::Output(error),
        })?;
        let made = Self::lay_out(path);
        if made.is_err() {
            // A store that could not be laid out is of no use to anybody; what failed is already
            // being told.
            let _ = std::fs::remove_file(path);
        }
        made
    }

    fn lay_out(path: &Path) -> Result<Self, StoreError> {
        let connection = Connection::open_with_flags(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        connection.execute_batch(&format!(
            "BEGIN;\n{}\nPRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {SCHEMA_VERSION};\nCOMMIT;",
            schema()
        ))?;
        Self::prepare(connection, Notices::default())
    }

    fn prepare(connection: Connection, notices: Notices) -> Result<Self, StoreError> {
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        // Kibibytes, taken only as far as they are needed: a run of a million pupils changes pages
        // all over its indexes.
        connection.pragma_update(None, "cache_size", -262_144)?;
        // Otherwise a statement is planned anew for every other value that it is given.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        connection.set_prepared_statement_cache_capacity(32);
        if with_patience(&connection, &notices, || wipe::is_due(&connection))? {
            notices.tell(wipe::finish(&connection)?);
        }
        connection.busy_timeout(LOCK_TIMEOUT)?;
        Ok(Self { connection, notices, said: Safeguards::default() })
    }
}

impl Store for Sqlite {
    fn kind(&self) -> &'static str {
        "sqlite"
    }

    fn declare(&mut self, said: Safeguards) {
        self.said = said;
    }

    fn session(&mut self, intent: Intent) -> Result<Box<dyn Session + '_>, StoreError> {
        let behavior = match intent {
            Intent::Look => TransactionBehavior::Deferred,
            Intent::Change => TransactionBehavior::Immediate,
        };
        let connection = &self.connection;
        // Whoever only looks takes the lock with the first look.
        let transaction = with_patience(connection, &self.notices, || {
            Ok(Transaction::new_unchecked(connection, behavior)?)
        })?;
        Ok(Box::new(SqliteSession { transaction, notices: &self.notices, said: self.said }))
    }
}

/// Reads whose file it is, and of which version.
fn marks(connection: &Connection) -> Result<(i32, i32), StoreError> {
    let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    Ok((pragma("application_id")?, pragma("user_version")?))
}

/// Does something that may have to wait for another process, and says so where it does.
fn with_patience<T>(
    connection: &Connection,
    notices: &Notices,
    attempt: impl Fn() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    connection.busy_timeout(SHORT_LOCK_TIMEOUT)?;
    let first = attempt();
    connection.busy_timeout(LOCK_TIMEOUT)?;
    if let Err(StoreError::Busy) = first {
        notices.tell(Notice::Waiting);
        return attempt();
    }
    first
}

/// A transaction; dropped without a commit, it is rolled back.
struct SqliteSession<'s> {
    transaction: Transaction<'s>,
    notices: &'s Notices,
    said: Safeguards,
}

impl SqliteSession<'_> {
    /// Commits, for which whoever still reads is waited for.
    fn commit(&self) -> Result<(), StoreError> {
        let commit = || Ok(self.transaction.execute_batch("COMMIT")?);
        with_patience(&self.transaction, self.notices, commit)
    }
}

impl Session for SqliteSession<'_> {
    fn earlier(
        &mut self,
        list_id: &str,
        identities: &mut Identities<'_>,
    ) -> Result<Vec<EarlierChange>, StoreError> {
        journal::earlier(&self.transaction, list_id, identities)
    }

    fn snapshot(&mut self, identities: &Identities<'_>) -> Result<Snapshot, StoreError> {
        look_up::snapshot(&self.transaction, identities)
    }

    fn people(
        &mut self,
        visit: &mut dyn FnMut(&Person<'_>, &str, KeyringNo),
    ) -> Result<(), StoreError> {
        look_up::people(&self.transaction, visit)
    }

    fn entries(
        &mut self,
        visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        rows::entries(&self.transaction, visit)
    }

    fn extra_columns(&mut self) -> Result<Vec<String>, StoreError> {
        rows::extra_columns(&self.transaction)
    }

    fn runs(&mut self) -> Result<Vec<Run>, StoreError> {
        journal::runs(&self.transaction)
    }

    fn deeds(&mut self, run: &Run) -> Result<Vec<AppliedChange>, StoreError> {
        journal::deeds(&self.transaction, run)
    }

    fn safeguards(&mut self) -> Result<Safeguards, StoreError> {
        Ok(self.said.or(rows::safeguards(&self.transaction)?))
    }

    fn keep(self: Box<Self>, safeguards: &Safeguards) -> Result<(), StoreError> {
        rows::keep(&self.transaction, safeguards)?;
        self.commit()
    }

    fn has_profiles(&mut self, count: u64) -> Result<bool, StoreError> {
        rows::has_profiles(&self.transaction, count)
    }

    fn import(
        self: Box<Self>,
        extra_columns: &[String],
        source: &mut EntrySource<'_>,
    ) -> Result<u64, StoreError> {
        let mut count = 0;
        let places = rows::add_extra_columns(&self.transaction, extra_columns)?;
        let indexes = rows::Indexes::set_aside(&self.transaction)?;
        let mut inserting = rows::Inserting::new(&self.transaction)?;
        let taken = source(&mut |row, entry: &Entry| {
            count += 1;
            inserting.insert(row, entry, &places)
        });
        let were_aside = indexes.are_aside();
        if let Err(error) = taken.and_then(|()| indexes.put_back(&self.transaction)) {
            // What an index would have told of an earlier row comes before what is wrong later.
            let twice = were_aside.then(|| inserting.twice_active().ok().flatten()).flatten();
            return Err(twice.map_or(error, |row| StoreError::TwiceActive { row }));
        }
        drop(inserting);
        self.commit()?;
        Ok(count)
    }

    fn belongings(
        &mut self,
        profiles: &BTreeSet<&str>,
        visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        rows::belongings(&self.transaction, profiles, visit)
    }

    fn may_name_anybody(&mut self) -> Result<bool, StoreError> {
        rows::names_anybody(&self.transaction)
    }

    fn changes(
        &mut self,
        visit: &mut dyn FnMut(&ChangeRef<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        journal::changes(&self.transaction, visit)
    }

    fn sync(
        self: Box<Self>,
        run: &NewRun,
        upkeep: &Upkeep<'_>,
        source: &mut IncomingSource<'_>,
    ) -> Result<(), StoreError> {
        sync::sync(&self.transaction, run, upkeep, source)?;
        self.commit()
    }

    fn note_refusal(self: Box<Self>, run: &NewRun, why: &str) -> Result<(), StoreError> {
        sync::insert_run(&self.transaction, run, Entering::Refusal(why), 0)?;
        self.commit()
    }

    fn carry_out(self: Box<Self>, run: &NewRun, work: &Work<'_>) -> Result<(), StoreError> {
        journal::carry_out(&self.transaction, run, work)?;
        self.commit()
    }

    fn undo(
        self: Box<Self>,
        undone: &Run,
        run: &NewRun,
        steps: &[Revert],
    ) -> Result<(), StoreError> {
        journal::undo(&self.transaction, undone, run, steps)?;
        self.commit()
    }

    fn forget(self: Box<Self>, lists: &[&str], at: &str) -> Result<(), StoreError> {
        for list in lists {
            journal::forget(&self.transaction, list, at)?;
        }
        wipe::note(&self.transaction)?;
        self.commit()?;
        if wipe::wipe(&self.transaction)? { Ok(()) } else { Err(StoreError::NotWiped) }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::ConstraintViolation) => Self::Conflict,
            _ => Self::Database(Box::new(error)),
        }
    }
}
