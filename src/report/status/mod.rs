//! Who has applied what, and who is late: tickets and receipts together. It holds no name and no
//! identity.

mod calls;
mod csv;
mod html;
mod text;
mod words;

use schemars::JsonSchema;
use serde::Serialize;

use crate::list::Format;
use crate::message::{Catalogue, Lang, Message};
use crate::moves::FormatId;
use crate::targets::TargetsReport;

pub use calls::{Call, CallReason, CalledList};
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
    /// For each list, the rows of which none of the publishers that reported knew a profile.
    pub unknown_everywhere: Vec<UnknownEverywhere>,
    /// Receipts that belong to no ticket here.
    pub unmatched: Vec<UnmatchedReceipt>,
    /// Files that were left out, with the reason.
    pub left_out: Vec<LeftOut>,
    /// The goal of publishers, where it was asked for by --targets.
    pub targets: Option<TargetsReport>,
}

/// How a ticket stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatusEntry {
    /// The publisher.
    pub publisher: String,
    /// The school's name.
    pub school: String,
    /// The BRIN of the school.
    pub brin: String,
    /// The list's id.
    pub list_id: String,
    /// The list's version.
    pub version: u32,
    /// The list's format.
    pub format: FormatId,
    /// This version and the earlier ones that went to the same publisher.
    pub versions: Vec<u32>,
    /// The latest version that went to the same publisher after this one.
    pub replaced_by: Option<u32>,
    /// How many rows it has.
    pub rows: u64,
    /// The day of the ticket, ISO 8601.
    pub sent: String,
    /// The day on which the publisher should be done, ISO 8601: three working days after the ticket
    /// or `counts_from`; none for an MBO list that was not completely filled.
    pub deadline: Option<String>,
    /// How it stands.
    pub state: StatusState,
    /// The day on which the publisher was done or, where rows are held, applied the others, ISO
    /// 8601.
    pub done: Option<String>,
    /// How many working days it took, or takes so far.
    pub working_days: usize,
    /// The day from which the publisher's three working days run, ISO 8601, where that is after
    /// the ticket: until the freeze, or the cutover where old identities are taken away, nobody
    /// can be done.
    pub counts_from: Option<String>,
    /// The day from which lateness counts, ISO 8601: the deadline, or that of an earlier version
    /// with which the publisher was late already; none where nothing is late.
    pub late_since: Option<String>,
    /// The earlier version whose day that is; none where it is the deadline.
    pub late_version: Option<u32>,
    /// How many working days that is beyond that day, until it was applied whole; none is zero.
    pub days_late: usize,
    /// The earlier versions of which there is still something to tell.
    pub earlier: Vec<EarlierVersion>,
    /// How many rows were linked, now or before, and not undone; of several stores, in any of them.
    pub linked: Option<u32>,
    /// Of how many rows no store of the publisher has a profile.
    pub unknown: Option<u32>,
    /// How many rows were held, in whichever store.
    pub held: Option<u32>,
    /// The day on which what was done was undone, whole or in part, ISO 8601; none where it stands.
    pub undone: Option<String>,
    /// How many rows were undone.
    pub undone_rows: Option<u32>,
    /// The publisher's run.
    pub run_id: Option<String>,
    /// Who signed the receipt, where that was verified.
    pub receipt_signer: Option<String>,
    /// What each store of the publisher reported; those of which nothing was heard yet are
    /// `waiting`.
    pub stores: Vec<StoreEntry>,
}

/// What is still to be told of an earlier version of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EarlierVersion {
    /// The version.
    pub version: u32,
    /// How many working days after its deadline it was applied; none is zero.
    pub days_late: usize,
    /// The day on which it was undone, ISO 8601, where the later version is not done yet.
    pub undone: Option<String>,
    /// How many rows were undone then.
    pub undone_rows: Option<u32>,
}

/// What one store of a publisher reported of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StoreEntry {
    /// Its name, where the receipt bears one.
    pub store_name: Option<String>,
    /// The kind of store; empty where it did not report.
    pub store: String,
    /// How the list stands there.
    pub state: StatusState,
    /// The day on which it was applied, ISO 8601, also where it was undone since.
    pub done: Option<String>,
    /// How many rows were linked, now or before, and not undone.
    pub linked: Option<u32>,
    /// Of how many rows it has no profile.
    pub unknown: Option<u32>,
    /// How many rows were held.
    pub held: Option<u32>,
    /// The day on which that was undone, whole or in part, ISO 8601.
    pub undone: Option<String>,
    /// How many rows were undone.
    pub undone_rows: Option<u32>,
    /// The run.
    pub run_id: Option<String>,
    /// Why it was refused, where it was: a stable word.
    pub refused_because: Option<String>,
    /// How many keyrings that its journal gave were gone at the last run: it was restored, or
    /// exported anew.
    pub journal_differs: u32,
}

/// How a ticket stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StatusState {
    /// The list was applied whole.
    Done,
    /// It was applied, but for rows that were held or undone, or not in every store.
    Partial,
    /// It was applied, and that was undone since.
    Undone,
    /// It was refused.
    Refused,
    /// Nothing was reported yet.
    Waiting,
    /// It was not applied, and need not be: a later version of the list went to the same publisher.
    Superseded,
}

