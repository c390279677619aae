//! Which changes each row asks for, against the store as it was before the earlier runs of its
//! list.

use std::num::NonZeroU32;

use super::case::{Case, RowNo};
use super::changes::{Change, ChangeKind};
use super::components::Root;
use super::faults::{Claims, collisions, newcomers, reissued};
use super::hash::Set;
use super::held::{self, HeldSet};
use super::holdings::IdentityNo;
use super::holdings::KeyringNo;
use super::outcome::{Orphaned, Outcome, Reason};
use super::owners::{Owner, Owners};
use super::policy::{Decision, Holds, OldKeyrings, OnCollision};
use super::profiles::ProfileNo;
use super::reasons::Faults;
use super::rows::{Kind, PlanRow};

/// What the rows that are not held ask for.
pub(super) struct Draft {
    pub(super) changes: Vec<Change>,
    pub(super) outcomes: Vec<Outcome>,
    /// Profiles that lose an identity to a take-over.
    pub(super) orphaned: Vec<Orphaned>,
    /// Each keyring is retired once.
    retired: Set<KeyringNo>,
    /// For each identity: the change that adds it.
    added: Vec<Option<NonZeroU32>>,
}

/// All that a row's changes follow from.
pub(super) struct Grounds<'g> {
    pub(super) case: &'g Case<'g>,
    pub(super) owners: &'g Owners,
    pub(super) claims: &'g Claims,
    pub(super) faults: &'g Faults,
    pub(super) held: &'g HeldSet,
}

