//! A store brought up to date from the publisher's own export.

use waswordt::keyring::{Intent, RunKind, StoreError};
use waswordt::moves::Safeguards;
use waswordt::ops::apply::{Limits, Mode};
use waswordt::ops::forget::forget;
use waswordt::ops::keyrings::{ExportForm, KeyringsError, export, import};
use waswordt::ops::limits::Beyond;
use waswordt::ops::safeguards;
use waswordt::ops::sync::{
    Contest, Counts, Given, Gone, Orphan, Request, SyncError, SyncRefusal, Synced, sync,
};
use waswordt::ops::undo::UndoError;
use waswordt::plan::{OldKeyrings, Outcome, Policy, State};
use waswordt::tables::ReadOptions;

use crate::support::bench::{Bench, list_of};
use crate::support::stores::{MAKERS, Maker, TABLES};

const STORE: &str = "profile_id,identity,scheme,state,first_name,last_name\n\
    P1,a@x,,,An,Jansen\n\
    P2,b@x,,,Bo,Smit\n\
    P3,c@x,,,,\n\
    P4,,,,Do,Vries\n\
    P5,e@x,,,Es,Vos\n\
    P5,12@adm,profile-id,,Es,Vos\n\
    P6,f@x,,retired,,\n";

const EXPORT: &str = "profile_id,identity,scheme,state,first_name,last_name\n\
    P1,a@x,,,An,Jansen\n\
    P2,b@x,,,Bo,\"Smits, jr\"\n\
    P9,c@x,,,Ce,Kok\n\
    P5,12@adm,profile-id,retired,,\n\
    P7,,,,Ge,Go\n\
    P8,f@x,,,,\n";

fn filled(maker: &Maker, keyrings: &str) -> Bench {
    let mut bench = Bench::new(maker, &[]);
    import(&mut *bench.store, std::io::Cursor::new(keyrings), &ReadOptions::default()).unwrap();
    bench
}

