//! Who has applied what, and who is late: tickets and receipts together. It holds no name and no
//! identity.

mod calls;
mod csv;
mod entry;
mod html;
mod text;
mod words;

use schemars::JsonSchema;
use serde::Serialize;

use crate::list::Format;
use crate::message::{Catalogue, Lang};
use crate::targets::TargetsReport;

pub use calls::{Call, CallReason, CalledList, CalledStore};
pub use entry::{EarlierVersion, StatusEntry, StatusState, StoreEntry};
use words::{count, shown, why};

/// Tickets and receipts together (`waswordt/status/1`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatusReport {
    /// Always `waswordt/status/1`.
    #[schemars(extend("const" = "waswordt/status/1"))]
    pub report: String,
    /// The day on which the status is told, ISO 8601.
    pub today: String,
    /// Which publishers to call today, and about what: the latest first.
    pub calls: Vec<Call>,
    /// A ticket each, by list, version and publisher.
    pub tickets: Vec<StatusEntry>,
    /// How they stand together.
    pub totals: StatusTotals,
    /// How each school stands.
    pub schools: Vec<SchoolStatus>,
    /// What dry runs told: the last of each store for the latest version of each list that it saw.
    pub rehearsals: Vec<Rehearsal>,
    /// For each list, the rows of which no publisher knew a profile, in a run or a dry run.
    pub unknown_everywhere: Vec<UnknownEverywhere>,
    /// Receipts that belong to no ticket here.
    pub unmatched: Vec<UnmatchedReceipt>,
    /// Files that were left out, with the reason.
    pub left_out: Vec<LeftOut>,
    /// The goal of publishers, where it was asked for by --targets.
    pub targets: Option<TargetsReport>,
}

/// How the lists stand together: of each publisher the latest version of a list counts; for being in
/// time and late, each version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatusTotals {
    /// All lists of all publishers.
    pub tickets: usize,
    /// Those that are done.
    pub done: usize,
    /// The tickets beside these that a later version took the place of, done or not.
    pub superseded: usize,
    /// The versions that are done on or before their deadline, or were when a later one came.
    pub in_time: usize,
    /// Those that are not done, and whose deadline has passed.
    pub late: usize,
    /// The versions whose day has passed; not those that a later one took the place of before they
    /// were applied.
    pub due: usize,
    /// The share of those that were done in time, in whole percents; none where nothing was due
    /// yet.
    pub in_time_percent: Option<usize>,
}

/// Rows of a list that no publisher knew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnknownEverywhere {
    /// The list's id.
    pub list_id: String,
    /// Its version.
    pub version: u32,
    /// How many publishers reported of every store that they applied it.
    pub reported: usize,
    /// How many got the list.
    pub publishers: usize,
    /// Who got it, where that is one publisher: whom others know, no paper of this list tells.
    pub publisher: Option<String>,
    /// The rows.
    pub rows: Vec<u32>,
}

/// A receipt that belongs to no ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnmatchedReceipt {
    /// The file.
    pub file: String,
    /// The list's id.
    pub list_id: String,
    /// The list's version.
    pub version: Option<u32>,
    /// The publisher, where it named itself.
    pub publisher: Option<String>,
    /// The publishers who have a ticket of that list: of several, nothing tells whose it is; of one,
    /// it is an undo of a run of which no receipt is here.
    pub publishers: Vec<String>,
    /// Whether it is of an undo.
    pub is_undo: bool,
}

/// A file that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LeftOut {
    /// The file.
    pub file: String,
    /// Why.
    pub reason: String,
}

/// How a school stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SchoolStatus {
    /// Its BRIN.
    pub brin: String,
    /// Its name, where a ticket tells it, or the receipt of a dry run.
    pub school: Option<String>,
    /// How many publishers have its list, in the latest version.
    pub tickets: usize,
    /// How many of those are done.
    pub done: usize,
    /// How many pupils' progress is at risk at some publisher: their rows are held or were undone, or
    /// their new identity opens another profile already. Of each store counts the last run that judged the
    /// rows, of the newest version of which it has one; where it is still waited for, a dry run too.
    pub at_risk: usize,
    /// Whether they may be fewer: of several lists or versions one pupil may be counted in each.
    pub at_risk_at_most: bool,
    /// Of which list and version they are.
    pub lists_at_risk: Vec<ListAtRisk>,
}

