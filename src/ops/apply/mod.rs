//! `apply`: a list onto the keyrings of a store, in one transaction.

mod before;
mod candidates;
mod changes;
mod decided;
mod mark;
mod moment;
mod near;
mod refusal;
mod removed;
mod request;
mod saved;
mod triage;

use std::collections::{BTreeMap, HashSet};

use crate::identity::Case;
use crate::keyring::{Intent, NewRun, Run, Session, Store, StoreError, Work};
use crate::list::List;
use crate::moves::{Percent, Safeguards};
use crate::ops::around;
use crate::ops::limits::beyond;
use crate::plan::{
    Action, Holds, Identities, OldKeyrings, OnCollision, OnOtherPerson, Outcome, Plan, Reason,
    Snapshot,
};
use crate::report::Warned;
use crate::report::around::LeftBehind;
use crate::report::changes::{ChangeLine, ChangesReport};
use crate::report::receipt::{CollisionKind, CountsReport, DecisionsReport, Ended, Receipt};
use crate::rules::{Findings, Strictness};

pub(in crate::ops) use before::{Grounds, find_people};
use candidates::Namesakes;
pub(in crate::ops) use decided::{noted, terms};

pub use before::{Content, keepers, look, past};

pub use moment::{Anyway, Moment};
pub use near::NearMiss;
pub use refusal::Refusal;
pub use request::{Elsewhere, Faulty, Limits, MinMatch, Mode, Removed, Request, Review};
pub use saved::{SavedOptions, SavedPlan, SavedPlanError, SavedRow};

/// What came of applying a list.
#[derive(Debug)]
pub struct Applied {
    /// The receipt.
    pub receipt: Receipt,
    /// Why the run was refused.
    pub refusal: Option<Refusal>,
    /// For each held row, what the store tells of whom it concerns: a decision about it rests on
    /// that.
    pub marks: BTreeMap<u32, String>,
    /// The plan, fit to be saved, where a review was asked for and it came to a plan.
    pub plan: Option<SavedPlan>,
    /// The changes, where they are to be carried out in another database.
    pub changes: Option<Vec<ChangeLine>>,
}

