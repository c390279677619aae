//! What a store holds of the identities of a list, at one moment.

use super::profiles::ProfileNo;
use crate::person::Relation;

/// The number by which a store knows a keyring.
pub type KeyringNo = i64;

/// Whether a keyring opens its profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// It does.
    Active,
    /// It once did, and is kept for the record.
    Retired,
}

impl State {
    /// Returns the name that files use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Retired => "retired",
        }
    }

    /// Finds what such a name means.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Active, Self::Retired].into_iter().find(|state| state.as_str() == word)
    }
}

/// An identity that a profile holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holding {
    /// The profile.
    pub profile: ProfileNo,
    /// The keyring.
    pub keyring: KeyringNo,
    /// Whether it is active.
    pub state: State,
    /// Whether it names the person of the row whose old identity this is.
    pub as_was: Relation,
    /// Whether it names the person of the row whose new identity this is.
    pub as_wordt: Relation,
}

impl Holding {
    /// A keyring that names nobody.
    #[must_use]
    pub const fn unnamed(profile: ProfileNo, keyring: KeyringNo, state: State) -> Self {
        Self { profile, keyring, state, as_was: Relation::Untold, as_wordt: Relation::Untold }
    }

    pub(super) fn is_active(&self) -> bool {
        self.state == State::Active
    }
}

/// The keyrings of each identity: mostly none or one, which stands here itself.
#[derive(Debug, Default)]
pub(super) struct HoldingMap {
    slots: Vec<Slot>,
    several: Vec<Vec<Holding>>,
}

#[derive(Clone, Copy, Debug, Default)]
enum Slot {
    #[default]
    Empty,
    One(Holding),
    Several(u32),
}

impl HoldingMap {
    pub(super) fn with_identities(count: usize) -> Self {
        Self { slots: vec![Slot::Empty; count], several: Vec::new() }
    }

    pub(super) fn get(&self, identity: IdentityNo) -> &[Holding] {
        match self.slots.get(identity as usize) {
            None | Some(Slot::Empty) => &[],
            Some(Slot::One(holding)) => std::slice::from_ref(holding),
            Some(Slot::Several(at)) => &self.several[*at as usize],
        }
    }

    pub(super) fn get_mut(&mut self, identity: IdentityNo) -> &mut [Holding] {
        match self.slots.get_mut(identity as usize) {
            None | Some(Slot::Empty) => &mut [],
            Some(Slot::One(holding)) => std::slice::from_mut(holding),
            Some(Slot::Several(at)) => &mut self.several[*at as usize],
        }
    }

    pub(super) fn push(&mut self, identity: IdentityNo, holding: Holding) {
        let at = identity as usize;
        if at >= self.slots.len() {
            self.slots.resize(at + 1, Slot::Empty);
        }
        match self.slots[at] {
            Slot::Empty => self.slots[at] = Slot::One(holding),
            Slot::One(first) => {
                self.slots[at] = Slot::Several(self.several.len() as u32);
                self.several.push(vec![first, holding]);
            }
            Slot::Several(several) => self.several[several as usize].push(holding),
        }
    }
}

/// The number of an identity in `Identities`.
pub type IdentityNo = u32;
