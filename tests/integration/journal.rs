//! The journal by the command line: undone in part, and forgotten.

use std::ops::Deref;

use serde_json::{Value, json};

use crate::support::desk::{Desk, VO as HEADER};

const MOVE: &str = "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"School\"\n[from]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \"oud\"\n\
    [to]\ndelivery = \"elf\"\nidp = \"azure-ad\"\nrealm = \"nieuw\"\n";

/// A folder with a move and a store.
struct Publisher(Desk, &'static str);

impl Deref for Publisher {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Publisher {
    fn new(store: &'static str) -> Self {
        let desk = Self(Desk::new(&["--lang", "en"]), store);
        desk.write("move.toml", MOVE);
        desk.write(
            "onward.toml",
            MOVE.replace("\"oud\"", "\"#\"")
                .replace("\"nieuw\"", "\"verder\"")
                .replace('#', "nieuw"),
        );
        desk
    }

    /// A store of three pupils, to whom two lists were applied: the second moves one of them on.
    fn with_two_lists(store: &'static str) -> (Self, [String; 2]) {
        let desk = Self::new(store);
        desk.write("keyrings.csv", "profile_id,identity\nP1,a@oud\nP2,b@oud\nP3,c@oud\n");
        desk.run(&["keyrings", "init"], 0);
        desk.run(&["keyrings", "import", "keyrings.csv"], 0);
        desk.list("first.csv", &["a@oud,a@nieuw", "b@oud,b@nieuw", "c@oud,c@nieuw"]);
        desk.list("second.csv", &["a@nieuw,a@verder"]);
        let runs =
            [("first.csv", "move.toml"), ("second.csv", "onward.toml")].map(|(list, moved)| {
                desk.apply(list, moved, &["--old", "retire"], 0)["run_id"]
                    .as_str()
                    .unwrap()
                    .to_owned()
            });
        (desk, runs)
    }

    fn list(&self, name: &str, pairs: &[&str]) {
        let names = ["An", "Bo", "Cas"];
        let rows =
            pairs.iter().zip(names).enumerate().map(|(nth, (pair, name))| {
                format!("{name},,Dam{name},1234 AB,{},{pair}\n", nth + 1)
            });
        self.write(name, &(HEADER.to_owned() + &rows.collect::<String>()));
    }

    /// Runs the tool on the store, and returns what it said on both streams.
    fn said(&self, words: &[&str], code: i32) -> (String, String) {
        let ended = self.ended(&[words, &["--store", self.1]].concat(), code);
        (ended.out, ended.said)
    }

    fn run(&self, words: &[&str], code: i32) -> String {
        self.said(words, code).0
    }

    fn json(&self, words: &[&str], code: i32) -> Value {
        serde_json::from_str(&self.run(&[words, &["--format", "json"]].concat(), code)).unwrap()
    }

    fn apply(&self, list: &str, moved: &str, options: &[&str], code: i32) -> Value {
        self.json(&[&["apply", list, "--move", moved], options].concat(), code)
    }

    fn export(&self) -> String {
        self.run(&["keyrings", "export"], 0)
    }
}

#[test]
fn an_undo_in_part_says_what_stays_and_why() {
    for store in ["store.db", "store.csv", "store.jsonl"] {
        let (desk, [first, second]) = Publisher::with_two_lists(store);
        let (_, refused) = desk.said(&["undo", &first], 1);
        assert!(
            refused.contains("row 2:")
                && refused.contains(&second)
                && refused.contains("--partial"),
            "{refused}"
        );
        let part = desk.json(&["undo", &first, "--partial"], 1);
        assert_eq!((&part["outcome"], &part["restored"]), (&json!("partial"), &json!(4)), "{part}");
        assert_eq!(part["blocked"], json!([{ "rows": [2], "by": [second] }]));
        let log = desk.json(&["log"], 0);
        assert_eq!(
            (&log["runs"][0]["undone"], &log["runs"][0]["changes"], &log["runs"][0]["undone_by"]),
            (&json!(4), &json!(6), &Value::Null)
        );
        assert!(desk.run(&["log"], 0).contains("partly undone (4 of 6"));
        let (_, refused) = desk.said(&["undo", &first, "--partial"], 1);
        assert!(refused.contains(&second) && !refused.contains("--partial"), "{refused}");

        desk.run(&["undo", &second], 0);
        let rest = desk.json(&["undo", &first, "--partial"], 0);
        assert_eq!(
            (&rest["outcome"], &rest["restored"], &rest["blocked"]),
            (&json!("undone"), &json!(2), &json!([]))
        );
        assert_eq!(desk.json(&["log"], 0)["runs"][0]["undone_by"], rest["undone_by"]);
        let list = log["runs"][0]["list_id"].as_str().unwrap();
        let (_, undone) = desk.said(&["undo", list], 1);
        assert!(undone.contains(rest["undone_by"].as_str().unwrap()), "{undone}");
        let cells = |line: &str| line.split(',').take(2).collect::<Vec<_>>().join(",");
        assert_eq!(
            desk.export().lines().skip(1).map(cells).collect::<Vec<_>>(),
            ["P1,a@oud", "P2,b@oud", "P3,c@oud"],
            "{store}"
        );
    }
}

#[test]
fn an_undo_in_part_is_told_in_plain_words() {
    let (desk, [first, second]) = Publisher::with_two_lists("store.db");
    let told = desk.run(&["undo", &first, "--partial"], 1);
    for expected in [
        "undone in part",
        "4 keyrings were",
        &format!("row 2: changed later, by {second}"),
        &format!("waswordt undo {first}"),
    ] {
        assert!(told.contains(expected), "{expected}: {told}");
    }
    // What the second list decided otherwise was done by the first all the same.
    let again = desk.apply("first.csv", "move.toml", &["--old", "retire"], 0);
    assert_eq!((&again["counts"]["linked"], &again["counts"]["already"]), (&json!(2), &json!(1)));
}

#[test]
fn a_list_is_forgotten_only_by_who_says_yes() {
    for store in ["store.db", "store.csv", "store.jsonl"] {
        let (desk, [first, _]) = Publisher::with_two_lists(store);
        let list = desk.json(&["log"], 0)["runs"][0]["list_id"].as_str().unwrap().to_owned();
        let before = desk.export();
        let (_, asked) = desk.said(&["log", "--forget", &list], 2);
        assert!(
            asked.contains("6 changes") && asked.contains("6 of which") && asked.contains("--yes"),
            "{asked}"
        );
        assert_eq!(desk.json(&["log"], 0)["runs"][0]["forgotten"], Value::Null);
        desk.said(&["log", "--forget", "list-nowhere", "--yes"], 2);
        let told = desk.run(&["log", "--forget", &list, "--yes", "--today", "2027-08-01"], 0);
        assert!(told.contains("6 changes were erased"), "{told}");
        assert_eq!(desk.export(), before, "{store}");
        let log = desk.json(&["log", "--forget", &list, "--yes"], 0);
        assert_eq!(
            log["runs"][0]["forgotten"], "2027-08-01T00:00:00Z",
            "done again, it was done then"
        );
        assert!(desk.run(&["log"], 0).contains("applied; forgotten on 2027-08-01"));
        for name in [&first, &list] {
            let (_, refused) = desk.said(&["undo", name], 1);
            assert!(refused.contains("no longer knows what it changed"), "{refused}");
        }
        let receipt = desk.apply("first.csv", "move.toml", &["--old", "retire"], 0);
        assert_eq!(
            (&receipt["outcome"], &receipt["journal_forgotten"]),
            (&json!("no-change"), &json!(true)),
            "{receipt}"
        );
        desk.run(&["verify", "second.csv"], 0);
    }
}

#[test]
fn a_look_at_an_undo_tells_what_would_come_back_and_what_stands_in_the_way_and_changes_nothing() {
    for store in ["store.db", "store.csv", "store.jsonl"] {
        let (desk, [first, second]) = Publisher::with_two_lists(store);
        let before = (desk.export(), desk.json(&["log"], 0));
        let look = desk.json(&["undo", &first, "--dry-run"], 1);
        assert_eq!(
            (&look["outcome"], &look["restored"], &look["rows"], &look["undone_by"]),
            (&json!("dry-run"), &json!(4), &json!([3, 4]), &Value::Null)
        );
        assert_eq!(look["blocked"], json!([{ "rows": [2], "by": [second] }]));
        let told = desk.run(&["undo", &first, "--dry-run"], 1);
        for expected in [
            "nothing was changed",
            "4 keyrings",
            "rows 3, 4",
            &format!("row 2: changed later, by {second}"),
            "--partial",
        ] {
            assert!(told.contains(expected), "{expected}: {told}");
        }
        assert_eq!(
            desk.json(&["undo", &first, "--partial", "--dry-run"], 1)["blocked"],
            look["blocked"]
        );
        let free = desk.json(&["undo", &second, "--dry-run"], 0);
        assert_eq!((&free["rows"], &free["blocked"]), (&json!([2]), &json!([])));
        assert!(desk.run(&["undo", &second, "--dry-run"], 0).contains("Nothing stands in the way"));
        assert_eq!((desk.export(), desk.json(&["log"], 0)), before, "{store}");
        desk.said(&["undo", "no-such-run", "--dry-run"], 2);
        desk.said(&["undo", &first, "--dry-run", "--receipt", "undo.json"], 2);
    }
}
