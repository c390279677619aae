//! Whether new identities are made of names, and of whose: what the two rules about names have in
//! common.

use crate::identity::{Scheme, Side};
use crate::list::{List, Row};
use crate::person::fold;

/// From so many rows, spread over the list, it is found whether identities are made of names at
/// all.
const SAMPLE: usize = 500;
/// Fewer rows tell nothing by a share.
const FEWEST: usize = 10;
/// A shorter surname is found in other words by chance.
pub(super) const SHORTEST: usize = 4;

/// Rows spread over a list, by whether their new identity bears the name in the row.
pub(super) struct Sampled<'a> {
    /// The column of the new identity.
    pub(super) column: usize,
    /// How many bear their own name.
    pub(super) own: usize,
    /// Those that do not.
    pub(super) strangers: Vec<Row<'a>>,
}

impl<'a> Sampled<'a> {
    /// Judges rows spread over a list; none where the list has too few of which it can be told.
    pub(super) fn of(list: &'a List) -> Option<Self> {
        let (column, _) = list
            .format()
            .identity_columns(Side::Wordt)
            .find(|(_, scheme)| *scheme == Scheme::RealId)?;
        let step = list.len().div_ceil(SAMPLE).max(1);
        let judged =
            list.rows().step_by(step).filter_map(|row| Some((row, bears_own_name(row, column)?)));
        let (own, strangers): (Vec<_>, Vec<_>) = judged.partition(|(_, is_own)| *is_own);
        let sampled = Self {
            column,
            own: own.len(),
            strangers: strangers.into_iter().map(|(row, _)| row).collect(),
        };
        (sampled.seen() >= FEWEST).then_some(sampled)
    }

    /// Returns how many rows were judged.
    pub(super) fn seen(&self) -> usize {
        self.own + self.strangers.len()
    }

    /// Tells whether nearly every identity bears the name in its row, so that one with another name
    /// stands out.
    pub(super) fn is_mostly_own(&self) -> bool {
        self.own * 4 >= self.seen() * 3
    }
}

/// Tells whether a new identity bears the surname in its row; none where it cannot tell.
pub(super) fn bears_own_name(row: Row<'_>, column: usize) -> Option<bool> {
    let (user_id, _) = row.cell(column).rsplit_once('@')?;
    let (surname, first) = (row.person().last_name, row.person().first_name);
    if surname.len() < SHORTEST || !user_id.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let contains = |part: &str| {
        !part.is_empty()
            && user_id
                .as_bytes()
                .windows(part.len())
                .any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
    };
    if contains(surname) || first.len() >= SHORTEST && contains(first) {
        return Some(true);
    }
    let folded = fold(user_id);
    let bears = |name: &str| name.len() >= SHORTEST && folded.contains(name);
    Some(bears(&fold(surname)) || bears(&fold(first)))
}
