//! What a plan does to a store.

use serde::{Deserialize, Serialize};

use super::holdings::IdentityNo;
use super::holdings::KeyringNo;
use super::profiles::ProfileNo;

/// What happens to one keyring; retirements sort first, so that an identity is never active twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// An active keyring is retired.
    Retired,
    /// A retired keyring of the profile is made active again.
    Activated,
    /// A new keyring is added to the profile.
    Added,
}

impl ChangeKind {
    const ALL: [Self; 3] = [Self::Retired, Self::Activated, Self::Added];

    /// Returns the word that stores keep.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Retired => "retired",
            Self::Activated => "activated",
            Self::Added => "added",
        }
    }

    /// Finds what a word means.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// One change of one keyring, and the row that asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// What happens.
    pub kind: ChangeKind,
    /// The keyring; where one is added, that whose person columns the new one copies.
    pub keyring: KeyringNo,
    /// The profile.
    pub profile: ProfileNo,
    /// The identity of the keyring.
    pub identity: IdentityNo,
    /// The old identity by which the profile was found; none for a list matched by person.
    pub was: Option<IdentityNo>,
    /// The row number in the list.
    pub row: u32,
}

impl Change {
    /// Tells whether an identity opens its profile no longer.
    #[must_use]
    pub fn retires(&self) -> bool {
        self.kind == ChangeKind::Retired
    }

    /// Returns the place of a change among those of a plan.
    #[must_use]
    pub const fn order(&self) -> (ChangeKind, KeyringNo) {
        (self.kind, self.keyring)
    }
}
