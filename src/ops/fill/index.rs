//! Finding rows and accounts by a key, in sixteen bytes an entry.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// What a key is made of; keys of different kinds do not meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    /// A first name, to be counted.
    Given,
    /// A surname without prefixes, to be counted.
    Surname,
    /// A postcode, to be counted.
    Postcode,
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

/// Hashes a key. Equal hashes of different keys only cost a comparison: every pair is looked at before it counts.
pub(super) fn key(kind: Kind, parts: &[&str]) -> u64 {
    let mut hasher = DefaultHasher::new();
    kind.hash(&mut hasher);
    parts.hash(&mut hasher);
    hasher.finish()
}

/// Positions by key.
#[derive(Debug, Default)]
pub(super) struct Index(Vec<(u64, u32)>);

impl Index {
    pub(super) fn new(entries: impl IntoIterator<Item = (u64, u32)>) -> Self {
        let mut entries: Vec<_> = entries.into_iter().collect();
        entries.sort_unstable();
        entries.dedup();
        Self(entries)
    }

    /// Returns the positions with a key, in ascending order.
    pub(super) fn get(&self, key: u64) -> impl ExactSizeIterator<Item = u32> + '_ {
        let start = self.0.partition_point(|(at, _)| *at < key);
        let length = self.0[start..].partition_point(|(at, _)| *at == key);
        self.0[start..start + length].iter().map(|(_, position)| *position)
    }
}
