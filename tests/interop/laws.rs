//! The laws of applying a list, on random stores and lists, in every kind of store.

use std::collections::BTreeSet;

use crate::support::bench::{Bench, Keyring, Pair, entry, identity, list_of};
use crate::support::random::cases;
use crate::support::stores::{Maker, every};
use proptest::prelude::*;
use waswordt::keyring::{Entry, Intent, NewRun};
use waswordt::list::{Format, List};
use waswordt::moves::FormatId;
use waswordt::ops::forget::forget;
use waswordt::plan::{OldKeyrings, OnCollision, Outcome, Plan, Policy, State};

/// Stores in which no identity is active twice.
fn stores() -> impl Strategy<Value = Vec<Keyring>> {
    let keyring = (
        0u8..5,
        prop::char::range('a', 'h'),
        prop_oneof![4 => Just(State::Active), 1 => Just(State::Retired)],
    );
    prop::collection::vec(keyring, 0..10).prop_map(|mut keyrings| {
        let mut active = BTreeSet::new();
        let mut seen = BTreeSet::new();
        keyrings.retain(|&(profile, letter, state)| {
            (state == State::Retired || active.insert(letter)) && seen.insert((profile, letter))
        });
        keyrings
    })
}

fn lists() -> impl Strategy<Value = Vec<Pair>> {
    let cell = || prop_oneof![12 => prop::char::range('a', 'h'), 1 => Just(' ')];
    prop::collection::vec((cell(), cell()), 1..9)
}

fn olds() -> impl Strategy<Value = OldKeyrings> {
    prop_oneof![Just(OldKeyrings::Keep), Just(OldKeyrings::Retire), Just(OldKeyrings::ByRealm)]
}

fn policies() -> impl Strategy<Value = Policy> {
    let on_collision = prop_oneof![Just(OnCollision::Skip), Just(OnCollision::TakeOver)];
    (on_collision, olds()).prop_map(|(on_collision, old)| Policy {
        on_collision,
        old,
        ..Policy::default()
    })
}