impl Grounds<'_> {
    /// Drafts what the rows ask for.
    pub(super) fn draft(&self) -> Draft {
        let mut draft = Draft::new(self.case.identities.len(), self.case.rows.len());
        let at_fault: Set<Root> = self
            .faults
            .rows()
            .filter_map(|at| self.case.root_by_list(self.case.rows[at]))
            .collect();
        for (at, &row) in self.case.rows.iter().enumerate() {
            let fault = self.faults.get(at);
            let is_held = matches!(fault, Some(Reason::Finding(_)))
                || self.held.holds(self.case, row) && held::counts_as_held(self.case, row, fault);
            let outcome = match row.kind {
                Kind::Live if is_held => {
                    self.as_before(at, row, &at_fault).unwrap_or(Outcome::Held)
                }
                _ if is_held => Outcome::Held,
                Kind::Unfilled => Outcome::Unfilled,
                Kind::Unchanged => Outcome::Unchanged,
                Kind::Duplicate => Outcome::Duplicate,
                Kind::Live => self.carry_out(at, row, &mut draft),
            };
            draft.outcomes.push(outcome);
        }
        self.close_reissued(&mut draft);
        draft
    }

    /// The same content again says of a row what it said before, whatever is held for the sake of
    /// the profile alone.
    fn as_before(&self, at: RowNo, row: PlanRow, at_fault: &Set<Root>) -> Option<Outcome> {
        if !self.case.past.is_repeat
            || self.case.root_by_list(row).is_some_and(|root| at_fault.contains(&root))
        {
            return None;
        }
        let is_anothers = |wordt: &IdentityNo| {
            let given = self.case.view.given(*wordt).map(|(profile, _)| profile);
            let keeps_it = |other: u32| matches!(self.owners.of(other as RowNo), Owner::Kept(_));
            given.is_none()
                || matches!(self.claims.of(*wordt), Some((other, profile)) if profile == given && keeps_it(other))
        };
        let opens = |wordt, profile| {
            let is_given =
                || self.case.view.given(wordt).is_some_and(|(given, _)| given == profile);
            self.case.view.active(wordt).any(|holding| holding.profile == profile) || is_given()
        };
        match self.owners.of(at) {
            Owner::Nobody if row.gets.as_slice().iter().all(is_anothers) => Some(Outcome::Unknown),
            Owner::Kept(_) | Owner::Done(_) => Some(Outcome::Already),
            Owner::Profile(profile, _)
                if row.gets.as_slice().iter().all(|wordt| opens(*wordt, profile)) =>
            {
                Some(Outcome::Already)
            }
            Owner::Nobody | Owner::Profile(..) => None,
        }
    }

    fn carry_out(&self, at: RowNo, row: PlanRow, draft: &mut Draft) -> Outcome {
        match self.owners.of(at) {
            Owner::Nobody => Outcome::Unknown,
            Owner::Done(_) => Outcome::Already,
            Owner::Kept(profile) => {
                // The same content again leaves the old identity as it stands, unless it is told to
                // retire it; a corrected version judges it anew.
                if !self.case.past.is_repeat || self.case.policy.old == OldKeyrings::Retire {
                    self.leave(row, profile, draft);
                }
                Outcome::Already
            }
            Owner::Profile(profile, keyring) => self.link(at, row, (profile, keyring), draft),
        }
    }

    fn link(
        &self,
        at: RowNo,
        row: PlanRow,
        (profile, keyring): (ProfileNo, KeyringNo),
        draft: &mut Draft,
    ) -> Outcome {
        let orphaned = collisions(self.case, self.owners, at, row)
            .into_iter()
            .map(|profile| Orphaned { row: row.number, profile });
        draft.orphaned.extend(orphaned);
        let mut links = false;
        for &wordt in row.gets.as_slice() {
            if self.case.view.active(wordt).any(|holder| holder.profile == profile) {
                continue;
            }
            links = true;
            for holder in self.case.view.active(wordt) {
                draft.retire(retirement(holder.keyring, holder.profile, wordt, row.number));
            }
            if row.was.is_empty() {
                for (identity, holding) in self.case.replaced(profile, wordt) {
                    draft.retire(retirement(holding.keyring, profile, identity, row.number));
                }
            }
            let (kind, keyring) = match self.case.view.retired(wordt, profile) {
                Some(retired) => (ChangeKind::Activated, retired.keyring),
                None => (ChangeKind::Added, keyring),
            };
            draft.add(Change {
                kind,
                keyring,
                profile,
                identity: wordt,
                was: self.was_for(wordt, row),
                row: row.number,
            });
        }
        self.leave(row, profile, draft);
        if links { Outcome::Linked } else { Outcome::Already }
    }

    /// Retires the old keyrings of a row, as far as they are to be retired.
    fn leave(&self, row: PlanRow, profile: ProfileNo, draft: &mut Draft) {
        for &was in row.was.as_slice().iter().filter(|&&was| self.retires(was, row)) {
            for holding in self.case.view.active(was).filter(|holding| holding.profile == profile) {
                draft.retire(retirement(holding.keyring, profile, was, row.number));
            }
        }
    }

    /// Where that was asked for, closes what a new pupil would open of somebody else.
    fn close_reissued(&self, draft: &mut Draft) {
        for (_, row) in newcomers(self.case) {
            let decision = self.case.policy.decisions.get(&row.number);
            let is_asked = decision
                .map_or(self.case.policy.on_collision == OnCollision::TakeOver, |it| {
                    *it == Decision::TakeOver
                });
            if !is_asked || self.held.holds(self.case, row) {
                continue;
            }
            for (wordt, profile) in reissued(self.case, self.owners, row) {
                draft.orphaned.push(Orphaned { row: row.number, profile });
                for holder in self.case.view.active(wordt) {
                    draft.retire(retirement(holder.keyring, holder.profile, wordt, row.number));
                }
            }
        }
    }

    /// The old identity of the new one's own scheme, or else the first.
    fn was_for(&self, wordt: IdentityNo, row: PlanRow) -> Option<IdentityNo> {
        let scheme = |identity| self.case.identities.name(identity).0;
        let mut wases = row.was.as_slice().iter().copied();
        wases.clone().find(|&was| scheme(was) == scheme(wordt)).or_else(|| wases.next())
    }

    fn retires(&self, was: IdentityNo, row: PlanRow) -> bool {
        if row.keeps.contains(was) || self.case.stays(was) {
            return false;
        }
        match self.claims.of(was) {
            // Where another row gives the old identity to a profile, that row sees to it.
            Some((_, Some(_))) => return false,
            // Whoever gets it and has no profile here would open this one.
            Some((_, None)) => return true,
            None => {}
        }
        let scheme = |identity| self.case.identities.name(identity).0;
        if self.case.policy.holds == Holds::One
            && row.gets.as_slice().iter().any(|&wordt| scheme(wordt) == scheme(was))
        {
            // There is no place for both.
            return true;
        }
        match self.case.policy.old {
            OldKeyrings::Keep => false,
            OldKeyrings::Retire => true,
            OldKeyrings::ByRealm => {
                let (scheme, value) = self.case.identities.name(was);
                row.gets.as_slice().iter().any(|&wordt| {
                    let (other_scheme, other) = self.case.identities.name(wordt);
                    scheme == other_scheme && scheme.share_realm(value, other)
                })
            }
        }
    }
}

fn retirement(keyring: KeyringNo, profile: ProfileNo, identity: IdentityNo, row: u32) -> Change {
    Change { kind: ChangeKind::Retired, keyring, profile, identity, was: None, row }
}

impl Draft {
    fn new(identities: usize, rows: usize) -> Self {
        let (outcomes, added) = (Vec::with_capacity(rows), vec![None; identities]);
        Self { changes: Vec::new(), outcomes, orphaned: Vec::new(), retired: Set::default(), added }
    }

    fn retire(&mut self, change: Change) {
        if self.retired.insert(change.keyring) {
            self.changes.push(change);
        }
    }

    /// Where two rows of one profile ask for the same identity, the older keyring is copied,
    /// whatever the order of the rows.
    fn add(&mut self, change: Change) {
        match self.added[change.identity as usize] {
            None => {
                self.changes.push(change);
                self.added[change.identity as usize] = NonZeroU32::new(self.changes.len() as u32);
            }
            Some(nth) => {
                let earlier = &mut self.changes[nth.get() as usize - 1];
                if change.order() < earlier.order() {
                    *earlier = change;
                }
            }
        }
    }
}
