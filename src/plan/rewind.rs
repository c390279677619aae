//! The store as it was before the earlier runs of a list: what the list speaks of.
//!
//! Without this a corrected version would take an identity for the pupil to whom the first version
//! gave it.

use super::changes::ChangeKind;
use super::hash::{Map, Set};
use super::history::{EarlierChange, JournalEntry, Past};
use super::holdings::IdentityNo;
use super::holdings::{Holding, KeyringNo, State};
use super::profiles::ProfileNo;
use super::snapshot::Snapshot;

/// The store as it was before the earlier runs of a list, as far as it still shows what they did.
#[derive(Debug)]
pub(super) struct Rewound<'a> {
    now: &'a Snapshot,
    /// For the identities that those runs changed: the keyrings as they were before.
    before: Map<IdentityNo, Vec<Holding>>,
    /// Identities that they changed and somebody else changed since: nobody can tell whose those
    /// are to be.
    contested: Set<IdentityNo>,
    /// The profiles that those runs changed a keyring of, with the identity.
    touched: Vec<(ProfileNo, IdentityNo)>,
    /// What those runs gave and the store still shows: the new identity, the profile, and the old
    /// identity that it was linked from.
    given: Map<IdentityNo, (ProfileNo, Option<IdentityNo>)>,
}

impl<'a> Rewound<'a> {
    /// Takes back, in this view only, what earlier runs did and the store still shows.
    pub(super) fn new(now: &'a Snapshot, past: &Past) -> Self {
        let mut view = Self {
            now,
            before: Map::default(),
            contested: Set::default(),
            touched: Vec::new(),
            given: Map::default(),
        };
        if past.earlier.is_empty() {
            return view;
        }
        let own: Set<i64> = past.earlier.iter().map(|change| change.run).collect();
        let contested = |&identity: &IdentityNo| is_contested((now, past), identity, &own);
        view.contested =
            past.earlier.iter().map(|change| change.identity).filter(contested).collect();
        view.leave_what_was_gone_on_from(&past.earlier);
        for change in &past.earlier {
            view.note(change);
        }
        for change in
            past.earlier.iter().rev().filter(|change| !view.contested.contains(&change.identity))
        {
            let keyring = view.shown(change).map(|holding| holding.keyring);
            let holdings = view
                .before
                .entry(change.identity)
                .or_insert_with(|| now.held(change.identity).to_vec());
            let Some(keyring) = keyring else { continue };
            match change.kind {
                ChangeKind::Added => holdings.retain(|holding| holding.keyring != keyring),
                ChangeKind::Activated => set_state(holdings, keyring, State::Retired),
                ChangeKind::Retired => set_state(holdings, keyring, State::Active),
            }
        }
        view.before.values_mut().for_each(|held| open_each_profile_once(held));
        view.leave_what_others_opened();
        view
    }

    /// Whom another list took on from where an earlier run had put him does not get back what that
    /// run closed.
    fn leave_what_was_gone_on_from(&mut self, earlier: &[EarlierChange]) {
        let on = |change: &EarlierChange| self.shown(change).map(|it| it.profile);
        let gone_on = earlier.iter().filter(|change| {
            change.kind != ChangeKind::Retired && self.contested.contains(&change.identity)
        });
        let gone_on: Set<(i64, Option<ProfileNo>)> =
            gone_on.map(|change| (change.run, on(change))).collect();
        let closed = earlier.iter().filter(|change| {
            change.kind == ChangeKind::Retired && gone_on.contains(&(change.run, on(change)))
        });
        let closed: Vec<IdentityNo> = closed.map(|change| change.identity).collect();
        self.contested.extend(closed);
    }

    /// The keyring of a change as the store shows it.
    fn shown(&self, change: &EarlierChange) -> Option<Holding> {
        self.now.all(change.identity).find(|holding| holding.keyring == change.keyring)
    }

    fn note(&mut self, change: &EarlierChange) {
        let Some(holding) = self.shown(change) else { return };
        self.touched.push((holding.profile, change.identity));
        if change.row > 0 && change.kind != ChangeKind::Retired && holding.is_active() {
            self.given.insert(change.identity, (holding.profile, change.was));
        }
    }

    /// Where the publisher has opened another profile by an identity that an earlier run closed,
    /// that stands.
    fn leave_what_others_opened(&mut self) {
        let opens_two = |held: &[Holding]| {
            let mut open = held.iter().filter(|holding| holding.is_active());
            open.next().is_some_and(|first| open.any(|other| other.profile != first.profile))
        };
        let twice = self.before.iter().filter(|(identity, before)| {
            opens_two(before) && !opens_two(self.now.held(**identity))
        });
        let twice: Vec<IdentityNo> = twice.map(|(identity, _)| *identity).collect();
        for identity in twice {
            self.before.remove(&identity);
            self.contested.insert(identity);
        }
    }

