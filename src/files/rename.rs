//! A file takes the name of another.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tempfile::{PathPersistError, TempPath};

use crate::message::is_held;

/// How often more to try to replace a file: only Windows refuses it where somebody has it open.
const MORE_TRIES: u32 = if cfg!(windows) { 19 } else { 0 };
const BETWEEN_TRIES: Duration = Duration::from_millis(100);

/// Follows symbolic links to the file that is to be replaced, which need not exist.
pub(crate) fn behind_links(path: &Path) -> io::Result<PathBuf> {
    const MOST_LINKS: usize = 40;
    let mut real = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&real) {
            Ok(next) => real = folder_of(&real).join(next),
            Err(_) => return Ok(real),
        }
    }
    Err(io::ErrorKind::InvalidInput.into())
}

/// Returns the folder that a path names a file in.
#[must_use]
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Renames a file over another. On Windows a program that has the old one open, a virus scanner or
/// a spreadsheet, is given some moments.
///
/// # Errors
/// Those of the system.
pub fn rename_over(from: &Path, to: &Path) -> io::Result<()> {
    let mut more = MORE_TRIES;
    let mut outcome = fs::rename(from, to);
    while more > 0 && outcome.as_ref().is_err_and(may_be_held) {
        more -= 1;
        thread::sleep(BETWEEN_TRIES);
        outcome = fs::rename(from, to);
    }
    outcome
}

/// Gives a temporary file its name over another; a program that has that open is given the same
/// moments.
pub(super) fn persist_over(temporary: TempPath, to: &Path) -> Result<(), PathPersistError> {
    let mut more = MORE_TRIES;
    let mut outcome = temporary.persist(to);
    loop {
        match outcome {
            Err(refused) if more > 0 && may_be_held(&refused.error) => {
                more -= 1;
                thread::sleep(BETWEEN_TRIES);
                outcome = refused.path.persist(to);
            }
            ended => return ended,
        }
    }
}

/// Tells whether another program may have a file open: what is said then differs by program and
/// file system.
fn may_be_held(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::PermissionDenied || is_held(error)
}

/// Makes a rename in a folder survive a power cut, where the system can.
///
/// # Errors
/// Where the system tries and fails.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(error)
            if !matches!(
                error.kind(),
                io::ErrorKind::InvalidInput
                    | io::ErrorKind::Unsupported
                    | io::ErrorKind::PermissionDenied
            ) =>
        {
            Err(error)
        }
        _ => Ok(()),
    }
}
