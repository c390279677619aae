//! `apply`: a list onto the keyrings of a store, in one transaction.

mod before;
mod blank;
mod candidates;
mod changes;
mod decided;
mod grounds;
mod guards;
mod judge;
mod mark;
mod moment;
mod near;
mod options;
mod refusal;
mod removed;
mod request;
mod saved;
mod triage;

use std::collections::BTreeMap;

use crate::keyring::{Intent, NewRun, Run, Session, Store, StoreError, Work};
use crate::plan::{Identities, Plan};
use crate::report::changes::{ChangeLine, ChangesReport};
use crate::report::receipt::{Ended, Receipt};
use crate::rules::Findings;

pub(in crate::ops) use decided::{noted, terms};
pub(in crate::ops) use grounds::Grounds;
pub(in crate::ops) use guards::{refuse_older, refuse_scheme, too_few_known};
use judge::{Judged, judge};

pub use before::{Content, look, past};
pub use grounds::keepers;

pub use super::limits::Limits;
pub use moment::{Anyway, Moment};
pub use near::NearMiss;
pub use options::{Faulty, MinMatch, Mode, Removed};
pub use refusal::Refusal;
pub use request::{Elsewhere, Request, Review};
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
/// A list with errors is refused before the store is asked anything, which only notes that.
/// Otherwise all is gathered,
/// judged, refused or carried out in one transaction, against the store as it is at one moment.
///
/// # Errors
/// Those of the store; it then stands as it stood.
pub fn apply(store: &mut dyn Store, mut request: Request<'_>) -> Result<Applied, StoreError> {
    let mut receipt = blank::receipt(store.kind(), &request);
    if let Some(refusal) = guards::refuse_list(&request) {
        // Whether or not there is a store to note it in, the run is refused.
        let noting = (request.mode == Mode::Change).then(|| store.session(Intent::Change));
        return Ok(match noting {
            Some(Ok(session)) => refuse(session, &request, receipt, refusal),
            _ => refused(receipt, refusal),
        });
    }
    request.policy.faulty = faulty_rows(request.findings);
    let mut session = store.session(match request.mode {
        Mode::Change => Intent::Change,
        Mode::DryRun => Intent::Look,
    })?;
    let runs = session.runs()?;
    if let Some(refusal) = guards::refuse_unread(&request, &*session, &runs) {
        return Ok(refuse(session, &request, receipt, refusal));
    }
    let grounds = gather(&mut *session, &request, runs, &mut receipt)?;
    if let Some(refusal) = refuse_decisions(&mut *session, &request, &grounds, &mut receipt)? {
        return Ok(refuse(session, &request, receipt, refusal));
    }
    let judged = judge(&mut *session, &request, &grounds, &mut receipt)?;
    let told = (&judged, &receipt);
    let applied = match guards::refuse_judged(&mut *session, &request, &grounds, told)? {
        Some(refusal) => refuse(session, &request, receipt, refusal),
        None => carry_out(session, &request, &grounds, (&judged, receipt))?,
    };
    // The store is free again: weighing who might be meant can take its time.
    let candidates = judged.namesakes.candidates(request.catalogue);
    let receipt = Receipt { candidates, ..applied.receipt };
    Ok(Applied { receipt, marks: judged.marks, plan: judged.saved, ..applied })
}

/// Gathers what the plan rests on.
fn gather<'l>(
    session: &mut dyn Session,
    request: &Request<'l>,
    runs: Vec<Run>,
    receipt: &mut Receipt,
) -> Result<Grounds<'l>, StoreError> {
    let identities = Identities::of(request.list, request.policy.case)
        .watching(request.old_realms.iter().copied());
    let content = Content::from(&request.run);
    let grounds = Grounds::gather(session, (request.list, content), identities, runs)?;
    receipt.journal_forgotten = grounds.past.is_forgotten;
    receipt.journal_differs = grounds.snapshot.journal_differs();
    Ok(grounds)
}

