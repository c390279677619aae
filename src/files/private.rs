//! Files that only their owner may read: by their mode, or on Windows by their list of rights.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a private file stands where the system would not keep it from others; a process that
/// tells it at its end must know.
static EXPOSED: AtomicBool = AtomicBool::new(false);

/// Opens a file for writing; one that is made by this only its owner may read.
///
/// # Errors
/// Those of the system.
pub fn open_private(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    let is_new = cfg!(windows) && path.symlink_metadata().is_err();
    let file = options.open(path)?;
    if is_new {
        keep_from_others(path);
    }
    Ok(file)
}

/// Gives a file that was just made to its owner alone, where its mode has not done that already.
pub(super) fn keep_from_others(path: &Path) {
    if access::own(path).is_err() {
        EXPOSED.store(true, Ordering::Relaxed);
    }
}

/// Gives a file the list of rights that another has, where modes do not say it all.
///
/// # Errors
/// Those of the system.
pub fn copy_access(from: &Path, to: &Path) -> io::Result<()> {
    access::copy(from, to)
}

/// Tells whether a private file was made in a folder whose system keeps nothing from others, such
/// as a share without rights of its own.
#[must_use]
pub fn is_exposed() -> bool {
    EXPOSED.load(Ordering::Relaxed)
}

#[cfg(windows)]
mod access {
    use std::io;
    use std::path::Path;

    use windows_permissions::constants::{SeObjectType, SecurityInformation};
    use windows_permissions::utilities::current_process_sid;
    use windows_permissions::wrappers::{
        ConvertSecurityDescriptorToStringSecurityDescriptor, GetNamedSecurityInfo,
        SetNamedSecurityInfo,
    };
    use windows_permissions::{LocalBox, SecurityDescriptor};

    /// Lets the user of this process do everything, and nobody else anything, whatever the folder
    /// says.
    pub(super) fn own(path: &Path) -> io::Result<()> {
        let only = format!("D:P(A;;FA;;;{})", current_process_sid()?);
        let rights: LocalBox<SecurityDescriptor> = only.parse()?;
        set(path, &rights, true)
    }

    pub(super) fn copy(from: &Path, to: &Path) -> io::Result<()> {
        let list = SecurityInformation::Dacl;
        let rights = GetNamedSecurityInfo(from, SeObjectType::SE_FILE_OBJECT, list)?;
        let text = ConvertSecurityDescriptorToStringSecurityDescriptor(&rights, list)?;
        set(to, &rights, text.to_string_lossy().starts_with("D:P"))
    }

    fn set(path: &Path, rights: &SecurityDescriptor, is_protected: bool) -> io::Result<()> {
        let inheritance = if is_protected {
            SecurityInformation::ProtectedDacl
        } else {
            SecurityInformation::UnprotectedDacl
        };
        let what = SecurityInformation::Dacl | inheritance;
        let list = rights.dacl();
        SetNamedSecurityInfo(path, SeObjectType::SE_FILE_OBJECT, what, None, None, list, None)
    }
}

#[cfg(not(windows))]
#[expect(clippy::unnecessary_wraps, reason = "on Windows it may fail")]
mod access {
    use std::io;
    use std::path::Path;

    pub(super) fn own(_: &Path) -> io::Result<()> {
        Ok(())
    }

    pub(super) fn copy(_: &Path, _: &Path) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_exposed_where_the_mode_says_it_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        open_private(OpenOptions::new().write(true).create_new(true), &path).unwrap();
        assert!(!is_exposed());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
}
