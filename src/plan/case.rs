//! What is judged: a list in numbers, the store that it speaks of, and what hangs together.

use super::components::{Components, Root};
use super::hash::{Map, Set};
use super::history::{JournalEntry, Past};
use super::holdings::Holding;
use super::holdings::IdentityNo;
use super::identities::Identities;
use super::people::PeopleFinder;
use super::policy::{Decision, Holds, OnOtherPerson, Policy};
use super::profiles::ProfileNo;
use super::rewind::Rewound;
use super::rows::{self, Kind, PlanRow, Rows};
use super::snapshot::Snapshot;
use crate::list::List;
use crate::person::Relation;

/// Index of a row in the list.
pub(super) type RowNo = usize;

/// Everything that a judgement rests on; no stage changes it.
pub(super) struct Case<'a> {
    pub(super) list: &'a List,
    pub(super) identities: &'a Identities<'a>,
    /// The store as it is.
    pub(super) now: &'a Snapshot,
    /// The store as it was before the earlier runs of this list.
    pub(super) view: Rewound<'a>,
    pub(super) past: &'a Past,
    pub(super) people: Option<&'a PeopleFinder>,
    pub(super) policy: &'a Policy,
    pub(super) rows: Vec<PlanRow>,
    /// Rows that say the same of different people.
    pub(super) rivals: Vec<[RowNo; 3]>,
    /// For each identity: the first live row whose old one it is.
    pub(super) leaver: Vec<Option<u32>>,
    /// The identities of people who do not move: rows without a new one (*IdP- of portaalwijziging,
    /// VO*: such a pupil keeps what there is).
    stayers: Set<IdentityNo>,
    /// The same, with those of rows whose identity stays as it is.
    unmoved: Set<IdentityNo>,
    /// The earlier runs of this list that stand.
    own_runs: Set<i64>,
    /// Whether this very content was applied before, and the store shows what another list of the
    /// school did after that.
    pub(super) is_of_the_past: bool,
    /// Where a profile has one identity of a scheme, and is found by its person: the identities
    /// that it has, or had before the earlier runs.
    had: Map<ProfileNo, Vec<IdentityNo>>,
    components: Components,
    /// What hangs together by the list alone.
    by_list: Components,
}

impl<'a> Case<'a> {
    pub(super) fn new(
        list: &'a List,
        identities: &'a Identities<'a>,
        now: &'a Snapshot,
        past: &'a Past,
        people: Option<&'a PeopleFinder>,
        policy: &'a Policy,
    ) -> Self {
        let Rows { all: rows, rivals } = rows::read(list, identities, people);
        let view = Rewound::new(now, past);
        let by_list = joined_by_list(&rows, identities.len());
        let components = components(by_list.clone(), &rows, &view, now, people);
        let leaver = leavers(&rows, identities.len());
        let olds = |is: fn(Kind) -> bool| {
            rows.iter().filter(|row| is(row.kind)).flat_map(|row| row.was.iter()).collect()
        };
        let stayers: Set<IdentityNo> = olds(|kind| kind == Kind::Unfilled);
        let unmoved: Set<IdentityNo> =
            olds(|kind| matches!(kind, Kind::Unfilled | Kind::Unchanged));
        let had = people
            .filter(|_| policy.holds == Holds::One)
            .map(|people| had(people, &view, identities))
            .unwrap_or_default();
        let own_runs = past.earlier.iter().map(|change| change.run).collect();
        let is_of_the_past =
            past.is_repeat && now.history.shows_any(&past.followers, |identity| now.held(identity));
        Self {
            list,
            identities,
            now,
            view,
            past,
            people,
            policy,
            rows,
            rivals,
            leaver,
            stayers,
            unmoved,
            own_runs,
            is_of_the_past,
            had,
            components,
            by_list,
        }
    }

    /// Walks over the rows that may have something to do.
    pub(super) fn live(&self) -> impl Iterator<Item = (RowNo, PlanRow)> {
        self.rows.iter().copied().enumerate().filter(|(_, row)| row.kind == Kind::Live)
    }

    /// Returns what a row hangs together with; none for a row without identities.
    pub(super) fn root(&self, row: PlanRow) -> Option<Root> {
        Some(self.components.root(row.all().next()?))
    }

