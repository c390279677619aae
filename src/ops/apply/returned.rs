//! Runs of a list that were undone and that the store shows again, since it was put back to after
//! them: the store is the truth, so that they stand.

use crate::identity::Scheme;
use crate::keyring::{ChangeRef, Run, RunKind};
use crate::plan::{ChangeKind, EarlierChange, Holding, Identities, JournalEntry, Snapshot, State};

/// What the last runs of a list did that were undone, as the journal tells it.
pub(super) struct Returned<'r> {
    runs: Vec<&'r Run>,
    changes: Vec<Told>,
}

struct Told {
    change: EarlierChange,
    profile: String,
}

impl<'r> Returned<'r> {
    /// Takes the runs of a list that were undone, unless one that stands came later.
    pub(super) fn of(list_id: &str, runs: &'r [Run]) -> Self {
        let of_list = runs.iter().filter(|run| {
            run.about.list_id == list_id && matches!(run.kind, RunKind::Applied { .. })
        });
        let runs: Vec<&Run> = of_list.collect();
        let since = runs.iter().rposition(|run| run.stands()).map_or(0, |at| at + 1);
        Self { runs: runs[since..].to_vec(), changes: Vec::new() }
    }

    /// Takes note of a change, if one of the runs made it, and numbers its identities.
    pub(super) fn note(&mut self, told: &ChangeRef<'_>, identities: &mut Identities<'_>) {
        if !told.is_undone || self.runs.iter().all(|run| run.ordinal != told.run) {
            return;
        }
        let mut number = |(scheme, value): (Scheme, &str)| identities.number_or_add(scheme, value);
        self.changes.push(Told {
            change: EarlierChange {
                run: told.run,
                row: told.row,
                kind: told.deed,
                keyring: 0,
                identity: number((told.scheme, told.identity)),
                was: told.was.map(number),
            },
            profile: told.profile_id.to_owned(),
        });
    }

    /// Returns what those runs did of which the store shows all, and tells the snapshot.
    pub(super) fn shown(self, snapshot: &mut Snapshot) -> Vec<EarlierChange> {
        let mut shown = Vec::new();
        for run in self.runs {
            let of_run = self.changes.iter().filter(|told| told.change.run == run.ordinal);
            let found: Option<Vec<_>> =
                of_run.map(|told| Some((told, place(told, snapshot)?))).collect();
            let is_any = |found: &Vec<(&Told, _)>| found.iter().any(|(told, _)| told.gives());
            for (told, (profile, holding)) in found.filter(is_any).into_iter().flatten() {
                let EarlierChange { run, kind, identity, was, .. } = told.change;
                snapshot.journal(JournalEntry {
                    run,
                    kind,
                    identity: Some(identity),
                    profile,
                    was,
                });
                let keyring = holding.map_or(0, |holding| holding.keyring);
                shown.push(EarlierChange { keyring, ..told.change });
            }
        }
        shown
    }
}

impl Told {
    fn gives(&self) -> bool {
        self.change.kind != ChangeKind::Retired
    }
}

/// The profile and keyring of a change that the store shows; none where it shows something else,
/// or what a later run did.
fn place(told: &Told, snapshot: &Snapshot) -> Option<(u32, Option<Holding>)> {
    let profile = snapshot.profiles.find(&told.profile)?;
    if snapshot.last_run(told.change.identity).is_some_and(|last| last > told.change.run) {
        return None;
    }
    let held = || snapshot.all(told.change.identity).filter(|it| it.profile == profile);
    let is_open: Option<Holding> = held().find(|holding| holding.state == State::Active);
    match (told.gives(), is_open) {
        (true, Some(holding)) => Some((profile, Some(holding))),
        (false, None) => Some((profile, held().next())),
        _ => None,
    }
}
