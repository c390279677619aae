//! What the store tells of the profiles that new identities open already.

use std::collections::{BTreeMap, BTreeSet};

use crate::identity::Scheme;
use crate::keyring::{Session, StoreError};
use crate::list::List;
use crate::person::{Person, Relation, relation};
use crate::plan::{Plan, Snapshot, State};
use crate::report::receipt::{CollisionKind, CollisionReport};

/// What one profile has.
#[derive(Default)]
struct Profile {
    active: usize,
    is_elsewhere: bool,
    /// The rows whose new identity opens it, each with what its names say of the row's.
    rows: BTreeMap<u32, Vec<Relation>>,
}

impl Profile {
    fn note_person(&mut self, list: &List, stored: &Person<'_>) {
        for (row, relations) in &mut self.rows {
            relations.extend(list.find(*row).map(|row| relation(&row.person(), stored)));
        }
    }

    fn kind(&self, row: u32) -> CollisionKind {
        let relations = self.rows.get(&row).map(Vec::as_slice).unwrap_or_default();
        let is_known =
            relations.iter().any(|relation| matches!(relation, Relation::Same | Relation::Alike));
        // Whatever else the profile has: nothing is to be taken from somebody else unlooked at.
        if relations.contains(&Relation::Other) && !is_known {
            CollisionKind::OtherPerson
        } else if self.is_elsewhere {
            CollisionKind::OtherSchool
        } else if self.active > 1 {
            CollisionKind::OtherIdentities
        } else {
            CollisionKind::EmptyProfile
        }
    }
}

/// Looks at the other profile of every collision.
pub(super) fn triage(
    session: &mut dyn Session,
    list: &List,
    (plan, snapshot): (&Plan, &Snapshot),
    realms: &[&str],
) -> Result<Vec<CollisionReport>, StoreError> {
    let mut profiles: BTreeMap<&str, Profile> = BTreeMap::new();
    for &(row, profile) in &plan.collisions {
        profiles.entry(snapshot.profiles.name(profile)).or_default().rows.insert(row, Vec::new());
    }
    let names: BTreeSet<&str> = profiles.keys().copied().collect();
    session.belongings(&names, &mut |entry| {
        let profile = profiles.get_mut(entry.profile_id).filter(|_| entry.state == State::Active);
        if let Some(profile) = profile {
            profile.note_person(list, &entry.person);
            if !entry.identity.is_empty() {
                profile.active += 1;
                profile.is_elsewhere |= is_elsewhere(entry.scheme, entry.identity, realms);
            }
        }
        Ok(())
    })?;
    let report = |&(row, profile): &(u32, u32)| {
        let profile_id = snapshot.profiles.name(profile);
        let kind = profiles
            .get(profile_id)
            .map_or(CollisionKind::EmptyProfile, |profile| profile.kind(row));
        CollisionReport { row, kind, profile_id: Some(profile_id.to_owned()) }
    };
    Ok(plan.collisions.iter().map(report).collect())
}

/// Tells whether an identity is of another school than the realms of the move.
fn is_elsewhere(scheme: Scheme, identity: &str, realms: &[&str]) -> bool {
    let is_another = |realm: &str| {
        scheme.is_of_one_school(realm) && !realms.iter().any(|of| scheme.is_one_realm(of, realm))
    };
    !realms.is_empty() && scheme.split(identity).1.is_some_and(is_another)
}
