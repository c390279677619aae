//! `apply` and what belongs to it, as a publisher's script uses it.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::ops::Deref;
use std::process::Stdio;

use assert_cmd::Command;
use serde_json::Value;

use crate::support::desk::{Desk, VO as HEADER, commands};

/// A folder with a move, a store and whatever a test adds.
struct Publisher(Desk);

impl Deref for Publisher {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Publisher {
    /// A move from realm `oud` to `nieuw`, and a store of some keyrings
    /// (`profile,identity,scheme`).
    fn new(keyrings: &str) -> Self {
        Self::with_realms(keyrings, "oud", "nieuw")
    }

    fn with_realms(keyrings: &str, old: &str, new: &str) -> Self {
        let desk = Self(Desk::new(&["--lang", "en", "--quiet"]));
        desk.write("move.toml", move_file(old, new));
        desk.write("keyrings.csv", format!("profile_id,identity,scheme\n{keyrings}"));
        desk.run(&["keyrings", "init", "--store", "store.db"], 0);
        desk.run(&["keyrings", "import", "keyrings.csv", "--store", "store.db"], 0);
        desk
    }

    fn list(&self, name: &str, pairs: &[(&str, &str)]) {
        let row = |(nth, (was, wordt)): (usize, &(&str, &str))| {
            format!("Naam{nth},,Achternaam{nth},1234 AB,{},{was},{wordt}\n", nth + 1)
        };
        self.write(
            name,
            &(HEADER.to_owned() + &pairs.iter().enumerate().map(row).collect::<String>()),
        );
    }

    fn apply(&self, list: &str, options: &[&str], code: i32) -> Value {
        let words = ["apply", list, "--move", "move.toml", "--store", "store.db"];
        self.json(&[&words, options].concat(), code)
    }

    fn export(&self) -> String {
        self.run(&["keyrings", "export", "--store", "store.db"], 0)
    }

