//! What stands near a list: identities in another spelling or under another realm, other people,
//! and who is left behind.

use std::fs;
use std::ops::Deref;

use serde_json::{Value, json};

use crate::support::desk::{Desk, VO as HEADER};

const MOVE: &str = "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"Testschool\"\n[from]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \"oud\"\n\
    [to]\ndelivery = \"elf\"\nidp = \"azure-ad\"\nrealm = \"nieuw.example\"\n[[publisher]]\nname = \"voorbeeld\"\n";

/// The stores that a desk has, all with the same keyrings.
const STORES: [&str; 2] = ["store.csv", "store.db"];

/// A folder with a move, a list, and stores with the same keyrings.
struct Publisher(Desk);

impl Deref for Publisher {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Publisher {
    /// Keyrings are `profile_id,identity,first_name,last_name`, rows `first name,last
    /// name,was,wordt`.
    fn new(keyrings: &[&str], rows: &[&str]) -> Self {
        let desk = Self(Desk::new(&["--lang", "en", "--quiet"]));
        desk.write("move.toml", MOVE);
        desk.write(
            "store.csv",
            format!("profile_id,identity,first_name,last_name\n{}\n", keyrings.join("\n")),
        );
        desk.list(rows);
        desk.run(&["keyrings", "init", "--store", "store.db"], 0);
        desk.run(&["keyrings", "import", "store.csv", "--store", "store.db"], 0);
        desk
    }

    fn list(&self, rows: &[&str]) {
        let row = |row: &&str| {
            let cells: Vec<&str> = row.split(',').collect();
            format!("{},,{},,,{},{}\n", cells[0], cells[1], cells[2], cells[3])
        };
        self.write("list.csv", &(HEADER.to_owned() + &rows.iter().map(row).collect::<String>()));
    }

