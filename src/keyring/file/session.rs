//! A keyring file at one moment.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read as _;

use super::super::layout::LayoutProblem;
use super::super::{Notices, StoreError};
use super::census::Active;
use super::commit::{Ready, recover};
use super::form::{Before, Form};
use super::journal::Journal;
use super::keys;
use super::lock::{Lock, Turn};
use super::place::{Place, Stamp};
use super::unnamed;
use super::users::Users;
use crate::files::FileError;
use crate::moves::Safeguards;
use crate::plan::KeyringNo;

/// How much of a file its form is read from.
pub(super) const HEAD: u64 = 1 << 20;

/// What is needed to take a change of one keyring back.
#[derive(Clone, Debug)]
pub(super) struct Undoing {
    /// The number of the change in its run.
    pub(super) number: u64,
    pub(super) before: Before,
    /// Whether the record names a scheme of its own.
    pub(super) names_scheme: bool,
    /// Whether it names a state of its own.
    pub(super) names_state: bool,
}

/// A keyring file at one moment.
pub(super) struct FileSession<F> {
    pub(super) place: Place,
    pub(super) stamp: Stamp,
    pub(super) file: File,
    pub(super) form: F,
    pub(super) journal: Journal,
    pub(super) lock: Option<Lock>,
    /// What is kept with the store.
    pub(super) said: Safeguards,
    /// Of the keyrings that were looked up: how many equal ones stand before them, where there are
    /// any.
    pub(super) nths: HashMap<KeyringNo, u32>,
    /// For each identity that was looked up: where it is active.
    pub(super) active: Active,
    /// How many profiles with an active identity there are at least, as far as that was seen.
    pub(super) profiles: u64,
    /// What [`Session::deeds`] found, by keyring.
    pub(super) undoing: HashMap<KeyringNo, Undoing>,
    /// How many records name a scheme, and a state, as [`Session::deeds`] counted them.
    pub(super) named: [u64; 2],
}

impl<F: Form> FileSession<F> {
    /// Finds a moment at which nobody is half-way; what a process left that died is cleared away
    /// first.
    pub(super) fn look(
        place: &Place,
        users: Option<&Users>,
        notices: &Notices,
    ) -> Result<Self, StoreError> {
        let mut turn = Turn::new(notices);
        while turn.is_patient() {
            if place.intent().exists() {
                match Lock::try_take(place)? {
                    Some(_lock) => recover(place)?,
                    None => turn.pause(),
                }
                continue;
            }
            let session = Self::read(place.clone(), users, None);
            let has_moved = |session: &Self| place.stamp().is_ok_and(|now| now != session.stamp);
            if !place.intent().exists() && !session.as_ref().is_ok_and(has_moved) {
                return session;
            }
        }
        Err(StoreError::Busy)
    }

    pub(super) fn read(
        place: Place,
        users: Option<&Users>,
        lock: Option<Lock>,
    ) -> Result<Self, StoreError> {
        let file = place.open()?;
        let unreadable = |error| StoreError::from(FileError::read(place.file(), error));
        let stamp = Stamp::of(&file.metadata().map_err(unreadable)?);
        let mut head = Vec::new();
        (&file).take(HEAD).read_to_end(&mut head).map_err(unreadable)?;
        let sound = match std::str::from_utf8(&head) {
            Err(error) if error.error_len().is_some() && error.valid_up_to() == 0 => {
                return Err(StoreError::Header(LayoutProblem::NotText));
            }
            Err(error) => error.valid_up_to(),
            Ok(_) => head.len(),
        };
        let form = F::of(std::str::from_utf8(&head[..sound]).unwrap_or_default(), users)
            .map_err(StoreError::Header)?;
        if form.head().len() >= sound && stamp.length() > HEAD {
            // The header goes on beyond what was read of it.
            return Err(StoreError::Header(LayoutProblem::TooLong));
        }
        keys::require(&file, &form)?;
        let unnamed = unnamed::scheme(&file, &form)?;
        let form = form.with_unnamed(unnamed);
        let journal = Journal::open(place.journal())?.of_users(form.is_of_users())?;
        Ok(Self {
            place,
            stamp,
            file,
            form,
            journal,
            lock,
            said: Safeguards::default(),
            nths: HashMap::new(),
            active: Active::default(),
            profiles: 0,
            undoing: HashMap::new(),
            named: [0; 2],
        })
    }

    /// Gives the new file its name; by then nobody here has the old one open, and the lock is there
    /// still.
    pub(super) fn finish(self, ready: Ready, run: Option<&str>) -> Result<(), StoreError> {
        let Self { file, journal, lock, .. } = self;
        drop((file, journal));
        let finished = ready.commit.finish(ready.journal, run);
        drop(lock);
        finished
    }
}
