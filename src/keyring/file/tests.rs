//! A process that dies at any step leaves all of a change, or nothing of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::super::{Address, Entry, Intent, NewRun, Store, StoreError, Work, create, open};
use super::Users;
use super::step::{AT_STEP, Step};
use crate::identity::{Case, Scheme};
use crate::list::{Format, List};
use crate::moves::FormatId;
use crate::plan::{Identities, OldKeyrings, Planner, Policy, State, UndoPlan};

const STEPS: [Step; 5] = [Step::Intended, Step::Writing, Step::Written, Step::Renamed, Step::Ended];

/// A store with two keyrings.
fn store(address: &Address) -> Box<dyn Store> {
    let users = match address {
        Address::Csv(path, Some(_)) => Some((path, "nr,uid,naam\nP1,a@x,Aagje\nP2,\"c@x\"\n")),
        Address::Jsonl(path, Some(_)) => {
            Some((path, "{\"nr\":\"P1\", \"uid\":\"a@x\"}\n{\"nr\":\"P2\",\"uid\":\"c@x\"}\n"))
        }
        _ => None,
    };
    if let Some((path, text)) = users {
        fs::write(path, text).unwrap();
        return open(address).unwrap();
    }
    let mut store = create(address).unwrap();
    let entry = |profile: &str, identity: &str| Entry {
        profile_id: profile.to_owned(),
        identity: identity.to_owned(),
        scheme: Scheme::RealId,
        state: State::Active,
        person: Default::default(),
        extra: Vec::new(),
    };
    let entries = [entry("P1", "a@x"), entry("P2", "c@x")];
    store
        .session(Intent::Change)
        .unwrap()
        .import(&[], &mut |take| entries.iter().try_for_each(|entry| take(2, entry)))
        .unwrap();
    store
}

fn apply(store: &mut dyn Store) {
    apply_pairs(store, &[["a@x", "b@x"]]).unwrap();
}

fn apply_pairs(store: &mut dyn Store, pairs: &[[&str; 2]]) -> Result<(), StoreError> {
    let mut list = List::new(Format::of(FormatId::Vo));
    for (row, [was, wordt]) in (2..).zip(pairs) {
        list.push(row, ["", "", "", "", "", was, wordt]);
    }
    let mut session = store.session(Intent::Change).unwrap();
    let policy = Policy { old: OldKeyrings::Retire, holds: session.holds(), ..Policy::default() };
    let identities = Identities::of(&list, Case::Exact);
    let snapshot = session.snapshot(&identities).unwrap();
    let past = crate::plan::Past::default();
    let Ok(plan) = Planner::new(&list, &identities, &snapshot, &past, None, &policy)
        .plan(|_, _| Ok::<_, std::convert::Infallible>(Vec::new()), |_, _| Ok(Vec::new()));
    if plan.changes.is_empty() {
        return Ok(());
    }
    let run =
        NewRun { run_id: format!("run-{}", session.runs().unwrap().len()), ..NewRun::default() };
    session.carry_out(
        &run,
        &Work { changes: &plan.changes, identities: &identities, profiles: &snapshot.profiles },
    )
}

fn undo(store: &mut dyn Store) {
    let mut session = store.session(Intent::Change).unwrap();
    let Some(run) = session.runs().unwrap().into_iter().rev().find(super::super::Run::stands)
    else {
        return;
    };
    let plan = UndoPlan::of(&session.deeds(&run).unwrap());
    session
        .undo(&run, &NewRun { run_id: "undo".into(), ..NewRun::default() }, &plan.steps)
        .unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

/// Does something, and keeps what is on the disk at every step.
fn wrecks(folder: &Path, work: impl FnOnce()) -> Vec<(Step, PathBuf)> {
    let wrecks = Rc::new(std::cell::RefCell::new(Vec::new()));
    let (from, kept) = (folder.to_owned(), Rc::clone(&wrecks));
    let at_step = move |step: Step| {
        let to = from.with_extension(format!("{step:?}-{}", kept.borrow().len()));
        copy(&from, &to);
        kept.borrow_mut().push((step, to));
    };
    AT_STEP.with_borrow_mut(|hook| *hook = Some(Box::new(at_step)));
    work();
    AT_STEP.with_borrow_mut(|hook| *hook = None);
    Rc::try_unwrap(wrecks).map(std::cell::RefCell::into_inner).unwrap_or_default()
}

struct Kind {
    name: &'static str,
    address: fn(PathBuf) -> Address,
}

const CASES: [Kind; 4] = [
    Kind { name: "k.csv", address: |path| Address::Csv(path, None) },
    Kind { name: "k.jsonl", address: |path| Address::Jsonl(path, None) },
    Kind { name: "users.csv", address: |path| Address::Csv(path, Some(users())) },
    Kind { name: "users.jsonl", address: |path| Address::Jsonl(path, Some(users())) },
];

/// Which columns of a file of users hold what.
fn users() -> Box<Users> {
    Box::new(Users {
        profile: "nr".to_owned(),
        identities: vec![(Scheme::RealId, "uid".to_owned())],
        person: Default::default(),
    })
}

/// Opens what was left, holds that it is `before` or `after`, and that nothing is left lying about.
fn survivor(case: &Kind, wreck: &Path, before: &str, after: &str) -> (Box<dyn Store>, bool) {
    let path = wreck.join(case.name);
    let store_at = |path: &Path| open(&(case.address)(path.to_owned())).unwrap();
    let runs = store_at(&path).session(Intent::Look).unwrap().runs().unwrap().len();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text == before || text == after, "{}: torn:\n{text}", wreck.display());
    let mut names: Vec<_> = fs::read_dir(wreck)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    // The lock of a dead process holds nobody up, and the journal belongs there.
    names.retain(|name| {
        ![".journal", ".lock"].iter().any(|ending| *name == format!("{}{ending}", case.name))
    });
    assert_eq!(names, [case.name], "{}", wreck.display());
    let is_after = text == after;
    assert!(
        runs == usize::from(is_after) || ["b@x", "e@x"].iter().any(|it| before.contains(it)),
        "{}: journal and file disagree",
        wreck.display()
    );
    (store_at(&path), is_after)
}

