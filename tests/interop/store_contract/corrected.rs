//! Lists that come back: corrected, after others, or after the journal has forgotten them. Each
//! case was found by the laws on random lists.

use waswordt::keyring::NewRun;
use waswordt::ops::forget::forget;
use waswordt::plan::{OldKeyrings, OnCollision, Policy, State};

use crate::support::bench::{Bench, Keyring, Pair, list_of};
use crate::support::stores::every;

const ACTIVE: State = State::Active;
const RETIRED: State = State::Retired;

/// What it is about, the store, the versions, what happens to old keyrings, and which profile each
/// letter opens in the end.
type Case =
    (&'static str, &'static [Keyring], &'static [&'static [Pair]], OldKeyrings, &'static str);

fn policy(old: OldKeyrings) -> Policy {
    Policy { old, on_collision: OnCollision::Skip, ..Policy::default() }
}

/// Applies versions of one list, and tells which profile each letter opens in the end.
fn in_the_end(bench: &mut Bench, versions: &[&[Pair]], old: OldKeyrings) -> String {
    for pairs in versions {
        bench.apply(&list_of(pairs), &policy(old));
    }
    let open = bench.active().into_iter().filter(|(identity, _)| !identity.is_empty());
    let told = open.map(|(identity, profiles)| {
        format!(
            "{}{}",
            &identity[..1],
            profiles.iter().map(|profile| &profile[1..]).collect::<Vec<_>>().join("+")
        )
    });
    told.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_corrected_version_takes_nothing_from_whom_it_cannot_give_anything() {
    let cases: [Case; 5] = [
        (
            "a row that is held for what the store looked like before keeps what the first version gave",
            &[(4, 'd', ACTIVE), (3, 'b', ACTIVE), (3, 'd', RETIRED)],
            &[&[('d', 'f')], &[('d', 'b')]],
            OldKeyrings::Keep,
            "b3 d4 f4",
        ),
        (
            "an identity that another row keeps cannot go back, so that its owner keeps the new one",
            &[(0, 'g', ACTIVE), (1, 'd', ACTIVE)],
            &[&[('d', 'a'), ('g', 'd')], &[('g', 'd')]],
            OldKeyrings::Keep,
            "a1 d0 g0",
        ),
        (
            "what hangs together with rows at fault is left as the first version left it",
            &[(1, 'f', ACTIVE), (0, 'e', ACTIVE)],
            &[&[('e', 'f'), ('f', 'a')], &[('g', 'e'), ('g', 'b')]],
            OldKeyrings::Keep,
            "a1 e0 f0",
        ),
        (
            "whoever waits for a held pupil is held too",
            &[(0, 'c', ACTIVE), (1, 'g', ACTIVE), (1, 'd', ACTIVE)],
            &[&[('c', 'f')], &[('d', 'f'), ('g', 'c')]],
            OldKeyrings::Retire,
            "d1 f0 g1",
        ),
        (
            "a row that hangs together with a held one, by an identity of the first version, waits with it",
            &[(2, 'c', ACTIVE), (2, 'g', ACTIVE), (0, 'e', ACTIVE)],
            &[&[('g', 'a'), ('e', 'g')], &[('g', 'b'), ('e', 'c')]],
            OldKeyrings::Retire,
            "a2 c2 g0",
        ),
    ];
    for (what, store, versions, old, expected) in cases {
        let has_retired = store.iter().any(|(_, _, state)| *state == RETIRED);
        for maker in every().filter(|maker| !has_retired || maker.keeps_retired()) {
            assert_eq!(
                in_the_end(&mut Bench::new(maker, store), versions, old),
                expected,
                "{what}: {}",
                maker.kind
            );
        }
    }
}

#[test]
fn whoever_is_said_to_stay_gets_back_what_the_first_version_retired() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(0, 'e', ACTIVE)]);
        let told = in_the_end(
            &mut bench,
            &[&[('e', 'h')], &[('e', 'h'), ('e', ' ')]],
            OldKeyrings::Retire,
        );
        assert_eq!(told, "e0 h0", "{}", maker.kind);
    }
}

#[test]
fn an_identity_that_a_stranger_gets_no_longer_opens_the_profile_of_before() {
    // A newcomer, or a pupil of whom this publisher has no profile, will log in with it.
    for (stranger, old) in [
        (' ', OldKeyrings::Keep),
        (' ', OldKeyrings::Retire),
        ('x', OldKeyrings::Keep),
        ('x', OldKeyrings::ByRealm),
    ] {
        for maker in every() {
            let mut bench = Bench::new(maker, &[(0, 'd', ACTIVE)]);
            let told = in_the_end(&mut bench, &[&[(stranger, 'd'), ('d', 'e')]], old);
            assert_eq!(told, "e0", "{stranger} {}", maker.kind);
        }
    }
}

#[test]
fn what_only_looks_done_after_the_journal_forgot_it_lets_nobody_else_through() {
    let stores: [(&[Keyring], &[Pair]); 2] = [
        (
            &[(2, 'e', ACTIVE), (1, 'd', ACTIVE), (1, 'c', RETIRED)],
            &[('e', 'c'), ('d', 'c'), ('c', 'd')],
        ),
        (
            &[(1, 'e', RETIRED), (2, 'e', ACTIVE), (1, 'c', ACTIVE), (0, 'a', ACTIVE)],
            &[('a', 'g'), ('e', 'c'), ('g', 'c')],
        ),
    ];
    for (store, pairs) in stores {
        for maker in every().filter(|maker| maker.keeps_retired()) {
            let mut bench = Bench::new(maker, store);
            assert_eq!(bench.apply_list("a", pairs, &policy(OldKeyrings::Keep)).changes, []);
            forget(&mut *bench.store, &["list-a"], "").unwrap();
            let run =
                NewRun { run_id: "again".into(), list_id: "list-a".into(), ..NewRun::default() };
            assert_eq!(
                bench.apply_as(&list_of(pairs), &policy(OldKeyrings::Keep), &run).changes,
                [],
                "{}",
                maker.kind
            );
        }
    }
}