impl StatusState {
    /// Returns the word that scripts read.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Partial => "partial",
            Self::Undone => "undone",
            Self::Refused => "refused",
            Self::Waiting => "waiting",
            Self::Superseded => "superseded",
        }
    }

    /// Tells whether nothing of it stands, and something is waited for.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Refused | Self::Undone)
    }

    fn key(self) -> &'static str {
        match self {
            Self::Done => "status-done",
            Self::Partial => "status-partial",
            Self::Undone => "status-undone",
            Self::Refused => "status-refused",
            Self::Waiting => "status-waiting",
            Self::Superseded => "status-superseded",
        }
    }
}

/// How the lists stand together: of each publisher the latest version of a list counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatusTotals {
    /// All lists of all publishers.
    pub tickets: usize,
    /// Those that are done.
    pub done: usize,
    /// The tickets beside these that a later version took the place of, done or not.
    pub superseded: usize,
    /// Those that are done on or before their deadline.
    pub in_time: usize,
    /// Those that are not done, and whose deadline has passed.
    pub late: usize,
    /// Those whose day has passed.
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
    /// How many publishers reported.
    pub reported: usize,
    /// How many got the list.
    pub publishers: usize,
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
    /// Its name, where a ticket tells it.
    pub school: Option<String>,
    /// How many publishers have its list, in the latest version.
    pub tickets: usize,
    /// How many of those are done.
    pub done: usize,
    /// How many pupils' progress is at risk at some publisher: their rows are held, or their new
    /// identity opens another profile already. Where nothing was applied yet, by the rehearsals.
    pub at_risk: usize,
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
    /// The school's name, where there is a ticket.
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
    /// Tells whether it was of the list of a ticket.
    #[must_use]
    pub fn is_of(&self, entry: &StatusEntry) -> bool {
        let same = self
            .publisher
            .as_ref()
            .is_some_and(|name| name.to_lowercase() == entry.publisher.to_lowercase());
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

impl StatusEntry {
    /// The versions of the list, as `v1, v2`.
    fn all_versions(&self) -> String {
        self.versions.iter().map(|version| format!("v{version}")).collect::<Vec<_>>().join(", ")
    }

    fn standing(&self, catalogue: &Catalogue) -> String {
        let undone = self.undone.as_ref().zip(self.undone_rows);
        // What was undone says its day; the bare word beside it would say it twice.
        let state =
            Some(self.state).filter(|state| *state != StatusState::Undone || undone.is_none());
        let mut standing: Vec<String> = state
            .map(|state| catalogue.text(state.key()))
            .into_iter()
            .chain(self.done.clone())
            .collect();
        if let Some((day, rows)) = undone {
            standing.push(
                catalogue
                    .render(&Message::new("status-undone-on").with("day", day).with("rows", rows)),
            );
        }
        if self.days_late > 0 {
            standing.push(
                catalogue.render(&Message::new("status-days-late").with("days", self.days_late)),
            );
        }
        if let Some((version, day)) = self.late_version.zip(self.late_since.as_ref()) {
            let since = Message::new("status-late-since").with("version", version);
            standing.push(catalogue.render(&since.with("day", day)));
        }
        standing.extend(self.earlier.iter().flat_map(|earlier| earlier.lines(catalogue)));
        let waits = matches!(self.state, StatusState::Waiting | StatusState::Refused);
        if let Some(day) = self.counts_from.as_ref().filter(|_| waits && self.days_late == 0) {
            standing.push(catalogue.render(&Message::new("status-counts-from").with("day", day)));
        }
        if let Some(signer) = &self.receipt_signer {
            standing.push(shown(signer));
        }
        let mut lines = vec![standing.join(",\n")];
        if self.stores.len() > 1 {
            lines.extend(self.stores.iter().map(|store| store.line(catalogue)));
        }
        lines.join("\n")
    }
}

impl EarlierVersion {
    /// What is to be told of it, a line each.
    fn lines(&self, catalogue: &Catalogue) -> impl Iterator<Item = String> {
        let late = (self.days_late > 0)
            .then(|| Message::new("status-days-late").with("days", self.days_late));
        let undone = self.undone.as_ref().map(|day| {
            let rows = self.undone_rows.unwrap_or(0);
            Message::new("status-undone-on").with("day", day).with("rows", rows)
        });
        let told = [late, undone].into_iter().flatten();
        told.map(|told| format!("v{}: {}", self.version, catalogue.render(&told)))
    }
}

impl StoreEntry {
    /// Makes the entry of a store of which nothing was heard.
    #[must_use]
    pub fn silent(name: &str) -> Self {
        Self {
            store_name: Some(name.to_owned()),
            store: String::new(),
            state: StatusState::Waiting,
            done: None,
            linked: None,
            unknown: None,
            held: None,
            undone: None,
            undone_rows: None,
            run_id: None,
            refused_because: None,
            journal_differs: 0,
        }
    }

    /// One store of several, in short; one that did not report has nothing to count.
    fn line(&self, catalogue: &Catalogue) -> String {
        let name = shown(self.store_name.as_deref().unwrap_or(&self.store));
        if self.state == StatusState::Waiting {
            return format!("{name}: {}", catalogue.text(self.state.key()));
        }
        let line = Message::new("status-store")
            .with("store", name)
            .with("state", catalogue.text(self.state.key()));
        catalogue.render(&line.with("linked", count(self.linked)).with("held", count(self.held)))
    }
}
