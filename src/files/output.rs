//! One output file, which appears under its name only when it is complete.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile, TempPath};

use super::error::FileError;
use super::is_stream;
use super::pending;
use super::private::keep_from_others;
use super::rename::{behind_links, folder_of, persist_over, sync_folder};

/// Whether an existing file may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// An existing file is an error.
    Refuse,
    /// An existing file is replaced, at once.
    Allow,
}

/// Who may read a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privacy {
    /// It holds personal data or secrets: its owner alone (0600; on Windows by its list of rights).
    Private,
    /// Whoever the system's defaults allow.
    Shared,
}

const BUFFER: usize = 128 * 1024;
/// An output file in the making.
#[derive(Debug)]
pub struct Output {
    path: PathBuf,
    overwrite: Overwrite,
    to: Destination,
}

#[derive(Debug)]
enum Destination {
    /// A temporary sibling of the file behind `real`.
    Sibling { file: BufWriter<NamedTempFile>, real: PathBuf },
    /// A device or pipe, which cannot be renamed over and must not be.
    Device(BufWriter<File>),
}

impl Output {
    /// Begins a file at `path`, in a folder that exists.
    ///
    /// A symbolic link is followed: the file behind it is replaced, the link stays. A device or
    /// pipe is written to as it is.
    ///
    /// # Errors
    /// [`FileError::Exists`], [`FileError::StandardOutput`], [`FileError::NoFolder`] and
    /// [`FileError::Write`].
    pub fn create(path: &Path, overwrite: Overwrite, privacy: Privacy) -> Result<Self, FileError> {
        if is_stream(path) {
            return Err(FileError::StandardOutput);
        }
        let failed = |error| FileError::write(path, error);
        let to = match fs::metadata(path) {
            Ok(facts) if facts.is_dir() => return Err(failed(io::ErrorKind::IsADirectory.into())),
            Ok(facts) if !facts.is_file() => {
                let device = OpenOptions::new().write(true).open(path).map_err(failed)?;
                Destination::Device(BufWriter::with_capacity(BUFFER, device))
            }
            _ => Self::sibling(path, overwrite, privacy)?,
        };
        Ok(Self { path: path.to_owned(), overwrite, to })
    }

    fn sibling(
        path: &Path,
        overwrite: Overwrite,
        privacy: Privacy,
    ) -> Result<Destination, FileError> {
        // A link that leads nowhere counts as existing: whoever put it there must not choose where
        // the file goes.
        if overwrite == Overwrite::Refuse && path.symlink_metadata().is_ok() {
            return Err(FileError::Exists(path.to_owned()));
        }
        let real = behind_links(path).map_err(|error| FileError::write(path, error))?;
        let folder = folder_of(&real);
        if !folder.is_dir() {
            return Err(FileError::NoFolder(path.to_owned()));
        }
        let file = temporary_in(folder, privacy).map_err(|error| FileError::write(path, error))?;
        Ok(Destination::Sibling { file: BufWriter::with_capacity(BUFFER, file), real })
    }

    /// Returns the path as it was given.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Tells whether nobody sees what is written before it is committed: a device or pipe hands it
    /// on at once.
    #[must_use]
    pub fn is_out_of_sight(&self) -> bool {
        matches!(self.to, Destination::Sibling { .. })
    }

    /// Makes the error of a failed write to this file.
    #[must_use]
    pub fn failed(&self, error: io::Error) -> FileError {
        FileError::write(&self.path, error)
    }

    /// Puts the file on the disk and gives it its name.
    ///
    /// # Errors
    /// [`FileError::Exists`] where another process made the file meanwhile, and
    /// [`FileError::Write`]; nothing is left behind then.
    pub fn commit(self) -> Result<(), FileError> {
        let finished = self.finish()?;
        pending::undisturbed(|| finished.place()).map(|_| ())
    }

