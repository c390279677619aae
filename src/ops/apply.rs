//! `apply`: a list onto the keyrings of a store, in one transaction.

use crate::keyring::{Intent, NewRun, Run, Session, Store, StoreError, Work};
use crate::list::List;
use crate::message::{Catalogue, Message};
use crate::plan::{Identities, Judge, OnCollision, PeopleFinder, Plan, Policy, Reason, Snapshot};
use crate::report::receipt::{CountsReport, Ended, Receipt};
use crate::rules::Findings;

/// Whether anything is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The plan is carried out.
    Change,
    /// The plan is shown.
    DryRun,
}

/// What happens to a list that is not clean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Faulty {
    /// It is refused whole.
    Refuse,
    /// Its clean components are applied, the others held.
    Hold,
}

/// How many rows the store must know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MinMatch {
    /// At least one.
    Any,
    /// At least this share of the rows that have something to do, in percent.
    Percent(f64),
}

/// A list, and how it is to be applied.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The list.
    pub list: &'a List,
    /// What the checks found.
    pub findings: &'a Findings,
    /// What is known of the run: ids, digests, time. The counts are filled in here.
    pub run: NewRun,
    /// What the publisher decided beforehand; the faulty rows are filled in here.
    pub policy: Policy,
    /// What happens to a list that is not clean.
    pub faulty: Faulty,
    /// How many rows the store must know.
    pub min_match: MinMatch,
    /// Whether anything is changed.
    pub mode: Mode,
    /// The language of reasons in the receipt.
    pub catalogue: &'a Catalogue,
}

/// What came of applying a list.
#[derive(Debug)]
pub struct Applied {
    /// The receipt.
    pub receipt: Receipt,
    /// Why the run was refused.
    pub refusal: Option<Refusal>,
}

/// Why a run is refused; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The file as a whole has errors, which holding rows does not mend.
    Structure {
        /// The codes.
        codes: String,
    },
    /// Rows have errors.
    Errors {
        /// How many findings are errors.
        count: u64,
    },
    /// The list contradicts itself, seen with the store.
    Contradictions {
        /// How many groups of rows.
        count: usize,
    },
    /// New identities are already on other profiles.
    Collisions {
        /// How many groups of rows.
        count: usize,
    },
    /// A newer version of the list was applied before.
    OlderVersion {
        /// This version.
        version: u32,
        /// The newest that was applied.
        applied: u32,
    },
    /// The store holds no identity of the list's scheme.
    OtherScheme {
        /// The scheme of the list.
        list: &'static str,
        /// The schemes of the store.
        store: String,
    },
    /// Too few rows are known: a wrong list, store or scheme.
    TooFewKnown {
        /// How many are known.
        known: u32,
        /// How many rows have something to do.
        live: u32,
    },
}

impl Refusal {
    /// Returns the stable word for it.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Structure { .. } | Self::Errors { .. } => "list-errors",
            Self::Contradictions { .. } => "contradictions",
            Self::Collisions { .. } => "collisions",
            Self::OlderVersion { .. } => "older-version",
            Self::OtherScheme { .. } => "other-scheme",
            Self::TooFewKnown { .. } => "too-few-known",
        }
    }

    /// Says why, with what to do next as its hint.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Structure { codes } => Message::new("refusal-structure").with("codes", codes),
            Self::Errors { count } => Message::new("refusal-errors").with("count", *count),
            Self::Contradictions { count } => Message::new("refusal-contradictions").with("count", *count),
            Self::Collisions { count } => Message::new("refusal-collisions").with("count", *count),
            Self::OlderVersion { version, applied } => {
                Message::new("refusal-older-version").with("version", *version).with("applied", *applied)
            }
            Self::OtherScheme { list, store } => Message::new("refusal-other-scheme").with("list", *list).with("store", store),
            Self::TooFewKnown { known, live } => Message::new("refusal-too-few-known").with("known", *known).with("live", *live),
        }
    }
}

/// Applies a list.
///
/// A list with errors is refused before the store is asked anything; otherwise the plan is made against the store as it is at one moment, and
/// carried out in that same transaction.
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
    let runs = session.runs()?;
    if let Some(refusal) = refuse_older(&request.run, &runs) {
        return Ok(refused(receipt, refusal));
    }
    let mut identities = Identities::of(request.list, request.policy.case);
    let earlier = session.earlier(&request.run.list_id, &mut identities)?;
    let mut snapshot = session.snapshot(&identities)?;
    snapshot.take_back(&earlier);
    let people = find_people(&mut *session, request.list, &mut snapshot)?;
    let plan = Judge::new(request.list, &identities, &snapshot, people.as_ref(), &request.policy).plan();
    receipt.take_plan(&plan, &snapshot.profiles, request.catalogue);
    if let Some(refusal) = refuse_plan(&request, &identities, &snapshot, &plan) {
        return Ok(refused(receipt, refusal));
    }
    receipt.outcome = outcome(&plan, request.mode);
    if request.mode == Mode::DryRun {
        receipt.run_id = None;
    } else if plan.changes.is_empty() {
        receipt.run_id = earlier_run(&request.run, &runs);
    } else {
        let run = NewRun { linked: receipt.counts.linked, held: receipt.counts.held, ..request.run };
        session.carry_out(&run, &Work { changes: &plan.changes, identities: &identities, profiles: &snapshot.profiles })?;
    }
    Ok(Applied { receipt, refusal: None })
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
        outcome: Ended::Refused,
        refused_because: None,
        counts: unjudged(request.list),
        held: Vec::new(),
        present: Vec::new(),
        orphaned: Vec::new(),
        unknown_rows: Vec::new(),
        signer: None,
        at: run.at.clone(),
        tool: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

