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
    /// Who sent the tickets, where they tell: the first of them whom an e-mail reaches.
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
    /// The day on which it should be or should have been done, ISO 8601: that of its ticket.
    pub deadline: Option<String>,
    /// Whether that day is past.
    pub is_past: bool,
    /// The day from which lateness counts, ISO 8601: the deadline, or that of an earlier version
    /// with which the publisher was late already; none where nothing is late.
    pub late_since: Option<String>,
    /// The earlier version whose day that is; none where it is the deadline.
    pub late_version: Option<u32>,
    /// How many working days late it is.
    pub days_late: usize,
    /// How many rows are held.
    pub held: Option<u32>,
    /// What there is to speak of in each store that is not done, where the publisher has several;
    /// of one of which nothing was heard, only once its day has come.
    pub stores: Vec<CalledStore>,
    /// Why it was refused, or would be, where that is to be spoken of: a stable word.
    pub refused_because: Option<String>,
    /// The stores of which nothing was heard, where others of the publisher reported; empty also
    /// where those have no name.
    pub silent: Vec<String>,
    /// The stores in which it was undone, where the publisher has several.
    pub undone_in: Vec<String>,
    /// How many rows were undone, where others stand.
    pub undone_rows: Option<u32>,
    /// The day on which other rows than those of the last ticket were applied as this version, ISO
    /// 8601.
    pub other_rows: Option<String>,
    /// Who sent its ticket, where it tells.
    pub sender: Option<Contact>,
}

/// A store to speak of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CalledStore {
    /// Its name or, where none is known, its kind; empty where neither is.
    pub store: String,
    /// What there is to speak of.
    pub reason: CallReason,
    /// How many rows are held there.
    pub held: Option<u32>,
    /// How many rows were undone there.
    pub undone_rows: Option<u32>,
    /// Why it was refused there: a stable word.
    pub refused_because: Option<String>,
    /// Whether a report came that names no store, which may be its own.
    pub may_have_reported: bool,
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
    /// What there is to say, in a sentence; of a later version the day of its own ticket, and that
    /// of the earlier one with which the publisher was late already.
    #[must_use]
    pub fn told(&self) -> Message {
        let told = match self.late_version.zip(self.late_since.as_ref()) {
            None => self.told_of_own_day(),
            Some((version, since)) => Message::new("status-call-late-before")
                .with("told", self.told_of_own_day())
                .with("version", version)
                .with_day("day", since)
                .with("days", self.days_late),
        };
        let rehearsed = self.refused_because.as_deref();
        let told = match self.reason {
            CallReason::Late | CallReason::DueToday if rehearsed.is_some() => {
                Message::new("status-call-rehearsed").with("told", told).with("why", why(rehearsed))
            }
            _ => told,
        };
        match &self.other_rows {
            None => told,
            Some(day) => {
                Message::new("status-call-other-rows").with("told", told).with_day("day", day)
            }
        }
    }

    fn due(&self) -> Message {
        let when = match &self.deadline {
            None => "none",
            Some(_) if self.is_past => "past",
            Some(_) => "ahead",
        };
        let day = self.deadline.as_deref().unwrap_or("–");
        Message::new("status-due").with("when", when).with_day("day", day)
    }

    fn told_of_own_day(&self) -> Message {
        let key = match self.reason {
            _ if !self.stores.is_empty() => "status-call-stores",
            CallReason::Late if self.late_version.is_some() => "status-call-not-done",
            CallReason::Late => "status-call-late",
            CallReason::DueToday => "status-call-due-today",
            CallReason::Refused => "status-call-refused",
            CallReason::RehearsalRefused => "status-call-rehearsal-refused",
            CallReason::StoreSilent | CallReason::Held => "status-call-held",
            CallReason::Undone => "status-call-undone",
            CallReason::StorePutBack => "status-call-store-put-back",
        };
        let message =
            Message::new(key).with("school", shown(&self.school)).with("brin", shown(&self.brin));
        let message = message
            .with("list", shown(&self.list_id))
            .with("version", self.version)
            .with("due", self.due())
            .with("days", self.days_late);
        let message = message
            .with_day("day", self.deadline.as_deref().unwrap_or("–"))
            .with("held", self.held.unwrap_or(0))
            .with("part", if self.undone_rows.is_some() { "some" } else { "all" })
            .with("rows", self.undone_rows.unwrap_or(0))
            .with("why", why(self.refused_because.as_deref()));
        let stores = self.stores.iter().map(CalledStore::told).reduce(|one, next| {
            Message::new("status-call-both").with("one", one).with("next", next)
        });
        // Of a later version that is late from an earlier one's day, the days are told of that.
        let own_days = if self.late_version.is_some() { 0 } else { self.days_late };
        match stores {
            Some(stores) => message.with("stores", stores).or_with("late", own_days),
            None => message,
        }
    }
}

impl CalledStore {
    fn told(&self) -> Message {
        let name = if self.store.is_empty() { "–" } else { &self.store };
        let key = match self.reason {
            CallReason::Refused => "status-call-store-refused",
            CallReason::Undone => "status-call-store-undone",
            CallReason::Held => "status-call-store-held",
            _ => "status-call-store-silent",
        };
        Message::new(key)
            .with("store", shown(name))
            .with("held", self.held.unwrap_or(0))
            .with("rows", self.undone_rows.unwrap_or(0))
            .with("why", why(self.refused_because.as_deref()))
            .with("named", if self.may_have_reported { "no" } else { "yes" })
    }
}
