//! What must hold after every plan, over random sequences of lists, versions, decisions and
//! restored stores.

use proptest::prelude::*;

use super::model::{Model, Pair, Said};
use super::story::{LISTS, Step, Story, stories};
use crate::plan::{Holds, OnCollision, Outcome, Plan, Policy, State};

/// Applies a list, and holds all that must hold of one run; returns what was said.
fn apply(model: &mut Model, said: &Said, policy: &Policy) -> Result<Plan, TestCaseError> {
    let before = model.clone();
    let (plan, orphaned) = model.apply(said, policy);
    for keyring in before.keyrings.iter().filter(|it| it.state == State::Active) {
        let profile = keyring.profile;
        prop_assert!(
            model.opens(profile) || orphaned.contains(&profile),
            "(a) {profile} is left without any identity: {plan:?}"
        );
    }
    let run = Ran { before: &before, after: model, said, plan: &plan };
    run.gives_each_new_identity_to_its_row()?;
    run.leaves_nothing_that_the_list_gave_to_others()?;
    run.keeps_what_rows_keep()?;
    run.links_whom_the_row_was_about()?;
    run.counts_every_row_once()?;
    Ok(plan)
}

/// A run, with the store before and after it.
struct Ran<'r> {
    before: &'r Model,
    after: &'r Model,
    said: &'r Said,
    plan: &'r Plan,
}

impl Ran<'_> {
    /// The rows: number, old and new identity, outcome.
    fn rows(&self) -> impl Iterator<Item = (u32, char, char, Outcome)> {
        let rows = self.said.pairs.iter().zip(&self.plan.outcomes).zip(2..);
        rows.map(|((&(was, wordt), &outcome), row)| (row, was, wordt, outcome))
    }

    /// Who had an identity before.
    fn had(&self, letter: char) -> impl Iterator<Item = u8> {
        let keyrings = self.before.keyrings.iter();
        keyrings.filter(move |it| it.identity == letter).map(|it| it.profile)
    }

    /// To whom this list gave an identity before.
    fn mine(&self, letter: char) -> Option<u8> {
        self.before.given_by(self.said.id, letter)
    }

    fn gives_each_new_identity_to_its_row(&self) -> Result<(), TestCaseError> {
        let (given, after, plan) = (self.before.open(), self.after.open(), self.plan);
        for (row, was, wordt, outcome) in self.rows() {
            let is_empty = was == ' ' || wordt == ' ';
            let is_told = plan.present.contains(&row) || outcome == Outcome::Held;
            if is_empty || was == wordt || is_told || outcome == Outcome::Duplicate {
                continue;
            }
            let is_past = outcome == Outcome::Already;
            if let (Some(_), Some(&on)) = (given.get(&was), after.get(&wordt)) {
                let is_past = is_past || self.before.left_by(self.said.id, was, on);
                prop_assert!(
                    self.had(was).any(|profile| profile == on) || is_past,
                    "(b) row {row} ({was}→{wordt}) opens {on}: {plan:?}"
                );
            }
        }
        Ok(())
    }

    fn leaves_nothing_that_the_list_gave_to_others(&self) -> Result<(), TestCaseError> {
        let (after, plan) = (self.after.open(), self.plan);
        for (row, was, wordt, outcome) in self.rows() {
            let links_nobody = matches!(outcome, Outcome::Unknown | Outcome::Unfilled);
            if !links_nobody || wordt == ' ' || was == wordt {
                continue;
            }
            let on = after.get(&wordt).copied();
            let mut others = self.rows();
            let is_claimed = others.any(|(_, _, other, outcome)| {
                other == wordt && matches!(outcome, Outcome::Linked | Outcome::Already)
            });
            prop_assert!(
                on.is_none() || on != self.mine(wordt) || is_claimed,
                "(b) {wordt} of row {row} stays where this list once gave it: {plan:?}"
            );
            prop_assert!(
                on.is_none() || plan.present.contains(&row),
                "(b) nobody is told that {wordt} of row {row} opens {on:?}: {plan:?}"
            );
        }
        Ok(())
    }

    fn keeps_what_rows_keep(&self) -> Result<(), TestCaseError> {
        let after = self.after.open();
        for (row, kept, ..) in self.rows().filter(|row| row.3 == Outcome::Unchanged) {
            let (on, given) = (after.get(&kept).copied(), self.mine(kept));
            let had_before = |profile| self.before.had_before(self.said.id, kept, profile);
            let is_own =
                self.had(kept).any(|profile| Some(profile) == given && had_before(profile));
            prop_assert!(
                on.is_none() || on != given || is_own,
                "(b) {kept} of row {row} stays with whom this list gave it: {:?}",
                self.plan
            );
        }
        Ok(())
    }

    fn links_whom_the_row_was_about(&self) -> Result<(), TestCaseError> {
        let after = self.after.open();
        for (row, was, wordt, _) in self.rows().filter(|row| row.3 == Outcome::Linked) {
            let on = after[&wordt];
            let is_since = self.before.was_given_since(self.said.id, was, on);
            prop_assert!(
                !is_since || self.had(wordt).any(|profile| profile == on),
                "{was}→{wordt} of row {row} takes {on} for whoever had {was} when the list was \
                 first applied: {:?}",
                self.plan
            );
        }
        Ok(())
    }

    fn counts_every_row_once(&self) -> Result<(), TestCaseError> {
        let counts = self.plan.counts();
        let done = counts.linked + counts.already + counts.unchanged + counts.duplicate;
        let left = counts.unknown + counts.unfilled + counts.held;
        prop_assert_eq!(done + left, counts.rows);
        for change in self.plan.changes.iter().filter(|change| change.row > 0) {
            prop_assert!(
                self.plan.outcomes[change.row as usize - 2] != Outcome::Held,
                "a held row changes something: {:?}",
                self.plan
            );
        }
        Ok(())
    }
}

