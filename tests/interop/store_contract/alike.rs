//! The same list on the same keyrings: every kind of store ends the same, with the same receipt.

use proptest::prelude::*;
use waswordt::calendar::Date;
use waswordt::keyring::{Intent, NewRun};
use waswordt::message::{Catalogue, Lang};
use waswordt::moves::Window;
use waswordt::ops::apply::{
    Anyway, Elsewhere, Faulty, Limits, MinMatch, Mode, Moment, Removed, Request, Review, apply,
};
use waswordt::ops::undo::{Obstructed, undo};
use waswordt::plan::{OldKeyrings, OnCollision, Policy, State};
use waswordt::rules::Findings;

use crate::support::bench::{Bench, Keyring, Pair, list_of};
use crate::support::random::cases;
use crate::support::stores::MAKERS;

/// What came of everything that was done to a store, in words that name no store.
fn history(bench: &mut Bench, lists: &[Vec<Pair>], policy: &Policy, undone: usize) -> Vec<String> {
    let mut told = Vec::new();
    for (at, pairs) in lists.iter().enumerate() {
        told.push(applied(bench, &format!("run-{at}"), at, pairs, policy));
        told.push(bench.export());
    }
    for (nth, obstructed) in
        [Obstructed::Refuse, Obstructed::Leave, Obstructed::Leave].into_iter().enumerate()
    {
        let undo = undo(
            &mut *bench.store,
            &format!("run-{undone}"),
            obstructed,
            format!("undo-{nth}"),
            String::new(),
        );
        told.push(undo.map_or_else(
            |error| error.to_string(),
            |undone| format!("{} {:?}", undone.restored, undone.obstacles),
        ));
        told.push(bench.export());
    }
    for nth in 0..2 {
        if let Some(pairs) = lists.get(undone) {
            told.push(applied(bench, &format!("again-{nth}"), undone, pairs, policy));
            told.push(bench.export());
        }
    }
    told.push(format!("{:?}", bench.store.session(Intent::Look).unwrap().runs().unwrap()));
    told
}

/// Applies a list, and returns the receipt.
fn applied(
    bench: &mut Bench,
    run_id: &str,
    list_no: usize,
    pairs: &[Pair],
    policy: &Policy,
) -> String {
    let list = list_of(pairs);
    let findings = Findings::default();
    let request = Request {
        list: &list,
        findings: &findings,
        run: NewRun {
            run_id: run_id.to_owned(),
            list_id: format!("list-{}", list_no % 2),
            list_sha256: list.sha256(),
            ..NewRun::default()
        },
        policy: policy.clone(),
        marks: std::collections::BTreeMap::new(),
        faulty: Faulty::Hold,
        strictness: waswordt::rules::Strictness::Lenient,
        min_match: MinMatch::Percent(0.0),
        removed: Removed::TakeBack,
        limits: Limits::default(),
        moment: Moment {
            window: Window::default(),
            today: Date::constant(2026, 7, 27),
            anyway: Anyway::default(),
        },
        review: Review::None,
        elsewhere: Elsewhere::No,
        realms: Vec::new(),
        old_realms: Vec::new(),
        mode: Mode::Change,
        catalogue: Catalogue::of(Lang::En),
    };
    let mut receipt =
        serde_json::to_value(apply(&mut *bench.store, request).unwrap().receipt).unwrap();
    receipt["store"] = "".into();
    receipt.to_string()
}

fn keyrings() -> impl Strategy<Value = Vec<Keyring>> {
    let state = prop_oneof![3 => Just(State::Active), 1 => Just(State::Retired)];
    let keyring = (0u8..5, prop_oneof![8 => prop::char::range('a', 'h'), 1 => Just(' ')], state);
    prop::collection::vec(keyring, 0..10).prop_map(|mut keyrings| {
        let mut active = std::collections::BTreeSet::new();
        keyrings.retain(|&(_, letter, state)| {
            state == State::Retired || letter == ' ' || active.insert(letter)
        });
        keyrings
    })
}

fn lists() -> impl Strategy<Value = Vec<Vec<Pair>>> {
    let cell = || prop_oneof![12 => prop::char::range('a', 'h'), 1 => Just(' ')];
    prop::collection::vec(prop::collection::vec((cell(), cell()), 1..7), 1..4)
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn every_kind_of_store_ends_the_same(
        keyrings in keyrings(), lists in lists(), undone in 0usize..3,
        old in prop_oneof![Just(OldKeyrings::Keep), Just(OldKeyrings::Retire), Just(OldKeyrings::ByRealm)],
        on_collision in prop_oneof![Just(OnCollision::Skip), Just(OnCollision::TakeOver)],
    ) {
        let policy = Policy { old, on_collision, ..Policy::default() };
        let mut told = MAKERS.iter().map(|maker| history(&mut Bench::new(maker, &keyrings), &lists, &policy, undone));
        let first = told.next().unwrap();
        for other in told {
            prop_assert_eq!(&other, &first);
        }
    }
}
