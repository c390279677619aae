//! What refuses a run: first the list by itself, then what the journal knows of it, then the plan.
//! The first that refuses is told.

use super::judge::Judged;
use super::near::NearMiss;
use super::{
    Content, Faulty, Grounds, MinMatch, Mode, Refusal, Removed, Request, Review, changes, decided,
    mark,
};
use crate::keyring::{Run, Session, StoreError};
use crate::ops::around;
use crate::ops::limits::beyond;
use crate::plan::{Holds, OldKeyrings, OnCollision, OnOtherPerson, Plan, Reason};
use crate::report::receipt::{CollisionKind, Receipt};
use crate::rules::Strictness;

/// Refuses a list that is not clean, before the store is asked anything.
pub(super) fn refuse_list(request: &Request<'_>) -> Option<Refusal> {
    let structural = request.findings.structural_errors();
    if !structural.is_empty() {
        return Some(Refusal::Structure { codes: structural.join(", ") });
    }
    let counts = request.findings.counts();
    if counts.error > 0 && request.faulty == Faulty::Refuse {
        return Some(Refusal::Errors { count: counts.error });
    }
    (counts.warning > 0 && request.strictness == Strictness::Strict)
        .then_some(Refusal::Warnings { count: counts.warning })
}

/// Refuses what the journal, or the form of the store, speaks against before any row is judged.
pub(super) fn refuse_unread(
    request: &Request<'_>,
    session: &dyn Session,
    runs: &[Run],
) -> Option<Refusal> {
    if request.policy.old == OldKeyrings::Keep && session.holds() == Holds::One {
        return Some(Refusal::HoldsOne);
    }
    refuse_older(Content::from(&request.run), runs)
}

/// An older version after a newer one, told by its number, or by its content having been applied
/// before the newer one was.
pub(in crate::ops) fn refuse_older(list: Content<'_>, runs: &[Run]) -> Option<Refusal> {
    let same_list: Vec<&Run> =
        runs.iter().filter(|other| other.stands() && other.about.list_id == list.list_id).collect();
    let newest = same_list.iter().max_by_key(|other| other.about.version);
    if let (Some(version), Some(newest)) = (list.version, newest)
        && let Some(applied) = newest.about.version.filter(|applied| *applied > version)
    {
        let run = newest.about.run_id.clone();
        return Some(Refusal::OlderVersion { version, applied, run });
    }
    let latest = same_list.last()?;
    let was_applied = same_list.iter().any(|other| other.about.list_sha256 == list.list_sha256);
    let is_newest =
        latest.about.list_sha256 == list.list_sha256 || list.version > latest.about.version;
    (was_applied && !is_newest).then(|| Refusal::OlderContent { run: latest.about.run_id.clone() })
}

/// Refuses decisions about rows that nothing holds, or that concern other profiles now; `plan` is
/// the one that nobody decided in.
pub(super) fn refuse_decisions(
    request: &Request<'_>,
    grounds: &Grounds<'_>,
    plan: &Plan,
) -> Option<Refusal> {
    let rows = decided::not_held(&request.run, request.list, plan, &grounds.runs);
    if !rows.is_empty() {
        return Some(Refusal::NotHeld { rows });
    }
    let rows = mark::stale(&request.marks, &mark::of_held(grounds, plan));
    (!rows.is_empty()).then_some(Refusal::StaleDecisions { rows })
}

