//! The identities that a list speaks of, each with a number: what a store is asked about.

use std::borrow::Cow;
use std::cell::Cell;

use super::acquaintance::Acquaintance;
use super::changes::{Change, ChangeKind};
use super::hash::{BloomFilter, Interner};
use super::holdings::{Holding, IdentityNo, KeyringNo, State};
use super::households::Crowds;
use super::lookout::{Lookout, Seen};
use super::profiles::ProfileNo;
use super::snapshot::Snapshot;
use crate::identity::{Case, NearKind, Scheme, Side, is_near};
use crate::list::List;
use crate::person::{Person, Relation};

/// The identities of a list, numbered in the order in which they first occur.
#[derive(Debug)]
pub struct Identities<'l> {
    case: Case,
    names: Vec<(Scheme, Cow<'l, str>)>,
    numbers: Interner,
    filter: BloomFilter,
    people: Acquaintance<'l>,
    lookout: Lookout,
    /// Identities that are near one another.
    kin: Vec<(IdentityNo, IdentityNo)>,
}

impl<'l> Identities<'l> {
    /// Makes a numbering without identities.
    #[must_use]
    pub fn new(case: Case) -> Self {
        Self {
            case,
            names: Vec::new(),
            numbers: Interner::default(),
            filter: BloomFilter::with_capacity(0),
            people: Acquaintance::default(),
            lookout: Lookout::default(),
            kin: Vec::new(),
        }
    }

    /// Numbers the identities of a list; two that compare equal have one number.
    #[must_use]
    pub fn of(list: &'l List, case: Case) -> Self {
        let capacity = list.len() * 2;
        let (names, numbers, filter) = (
            Vec::with_capacity(capacity),
            Interner::with_capacity(capacity),
            BloomFilter::with_capacity(capacity),
        );
        let mut identities =
            Self { names, numbers, filter, people: Acquaintance::of(list), ..Self::new(case) };
        for row in list.rows() {
            for side in [Side::Was, Side::Wordt] {
                for (_, scheme, value) in row.identities(side) {
                    let number = identities.number_or_push(scheme, value, Cow::Borrowed);
                    identities.people.note(side, number, row.index());
                    identities.lookout.note(scheme, value);
                }
            }
        }
        identities
    }

