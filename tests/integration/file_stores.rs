//! Keyring files of publishers: whatever they look like, only what changes is written anew, and
//! undoing leaves not a byte behind.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::bench::{Bench, Pair, list_of};
use crate::support::random::cases;
use crate::support::stores::folder;
use proptest::prelude::*;
use tempfile::TempDir;
use waswordt::identity::{Case, Scheme};
use waswordt::keyring::{
    Address, Intent, LayoutProblem, NewRun, StoreError, Surroundings, Work, open,
};
use waswordt::list::{Format, List};
use waswordt::moves::FormatId;
use waswordt::ops::keyrings::{ExportForm, KeyringsError, export};
use waswordt::ops::undo::{Obstructed, undo};
use waswordt::plan::{Change, ChangeKind, Identities, OldKeyrings, OnCollision, Policy};
use waswordt::tables::ReadOptions;

/// A keyring file of a publisher.
struct File {
    folder: TempDir,
    name: &'static str,
}

impl File {
    fn new(name: &'static str, bytes: impl AsRef<[u8]>) -> Self {
        let file = Self { folder: folder(), name };
        fs::create_dir_all(file.path().parent().unwrap()).unwrap();
        fs::write(file.path(), bytes).unwrap();
        file
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join(self.name)
    }

    fn text(&self) -> String {
        fs::read_to_string(self.path()).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn store(&self) -> Box<dyn waswordt::keyring::Store> {
        open(&Address::parse(self.path().to_str().unwrap(), &Surroundings::default()).unwrap())
            .unwrap()
    }

    fn apply(&self, pairs: &[Pair], old: OldKeyrings, run: &str) -> Result<(), StoreError> {
        self.apply_list(&list_of(pairs), old, run)
    }

    fn apply_list(&self, list: &List, old: OldKeyrings, run: &str) -> Result<(), StoreError> {
        let policy = Policy { old, on_collision: OnCollision::TakeOver, ..Policy::default() };
        let mut store = self.store();
        let mut session = store.session(Intent::Change)?;
        session.snapshot(&Identities::of(list, Case::Exact))?;
        let (plan, identities, snapshot) = Bench::plan(&mut *session, list, &policy, run);
        let run = NewRun { run_id: run.into(), list_id: run.into(), ..NewRun::default() };
        session.carry_out(
            &run,
            &Work { changes: &plan.changes, identities: &identities, profiles: &snapshot.profiles },
        )
    }

    fn undo(&self, run: &str) {
        undo(&mut *self.store(), run, Obstructed::Refuse, format!("undo-{run}"), String::new())
            .unwrap();
    }

    fn refusal(&self) -> StoreError {
        self.apply(&[('a', 'b')], OldKeyrings::Retire, "run").unwrap_err()
    }
}

/// Applies `a → b` and returns the file; then undoes it and holds that every byte is back.
fn applied(name: &'static str, before: &str, old: OldKeyrings) -> String {
    let file = File::new(name, before);
    file.apply(&[('a', 'b')], old, "run").unwrap();
    let after = file.text();
    file.undo("run");
    assert_eq!(file.text(), before);
    after
}

#[test]
fn only_the_cell_of_the_state_changes() {
    let before = "\u{feff}sep=;\r\n\"note\";state;identity;profile_id\r\nx;\"active\";a@school;P1\r\n\r\n\"q\"\"\";;c@school;\"P2\"\r\n";
    let after = before.replace("\"active\"", "\"retired\"") + ";\"active\";b@school;P1\r\n";
    assert_eq!(applied("k.csv", before, OldKeyrings::Retire), after);
}

#[test]
fn a_file_without_states_gets_them_only_for_a_retirement() {
    let before = "profile_id,identity,last_name\nP1,a@school,Dam\nP2,c@school,Berg\n";
    assert_eq!(
        applied("k.csv", before, OldKeyrings::Keep),
        before.to_owned() + "P1,b@school,Dam\n"
    );
    let retired = "profile_id,identity,last_name,state\nP1,a@school,Dam,retired\nP2,c@school,Berg,\nP1,b@school,Dam,\n";
    assert_eq!(applied("k.csv", before, OldKeyrings::Retire), retired);
}

#[test]
fn a_last_line_without_its_end_stays_without_it() {
    let before = "profile_id,identity,state\nP1,a@school,active";
    assert_eq!(
        applied("k.csv", before, OldKeyrings::Retire),
        "profile_id,identity,state\nP1,a@school,retired\nP1,b@school,active"
    );
    let before = "{\"profile_id\":\"P1\",\"identity\":\"a@school\"}";
    let after = "{\"profile_id\":\"P1\",\"identity\":\"a@school\",\"state\":\"retired\"}\n{\"profile_id\":\"P1\",\"identity\":\"b@school\"}";
    assert_eq!(applied("k.jsonl", before, OldKeyrings::Retire), after);
}

#[test]
fn short_rows_are_lengthened_only_as_far_as_the_state() {
    let before = "profile_id,identity,scheme,state,last_name\nP1,a@school\n";
    let after =
        "profile_id,identity,scheme,state,last_name\nP1,a@school,,retired\nP1,b@school,,,\n";
    assert_eq!(applied("k.csv", before, OldKeyrings::Retire), after);
    let before = "profile_id,identity,last_name\nP1,a@school\nP2,c@school\n";
    let after =
        "profile_id,identity,last_name,state\nP1,a@school,,retired\nP2,c@school,\nP1,b@school,,\n";
    assert_eq!(applied("k.csv", before, OldKeyrings::Retire), after);
}

#[test]
fn a_file_without_schemes_gets_them_only_for_another_scheme() {
    let before = "profile_id,identity\nP1,00001@old\nP2,x@old";
    let file = File::new("k.csv", before);
    let mut list = List::new(Format::of(FormatId::MboIdpChange));
    list.push(2, ["A.", "An", "Dam", "", "", "00001@old", "1@adm.new", "1@new"]);
    file.apply_list(&list, OldKeyrings::Retire, "run").unwrap();
    let after = "profile_id,identity,scheme,state\nP1,00001@old,,retired\nP2,x@old,,\nP1,1@adm.new,profile-id,\nP1,1@new,,";
    assert_eq!(file.text(), after);
    file.undo("run");
    assert_eq!(file.text(), before);
}

#[test]
fn added_columns_stay_as_long_as_another_run_needs_them() {
    let before = "profile_id,identity\nP1,a@school\nP2,c@school\n";
    for order in [["one", "two"], ["two", "one"]] {
        let file = File::new("k.csv", before);
        file.apply(&[('a', 'b')], OldKeyrings::Retire, "one").unwrap();
        file.apply(&[('c', 'd')], OldKeyrings::Retire, "two").unwrap();
        file.undo(order[0]);
        assert!(file.text().starts_with("profile_id,identity,state\n"));
        file.undo(order[1]);
        assert_eq!(file.text(), before);
    }
    let file = File::new("k.csv", before);
    file.apply(&[('a', 'b')], OldKeyrings::Retire, "one").unwrap();
    let edited = file.text() + "P9,z@school,active\n";
    fs::write(file.path(), &edited).unwrap();
    file.undo("one");
    assert_eq!(
        file.text(),
        "profile_id,identity,state\nP1,a@school,\nP2,c@school,\nP9,z@school,active\n",
        "somebody else uses the column now"
    );
}

#[test]
fn a_file_that_was_sorted_or_rewritten_since_is_undone_all_the_same() {
    let file =
        File::new("k.csv", "profile_id,identity,state\nP1,a@school,active\nP2,c@school,active\n");
    file.apply(&[('a', 'b')], OldKeyrings::Retire, "run").unwrap();
    fs::write(file.path(), "state;identity;profile_id\nactive;b@school;P1\n\"active\";c@school;P2\nretired;a@school;P1\n").unwrap();
    file.undo("run");
    assert_eq!(
        file.text(),
        "state;identity;profile_id\n\"active\";c@school;P2\nactive;a@school;P1\n"
    );
}

#[test]
fn what_cannot_be_a_keyring_file_is_refused_by_its_row_and_left_alone() {
    let cases: [(&str, &[u8], u32, LayoutProblem); 9] = [
        ("k.csv", b"profile_id,identity\nP1,a@x\n,b@x\n", 3, LayoutProblem::NoProfile),
        (
            "k.csv",
            b"profile_id,identity,state\n\nP1,a@x,gone\n",
            3,
            LayoutProblem::UnknownState("gone".into()),
        ),
        (
            "k.csv",
            b"profile_id,identity,scheme\nP1,\"a\n@x\",\nP2,b@x,email\n",
            3,
            LayoutProblem::UnknownScheme("email".into()),
        ),
        ("k.csv", b"profile_id,identity\nP1,\"a@x\nP2,b@x\n", 2, LayoutProblem::BrokenQuote),
        ("k.csv", b"profile_id,identity,last_name\nP1,a@x,Ren\xe9\n", 2, LayoutProblem::NotText),
        (
            "k.jsonl",
            b"{\"profile_id\":\"P1\",\"identity\":\"a@x\"}\n[]\n",
            2,
            LayoutProblem::NotJson,
        ),
        ("k.jsonl", b"{\"identity\":\"a@x\"}\n", 1, LayoutProblem::NoProfile),
        (
            "k.jsonl",
            b"{\"profile_id\":\"P\",\"identity\":[]}\n",
            1,
            LayoutProblem::NotAValue("identity".to_owned()),
        ),
        (
            "k.jsonl",
            b"{\"state\":\"\",\"profile_id\":\"P\",\"State\":\"\"}\n",
            1,
            LayoutProblem::DuplicateColumn("state".into()),
        ),
    ];
    for (name, bytes, number, expected) in cases {
        let file = File::new(name, bytes);
        let StoreError::Row { row, problem } = file.refusal() else { panic!("{expected:?}") };
        assert_eq!((row, problem), (number, expected));
        assert_eq!(fs::read(file.path()).unwrap(), bytes);
        assert_eq!(file.names(), [name]);
    }
}

#[test]
fn headers_that_cannot_be_used_say_why() {
    for (bytes, expected) in [
        (&b""[..], LayoutProblem::MissingColumn("profile_id")),
        (b"\n\n", LayoutProblem::MissingColumn("profile_id")),
        (b"profile_id,name\n", LayoutProblem::MissingColumn("identity")),
        (b"profile_id,identity,Identity\n", LayoutProblem::DuplicateColumn("Identity".into())),
        (b"\xff\xfep\0r\0", LayoutProblem::NotText),
    ] {
        let problem = File::new("k.csv", bytes).refusal();
        assert!(
            matches!(&problem, StoreError::Header(problem) if *problem == expected),
            "{problem:?}"
        );
    }
}

#[test]
fn a_row_with_more_cells_than_the_header_is_refused_where_a_column_must_be_added() {
    let before = "profile_id,identity\nP1,a@school\nP2,c@school,left over\n";
    let file = File::new("k.csv", before);
    assert!(matches!(
        file.refusal(),
        StoreError::Row { row: 3, problem: LayoutProblem::TooManyCells }
    ));
    assert_eq!((file.text().as_str(), file.names()), (before, vec!["k.csv".to_owned()]));
    file.apply(&[('a', 'b')], OldKeyrings::Keep, "run").unwrap();
    assert_eq!(file.text(), before.to_owned() + "P1,b@school\n");
}

#[test]
fn an_identity_that_is_active_twice_is_refused_by_its_row() {
    let file = File::new("k.csv", "profile_id,identity\nP1,a@school\nP2,c@school\nP3,a@school\n");
    assert!(matches!(file.refusal(), StoreError::TwiceActive { row: 4 }));
}

#[test]
fn a_file_that_somebody_replaces_meanwhile_is_left_as_it_is() {
    let file = File::new("k.csv", "profile_id,identity\nP1,a@school\n");
    let list = list_of(&[('a', 'b')]);
    let mut store = file.store();
    let mut session = store.session(Intent::Change).unwrap();
    let (plan, identities, snapshot) =
        Bench::plan(&mut *session, &list, &Policy::default(), "list");
    fs::write(file.path(), "profile_id,identity\nP0,z@school\nP1,a@school\n").unwrap();
    let work =
        Work { changes: &plan.changes, identities: &identities, profiles: &snapshot.profiles };
    let refused = session.carry_out(&NewRun { run_id: "run".into(), ..NewRun::default() }, &work);
    assert!(matches!(refused, Err(StoreError::Conflict)), "{refused:?}");
    assert_eq!(file.text(), "profile_id,identity\nP0,z@school\nP1,a@school\n");
    assert_eq!(file.names(), ["k.csv"]);
}

#[test]
fn a_file_that_is_gone_is_missing() {
    let file = File::new("k.csv", "profile_id,identity\nP1,a@school\n");
    let mut store = file.store();
    fs::remove_file(file.path()).unwrap();
    assert!(matches!(store.session(Intent::Change), Err(StoreError::Missing(_))));
    assert!(matches!(
        open(&Address::parse("no/such/file.jsonl", &Surroundings::default()).unwrap()),
        Err(StoreError::Missing(_))
    ));
    assert!(matches!(
        open(&Address::Csv(file.folder.path().to_owned(), None)),
        Err(StoreError::Foreign(_))
    ));
}

#[test]
fn a_journal_that_is_left_half_forgotten_is_whole() {
    let file = File::new("k.csv", "profile_id,identity\nP1,a@school\n");
    file.apply(&[('a', 'b')], OldKeyrings::Keep, "run").unwrap();
    let left = file.folder.path().join("k.csv.journal.new");
    fs::write(&left, "{\"waswordt_journal\":1}\n{\"run\":1,").unwrap();
    file.undo("run");
    assert_eq!(file.text(), "profile_id,identity\nP1,a@school\n");
    assert!(!left.exists(), "what a dead process left is cleared away");
}

#[test]
fn a_journal_that_cannot_be_read_stops_everything() {
    for (journal, is_expected) in [
        (
            "{\"waswordt_journal\":1}\n{\"run\":",
            (|error| matches!(error, StoreError::Damaged(_))) as fn(&StoreError) -> bool,
        ),
        ("rubbish\n", |error| matches!(error, StoreError::Damaged(_))),
        ("{ \"waswordt_journal\": 1}\n", |error| matches!(error, StoreError::Damaged(_))),
        ("{\"waswordt_journal\":2}\n", |error| matches!(error, StoreError::Newer(_))),
    ] {
        let file = File::new("k.csv", "profile_id,identity\nP1,a@school\n");
        fs::write(file.folder.path().join("k.csv.journal"), journal).unwrap();
        let error = file.refusal();
        assert!(is_expected(&error), "{error:?}");
        assert_eq!(file.text(), "profile_id,identity\nP1,a@school\n");
        assert_eq!(fs::read_to_string(file.folder.path().join("k.csv.journal")).unwrap(), journal);
    }
}

#[test]
fn a_new_store_takes_no_journal_of_another() {
    let folder = folder();
    fs::write(folder.path().join("k.csv.journal"), "").unwrap();
    let refused = waswordt::keyring::create(&Address::Csv(folder.path().join("k.csv"), None));
    assert!(
        matches!(refused.err(), Some(StoreError::Exists(path)) if path.ends_with("k.csv.journal"))
    );
    assert!(!folder.path().join("k.csv").exists());
}

#[cfg(unix)]
#[test]
fn rights_are_kept_and_the_journal_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let file = File::new("k.csv", "profile_id,identity\nP1,a@school\n");
    fs::set_permissions(file.path(), fs::Permissions::from_mode(0o640)).unwrap();
    file.apply(&[('a', 'b')], OldKeyrings::Retire, "run").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&file.path()), 0o640);
    assert_eq!(mode(&file.folder.path().join("k.csv.journal")), 0o600);
    assert_eq!(file.names(), ["k.csv", "k.csv.journal"]);
}