    /// Returns what a row hangs together with by the list alone, whatever earlier runs did.
    pub(super) fn root_by_list(&self, row: PlanRow) -> Option<Root> {
        Some(self.by_list.root(row.all().next()?))
    }

    /// Returns what an identity hangs together with.
    pub(super) fn root_of(&self, identity: IdentityNo) -> Root {
        self.components.root(identity)
    }

    /// Tells whether an old identity of a row opens a profile.
    pub(super) fn has(&self, row: PlanRow, profile: ProfileNo) -> bool {
        row.was
            .as_slice()
            .iter()
            .flat_map(|&was| self.view.active(was))
            .any(|holding| holding.profile == profile)
    }

    /// Walks over the keyrings of a profile found by its person whose place a new identity takes.
    pub(super) fn replaced(
        &self,
        profile: ProfileNo,
        wordt: IdentityNo,
    ) -> impl Iterator<Item = (IdentityNo, Holding)> {
        let scheme = |identity| self.identities.name(identity).0;
        let had = self.had.get(&profile).into_iter().flatten().copied();
        let others =
            had.filter(move |&identity| identity != wordt && scheme(identity) == scheme(wordt));
        let opens =
            move |identity| self.view.active(identity).map(move |holding| (identity, holding));
        others.flat_map(opens).filter(move |(_, holding)| holding.profile == profile)
    }

    /// Tells whether an identity is the old one of somebody who does not move.
    pub(super) fn stays(&self, identity: IdentityNo) -> bool {
        self.stayers.contains(&identity)
    }

    /// Tells whether an identity is the old one of somebody who does not move, or keeps it.
    pub(super) fn is_old_of_stayer(&self, identity: IdentityNo) -> bool {
        self.unmoved.contains(&identity)
    }

    /// Tells whether a run applied this very list.
    pub(super) fn is_own(&self, run: i64) -> bool {
        self.own_runs.contains(&run)
    }

    /// Tells whether a run applied another list.
    pub(super) fn is_by_another(&self, run: i64) -> bool {
        !self.is_own(run) && self.past.is_application(run)
    }

    /// Tells whether another list changed an identity after this one was first applied, and the
    /// store shows it.
    pub(super) fn was_changed_since(&self, identity: IdentityNo) -> bool {
        let Some(first) = self.past.first_of_list else { return false };
        // What was applied before this list, and again after this one was undone, comes no later
        // than it.
        let came_before = |run: i64| self.own_runs.is_empty() && self.past.again.contains(&run);
        let is_of_another = |run: i64| self.is_by_another(run) && !came_before(run);
        let since = |entry: &&JournalEntry| {
            entry.run > first && entry.is_shown(self.now.held(identity)) && is_of_another(entry.run)
        };
        self.now.history.about(identity).any(|entry| since(&entry))
    }

    /// Gathers the live rows of some components of the list alone.
    pub(super) fn rows_of(&self, roots: impl IntoIterator<Item = Root>) -> Map<Root, Vec<RowNo>> {
        let mut rows: Map<Root, Vec<RowNo>> =
            roots.into_iter().map(|root| (root, Vec::new())).collect();
        if rows.is_empty() {
            return rows;
        }
        for (at, row) in self.live() {
            if let Some(rows) = self.root_by_list(row).and_then(|root| rows.get_mut(&root)) {
                rows.push(at);
            }
        }
        rows
    }

    /// Tells whether an earlier run of this list closed an identity for a new pupil, whose row has
    /// it: nobody left it for another one.
    pub(super) fn was_closed(&self, identity: IdentityNo) -> bool {
        let names_another =
            || self.view.active(identity).any(|holding| holding.as_wordt == Relation::Other);
        !self.now.is_open(identity)
            && names_another()
            && !self.now.history.leaving(identity).any(|entry| self.is_own(entry.run))
    }

    /// Tells whether somebody decided that a row is carried out, whatever is in doubt.
    pub(super) fn is_decided(&self, row: PlanRow) -> bool {
        matches!(self.policy.decisions.get(&row.number), Some(Decision::Link | Decision::TakeOver))
    }

    /// Tells whether the profile that a row's new identity opens is that of somebody else, by its
    /// names.
    pub(super) fn names_another(&self, row: PlanRow, profile: ProfileNo) -> bool {
        self.policy.on_other_person != OnOtherPerson::Link
            && self.as_wordt(row, profile) == Relation::Other
    }

