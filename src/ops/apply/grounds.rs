//! What a plan rests on: the list, what the store holds of it at one moment, and what its journal
//! tells.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::before::{Content, find_people, look, past};
use crate::identity::Scheme;
use crate::keyring::{Run, Session, StoreError};
use crate::list::List;
use crate::plan::{
    Identities, IdentityNo, Past, PeopleFinder, Place, Plan, Planner, Policy, ProfileNo, Snapshot,
    State,
};
use crate::progress::{self, Phase, Whole};

/// What a plan rests on, whatever was decided beforehand.
pub(in crate::ops) struct Grounds<'l> {
    /// The list.
    pub(in crate::ops) list: &'l List,
    /// Its identities, and those that the journal or the store brings up.
    pub(in crate::ops) identities: Identities<'l>,
    /// What the store holds of them.
    pub(in crate::ops) snapshot: Snapshot,
    /// What earlier runs mean for this list.
    pub(in crate::ops) past: Past,
    /// The people of a list that is matched by them.
    pub(in crate::ops) people: Option<PeopleFinder>,
    /// All runs of the journal, the oldest first.
    pub(in crate::ops) runs: Vec<Run>,
}

impl<'l> Grounds<'l> {
    /// Gathers them, from a journal of these runs.
    pub(in crate::ops) fn gather(
        session: &mut dyn Session,
        (list, content): (&'l List, Content<'_>),
        mut identities: Identities<'l>,
        runs: Vec<Run>,
    ) -> Result<Self, StoreError> {
        let (earlier, mut snapshot) =
            look(session, (list, content.list_id), &mut identities, &runs)?;
        let past = past(content, &runs, (earlier, &snapshot));
        let people = find_people(session, list, &mut snapshot.profiles)?;
        Ok(Self { list, identities, snapshot, past, people, runs })
    }

    /// Plans.
    pub(in crate::ops) fn plan(
        &self,
        policy: &Policy,
        session: &mut dyn Session,
    ) -> Result<Plan, StoreError> {
        let _running = progress::begin(Phase::Plan, Whole::Unknown);
        let Self { list, identities, snapshot, past, people, .. } = self;
        let policy = Policy { holds: session.holds(), ..policy.clone() };
        let mut planner = Planner::new(list, identities, snapshot, past, people.as_ref(), &policy);
        let session = RefCell::new(session);
        planner.plan(
            |plan, at_stake| {
                keepers(&mut **session.borrow_mut(), identities, snapshot, plan, at_stake)
            },
            |plan, places| taken(&mut **session.borrow_mut(), (identities, snapshot), plan, places),
        )
    }
}

/// Of places that a plan fills and does not empty, in their order, those that are taken.
fn taken(
    session: &mut dyn Session,
    (identities, snapshot): (&Identities<'_>, &Snapshot),
    plan: &Plan,
    places: &[Place],
) -> Result<Vec<Place>, StoreError> {
    let mut taken = BTreeSet::new();
    let profiles = places.iter().map(|&(profile, _)| profile);
    stay(session, (identities, snapshot), plan, profiles, &mut |profile, scheme| {
        taken.extend(Some((profile, scheme)).filter(|place| places.binary_search(place).is_ok()));
    })?;
    Ok(taken.into_iter().collect())
}

/// Of profiles that a plan takes an identity from and gives none, those that keep another one.
///
/// # Errors
/// Those of the store.
pub fn keepers(
    session: &mut dyn Session,
    identities: &Identities<'_>,
    snapshot: &Snapshot,
    plan: &Plan,
    at_stake: &[ProfileNo],
) -> Result<Vec<ProfileNo>, StoreError> {
    let mut keepers = BTreeSet::new();
    stay(session, (identities, snapshot), plan, at_stake.iter().copied(), &mut |profile, _| {
        keepers.insert(profile);
    })?;
    Ok(keepers.into_iter().collect())
}

/// Walks over the active identities of some profiles that a plan leaves there.
fn stay(
    session: &mut dyn Session,
    (identities, snapshot): (&Identities<'_>, &Snapshot),
    plan: &Plan,
    profiles: impl Iterator<Item = ProfileNo>,
    visit: &mut dyn FnMut(ProfileNo, Scheme),
) -> Result<(), StoreError> {
    let retired = plan.changes.iter().filter(|change| change.retires());
    let retired: BTreeSet<(ProfileNo, IdentityNo)> =
        retired.map(|change| (change.profile, change.identity)).collect();
    let names: BTreeSet<&str> = profiles.map(|profile| snapshot.profiles.name(profile)).collect();
    session.belongings(&names, &mut |entry| {
        let Some(profile) = snapshot.profiles.find(entry.profile_id) else { return Ok(()) };
        let goes = || {
            identities
                .number(entry.scheme, entry.identity)
                .is_some_and(|identity| retired.contains(&(profile, identity)))
        };
        if entry.state == State::Active && !entry.identity.is_empty() && !goes() {
            visit(profile, entry.scheme);
        }
        Ok(())
    })
}
