//! The whole table of a sector.

use super::code::Code;
use super::general;
use super::place::Place;
use super::ruling::Ruling;
use super::verdict::{Verdict, judge_places};
use crate::moves::Sector;

/// Returns what the rule with a code decides; of V10, which has several, the one for most pairs.
#[must_use]
pub fn ruling(code: Code) -> Option<&'static Ruling> {
    let of_pairs =
        || Sector::ALL.iter().flat_map(|sector| matrix(*sector)).map(|verdict| verdict.ruling);
    general::ALL.into_iter().chain(of_pairs()).find(|ruling| ruling.code == code)
}

/// Returns the verdict on every ordered pair of places of a sector, row by row.
#[must_use]
pub fn matrix(sector: Sector) -> Vec<Verdict> {
    Place::pairs(sector).into_iter().map(|(from, to)| judge_places(sector, from, to)).collect()
}