#[cfg(unix)]
#[test]
fn a_file_behind_a_link_is_changed_where_it_stands() {
    let file = File::new("k.csv", "profile_id,identity\nP1,a@school\n");
    let link = file.folder.path().join("link.csv");
    std::os::unix::fs::symlink("k.csv", &link).unwrap();
    let linked = File { folder: file.folder, name: "link.csv" };
    linked.apply(&[('a', 'b')], OldKeyrings::Keep, "run").unwrap();
    assert!(link.is_symlink());
    assert_eq!(linked.names(), ["k.csv", "k.csv.journal", "link.csv"]);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_is_not_replaced() {
    use std::os::unix::fs::PermissionsExt as _;
    let file = File::new("k.csv", "profile_id,identity\nP1,a@school\n");
    fs::set_permissions(file.path(), fs::Permissions::from_mode(0o444)).unwrap();
    assert!(matches!(file.refusal(), StoreError::File(_)));
    assert_eq!(file.names(), ["k.csv"]);
}

#[cfg(unix)]
#[test]
fn a_folder_is_named_as_it_was_typed_and_has_the_same_files() {
    use std::os::unix::fs::PermissionsExt as _;
    let file = File::new("real/k.csv", "profile_id,identity\nP1,a@school\n");
    std::os::unix::fs::symlink("real", file.folder.path().join("share")).unwrap();
    let shared = File { folder: file.folder, name: "share/k.csv" };
    shared.apply(&[('a', 'b')], OldKeyrings::Keep, "run").unwrap();
    assert!(shared.folder.path().join("real/k.csv.journal").is_file());
    fs::set_permissions(shared.path(), fs::Permissions::from_mode(0o444)).unwrap();
    let refused = shared.apply(&[('b', 'c')], OldKeyrings::Keep, "other").unwrap_err();
    let told = format!("{} cannot be written", shared.path().display());
    assert!(refused.to_string().contains(&told), "{refused}");
}

#[cfg(unix)]
#[test]
fn a_journal_that_may_not_be_written_is_named_and_leaves_the_store_readable() {
    use std::os::unix::fs::PermissionsExt as _;
    let file = File::new("k.csv", "profile_id,identity\nP1,a@school\n");
    file.apply(&[('a', 'b')], OldKeyrings::Keep, "run").unwrap();
    let journal = file.folder.path().join("k.csv.journal");
    fs::set_permissions(&journal, fs::Permissions::from_mode(0o444)).unwrap();
    let refused = file.apply(&[('b', 'c')], OldKeyrings::Keep, "other").unwrap_err();
    assert!(refused.to_string().contains("k.csv.journal cannot be written"), "{refused}");
    assert_eq!(file.names(), ["k.csv", "k.csv.journal"]);
    assert!(file.store().session(Intent::Look).is_ok());
}

#[cfg(unix)]
#[test]
fn an_intent_that_has_nothing_to_cut_off_is_taken_back_beside_a_journal_that_may_not_be_written() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let file = File::new("k.csv", "profile_id,identity\nP1,a@school\n");
    file.apply(&[('a', 'b')], OldKeyrings::Keep, "run").unwrap();
    let journal = file.folder.path().join("k.csv.journal");
    let facts = fs::metadata(&journal).unwrap();
    assert_eq!(facts.uid(), fs::metadata(file.path()).unwrap().uid());
    fs::set_permissions(&journal, fs::Permissions::from_mode(0o444)).unwrap();
    fs::write(
        file.folder.path().join("k.csv.intent"),
        format!("{{\"waswordt_intent\":1,\"journal\":{}}}\n", facts.len()),
    )
    .unwrap();
    assert!(file.store().session(Intent::Look).is_ok());
    assert_eq!(file.names(), ["k.csv", "k.csv.journal"]);
}

