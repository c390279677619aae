//! The shared store: a schema of its own in a PostgreSQL database.
//!
//! The list goes to the server in one stream and is joined there, so that a million rows take
//! seconds. A session is one transaction in `REPEATABLE READ`: it sees one moment. Whoever changes
//! the store first writes the row of its table `store`, which keeps other runs of this tool waiting;
//! against anybody else stand the unique index on active identities and the number of rows that each
//! statement must touch.
//!
//! Tried with PostgreSQL 15, and for mapped tables with Citus 13.2. No extension, trigger or
//! advisory lock is used, and for a schema of its own no lock of a table either.

mod around;
mod begin;
mod connect;
mod copy;
mod error;
mod inspect;
mod journal;
mod look_up;
mod mapped;
mod meaning;
mod own;
mod passfile;
mod refusal;
mod rows;
mod safeguards;
mod schema;
mod service;
mod settings;
mod sql;
mod sync;
mod tables;
mod target;
mod tls;
mod url;
mod work;

use std::collections::BTreeSet;

use postgres::{Client, Transaction};

use super::entry::EntryRef;
use super::notices::{LOCK_TIMEOUT, SHORT_LOCK_TIMEOUT};
use super::sync::Entering;
use super::{
    ChangeRef, EntrySource, IncomingSource, Intent, NewRun, Notice, Notices, Run, Session, Store,
    StoreError, Surroundings, Upkeep, Work,
};
use crate::moves::{Holds, Safeguards};
use crate::person::Person;
use crate::plan::{AppliedChange, EarlierChange, Identities, KeyringNo, Revert, Snapshot};

use begin::{begin, start, try_the_lock};
use error::ServerError;
use tables::Tables;

pub(super) use inspect::inspect;
pub use inspect::{ColumnFacts, ReferenceFacts, TableFacts};
pub use target::Target;
pub(super) use url::is_url;

/// Reads the address of a server; what it leaves out, its surroundings say.
pub(super) fn target(text: &str, surroundings: &Surroundings) -> Result<Target, StoreError> {
    Ok(settings::target(text, surroundings).map_err(ServerError::Address)?)
}

/// A store in a PostgreSQL database.
pub(super) struct Postgres {
    target: Target,
    client: Client,
    tables: Tables,
    notices: Notices,
    said: Safeguards,
    /// A connection on which anything failed is not used again: a refused copy leaves it out of
    /// step with the server.
    is_broken: bool,
}

impl Postgres {
    /// Opens a store that exists.
    pub(super) fn open(target: &Target, notices: Notices) -> Result<Self, StoreError> {
        let mut client = connect::connect(target)?;
        let mut check = |patience| schema::check(&mut start(&mut client, patience)?, target);
        let tables = match check(SHORT_LOCK_TIMEOUT) {
            Err(StoreError::Busy) => {
                notices.tell(Notice::Waiting);
                check(LOCK_TIMEOUT)?
            }
            checked => checked?,
        };
        Ok(Self {
            target: target.clone(),
            client,
            tables,
            notices,
            said: Safeguards::default(),
            is_broken: false,
        })
    }

    /// Makes a new store in a database that exists.
    pub(super) fn create(target: &Target) -> Result<Self, StoreError> {
        let mut client = connect::connect(target)?;
        let tables = schema::create(start(&mut client, LOCK_TIMEOUT)?, target)?;
        Ok(Self {
            target: target.clone(),
            client,
            tables,
            notices: Notices::default(),
            said: Safeguards::default(),
            is_broken: false,
        })
    }
}

impl Store for Postgres {
    fn kind(&self) -> &'static str {
        "postgres"
    }

    fn declare(&mut self, said: Safeguards) {
        self.said = said;
    }

    fn session(&mut self, intent: Intent) -> Result<Box<dyn Session + '_>, StoreError> {
        if self.is_broken || self.client.is_closed() {
            let said = self.said;
            *self = Self { said, ..Self::open(&self.target, self.notices.clone())? };
        }
        if let Err(StoreError::Busy) =
            try_the_lock(&mut self.client, &self.target, &self.tables, intent)
        {
            self.notices.tell(Notice::Waiting);
        }
        let mut transaction = begin(&mut self.client, &self.target, &self.tables, intent)?;
        if intent == Intent::Change {
            schema::look_again(&mut transaction, &self.target, &mut self.tables)?;
        }
        Ok(Box::new(PostgresSession {
            transaction,
            tables: &self.tables,
            said: self.said,
            is_broken: &mut self.is_broken,
        }))
    }
}

/// A transaction; dropped without a commit, it is rolled back.
struct PostgresSession<'s> {
    transaction: Transaction<'s>,
    tables: &'s Tables,
    said: Safeguards,
    is_broken: &'s mut bool,
}