/// Before anybody judged the rows, all of them are held.
fn unjudged(list: &List) -> CountsReport {
    let rows = list.len() as u32;
    CountsReport { rows, linked: 0, already: 0, unknown: 0, unfilled: 0, unchanged: 0, duplicate: 0, held: rows }
}

fn refused(mut receipt: Receipt, refusal: Refusal) -> Applied {
    receipt.outcome = Ended::Refused;
    receipt.run_id = None;
    receipt.refused_because = Some(refusal.word().to_owned());
    Applied { receipt, refusal: Some(refusal) }
}

fn refuse_list(request: &Request<'_>) -> Option<Refusal> {
    let structural = request.findings.structural_errors();
    if !structural.is_empty() {
        return Some(Refusal::Structure { codes: structural.join(", ") });
    }
    let count = request.findings.counts().error;
    (count > 0 && request.faulty == Faulty::Refuse).then_some(Refusal::Errors { count })
}

fn faulty_rows(findings: &Findings) -> std::collections::BTreeMap<u32, &'static str> {
    let mut faulty = std::collections::BTreeMap::new();
    for (code, rows) in findings.faulty() {
        for row in rows.iter() {
            faulty.entry(row).or_insert(code);
        }
    }
    faulty
}

fn refuse_older(run: &NewRun, runs: &[Run]) -> Option<Refusal> {
    let version = run.version?;
    let same_list = runs.iter().filter(|other| other.stands() && other.about.list_id == run.list_id);
    let applied = same_list.filter_map(|other| other.about.version).max()?;
    (applied > version).then_some(Refusal::OlderVersion { version, applied })
}

fn find_people(session: &mut dyn Session, list: &List, snapshot: &mut Snapshot) -> Result<Option<PeopleFinder>, StoreError> {
    if !list.format().matches_by_person() {
        return Ok(None);
    }
    let mut finder = PeopleFinder::of(list);
    session.people(&mut snapshot.profiles, &mut |person, profile, keyring| finder.visit(person, profile, keyring))?;
    Ok(Some(finder))
}

fn refuse_plan(request: &Request<'_>, identities: &Identities<'_>, snapshot: &Snapshot, plan: &Plan) -> Option<Refusal> {
    let held = |is: fn(Reason) -> bool| plan.held.iter().filter(|held| is(held.reason)).count();
    let (contradictions, collisions) = (held(Reason::is_list_error), held(Reason::is_collision));
    if let Some(refusal) = refuse_scheme(request, identities, snapshot, plan) {
        return Some(refusal);
    }
    if plan.live > 0 && !is_enough(request.min_match, plan) {
        return Some(Refusal::TooFewKnown { known: plan.known, live: plan.live });
    }
    if contradictions > 0 && request.faulty == Faulty::Refuse {
        return Some(Refusal::Contradictions { count: contradictions });
    }
    let skips = request.faulty == Faulty::Hold || request.policy.on_collision == OnCollision::Skip;
    (collisions > 0 && !skips).then_some(Refusal::Collisions { count: collisions })
}

/// A store whose identities are all of other schemes matches nothing, and that is no matter of unknown pupils.
fn refuse_scheme(request: &Request<'_>, identities: &Identities<'_>, snapshot: &Snapshot, plan: &Plan) -> Option<Refusal> {
    if plan.known > 0 || plan.live == 0 || snapshot.schemes.is_empty() || request.list.format().matches_by_person() {
        return None;
    }
    let (_, scheme, _) = identities.iter().next()?;
    let is_absent = identities.iter().all(|(_, scheme, _)| !snapshot.schemes.contains(&scheme));
    let store: Vec<_> = snapshot.schemes.iter().map(|scheme| scheme.as_str()).collect();
    is_absent.then(|| Refusal::OtherScheme { list: scheme.as_str(), store: store.join(", ") })
}

fn is_enough(min_match: MinMatch, plan: &Plan) -> bool {
    match min_match {
        MinMatch::Any => plan.known > 0,
        MinMatch::Percent(percent) => f64::from(plan.known) * 100.0 >= percent * f64::from(plan.live),
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

/// The newest run that applied this very content and still stands.
fn earlier_run(run: &NewRun, runs: &[Run]) -> Option<String> {
    let same = runs.iter().rev().find(|other| other.stands() && other.about.list_sha256 == run.list_sha256);
    same.map(|other| other.about.run_id.clone())
}
