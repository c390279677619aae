//! The two sides of a list, as types: swapped arguments do not compile.

use std::fmt;

/// A side of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The identity that the pupil had.
    Was,
    /// The identity that the pupil will have.
    Wordt,
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Was => "was",
            Self::Wordt => "wordt",
        })
    }
}

/// What an identity was: the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Was<T>(pub T);

/// What an identity becomes (*wordt*): the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Wordt<T>(pub T);
