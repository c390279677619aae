//! What the store tells of the profiles that new identities open already.

use std::collections::{BTreeMap, BTreeSet};

use crate::identity::{RealId, Scheme};
use crate::keyring::{Session, StoreError};
use crate::plan::{Plan, Snapshot, State};
use crate::report::receipt::{CollisionKind, CollisionReport};

/// What one profile has.
#[derive(Default)]
struct Profile {
    active: usize,
    is_elsewhere: bool,
}

/// Looks at the other profile of every collision.
pub(super) fn triage(
    session: &mut dyn Session,
    plan: &Plan,
    snapshot: &Snapshot,
    realms: &[&str],
) -> Result<Vec<CollisionReport>, StoreError> {
    let names: BTreeSet<&str> = plan.collisions.iter().map(|&(_, profile)| snapshot.profiles.name(profile)).collect();
    let mut profiles: BTreeMap<String, Profile> = BTreeMap::new();
    session.belongings(&names, &mut |entry| {
        if entry.state == State::Active && !entry.identity.is_empty() {
            let profile = profiles.entry(entry.profile_id.to_owned()).or_default();
            profile.active += 1;
            profile.is_elsewhere |= entry.scheme == Scheme::RealId && is_elsewhere(entry.identity, realms);
        }
        Ok(())
    })?;
    let report = |&(row, profile): &(u32, u32)| {
        let profile_id = snapshot.profiles.name(profile).to_owned();
        let kind = match profiles.get(&profile_id) {
            Some(profile) if profile.is_elsewhere => CollisionKind::OtherSchool,
            Some(profile) if profile.active > 1 => CollisionKind::OtherIdentities,
            _ => CollisionKind::EmptyProfile,
        };
        CollisionReport { row, kind, profile_id: Some(profile_id) }
    };
    Ok(plan.collisions.iter().map(report).collect())
}

fn is_elsewhere(identity: &str, realms: &[&str]) -> bool {
    !realms.is_empty() && RealId::parse(identity).is_ok_and(|id| !realms.contains(&id.realm))
}
