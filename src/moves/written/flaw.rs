//! What is wrong with a file, and where.

use crate::message::Message;

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The line, counted from one; zero where the whole file is meant.
    pub line: usize,
    /// What is wrong there.
    pub what: Message,
    /// What to do next.
    pub next: Message,
}

impl Flaw {
    /// Adds itself to the message that names the file.
    pub(crate) fn told(&self, key: &'static str) -> Message {
        Message::new(key)
            .with("line", self.line)
            .with("what", self.what.clone())
            .with("next", self.next.clone())
    }
}

/// The number of the line that holds a byte.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}
