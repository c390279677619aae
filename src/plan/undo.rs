//! The exact inverse of a run.

use std::collections::{BTreeMap, HashMap};

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
    /// The run that changed this identity last, after this one, and was not undone.
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
    /// The later run that stands in the way; none for a change that no run of the journal made.
    pub by: Option<String>,
}

/// The way back from a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoPlan {
    /// The steps for every row that nothing stands in the way of, in order.
    pub steps: Vec<UndoStep>,
    /// What stands in the way, a row each.
    pub blocked: Vec<Blocked>,
}

impl UndoPlan {
    /// Plans the way back from what a run did.
    ///
    /// A row goes back whole or not at all; and where a row cannot, neither can one that needs the identity which it holds.
    #[must_use]
    pub fn of(changes: &[Done]) -> Self {
        let mut way = Way::default();
        let mut heirs: HashMap<KeyringNo, Vec<&Done>> = HashMap::new();
        let rows_of: HashMap<KeyringNo, u32> =
            changes.iter().filter(|change| change.deed != Deed::Retired).map(|change| (change.keyring, change.row)).collect();
        for change in changes {
            let holder = change.holder.filter(|_| change.deed == Deed::Retired);
            let is_free = holder.is_none_or(|holder| rows_of.contains_key(&holder));
            if change.later.is_some() || !change.is_as_left() || !is_free {
                way.block(change.row, change.later.clone());
            }
            if let Some(holder) = holder {
                heirs.entry(holder).or_default().push(change);
            }
        }
        way.follow(&rows_of, &heirs);
        let mut steps: Vec<UndoStep> =
            changes.iter().filter(|change| !way.blocked.contains_key(&change.row)).map(Done::step_back).collect();
        steps.sort_unstable();
        let blocked = way.blocked.into_iter().map(|(row, by)| Blocked { row, by }).collect();
        Self { steps, blocked }
    }
}

impl Done {
    /// Tells whether the store still shows what the run left.
    fn is_as_left(&self) -> bool {
        match self.deed {
            Deed::Added | Deed::Activated => self.now == Some(State::Active),
            Deed::Retired => self.now == Some(State::Retired),
        }
    }

    fn step_back(&self) -> UndoStep {
        match self.deed {
            Deed::Added => UndoStep::Remove(self.keyring),
            Deed::Activated => UndoStep::Retire(self.keyring),
            Deed::Retired => UndoStep::Activate(self.keyring),
        }
    }
}

/// Rows that cannot go back, as they are found.
#[derive(Default)]
struct Way {
    blocked: BTreeMap<u32, Option<String>>,
    to_follow: Vec<u32>,
}

impl Way {
    fn block(&mut self, row: u32, by: Option<String>) {
        if let Some(known) = self.blocked.get_mut(&row) {
            *known = known.take().or(by);
        } else {
            self.blocked.insert(row, by);
            self.to_follow.push(row);
        }
    }

    /// Blocks the rows that wait for an identity which a blocked row holds; a worklist, so that a long chain costs no more than its length.
    fn follow(&mut self, rows_of: &HashMap<KeyringNo, u32>, heirs: &HashMap<KeyringNo, Vec<&Done>>) {
        let mut held_by: HashMap<u32, Vec<KeyringNo>> = HashMap::new();
        for (&keyring, &row) in rows_of {
            held_by.entry(row).or_default().push(keyring);
        }
        while let Some(row) = self.to_follow.pop() {
            let by = self.blocked.get(&row).cloned().flatten();
            let waiting = held_by.get(&row).into_iter().flatten().filter_map(|keyring| heirs.get(keyring)).flatten();
            let rows: Vec<u32> = waiting.map(|change| change.row).collect();
            for row in rows {
                if !self.blocked.contains_key(&row) {
                    self.block(row, by.clone());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(row: u32, deed: Deed, keyring: KeyringNo, now: State) -> Done {
        Done { row, deed, keyring, now: Some(now), holder: None, later: None }
    }

    /// Rows 2 and 3 swapped identities: keyrings 1 and 2 were retired, 3 and 4 added.
    fn swap() -> Vec<Done> {
        vec![
            Done { holder: Some(4), ..done(2, Deed::Retired, 1, State::Retired) },
            Done { holder: Some(3), ..done(3, Deed::Retired, 2, State::Retired) },
            done(2, Deed::Added, 3, State::Active),
            done(3, Deed::Added, 4, State::Active),
        ]
    }

    #[test]
    fn a_swap_goes_back_with_removals_before_anything_is_active_again() {
        let plan = UndoPlan::of(&swap());
        let steps = [UndoStep::Remove(3), UndoStep::Remove(4), UndoStep::Activate(1), UndoStep::Activate(2)];
        assert_eq!(plan, UndoPlan { steps: steps.to_vec(), blocked: Vec::new() });
    }

    #[test]
    fn a_row_that_needs_what_a_blocked_row_holds_is_blocked_with_it() {
        let mut changes = swap();
        changes[3].later = Some("later".to_owned());
        changes.push(done(9, Deed::Added, 7, State::Active));
        let plan = UndoPlan::of(&changes);
        assert_eq!(plan.steps, [UndoStep::Remove(7)]);
        let by = Some("later".to_owned());
        assert_eq!(plan.blocked, [Blocked { row: 2, by: by.clone() }, Blocked { row: 3, by }]);
    }

    #[test]
    fn a_keyring_that_somebody_else_changed_blocks_its_row() {
        let plan = UndoPlan::of(&[done(2, Deed::Added, 1, State::Retired), done(2, Deed::Retired, 5, State::Retired)]);
        assert_eq!(plan, UndoPlan { steps: Vec::new(), blocked: vec![Blocked { row: 2, by: None }] });
    }
}
