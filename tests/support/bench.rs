//! A store at work: filled, planned for, applied to, undone, looked at.

use std::collections::{BTreeMap, BTreeSet};

use waswordt::identity::Scheme;
use waswordt::keyring::{Entry, EntryRef, Intent, NewRun, Session, Store, StoreError, Work};
use waswordt::list::{Format, List};
use waswordt::moves::FormatId;
use waswordt::ops::apply::{keepers, past};
use waswordt::ops::undo::{Obstacle, Obstructed, UndoError, undo};
use waswordt::plan::{Identities, Plan, Planner, Policy, Snapshot, State, UndoPlan};

use super::stores::{Home, Maker};

/// A keyring: profile, identity (one letter), state.
pub(crate) type Keyring = (u8, char, State);
/// A row: old and new identity; a space is an empty cell.
pub(crate) type Pair = (char, char);

/// A store at work.
pub(crate) struct Bench {
    pub(crate) store: Box<dyn Store>,
    /// Where the store lives.
    pub(crate) home: Home,
    runs: u32,
}

/// Returns the identity of a letter.
pub(crate) fn identity(letter: char) -> String {
    if letter == ' ' { String::new() } else { format!("{letter}@school") }
}

/// Makes a list.
pub(crate) fn list_of(pairs: &[Pair]) -> List {
    let mut list = List::new(Format::of(FormatId::Vo));
    for (at, &(was, wordt)) in pairs.iter().enumerate() {
        let (was, wordt) = (identity(was), identity(wordt));
        list.push(at as u32 + 2, ["Naam", "", "Achternaam", "1234 AB", "1", &was, &wordt]);
    }
    list
}

impl Bench {
    /// Makes a store with some keyrings.
    pub(crate) fn new(maker: &Maker, keyrings: &[Keyring]) -> Self {
        Self::of(maker, keyrings.iter().copied().map(entry))
    }

    /// Takes a store that is there.
    pub(crate) fn with(home: Home, store: Box<dyn Store>) -> Self {
        Self { store, home, runs: 0 }
    }

    /// Makes a store with these keyrings.
    pub(crate) fn of(maker: &Maker, entries: impl IntoIterator<Item = Entry>) -> Self {
        let (home, mut store) = maker.make();
        home.fill(&mut *store, entries);
        Self { store, home, runs: 0 }
    }

    /// Writes out all keyrings.
    pub(crate) fn export(&mut self) -> String {
        let mut text = String::new();
        let mut write = |entry: EntryRef<'_>| -> Result<(), StoreError> {
            text += &entry.cells().collect::<Vec<_>>().join(",");
            text.push('\n');
            Ok(())
        };
        self.store.session(Intent::Look).unwrap().entries(&mut write).unwrap();
        text
    }

    /// Who opens what, by active keyrings.
    pub(crate) fn active(&mut self) -> BTreeMap<String, BTreeSet<String>> {
        let mut open: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut note = |entry: EntryRef<'_>| -> Result<(), StoreError> {
            if entry.state == State::Active {
                open.entry(entry.identity.to_owned())
                    .or_default()
                    .insert(entry.profile_id.to_owned());
            }
            Ok(())
        };
        self.store.session(Intent::Look).unwrap().entries(&mut note).unwrap();
        open
    }

    /// Plans without carrying out.
    pub(crate) fn plan<'l>(
        session: &mut dyn Session,
        list: &'l List,
        policy: &Policy,
        list_id: &str,
    ) -> (Plan, Identities<'l>, Snapshot) {
        let mut identities = Identities::of(list, policy.case);
        let earlier = session.earlier(list_id, &mut identities).unwrap();
        let snapshot = session.snapshot(&identities).unwrap();
        let run =
            NewRun { list_id: list_id.to_owned(), list_sha256: list.sha256(), ..NewRun::default() };
        let past = past((&run).into(), &session.runs().unwrap(), (earlier, &snapshot));
        let mut planner = Planner::new(list, &identities, &snapshot, &past, None, policy);
        let plan = planner
            .plan(
                |plan, at_stake| keepers(session, &identities, &snapshot, plan, at_stake),
                |_, _| Ok(Vec::new()),
            )
            .unwrap();
        (plan, identities, snapshot)
    }

    /// Plans as a dry run does.
    pub(crate) fn dry_run(&mut self, list: &List, policy: &Policy) -> Plan {
        Self::plan(&mut *self.store.session(Intent::Look).unwrap(), list, policy, "list").0
    }

    /// Applies a list, all of whose versions have one id.
    pub(crate) fn apply(&mut self, list: &List, policy: &Policy) -> Plan {
        self.runs += 1;
        self.apply_as(
            list,
            policy,
            &NewRun {
                run_id: format!("run-{}", self.runs),
                list_id: "list".into(),
                ..NewRun::default()
            },
        )
    }

    /// Applies a list as a run of which more is known.
    pub(crate) fn apply_as(&mut self, list: &List, policy: &Policy, run: &NewRun) -> Plan {
        let mut session = self.store.session(Intent::Change).unwrap();
        let (plan, identities, snapshot) = Self::plan(&mut *session, list, policy, &run.list_id);
        let digest =
            if run.list_sha256.is_empty() { list.sha256() } else { run.list_sha256.clone() };
        let run = NewRun { list_sha256: digest, ..run.clone() };
        session
            .carry_out(
                &run,
                &Work {
                    changes: &plan.changes,
                    identities: &identities,
                    profiles: &snapshot.profiles,
                },
            )
            .unwrap();
        plan
    }

    /// Applies pairs as a list and a run of their own, both named after a letter: `list-a` and
    /// `run-a`.
    pub(crate) fn apply_list(&mut self, name: &str, pairs: &[Pair], policy: &Policy) -> Plan {
        let run = NewRun {
            run_id: format!("run-{name}"),
            list_id: format!("list-{name}"),
            ..NewRun::default()
        };
        self.apply_as(&list_of(pairs), policy, &run)
    }

    /// Undoes of a run what nothing stands in the way of; returns what stands in the way of the
    /// rest.
    pub(crate) fn undo_part(&mut self, run: &str) -> Result<Vec<Obstacle>, UndoError> {
        self.runs += 1;
        let by = format!("part-{}", self.runs);
        Ok(undo(&mut *self.store, run, Obstructed::Leave, by, String::new())?.obstacles)
    }

    /// Undoes the last run that stands.
    pub(crate) fn undo_last(&mut self) {
        let mut session = self.store.session(Intent::Change).unwrap();
        let runs = session.runs().unwrap();
        let run = runs.iter().rev().find(|run| run.stands()).unwrap().clone();
        let undo = UndoPlan::of(&session.deeds(&run).unwrap());
        assert_eq!(undo.blocked, []);
        self.runs += 1;
        session
            .undo(
                &run,
                &NewRun { run_id: format!("run-{}", self.runs), ..NewRun::default() },
                &undo.steps,
            )
            .unwrap();
    }
}

/// Makes a keyring.
pub(crate) fn entry((profile, letter, state): Keyring) -> Entry {
    Entry {
        profile_id: format!("P{profile}"),
        identity: identity(letter),
        scheme: Scheme::RealId,
        state,
        person: Default::default(),
        extra: Vec::new(),
    }
}
