//! Who the rows of a list are about, by the identities that they name.

use std::hash::BuildHasher as _;
use std::sync::OnceLock;

use super::hash::Map;
use super::holdings::IdentityNo;
use super::households::Households;
use crate::identity::{Case, Scheme, Side};
use crate::list::{List, Row};
use crate::person::{Person, Relation, full_name, is_one_address, relation_by_name};

/// The rows that name each identity: mostly one, on one side.
#[derive(Debug, Default)]
pub(super) struct Acquaintance<'l> {
    list: Option<&'l List>,
    /// For each side and identity, the index of the first row that names it, counted from one.
    rows: [Vec<u32>; 2],
    /// Further rows that name it.
    more: Map<(Side, IdentityNo), Vec<u32>>,
    /// The rows by their people, from the moment that somebody of a store is like one of these.
    named: OnceLock<Named>,
    /// What their addresses tell.
    pub(super) households: Households,
}

impl<'l> Acquaintance<'l> {
    pub(super) fn of(list: &'l List) -> Self {
        let rows = [Vec::with_capacity(list.len() * 2), Vec::with_capacity(list.len() * 2)];
        Self { list: Some(list), rows, ..Self::default() }
    }

    /// Takes note that a row, by its index, names an identity.
    pub(super) fn note(&mut self, side: Side, identity: IdentityNo, row: usize) {
        let rows = &mut self.rows[side as usize];
        let at = identity as usize;
        if at >= rows.len() {
            rows.resize(at + 1, 0);
        }
        match rows[at] {
            0 => rows[at] = row as u32 + 1,
            _ => self.more.entry((side, identity)).or_default().push(row as u32),
        }
    }

    pub(super) fn has_list(&self) -> bool {
        self.list.is_some()
    }

    /// Returns the new identity of a row, by its number, that is such.
    pub(super) fn wordt_of(
        &self,
        row: u32,
        mut is_it: impl FnMut(Scheme, &str) -> bool,
    ) -> Option<&'l str> {
        let mut new = self.list?.find(row)?.identities(Side::Wordt);
        new.find(|&(_, scheme, value)| is_it(scheme, value)).map(|(_, _, value)| value)
    }

    /// Tells whether a row names an identity.
    pub(super) fn names(&self, identity: IdentityNo) -> bool {
        self.names_on(Side::Was, identity) || self.names_on(Side::Wordt, identity)
    }

    /// The same of one side.
    pub(super) fn names_on(&self, side: Side, identity: IdentityNo) -> bool {
        self.first(side, identity).is_some()
    }

    /// Says whether somebody of the store is who the rows with this identity are about. Where one
    /// row with an old identity is about another person, what the others say vouches for nobody; of
    /// several with a new one, the row that says most for it counts.
    pub(super) fn relation(
        &self,
        side: Side,
        identity: IdentityNo,
        stored: &Person<'_>,
    ) -> Relation {
        let Some(list) = self.list else { return Relation::Untold };
        let of_row = |row: usize| {
            let person = list.row(row).person();
            let lives_there = || self.households.tell(list, row, stored);
            let is_another_rows =
                |told| self.is_of_another_row((side, identity), list, row, (stored, told));
            let lives_elsewhere = || {
                !person.postcode.is_empty()
                    && !stored.postcode.is_empty()
                    && !is_one_address(&person, stored)
            };
            match relation_by_name(&person, stored) {
                told @ Relation::Alike if is_another_rows(told) => Relation::Other,
                told @ Relation::Same if lives_elsewhere() && is_another_rows(told) => {
                    Relation::Other
                }
                told @ Relation::Other if lives_there() && !is_another_rows(told) => {
                    self.households.rely_on(&person, stored);
                    Relation::Alike
                }
                told => told,
            }
        };
        self.rows(side, identity)
            .map(of_row)
            .max_by_key(|told| weight(side, *told))
            .unwrap_or_default()
    }

    /// Tells whether somebody who is like the person of a row, or shares an address with it, is
    /// exactly that of another one, which does not ask for the same new identity: twins, and
    /// neighbours in a column that was shifted, are like each other. Of namesakes the address tells.
    fn is_of_another_row(
        &self,
        (side, identity): (Side, IdentityNo),
        list: &List,
        at: usize,
        (stored, told): (&Person<'_>, Relation),
    ) -> bool {
        let row = list.row(at);
        let is_another = |other: usize| {
            // Of rows with one old identity, one may tell less of the same person than the other.
            let may_be_another = || {
                full_name(&row.person()).is_some()
                    || self.rows(side, identity).all(|it| it != other)
            };
            // Whose address the profile bears is its pupil, though a namesake in full is written
            // more like it; but who has no name in common with it is not.
            let is_at_home = || {
                told == Relation::Alike
                    && self.households.tell(list, at, stored)
                    && !self.households.tell(list, other, stored)
            };
            let is_at_their_home =
                || told != Relation::Same || self.households.tell(list, other, stored);
            other != at
                && relation_by_name(&list.row(other).person(), stored) == Relation::Same
                && !share_wordt(row, list.row(other))
                && may_be_another()
                && !is_at_home()
                && is_at_their_home()
        };
        self.named.get_or_init(|| Named::of(list)).rows(stored).any(is_another)
    }

    /// Tells whether a row with this identity names anybody.
    pub(super) fn name_somebody(&self, side: Side, identity: IdentityNo) -> bool {
        let names = |list: &List, row: usize| {
            relation_by_name(&list.row(row).person(), &list.row(row).person()) != Relation::Untold
        };
        self.list.is_some_and(|list| self.rows(side, identity).any(|row| names(list, row)))
    }

    /// Walks over the rows that have an identity on a side, by their index.
    pub(super) fn rows(&self, side: Side, identity: IdentityNo) -> impl Iterator<Item = usize> {
        let further =
            self.more.get(&(side, identity)).into_iter().flatten().map(|&row| row as usize);
        self.first(side, identity).into_iter().chain(further)
    }

    fn first(&self, side: Side, identity: IdentityNo) -> Option<usize> {
        (*self.rows[side as usize].get(identity as usize)? as usize).checked_sub(1)
    }
}

