//! What a plan does to a store.

use super::holdings::IdentityNo;
use super::holdings::KeyringNo;
use super::profiles::ProfileNo;
use super::undo::Deed;

/// What happens to one keyring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// An active keyring is retired.
    Retire(KeyringNo),
    /// A retired keyring of the profile is made active again.
    Activate(KeyringNo),
    /// A new keyring is added to the profile.
    Add(Template),
}

impl Action {
    /// Returns what the journal says of it.
    #[must_use]
    pub const fn deed(self) -> Deed {
        match self {
            Self::Retire(_) => Deed::Retired,
            Self::Activate(_) => Deed::Activated,
            Self::Add(_) => Deed::Added,
        }
    }
}

/// The keyring whose person columns a new one copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Template(pub KeyringNo);

/// One change of one keyring, and the row that asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// What happens; retirements sort first, so that an identity is never active twice.
    pub action: Action,
    /// The profile.
    pub profile: ProfileNo,
    /// The identity of the keyring.
    pub identity: IdentityNo,
    /// The old identity by which the profile was found; none for a list matched by person.
    pub was: Option<IdentityNo>,
    /// The row number in the list.
    pub row: u32,
}
