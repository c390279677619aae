//! A store in memory, with its journal: enough to plan against, to carry out and to undo.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use crate::list::{Format, List};
use crate::moves::FormatId;
use crate::person::Relation;
use crate::plan::{
    AppliedChange, ChangeKind, EarlierChange, Holding, Holds, Identities, IdentityNo, JournalEntry,
    KeyringNo, Past, Place, Plan, Planner, Policy, Revert, Snapshot, State, ToldChange, UndoPlan,
    returned,
};

/// A row: old and new identity; a space is an empty cell. A capital after them is the person.
pub(super) type Pair = (char, char);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Keyring {
    pub(super) number: KeyringNo,
    pub(super) profile: u8,
    pub(super) identity: char,
    pub(super) state: State,
    /// Whom the keyring names, if anybody.
    pub(super) person: Option<u8>,
}

#[derive(Clone, Debug)]
struct Change {
    run: i64,
    row: u32,
    kind: ChangeKind,
    keyring: KeyringNo,
    profile: u8,
    identity: char,
    was: Option<char>,
    undone: bool,
}

impl Change {
    fn as_earlier(&self, number: &mut dyn FnMut(char) -> IdentityNo) -> EarlierChange {
        let Self { run, row, kind, keyring, .. } = *self;
        let (identity, was) = (number(self.identity), self.was.map(number));
        EarlierChange { run, row, kind, keyring, identity, was }
    }
}

/// A run of the journal.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) ordinal: i64,
    pub(super) list: &'static str,
    content: String,
    /// Who opened what before.
    open_before: BTreeMap<char, u8>,
    pub(super) stands: bool,
    pub(super) forgotten: bool,
    /// Whether a part of it was undone.
    is_part: bool,
}

/// A store in memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Model {
    pub(super) keyrings: Vec<Keyring>,
    changes: Vec<Change>,
    pub(super) runs: Vec<Run>,
    next: KeyringNo,
}

/// A list, as a test says it: rows, and the person of each, if it names one.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) id: &'static str,
    pub(super) pairs: Vec<Pair>,
    pub(super) people: Vec<Option<u8>>,
}

/// People of whom nobody is like another.
pub(super) const PEOPLE: [[&str; 2]; 8] = [
    ["Aagje", "Jansen"],
    ["Bram", "Vries"],
    ["Charlotte", "Quist"],
    ["Daan", "Hoekstra"],
    ["Elif", "Özdemir"],
    ["Floor", "Pronk"],
    ["Gijs", "Wagenaar"],
    ["Hanna", "Lubbers"],
];

/// The given name and the surname of a person, if there is one.
pub(super) fn names_of(person: Option<u8>) -> [&'static str; 2] {
    person.map_or(["", ""], |person| PEOPLE[usize::from(person)])
}

fn name(identity: char) -> String {
    if identity == ' ' { String::new() } else { format!("{identity}@school") }
}

fn letter(name: &str) -> char {
    name.chars().next().unwrap_or(' ')
}

fn list_of(said: &Said) -> List {
    let mut list = List::new(Format::of(FormatId::Vo));
    for (at, &(was, wordt)) in said.pairs.iter().enumerate() {
        let [first_name, last_name] = names_of(said.people[at]);
        list.push(at as u32 + 2, [first_name, "", last_name, "", "", &name(was), &name(wordt)]);
    }
    list
}

impl Model {
    pub(super) fn of(keyrings: &[(u8, char, State)]) -> Self {
        let mut model = Self::default();
        for &(profile, identity, state) in keyrings {
            model.add(profile, identity, state, None);
        }
        model
    }

    /// A store whose profiles each name the person of their number.
    pub(super) fn named(keyrings: &[(u8, char, State)]) -> Self {
        let mut model = Self::default();
        for &(profile, identity, state) in keyrings {
            model.add(profile, identity, state, Some(profile));
        }
        model
    }

    pub(super) fn add(&mut self, profile: u8, identity: char, state: State, person: Option<u8>) {
        self.next += 1;
        self.keyrings.push(Keyring { number: self.next, profile, identity, state, person });
    }

    /// Who opens what.
    pub(super) fn open(&self) -> BTreeMap<char, u8> {
        let active = self.keyrings.iter().filter(|it| it.state == State::Active);
        let open: Vec<(char, u8)> = active.map(|it| (it.identity, it.profile)).collect();
        let map: BTreeMap<char, u8> = open.iter().copied().collect();
        assert_eq!(map.len(), open.len(), "an identity opens two profiles: {open:?}");
        map
    }