/// Imports a file of keyrings into a new store; returns what came of it, and the keyrings.
fn imported(
    bytes: &[u8],
) -> (Result<waswordt::ops::keyrings::Imported, KeyringsError>, Vec<(String, String)>) {
    let file = File::new("new.csv", "");
    fs::remove_file(file.path()).unwrap();
    let mut store = waswordt::keyring::create(&Address::Csv(file.path(), None)).unwrap();
    let imported = waswordt::ops::keyrings::import(
        &mut *store,
        std::io::Cursor::new(bytes),
        &ReadOptions::default(),
    );
    let mut keyrings = Vec::new();
    let mut session = store.session(Intent::Look).unwrap();
    session
        .entries(&mut |entry| {
            keyrings.push((entry.profile_id.to_owned(), entry.identity.to_owned()));
            Ok(())
        })
        .unwrap();
    drop(session);
    (imported, keyrings)
}

/// Makes a workbook of keyrings.
fn keyring_book(fill: impl Fn(&mut rust_xlsxwriter::Workbook)) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    workbook
        .add_worksheet()
        .set_name("Blad1")
        .unwrap()
        .write_row(0, 0, ["profile_id", "identity"])
        .unwrap();
    fill(&mut workbook);
    workbook.save_to_buffer().unwrap()
}

