//! What keeps a status from being told.

use std::path::PathBuf;

use crate::files::FileError;

/// Why there is no status to tell.
#[derive(Debug)]
pub enum StatusError {
    /// A file cannot be read.
    File(FileError),
    /// A file that was named is neither a ticket nor a receipt.
    NotOurs(PathBuf),
    /// There is no ticket at all, and no rehearsal.
    NoTicket,
}

crate::problem! {
    StatusError from File(FileError) {
        Self::File(error) => [error alone],
        Self::NotOurs(path) => [Usage "status-not-ours" "path": path.display().to_string()],
        Self::NoTicket => [Usage "status-no-ticket"],
    }
}
