//! What the journal knows of a list, forgotten.

use std::fs;

use waswordt::calendar::Date;
use waswordt::keyring::{Intent, NewRun, StoreError};
use waswordt::message::{Catalogue, Lang};
use waswordt::moves::Window;
use waswordt::ops::apply::{
    Anyway, Elsewhere, Faulty, Limits, MinMatch, Mode, Moment, Removed, Request, Review, apply,
};
use waswordt::ops::forget::{Memory, forget, remembered};
use waswordt::ops::journal::JournalError;
use waswordt::ops::undo::UndoError;
use waswordt::plan::{OldKeyrings, Policy, State};
use waswordt::report::receipt::Receipt;
use waswordt::rules::Findings;

use crate::support::bench::{Bench, Pair, entry, list_of};
use crate::support::stores::every;

const DAY: &str = "2027-08-01T09:00:00Z";

/// Applies a list as the command does.
fn apply_as(bench: &mut Bench, run_id: &str, pairs: &[Pair], old: OldKeyrings) -> Receipt {
    let (list, findings) = (list_of(pairs), Findings::default());
    let request = Request {
        list: &list,
        findings: &findings,
        run: NewRun {
            run_id: run_id.into(),
            list_id: "list".into(),
            list_sha256: list.sha256(),
            brin: "99ZZ00".into(),
            ..NewRun::default()
        },
        policy: Policy { old, ..Policy::default() },
        marks: std::collections::BTreeMap::new(),
        faulty: Faulty::Refuse,
        strictness: waswordt::rules::Strictness::Lenient,
        min_match: MinMatch::Any,
        removed: Removed::Refuse,
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
    let applied = apply(&mut *bench.store, request).unwrap();
    assert_eq!(applied.refusal, None);
    applied.receipt
}

#[test]
fn the_run_stays_and_its_changes_go() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active), (2, 'c', State::Active)]);
        apply_as(&mut bench, "run-1", &[('a', 'b')], OldKeyrings::Retire);
        bench.apply_list("other", &[('c', 'd')], &Policy::default());
        let keyrings = bench.export();
        let before = bench.store.session(Intent::Look).unwrap().runs().unwrap();
        let memory = Memory { runs: 1, changes: 2, standing: 2 };
        assert_eq!(remembered(&mut *bench.store, &["list"]).unwrap(), memory, "{}", maker.kind);
        assert_eq!(forget(&mut *bench.store, &["list"], DAY).unwrap(), memory, "{}", maker.kind);
        let after = bench.home.open().session(Intent::Look).unwrap().runs().unwrap();
        assert_eq!(after[0].forgotten.as_deref(), Some(DAY), "{}", maker.kind);
        assert_eq!(
            (&after[0].about, after[0].changes, after[0].stands()),
            (&before[0].about, 2, true),
            "{}",
            maker.kind
        );
        assert_eq!(after[1], before[1], "{}", maker.kind);
        assert_eq!(bench.export(), keyrings, "{}: the keyrings are the publisher's", maker.kind);

        for name in ["run-1", "list"] {
            let refused = bench.undo_part(name).unwrap_err();
            assert!(matches!(refused, UndoError::Forgotten { .. }), "{}: {refused:?}", maker.kind);
        }
        bench.undo_part("run-other").unwrap();
        assert_eq!(
            forget(&mut *bench.store, &["list"], "later").unwrap(),
            Memory::default(),
            "{}: again",
            maker.kind
        );
        let again = bench.store.session(Intent::Look).unwrap().runs().unwrap();
        assert_eq!(again[0], after[0], "{}", maker.kind);
        assert!(
            matches!(forget(&mut *bench.store, &["nobody"], DAY), Err(JournalError::NoSuchList(_))),
            "{}",
            maker.kind
        );
    }
}

#[test]
fn the_same_content_again_changes_nothing_also_where_that_would_swap_back() {
    for maker in every() {
        for old in [OldKeyrings::Keep, OldKeyrings::Retire] {
            let mut bench = Bench::new(
                maker,
                &[
                    (1, 'a', State::Active),
                    (2, 'b', State::Active),
                    (3, 'c', State::Active),
                    (4, 'd', State::Active),
                ],
            );
            let pairs = [('a', 'b'), ('b', 'a'), ('c', 'd'), ('d', 'e')];
            apply_as(&mut bench, "run-1", &pairs, old);
            let after = bench.export();
            forget(&mut *bench.store, &["list"], DAY).unwrap();
            let again = apply_as(&mut bench, "run-2", &pairs, old);
            assert_eq!(
                (again.counts.already, again.counts.linked),
                (4, 0),
                "{} {old:?}",
                maker.kind
            );
            assert_eq!(again.run_id.as_deref(), Some("run-1"), "{}", maker.kind);
            assert!(again.journal_forgotten, "{}", maker.kind);
            assert_eq!(bench.export(), after, "{} {old:?}", maker.kind);
        }
    }
}

