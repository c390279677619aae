//! The identities that a list speaks of, each with a number: what a store is asked about.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::identity::{Case, Scheme, Side};
use crate::list::List;

/// The number of an identity in [`Identities`].
pub type IdentityNo = u32;

/// The identities of a list, numbered in the order in which they first occur.
#[derive(Debug)]
pub struct Identities<'l> {
    case: Case,
    names: Vec<(Scheme, Cow<'l, str>)>,
    numbers: HashMap<(Scheme, Cow<'l, str>), IdentityNo>,
}

impl<'l> Identities<'l> {
    /// Makes a numbering without identities.
    #[must_use]
    pub fn new(case: Case) -> Self {
        Self { case, names: Vec::new(), numbers: HashMap::new() }
    }

    /// Numbers the identities of a list; two that compare equal have one number.
    #[must_use]
    pub fn of(list: &'l List, case: Case) -> Self {
        let mut identities = Self { case, names: Vec::new(), numbers: HashMap::with_capacity(list.len() * 2) };
        for row in list.rows() {
            for side in [Side::Was, Side::Wordt] {
                for (_, scheme, value) in row.identities(side) {
                    identities.add(scheme, value);
                }
            }
        }
        identities
    }

    fn add(&mut self, scheme: Scheme, value: &'l str) {
        let next = self.names.len() as IdentityNo;
        let names = &mut self.names;
        self.numbers.entry((scheme, scheme.key(value, self.case))).or_insert_with(|| {
            names.push((scheme, Cow::Borrowed(value)));
            next
        });
    }

    /// Returns the number of an identity, and gives it one where the list does not speak of it.
    pub fn number_or_add(&mut self, scheme: Scheme, value: &str) -> IdentityNo {
        if let Some(number) = self.number(scheme, value) {
            return number;
        }
        let next = self.names.len() as IdentityNo;
        self.names.push((scheme, Cow::Owned(value.to_owned())));
        self.numbers.insert((scheme, Cow::Owned(scheme.key(value, self.case).into_owned())), next);
        next
    }

    /// Returns the number of an identity, if the list speaks of it.
    #[must_use]
    pub fn number(&self, scheme: Scheme, value: &str) -> Option<IdentityNo> {
        // The map's keys borrow from the list; a look-up need not, hence the shorter life of this key.
        let key: (Scheme, Cow<'_, str>) = (scheme, scheme.key(value, self.case));
        self.numbers.get(&key).copied()
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
