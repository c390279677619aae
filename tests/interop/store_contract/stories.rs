//! Random lives of a store: every kind of store does what a store in memory does, of which the
//! planner's own tests hold what must hold.
//!
//! `WASWORDT_STORIES=20000 WASWORDT_STORES=csv,sqlite` says how many lives of which kinds of
//! stores.

use std::{env, fs};

use proptest::prelude::*;
use waswordt::keyring::{Entry, Intent, NewRun, Work};
use waswordt::list::{Format, List};
use waswordt::moves::FormatId;
use waswordt::ops::apply::{keepers, look, past};
use waswordt::ops::forget::forget;
use waswordt::ops::undo::{Obstructed, undo};
use waswordt::person::{Person, Relation, relation};
use waswordt::plan::{Holds, Identities, PeopleFinder, Plan, Planner, Policy, State};

use crate::model::{Model, PEOPLE, Said, names_of};
use crate::story::{LISTS, Step, Story, stories};
use crate::support::bench::{Bench, entry, identity};
use crate::support::random::cases;
use crate::support::stores::{MAKERS, Maker};

fn list_of(said: &Said) -> List {
    let mut list = List::new(Format::of(FormatId::Vo));
    for (at, (&(was, wordt), &person)) in said.pairs.iter().zip(&said.people).enumerate() {
        let [first_name, last_name] = names_of(person);
        list.push(
            at as u32 + 2,
            [first_name, "", last_name, "", "", &identity(was), &identity(wordt)],
        );
    }
    list
}

fn keyring(profile: u8, letter: char, state: State, is_named: bool) -> Entry {
    let [first_name, last_name] = names_of(is_named.then_some(profile)).map(String::from);
    let person = [
        String::new(),
        first_name,
        String::new(),
        last_name,
        String::new(),
        String::new(),
        String::new(),
    ];
    Entry { person, ..entry((profile, letter, state)) }
}

/// A store, and the one in memory that it is held against.
struct Pair {
    bench: Bench,
    model: Model,
    is_named: bool,
    /// What both were after each step; of the store, the file of its keyrings alone.
    past: Vec<(Model, Option<String>)>,
}

impl Pair {
    fn new(maker: &Maker, story: &Story) -> Self {
        let is_named = story.is_named;
        let keyrings = story
            .keyrings
            .iter()
            .map(|&(profile, letter, state)| keyring(profile, letter, state, is_named));
        let model =
            if is_named { Model::named(&story.keyrings) } else { Model::of(&story.keyrings) };
        let mut pair =
            Self { bench: Bench::of(maker, keyrings), model, is_named, past: Vec::new() };
        pair.past.push((pair.model.clone(), pair.file()));
        pair
    }

    /// The keyrings of a store that is one file of text, which its publisher puts back and exports
    /// anew beside its journal.
    fn file(&self) -> Option<String> {
        let path = self
            .bench
            .home
            .path()
            .filter(|path| path.extension().is_some_and(|it| it == "csv" || it == "jsonl"))?;
        Some(fs::read_to_string(path).unwrap())
    }

    fn restore(&mut self, back: u8) {
        let at = self.past.len().saturating_sub(1 + usize::from(back));
        let (model, file) = &self.past[at];
        if let (Some(path), Some(file)) = (self.bench.home.path(), file) {
            self.model.restore(&model.keyrings);
            fs::write(path, file).unwrap();
        }
    }

    fn drop_retired(&mut self) {
        if let (Some(path), Some(file)) = (self.bench.home.path(), self.file()) {
            self.model.keyrings.retain(|it| it.state == State::Active);
            let kept = file
                .lines()
                .filter(|line| !line.contains("retired"))
                .map(|line| format!("{line}\n"));
            fs::write(path, kept.collect::<String>()).unwrap();
        }
    }

    fn apply(&mut self, said: &Said, policy: &Policy) -> Result<(), TestCaseError> {
        if self.model.is_older(said) {
            return Ok(());
        }
        let expected = self.model.apply(said, policy).0;
        let run = NewRun {
            run_id: format!("run-{}", self.model.runs.len()),
            list_id: said.id.to_owned(),
            list_sha256: format!("{said:?}"),
            ..NewRun::default()
        };
        let plan = carry_out(&mut self.bench, &list_of(said), policy, &run);
        prop_assert_eq!(plan.outcomes, expected.outcomes, "{:?}", said);
        prop_assert_eq!(plan.present, expected.present, "{:?}", said);
        Ok(())
    }