/// Refuses what was judged: a plan that rests on too little or on faults, that takes or changes too
/// much, that is another one than was agreed on, or that comes at the wrong time.
pub(super) fn refuse_judged(
    session: &mut dyn Session,
    request: &Request<'_>,
    grounds: &Grounds<'_>,
    (judged, receipt): (&Judged<'_>, &Receipt),
) -> Result<Option<Refusal>, StoreError> {
    let plan = &judged.plan;
    // What a saved plan decides was decided: how rows may be held or taken over instead is no advice
    // to whoever carries it out.
    let refusal = refuse_other_plan(request, grounds, judged)
        .or_else(|| refuse_scheme(grounds, plan))
        .or_else(|| refuse_too_few_known(request, grounds, plan, receipt))
        .or_else(|| refuse_held(request, plan, receipt))
        .or_else(|| refuse_removed(request, judged))
        .or_else(|| refuse_left_behind(request, grounds, receipt));
    let refusal = match refusal {
        None => refuse_too_much(request, session, plan)?,
        refusal => refusal,
    };
    let refusal =
        refusal.or_else(|| changes::refuse(request, judged.lines.as_deref(), &grounds.runs));
    // A plan may be looked at long before its time: that is what a dry run is for.
    let untimely = || judged.untimely.clone().filter(|_| request.mode == Mode::Change);
    Ok(refusal.or_else(untimely))
}

/// A store whose identities are all of other schemes matches nothing, and that is no matter of
/// unknown pupils.
pub(in crate::ops) fn refuse_scheme(grounds: &Grounds<'_>, plan: &Plan) -> Option<Refusal> {
    let Grounds { list, identities, snapshot, .. } = grounds;
    if plan.known > 0
        || plan.live == 0
        || snapshot.schemes.is_empty()
        || list.format().matches_by_person()
    {
        return None;
    }
    let (_, scheme, _) = identities.iter().next()?;
    let is_absent = identities.iter().all(|(_, scheme, _)| !snapshot.schemes.contains(&scheme));
    let store: Vec<_> = snapshot.schemes.iter().map(|scheme| scheme.as_str()).collect();
    is_absent.then(|| Refusal::OtherScheme { list: scheme.as_str(), store: store.join(", ") })
}

/// A wrong list, store or scheme knows next to nobody.
fn refuse_too_few_known(
    request: &Request<'_>,
    grounds: &Grounds<'_>,
    plan: &Plan,
    receipt: &Receipt,
) -> Option<Refusal> {
    // The same content once more, of which nothing is left to do, is no wrong list.
    let is_done = grounds.past.is_repeat && plan.changes.is_empty();
    if is_done {
        return None;
    }
    too_few_known(request.min_match, plan, NearMiss::of(&receipt.near, request.list.len()))
}

/// Tells of a plan that knows too few rows, and what its identities nearly are.
pub(in crate::ops) fn too_few_known(
    min_match: MinMatch,
    plan: &Plan,
    near: Option<NearMiss>,
) -> Option<Refusal> {
    let is_known = plan.live == 0 || is_enough(min_match, plan);
    (!is_known).then_some(Refusal::TooFewKnown { known: plan.known, live: plan.live, near })
}

fn is_enough(min_match: MinMatch, plan: &Plan) -> bool {
    match min_match {
        MinMatch::Any => plan.known > 0,
        MinMatch::Percent(percent) => {
            f64::from(plan.known) * 100.0 >= percent * f64::from(plan.live)
        }
    }
}

/// Refuses a plan for the sake of rows that it holds.
fn refuse_held(request: &Request<'_>, plan: &Plan, receipt: &Receipt) -> Option<Refusal> {
    let held = |is: fn(Reason) -> bool| plan.held.iter().filter(|held| is(held.reason)).count();
    let contradictions = held(Reason::is_list_error);
    if contradictions > 0 && request.faulty == Faulty::Refuse {
        return Some(Refusal::Contradictions { count: contradictions });
    }
    let holds = request.faulty == Faulty::Hold;
    let collisions = held(Reason::is_collision);
    if collisions > 0 && !holds && request.policy.on_collision == OnCollision::Refuse {
        let mut told = receipt.collisions.iter();
        let is_of_others = told.any(|collision| collision.kind == CollisionKind::OtherPerson);
        return Some(Refusal::Collisions { count: collisions, is_of_others });
    }
    let others = held(|reason| reason == Reason::OtherPerson);
    (others > 0 && !holds && request.policy.on_other_person == OnOtherPerson::Refuse)
        .then_some(Refusal::OtherPeople { count: others })
}

/// Refuses to take back what an earlier form of the list gave, unless somebody said so.
fn refuse_removed(request: &Request<'_>, judged: &Judged<'_>) -> Option<Refusal> {
    (judged.removed > 0 && request.removed == Removed::Refuse)
        .then_some(Refusal::RowsRemoved { count: judged.removed })
}

/// Refuses a list that leaves too many pupils of the old realms behind: half of it may be missing.
fn refuse_left_behind(
    request: &Request<'_>,
    grounds: &Grounds<'_>,
    receipt: &Receipt,
) -> Option<Refusal> {
    let percent = request.limits.left_behind?;
    let of = around::of_old_realms(grounds);
    let profiles = receipt.left_behind.count();
    let number = |count| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    (number(profiles) * 100.0 > number(of) * percent)
        .then_some(Refusal::TooManyLeftBehind { profiles, of })
}

/// Refuses what differs from the plan that was reviewed; one that was carried out before is done.
fn refuse_other_plan(
    request: &Request<'_>,
    grounds: &Grounds<'_>,
    judged: &Judged<'_>,
) -> Option<Refusal> {
    let (Review::Follow(expected), Some(saved)) = (request.review, &judged.saved) else {
        return None;
    };
    if expected.list_sha256 != saved.list_sha256 {
        return Some(Refusal::OtherPlan);
    }
    if grounds.past.is_repeat && judged.plan.changes.is_empty() && expected.is_done_by(saved) {
        return None;
    }
    let rows = expected.rows_that_differ(saved);
    (!rows.is_empty() || expected.put_back != saved.put_back).then_some(Refusal::StalePlan { rows })
}

/// Refuses what goes beyond the limits.
fn refuse_too_much(
    request: &Request<'_>,
    session: &mut dyn Session,
    plan: &Plan,
) -> Result<Option<Refusal>, StoreError> {
    // A pupil who gets a new identity in the place of the old one is two changes: of profiles, more
    // than all cannot change.
    let mut touched: Vec<_> = plan.changes.iter().map(|change| change.profile).collect();
    touched.sort_unstable();
    touched.dedup();
    Ok(beyond(session, request.limits, plan.changes.len(), touched.len())?.map(Refusal::TooMuch))
}
