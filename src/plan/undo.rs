//! The exact inverse of a run.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::changes::ChangeKind;
use super::holdings::{KeyringNo, State};
use super::profiles::ProfileNo;

/// A change as the journal holds it, not undone, and what the store shows of it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppliedChange {
    /// The row of the list that asked for it.
    pub row: u32,
    /// What was done.
    pub kind: ChangeKind,
    /// The keyring.
    pub keyring: KeyringNo,
    /// The number of its profile, among those of the run.
    pub profile: ProfileNo,
    /// The state of that keyring now; none where it is gone.
    pub now: Option<State>,
    /// The keyring by which the identity is active now, on any profile.
    pub holder: Option<KeyringNo>,
    /// Where a profile can have one identity of a scheme: the keyring that has its place now.
    pub occupant: Option<KeyringNo>,
    /// The runs, by their ordinals, that changed this identity after this one; only as far as that
    /// was not undone.
    pub later: Vec<i64>,
    /// How many active keyrings the profile has now.
    pub open: u32,
    /// Whether the profile was found by an old identity that the run counted on: no earlier run
    /// that stands had retired any of the profile.
    pub counted_on_old: bool,
    /// The last later run that stands and retired a keyring of the profile.
    pub left_since: Option<i64>,
}

/// One step back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Revert {
    /// An added keyring goes.
    Remove(KeyringNo),
    /// A keyring is retired again.
    Retire(KeyringNo),
    /// A retired keyring is active again; these come last, so that an identity is never active
    /// twice.
    Activate(KeyringNo),
}

/// A row that cannot be undone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Blocked {
    /// The row.
    pub row: u32,
    /// The later runs that stand in the way, by their ordinals; none for a change that no run of
    /// the journal made.
    pub by: BTreeSet<i64>,
}

/// The way back from a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoPlan {
    /// The steps for every row that nothing stands in the way of, in order.
    pub steps: Vec<Revert>,
    /// What stands in the way, a row each.
    pub blocked: Vec<Blocked>,
}

impl UndoPlan {
    /// Plans the way back from what a run did.
    ///
    /// A row goes back whole or not at all, and so does a profile: nobody is left between the old
    /// identity and the new. Where a row cannot go back, neither can one that needs the identity
    /// which it holds.
    #[must_use]
    pub fn of(changes: &[AppliedChange]) -> Self {
        let active = changes.iter().filter(|change| change.kind != ChangeKind::Retired);
        let units: HashMap<KeyringNo, Unit> =
            active.map(|change| (change.keyring, change.unit())).collect();
        let mut way = Way::default();
        let mut later: HashMap<ProfileNo, Vec<i64>> = HashMap::new();
        for change in changes {
            later.entry(change.profile).or_default().extend(&change.later);
        }
        for change in changes {
            let is_free = change.in_the_way().all(|keyring| units.contains_key(&keyring));
            if !change.later.is_empty() || !change.is_as_left() {
                way.block(change.unit(), change.later.iter().copied());
            }
            // Whoever changed the profile since put there what is in the way.
            if !is_free {
                way.block(change.unit(), later[&change.profile].iter().copied());
            }
        }
        let ties = Ties::of(changes, &units);
        way.follow(&ties);
        while way.block_whoever_is_left_without(changes) {
            way.follow(&ties);
        }
        let free = changes.iter().filter(|change| !way.blocked.contains_key(&change.unit()));
        let mut steps: Vec<Revert> = free.map(AppliedChange::step_back).collect();
        steps.sort_unstable();
        let blocked = way.blocked.into_iter().map(|((row, _), by)| Blocked { row, by }).collect();
        Self { steps, blocked }
    }
}

/// What goes back whole or not at all: a row or, of what no row asked for, what was done to one
/// profile.
type Unit = (u32, Option<ProfileNo>);

impl AppliedChange {
    fn unit(&self) -> Unit {
        (self.row, (self.row == 0).then_some(self.profile))
    }

    /// The keyrings that must go before a retired one can be active again.
    fn in_the_way(&self) -> impl Iterator<Item = KeyringNo> {
        [self.holder, self.occupant]
            .into_iter()
            .flatten()
            .filter(|_| self.kind == ChangeKind::Retired)
    }

    /// Tells whether the store still shows what the run left.
    fn is_as_left(&self) -> bool {
        match self.kind {
            ChangeKind::Added | ChangeKind::Activated => self.now == Some(State::Active),
            ChangeKind::Retired => self.now == Some(State::Retired),
        }
    }

