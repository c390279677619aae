//! What becomes of each row, and which changes that asks for.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use super::{Judge, Owner, RowNo};
use crate::plan::changes::{Action, Change, Template};
use crate::plan::correction;
use crate::plan::hash::{Map, Set};
use crate::plan::identities::IdentityNo;
use crate::plan::outcome::{Held, Orphaned, Outcome, Plan, Reason};
use crate::plan::policy::OldKeyrings;
use crate::plan::rows::{Kind, PlanRow};
use crate::plan::snapshot::{KeyringNo, ProfileNo};

impl Judge<'_> {
    pub(super) fn decide(mut self) -> Plan {
        let held_roots = self.all_held_roots();
        let mut plan = Plan { outcomes: Vec::with_capacity(self.rows.len()), ..Plan::default() };
        let mut drafts = Drafts::new(self.identities.len());
        let stays = |row: &&PlanRow| matches!(row.kind, Kind::Unfilled | Kind::Unchanged);
        let stay: Set<IdentityNo> = self.rows.iter().filter(stays).flat_map(|row| row.was.as_slice().to_vec()).collect();
        for at in 0..self.rows.len() {
            let row = self.rows[at];
            plan.live += u32::from(row.kind == Kind::Live);
            plan.known += u32::from(self.is_known(at, row));
            // Where the other profile is that of somebody who stays, nobody logged in early, whatever fault the row is told first.
            let takes_stayer =
                self.faults.get(&at) == Some(&Reason::TakesStayer) || row.gets.as_slice().iter().any(|wordt| stay.contains(wordt));
            if row.kind == Kind::Live && !self.done_here[at] && !takes_stayer {
                let collisions = self.collisions(at, row).into_iter();
                plan.collisions.extend(collisions.map(|profile| (row.number, profile)));
            }
            let outcome = match row.kind {
                Kind::Unfilled => Outcome::Unfilled,
                Kind::Unchanged => Outcome::Unchanged,
                Kind::Duplicate => Outcome::Duplicate,
                Kind::Live if self.is_held(at, &held_roots) => Outcome::Held,
                Kind::Live => self.outcome(at, row, &mut plan, &mut drafts),
            };
            plan.outcomes.push(outcome);
        }
        plan.held = self.held(&held_roots, &plan.outcomes);
        plan.changes = drafts.changes;
        let is_repeat = self.snapshot.is_repeat;
        let settled = self.settled(&held_roots, |it, at| it.done_here[at] || is_repeat && plan.outcomes[at] == Outcome::Already);
        correction::reconcile(&mut plan, &self.rows, self.snapshot, &settled.identities);
        plan.changes.sort_by_key(|change| change.action);
        plan
    }

    /// What a corrected version leaves as it stands: what rows say that are done or held, and all that earlier runs did to the profiles of held ones.
    /// Without this a pupil whose row of a corrected version is faulty would lose what the first version gave.
    ///
    /// An identity that stays where it is cannot go back, so that the profile which left it for another one is left as it stands too: the other one
    /// may be all that it has.
    fn settled(&mut self, held_roots: &Set<IdentityNo>, is_done: impl Fn(&Self, RowNo) -> bool) -> Settled {
        let mut settled = Settled::default();
        if !self.snapshot.has_taken_back() {
            return settled;
        }
        let mut theirs: Map<ProfileNo, Vec<IdentityNo>> = Map::default();
        for (identity, before, now) in self.snapshot.taken_back() {
            before.iter().chain(now).for_each(|holding| theirs.entry(holding.profile).or_default().push(identity));
        }
        let mut to_follow: Vec<IdentityNo> = Vec::new();
        for at in 0..self.rows.len() {
            let row = self.rows[at];
            let is_held = row.kind == Kind::Live && self.is_held(at, held_roots);
            if is_held || is_done(self, at) {
                to_follow.extend(row.gets.as_slice());
                // Of a row that is done, the old identity is judged anew where the list is a new one: somebody else may have it now, or no longer.
                to_follow.extend(row.was.as_slice().iter().filter(|_| is_held || self.snapshot.is_repeat));
            }
        }
        settled.profiles = self.held_profiles(held_roots);
        to_follow.extend(settled.profiles.iter().filter_map(|profile| theirs.remove(profile)).flatten());
        let left: Set<IdentityNo> = self.snapshot.left_here().collect();
        while let Some(identity) = to_follow.pop() {
            if !settled.identities.insert(identity) || !left.contains(&identity) {
                continue;
            }
            let has_left = |profile: ProfileNo| self.snapshot.active_now(identity).all(|now| now != profile);
            for profile in self.snapshot.active(identity).map(|holding| holding.profile) {
                if has_left(profile) && !self.is_released(identity, profile) && settled.profiles.insert(profile) {
                    to_follow.extend(theirs.remove(&profile).unwrap_or_default());
                }
            }
        }
        settled
    }

    /// The profiles of held rows, whoever they turn out to be of, where earlier runs of this list did anything.
    fn held_profiles(&mut self, held_roots: &Set<IdentityNo>) -> Set<ProfileNo> {
        let mut profiles = Set::default();
        if !self.snapshot.has_taken_back() || held_roots.is_empty() {
            return profiles;
        }
        for at in 0..self.rows.len() {
            if self.rows[at].kind == Kind::Live && self.is_held(at, held_roots) {
                profiles.extend(self.owners[at].profile());
                for &was in self.rows[at].was.as_slice() {
                    profiles.extend(self.snapshot.profiles_taken_back(was));
                    profiles.extend(self.snapshot.active(was).map(|holding| holding.profile));
                }
            }
        }
        profiles
    }

    /// The components that are held, with those that want what an earlier run gave to a profile that is left as it stands.
    fn all_held_roots(&mut self) -> Set<IdentityNo> {
        loop {
            let held_roots = self.held_roots();
            let Settled { profiles, .. } = self.settled(&held_roots, |it, at| it.done_here[at]);
            if profiles.is_empty() {
                return held_roots;
            }
            let mut waiting = Vec::new();
            for at in 0..self.rows.len() {
                let (row, own) = (self.rows[at], self.owners[at].profile());
                let is_free = row.kind == Kind::Live && own.is_some() && !self.done_here[at] && !self.is_held(at, &held_roots);
                let theirs = |&wordt: &IdentityNo| {
                    self.snapshot.active_now(wordt).any(|profile| Some(profile) != own && profiles.contains(&profile))
                };
                if is_free && row.gets.as_slice().iter().any(theirs) {
                    waiting.push(at);
                }
            }
            if waiting.is_empty() {
                return held_roots;
            }
            self.blame(waiting, Reason::Collision);
        }
    }

    /// For the floor under a run: whether the store knows the row at all.
    fn is_known(&self, at: RowNo, row: PlanRow) -> bool {
        let identities = row.was.as_slice().iter().chain(row.gets.as_slice());
        matches!(row.kind, Kind::Live)
            && (self.owners[at] != Owner::Nobody || identities.copied().any(|identity| self.snapshot.active(identity).next().is_some()))
    }

    pub(super) fn root_of(&mut self, row: PlanRow) -> Option<IdentityNo> {
        let first = row.was.as_slice().first().or(row.gets.as_slice().first()).copied()?;
        Some(self.components.root(first))
    }

    fn held_roots(&mut self) -> Set<IdentityNo> {
        let faulty: Vec<_> = self.faults.keys().map(|&at| self.rows[at]).collect();
        faulty.into_iter().filter_map(|row| self.root_of(row)).collect()
    }

    fn is_held(&mut self, at: RowNo, held_roots: &Set<IdentityNo>) -> bool {
        !self.faults.is_empty() && self.root_of(self.rows[at]).is_some_and(|root| held_roots.contains(&root))
    }

    fn outcome(&self, at: RowNo, row: PlanRow, plan: &mut Plan, drafts: &mut Drafts) -> Outcome {
        match self.owners[at] {
            Owner::Profile(profile, _) if self.done_here[at] => {
                if !self.snapshot.is_repeat {
                    self.leave(row, profile, drafts);
                }
                Outcome::Already
            }
            _ if self.done_here[at] => Outcome::Already,
            Owner::Done(_) => Outcome::Already,
            Owner::Profile(profile, keyring) => self.link(at, row, (profile, keyring), plan, drafts),
            Owner::Nobody => self.unknown(row, plan),
        }
    }

    fn unknown(&self, row: PlanRow, plan: &mut Plan) -> Outcome {
        let holder = row.gets.as_slice().iter().find_map(|&wordt| self.snapshot.active(wordt).next());
        let Some(holder) = holder else {
            plan.unknown_rows.push(row.number);
            return Outcome::Unknown;
        };
        if row.was.as_slice().iter().any(|&was| self.snapshot.retired(was, holder.profile).is_some()) {
            return Outcome::Already;
        }
        plan.present.push(row.number);
        plan.unknown_rows.push(row.number);
        Outcome::Unknown
    }

    fn link(&self, at: RowNo, row: PlanRow, (profile, keyring): (ProfileNo, KeyringNo), plan: &mut Plan, drafts: &mut Drafts) -> Outcome {
        let orphaned = self.collisions(at, row).into_iter().map(|profile| Orphaned { row: row.number, profile });
        plan.orphaned.extend(orphaned);
        let mut links = false;
        for &wordt in row.gets.as_slice() {
            if self.snapshot.active(wordt).any(|holder| holder.profile == profile) {
                continue;
            }
            links = true;
            let was = self.was_for(wordt, row);
            for holder in self.snapshot.active(wordt) {
                drafts.retire(Change {
                    action: Action::Retire(holder.keyring),
                    profile: holder.profile,
                    identity: wordt,
                    was: None,
                    row: row.number,
                });
            }
            let action = match self.snapshot.retired(wordt, profile) {
                Some(retired) => Action::Activate(retired.keyring),
                None => Action::Add(Template(keyring)),
            };
            drafts.add(Change { action, profile, identity: wordt, was, row: row.number });
        }
        self.leave(row, profile, drafts);
        if links { Outcome::Linked } else { Outcome::Already }
    }

    /// Retires the old keyrings of a row, as far as they are to be retired.
    fn leave(&self, row: PlanRow, profile: ProfileNo, drafts: &mut Drafts) {
        for &was in row.was.as_slice() {
            for holding in self.snapshot.active(was).filter(|_| self.retires(was, row)) {
                drafts.retire(Change { action: Action::Retire(holding.keyring), profile, identity: was, was: None, row: row.number });
            }
        }
    }

    /// The old identity of the new one's own scheme, or else the first.
    fn was_for(&self, wordt: IdentityNo, row: PlanRow) -> Option<IdentityNo> {
        let (scheme, _) = self.identities.name(wordt);
        let mut wases = row.was.as_slice().iter().copied();
        wases.clone().find(|&was| self.identities.name(was).0 == scheme).or_else(|| wases.next())
    }

    fn retires(&self, was: IdentityNo, row: PlanRow) -> bool {
        if row.keeps.contains(was) || self.stayers.contains(&was) {
            return false;
        }
        // Where another row gives the old identity to a profile, that row sees to it.
        if matches!(self.claims[was as usize], Some((_, Some(_)))) {
            return false;
        }
        // Whoever gets it and has no profile here would open this one.
        if self.claims[was as usize].is_some() || self.is_of_stranger[was as usize] {
            return true;
        }
        match self.policy.old {
            OldKeyrings::Keep => false,
            OldKeyrings::Retire => true,
            OldKeyrings::ByRealm => {
                let (scheme, value) = self.identities.name(was);
                row.gets.as_slice().iter().any(|&wordt| {
                    let (other_scheme, other) = self.identities.name(wordt);
                    scheme == other_scheme && realm(value) == realm(other)
                })
            }
        }
    }

    /// Gathers what is held: for each component its reasons, the rows at fault first.
    fn held(&mut self, held_roots: &Set<IdentityNo>, outcomes: &[Outcome]) -> Vec<Held> {
        let mut blamed: BTreeMap<(Option<IdentityNo>, Reason), Vec<RowNo>> = BTreeMap::new();
        let mut others: BTreeMap<IdentityNo, Vec<RowNo>> = BTreeMap::new();
        if held_roots.is_empty() {
            return Vec::new();
        }
        for (at, outcome) in outcomes.iter().enumerate() {
            let root = self.root_of(self.rows[at]);
            match self.faults.get(&at) {
                Some(&reason) => blamed.entry((root, reason)).or_default().push(at),
                None if *outcome == Outcome::Held => others.entry(root.unwrap_or_default()).or_default().push(at),
                None => {}
            }
        }
        let mut held: Vec<Held> = Vec::new();
        for ((root, reason), mut rows) in blamed {
            rows.extend(root.and_then(|root| others.remove(&root)).unwrap_or_default());
            if rows.iter().any(|&at| outcomes[at] == Outcome::Held) || reason.is_list_error() {
                held.push(Held { reason, rows: rows.into_iter().map(|at| self.rows[at].number).collect() });
            }
        }
        held.sort_by(|one, other| one.rows.cmp(&other.rows));
        held
    }
}