/// A life of a store so far.
struct Life<'s> {
    story: &'s Story,
    model: Model,
    /// The store after each step, and as it was first.
    past: Vec<Model>,
    /// The list that was applied last, while nothing else happened since.
    last: Option<Said>,
}

fn live(story: &Story) -> Result<(), TestCaseError> {
    let of = if story.is_named { Model::named } else { Model::of };
    let model = of(&story.keyrings);
    let mut life = Life { story, past: vec![model.clone()], model, last: None };
    for step in &story.steps {
        match step {
            Step::Apply(id, pairs, people) => life.apply(LISTS[*id as usize], pairs, people)?,
            Step::Again => life.apply_again()?,
            Step::Undo(back, in_part) => life.undo(*back as usize, *in_part)?,
            Step::Forget(id) => life.forget(LISTS[*id as usize])?,
            Step::Restore(back) => life.restore(*back as usize),
            Step::DropRetired => life.drop_retired(),
            Step::Login(profile, letter) => life.log_in(*profile, *letter),
        }
        prop_assert!(
            story.policy.holds == Holds::Many || life.model.holds_one_each(),
            "a profile has two identities: {:?}",
            life.model
        );
        life.past.push(life.model.clone());
    }
    Ok(())
}

impl Life<'_> {
    fn apply(
        &mut self,
        id: &'static str,
        pairs: &[Pair],
        people: &[Option<u8>],
    ) -> Result<(), TestCaseError> {
        let people = if self.story.is_named { people.to_vec() } else { vec![None; pairs.len()] };
        let said = Said { id, pairs: pairs.to_vec(), people };
        if self.model.is_older(&said) {
            return Ok(());
        }
        self.is_as_if_nobody_had_undone(&said)?;
        let before = self.model.told();
        let first = apply(&mut self.model, &said, &self.story.policy)?;
        self.can_undo(&before)?;
        self.does_nothing_more(&said, &first)?;
        self.last = Some(said);
        Ok(())
    }

    /// What was done last, and was undone, counts where the keyrings show it again.
    fn is_as_if_nobody_had_undone(&self, said: &Said) -> Result<(), TestCaseError> {
        let Story { policy, .. } = self.story;
        let Some(last) = self.model.runs.last().filter(|it| it.stands) else {
            return Ok(());
        };
        let mut back = self.model.clone();
        // Who only came back to an identity may as well never have left it.
        let is_told = !last.forgotten && !self.model.only_returns(last.ordinal);
        if is_told && back.undo(last.ordinal, policy.holds, false) {
            back.restore(&self.model.keyrings);
            let (plan, _) = self.model.clone().apply(said, policy);
            let (again, _) = back.apply(said, policy);
            prop_assert_eq!(
                (again.outcomes, again.changes),
                (plan.outcomes, plan.changes),
                "an undo of which the store shows nothing counts"
            );
        }
        Ok(())
    }

    /// An undo of the last run puts back what was.
    fn can_undo(&self, before: &str) -> Result<(), TestCaseError> {
        let mut back = self.model.clone();
        let last_run = back.runs.last().map_or(0, |run| run.ordinal);
        let is_undone = back.undo(last_run, self.story.policy.holds, false);
        prop_assert!(is_undone, "the last run cannot be undone");
        prop_assert_eq!(back.told(), before, "undo does not restore");
        Ok(())
    }

    /// The same list once more changes nothing.
    fn does_nothing_more(&self, said: &Said, first: &Plan) -> Result<(), TestCaseError> {
        // What the journal says and the store does not show may be understood otherwise once more
        // was written in it.
        let told_alike =
            |step: &Step| matches!(step, Step::Apply(0, ..) | Step::Again | Step::Login(..));
        let Story { steps, policy, .. } = self.story;
        let is_alone = steps.iter().all(told_alike) && policy.on_collision == OnCollision::Skip;
        let plan = apply(&mut self.model.clone(), said, policy)?;
        prop_assert!(
            plan.changes.is_empty(),
            "(c) the same list changes something the second time: {plan:?}"
        );
        let more =
            |(one, other): (&Outcome, &Outcome)| *one != Outcome::Held && *other == Outcome::Held;
        prop_assert!(
            !is_alone || !first.outcomes.iter().zip(&plan.outcomes).any(more),
            "(c) more is held the second time: {plan:?}"
        );
        Ok(())
    }

    fn apply_again(&mut self) -> Result<(), TestCaseError> {
        let Some(said) = self.last.as_ref().filter(|said| !self.model.is_older(said)) else {
            return Ok(());
        };
        apply(&mut self.model, said, &self.story.policy)?;
        let once = self.model.told();
        let plan = apply(&mut self.model, said, &self.story.policy)?;
        prop_assert_eq!(plan.changes, [], "(c) the same list changes something the second time");
        prop_assert_eq!(self.model.told(), once);
        Ok(())
    }

    fn undo(&mut self, back: usize, in_part: bool) -> Result<(), TestCaseError> {
        self.last = None;
        let runs = self.model.runs.iter().rev().filter(|run| run.stands);
        let Some(run) = runs.map(|run| run.ordinal).nth(back) else { return Ok(()) };
        let before = self.model.clone();
        if self.model.undo(run, self.story.policy.holds, in_part) || in_part {
            let had = before.keyrings.iter().filter(|it| it.state == State::Active);
            let mut had = had.map(|it| it.profile);
            let is_alone =
                |profile| !self.model.opens(profile) && before.was_open_before(run, profile);
            prop_assert!(
                !had.any(is_alone),
                "(d) an undo leaves somebody without any identity: {:?}",
                self.model
            );
        }
        Ok(())
    }

    fn forget(&mut self, list: &'static str) -> Result<(), TestCaseError> {
        let policy = &self.story.policy;
        let changes_something =
            |model: &Model, said: &Said| !model.clone().apply(said, policy).0.changes.is_empty();
        // What was held for the sake of another list that is forgotten since is another matter.
        let is_done =
            |said: &&Said| !self.model.is_older(said) && !changes_something(&self.model, said);
        let done = self.last.as_ref().filter(|said| said.id == list).filter(is_done);
        let runs = self.model.runs.iter();
        let is_last = runs.clone().next_back().is_some_and(|run| run.list == list)
            && runs.filter(|run| run.list == list).count() == 1
            && !self.story.is_named;
        self.model.forget(list);
        if let Some(said) = done.filter(|_| is_last) {
            prop_assert!(
                !changes_something(&self.model, said),
                "a list that the journal forgot changes something"
            );
        }
        Ok(())
    }

    fn restore(&mut self, back: usize) {
        let at = self.past.len().saturating_sub(1 + back);
        self.model.restore(&self.past[at].keyrings);
        self.last = None;
    }

    fn drop_retired(&mut self) {
        self.model.keyrings.retain(|it| it.state == State::Active);
        self.last = None;
    }

    fn log_in(&mut self, profile: u8, letter: char) {
        let is_full = self.story.policy.holds == Holds::One && self.model.opens(profile);
        if !self.model.open().contains_key(&letter) && !is_full {
            let person = self.story.is_named.then_some(profile);
            self.model.add(profile, letter, State::Active, person);
        }
        self.last = None;
    }
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
    fn a_corrected_version_after_an_undo_does_what_it_alone_would_have_done(story in stories()) {
        let lists = story.steps.iter().filter_map(|step| match step {
            Step::Apply(_, pairs, people) => Some((pairs.clone(), people.clone())),
            _ => None,
        });
        let lists: Vec<_> = lists.collect();
        let [before, first, second, ..] = &lists[..] else { return Ok(()) };
        let of = if story.is_named { Model::named } else { Model::of };
        let said = |id, (pairs, people): &(Vec<Pair>, Vec<Option<u8>>)| Said {
            id,
            pairs: pairs.clone(),
            people: if story.is_named { people.clone() } else { vec![None; pairs.len()] },
        };
        let mut model = of(&story.keyrings);
        model.apply(&said(LISTS[1], before), &story.policy);
        let mut undone = model.clone();
        undone.apply(&said(LISTS[0], first), &story.policy);
        let run = undone.runs.last().map_or(0, |run| run.ordinal);
        prop_assert!(undone.undo(run, story.policy.holds, false), "the last run cannot be undone");
        let plans = [&mut undone, &mut model].map(|model| model.apply(&said(LISTS[0], second), &story.policy).0);
        prop_assert_eq!(&plans[0].outcomes, &plans[1].outcomes, "{:?} {:?} {:?}", before, first, second);
        prop_assert_eq!(undone.told(), model.told());
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
