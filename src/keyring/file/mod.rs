//! The publisher's own keyring file as a store: CSV or JSON lines, kept to the byte where nothing
//! changes.
//!
//! Beside `FILE` stand `FILE.journal` with what every run did and, while a change is made,
//! `FILE.lock`, `FILE.intent` and `FILE.new`. A keyring's number is its place in the file, which
//! stands still for as long as a session lasts: whoever replaces the file meanwhile makes the
//! change fail.

mod blocks;
mod census;
mod change;
mod commit;
mod csv;
mod departed;
mod distinct;
mod facts;
mod form;
mod import;
mod journal;
mod jsonl;
mod keys;
mod locate;
mod lock;
mod look_up;
mod pass;
mod place;
mod replace;
mod session;
mod sighting;
mod step;
mod sync;
#[cfg(test)]
mod tests;
mod unnamed;
mod users;
mod watch;

use std::collections::{BTreeSet, HashSet};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use self::form::Form;
use self::lock::Lock;
use self::place::Place;
use super::entry::EntryRef;
use super::layout::STANDARD_COLUMNS;
use super::sync::Entering;
use super::{
    ChangeRef, EntrySource, IncomingSource, Intent, NewRun, Notices, Run, Session, Store,
    StoreError, TableFacts, Upkeep, Work,
};
use crate::files::{FileError, open_private};
use crate::moves::{Holds, Safeguards};
use crate::person::Person;
use crate::plan::{AppliedChange, EarlierChange, Identities, KeyringNo, Revert, Snapshot};

pub(super) use self::csv::Csv;
pub(super) use self::jsonl::Jsonl;
pub use self::jsonl::{JsonLines, write_json_line};
pub use self::users::Users;
use session::{FileSession, Undoing};

/// A store in a keyring file.
#[derive(Debug)]
pub(super) struct FileStore<F> {
    path: PathBuf,
    /// Which columns hold what, in a file of users.
    users: Option<Users>,
    notices: Notices,
    said: Safeguards,
    form: PhantomData<F>,
}

impl<F: Form> FileStore<F> {
    /// Opens a store that exists.
    pub(super) fn open(
        path: &Path,
        users: Option<&Users>,
        notices: Notices,
    ) -> Result<Self, StoreError> {
        Place::of(path)?;
        Ok(Self {
            path: path.to_owned(),
            users: users.cloned(),
            notices,
            said: Safeguards::default(),
            form: PhantomData,
        })
    }

    /// Makes a new store; only its owner may read it.
    pub(super) fn create(path: &Path) -> Result<Self, StoreError> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        let mut file = open_private(&mut options, path).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_owned()),
            _ => FileError::write(path, error).into(),
        })?;
        let made = Self::lay_out(path, &mut file);
        if made.is_err() {
            // A store that could not be laid out is of no use to anybody; what failed is already
            // being told.
            let _ = fs::remove_file(path);
        }
        made
    }

    /// Looks at the columns of a file that may have one row for each user.
    pub(super) fn inspect(path: &Path) -> Result<TableFacts, StoreError> {
        facts::of::<F>(path)
    }

    fn lay_out(path: &Path, file: &mut File) -> Result<Self, StoreError> {
        let journal = Place::of(path)?.journal();
        if journal.exists() {
            // What another store of this name did must not be undone on this one.
            return Err(StoreError::Exists(journal));
        }
        let blank = if F::HAS_HEADER { STANDARD_COLUMNS.join(",") + "\n" } else { String::new() };
        file.write_all(blank.as_bytes())
            .and_then(|()| file.sync_all())
            .map_err(|error| FileError::write(path, error))?;
        Self::open(path, None, Notices::default())
    }
}

impl<F: Form + 'static> Store for FileStore<F> {
    fn kind(&self) -> &'static str {
        F::KIND
    }

    fn declare(&mut self, said: Safeguards) {
        self.said = said;
    }

    fn session(&mut self, intent: Intent) -> Result<Box<dyn Session + '_>, StoreError> {
        let place = Place::of(&self.path)?;
        let users = self.users.as_ref();
        let mut session = match intent {
            Intent::Look => FileSession::<F>::look(&place, users, &self.notices)?,
            Intent::Change => {
                let lock = Lock::take(&place, &self.notices)?;
                commit::recover(&place)?;
                // A process that died while it forgot something left the journal as it was, and
                // this.
                let _ = fs::remove_file(place.new_journal());
                FileSession::read(place, users, Some(lock))?
            }
        };
        session.said = self.said;
        Ok(Box::new(session))
    }
}