    fn json(&self, command: &str, store: &str, options: &[&str], code: i32) -> Value {
        let words = [command, "list.csv", "--move", "move.toml", "--store", store];
        self.0.json(&[&words, options].concat(), code)
    }
}

#[test]
fn an_unknown_row_tells_what_the_store_holds_in_its_place() {
    let desk = Publisher::new(
        &["P1,S100@oud,,", "P2,re\u{301}ne@oud,,", "P3,102@oud ,,", "P4,103@oud,,", "P5,Z@oud ,,"],
        &[
            "Aagje,Jansen,s100@oud,a@nieuw.example",
            "René,Smit,réne@oud,b@nieuw.example",
            "Otto,Bakker,102@oud,c@nieuw.example",
            "Tess,Vermeer,103@oud,d@nieuw.example",
            "Bram,Vos,z@oud,e@nieuw.example",
            "Saar,Kok,999@oud,f@nieuw.example",
        ],
    );
    for store in STORES {
        let applied = desk.json("apply", store, &["--dry-run"], 0);
        assert_eq!(applied["unknown_rows"], json!([2, 3, 4, 6, 7]), "{store}");
        let near = json!([
            { "rows": [2], "side": "was", "kind": "case" },
            { "rows": [4], "side": "was", "kind": "whitespace" },
            { "rows": [3], "side": "was", "kind": "normal-form" },
            { "rows": [6], "side": "was", "kind": "several" },
        ]);
        assert_eq!(applied["near"], near, "{store}");
        let verified = desk.json("verify", store, &[], 1);
        assert_eq!(verified["near"], near, "{store}");
        let folded = desk.json("apply", store, &["--dry-run", "--fold-case"], 0);
        assert_eq!(folded["counts"]["linked"], 2, "{store}");
    }
}

#[test]
fn an_early_login_in_other_capitals_is_told_before_and_after_and_needs_a_follow_up() {
    let desk = Publisher::new(
        &[
            "P1,100@oud,Aagje,Jansen",
            "P2,101@oud,Otto,Smit",
            "P9,Aagje.Jansen@nieuw.example,Aagje,Jansen",
        ],
        &[
            "Aagje,Jansen,100@oud,aagje.jansen@nieuw.example",
            "Otto,Smit,101@oud,otto.smit@nieuw.example",
        ],
    );
    let near = json!([{ "rows": [2], "side": "wordt", "kind": "case" }]);
    for store in STORES {
        let applied = desk.json("apply", store, &["--receipt", "receipt.json", "--force"], 0);
        assert_eq!((&applied["near"], &applied["counts"]["linked"]), (&near, &json!(2)), "{store}");
        let receipt: Value = serde_json::from_str(&desk.read("receipt.json")).unwrap();
        assert_eq!(receipt["near"], near, "{store}");
        assert_eq!(desk.json("apply", store, &[], 0)["near"], near, "{store}");
        let verified = desk.json("verify", store, &["--follow-up", "follow-up.csv", "--force"], 1);
        assert_eq!((&verified["near"], &verified["ok"]), (&near, &json!(false)), "{store}");
        let follow_up = desk.read("follow-up.csv");
        assert!(
            follow_up.contains("aagje.jansen@") && !follow_up.contains("otto.smit@"),
            "{follow_up}"
        );
    }
}

#[test]
fn an_early_login_is_told_at_ones_own_profile_too_but_no_respelling() {
    let desk = Publisher::new(
        &[
            "P1,100@oud,Aagje,Jansen",
            "P1,Aagje.Jansen@oud,Aagje,Jansen",
            "P2,Otto.Smit@oud,Otto,Smit",
        ],
        &["Aagje,Jansen,100@oud,aagje.jansen@oud", "Otto,Smit,Otto.Smit@oud,otto.smit@oud"],
    );
    desk.write("move.toml", MOVE.replace("nieuw.example", "oud").replace("azure-ad", "magister"));
    let near = json!([{ "rows": [2], "side": "wordt", "kind": "case" }]);
    for store in STORES {
        assert_eq!(desk.json("apply", store, &["--dry-run"], 0)["near"], near, "{store}");
    }
}

#[test]
fn an_identity_that_stays_is_told_where_the_store_spells_it_otherwise_and_is_no_early_login() {
    let keyrings = ["P1,1@oud,An,Bos", "P2,Cee@oud,Chantal,Oosterlaken", "P3,d@oud,,"];
    let rows =
        ["An,Bos,1@oud,a@oud", "Chantal,Oosterlaken,cee@oud,cee@oud", "Dirk,Mol,d@oud,d@oud"];
    let desk = Publisher::new(&keyrings, &rows);
    let one = MOVE.replace("azure-ad", "magister").replace("nieuw.example", "oud");
    desk.write("move.toml", one);
    let near = json!([{ "rows": [3], "side": "was", "kind": "case" }]);
    for store in STORES {
        assert_eq!(desk.json("apply", store, &[], 0)["near"], near, "{store}");
        assert_eq!(desk.json("verify", store, &[], 1)["near"], near, "{store}");
        let folded = desk.json("apply", store, &["--fold-case"], 0);
        assert_eq!(folded["near"], json!([]), "{store}");
    }
}

#[test]
fn a_new_identity_that_opens_its_profile_is_not_near_what_names_somebody_else() {
    let desk = Publisher::new(
        &[
            "P1,100@oud,Aagje,Jansen",
            "P1,a@nieuw.example,Aagje,Jansen",
            "P9,A@nieuw.example,Bram,de Vries",
        ],
        &["Aagje,Jansen,100@oud,a@nieuw.example"],
    );
    for store in STORES {
        assert_eq!(desk.json("apply", store, &[], 0)["near"], json!([]), "{store}");
    }
}

#[test]
fn half_a_store_under_another_realm_of_the_school_is_told_and_another_schools_numbers_are_not() {
    let rows: Vec<String> = (0..10)
        .map(|nth| format!("Naam{nth},Achter{nth}naam,{nth}@oud,n{nth}@nieuw.example"))
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let told = |realm: &str, name: fn(usize) -> String| {
        let keyring = |nth: usize| {
            format!("P{nth},{nth}@{},{}", if nth < 5 { "oud" } else { realm }, name(nth))
        };
        let keyrings: Vec<String> = (0..10).map(keyring).collect();
        let desk = Publisher::new(&keyrings.iter().map(String::as_str).collect::<Vec<_>>(), &rows);
        let near = STORES.map(|store| desk.json("apply", store, &["--dry-run"], 0)["near"].clone());
        assert_eq!(near[0], near[1]);
        near[0].clone()
    };
    let other_realm = json!([{ "rows": [7, 8, 9, 10, 11], "side": "was", "kind": "other-realm" }]);
    assert_eq!(
        told("oud.nl", |_| ",".to_owned()),
        other_realm,
        "a realm that shares a part of its name"
    );
    assert_eq!(
        told("school", |nth| format!("Naam{nth},Achter{nth}naam")),
        other_realm,
        "the same people"
    );
    assert_eq!(
        told("school", |_| ",".to_owned()),
        json!([]),
        "nothing says that it is this school"
    );
    let others = |nth: usize| match nth {
        ..5 => format!("Naam{nth},Achter{nth}naam"),
        _ => format!("{},Wiersma", ["Bram", "Saar", "Otto", "Tess", "Finn"][nth % 5]),
    };
    assert_eq!(told("oud.nl", others), json!([]), "other people");
}

#[test]
fn another_realm_that_holds_just_those_who_are_unknown_is_told() {
    let rows: Vec<String> =
        (0..20).map(|nth| format!(",,{nth}@oud,n{nth}@nieuw.example")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let told = |from: usize| {
        let own = (0..10).map(|nth| format!("P{nth},{nth}@oud,,"));
        let others = (from..20).map(|nth| format!("Q{nth},{nth}@school,,"));
        let keyrings: Vec<String> = own.chain(others).collect();
        let desk = Publisher::new(&keyrings.iter().map(String::as_str).collect::<Vec<_>>(), &rows);
        desk.json("apply", "store.csv", &["--dry-run"], 0)["near"].clone()
    };
    let rows: Vec<u32> = (12..22).collect();
    assert_eq!(told(10), json!([{ "rows": rows, "side": "was", "kind": "other-realm" }]));
    assert_eq!(told(0), json!([]), "a school with the same numbers");
}

#[test]
fn who_has_an_identity_of_the_old_realm_and_is_in_no_row_is_left_behind() {
    let desk = Publisher::new(
        &[
            "P1,100@oud,Aagje,Jansen",
            "P1,extra@oud,Aagje,Jansen",
            "P2,101@oud,Otto,Smit",
            "P3,102@oud,Tess,Vermeer",
            "P3,103@oud,Tess,Vermeer",
            "P4,104@elders,Bram,Vos",
            "P5,e@nieuw.example,Saar,Kok",
            "P5,105@oud,Saar,Kok",
        ],
        &["Aagje,Jansen,100@oud,a@nieuw.example", "Saar,Kok,900@oud,e@nieuw.example"],
    );
    for store in STORES {
        let dry = desk.json("apply", store, &["--dry-run"], 0);
        assert_eq!(dry["left_behind"], json!(["P2", "P3"]), "{store}");
        let refused = desk.json("apply", store, &["--max-left-behind", "49"], 1);
        assert_eq!(
            (&refused["refused_because"], &refused["outcome"]),
            (&json!("too-many-left-behind"), &json!("refused")),
            "{store}"
        );
        let applied = desk.json(
            "apply",
            store,
            &["--max-left-behind", "50", "--receipt", "receipt.json", "--force"],
            0,
        );
        assert_eq!(applied["left_behind"], json!(["P2", "P3"]), "{store}");
        let receipt: Value = serde_json::from_str(&desk.read("receipt.json")).unwrap();
        assert_eq!(receipt["left_behind"], 2, "{store}");
        assert_eq!(
            desk.json("verify", store, &[], 0)["left_behind"],
            json!(["P2", "P3"]),
            "{store}"
        );
        let text = desk.run(&["verify", "list.csv", "--move", "move.toml", "--store", store], 0);
        assert!(
            text.contains(
                "2 profiles with an active identity of the old realm are in no row: P2, P3."
            ),
            "{text}"
        );
    }
}

#[test]
fn a_new_identity_that_opens_the_profile_of_another_person_needs_a_follow_up() {
    let keyrings = [
        "P1,a@nieuw.example,Bram,de Vries",
        "P2,b@nieuw.example,Saar,Kok",
        "P3,103@oud,Tess,Vermeer",
        "P3,c@nieuw.example,Tess,Vermeer",
    ];
    let desk = Publisher::new(
        &keyrings,
        &[
            "Aagje,Jansen,100@oud,a@nieuw.example",
            "Otto,Smit,,b@nieuw.example",
            "Tessa,Vermeer,103@oud,c@nieuw.example",
        ],
    );
    for store in STORES {
        let verified = desk.json("verify", store, &[], 1);
        let of = |word: &str| {
            verified["standings"]
                .as_array()
                .unwrap()
                .iter()
                .find(|one| one["standing"] == word)
                .map(|one| one["rows"].clone())
        };
        assert_eq!(
            (of("other-person"), of("both-open")),
            (Some(json!([2, 3])), Some(json!([4]))),
            "also where nothing of the row's own is here, and a run goes on: {store}"
        );
    }
}

#[test]
fn who_a_profile_is_of_is_told_by_any_of_its_keyrings() {
    let desk = Publisher::new(
        &[
            "P1,1@oud,,",
            "P1,91@elders,Bram,de Vries",
            "P2,2@oud,,",
            "P2,92@elders,Otto,Smit",
            "P3,w@nieuw.example,,",
            "P3,93@elders,Samira,Idrissi",
            "P4,4@oud,,",
        ],
        &[
            "Aagje,Jansen,1@oud,a@nieuw.example",
            "Otto,Smit,2@oud,b@nieuw.example",
            "Elif,Pronk,,w@nieuw.example",
            "Daan,Hoekstra,4@oud,d@nieuw.example",
        ],
    );
    for store in STORES {
        let held = desk.json("apply", store, &["--hold"], 1);
        let told: Vec<_> = held["held"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["reason"].clone(), one["rows"].clone()))
            .collect();
        assert_eq!(
            told,
            [("other-person".into(), json!([2])), ("collision".into(), json!([4]))],
            "{store}"
        );
        assert_eq!(held["counts"]["linked"], 2, "{store}");
        desk.json("apply", store, &["--on-other-person", "link"], 0);
        assert!(
            desk.run(&["keyrings", "export", "--store", store], 0).contains("P1,a@nieuw.example"),
            "{store}"
        );
    }
}

#[test]
fn verifying_looks_as_the_run_did() {
    let desk = || {
        let keyrings = [
            "P1,1@oud,Samira,Idrissi",
            "P2,2@oud,Otto,Smit",
            "P3,3@oud,Gijs,Wagenaar",
            "P3,c@nieuw.example,Gijs,Wagenaar",
        ];
        let rows = [
            "Aagje,Jansen,1@oud,a@nieuw.example",
            "Otto,Smit,2@oud,b@nieuw.example",
            "Hanna,Pronk,3@oud,c@nieuw.example",
        ];
        Publisher::new(&keyrings, &rows)
    };
    let typed = desk();
    for store in STORES {
        assert_eq!(typed.json("verify", store, &[], 1)["ok"], false, "{store}");
        typed.json("apply", store, &["--on-other-person", "link"], 0);
        assert_eq!(
            typed.json("verify", store, &[], 0)["standings"][0]["rows"],
            json!([2, 3, 4]),
            "{store}"
        );
    }
    let kept = desk();
    kept.run(&["keyrings", "init", "--store", "store.db", "--on-other-person", "link"], 0);
    assert_eq!(kept.json("apply", "store.db", &[], 0)["counts"]["linked"], 2);
    kept.json("verify", "store.db", &[], 0);
    let decided = desk();
    for store in STORES {
        decided.json("apply", store, &["--hold", "--rejects", "held.csv", "--force"], 1);
        let rejects = decided.read("held.csv");
        let lines: Vec<String> = rejects
            .lines()
            .map(|line| line.replace(",,2", ",link,2").replace(",,4", ",link,4"))
            .collect();
        decided.write("decided.csv", &(lines.join("\n") + "\n"));
        decided.json("apply", store, &["--decisions", "decided.csv"], 0);
        decided.json("verify", store, &[], 0);
    }
}

#[test]
fn a_list_that_gives_one_more_identity_to_whoever_has_one_of_another_list_is_held() {
    let desk = Publisher::new(
        &["P1,1@oud,,", "P2,2@oud,,"],
        &["Aagje,Jansen,1@oud,a@nieuw.example", "Otto,Smit,2@oud,b@nieuw.example"],
    );
    for store in STORES {
        desk.list(&["Aagje,Jansen,1@oud,a@nieuw.example", "Otto,Smit,2@oud,b@nieuw.example"]);
        let run = desk.json("apply", store, &[], 0)["run_id"].as_str().unwrap().to_owned();
        desk.list(&["Aagje,Jansen,1@oud,c@nieuw.example", "Otto,Smit,2@oud,b@nieuw.example"]);
        let corrected = desk.json("apply", store, &[], 1);
        assert_eq!(
            (&corrected["held"][0]["reason"], &corrected["held"][0]["rows"]),
            (&"superseded".into(), &json!([2])),
            "{store}"
        );
        desk.run(&["undo", &run, "--store", store], 0);
        assert_eq!(desk.json("apply", store, &[], 0)["counts"]["linked"], 2, "{store}");
    }
}

#[test]
fn a_file_that_is_no_list_is_not_verified() {
    let desk = Publisher::new(&["P1,100@oud,Aagje,Jansen"], &[]);
    for text in ["", "a,b\n1,2\n", "profile_id,identity\nP1,100@oud\n"] {
        desk.write("list.csv", text);
        let said: Value = serde_json::from_str(&desk.run(
            &[
                "verify",
                "list.csv",
                "--move",
                "move.toml",
                "--store",
                "store.csv",
                "--format",
                "json",
            ],
            1,
        ))
        .unwrap();
        assert_eq!(said["report"], "waswordt/error/1", "{text:?}: {said}");
    }
}

#[test]
fn a_swap_whose_retired_rows_the_publisher_left_out_is_no_duplicate() {
    let desk = Publisher::new(
        &["P1,a@oud,Aagje,Jansen", "P2,b@oud,Otto,Smit"],
        &["Aagje,Jansen,a@oud,b@oud", "Otto,Smit,b@oud,a@oud"],
    );
    desk.write(
        "move.toml",
        MOVE.replace("realm = \"nieuw.example\"", "realm = \"oud\"")
            .replace("azure-ad", "magister"),
    );
    assert_eq!(desk.json("apply", "store.csv", &[], 0)["counts"]["linked"], 2);
    let store = desk.read("store.csv");
    let kept: Vec<&str> = store.lines().filter(|line| !line.contains("retired")).collect();
    assert_eq!(kept.len(), 3, "{store}");
    desk.write("store.csv", &(kept.join("\n") + "\n"));
    let verified = desk.json("verify", "store.csv", &[], 0);
    assert_eq!(
        verified["standings"][0],
        json!({ "standing": "linked", "count": 2, "follow_up": false, "rows": [2, 3] })
    );
}

#[test]
fn whoever_a_corrected_version_leaves_out_is_left_behind() {
    let desk = Publisher::new(
        &["P1,100@oud,Aagje,Jansen", "P2,101@oud,Otto,Smit", "P3,102@oud,Zaza,Kever"],
        &[],
    );
    let generate = |words: &[&str]| {
        let words = [&["generate", "--move", "move.toml", "--force"], words].concat();
        desk.run(&words, 0);
    };
    let rows = [
        "Aagje,Jansen,100@oud,a@nieuw.example",
        "Otto,Smit,101@oud,b@nieuw.example",
        "Zaza,Kever,102@oud,c@nieuw.example",
    ];
    desk.list(&rows);
    generate(&["--from", "list.csv", "-o", "v1.csv"]);
    desk.list(&rows[..2]);
    generate(&["--from", "list.csv", "--supersedes", "v1.csv", "-o", "v2.csv"]);
    for store in STORES {
        let apply = |list: &str, options: &[&str], code| -> Value {
            let words =
                ["apply", list, "--move", "move.toml", "--store", store, "--format", "json"];
            serde_json::from_str(&desk.run(&[&words[..], options].concat(), code)).unwrap()
        };
        assert_eq!(apply("v1.csv", &[], 0)["left_behind"], json!([]), "{store}");
        let corrected = apply("v2.csv", &["--take-back-removed"], 0);
        assert_eq!(corrected["left_behind"], json!(["P3"]), "{store}");
        let limit = ["--take-back-removed", "--max-left-behind", "10"];
        let refused = apply("v2.csv", &limit, 1);
        assert_eq!(refused["refused_because"], "too-many-left-behind", "{store}");
    }
}

#[test]
fn the_address_of_the_school_makes_nobody_of_two_people() {
    let desk = Publisher::new(&["P1,100@oud,Teun,Vos"], &[]);
    let list = format!("{HEADER}Aagje,,Jansen,1234 AB,5,100@oud,a@nieuw.example\n");
    desk.write("list.csv", &list);
    let header = "profile_id,identity,first_name,last_name,postcode,house_number\n";
    let others = "P2,101@oud,Bram,Bakker,1234AB,5\nP3,102@oud,Saar,Kok,1234AB,5\n";
    for (others, code) in [("", 0), (others, 1)] {
        let keyrings = format!("{header}P1,100@oud,Teun,Vos,1234AB,5\n{others}");
        desk.write("store.csv", &keyrings);
        desk.run(&["keyrings", "init", "--store", "new.db"], 0);
        desk.run(&["keyrings", "import", "store.csv", "--store", "new.db"], 0);
        for store in ["store.csv", "new.db"] {
            let applied = desk.json("apply", store, &["--dry-run"], code);
            let because = (code == 1).then_some("other-person");
            assert_eq!(applied["refused_because"].as_str(), because, "{store}");
        }
        fs::remove_file(desk.path("new.db")).unwrap();
    }
}