/// Applies a list.
///
/// A list with errors is refused before the store is asked anything; otherwise the plan is made
/// against the store as it is at one moment, and carried out in that same transaction.
///
/// # Errors
/// Those of the store; it then stands as it stood.
pub fn apply(store: &mut dyn Store, mut request: Request<'_>) -> Result<Applied, StoreError> {
    let mut receipt = blank_receipt(store.kind(), &request);
    if let Some(refusal) = refuse_list(&request) {
        return Ok(refused(receipt, refusal));
    }
    request.policy.faulty = faulty_rows(request.findings);
    let intent = if request.mode == Mode::Change { Intent::Change } else { Intent::Look };
    let mut session = store.session(intent)?;
    if request.policy.old == OldKeyrings::Keep && session.holds() == Holds::One {
        return Ok(refuse(session, &request, receipt, Refusal::HoldsOne));
    }
    let runs = session.runs()?;
    if let Some(refusal) = refuse_older(&request.run, &runs) {
        return Ok(refuse(session, &request, receipt, refusal));
    }
    let mut identities = Identities::of(request.list, request.policy.case)
        .watching(request.old_realms.iter().copied());
    let (earlier, mut snapshot) =
        look(&mut *session, (request.list, &request.run.list_id), &mut identities)?;
    let past = past((&request.run).into(), &runs, earlier);
    receipt.journal_forgotten = past.is_forgotten;
    receipt.journal_differs = snapshot.journal_differs();
    let people = find_people(&mut *session, request.list, &mut snapshot.profiles)?;
    let grounds = Grounds {
        list: request.list,
        identities: &identities,
        snapshot: &snapshot,
        past: &past,
        people: people.as_ref(),
    };
    if !request.run.decisions.is_empty() {
        let plan = grounds.plan(&decided::undecided(&request.policy), &mut *session)?;
        if let Some(refusal) = refuse_decisions(&request, &grounds, &plan, &runs) {
            receipt.take_plan(&plan, &snapshot.profiles, request.catalogue);
            return Ok(refuse(session, &request, receipt, refusal));
        }
    }
    let plan = grounds.plan(&request.policy, &mut *session)?;
    let marks = mark::of_held(&grounds, &plan);
    receipt.take_plan(&plan, &snapshot.profiles, request.catalogue);
    receipt.near = around::near(request.list, &identities, &snapshot, |at| {
        plan.outcomes[at] == Outcome::Unknown
    });
    receipt.left_behind = around::left_behind(&snapshot);
    let namesakes = Namesakes::gather(&mut *session, request.list, &plan)?;
    receipt.collisions =
        triage::triage(&mut *session, request.list, (&plan, &snapshot), &request.realms)?;
    let saved = match request.review {
        Review::None => None,
        Review::Save | Review::Follow(_) => {
            Some(SavedPlan::of(&request, &identities, &snapshot, &plan))
        }
    };
    receipt.left_linked = removed::left_linked(request.list, &identities, &snapshot, &past, &plan);
    let removed = removed::people(&plan, &identities) + receipt.left_linked as usize;
    let refusal = match refuse_plan(&request, &grounds, &plan) {
        None if removed > 0 && request.removed == Removed::Refuse => {
            Some(Refusal::RowsRemoved { count: removed })
        }
        Some(Refusal::TooFewKnown { known, live, .. }) => Some(Refusal::TooFewKnown {
            known,
            live,
            near: NearMiss::of(&receipt.near, request.list.len()),
        }),
        Some(Refusal::Collisions { count, .. }) => {
            let is_of_others = receipt
                .collisions
                .iter()
                .any(|collision| collision.kind == CollisionKind::OtherPerson);
            Some(Refusal::Collisions { count, is_of_others })
        }
        Some(refusal) => Some(refusal),
        None => match refuse_left_behind(&request, &identities, &snapshot, &receipt) {
            None => refuse_changes(&request, &mut *session, &plan, saved.as_ref())?,
            refusal => refusal,
        },
    };
    let lines = changes::told(&request, &plan, &identities, &snapshot.profiles);
    let refusal = refusal.or_else(|| changes::refuse(&request, lines.as_deref(), &runs));
    let (timing, untimely) =
        request.moment.judge(&plan, (request.list, &identities), request.catalogue);
    receipt.timing = Some(timing);
    // A plan may be looked at long before its time: that is what a dry run is for.
    if let Some(refusal) = refusal.or(untimely.filter(|_| request.mode == Mode::Change)) {
        let mut refused = refuse(session, &request, receipt, refusal);
        refused.receipt.candidates = namesakes.candidates(request.catalogue);
        return Ok(Applied { plan: saved, marks, ..refused });
    }
    receipt.retired = plan
        .changes
        .iter()
        .filter(|change| change.row > 0 && matches!(change.action, Action::Retire(_)))
        .count() as u32;
    receipt.taken_back = plan.changes.iter().filter(|change| change.row == 0).count() as u32;
    receipt.outcome = outcome(&plan, request.mode);
    receipt.changes = lines.as_ref().map(|lines| ChangesReport::of(&request.run.run_id, lines));
    if request.mode == Mode::DryRun {
        receipt.run_id = None;
        session.rehearse(&Work {
            changes: &plan.changes,
            identities: &identities,
            profiles: &snapshot.profiles,
        })?;
        drop(session);
    } else if plan.changes.is_empty()
        && !is_new_version(&request.run, &runs)
        && !decided::is_new(&request.run, &runs)
    {
        drop(session);
        receipt.run_id = earlier_run(&request.run, &runs);
    } else {
        let run =
            NewRun { linked: receipt.counts.linked, held: receipt.counts.held, ..request.run };
        session.carry_out(
            &run,
            &Work { changes: &plan.changes, identities: &identities, profiles: &snapshot.profiles },
        )?;
    }
    receipt.candidates = namesakes.candidates(request.catalogue);
    Ok(Applied { receipt, refusal: None, marks, plan: saved, changes: lines })
}

