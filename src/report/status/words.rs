//! Words that every form of the status says alike.

use crate::message::Message;
use crate::report::escape::escape;

/// A number, or a dash where there is none.
pub(super) fn count(count: Option<u32>) -> String {
    count.map_or_else(|| "–".to_owned(), |count| count.to_string())
}

/// Why a list was refused, in words.
pub(super) fn why(refused_because: Option<&str>) -> Message {
    Message::new("status-why").with("why", shown(refused_because.unwrap_or("–")))
}

/// A text of somebody else, made safe to show.
pub(super) fn shown(text: &str) -> String {
    escape(text).into_owned()
}
