//! Why the system or a parser refused: their own words are English, whatever the reader's language.

use std::io;

use super::Message;

/// Says in the reader's language why the system refused, where the reason is a common one.
#[must_use]
pub fn reason(error: &io::Error) -> Message {
    Message::new(match error.kind() {
        _ if is_held(error) => "file-reason-held",
        io::ErrorKind::NotFound => "file-reason-not-found",
        // For a file that another program has open, Windows may say so or say this.
        io::ErrorKind::PermissionDenied if cfg!(windows) => "file-reason-denied-or-held",
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

/// Says how much a file may hold.
#[must_use]
pub fn size(bytes: u64) -> String {
    if bytes < 1 << 20 { format!("{} KB", bytes >> 10) } else { format!("{} MB", bytes >> 20) }
}

/// Tells whether the system refused because another program has the file open.
#[must_use]
pub fn is_held(error: &io::Error) -> bool {
    // Sharing and lock violations, which have no kind of their own.
    let is_violation = cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33));
    is_violation || error.kind() == io::ErrorKind::ResourceBusy
}

/// Says in the reader's language why JSON that this tool wrote cannot be read any more.
#[must_use]
pub fn json_reason(error: &serde_json::Error) -> Message {
    let key = match error.classify() {
        serde_json::error::Category::Io => "json-reason-io",
        serde_json::error::Category::Eof => "json-reason-ends",
        serde_json::error::Category::Syntax => "json-reason-syntax",
        serde_json::error::Category::Data => "json-reason-data",
    };
    Message::new(key).with("line", error.line()).with("column", error.column())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{Catalogue, Lang};

    #[test]
    fn a_file_that_another_program_has_open_is_told_as_such() {
        let held = io::Error::from(io::ErrorKind::ResourceBusy);
        assert!(is_held(&held));
        let render = |lang| Catalogue::of(lang).render(&reason(&held));
        assert_eq!(render(Lang::En), "another program has it open");
        assert_eq!(render(Lang::Nl), "het is geopend in een ander programma");
        let denied = io::Error::from(io::ErrorKind::PermissionDenied);
        assert!(!is_held(&denied));
        assert!(Catalogue::of(Lang::Nl).render(&reason(&denied)).starts_with("geen toestemming"));
    }

    #[test]
    fn why_json_cannot_be_read_is_said_in_the_readers_language() {
        let dutch = |error: &serde_json::Error| Catalogue::of(Lang::Nl).render(&json_reason(error));
        let of = |text: &str| dutch(&serde_json::from_str::<Vec<u32>>(text).unwrap_err());
        assert_eq!(of("[1,\n"), "het houdt op voordat het af is (regel 2)");
        assert_eq!(of("[1\n x"), "dit is geen JSON (regel 2, teken 2)");
        assert_eq!(of("[\"een\"]"), "er staat iets anders dan erin hoort (regel 1, teken 6)");
        let elsewhere = serde_json::from_value::<u32>(serde_json::json!("een")).unwrap_err();
        assert_eq!(dutch(&elsewhere), "er staat iets anders in dan erin hoort");
    }
}
