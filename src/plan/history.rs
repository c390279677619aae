//! What the journal says of the identities of a list: it explains the store, and never overrules
//! it.

use std::collections::BTreeSet;

use super::changes::ChangeKind;
use super::holdings::IdentityNo;
use super::holdings::{Holding, State};
use super::profiles::ProfileNo;

/// Whether a change of the journal left its keyring active.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// It did: the keyring was added or made active.
    Yes,
    /// It did not: the keyring was retired.
    No,
}

impl From<ChangeKind> for Gives {
    fn from(kind: ChangeKind) -> Self {
        if kind == ChangeKind::Retired { Self::No } else { Self::Yes }
    }
}

/// A change that the journal holds of a run that stands, and nobody has undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// The run's ordinal.
    pub run: i64,
    /// What was done.
    pub kind: ChangeKind,
    /// The identity of the keyring, where the list speaks of it.
    pub identity: Option<IdentityNo>,
    /// The profile of the keyring.
    pub profile: ProfileNo,
    /// The old identity by which the profile was found, where this was a link and the list speaks
    /// of it.
    pub was: Option<IdentityNo>,
}

impl JournalEntry {
    /// Tells whether the keyring was active afterwards.
    pub(super) fn grants(&self) -> bool {
        Gives::from(self.kind) == Gives::Yes
    }

    /// Tells whether the store shows what was done: a grant opens its profile, and what was retired
    /// there is there still.
    pub(super) fn is_shown(&self, holdings: &[Holding]) -> bool {
        let state = if self.grants() { State::Active } else { State::Retired };
        holdings.iter().any(|holding| holding.profile == self.profile && holding.state == state)
    }
}

/// No further entry.
const END: u32 = u32::MAX;

/// The journal, by identity.
#[derive(Debug, Default)]
pub(super) struct History {
    entries: Vec<Chained>,
    /// For each identity: the entry about it that came last.
    about: Vec<u32>,
    /// For each identity: the entry that came last of those by which somebody left it for another
    /// one.
    leaving: Vec<u32>,
}

/// An entry, and the places of those before it.
#[derive(Clone, Copy, Debug)]
struct Chained {
    entry: JournalEntry,
    about: u32,
    leaving: u32,
}

impl History {
    /// Adds an entry; their order does not matter.
    pub(super) fn add(&mut self, entry: JournalEntry) {
        let at = self.entries.len() as u32;
        let about = entry.identity.map_or(END, |identity| chain(&mut self.about, identity, at));
        let leaves = entry.was.filter(|_| entry.grants());
        let leaving = leaves.map_or(END, |was| chain(&mut self.leaving, was, at));
        self.entries.push(Chained { entry, about, leaving });
    }

    /// Walks over what was done to the keyrings of an identity.
    pub(super) fn about(&self, identity: IdentityNo) -> impl Iterator<Item = &JournalEntry> {
        self.walk(self.about.get(identity as usize), |chained| chained.about)
    }

    /// Walks over the links by which somebody left an identity for another one.
    pub(super) fn leaving(&self, was: IdentityNo) -> impl Iterator<Item = &JournalEntry> {
        self.walk(self.leaving.get(was as usize), |chained| chained.leaving)
    }

    fn walk(
        &self,
        last: Option<&u32>,
        before: fn(&Chained) -> u32,
    ) -> impl Iterator<Item = &JournalEntry> {
        let place = |at: u32| self.entries.get(at as usize);
        let first = last.and_then(|&at| place(at));
        std::iter::successors(first, move |chained| place(before(chained)))
            .map(|chained| &chained.entry)
    }

