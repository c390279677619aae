//! What to look out for among the keyrings that a list does not name: its own identities in another
//! spelling or under another realm, and who is left behind under an old realm.

use std::sync::OnceLock;

use super::acquaintance::Acquaintance;
use super::hash::{BloomFilter, Interner};
use super::holdings::IdentityNo;
use crate::identity::{NearKind, Scheme, Side};

/// More realms than this are no realms: somebody's list is wrong, which the checks tell.
const MOST_REALMS: usize = 64;

/// What a keyring of a store is to a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The identity of the list that it is.
    pub named: Option<IdentityNo>,
    /// The identity of the list that it nearly is; looked for where it is none, and active.
    pub near: Option<(IdentityNo, NearKind)>,
    /// Whether it is an active one of an old realm that no row names.
    pub is_left: bool,
}

/// The realms of a move and of its list, and the user ids of the list's old identities.
#[derive(Debug, Default)]
pub(super) struct Lookout {
    old_realms: Vec<String>,
    /// The realms that the list's own identities have.
    listed: Vec<String>,
    /// The old identities by their user ids, from the moment that a store holds another realm.
    users: OnceLock<(Interner, BloomFilter)>,
}

impl Lookout {
    pub(super) fn watch<'r>(&mut self, old_realms: impl IntoIterator<Item = &'r str>) {
        self.old_realms.extend(old_realms.into_iter().map(str::to_owned));
    }

    pub(super) fn old_realms(&self) -> &[String] {
        &self.old_realms
    }

    pub(super) fn listed_realms(&self) -> &[String] {
        &self.listed
    }

    /// Takes note of the realm of an identity of the list.
    pub(super) fn note(&mut self, scheme: Scheme, value: &str) {
        if scheme.has_realms()
            && let (_, Some(realm)) = scheme.split(value)
            && !self.listed.iter().any(|listed| listed == realm)
            && self.listed.len() < MOST_REALMS
        {
            self.listed.push(realm.to_owned());
        }
    }

    /// Tells whether an identity is of an old realm.
    pub(super) fn is_old(&self, scheme: Scheme, value: &str) -> bool {
        let is_old =
            |realm: &str| self.old_realms.iter().any(|old| old.eq_ignore_ascii_case(realm.trim()));
        scheme.has_realms()
            && scheme
                .split(value)
                .1
                .is_some_and(|realm| is_old(realm) && scheme.is_of_one_school(realm))
    }

    /// Finds the old identity of the list that has the user id of this one, which has another realm
    /// than any of the list's, or none.
    pub(super) fn other_realm<'n>(
        &self,
        (scheme, value): (Scheme, &str),
        people: &Acquaintance<'_>,
        names: impl Fn(IdentityNo) -> (Scheme, &'n str),
        count: usize,
    ) -> Option<(IdentityNo, NearKind)> {
        let (user, realm) = scheme.split(value);
        if realm.is_some_and(|realm| self.listed.iter().any(|listed| listed == realm))
            || self.listed.is_empty()
        {
            return None;
        }
        let (users, filter) = self.users.get_or_init(|| users(people, &names, count));
        let hash = users.near_hash(0, user);
        if !filter.may_hold(hash) {
            return None;
        }
        let is_it = |number| {
            let (of, name) = names(number);
            of == scheme && of.split(name).0.eq_ignore_ascii_case(user)
        };
        let found = users.find(hash, is_it)?;
        Some((found, if realm.is_some() { NearKind::OtherRealm } else { NearKind::NoRealm }))
    }
}

fn users<'n>(
    people: &Acquaintance<'_>,
    names: impl Fn(IdentityNo) -> (Scheme, &'n str),
    count: usize,
) -> (Interner, BloomFilter) {
    let (mut users, mut filter) =
        (Interner::with_capacity(count / 2), BloomFilter::with_capacity(count / 2));
    for number in (0..count as IdentityNo).filter(|&number| people.names_on(Side::Was, number)) {
        if !names(number).0.has_realms() {
            continue;
        }
        let user = |number| {
            let (scheme, name) = names(number);
            scheme.split(name).0
        };
        let hash = users.near_hash(0, user(number));
        let is_it = |other| {
            names(other).0 == names(number).0 && user(other).eq_ignore_ascii_case(user(number))
        };
        users.find_or_add(hash, is_it, number, |index, other| index.near_hash(0, user(other)));
        filter.add(hash);
    }
    (users, filter)
}