fn realm(identity: &str) -> Option<&str> {
    identity.rsplit_once('@').map(|(_, realm)| realm)
}

/// What is left as it stands.
#[derive(Default)]
struct Settled {
    identities: Set<IdentityNo>,
    profiles: Set<ProfileNo>,
}

/// Changes as they are gathered: each keyring is retired once, each identity added once.
struct Drafts {
    changes: Vec<Change>,
    retired: Set<KeyringNo>,
    /// For each identity: the change that adds it.
    added: Vec<Option<NonZeroU32>>,
}

impl Drafts {
    fn new(identities: usize) -> Self {
        Self { changes: Vec::new(), retired: Set::default(), added: vec![None; identities] }
    }

    fn retire(&mut self, change: Change) {
        if let Action::Retire(keyring) = change.action
            && self.retired.insert(keyring)
        {
            self.changes.push(change);
        }
    }

    /// Where two rows of one profile ask for the same identity, the older keyring is copied, whatever the order of the rows.
    fn add(&mut self, change: Change) {
        match self.added[change.identity as usize] {
            None => {
                self.changes.push(change);
                self.added[change.identity as usize] = NonZeroU32::new(self.changes.len() as u32);
            }
            Some(nth) => {
                let earlier = &mut self.changes[nth.get() as usize - 1];
                if change.action < earlier.action {
                    *earlier = change;
                }
            }
        }
    }
}
