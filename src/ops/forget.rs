//! `log --forget`: what the journal knows of a list's pupils, erased when it need no longer be
//! kept.
//!
//! The runs stay, with their digests and counts, which are no personal data; which identities they
//! changed goes, and with it the way back.

use std::collections::BTreeMap;

use crate::keyring::{Intent, Run, RunKind, Store};
use crate::ops::journal::JournalError;

/// What the journal remembers of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// Of how many runs it knows which keyrings they changed.
    pub runs: usize,
    /// How many changes those are.
    pub changes: u64,
    /// How many of them could still be undone.
    pub standing: u64,
}

impl Memory {
    fn of(runs: &[Run], list_id: &str) -> Result<Self, JournalError> {
        let mut of_list = runs.iter().filter(|run| run.about.list_id == list_id).peekable();
        if of_list.peek().is_none() {
            return Err(JournalError::NoSuchList(list_id.to_owned()));
        }
        let mut memory = Self::default();
        let applied = of_list
            .filter(|run| matches!(run.kind, RunKind::Applied { .. } | RunKind::Synced { .. }));
        // A run that was refused changed nothing, so there is nothing to forget of it.
        for run in applied.filter(|run| run.forgotten.is_none()) {
            memory.runs += 1;
            memory.changes += run.changes;
            memory.standing += run.changes.saturating_sub(run.undone);
        }
        Ok(memory)
    }
}

/// Returns the lists whose last run was made before a day, ISO 8601, and of which the journal still
/// knows which keyrings they changed.
///
/// # Errors
/// Those of the store.
pub fn older_than(store: &mut dyn Store, day: &str) -> Result<Vec<String>, JournalError> {
    let runs = store.session(Intent::Look)?.runs()?;
    let mut last: BTreeMap<&str, &str> = BTreeMap::new();
    for run in &runs {
        let at = last.entry(&run.about.list_id).or_default();
        *at = (*at).max(&run.about.at);
    }
    let is_known = |list: &str| Memory::of(&runs, list).is_ok_and(|memory| memory.runs > 0);
    let old = last.into_iter().filter(|(list, at)| *at < day && is_known(list));
    Ok(old.map(|(list, _)| list.to_owned()).collect())
}

/// Tells what would be forgotten.
///
/// # Errors
/// [`JournalError::NoSuchList`], and those of the store.
pub fn remembered(store: &mut dyn Store, lists: &[&str]) -> Result<Memory, JournalError> {
    of_all(&store.session(Intent::Look)?.runs()?, lists)
}

/// Erases from the journal which keyrings the runs of some lists changed, all at once; returns what
/// was erased. Done again, it erases what was left of it.
///
/// # Errors
/// [`JournalError::NoSuchList`], and those of the store.
pub fn forget(store: &mut dyn Store, lists: &[&str], at: &str) -> Result<Memory, JournalError> {
    let mut session = store.session(Intent::Change)?;
    let memory = of_all(&session.runs()?, lists)?;
    session.forget(lists, at)?;
    Ok(memory)
}

fn of_all(runs: &[Run], lists: &[&str]) -> Result<Memory, JournalError> {
    lists.iter().try_fold(Memory::default(), |all, list| {
        let Memory { runs, changes, standing } = Memory::of(runs, list)?;
        Ok(Memory {
            runs: all.runs + runs,
            changes: all.changes + changes,
            standing: all.standing + standing,
        })
    })
}
