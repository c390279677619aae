//! Where a keyring file is, what stands beside it, and how to tell that it was replaced.

use std::ffi::OsString;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::super::StoreError;
use crate::files::{FileError, behind_links, copy_access, open_private};

/// A keyring file and its siblings.
#[derive(Clone, Debug)]
pub(super) struct Place {
    path: PathBuf,
}

impl Place {
    /// Takes the place of a file that exists; a symbolic link is followed, so that every name of it
    /// has the same siblings. Its folder stays as it was typed, for messages.
    pub(super) fn of(path: &Path) -> Result<Self, StoreError> {
        let found = behind_links(path).unwrap_or_else(|_| path.to_owned());
        match fs::metadata(&found) {
            Ok(facts) if facts.is_file() => Self { path: in_full(found) }.with_plain_siblings(),
            Ok(_) => Err(StoreError::Foreign(path.to_owned())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(StoreError::Missing(path.to_owned()))
            }
            Err(error) => Err(FileError::read(path, error).into()),
        }
    }

    /// Refuses to work beside what stands in a sibling's place and is none: a pipe would wait for
    /// ever, a link write elsewhere.
    fn with_plain_siblings(self) -> Result<Self, StoreError> {
        let siblings =
            [self.journal(), self.new_journal(), self.intent(), self.new_file(), self.lock()];
        let is_odd =
            |path: &PathBuf| fs::symlink_metadata(path).is_ok_and(|facts| !facts.is_file());
        siblings.into_iter().find(is_odd).map_or(Ok(self), |path| Err(StoreError::OddSibling(path)))
    }

    /// Returns the path of the file itself.
    pub(super) fn file(&self) -> &Path {
        &self.path
    }

    /// Returns the path of the journal.
    pub(super) fn journal(&self) -> PathBuf {
        self.sibling(".journal")
    }

    /// Returns the path of a journal in the making, which has forgotten something.
    pub(super) fn new_journal(&self) -> PathBuf {
        self.sibling(".journal.new")
    }

    /// Returns the path of the intent: it is there while a change is being made.
    pub(super) fn intent(&self) -> PathBuf {
        self.sibling(".intent")
    }

    /// Returns the path of the file in the making.
    pub(super) fn new_file(&self) -> PathBuf {
        self.sibling(".new")
    }

    /// Returns the path of the file that is locked.
    pub(super) fn lock(&self) -> PathBuf {
        self.sibling(".lock")
    }

    fn sibling(&self, suffix: &str) -> PathBuf {
        let mut name: OsString = self.path.clone().into();
        name.push(suffix);
        name.into()
    }

    /// Opens the file for reading.
    pub(super) fn open(&self) -> Result<File, StoreError> {
        File::open(&self.path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => StoreError::Missing(self.path.clone()),
            _ => FileError::read(&self.path, error).into(),
        })
    }

    /// Returns the stamp of what has the file's name now.
    pub(super) fn stamp(&self) -> Result<Stamp, StoreError> {
        match fs::metadata(&self.path) {
            Ok(facts) => Ok(Stamp::of(&facts)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(StoreError::Missing(self.path.clone()))
            }
            Err(error) => Err(FileError::read(&self.path, error).into()),
        }
    }
}

/// Names a file as its folder does: Windows knows it by a short name as well, and in any capitals.
fn in_full(path: PathBuf) -> PathBuf {
    let real = fs::canonicalize(&path).ok();
    let name = real.as_deref().and_then(Path::file_name);
    name.map(|name| path.with_file_name(name)).unwrap_or(path)
}

/// What changes whenever a file is written or replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    identity: (u64, u64),
}

impl Stamp {
    pub(super) fn of(facts: &Metadata) -> Self {
        Self {
            length: facts.len(),
            modified: facts.modified().ok(),
            identity: file_identity(facts),
        }
    }

    /// Returns how long the file is.
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// Tells whether two stamps are of one and the same file, whatever was written to it.
    pub(super) fn is_same_file(&self, other: &Self) -> bool {
        self.identity == other.identity
    }
}

#[cfg(unix)]
fn file_identity(facts: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt as _;
    (facts.dev(), facts.ino())
}

#[cfg(not(unix))]
fn file_identity(_: &Metadata) -> (u64, u64) {
    (0, 0)
}

/// Gives a file to whom another belongs; only root may, and for others the owner is the same
/// anyhow.
pub(super) fn give(file: &File, old: &fs::Metadata) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let _ = std::os::unix::fs::fchown(file, Some(old.uid()), Some(old.gid()));
    }
    #[cfg(not(unix))]
    let _ = (file, old);
}

/// Makes a new file that only its owner may read.
pub(super) fn create(path: &Path) -> io::Result<File> {
    open_private(OpenOptions::new().write(true).create_new(true), path)
}

/// Makes a new file that belongs to whom another belongs, with the rights of that.
pub(super) fn create_like(path: &Path, like: &Path, old: &fs::Metadata) -> io::Result<File> {
    let file = create(path)?;
    give(&file, old);
    file.set_permissions(old.permissions())?;
    copy_access(like, path)?;
    Ok(file)
}
