//! What must hold of every plan, whatever the stages before it did (*Acties Uitgever*: a keyring is
//! added to the profile of the same pupil).
//!
//! Nobody who had an active identity is left without one, unless the profile is named as orphaned;
//! and no identity that a row names is left opening a profile that is not that row's, unless the
//! row is held, or *present* and no earlier run of the list gave it.

use super::case::{Case, RowNo};
use super::changes::Change;
use super::faults::Claims;
use super::hash::{Map, Set};
use super::held::{self, HeldSet};
use super::holdings::IdentityNo;
use super::outcome::{Orphaned, Outcome};
use super::owners::{Owner, Owners};
use super::policy::Holds;
use super::profiles::ProfileNo;
use super::rows::{Kind, PlanRow};
use crate::identity::Scheme;

/// The store as a plan leaves it.
pub(super) struct Aftermath<'p> {
    case: &'p Case<'p>,
    retired: Set<i64>,
    /// For each identity: the profile that the plan has it open.
    opened: Vec<ProfileNo>,
}

/// No profile.
const NOBODY: ProfileNo = ProfileNo::MAX;

impl<'p> Aftermath<'p> {
    pub(super) fn of(case: &'p Case<'p>, changes: &[Change]) -> Self {
        let (mut retired, mut opened) = (Set::default(), vec![NOBODY; case.identities.len()]);
        for change in changes {
            if change.retires() {
                retired.insert(change.keyring);
            } else {
                opened[change.identity as usize] = change.profile;
            }
        }
        Self { case, retired, opened }
    }

    /// Returns the profile that the plan has an identity open.
    fn opened(&self, identity: IdentityNo) -> Option<ProfileNo> {
        Some(self.opened[identity as usize]).filter(|&profile| profile != NOBODY)
    }

    /// Returns the profile that an identity opens afterwards.
    pub(super) fn holder(&self, identity: IdentityNo) -> Option<ProfileNo> {
        let stays = || {
            self.case.now.active(identity).find(|holding| !self.retired.contains(&holding.keyring))
        };
        self.opened(identity).or_else(|| stays().map(|holding| holding.profile))
    }
}

/// The profiles that lose an identity and gain none: whether they keep another, the list does not
/// tell.
pub(super) fn at_stake(changes: &[Change], orphaned: &[Orphaned]) -> Vec<ProfileNo> {
    if !changes.iter().any(Change::retires) {
        return Vec::new();
    }
    let gains: Set<ProfileNo> =
        changes.iter().filter(|it| !it.retires()).map(|it| it.profile).collect();
    let named: Set<ProfileNo> = orphaned.iter().map(|lost| lost.profile).collect();
    let loses = changes.iter().filter(|it| it.retires()).map(|it| it.profile);
    let mut at_stake: Vec<ProfileNo> =
        loses.filter(|profile| !gains.contains(profile) && !named.contains(profile)).collect();
    at_stake.sort_unstable();
    at_stake.dedup();
    at_stake
}

/// The place of a profile for an identity of a scheme, where it has one.
pub type Place = (ProfileNo, Scheme);

/// How many identities each place gains and loses; nothing where a profile can have many.
fn balance(case: &Case<'_>, changes: &[Change]) -> Map<Place, [u32; 2]> {
    let mut balance: Map<Place, [u32; 2]> = Map::default();
    if case.policy.holds == Holds::One {
        for change in changes {
            let [gained, lost] = balance.entry(place_of(case, change)).or_default();
            *if change.retires() { lost } else { gained } += 1;
        }
    }
    balance
}

fn place_of(case: &Case<'_>, change: &Change) -> Place {
    (change.profile, case.identities.name(change.identity).0)
}

/// The places that would be filled and not emptied: whether they are free, the list does not tell.
pub(super) fn filled(case: &Case<'_>, changes: &[Change]) -> Vec<Place> {
    let filled = balance(case, changes).into_iter().filter(|(_, [gained, lost])| gained > lost);
    let mut filled: Vec<Place> = filled.map(|(place, _)| place).collect();
    filled.sort_unstable();
    filled
}

/// The changes that bring a second identity to a place.
pub(super) fn crowded(case: &Case<'_>, changes: &[Change], taken: &Set<Place>) -> Vec<Change> {
    let balance = balance(case, changes);
    let is_crowded = |place: &Place| {
        balance.get(place).is_some_and(|[gained, _]| *gained > u32::from(!taken.contains(place)))
    };
    let comes = |change: &&Change| !change.retires() && is_crowded(&place_of(case, change));
    changes.iter().filter(comes).copied().collect()
}

