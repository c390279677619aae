//! A run undone in part: what goes back, what stays, and what the journal says of it.

use waswordt::keyring::{Intent, RunKind};
use waswordt::ops::undo::{Obstacle, Obstructed, UndoError, undo};
use waswordt::plan::{
    Holds, Identities, OldKeyrings, OnCollision, OnOtherPerson, Outcome, Policy, State,
};

use crate::support::bench::{Bench, list_of};
use crate::support::stores::every;

const RETIRE: Policy = Policy {
    case: waswordt::identity::Case::Exact,
    on_collision: OnCollision::Skip,
    on_other_person: OnOtherPerson::Refuse,
    old: OldKeyrings::Retire,
    holds: Holds::Many,
    decisions: std::collections::BTreeMap::new(),
    only_decided: false,
    faulty: std::collections::BTreeMap::new(),
};

fn obstacle(rows: &[u32], by: &[&str]) -> Obstacle {
    Obstacle { rows: rows.to_vec(), by: by.iter().map(|&run| run.to_owned()).collect() }
}

/// For each run: how many keyrings it changed, how many of them were undone, and by which run the
/// last.
fn runs(bench: &Bench) -> Vec<(u64, u64, Option<String>)> {
    let runs = bench.home.open().session(Intent::Look).unwrap().runs().unwrap();
    let undone_by = |kind| match kind {
        RunKind::Applied { undone_by } | RunKind::Synced { undone_by } => undone_by,
        RunKind::Refused { why } => Some(format!("refused {why}")),
        RunKind::Undid { run_id } => Some(format!("undid {run_id}")),
    };
    runs.into_iter().map(|run| (run.changes, run.undone, undone_by(run.kind))).collect()
}

#[test]
fn free_rows_go_back_and_the_others_when_nothing_stands_in_the_way_any_longer() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active), (2, 'c', State::Active)]);
        let before = bench.export();
        bench.apply_list("a", &[('a', 'b'), ('c', 'd')], &RETIRE);
        bench.apply_list("b", &[('b', 'e')], &RETIRE);
        assert_eq!(
            bench.undo_part("run-a").unwrap(),
            [obstacle(&[2], &["run-b"])],
            "{}",
            maker.kind
        );
        let open: Vec<String> = bench.active().into_keys().collect();
        assert_eq!(
            open,
            ["c@school", "e@school"],
            "{}: row 3 went back, row 2 did not",
            maker.kind
        );
        let expected = [(4, 2, None), (2, 0, None), (2, 0, Some("undid run-a".to_owned()))];
        assert_eq!(runs(&bench), expected, "{}", maker.kind);

        let again = bench.undo_part("run-a").unwrap_err();
        let UndoError::Blocked { obstacles, free: 0, .. } = again else {
            panic!("{}: {again:?}", maker.kind)
        };
        assert_eq!(obstacles, [obstacle(&[2], &["run-b"])], "{}", maker.kind);
        assert_eq!(runs(&bench), expected, "{}: nothing undone is nothing written", maker.kind);

        assert_eq!(bench.undo_part("run-b").unwrap(), [], "{}", maker.kind);
        assert_eq!(bench.undo_part("run-a").unwrap(), [], "{}", maker.kind);
        assert_eq!(bench.export(), before, "{}", maker.kind);
        let (told, last) = (runs(&bench), Some("part-4".to_owned()));
        assert_eq!((told[0].clone(), told[4].0), ((4, 4, last), 2), "{}", maker.kind);
        assert!(
            matches!(bench.undo_part("run-a"), Err(UndoError::AlreadyUndone { .. })),
            "{}",
            maker.kind
        );
    }
}