#[test]
fn a_run_that_dies_at_any_step_is_whole_or_not_there_and_can_be_done_again() {
    for case in &CASES {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("store");
        fs::create_dir(&folder).unwrap();
        let mut first = store(&(case.address)(folder.join(case.name)));
        let before = fs::read_to_string(folder.join(case.name)).unwrap();
        let wrecks = wrecks(&folder, || apply(&mut *first));
        let after = fs::read_to_string(folder.join(case.name)).unwrap();
        assert_eq!(wrecks.iter().map(|(step, _)| *step).collect::<Vec<_>>(), STEPS);
        for (step, wreck) in wrecks {
            let (mut left, is_after) = survivor(case, &wreck, &before, &after);
            assert_eq!(is_after, matches!(step, Step::Renamed | Step::Ended), "{step:?}");
            apply(&mut *left);
            assert_eq!(fs::read_to_string(wreck.join(case.name)).unwrap(), after);
            undo(&mut *left);
            assert_eq!(fs::read_to_string(wreck.join(case.name)).unwrap(), before);
        }
    }
}

#[test]
fn an_undo_that_dies_at_any_step_is_whole_or_not_there() {
    for case in &CASES {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("store");
        fs::create_dir(&folder).unwrap();
        let mut first = store(&(case.address)(folder.join(case.name)));
        let before = fs::read_to_string(folder.join(case.name)).unwrap();
        apply(&mut *first);
        let applied = fs::read_to_string(folder.join(case.name)).unwrap();
        for (step, wreck) in wrecks(&folder, || undo(&mut *first)) {
            let (mut left, is_undone) = survivor(case, &wreck, &applied, &before);
            assert_eq!(is_undone, matches!(step, Step::Renamed | Step::Ended), "{step:?}");
            undo(&mut *left);
            assert_eq!(fs::read_to_string(wreck.join(case.name)).unwrap(), before);
        }
    }
}

/// Undoes of the first run what nothing stands in the way of; returns how many keyrings that
/// restored.
fn undo_part(store: &mut dyn Store) -> usize {
    let mut session = store.session(Intent::Change).unwrap();
    let run = session.runs().unwrap().swap_remove(0);
    let plan = UndoPlan::of(&session.deeds(&run).unwrap());
    if !plan.steps.is_empty() {
        session
            .undo(&run, &NewRun { run_id: "part".into(), ..NewRun::default() }, &plan.steps)
            .unwrap();
    }
    plan.steps.len()
}

#[test]
fn an_undo_in_part_that_dies_at_any_step_is_done_or_not_and_the_journal_agrees() {
    for case in &CASES {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("store");
        fs::create_dir(&folder).unwrap();
        let mut first = store(&(case.address)(folder.join(case.name)));
        apply_pairs(&mut *first, &[["a@x", "b@x"], ["c@x", "d@x"]]).unwrap();
        apply_pairs(&mut *first, &[["b@x", "e@x"]]).unwrap();
        let before = fs::read_to_string(folder.join(case.name)).unwrap();
        let wrecks = wrecks(&folder, || assert_eq!(undo_part(&mut *first), 2));
        let after = fs::read_to_string(folder.join(case.name)).unwrap();
        for (step, wreck) in wrecks {
            let (mut left, is_undone) = survivor(case, &wreck, &before, &after);
            assert_eq!(is_undone, matches!(step, Step::Renamed | Step::Ended), "{step:?}");
            let runs = left.session(Intent::Look).unwrap().runs().unwrap();
            assert_eq!(
                (runs[0].changes, runs[0].undone, runs[0].stands()),
                (4, if is_undone { 2 } else { 0 }, true),
                "{step:?}"
            );
            assert_eq!(undo_part(&mut *left), if is_undone { 0 } else { 2 }, "{step:?}");
            assert_eq!(fs::read_to_string(wreck.join(case.name)).unwrap(), after);
        }
    }
}