/// Tells whether two rows ask for one new identity.
fn share_wordt(one: Row<'_>, other: Row<'_>) -> bool {
    let is_there = |(_, scheme, value): (usize, Scheme, &str)| {
        let key = |value| scheme.key(value, Case::Exact);
        let mut others = other.identities(Side::Wordt);
        others.any(|(_, there, same)| there == scheme && key(same) == key(value))
    };
    one.identities(Side::Wordt).any(is_there)
}

/// How much a relation counts beside those of other rows with the same identity.
const fn weight(side: Side, relation: Relation) -> u8 {
    match (side, relation) {
        (Side::Wordt, Relation::Other) => 0,
        (_, Relation::Untold) => 1,
        (_, Relation::Alike) => 2,
        (_, Relation::Same) => 3,
        (Side::Was, Relation::Other) => 4,
    }
}

/// The rows of a list by the hash of whom they name in full: of each the first and the last.
#[derive(Debug, Default)]
struct Named(Map<u64, [u32; 2]>);

impl Named {
    fn of(list: &List) -> Self {
        let mut named = Self::default();
        for row in list.rows() {
            if let Some(hash) = named.hash(&row.person()) {
                let at = row.index() as u32;
                named.0.entry(hash).or_insert([at, at])[1] = at;
            }
        }
        named
    }

    fn hash(&self, person: &Person<'_>) -> Option<u64> {
        Some(self.0.hasher().hash_one(full_name(person)?))
    }

    /// Walks over the rows that may be about somebody.
    fn rows(&self, person: &Person<'_>) -> impl Iterator<Item = usize> {
        let rows = self.hash(person).and_then(|hash| self.0.get(&hash)).copied();
        rows.into_iter().flatten().map(|row| row as usize)
    }
}

#[cfg(test)]
mod tests;