/// The outcome of each row by what it says, whatever its place; equal rows are told as often as
/// they stand there.
fn by_pair(pairs: &[Pair], plan: &Plan) -> Vec<(Pair, Outcome)> {
    let mut outcomes: Vec<_> = pairs.iter().copied().zip(plan.outcomes.iter().copied()).collect();
    outcomes.sort();
    outcomes
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_row_has_one_outcome(store in stores(), pairs in lists(), policy in policies()) {
        for maker in every() {
            let counts = Bench::new(maker, &store).dry_run(&list_of(&pairs), &policy).counts();
            let parts = [counts.linked, counts.already, counts.unknown, counts.unfilled, counts.unchanged, counts.duplicate, counts.held];
            prop_assert_eq!(parts.iter().sum::<u32>(), counts.rows);
            prop_assert_eq!(counts.rows as usize, pairs.len());
        }
    }

    #[test]
    fn undoing_restores_the_store_to_the_byte(store in stores(), pairs in lists(), policy in policies()) {
        for maker in every() {
            let mut bench = Bench::new(maker, &store);
            let before = bench.export();
            bench.apply(&list_of(&pairs), &policy);
            bench.undo_last();
            prop_assert_eq!(bench.export(), before);
        }
    }

    #[test]
    fn applying_twice_is_applying_once(store in stores(), pairs in lists(), policy in policies()) {
        for maker in every() {
            let mut bench = Bench::new(maker, &store);
            let list = list_of(&pairs);
            let first = bench.apply(&list, &policy);
            let after = bench.export();
            let second = bench.apply(&list, &policy);
            prop_assert_eq!(second.changes.len(), 0, "first {:?}, then {:?}", first.outcomes, second.outcomes);
            prop_assert_eq!(second.counts().linked, 0);
            prop_assert_eq!(bench.export(), after);
        }
    }

    #[test]
    fn applying_again_after_undoing_gives_the_same_state(store in stores(), pairs in lists(), policy in policies()) {
        for maker in every() {
            let mut bench = Bench::new(maker, &store);
            let list = list_of(&pairs);
            bench.apply(&list, &policy);
            let after = bench.export();
            bench.undo_last();
            bench.apply(&list, &policy);
            prop_assert_eq!(bench.export(), after);
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter(store in stores(), pairs in lists(), policy in policies(), seed in any::<u64>()) {
        for maker in every() {
            let mut shuffled = pairs.clone();
            let mut random = seed;
            for at in (1..shuffled.len()).rev() {
                random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                shuffled.swap(at, (random >> 33) as usize % (at + 1));
            }
            let (mut one, mut other) = (Bench::new(maker, &store), Bench::new(maker, &store));
            let (first, second) = (one.apply(&list_of(&pairs), &policy), other.apply(&list_of(&shuffled), &policy));
            prop_assert_eq!(by_pair(&pairs, &first), by_pair(&shuffled, &second));
            prop_assert_eq!(one.export(), other.export());
        }
    }

    #[test]
    fn no_identity_opens_two_profiles(store in stores(), pairs in lists(), policy in policies()) {
        for maker in every() {
            let mut bench = Bench::new(maker, &store);
            bench.apply(&list_of(&pairs), &policy);
            for (identity, profiles) in bench.active() {
                prop_assert_eq!(profiles.len(), 1, "{}", identity);
            }
        }
    }

    #[test]
    fn a_linked_row_opens_the_profile_of_its_old_identity(store in stores(), pairs in lists(), policy in policies()) {
        for maker in every() {
            let mut bench = Bench::new(maker, &store);
            let before = bench.active();
            let plan = bench.apply(&list_of(&pairs), &policy);
            let after = bench.active();
            for (&(was, wordt), outcome) in pairs.iter().zip(&plan.outcomes) {
                if *outcome == Outcome::Linked {
                    prop_assert_eq!(after.get(&identity(wordt)), before.get(&identity(was)));
                }
            }
        }
    }

    #[test]
    fn nobody_who_stays_loses_an_identity(store in stores(), pairs in lists(), old in prop_oneof![Just(OldKeyrings::Keep), Just(OldKeyrings::Retire)]) {
        for maker in every() {
            let mut bench = Bench::new(maker, &store);
            let before = bench.active();
            let policy = Policy { on_collision: OnCollision::Skip, old, ..Policy::default() };
            let plan = bench.apply(&list_of(&pairs), &policy);
            let after = bench.active();
            let leaves = |name: &String| pairs.iter().zip(&plan.outcomes).any(|(&(was, wordt), outcome)| {
                identity(was) == *name && was != wordt && matches!(outcome, Outcome::Linked | Outcome::Already | Outcome::Duplicate)
            });
            for (name, profiles) in before.iter().filter(|(name, _)| !leaves(name)) {
                prop_assert_eq!(after.get(name), Some(profiles), "{} was lost", name);
            }
        }
    }

    #[test]
    fn what_is_held_changes_nothing(store in stores(), pairs in lists(), policy in policies()) {
        for maker in every() {
            let plan = Bench::new(maker, &store).dry_run(&list_of(&pairs), &policy);
            for (at, outcome) in plan.outcomes.iter().enumerate() {
                let asked: Vec<_> = plan.changes.iter().filter(|change| change.row == at as u32 + 2).collect();
                // Where the new identity was there before, an old one that is to go may still be.
                let is_closing = *outcome == Outcome::Already && asked.iter().all(|change| change.retires());
                prop_assert!(*outcome == Outcome::Linked || asked.is_empty() || is_closing);
            }
        }
    }

    #[test]
    fn a_corrected_version_leaves_what_it_alone_would_have_left(store in stores(), first in lists(), second in lists(), policy in policies()) {
        for maker in every() {
            let (mut corrected, mut alone) = (Bench::new(maker, &store), Bench::new(maker, &store));
            corrected.apply(&list_of(&first), &policy);
            let between = corrected.export();
            let plans = [&mut corrected, &mut alone].map(|bench| bench.apply(&list_of(&second), &policy));
            // What is held is left as the first version left it, and nobody is robbed of what the
            // first version gave for an identity taken over.
            let is_free = plans.iter().all(|plan| plan.counts().held == 0) && policy.on_collision == OnCollision::Skip;
            if is_free {
                prop_assert_eq!(corrected.active(), alone.active());
            }
            corrected.undo_last();
            prop_assert_eq!(corrected.export(), between);
        }
    }

    #[test]
    fn whoever_is_held_in_a_corrected_version_keeps_all_that_the_first_one_left(
        store in stores(), first in lists(), second in lists(), faulty in prop::collection::btree_set(2u32..10, 0..3),
        old in olds(),
    ) {
        for maker in every() {
            let mut bench = Bench::new(maker, &store);
            let mut policy = Policy { on_collision: OnCollision::Skip, old, ..Policy::default() };
            let before = bench.active();
            bench.apply(&list_of(&first), &policy);
            let between = bench.active();
            policy.faulty = faulty.iter().map(|&row| (row, "WW201")).collect();
            let plan = bench.apply(&list_of(&second), &policy);
            let after = bench.active();
            let rows = || second.iter().zip(&plan.outcomes);
            let held = rows().filter(|(_, outcome)| **outcome == Outcome::Held);
            let theirs = |&(was, _): &Pair| [&before, &between].into_iter().filter_map(move |open| open.get(&identity(was))).flatten();
            let held: BTreeSet<&String> = held.flat_map(|(pair, _)| theirs(pair)).collect();
            let leaves = |name: &String| rows().any(|(&(was, _), outcome)| {
                identity(was) == *name && matches!(outcome, Outcome::Linked | Outcome::Already | Outcome::Duplicate)
            });
            for (name, profiles) in between.iter().filter(|(name, _)| !leaves(name)) {
                for profile in profiles.iter().filter(|profile| held.contains(profile)) {
                    prop_assert!(after.get(name).is_some_and(|after| after.contains(profile)), "{name} of {profile} was lost");
                }
            }
        }
    }

    #[test]
    fn nobody_is_left_without_an_identity(store in stores(), lists in prop::collection::vec(lists(), 3), old in olds()) {
        for maker in every() {
            let mut bench = Bench::new(maker, &store);
            let policy = Policy { on_collision: OnCollision::Skip, old, ..Policy::default() };
            let profiles = |bench: &mut Bench| bench.active().into_values().flatten().collect::<BTreeSet<String>>();
            let before = profiles(&mut bench);
            for (run_id, list_id, pairs) in [("1", "one", &lists[0]), ("2", "one", &lists[1]), ("3", "two", &lists[2])] {
                let run = NewRun { run_id: run_id.into(), list_id: list_id.into(), ..NewRun::default() };
                bench.apply_as(&list_of(pairs), &policy, &run);
                prop_assert!(profiles(&mut bench).is_superset(&before), "run {run_id}");
            }
        }
    }

    #[test]
    fn undoing_in_part_and_then_the_rest_restores_the_store(store in stores(), first in lists(), second in lists(), policy in policies()) {
        for maker in every() {
            let mut bench = Bench::new(maker, &store);
            let before = bench.export();
            bench.apply_list("a", &first, &policy);
            bench.apply_list("b", &second, &policy);
            let is_whole = bench.undo_part("run-a").is_ok_and(|obstacles| obstacles.is_empty());
            prop_assert_eq!(bench.undo_part("run-b").unwrap(), []);
            if !is_whole {
                prop_assert_eq!(bench.undo_part("run-a").unwrap(), []);
            }
            prop_assert_eq!(bench.export(), before);
        }
    }

    /// Applied anew after a partial undo, a list leaves what it would have left applied twice; but
    /// a row that hangs together with one that another list changed since is held, and so stays
    /// undone.
    #[test]
    fn what_was_undone_in_part_is_redone(store in stores(), first in lists(), second in lists(), policy in policies()) {
        for maker in every() {
            let (mut undone, mut twice) = (Bench::new(maker, &store), Bench::new(maker, &store));
            for bench in [&mut undone, &mut twice] {
                bench.apply_list("a", &first, &policy);
                bench.apply_list("b", &second, &policy);
            }
            let _ = undone.undo_part("run-a");
            let again = |bench: &mut Bench| {
                let run = NewRun { run_id: "run-again".into(), list_id: "list-a".into(), ..NewRun::default() };
                bench.apply_as(&list_of(&first), &policy, &run)
            };
            let (plan, _) = (again(&mut undone), again(&mut twice));
            let held = first.iter().zip(&plan.outcomes).filter(|(_, outcome)| **outcome == Outcome::Held);
            let held: BTreeSet<String> = held.flat_map(|(&(was, wordt), _)| [identity(was), identity(wordt)]).collect();
            let others = |bench: &mut Bench| {
                let mut active = bench.active();
                active.retain(|identity, _| !held.contains(identity));
                active
            };
            prop_assert_eq!(others(&mut undone), others(&mut twice));
        }
    }

    #[test]
    fn a_forgotten_list_applied_again_changes_nothing(store in stores(), pairs in lists(), policy in policies()) {
        for maker in every() {
            let mut bench = Bench::new(maker, &store);
            bench.apply_list("a", &pairs, &policy);
            let after = bench.export();
            forget(&mut *bench.store, &["list-a"], "").unwrap();
            let run = NewRun { run_id: "run-again".into(), list_id: "list-a".into(), ..NewRun::default() };
            prop_assert_eq!(bench.apply_as(&list_of(&pairs), &policy, &run).changes, []);
            prop_assert_eq!(bench.export(), after);
        }
    }

    #[test]
    fn an_undo_past_a_forgotten_list_leaves_no_identity_to_two(store in stores(), first in lists(), second in lists(), policy in policies()) {
        for maker in every() {
            let mut bench = Bench::new(maker, &store);
            bench.apply_list("a", &first, &policy);
            bench.apply_list("b", &second, &policy);
            forget(&mut *bench.store, &["list-b"], "").unwrap();
            let _ = bench.undo_part("run-a");
            for (identity, profiles) in bench.active() {
                prop_assert_eq!(profiles.len(), 1, "{}", identity);
            }
        }
    }

    #[test]
    fn a_dry_run_is_what_a_run_does(store in stores(), pairs in lists(), policy in policies()) {
        for maker in every() {
            let mut bench = Bench::new(maker, &store);
            let list = list_of(&pairs);
            let dry = bench.dry_run(&list, &policy);
            let wet = bench.apply(&list, &policy);
            prop_assert_eq!(dry.outcomes, wet.outcomes);
            prop_assert_eq!(dry.changes, wet.changes);
        }
    }
}

#[test]
fn a_swap_applied_twice_is_no_swap_back() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(0, 'a', State::Active), (1, 'b', State::Active)]);
        let before = bench.export();
        let list = list_of(&[('a', 'b'), ('b', 'a')]);
        assert_eq!(bench.apply(&list, &Policy::default()).counts().linked, 2);
        let open = bench.active();
        assert_eq!(
            (open["a@school"].contains("P1"), open["b@school"].contains("P0")),
            (true, true)
        );
        assert_eq!(bench.apply(&list, &Policy::default()).counts().already, 2);
        assert_eq!(bench.active(), open);
        let mut runs = bench.store.session(Intent::Look).unwrap().runs().unwrap();
        assert_eq!(runs.pop().unwrap().changes, 0);
        bench.undo_last();
        bench.undo_last();
        assert_eq!(bench.export(), before);
    }
}