fn bring(
    bench: &mut Bench,
    keyrings: &str,
    change: impl FnOnce(&mut Request<'_>),
) -> Result<Synced, SyncError> {
    let options = ReadOptions::default();
    let (run_id, at, limits) = ("sync".into(), String::new(), Limits::default());
    let mut request = Request {
        options: &options,
        gone: Gone::Retire,
        given: Given::Hold,
        limits,
        mode: Mode::Change,
        run_id,
        at,
    };
    change(&mut request);
    sync(&mut *bench.store, std::io::Cursor::new(keyrings), request)
}

/// Who opens what, as pairs.
fn open(bench: &mut Bench) -> Vec<String> {
    bench
        .active()
        .into_iter()
        .flat_map(|(identity, on)| {
            on.into_iter().map(move |profile| format!("{identity} {profile}"))
        })
        .collect()
}

fn text(bench: &mut Bench) -> String {
    let mut out = Vec::new();
    export(&mut *bench.store, ExportForm::Csv, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn what_is_new_comes_what_is_gone_goes_and_undo_takes_all_of_it_back() {
    for maker in &MAKERS {
        let mut bench = filled(maker, STORE);
        let before = text(&mut bench);
        let dry = bring(&mut bench, EXPORT, |request| request.mode = Mode::DryRun).unwrap();
        assert_eq!(
            (dry.run_id.as_deref(), text(&mut bench)),
            (None, before.clone()),
            "{}",
            maker.kind
        );
        let done = bring(&mut bench, EXPORT, |_| {}).unwrap();
        let counts = Counts {
            rows: 6,
            kept: 2,
            added: 2,
            moved: 1,
            past: 1,
            held: 0,
            mended: 1,
            retired: 3,
            left: 0,
        };
        assert_eq!((done.counts, dry.counts), (counts, counts), "{}", maker.kind);
        assert_eq!(
            open(&mut bench),
            [" P7", "a@x P1", "b@x P2", "c@x P9", "f@x P8"],
            "{}",
            maker.kind
        );
        assert!(
            text(&mut bench).contains("P2,b@x,real-id,active,,Bo,,\"Smits, jr\",,,"),
            "{}: {}",
            maker.kind,
            text(&mut bench)
        );
        let after = text(&mut bench);
        let again = bring(&mut bench, EXPORT, |request| request.run_id = "again".into()).unwrap();
        assert_eq!(
            (again.run_id, again.counts.kept, text(&mut bench)),
            (None, 5, after),
            "{}: a second time changes nothing",
            maker.kind
        );
        let runs = bench.store.session(Intent::Look).unwrap().runs().unwrap();
        assert_eq!(
            (runs.len(), &runs[0].kind, runs[0].changes),
            (1, &RunKind::Synced { undone_by: None }, 7),
            "{}",
            maker.kind
        );
        assert_eq!(bench.undo_part("sync").unwrap(), [], "{}", maker.kind);
        assert_eq!(text(&mut bench), before, "{}", maker.kind);
        assert_eq!(text(&mut Bench::with(bench.home, bench.store)), before, "{}", maker.kind);
    }
}

#[test]
fn an_export_that_would_change_more_than_may_changes_nothing() {
    for maker in &MAKERS {
        let mut bench = filled(maker, STORE);
        let before = text(&mut bench);
        for mode in [Mode::DryRun, Mode::Change] {
            let mut refuse = |limits: Limits, beyond: Beyond| {
                let refused = bring(&mut bench, EXPORT, |request| {
                    (request.mode, request.limits) = (mode, limits);
                })
                .unwrap();
                assert_eq!(
                    (refused.refusal, refused.run_id),
                    (Some(SyncRefusal(beyond)), None),
                    "{}",
                    maker.kind
                );
            };
            // Two are new, one moves, and three more are retired: P3, P4 and P5 change, of four
            // profiles that an identity opens.
            refuse(
                Limits { changes: Some(6), ..Limits::default() },
                Beyond::Changes { changes: 7, limit: 6 },
            );
            refuse(
                Limits { share: Some(74.0), ..Limits::default() },
                Beyond::Share { profiles: 3, limit: 2 },
            );
            assert_eq!(text(&mut bench), before, "{}", maker.kind);
        }
        let limits = Limits { changes: Some(7), share: Some(75.0), ..Limits::default() };
        let done = bring(&mut bench, EXPORT, |request| request.limits = limits).unwrap();
        let orphan = |profile: &str, row| Orphan { row, profile_id: profile.to_owned() };
        assert_eq!(
            (done.refusal, done.orphans),
            (None, vec![orphan("P3", Some(4)), orphan("P5", Some(5))]),
            "{}",
            maker.kind
        );
    }
}

#[test]
fn what_the_export_lacks_may_stay() {
    for maker in &MAKERS {
        let mut bench = filled(maker, STORE);
        let done = bring(&mut bench, "profile_id,identity\nP1,a@x\nP3,z@x\n", |request| {
            request.gone = Gone::Keep;
        })
        .unwrap();
        assert_eq!(
            (done.counts.kept, done.counts.added, done.counts.retired, done.counts.left),
            (1, 1, 0, 5),
            "{}",
            maker.kind
        );
        assert!(
            text(&mut bench).contains("P1,a@x,real-id,active,,An,,Jansen,"),
            "{}: nothing told, nothing mended",
            maker.kind
        );
    }
}

#[test]
fn what_a_list_gave_or_retired_is_held_unless_the_export_is_to_be_followed() {
    // The lists moved P1 from a to b, P2 from c to d, and gave e of P3 to nobody; the export is of
    // before the first, and has d on another profile.
    let retire = Policy { old: OldKeyrings::Retire, ..Policy::default() };
    let export = "profile_id,identity\nP1,a@school\nP9,d@school\nP3,e@school\n";
    for maker in &MAKERS {
        for given in [Given::Hold, Given::Follow] {
            let mut bench = Bench::new(
                maker,
                &[(1, 'a', State::Active), (2, 'c', State::Active), (3, 'e', State::Active)],
            );
            bench.apply_list("one", &[('a', 'b'), ('c', 'd')], &retire);
            let before = bench.export();
            let done = bring(&mut bench, export, |request| request.given = given).unwrap();
            let told: Vec<_> = done
                .contested
                .iter()
                .map(|held| (held.contest, held.row, held.identity.as_str()))
                .collect();
            if given == Given::Hold {
                let expected = [
                    (Contest::Reopened, Some(2), "a@school"),
                    (Contest::Elsewhere, Some(3), "d@school"),
                    (Contest::Lacking, None, "b@school"),
                ];
                assert_eq!(told, expected, "{}", maker.kind);
                assert_eq!(
                    (bench.export(), done.counts.held, done.run_id),
                    (before, 2, None),
                    "{}",
                    maker.kind
                );
            } else {
                assert_eq!(told, [], "{}", maker.kind);
                assert_eq!(
                    open(&mut bench),
                    ["a@school P1", "d@school P9", "e@school P3"],
                    "{}",
                    maker.kind
                );
                assert!(
                    matches!(bench.undo_part("run-one"), Err(UndoError::Blocked { .. })),
                    "{}: the publisher changed it since",
                    maker.kind
                );
                assert_eq!(bench.undo_part("sync").unwrap(), [], "{}", maker.kind);
                assert_eq!(bench.export(), before, "{}", maker.kind);
            }
        }
    }
}

#[test]
fn what_the_publisher_did_since_is_not_held_a_second_time() {
    for maker in &MAKERS {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active)]);
        bench.apply_list(
            "one",
            &[('a', 'b')],
            &Policy { old: OldKeyrings::Retire, ..Policy::default() },
        );
        bring(&mut bench, "profile_id,identity\nP9,b@school\n", |request| {
            request.given = Given::Follow;
        })
        .unwrap();
        let done = bring(&mut bench, "profile_id,identity\nP8,b@school\n", |request| {
            request.run_id = "later".into();
        })
        .unwrap();
        assert_eq!((done.contested.len(), done.counts.moved), (0, 1), "{}", maker.kind);
        // Another child may get what was given up, on a profile of its own.
        let done =
            bring(&mut bench, "profile_id,identity\nP8,b@school\nP7,a@school\n", |request| {
                request.run_id = "last".into();
            })
            .unwrap();
        assert_eq!((done.contested.len(), done.counts.added), (0, 1), "{}", maker.kind);
        assert_eq!(open(&mut bench), ["a@school P7", "b@school P8"], "{}", maker.kind);
    }
}

