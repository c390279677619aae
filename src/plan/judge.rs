//! The judge: rows against a snapshot, all at once.
//!
//! The cases and their outcomes are the table of the agreement's *Acties Uitgever* (a new keyring is added to an existing profile), worked out
//! for everything that can stand in its way.

use std::collections::{BTreeMap, HashSet};

use super::changes::{Action, Change, Template};
use super::components::Components;
use super::identities::{Identities, IdentityNo};
use super::outcome::{Held, Orphaned, Outcome, Plan, Reason};
use super::people::{Found, PeopleFinder};
use super::policy::{OldKeyrings, OnCollision, Policy};
use super::rows::{self, Kind, PlanRow};
use super::snapshot::{KeyringNo, Link, ProfileNo, Snapshot};
use crate::identity::{Was, Wordt};
use crate::list::List;

/// Index of a row in the list.
type RowNo = usize;

/// Everything that a judgement rests on.
#[derive(Debug)]
pub struct Judge<'a> {
    identities: &'a Identities<'a>,
    snapshot: &'a Snapshot,
    people: Option<&'a PeopleFinder>,
    policy: &'a Policy,
    rows: Vec<PlanRow>,
    /// For each row: who it is about, as far as the store knows.
    owners: Vec<Owner>,
    /// For each identity: the first live row whose old one it is.
    leaver: Vec<Option<u32>>,
    /// For each identity: the newcomer or the known profile that it is new for, and the row that says so.
    claims: Vec<Option<(u32, Option<ProfileNo>)>>,
    components: Components,
    faults: BTreeMap<RowNo, Reason>,
}

/// Who a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    /// No profile that the store knows.
    Nobody,
    /// A profile, and the keyring whose person columns a new one copies.
    Profile(ProfileNo, KeyringNo),
    /// The journal shows the row as done; the profile that it was done for, if it still holds the new identity.
    Done(Option<ProfileNo>),
}

impl Owner {
    fn profile(self) -> Option<ProfileNo> {
        match self {
            Self::Nobody => None,
            Self::Profile(profile, _) => Some(profile),
            Self::Done(profile) => profile,
        }
    }
}

impl<'a> Judge<'a> {
    /// Prepares a judgement; `people` is needed for a list without old identities.
    #[must_use]
    pub fn new(
        list: &List,
        identities: &'a Identities<'a>,
        snapshot: &'a Snapshot,
        people: Option<&'a PeopleFinder>,
        policy: &'a Policy,
    ) -> Self {
        let rows = rows::read(list, identities, people);
        Self {
            identities,
            snapshot,
            people,
            policy,
            owners: vec![Owner::Nobody; rows.len()],
            leaver: vec![None; identities.len()],
            claims: vec![None; identities.len()],
            components: Components::new(identities.len()),
            faults: BTreeMap::new(),
            rows,
        }
    }

    /// Judges all rows.
    #[must_use]
    pub fn plan(mut self) -> Plan {
        self.join_components();
        self.find_owners();
        self.find_faulty_rows();
        self.find_two_wordts();
        self.find_taken_stayers();
        self.find_two_claims();
        self.find_collisions();
        self.decide()
    }

    fn live_at(&self, at: RowNo) -> Option<PlanRow> {
        Some(self.rows[at]).filter(|row| row.kind == Kind::Live)
    }

    /// Blames rows; the first reason found for a row stays.
    fn blame(&mut self, rows: impl IntoIterator<Item = RowNo>, reason: Reason) {
        for row in rows {
            self.faults.entry(row).or_insert(reason);
        }
    }

    fn join_components(&mut self) {
        for row in &self.rows {
            let mut all = row.was.as_slice().iter().chain(row.gets.as_slice()).copied();
            if let Some(first) = all.next() {
                all.for_each(|identity| self.components.join(first, identity));
            }
        }
    }

    /// Finds the profile of each live row: by the journal, by its old identities, or by its person.
    fn find_owners(&mut self) {
        let mut rows_of_person: BTreeMap<u32, RowNo> = BTreeMap::new();
        for at in 0..self.rows.len() {
            let Some(row) = self.live_at(at) else { continue };
            if row.was.is_empty() {
                self.find_person(at, &mut rows_of_person);
            } else if self.is_done(row) {
                let holder = row.gets.as_slice().iter().find_map(|&wordt| self.snapshot.active(wordt).next());
                self.owners[at] = Owner::Done(holder.map(|holding| holding.profile));
            } else {
                self.find_profile(at, row);
            }
        }
    }

