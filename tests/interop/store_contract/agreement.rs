//! `verify` agrees with `apply` about every row: a look shows what a run would make of the store as
//! it is.
//!
//! | what a run would make of a row | what a look shows |
//! |---|---|
//! | linked | what is amiss: missing, elsewhere, a fresh profile, the old identity still open |
//! | already | linked, or that a later list took the pupil on; present where a run tells so |
//! | unknown | unknown, or present where the row is *present* |
//! | unfilled, unchanged | nothing to do, unless the new identity opens a profile that is not known to be the pupil's |
//! | duplicate | as its twin |
//! | held | what is amiss, or that it would be held |

use proptest::prelude::*;
use waswordt::identity::Case;
use waswordt::keyring::{Intent, NewRun};
use waswordt::ops::apply::{Content, MinMatch, Refusal};
use waswordt::ops::verify::{Question, Standing, VerifyError, verify};
use waswordt::plan::{OldKeyrings, OnCollision, OnOtherPerson, Outcome, Plan, Policy, State};
use waswordt::rules::Findings;

use crate::support::bench::{Bench, Keyring, Pair, list_of};
use crate::support::random::cases;
use crate::support::stores::MAKERS;

fn keyrings() -> impl Strategy<Value = Vec<Keyring>> {
    let keyring = (0u8..5, prop::char::range('a', 'h'));
    prop::collection::vec(keyring, 0..9).prop_map(|keyrings| {
        let mut open: Vec<Keyring> = Vec::new();
        for (profile, letter) in keyrings {
            // An identity opens at most one profile.
            if open.iter().all(|&(_, other, _)| other != letter) {
                open.push((profile, letter, State::Active));
            }
        }
        open
    })
}

fn pairs() -> impl Strategy<Value = Vec<Pair>> {
    let cell = || prop_oneof![12 => prop::char::range('a', 'h'), 1 => Just(' ')];
    prop::collection::vec((cell(), cell()), 1..7)
}

/// What the store shows of each row, in the order of the list; nothing of an older version.
fn standings(bench: &mut Bench, (list_id, pairs): (&str, &[Pair])) -> Option<Vec<Standing>> {
    let list = list_of(pairs);
    let content = Content { list_id, list_sha256: &list.sha256(), version: None, brin: "" };
    let (findings, on_other_person) = (Findings::default(), OnOtherPerson::default());
    let question = Question {
        list: &list,
        content,
        case: Case::Exact,
        findings: &findings,
        on_other_person,
        old_realms: &[],
        min_match: MinMatch::Percent(0.0),
    };
    let mut rows: Vec<(u32, Standing)> = Vec::new();
    let verified = match verify(&mut *bench.store, question) {
        Err(VerifyError::Refused(Refusal::OlderContent { .. })) => return None,
        verified => verified.unwrap(),
    };
    for (standing, numbers) in verified.standings {
        rows.extend(numbers.into_iter().map(|row| (row, standing)));
    }
    rows.sort_unstable_by_key(|&(row, _)| row);
    Some(rows.into_iter().map(|(_, standing)| standing).collect())
}

/// Tells whether what a look shows is what a run would make of a row, by its index.
fn agrees(plan: &Plan, at: usize, shown: Standing) -> bool {
    let is_present = plan.present.contains(&(at as u32 + 2));
    match plan.outcomes[at] {
        Outcome::Linked => {
            shown.needs_follow_up() && !matches!(shown, Standing::Held | Standing::Duplicate)
        }
        Outcome::Held => shown.needs_follow_up(),
        Outcome::Already => match shown {
            Standing::Linked | Standing::BothOpen | Standing::MovedOn => !is_present,
            Standing::Present => is_present,
            // What a run tells of the old identity, or sees to.
            shown => matches!(shown, Standing::StillOpen | Standing::OldElsewhere),
        },
        Outcome::Unknown => shown == if is_present { Standing::Present } else { Standing::Unknown },
        Outcome::Unfilled | Outcome::Unchanged => {
            shown == if is_present { Standing::Present } else { Standing::NothingToDo }
        }
        Outcome::Duplicate => true,
    }
}

/// What is done to a store.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// The list of this number is applied.
    Apply(usize),
    /// The last run that stands is undone.
    Undo,
}

/// What happened to a store before it is looked at.
#[derive(Clone, Debug)]
struct Story {
    keyrings: Vec<Keyring>,
    /// Lists by their ids: one, a corrected version or another one, and the way back from the
    /// first.
    lists: Vec<(&'static str, Vec<Pair>)>,
    steps: Vec<Step>,
    keeps: bool,
}

fn stories() -> impl Strategy<Value = Story> {
    let step = prop_oneof![5 => (0..3_usize).prop_map(Step::Apply), 1 => Just(Step::Undo)];
    let steps = prop::collection::vec(step, 1..6);
    let second = (prop_oneof![Just("list"), Just("other")], pairs());
    (keyrings(), pairs(), second, steps, any::<bool>()).prop_map(
        |(keyrings, first, second, steps, keeps)| {
            let back = first.iter().map(|&(was, wordt)| (wordt, was)).collect();
            Story { keyrings, lists: vec![("list", first), second, ("back", back)], steps, keeps }
        },
    )
}

/// Lets a store go through a story.
fn live(bench: &mut Bench, story: &Story, policy: &Policy) {
    let mut standing = 0;
    for (at, step) in story.steps.iter().enumerate() {
        match *step {
            Step::Apply(list) => {
                let (list_id, pairs) = &story.lists[list];
                let (run_id, list_id) = (format!("step-{at}"), (*list_id).to_owned());
                let run = NewRun { run_id, list_id, ..NewRun::default() };
                bench.apply_as(&list_of(pairs), policy, &run);
                standing += 1;
            }
            Step::Undo if standing > 0 => {
                bench.undo_last();
                standing -= 1;
            }
            Step::Undo => {}
        }
    }
}

/// Compares what a look shows of a list with what a run would make of it.
fn compare(bench: &mut Bench, (list_id, pairs): (&str, &[Pair])) -> Result<(), TestCaseError> {
    let skip = Policy { on_collision: OnCollision::Skip, ..Policy::default() };
    let Some(shown) = standings(bench, (list_id, pairs)) else { return Ok(()) };
    let list = list_of(pairs);
    let mut session = bench.store.session(Intent::Look).unwrap();
    let plan = Bench::plan(&mut *session, &list, &skip, list_id).0;
    prop_assert_eq!(shown.len(), pairs.len());
    for (at, &standing) in shown.iter().enumerate() {
        let outcome = plan.outcomes[at];
        prop_assert!(
            agrees(&plan, at, standing),
            "{list_id}, row {}: {outcome:?}, shown as {standing:?}",
            at + 2
        );
        if outcome == Outcome::Duplicate {
            let twin = pairs.iter().position(|other| *other == pairs[at]).unwrap();
            prop_assert_eq!(standing, shown[twin], "row {} and its twin", at + 2);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn verify_shows_of_every_row_what_apply_would_make_of_it(story in stories()) {
        let old = if story.keeps { OldKeyrings::Keep } else { OldKeyrings::ByRealm };
        let policy = Policy { old, on_collision: OnCollision::Skip, ..Policy::default() };
        for maker in MAKERS {
            let mut bench = Bench::new(&maker, &story.keyrings);
            live(&mut bench, &story, &policy);
            for (list_id, pairs) in &story.lists {
                compare(&mut bench, (list_id, pairs))
                    .map_err(|error| TestCaseError::fail(format!("{}: {error}", maker.kind)))?;
            }
        }
    }
}
