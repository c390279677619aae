//! `verify` agrees with `apply` about every row: a look shows what a run would make of the store as
//! it is.
//!
//! | what a run would make of a row | what a look shows |
//! |---|---|
//! | linked | what is amiss: missing, elsewhere, a fresh profile, the old identity still open |
//! | already | linked, or what became of it since; present where a run tells so |
//! | unknown | unknown, or only the new identity where the row is *present* |
//! | unfilled, unchanged | nothing to do, unless the new identity opens a profile that is not known to be the pupil's |
//! | duplicate | as its twin |
//! | held | what is amiss, or that it would be held |

use proptest::prelude::*;
use waswordt::identity::Case;
use waswordt::ops::apply::Content;
use waswordt::ops::verify::{Question, Standing, verify};
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

/// What the store shows of each row, in the order of the list.
fn standings(bench: &mut Bench, pairs: &[Pair]) -> Vec<Standing> {
    let list = list_of(pairs);
    let content = Content { list_id: "list", list_sha256: &list.sha256(), brin: "" };
    let (findings, on_other_person) = (Findings::default(), OnOtherPerson::default());
    let question = Question {
        list: &list,
        content,
        case: Case::Exact,
        findings: &findings,
        on_other_person,
        old_realms: &[],
    };
    let mut rows: Vec<(u32, Standing)> = Vec::new();
    for (standing, numbers) in verify(&mut *bench.store, question).unwrap().standings {
        rows.extend(numbers.into_iter().map(|row| (row, standing)));
    }
    rows.sort_unstable_by_key(|&(row, _)| row);
    rows.into_iter().map(|(_, standing)| standing).collect()
}

/// Tells whether what a look shows is what a run would make of a row, by its index.
fn agrees(plan: &Plan, at: usize, shown: Standing) -> bool {
    let is_present = plan.present.contains(&(at as u32 + 2));
    match plan.outcomes[at] {
        Outcome::Linked => {
            shown.needs_follow_up() && !matches!(shown, Standing::Held | Standing::Duplicate)
        }
        Outcome::Held => shown.needs_follow_up(),
        // What another list decided since is done, and stands where that list put it.
        Outcome::Already if is_present => shown == Standing::Present || shown.needs_follow_up(),
        Outcome::Already => {
            !matches!(shown, Standing::Unknown | Standing::NothingToDo | Standing::Present)
        }
        Outcome::Unknown => shown == if is_present { Standing::OnlyNew } else { Standing::Unknown },
        Outcome::Unfilled => {
            shown == if is_present { Standing::OnlyNew } else { Standing::NothingToDo }
        }
        Outcome::Unchanged => {
            shown == if is_present { Standing::OtherPerson } else { Standing::NothingToDo }
        }
        Outcome::Duplicate => true,
    }
}

/// What happened to a store before it is looked at.
#[derive(Clone, Debug)]
struct Story {
    keyrings: Vec<Keyring>,
    before: Vec<Pair>,
    list: Vec<Pair>,
    after: Vec<Pair>,
    keeps: bool,
}

fn stories() -> impl Strategy<Value = Story> {
    let other = || prop_oneof![2 => Just(Vec::new()), 1 => pairs()];
    (keyrings(), other(), pairs(), other(), any::<bool>()).prop_map(
        |(keyrings, before, list, after, keeps)| Story { keyrings, before, list, after, keeps },
    )
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn verify_shows_of_every_row_what_apply_would_make_of_it(story in stories()) {
        let old = if story.keeps { OldKeyrings::Keep } else { OldKeyrings::ByRealm };
        let skip = Policy { on_collision: OnCollision::Skip, ..Policy::default() };
        let policy = Policy { old, ..skip.clone() };
        for maker in MAKERS {
            let mut bench = Bench::new(&maker, &story.keyrings);
            bench.apply_list("a", &story.before, &policy);
            bench.apply(&list_of(&story.list), &policy);
            bench.apply_list("b", &story.after, &policy);
            let shown = standings(&mut bench, &story.list);
            let plan = bench.dry_run(&list_of(&story.list), &skip);
            prop_assert_eq!(shown.len(), story.list.len());
            for (at, &standing) in shown.iter().enumerate() {
                prop_assert!(agrees(&plan, at, standing), "row {}: {:?}, shown as {:?} ({})", at + 2, plan.outcomes[at], standing, maker.kind);
                if plan.outcomes[at] == Outcome::Duplicate {
                    let twin = story.list.iter().position(|other| *other == story.list[at]).unwrap();
                    prop_assert_eq!(standing, shown[twin], "row {} and its twin", at + 2);
                }
            }
        }
    }
}
