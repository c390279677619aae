//! What a store holds near the identities of a list, and who is left behind under an old realm.

use super::hash::Map;
use super::holdings::IdentityNo;
use super::profiles::{ProfileNo, Profiles};
use crate::identity::NearKind;
use crate::person::Relation;

/// So many profiles that are left behind are kept by name; of more, only how many there are.
const MOST_LEFT: usize = 100_000;

/// More keyrings than this near one identity say nothing new.
const MOST_NEAR: usize = 4;

/// An active keyring that nearly has an identity of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// In what the two differ.
    pub kind: NearKind,
    /// Its profile, by its number in [`Vicinity::profile`].
    pub profile: ProfileNo,
    /// Whether it names the person of the row whose new identity is near.
    pub as_wordt: Relation,
}

/// An active keyring with the user id of an old identity of the list, under a realm that the list
/// does not know, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// Which of the two.
    pub kind: NearKind,
    /// The realm, by its number in [`Vicinity::realm`].
    pub realm: u32,
    /// Whether it names the person of the row.
    pub as_was: Relation,
}

/// What a store holds near the identities of a list.
#[derive(Debug, Default)]
pub struct Vicinity {
    neighbours: Map<IdentityNo, Vec<Neighbour>>,
    profiles: Profiles,
    /// By identity, kind and realm, whether somebody there is the person of the row.
    elsewhere: Map<(IdentityNo, NearKind, u32), Relation>,
    realms: Profiles,
    /// Who is left behind.
    pub left: Left,
}

impl Vicinity {
    /// Adds a keyring that nearly has an identity.
    pub(super) fn add(
        &mut self,
        identity: IdentityNo,
        kind: NearKind,
        profile: &str,
        as_wordt: Relation,
    ) {
        let profile = self.profiles.number(profile);
        let neighbours = self.neighbours.entry(identity).or_default();
        let neighbour = Neighbour { kind, profile, as_wordt };
        if neighbours.len() < MOST_NEAR && !neighbours.contains(&neighbour) {
            neighbours.push(neighbour);
        }
    }

    /// Adds a keyring with the user id of an identity; of several under one realm, one that names
    /// the same person counts.
    pub(super) fn add_elsewhere(
        &mut self,
        identity: IdentityNo,
        kind: NearKind,
        realm: &str,
        as_was: Relation,
    ) {
        if as_was == Relation::Other {
            return;
        }
        let known =
            self.elsewhere.entry((identity, kind, self.realms.number(realm))).or_insert(as_was);
        if *known == Relation::Untold {
            *known = as_was;
        }
    }

    /// Walks over the active keyrings that nearly have an identity.
    pub fn near(&self, identity: IdentityNo) -> impl Iterator<Item = Neighbour> {
        self.neighbours.get(&identity).into_iter().flatten().copied()
    }

    /// Walks over the identities that something is near, in no order.
    pub fn identities(&self) -> impl Iterator<Item = IdentityNo> {
        self.neighbours.keys().copied()
    }

    /// Walks over the old identities in whose place something stands under another realm, in no
    /// order.
    pub fn elsewhere(&self) -> impl Iterator<Item = (IdentityNo, Elsewhere)> {
        self.elsewhere.iter().map(|(&(identity, kind, realm), &as_was)| {
            (identity, Elsewhere { kind, realm, as_was })
        })
    }

    /// Returns the publisher's id of the profile of a neighbour.
    #[must_use]
    pub fn profile(&self, number: ProfileNo) -> &str {
        self.profiles.name(number)
    }

    /// Returns a realm.
    #[must_use]
    pub fn realm(&self, number: u32) -> &str {
        self.realms.name(number)
    }
}

/// Profiles with an active keyring of an old realm that no row names.
#[derive(Debug, Default)]
pub struct Left {
    profiles: Profiles,
    more: u64,
    last: String,
}

impl Left {
    /// Adds such a keyring.
    pub fn add(&mut self, profile: &str) {
        // The keyrings of one profile mostly stand together.
        if self.last == profile {
            return;
        }
        profile.clone_into(&mut self.last);
        if self.profiles.len() < MOST_LEFT {
            self.profiles.number(profile);
        } else {
            self.more += 1;
        }
    }

    /// Tells whether as many are kept by name as can be.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.profiles.len() >= MOST_LEFT
    }

    /// Adds how many more there are.
    pub fn add_more(&mut self, count: u64) {
        self.more += count;
    }

    /// Tells whether a profile is among those that are kept by name.
    #[must_use]
    pub fn holds(&self, profile: &str) -> bool {
        self.profiles.find(profile).is_some()
    }

    /// Walks over the profiles that are kept by name.
    pub fn profiles(&self) -> impl Iterator<Item = &str> {
        (0..self.profiles.len() as ProfileNo).map(|number| self.profiles.name(number))
    }

    /// Returns how many there are beyond those; each keyring counts there, unless it stands beside
    /// another of its profile.
    #[must_use]
    pub fn more(&self) -> u64 {
        self.more
    }
}
