//! Carrying out, the journal, and the way back.

use waswordt::identity::Case;
use waswordt::keyring::{Entry, Intent, NewRun, RunKind, StoreError, Work};
use waswordt::ops::undo::{Obstacle, Obstructed, UndoError, undo};
use waswordt::plan::{
    Change, ChangeKind, Decision, Holds, Identities, KeyringNo, OldKeyrings, OnCollision,
    OnOtherPerson, Policy, Profiles, State, Terms,
};

use crate::support::bench::{Bench, entry, list_of};
use crate::support::stores::{MAKERS, every};

const RETIRE: Policy = Policy {
    case: Case::Exact,
    on_collision: OnCollision::Refuse,
    on_other_person: OnOtherPerson::Link,
    old: OldKeyrings::Retire,
    holds: Holds::Many,
    decisions: std::collections::BTreeMap::new(),
    only_decided: false,
    faulty: std::collections::BTreeMap::new(),
};

#[test]
fn a_link_adds_a_keyring_with_the_person_and_nothing_else() {
    for maker in &MAKERS {
        let (home, mut store) = maker.make();
        let person =
            ["S.", "Saïd", "el", "d'Arc, \"de\"", "Noord", "1234 AB", "12-a"].map(str::to_owned);
        let first = Entry { person, extra: vec!["keep".into()], ..entry((1, 'a', State::Active)) };
        let session = store.session(Intent::Change).unwrap();
        session.import(&["note".to_owned()], &mut |take| take(2, &first)).unwrap();
        let mut bench = Bench::with(home, store);
        assert_eq!(bench.apply(&list_of(&[('a', 'b')]), &RETIRE).counts().linked, 1);
        let rows = [
            "P1,a@school,real-id,retired,S.,Saïd,el,d'Arc, \"de\",Noord,1234 AB,12-a,keep",
            "P1,b@school,real-id,active,S.,Saïd,el,d'Arc, \"de\",Noord,1234 AB,12-a,",
        ];
        assert_eq!(bench.export().lines().collect::<Vec<_>>(), rows, "{}", maker.kind);
    }
}

#[test]
fn a_retired_keyring_of_the_profile_is_made_active_again_and_back() {
    for maker in &MAKERS {
        let keyrings =
            [(1, 'b', State::Retired), (1, 'a', State::Active), (2, 'b', State::Retired)];
        let mut bench = Bench::new(maker, &keyrings);
        let before = bench.export();
        bench.apply(&list_of(&[('a', 'b')]), &RETIRE);
        let states: Vec<String> =
            bench.export().lines().map(|line| line.split(',').nth(3).unwrap().to_owned()).collect();
        assert_eq!(states, ["active", "retired", "retired"], "{}", maker.kind);
        bench.undo_last();
        assert_eq!(bench.export(), before, "{}", maker.kind);
    }
}

#[test]
fn of_equal_keyrings_the_very_one_comes_back() {
    for maker in &MAKERS {
        let keyrings =
            [(1, 'a', State::Retired), (1, 'a', State::Active), (1, 'a', State::Retired)];
        let mut bench = Bench::new(maker, &keyrings);
        let before = bench.export();
        bench.apply(&list_of(&[('a', 'b')]), &RETIRE);
        assert!(
            bench.export().lines().take(3).all(|line| line.contains("retired")),
            "{}",
            maker.kind
        );
        bench.undo_last();
        assert_eq!(bench.export(), before, "{}", maker.kind);
    }
}

#[test]
fn a_take_over_retires_the_other_keyring_and_gives_it_back() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active), (2, 'b', State::Active)]);
        let before = bench.export();
        let policy = Policy {
            on_collision: OnCollision::TakeOver,
            old: OldKeyrings::Keep,
            ..Policy::default()
        };
        let plan = bench.apply(&list_of(&[('a', 'b')]), &policy);
        assert_eq!(plan.orphaned.len(), 1, "{}", maker.kind);
        assert_eq!(bench.active()["b@school"], ["P1".to_owned()].into());
        bench.undo_last();
        assert_eq!(bench.export(), before, "{}", maker.kind);
    }
}

