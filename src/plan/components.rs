//! What hangs together: rows that share an identity, directly or through other rows or the earlier
//! runs of their list.

use super::hash::Map;
use super::holdings::IdentityNo;
use super::profiles::ProfileNo;

/// What stands for all that hangs together.
pub(super) type Root = u32;

/// Disjoint sets of identities and profiles, joined row by row; without recursion, so that a chain
/// of any length is fine.
#[derive(Clone, Debug)]
pub(super) struct Components {
    parent: Vec<u32>,
    /// The places of profiles, behind those of the identities.
    profiles: Map<ProfileNo, u32>,
}

impl Components {
    /// Makes a set of its own for each identity.
    pub(super) fn new(identities: usize) -> Self {
        Self { parent: (0..identities as u32).collect(), profiles: Map::default() }
    }

    /// Returns what stands for the set of an identity.
    pub(super) fn root(&self, mut identity: IdentityNo) -> Root {
        while self.parent[identity as usize] != identity {
            identity = self.parent[identity as usize];
        }
        identity
    }

    /// Joins the sets of two identities; the smaller number stands for both.
    pub(super) fn join(&mut self, one: IdentityNo, other: IdentityNo) {
        let (one, other) = (self.find(one), self.find(other));
        self.parent[one.max(other) as usize] = one.min(other);
    }

    /// Joins an identity and a profile: what happens to one concerns the other.
    pub(super) fn join_profile(&mut self, identity: IdentityNo, profile: ProfileNo) {
        let next = self.parent.len() as u32;
        let place = *self.profiles.entry(profile).or_insert(next);
        if place == next {
            self.parent.push(next);
        }
        self.join(identity, place);
    }

    /// Tells whether a profile was joined to anything.
    pub(super) fn knows(&self, profile: ProfileNo) -> bool {
        self.profiles.contains_key(&profile)
    }

    /// Points everything straight at what stands for it.
    pub(super) fn flatten(&mut self) {
        for at in 0..self.parent.len() as u32 {
            // The smaller number stands for a set, so that what is before is flat already.
            self.parent[at as usize] = self.parent[self.parent[at as usize] as usize];
        }
    }

    fn find(&mut self, mut at: u32) -> u32 {
        while self.parent[at as usize] != at {
            let grandparent = self.parent[self.parent[at as usize] as usize];
            self.parent[at as usize] = grandparent;
            at = grandparent;
        }
        at
    }
}