#[test]
fn a_journal_that_dies_forgetting_has_forgotten_all_or_nothing() {
    for case in &CASES {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("store");
        fs::create_dir(&folder).unwrap();
        let mut first = store(&(case.address)(folder.join(case.name)));
        apply(&mut *first);
        let wrecks = wrecks(&folder, || {
            first.session(Intent::Change).unwrap().forget(&[""], "then").unwrap();
        });
        assert_eq!(
            wrecks.iter().map(|(step, _)| *step).collect::<Vec<_>>(),
            [Step::Forgetting, Step::Forgotten]
        );
        for (step, wreck) in wrecks {
            let mut left = open(&(case.address)(wreck.join(case.name))).unwrap();
            let mut session = left.session(Intent::Change).unwrap();
            let run = session.runs().unwrap().swap_remove(0);
            let deeds = session.deeds(&run).unwrap().len();
            let is_forgotten = step == Step::Forgotten;
            assert_eq!(
                (run.forgotten.is_some(), deeds),
                (is_forgotten, if is_forgotten { 0 } else { 2 }),
                "{step:?}"
            );
            assert!(
                !wreck.join(format!("{}.journal.new", case.name)).exists(),
                "{step:?}: nothing is left lying about"
            );
        }
    }
}

/// Something that happens to what a dead process left.
type Mishap = fn(&Path);

#[test]
fn what_was_left_may_be_torn_or_tidied_by_others() {
    let mishaps: [(Step, Mishap); 6] = [
        (Step::Intended, |left| fs::write(left.join("k.csv.intent"), "").unwrap()),
        (Step::Intended, |left| fs::write(left.join("k.csv.intent"), "{\"waswordt_int").unwrap()),
        (Step::Writing, |left| fs::write(left.join("k.csv.new"), "torn").unwrap()),
        (Step::Written, |left| fs::remove_file(left.join("k.csv.new")).unwrap()),
        (Step::Written, |left| {
            let intent = fs::read_to_string(left.join("k.csv.intent")).unwrap();
            fs::write(left.join("k.csv.intent"), &intent[..intent.len() - 9]).unwrap();
        }),
        (Step::Written, |left| {
            // Taken back already, but for the intent.
            fs::remove_file(left.join("k.csv.new")).unwrap();
            fs::remove_file(left.join("k.csv.journal")).unwrap();
        }),
    ];
    for (nth, (at, mishap)) in mishaps.into_iter().enumerate() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("store");
        fs::create_dir(&folder).unwrap();
        let mut first = store(&Address::Csv(folder.join("k.csv"), None));
        let before = fs::read_to_string(folder.join("k.csv")).unwrap();
        let wrecks = wrecks(&folder, || apply(&mut *first));
        let after = fs::read_to_string(folder.join("k.csv")).unwrap();
        let (_, wreck) = wrecks.into_iter().find(|(step, _)| *step == at).unwrap();
        mishap(&wreck);
        let (mut left, is_after) = survivor(&CASES[0], &wreck, &before, &after);
        assert!(!is_after, "mishap {nth}");
        apply(&mut *left);
        assert_eq!(fs::read_to_string(wreck.join("k.csv")).unwrap(), after, "mishap {nth}");
    }
}

#[test]
fn what_stands_is_told_to_stand_where_its_folder_cannot_be_put_on_the_disk() {
    for case in &CASES {
        let home = tempfile::tempdir().unwrap();
        let (folder, moved) = (home.path().join("store"), home.path().join("moved"));
        fs::create_dir(&folder).unwrap();
        let mut first = store(&(case.address)(folder.join(case.name)));
        let (from, to) = (folder.clone(), moved.clone());
        let at_step = move |step: Step| {
            if step == Step::Renamed {
                fs::rename(&from, &to).unwrap();
            }
        };
        AT_STEP.with_borrow_mut(|hook| *hook = Some(Box::new(at_step)));
        let ended = apply_pairs(&mut *first, &[["a@x", "b@x"]]);
        AT_STEP.with_borrow_mut(|hook| *hook = None);
        assert!(
            matches!(&ended, Err(StoreError::Stands(Some(run), _)) if run == "run-0"),
            "{ended:?}"
        );
        assert!(fs::read_to_string(moved.join(case.name)).unwrap().contains("b@x"));
    }
}
