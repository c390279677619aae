//! Hash tables that cost little: a list of a million rows asks a store about two million identities, and ten million keyrings stream past them.

use std::hash::{BuildHasher as _, Hasher as _};

use foldhash::fast::RandomState;
use hashbrown::HashTable;

/// A map with a fast hash.
pub(super) type Map<K, V> = std::collections::HashMap<K, V, RandomState>;
/// A set with a fast hash.
pub(super) type Set<K> = std::collections::HashSet<K, RandomState>;

/// Numbers of things that stand elsewhere, found by what those things are.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    table: HashTable<u32>,
    hasher: RandomState,
}

impl Index {
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self { table: HashTable::with_capacity(capacity), hasher: RandomState::default() }
    }

    /// Takes the hash of a text of some kind.
    pub(super) fn hash(&self, kind: u8, text: &str) -> u64 {
        let mut hasher = self.hasher.build_hasher();
        hasher.write(text.as_bytes());
        hasher.write_u8(kind);
        hasher.finish()
    }

    /// Finds a number.
    pub(super) fn find(&self, hash: u64, is_it: impl Fn(u32) -> bool) -> Option<u32> {
        self.table.find(hash, |&number| is_it(number)).copied()
    }

    /// Adds a number that is not there; `hash_of` is asked about others where the table grows.
    pub(super) fn add(&mut self, hash: u64, number: u32, hash_of: impl Fn(&Self, u32) -> u64) {
        let mut table = std::mem::take(&mut self.table);
        table.insert_unique(hash, number, |&other| hash_of(self, other));
        self.table = table;
    }
}