#[test]
fn keyrings_that_a_spreadsheet_spoilt_are_refused_by_row_and_column() {
    let date = rust_xlsxwriter::Format::new().set_num_format("dd-mm-yyyy");
    let spoilt: [(&str, Vec<u8>); 8] = [
        (
            "profile_id rows 2, 3",
            keyring_book(|book| {
                let sheet = book.worksheet_from_index(0).unwrap();
                for (row, identity) in [(1, "a@x"), (2, "b@x")] {
                    sheet
                        .write_number(row, 0, 1_234_567_890_123_456_789_f64)
                        .unwrap()
                        .write_string(row, 1, identity)
                        .unwrap();
                }
            }),
        ),
        (
            "profile_id row 2",
            keyring_book(|book| {
                let sheet = book.worksheet_from_index(0).unwrap();
                sheet
                    .write_number_with_format(1, 0, 46_093.0, &date)
                    .unwrap()
                    .write_string(1, 1, "a@x")
                    .unwrap();
            }),
        ),
        ("profile_id row 2", b"profile_id,identity\n#N/A,a@x\n".to_vec()),
        ("identity row 3", b"profile_id,identity\nP1,a@x\nP2,#N/B@x\n".to_vec()),
        (
            "profile_id row 2; identity row 2",
            b"profile_id,identity\n\"1,23E+11\",\"1,23E+11@x\"\n".to_vec(),
        ),
        ("profile_id row 2", b"profile_id,identity\nTRUE,a@x\n".to_vec()),
        ("identity row 2", b"profile_id,identity\nP1,WAAR\n".to_vec()),
        ("profile_id row 1", b"{\"profile_id\":\"#N/A\",\"identity\":\"a@x\"}\n".to_vec()),
    ];
    for (cells, bytes) in spoilt {
        let (imported, keyrings) = imported(&bytes);
        let told = imported.unwrap_err().to_string();
        assert!(told.contains(cells), "{cells}: {told}");
        assert_eq!(keyrings, [], "nothing is taken of a file that is refused");
    }
}

