//! `verify` agrees with `apply` about every row: after a run, a look shows what a second run would make of the same store.
//!
//! | what a run makes of a row | what a look shows |
//! |---|---|
//! | linked | linked, or with the old identity still open where it is kept |
//! | already | the same, or only the new identity where the old one is nobody's |
//! | unknown | unknown, or only the new identity where the row is *present*, or another row got that identity |
//! | unfilled, unchanged | nothing to do |
//! | duplicate | as its twin |
//! | held | whatever the store holds: nothing was done |

use proptest::prelude::*;
use waswordt::identity::Case;
use waswordt::ops::verify::{Question, Standing, verify};
use waswordt::plan::{OldKeyrings, OnCollision, Outcome, Plan, Policy, State};

use crate::bench::{Bench, Keyring, Pair, list_of};
use crate::stores::MAKERS;

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
    let question = Question { list: &list, list_id: "list", case: Case::Exact, old_realms: &[] };
    let mut rows: Vec<(u32, Standing)> = Vec::new();
    for (standing, numbers) in verify(&mut *bench.store, question).unwrap().standings {
        rows.extend(numbers.into_iter().map(|row| (row, standing)));
    }
    rows.sort_unstable_by_key(|&(row, _)| row);
    rows.into_iter().map(|(_, standing)| standing).collect()
}

fn is_done(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Linked | Outcome::Already)
}

/// Tells whether what a look shows is what a run made of a row, by its index.
fn agrees(plan: &Plan, pairs: &[Pair], at: usize, shown: Standing) -> bool {
    let is_anothers = |(nth, pair): (usize, &Pair)| nth != at && pair.1 == pairs[at].1 && is_done(plan.outcomes[nth]);
    let opens = || plan.present.contains(&(at as u32 + 2)) || pairs.iter().enumerate().any(is_anothers);
    let is_open = matches!(shown, Standing::Linked | Standing::BothOpen | Standing::StillOpen);
    match plan.outcomes[at] {
        Outcome::Linked => is_open,
        Outcome::Already => is_open || shown == Standing::OnlyNew,
        Outcome::Unknown => shown == Standing::Unknown || shown == Standing::OnlyNew && opens(),
        Outcome::Unfilled | Outcome::Unchanged => shown == Standing::NothingToDo,
        // Where another row of it is held, so is what the duplicate repeats.
        Outcome::Duplicate | Outcome::Held => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn verify_shows_of_every_row_what_apply_made_of_it(keyrings in keyrings(), pairs in pairs(), keeps in any::<bool>()) {
        let old = if keeps { OldKeyrings::Keep } else { OldKeyrings::Retire };
        let policy = Policy { on_collision: OnCollision::Skip, old, ..Policy::default() };
        let csv = MAKERS.iter().find(|maker| maker.kind == "csv").unwrap();
        let mut bench = Bench::new(csv, &keyrings);
        let plan = bench.apply(&list_of(&pairs), &policy);
        let shown = standings(&mut bench, &pairs);
        let again = bench.dry_run(&list_of(&pairs), &policy);
        prop_assert_eq!(shown.len(), pairs.len());
        for (at, &standing) in shown.iter().enumerate() {
            prop_assert!(agrees(&again, &pairs, at, standing), "row {}: {:?}, shown as {:?}", at + 2, again.outcomes[at], standing);
            let is_linked = plan.outcomes[at] == Outcome::Linked;
            prop_assert!(!is_linked || agrees(&plan, &pairs, at, standing), "row {} was linked, shown as {:?}", at + 2, standing);
        }
        for (at, pair) in pairs.iter().enumerate().filter(|&(at, _)| plan.outcomes[at] == Outcome::Duplicate) {
            let twin = pairs.iter().position(|other| other == pair).unwrap();
            prop_assert_eq!(shown[at], shown[twin], "row {} and its twin", at + 2);
        }
    }
}
