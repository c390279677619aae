//! What a walk over a keyring file must remember of the identities that are looked for.

use std::collections::{HashMap, HashSet};

use super::sighting::Sighting;
use crate::identity::{Case, Scheme};
use crate::plan::{Identities, IdentityNo, ProfileNo, State};

/// No profile.
const NOBODY: ProfileNo = ProfileNo::MAX;

/// Counts equal keyrings, and finds identities that are active twice.
#[derive(Debug)]
pub(super) struct Census {
    case: Case,
    /// For each identity: the profile of its first keyring.
    first: Vec<ProfileNo>,
    /// How many keyrings of a profile there were for an identity that has several.
    several: HashMap<(IdentityNo, ProfileNo), u32>,
    /// The same for a comparison that folds what the file holds apart.
    folded: HashMap<(Scheme, String, ProfileNo), u32>,
    folded_active: HashSet<(Scheme, String)>,
    active: Active,
}

/// For each identity: where it is active.
#[derive(Debug, Default)]
pub(super) struct Active(Vec<u64>);

/// No place: no file is that long.
const NOWHERE: u64 = u64::MAX;

impl Active {
    /// Returns where an identity is active; the last such place, where the comparison folds
    /// several.
    pub(super) fn place(&self, identity: IdentityNo) -> Option<u64> {
        self.0.get(identity as usize).copied().filter(|&place| place != NOWHERE)
    }

    /// Takes note of a place, and tells whether there was one before.
    fn set(&mut self, identity: IdentityNo, place: u64) -> bool {
        std::mem::replace(&mut self.0[identity as usize], place) != NOWHERE
    }
}

/// What a keyring is among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    /// How many keyrings of the same identity and profile stand before it.
    pub(super) nth: u32,
    /// Whether the identity is active already.
    pub(super) is_twice_active: bool,
}

impl Census {
    pub(super) fn of(identities: &Identities<'_>) -> Self {
        Self {
            case: identities.case(),
            first: vec![NOBODY; identities.len()],
            several: HashMap::new(),
            folded: HashMap::new(),
            folded_active: HashSet::new(),
            active: Active(vec![NOWHERE; identities.len()]),
        }
    }

    /// Takes note of a keyring.
    pub(super) fn count(&mut self, profile: ProfileNo, sighting: &Sighting<'_>) -> Standing {
        let &Sighting { identity, scheme, written, .. } = sighting;
        let exact = || scheme.key(written, Case::Exact).into_owned();
        let nth = match self.case {
            Case::Exact => self.nth(identity, profile),
            Case::Fold => {
                let count = self.folded.entry((scheme, exact(), profile)).or_default();
                *count += 1;
                *count - 1
            }
        };
        let mut is_twice_active = false;
        if sighting.state == State::Active {
            let is_again = self.active.set(identity, sighting.place);
            is_twice_active = match self.case {
                Case::Exact => is_again,
                Case::Fold => !self.folded_active.insert((scheme, exact())),
            };
        }
        Standing { nth, is_twice_active }
    }

    fn nth(&mut self, identity: IdentityNo, profile: ProfileNo) -> u32 {
        let first = &mut self.first[identity as usize];
        if *first == NOBODY {
            *first = profile;
            return 0;
        }
        let count = self.several.entry((identity, profile)).or_insert(u32::from(*first == profile));
        *count += 1;
        *count - 1
    }

    /// Returns where each identity is active.
    pub(super) fn into_active(self) -> Active {
        self.active
    }
}