#[test]
fn an_export_that_contradicts_itself_or_holds_nothing_changes_nothing() {
    for maker in &MAKERS {
        let mut bench = filled(maker, STORE);
        let before = text(&mut bench);
        let twice = bring(&mut bench, "profile_id,identity\nP1,z@x\nP2,y@x\nP3,z@x\n", |_| {});
        assert!(
            matches!(&twice, Err(SyncError::TwiceActive { rows }) if *rows == [2, 4]),
            "{}: {twice:?}",
            maker.kind
        );
        let nothing = bring(&mut bench, "profile_id,identity,state\nP1,a@x,retired\n", |_| {});
        assert!(matches!(nothing, Err(SyncError::Nothing)), "{}: {nothing:?}", maker.kind);
        let broken = bring(&mut bench, "profile_id,identity\nP1,a@x\nP2,\"b@x\n", |_| {});
        assert!(
            matches!(broken, Err(SyncError::Keyrings(KeyringsError::Damaged { .. }))),
            "{}: {broken:?}",
            maker.kind
        );
        let unknown =
            bring(&mut bench, "profile_id,identity,state\nP1,a@x,\nP2,b@x,sleeping\n", |_| {});
        assert!(
            matches!(
                unknown,
                Err(SyncError::Keyrings(KeyringsError::Store(StoreError::Row { row: 3, .. })))
            ),
            "{}",
            maker.kind
        );
        assert_eq!(text(&mut bench), before, "{}", maker.kind);
    }
}

