//! Whom to call today, and about what.

use schemars::JsonSchema;
use serde::Serialize;

use super::words::{shown, why};
use crate::message::Message;
use crate::moves::Contact;

/// A publisher to call today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Call {
    /// The publisher.
    pub publisher: String,
    /// The e-mail address of its desk, where a ticket tells it.
    pub email: Option<String>,
    /// Who sent the ticket, where it tells.
    pub sender: Option<Contact>,
    /// The lists to speak of, the latest first.
    pub lists: Vec<CalledList>,
}

/// A list to speak of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CalledList {
    /// The school's name.
    pub school: String,
    /// The school's BRIN.
    pub brin: String,
    /// The list's id.
    pub list_id: String,
    /// The list's version.
    pub version: u32,
    /// What there is to speak of.
    pub reason: CallReason,
    /// The day on which it should be or should have been done, ISO 8601.
    pub deadline: Option<String>,
    /// How many working days late it is.
    pub days_late: usize,
    /// How many rows are held.
    pub held: Option<u32>,
    /// Why it was refused, or would be, where that is to be spoken of: a stable word.
    pub refused_because: Option<String>,
    /// The stores of which nothing was heard, where others of the publisher reported.
    pub silent: Vec<String>,
    /// The stores in which it was undone, where the publisher has several.
    pub undone_in: Vec<String>,
}

/// What there is to speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CallReason {
    /// Nothing was reported, and the day has passed.
    Late,
    /// Nothing was reported, and today is the day.
    DueToday,
    /// The list was refused.
    Refused,
    /// A dry run was refused, and nothing was applied yet.
    RehearsalRefused,
    /// The list was applied, but a store of the publisher did not report.
    StoreSilent,
    /// Rows are held, or a store is not done.
    Held,
    /// What was done was undone.
    Undone,
    /// The list was applied, in a store that was put back: what other lists gave there may be gone.
    StorePutBack,
}

impl CalledList {
    /// What there is to say, in a sentence.
    #[must_use]
    pub fn told(&self) -> Message {
        let key = match self.reason {
            CallReason::Late => "status-call-late",
            CallReason::DueToday => "status-call-due-today",
            CallReason::Refused => "status-call-refused",
            CallReason::RehearsalRefused => "status-call-rehearsal-refused",
            CallReason::StoreSilent => "status-call-store-silent",
            CallReason::Held => "status-call-held",
            CallReason::Undone if !self.undone_in.is_empty() => "status-call-undone-in",
            CallReason::Undone => "status-call-undone",
            CallReason::StorePutBack => "status-call-store-put-back",
        };
        let message =
            Message::new(key).with("school", shown(&self.school)).with("brin", shown(&self.brin));
        let message = message
            .with("list", shown(&self.list_id))
            .with("version", self.version)
            .with("days", self.days_late);
        let message = message
            .with_day("day", self.deadline.as_deref().unwrap_or("–"))
            .with("held", self.held.unwrap_or(0));
        message
            .with("stores", shown(&[&self.silent[..], &self.undone_in].concat().join(", ")))
            .with("why", why(self.refused_because.as_deref()))
    }
}