    fn is_done(&self, row: PlanRow) -> bool {
        let stands =
            |&wordt: &IdentityNo| row.was.as_slice().iter().any(|&was| self.snapshot.stands(Link { was: Was(was), wordt: Wordt(wordt) }));
        row.gets.as_slice().iter().all(stands)
    }

    fn find_profile(&mut self, at: RowNo, row: PlanRow) {
        if row.was.as_slice().iter().any(|&was| self.snapshot.is_left(Was(was))) {
            return self.blame([at], Reason::Superseded);
        }
        if row.was.as_slice().iter().any(|&was| self.snapshot.is_given(was)) {
            return;
        }
        let mut holdings = row.was.as_slice().iter().flat_map(|&was| self.snapshot.active(was));
        let Some(first) = holdings.next() else { return };
        self.owners[at] = Owner::Profile(first.profile, first.keyring);
        if holdings.any(|other| other.profile != first.profile) {
            self.blame([at], Reason::TwoProfiles);
        }
    }

    fn find_person(&mut self, at: RowNo, rows_of_person: &mut BTreeMap<u32, RowNo>) {
        let Some((people, person)) = self.people.and_then(|people| Some((people, people.person_of(at)?))) else { return };
        if let Some(&other) = rows_of_person.get(&person) {
            self.blame([other, at], Reason::SamePersonTwice);
        }
        rows_of_person.insert(person, at);
        match people.found(person) {
            Found::One(profile, keyring) => self.owners[at] = Owner::Profile(profile, keyring),
            Found::Several => self.blame([at], Reason::TwoPeople),
            Found::None => self.blame([at], Reason::NoPerson),
        }
    }

    fn find_faulty_rows(&mut self) {
        for at in 0..self.rows.len() {
            if let Some(&code) = self.policy.faulty.get(&self.rows[at].number) {
                self.blame([at], Reason::Finding(code));
            }
        }
    }

    /// One old identity with two new ones; also notes who leaves each identity.
    fn find_two_wordts(&mut self) {
        for at in 0..self.rows.len() {
            let Some(row) = self.live_at(at) else { continue };
            for &was in row.was.as_slice() {
                match self.leaver[was as usize] {
                    None => self.leaver[was as usize] = Some(at as u32),
                    // Two rows that say the same of one old identity, each with a second one of its own, do not contradict.
                    Some(other) if self.rows[other as usize].gets == row.gets => {}
                    Some(other) => self.blame([other as usize, at], Reason::TwoWordts),
                }
            }
        }
    }

    /// A new identity that is the old one of a row that stays.
    fn find_taken_stayers(&mut self) {
        let mut stayer: Vec<Option<u32>> = vec![None; self.identities.len()];
        for (at, row) in self.rows.iter().enumerate() {
            let stays = match row.kind {
                Kind::Unfilled | Kind::Unchanged => row.was,
                Kind::Live => row.keeps,
                Kind::Duplicate => continue,
            };
            for &identity in stays.as_slice() {
                stayer[identity as usize].get_or_insert(at as u32);
            }
        }
        for at in 0..self.rows.len() {
            let Some(row) = self.live_at(at) else { continue };
            for &wordt in row.gets.as_slice() {
                if let Some(other) = stayer[wordt as usize] {
                    self.blame([other as usize, at], Reason::TakesStayer);
                }
            }
        }
    }

    /// One new identity for two people. Two old identities of one profile are harmless.
    fn find_two_claims(&mut self) {
        for at in 0..self.rows.len() {
            let row = self.rows[at];
            // A new pupil has nothing to carry over, but will log in with this identity.
            if row.kind == Kind::Unfilled && row.was.is_empty() {
                for &wordt in row.gets.as_slice() {
                    self.claims[wordt as usize].get_or_insert((at as u32, None));
                }
            }
        }
        for at in 0..self.rows.len() {
            let Some(row) = self.live_at(at) else { continue };
            let Some(profile) = self.owners[at].profile() else { continue };
            for &wordt in row.gets.as_slice() {
                match self.claims[wordt as usize] {
                    None => self.claims[wordt as usize] = Some((at as u32, Some(profile))),
                    Some((_, Some(same))) if same == profile => {}
                    Some((other, _)) => self.blame([other as usize, at], Reason::TwoClaims),
                }
            }
        }
    }

    fn find_collisions(&mut self) {
        if self.policy.on_collision == OnCollision::TakeOver {
            return;
        }
        for at in 0..self.rows.len() {
            let collides = self.live_at(at).is_some_and(|row| !self.collisions(at, row).is_empty());
            if collides {
                self.blame([at], Reason::Collision);
            }
        }
    }