/// Rows whose new identity would be left opening the profile of somebody else, to whom an earlier
/// run of this list gave it.
pub(super) fn left_open(
    case: &Case<'_>,
    (owners, claims): (&Owners, &Claims),
    held: &HeldSet,
    outcomes: &[Outcome],
    result: &Aftermath<'_>,
) -> Vec<RowNo> {
    let is_wrong = |at: RowNo| {
        let row = case.rows[at];
        if row.kind == Kind::Unchanged {
            return !held.holds(case, row)
                && stays_taken(case, row, result)
                && !is_contested(case, row);
        }
        let is_named = row.kind == Kind::Live || row.is_newcomer();
        if !is_named || outcomes[at] == Outcome::Held || held.holds(case, row) {
            return false;
        }
        let own = owners.profile(at);
        row.gets.as_slice().iter().any(|&wordt| {
            let given = case.view.given(wordt).map(|(profile, _)| profile);
            // Where another row gives it to that profile still, this one has no claim.
            let is_claimed =
                matches!(claims.of(wordt), Some((_, Some(profile))) if Some(profile) == given);
            let is_own = |holder| {
                Some(holder) == own || own.is_none() && row.is_newcomer() && case.has(row, holder)
            };
            result
                .holder(wordt)
                .is_some_and(|holder| !is_own(holder) && Some(holder) == given && !is_claimed)
        })
    };
    (0..case.rows.len()).filter(|&at| is_wrong(at)).collect()
}

/// Tells whether an identity that stays with its pupil is left with somebody else, to whom an
/// earlier run of this list gave it.
fn stays_taken(case: &Case<'_>, row: PlanRow, result: &Aftermath<'_>) -> bool {
    let given = |kept| case.view.given(kept).map(|(profile, _)| profile);
    let is_there =
        |&kept: &IdentityNo| result.holder(kept).is_some() && result.holder(kept) == given(kept);
    held::was_taken(case, row) && row.keeps.as_slice().iter().any(is_there)
}

fn is_contested(case: &Case<'_>, row: PlanRow) -> bool {
    row.keeps.as_slice().iter().any(|&kept| case.view.is_contested(kept))
}

/// Rows whose pupil keeps an identity that an earlier run of this list gave to somebody else, which
/// cannot be taken back since another list went on from there.
pub(super) fn left_to_others(
    case: &Case<'_>,
    held: &HeldSet,
    result: &Aftermath<'_>,
) -> Vec<RowNo> {
    let is_left = |row: PlanRow| {
        row.kind == Kind::Unchanged && is_contested(case, row) && stays_taken(case, row, result)
    };
    (0..case.rows.len())
        .filter(|&at| is_left(case.rows[at]) && !held.holds(case, case.rows[at]))
        .collect()
}

/// Rows that would give a profile one identity more than their list says: another list linked the
/// same old identity to another new one of the same scheme and realm, which opens the profile
/// still.
pub(super) fn left_beside(
    case: &Case<'_>,
    owners: &Owners,
    outcomes: &[Outcome],
    result: &Aftermath<'_>,
) -> Vec<RowNo> {
    let is_beside = |&(at, row): &(RowNo, PlanRow)| {
        let Owner::Profile(profile, _) = owners.of(at) else { return false };
        let is_given =
            || row.gets.as_slice().iter().any(|&wordt| result.opened(wordt) == Some(profile));
        let mut beside = others_gave(case, owners, row, profile);
        outcomes[at] != Outcome::Held
            && !case.is_decided(row)
            && is_given()
            && beside.any(|it| result.holder(it) == Some(profile))
    };
    case.live().filter(is_beside).map(|(at, _)| at).collect()
}

/// Walks over what other lists gave a profile in the place of a row's new identities, and no row of
/// this one speaks of.
fn others_gave<'c>(
    case: &'c Case<'_>,
    owners: &'c Owners,
    row: PlanRow,
    profile: ProfileNo,
) -> impl Iterator<Item = IdentityNo> + 'c {
    let is_left = move |wordt: IdentityNo| {
        let leaver = case.leaver[wordt as usize].map(|leaver| leaver as RowNo);
        case.is_old_of_stayer(wordt)
            || leaver.is_some_and(|leaver| owners.profile(leaver) == Some(profile))
    };
    let replaces = move |wordt: &IdentityNo| {
        let is_asked = row.gets.contains(*wordt) || row.was.contains(*wordt);
        !is_asked
            && !is_left(*wordt)
            && row
                .gets
                .as_slice()
                .iter()
                .any(|&other| case.identities.are_of_one_realm(*wordt, other))
    };
    let links = move |was: IdentityNo| {
        case.now
            .history
            .leaving(was)
            .filter(move |it| it.profile == profile && !case.is_own(it.run))
    };
    row.was
        .as_slice()
        .to_vec()
        .into_iter()
        .flat_map(links)
        .filter_map(|it| it.identity)
        .filter(replaces)
}