    /// Tells what the old identities of a row say of the person whose profile they open.
    pub(super) fn as_was(&self, row: PlanRow, profile: ProfileNo) -> Relation {
        let theirs = row.was.as_slice().iter().flat_map(|&was| self.view.active(was));
        best(theirs.filter(|holding| holding.profile == profile).map(|holding| holding.as_was))
    }

    /// Tells what the new identities of a row say of the person whose profile they open.
    pub(super) fn as_wordt(&self, row: PlanRow, profile: ProfileNo) -> Relation {
        let theirs = row
            .gets
            .as_slice()
            .iter()
            .chain(row.keeps.as_slice())
            .flat_map(|&wordt| self.now.active(wordt).chain(self.view.active(wordt)));
        best(theirs.filter(|holding| holding.profile == profile).map(|holding| holding.as_wordt))
    }
}

/// The identities of profiles that were found by their people.
fn had(
    people: &PeopleFinder,
    view: &Rewound<'_>,
    identities: &Identities<'_>,
) -> Map<ProfileNo, Vec<IdentityNo>> {
    let mut had: Map<ProfileNo, Vec<IdentityNo>> = Map::default();
    let opened = people.all_opened().filter_map(|(profile, scheme, identity)| {
        Some((profile, identities.number(scheme, identity)?))
    });
    for (profile, identity) in opened.chain(view.touched()) {
        let own = had.entry(profile).or_default();
        if !own.contains(&identity) {
            own.push(identity);
        }
    }
    for own in had.values_mut() {
        own.sort_unstable();
    }
    had
}

/// Of what several keyrings say of one person: that it is the same, if any says so; that it is
/// another, if nothing speaks for them.
pub(super) fn best(relations: impl Iterator<Item = Relation>) -> Relation {
    let rank = |relation: &Relation| match relation {
        Relation::Same => 3,
        Relation::Alike => 2,
        Relation::Other => 1,
        Relation::Untold => 0,
    };
    relations.max_by_key(rank).unwrap_or_default()
}

fn leavers(rows: &[PlanRow], identities: usize) -> Vec<Option<u32>> {
    let mut leavers = vec![None; identities];
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.kind == Kind::Live) {
        for &was in row.was.as_slice() {
            leavers[was as usize].get_or_insert(at as u32);
        }
    }
    leavers
}

/// Joins what rows name.
fn joined_by_list(rows: &[PlanRow], identities: usize) -> Components {
    let mut components = Components::new(identities);
    for row in rows {
        let mut all = row.all();
        if let Some(first) = all.next() {
            all.for_each(|identity| components.join(first, identity));
        }
    }
    components.flatten();
    components
}

/// Joins, to what rows name, what earlier runs of the list did to one profile: it goes on together
/// or not at all.
fn components(
    mut components: Components,
    rows: &[PlanRow],
    view: &Rewound<'_>,
    now: &Snapshot,
    people: Option<&PeopleFinder>,
) -> Components {
    for (profile, identity) in view.touched() {
        components.join_profile(identity, profile);
    }
    for (wordt, _, was) in view.all_given() {
        if let Some(was) = was {
            components.join(wordt, was);
        }
    }
    for &was in rows.iter().flat_map(|row| row.was.as_slice()) {
        for holding in view.active(was).chain(now.active(was)) {
            if components.knows(holding.profile) {
                components.join_profile(was, holding.profile);
            }
        }
    }
    if let Some(people) = people {
        join_people(&mut components, rows, view, people);
    }
    components.flatten();
    components
}

/// Joins rows to the profiles that their people have, and to those that have their new identities:
/// whoever gives one up, or keeps it, hangs together with whoever asks for it.
fn join_people(
    components: &mut Components,
    rows: &[PlanRow],
    view: &Rewound<'_>,
    people: &PeopleFinder,
) {
    let by_person = || rows.iter().enumerate().filter(|(_, row)| row.was.is_empty());
    for (at, row) in by_person() {
        if let (Some(profile), Some(&wordt)) = (people.profile_of(at), row.gets.as_slice().first())
        {
            components.join_profile(wordt, profile);
        }
    }
    for wordt in by_person().flat_map(|(_, row)| row.gets.iter()) {
        for holding in view.active(wordt) {
            if components.knows(holding.profile) {
                components.join_profile(wordt, holding.profile);
            }
        }
    }
}
