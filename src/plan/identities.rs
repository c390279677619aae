//! The identities that a list speaks of, each with a number: what a store is asked about.

use std::borrow::Cow;

use super::hash::Index;
use crate::identity::{Case, Scheme, Side};
use crate::list::List;

/// The number of an identity in [`Identities`].
pub type IdentityNo = u32;

/// The identities of a list, numbered in the order in which they first occur.
#[derive(Debug)]
pub struct Identities<'l> {
    case: Case,
    names: Vec<(Scheme, Cow<'l, str>)>,
    numbers: Index,
}

impl<'l> Identities<'l> {
    /// Makes a numbering without identities.
    #[must_use]
    pub fn new(case: Case) -> Self {
        Self { case, names: Vec::new(), numbers: Index::default() }
    }

    /// Numbers the identities of a list; two that compare equal have one number.
    #[must_use]
    pub fn of(list: &'l List, case: Case) -> Self {
        let capacity = list.len() * 2;
        let mut identities = Self { case, names: Vec::with_capacity(capacity), numbers: Index::with_capacity(capacity) };
        for row in list.rows() {
            for side in [Side::Was, Side::Wordt] {
                for (_, scheme, value) in row.identities(side) {
                    identities.number_or_push(scheme, value, Cow::Borrowed);
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
        if let Some(number) = self.find(hash, scheme, value) {
            return number;
        }
        let next = self.names.len() as IdentityNo;
        self.names.push((scheme, keep(value)));
        let (case, names) = (self.case, &self.names);
        self.numbers.add(hash, next, |index, number| {
            let (scheme, value) = &names[number as usize];
            index.hash(*scheme as u8, &scheme.key(value, case))
        });
        next
    }

    fn hash(&self, scheme: Scheme, value: &str) -> u64 {
        self.numbers.hash(scheme as u8, &scheme.key(value, self.case))
    }

    fn find(&self, hash: u64, scheme: Scheme, value: &str) -> Option<IdentityNo> {
        self.numbers.find(hash, |number| {
            let (other_scheme, other) = &self.names[number as usize];
            *other_scheme == scheme && (other == value || scheme.key(other, self.case) == scheme.key(value, self.case))
        })
    }

    /// Returns the number of an identity, if the list speaks of it.
    #[must_use]
    pub fn number(&self, scheme: Scheme, value: &str) -> Option<IdentityNo> {
        self.find(self.hash(scheme, value), scheme, value)
    }

    /// Returns an identity as the list writes it.
    #[must_use]
    pub fn name(&self, number: IdentityNo) -> (Scheme, &str) {
        let (scheme, value) = &self.names[number as usize];
        (*scheme, value)
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
