//! `verify`: what a store shows now of a list that should have been applied.

mod people;
mod standing;
mod view;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::identity::Case;
use crate::keyring::{Intent, Run, Session, Store, StoreError};
use crate::list::{List, Row};
use crate::ops::apply::{
    Content, Grounds, MinMatch, NearMiss, Refusal, faulty_rows, noted, refuse_older, refuse_scheme,
    terms, too_few_known,
};
use crate::ops::around;
use crate::person::Relation;
use crate::plan::{
    Identities, IdentityNo, OnCollision, OnOtherPerson, Outcome, Past, Plan, Policy, ProfileNo,
    Snapshot, State,
};
use crate::report::around::{LeftBehind, NearReport};
use crate::rules::Findings;

use people::People;
use standing::Done;
pub use standing::Standing;
use view::View;

/// The rows of each standing, in the order of the list.
pub type Standings = BTreeMap<Standing, Vec<u32>>;

/// A list that should have been applied.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The list.
    pub list: &'a List,
    /// What a journal knows it by.
    pub content: Content<'a>,
    /// How identities are compared.
    pub case: Case,
    /// What the check found: a run holds what is faulty.
    pub findings: &'a Findings,
    /// What a run does with a profile of another person, as it is kept with the store.
    pub on_other_person: OnOtherPerson,
    /// The old realms of the move, as far as they are known.
    pub old_realms: &'a [String],
    /// How many rows the store must know of a list that was not applied to it.
    pub min_match: MinMatch,
}

/// What a store shows of a list.
#[derive(Clone, Debug)]
pub struct Verified {
    /// What it shows of each row.
    pub standings: Standings,
    /// Rows of which an identity nearly is one that the store holds.
    pub near: Vec<NearReport>,
    /// Who is left behind under the old realms.
    pub left_behind: LeftBehind,
    /// How many keyrings the journal gave that the store no longer shows.
    pub journal_differs: u32,
}

/// Why nothing can be said of a list.
#[derive(Debug)]
pub enum VerifyError {
    /// A run would be refused too: a newer version was applied since, or the store is of other
    /// people or holds other identities.
    Refused(Refusal),
    /// The store refused.
    Store(StoreError),
}

crate::problem! {
    VerifyError from Store(StoreError) {
        Self::Refused(refusal) => [Input = refusal.message()],
        Self::Store(error) => [error],
    }
}

/// Compares a list with what a store and its journal show now.
///
/// Each row is shown as the store has it, unless a run of the list would see it otherwise: both
/// look with the same eyes. A list without old identities is judged by its people: the new identity
/// of each should open the profile that the person has here.
///
/// # Errors
/// Those of the store, and a list that a run would refuse: see [`VerifyError`].
pub fn verify(store: &mut dyn Store, question: Question<'_>) -> Result<Verified, VerifyError> {
    let list = question.list;
    let mut session = store.session(Intent::Look)?;
    let runs = session.runs()?;
    if let Some(refusal) = refuse_older(question.content, &runs) {
        return Err(VerifyError::Refused(refusal));
    }
    let identities = Identities::of(list, question.case)
        .watching(question.old_realms.iter().map(String::as_str));
    let mut grounds = Grounds::gather(&mut *session, (list, question.content), identities, runs)?;
    let people = People::find(&mut *session, list, &grounds.identities, &mut grounds.snapshot)?;
    let Grounds { identities, snapshot, past, runs, .. } = &grounds;
    let done = Done::of(&past.earlier);
    let policy = policy(&question, runs);
    let plan = grounds.plan(&policy, &mut *session)?;
    if let Some(refusal) = refuse_scheme(&grounds, &plan) {
        return Err(VerifyError::Refused(refusal));
    }
    let near = around::near(list, identities, snapshot, |at| plan.outcomes[at] == Outcome::Unknown);
    let was_applied = past.is_repeat || !past.earlier.is_empty();
    let too_few = too_few_known(question.min_match, &plan, NearMiss::of(&near, list.len()));
    if let Some(refusal) = too_few.filter(|_| !was_applied) {
        return Err(VerifyError::Refused(refusal));
    }
    let done_on = |row: u32| {
        plan.done.binary_search_by_key(&row, |done| done.0).ok().map(|at| plan.done[at].1)
    };
    let row = |(at, row): (usize, Row<'_>)| {
        let people = people.as_ref().map(|people| (people, at));
        View::of(row, (people, done_on(row.number())), identities, snapshot, &done)
    };
    let views: Vec<View> = list.rows().enumerate().map(row).collect();
    let shown = shown(&mut *session, &views, snapshot)?;
    let seen = Seen::by((&plan, past), &policy, &views, list);
    let mut standings = Standings::new();
    for ((at, row), (view, shown)) in list.rows().enumerate().zip(views.iter().zip(shown)) {
        standings
            .entry(seen.standing(at, row.number(), view, shown, &done))
            .or_default()
            .push(row.number());
    }
    Ok(Verified {
        standings,
        near,
        left_behind: around::left_behind(&grounds),
        journal_differs: snapshot.journal_differs(),
    })
}

/// What a run of the list would go by now, if it held every collision.
fn policy(question: &Question<'_>, runs: &[Run]) -> Policy {
    let kept = Policy { on_other_person: question.on_other_person, ..Policy::default() }.terms();
    let policy = Policy {
        case: question.case,
        on_collision: OnCollision::Skip,
        decisions: noted(question.content, runs),
        faulty: faulty_rows(question.findings),
        ..Policy::default()
    };
    policy.with_terms(terms(question.content, runs).unwrap_or(kept))
}

