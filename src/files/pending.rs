//! Files in the making, so that nothing of them is left where the process is told to stop.
//!
//! Values clean up after themselves when they are dropped, but a signal drops nothing: what is to
//! be removed then must be known to the whole process.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What is to be removed; names of temporary files are random, so one that has got its real name
/// since is simply not found again.
static PENDING: Mutex<Pending> = Mutex::new(Pending { files: Vec::new(), folders: Vec::new() });

struct Pending {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

fn pending() -> MutexGuard<'static, Pending> {
    PENDING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes a temporary file, and notes it in the same moment.
pub(super) fn temporary<T>(
    make: impl FnOnce() -> io::Result<T>,
    path: impl FnOnce(&T) -> &Path,
) -> io::Result<T> {
    let mut pending = pending();
    let file = make()?;
    pending.files.push(path(&file).to_owned());
    Ok(file)
}

/// Makes a folder, and notes it in the same moment; it is removed only while it is empty.
pub(super) fn folder(path: &Path) -> io::Result<()> {
    let mut pending = pending();
    fs::create_dir(path)?;
    pending.folders.push(path.to_owned());
    Ok(())
}

/// Does what must be done whole: whoever tells the process to stop waits for it.
pub(super) fn undisturbed<T>(work: impl FnOnce() -> T) -> T {
    let _pending = pending();
    work()
}

/// Removes every file in the making, for a process that is about to end; none can be begun while
/// the returned guard lives.
#[must_use = "dropping it lets files be begun again"]
pub fn abandon() -> impl Sized {
    let mut pending = pending();
    // What cannot be removed, or has its name already, stays; there is nobody left to tell.
    for file in pending.files.drain(..) {
        let _ = fs::remove_file(file);
    }
    for folder in pending.folders.drain(..).rev() {
        let _ = fs::remove_dir(folder);
    }
    pending
}