#[test]
fn the_journal_keeps_what_was_known_of_a_run() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active), (2, 'c', State::Active)]);
        let about = NewRun {
            run_id: "run-1".into(),
            at: "2026-08-01T10:00:00Z".into(),
            list_id: "list-x".into(),
            version: Some(3),
            list_sha256: "ab".repeat(32),
            sealed_sha256: Some("cd".repeat(32)),
            brin: "99ZZ00".into(),
            rows: 7,
            linked: 1,
            held: 2,
            decisions: [(5, Decision::Link), (3, Decision::Skip), (9, Decision::TakeOver)].into(),
            terms: Terms { old: OldKeyrings::Retire, links_others: true, case: Case::Fold },
        };
        bench.apply_as(&list_of(&[('a', 'b')]), &RETIRE, &about);
        let second = NewRun {
            run_id: "run-2".into(),
            list_id: "list-y".into(),
            version: None,
            sealed_sha256: None,
            decisions: [].into(),
            ..about.clone()
        };
        bench.apply_as(&list_of(&[('c', 'd')]), &Policy::default(), &second);
        let runs = bench.home.open().session(Intent::Look).unwrap().runs().unwrap();
        assert_eq!(
            runs.iter().map(|run| &run.about).collect::<Vec<_>>(),
            [&about, &second],
            "{}",
            maker.kind
        );
        assert_eq!(
            runs.iter().map(|run| run.changes).collect::<Vec<_>>(),
            [2, 2],
            "{}",
            maker.kind
        );
        assert!(
            runs[0].ordinal < runs[1].ordinal && runs.iter().all(waswordt::keyring::Run::stands),
            "{}",
            maker.kind
        );

        let undone = undo(
            &mut *bench.store,
            "run-1",
            Obstructed::Refuse,
            "run-3".into(),
            "2026-08-02T10:00:00Z".into(),
        )
        .unwrap();
        assert_eq!(undone.restored, 2, "{}", maker.kind);
        let runs = bench.home.open().session(Intent::Look).unwrap().runs().unwrap();
        assert_eq!(
            runs[0].kind,
            RunKind::Applied { undone_by: Some("run-3".into()) },
            "{}",
            maker.kind
        );
        assert_eq!(runs[2].kind, RunKind::Undid { run_id: "run-1".into() }, "{}", maker.kind);
        assert_eq!(
            (runs[2].changes, runs[2].about.at.as_str()),
            (2, "2026-08-02T10:00:00Z"),
            "{}",
            maker.kind
        );
        assert!(!runs[0].stands() && runs[1].stands() && !runs[2].stands(), "{}", maker.kind);
    }
}

#[test]
fn a_run_in_the_middle_is_undone_where_nothing_rests_on_it() {
    for maker in every() {
        let mut bench = Bench::new(
            maker,
            &[(1, 'a', State::Active), (2, 'c', State::Active), (3, 'e', State::Active)],
        );
        let before = bench.export();
        for (at, pair) in [('a', 'b'), ('c', 'd'), ('e', 'f')].into_iter().enumerate() {
            let run = NewRun {
                run_id: format!("run-{at}"),
                list_id: format!("list-{at}"),
                ..NewRun::default()
            };
            bench.apply_as(&list_of(&[pair]), &RETIRE, &run);
        }
        for (nth, run) in ["run-1", "run-0", "run-2"].into_iter().enumerate() {
            undo(&mut *bench.store, run, Obstructed::Refuse, format!("undo-{nth}"), String::new())
                .unwrap();
        }
        assert_eq!(bench.export(), before, "{}", maker.kind);
    }
}

#[test]
fn an_undo_that_a_later_list_stands_in_the_way_of_names_it_and_changes_nothing() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active)]);
        for (at, pair) in [('a', 'b'), ('b', 'c')].into_iter().enumerate() {
            let run = NewRun {
                run_id: format!("run-{at}"),
                list_id: format!("list-{at}"),
                ..NewRun::default()
            };
            bench.apply_as(&list_of(&[pair]), &RETIRE, &run);
        }
        let before = bench.export();
        let blocked =
            undo(&mut *bench.store, "run-0", Obstructed::Refuse, "undo".into(), String::new())
                .unwrap_err();
        let UndoError::Blocked { obstacles, free: 0, .. } = blocked else {
            panic!("{}: {blocked:?}", maker.kind)
        };
        assert_eq!(
            obstacles,
            [Obstacle { rows: vec![2], by: vec!["run-1".to_owned()] }],
            "{}",
            maker.kind
        );
        assert_eq!(bench.export(), before);
        undo(&mut *bench.store, "run-1", Obstructed::Refuse, "undo-1".into(), String::new())
            .unwrap();
        undo(&mut *bench.store, "run-0", Obstructed::Refuse, "undo-0".into(), String::new())
            .unwrap();
    }
}

