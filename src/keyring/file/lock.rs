//! One writer at a time.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;

use super::super::StoreError;
use super::super::notices::{LOCK_TIMEOUT, Notice, Notices, SHORT_LOCK_TIMEOUT};
use super::place::{Place, Stamp};
use crate::files::{FileError, open_private};

/// How long to wait between two tries.
const PAUSE: Duration = Duration::from_millis(20);
/// How often to try.
const TRIES: u128 = LOCK_TIMEOUT.as_millis() / PAUSE.as_millis();

/// Somebody who tries again and again, and says so after a while.
pub(super) struct Turn<'w> {
    notices: &'w Notices,
    tries: u128,
    pauses: u128,
}

impl<'w> Turn<'w> {
    pub(super) fn new(notices: &'w Notices) -> Self {
        Self { notices, tries: 0, pauses: 0 }
    }

    /// Tells whether to try again.
    pub(super) fn is_patient(&mut self) -> bool {
        self.tries += 1;
        self.tries <= TRIES
    }

    /// Waits a little for who has the lock.
    pub(super) fn pause(&mut self) {
        self.pauses += 1;
        if self.pauses == SHORT_LOCK_TIMEOUT.as_millis() / PAUSE.as_millis() {
            self.notices.tell(Notice::Waiting);
        }
        sleep(PAUSE);
    }
}

/// The right to change a keyring file; given up when dropped, also by a process that dies.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Waits a while for the lock.
    pub(super) fn take(place: &Place, notices: &Notices) -> Result<Self, StoreError> {
        let mut turn = Turn::new(notices);
        while turn.is_patient() {
            if let Some(lock) = Self::try_take(place)? {
                return Ok(lock);
            }
            turn.pause();
        }
        Err(StoreError::Busy)
    }

    /// Takes the lock, if nobody has it.
    pub(super) fn try_take(place: &Place) -> Result<Option<Self>, StoreError> {
        let path = place.lock();
        let failed = |error| StoreError::from(FileError::write(&path, error));
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        let file = open_private(&mut options, &path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        // The one who had it takes the file away: a lock on a file without a name holds nobody off.
        let locked = Stamp::of(&file.metadata().map_err(failed)?);
        let is_there =
            fs::metadata(&path).is_ok_and(|facts| Stamp::of(&facts).is_same_file(&locked));
        Ok(is_there.then_some(Self { file, path }))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Where it stays it does no harm.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}