#[test]
fn a_publisher_may_call_a_profile_by_a_word_for_nothing() {
    let names = ["X", "x", "0", "000", "NA", "ja"];
    let rows = names.iter().zip('a'..).map(|(name, letter)| format!("{name},{letter}@x\n"));
    let text = format!("profile_id,identity\n{}", rows.collect::<String>());
    let (imported, keyrings) = imported(text.as_bytes());
    assert_eq!(imported.unwrap().count, names.len() as u64);
    let file = File::new("k.csv", &text);
    let mut found = Vec::new();
    let mut store = file.store();
    let mut session = store.session(Intent::Look).unwrap();
    let take = &mut |entry: waswordt::keyring::EntryRef<'_>| {
        found.push((entry.profile_id.to_owned(), entry.identity.to_owned()));
        Ok(())
    };
    session.entries(take).unwrap();
    assert_eq!(found, keyrings);
    assert_eq!(found.iter().map(|it| it.0.as_str()).collect::<Vec<_>>(), names);
    drop(session);
    for damaged in ["#N/B", "1E+05", "2026-01-02", "1234567890123456800"] {
        let file = File::new("k.csv", format!("profile_id,identity\n{damaged},a@x\n"));
        let looked = file.store().session(Intent::Look).unwrap().entries(&mut |_| Ok(()));
        assert!(matches!(looked, Err(StoreError::Spoilt { .. })), "{damaged} {looked:?}");
    }
}

