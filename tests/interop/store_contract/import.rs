//! Keyrings in and out.

use waswordt::identity::Scheme;
use waswordt::keyring::{Entry, Intent, LayoutProblem, StoreError};
use waswordt::ops::keyrings::{ExportForm, export, import};
use waswordt::plan::State;
use waswordt::tables::ReadOptions;

use crate::support::bench::{Bench, entry};
use crate::support::stores::MAKERS;

fn text(store: &mut dyn waswordt::keyring::Store, form: ExportForm) -> String {
    let mut out = Vec::new();
    export(store, form, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

const HARD: &str = "profile_id,identity,scheme,state,initials,first_name,prefix,last_name,location,postcode,house_number,note,\"a,b\"\n\
    P1,a@school,real-id,active,S.,Saïd,el,\"d'Arc, \"\"de\"\"\",Noord,1234 AB,12-a,\"two\nlines\",\n\
    P1,12345@adm.school,profile-id,retired,,,,,,,,,x\n\
    P2,,real-id,active,T.,Twee,,Zonder,,,,,\n\
    P3,,real-id,active,D.,Drie,,Zonder,,,,,\n";

#[test]
fn what_comes_in_goes_out_the_same() {
    for maker in &MAKERS {
        let (home, mut store) = maker.make();
        assert_eq!(store.kind(), maker.kind);
        assert_eq!(
            import(&mut *store, std::io::Cursor::new(HARD), &ReadOptions::default()).unwrap().count,
            4
        );
        assert_eq!(text(&mut *store, ExportForm::Csv), HARD, "{}", maker.kind);
        assert_eq!(text(&mut *home.open(), ExportForm::Csv), HARD, "{}", maker.kind);
        let json = text(&mut *store, ExportForm::Jsonl);
        let (_home, mut other) = maker.make();
        assert_eq!(
            import(&mut *other, std::io::Cursor::new(&json), &ReadOptions::default())
                .unwrap()
                .count,
            4
        );
        assert_eq!(text(&mut *other, ExportForm::Jsonl), json, "{}", maker.kind);
    }
}

#[test]
fn a_second_import_adds_at_the_end() {
    for maker in &MAKERS {
        let (_home, mut store) = maker.make();
        for keyrings in
            ["profile_id,identity\nP1,a@x\n", "identity,profile_id,colour\nb@x,P2,red\n"]
        {
            import(&mut *store, std::io::Cursor::new(keyrings), &ReadOptions::default()).unwrap();
        }
        let all = text(&mut *store, ExportForm::Csv);
        let lines: Vec<&str> = all.lines().collect();
        assert!(lines[0].ends_with(",house_number,colour"), "{}: {all}", maker.kind);
        assert_eq!(
            lines[1..],
            ["P1,a@x,real-id,active,,,,,,,,", "P2,b@x,real-id,active,,,,,,,,red"],
            "{}",
            maker.kind
        );
    }
}

#[test]
fn an_empty_store_exports_its_header_alone() {
    for maker in &MAKERS {
        let (_home, mut store) = maker.make();
        let header = "profile_id,identity,scheme,state,initials,first_name,prefix,last_name,location,postcode,house_number\n";
        assert_eq!(text(&mut *store, ExportForm::Csv), header);
    }
}

/// Imports, and returns what refused it.
fn refused(bench: &mut Bench, entries: &[Entry]) -> StoreError {
    let before = bench.export();
    let session = bench.store.session(Intent::Change).unwrap();
    let mut row = 1;
    let error = session.import(&["colour".to_owned()], &mut |take| {
        entries.iter().try_for_each(|entry| {
            row += 1;
            take(row, entry)
        })
    });
    let error = error.unwrap_err();
    assert_eq!(bench.export(), before, "nothing is left of a refused import");
    error
}

fn keyring(profile: u8, letter: char) -> Entry {
    Entry { extra: vec!["red".into()], ..entry((profile, letter, State::Active)) }
}

#[test]
fn an_identity_that_would_open_two_profiles_is_refused_by_its_row() {
    for maker in &MAKERS {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active), (2, 'b', State::Retired)]);
        let twice = refused(&mut bench, &[keyring(3, 'b'), keyring(4, 'a')]);
        assert!(matches!(twice, StoreError::TwiceActive { row: 3 }), "{}: {twice:?}", maker.kind);
        let twice = refused(&mut bench, &[keyring(3, 'c'), keyring(4, 'c')]);
        assert!(matches!(twice, StoreError::TwiceActive { row: 3 }), "{}: {twice:?}", maker.kind);
        let eck = |digit: &str| Entry {
            identity: format!("https://ketenid.nl/201703/{}", digit.repeat(128)),
            scheme: Scheme::EckId,
            ..keyring(5, 'x')
        };
        let twice = refused(&mut bench, &[eck("a"), eck("A")]);
        assert!(
            matches!(twice, StoreError::TwiceActive { row: 3 }),
            "{}: an ECK iD compares without case",
            maker.kind
        );
    }
}

#[test]
fn a_source_that_breaks_off_leaves_nothing() {
    for maker in &MAKERS {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active)]);
        let before = bench.export();
        let session = bench.store.session(Intent::Change).unwrap();
        let broken = session.import(&[], &mut |take| {
            take(2, &keyring(2, 'b'))?;
            Err(StoreError::Row { row: 3, problem: LayoutProblem::NoProfile })
        });
        assert!(matches!(broken, Err(StoreError::Row { row: 3, .. })), "{}", maker.kind);
        assert_eq!(bench.export(), before, "{}", maker.kind);
    }
}
