//! What is held: a component with any row at fault, whole.

use std::collections::BTreeMap;

use super::case::{Case, RowNo};
use super::components::Root;
use super::hash::Set;
use super::holdings::IdentityNo;
use super::outcome::{Held, Outcome, Reason};
use super::reasons::Faults;
use super::rows::{Kind, PlanRow};

/// The components that are held.
pub(super) struct HeldSet(Set<Root>);

impl HeldSet {
    pub(super) fn new(case: &Case<'_>, faults: &Faults) -> Self {
        Self(faults.rows().filter_map(|at| case.root(case.rows[at])).collect())
    }

    /// Tells whether a row is held.
    pub(super) fn holds(&self, case: &Case<'_>, row: PlanRow) -> bool {
        !self.0.is_empty() && case.root(row).is_some_and(|root| self.0.contains(&root))
    }

    /// Tells whether all that hangs together with an identity is held.
    pub(super) fn holds_identity(&self, case: &Case<'_>, identity: IdentityNo) -> bool {
        !self.0.is_empty() && self.0.contains(&case.root_of(identity))
    }
}

/// Gathers what is held: for each component its reasons, the rows at fault first.
pub(super) fn report(case: &Case<'_>, faults: &Faults, outcomes: &[Outcome]) -> Vec<Held> {
    let mut blamed: BTreeMap<(Option<Root>, Reason), Vec<RowNo>> = BTreeMap::new();
    let mut others: BTreeMap<Option<Root>, Vec<RowNo>> = BTreeMap::new();
    if faults.is_empty() {
        return Vec::new();
    }
    for (at, outcome) in outcomes.iter().enumerate() {
        let root = case.root(case.rows[at]);
        match faults.get(at) {
            Some(reason) => blamed.entry((root, reason)).or_default().push(at),
            None if *outcome == Outcome::Held => others.entry(root).or_default().push(at),
            None => {}
        }
    }
    let mut held: Vec<Held> = Vec::new();
    for ((root, reason), mut rows) in blamed {
        rows.extend(others.remove(&root).unwrap_or_default());
        if rows.iter().any(|&at| outcomes[at] == Outcome::Held) {
            held.push(Held {
                reason,
                rows: rows.into_iter().map(|at| case.rows[at].number).collect(),
            });
        }
    }
    held.sort_by(|one, other| one.rows.cmp(&other.rows));
    held
}

/// Tells whether a row of a held component counts as held: one that has something to do, one whose
/// pupil keeps what an earlier run of this list gave to somebody else, or what another list took
/// away, or a newcomer's that is itself at fault or names what such a run gave.
pub(super) fn counts_as_held(case: &Case<'_>, row: PlanRow, fault: Option<Reason>) -> bool {
    let is_superseded = fault == Some(Reason::Superseded);
    let was_given = || row.gets.as_slice().iter().any(|&wordt| case.view.given(wordt).is_some());
    row.kind == Kind::Live
        || row.kind == Kind::Unchanged && (is_superseded || was_taken(case, row))
        || row.is_newcomer() && (fault.is_some() || was_given())
}

/// Tells whether an identity that stays with its pupil was given to somebody else by an earlier run
/// of this list.
pub(super) fn was_taken(case: &Case<'_>, row: PlanRow) -> bool {
    row.keeps.as_slice().iter().any(|&kept| {
        let given = case.view.given(kept).map(|(profile, _)| profile);
        let is_own = || case.view.active(kept).any(|holding| Some(holding.profile) == given);
        given.is_some() && (case.view.is_contested(kept) || !is_own())
    })
}
