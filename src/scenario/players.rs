//! Who plays which part in a move.

use super::role::Role;
use super::verdict::Verdict;
use crate::moves::IdpKind;

impl Verdict {
    /// Returns who play a part in the move: the distributor is the supplier of its own portal, an
    /// IdP without a portal is the school's own, and a portal that stays has one supplier.
    #[must_use]
    pub fn players(&self, roles: &[Role]) -> Vec<Role> {
        let mut players: Vec<Role> = Vec::new();
        for role in roles.iter().map(|role| self.played(*role)) {
            if !players.contains(&role) {
                players.push(role);
            }
        }
        players
    }

    fn played(&self, role: Role) -> Role {
        let kind = match role {
            Role::OldPortal => self.from.kind,
            Role::NewPortal => self.to.kind,
            _ => return role,
        };
        match kind {
            IdpKind::Distributor => Role::Distributor,
            IdpKind::NonPortal | IdpKind::Codes => Role::School,
            IdpKind::Elo if self.features.is_renumbering() => Role::Portal,
            _ => role,
        }
    }
}
