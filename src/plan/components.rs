//! What hangs together: rows that share an identity, directly or through other rows.

use super::identities::IdentityNo;

/// Disjoint sets of identities, joined row by row; without recursion, so that a chain of any length is fine.
#[derive(Debug)]
pub(super) struct Components {
    parent: Vec<IdentityNo>,
}

impl Components {
    /// Makes a set of its own for each identity.
    pub(super) fn new(identities: usize) -> Self {
        Self { parent: (0..identities as IdentityNo).collect() }
    }

    /// Returns the identity that stands for a set.
    pub(super) fn root(&mut self, mut identity: IdentityNo) -> IdentityNo {
        while self.parent[identity as usize] != identity {
            let grandparent = self.parent[self.parent[identity as usize] as usize];
            self.parent[identity as usize] = grandparent;
            identity = grandparent;
        }
        identity
    }

    /// Joins the sets of two identities; the smaller number stands for both.
    pub(super) fn join(&mut self, one: IdentityNo, other: IdentityNo) {
        let (one, other) = (self.root(one), self.root(other));
        self.parent[one.max(other) as usize] = one.min(other);
    }
}