#[test]
fn a_corrected_version_is_judged_by_what_the_store_shows_and_says_so() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active), (2, 'c', State::Active)]);
        apply_as(&mut bench, "run-1", &[('a', 'b'), ('c', ' ')], OldKeyrings::Retire);
        forget(&mut *bench.store, &["list"], DAY).unwrap();
        let second = apply_as(&mut bench, "run-2", &[('a', 'b'), ('c', 'd')], OldKeyrings::Retire);
        assert_eq!(
            (second.counts.already, second.counts.linked, second.journal_forgotten),
            (1, 1, true),
            "{}",
            maker.kind
        );
        let changed: Vec<String> = bench.active().into_keys().collect();
        assert_eq!(changed, ["b@school", "d@school"], "{}", maker.kind);
        bench.undo_part("run-2").unwrap();
        let open: Vec<String> = bench.active().into_keys().collect();
        assert_eq!(
            open,
            ["b@school", "c@school"],
            "{}: what is remembered can be undone",
            maker.kind
        );
    }
}

#[test]
fn what_is_forgotten_stands_in_no_file_any_longer() {
    for maker in every() {
        for wal in [false, true] {
            let entries = |number: u32| {
                (number..number + 40).map(|number| {
                    let mut entry = entry((1, 'a', State::Active));
                    (entry.profile_id, entry.identity) =
                        (format!("P{number}"), format!("old-{number}@school"));
                    entry
                })
            };
            let mut bench = Bench::of(maker, entries(0));
            let Some(path) = bench.home.path().map(std::path::Path::to_owned) else { continue };
            if maker.kind == "sqlite" && wal {
                let mode: String = rusqlite::Connection::open(&path)
                    .unwrap()
                    .query_row("PRAGMA journal_mode = wal", [], |row| row.get(0))
                    .unwrap();
                assert_eq!(mode, "wal");
            }
            let mut list = waswordt::list::List::new(waswordt::list::Format::of(
                waswordt::moves::FormatId::Vo,
            ));
            for number in 0..40 {
                list.push(
                    number + 2,
                    [
                        "",
                        "",
                        "",
                        "",
                        "",
                        &format!("old-{number}@school"),
                        &format!("secret-{number}@school"),
                    ],
                );
            }
            let run = NewRun { run_id: "run".into(), list_id: "list".into(), ..NewRun::default() };
            bench.apply_as(&list, &Policy { old: OldKeyrings::Retire, ..Policy::default() }, &run);
            bench.undo_part("run").unwrap();
            let traces = || {
                let folder = path.parent().unwrap();
                let files = fs::read_dir(folder)
                    .unwrap()
                    .map(|file| fs::read(file.unwrap().path()).unwrap());
                files.filter(|bytes| bytes.windows(7).any(|window| window == b"secret-")).count()
            };
            assert_ne!(
                traces(),
                0,
                "{}: the journal knows the new identities, which no keyring has any longer",
                maker.kind
            );
            forget(&mut *bench.store, &["list"], DAY).unwrap();
            assert_eq!(traces(), 0, "{}", maker.kind);
        }
    }
}

#[test]
fn a_reader_that_keeps_traces_alive_is_told_of_and_the_same_command_finishes_the_work() {
    let maker = every().find(|maker| maker.kind == "sqlite").unwrap();
    let mut bench = Bench::new(maker, &[(1, 'a', State::Active)]);
    let path = bench.home.path().unwrap().to_owned();
    let reader = rusqlite::Connection::open(&path).unwrap();
    reader.query_row("PRAGMA journal_mode = wal", [], |_| Ok(())).unwrap();
    bench.apply_list("a", &[('a', 'b')], &Policy::default());
    reader.execute_batch("BEGIN").unwrap();
    let count =
        || reader.query_row("SELECT count(*) FROM change", [], |row| row.get::<_, i64>(0)).unwrap();
    assert_ne!(count(), 0);
    let refused = forget(&mut *bench.store, &["list-a"], DAY);
    assert!(matches!(refused, Err(JournalError::Store(StoreError::NotWiped))), "{refused:?}");
    reader.execute_batch("COMMIT").unwrap();
    assert_eq!(forget(&mut *bench.store, &["list-a"], DAY).unwrap(), Memory::default());
    assert_eq!((count(), fs::metadata(path.with_extension("db-wal")).unwrap().len()), (0, 0));
}
