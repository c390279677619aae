//! What a plan tells of its rows beside what it changes: who is unknown, whose new identity opens
//! another profile, what is done by a sign that may deceive.

use super::case::{Case, RowNo};
use super::checks::Aftermath;
use super::faults;
use super::held;
use super::holdings::IdentityNo;
use super::outcome::{Outcome, Plan, Reason};
use super::owners::{self, Owner, Owners};
use super::profiles::ProfileNo;
use super::reasons::Faults;
use super::rows::{IdentityArray, Kind, PlanRow};
use crate::person::Relation;

/// What there is to tell from.
pub(super) struct Telling<'t> {
    pub(super) case: &'t Case<'t>,
    pub(super) owners: &'t Owners,
    pub(super) faults: &'t Faults,
    /// The store as the plan leaves it.
    pub(super) result: &'t Aftermath<'t>,
}

impl Telling<'_> {
    /// Writes on a plan what is to be told of its rows.
    pub(super) fn report(&self, plan: &mut Plan) {
        for (at, &row) in self.case.rows.iter().enumerate() {
            plan.live += u32::from(row.kind == Kind::Live);
            plan.known += u32::from(self.is_known(at, row));
            plan.alike += u32::from(self.is_written_otherwise(at, row, plan.outcomes[at]));
            match (plan.outcomes[at], self.owners.of(at)) {
                (Outcome::Already, Owner::Done(Some(profile))) => {
                    plan.done.push((row.number, profile));
                }
                (Outcome::Already, Owner::Done(None)) => plan.moved_on.push(row.number),
                _ => {}
            }
            self.report_collisions(at, row, plan);
            self.report_unknown(at, row, plan);
        }
        plan.held = held::report(self.case, self.faults, &plan.outcomes);
    }

    fn report_collisions(&self, at: RowNo, row: PlanRow, plan: &mut Plan) {
        // Where the other profile is that of somebody who stays, nobody logged in early, whatever
        // fault the row is told first.
        let takes_stayer = || {
            self.faults.get(at) == Some(Reason::TakesStayer)
                || row.gets.as_slice().iter().any(|&wordt| self.case.is_old_of_stayer(wordt))
        };
        if row.kind == Kind::Live {
            let mut others = faults::collisions(self.case, self.owners, at, row);
            others.dedup();
            if !others.is_empty() && !takes_stayer() {
                plan.collisions.extend(others.into_iter().map(|profile| (row.number, profile)));
            }
        } else if row.is_newcomer() {
            let others = faults::reissued(self.case, self.owners, row);
            plan.collisions.extend(others.into_iter().map(|(_, profile)| (row.number, profile)));
        }
    }

    /// Tells of rows whose person has no profile here, and of those whose new identity opens one
    /// nevertheless.
    fn report_unknown(&self, at: RowNo, row: PlanRow, plan: &mut Plan) {
        let opens = |wordts: IdentityArray| {
            wordts
                .as_slice()
                .iter()
                .filter_map(|&wordt| self.result.holder(wordt))
                .collect::<Vec<ProfileNo>>()
        };
        let names_another =
            |profile: &ProfileNo| self.case.as_wordt(row, *profile) == Relation::Other;
        let is_present = match (row.kind, plan.outcomes[at]) {
            (Kind::Live, Outcome::Unknown) => {
                plan.unknown_rows.push(row.number);
                let is_closed = |&was: &IdentityNo| self.case.now.any_retired(was).is_some();
                let is_closed = row.was.as_slice().iter().any(is_closed);
                plan.closed.extend(Some(row.number).filter(|_| is_closed));
                !opens(row.gets).is_empty() || !opens(row.keeps).is_empty()
            }
            (Kind::Live, Outcome::Already | Outcome::Linked) => {
                let is_elsewhere =
                    |profile: ProfileNo| self.owners.profile(at).is_some_and(|own| own != profile);
                self.is_done_by_another_sign(at, row)
                    || self.is_kept_beside_another(at, row)
                    || self.left_another(at, row)
                    || opens(row.keeps).into_iter().any(is_elsewhere)
            }
            (Kind::Unfilled, Outcome::Unfilled) => {
                plan.emptied.extend(
                    Some(row.number).filter(|_| faults::was_given_by_another_list(self.case, row)),
                );
                let is_another =
                    |profile: &ProfileNo| self.case.as_was(row, *profile) == Relation::Other;
                opens(row.gets).iter().any(|&profile| !self.case.has(row, profile))
                    || opens(row.was).iter().any(is_another)
            }
            (Kind::Unchanged, _) => {
                let profiles = opens(row.keeps);
                profiles.iter().any(|profile| names_another(profile) || *profile != profiles[0])
                    || row.keeps.iter().any(|kept| self.came_from_another(row, kept))
            }
            _ => false,
        };
        plan.present.extend(Some(row.number).filter(|_| is_present));
        let has_no_profile = matches!(plan.outcomes[at], Outcome::Unknown | Outcome::Unfilled);
        let is_own = is_present && has_no_profile && self.bears_its_name(row);
        plan.present_by_name.extend(Some(row.number).filter(|_| is_own));
    }

    /// Every profile that an identity of the row opens bears the name of its pupil.
    fn bears_its_name(&self, row: PlanRow) -> bool {
        let all = row.all().chain(row.keeps.iter());
        let mut opened = all.filter_map(|identity| self.result.holder(identity)).peekable();
        opened.peek().is_some()
            && opened.all(|profile| self.case.as_wordt(row, profile) == Relation::Same)
    }

    /// Done by the journal of another list or by a retired keyring alone, and no name says for
    /// certain that it is the same pupil.
    fn is_done_by_another_sign(&self, at: RowNo, row: PlanRow) -> bool {
        let Owner::Done(Some(profile)) = self.owners.of(at) else { return false };
        !self.case.past.is_forgotten && self.case.as_wordt(row, profile) != Relation::Same
    }

    /// Done by an earlier form of this list, while the old identity is somebody's by now to whom no
    /// run gave it, and no name says for certain that it is the same pupil.
    fn is_kept_beside_another(&self, at: RowNo, row: PlanRow) -> bool {
        let Owner::Kept(profile) = self.owners.of(at) else { return false };
        let was_given = |was: IdentityNo, holder: ProfileNo| {
            let mut about = self.case.now.history.about(was);
            about.any(|entry| entry.grants() && entry.profile == holder)
        };
        let has_come = |&was: &IdentityNo| {
            let mut holders = self.case.now.active(was).map(|holding| holding.profile);
            holders.any(|holder| holder != profile && !was_given(was, holder))
        };
        row.was.as_slice().iter().any(has_come)
            && !owners::is_by_this_content(self.case, row, profile)
            && self.case.as_wordt(row, profile) != Relation::Same
    }

    /// Another list took an old identity of the row from another profile, which keeps it for the
    /// record, and no name says for certain that this one is the pupil's.
    fn left_another(&self, at: RowNo, row: PlanRow) -> bool {
        let Owner::Profile(own, _) = self.owners.of(at) else { return false };
        let case = self.case;
        let is_kept_elsewhere = |was: IdentityNo| {
            let mut left = case.now.history.leaving(was);
            case.view.active(was).next().is_none()
                && left.any(|entry| {
                    entry.profile != own
                        && !case.is_own(entry.run)
                        && case.now.retired(was, entry.profile).is_some()
                })
        };
        row.was.iter().any(is_kept_elsewhere)
            && case.as_was(row, own) != Relation::Same
            && case.as_wordt(row, own) != Relation::Same
    }

    /// Another list gave the profile that an identity opens what another one had until then, and no
    /// name says for certain that it is this row's pupil who got it.
    fn came_from_another(&self, row: PlanRow, kept: IdentityNo) -> bool {
        let Some(holder) = self.result.holder(kept) else { return false };
        let history = &self.case.now.history;
        let is_of_another = |run| !self.case.is_own(run);
        let gave = |run: i64| {
            let mut about = history.about(kept);
            about.any(|it| it.grants() && it.profile == holder && it.run >= run)
        };
        let mut left = history.leaving(kept).filter(|it| is_of_another(it.run));
        left.any(|it| it.profile != holder && gave(it.run))
            && self.case.as_wordt(row, holder) != Relation::Same
    }

    /// Tells whether a row that is linked names its pupil otherwise than the profile does.
    fn is_written_otherwise(&self, at: RowNo, row: PlanRow, outcome: Outcome) -> bool {
        let is_alike = |profile| self.case.as_was(row, profile) == Relation::Alike;
        outcome == Outcome::Linked && self.owners.profile(at).is_some_and(is_alike)
    }

    /// For the floor under a run: whether the store knows the row at all.
    fn is_known(&self, at: RowNo, row: PlanRow) -> bool {
        row.kind == Kind::Live
            && (self.owners.of(at) != Owner::Nobody
                || self.faults.get(at).is_some_and(Reason::is_doubt)
                || row.all().any(|identity| self.case.now.is_open(identity)))
    }
}