    fn step_back(&self) -> Revert {
        match self.kind {
            ChangeKind::Added => Revert::Remove(self.keyring),
            ChangeKind::Activated => Revert::Retire(self.keyring),
            ChangeKind::Retired => Revert::Activate(self.keyring),
        }
    }
}

/// What ties units to one another.
struct Ties {
    /// What a blocked unit has that others need.
    shares: HashMap<Unit, Vec<Share>>,
    /// Which units need it.
    members: HashMap<Share, Vec<Unit>>,
}

/// What units share.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Share {
    /// A profile of which both changed keyrings.
    Profile(ProfileNo),
    /// A keyring that one made active, and that holds what another gave away.
    Holder(KeyringNo),
}

impl Ties {
    /// Ties changes; `units` tells which of them made a keyring active.
    fn of(changes: &[AppliedChange], units: &HashMap<KeyringNo, Unit>) -> Self {
        let mut shares: HashMap<Unit, Vec<Share>> = HashMap::new();
        let mut members: HashMap<Share, Vec<Unit>> = HashMap::new();
        for change in changes {
            let profile = Share::Profile(change.profile);
            shares.entry(change.unit()).or_default().push(profile);
            members.entry(profile).or_default().push(change.unit());
            for keyring in change.in_the_way() {
                members.entry(Share::Holder(keyring)).or_default().push(change.unit());
            }
        }
        for (&keyring, unit) in units {
            shares.entry(*unit).or_default().push(Share::Holder(keyring));
        }
        Self { shares, members }
    }
}

/// What cannot go back, as it is found.
#[derive(Default)]
struct Way {
    blocked: BTreeMap<Unit, BTreeSet<i64>>,
    to_follow: BTreeSet<Unit>,
    /// What was gone through.
    followed: HashSet<Share>,
}

impl Way {
    fn block(&mut self, unit: Unit, by: impl IntoIterator<Item = i64>) {
        self.to_follow.insert(unit);
        self.blocked.entry(unit).or_default().extend(by);
    }

    /// Blocks what is tied to something blocked; a worklist, so that a long chain costs no more
    /// than its length.
    fn follow(&mut self, ties: &Ties) {
        while let Some(unit) = self.to_follow.pop_first() {
            let by = self.blocked.get(&unit).cloned().unwrap_or_default();
            for share in ties.shares.get(&unit).into_iter().flatten() {
                if !self.followed.insert(*share) {
                    continue;
                }
                for &tied in ties.members.get(share).into_iter().flatten() {
                    if !self.blocked.contains_key(&tied) {
                        self.block(tied, by.iter().copied());
                    }
                }
            }
        }
    }