#[test]
fn names_that_were_mended_since_are_left_by_undo_and_the_journal_can_forget_them() {
    let mended = |name: &str| {
        format!("profile_id,identity,first_name,last_name\nP1,a@x,An,{name}\nP2,b@x,Bo,Smit\n")
    };
    for maker in &MAKERS {
        let mut bench = filled(maker, &mended("Jansen"));
        bring(&mut bench, &mended("Janssen"), |_| {}).unwrap();
        bring(&mut bench, &mended("Janszen"), |request| request.run_id = "later".into()).unwrap();
        bench.undo_part("sync").unwrap();
        assert!(text(&mut bench).contains("Janszen"), "{}", maker.kind);
        bench.undo_part("later").unwrap();
        assert!(text(&mut bench).contains(",Janssen,"), "{}", maker.kind);
        let list =
            bench.store.session(Intent::Look).unwrap().runs().unwrap()[1].about.list_id.clone();
        assert!(list.starts_with("sync-"), "{list}");
        forget(&mut *bench.store, &[&list], "2027-08-01T09:00:00Z").unwrap();
        let runs = bench.store.session(Intent::Look).unwrap().runs().unwrap();
        assert!(runs[1].forgotten.is_some() && runs[0].forgotten.is_none(), "{}", maker.kind);
    }
}

#[test]
fn names_and_addresses_are_mended_as_a_whole_or_not_at_all() {
    const HEADER: &str =
        "profile_id,identity,initials,first_name,prefix,last_name,location,postcode,house_number\n";
    let store = format!(
        "{HEADER}P1,a@x,A.,An,van den,Berg,,1234 AB,1\nP2,b@x,B.,Bo,de,Wit,Noord,1234 AB,2\n"
    );
    for maker in &MAKERS {
        let mut bench = filled(maker, &store);
        // Nothing in the export has a prefix, initials or a house number: who has another surname
        // has another name.
        let export = "profile_id,identity,first_name,prefix,last_name,postcode\nP1,a@x,Daan,,Smit,9999 ZZ\nP2,b@x,Bo,,Wit,1234 AB\n";
        let synced = bring(&mut bench, export, |_| {}).unwrap();
        assert_eq!(
            synced.counts,
            Counts { rows: 2, kept: 2, mended: 1, ..Counts::default() },
            "{}",
            maker.kind
        );
        let now = text(&mut bench);
        assert!(
            now.contains("P1,a@x,real-id,active,,Daan,,Smit,,9999 ZZ,\n"),
            "{} {now}",
            maker.kind
        );
        assert!(
            now.contains("P2,b@x,real-id,active,B.,Bo,de,Wit,Noord,1234 AB,2\n"),
            "{} {now}",
            maker.kind
        );
        bench.undo_part("sync").unwrap();
        let back = text(&mut bench);
        assert!(
            back.contains("P1,a@x,real-id,active,A.,An,van den,Berg,,1234 AB,1\n"),
            "{} {back}",
            maker.kind
        );
    }
}

/// Declares that a store takes capitals for small letters, in the store where it has a place to
/// keep that.
fn fold(bench: &mut Bench) {
    let fold = Safeguards { fold_case: Some(true), ..Safeguards::default() };
    match safeguards::keep(&mut *bench.store, fold) {
        Err(StoreError::KeepsNothing) => bench.store.declare(fold),
        kept => assert_eq!(kept.unwrap(), safeguards::Kept::Now(fold)),
    }
}

#[test]
fn a_store_that_folds_capitals_is_compared_as_it_declares() {
    const HEADER: &str = "profile_id,identity\n";
    for maker in &MAKERS {
        let mut bench = filled(maker, &format!("{HEADER}P1,A@x\nP2,b@x\nP2,B@x\n"));
        fold(&mut bench);
        let kept = ["A@x P1", "B@x P2", "b@x P2"];
        let synced =
            bring(&mut bench, &format!("{HEADER}P1,a@x\nP2,b@x\nP2,B@X\nP3,c@x\n"), |_| {})
                .unwrap();
        assert_eq!(
            synced.counts,
            Counts { rows: 4, kept: 3, added: 1, ..Counts::default() },
            "{}",
            maker.kind
        );
        assert_eq!(
            (open(&mut bench), synced.orphans),
            ([&kept[..], &["c@x P3"]].concat().iter().map(|it| (*it).to_owned()).collect(), vec![])
        );
        let twice = bring(&mut bench, &format!("{HEADER}P1,a@x\nP2,b@x\nP4,A@X\n"), |_| {});
        assert!(
            matches!(&twice, Err(SyncError::TwiceActive { rows }) if rows == &[2, 4]),
            "{} {twice:?}",
            maker.kind
        );
        let moved = bring(&mut bench, &format!("{HEADER}P9,a@X\nP2,b@x\nP3,c@x\n"), |request| {
            request.run_id = "moved".into();
        })
        .unwrap();
        assert_eq!(
            moved.counts,
            Counts { rows: 3, kept: 2, moved: 1, ..Counts::default() },
            "{}",
            maker.kind
        );
        assert!(
            open(&mut bench).contains(&"a@X P9".to_owned())
                && !open(&mut bench).contains(&"A@x P1".to_owned()),
            "{}",
            maker.kind
        );
    }
}

