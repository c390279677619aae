//! `log LIST-ID --rows`: what was done for each row of a list, run by run, and what the store shows
//! of it now.

use std::collections::{BTreeMap, HashMap};

use crate::identity::{Case, Scheme};
use crate::keyring::{ChangeRef, Intent, Run, RunKind, Session, Store, StoreError};
use crate::ops::journal::JournalError;
use crate::plan::{ChangeKind, Decision, State};

/// What was done to a keyring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The run that did it.
    pub run_id: String,
    /// When, ISO 8601 in UTC.
    pub at: String,
    /// What was done.
    pub deed: ChangeKind,
    /// Whether it was undone since.
    pub is_undone: bool,
    /// The publisher's id of the profile.
    pub profile_id: String,
    /// The scheme of the identity.
    pub scheme: Scheme,
    /// The identity; empty for a profile without one.
    pub identity: String,
    /// What the store shows now of that identity on that profile; none where it is not there.
    pub now: Option<State>,
}

/// What was decided of a row that was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The run that carried it out.
    pub run_id: String,
    /// When, ISO 8601 in UTC.
    pub at: String,
    /// What was decided.
    pub decision: Decision,
}

/// What was done for the rows of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// By row, run by run; row 0 is what no row asked for.
    pub rows: BTreeMap<u32, Vec<Step>>,
    /// What was decided of rows that were held, by row, run by run.
    pub decisions: BTreeMap<u32, Vec<Decided>>,
    /// The runs of which the journal no longer knows what they changed.
    pub forgotten: Vec<String>,
}

/// Returns the runs of a list or, by its id, a single run.
///
/// # Errors
/// [`JournalError::NoSuchList`], and those of the store.
pub fn runs_of(store: &mut dyn Store, name: &str) -> Result<Vec<Run>, JournalError> {
    named(store.session(Intent::Look)?.runs()?, name)
}

fn named(mut runs: Vec<Run>, name: &str) -> Result<Vec<Run>, JournalError> {
    runs.retain(|run| run.about.list_id == name || run.about.run_id == name);
    if runs.is_empty() { Err(JournalError::NoSuchList(name.to_owned())) } else { Ok(runs) }
}

/// Tells what was done for each row of a list, or in a single run.
///
/// # Errors
/// [`JournalError::NoSuchList`], and those of the store.
pub fn history(store: &mut dyn Store, name: &str) -> Result<History, JournalError> {
    let mut session = store.session(Intent::Look)?;
    let runs = named(session.runs()?, name)?;
    let forgotten = runs
        .iter()
        .filter(|run| run.forgotten.is_some())
        .map(|run| run.about.run_id.clone())
        .collect();
    let applied = |run: &&Run| matches!(run.kind, RunKind::Applied { .. } | RunKind::Synced { .. });
    let decisions = decisions(runs.iter().filter(applied));
    let runs: HashMap<i64, &Run> =
        runs.iter().filter(applied).map(|run| (run.ordinal, run)).collect();
    let mut history = History { rows: BTreeMap::new(), decisions, forgotten };
    session.changes(&mut |change| {
        if let Some(run) = runs.get(&change.run) {
            history.rows.entry(change.row).or_default().push(step(change, run));
        }
        Ok(())
    })?;
    look(&mut *session, history.rows.values_mut().flatten())?;
    Ok(history)
}

fn decisions<'r>(runs: impl Iterator<Item = &'r Run>) -> BTreeMap<u32, Vec<Decided>> {
    let mut decisions: BTreeMap<u32, Vec<Decided>> = BTreeMap::new();
    for about in runs.map(|run| &run.about) {
        for (&row, &decision) in &about.decisions {
            let (run_id, at) = (about.run_id.clone(), about.at.clone());
            decisions.entry(row).or_default().push(Decided { run_id, at, decision });
        }
    }
    decisions
}

fn step(change: &ChangeRef<'_>, run: &Run) -> Step {
    Step {
        run_id: run.about.run_id.clone(),
        at: run.about.at.clone(),
        deed: change.deed,
        is_undone: change.is_undone,
        profile_id: change.profile_id.to_owned(),
        scheme: change.scheme,
        identity: change.identity.to_owned(),
        now: None,
    }
}

/// Looks what the store shows of each step; an identity that is active there counts as that,
/// whatever else there is of it.
fn look<'h>(
    session: &mut dyn Session,
    steps: impl Iterator<Item = &'h mut Step>,
) -> Result<(), StoreError> {
    let mut asked: HashMap<(Scheme, String, String), Vec<&mut Step>> = HashMap::new();
    for step in steps {
        let key = (
            step.scheme,
            step.scheme.key(&step.identity, Case::Exact).into_owned(),
            step.profile_id.clone(),
        );
        asked.entry(key).or_default().push(step);
    }
    session.entries(&mut |entry| {
        let key = (
            entry.scheme,
            entry.scheme.key(entry.identity, Case::Exact).into_owned(),
            entry.profile_id.to_owned(),
        );
        for step in asked.get_mut(&key).into_iter().flatten() {
            if step.now != Some(State::Active) {
                step.now = Some(entry.state);
            }
        }
        Ok(())
    })
}
