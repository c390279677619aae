//! A list and a store become a plan: owners → faults → held → changes → checks.

use super::case::{Case, RowNo};
use super::changes::Change;
use super::checks::{self, Aftermath, Place};
use super::components::Root;
use super::correction::{self, Settled};
use super::faults::{self, Claims};
use super::hash::Set;
use super::held::HeldSet;
use super::history::Past;
use super::holdings::IdentityNo;
use super::identities::Identities;
use super::links::{Draft, Grounds};
use super::outcome::{Outcome, Plan, Reason};
use super::owners::{self, Owner, Owners};
use super::people::PeopleFinder;
use super::policy::Policy;
use super::profiles::ProfileNo;
use super::readings;
use super::reasons::Faults;
use super::rows::{Kind, PlanRow};
use super::snapshot::Snapshot;
use super::telling::Telling;
use crate::list::List;

/// Plans what a list does to a store.
pub struct Planner<'a> {
    case: Case<'a>,
    /// Profiles that must not lose what they have, since it is all that they have.
    protected: Set<ProfileNo>,
    /// Places that are taken by identities of which the list does not speak.
    taken: Set<Place>,
}

impl<'a> Planner<'a> {
    /// Takes a list and a store; `people` is needed for a list without old identities.
    #[must_use]
    pub fn new(
        list: &'a List,
        identities: &'a Identities<'a>,
        snapshot: &'a Snapshot,
        past: &'a Past,
        people: Option<&'a PeopleFinder>,
        policy: &'a Policy,
    ) -> Self {
        Self {
            case: Case::new(list, identities, snapshot, past, people, policy),
            protected: Set::default(),
            taken: Set::default(),
        }
    }

    /// Plans. Of each profile that would lose an identity and gain none, `keeps_other` is asked
    /// whether it keeps another one, beside those that the plan retires. Where a profile holds one
    /// identity of a scheme, `are_taken` is asked of each place that the plan would fill without
    /// emptying it whether it is taken. The plan is made anew until nobody is left without, and
    /// nobody has two.
    ///
    /// # Errors
    /// Those of `keeps_other` and `are_taken`.
    pub fn plan<E>(
        &mut self,
        mut keeps_other: impl FnMut(&Plan, &[ProfileNo]) -> Result<Vec<ProfileNo>, E>,
        mut are_taken: impl FnMut(&Plan, &[Place]) -> Result<Vec<Place>, E>,
    ) -> Result<Plan, E> {
        loop {
            let plan = self.attempt();
            let before = self.protected.len() + self.taken.len();
            let at_stake = checks::at_stake(&plan.changes, &plan.orphaned);
            if !at_stake.is_empty() {
                let keep = keeps_other(&plan, &at_stake)?;
                self.protected
                    .extend(at_stake.into_iter().filter(|profile| !keep.contains(profile)));
            }
            let filled = checks::filled(&self.case, &plan.changes);
            if !filled.is_empty() {
                self.taken.extend(are_taken(&plan, &filled)?);
            }
            if self.protected.len() + self.taken.len() == before {
                return Ok(plan);
            }
        }
    }

    fn attempt(&self) -> Plan {
        let case = &self.case;
        let mut faults = Faults::default();
        let mut owners = owners::find(case, &mut faults);
        readings::settle(case, &mut owners, &mut faults);
        let claims = faults::find(case, &owners, &mut faults);
        loop {
            let held = HeldSet::new(case, &faults);
            let draft =
                Grounds { case, owners: &owners, claims: &claims, faults: &faults, held: &held }
                    .draft();
            let attempt = Attempt {
                case,
                owners: &owners,
                claims: &claims,
                faults: &faults,
                held: &held,
                protected: &self.protected,
                taken: &self.taken,
            };
            match attempt.finish(draft) {
                Ok(plan) => return plan,
                Err((rows, reason)) => {
                    // Each turn holds more; where a turn would not, everything is held, of which
                    // nothing more can follow.
                    let is_more =
                        faults.blame(rows, reason) || faults.blame(0..case.rows.len(), reason);
                    if !is_more {
                        return Plan {
                            outcomes: vec![Outcome::Held; case.rows.len()],
                            ..Plan::default()
                        };
                    }
                }
            }
        }
    }
}

/// The last stages, which may find that more is to be held.
struct Attempt<'t> {
    case: &'t Case<'t>,
    owners: &'t Owners,
    claims: &'t Claims,
    faults: &'t Faults,
    held: &'t HeldSet,
    protected: &'t Set<ProfileNo>,
    taken: &'t Set<Place>,
}