#[test]
fn an_import_opens_no_second_profile_by_other_capitals_where_the_store_folds_them() {
    for maker in &MAKERS {
        let mut bench = filled(maker, "profile_id,identity\nP1,A@x\n");
        fold(&mut bench);
        let mut bring_in = |rows: &str| {
            let file = std::io::Cursor::new(format!("profile_id,identity,scheme,state\n{rows}"));
            import(&mut *bench.store, file, &ReadOptions::default()).map(|imported| imported.count)
        };
        for (rows, row) in [("P3,c@x,,\nP2,a@x,,\n", 3), ("P2,q@x,,\nP3,Q@X,,\n", 3)] {
            let refused = bring_in(rows);
            assert!(
                matches!(refused, Err(KeyringsError::Store(StoreError::TwiceActive { row: told })) if told == row),
                "{refused:?}"
            );
        }
        assert_eq!(
            bring_in("P1,a@x,,\nP2,A@X,,retired\nP3,a@x,profile-id,\n").unwrap(),
            3,
            "{}",
            maker.kind
        );
        assert_eq!(open(&mut bench), ["A@x P1", "a@x P1", "a@x P3"], "{}", maker.kind);
    }
}

#[test]
fn what_an_old_export_brought_back_is_one_identity_of_one_profile() {
    let retire = Policy { old: OldKeyrings::Retire, ..Policy::default() };
    for maker in &MAKERS {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active), (2, 'b', State::Active)]);
        bench.apply(&list_of(&[('a', 'c')]), &retire);
        bring(&mut bench, "profile_id,identity\nP1,a@school\nP2,b@school\n", |request| {
            request.given = Given::Follow;
        })
        .unwrap();
        let again = bench.apply(&list_of(&[('a', 'c')]), &retire);
        assert_eq!(again.outcomes, [Outcome::Linked], "{} {:?}", maker.kind, again.held);
        let plan = bench.apply(&list_of(&[('a', 'd')]), &retire);
        assert_eq!(plan.outcomes, [Outcome::Linked], "{} {:?}", maker.kind, plan.held);
        assert_eq!(open(&mut bench), ["b@school P2", "d@school P1"], "{}", maker.kind);
    }
}

#[test]
fn a_later_list_stands_in_the_way_of_the_keyrings_that_it_changed() {
    for maker in &MAKERS {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active)]);
        bring(&mut bench, "profile_id,identity\nP1,a@school\nP2,b@school\nP3,c@school\n", |_| {})
            .unwrap();
        bench.apply_list(
            "one",
            &[('b', 'd')],
            &Policy { old: OldKeyrings::Retire, ..Policy::default() },
        );
        let left = bench.undo_part("sync").unwrap();
        assert_eq!(
            left.iter()
                .map(|obstacle| (obstacle.rows.as_slice(), obstacle.by.as_slice()))
                .collect::<Vec<_>>(),
            [([3].as_slice(), ["run-one".to_owned()].as_slice())]
        );
        assert_eq!(open(&mut bench), ["a@school P1", "d@school P2"], "{}", maker.kind);
    }
}

#[test]
fn tables_of_a_publisher_are_up_to_date_by_other_means() {
    for maker in &TABLES {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active)]);
        for mode in [Mode::Change, Mode::DryRun] {
            let refused = bring(&mut bench, "profile_id,identity\nP1,a@school\n", |request| {
                request.mode = mode;
            });
            let Err(SyncError::Keyrings(KeyringsError::Store(StoreError::NoSync))) = refused else {
                panic!("{}: {refused:?}", maker.kind)
            };
        }
    }
}