fn blank_receipt(store: &str, request: &Request<'_>) -> Receipt {
    let run = &request.run;
    Receipt {
        report: "waswordt/apply/1".to_owned(),
        run_id: Some(run.run_id.clone()),
        list_id: run.list_id.clone(),
        version: run.version,
        list_sha256: run.list_sha256.clone(),
        sealed_sha256: run.sealed_sha256.clone(),
        brin: run.brin.clone(),
        store: store.to_owned(),
        store_name: None,
        outcome: Ended::Refused,
        refused_because: None,
        dry_run: request.mode == Mode::DryRun,
        warnings: Warned::all(request.findings),
        counts: unjudged(request.list),
        held: Vec::new(),
        present: Vec::new(),
        orphaned: Vec::new(),
        collisions: Vec::new(),
        candidates: Vec::new(),
        retired: 0,
        taken_back: 0,
        left_linked: 0,
        journal_forgotten: false,
        near: Vec::new(),
        left_behind: LeftBehind::default(),
        journal_differs: 0,
        emptied: Vec::new(),
        timing: None,
        changes: None,
        safeguards: Some(in_force(request)),
        decisions: DecisionsReport::of(&run.decisions),
        unknown_rows: Vec::new(),
        publisher: None,
        signer: None,
        at: run.at.clone(),
        tool: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

/// The safeguards that this run goes by, whoever set them.
fn in_force(request: &Request<'_>) -> Safeguards {
    let percent = |percent: f64| Percent::try_from(percent).ok();
    Safeguards {
        min_match: match request.min_match {
            MinMatch::Any => None,
            MinMatch::Percent(share) => percent(share),
        },
        max_share: request.limits.share.and_then(percent),
        max_changes: request.limits.changes,
        on_collision: Some(request.policy.on_collision),
        on_other_person: Some(request.policy.on_other_person),
        fold_case: Some(request.policy.case == Case::Fold),
    }
}

/// Before anybody judged the rows, all of them are held.
fn unjudged(list: &List) -> CountsReport {
    let rows = list.len() as u32;
    CountsReport {
        rows,
        linked: 0,
        already: 0,
        unknown: 0,
        unfilled: 0,
        unchanged: 0,
        duplicate: 0,
        held: rows,
    }
}

/// Refuses a run now that the store is open: its journal notes that, with the reason, and nothing
/// else changes.
fn refuse(
    session: Box<dyn Session + '_>,
    request: &Request<'_>,
    receipt: Receipt,
    refusal: Refusal,
) -> Applied {
    // A run that is to be noted under the id that its changes bear may still be so: that id is kept
    // for it.
    let is_under_its_own_id = !matches!(request.elsewhere, Elsewhere::Done(_));
    if request.mode == Mode::Change && is_under_its_own_id {
        // Whether or not the note can be kept, the run is refused, and that is what must be told.
        let _ = session.note_refusal(&request.run, refusal.word());
    }
    refused(receipt, refusal)
}

fn refused(mut receipt: Receipt, refusal: Refusal) -> Applied {
    receipt.refuse(refusal.word());
    Applied { receipt, refusal: Some(refusal), marks: BTreeMap::new(), plan: None, changes: None }
}

fn refuse_list(request: &Request<'_>) -> Option<Refusal> {
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

pub(super) fn faulty_rows(findings: &Findings) -> std::collections::BTreeMap<u32, &'static str> {
    let mut faulty = std::collections::BTreeMap::new();
    for (code, rows) in findings.faulty() {
        for row in rows.iter() {
            faulty.entry(row).or_insert(code);
        }
    }
    faulty
}

/// An older version after a newer one, told by its number, or by its content having been applied
/// before the newer one was.
fn refuse_older(run: &NewRun, runs: &[Run]) -> Option<Refusal> {
    let same_list: Vec<&Run> =
        runs.iter().filter(|other| other.stands() && other.about.list_id == run.list_id).collect();
    let newest = same_list.iter().filter_map(|other| other.about.version).max();
    if let (Some(version), Some(applied)) = (run.version, newest)
        && applied > version
    {
        return Some(Refusal::OlderVersion { version, applied });
    }
    let last = same_list.last()?;
    let was_applied = same_list.iter().any(|other| other.about.list_sha256 == run.list_sha256);
    let is_newest = last.about.list_sha256 == run.list_sha256 || run.version > last.about.version;
    (was_applied && !is_newest).then(|| Refusal::OlderContent { run: last.about.run_id.clone() })
}

/// Refuses decisions about rows that nothing holds, or that concern other profiles now; `plan` is
/// the one that nobody decided in.
fn refuse_decisions(
    request: &Request<'_>,
    grounds: &Grounds<'_>,
    plan: &Plan,
    runs: &[Run],
) -> Option<Refusal> {
    let rows = decided::not_held(&request.run, request.list, plan, runs);
    if !rows.is_empty() {
        return Some(Refusal::NotHeld { rows });
    }
    let rows = mark::stale(&request.marks, &mark::of_held(grounds, plan));
    (!rows.is_empty()).then_some(Refusal::StaleDecisions { rows })
}

fn refuse_plan(request: &Request<'_>, grounds: &Grounds<'_>, plan: &Plan) -> Option<Refusal> {
    let held = |is: fn(Reason) -> bool| plan.held.iter().filter(|held| is(held.reason)).count();
    let (contradictions, collisions) = (held(Reason::is_list_error), held(Reason::is_collision));
    // The same content once more, of which nothing is left to do, is no wrong list.
    let is_done = grounds.past.is_repeat && plan.changes.is_empty();
    if let Some(refusal) = refuse_scheme(request, grounds.identities, grounds.snapshot, plan) {
        return Some(refusal);
    }
    if plan.live > 0 && !is_done && !is_enough(request.min_match, plan) {
        return Some(Refusal::TooFewKnown { known: plan.known, live: plan.live, near: None });
    }
    if contradictions > 0 && request.faulty == Faulty::Refuse {
        return Some(Refusal::Contradictions { count: contradictions });
    }
    let holds = request.faulty == Faulty::Hold;
    if collisions > 0 && !holds && request.policy.on_collision == OnCollision::Refuse {
        return Some(Refusal::Collisions { count: collisions, is_of_others: false });
    }
    let others = held(|reason| reason == Reason::OtherPerson);
    (others > 0 && !holds && request.policy.on_other_person == OnOtherPerson::Refuse)
        .then_some(Refusal::OtherPeople { count: others })
}

/// A store whose identities are all of other schemes matches nothing, and that is no matter of
/// unknown pupils.
fn refuse_scheme(
    request: &Request<'_>,
    identities: &Identities<'_>,
    snapshot: &Snapshot,
    plan: &Plan,
) -> Option<Refusal> {
    if plan.known > 0
        || plan.live == 0
        || snapshot.schemes.is_empty()
        || request.list.format().matches_by_person()
    {
        return None;
    }
    let (_, scheme, _) = identities.iter().next()?;
    let is_absent = identities.iter().all(|(_, scheme, _)| !snapshot.schemes.contains(&scheme));
    let store: Vec<_> = snapshot.schemes.iter().map(|scheme| scheme.as_str()).collect();
    is_absent.then(|| Refusal::OtherScheme { list: scheme.as_str(), store: store.join(", ") })
}

/// Refuses a list that leaves too many pupils of the old realms behind: half of it may be missing.
fn refuse_left_behind(
    request: &Request<'_>,
    identities: &Identities<'_>,
    snapshot: &Snapshot,
    receipt: &Receipt,
) -> Option<Refusal> {
    let percent = request.limits.left_behind?;
    let (profiles, of) = (receipt.left_behind.count(), around::of_old_realms(identities, snapshot));
    let number = |count| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    (number(profiles) * 100.0 > number(of) * percent)
        .then_some(Refusal::TooManyLeftBehind { profiles, of })
}

/// Refuses what goes beyond the limits, or differs from the plan that was reviewed.
fn refuse_changes(
    request: &Request<'_>,
    session: &mut dyn Session,
    plan: &Plan,
    saved: Option<&SavedPlan>,
) -> Result<Option<Refusal>, StoreError> {
    if let (Review::Follow(expected), Some(saved)) = (request.review, saved) {
        if expected.list_sha256 != saved.list_sha256 {
            return Ok(Some(Refusal::OtherPlan));
        }
        let rows = expected.rows_that_differ(saved);
        if !rows.is_empty() || expected.put_back != saved.put_back {
            return Ok(Some(Refusal::StalePlan { rows }));
        }
    }
    // A pupil who gets a new identity in the place of the old one is two changes: of profiles, more
    // than all cannot change.
    let touched: HashSet<_> = plan.changes.iter().map(|change| change.profile).collect();
    Ok(beyond(session, request.limits, plan.changes.len(), touched.len())?.map(Refusal::TooMuch))
}

fn is_enough(min_match: MinMatch, plan: &Plan) -> bool {
    match min_match {
        MinMatch::Any => plan.known > 0,
        MinMatch::Percent(percent) => {
            f64::from(plan.known) * 100.0 >= percent * f64::from(plan.live)
        }
    }
}

fn outcome(plan: &Plan, mode: Mode) -> Ended {
    if mode == Mode::DryRun {
        Ended::DryRun
    } else if plan.changes.is_empty() {
        Ended::NoChange
    } else if plan.held.is_empty() {
        Ended::Applied
    } else {
        Ended::Partial
    }
}

/// Tells whether this is a version of a list that the journal does not know: it is noted also where
/// it changes nothing here, so that an older one is known as such.
fn is_new_version(run: &NewRun, runs: &[Run]) -> bool {
    run.version.is_some() && earlier_run(run, runs).is_none()
}

/// The newest run that applied this very content and still stands.
fn earlier_run(run: &NewRun, runs: &[Run]) -> Option<String> {
    let same = runs
        .iter()
        .rev()
        .find(|other| other.stands() && other.about.list_sha256 == run.list_sha256);
    same.map(|other| other.about.run_id.clone())
}
