//! What was before a run: the earlier runs of its list, those of others, and who would be left
//! without an identity.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::identity::Scheme;
use crate::keyring::{NewRun, Run, RunKind, Session, StoreError};
use crate::list::List;
use crate::plan::{
    Action, Earlier, Hearsay, Holds, Identities, IdentityNo, Past, PeopleFinder, Place, Plan,
    Planner, Policy, ProfileNo, Profiles, Snapshot, State,
};

/// A list, as a journal knows it.
#[derive(Clone, Copy, Debug)]
pub struct Content<'c> {
    /// Its id.
    pub list_id: &'c str,
    /// The digest of its canonical rows.
    pub list_sha256: &'c str,
    /// The school's BRIN.
    pub brin: &'c str,
}

impl<'c> From<&'c NewRun> for Content<'c> {
    fn from(run: &'c NewRun) -> Self {
        Self { list_id: &run.list_id, list_sha256: &run.list_sha256, brin: &run.brin }
    }
}

/// Tells what the journal knows of earlier runs of a list and of others; `earlier` is what those of
/// the same list did.
#[must_use]
pub fn past(run: Content<'_>, runs: &[Run], earlier: Vec<Earlier>) -> Past {
    let applied = || runs.iter().filter(|other| other.stands());
    let mut firsts: BTreeMap<&str, i64> = BTreeMap::new();
    let is_application = |other: &&Run| matches!(other.kind, RunKind::Applied { .. });
    let list_of_run = runs.iter().filter(is_application).map(|other| {
        let first = *firsts.entry(&other.about.list_id).or_insert(other.ordinal);
        (other.ordinal, first)
    });
    let list_of_run = list_of_run.collect();
    let is_same = |other: &&Run| other.about.list_sha256 == run.list_sha256;
    let repeated = applied().filter(is_same).max_by_key(|other| other.ordinal);
    let was_applied_before = |other: &Run, than: i64| {
        runs.iter()
            .filter(is_application)
            .any(|it| it.ordinal < than && it.about.list_sha256 == other.about.list_sha256)
    };
    let follows = |other: &&Run| {
        // What was applied before this list, and again since, comes no later than it.
        let is_later =
            repeated.is_some_and(|repeated| !was_applied_before(other, repeated.ordinal));
        let is_of_school =
            is_later && other.about.brin == run.brin && other.about.list_id != run.list_id;
        // A run that was undone in part is to be done again.
        repeated.is_some_and(|repeated| other.ordinal > repeated.ordinal && repeated.undone == 0)
            && is_of_school
    };
    Past {
        earlier,
        list_of_run,
        is_forgotten: applied()
            .any(|other| other.forgotten.is_some() && other.about.list_id == run.list_id),
        is_content_forgotten: applied().filter(is_same).any(|other| other.forgotten.is_some()),
        first_of_list: firsts.get(run.list_id).copied(),
        first_of_content: runs
            .iter()
            .filter(is_application)
            .find(is_same)
            .map(|other| other.ordinal),
        is_repeat: repeated.is_some(),
        followers: applied().filter(follows).map(|other| other.ordinal).collect(),
    }
}

/// Looks at a store for a list: at its own identities, at what runs gave to whoever had an old one,
/// and at all keyrings of profiles that the list's own do not name.
///
/// # Errors
/// Those of the store.
pub fn look(
    session: &mut dyn Session,
    (list, list_id): (&List, &str),
    identities: &mut Identities<'_>,
) -> Result<(Vec<Earlier>, Snapshot), StoreError> {
    let earlier = session.earlier(list_id, identities)?;
    session.changes(&mut |change| {
        let is_asked = |(scheme, was)| identities.number(scheme, was).is_some();
        if !change.is_undone && change.was.is_some_and(is_asked) {
            identities.number_or_add(change.scheme, change.identity);
        }
        Ok(())
    })?;
    if session.holds() == Holds::One {
        // What somebody has who is found by name is replaced.
        let found = find_people(session, list, &mut Profiles::default())?;
        let mut opened: Vec<_> = found.iter().flat_map(PeopleFinder::all_opened).collect();
        opened.sort_unstable();
        for (_, scheme, identity) in opened {
            identities.number_or_add(scheme, identity);
        }
    }
    let mut snapshot = session.snapshot(identities)?;
    let mut hearsay = Hearsay::of(&snapshot, identities);
    if !hearsay.is_empty() && session.may_name_anybody()? {
        let profiles = &snapshot.profiles;
        session.belongings(
            &hearsay.profiles().map(|profile| profiles.name(profile)).collect(),
            &mut |entry| {
                profiles
                    .find(entry.profile_id)
                    .into_iter()
                    .for_each(|profile| hearsay.hear(identities, profile, &entry.person));
                Ok(())
            },
        )?;
        hearsay.tell(&mut snapshot);
    }
    Ok((earlier, snapshot))
}

/// Finds the people of a list that is matched by them.
pub(in crate::ops) fn find_people(
    session: &mut dyn Session,
    list: &List,
    profiles: &mut Profiles,
) -> Result<Option<PeopleFinder>, StoreError> {
    if !list.format().matches_by_person() {
        return Ok(None);
    }
    let mut finder = PeopleFinder::of(list);
    session
        .people(&mut |person, profile, keyring| finder.visit(person, profile, keyring, profiles))?;
    let found: BTreeMap<String, ProfileNo> =
        finder.profiles().into_iter().map(|it| (profiles.name(it).to_owned(), it)).collect();
    session.belongings(&found.keys().map(String::as_str).collect(), &mut |entry| {
        if entry.state == State::Active && !entry.identity.is_empty() {
            found
                .get(entry.profile_id)
                .into_iter()
                .for_each(|&profile| finder.note_opened(profile, entry.scheme, entry.identity));
        }
        Ok(())
    })?;
    Ok(Some(finder))
}

/// What a plan rests on, whatever was decided beforehand.
pub(in crate::ops) struct Grounds<'g> {
    pub(in crate::ops) list: &'g List,
    pub(in crate::ops) identities: &'g Identities<'g>,
    pub(in crate::ops) snapshot: &'g Snapshot,
    pub(in crate::ops) past: &'g Past,
    pub(in crate::ops) people: Option<&'g PeopleFinder>,
}

impl Grounds<'_> {
    /// Plans.
    pub(in crate::ops) fn plan(
        &self,
        policy: &Policy,
        session: &mut dyn Session,
    ) -> Result<Plan, StoreError> {
        let Self { list, identities, snapshot, past, people } = *self;
        let policy = Policy { holds: session.holds(), ..policy.clone() };
        let mut planner = Planner::new(list, identities, snapshot, past, people, &policy);
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
    let retired = plan.changes.iter().filter(|change| matches!(change.action, Action::Retire(_)));
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
