//! What `log` tells, as a publisher asks for it: refused runs, the rows of a list, and what is old
//! enough to be forgotten; and `keyrings sync`.

use std::fs;
use std::ops::Deref;

use serde_json::{Value, json};

use crate::support::desk::{Desk, VO as HEAD, sample};

const STORES: [&str; 3] = ["k.csv", "k.jsonl", "k.db"];

struct Publisher(Desk, &'static str);

impl Deref for Publisher {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Publisher {
    fn new(store: &'static str, keyrings: &str) -> Self {
        let desk = Self(Desk::new(&["--lang", "en"]), store);
        desk.write("in.csv", keyrings);
        desk.run("keyrings init", 0);
        desk.run("keyrings import in.csv", 0);
        desk
    }

    fn list(&self, rows: &str) {
        self.write("list.csv", format!("{HEAD}{rows}"));
    }

    /// Runs a command on the store; returns both streams.
    fn run(&self, words: &str, code: i32) -> String {
        let sample = sample("vo-petteflat/move.toml");
        let word = |word: &str| {
            if word == "MOVE" { sample.display().to_string() } else { word.to_owned() }
        };
        let mut line: Vec<String> = words.split(' ').map(word).collect();
        line.extend(["--store", self.1].map(str::to_owned));
        let ended = self.ended(&line.iter().map(String::as_str).collect::<Vec<_>>(), code);
        if words.contains("json") { ended.out } else { ended.told() }
    }

    fn json(&self, words: &str, code: i32) -> Value {
        serde_json::from_str(&self.run(&format!("{words} --format json"), code)).unwrap()
    }
}

/// The realms of the sample's move, old and new.
fn realms() -> (String, String) {
    let text = fs::read_to_string(sample("vo-petteflat/move.toml")).unwrap();
    let mut realms = text
        .lines()
        .filter_map(|line| line.strip_prefix("realm = "))
        .map(|realm| realm.trim_matches('"').to_owned());
    (realms.next().unwrap(), realms.next().unwrap())
}

#[test]
fn a_refused_run_is_logged_with_its_reason_and_a_dry_run_is_not() {
    let (old, new) = realms();
    for store in STORES {
        let desk =
            Publisher::new(store, &format!("profile_id,identity\nP1,100@{old}\nP2,a.b@{new}\n"));
        desk.list(&format!("An,,Bos,,,100@{old},a.b@{new}\n"));
        let apply = "apply list.csv --move MOVE --today 2026-08-01";
        desk.run(&format!("{apply} --dry-run"), 1);
        assert_eq!(desk.json("log", 0)["runs"], json!([]), "{store}");
        let before = desk.run("keyrings export", 0);
        let receipt = desk.json(apply, 1);
        assert_eq!(
            (&receipt["outcome"], &receipt["run_id"]),
            (&json!("refused"), &Value::Null),
            "{store}"
        );
        let run = desk.json("log", 0)["runs"][0].clone();
        assert_eq!(
            (&run["kind"], &run["refused_because"]),
            (&json!("refused"), &receipt["refused_because"]),
            "{store}: {run}"
        );
        assert_eq!(
            (&run["list_sha256"], &run["changes"]),
            (&receipt["list_sha256"], &json!(0)),
            "{store}"
        );
        assert!(desk.run("log", 0).contains("refused ("), "{store}");
        assert_eq!(desk.run("keyrings export", 0), before, "{store}");
        assert_eq!(desk.json("keyrings show", 0)["runs"], json!(0), "{store}");
        let undo = desk.run(&format!("undo {}", run["run_id"].as_str().unwrap()), 1);
        assert!(undo.contains("was refused and changed nothing"), "{store}: {undo}");
    }
}

#[test]
fn the_rows_of_a_list_are_told_without_values_unless_they_are_asked_for() {
    let (old, new) = realms();
    for store in STORES {
        let desk = Publisher::new(store, &format!("profile_id,identity\nP1,100@{old}\n"));
        desk.list(&format!("An,,Bos,,,100@{old},a.b@{new}\n"));
        let receipt = desk.json("apply list.csv --move MOVE --today 2026-08-01 --old retire", 0);
        let list = receipt["list_id"].as_str().unwrap();
        let plain = desk.run(&format!("log {list} --rows"), 0);
        assert!(
            plain.contains("added") && plain.contains("retired") && !plain.contains('@'),
            "{store}: {plain}"
        );
        let shown = desk.json(&format!("log {list} --rows --show-values"), 0);
        assert_eq!(shown["report"], json!("waswordt/log-rows/1"));
        assert_eq!(
            (&shown["rows"][0]["row"], shown["rows"][0]["steps"].as_array().unwrap().len()),
            (&json!(2), 2),
            "{store}: {shown}"
        );
        assert!(shown.to_string().contains(&format!("a.b@{new}")), "{store}: {shown}");
        assert!(!desk.json(&format!("log {list} --rows"), 0).to_string().contains('@'), "{store}");
        assert_eq!(
            desk.json(&format!("log {list}"), 0)["runs"].as_array().unwrap().len(),
            1,
            "{store}"
        );
        desk.run("log nobody --rows", 2);
        desk.run("log --rows", 2);
    }
}

#[test]
fn old_lists_are_forgotten_by_age_and_only_with_a_yes() {
    let (old, new) = realms();
    for store in STORES {
        let desk = Publisher::new(store, &format!("profile_id,identity\nP1,100@{old}\n"));
        desk.list(&format!("An,,Bos,,,100@{old},a.b@{new}\n"));
        desk.run("apply list.csv --move MOVE --today 2026-08-01", 0);
        let forget = "log --forget-older-than 365";
        assert!(
            desk.run(&format!("{forget} --today 2027-08-01 --yes"), 0).contains("nothing to erase"),
            "{store}"
        );
        assert!(
            desk.run(&format!("{forget} --today 2027-08-02"), 2).contains("add --yes"),
            "{store}"
        );
        assert!(
            desk.run(&format!("{forget} --today 2027-08-02 --yes"), 0)
                .contains("has forgotten the list"),
            "{store}"
        );
        assert_eq!(
            desk.json("log", 0)["runs"][0]["forgotten"].as_str().unwrap()[..4],
            *"2027",
            "{store}: by --today"
        );
    }
}

#[test]
fn a_store_is_synced_and_says_what_it_holds_back() {
    let (old, new) = realms();
    for store in STORES {
        let export = format!("profile_id,identity\nP1,100@{old}\nP2,101@{old}\n");
        let desk = Publisher::new(store, &export);
        desk.list(&format!("An,,Bos,,,100@{old},a.b@{new}\n"));
        desk.run("apply list.csv --move MOVE --today 2026-08-01", 0);
        desk.write("export.csv", format!("{export}P3,102@{old}\n"));
        let refused = desk.run("keyrings import export.csv", 1);
        assert!(refused.contains("keyrings sync FILE"), "{store}: {refused}");
        let dry = desk.json("keyrings sync export.csv --dry-run", 1);
        assert_eq!((&dry["outcome"], &dry["run_id"]), (&json!("dry-run"), &Value::Null), "{store}");
        let told = desk.run("keyrings sync export.csv", 1);
        assert!(
            told.contains("1  new")
                && told.contains("gave is not in the export")
                && !told.contains('@'),
            "{store}: {told}"
        );
        let again = desk.json("keyrings sync export.csv --show-values", 1);
        assert_eq!(
            again["held"],
            json!([{ "reason": "lacking", "row": null, "scheme": "real-id", "identity": format!("a.b@{new}") }])
        );
        let done = desk.json("keyrings sync export.csv --given follow", 0);
        assert_eq!(
            (&done["outcome"], &done["counts"]["retired"]),
            (&json!("applied"), &json!(1)),
            "{store}: {done}"
        );
        desk.run(&format!("undo {}", done["run_id"].as_str().unwrap()), 0);
        assert!(desk.run("log", 0).contains("brought up to date"), "{store}");
        desk.write("empty.csv", "profile_id,identity\n");
        assert!(desk.run("keyrings sync empty.csv", 1).contains("no active keyring"), "{store}");
    }
}