    /// Blocks what would leave a profile without any identity, since the old one that the run
    /// counted on is gone. Returns whether there was any.
    fn block_whoever_is_left_without(&mut self, changes: &[AppliedChange]) -> bool {
        let mut open: HashMap<ProfileNo, i64> = HashMap::new();
        for change in changes
            .iter()
            .filter(|change| change.open > 0 && !self.blocked.contains_key(&change.unit()))
        {
            let after = open.entry(change.profile).or_insert(i64::from(change.open));
            *after += if change.kind == ChangeKind::Retired { 1 } else { -1 };
        }
        // A profile that a list found by its person, or that got back what was taken over, may have
        // had no identity before.
        let had_one = |change: &AppliedChange| change.counted_on_old || change.left_since.is_some();
        let is_left_without = |change: &&AppliedChange| {
            had_one(change) && open.get(&change.profile).is_some_and(|&after| after <= 0)
        };
        let is_free = |change: &&AppliedChange| !self.blocked.contains_key(&change.unit());
        let alone: Vec<&AppliedChange> =
            changes.iter().filter(is_left_without).filter(is_free).collect();
        for change in &alone {
            self.block(change.unit(), change.left_since);
        }
        !alone.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(row: u32, kind: ChangeKind, keyring: KeyringNo, now: State) -> AppliedChange {
        AppliedChange {
            row,
            kind,
            keyring,
            profile: row,
            now: Some(now),
            holder: None,
            occupant: None,
            later: Vec::new(),
            open: 2,
            counted_on_old: true,
            left_since: None,
        }
    }

    /// Rows 2 and 3 swapped identities: keyrings 1 and 2 were retired, 3 and 4 added.
    fn swap() -> Vec<AppliedChange> {
        vec![
            AppliedChange { holder: Some(4), ..done(2, ChangeKind::Retired, 1, State::Retired) },
            AppliedChange { holder: Some(3), ..done(3, ChangeKind::Retired, 2, State::Retired) },
            done(2, ChangeKind::Added, 3, State::Active),
            done(3, ChangeKind::Added, 4, State::Active),
        ]
    }

    #[test]
    fn a_swap_goes_back_with_removals_before_anything_is_active_again() {
        let plan = UndoPlan::of(&swap());
        let steps =
            [Revert::Remove(3), Revert::Remove(4), Revert::Activate(1), Revert::Activate(2)];
        assert_eq!(plan, UndoPlan { steps: steps.to_vec(), blocked: Vec::new() });
    }

    #[test]
    fn a_row_that_needs_what_a_blocked_row_holds_is_blocked_with_it() {
        let mut changes = swap();
        changes[3].later = vec![5, 7];
        changes.push(done(9, ChangeKind::Added, 7, State::Active));
        let plan = UndoPlan::of(&changes);
        assert_eq!(plan.steps, [Revert::Remove(7)]);
        let by = BTreeSet::from([5, 7]);
        assert_eq!(plan.blocked, [Blocked { row: 2, by: by.clone() }, Blocked { row: 3, by }]);
    }

    #[test]
    fn whoever_has_another_identity_in_the_place_of_the_old_one_keeps_it() {
        let replaced = |occupant| AppliedChange {
            occupant: Some(occupant),
            ..done(2, ChangeKind::Retired, 1, State::Retired)
        };
        let added = done(2, ChangeKind::Added, 3, State::Active);
        assert_eq!(
            UndoPlan::of(&[replaced(3), added.clone()]).steps,
            [Revert::Remove(3), Revert::Activate(1)]
        );
        assert_eq!(
            UndoPlan::of(&[replaced(9), added]).blocked,
            [Blocked { row: 2, by: BTreeSet::new() }]
        );
    }

    #[test]
    fn a_later_run_that_filled_the_place_of_the_old_identity_is_named() {
        // Row 3 gave away what row 2 took; a later run gave row 3 another identity again.
        let given = AppliedChange {
            profile: 3,
            occupant: Some(9),
            ..done(2, ChangeKind::Retired, 1, State::Retired)
        };
        let added =
            AppliedChange { later: vec![7], ..done(3, ChangeKind::Added, 3, State::Active) };
        let by = BTreeSet::from([7]);
        assert_eq!(
            UndoPlan::of(&[given, added]).blocked,
            [Blocked { row: 2, by: by.clone() }, Blocked { row: 3, by }]
        );
    }

    #[test]
    fn a_profile_goes_back_whole_or_not_at_all() {
        let on_one = |row, keyring| AppliedChange {
            profile: 1,
            ..done(row, ChangeKind::Added, keyring, State::Active)
        };
        let mut changes =
            vec![on_one(2, 1), on_one(3, 2), done(4, ChangeKind::Added, 3, State::Active)];
        changes[1].later = vec![8];
        let plan = UndoPlan::of(&changes);
        assert_eq!(plan.steps, [Revert::Remove(3)]);
        assert_eq!(plan.blocked.iter().map(|blocked| blocked.row).collect::<Vec<_>>(), [2, 3]);
    }

    #[test]
    fn what_no_row_asked_for_goes_back_by_profiles() {
        let of = |profile, keyring| AppliedChange {
            profile,
            ..done(0, ChangeKind::Retired, keyring, State::Retired)
        };
        let mut changes = vec![of(1, 1), of(2, 2)];
        changes[0].later = vec![8];
        let plan = UndoPlan::of(&changes);
        assert_eq!(
            (plan.steps.as_slice(), plan.blocked.len()),
            ([Revert::Activate(2)].as_slice(), 1)
        );
    }

    #[test]
    fn nobody_is_left_without_an_identity_since_the_old_one_was_given_away() {
        // The old identity stayed beside the new one when the list was applied; another list gave
        // it to somebody else since.
        let added = AppliedChange { open: 1, ..done(2, ChangeKind::Added, 3, State::Active) };
        assert_eq!(
            UndoPlan::of(std::slice::from_ref(&added)).blocked,
            [Blocked { row: 2, by: BTreeSet::new() }]
        );
        let found_by_person = AppliedChange { counted_on_old: false, ..added };
        assert_eq!(
            UndoPlan::of(&[found_by_person]).steps,
            [Revert::Remove(3)],
            "there was no identity before"
        );
    }

    #[test]
    fn a_keyring_that_somebody_else_changed_blocks_its_row() {
        let plan = UndoPlan::of(&[
            done(2, ChangeKind::Added, 1, State::Retired),
            done(2, ChangeKind::Retired, 5, State::Retired),
        ]);
        assert_eq!(
            plan,
            UndoPlan { steps: Vec::new(), blocked: vec![Blocked { row: 2, by: BTreeSet::new() }] }
        );
    }
}
