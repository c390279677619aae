//! What somebody decided of rows that were held: whether those rows are held at all, and what the
//! journal knows of it.

use std::collections::BTreeMap;

use super::Content;
use crate::keyring::{NewRun, Run};
use crate::list::{List, Row};
use crate::plan::{Decision, OnCollision, OnOtherPerson, Outcome, Plan, Policy, Terms};

/// The policy by which rows would be held if nobody had decided of any.
pub(super) fn undecided(policy: &Policy) -> Policy {
    let (on_collision, on_other_person) = (OnCollision::Skip, OnOtherPerson::Skip);
    Policy {
        on_collision,
        on_other_person,
        decisions: BTreeMap::new(),
        only_decided: false,
        ..policy.clone()
    }
}

/// The rows that are decided of though nothing holds them; `plan` is the one that nobody decided
/// in.
///
/// A row that is linked since an earlier run carried the same decision out is no mistake: the same
/// file may come again.
pub(super) fn not_held(run: &NewRun, list: &List, plan: &Plan, runs: &[Run]) -> Vec<u32> {
    let noted = noted(run.into(), runs);
    let mut rows = Vec::new();
    for (row, outcome) in list.rows().zip(&plan.outcomes) {
        let Some(decision) = run.decisions.get(&row.number()) else { continue };
        let is_done = *outcome == Outcome::Already && noted.get(&row.number()) == Some(decision);
        if *outcome != Outcome::Held && !is_done {
            rows.push(row.number());
        }
    }
    rows
}

/// The rows that somebody decided to carry out and that the plan holds nevertheless.
pub(super) fn but_held(policy: &Policy, list: &List, plan: &Plan) -> Vec<u32> {
    let is_carried_out =
        |row| policy.decisions.get(&row).is_some_and(|&decision| decision != Decision::Skip);
    let rows = list.rows().map(Row::number).zip(&plan.outcomes);
    rows.filter(|&(row, outcome)| *outcome == Outcome::Held && is_carried_out(row))
        .map(|(row, _)| row)
        .collect()
}

/// Tells whether the run decides anything that the journal does not know yet.
pub(super) fn is_new(run: &NewRun, runs: &[Run]) -> bool {
    let noted = noted(run.into(), runs);
    let is_other = run.terms != terms(run.into(), runs).unwrap_or_default();
    is_other || run.decisions.iter().any(|(row, decision)| noted.get(row) != Some(decision))
}

/// What runs of this very content that stand decided, the last word of each row.
pub(in crate::ops) fn noted(content: Content<'_>, runs: &[Run]) -> BTreeMap<u32, Decision> {
    let same = runs
        .iter()
        .filter(|run| is_of(content, run) && run.about.list_sha256 == content.list_sha256);
    same.flat_map(|run| run.about.decisions.clone()).collect()
}

/// What was decided for the last run of a list that stands.
pub(in crate::ops) fn terms(content: Content<'_>, runs: &[Run]) -> Option<Terms> {
    runs.iter().rfind(|run| is_of(content, run)).map(|run| run.about.terms)
}

fn is_of(content: Content<'_>, run: &Run) -> bool {
    run.stands() && run.about.list_id == content.list_id
}
