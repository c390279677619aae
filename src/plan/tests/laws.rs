//! What must hold after every plan, over random sequences of lists, versions, decisions and
//! restored stores.

use proptest::prelude::*;

use super::model::{Model, Said};
use super::story::{LISTS, Step, Story, stories};
use crate::plan::{Holds, OnCollision, Outcome, Plan, Policy, State};

/// Applies a list, and holds all that must hold of one run; returns what was said.
fn apply(model: &mut Model, said: &Said, policy: &Policy) -> Result<Plan, TestCaseError> {
    let (before, given) = (model.clone(), model.open());
    let (plan, orphaned) = model.apply(said, policy);
    let after = model.open();
    for keyring in before.keyrings.iter().filter(|it| it.state == State::Active) {
        let profile = keyring.profile;
        prop_assert!(
            model.opens(profile) || orphaned.contains(&profile),
            "(a) {profile} is left without any identity: {plan:?}"
        );
    }
    let had = |letter: char| {
        before.keyrings.iter().filter(move |it| it.identity == letter).map(|it| it.profile)
    };
    for (at, &(was, wordt)) in said.pairs.iter().enumerate() {
        let row = at as u32 + 2;
        if was == ' '
            || wordt == ' '
            || was == wordt
            || plan.present.contains(&row)
            || matches!(plan.outcomes[at], Outcome::Held | Outcome::Duplicate)
        {
            continue;
        }
        let is_past = plan.outcomes[at] == Outcome::Already;
        if let (Some(_), Some(&on)) = (given.get(&was), after.get(&wordt)) {
            prop_assert!(
                had(was).any(|profile| profile == on) || is_past,
                "(b) row {row} ({was}→{wordt}) opens {on}: {plan:?}"
            );
        }
    }
    let mine = |letter: char| before.given_by(said.id, letter);
    for (at, &(was, wordt)) in said.pairs.iter().enumerate() {
        let is_told = plan.outcomes[at] == Outcome::Held;
        if !is_told
            && matches!(plan.outcomes[at], Outcome::Unknown | Outcome::Unfilled)
            && wordt != ' '
            && (was == ' ' || was != wordt)
        {
            let on = after.get(&wordt).copied();
            let is_claimed = said.pairs.iter().zip(&plan.outcomes).any(|(pair, it)| {
                pair.1 == wordt && matches!(it, Outcome::Linked | Outcome::Already)
            });
            prop_assert!(
                on.is_none() || on != mine(wordt) || is_claimed,
                "(b) {wordt} of row {} stays where this list once gave it: {plan:?}",
                at + 2
            );
            let row = at as u32 + 2;
            prop_assert!(
                on.is_none() || plan.present.contains(&row),
                "(b) nobody is told that {wordt} of row {row} opens {on:?}: {plan:?}"
            );
        }
    }
    for (at, &(kept, _)) in
        said.pairs.iter().enumerate().filter(|(at, _)| plan.outcomes[*at] == Outcome::Unchanged)
    {
        let (on, given) = (after.get(&kept).copied(), mine(kept));
        let is_own = had(kept)
            .any(|profile| Some(profile) == given && before.had_before(said.id, kept, profile));
        prop_assert!(
            on.is_none() || on != given || is_own,
            "(b) {kept} of row {} stays with whom this list gave it: {plan:?}",
            at + 2
        );
    }
    for (at, &(was, wordt)) in
        said.pairs.iter().enumerate().filter(|(at, _)| plan.outcomes[*at] == Outcome::Linked)
    {
        let on = after[&wordt];
        prop_assert!(
            !before.was_given_since(said.id, was, on) || had(wordt).any(|profile| profile == on),
            "{was}→{wordt} of row {} takes {on} for whoever had {was} when the list was first applied: {plan:?}",
            at + 2
        );
    }
    let counts = plan.counts();
    let parts = [
        counts.linked,
        counts.already,
        counts.unknown,
        counts.unfilled,
        counts.unchanged,
        counts.duplicate,
        counts.held,
    ];
    prop_assert_eq!(parts.iter().sum::<u32>(), counts.rows);
    for change in plan.changes.iter().filter(|change| change.row > 0) {
        prop_assert!(
            plan.outcomes[change.row as usize - 2] != Outcome::Held,
            "a held row changes something: {:?}",
            plan
        );
    }
    Ok(plan)
}

