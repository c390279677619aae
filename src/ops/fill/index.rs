//! Finding rows and accounts by a key, in sixteen bytes an entry.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, Hasher as _};

use foldhash::quality::FixedState;

/// What a key is made of; keys of different kinds do not meet.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// An identity that the other side knows.
    Identity,
    /// A number of the administration.
    Number,
    /// A whole name.
    Name,
    /// A whole name and a postcode.
    NameAtPostcode,
    /// Surname without prefixes, and first name, both loosely folded.
    LooseName,
    /// Surname without prefixes, and postcode.
    SurnameAtPostcode,
    /// First name, postcode and house number.
    FirstNameAtAddress,
    /// Surname without prefixes, and the first letter of the first name.
    SurnameAndLetter,
    /// A surname without prefixes, to be counted.
    Surname,
    /// A postcode, to be counted.
    Postcode,
    /// The start of a postcode, to be counted.
    Area,
    /// The digits of a house number, to be counted.
    House,
    /// A location, to be counted.
    Location,
    /// Postcode and house number.
    Home,
    /// A first name or surname, and a postcode.
    NameAt,
    /// A first name or surname, and a house number.
    NameAtNumber,
    /// A first name, and the first letters of a surname.
    NameAndStart,
    /// The first letters of a first name, and a surname.
    StartAndName,
    /// First name and surname, in whichever columns.
    BothNames,
    /// The first letters of first name and surname, and a postcode.
    LettersAt,
}

/// Hashes a key. Equal hashes of different keys only cost a comparison: every pair is looked at
/// before it counts.
pub(super) fn key(kind: Kind, parts: &[&str]) -> u64 {
    let mut hasher = FixedState::default().build_hasher();
    hasher.write_u8(kind as u8);
    for part in parts {
        hasher.write(part.as_bytes());
        hasher.write_u8(u8::MAX);
    }
    hasher.finish()
}

/// Makes the key of something that has a key of its own at a place.
pub(super) fn key_at(kind: Kind, of: u64, place: &str) -> u64 {
    let mut hasher = FixedState::default().build_hasher();
    hasher.write_u8(kind as u8);
    hasher.write_u64(of);
    hasher.write(place.as_bytes());
    hasher.finish()
}

/// Counts by key.
pub(super) type Counts = HashMap<u64, u32, FixedState>;

/// Positions by key: sorted, and the start of every stretch of keys with the same first bits.
#[derive(Debug)]
pub(super) struct Index {
    entries: Vec<(u64, u32)>,
    starts: Vec<u32>,
    shift: u32,
}

impl Index {
    pub(super) fn new(entries: impl IntoIterator<Item = (u64, u32)>) -> Self {
        let mut entries: Vec<_> = entries.into_iter().collect();
        entries.sort_unstable();
        entries.dedup();
        let bits = entries.len().max(2).ilog2();
        let shift = u64::BITS - bits;
        let mut starts = Vec::with_capacity((1 << bits) + 1);
        for (at, (key, _)) in entries.iter().enumerate() {
            let stretch = (key >> shift) as usize;
            starts.resize(starts.len().max(stretch + 1), at as u32);
        }
        starts.resize((1 << bits) + 1, entries.len() as u32);
        Self { entries, starts, shift }
    }

    /// Returns the positions with a key, in ascending order.
    pub(super) fn get(&self, key: u64) -> impl ExactSizeIterator<Item = u32> + '_ {
        let stretch = (key >> self.shift) as usize;
        let near = match (self.starts.get(stretch), self.starts.get(stretch + 1)) {
            (Some(&start), Some(&end)) => &self.entries[start as usize..end as usize],
            _ => &[],
        };
        let start = near.partition_point(|(at, _)| *at < key);
        let length = near[start..].partition_point(|(at, _)| *at == key);
        near[start..start + length].iter().map(|(_, position)| *position)
    }
}