impl Attempt<'_> {
    /// Makes a plan of a draft, or tells which rows are to be held too.
    fn finish(&self, draft: Draft) -> Result<Plan, (Vec<RowNo>, Reason)> {
        let Draft { changes, outcomes, orphaned, .. } = draft;
        let mut plan = Plan { outcomes, changes, orphaned, ..Plan::default() };
        if self.case.view.has_taken_back() {
            correction::reconcile(&mut plan, &self.case.rows, &self.case.view, &self.settled());
        }
        self.hold_undecided(&mut plan)?;
        self.spare_protected(&mut plan)?;
        self.refuse_two_in_one_place(&plan)?;
        let result = Aftermath::of(self.case, &plan.changes);
        let open = checks::left_open(
            self.case,
            (self.owners, self.claims),
            self.held,
            &plan.outcomes,
            &result,
        );
        if !open.is_empty() {
            return Err((open, Reason::Collision));
        }
        let left = checks::left_to_others(self.case, self.held, &result);
        if !left.is_empty() {
            return Err((left, Reason::Superseded));
        }
        let beside = checks::left_beside(self.case, self.owners, &plan.outcomes, &result);
        if !beside.is_empty() {
            return Err((beside, Reason::Superseded));
        }
        self.spare_the_past(&plan)?;
        Telling { case: self.case, owners: self.owners, faults: self.faults, result: &result }
            .report(&mut plan);
        plan.changes.sort_by_key(Change::order);
        Ok(plan)
    }

    /// What is left as it stands: what earlier runs of this list gave to rows that ask for it
    /// still, and all that hangs together with a held row.
    fn settled(&self) -> Settled {
        let mut settled = Settled::default();
        let is_repeat = self.case.past.is_repeat;
        for (at, row) in self.case.live() {
            let is_done = match self.owners.of(at) {
                Owner::Kept(_) => true,
                Owner::Done(_) => is_repeat,
                Owner::Nobody | Owner::Profile(..) => false,
            };
            settled.identities.extend(row.gets.as_slice().iter().filter(|_| is_done));
            // A corrected version judges anew what an earlier one retired.
            settled.identities.extend(row.was.as_slice().iter().filter(|_| is_done && is_repeat));
        }
        for (_, row) in faults::newcomers(self.case) {
            let closed = row.gets.as_slice().iter().filter(|&&wordt| self.case.was_closed(wordt));
            settled.identities.extend(closed);
        }
        settled.closed.extend(self.given_to_others());
        for (identity, ..) in self.case.view.taken_back() {
            if self.held.holds_identity(self.case, identity)
                || self.case.identities.is_another_spelling(identity)
            {
                settled.identities.insert(identity);
            }
        }
        settled
    }

    /// Identities that rows give to somebody who has no profile here, and that opened the profile of
    /// somebody else until an earlier run of this list closed them.
    fn given_to_others(&self) -> impl Iterator<Item = IdentityNo> {
        let strangers = self.case.live().filter(|(at, _)| self.owners.of(*at) == Owner::Nobody);
        let of_another = |row: PlanRow, wordt: IdentityNo| {
            let mut holders = self.case.view.active(wordt);
            holders.any(|holding| self.case.names_another(row, holding.profile))
        };
        strangers
            .chain(faults::newcomers(self.case))
            .flat_map(|(_, row)| row.gets.iter().map(move |wordt| (row, wordt)))
            .filter(move |&(row, wordt)| of_another(row, wordt))
            .map(|(_, wordt)| wordt)
    }

    /// Leaves to whoever has nothing else what an earlier run gave; where a row would take it, that
    /// row is held.
    fn spare_protected(&self, plan: &mut Plan) -> Result<(), (Vec<RowNo>, Reason)> {
        loop {
            let lost = self.lost_by_protected(&plan.changes);
            if lost.is_empty() {
                return Ok(());
            }
            let spared: Set<IdentityNo> = lost
                .iter()
                .filter(|change| change.row == 0)
                .map(|change| change.identity)
                .collect();
            let mut blamed = self.rows_naming(plan, &spared);
            let rows: Set<u32> =
                lost.iter().map(|change| change.row).filter(|&row| row > 0).collect();
            blamed.extend(
                (0..self.case.rows.len()).filter(|&at| rows.contains(&self.case.rows[at].number)),
            );
            if !blamed.is_empty() {
                return Err((blamed, Reason::LeavesNobody));
            }
            // What goes back to somebody else goes back whole or not at all.
            plan.changes.retain(|change| change.row > 0 || !spared.contains(&change.identity));
        }
    }

    /// Where a profile holds one identity of a scheme, none that nobody speaks of gives way, and no
    /// two come.
    fn refuse_two_in_one_place(&self, plan: &Plan) -> Result<(), (Vec<RowNo>, Reason)> {
        let crowded = checks::crowded(self.case, &plan.changes, self.taken);
        if crowded.is_empty() {
            return Ok(());
        }
        let rows: Set<u32> =
            crowded.iter().map(|change| change.row).filter(|&row| row > 0).collect();
        let mut blamed: Vec<RowNo> = (0..self.case.rows.len())
            .filter(|&at| rows.contains(&self.case.rows[at].number))
            .collect();
        if blamed.is_empty() {
            // What goes back to somebody whose place is taken stays, with all that hangs together
            // with it.
            let roots: Set<Root> =
                crowded.iter().map(|change| self.case.root_of(change.identity)).collect();
            let hangs = |at: &RowNo| {
                self.case.root(self.case.rows[*at]).is_some_and(|root| roots.contains(&root))
            };
            blamed = (0..self.case.rows.len()).filter(hangs).collect();
        }
        Err((blamed, Reason::PlaceTaken))
    }

    /// What protected profiles would lose without gaining anything.
    fn lost_by_protected(&self, changes: &[Change]) -> Vec<Change> {
        if self.protected.is_empty() {
            return Vec::new();
        }
        let (losses, gains): (Vec<Change>, Vec<Change>) =
            changes.iter().partition(|change| change.retires());
        let gaining: Set<ProfileNo> = gains.iter().map(|change| change.profile).collect();
        losses
            .into_iter()
            .filter(|it| self.protected.contains(&it.profile) && !gaining.contains(&it.profile))
            .collect()
    }

    /// The rows, not held yet, that ask for identities for somebody.
    fn rows_naming(&self, plan: &Plan, identities: &Set<IdentityNo>) -> Vec<RowNo> {
        if identities.is_empty() {
            return Vec::new();
        }
        let asks = |at: &RowNo| {
            let row = self.case.rows[*at];
            let is_named = row.kind == Kind::Live || row.is_newcomer();
            is_named
                && plan.outcomes[*at] != Outcome::Held
                && row.gets.as_slice().iter().any(|wordt| identities.contains(wordt))
        };
        (0..self.case.rows.len()).filter(asks).collect()
    }

    /// A list of the past, after which another list of the school was applied, takes nothing away
    /// from anybody.
    fn spare_the_past(&self, plan: &Plan) -> Result<(), (Vec<RowNo>, Reason)> {
        if !self.case.is_of_the_past {
            return Ok(());
        }
        let takes = plan.changes.iter().filter(|it| it.retires());
        let takes: Set<u32> = takes.map(|it| it.row).collect();
        let identities: Set<u32> =
            plan.changes.iter().filter(|it| it.row == 0).map(|it| it.identity).collect();
        let names = |row: PlanRow| row.all().any(|identity| identities.contains(&identity));
        let rows = (0..self.case.rows.len())
            .filter(|&at| takes.contains(&self.case.rows[at].number) || names(self.case.rows[at]));
        let rows: Vec<RowNo> = rows
            .filter(|&at| {
                self.faults.get(at).is_none() && !self.case.is_decided(self.case.rows[at])
            })
            .collect();
        if rows.is_empty() { Ok(()) } else { Err((rows, Reason::Superseded)) }
    }

    /// Where some rows were decided of, only those run: what another row asks for, or what hangs
    /// together with none of them, is left as it stands.
    fn hold_undecided(&self, plan: &mut Plan) -> Result<(), (Vec<RowNo>, Reason)> {
        if !self.case.policy.only_decided {
            return Ok(());
        }
        let decided = self.case.rows.iter().filter(|row| self.case.is_decided(**row));
        let decided: Set<Root> = decided.filter_map(|&row| self.case.root(row)).collect();
        let is_left = |change: &Change| {
            change.row == 0 && !decided.contains(&self.case.root_of(change.identity))
        };
        let asked: Set<u32> =
            plan.changes.iter().map(|change| change.row).filter(|&row| row > 0).collect();
        let left: Set<Root> = plan
            .changes
            .iter()
            .filter(|it| is_left(it))
            .map(|it| self.case.root_of(it.identity))
            .collect();
        let is_undecided = |at: &RowNo| {
            let row = self.case.rows[*at];
            let hangs_together = || self.case.root(row).is_some_and(|root| left.contains(&root));
            let has_changes = asked.contains(&row.number) && !self.case.is_decided(row);
            has_changes
                || plan.outcomes[*at] != Outcome::Held
                    && (row.kind == Kind::Live || row.is_newcomer())
                    && hangs_together()
        };
        let rows: Vec<RowNo> = (0..self.case.rows.len()).filter(is_undecided).collect();
        if !rows.is_empty() {
            return Err((rows, Reason::Undecided));
        }
        plan.changes.retain(|change| !is_left(change));
        Ok(())
    }
}