fn live(story: &Story) -> Result<(), TestCaseError> {
    let Story { keyrings, steps, policy, is_named } = story;
    let is_named = *is_named;
    // What the journal says and the store does not show may be understood otherwise once more was
    // written in it.
    let is_told_otherwise = steps
        .iter()
        .any(|step| !matches!(step, Step::Apply(0, ..) | Step::Again | Step::Login(..)));
    let mut model = if is_named { Model::named(keyrings) } else { Model::of(keyrings) };
    let mut past: Vec<Model> = vec![model.clone()];
    let mut last: Option<Said> = None;
    for step in steps {
        match step {
            Step::Apply(id, pairs, people) => {
                let people = if is_named { people.clone() } else { vec![None; pairs.len()] };
                let said = Said { id: LISTS[*id as usize], pairs: pairs.clone(), people };
                if model.is_older(&said) {
                    continue;
                }
                let before_apply = model.told();
                let first = apply(&mut model, &said, policy)?;
                let mut back = model.clone();
                let last_run = back.runs.last().map_or(0, |run| run.ordinal);
                prop_assert!(back.undo(last_run, policy.holds), "the last run cannot be undone");
                prop_assert_eq!(back.told(), before_apply, "undo does not restore");
                let mut again = model.clone();
                let plan = apply(&mut again, &said, policy)?;
                prop_assert!(
                    plan.changes.is_empty(),
                    "(c) the same list changes something the second time: {plan:?}"
                );
                let more = |(one, other): (&Outcome, &Outcome)| {
                    *one != Outcome::Held && *other == Outcome::Held
                };
                let is_alone = !is_told_otherwise && policy.on_collision == OnCollision::Skip;
                prop_assert!(
                    !is_alone || !first.outcomes.iter().zip(&plan.outcomes).any(more),
                    "(c) more is held the second time: {plan:?}"
                );
                last = Some(said);
            }
            Step::Again => {
                let Some(said) = last.as_ref().filter(|said| !model.is_older(said)) else {
                    continue;
                };
                apply(&mut model, said, policy)?;
                let once = model.told();
                let plan = apply(&mut model, said, policy)?;
                prop_assert_eq!(
                    plan.changes,
                    [],
                    "(c) the same list changes something the second time"
                );
                prop_assert_eq!(model.told(), once);
            }
            Step::Undo(back) => {
                let standing: Vec<i64> =
                    model.runs.iter().filter(|run| run.stands).map(|run| run.ordinal).collect();
                if let Some(run) =
                    standing.len().checked_sub(1 + *back as usize).and_then(|at| standing.get(at))
                {
                    let before = model.clone();
                    if model.undo(*run, policy.holds) {
                        let had = before
                            .keyrings
                            .iter()
                            .filter(|it| it.state == State::Active)
                            .map(|it| it.profile);
                        let alone: Vec<u8> = had
                            .filter(|&profile| {
                                !model.opens(profile) && before.was_open_before(*run, profile)
                            })
                            .collect();
                        prop_assert!(
                            alone.is_empty(),
                            "(d) an undo leaves somebody without any identity"
                        );
                    }
                }
                last = None;
            }
            Step::Forget(id) => {
                let forgotten = LISTS[*id as usize];
                let changes_something =
                    |model: &Model, said| !model.clone().apply(said, policy).0.changes.is_empty();
                // What was held for the sake of another list that is forgotten since is another
                // matter.
                let was_done = last
                    .as_ref()
                    .is_some_and(|said| !model.is_older(said) && !changes_something(&model, said));
                model.forget(forgotten);
                let runs = model.runs.iter().filter(|run| run.list == forgotten).count();
                let is_last = model.runs.last().is_some_and(|run| run.list == forgotten)
                    && runs == 1
                    && !is_named;
                if let Some(said) =
                    last.as_ref().filter(|said| is_last && was_done && said.id == forgotten)
                {
                    prop_assert!(
                        !changes_something(&model, said),
                        "a list that the journal forgot changes something"
                    );
                }
            }
            Step::Restore(back) => {
                let at = past.len().saturating_sub(1 + *back as usize);
                model.restore(&past[at].keyrings);
                last = None;
            }
            Step::DropRetired => {
                model.keyrings.retain(|it| it.state == State::Active);
                last = None;
            }
            Step::Login(profile, letter) => {
                let is_full = policy.holds == Holds::One && model.opens(*profile);
                if !model.open().contains_key(letter) && !is_full {
                    model.add(*profile, *letter, State::Active, is_named.then_some(*profile));
                }
                last = None;
            }
        }
        prop_assert!(
            policy.holds == Holds::Many || model.holds_one_each(),
            "a profile has two identities: {model:?}"
        );
        past.push(model.clone());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(5000), rng_seed: proptest::test_runner::RngSeed::Fixed(1), failure_persistence: None, max_shrink_iters: 20000, ..ProptestConfig::default() })]

    #[test]
    fn what_must_hold_holds_after_every_run(story in stories()) {
        live(&story)?;
    }

    #[test]
    fn a_store_of_one_identity_each_stays_so(story in stories()) {
        let mut story = story;
        let mut active = std::collections::BTreeSet::new();
        story.keyrings.retain(|&(profile, _, state)| state == State::Retired || active.insert(profile));
        story.policy.holds = Holds::One;
        live(&story)?;
    }

    #[test]
    fn a_corrected_version_leaves_what_it_alone_would_have_left(story in stories()) {
        let mut lists = story.steps.iter().filter_map(|step| match step {
            Step::Apply(_, pairs, _) => Some(Said { id: LISTS[0], pairs: pairs.clone(), people: vec![None; pairs.len()] }),
            _ => None,
        });
        let (Some(first), Some(second)) = (lists.next(), lists.next()) else { return Ok(()) };
        let (mut corrected, mut alone) = (Model::of(&story.keyrings), Model::of(&story.keyrings));
        let policy = Policy { on_collision: OnCollision::Skip, ..story.policy.clone() };
        corrected.apply(&first, &policy);
        let plans = [&mut corrected, &mut alone].map(|model| model.apply(&second, &policy).0);
        if plans.iter().all(|plan| plan.counts().held == 0) {
            prop_assert_eq!(corrected.told(), alone.told(), "{:?} {:?}", first, second);
        }
    }
}
