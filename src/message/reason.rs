//! Why the system refused: its own words are English, whatever the reader's language.

use std::io;

use super::Message;

/// Says in the reader's language why the system refused, where the reason is a common one.
#[must_use]
pub fn reason(error: &io::Error) -> Message {
    Message::new(match error.kind() {
        io::ErrorKind::NotFound => "file-reason-not-found",
        io::ErrorKind::PermissionDenied => "file-reason-denied",
        io::ErrorKind::IsADirectory => "file-reason-folder",
        io::ErrorKind::NotADirectory => "file-reason-no-folder",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "file-reason-full",
        io::ErrorKind::InvalidFilename => "file-reason-name",
        io::ErrorKind::ReadOnlyFilesystem => "file-reason-read-only",
        io::ErrorKind::BrokenPipe => "file-reason-closed",
        _ => return Message::new("file-reason-other").with("text", error.to_string()),
    })
}