    /// The same in short: each identity with its profile.
    pub(super) fn told(&self) -> String {
        self.open()
            .iter()
            .map(|(identity, profile)| format!("{identity}{profile}"))
            .collect::<Vec<_>>()
            .join(" ")
    }

    pub(super) fn opens(&self, profile: u8) -> bool {
        self.keyrings.iter().any(|it| it.profile == profile && it.state == State::Active)
    }

    /// The active keyring of a profile that can have one.
    fn occupant(&self, profile: u8) -> Option<KeyringNo> {
        self.keyrings
            .iter()
            .find(|it| it.profile == profile && it.state == State::Active)
            .map(|it| it.number)
    }

    /// Tells whether no profile has more than one active keyring.
    pub(super) fn holds_one_each(&self) -> bool {
        let active: Vec<u8> = self
            .keyrings
            .iter()
            .filter(|it| it.state == State::Active)
            .map(|it| it.profile)
            .collect();
        active.iter().collect::<BTreeSet<_>>().len() == active.len()
    }

    /// Tells whether another form of a list was applied since this one was: such a run is refused
    /// before there is a plan.
    pub(super) fn is_older(&self, said: &Said) -> bool {
        let content = format!("{said:?}");
        let mut own =
            self.runs.iter().filter(|it| it.stands && it.list == said.id).map(|it| &it.content);
        own.clone().any(|other| *other == content) && own.next_back() != Some(&content)
    }

    /// Tells whether a profile had an active keyring before a run.
    pub(super) fn was_open_before(&self, run: i64, profile: u8) -> bool {
        self.runs
            .iter()
            .any(|it| it.ordinal == run && it.open_before.values().any(|&open| open == profile))
    }

    fn stands(&self, run: i64) -> bool {
        self.runs.iter().any(|it| it.ordinal == run && it.stands && !it.forgotten)
    }