    /// The new identities of a row that open another profile whose own row does not leave them, each with that profile.
    fn collisions(&self, at: RowNo, row: PlanRow) -> Vec<ProfileNo> {
        let Owner::Profile(owner, _) = self.owners[at] else { return Vec::new() };
        let others = |&wordt: &IdentityNo| self.snapshot.active(wordt).map(move |holding| (wordt, holding.profile));
        let taken = |(wordt, holder): (IdentityNo, ProfileNo)| (holder != owner && !self.is_released(wordt, holder)).then_some(holder);
        row.gets.as_slice().iter().flat_map(others).filter_map(taken).collect()
    }

    /// Tells whether the row of the holder leaves this identity for a new one of its own.
    fn is_released(&self, identity: IdentityNo, holder: ProfileNo) -> bool {
        self.leaver[identity as usize].is_some_and(|leaver| {
            let row = &self.rows[leaver as usize];
            self.owners[leaver as usize].profile() == Some(holder) && !row.keeps.contains(identity)
        })
    }

    fn decide(mut self) -> Plan {
        let held_roots = self.held_roots();
        let mut plan = Plan::default();
        let mut drafts = Drafts::default();
        for at in 0..self.rows.len() {
            let row = self.rows[at];
            plan.live += u32::from(row.kind == Kind::Live);
            plan.known += u32::from(self.is_known(at, row));
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
        plan.changes.sort_by_key(|change| change.action);
        plan
    }

    /// For the floor under a run: whether the store knows the row at all.
    fn is_known(&self, at: RowNo, row: PlanRow) -> bool {
        let identities = row.was.as_slice().iter().chain(row.gets.as_slice());
        matches!(row.kind, Kind::Live)
            && (self.owners[at] != Owner::Nobody || identities.copied().any(|identity| self.snapshot.active(identity).next().is_some()))
    }

    fn root_of(&mut self, row: PlanRow) -> Option<IdentityNo> {
        let first = row.was.as_slice().first().or(row.gets.as_slice().first()).copied()?;
        Some(self.components.root(first))
    }

    fn held_roots(&mut self) -> HashSet<IdentityNo> {
        let faulty: Vec<_> = self.faults.keys().map(|&at| self.rows[at]).collect();
        faulty.into_iter().filter_map(|row| self.root_of(row)).collect()
    }

    fn is_held(&mut self, at: RowNo, held_roots: &HashSet<IdentityNo>) -> bool {
        !self.faults.is_empty() && self.root_of(self.rows[at]).is_some_and(|root| held_roots.contains(&root))
    }

    fn outcome(&self, at: RowNo, row: PlanRow, plan: &mut Plan, drafts: &mut Drafts) -> Outcome {
        match self.owners[at] {
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
        if !links {
            return Outcome::Already;
        }
        for &was in row.was.as_slice() {
            for holding in self.snapshot.active(was).filter(|_| self.retires(was, row)) {
                drafts.retire(Change { action: Action::Retire(holding.keyring), profile, identity: was, was: None, row: row.number });
            }
        }
        Outcome::Linked
    }

    /// The old identity of the new one's own scheme, or else the first.
    fn was_for(&self, wordt: IdentityNo, row: PlanRow) -> Option<IdentityNo> {
        let (scheme, _) = self.identities.name(wordt);
        let mut wases = row.was.as_slice().iter().copied();
        wases.clone().find(|&was| self.identities.name(was).0 == scheme).or_else(|| wases.next())
    }

    fn retires(&self, was: IdentityNo, row: PlanRow) -> bool {
        // Where another row gives the old identity to somebody, that row sees to it.
        if row.keeps.contains(was) || self.claims[was as usize].is_some() {
            return false;
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
    fn held(&mut self, held_roots: &HashSet<IdentityNo>, outcomes: &[Outcome]) -> Vec<Held> {
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

/// Changes as they are gathered: each keyring is retired once, each identity added once.
#[derive(Default)]
struct Drafts {
    changes: Vec<Change>,
    retired: HashSet<KeyringNo>,
    added: HashSet<IdentityNo>,
}

impl Drafts {
    fn retire(&mut self, change: Change) {
        if let Action::Retire(keyring) = change.action
            && self.retired.insert(keyring)
        {
            self.changes.push(change);
        }
    }

    fn add(&mut self, change: Change) {
        if self.added.insert(change.identity) {
            self.changes.push(change);
        }
    }
}