/// Looks, where rows were decided of, whether they would be held without that, and for the same.
fn refuse_decisions(
    session: &mut dyn Session,
    request: &Request<'_>,
    grounds: &Grounds<'_>,
    receipt: &mut Receipt,
) -> Result<Option<Refusal>, StoreError> {
    if request.run.decisions.is_empty() {
        return Ok(None);
    }
    let plan = grounds.plan(&decided::undecided(&request.policy), session)?;
    let refusal = guards::refuse_decisions(request, grounds, &plan);
    if refusal.is_some() {
        receipt.take_plan(&plan, &grounds.snapshot.profiles, request.catalogue);
    }
    Ok(refusal)
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

/// Carries out a plan that nothing refuses, or rehearses that in a dry run.
fn carry_out(
    mut session: Box<dyn Session + '_>,
    request: &Request<'_>,
    grounds: &Grounds<'_>,
    (judged, mut receipt): (&Judged<'_>, Receipt),
) -> Result<Applied, StoreError> {
    let Grounds { identities, snapshot, runs, .. } = grounds;
    let plan = &judged.plan;
    let work = Work { changes: &plan.changes, identities, profiles: &snapshot.profiles };
    receipt.outcome = outcome(plan, request.mode);
    (receipt.retired, receipt.taken_back) = (retired(plan), taken_back(plan));
    let lines = judged.lines.as_deref();
    receipt.changes = lines.map(|lines| ChangesReport::of(&request.run.run_id, lines));
    if request.mode == Mode::DryRun {
        receipt.run_id = None;
        session.rehearse(&work)?;
    } else if is_anything_new(request, plan, runs) {
        let (linked, held) = (receipt.counts.linked, receipt.counts.held);
        session.carry_out(&NewRun { linked, held, ..request.run.clone() }, &work)?;
    } else {
        let earlier = earlier_run(&request.run, runs);
        receipt.run_id = earlier.map(|earlier| earlier.run_id.clone());
        receipt.run_at = earlier.map(|earlier| earlier.at.clone());
        receipt.is_repeat = earlier.is_some();
    }
    let changes = judged.lines.clone();
    Ok(Applied { receipt, refusal: None, marks: BTreeMap::new(), plan: None, changes })
}

/// Tells whether there is anything for the journal to note.
fn is_anything_new(request: &Request<'_>, plan: &Plan, runs: &[Run]) -> bool {
    !plan.changes.is_empty()
        || is_new_version(&request.run, runs)
        || decided::is_new(&request.run, runs)
}

/// Counts the keyrings that rows retire.
fn retired(plan: &Plan) -> u32 {
    let of_rows = plan.changes.iter().filter(|change| change.row > 0);
    of_rows.filter(|change| change.retires()).count() as u32
}

/// Counts the changes that no row asks for: those that take back what the list gave before.
fn taken_back(plan: &Plan) -> u32 {
    plan.changes.iter().filter(|change| change.row == 0).count() as u32
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

pub(super) fn faulty_rows(findings: &Findings) -> std::collections::BTreeMap<u32, &'static str> {
    let mut faulty = std::collections::BTreeMap::new();
    for (code, rows) in findings.faulty() {
        for row in rows.iter() {
            faulty.entry(row).or_insert(code);
        }
    }
    faulty
}

/// Tells whether this is a version of a list that the journal does not know: it is noted also where
/// it changes nothing here, so that an older one is known as such.
fn is_new_version(run: &NewRun, runs: &[Run]) -> bool {
    run.version.is_some() && earlier_run(run, runs).is_none()
}

/// The newest run that applied this very content of this list and still stands: the rows of another
/// list may be the same, in another year.
fn earlier_run<'r>(run: &NewRun, runs: &'r [Run]) -> Option<&'r NewRun> {
    let is_same = |other: &Run| {
        other.about.list_id == run.list_id && other.about.list_sha256 == run.list_sha256
    };
    let same = runs.iter().rev().find(|other| other.stands() && is_same(other));
    same.map(|other| &other.about)
}