/// Tries to carry out changes as they are, and returns whether the store refused them.
fn is_conflict(
    bench: &mut Bench,
    make: impl Fn(&dyn Fn(char) -> i64) -> Vec<(ChangeKind, KeyringNo)>,
) -> bool {
    let before = bench.export();
    let list = list_of(&[('a', 'b'), ('c', 'd')]);
    let identities = Identities::of(&list, Case::Exact);
    let mut session = bench.store.session(Intent::Change).unwrap();
    let snapshot = session.snapshot(&identities).unwrap();
    let numbered = |letter: char| {
        let number = identities
            .number(waswordt::identity::Scheme::RealId, &crate::support::bench::identity(letter))
            .unwrap();
        snapshot.all(number).next().map_or(1 << 40, |holding| holding.keyring)
    };
    let actions = make(&numbered);
    let change = |&(kind, keyring): &(ChangeKind, KeyringNo)| Change {
        kind,
        keyring,
        profile: 0,
        identity: 0,
        was: None,
        row: 2,
    };
    let changes: Vec<Change> = actions.iter().map(change).collect();
    let run = NewRun { run_id: "odd".into(), ..NewRun::default() };
    let outcome = session.carry_out(
        &run,
        &Work { changes: &changes, identities: &identities, profiles: &snapshot.profiles },
    );
    assert_eq!(bench.export(), before, "nothing is left of what was refused");
    assert_eq!(bench.store.session(Intent::Look).unwrap().runs().unwrap(), []);
    matches!(outcome, Err(StoreError::Conflict))
}

#[test]
fn changes_that_do_not_fit_the_store_are_refused_whole() {
    for maker in every() {
        let keyrings = [(1, 'a', State::Active), (1, 'b', State::Retired), (3, 'c', State::Active)];
        let mut bench = Bench::new(maker, &keyrings);
        assert!(
            is_conflict(&mut bench, |no| vec![(ChangeKind::Retired, no('b'))]),
            "{}: it is retired",
            maker.kind
        );
        assert!(
            is_conflict(&mut bench, |no| vec![(ChangeKind::Activated, no('a'))]),
            "{}: it is active",
            maker.kind
        );
        assert!(
            is_conflict(&mut bench, |no| vec![
                (ChangeKind::Retired, no('a')),
                (ChangeKind::Retired, 1 << 40)
            ]),
            "{}: there is none",
            maker.kind
        );
        assert!(
            is_conflict(&mut bench, |no| vec![
                (ChangeKind::Retired, no('a')),
                (ChangeKind::Retired, -7)
            ]),
            "{}: there is none",
            maker.kind
        );
        assert!(
            is_conflict(&mut bench, |no| vec![(ChangeKind::Added, no('a'))]),
            "{}: it would be active twice",
            maker.kind
        );
        assert!(
            is_conflict(&mut bench, |_| vec![(ChangeKind::Added, 1 << 40)]),
            "{}: there is none to copy",
            maker.kind
        );
    }
}

#[test]
fn a_keyring_number_of_another_profile_is_refused() {
    // Only file stores name keyrings by their place; a wrong one must not hit a neighbour.
    for maker in every().filter(|maker| ["csv", "jsonl"].contains(&maker.kind)) {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active), (2, 'c', State::Active)]);
        let before = bench.export();
        let list = list_of(&[('a', 'b'), ('c', 'd')]);
        let identities = Identities::of(&list, Case::Exact);
        let mut session = bench.store.session(Intent::Change).unwrap();
        let snapshot = session.snapshot(&identities).unwrap();
        let place = snapshot.active(0).next().unwrap().keyring;
        let mut profiles = Profiles::default();
        profiles.number("P2");
        let change = Change {
            kind: ChangeKind::Retired,
            keyring: place,
            profile: 0,
            identity: 0,
            was: None,
            row: 2,
        };
        let run = NewRun { run_id: "odd".into(), ..NewRun::default() };
        let outcome = session.carry_out(
            &run,
            &Work { changes: &[change], identities: &identities, profiles: &profiles },
        );
        assert!(matches!(outcome, Err(StoreError::Conflict)), "{}", maker.kind);
        assert_eq!(bench.export(), before);
    }
}
