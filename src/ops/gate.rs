//! The gate of every operation that works with a list: only a move that gets one passes.

use crate::display_in_english;
use crate::message::{Fault, Message, Problem};
use crate::moves::FormatId;
use crate::scenario::{Support, Verdict};

/// A move that gets no list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoList {
    code: String,
    summary: Message,
}

impl Problem for NoList {
    fn message(&self) -> Message {
        Message::new("refusal-not-a-list-move")
            .with("code", &self.code)
            .with("summary", self.summary.clone())
    }

    fn fault(&self) -> Fault {
        Fault::Input
    }
}
display_in_english!(NoList);
impl std::error::Error for NoList {}

/// Lets a move pass whose verdict is a list, and returns its format.
///
/// # Errors
/// [`NoList`] with the verdict, for every other.
pub fn gate(verdict: &Verdict) -> Result<FormatId, NoList> {
    let format = verdict.list_format.filter(|_| verdict.support() == Support::List);
    format.ok_or_else(|| NoList { code: verdict.code().to_string(), summary: verdict.summary() })
}
