//! The receipt of a run before anything is known of what comes of it.

use super::{MinMatch, Mode, Request};
use crate::identity::Case;
use crate::list::List;
use crate::moves::{Percent, Safeguards};
use crate::report::Warned;
use crate::report::around::LeftBehind;
use crate::report::receipt::{CountsReport, DecisionsReport, Ended, Receipt};

/// Makes the receipt of a run that did nothing yet.
pub(super) fn receipt(store: &str, request: &Request<'_>) -> Receipt {
    let run = &request.run;
    Receipt {
        report: "waswordt/apply/1".to_owned(),
        run_id: Some(run.run_id.clone()),
        is_repeat: false,
        run_at: None,
        list_id: run.list_id.clone(),
        version: run.version,
        list_sha256: run.list_sha256.clone(),
        sealed_sha256: run.sealed_sha256.clone(),
        brin: run.brin.clone(),
        school: None,
        store: store.to_owned(),
        store_name: None,
        outcome: Ended::Refused,
        refused_because: None,
        dry_run: request.mode == Mode::DryRun,
        warnings: Warned::all(request.findings),
        counts: unjudged(request.list),
        held: Vec::new(),
        present: Vec::new(),
        present_by_name: Vec::new(),
        orphaned: Vec::new(),
        collisions: Vec::new(),
        candidates: Vec::new(),
        alike: 0,
        retired: 0,
        taken_back: 0,
        left_linked: 0,
        journal_forgotten: false,
        decided_but_held: Vec::new(),
        near: Vec::new(),
        left_behind: LeftBehind::default(),
        journal_differs: 0,
        emptied: Vec::new(),
        timing: None,
        changes: None,
        safeguards: Some(in_force(request)),
        decisions: DecisionsReport::of(&run.decisions),
        unknown_rows: Vec::new(),
        closed: Vec::new(),
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
