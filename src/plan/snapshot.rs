//! A store at one moment, as far as a list speaks of it.

use std::collections::BTreeSet;

use super::history::{EarlierChange, History, JournalEntry};
use super::holdings::IdentityNo;
use super::holdings::{Holding, HoldingMap, KeyringNo, State};
use super::profiles::{ProfileNo, Profiles};
use super::vicinity::Vicinity;
use crate::identity::{Scheme, Was};

/// No store numbers a keyring so.
const GONE: KeyringNo = KeyringNo::MIN;

/// What a store holds of the identities of a list, and what its journal says of them.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// The profiles that occur here.
    pub profiles: Profiles,
    /// The schemes of which the store holds any identity at all.
    pub schemes: BTreeSet<Scheme>,
    /// What the store holds near these identities, and who it leaves behind.
    pub vicinity: Vicinity,
    holdings: HoldingMap,
    pub(super) history: History,
}

impl Snapshot {
    /// Makes a snapshot of a store that holds none of so many identities.
    #[must_use]
    pub fn of(identities: usize) -> Self {
        Self { holdings: HoldingMap::with_identities(identities), ..Self::default() }
    }

    /// Adds a keyring that the store holds.
    pub fn hold(&mut self, identity: IdentityNo, holding: Holding) {
        self.holdings.push(identity, holding);
    }

    /// Adds what the journal holds of a run that was not undone.
    pub fn journal(&mut self, entry: JournalEntry) {
        self.history.add(entry);
    }

    /// Returns the keyrings of an identity.
    #[must_use]
    pub fn held(&self, identity: IdentityNo) -> &[Holding] {
        self.holdings.get(identity)
    }

    pub(super) fn held_mut(&mut self, identity: IdentityNo) -> &mut [Holding] {
        self.holdings.get_mut(identity)
    }

    /// Walks over the active keyrings of an identity: at most one, unless the comparison folds what
    /// the store holds apart.
    pub fn active(&self, identity: IdentityNo) -> impl Iterator<Item = Holding> {
        self.held(identity).iter().copied().filter(Holding::is_active)
    }

    /// Returns the retired keyring of an identity on a profile.
    #[must_use]
    pub fn retired(&self, identity: IdentityNo, profile: ProfileNo) -> Option<Holding> {
        self.held(identity)
            .iter()
            .copied()
            .find(|holding| holding.state == State::Retired && holding.profile == profile)
    }

    /// Returns a profile on which an identity is retired.
    #[must_use]
    pub fn any_retired(&self, identity: IdentityNo) -> Option<ProfileNo> {
        self.held(identity)
            .iter()
            .find(|holding| holding.state == State::Retired)
            .map(|holding| holding.profile)
    }

    /// Walks over all keyrings of an identity.
    pub fn all(&self, identity: IdentityNo) -> impl Iterator<Item = Holding> {
        self.held(identity).iter().copied()
    }

    /// Tells whether an identity opens a profile.
    #[must_use]
    pub fn is_open(&self, identity: IdentityNo) -> bool {
        self.active(identity).next().is_some()
    }

    /// Finds the keyrings of earlier runs by their profiles: one has another number once the
    /// publisher has filled the table anew.
    pub fn locate(&self, earlier: &mut [EarlierChange]) {
        for change in earlier {
            let made = |entry: &&JournalEntry| entry.run == change.run && entry.kind == change.kind;
            let made = self.history.about(change.identity).find(made);
            let Some(profile) = made.map(|entry| entry.profile) else { continue };
            let held = || self.all(change.identity).filter(|holding| holding.profile == profile);
            let same = held().find(|holding| holding.keyring == change.keyring);
            change.keyring = same.or_else(|| held().next()).map_or(GONE, |it| it.keyring);
        }
    }

    /// Walks over the profiles to which runs linked somebody from an identity, and that the new one
    /// opens.
    pub fn linked_from(&self, was: IdentityNo) -> impl Iterator<Item = ProfileNo> {
        let opens = |entry: &&JournalEntry| {
            entry.grants() && entry.identity.is_some_and(|it| entry.is_shown(self.held(it)))
        };
        self.history.leaving(was).filter(opens).map(|entry| entry.profile)
    }

    /// Returns the runs of which the journal tells something here.
    #[must_use]
    pub fn runs(&self) -> BTreeSet<i64> {
        self.history.runs()
    }

    /// Returns the last run that changed a keyring of an identity.
    #[must_use]
    pub fn last_run(&self, identity: IdentityNo) -> Option<i64> {
        self.history.last_change(identity)
    }

    /// Tells whether a run linked an old identity to a new one, whatever came after.
    #[must_use]
    pub fn was_linked(&self, was: Was<IdentityNo>) -> bool {
        self.history.leaving(was.0).next().is_some()
    }

    /// Tells whether a run linked an old identity to a new one, and nobody got that old identity
    /// since.
    #[must_use]
    pub fn is_left(&self, was: Was<IdentityNo>) -> bool {
        let given =
            self.history.about(was.0).filter(|entry| entry.grants()).map(|entry| entry.run).max();
        self.history
            .leaving(was.0)
            .map(|entry| entry.run)
            .max()
            .is_some_and(|left| given.is_none_or(|given| given < left))
    }

    /// Counts the keyrings that the journal gave and that the store no longer shows: it was
    /// restored, exported anew, or changed by hand.
    #[must_use]
    pub fn journal_differs(&self) -> u32 {
        self.history.count_gone(|identity| self.held(identity))
    }
}
