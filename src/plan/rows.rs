//! The rows of a list in numbers: which identities each one had and gets.

use super::hash::{Interner, Map};
use super::holdings::IdentityNo;
use super::identities::Identities;
use super::people::PeopleFinder;
use crate::identity::Side;
use crate::list::{Filling, List, Row};
use crate::person::OnePerson;

/// The most identity columns that a format has on one side.
const MOST: usize = 2;

/// No identity.
const NONE: IdentityNo = IdentityNo::MAX;

/// The identities that a row names on one side, without an allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct IdentityArray([IdentityNo; MOST]);

impl IdentityArray {
    pub(super) fn as_slice(&self) -> &[IdentityNo] {
        let len = self.0.iter().position(|&number| number == NONE).unwrap_or(MOST);
        &self.0[..len]
    }

    pub(super) fn contains(self, identity: IdentityNo) -> bool {
        self.as_slice().contains(&identity)
    }

    pub(super) fn is_empty(self) -> bool {
        self.0[0] == NONE
    }

    /// Walks over them, the row at hand or not.
    pub(super) fn iter(self) -> impl Iterator<Item = IdentityNo> + Clone {
        self.0.into_iter().take_while(|&identity| identity != NONE)
    }

    fn without(self, others: Self) -> Self {
        self.iter().filter(|&identity| !others.contains(identity)).collect()
    }
}

impl FromIterator<IdentityNo> for IdentityArray {
    fn from_iter<I: IntoIterator<Item = IdentityNo>>(identities: I) -> Self {
        let mut few = [NONE; MOST];
        few.iter_mut().zip(identities).for_each(|(place, identity)| *place = identity);
        Self(few)
    }
}

/// What a row is before anybody looks in a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Old or new identity is missing.
    Unfilled,
    /// Old and new identity are the same.
    Unchanged,
    /// The same as an earlier row.
    Duplicate,
    /// A row that may have something to do.
    Live,
}

/// A row in numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlanRow {
    /// The row number in the list.
    pub(super) number: u32,
    /// What it is.
    pub(super) kind: Kind,
    /// The old identities.
    pub(super) was: IdentityArray,
    /// The new identities that are not among the old ones.
    pub(super) gets: IdentityArray,
    /// The old identities that are among the new ones: they stay with this person.
    pub(super) keeps: IdentityArray,
}

impl PlanRow {
    /// Tells whether the row names a new identity and is not carried out, since something is
    /// missing: whoever it is about will log in with that.
    pub(super) fn is_newcomer(&self) -> bool {
        self.kind == Kind::Unfilled && !self.gets.is_empty()
    }

    /// Walks over all that the row names.
    pub(super) fn all(&self) -> impl Iterator<Item = IdentityNo> {
        self.was.iter().chain(self.gets.iter())
    }
}

/// The rows of a list.
pub(super) struct Rows {
    pub(super) all: Vec<PlanRow>,
    /// Rows that say the same of different people: the first one, one of somebody else, and the
    /// later one, each by its index.
    pub(super) rivals: Vec<[usize; 3]>,
}

/// Reads the rows of a list.
pub(super) fn read(
    list: &List,
    identities: &Identities<'_>,
    people: Option<&PeopleFinder>,
) -> Rows {
    let mut seen = Interner::with_capacity(list.len());
    let (mut rows, mut rivals) = (Vec::<PlanRow>::with_capacity(list.len()), Vec::new());
    let mut told_twice: Map<u32, OnePerson<'_>> = Map::default();
    let person = |at: usize| people.and_then(|people| people.person_of(at));
    let mut next = 0;
    for row in list.rows() {
        let mut side = |side| -> IdentityArray {
            row.identities(side)
                .filter_map(|(_, scheme, value)| {
                    identities.number_in_order(&mut next, scheme, value)
                })
                .collect()
        };
        let (was, wordt) = (side(Side::Was), side(Side::Wordt));
        let gets = wordt.without(was);
        let keeps = wordt.without(gets);
        let next_row = rows.len() as u32;
        let kind = if is_unfilled(row) {
            Kind::Unfilled
        } else if gets.is_empty() {
            Kind::Unchanged
        } else {
            let told = (person(row.index()), was, gets, keeps);
            let told_by = |at: u32| {
                (
                    person(at as usize),
                    rows[at as usize].was,
                    rows[at as usize].gets,
                    rows[at as usize].keeps,
                )
            };
            let hash = seen.hash_of(&told);
            let first = seen.find_or_add(
                hash,
                |at| told_by(at) == told,
                next_row,
                |seen, at| seen.hash_of(&told_by(at)),
            );
            let rival = if first == next_row {
                None
            } else {
                rival(list, &mut told_twice, [first, next_row])
            };
            rivals.extend(rival.map(|other| [first, other, next_row].map(|at| at as usize)));
            if first == next_row || rival.is_some() { Kind::Live } else { Kind::Duplicate }
        };
        rows.push(PlanRow { number: row.number(), kind, was, gets, keeps });
    }
    Rows { all: rows, rivals }
}

/// Finds a row about somebody else than a later one that says the same.
fn rival<'l>(
    list: &'l List,
    told_twice: &mut Map<u32, OnePerson<'l>>,
    [first, at]: [u32; 2],
) -> Option<u32> {
    let person = |at: u32| list.row(at as usize).person();
    let people = told_twice.entry(first).or_insert_with(|| {
        let mut people = OnePerson::default();
        people.take(first, person(first));
        people
    });
    people.take(at, person(at))
}

/// Tells whether a row lacks its old identity or a new one that its format asks for, so that
/// nothing is done for it.
#[must_use]
pub fn is_unfilled(row: Row<'_>) -> bool {
    row.filling() != Filling::Filled
}
