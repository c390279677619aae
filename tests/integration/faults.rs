//! The real program, killed, raced and denied: a store is never torn.
//!
//! `WASWORDT_KILLS` says how often it is killed on each kind of store.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::ops::Deref;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use waswordt::keyring::{Address, Intent, Run, Surroundings, open};
use waswordt::ops::keyrings::{ExportForm, export};

use crate::support::desk::Desk;

const PROGRAM: &str = env!("CARGO_BIN_EXE_waswordt");
const STORES: [&str; 3] = ["store.csv", "store.jsonl", "store.db"];
const ROWS: usize = 400;

const MOVE: &str = "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"X\"\n\
    [from]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \"oud\"\n[to]\ndelivery = \"elf\"\nidp = \"azure-ad\"\nrealm = \"nieuw\"\n";

/// A folder with a move, two lists that have nothing in common, and a store.
struct Publisher(Desk, &'static str);

impl Deref for Publisher {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

/// A desk that nobody works at: it is copied for each try.
struct Template {
    desk: Publisher,
    before: String,
    after: String,
    /// How long an undisturbed run takes.
    takes: Duration,
}

impl Publisher {
    fn new(store: &'static str) -> Self {
        let desk = Self(Desk::new(&["--lang", "en"]), store);
        desk.write("move.toml", MOVE);
        let mut keyrings = "profile_id,identity,last_name,note\n".to_owned();
        for number in 0..ROWS * 3 {
            writeln!(keyrings, "P{number},{number}@oud,\"Dam, {number}\",x").unwrap();
        }
        desk.write("keyrings.csv", &keyrings);
        desk.list("one.csv", 0..ROWS);
        desk.list("two.csv", ROWS..ROWS * 2);
        if store == "store.csv" {
            desk.write(store, &keyrings);
        } else {
            desk.run(&["keyrings", "init", "--store", store]);
            desk.run(&["keyrings", "import", "keyrings.csv", "--store", store]);
        }
        desk
    }

    fn list(&self, name: &str, numbers: std::ops::Range<usize>) {
        let mut list = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n".to_owned();
        for number in numbers {
            writeln!(
                list,
                "Voor{number},,Dam{number},1234 AB,{},{number}@oud,n{number}@nieuw",
                number + 1
            )
            .unwrap();
        }
        self.write(name, &list);
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = self.0.command(words);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn run(&self, words: &[&str]) {
        let output = self.command(words).output().unwrap();
        assert!(output.status.success(), "{words:?}: {}", said(&output));
    }

    fn apply(&self, list: &str) -> Command {
        self.command(&["apply", list, "--move", "move.toml", "--store", self.1, "--old", "retire"])
    }

    /// Opens the store, which clears away what a dead process left, and returns what is in it and
    /// its runs.
    fn look(&self) -> (String, Vec<Run>) {
        let address =
            Address::parse(self.path(self.1).to_str().unwrap(), &Surroundings::default()).unwrap();
        let mut store = open(&address).unwrap();
        let runs = store.session(Intent::Look).unwrap().runs().unwrap();
        let mut out = Vec::new();
        export(&mut *store, ExportForm::Csv, &mut out).unwrap();
        (String::from_utf8(out).unwrap(), runs)
    }

    /// What lies about beside the store.
    fn leftovers(&self) -> Vec<String> {
        let names = fs::read_dir(self.folder())
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap());
        let is_left =
            |name: &String| [".intent", ".new", ".tmp"].iter().any(|end| name.ends_with(end));
        names.filter(is_left).collect()
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

impl Template {
    fn new(store: &'static str) -> Self {
        let desk = Publisher::new(store);
        let (before, _) = desk.look();
        let tried = Self { desk, before, after: String::new(), takes: Duration::ZERO };
        let trial = tried.copy();
        let start = Instant::now();
        assert!(trial.apply("one.csv").output().unwrap().status.success());
        let takes = start.elapsed();
        Self { after: trial.look().0, takes, ..tried }
    }

    fn copy(&self) -> Publisher {
        let copy = Publisher(Desk::new(&["--lang", "en"]), self.desk.1);
        for file in fs::read_dir(self.desk.folder()).unwrap() {
            let file = file.unwrap();
            fs::copy(file.path(), copy.path(file.file_name().to_str().unwrap())).unwrap();
        }
        copy
    }
}

fn kills() -> u32 {
    env::var("WASWORDT_KILLS")
        .ok()
        .map_or(20, |text| text.parse().expect("WASWORDT_KILLS is a number"))
}

/// Kills a child after a while.
fn kill_after(mut child: Child, pause: Duration) {
    thread::sleep(pause);
    child.kill().unwrap();
    child.wait().unwrap();
}

fn kill_and_look(template: &Template, nth: u32) -> bool {
    let desk = template.copy();
    // Twice as often in the second half, where the file is changed.
    let share = f64::from(nth * 37 % 100) / 100.0;
    let share = if nth.is_multiple_of(3) { share } else { 0.5 + share * 0.6 };
    kill_after(desk.apply("one.csv").spawn().unwrap(), template.takes.mul_f64(share));
    let (left, runs) = desk.look();
    assert!(
        left == template.before || left == template.after,
        "{}: torn after {share} of a run",
        desk.1
    );
    let is_done = left == template.after;
    assert_eq!(runs.len(), usize::from(is_done), "{}: journal and keyrings disagree", desk.1);
    assert_eq!(desk.leftovers(), [] as [String; 0]);

    desk.run(&["apply", "one.csv", "--move", "move.toml", "--store", desk.1, "--old", "retire"]);
    let (again, runs) = desk.look();
    assert_eq!(again, template.after, "{}: doing it again completes it", desk.1);
    assert_eq!(runs.len(), 1);
    desk.run(&["undo", &runs[0].about.run_id, "--store", desk.1]);
    assert_eq!(desk.look().0, template.before, "{}: it can still be undone", desk.1);
    if desk.1 == "store.csv" {
        assert_eq!(
            fs::read(desk.path("store.csv")).unwrap(),
            fs::read(desk.path("keyrings.csv")).unwrap()
        );
    }
    is_done
}

#[test]
fn a_store_whose_program_is_killed_is_as_it_was_or_as_it_was_to_become() {
    thread::scope(|scope| {
        for store in STORES {
            scope.spawn(move || {
                let template = Template::new(store);
                let done = (0..kills()).filter(|&nth| kill_and_look(&template, nth)).count();
                // Not asserted: whether a kill comes in time is up to the machine.
                let _ = done;
            });
        }
    });
}

#[test]
fn of_two_that_apply_at_once_each_is_whole_or_told_that_the_store_is_busy() {
    for store in STORES {
        let template = Template::new(store);
        for _ in 0..3 {
            let desk = template.copy();
            let children = ["one.csv", "two.csv"].map(|list| desk.apply(list).spawn().unwrap());
            let ended = children.map(|child| child.wait_with_output().unwrap());
            let done: Vec<bool> = ended.iter().map(|output| output.status.success()).collect();
            assert!(done.contains(&true), "{store}: {}{}", said(&ended[0]), said(&ended[1]));
            for output in ended.iter().filter(|output| !output.status.success()) {
                assert_eq!(output.status.code(), Some(3));
                assert!(said(output).contains("somebody else"), "{}", said(output));
            }
            let (left, runs) = desk.look();
            let linked = |from: usize| {
                (from..from + ROWS)
                    .filter(|number| left.contains(&format!(",n{number}@nieuw,")))
                    .count()
            };
            assert_eq!(
                [linked(0), linked(ROWS)],
                [0, 1].map(|at| if done[at] { ROWS } else { 0 }),
                "{store}"
            );
            assert_eq!(runs.len(), done.iter().filter(|done| **done).count(), "{store}");
        }
    }
}

/// Runs a list, which must fail because of the machine; nothing changes, and the message names a
/// file.
fn denied(desk: &Publisher, mut command: Command, before: &str, named: &str) {
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(3), "{}: {}", desk.1, said(&output));
    assert!(said(&output).contains(named), "{}: {}", desk.1, said(&output));
    assert!(said(&output).contains('→'), "a hint says what to do next: {}", said(&output));
    assert_eq!(desk.look().0, before, "{}", desk.1);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_named_and_nothing_changes() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    const NOBODY: u32 = 65_534;
    for store in ["store.csv", "store.jsonl"] {
        let template = Template::new(store);
        let desk = template.copy();
        let program = desk.path("waswordt");
        // Another process writes it: what this one holds open, a child of another test inherits for
        // a moment, and nobody runs a file that is being written.
        let copied = Command::new("cp").arg(PROGRAM).arg(&program).status().unwrap();
        assert!(copied.success());
        for file in fs::read_dir(desk.folder()).unwrap() {
            fs::set_permissions(file.unwrap().path(), fs::Permissions::from_mode(0o755)).unwrap();
        }
        fs::set_permissions(desk.folder(), fs::Permissions::from_mode(0o555)).unwrap();
        let mut command = Command::new(&program);
        command
            .args(["apply", "one.csv", "--move", "move.toml", "--store", store, "--lang", "en"])
            .current_dir(desk.folder());
        // Root may write anywhere: then somebody else tries.
        if fs::metadata(desk.folder()).unwrap().uid() == 0 {
            command.uid(NOBODY).gid(NOBODY);
        }
        denied(&desk, command, &template.before, &format!("{store}.lock"));
        fs::set_permissions(desk.folder(), fs::Permissions::from_mode(0o755)).unwrap();
        assert_eq!(desk.leftovers(), [] as [String; 0]);
    }
}

#[test]
fn a_journal_that_cannot_be_read_is_named_and_nothing_changes() {
    for store in ["store.csv", "store.jsonl"] {
        let template = Template::new(store);
        let desk = template.copy();
        let journal = format!("{store}.journal");
        fs::create_dir(desk.path(&journal)).unwrap();
        let output = desk.apply("one.csv").output().unwrap();
        assert_eq!(output.status.code(), Some(3));
        assert!(said(&output).contains(&journal), "{}", said(&output));
        fs::remove_dir(desk.path(&journal)).unwrap();
        assert_eq!(desk.look().0, template.before);
    }
}

#[cfg(unix)]
#[test]
fn a_disk_that_is_full_changes_nothing() {
    for store in ["store.csv", "store.jsonl"] {
        let template = Template::new(store);
        let size = fs::metadata(template.desk.path(store)).unwrap().len();
        // A limit on the size of files, in blocks of 512 bytes: first the new file does not fit,
        // then the journal does not.
        for blocks in [2, size / 1024, size / 512 + 2] {
            let desk = template.copy();
            let mut command = Command::new("sh");
            let script = format!(
                "trap '' XFSZ; ulimit -f {blocks}; exec {PROGRAM} apply one.csv --move move.toml --store {store} --lang en"
            );
            command.args(["-c", &script]).current_dir(desk.folder());
            denied(&desk, command, &template.before, store);
            assert_eq!(desk.leftovers(), [] as [String; 0]);
        }
    }
}

#[test]
fn a_store_that_vanished_is_named() {
    for store in STORES {
        let template = Template::new(store);
        let desk = template.copy();
        fs::remove_file(desk.path(store)).unwrap();
        let output = desk.apply("one.csv").output().unwrap();
        assert_eq!(output.status.code(), Some(3));
        assert!(said(&output).contains(store), "{}", said(&output));
        assert!(!Path::new(&desk.path(store)).exists());
    }
}

impl Publisher {
    /// Applies a list and takes it back, so that only the journal knows its new identities; returns
    /// the list.
    fn remember(&self) -> String {
        self.run(&[
            "apply",
            "one.csv",
            "--move",
            "move.toml",
            "--store",
            self.1,
            "--old",
            "retire",
        ]);
        let about = self.look().1.remove(0).about;
        self.run(&["undo", &about.run_id, "--store", self.1]);
        about.list_id
    }

    fn forget(&self, list: &str) -> Command {
        self.command(&["log", "--store", self.1, "--forget", list, "--yes"])
    }

    /// Tells whether any file of the store holds an identity that only its journal knew.
    fn has_traces(&self) -> bool {
        let files = fs::read_dir(self.folder()).unwrap().map(|file| file.unwrap());
        // SQLite's index of its log holds no values, and closing it here would drop the locks of
        // every connection of this process.
        let mut own = files.filter(|file| {
            let name = file.file_name().into_string().unwrap();
            name.starts_with(self.1) && !name.ends_with("-shm")
        });
        own.any(|file| fs::read(file.path()).unwrap().windows(9).any(|bytes| bytes == b"n27@nieuw"))
    }
}

#[test]
fn what_is_erased_is_gone_where_the_log_says_so_whenever_the_program_is_killed() {
    for store in STORES {
        let template = Template {
            desk: Publisher::new(store),
            before: String::new(),
            after: String::new(),
            takes: Duration::ZERO,
        };
        let list = template.desk.remember();
        let trial = template.copy();
        let start = Instant::now();
        assert!(trial.forget(&list).output().unwrap().status.success());
        let takes = start.elapsed();
        assert!(template.desk.has_traces() && !trial.has_traces(), "{store}");
        for nth in 0..kills() {
            let desk = template.copy();
            kill_after(
                desk.forget(&list).spawn().unwrap(),
                takes.mul_f64(f64::from(nth * 37 % 100) / 100.0),
            );
            let runs = desk.look().1;
            assert_eq!(
                runs[0].forgotten.is_none(),
                desk.has_traces(),
                "{store}, killed for the {nth}th time"
            );
        }
    }
}

#[test]
fn an_erasure_that_is_killed_between_forgetting_and_wiping_is_finished_by_the_next_command() {
    let desk = Publisher::new("store.db");
    rusqlite::Connection::open(desk.path("store.db"))
        .unwrap()
        .pragma_update(None, "journal_mode", "wal")
        .unwrap();
    let list = desk.remember();
    let other = rusqlite::Connection::open(desk.path("store.db")).unwrap();
    let count = |sql: &str| other.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    // Who reads an earlier moment keeps the file from being wiped, not the journal from forgetting.
    let reader = rusqlite::Connection::open(desk.path("store.db")).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM change").unwrap();
    let mut child = desk.forget(&list).spawn().unwrap();
    while count("SELECT count(*) FROM sqlite_schema WHERE name = 'unwiped'") == 0 {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it forgot anything");
        thread::sleep(Duration::from_millis(1));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(count("SELECT count(*) FROM change"), 0);
    assert!(desk.has_traces(), "what is forgotten still stands in the file");
    let log = desk.command(&["log", "--store", "store.db"]).output().unwrap();
    assert!(
        log.status.success() && said(&log).contains("may still stand in the file"),
        "{}",
        said(&log)
    );
    drop(reader);
    drop(other);
    let log = desk.command(&["log", "--store", "store.db"]).output().unwrap();
    assert!(said(&log).contains("is erased now"), "{}", said(&log));
    assert!(!desk.has_traces());
    let log = desk.command(&["log", "--store", "store.db"]).output().unwrap();
    assert!(log.status.success() && !said(&log).contains("erased"), "{}", said(&log));
}