    /// Puts what was written on the disk, still without its name.
    pub(super) fn finish(self) -> Result<Finished, FileError> {
        let Self { path, overwrite, to } = self;
        let failed = |error| FileError::write(&path, error);
        match to {
            Destination::Device(file) => {
                file.into_inner().map_err(|error| failed(error.into_error()))?;
                Ok(Finished { sibling: None, path, overwrite })
            }
            Destination::Sibling { file, real } => {
                let file = file.into_inner().map_err(|error| failed(error.into_error()))?;
                file.as_file().sync_all().map_err(failed)?;
                Ok(Finished { sibling: Some((file.into_temp_path(), real)), path, overwrite })
            }
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.to {
            Destination::Sibling { file, .. } => file.write(bytes),
            Destination::Device(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.to {
            Destination::Sibling { file, .. } => file.flush(),
            Destination::Device(file) => file.flush(),
        }
    }
}

/// A file that is complete on the disk and waits for its name.
#[derive(Debug)]
pub(super) struct Finished {
    path: PathBuf,
    overwrite: Overwrite,
    sibling: Option<(TempPath, PathBuf)>,
}

impl Finished {
    /// Returns where the file will be; none for a device.
    pub(super) fn target(&self) -> Option<&Path> {
        self.sibling.as_ref().map(|(_, real)| real.as_path())
    }

    /// Gives the file its name, and returns where it is; none for a device.
    pub(super) fn place(self) -> Result<Option<PathBuf>, FileError> {
        let Self { path, overwrite, sibling } = self;
        let Some((temporary, real)) = sibling else { return Ok(None) };
        let placed = match overwrite {
            Overwrite::Allow => persist_over(temporary, &real),
            // Some file systems cannot rename without replacing; there the check and the rename are
            // two steps.
            Overwrite::Refuse => temporary.persist_noclobber(&real).or_else(|refused| {
                if real.symlink_metadata().is_ok() {
                    Err(refused)
                } else {
                    refused.path.persist(&real)
                }
            }),
        };
        match placed {
            Ok(()) => {}
            Err(_) if overwrite == Overwrite::Refuse && real.symlink_metadata().is_ok() => {
                return Err(FileError::Exists(path));
            }
            Err(refused) => return Err(FileError::write(path, refused.error)),
        }
        sync_folder(folder_of(&real)).map_err(|error| FileError::write(&path, error))?;
        Ok(Some(real))
    }
}

/// Writes a whole file: what `fill` writes appears under `path` when `fill` succeeds.
///
/// # Errors
/// Those of [`Output`], and what `fill` reports as [`FileError::Write`].
pub fn write<T>(
    path: &Path,
    overwrite: Overwrite,
    privacy: Privacy,
    fill: impl FnOnce(&mut Output) -> io::Result<T>,
) -> Result<T, FileError> {
    let mut output = Output::create(path, overwrite, privacy)?;
    let value = fill(&mut output).map_err(|error| FileError::write(path, error))?;
    output.commit()?;
    Ok(value)
}

/// Makes an empty temporary file in `folder`.
fn temporary_in(folder: &Path, privacy: Privacy) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".waswordt-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = match privacy {
            Privacy::Private => 0o600,
            Privacy::Shared => 0o666,
        };
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    let file = pending::temporary(|| builder.tempfile_in(folder), NamedTempFile::path)?;
    if privacy == Privacy::Private {
        keep_from_others(file.path());
    }
    Ok(file)
}

/// Takes a file away.
///
/// # Errors
/// [`FileError::Write`].
pub fn remove(path: &Path) -> Result<(), FileError> {
    fs::remove_file(path).map_err(|error| FileError::write(path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(output: &mut Output) -> io::Result<()> {
        output.write_all(b"new")
    }

    #[test]
    fn a_file_appears_only_when_it_is_complete() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        let mut output = Output::create(&path, Overwrite::Refuse, Privacy::Private).unwrap();
        output.write_all(b"new").unwrap();
        assert!(!path.exists());
        output.commit().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
    }

    #[test]
    fn an_existing_file_stays_unless_overwriting_is_allowed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        fs::write(&path, "old").unwrap();
        let refused = write(&path, Overwrite::Refuse, Privacy::Private, fill).unwrap_err();
        assert!(matches!(refused, FileError::Exists(_)));
        assert_eq!(fs::read(&path).unwrap(), b"old");
        write(&path, Overwrite::Allow, Privacy::Private, fill).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
    }

    #[test]
    fn a_file_that_another_process_made_meanwhile_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        let output = Output::create(&path, Overwrite::Refuse, Privacy::Private).unwrap();
        fs::write(&path, "theirs").unwrap();
        assert!(matches!(output.commit(), Err(FileError::Exists(_))));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(fs::read(&path).unwrap(), b"theirs");
    }

    #[test]
    fn nothing_is_left_after_a_failure() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        let failed = write(&path, Overwrite::Refuse, Privacy::Private, |_| {
            Err::<(), _>(io::ErrorKind::StorageFull.into())
        });
        assert!(failed.unwrap_err().to_string().contains("full"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_missing_folder_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let error = write(
            &folder.path().join("nowhere/list.csv"),
            Overwrite::Refuse,
            Privacy::Private,
            fill,
        )
        .unwrap_err();
        assert!(matches!(error, FileError::NoFolder(_)));
        assert!(error.to_string().contains("nowhere"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn personal_data_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        write(&path, Overwrite::Allow, Privacy::Private, fill).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[cfg(unix)]
    #[test]
    fn the_file_behind_a_link_is_replaced_and_the_link_stays() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("real")).unwrap();
        fs::write(folder.path().join("real/list.csv"), "old").unwrap();
        let link = folder.path().join("list.csv");
        std::os::unix::fs::symlink("real/list.csv", &link).unwrap();
        write(&link, Overwrite::Allow, Privacy::Private, fill).unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read(folder.path().join("real/list.csv")).unwrap(), b"new");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_counts_as_existing() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("list.csv");
        std::os::unix::fs::symlink("elsewhere.csv", &link).unwrap();
        assert!(matches!(
            write(&link, Overwrite::Refuse, Privacy::Private, fill),
            Err(FileError::Exists(_))
        ));
        write(&link, Overwrite::Allow, Privacy::Private, fill).unwrap();
        assert_eq!(fs::read(folder.path().join("elsewhere.csv")).unwrap(), b"new");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_device_is_an_error_and_stays_a_device() {
        let full = Path::new("/dev/full");
        assert!(matches!(
            write(full, Overwrite::Refuse, Privacy::Private, fill),
            Err(FileError::Write(..))
        ));
        assert!(!fs::metadata(full).unwrap().is_file());
    }
}
