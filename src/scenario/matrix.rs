//! The whole table of a sector, and all that the rule with a code can say.

use super::code::Code;
use super::general;
use super::judge::judge_places;
use super::place::Place;
use super::ruling::RealmSet;
use super::verdict::Verdict;
use crate::moves::{Conditions, IdpKind, Sector};

/// Returns the verdict on every ordered pair of places of a sector, row by row.
#[must_use]
pub fn matrix(sector: Sector) -> Vec<Verdict> {
    judged(sector, RealmSet::Different, &Conditions::default())
}

fn judged(sector: Sector, realms: RealmSet, circumstances: &Conditions) -> Vec<Verdict> {
    Place::pairs(sector)
        .into_iter()
        // Codes have no realm that could stay.
        .filter(|(from, to)| {
            realms == RealmSet::Different
                || ![from, to].iter().any(|place| place.kind == IdpKind::Codes)
        })
        .map(|(from, to)| judge_places(sector, from, to, realms, circumstances))
        .collect()
}

/// Tells whether a code is that of a rule that comes before every sector's own.
#[must_use]
pub const fn is_general(code: Code) -> bool {
    matches!(code, Code::G1 | Code::G2 | Code::G3 | Code::G4 | Code::G5)
}

/// Returns the verdicts on all pairs of places, in the circumstances that call for the rule with a
/// code: those with the code, and those of the pairs for which another rule holds.
#[must_use]
pub fn verdicts_for(code: Code) -> Vec<Verdict> {
    let mut circumstances = general::circumstances(code);
    if circumstances.is_empty() {
        circumstances.push((Conditions::default(), RealmSet::Different));
    }
    let has_rule = |sector: &&Sector| !is_general(code) || sector.is_of_the_agreement();
    let sectors = Sector::ALL.iter().filter(has_rule);
    let of_sector = |sector: &Sector| {
        let each = circumstances.iter().map(|(these, realms)| judged(*sector, *realms, these));
        // Of a pair, what the rule gives in any of them.
        let pick = |(one, other): (Verdict, Verdict)| if one.code() == code { one } else { other };
        each.reduce(|one, other| one.into_iter().zip(other).map(pick).collect())
    };
    sectors.filter_map(of_sector).flatten().collect()
}