    /// Tells whether the store shows anything of what some runs did, as far as the list speaks of
    /// it.
    pub(super) fn shows_any<'h>(
        &self,
        runs: &[i64],
        holdings: impl Fn(IdentityNo) -> &'h [Holding],
    ) -> bool {
        let shown = |entry: &JournalEntry| {
            entry.identity.is_some_and(|identity| entry.is_shown(holdings(identity)))
        };
        self.entries
            .iter()
            .any(|chained| runs.contains(&chained.entry.run) && shown(&chained.entry))
    }

    /// Returns the runs of the entries.
    pub(super) fn runs(&self) -> BTreeSet<i64> {
        self.entries.iter().map(|chained| chained.entry.run).collect()
    }

    /// Returns the last run that changed a keyring of an identity.
    pub(super) fn last_change(&self, identity: IdentityNo) -> Option<i64> {
        self.about(identity).map(|entry| entry.run).max()
    }

    /// Returns the last entry about an identity on a profile; within a run, what was retired came
    /// first.
    pub(super) fn last_on(
        &self,
        identity: IdentityNo,
        profile: ProfileNo,
    ) -> Option<&JournalEntry> {
        self.about(identity)
            .filter(|entry| entry.profile == profile)
            .max_by_key(|entry| (entry.run, entry.grants()))
    }

    /// Counts the keyrings that the journal gave and that the store no longer shows: it was
    /// restored, exported anew, or changed by hand.
    pub(super) fn count_gone<'h>(&self, holdings: impl Fn(IdentityNo) -> &'h [Holding]) -> u32 {
        let last =
            |entry: &JournalEntry, identity| self.last_on(identity, entry.profile) == Some(entry);
        let is_gone = |entry: &JournalEntry| {
            entry.identity.is_some_and(|identity| {
                last(entry, identity) && !entry.is_shown(holdings(identity))
            })
        };
        self.entries
            .iter()
            .filter(|chained| chained.entry.grants() && is_gone(&chained.entry))
            .count() as u32
    }
}

/// Puts an entry at the head of a chain, and returns the one that stood there.
fn chain(heads: &mut Vec<u32>, identity: IdentityNo, at: u32) -> u32 {
    let identity = identity as usize;
    if identity >= heads.len() {
        heads.resize(identity + 1, END);
    }
    std::mem::replace(&mut heads[identity], at)
}

/// What an earlier run of the same list did to a keyring, and nobody has undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlierChange {
    /// The run's ordinal.
    pub run: i64,
    /// The row of the list that asked for it; 0 where none did, so that something was put back.
    pub row: u32,
    /// What it did.
    pub kind: ChangeKind,
    /// The keyring.
    pub keyring: super::holdings::KeyringNo,
    /// Its identity.
    pub identity: IdentityNo,
    /// The old identity by which the profile was found, where this was a link.
    pub was: Option<IdentityNo>,
}

/// What is known of the runs of before, as seen from a list.
#[derive(Clone, Debug, Default)]
pub struct Past {
    /// What earlier runs of this very list did, in that order.
    pub earlier: Vec<EarlierChange>,
    /// The run that was the first of each list, by every run of that list.
    pub list_of_run: std::collections::BTreeMap<i64, i64>,
    /// Whether the journal has forgotten what earlier runs of this very list did, so that only the
    /// keyrings can tell.
    pub is_forgotten: bool,
    /// Whether the journal has forgotten what a run of this very content did.
    pub is_content_forgotten: bool,
    /// The run that first applied this very content, whether it stands or was undone.
    pub first_of_content: Option<i64>,
    /// The run that first applied this list in any version, whether it stands or was undone: what
    /// other lists changed since, it cannot speak of.
    pub first_of_list: Option<i64>,
    /// Whether this very content was applied before, and that run stands.
    pub is_repeat: bool,
    /// The runs of other lists of the same school that came after that.
    pub followers: Vec<i64>,
    /// The runs that applied once more what had been applied before this list first was.
    pub again: Vec<i64>,
}

impl Past {
    /// Tells whether a run applied a list; what the publisher brought up to date by itself is
    /// simply how the store is.
    pub(super) fn is_application(&self, run: i64) -> bool {
        self.list_of_run.contains_key(&run)
    }

    /// The list that a run applied, by its first run.
    pub(super) fn list_of(&self, run: i64) -> i64 {
        self.list_of_run.get(&run).copied().unwrap_or(run)
    }

    /// Tells whether two runs applied one list.
    pub(super) fn is_one_list(&self, one: i64, other: i64) -> bool {
        self.list_of(one) == self.list_of(other)
    }
}