    /// Looks out for keyrings of these old realms as well.
    #[must_use]
    pub fn watching<'r>(mut self, old_realms: impl IntoIterator<Item = &'r str>) -> Self {
        self.lookout.watch(old_realms);
        self
    }

    /// Returns the number of an identity, and gives it one where the list does not speak of it.
    pub fn number_or_add(&mut self, scheme: Scheme, value: &str) -> IdentityNo {
        self.number_or_push(scheme, value, |value| Cow::Owned(value.to_owned()))
    }

    fn number_or_push<'v>(
        &mut self,
        scheme: Scheme,
        value: &'v str,
        keep: impl FnOnce(&'v str) -> Cow<'l, str>,
    ) -> IdentityNo {
        let hash = self.hash(scheme, value);
        let next = self.names.len() as IdentityNo;
        let (case, names) = (self.case, &self.names);
        let near = Cell::new(None);
        let is_it = |number| {
            let (other, name) = &names[number as usize];
            let is_it = is_named(&names[number as usize], scheme, value, case);
            if !is_it && *other == scheme && is_near(name, value) {
                near.set(Some(number));
            }
            is_it
        };
        let hash_of = |index: &Interner, number| {
            let (scheme, value) = &names[number as usize];
            index.near_hash(*scheme as u8, value)
        };
        let number = self.numbers.find_or_add(hash, is_it, next, hash_of);
        if number != next {
            return number;
        }
        self.kin.extend(near.get().map(|near| (near, next)));
        self.names.push((scheme, keep(value)));
        self.filter.add(hash);
        if self.filter.is_full() {
            self.widen_filter();
        }
        next
    }

    fn widen_filter(&mut self) {
        let mut filter = BloomFilter::with_capacity(self.names.len() * 4);
        for (scheme, value) in &self.names {
            filter.add(self.hash(*scheme, value));
        }
        self.filter = filter;
    }

    fn hash(&self, scheme: Scheme, value: &str) -> u64 {
        self.numbers.near_hash(scheme as u8, value)
    }

    fn find(&self, hash: u64, scheme: Scheme, value: &str) -> Option<IdentityNo> {
        self.numbers
            .find(hash, |number| is_named(&self.names[number as usize], scheme, value, self.case))
    }

    /// Returns the number of an identity, if the list speaks of it.
    #[must_use]
    pub fn number(&self, scheme: Scheme, value: &str) -> Option<IdentityNo> {
        self.find(self.hash(scheme, value), scheme, value)
    }

    /// The same for who asks in the order in which identities were numbered: `next` is the number
    /// that is expected.
    pub(super) fn number_in_order(
        &self,
        next: &mut IdentityNo,
        scheme: Scheme,
        value: &str,
    ) -> Option<IdentityNo> {
        if self
            .names
            .get(*next as usize)
            .is_some_and(|(other, name)| *other == scheme && name == value)
        {
            *next += 1;
            return Some(*next - 1);
        }
        self.number(scheme, value)
    }

    /// Looks at several keyrings of a store, in their order: quicker than one by one, since none
    /// waits for the memory that another needs.
    pub fn survey<'v>(
        &self,
        keyrings: impl Iterator<Item = (Scheme, &'v str, State)> + Clone,
        seen: &mut Vec<Seen>,
    ) {
        let hashes: Vec<u64> =
            keyrings.clone().map(|(scheme, value, _)| self.hash(scheme, value)).collect();
        let may_be_there: Vec<bool> =
            hashes.iter().map(|&hash| self.filter.may_hold(hash)).collect();
        seen.clear();
        let hashes = hashes
            .into_iter()
            .zip(may_be_there)
            .map(|(hash, may_be_there)| may_be_there.then_some(hash));
        seen.extend(
            keyrings
                .zip(hashes)
                .map(|((scheme, value, state), hash)| self.look(hash, scheme, value, state)),
        );
    }

    /// Looks at one keyring of a store.
    #[must_use]
    pub fn see(&self, scheme: Scheme, value: &str, state: State) -> Seen {
        let hash = self.hash(scheme, value);
        self.look(self.filter.may_hold(hash).then_some(hash), scheme, value, state)
    }

    /// What a keyring is to the list; the hash where the list may have it or something near.
    fn look(&self, hash: Option<u64>, scheme: Scheme, value: &str, state: State) -> Seen {
        match hash.and_then(|hash| self.find(hash, scheme, value)) {
            None if state == State::Active && !value.is_empty() => self.aside(hash, scheme, value),
            named => Seen { named, ..Seen::default() },
        }
    }

    /// What an active keyring is to the list that does not name it.
    fn aside(&self, hash: Option<u64>, scheme: Scheme, value: &str) -> Seen {
        let near = |number: IdentityNo| {
            self.names[number as usize].0 == scheme
                && is_near(&self.names[number as usize].1, value)
        };
        let near = hash
            .and_then(|hash| self.numbers.find(hash, near))
            .map(|number| (number, NearKind::of(self.name(number).1, value)));
        let is_left = self.lookout.is_old(scheme, value);
        let other_realm = || {
            self.lookout.other_realm(
                (scheme, value),
                &self.people,
                |number| self.name(number),
                self.names.len(),
            )
        };
        Seen {
            named: None,
            near: near
                .or_else(|| if is_left || !scheme.has_realms() { None } else { other_realm() }),
            is_left,
        }
    }

    /// Adds to a snapshot an active keyring that is near an identity.
    pub fn note_near(
        &self,
        snapshot: &mut Snapshot,
        (identity, kind): (IdentityNo, NearKind),
        keyring: (&str, &str),
        person: &Person<'_>,
    ) {
        let (value, profile) = keyring;
        match kind {
            NearKind::OtherRealm | NearKind::NoRealm => {
                let as_was = self.people.relation(Side::Was, identity, person);
                snapshot.vicinity.add_elsewhere(
                    identity,
                    kind,
                    self.name(identity).0.split(value).1.unwrap_or_default(),
                    as_was,
                );
            }
            _ => {
                let kin = self.kin.iter().filter_map(|&(one, other)| {
                    (one == identity).then_some(other).or((other == identity).then_some(one))
                });
                for identity in std::iter::once(identity).chain(kin) {
                    let as_wordt = self.people.relation(Side::Wordt, identity, person);
                    snapshot.vicinity.add(identity, kind, profile, as_wordt);
                }
            }
        }
    }

    /// Adds to a snapshot which active keyrings of the list's own identities are near others of
    /// them.
    pub fn note_kin(&self, snapshot: &mut Snapshot) {
        for (one, other) in self.kin.iter().flat_map(|&(one, other)| [(one, other), (other, one)]) {
            let kind = NearKind::of(self.name(one).1, self.name(other).1);
            let holdings: Vec<Holding> = snapshot.active(other).collect();
            for holding in holdings {
                let profile = snapshot.profiles.name(holding.profile).to_owned();
                snapshot.vicinity.add(one, kind, &profile, Relation::Untold);
            }
        }
    }

    /// Tells whether so many old identities are unknown that another realm may explain it.
    #[must_use]
    pub fn has_many_unknown(&self, snapshot: &Snapshot) -> bool {
        let old = || {
            self.iter()
                .filter(|&(number, scheme, _)| scheme.has_realms() && self.is_on(Side::Was, number))
        };
        let unknown = old().filter(|&(number, ..)| snapshot.all(number).next().is_none()).count();
        unknown > 0 && unknown * ONE_IN >= old().count()
    }

    /// Returns the old realms that are looked out for.
    #[must_use]
    pub fn old_realms(&self) -> &[String] {
        self.lookout.old_realms()
    }

    /// Returns the realms that the list's identities have.
    #[must_use]
    pub fn listed_realms(&self) -> &[String] {
        self.lookout.listed_realms()
    }

    /// Tells whether an identity is of an old realm that is looked out for.
    #[must_use]
    pub fn is_of_old_realm(&self, identity: IdentityNo) -> bool {
        let (scheme, value) = self.name(identity);
        self.lookout.is_old(scheme, value)
    }

    /// Returns an identity as the list writes it.
    #[must_use]
    pub fn name(&self, number: IdentityNo) -> (Scheme, &str) {
        let (scheme, value) = &self.names[number as usize];
        (*scheme, value)
    }

    /// Returns the identity of a change: one that is added as its own row writes it, since another
    /// row may have it in other capitals.
    #[must_use]
    pub fn of_change(&self, change: &Change) -> (Scheme, &str) {
        let (scheme, name) = self.name(change.identity);
        let may_differ = scheme.folds() || self.case == Case::Fold;
        let own = (change.kind == ChangeKind::Added && may_differ).then(|| {
            self.people.wordt_of(change.row, |at, value| {
                at == scheme && scheme.key(value, self.case) == scheme.key(name, self.case)
            })
        });
        (scheme, own.flatten().unwrap_or(name))
    }

    /// Tells whether two identities are of one scheme and realm.
    pub(super) fn are_of_one_realm(&self, one: IdentityNo, other: IdentityNo) -> bool {
        let ((scheme, name), (other_scheme, other)) = (self.name(one), self.name(other));
        scheme == other_scheme && scheme.split(name).1 == scheme.split(other).1
    }

    /// Tells whether these are the identities of a list, near which a store is to be looked at as
    /// well.
    #[must_use]
    pub fn are_of_a_list(&self) -> bool {
        self.people.has_list()
    }

    /// Tells whether a row of the list names an identity, so that it is known who it is about.
    #[must_use]
    pub fn is_about_somebody(&self, number: IdentityNo) -> bool {
        self.people.names(number)
    }

    /// Tells whether no row names an identity, and one names it in another spelling: a run that
    /// folded capitals changed its keyring.
    #[must_use]
    pub fn is_another_spelling(&self, number: IdentityNo) -> bool {
        // What the journal speaks of was numbered after the list's own, each time with what it is
        // near.
        let near =
            self.kin.binary_search_by_key(&number, |&(_, next)| next).map(|at| self.kin[at].0);
        !self.people.names(number) && near.is_ok_and(|near| self.people.names(near))
    }

    /// Walks over the rows that have an identity on a side, by their index.
    pub fn rows(&self, side: Side, number: IdentityNo) -> impl Iterator<Item = usize> {
        self.people.rows(side, number)
    }

    /// Tells whether a row has an identity on a side.
    #[must_use]
    pub fn is_on(&self, side: Side, number: IdentityNo) -> bool {
        self.people.names_on(side, number)
    }

    /// Returns the addresses that said alone who somebody of a store is: the store tells whether
    /// they are those of a household.
    #[must_use]
    pub fn crowds(&self) -> Crowds {
        self.people.households.crowds()
    }

    /// Has the addresses that many have say nothing any more; tells whether there are any, so that
    /// the store is to be looked at anew.
    pub fn shun(&mut self, crowds: Crowds) -> bool {
        self.people.households.shun(crowds)
    }

    /// Says whether somebody of the store is who the rows with an identity on a side are about.
    pub(super) fn relation(&self, side: Side, number: IdentityNo, stored: &Person<'_>) -> Relation {
        self.people.relation(side, number, stored)
    }

    /// Tells whether a row with an identity on a side names anybody.
    pub(super) fn names_somebody(&self, side: Side, number: IdentityNo) -> bool {
        self.people.name_somebody(side, number)
    }

    /// Makes a holding of a keyring, with what it says of the people of the rows that name its
    /// identity.
    #[must_use]
    pub fn holding(
        &self,
        identity: IdentityNo,
        profile: ProfileNo,
        keyring: KeyringNo,
        state: State,
        person: &Person<'_>,
    ) -> Holding {
        let as_side = |side| self.people.relation(side, identity, person);
        Holding {
            as_was: as_side(Side::Was),
            as_wordt: as_side(Side::Wordt),
            ..Holding::unnamed(profile, keyring, state)
        }
    }

    /// Returns how identities are compared.
    #[must_use]
    pub fn case(&self) -> Case {
        self.case
    }

    /// Returns how many identities there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Tells whether there is no identity.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Walks over the identities, as (number, scheme, value as the list writes it).
    pub fn iter(&self) -> impl Iterator<Item = (IdentityNo, Scheme, &str)> {
        self.names
            .iter()
            .zip(0..)
            .map(|((scheme, value), number)| (number, *scheme, value.as_ref()))
    }
}

/// Where fewer than one in so many old identities are unknown, no other realm explains that.
const ONE_IN: usize = 20;

fn is_named(
    (scheme, name): &(Scheme, Cow<'_, str>),
    asked: Scheme,
    value: &str,
    case: Case,
) -> bool {
    *scheme == asked && (name == value || scheme.key(name, case) == scheme.key(value, case))
}
