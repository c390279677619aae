//! The exact inverse of a run.

use super::snapshot::{KeyringNo, State};

/// What a run did to one keyring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It was added.
    Added,
    /// It was made active again.
    Activated,
    /// It was retired.
    Retired,
}

/// A change as the journal holds it, and what the store shows of it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The row of the list that asked for it.
    pub row: u32,
    /// What was done.
    pub deed: Deed,
    /// The keyring.
    pub keyring: KeyringNo,
    /// The state of that keyring now; none where it is gone.
    pub now: Option<State>,
    /// The keyring by which the identity is active now, on any profile.
    pub holder: Option<KeyringNo>,
    /// The list, or else the run, that changed this identity later and was not undone.
    pub later: Option<String>,
}

/// One step back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UndoStep {
    /// An added keyring goes.
    Remove(KeyringNo),
    /// A keyring is retired again.
    Retire(KeyringNo),
    /// A retired keyring is active again; these come last, so that an identity is never active twice.
    Activate(KeyringNo),
}

/// A row that cannot be undone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Blocked {
    /// The row.
    pub row: u32,
    /// The later list that stands in the way; none for a change that no list of the journal made.
    pub by: Option<String>,
}

/// The way back from a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoPlan {
    /// The steps, in order.
    pub steps: Vec<UndoStep>,
    /// What stands in the way, a row each.
    pub blocked: Vec<Blocked>,
}

impl UndoPlan {
    /// Plans the way back from what a run did.
    #[must_use]
    pub fn of(changes: &[Done]) -> Self {
        let leaving: std::collections::HashSet<KeyringNo> =
            changes.iter().filter(|change| change.deed != Deed::Retired).map(|change| change.keyring).collect();
        let mut plan = Self::default();
        for change in changes {
            let free = change.holder.is_none_or(|holder| leaving.contains(&holder));
            let (as_left, step) = match change.deed {
                Deed::Added => (change.now == Some(State::Active), UndoStep::Remove(change.keyring)),
                Deed::Activated => (change.now == Some(State::Active), UndoStep::Retire(change.keyring)),
                Deed::Retired => (change.now == Some(State::Retired) && free, UndoStep::Activate(change.keyring)),
            };
            if as_left && change.later.is_none() {
                plan.steps.push(step);
            } else {
                plan.blocked.push(Blocked { row: change.row, by: change.later.clone() });
            }
        }
        plan.steps.sort_unstable();
        plan.blocked.sort();
        plan.blocked.dedup();
        plan
    }
}
