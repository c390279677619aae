//! Who plays which part in a move.

use super::code::Code;
use super::condition::ConditionKind;
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

    /// Returns who see to a condition. The old identities of V4 and V5 are the distributor's to list
    /// (annex), and not the old portal's.
    #[must_use]
    pub fn sees_to(&self, kind: ConditionKind) -> Vec<Role> {
        let is_listed =
            kind == ConditionKind::FrozenFirst && matches!(self.code(), Code::V4 | Code::V5);
        let of_old = |role: &&Role| is_listed && **role == Role::OldPortal;
        let roles: Vec<Role> = kind.by().iter().filter(|role| !of_old(role)).copied().collect();
        let mut players = self.players(&roles);
        if is_listed && !players.contains(&Role::Distributor) {
            players.push(Role::Distributor);
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