impl<'s> PostgresSession<'s> {
    /// Does something in the transaction, and remembers whether that failed.
    fn attempt<T>(
        &mut self,
        work: impl FnOnce(&mut Transaction<'s>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let done = work(&mut self.transaction);
        *self.is_broken |= done.is_err();
        done
    }

    /// Does something in the transaction, and makes it stand.
    fn finish<T>(
        mut self,
        work: impl FnOnce(&mut Transaction<'s>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let done = self.attempt(work)?;
        self.transaction.commit().map_err(|error| {
            *self.is_broken = true;
            meaning::on_commit(error)
        })?;
        Ok(done)
    }
}

impl Session for PostgresSession<'_> {
    fn earlier(
        &mut self,
        list_id: &str,
        identities: &mut Identities<'_>,
    ) -> Result<Vec<EarlierChange>, StoreError> {
        self.attempt(|transaction| journal::earlier(transaction, list_id, identities))
    }

    fn snapshot(&mut self, identities: &Identities<'_>) -> Result<Snapshot, StoreError> {
        let tables = self.tables;
        self.attempt(|transaction| look_up::snapshot(transaction, tables, identities))
    }

    fn people(
        &mut self,
        visit: &mut dyn FnMut(&Person<'_>, &str, KeyringNo),
    ) -> Result<(), StoreError> {
        let tables = self.tables;
        self.attempt(|transaction| look_up::people(transaction, tables, visit))
    }

    fn entries(
        &mut self,
        visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let tables = self.tables;
        self.attempt(|transaction| rows::entries(transaction, tables, visit))
    }

    fn belongings(
        &mut self,
        profiles: &BTreeSet<&str>,
        visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let tables = self.tables;
        self.attempt(|transaction| rows::belongings(transaction, tables, profiles, visit))
    }

    fn may_name_anybody(&mut self) -> Result<bool, StoreError> {
        let tables = self.tables;
        self.attempt(|transaction| rows::names_anybody(transaction, tables))
    }

    fn extra_columns(&mut self) -> Result<Vec<String>, StoreError> {
        let tables = self.tables;
        self.attempt(|transaction| rows::extra_columns(transaction, tables))
    }

    fn runs(&mut self) -> Result<Vec<Run>, StoreError> {
        self.attempt(journal::runs)
    }

    fn deeds(&mut self, run: &Run) -> Result<Vec<AppliedChange>, StoreError> {
        let tables = self.tables;
        self.attempt(|transaction| journal::deeds(transaction, tables, run))
    }

    fn rehearse(&mut self, work: &Work<'_>) -> Result<(), StoreError> {
        let tables = self.tables;
        self.attempt(|transaction| journal::rehearse(transaction, tables, work))
    }

    fn holds(&self) -> Holds {
        self.tables.holds()
    }

    fn safeguards(&mut self) -> Result<Safeguards, StoreError> {
        let said = self.said;
        Ok(said.or(self.attempt(safeguards::read)?))
    }

    fn keep(self: Box<Self>, safeguards: &Safeguards) -> Result<(), StoreError> {
        self.finish(|transaction| safeguards::keep(transaction, safeguards))
    }

    fn has_profiles(&mut self, count: u64) -> Result<bool, StoreError> {
        let tables = self.tables;
        self.attempt(|transaction| rows::has_profiles(transaction, tables, count))
    }

    fn import(
        self: Box<Self>,
        extra_columns: &[String],
        source: &mut EntrySource<'_>,
    ) -> Result<u64, StoreError> {
        let tables = self.tables;
        self.finish(|transaction| rows::import(transaction, tables, extra_columns, source))
    }

    fn changes(
        &mut self,
        visit: &mut dyn FnMut(&ChangeRef<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.attempt(|transaction| journal::changes(transaction, visit))
    }

    fn takes_exports(&self) -> Result<(), StoreError> {
        match self.tables {
            Tables::Own => Ok(()),
            Tables::Mapped(_) => Err(StoreError::NoSync),
        }
    }

    fn sync(
        self: Box<Self>,
        run: &NewRun,
        upkeep: &Upkeep<'_>,
        source: &mut IncomingSource<'_>,
    ) -> Result<(), StoreError> {
        let tables = self.tables;
        self.finish(|transaction| sync::sync(transaction, tables, run, upkeep, source))
    }

    fn note_refusal(self: Box<Self>, run: &NewRun, why: &str) -> Result<(), StoreError> {
        self.finish(|transaction| {
            work::insert_run(transaction, run, Entering::Refusal(why), 0).map(|_| ())
        })
    }

    fn carry_out(self: Box<Self>, run: &NewRun, work: &Work<'_>) -> Result<(), StoreError> {
        let tables = self.tables;
        self.finish(|transaction| journal::carry_out(transaction, tables, run, work))
    }

    fn undo(
        self: Box<Self>,
        undone: &Run,
        run: &NewRun,
        steps: &[Revert],
    ) -> Result<(), StoreError> {
        let tables = self.tables;
        self.finish(|transaction| journal::undo(transaction, tables, undone, run, steps))
    }

    fn forget(self: Box<Self>, lists: &[&str], at: &str) -> Result<(), StoreError> {
        let tables = self.tables;
        self.finish(|transaction| {
            lists.iter().try_for_each(|list| journal::forget(transaction, tables, list, at))
        })
    }
}
