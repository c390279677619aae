//! Hash tables that cost little: a list of a million rows asks a store about two million
//! identities, and ten million keyrings stream past them.

use std::hash::{BuildHasher as _, Hash, Hasher as _};

use foldhash::fast::RandomState;
use hashbrown::HashTable;

use crate::identity::near_key;

/// Texts up to this length are folded without memory of their own.
const SHORT: usize = 160;

/// A map with a fast hash.
pub(super) type Map<K, V> = std::collections::HashMap<K, V, RandomState>;
/// A set with a fast hash.
pub(super) type Set<K> = std::collections::HashSet<K, RandomState>;

/// Numbers of things that stand elsewhere, found by what those things are.
#[derive(Clone, Debug, Default)]
pub(super) struct Interner {
    table: HashTable<u32>,
    hasher: RandomState,
}

impl Interner {
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self { table: HashTable::with_capacity(capacity), hasher: RandomState::default() }
    }

    /// Takes the hash of a text of some kind.
    pub(super) fn hash(&self, kind: u8, text: &str) -> u64 {
        self.hash_bytes(kind, text.as_bytes())
    }

    /// Takes the hash of a text of some kind as a person reads it: texts with one [`near_key`] have
    /// one hash.
    pub(super) fn near_hash(&self, kind: u8, text: &str) -> u64 {
        let mut folded = [0; SHORT];
        match folded.get_mut(..text.len()) {
            // Looked at as a whole, since most are plain: this is done for every keyring of a
            // store.
            Some(folded)
                if text.bytes().fold(true, |is_plain, byte| is_plain & byte.is_ascii_graphic()) =>
            {
                folded.copy_from_slice(text.as_bytes());
                folded.make_ascii_lowercase();
                self.hash_bytes(kind, folded)
            }
            _ => self.hash_bytes(kind, near_key(text).as_bytes()),
        }
    }

    fn hash_bytes(&self, kind: u8, bytes: &[u8]) -> u64 {
        let mut hasher = self.hasher.build_hasher();
        hasher.write(bytes);
        hasher.write_u8(kind);
        hasher.finish()
    }

    /// Takes the hash of what is no text.
    pub(super) fn hash_of(&self, thing: &impl Hash) -> u64 {
        self.hasher.hash_one(thing)
    }

    /// Finds a number.
    pub(super) fn find(&self, hash: u64, is_it: impl Fn(u32) -> bool) -> Option<u32> {
        self.table.find(hash, |&number| is_it(number)).copied()
    }

    /// Finds a number, or adds `next`; `hash_of` is asked about others where the table grows.
    pub(super) fn find_or_add(
        &mut self,
        hash: u64,
        is_it: impl Fn(u32) -> bool,
        next: u32,
        hash_of: impl Fn(&Self, u32) -> u64,
    ) -> u32 {
        let mut table = std::mem::take(&mut self.table);
        let number = *table
            .entry(hash, |&number| is_it(number), |&other| hash_of(self, other))
            .or_insert(next)
            .get();
        self.table = table;
        number
    }
}

/// Bits by which most of what is not in an [`Interner`] is told without looking there: small enough
/// to stay near the processor.
#[derive(Clone, Debug)]
pub(super) struct BloomFilter {
    words: Vec<u64>,
    count: usize,
}

/// How many bits there are for each thing in a filter, at least.
const BITS: usize = 8;

impl BloomFilter {
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self { words: vec![0; (capacity * BITS / 64).next_power_of_two()], count: 0 }
    }

    /// Tells whether as much is in the filter as it can tell apart.
    pub(super) fn is_full(&self) -> bool {
        self.count * BITS > self.words.len() * 64
    }

    pub(super) fn add(&mut self, hash: u64) {
        let (word, bits) = self.place(hash);
        self.words[word] |= bits;
        self.count += 1;
    }

    /// Tells whether something of this hash may be there.
    pub(super) fn may_hold(&self, hash: u64) -> bool {
        let (word, bits) = self.place(hash);
        self.words[word] & bits == bits
    }

    /// Two bits of one word.
    fn place(&self, hash: u64) -> (usize, u64) {
        let word = (hash >> 16) as usize & (self.words.len() - 1);
        (word, 1 << (hash & 63) | 1 << (hash >> 6 & 63))
    }
}
