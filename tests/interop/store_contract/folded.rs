//! A store to which capitals make no difference.

use std::collections::{BTreeMap, BTreeSet};

use waswordt::identity::Case;
use waswordt::keyring::{Entry, NewRun};
use waswordt::moves::Safeguards;
use waswordt::ops::undo::{Obstacle, Obstructed, UndoError, preview, undo};
use waswordt::plan::{OldKeyrings, Policy, State};

use crate::support::bench::{Bench, entry, list_of};
use crate::support::stores::{Maker, every};

/// Who says that capitals make no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    ByNobody,
    OfTheStore,
    ByTheRun,
}

/// A list was applied that took two old identities away, and somebody else got one of them since,
/// in other capitals.
fn given_again(maker: &Maker, said: Said) -> Bench {
    let mut bench = Bench::new(maker, &[(1, 'a', State::Active), (2, 'b', State::Active)]);
    if said == Said::OfTheStore {
        bench.store.declare(Safeguards { fold_case: Some(true), ..Safeguards::default() });
    }
    let case = if said == Said::ByTheRun { Case::Fold } else { Case::Exact };
    let policy = Policy { case, old: OldKeyrings::Retire, ..Policy::default() };
    let (run_id, list_id) = ("run-a".into(), "list-a".into());
    let run = NewRun { run_id, list_id, terms: policy.terms(), ..NewRun::default() };
    bench.apply_as(&list_of(&[('a', 'c'), ('b', 'd')]), &policy, &run);
    let other = Entry { identity: "A@school".into(), ..entry((3, 'a', State::Active)) };
    bench.home.fill(&mut *bench.store, [other]);
    bench
}

fn open(bench: &mut Bench) -> Vec<String> {
    bench.active().into_keys().collect()
}

#[test]
fn undo_opens_no_second_profile_by_other_capitals() {
    for maker in every() {
        for said in [Said::OfTheStore, Said::ByTheRun] {
            let mut bench = given_again(maker, said);
            let in_the_way = [Obstacle { rows: vec![2], by: Vec::new() }];
            let looked = preview(&mut *bench.store, "run-a").unwrap();
            assert_eq!(looked.obstacles, in_the_way, "{} {said:?}", maker.kind);
            let (by, at) = ("undo-a".into(), String::new());
            let refused = undo(&mut *bench.store, "run-a", Obstructed::Refuse, by, at);
            assert!(
                matches!(&refused, Err(UndoError::Blocked { obstacles, .. }) if *obstacles == in_the_way),
                "{} {said:?} {refused:?}",
                maker.kind
            );
            assert_eq!(bench.undo_part("run-a").unwrap(), in_the_way, "{}", maker.kind);
            let kept = ["A@school", "b@school", "c@school"];
            assert_eq!(open(&mut bench), kept, "{} {said:?}", maker.kind);
        }
    }
}

#[test]
fn undo_goes_by_capitals_where_they_tell_two_people_apart() {
    for maker in every() {
        let mut bench = given_again(maker, Said::ByNobody);
        assert_eq!(bench.undo_part("run-a").unwrap(), [], "{}", maker.kind);
        assert_eq!(open(&mut bench), ["A@school", "a@school", "b@school"], "{}", maker.kind);
    }
}

#[test]
fn undo_of_rows_that_changed_places_in_other_capitals_is_whole() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active), (2, 'b', State::Active)]);
        bench.store.declare(Safeguards { fold_case: Some(true), ..Safeguards::default() });
        let policy = Policy { case: Case::Fold, old: OldKeyrings::Retire, ..Policy::default() };
        let before = bench.export();
        bench.apply_list("a", &[('a', 'B'), ('b', 'A')], &policy);
        let open = |(identity, profiles): (String, BTreeSet<String>)| {
            (identity.to_ascii_lowercase(), profiles.into_iter().collect::<Vec<_>>().concat())
        };
        let swapped: BTreeMap<String, String> = bench.active().into_iter().map(open).collect();
        let expected = [("a@school", "P2"), ("b@school", "P1")];
        assert_eq!(swapped, expected.map(|(a, b)| (a.into(), b.into())).into(), "{}", maker.kind);
        assert_eq!(bench.undo_part("run-a").unwrap(), [], "{}", maker.kind);
        assert_eq!(bench.export(), before, "{}", maker.kind);
    }
}