#[test]
fn other_sheets_and_hidden_rows_of_keyrings_are_named() {
    let book = keyring_book(|book| {
        let sheet = book.worksheet_from_index(0).unwrap();
        sheet
            .write_row(1, 0, ["P1", "a@x"])
            .unwrap()
            .write_row(2, 0, ["P2", "b@x"])
            .unwrap()
            .set_row_hidden(2)
            .unwrap();
        let other = book.add_worksheet().set_name("Blad2").unwrap();
        for row in 0..4 {
            other.write_row(row, 0, ["naam", "klas", "mentor"]).unwrap();
        }
    });
    let told: Vec<String> = imported(&book)
        .0
        .unwrap()
        .warnings
        .iter()
        .map(|warning| format!("{:?}", warning.oddity))
        .collect();
    assert!(
        told.iter().any(|oddity| oddity.contains("Blad2"))
            && told.iter().any(|oddity| oddity.contains("HiddenRows")),
        "{told:?}"
    );
}

#[test]
fn ids_that_are_plain_numbers_are_told_and_those_with_their_zeros_shown_are_not() {
    let zeros = rust_xlsxwriter::Format::new().set_num_format("00000000");
    let book = keyring_book(|book| {
        let sheet = book.worksheet_from_index(0).unwrap();
        sheet.write_number(1, 0, 124.0).unwrap().write_string(1, 1, "a@x").unwrap();
        sheet
            .write_number_with_format(2, 0, 125.0, &zeros)
            .unwrap()
            .write_string(2, 1, "b@x")
            .unwrap();
    });
    let (done, keyrings) = imported(&book);
    let told: Vec<_> =
        done.unwrap().warnings.into_iter().map(|warning| (warning.column, warning.rows)).collect();
    assert_eq!(told, [(Some("profile_id"), vec![2])]);
    assert_eq!(
        keyrings.iter().map(|(profile, _)| profile.as_str()).collect::<Vec<_>>(),
        ["124", "00000125"]
    );
}

#[test]
fn marks_and_a_second_header_are_no_keyrings() {
    let text = "profile_id,identity\n'00123,'00123@x\n\"=\"\"00124\"\"\",\"=\"\"00124@x\"\"\"\nprofile_id,identity\nX1,'s@x\n";
    let (done, keyrings) = imported(text.as_bytes());
    let done = done.unwrap();
    let told: Vec<_> = done.warnings.iter().map(|warning| warning.rows.clone()).collect();
    assert_eq!((done.count, told), (3, vec![vec![4], vec![2, 3, 5]]));
    let pairs: Vec<_> =
        keyrings.iter().map(|(profile, identity)| (profile.as_str(), identity.as_str())).collect();
    assert_eq!(pairs, [("00123", "00123@x"), ("00124", "00124@x"), ("X1", "s@x")]);
}

#[test]
fn formulas_are_named_at_the_door_and_leave_the_store_as_they_are() {
    let file = File::new(
        "k.csv",
        "profile_id,identity,last_name\nP1,a@x,\"=HYPERLINK(\"\"x\"\")\"\nP2,b@x,-\nP3,c@x,@SUM(A1)\n",
    );
    let mut store = file.store();
    let mut out = Vec::new();
    let exported = export(&mut *store, ExportForm::Csv, &mut out).unwrap();
    assert_eq!((exported.count, exported.formulas), (3, 2));
    let text = String::from_utf8(out).unwrap();
    assert!(text.contains(",\"=HYPERLINK(\"\"x\"\")\",") && text.contains(",@SUM(A1),"), "{text}");
    let (done, keyrings) = imported(text.as_bytes());
    let told = done.unwrap().warnings;
    let oddity = |warning: &waswordt::intake::Warning| {
        matches!(warning.oddity, waswordt::intake::Oddity::Found { code: "WW222", .. })
    };
    assert!(told.len() == 1 && oddity(&told[0]) && told[0].rows == [2, 4], "{told:?}");
    assert_eq!(keyrings.len(), 3);
}

#[test]
fn keyrings_are_found_beside_a_list() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let list =
        ["Voornaam", "Tussenvoegsel", "Achternaam", "Postcode", "Huisnummer", "was", "wordt"];
    workbook.add_worksheet().set_name("Lijst").unwrap().write_row(0, 0, list).unwrap();
    let sheet = workbook.add_worksheet().set_name("Keyrings").unwrap();
    sheet
        .write_row(0, 0, ["profile_id", "identity"])
        .unwrap()
        .write_row(1, 0, ["P1", "a@x"])
        .unwrap();
    let (done, keyrings) = imported(&workbook.save_to_buffer().unwrap());
    assert_eq!((done.unwrap().count, keyrings), (1, vec![("P1".to_owned(), "a@x".to_owned())]));
}

