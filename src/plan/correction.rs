//! A list that was applied before, perhaps in an earlier version: only the difference is carried
//! out.
//!
//! The list was judged against the store as it was before its earlier runs, so that its plan says
//! what should stand in the end. Here that is held against what stands now.

use std::collections::BTreeMap;

use super::changes::{Change, ChangeKind};
use super::hash::Set;
use super::holdings::IdentityNo;
use super::holdings::{Holding, KeyringNo, State};
use super::outcome::{Outcome, Plan};
use super::profiles::ProfileNo;
use super::rewind::Rewound;
use super::rows::PlanRow;

/// Identities that are left as they stand, unless a row retires them.
#[derive(Default)]
pub(super) struct Settled {
    pub(super) identities: Set<IdentityNo>,
    /// Identities that an earlier run closed, and a row gives to somebody else: they open nobody
    /// again.
    pub(super) closed: Set<IdentityNo>,
}

/// Replaces the changes of a plan by what is left to do, and calls rows of which nothing is left
/// done.
pub(super) fn reconcile(plan: &mut Plan, rows: &[PlanRow], view: &Rewound<'_>, settled: &Settled) {
    let affected: Set<IdentityNo> = view.taken_back().map(|(identity, ..)| identity).collect();
    let mut planned: BTreeMap<IdentityNo, Vec<Change>> = BTreeMap::new();
    let (mut changes, touching): (Vec<Change>, Vec<Change>) =
        plan.changes.drain(..).partition(|change| !affected.contains(&change.identity));
    for change in touching {
        planned.entry(change.identity).or_default().push(change);
    }
    for (identity, before, now) in view.taken_back() {
        let planned = planned.remove(&identity).unwrap_or_default();
        if settled.identities.contains(&identity) && planned.iter().all(Change::retires) {
            changes.extend(planned.into_iter().filter(|change| is_due(change, now)));
        } else {
            let left = difference(identity, &target(before, &planned), now);
            let is_closed = settled.closed.contains(&identity);
            changes.extend(left.into_iter().filter(|it| !(is_closed && opens_again(it))));
        }
    }
    settle(plan, rows, &changes);
    plan.changes = changes;
}

/// Tells whether a change opens what no row asks for, since it was open before.
fn opens_again(change: &Change) -> bool {
    change.row == 0 && change.kind == ChangeKind::Activated
}

/// Tells whether the keyring that a change retires is active now.
fn is_due(change: &Change, now: &[Holding]) -> bool {
    now.iter()
        .any(|holding| change.retires() && change.keyring == holding.keyring && holding.is_active())
}

/// A keyring as it should stand; one that is to be made has no number yet.
struct Wanted {
    profile: ProfileNo,
    keyring: Option<KeyringNo>,
    /// The keyring that a new one copies.
    template: Option<KeyringNo>,
    state: State,
    /// The change that asks for it; none for what stood there before.
    asked_by: Option<Change>,
}

/// What should stand: what stood before the earlier runs, with the planned changes.
fn target(before: &[Holding], planned: &[Change]) -> Vec<Wanted> {
    let stood = |holding: &Holding| Wanted {
        profile: holding.profile,
        keyring: Some(holding.keyring),
        template: None,
        state: holding.state,
        asked_by: None,
    };
    let mut wanted: Vec<Wanted> = before.iter().map(stood).collect();
    for change in planned {
        let state = match change.kind {
            ChangeKind::Retired => State::Retired,
            ChangeKind::Activated => State::Active,
            ChangeKind::Added => {
                let asked_by = Some(*change);
                wanted.push(Wanted {
                    profile: change.profile,
                    keyring: None,
                    template: Some(change.keyring),
                    state: State::Active,
                    asked_by,
                });
                continue;
            }
        };
        for one in wanted.iter_mut().filter(|one| one.keyring == Some(change.keyring)) {
            one.state = state;
            one.asked_by = Some(*change);
        }
    }
    wanted
}

/// What is left to do for one identity.
fn difference(identity: IdentityNo, wanted: &[Wanted], now: &[Holding]) -> Vec<Change> {
    let mut unmatched: Vec<Holding> = now.to_vec();
    let mut changes = Vec::new();
    // Keyrings that stood before match by number; only then may one that an earlier run made serve
    // for one that is wanted anew.
    let known: Set<KeyringNo> = wanted.iter().filter_map(|one| one.keyring).collect();
    for one in wanted {
        let fits = |holding: &Holding| match one.keyring {
            Some(keyring) => holding.keyring == keyring,
            None => holding.profile == one.profile && !known.contains(&holding.keyring),
        };
        let present = unmatched.iter().position(fits).map(|at| unmatched.remove(at));
        let (kind, keyring) =
            match (one.state, present.map(|holding| (holding.state, holding.keyring))) {
                (State::Active, Some((State::Retired, keyring))) => {
                    (ChangeKind::Activated, keyring)
                }
                (State::Retired, Some((State::Active, keyring))) => (ChangeKind::Retired, keyring),
                (State::Active, None) => match one.template {
                    Some(template) => (ChangeKind::Added, template),
                    None => continue,
                },
                _ => continue,
            };
        let (was, row) = one.asked_by.map_or((None, 0), |change| (change.was, change.row));
        changes.push(Change { kind, keyring, profile: one.profile, identity, was, row });
    }
    // What an earlier run made and nobody wants any longer is retired, not removed: the record
    // stays.
    for holding in unmatched.into_iter().filter(|holding| holding.state == State::Active) {
        changes.push(Change {
            kind: ChangeKind::Retired,
            keyring: holding.keyring,
            profile: holding.profile,
            identity,
            was: None,
            row: 0,
        });
    }
    changes
}

/// Calls linked rows done that have nothing left to link.
fn settle(plan: &mut Plan, rows: &[PlanRow], changes: &[Change]) {
    let linking: Set<u32> =
        changes.iter().filter(|change| !change.retires()).map(|change| change.row).collect();
    for (row, outcome) in rows.iter().zip(&mut plan.outcomes) {
        if *outcome == Outcome::Linked && !linking.contains(&row.number) {
            *outcome = Outcome::Already;
        }
    }
}
