//! How one ticket stands, and each store of its publisher.

use schemars::JsonSchema;
use serde::Serialize;

use super::words::{count, shown};
use crate::message::{Catalogue, Message};
use crate::moves::{FormatId, WorkingDays};

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
    /// Which days its move counts as worked, beside weekends and public holidays.
    #[serde(skip)]
    pub counted: WorkingDays,
    /// This version and the earlier ones that went to the same publisher.
    pub versions: Vec<u32>,
    /// The latest version that went to the same publisher after this one.
    pub replaced_by: Option<u32>,
    /// How many rows it has.
    pub rows: u64,
    /// How many of them are still to be filled in; none where such a row means that nobody moves. In
    /// MBO it is not done with those.
    pub unfilled: u64,
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
    /// The day on which other rows than those of the last ticket were applied as this version, ISO
    /// 8601, where these are not done.
    pub other_rows: Option<String>,
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
    /// The kind of store; empty where that is not known.
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

    pub(super) fn key(self) -> &'static str {
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

impl StatusEntry {
    /// Tells whether it is of the same list for the same publisher, in whatever version.
    #[must_use]
    pub fn is_of_list_of(&self, other: &Self) -> bool {
        self.list_id == other.list_id
            && self.publisher.to_lowercase() == other.publisher.to_lowercase()
    }

    /// Tells whether it stands whole, or was undone after its day: it was applied until then, and
    /// the undo makes room for the next version.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.state == StatusState::Done || (self.undone.is_some() && self.undone > self.deadline)
    }

    /// The day on which it was applied, ISO 8601, where it stands whole or made room for a later
    /// version.
    #[must_use]
    pub fn applied_once(&self) -> Option<&String> {
        let is_it = self.state == StatusState::Done || self.replaced_by.is_some();
        let days = self.stores.iter().filter_map(|store| store.done.as_ref());
        days.max().filter(|_| is_it && self.is_over())
    }

    /// Tells whether it was applied so in every store, and no row is held.
    #[must_use]
    pub fn was_whole(&self) -> bool {
        let is_whole = |store: &StoreEntry| store.done.is_some() && store.held.unwrap_or(0) == 0;
        self.applied_once().is_some() && self.stores.iter().all(is_whole)
    }

    /// The versions of the list, as `v1, v2`.
    pub(super) fn all_versions(&self) -> String {
        self.versions.iter().map(|version| format!("v{version}")).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn standing(&self, catalogue: &Catalogue) -> String {
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
        if let Some(day) = &self.other_rows {
            standing.push(catalogue.render(&Message::new("status-other-rows").with("day", day)));
        }
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
    /// Makes the entry of a store of which nothing was heard, by its name or else its kind.
    #[must_use]
    pub fn silent(name: Option<&str>, store: &str) -> Self {
        Self {
            store_name: name.map(str::to_owned),
            store: store.to_owned(),
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