/// A version of a list of which pupils' progress is at risk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ListAtRisk {
    /// The list's id.
    pub list_id: String,
    /// The version of which stores said so.
    pub version: u32,
    /// The latest version that went out since, of which they said nothing yet.
    pub replaced_by: Option<u32>,
    /// How many pupils that are.
    pub pupils: usize,
}

impl SchoolStatus {
    /// Makes the status of a school of which nothing is counted yet.
    #[must_use]
    pub fn new(brin: &str, school: Option<&str>) -> Self {
        Self {
            brin: brin.to_owned(),
            school: school.map(str::to_owned),
            tickets: 0,
            done: 0,
            at_risk: 0,
            at_risk_at_most: false,
            lists_at_risk: Vec::new(),
        }
    }
}

/// What a dry run told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Rehearsal {
    /// The publisher, where its ticket or the receipt tells it.
    pub publisher: Option<String>,
    /// The store's name, where the receipt bears one.
    pub store_name: Option<String>,
    /// The school's name, where a ticket or the receipt tells it.
    pub school: Option<String>,
    /// The school's BRIN.
    pub brin: String,
    /// The list's id.
    pub list_id: String,
    /// The list's version.
    pub version: Option<u32>,
    /// The day of the dry run, ISO 8601.
    pub day: String,
    /// How many whole weeks that was before the cutover or, where the ticket names none, before the
    /// deadline.
    pub weeks_ahead: Option<i64>,
    /// Why the list would be refused, where it would: a stable word. There are no counts then.
    pub refused_because: Option<String>,
    /// How many pupils it knows, and would link.
    pub known: Option<u32>,
    /// Of how many it has no profile.
    pub unknown: Option<u32>,
    /// How many it would hold.
    pub held: Option<u32>,
    /// How many would go on without their profile, since their new identity opens another.
    pub lost: Option<u32>,
    /// How many profiles with an identity of the old IdP are in no row, and would stay behind.
    pub left_behind: Option<u64>,
}

impl Rehearsal {
    /// Tells whether what it told of is over, by how the lists of its publisher stand, or of all
    /// where it names none: the list is done, was replaced by a later version, or was applied since
    /// in the store of this name.
    fn is_over(&self, entries: &[StatusEntry]) -> bool {
        let is_past = |entry: &StatusEntry| {
            let is_of_store = |store: &&StoreEntry| {
                store.store_name.is_some()
                    && store.store_name.as_ref().map(|name| name.to_lowercase())
                        == self.store_name.as_ref().map(|name| name.to_lowercase())
            };
            let mut stores = entry.stores.iter().filter(is_of_store);
            entry.state == StatusState::Done
                || entry.replaced_by.is_some()
                || stores.any(|store| store.done.as_ref().is_some_and(|day| *day >= self.day))
        };
        let mut own = entries.iter().filter(|entry| self.may_be_of(entry)).peekable();
        own.peek().is_some() && own.all(is_past)
    }

    /// Tells whether it was of the list of a ticket.
    #[must_use]
    pub fn is_of(&self, entry: &StatusEntry) -> bool {
        self.publisher.is_some() && self.may_be_of(entry)
    }

    /// Tells whether it was so, or may have been for want of a publisher's name.
    fn may_be_of(&self, entry: &StatusEntry) -> bool {
        let name = self.publisher.as_ref().map(|name| name.to_lowercase());
        let same = name.is_none_or(|name| name == entry.publisher.to_lowercase());
        same && self.list_id == entry.list_id
            && self.version.is_none_or(|version| version == entry.version)
    }
}

impl StatusReport {
    /// Returns what says the status to whoever asked for a language: of lists for one kind of
    /// people in their words.
    #[must_use]
    pub fn catalogue(&self, asked: Lang) -> &'static Catalogue {
        let mut all = self.tickets.iter().map(|entry| Format::of(entry.format).catalogue(asked));
        let Some(first) = all.next() else { return Catalogue::of(asked) };
        all.fold(first, |one, other| match other {
            _ if std::ptr::eq(one, other) => one,
            _ if one.lang() == other.lang() => Catalogue::of(one.lang()),
            _ => Catalogue::of(Lang::En),
        })
    }

    /// A line for each list and publisher: its latest version.
    fn latest(&self) -> impl Iterator<Item = &StatusEntry> {
        self.tickets.iter().filter(|entry| entry.replaced_by.is_none())
    }
}
