//! Which profiles of a store an export touches, and who it leaves without any identity.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{BuildHasher as _, RandomState};

use crate::keyring::{Entry, EntryRef};

/// A profile that is left without any identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orphan {
    /// The row of the export that has its last identity on another profile, or calls it retired;
    /// none where the export lacks it.
    pub row: Option<u32>,
    /// The publisher's own id of the profile.
    pub profile_id: String,
}

/// The profiles of a store that an export touches.
#[derive(Debug, Default)]
pub(super) struct Touched {
    hasher: RandomState,
    /// The profiles with an active keyring, digested: whether they have an identity afterwards.
    profiles: HashMap<u64, bool>,
    /// Those that lose an identity, each with the row that asks for it.
    losing: BTreeMap<String, Option<u32>>,
    /// Those that change, digested.
    changed: HashSet<u64>,
}

impl Touched {
    /// Takes an active keyring that stays.
    pub(super) fn keep(&mut self, entry: &EntryRef<'_>) {
        *self.profiles.entry(self.hasher.hash_one(entry.profile_id)).or_default() |=
            !entry.identity.is_empty();
    }

    /// Takes an active keyring that is retired, with the row that asks for it; 0 where none does.
    pub(super) fn lose(&mut self, entry: &EntryRef<'_>, row: u32) {
        let digest = self.hasher.hash_one(entry.profile_id);
        self.profiles.entry(digest).or_default();
        self.changed.insert(digest);
        if !entry.identity.is_empty() {
            self.losing.insert(entry.profile_id.to_owned(), Some(row).filter(|&row| row > 0));
        }
    }

    /// Takes a keyring that is new; the whole store was seen by then.
    pub(super) fn gain(&mut self, entry: &Entry) {
        let digest = self.hasher.hash_one(entry.profile_id.as_str());
        if let Some(has_identity) = self.profiles.get_mut(&digest) {
            *has_identity |= !entry.identity.is_empty();
            self.changed.insert(digest);
        }
    }

    /// Counts the profiles of the store that change; a profile that is new is none of them.
    pub(super) fn changed(&self) -> usize {
        self.changed.len()
    }

    /// Returns the profiles that are left without any identity.
    pub(super) fn orphans(self) -> Vec<Orphan> {
        let Self { hasher, profiles, losing, .. } = self;
        let is_bare = |name: &String| profiles.get(&hasher.hash_one(name.as_str())) == Some(&false);
        losing
            .into_iter()
            .filter(|(name, _)| is_bare(name))
            .map(|(profile_id, row)| Orphan { row, profile_id })
            .collect()
    }
}
