//! What the journal tells beside what was applied: runs that were refused, and what was done for
//! each row.

use waswordt::keyring::{Intent, NewRun, RunKind};
use waswordt::ops::forget::{Memory, forget, older_than, remembered};
use waswordt::ops::history::history;
use waswordt::ops::journal::JournalError;
use waswordt::ops::undo::UndoError;
use waswordt::plan::{ChangeKind, OldKeyrings, Policy, State};

use crate::support::bench::Bench;
use crate::support::stores::every;

fn retire() -> Policy {
    Policy { old: OldKeyrings::Retire, ..Policy::default() }
}

fn refuse(bench: &mut Bench, run_id: &str, list_id: &str) {
    let run = NewRun {
        run_id: run_id.into(),
        list_id: list_id.into(),
        version: Some(3),
        list_sha256: "digest".into(),
        ..NewRun::default()
    };
    bench.store.session(Intent::Change).unwrap().note_refusal(&run, "collisions").unwrap();
}

#[test]
fn a_refused_run_is_noted_and_neither_stands_nor_can_be_undone() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active)]);
        let before = bench.export();
        refuse(&mut bench, "no-1", "list-x");
        assert_eq!(
            remembered(&mut *bench.store, &["list-x"]).unwrap(),
            Memory::default(),
            "{}: it is known, and changed nothing",
            maker.kind
        );
        bench.apply_list("x", &[('a', 'b')], &retire());
        refuse(&mut bench, "no-2", "list-x");
        let runs = bench.home.open().session(Intent::Look).unwrap().runs().unwrap();
        let kinds: Vec<_> =
            runs.iter().map(|run| (run.about.run_id.as_str(), run.stands(), run.changes)).collect();
        assert_eq!(
            kinds,
            [("no-1", false, 0), ("run-x", true, 2), ("no-2", false, 0)],
            "{}",
            maker.kind
        );
        assert_eq!(runs[0].kind, RunKind::Refused { why: "collisions".into() }, "{}", maker.kind);
        assert_eq!(
            (runs[0].about.version, runs[0].about.list_sha256.as_str()),
            (Some(3), "digest"),
            "{}",
            maker.kind
        );
        assert!(
            matches!(bench.undo_part("no-1"), Err(UndoError::WasRefused { .. })),
            "{}",
            maker.kind
        );
        assert_eq!(
            bench.undo_part("list-x").unwrap(),
            [],
            "{}: the list names the one run that stands",
            maker.kind
        );
        assert_eq!(bench.export(), before, "{}", maker.kind);
    }
}

#[test]
fn what_was_done_for_each_row_is_told_run_by_run_with_what_the_store_shows_now() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active), (2, 'c', State::Active)]);
        bench.apply_list("x", &[('a', 'b'), ('c', 'd')], &retire());
        bench.apply_list("y", &[('d', 'e')], &retire());
        bench.undo_part("run-x").unwrap();
        let told = history(&mut *bench.store, "list-x").unwrap();
        let steps = |row: u32| {
            let mut steps: Vec<_> = told.rows[&row]
                .iter()
                .map(|step| (step.deed, step.identity.as_str(), step.is_undone, step.now))
                .collect();
            steps.sort_by_key(|step| step.1);
            steps
        };
        let (active, retired) = (Some(State::Active), Some(State::Retired));
        assert_eq!(
            steps(2),
            [
                (ChangeKind::Retired, "a@school", true, active),
                (ChangeKind::Added, "b@school", true, None)
            ],
            "{}",
            maker.kind
        );
        assert_eq!(
            steps(3),
            [
                (ChangeKind::Retired, "c@school", false, retired),
                (ChangeKind::Added, "d@school", false, retired)
            ],
            "{}",
            maker.kind
        );
        assert_eq!(told.rows[&3][0].profile_id, "P2", "{}", maker.kind);
        assert_eq!(history(&mut *bench.store, "run-y").unwrap().rows.len(), 1, "{}", maker.kind);
        assert!(
            matches!(history(&mut *bench.store, "nobody"), Err(JournalError::NoSuchList(_))),
            "{}",
            maker.kind
        );
        forget(&mut *bench.store, &["list-x"], "2027-08-01T09:00:00Z").unwrap();
        let told = history(&mut *bench.store, "list-x").unwrap();
        assert_eq!(
            (told.rows.len(), told.forgotten),
            (0, vec!["run-x".to_owned()]),
            "{}",
            maker.kind
        );
    }
}

#[test]
fn lists_that_nothing_was_done_with_for_long_are_forgotten_together() {
    for maker in every() {
        let mut bench = Bench::new(
            maker,
            &[(1, 'a', State::Active), (2, 'c', State::Active), (3, 'e', State::Active)],
        );
        for (name, pair, at) in [
            ("x", ('a', 'b'), "2025-07-30T10:00:00Z"),
            ("y", ('c', 'd'), "2025-08-01T10:00:00Z"),
            ("z", ('e', 'f'), "2027-01-01T10:00:00Z"),
        ] {
            let run = NewRun {
                run_id: format!("run-{name}"),
                list_id: name.into(),
                at: at.into(),
                ..NewRun::default()
            };
            bench.apply_as(&crate::support::bench::list_of(&[pair]), &retire(), &run);
        }
        assert_eq!(older_than(&mut *bench.store, "2025-07-30").unwrap(), [""; 0], "{}", maker.kind);
        assert_eq!(older_than(&mut *bench.store, "2025-08-01").unwrap(), ["x"], "{}", maker.kind);
        assert_eq!(
            older_than(&mut *bench.store, "2025-08-02").unwrap(),
            ["x", "y"],
            "{}",
            maker.kind
        );
        let unknown = forget(&mut *bench.store, &["x", "nobody"], "now");
        assert!(matches!(unknown, Err(JournalError::NoSuchList(_))), "{}", maker.kind);
        let memory = forget(&mut *bench.store, &["x", "y"], "now").unwrap();
        assert_eq!(memory, Memory { runs: 2, changes: 4, standing: 4 }, "{}", maker.kind);
        assert_eq!(older_than(&mut *bench.store, "2030-01-01").unwrap(), ["z"], "{}", maker.kind);
        assert!(
            matches!(bench.undo_part("run-y"), Err(UndoError::Forgotten { .. })),
            "{}",
            maker.kind
        );
    }
}
