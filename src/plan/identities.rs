//! The identities that a list speaks of, each with a number: what a store is asked about.

use std::borrow::Cow;

use super::acquaintance::Acquaintance;
use super::hash::{Index, Sieve};
use super::snapshot::{Holding, KeyringNo, ProfileNo, State};
use crate::identity::{Case, Scheme, Side};
use crate::list::List;
use crate::person::Person;

/// The number of an identity in [`Identities`].
pub type IdentityNo = u32;

/// The identities of a list, numbered in the order in which they first occur.
#[derive(Debug)]
pub struct Identities<'l> {
    case: Case,
    names: Vec<(Scheme, Cow<'l, str>)>,
    numbers: Index,
    sieve: Sieve,
    people: Acquaintance<'l>,
}

impl<'l> Identities<'l> {
    /// Makes a numbering without identities.
    #[must_use]
    pub fn new(case: Case) -> Self {
        Self { case, names: Vec::new(), numbers: Index::default(), sieve: Sieve::with_capacity(0), people: Acquaintance::default() }
    }

    /// Numbers the identities of a list; two that compare equal have one number.
    #[must_use]
    pub fn of(list: &'l List, case: Case) -> Self {
        let capacity = list.len() * 2;
        let (names, numbers, sieve) = (Vec::with_capacity(capacity), Index::with_capacity(capacity), Sieve::with_capacity(capacity));
        let mut identities = Self { case, names, numbers, sieve, people: Acquaintance::of(list) };
        for row in list.rows() {
            for side in [Side::Was, Side::Wordt] {
                for (_, scheme, value) in row.identities(side) {
                    let number = identities.number_or_push(scheme, value, Cow::Borrowed);
                    identities.people.note(side, number, row.index());
                }
            }
        }
        identities
    }

    /// Returns the number of an identity, and gives it one where the list does not speak of it.
    pub fn number_or_add(&mut self, scheme: Scheme, value: &str) -> IdentityNo {
        self.number_or_push(scheme, value, |value| Cow::Owned(value.to_owned()))
    }

    fn number_or_push<'v>(&mut self, scheme: Scheme, value: &'v str, keep: impl FnOnce(&'v str) -> Cow<'l, str>) -> IdentityNo {
        let hash = self.hash(scheme, value);
        let next = self.names.len() as IdentityNo;
        let (case, names) = (self.case, &self.names);
        let number = self.numbers.find_or_add(
            hash,
            |number| is_named(&names[number as usize], scheme, value, case),
            next,
            |index, number| {
                let (scheme, value) = &names[number as usize];
                index.hash(*scheme as u8, &scheme.key(value, case))
            },
        );
        if number != next {
            return number;
        }
        self.names.push((scheme, keep(value)));
        self.sieve.add(hash);
        if self.sieve.is_full() {
            self.widen_sieve();
        }
        next
    }

    fn widen_sieve(&mut self) {
        let mut sieve = Sieve::with_capacity(self.names.len() * 4);
        for (scheme, value) in &self.names {
            sieve.add(self.hash(*scheme, value));
        }
        self.sieve = sieve;
    }

    fn hash(&self, scheme: Scheme, value: &str) -> u64 {
        self.numbers.hash(scheme as u8, &scheme.key(value, self.case))
    }

    fn find(&self, hash: u64, scheme: Scheme, value: &str) -> Option<IdentityNo> {
        self.numbers.find(hash, |number| is_named(&self.names[number as usize], scheme, value, self.case))
    }

    /// Returns the number of an identity, if the list speaks of it.
    #[must_use]
    pub fn number(&self, scheme: Scheme, value: &str) -> Option<IdentityNo> {
        self.find(self.hash(scheme, value), scheme, value)
    }

    /// The same for who asks in the order in which identities were numbered: `next` is the number that is expected.
    pub(super) fn number_in_order(&self, next: &mut IdentityNo, scheme: Scheme, value: &str) -> Option<IdentityNo> {
        if self.names.get(*next as usize).is_some_and(|(other, name)| *other == scheme && name == value) {
            *next += 1;
            return Some(*next - 1);
        }
        self.number(scheme, value)
    }

    /// Returns the numbers of several identities, in their order: quicker than one by one, since none waits for the memory that another needs.
    pub fn numbers<'v>(&self, asked: impl Iterator<Item = (Scheme, &'v str)> + Clone, numbers: &mut Vec<Option<IdentityNo>>) {
        let hashes: Vec<u64> = asked.clone().map(|(scheme, value)| self.hash(scheme, value)).collect();
        let may_be_there: Vec<bool> = hashes.iter().map(|&hash| self.sieve.may_hold(hash)).collect();
        let look_up = |(((scheme, value), hash), may_be_there)| if may_be_there { self.find(hash, scheme, value) } else { None };
        numbers.clear();
        numbers.extend(asked.zip(hashes).zip(may_be_there).map(look_up));
    }

    /// Returns an identity as the list writes it.
    #[must_use]
    pub fn name(&self, number: IdentityNo) -> (Scheme, &str) {
        let (scheme, value) = &self.names[number as usize];
        (*scheme, value)
    }

    /// Tells whether a row of the list names an identity, so that it is known who it is about.
    #[must_use]
    pub fn is_about_somebody(&self, number: IdentityNo) -> bool {
        self.people.names(number)
    }

    /// Makes a holding of a keyring, with what it says of the people of the rows that name its identity.
    #[must_use]
    pub fn holding(&self, identity: IdentityNo, profile: ProfileNo, keyring: KeyringNo, state: State, person: &Person<'_>) -> Holding {
        let as_side = |side| self.people.relation(side, identity, person);
        Holding { as_was: as_side(Side::Was), as_wordt: as_side(Side::Wordt), ..Holding::unnamed(profile, keyring, state) }
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
        self.names.iter().zip(0..).map(|((scheme, value), number)| (number, *scheme, value.as_ref()))
    }
}

fn is_named((scheme, name): &(Scheme, Cow<'_, str>), asked: Scheme, value: &str, case: Case) -> bool {
    *scheme == asked && (name == value || scheme.key(name, case) == scheme.key(value, case))
}