impl<F: Form> Session for FileSession<F> {
    fn earlier(
        &mut self,
        list_id: &str,
        identities: &mut Identities<'_>,
    ) -> Result<Vec<EarlierChange>, StoreError> {
        look_up::earlier(self, list_id, identities)
    }

    fn snapshot(&mut self, identities: &Identities<'_>) -> Result<Snapshot, StoreError> {
        look_up::snapshot(self, identities)
    }

    fn people(
        &mut self,
        visit: &mut dyn FnMut(&Person<'_>, &str, KeyringNo),
    ) -> Result<(), StoreError> {
        look_up::people(self, visit)
    }

    fn entries(
        &mut self,
        visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        look_up::entries(self, &|_| true, visit)
    }

    fn belongings(
        &mut self,
        profiles: &BTreeSet<&str>,
        visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let profiles: HashSet<&str> = profiles.iter().copied().collect();
        if profiles.is_empty() {
            Ok(())
        } else {
            look_up::entries(self, &|profile| profiles.contains(profile), visit)
        }
    }

    fn may_name_anybody(&mut self) -> Result<bool, StoreError> {
        Ok(self.form.tells_people())
    }

    fn extra_columns(&mut self) -> Result<Vec<String>, StoreError> {
        look_up::extra_columns(self)
    }

    fn runs(&mut self) -> Result<Vec<Run>, StoreError> {
        Ok(self.journal.runs())
    }

    fn deeds(&mut self, run: &Run) -> Result<Vec<AppliedChange>, StoreError> {
        look_up::deeds(self, run)
    }

    fn holds(&self) -> Holds {
        if self.form.is_of_users() { Holds::One } else { Holds::Many }
    }

    fn safeguards(&mut self) -> Result<Safeguards, StoreError> {
        Ok(self.said)
    }

    fn rehearse(&mut self, work: &Work<'_>) -> Result<(), StoreError> {
        if self.form.is_of_users() { replace::rehearse(self, work) } else { Ok(()) }
    }

    fn takes_exports(&self) -> Result<(), StoreError> {
        if self.form.is_of_users() { Err(StoreError::NoSync) } else { Ok(()) }
    }

    fn has_profiles(&mut self, count: u64) -> Result<bool, StoreError> {
        look_up::has_profiles(self, count)
    }

    fn import(
        self: Box<Self>,
        extra_columns: &[String],
        source: &mut EntrySource<'_>,
    ) -> Result<u64, StoreError> {
        if self.form.is_of_users() {
            return Err(StoreError::NoImport);
        }
        let (ready, count) = import::import(&self, extra_columns, source)?;
        self.finish(ready, None)?;
        Ok(count)
    }

    fn changes(
        &mut self,
        visit: &mut dyn FnMut(&ChangeRef<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.journal.changes(visit)
    }

    fn sync(
        self: Box<Self>,
        run: &NewRun,
        upkeep: &Upkeep<'_>,
        source: &mut IncomingSource<'_>,
    ) -> Result<(), StoreError> {
        self.takes_exports()?;
        let ready = sync::sync(&self, run, upkeep, source)?;
        self.finish(ready, Some(&run.run_id))
    }

    fn note_refusal(self: Box<Self>, run: &NewRun, why: &str) -> Result<(), StoreError> {
        if self.lock.is_none() {
            return Err(StoreError::Busy);
        }
        commit::note_run(&self.place, || {
            self.journal.append(self.place.file(), run, Entering::Refusal(why), &[], &[])
        })
    }

    fn carry_out(self: Box<Self>, run: &NewRun, work: &Work<'_>) -> Result<(), StoreError> {
        let carry_out =
            if self.form.is_of_users() { replace::carry_out } else { change::carry_out };
        let ready = carry_out(&self, run, work)?;
        self.finish(ready, Some(&run.run_id))
    }

    fn undo(
        mut self: Box<Self>,
        undone: &Run,
        run: &NewRun,
        steps: &[Revert],
    ) -> Result<(), StoreError> {
        let undo = if self.form.is_of_users() { replace::undo } else { change::undo };
        let ready = undo(&mut self, undone, run, steps)?;
        self.finish(ready, Some(&run.run_id))
    }

    fn forget(self: Box<Self>, lists: &[&str], at: &str) -> Result<(), StoreError> {
        if self.lock.is_none() {
            return Err(StoreError::Busy);
        }
        let Self { place, journal, lock: _lock, .. } = *self;
        journal.forget(lists, at, &place.new_journal())
    }
}