#[test]
fn a_chain_of_a_hundred_thousand_links_is_one_component() {
    // Once at full length: the plan is the same whatever the store.
    for (at, maker) in every().enumerate() {
        chain(maker, if at == 0 { 100_000 } else { 10_000 });
    }
}

fn chain(maker: &Maker, links: u32) {
    let name = |number: u32| format!("{number}@school");
    let mut list = List::new(Format::of(FormatId::Vo));
    for number in 0..links {
        list.push(number + 2, ["", "", "", "", "", &name(number), &name(number + 1)]);
    }
    let entry = |number| Entry {
        profile_id: format!("P{number}"),
        identity: name(number),
        ..entry((0, 'a', State::Active))
    };
    let mut bench = Bench::of(maker, (0..links).map(entry));
    let before = bench.export();
    assert_eq!(bench.apply(&list, &Policy::default()).counts().linked, links);
    assert_eq!(bench.apply(&list, &Policy::default()).counts().already, links);
    bench.undo_last();
    bench.undo_last();
    assert_eq!(bench.export(), before);

    let mut policy = Policy { on_collision: OnCollision::Skip, ..Policy::default() };
    policy.faulty.insert(links / 2, "WW201");
    let plan = bench.dry_run(&list, &policy);
    assert_eq!((plan.counts().held, plan.changes.len(), plan.held.len()), (links, 0, 1));
    assert_eq!(plan.held[0].rows[0], links / 2, "the row at fault is named first");
}

#[test]
fn an_identity_that_another_list_gave_on_is_not_taken_for_that_of_before() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(1, 'g', State::Active), (0, 'e', State::Active)]);
        let policy =
            Policy { on_collision: OnCollision::Skip, old: OldKeyrings::Keep, ..Policy::default() };
        bench.apply_list("a", &[('e', 'f')], &policy);
        bench.apply_list("b", &[('e', 'a'), ('g', 'e')], &policy);
        assert_eq!(bench.undo_part("run-a").unwrap(), []);
        let run =
            NewRun { run_id: "run-again".into(), list_id: "list-a".into(), ..NewRun::default() };
        let plan = bench.apply_as(&list_of(&[('e', 'f')]), &policy, &run);
        assert_eq!((plan.outcomes, plan.changes.len()), (vec![Outcome::Held], 0));
    }
}