    /// Walks over the changes that the journal tells of and nobody has undone.
    fn standing(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|it| !it.undone && self.stands(it.run))
    }

    /// Walks over what the journal remembers of a list, undone or not.
    fn remembered(&self, list: &str) -> impl Iterator<Item = &Change> + Clone {
        let is_of = |run: &&Run| run.list == list && !run.forgotten;
        let runs: BTreeSet<i64> = self.runs.iter().filter(is_of).map(|it| it.ordinal).collect();
        self.changes.iter().filter(move |it| runs.contains(&it.run))
    }

    fn is_undone(&self, change: &Change) -> bool {
        change.undone || !self.stands(change.run)
    }

    /// What runs of a list did, and nobody has undone; the identities of all are numbered.
    fn earlier(&self, said: &Said, identities: &mut Identities<'_>) -> Vec<EarlierChange> {
        let mut number =
            |letter| identities.number_or_add(crate::identity::Scheme::RealId, &name(letter));
        let own = self.remembered(said.id);
        for it in own.clone() {
            it.as_earlier(&mut number);
        }
        let standing = own.filter(|it| !self.is_undone(it));
        standing.map(|it| it.as_earlier(&mut number)).collect()
    }

    /// What was undone, and the keyrings show again.
    fn returned(&self, identities: &Identities<'_>, snapshot: &Snapshot) -> Vec<ToldChange> {
        let number = |letter| identities.number(crate::identity::Scheme::RealId, &name(letter));
        let is_told = |it: &&Change| number(it.identity).is_some() && !self.is_forgotten(it.run);
        let told = self.changes.iter().filter(is_told).filter_map(|it| {
            let profile = snapshot.profiles.find(&it.profile.to_string())?;
            let change = it.as_earlier(&mut |letter| number(letter).unwrap_or_default());
            let change = EarlierChange { was: it.was.and_then(number), ..change };
            Some(ToldChange { change, profile, is_undone: self.is_undone(it) })
        });
        returned(snapshot, &told.collect::<Vec<_>>()).into_iter().copied().collect()
    }

    fn is_forgotten(&self, run: i64) -> bool {
        self.runs.iter().any(|it| it.ordinal == run && it.forgotten)
    }

    fn past(&self, said: &Said, earlier: Vec<EarlierChange>, shown: &BTreeSet<i64>) -> Past {
        let stands = |it: &Run| it.stands || shown.contains(&it.ordinal);
        let first = |list| self.runs.iter().find(|it| it.list == list).map_or(0, |it| it.ordinal);
        let content = format!("{said:?}");
        let repeated = self.runs.iter().rev().find(|it| stands(it) && it.content == content);
        let is_part = repeated.is_some_and(|it| it.is_part);
        let repeated = repeated.map(|it| it.ordinal);
        let first_of_list = self.runs.iter().find(|it| it.list == said.id).map(|it| it.ordinal);
        let is_again = |it: &&Run| {
            let is_same = |other: &Run| {
                first_of_list.is_some_and(|first| other.ordinal < first && it.ordinal > first)
                    && other.content == it.content
            };
            stands(it) && self.runs.iter().any(is_same)
        };
        Past {
            again: self.runs.iter().filter(is_again).map(|it| it.ordinal).collect(),
            list_of_run: self.runs.iter().map(|it| (it.ordinal, first(it.list))).collect(),
            is_forgotten: self
                .runs
                .iter()
                .any(|it| stands(it) && it.forgotten && it.list == said.id),
            is_content_forgotten: self
                .runs
                .iter()
                .any(|it| stands(it) && it.forgotten && it.content == content),
            first_of_list,
            first_of_content: self
                .runs
                .iter()
                .find(|it| it.content == content)
                .map(|it| it.ordinal),
            is_repeat: repeated.is_some(),
            followers: repeated.filter(|_| !is_part).map_or_else(Vec::new, |run| {
                let is_later = |it: &&Run| {
                    !self
                        .runs
                        .iter()
                        .any(|other| other.ordinal < run && other.content == it.content)
                };
                let follows = |it: &&Run| {
                    stands(it) && it.ordinal > run && it.list != said.id && is_later(it)
                };
                self.runs.iter().filter(follows).map(|it| it.ordinal).collect()
            }),
            earlier,
        }
    }

    fn snapshot(&self, said: &Said, identities: &Identities<'_>) -> Snapshot {
        let mut snapshot = Snapshot::of(identities.len());
        let number = |letter| identities.number(crate::identity::Scheme::RealId, &name(letter));
        for it in &self.keyrings {
            let Some(identity) = number(it.identity) else { continue };
            let profile = snapshot.profiles.number(&it.profile.to_string());
            let of = |side: fn(&Pair) -> char, weight: [u8; 4]| {
                let rows = said
                    .pairs
                    .iter()
                    .zip(&said.people)
                    .filter(|(pair, _)| side(pair) == it.identity);
                rows.map(|(_, person)| relation(*person, it.person))
                    .max_by_key(|it| weight[*it as usize])
                    .unwrap_or_default()
            };
            let (as_was, as_wordt) =
                (of(|pair| pair.0, [1, 3, 2, 4]), of(|pair| pair.1, [1, 3, 2, 0]));
            snapshot.hold(
                identity,
                Holding { profile, keyring: it.number, state: it.state, as_was, as_wordt },
            );
        }
        for it in self.standing() {
            let profile = snapshot.profiles.number(&it.profile.to_string());
            let (identity, was) = (number(it.identity), it.was.and_then(number));
            snapshot.journal(JournalEntry { run: it.run, kind: it.kind, identity, profile, was });
        }
        snapshot
    }

    /// Plans, and carries the plan out.
    pub(super) fn apply(&mut self, said: &Said, policy: &Policy) -> (Plan, BTreeSet<u8>) {
        let list = list_of(said);
        let mut identities = Identities::of(&list, policy.case);
        let mut earlier = self.earlier(said, &mut identities);
        for change in self.changes.iter().filter(|it| !self.is_forgotten(it.run)) {
            let number = |letter| identities.number(crate::identity::Scheme::RealId, &name(letter));
            if change.was.and_then(number).is_some() {
                identities.number_or_add(crate::identity::Scheme::RealId, &name(change.identity));
            }
        }
        let mut snapshot = self.snapshot(said, &identities);
        for told in self.returned(&identities, &snapshot) {
            snapshot.journal(told.entry());
            let is_own = |change: &EarlierChange| {
                self.runs.iter().any(|it| it.ordinal == change.run && it.list == said.id)
            };
            earlier.extend(Some(told.change).filter(is_own));
        }
        earlier.sort_by_key(|change| change.run);
        snapshot.locate(&mut earlier);
        let past = self.past(said, earlier, &snapshot.runs());
        let keeps = |plan: &Plan, at_stake: &[u32]| -> Result<Vec<u32>, Infallible> {
            let retired: BTreeSet<KeyringNo> =
                plan.changes.iter().filter_map(|it| it.retires().then_some(it.keyring)).collect();
            let keeps = |profile: &u32| {
                let profile: u8 = snapshot.profiles.name(*profile).parse().unwrap();
                self.keyrings.iter().any(|it| {
                    it.profile == profile
                        && it.state == State::Active
                        && !retired.contains(&it.number)
                })
            };
            Ok(at_stake.iter().copied().filter(keeps).collect())
        };
        let are_taken = |plan: &Plan, places: &[Place]| -> Result<Vec<Place>, Infallible> {
            let goes = |number| plan.changes.iter().any(|it| it.retires() && it.keyring == number);
            let taken = |&(profile, _): &Place| {
                let profile: u8 = snapshot.profiles.name(profile).parse().unwrap();
                self.keyrings.iter().any(|it| {
                    it.profile == profile && it.state == State::Active && !goes(it.number)
                })
            };
            Ok(places.iter().copied().filter(taken).collect())
        };
        let Ok(plan) =
            Planner::new(&list, &identities, &snapshot, &past, None, policy).plan(keeps, are_taken);
        let profile = |number| snapshot.profiles.name(number).parse::<u8>().unwrap();
        let orphaned = plan.orphaned.iter().map(|lost| profile(lost.profile)).collect();
        let run = self.runs.last().map_or(1, |last| last.ordinal + 1);
        let open_before = self.open();
        self.runs.push(Run {
            ordinal: run,
            list: said.id,
            content: format!("{said:?}"),
            open_before,
            stands: true,
            forgotten: false,
            is_part: false,
        });
        for change in &plan.changes {
            let number = match change.kind {
                ChangeKind::Retired => self.set(change.keyring, State::Active, State::Retired),
                ChangeKind::Activated => self.set(change.keyring, State::Retired, State::Active),
                ChangeKind::Added => {
                    let person = self
                        .keyrings
                        .iter()
                        .find(|it| it.number == change.keyring)
                        .expect("a keyring to copy")
                        .person;
                    self.add(
                        profile(change.profile),
                        letter(identities.name(change.identity).1),
                        State::Active,
                        person,
                    );
                    self.next
                }
            };
            let (identity, was) = (
                letter(identities.name(change.identity).1),
                change.was.map(|was| letter(identities.name(was).1)),
            );
            let profile = profile(change.profile);
            self.changes.push(Change {
                run,
                row: change.row,
                kind: change.kind,
                keyring: number,
                profile,
                identity,
                was,
                undone: false,
            });
        }
        (plan, orphaned)
    }

    fn set(&mut self, number: KeyringNo, from: State, to: State) -> KeyringNo {
        let keyring = self
            .keyrings
            .iter_mut()
            .find(|it| it.number == number && it.state == from)
            .expect("a keyring in that state");
        keyring.state = to;
        number
    }

    /// Undoes a run whole, or `in_part`: as far as nothing stands in the way; tells whether it went
    /// back whole.
    pub(super) fn undo(&mut self, run: i64, holds: Holds, in_part: bool) -> bool {
        let changes: Vec<Change> =
            self.changes.iter().filter(|it| it.run == run && !it.undone).cloned().collect();
        let done = |it: &Change| {
            let later =
                self.standing().filter(|later| later.run > run && later.identity == it.identity);
            let holder = self
                .keyrings
                .iter()
                .find(|held| held.identity == it.identity && held.state == State::Active);
            AppliedChange {
                row: it.row,
                kind: it.kind,
                keyring: it.keyring,
                profile: u32::from(it.profile),
                now: self
                    .keyrings
                    .iter()
                    .find(|held| held.number == it.keyring)
                    .map(|held| held.state),
                holder: holder.map(|held| held.number),
                occupant: holds.eq(&Holds::One).then(|| self.occupant(it.profile)).flatten(),
                later: later.map(|later| later.run).collect::<BTreeSet<_>>().into_iter().collect(),
                open: self
                    .keyrings
                    .iter()
                    .filter(|held| held.profile == it.profile && held.state == State::Active)
                    .count() as u32,
                counted_on_old: it.was.is_some() && {
                    let left = |other: &Change| {
                        other.run < run
                            && other.profile == it.profile
                            && other.kind == ChangeKind::Retired
                    };
                    !self.standing().any(left)
                },
                left_since: {
                    let left = |other: &&Change| {
                        other.run > run
                            && other.profile == it.profile
                            && other.kind == ChangeKind::Retired
                    };
                    self.standing().filter(left).map(|other| other.run).max()
                },
            }
        };
        let done: Vec<AppliedChange> = changes.iter().map(done).collect();
        let plan = UndoPlan::of(&done);
        let is_whole = plan.blocked.is_empty();
        if !is_whole && !in_part {
            return false;
        }
        let mut gone = BTreeSet::new();
        for step in plan.steps {
            let (Revert::Remove(number) | Revert::Retire(number) | Revert::Activate(number)) = step;
            gone.insert(number);
            match step {
                Revert::Remove(number) => self.keyrings.retain(|it| it.number != number),
                Revert::Retire(number) => {
                    self.set(number, State::Active, State::Retired);
                }
                Revert::Activate(number) => {
                    self.set(number, State::Retired, State::Active);
                }
            }
        }
        let back = self.changes.iter_mut().filter(|it| it.run == run && gone.contains(&it.keyring));
        back.for_each(|it| it.undone = true);
        for it in self.runs.iter_mut().filter(|it| it.ordinal == run) {
            (it.stands, it.is_part) = (!is_whole, it.is_part || !gone.is_empty());
        }
        is_whole
    }

    /// Undoes the last run of a list that stands, which must go back whole.
    pub(super) fn undo_last_of(&mut self, list: &str) {
        let run = self.runs.iter().rev().find(|it| it.stands && it.list == list);
        let run = run.expect("a run of that list").ordinal;
        assert!(self.undo(run, Holds::Many, false), "{list} goes back");
    }

    /// The profile to which a list gave an identity, where it opens that still.
    pub(super) fn given_by(&self, list: &str, identity: char) -> Option<u8> {
        let own = |run: i64| self.runs.iter().any(|it| it.ordinal == run && it.list == list);
        let gave = |it: &&Change| {
            it.row > 0 && it.identity == identity && it.kind != ChangeKind::Retired && own(it.run)
        };
        let given = self.standing().filter(gave).last()?;
        let is_there =
            self.keyrings.iter().any(|it| it.number == given.keyring && it.state == State::Active);
        is_there.then_some(given.profile)
    }

    /// Tells whether a run did nothing to a profile but open it again.
    pub(super) fn only_returns(&self, run: i64) -> bool {
        let of_run = || self.changes.iter().filter(move |it| it.run == run);
        let is_more = |profile: u8| {
            of_run().any(|it| it.profile == profile && it.kind != ChangeKind::Activated)
        };
        of_run().any(|it| !is_more(it.profile))
    }

    /// Tells whether a list linked a profile from an identity, undone or not.
    pub(super) fn left_by(&self, list: &str, was: char, profile: u8) -> bool {
        self.remembered(list).any(|it| it.was == Some(was) && it.profile == profile)
    }

    /// Tells whether an identity opened a profile before a list was first applied.
    pub(super) fn had_before(&self, list: &str, identity: char, profile: u8) -> bool {
        self.runs
            .iter()
            .find(|it| it.list == list)
            .is_some_and(|first| first.open_before.get(&identity) == Some(&profile))
    }

    /// Tells whether another list gave an identity to a profile since a list was first applied.
    pub(super) fn was_given_since(&self, list: &str, identity: char, profile: u8) -> bool {
        let Some(Run { ordinal: first, open_before, .. }) =
            self.runs.iter().find(|it| it.list == list)
        else {
            return false;
        };
        let had_it = open_before.get(&identity) == Some(&profile);
        let is_of_another =
            |run: i64| self.runs.iter().any(|it| it.ordinal == run && it.list != list);
        let gave = |it: &Change| {
            it.run > *first
                && it.identity == identity
                && it.profile == profile
                && it.kind != ChangeKind::Retired
        };
        !had_it && self.standing().any(|it| gave(it) && is_of_another(it.run))
    }

    /// Forgets what the runs of a list changed.
    pub(super) fn forget(&mut self, list: &str) {
        self.runs.iter_mut().filter(|it| it.list == list).for_each(|it| it.forgotten = true);
    }

    /// Puts the keyrings back as they were, beside the journal that there is.
    pub(super) fn restore(&mut self, keyrings: &[Keyring]) {
        self.keyrings = keyrings.to_vec();
    }
}

fn relation(one: Option<u8>, other: Option<u8>) -> Relation {
    match (one, other) {
        (Some(one), Some(other)) if one == other => Relation::Same,
        (Some(_), Some(_)) => Relation::Other,
        _ => Relation::Untold,
    }
}
