//! What runs of a list did that were undone, and that the store shows again, since it was put back
//! to after them or brought up to date from a system that kept it: the store is the truth.

use super::changes::ChangeKind;
use super::hash::{Map, Set};
use super::history::{EarlierChange, Gives, JournalEntry};
use super::holdings::IdentityNo;
use super::profiles::ProfileNo;
use super::snapshot::Snapshot;

/// A change that the journal tells of a run that applied a list.
#[derive(Clone, Copy, Debug)]
pub struct ToldChange {
    /// What was done.
    pub change: EarlierChange,
    /// The profile of the keyring.
    pub profile: ProfileNo,
    /// Whether it was undone since.
    pub is_undone: bool,
}

impl ToldChange {
    fn gives(&self) -> bool {
        Gives::from(self.change.kind) == Gives::Yes
    }

    /// The same, as the journal would have it if nobody had undone it.
    #[must_use]
    pub fn entry(&self) -> JournalEntry {
        let EarlierChange { run, kind, identity, was, .. } = self.change;
        JournalEntry { run, kind, identity: Some(identity), profile: self.profile, was }
    }
}

/// Of changes in the order in which they were made, those that were undone and that the store shows
/// all the same. A later run is taken back before an earlier one is looked for; what a run did to a
/// profile is there whole or not at all.
#[must_use]
pub fn returned<'t>(snapshot: &Snapshot, told: &'t [ToldChange]) -> Vec<&'t ToldChange> {
    let mut then = Then { now: snapshot, open: Map::default() };
    let mut found: Vec<&ToldChange> = Vec::new();
    let runs: Vec<&[ToldChange]> =
        told.chunk_by(|one, next| one.change.run == next.change.run).collect();
    for run in runs.into_iter().rev() {
        let shown = then.shown(run);
        for told in &shown {
            then.take_back(told);
        }
        found.extend(shown.into_iter().filter(|told| told.is_undone));
    }
    found.sort_by_key(|told| told.change.run);
    found
}

/// The store as it was before runs that were taken back.
struct Then<'s> {
    now: &'s Snapshot,
    /// Where those runs changed it: whether an identity opened a profile.
    open: Map<(IdentityNo, ProfileNo), bool>,
}

impl Then<'_> {
    fn is_open(&self, identity: IdentityNo, profile: ProfileNo) -> bool {
        self.open
            .get(&(identity, profile))
            .copied()
            .unwrap_or_else(|| self.now.active(identity).any(|held| held.profile == profile))
    }

    /// What a run did to profiles of which the store shows all that it did to them, and something
    /// that was not so before any run.
    fn shown<'t>(&self, run: &'t [ToldChange]) -> Vec<&'t ToldChange> {
        let is_shown =
            |told: &&ToldChange| self.is_open(told.change.identity, told.profile) == told.gives();
        // Who came back to an identity may never have left it, and what is gone may be so otherwise.
        let is_new = |told: &&ToldChange| match told.change.kind {
            ChangeKind::Added => true,
            ChangeKind::Activated => false,
            ChangeKind::Retired => self.now.retired(told.change.identity, told.profile).is_some(),
        };
        let place = |told: &ToldChange| (told.profile, told.is_undone);
        let otherwise: Set<_> = run.iter().filter(|told| !is_shown(told)).map(place).collect();
        let new: Set<_> = run.iter().filter(is_new).map(place).collect();
        let is_whole = |it: &(ProfileNo, bool)| new.contains(it) && !otherwise.contains(it);
        run.iter().filter(|told| is_whole(&place(told))).collect()
    }

    fn take_back(&mut self, told: &ToldChange) {
        self.open.insert((told.change.identity, told.profile), !told.gives());
    }
}