#[test]
fn a_second_byte_order_mark_and_the_end_mark_of_dos_are_no_data() {
    let (done, keyrings) =
        imported("\u{feff}\u{feff}profile_id,identity\nP1,a@x\n\u{1a}".as_bytes());
    assert_eq!((done.unwrap().count, keyrings), (1, vec![("P1".to_owned(), "a@x".to_owned())]));
}

#[test]
fn a_template_that_is_no_start_of_a_record_is_refused() {
    let file =
        File::new("k.csv", "profile_id,identity,state\nP1,a@school,active\nP2,c@school,active\n");
    let list = list_of(&[('a', 'b')]);
    let identities = Identities::of(&list, Case::Exact);
    let changes = [(ChangeKind::Retired, 30), (ChangeKind::Retired, 0), (ChangeKind::Added, 30)];
    for (kind, keyring) in changes {
        let mut store = file.store();
        let mut session = store.session(Intent::Change).unwrap();
        let snapshot = session.snapshot(&identities).unwrap();
        let identity = identities.number(Scheme::RealId, "b@school").unwrap();
        let change = Change { kind, keyring, profile: 0, identity, was: None, row: 2 };
        let work =
            Work { changes: &[change], identities: &identities, profiles: &snapshot.profiles };
        let refused = session.carry_out(&NewRun::default(), &work);
        assert!(matches!(refused, Err(StoreError::Conflict)), "{kind:?}: {refused:?}");
        assert_eq!(file.names(), ["k.csv"]);
    }
}

/// How a publisher writes a CSV.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a habit of its own")]
struct Manner {
    delimiter: char,
    line_end: &'static str,
    mark: bool,
    sep: bool,
    ends: bool,
    quotes: bool,
    columns: Vec<&'static str>,
    short: bool,
    blank: bool,
}

fn manners() -> impl Strategy<Value = Manner> {
    let columns = (any::<[bool; 4]>(), any::<u64>()).prop_map(|(has, seed)| {
        let mut columns = vec!["profile_id", "identity"];
        for (name, has) in ["scheme", "state", "last_name", "note"].into_iter().zip(has) {
            if has {
                columns.push(name);
            }
        }
        let count = columns.len();
        columns.rotate_left(seed as usize % count);
        columns
    });
    let line_end = prop_oneof![Just("\n"), Just("\r\n")];
    (prop_oneof![Just(','), Just(';'), Just('\t')], line_end, any::<[bool; 6]>(), columns).prop_map(
        |(delimiter, line_end, [mark, sep, ends, quotes, short, blank], columns)| Manner {
            delimiter,
            line_end,
            mark,
            sep,
            ends,
            quotes,
            columns,
            short,
            blank,
        },
    )
}

impl Manner {
    fn csv(&self, keyrings: &[(u8, char, bool)]) -> String {
        let glue = |cells: Vec<String>| cells.join(&self.delimiter.to_string());
        let mut lines = Vec::new();
        if self.sep {
            lines.push(format!("sep={}", self.delimiter));
        }
        lines.push(glue(self.columns.iter().map(|name| (*name).to_owned()).collect()));
        for (at, (profile, letter, retired)) in keyrings.iter().enumerate() {
            if self.blank && at % 3 == 1 {
                lines.push(String::new());
            }
            let mut cells: Vec<String> = self
                .columns
                .iter()
                .map(|name| match *name {
                    "profile_id" => format!("P{profile}"),
                    "identity" if *letter == ' ' => String::new(),
                    "identity" => format!("{letter}@school"),
                    "scheme" if at % 2 == 0 => "real-id".to_owned(),
                    "state" if *retired => "retired".to_owned(),
                    "state" if at % 2 == 0 => " active".to_owned(),
                    "last_name" if self.quotes => format!("\"Dam{} \"\"{at}\"\"\"", self.line_end),
                    "note" => format!("n{at}"),
                    _ => String::new(),
                })
                .collect();
            while self.short && cells.len() > 2 && cells.last().is_some_and(String::is_empty) {
                cells.pop();
            }
            lines.push(glue(cells));
        }
        let mark = if self.mark { "\u{feff}" } else { "" };
        let end = if self.ends { self.line_end } else { "" };
        format!("{mark}{}{end}", lines.join(self.line_end))
    }

    fn jsonl(&self, keyrings: &[(u8, char, bool)]) -> String {
        let space = if self.quotes { " " } else { "" };
        let mut lines = Vec::new();
        for (at, (profile, letter, retired)) in keyrings.iter().enumerate() {
            if self.blank && at % 3 == 1 {
                lines.push(String::new());
            }
            let members = self.columns.iter().filter_map(|name| {
                let value = match *name {
                    "profile_id" if self.short => format!("1{profile}"),
                    "profile_id" => format!("\"P{profile}\""),
                    "identity" if *letter == ' ' => "null".to_owned(),
                    "identity" => format!("\"\\u{:04x}@school\"", u32::from(*letter)),
                    "state" if *retired => "\"retired\"".to_owned(),
                    "state" if at % 2 == 0 => "null".to_owned(),
                    "state" | "scheme" if at % 3 == 0 => return None,
                    "state" => "\"active\"".to_owned(),
                    "scheme" => "\"\"".to_owned(),
                    "note" => format!("{{\"state\":[{at}, \"}}\"]}}"),
                    _ => "\"Dam\"".to_owned(),
                };
                Some(format!("\"{name}\"{space}:{space}{value}"))
            });
            lines.push(format!(
                "{{{space}{}{space}}}",
                members.collect::<Vec<_>>().join(&format!(",{space}"))
            ));
        }
        let mark = if self.mark { "\u{feff}" } else { "" };
        let end = if self.ends && !lines.is_empty() { self.line_end } else { "" };
        format!("{mark}{}{end}", lines.join(self.line_end))
    }
}