#[test]
fn what_is_undone_is_history_no_longer_and_what_stands_is() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active), (2, 'c', State::Active)]);
        bench.apply_list("a", &[('a', 'b'), ('c', 'd')], &RETIRE);
        bench.apply_list("b", &[('b', 'e')], &RETIRE);
        bench.undo_part("run-a").unwrap();
        let list = list_of(&[('a', 'b'), ('c', 'd')]);
        let mut session = bench.store.session(Intent::Look).unwrap();
        let mut identities = Identities::of(&list, waswordt::identity::Case::Exact);
        let earlier = session.earlier("list-a", &mut identities).unwrap();
        let names: Vec<&str> =
            earlier.iter().map(|change| identities.name(change.identity).1).collect();
        assert_eq!(names, ["a@school", "b@school"], "{}", maker.kind);
        let run = session.runs().unwrap().swap_remove(0);
        assert_eq!(
            session.deeds(&run).unwrap().iter().map(|deed| deed.row).collect::<Vec<_>>(),
            [2, 2],
            "{}",
            maker.kind
        );
        drop(session);

        let plan = bench.apply_list("a2", &[], &RETIRE);
        assert_eq!(plan.changes, []);
        let run = waswordt::keyring::NewRun {
            run_id: "run-again".into(),
            list_id: "list-a".into(),
            ..Default::default()
        };
        let plan = bench.apply_as(&list, &RETIRE, &run);
        assert_eq!(
            plan.outcomes,
            [Outcome::Already, Outcome::Linked],
            "{}: the other list took the pupil on",
            maker.kind
        );
        let open: Vec<String> = bench.active().into_keys().collect();
        assert_eq!(open, ["d@school", "e@school"], "{}", maker.kind);
    }
}

#[test]
fn every_run_that_stands_in_the_way_is_named_and_no_other() {
    for maker in every() {
        let mut bench = Bench::new(
            maker,
            &[(1, 'a', State::Active), (2, 'f', State::Active), (3, 'h', State::Active)],
        );
        bench.apply_list("a", &[('a', 'b'), ('f', 'g'), ('h', 'i')], &RETIRE);
        bench.apply_list("b", &[('b', 'c')], &RETIRE);
        bench.apply_list("c", &[('c', 'b'), ('g', 'j')], &RETIRE);
        bench.apply_list("d", &[('b', 'c')], &RETIRE);
        undo(&mut *bench.store, "run-d", Obstructed::Refuse, "undo-d".into(), String::new())
            .unwrap();
        let before = bench.export();
        let refused =
            undo(&mut *bench.store, "run-a", Obstructed::Refuse, "no".into(), String::new())
                .unwrap_err();
        let said = refused.to_string();
        for name in ["2, 3", "run-b, run-c"] {
            assert!(said.contains(name), "{}: {said}", maker.kind);
        }
        let UndoError::Blocked { obstacles, free: 2, .. } = refused else {
            panic!("{}: {refused:?}", maker.kind)
        };
        assert_eq!(
            obstacles,
            [obstacle(&[2], &["run-b", "run-c"]), obstacle(&[3], &["run-c"])],
            "{}",
            maker.kind
        );
        assert_eq!(bench.export(), before, "{}", maker.kind);
    }
}

#[test]
fn a_row_goes_back_whole_with_what_hangs_on_it_or_not_at_all() {
    for maker in every() {
        // A swap, of which another list then moves one half on: neither half can go back, but the
        // third row can.
        let mut bench = Bench::new(
            maker,
            &[(1, 'a', State::Active), (2, 'b', State::Active), (3, 'c', State::Active)],
        );
        bench.apply_list("a", &[('a', 'b'), ('b', 'a'), ('c', 'd')], &Policy::default());
        bench.apply_list("b", &[('a', 'e')], &RETIRE);
        let obstacles = bench.undo_part("run-a").unwrap();
        assert_eq!(obstacles, [obstacle(&[2, 3], &["run-b"])], "{}", maker.kind);
        assert_eq!(bench.undo_part("run-b").unwrap(), [], "{}", maker.kind);
        assert_eq!(bench.undo_part("run-a").unwrap(), [], "{}", maker.kind);
        let open = bench.active();
        assert!(
            open["a@school"].contains("P1")
                && open["b@school"].contains("P2")
                && open["c@school"].contains("P3"),
            "{}",
            maker.kind
        );
    }
}
