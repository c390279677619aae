//! What a walk over a keyring file must remember of the identities that are looked for.

use std::collections::{HashMap, HashSet};

use super::form::Row;
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
    /// For each identity: where it is active.
    active: Vec<Option<u64>>,
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
            active: vec![None; identities.len()],
        }
    }

    /// Takes note of a keyring.
    pub(super) fn count(&mut self, identity: IdentityNo, profile: ProfileNo, place: u64, row: &Row<'_>) -> Standing {
        let nth = match self.case {
            Case::Exact => self.nth(identity, profile),
            Case::Fold => {
                let key = row.scheme.key(&row.identity, Case::Exact).into_owned();
                let count = self.folded.entry((row.scheme, key, profile)).or_default();
                *count += 1;
                *count - 1
            }
        };
        let mut is_twice_active = false;
        if row.state == State::Active {
            let earlier = self.active[identity as usize].replace(place);
            is_twice_active = match self.case {
                Case::Exact => earlier.is_some(),
                Case::Fold => !self.folded_active.insert((row.scheme, row.scheme.key(&row.identity, Case::Exact).into_owned())),
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
    pub(super) fn into_active(self) -> Vec<Option<u64>> {
        self.active
    }
}