fn keyrings() -> impl Strategy<Value = Vec<(u8, char, bool)>> {
    let keyring = (
        0u8..4,
        prop_oneof![8 => prop::char::range('a', 'f'), 1 => Just(' ')],
        prop::bool::weighted(0.2),
    );
    prop::collection::vec(keyring, 0..8)
}

/// Makes keyrings fit what a file can say: without states all are active, and no identity is active
/// twice.
fn fitting(manner: &Manner, mut keyrings: Vec<(u8, char, bool)>) -> Vec<(u8, char, bool)> {
    let mut active = std::collections::BTreeSet::new();
    let has_states = manner.columns.contains(&"state");
    for keyring in &mut keyrings {
        keyring.2 &= has_states;
    }
    keyrings.retain(|&(_, letter, retired)| retired || letter == ' ' || active.insert(letter));
    keyrings
}

fn pairs() -> impl Strategy<Value = Vec<Pair>> {
    prop::collection::vec((prop::char::range('a', 'f'), prop::char::range('a', 'h')), 1..5)
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn undoing_leaves_every_byte_as_it_was(
        manner in manners(), keyrings in keyrings(), first in pairs(), second in pairs(), old in prop_oneof![Just(OldKeyrings::Keep), Just(OldKeyrings::Retire)],
    ) {
        let keyrings = fitting(&manner, keyrings);
        for (name, before) in [("k.csv", manner.csv(&keyrings)), ("k.jsonl", manner.jsonl(&keyrings))] {
            let file = File::new(name, &before);
            file.apply(&first, old, "one").unwrap();
            let between = file.text();
            file.apply(&second, old, "two").unwrap();
            let mut first_of_all = file.store();
            let blocked = undo(&mut *first_of_all, "one", Obstructed::Refuse, "early".into(), String::new());
            file.undo("two");
            if blocked.is_ok() {
                prop_assert_eq!(file.text(), before);
                continue;
            }
            prop_assert_eq!(file.text(), between);
            file.undo("one");
            prop_assert_eq!(file.text(), before);
        }
    }

    #[test]
    fn undoing_in_part_and_then_the_rest_leaves_every_byte_as_it_was(
        manner in manners(), keyrings in keyrings(), first in pairs(), second in pairs(), old in prop_oneof![Just(OldKeyrings::Keep), Just(OldKeyrings::Retire)],
    ) {
        let keyrings = fitting(&manner, keyrings);
        for (name, before) in [("k.csv", manner.csv(&keyrings)), ("k.jsonl", manner.jsonl(&keyrings))] {
            let file = File::new(name, &before);
            file.apply(&first, old, "one").unwrap();
            file.apply(&second, old, "two").unwrap();
            let part = undo(&mut *file.store(), "one", Obstructed::Leave, "early".into(), String::new());
            let is_whole = part.is_ok_and(|undone| undone.obstacles.is_empty());
            file.undo("two");
            if !is_whole {
                file.undo("one");
            }
            prop_assert_eq!(file.text(), before);
        }
    }

    #[test]
    fn lines_that_do_not_change_keep_their_bytes(manner in manners(), keyrings in keyrings(), pairs in pairs()) {
        let mut manner = manner;
        if !manner.columns.contains(&"state") {
            manner.columns.push("state");
        }
        let keyrings = fitting(&manner, keyrings);
        for (name, before) in [("k.csv", manner.csv(&keyrings)), ("k.jsonl", manner.jsonl(&keyrings))] {
            let file = File::new(name, &before);
            file.apply(&pairs, OldKeyrings::Keep, "run").unwrap();
            let after = file.text();
            // Old keyrings stay here, so that the file may only grow, but for a take-over or a
            // keyring made active again.
            let (was, is): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
            let changed = was.iter().zip(&is).filter(|(was, is)| was != is);
            for (was, is) in changed {
                let state = |line: &str| line.replace("retired", "#").replace(" active", "#").replace("active", "#").replace("null", "#");
                let bare = |line: &str| state(line).replace(['#', '"', ' ', ',', ';', '\t'], "").replace("state:", "").replace('}', "");
                prop_assert_eq!(bare(was), bare(is));
            }
        }
    }
}
