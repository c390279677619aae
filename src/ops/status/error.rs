//! What keeps a status from being told.

use std::path::PathBuf;

use crate::files::FileError;
use crate::message::{Fault, Message, Problem};

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

impl Problem for StatusError {
    fn message(&self) -> Message {
        match self {
            Self::File(error) => error.message(),
            Self::NotOurs(path) => {
                Message::new("status-not-ours").with("path", path.display().to_string())
            }
            Self::NoTicket => Message::new("status-no-ticket"),
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::File(error) => error.fault(),
            Self::NotOurs(_) | Self::NoTicket => Fault::Usage,
        }
    }
}

crate::display_in_english!(StatusError);
impl std::error::Error for StatusError {}

impl From<FileError> for StatusError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}