    pub(super) fn held(&self, identity: IdentityNo) -> &[Holding] {
        self.before.get(&identity).map_or_else(|| self.now.held(identity), Vec::as_slice)
    }

    /// Walks over the keyrings by which an identity opened a profile.
    pub(super) fn active(&self, identity: IdentityNo) -> impl Iterator<Item = Holding> {
        self.held(identity).iter().copied().filter(Holding::is_active)
    }

    /// Returns the retired keyring of an identity on a profile.
    pub(super) fn retired(&self, identity: IdentityNo, profile: ProfileNo) -> Option<Holding> {
        self.held(identity)
            .iter()
            .copied()
            .find(|holding| !holding.is_active() && holding.profile == profile)
    }

    /// Tells whether earlier runs and then somebody else changed an identity.
    pub(super) fn is_contested(&self, identity: IdentityNo) -> bool {
        self.contested.contains(&identity)
    }

    /// Returns the profile to which earlier runs gave an identity that still opens it, and the old
    /// identity by which it was found.
    pub(super) fn given(&self, identity: IdentityNo) -> Option<(ProfileNo, Option<IdentityNo>)> {
        self.given.get(&identity).copied()
    }

    /// Walks over what earlier runs gave and the store still shows: new identity, profile, old
    /// identity.
    pub(super) fn all_given(
        &self,
    ) -> impl Iterator<Item = (IdentityNo, ProfileNo, Option<IdentityNo>)> {
        self.given.iter().map(|(&identity, &(profile, was))| (identity, profile, was))
    }

    /// Walks over the profiles that earlier runs changed a keyring of, each with the identity.
    pub(super) fn touched(&self) -> impl Iterator<Item = (ProfileNo, IdentityNo)> {
        self.touched.iter().copied()
    }

    /// Tells whether anything that earlier runs did was taken back.
    pub(super) fn has_taken_back(&self) -> bool {
        !self.before.is_empty()
    }

    /// Walks over the identities that were taken back, as (identity, keyrings before, keyrings
    /// now), in a fixed order.
    pub(super) fn taken_back(&self) -> impl Iterator<Item = (IdentityNo, &[Holding], &[Holding])> {
        let mut identities: Vec<IdentityNo> = self.before.keys().copied().collect();
        identities.sort_unstable();
        identities
            .into_iter()
            .map(|identity| (identity, self.before[&identity].as_slice(), self.now.held(identity)))
    }
}

/// Tells whether somebody else changed an identity after the last run of this list, and the store
/// shows it: another list, or the publisher who brought the store up to date, unless that says of a
/// profile what the run did.
fn is_contested((now, past): (&Snapshot, &Past), identity: IdentityNo, own: &Set<i64>) -> bool {
    let about = || now.history.about(identity);
    let last = about().filter(|entry| own.contains(&entry.run)).map(|entry| entry.run).max();
    let says_the_same = |entry: &JournalEntry| {
        let is_it = |own: &JournalEntry| {
            Some(own.run) == last && (own.profile, own.grants()) == (entry.profile, entry.grants())
        };
        !past.is_application(entry.run) && about().any(is_it)
    };
    let is_since = |run: i64| !own.contains(&run) && last.is_some_and(|last| run > last);
    let is_put_back = |entry: &JournalEntry| {
        !past.is_application(entry.run) && is_put_back(now, identity, entry.profile, own)
    };
    about().any(|entry| {
        is_since(entry.run)
            && entry.is_shown(now.held(identity))
            && !says_the_same(entry)
            && !is_put_back(entry)
    })
}

/// Tells whether a profile is open by the old identity of a link that this list made, and no longer
/// by the new one: the publisher followed an export of before.
fn is_put_back(now: &Snapshot, identity: IdentityNo, profile: ProfileNo, own: &Set<i64>) -> bool {
    let history = &now.history;
    let opens = |identity| now.active(identity).any(|holding| holding.profile == profile);
    let mut links = history.about(identity).chain(history.leaving(identity)).filter(|link| {
        link.grants() && link.profile == profile && own.contains(&link.run) && link.was.is_some()
    });
    let is_back =
        |link: &JournalEntry| link.was.is_some_and(opens) && !link.identity.is_some_and(opens);
    links.next().is_some_and(|first| is_back(first) && links.all(is_back))
}

/// Leaves a profile one of its keyrings of an identity, where an export that was followed brought
/// back what an earlier run had closed, and a later run closed that as well.
fn open_each_profile_once(holdings: &mut [Holding]) {
    let mut open = Set::default();
    for holding in holdings.iter_mut().filter(|holding| holding.is_active()) {
        if !open.insert(holding.profile) {
            holding.state = State::Retired;
        }
    }
}

fn set_state(holdings: &mut [Holding], keyring: KeyringNo, state: State) {
    for holding in holdings.iter_mut().filter(|holding| holding.keyring == keyring) {
        holding.state = state;
    }
}