    /// Undoes a run, the last one by 0, on both, or on neither; in part, where that is asked for.
    fn undo(&mut self, back: u8, in_part: bool) -> Result<(), TestCaseError> {
        let standing: Vec<(usize, i64, bool)> = self
            .model
            .runs
            .iter()
            .enumerate()
            .filter(|(_, run)| run.stands)
            .map(|(at, run)| (at, run.ordinal, run.forgotten))
            .collect();
        let Some(&(at, run, is_forgotten)) =
            standing.len().checked_sub(1 + usize::from(back)).and_then(|nth| standing.get(nth))
        else {
            return Ok(());
        };
        // What the journal has forgotten nobody undoes.
        if !is_forgotten {
            let undone = undo(
                &mut *self.bench.store,
                &format!("run-{}", at + 1),
                if in_part { Obstructed::Leave } else { Obstructed::Refuse },
                format!("undo-{at}-{}", self.past.len()),
                String::new(),
            );
            prop_assert_eq!(
                self.model.undo(run, Holds::Many, in_part),
                undone.as_ref().is_ok_and(|undone| undone.obstacles.is_empty()),
                "undo {}: {:?}",
                at,
                undone
            );
        }
        Ok(())
    }

    fn log_in(&mut self, profile: u8, letter: char) {
        if self.model.open().contains_key(&letter) {
            return;
        }
        self.model.add(profile, letter, State::Active, self.is_named.then_some(profile));
        let entry = keyring(profile, letter, State::Active, self.is_named);
        self.bench.home.fill(&mut *self.bench.store, [entry]);
    }
}

fn carry_out(bench: &mut Bench, list: &List, policy: &Policy, run: &NewRun) -> Plan {
    let mut session = bench.store.session(Intent::Change).unwrap();
    let mut identities = Identities::of(list, policy.case);
    let runs = session.runs().unwrap();
    let (earlier, snapshot) =
        look(&mut *session, (list, &run.list_id), &mut identities, &runs).unwrap();
    let past = past(run.into(), &runs, (earlier, &snapshot));
    let people: Option<&PeopleFinder> = None;
    let mut planner = Planner::new(list, &identities, &snapshot, &past, people, policy);
    let plan = planner
        .plan(
            |plan, at_stake| keepers(&mut *session, &identities, &snapshot, plan, at_stake),
            |_, _| Ok(Vec::new()),
        )
        .unwrap();
    session
        .carry_out(
            run,
            &Work { changes: &plan.changes, identities: &identities, profiles: &snapshot.profiles },
        )
        .unwrap();
    plan
}

fn live(maker: &Maker, story: &Story) -> Result<(), TestCaseError> {
    let mut pair = Pair::new(maker, story);
    let mut last: Option<Said> = None;
    for step in &story.steps {
        match step {
            Step::Apply(id, pairs, people) => {
                let people = if story.is_named { people.clone() } else { vec![None; pairs.len()] };
                let said = Said { id: LISTS[usize::from(*id)], pairs: pairs.clone(), people };
                pair.apply(&said, &story.policy)?;
                last = Some(said);
            }
            Step::Again => last.as_ref().map_or(Ok(()), |said| pair.apply(said, &story.policy))?,
            Step::Undo(back, in_part) => pair.undo(*back, *in_part)?,
            Step::Forget(id) => {
                let name = LISTS[usize::from(*id)];
                let is_known = pair.model.runs.iter().any(|run| run.list == name);
                pair.model.forget(name);
                prop_assert_eq!(
                    forget(&mut *pair.bench.store, &[name], "2026-11-01").is_ok(),
                    is_known,
                    "forget {}",
                    name
                );
            }
            Step::Login(profile, letter) => pair.log_in(*profile, *letter),
            Step::Restore(back) => pair.restore(*back),
            Step::DropRetired => pair.drop_retired(),
        }
        pair.past.push((pair.model.clone(), pair.file()));
        let open = pair.bench.active();
        let told: Vec<String> = open
            .iter()
            .flat_map(|(identity, profiles)| {
                profiles.iter().map(move |profile| format!("{}{}", &identity[..1], &profile[1..]))
            })
            .collect();
        prop_assert_eq!(told.join(" "), pair.model.told(), "after {:?}", step);
    }
    Ok(())
}

fn number(variable: &str, otherwise: u32) -> u32 {
    env::var(variable).ok().map_or(otherwise, |text| text.parse().expect("a number"))
}

proptest! {
    #![proptest_config(cases(number("WASWORDT_STORIES", 60)))]

    #[test]
    fn every_store_does_what_a_store_in_memory_does(story in stories()) {
        let kinds = env::var("WASWORDT_STORES").unwrap_or_else(|_| MAKERS.map(|maker| maker.kind).join(","));
        for maker in MAKERS.iter().filter(|maker| kinds.split(',').any(|kind| kind == maker.kind)) {
            live(maker, &story)?;
        }
    }
}

#[test]
fn nobody_of_the_stories_is_like_another() {
    let person = |[first_name, last_name]: [&'static str; 2]| Person {
        first_name,
        last_name,
        ..Person::default()
    };
    for (at, one) in PEOPLE.into_iter().enumerate() {
        for other in PEOPLE.into_iter().skip(at + 1) {
            assert_eq!(
                relation(&person(one), &person(other)),
                Relation::Other,
                "{one:?} {other:?}"
            );
        }
    }
}
