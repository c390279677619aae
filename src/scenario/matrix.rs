//! The whole table of a sector.

use super::place::Place;
use super::verdict::{Verdict, judge_places};
use crate::moves::Sector;

/// Returns the verdict on every ordered pair of places of a sector, row by row.
#[must_use]
pub fn matrix(sector: Sector) -> Vec<Verdict> {
    let places = Place::all(sector);
    let pairs = places.iter().flat_map(|from| places.iter().map(move |to| (*from, *to)));
    pairs.map(|(from, to)| judge_places(sector, from, to)).collect()
}
