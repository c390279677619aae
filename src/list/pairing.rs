//! Which row of a list is which row of the list that was sent out.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::canonical::{CellDigest, RowDigests};
use super::format::{Field, Format};
use crate::identity::Side;

/// So many rows that were sent out are looked at for one that came back, where only its neighbours
/// tell which it may be.
const NEAR: usize = 32;

/// What it takes for two rows among the same neighbours to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// The same old identity or the same name, and without old identities half of the cells: else
    /// the row is somebody else's.
    Required,
    /// Nothing: no row was added or removed.
    Assumed,
}

/// Which row of then each row of now is.
pub(super) struct Pairing<'a> {
    then: &'a RowDigests,
    now: &'a RowDigests,
    nothing: Vec<CellDigest>,
    /// Among the columns that are compared: the old identities.
    was: Vec<usize>,
    /// And the names.
    names: Vec<usize>,
    partner: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl<'a> Pairing<'a> {
    pub(super) fn of(format: &Format, then: &'a RowDigests, now: &'a RowDigests) -> Self {
        let fields = || then.columns.iter().map(|&column| format.columns[column].field).enumerate();
        Self {
            nothing: then.of_nothing(),
            was: fields()
                .filter(|(_, field)| field.identity().is_some_and(|(side, _)| side == Side::Was))
                .map(|(nth, _)| nth)
                .collect(),
            names: fields()
                .filter(|(_, field)| matches!(field, Field::FirstName | Field::LastName))
                .map(|(nth, _)| nth)
                .collect(),
            partner: vec![None; now.len()],
            taken: vec![false; then.len()],
            then,
            now,
        }
    }

    /// Pairs rows by what is in them, wherever they stand.
    pub(super) fn by_content(&mut self) {
        self.equal_rows();
        self.one_cell_apart();
        self.same_was();
    }

    /// Returns the row of then of each row.
    pub(super) fn partners(&self) -> impl Iterator<Item = Option<usize>> {
        self.partner.iter().copied()
    }

    /// Returns the rows of then that are gone.
    pub(super) fn removed(&self) -> impl Iterator<Item = usize> {
        (0..self.taken.len()).filter(|&at| !self.taken[at])
    }

    /// Returns the contents that several rows had.
    pub(super) fn copies(&self) -> HashSet<&'a [CellDigest]> {
        let then = self.then;
        let mut seen = HashSet::with_capacity(then.len());
        (0..then.len()).map(|at| then.row(at)).filter(|row| !seen.insert(*row)).collect()
    }

    fn pair(&mut self, now: usize, then: usize) {
        self.partner[now] = Some(then);
        self.taken[then] = true;
    }

    fn free_now(&self) -> Vec<usize> {
        (0..self.partner.len()).filter(|&at| self.partner[at].is_none()).collect()
    }

    fn free_then(&self) -> Vec<usize> {
        self.removed().collect()
    }

    /// Rows that are the same, in their own place first.
    fn equal_rows(&mut self) {
        let (then, now) = (self.then, self.now);
        for at in 0..now.len().min(then.len()) {
            if then.row(at) == now.row(at) {
                self.pair(at, at);
            }
        }
        let mut places: HashMap<&[CellDigest], Vec<usize>> = HashMap::new();
        for at in self.free_then().into_iter().rev() {
            places.entry(then.row(at)).or_default().push(at);
        }
        for at in self.free_now() {
            if let Some(place) = places.get_mut(now.row(at)).and_then(Vec::pop) {
                self.pair(at, place);
            }
        }
    }

    /// Rows that are the same but for one cell, in their own place first.
    fn one_cell_apart(&mut self) {
        let (then, now) = (self.then, self.now);
        for nth in 0..then.columns.len() {
            let others = |row: &'a [CellDigest]| (&row[..nth], &row[nth + 1..]);
            let mut free = self.free_now();
            free.retain(|&at| self.tells(now.row(at), nth));
            free.retain(|&at| {
                let is_own = at < then.len()
                    && !self.taken[at]
                    && others(then.row(at)) == others(now.row(at));
                if is_own {
                    self.pair(at, at);
                }
                !is_own
            });
            let mut places: HashMap<_, Vec<usize>> = HashMap::new();
            for at in self.free_then().into_iter().rev() {
                places.entry(others(then.row(at))).or_default().push(at);
            }
            for at in free {
                if let Some(place) = places.get_mut(&others(now.row(at))).and_then(Vec::pop) {
                    self.pair(at, place);
                }
            }
        }
    }

    /// Tells whether the other cells of a row say whose it is: an old identity, or two other
    /// things.
    fn tells(&self, row: &[CellDigest], left_out: usize) -> bool {
        let is_filled = |&nth: &usize| nth != left_out && row[nth] != self.nothing[nth];
        self.was.iter().any(is_filled) || (0..row.len()).filter(is_filled).count() > 1
    }

    /// Rows that have an old identity in common which no other row has.
    fn same_was(&mut self) {
        let (then, now) = (self.then, self.now);
        for nth in self.was.clone() {
            let nothing = self.nothing[nth];
            let places = only(self.free_then().into_iter().map(|at| (then.row(at)[nth], at)));
            let rows = only(self.free_now().into_iter().map(|at| (now.row(at)[nth], at)));
            for (was, at) in rows.into_iter().filter(|(was, _)| *was != nothing) {
                if let (Some(at), Some(&Some(place))) = (at, places.get(&was)) {
                    self.pair(at, place);
                }
            }
        }
    }

    /// Rows that stand between the same neighbours.
    pub(super) fn by_neighbours(&mut self, likeness: Likeness) {
        let mut expected = 0;
        for at in 0..self.partner.len() {
            let found = match self.partner[at] {
                Some(place) => Some(place),
                None => self.near(at, expected, likeness).inspect(|&place| self.pair(at, place)),
            };
            expected = found.map_or(expected, |place| place + 1);
        }
    }

    /// Finds the row of then, from `expected` on and before the next that is taken, that a row may
    /// be.
    fn near(&self, at: usize, expected: usize, likeness: Likeness) -> Option<usize> {
        let gap = (expected..self.taken.len()).take_while(|&place| !self.taken[place]);
        match likeness {
            Likeness::Assumed => gap.take(1).next(),
            Likeness::Required => {
                gap.take(NEAR).find(|&place| self.is_like(self.now.row(at), self.then.row(place)))
            }
        }
    }

    fn is_like(&self, now: &[CellDigest], then: &[CellDigest]) -> bool {
        let is_filled =
            |&nth: &usize| now[nth] != self.nothing[nth] || then[nth] != self.nothing[nth];
        let is_kept = |nth: &usize| now[*nth] == then[*nth] && is_filled(nth);
        if self.was.iter().any(is_filled) {
            return self.was.iter().any(is_kept)
                || !self.names.is_empty() && self.names.iter().all(is_kept);
        }
        // Without old identities: at least half of what is filled in.
        let filled: Vec<usize> = (0..now.len()).filter(is_filled).collect();
        filled.iter().filter(|nth| is_kept(nth)).count() * 2 >= filled.len().max(1)
    }
}

/// Returns where each thing stands; none where it stands in several places.
fn only<T: Eq + Hash>(things: impl Iterator<Item = (T, usize)>) -> HashMap<T, Option<usize>> {
    let mut places = HashMap::new();
    for (thing, at) in things {
        places.entry(thing).and_modify(|place| *place = None).or_insert(Some(at));
    }
    places
}