    /// The identities that are active, each with its profile.
    fn active(&self) -> Vec<String> {
        let export = self.export();
        let mut active: Vec<String> = export
            .lines()
            .skip(1)
            .map(|line| line.split(',').collect::<Vec<_>>())
            .filter(|cells| cells[3] == "active")
            .map(|cells| format!("{}={}", cells[1], cells[0]))
            .collect();
        active.sort();
        active
    }
}

fn move_file(old: &str, new: &str) -> String {
    format!(
        "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"Testschool\"\n[from]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \"{old}\"\n\
         [to]\ndelivery = \"elf\"\nidp = \"azure-ad\"\nrealm = \"{new}\"\n[[publisher]]\nname = \"voorbeeld\"\n"
    )
}

#[test]
fn a_list_is_applied_once_and_undone_to_the_byte() {
    let desk = Publisher::new("P1,1@oud,\nP2,2@oud,\n");
    let before = desk.export();
    desk.list("list.csv", &[("1@oud", "a@nieuw"), ("2@oud", "b@nieuw"), ("3@oud", "c@nieuw")]);
    let applied = desk.apply("list.csv", &[], 0);
    assert_eq!(applied["outcome"], "applied");
    assert_eq!(
        (&applied["counts"]["linked"], &applied["counts"]["unknown"]),
        (&2.into(), &1.into())
    );
    assert_eq!(applied["unknown_rows"], serde_json::json!([4]));
    assert_eq!(desk.active(), ["1@oud=P1", "2@oud=P2", "a@nieuw=P1", "b@nieuw=P2"]);
    let again = desk.apply("list.csv", &[], 0);
    assert_eq!((&again["outcome"], &again["run_id"]), (&"no-change".into(), &applied["run_id"]));
    desk.run(&["undo", applied["run_id"].as_str().unwrap(), "--store", "store.db"], 0);
    assert_eq!(desk.export(), before);
    desk.run(&["undo", applied["run_id"].as_str().unwrap(), "--store", "store.db"], 1);
}

#[test]
fn a_swap_and_a_chain_within_one_realm_retire_what_they_leave() {
    let desk = Publisher::with_realms("P1,a@x,\nP2,b@x,\nP3,c@x,\nP4,d@x,\n", "x", "x");
    desk.write("move.toml", move_file("x", "x").replace("azure-ad", "magister"));
    let before = desk.export();
    desk.list("list.csv", &[("a@x", "b@x"), ("b@x", "a@x"), ("c@x", "d@x"), ("d@x", "e@x")]);
    let applied = desk.apply("list.csv", &[], 0);
    assert_eq!(applied["counts"]["linked"], 4);
    assert_eq!(desk.active(), ["a@x=P2", "b@x=P1", "d@x=P3", "e@x=P4"]);
    assert_eq!(desk.apply("list.csv", &[], 0)["counts"]["already"], 4);
    assert_eq!(desk.active(), ["a@x=P2", "b@x=P1", "d@x=P3", "e@x=P4"]);
    desk.run(&["undo", applied["list_id"].as_str().unwrap(), "--store", "store.db"], 0);
    assert_eq!(desk.export(), before);
}

#[test]
fn a_collision_refuses_the_run_unless_decided_otherwise() {
    let desk = Publisher::new("P1,1@oud,\nP2,2@oud,\nP9,a@nieuw,\n");
    desk.list("list.csv", &[("1@oud", "a@nieuw"), ("2@oud", "b@nieuw")]);
    let before = desk.export();
    let refused = desk.apply("list.csv", &[], 1);
    assert_eq!(
        (&refused["outcome"], &refused["refused_because"]),
        (&"refused".into(), &"collisions".into())
    );
    assert_eq!(refused["collisions"][0]["kind"], "empty-profile");
    assert_eq!(desk.export(), before);
    let dry = desk.apply("list.csv", &["--on-collision", "take-over", "--dry-run"], 0);
    assert_eq!((&dry["outcome"], &dry["counts"]["linked"]), (&"dry-run".into(), &2.into()));
    assert_eq!(desk.export(), before);
    let partial =
        desk.apply("list.csv", &["--on-collision", "skip", "--rejects", "rejects.csv"], 1);
    assert_eq!((&partial["outcome"], &partial["counts"]["held"]), (&"partial".into(), &1.into()));
    assert_eq!(desk.read("rejects.csv").lines().count(), 2);
    let taken = desk.apply("rejects.csv", &["--on-collision", "take-over"], 0);
    assert_eq!(taken["orphaned"][0]["profile_id"], "P9");
    assert_eq!(desk.active(), ["1@oud=P1", "2@oud=P2", "a@nieuw=P1", "b@nieuw=P2"]);
}

#[test]
fn a_profile_that_names_somebody_else_is_no_early_login() {
    let with = |person: &str, further: &str| {
        let desk = Publisher::new("P1,1@oud,\n");
        desk.write(
            "more.csv",
            format!("profile_id,identity,first_name,last_name\nP9,a@nieuw,{person}\n{further}"),
        );
        desk.run(&["keyrings", "import", "more.csv", "--store", "store.db"], 0);
        desk.list("list.csv", &[("1@oud", "a@nieuw")]);
        let told =
            desk.run(&["apply", "list.csv", "--move", "move.toml", "--store", "store.db"], 1);
        (desk.apply("list.csv", &[], 1)["collisions"][0]["kind"].clone(), told)
    };
    // Whatever else the profile has, that it is somebody else's is told first.
    for further in ["", "P9,9@oud,Zoltan,Quispel\n", "P9,9@elders,Zoltan,Quispel\n"] {
        let (kind, told) = with("Zoltan,Quispel", further);
        assert!(
            kind == "other-person"
                && told.contains("names somebody else")
                && !told.contains("logged in early:"),
            "{kind} {told}"
        );
        assert!(!told.contains("Zoltan") && !told.contains("take-over"), "{told}");
    }
    for person in ["Naam0,Achternaam0", "Naam0,Quispel", ","] {
        assert_eq!(with(person, "").0, "empty-profile", "{person}");
    }
}

#[test]
fn a_list_with_an_error_is_refused_whole_or_applied_without_its_component() {
    let desk = Publisher::new("P1,1@oud,\nP2,2@oud,\nP3,3@oud,\n");
    desk.list("list.csv", &[("1@oud", "a@nieuw"), ("2@oud", "b nieuw"), ("3@oud", "c@nieuw")]);
    assert_eq!(desk.apply("list.csv", &[], 1)["refused_because"], "list-errors");
    let partial = desk.apply("list.csv", &["--hold"], 1);
    assert_eq!((&partial["counts"]["linked"], &partial["counts"]["held"]), (&2.into(), &1.into()));
    assert_eq!(partial["held"][0]["rows"], serde_json::json!([3]));
}

#[test]
fn a_store_that_knows_nobody_is_a_wrong_store() {
    let desk = Publisher::new("P1,x@anders,\n");
    desk.list("list.csv", &[("1@oud", "a@nieuw")]);
    assert_eq!(desk.apply("list.csv", &[], 1)["refused_because"], "too-few-known");
    assert_eq!(desk.apply("list.csv", &["--min-match", "0"], 0)["outcome"], "no-change");
    let hashed = Publisher::new("P1,8a7f@oud,opaque-uid\n");
    hashed.list("list.csv", &[("1@oud", "a@nieuw")]);
    assert_eq!(
        hashed.apply("list.csv", &["--min-match", "0"], 1)["refused_because"],
        "other-scheme"
    );
}

#[test]
fn a_run_that_changes_nothing_says_why() {
    let desk = Publisher::new("P1,1@oud,\n");
    let said = |options: &[&str], code| {
        let words = ["apply", "list.csv", "--move", "move.toml", "--store", "store.db"];
        desk.run(&[&words[..], options].concat(), code)
    };
    desk.list("list.csv", &[("7@oud", "a@nieuw")]);
    assert!(said(&["--min-match", "0"], 0).contains("opens a profile here"));
    desk.list("list.csv", &[("1@oud", "a@nieuw"), ("1@oud", "b@nieuw")]);
    assert!(said(&["--hold"], 1).contains("every row that has something to do is held"));
    desk.list("list.csv", &[("1@oud", "a@nieuw")]);
    said(&[], 0);
    assert!(said(&[], 0).contains("it was carried out already (run run-"));
    desk.list("list.csv", &[("1@oud", "a@nieuw"), ("7@oud", "g@nieuw")]);
    said(&[], 0);
    assert!(said(&[], 0).contains("what can be done was done before"), "one row is unknown");
    desk.list("list.csv", &[("1@oud", "a@nieuw")]);
    let other = desk.read("list.csv").replace("1234", "4321");
    desk.write("list.csv", other);
    assert!(said(&[], 0).contains("what can be done was done before"));
}

#[test]
fn the_identity_of_somebody_who_stays_is_no_early_login() {
    let desk = Publisher::with_realms("P1,1@x,\nP2,2@x,\n", "x", "x");
    desk.write("move.toml", move_file("x", "x").replace("azure-ad", "magister"));
    desk.list("list.csv", &[("1@x", "2@x"), ("2@x", "2@x")]);
    let receipt = desk.apply("list.csv", &["--hold", "--dry-run"], 1);
    assert!(receipt["held"][0]["reason"].as_str().unwrap().starts_with("WW4"), "{receipt}");
    assert_eq!(receipt["collisions"].as_array().map_or(0, Vec::len), 0, "{receipt}");
}

#[test]
fn a_share_is_one_of_profiles() {
    let desk = Publisher::with_realms("P1,1@x,\nP2,2@x,\n", "x", "x");
    desk.write("move.toml", move_file("x", "x").replace("azure-ad", "magister"));
    desk.list("list.csv", &[("1@x", "a@x"), ("2@x", "b@x")]);
    assert_eq!(
        desk.apply("list.csv", &["--max-share", "99"], 1)["refused_because"],
        "too-many-changes"
    );
    assert_eq!(desk.apply("list.csv", &["--max-share", "100"], 0)["outcome"], "applied");
}

#[test]
fn more_changes_than_allowed_refuse_the_run() {
    let desk = Publisher::new("P1,1@oud,\nP2,2@oud,\n");
    desk.list("list.csv", &[("1@oud", "a@nieuw"), ("2@oud", "b@nieuw")]);
    assert_eq!(
        desk.apply("list.csv", &["--max-changes", "1"], 1)["refused_because"],
        "too-many-changes"
    );
    assert_eq!(
        desk.apply("list.csv", &["--max-share", "50"], 1)["refused_because"],
        "too-many-changes"
    );
    assert_eq!(
        desk.apply("list.csv", &["--max-changes", "2", "--max-share", "100"], 0)["outcome"],
        "applied"
    );
}

#[test]
fn a_saved_plan_is_carried_out_exactly_or_not_at_all() {
    let desk = Publisher::new("P1,1@oud,\nP2,2@oud,\nP3,3@oud,\n");
    desk.list("list.csv", &[("1@oud", "a@nieuw"), ("2@oud", "b@nieuw")]);
    desk.list("other.csv", &[("1@oud", "z@nieuw")]);
    desk.apply("list.csv", &["--dry-run", "--save-plan", "plan.json", "--old", "retire"], 0);
    assert!(!desk.read("plan.json").contains("@oud"), "a saved plan holds no identity");
    assert_eq!(
        desk.apply("other.csv", &["--plan", "plan.json"], 1)["refused_because"],
        "other-plan"
    );
    assert_eq!(desk.apply("list.csv", &["--plan", "plan.json"], 0)["outcome"], "applied");
    assert_eq!(
        desk.active(),
        ["3@oud=P3", "a@nieuw=P1", "b@nieuw=P2"],
        "the decisions come from the plan"
    );
}

#[test]
fn a_plan_that_was_carried_out_is_done_the_second_time() {
    let desk = Publisher::new("P1,1@oud,\nP2,2@oud,\nP9,b@nieuw,\n");
    desk.list("list.csv", &[("1@oud", "a@nieuw"), ("2@oud", "b@nieuw"), ("7@oud", "g@nieuw")]);
    let save = ["--dry-run", "--save-plan", "plan.json", "--on-collision", "skip"];
    desk.apply("list.csv", &save, 1);
    let first = desk.apply("list.csv", &["--plan", "plan.json"], 1);
    assert_eq!(first["outcome"], "partial");
    let again = desk.apply("list.csv", &["--plan", "plan.json"], 1);
    assert_eq!((&again["outcome"], &again["run_id"]), (&"no-change".into(), &first["run_id"]));
    assert_eq!(again["counts"], desk.apply("list.csv", &["--hold"], 1)["counts"]);
    let told = ["apply", "list.csv", "--move", "move.toml", "--store", "store.db", "--plan"];
    let told = desk.run(&[&told[..], &["plan.json"]].concat(), 1);
    let run = first["run_id"].as_str().unwrap();
    assert!(told.contains("what can be done was done before"), "{told}");
    // Undone, it is to do once more.
    desk.run(&["undo", run, "--store", "store.db"], 0);
    assert_eq!(desk.apply("list.csv", &["--plan", "plan.json"], 1)["outcome"], "partial");
}

#[test]
fn a_plan_that_meets_a_collision_is_stale_and_a_new_one_is_carried_out() {
    let desk = Publisher::new("P1,1@oud,\nP2,2@oud,\n");
    desk.list("list.csv", &[("1@oud", "a@nieuw"), ("2@oud", "b@nieuw")]);
    desk.apply("list.csv", &["--dry-run", "--save-plan", "plan.json"], 0);
    desk.write("more.csv", "profile_id,identity\nP9,b@nieuw\n");
    desk.run(&["keyrings", "import", "more.csv", "--store", "store.db"], 0);
    // --on-collision does not go with --plan: it would be no way out.
    let refused = desk.apply("list.csv", &["--plan", "plan.json"], 1);
    assert_eq!(refused["refused_because"], "stale-plan");
    let anew = ["--dry-run", "--save-plan", "new.json", "--on-collision", "skip"];
    desk.apply("list.csv", &anew, 1);
    assert_eq!(desk.apply("list.csv", &["--plan", "new.json"], 1)["outcome"], "partial");
    assert_eq!(desk.active(), ["1@oud=P1", "2@oud=P2", "a@nieuw=P1", "b@nieuw=P9"]);
}

#[test]
fn how_a_run_is_undone_is_told_with_the_map_of_its_store() {
    let desk = Publisher::new("P1,1@oud,\n");
    desk.list("list.csv", &[("1@oud", "a@nieuw")]);
    desk.write("map.toml", "[store.safeguards]\nmax_changes = 3\n");
    let words = ["apply", "list.csv", "--move", "move.toml", "--store", "store.db"];
    let told = desk.run(&[&words[..], &["--store-map", "map.toml"]].concat(), 0);
    assert!(told.contains("--store store.db --store-map map.toml\n"), "{told}");
    desk.typed(&commands(&told)[0], 0);
}

#[test]
fn what_undo_says_can_be_typed() {
    let desk = Publisher::new("P1,1@oud,\nP2,2@oud,\nP3,3@oud,\n");
    desk.list("list.csv", &[("1@oud", "a@nieuw"), ("2@oud", "b@nieuw")]);
    let first = desk.apply("list.csv", &[], 0);
    let first = first["run_id"].as_str().unwrap();
    desk.write("move.toml", move_file("nieuw", "nieuwst"));
    desk.list("later.csv", &[("a@nieuw", "z@nieuwst")]);
    let keep_none = ["--old", "retire", "--max-share", "100"];
    desk.apply("later.csv", &keep_none, 0);
    let undo = |options: &[&str], code| {
        let ended = desk.ended(&[&["undo", first, "--store", "store.db"], options].concat(), code);
        ended.out + &ended.said
    };
    // A look and a refusal both name the newest run first, and the part that is free.
    for options in [&["--dry-run"][..], &[]] {
        let told = undo(options, 1);
        assert_eq!(commands(&told).len(), 2, "{told}");
        assert!(!told.contains("STORE"), "{told}");
    }
    desk.typed(&commands(&undo(&["--dry-run"], 1))[0], 0);
    let again = undo(&["--dry-run"], 0);
    assert!(again.contains("Nothing stands in the way"), "{again}");
}

#[test]
fn what_the_journal_forgot_is_taken_back_as_the_refusal_says() {
    let desk = Publisher::new("P1,1@oud,\nP2,2@oud,\n");
    let before = desk.active();
    let forgotten = || {
        desk.list("list.csv", &[("1@oud", "a@nieuw"), ("2@oud", "b@nieuw")]);
        let list = desk.apply("list.csv", &[], 0)["list_id"].as_str().unwrap().to_owned();
        desk.run(&["log", "--store", "store.db", "--forget", &list, "--yes"], 0);
        desk.ended(&["undo", &list, "--store", "store.db"], 1).said
    };
    let said = forgotten();
    for way in ["keyrings sync COPY --store store.db --dry-run", "--old retire"] {
        assert!(said.contains(way), "{said}");
    }
    let sync = ["keyrings", "sync", "keyrings.csv", "--store", "store.db"];
    desk.run(&[&sync[..], &["--dry-run"]].concat(), 0);
    assert_ne!(desk.active(), before);
    desk.run(&sync, 0);
    assert_eq!(desk.active(), before);
    forgotten();
    desk.write("move.toml", move_file("nieuw", "oud"));
    desk.list("back.csv", &[("a@nieuw", "1@oud"), ("b@nieuw", "2@oud")]);
    desk.apply("back.csv", &["--old", "retire"], 0);
    assert_eq!(desk.active(), before);
}

#[test]
fn verifying_finds_what_happened_after_the_switch() {
    let desk =
        Publisher::new("P1,1@oud,\nP2,2@oud,\nP3,3@oud,\nP8,b@nieuw,\nP9,c@nieuw,\nP9,9@oud,\n");
    desk.list(
        "list.csv",
        &[
            ("1@oud", "a@nieuw"),
            ("2@oud", "b@nieuw"),
            ("3@oud", "c@nieuw"),
            ("4@oud", "d@nieuw"),
            ("5@oud", ""),
        ],
    );
    desk.apply("list.csv", &["--on-collision", "skip"], 1);
    let words = [
        "verify",
        "list.csv",
        "--store",
        "store.db",
        "--format",
        "json",
        "--follow-up",
        "todo.csv",
    ];
    let report: Value = serde_json::from_str(&desk.run(&words, 1)).unwrap();
    let found: Vec<(&str, &Value)> = report["standings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["standing"].as_str().unwrap(), &one["rows"][0]))
        .collect();
    let two = |row: u32| Value::from(row);
    assert_eq!(
        found,
        [
            ("both-open", &two(2)),
            ("elsewhere", &two(4)),
            ("duplicate-profile", &two(3)),
            ("unknown", &two(5)),
            ("nothing-to-do", &two(6))
        ]
    );
    assert_eq!(desk.read("todo.csv").lines().count(), 3);
}

#[cfg(unix)]
#[test]
fn no_output_replaces_what_the_run_reads_or_keeps() {
    let desk = Publisher::new("P1,1@oud,\n");
    desk.list("list.csv", &[("1@oud", "a@nieuw")]);
    desk.write("store.csv", "profile_id,identity,scheme\nP1,1@oud,\n");
    std::os::unix::fs::symlink("store.csv", desk.path("link.json")).unwrap();
    let files = ["store.csv", "list.csv", "move.toml"];
    let before = files.map(|name| desk.read(name));
    let apply = ["apply", "list.csv", "--move", "move.toml", "--store", "store.csv", "--force"];
    for output in [
        "store.csv",
        "./store.csv",
        "link.json",
        "store.csv.journal",
        "store.csv.intent",
        "list.csv",
        "move.toml",
    ] {
        desk.run(&[&apply[..], &["--receipt", output]].concat(), 2);
    }
    desk.run(&[&apply[..], &["--hold", "--rejects", "list.csv"]].concat(), 2);
    desk.run(&["keyrings", "export", "--store", "store.db", "-o", "store.db", "--force"], 2);
    desk.run(&["keyrings", "export", "--store", "store.db", "-o", "store.db-wal", "--force"], 2);
    desk.run(
        &["verify", "list.csv", "--store", "store.csv", "--follow-up", "store.csv", "--force"],
        2,
    );
    desk.run(&["fill-check", "list.csv", "--report", "list.csv", "--force"], 2);
    desk.run(&["fill-check", "list.csv", "--fix", "list.csv", "--force"], 2);
    desk.run(&["merge", "list.csv", "list.csv", "-o", "list.csv", "--force"], 2);
    desk.run(&["fill", "list.csv", "--from", "store.csv", "-o", "list.csv", "--force"], 2);
    desk.run(
        &["generate", "--move", "move.toml", "--from", "list.csv", "-o", "list.csv", "--force"],
        2,
    );
    desk.run(&["encrypt", "list.csv", "-r", "age1", "-o", "list.csv", "--force"], 2);
    desk.run(&["decrypt", "list.csv", "-o", "list.csv", "--force"], 2);
    assert_eq!(files.map(|name| desk.read(name)), before);
    assert!(!desk.path("store.csv.journal").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_receipt_that_cannot_be_written_does_not_hide_that_the_list_was_applied() {
    let desk = Publisher::new("P1,1@oud,\n");
    desk.list("list.csv", &[("1@oud", "a@nieuw")]);
    let error = desk.apply("list.csv", &["--receipt", "/dev/full"], 3)["error"]
        .as_str()
        .unwrap()
        .to_owned();
    let runs: Value =
        serde_json::from_str(&desk.run(&["log", "--store", "store.db", "--format", "json"], 0))
            .unwrap();
    let run = runs["runs"][0]["run_id"].as_str().unwrap();
    assert!(
        error.contains("WAS applied") && error.contains(run) && error.contains("/dev/full"),
        "{error}"
    );
    assert_eq!(desk.apply("list.csv", &["--receipt", "receipt.json"], 0)["run_id"], run);
    let error = desk.apply("list.csv", &["--receipt", "/dev/full", "--dry-run"], 3)["error"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(!error.contains("applied"), "{error}");
}

#[test]
fn a_later_list_stands_in_the_way_of_undoing_an_earlier_one() {
    let desk = Publisher::new("P1,1@oud,\nP2,2@oud,\n");
    desk.list("one.csv", &[("1@oud", "a@nieuw")]);
    desk.list("two.csv", &[("a@nieuw", "b@nieuw")]);
    let first = desk.apply("one.csv", &[], 0);
    desk.write("move.toml", move_file("nieuw", "nieuw").replace("azure-ad", "magister"));
    desk.apply("two.csv", &[], 0);
    let before = desk.export();
    desk.run(&["undo", first["run_id"].as_str().unwrap(), "--store", "store.db"], 1);
    assert_eq!(desk.export(), before);
}

#[test]
fn a_list_without_a_manifest_that_says_otherwise_of_a_linked_identity_is_held() {
    let desk = Publisher::with_realms("P1,a@x,\nP2,b@x,\nP3,c@x,\n", "x", "x");
    desk.write("move.toml", move_file("x", "x").replace("azure-ad", "magister"));
    desk.list("first.csv", &[("a@x", "b@x"), ("b@x", "a@x"), ("c@x", "d@x")]);
    desk.list("second.csv", &[("a@x", "b@x"), ("b@x", "a@x"), ("c@x", "e@x")]);
    desk.apply("first.csv", &[], 0);
    let before = desk.export();
    let told = desk.apply("second.csv", &[], 1);
    // Whether the swap is said once more, or is another year's, no name tells.
    assert_eq!((&told["refused_because"], &told["counts"]["held"]), (&Value::Null, &3.into()));
    let reasons: Vec<&str> = told["held"]
        .as_array()
        .unwrap()
        .iter()
        .map(|held| held["reason"].as_str().unwrap())
        .collect();
    assert_eq!(reasons, ["repeated", "superseded"]);
    assert_eq!(desk.export(), before);
}

/// Writes a list with a manifest, as `generate` and a school would: from a roster with the old
/// identities, then filled.
fn filled_list(desk: &Publisher, name: &str, wordts: &[&str]) {
    let row = |(nth, wordt): (usize, &&str)| {
        format!("Naam{nth},,Achternaam{nth},1234 AB,{},{nth}@x,{wordt}\n", nth + 1)
    };
    let manifest = desk.read("list.datapackage.json");
    desk.write(
        format!("{name}.csv"),
        &(HEADER.to_owned() + &wordts.iter().enumerate().map(row).collect::<String>()),
    );
    desk.write(format!("{name}.datapackage.json"), &manifest);
}

fn desk_with_a_list() -> Publisher {
    let desk = Publisher::with_realms("P0,0@x,\nP1,1@x,\nP2,2@x,\n", "x", "x");
    desk.write("move.toml", move_file("x", "x").replace("azure-ad", "magister"));
    let person = |nth: usize| format!("Naam{nth},,Achternaam{nth},1234 AB,{},{nth}@x\n", nth + 1);
    let header = HEADER.trim_end().trim_end_matches(",Nieuwe identiteit (wordt)").to_owned() + "\n";
    desk.write("roster.csv", &(header + &(0..3).map(person).collect::<String>()));
    desk.run(&["generate", "--move", "move.toml", "--from", "roster.csv", "-o", "list.csv"], 0);
    desk
}

#[test]
fn a_corrected_list_changes_only_the_difference_and_the_stale_one_is_refused() {
    let desk = desk_with_a_list();
    filled_list(&desk, "v1", &["1@x", "0@x", "c@x"]);
    filled_list(&desk, "v2", &["1@x", "0@x", "d@x"]);
    let first = desk.apply("v1.csv", &[], 0);
    assert_eq!(desk.active(), ["0@x=P1", "1@x=P0", "c@x=P2"]);
    let second = desk.apply("v2.csv", &[], 0);
    assert_eq!(
        (&second["counts"]["linked"], &second["counts"]["already"], &second["taken_back"]),
        (&1.into(), &2.into(), &1.into())
    );
    assert_eq!(desk.active(), ["0@x=P1", "1@x=P0", "d@x=P2"]);
    assert_eq!(desk.apply("v2.csv", &[], 0)["outcome"], "no-change");
    assert_eq!(desk.apply("v1.csv", &[], 1)["refused_because"], "older-version");
    desk.run(&["undo", second["run_id"].as_str().unwrap(), "--store", "store.db"], 0);
    assert_eq!(desk.active(), ["0@x=P1", "1@x=P0", "c@x=P2"]);
    desk.run(&["undo", first["run_id"].as_str().unwrap(), "--store", "store.db"], 0);
    assert_eq!(desk.active(), ["0@x=P0", "1@x=P1", "2@x=P2"]);
}

#[test]
fn a_list_that_lacks_linked_pupils_takes_nothing_back_unasked() {
    let desk = desk_with_a_list();
    filled_list(&desk, "v1", &["a@x", "b@x", "c@x"]);
    filled_list(&desk, "v2", &["a@x", "b@x", ""]);
    desk.apply("v1.csv", &[], 0);
    assert_eq!(desk.apply("v2.csv", &[], 1)["refused_because"], "rows-removed");
    assert_eq!(desk.active(), ["a@x=P0", "b@x=P1", "c@x=P2"]);
    assert_eq!(desk.apply("v2.csv", &["--take-back-removed"], 0)["taken_back"], 2);
    assert_eq!(desk.active(), ["2@x=P2", "a@x=P0", "b@x=P1"]);
}

#[test]
fn a_held_row_of_a_corrected_list_loses_nothing_that_the_first_form_gave() {
    let faulty: [[&str; 3]; 3] =
        [["q@exmple", "b@x", "d@x"], ["z@x", "z@x", "d@x"], ["q@exmple", "a@x", "c@x"]];
    let expected = [
        ["a@x=P0", "b@x=P1", "d@x=P2"],
        ["a@x=P0", "b@x=P1", "d@x=P2"],
        ["a@x=P0", "b@x=P1", "c@x=P2"],
    ];
    for (wordts, expected) in faulty.iter().zip(expected) {
        let desk = desk_with_a_list();
        filled_list(&desk, "v1", &["a@x", "b@x", "c@x"]);
        filled_list(&desk, "v2", wordts);
        desk.apply("v1.csv", &[], 0);
        desk.apply("v2.csv", &["--hold"], 1);
        assert_eq!(desk.active(), expected, "{wordts:?}");
    }
}

#[test]
fn a_plan_that_puts_back_more_than_was_reviewed_is_stale() {
    let desk = desk_with_a_list();
    for (name, wordts) in
        [("v1", ["a@x", "b@x", ""]), ("v2", ["a@x", "b@x", "c@x"]), ("v3", ["a@x", "", ""])]
    {
        filled_list(&desk, name, &wordts);
    }
    desk.apply("v1.csv", &[], 0);
    desk.apply("v3.csv", &["--take-back-removed", "--dry-run", "--save-plan", "plan.json"], 0);
    desk.apply("v2.csv", &[], 0);
    assert_eq!(desk.apply("v3.csv", &["--plan", "plan.json"], 1)["refused_because"], "stale-plan");
    assert_eq!(desk.active(), ["a@x=P0", "b@x=P1", "c@x=P2"]);
}

#[test]
fn a_swap_is_not_flipped_back_where_the_journal_is_gone() {
    let swap = [("0@x", "1@x"), ("1@x", "0@x")];
    let desk = desk_with_a_list();
    desk.list("swap.csv", &swap);
    desk.list("more.csv", &[swap[0], swap[1], ("2@x", "c@x")]);
    let applied = desk.apply("swap.csv", &[], 0);
    desk.run(
        &["log", "--store", "store.db", "--forget", applied["list_id"].as_str().unwrap(), "--yes"],
        0,
    );
    assert_eq!(desk.apply("more.csv", &[], 1)["held"][0]["reason"], "repeated");
    assert_eq!(desk.active(), ["0@x=P1", "1@x=P0", "c@x=P2"]);
    // The keyrings alone, carried over to another store.
    desk.write("carried.csv", desk.export());
    desk.run(&["keyrings", "init", "--store", "other.db"], 0);
    desk.run(&["keyrings", "import", "carried.csv", "--store", "other.db"], 0);
    let words =
        ["apply", "swap.csv", "--move", "move.toml", "--store", "other.db", "--format", "json"];
    let again: Value = serde_json::from_str(&desk.run(&words, 1)).unwrap();
    assert_eq!(
        (&again["outcome"], &again["held"][0]["reason"]),
        (&"no-change".into(), &"repeated".into())
    );
}

#[test]
fn who_does_not_move_keeps_an_identity_that_another_row_gives_up() {
    let desk = desk_with_a_list();
    desk.list("stays.csv", &[("0@x", ""), ("0@x", "a@x"), ("1@x", "b@x")]);
    desk.apply("stays.csv", &[], 0);
    assert_eq!(desk.active(), ["0@x=P0", "2@x=P2", "a@x=P0", "b@x=P1"]);
}

#[test]
fn what_another_list_decided_is_told_as_such_and_the_same_list_again_is_done() {
    let desk = desk_with_a_list();
    desk.list("first.csv", &[("0@x", "a@x"), ("1@x", "b@x")]);
    desk.list("otherwise.csv", &[("0@x", "c@x"), ("1@x", "b@x")]);
    desk.list("next.csv", &[("b@x", "d@x")]);
    desk.apply("first.csv", &[], 0);
    assert_eq!(desk.apply("otherwise.csv", &[], 1)["held"][0]["reason"], "superseded");
    desk.apply("next.csv", &[], 0);
    let again = desk.apply("first.csv", &[], 0);
    assert_eq!((&again["outcome"], &again["counts"]["already"]), (&"no-change".into(), &2.into()));
    assert_eq!(desk.active(), ["2@x=P2", "a@x=P0", "d@x=P1"]);
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure_and_no_password_is_echoed() {
    let desk = Publisher::new(
        &(0..20_000).map(|nth| format!("P{nth},{nth}@oud,\n")).collect::<Vec<_>>().concat(),
    );
    let mut child = desk
        .command(&["keyrings", "export", "--store", "store.db"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert_eq!((line.starts_with("profile_id,"), child.wait().unwrap().code()), (true, Some(0)));
    let mut command = Command::cargo_bin("waswordt").unwrap();
    let output = command.args(["log", "--store", "mysql://user:geheim@host/db"]).output().unwrap();
    assert!(!String::from_utf8_lossy(&output.stderr).contains("geheim"));
}

#[test]
fn a_move_without_a_list_is_refused_before_the_store_is_looked_for() {
    let desk = Publisher::new("P1,1@oud,\n");
    desk.list("list.csv", &[("1@oud", "a@nieuw")]);
    desk.write("move.toml", move_file("oud", "nieuw").replacen("elf", "ilf", 1));
    let words =
        ["apply", "list.csv", "--move", "move.toml", "--store", "nowhere.db", "--format", "json"];
    let error: Value = serde_json::from_str(&desk.run(&words, 1)).unwrap();
    assert_eq!(error["report"], "waswordt/error/1");
    assert!(error["error"].as_str().unwrap().contains("V3"), "{error}");
}

#[test]
fn a_receipt_that_leaves_the_house_names_no_profile() {
    let desk = Publisher::new("P1,1@oud,\nP9,a@nieuw,\n");
    desk.list("list.csv", &[("1@oud", "a@nieuw")]);
    desk.apply("list.csv", &["--on-collision", "take-over", "--receipt", "receipt.json"], 0);
    let receipt = desk.read("receipt.json");
    assert!(
        receipt.contains("\"row\": 2") && !receipt.contains("P9") && !receipt.contains('@'),
        "{receipt}"
    );
    assert!(desk.run(&["log", "--store", "store.db"], 0).contains("applied"));
}

#[test]
fn who_a_person_without_an_old_identity_may_be_is_told_to_the_publisher_alone() {
    let sample =
        |file: &str| format!("{}/samples/mbo-onboarding/{file}", env!("CARGO_MANIFEST_DIR"));
    let desk = Publisher::new("");
    // One who moved to another location since, and has no profile that fits.
    let keyrings = fs::read_to_string(sample("keyrings.csv")).unwrap();
    let unknown = csv::Reader::from_path(sample("list-filled.csv"))
        .unwrap()
        .records()
        .nth(21)
        .unwrap()
        .unwrap();
    let mut moved = csv::Writer::from_path(desk.path("moved.csv")).unwrap();
    moved
        .write_record(["profile_id", "identity", "initials", "first_name", "last_name", "location"])
        .unwrap();
    moved
        .write_record(["P-verhuisd", "", &unknown[0], &unknown[1], &unknown[2], "Elders"])
        .unwrap();
    drop(moved);
    desk.write("more.csv", &keyrings);
    desk.run(&["keyrings", "import", "more.csv", "--store", "store.db"], 0);
    desk.run(&["keyrings", "import", "moved.csv", "--store", "store.db"], 0);
    let (list, moved) = (sample("list-filled.csv"), sample("move.toml"));
    let words = [
        "apply",
        &list,
        "--move",
        &moved,
        "--store",
        "store.db",
        "--format",
        "json",
        "--receipt",
        "receipt.json",
    ];
    let said: Value = serde_json::from_str(&desk.run(&words, 1)).unwrap();
    let candidates: Vec<String> = said["candidates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|candidate| {
            format!("{} {} {}", candidate["row"], candidate["profile_id"], candidate["reasons"])
                .replace('"', "")
        })
        .collect();
    let expected = [
        "16 P-000752 []",
        "16 P-000832 []",
        "23 P-verhuisd [location]",
        "43 P-000752 []",
        "43 P-000832 []",
    ];
    assert_eq!(candidates, expected);
    assert!(!desk.read("receipt.json").contains("P-"), "{}", desk.read("receipt.json"));
}

#[test]
fn a_store_that_writes_the_same_identities_otherwise_is_told_as_such() {
    let pairs: Vec<(String, String)> =
        (0..20).map(|nth| (format!("p{nth}@oud"), format!("n{nth}@nieuw"))).collect();
    let pairs: Vec<(&str, &str)> =
        pairs.iter().map(|(was, wordt)| (was.as_str(), wordt.as_str())).collect();
    let told = |identity: fn(usize) -> String| {
        let keyrings: Vec<String> =
            (0..20).map(|nth| format!("P{nth},{},\n", identity(nth))).collect();
        let desk = Publisher::new(&keyrings.concat());
        desk.list("list.csv", &pairs);
        desk.run(&["apply", "list.csv", "--move", "move.toml", "--store", "store.db"], 1)
    };
    assert!(
        told(|nth| format!("P{nth}@oud"))
            .contains("20 identities stand in the store with other capitals")
    );
    assert!(
        told(|nth| format!("p{nth}")).contains("The store has 20 of the user ids without a realm")
    );
    assert!(
        told(|nth| format!("p{nth}@{}", if nth < 3 { "x" } else { "oud.nl" }))
            .contains("17 of the user ids with the realm oud.nl")
    );
    let strangers = told(|nth| format!("{}@oud", nth + 500));
    assert!(
        strangers.contains("not one names") && !strangers.contains("The store has"),
        "{strangers}"
    );
}

#[test]
fn keyrings_that_no_list_can_name_are_kept_and_told_by_row() {
    let desk = Publisher::new("P1,a@oud,\n");
    desk.write("more.csv", "profile_id,identity\nP2,b@oud\nP3,geheim\nP4, c@oud\nP5,\n");
    let mut command = Command::cargo_bin("waswordt").unwrap();
    let words = ["keyrings", "import", "more.csv", "--store", "store.db", "--lang", "en"];
    let output = command.args(words).current_dir(desk.folder()).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        output.status.success()
            && said.contains("4 keyrings were imported")
            && said.contains("Rows 3, 4"),
        "{said}"
    );
    assert!(!said.contains("geheim"), "{said}");
    assert!(desk.export().contains("P3,geheim,"));
}

#[test]
fn what_is_wrong_with_keyrings_is_told_by_row_and_nothing_is_imported() {
    let desk = Publisher::new("P1,1@oud,\n");
    let before = desk.export();
    for (keyrings, code) in [
        ("profile_id,identity\nP2,2@oud\nP3,1@oud\n", 1),
        ("profile_id,identity\nP2,2@oud\n,3@oud\n", 1),
        ("profile_id,identity,scheme\nP2,2@oud,entree\n", 1),
        ("profile,identity\nP2,2@oud\n", 1),
        ("profile_id,identity\nP2,2@oud\n\"P3,3@oud\n", 1),
        ("profile_id,identity\nP2,2@oud\nP3,NULL\n", 1),
        ("profile_id,identity\nP2,2@oud\n12-mrt,3@oud\n", 1),
        ("profile_id,identity\nP2,2@oud\n12345678901234600,3@oud\n", 1),
        ("profile_id,identity\nP2,2@oud\nidentity,profile_id\n3@oud,P3\n", 1),
        ("{\"profile_id\":1.2345678901234567e18,\"identity\":\"3@oud\"}\n", 1),
    ] {
        desk.write("more.csv", keyrings);
        desk.run(&["keyrings", "import", "more.csv", "--store", "store.db"], code);
        assert_eq!(desk.export(), before, "{keyrings}");
    }
}

#[test]
fn two_people_on_one_profile_and_rows_of_nobody_are_told_by_row() {
    let desk = Publisher::new("P1,1@oud,\n");
    desk.write("more.csv", "profile_id,identity,first_name,last_name\n'P2,2@oud,Jan,Bos\nP2,3@oud,Zoë,Vos\nTotaal,,,\nAantal: 2,,,\n");
    let mut command = Command::cargo_bin("waswordt").unwrap();
    let words = ["keyrings", "import", "more.csv", "--store", "store.db", "--lang", "en"];
    let output = command.args(words).current_dir(desk.folder()).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && said.contains("2 keyrings were imported"), "{said}");
    assert!(
        said.contains("clearly different names, in rows 2, 3")
            && said.contains("rows 4, 5")
            && said.contains("WW307"),
        "{said}"
    );
    assert!(desk.export().contains("P2,2@oud,") && !desk.export().contains("'P2"));
}

#[test]
fn what_the_check_warned_of_is_told_with_its_rows_and_refuses_the_run_when_asked() {
    let desk = Publisher::new("P1,1@oud,\nP2,2@oud,\nP3,3@oud,\n");
    desk.list("list.csv", &[("1@oud", "jan@nieuw"), ("2@oud", "c@nieuw"), ("3@oud", "Jan@nieuw")]);
    let warned = serde_json::json!([{ "code": "WW404", "name": "near-miss", "rows": [2, 4] }]);
    let before = desk.active();
    let refused = desk.apply("list.csv", &["--strict", "--hold"], 1);
    assert_eq!(
        (&refused["outcome"], &refused["refused_because"]),
        (&"refused".into(), &"warnings".into())
    );
    assert_eq!((&refused["warnings"], desk.active()), (&warned, before));
    let text = desk
        .run(&["apply", "list.csv", "--move", "move.toml", "--store", "store.db", "--strict"], 1);
    assert!(
        text.contains("WW404") && text.contains("rows 2, 4") && text.contains("--strict"),
        "{text}"
    );
    let applied = desk.apply("list.csv", &["--receipt", "receipt.json"], 0);
    assert_eq!((&applied["counts"]["linked"], &applied["warnings"]), (&3.into(), &warned));
    let receipt: Value = serde_json::from_str(&desk.read("receipt.json")).unwrap();
    assert_eq!(receipt["warnings"], warned);
    desk.list("sound.csv", &[("2@oud", "c@nieuw")]);
    assert_eq!(
        desk.apply("sound.csv", &["--strict", "--dry-run"], 0)["warnings"],
        serde_json::json!([])
    );
}

#[test]
fn a_refused_run_counts_nothing_as_linked_and_takes_nothing_from_anybody() {
    let desk = Publisher::new("P1,1@oud,\nP2,2@oud,\nP3,3@oud,\nP9,c@nieuw,\n");
    desk.list(
        "list.csv",
        &[
            ("1@oud", "a@nieuw"),
            ("2@oud", "b@nieuw"),
            ("3@oud", "c@nieuw"),
            ("4@oud", "d@nieuw"),
            ("", "e@nieuw"),
        ],
    );
    let words = ["apply", "list.csv", "--move", "move.toml", "--store", "store.db"];
    for options in [&[][..], &["--on-collision", "take-over", "--max-changes", "1"]] {
        let refused = desk.apply("list.csv", options, 1);
        let counts = &refused["counts"];
        assert_eq!(
            (&counts["linked"], &counts["held"], &counts["unknown"], &counts["unfilled"]),
            (&0.into(), &3.into(), &1.into(), &1.into())
        );
        assert_eq!((&counts["rows"], &refused["orphaned"]), (&5.into(), &serde_json::json!([])));
        let text = desk.run(&[&words, options].concat(), 1);
        assert!(
            !text.contains("linked") && !text.contains("took") && text.contains("as they stand"),
            "{text}"
        );
    }
}