/// What the store shows of each row, whatever a run would make of it.
fn shown(
    session: &mut dyn Session,
    views: &[View],
    snapshot: &Snapshot,
) -> Result<Vec<Standing>, StoreError> {
    let given: HashSet<(IdentityNo, ProfileNo)> = views.iter().flat_map(View::given).collect();
    let others: BTreeSet<&str> = views
        .iter()
        .filter_map(|view| view.elsewhere.map(|profile| snapshot.profiles.name(profile)))
        .collect();
    let sizes = sizes(session, &others)?;
    let owners: HashSet<ProfileNo> = given.iter().map(|&(_, profile)| profile).collect();
    let of_row = |view: &View| {
        // A profile that another row is about is no fresh one.
        let is_alone = |profile| {
            let size = sizes.get(snapshot.profiles.name(profile)).copied();
            !owners.contains(&profile) && size.is_none_or(|size| size <= view.wordt.len())
        };
        match view.standing(is_alone) {
            Standing::Linked | Standing::BothOpen if view.old_is_astray(&given, snapshot) => {
                Standing::OldElsewhere
            }
            standing => standing,
        }
    };
    Ok(views.iter().map(of_row).collect())
}

/// What a run of the list would make of the store as it is now.
struct Seen<'p> {
    plan: &'p Plan,
    /// What it would retire.
    closes: HashSet<(IdentityNo, ProfileNo)>,
    /// Old identities from which an earlier version of the list took somebody whom it would give
    /// back.
    gives_back: HashSet<IdentityNo>,
    present: HashSet<u32>,
    /// Whether it looks at names.
    minds_others: bool,
    /// Rows that are held since nothing tells whose the identities are now.
    in_doubt: HashSet<u32>,
    /// What it makes of the first row of each pair of identities, with its number; a later one says
    /// the same once more.
    of_pair: HashMap<Pair<'p>, (Outcome, u32)>,
}

/// The old and new identities of a row.
type Pair<'v> = (&'v [IdentityNo], &'v [IdentityNo]);

impl<'p> Seen<'p> {
    fn by(
        (plan, past): (&'p Plan, &Past),
        policy: &Policy,
        views: &'p [View],
        list: &List,
    ) -> Self {
        let closes = plan.changes.iter().filter(|change| change.retires());
        let taken = closes.clone().filter(|change| change.row == 0).map(|change| change.identity);
        let taken: HashSet<IdentityNo> = taken.collect();
        let gave = past.earlier.iter().filter(|change| taken.contains(&change.identity));
        let mut of_pair = HashMap::new();
        if plan.outcomes.contains(&Outcome::Duplicate) {
            for (at, (view, &outcome)) in views.iter().zip(&plan.outcomes).enumerate() {
                if outcome != Outcome::Duplicate {
                    of_pair.entry(view.pair()).or_insert((outcome, list.row(at).number()));
                }
            }
        }
        let in_doubt = plan.held.iter().filter(|held| held.reason.is_doubt());
        Self {
            plan,
            closes: closes.map(|change| (change.identity, change.profile)).collect(),
            gives_back: gave.filter_map(|change| change.was).collect(),
            present: plan.present.iter().copied().collect(),
            minds_others: policy.on_other_person != OnOtherPerson::Link,
            in_doubt: in_doubt.flat_map(|held| held.rows.iter().copied()).collect(),
            of_pair,
        }
    }

    /// Returns how a row stands, by its index and number.
    fn standing(
        &self,
        at: usize,
        number: u32,
        view: &View,
        shown: Standing,
        done: &Done,
    ) -> Standing {
        let (outcome, number) = match self.plan.outcomes[at] {
            Outcome::Duplicate => {
                self.of_pair.get(&view.pair()).copied().unwrap_or((Outcome::Duplicate, number))
            }
            outcome => (outcome, number),
        };
        let closes = |identity, profile| {
            done.retired.contains(&identity) || self.closes.contains(&(identity, profile))
        };
        let is_present = || self.present.contains(&number);
        match (outcome, shown) {
            (Outcome::Unknown, _)
                if is_present() && self.minds_others && view.person == Relation::Other =>
            {
                Standing::OtherPerson
            }
            (Outcome::Unknown | Outcome::Unfilled | Outcome::Unchanged, _) if is_present() => {
                Standing::Present
            }
            (Outcome::Unfilled | Outcome::Unchanged, _) if view.leaves(&self.gives_back) => {
                Standing::EarlierStands
            }
            (Outcome::Unfilled | Outcome::Unchanged, _) => Standing::NothingToDo,
            (Outcome::Unknown, _) => Standing::Unknown,
            (Outcome::Held, _) if view.person == Relation::Other => Standing::OtherPerson,
            (Outcome::Held, Standing::Elsewhere | Standing::Duplicate)
                if self.in_doubt.contains(&number) =>
            {
                Standing::Held
            }
            (Outcome::Already, _) if self.plan.moved_on.binary_search(&number).is_ok() => {
                Standing::MovedOn
            }
            (_, shown) if shown.needs_follow_up() => shown,
            (Outcome::Held, _) => Standing::Held,
            (_, Standing::BothOpen) if view.keeps_open(closes) => Standing::StillOpen,
            (Outcome::Linked, _) => Standing::Missing,
            (Outcome::Already | Outcome::Duplicate, _) if is_present() => Standing::Present,
            (Outcome::Already | Outcome::Duplicate, shown) => shown,
        }
    }
}

/// How many active keyrings each of some profiles has.
fn sizes(
    session: &mut dyn Session,
    profiles: &BTreeSet<&str>,
) -> Result<BTreeMap<String, usize>, StoreError> {
    let mut sizes = BTreeMap::new();
    session.belongings(profiles, &mut |entry| {
        if entry.state == State::Active && !entry.identity.is_empty() {
            *sizes.entry(entry.profile_id.to_owned()).or_default() += 1;
        }
        Ok(())
    })?;
    Ok(sizes)
}
