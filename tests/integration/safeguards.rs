//! Safeguards that are kept with a store, and what holds where nobody said anything.

use std::ops::Deref;

use serde_json::{Value, json};

use crate::support::desk::{Desk, VO};

const MBO: &str = "Voorletters,Voornaam,Achternaam,School locatie,nlEduPersonProfileId oud,nlEduPersonRealId oud,nlEduPersonProfileId nieuw,\
                   nlEduPersonRealId nieuw\n";

/// A folder with a move and a list.
struct Publisher(Desk);

impl Deref for Publisher {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Publisher {
    /// A store with profiles `1@oud` to `profiles@oud`, and a list that moves `rows` of them to
    /// `nieuw`.
    fn vo(profiles: usize, rows: usize) -> Self {
        let desk = Self(Desk::new(&["--lang", "en"]));
        desk.move_file("vo", ["elf:magister", "elf:azure-ad"], "");
        let row = |nth: usize| {
            format!("Naam{nth},,Achternaam{nth},1234 AB,{nth},{nth}@oud,{nth}@nieuw\n")
        };
        desk.write("list.csv", &(VO.to_owned() + &(1..=rows).map(row).collect::<String>()));
        desk.write_store(profiles, |nth| format!("{nth}@oud"));
        desk
    }

    fn move_file(&self, sector: &str, [from, to]: [&str; 2], more: &str) {
        let side = |name: &str, text: &str, realm: &str| {
            let (delivery, idp) = text.split_once(':').unwrap();
            format!("[{name}]\ndelivery = \"{delivery}\"\nidp = \"{idp}\"\nrealm = \"{realm}\"\n")
        };
        let head =
            format!("sector = \"{sector}\"\n[school]\nbrin = \"99ZZ00\"\nname = \"Testschool\"\n");
        self.write(
            "move.toml",
            format!("{head}{}{}{more}", side("from", from, "oud"), side("to", to, "nieuw")),
        );
    }

    fn write_store(&self, profiles: usize, identity: impl Fn(usize) -> String) {
        let keyrings: Vec<String> =
            (1..=profiles).map(|nth| format!("P{nth},{}\n", identity(nth))).collect();
        self.write("keyrings.csv", format!("profile_id,identity\n{}", keyrings.concat()));
    }

    fn sqlite(self) -> Self {
        self.run(&["keyrings", "init", "--store", "store.db"], 0);
        self.run(&["keyrings", "import", "keyrings.csv", "--store", "store.db"], 0);
        self
    }

    fn apply(&self, store: &str, options: &[&str], code: i32) -> Value {
        let words = ["apply", "list.csv", "--move", "move.toml", "--store", store];
        self.json(&[&words, options].concat(), code)
    }
}

#[test]
fn a_run_that_changes_most_of_a_large_store_asks_for_the_option_that_says_so() {
    for store in ["keyrings.csv", "store.db"] {
        let desk = Publisher::vo(500, 201).sqlite();
        assert_eq!(
            desk.apply(store, &["--dry-run"], 1)["refused_because"],
            "too-many-changes",
            "{store}"
        );
        assert_eq!(desk.apply(store, &[], 1)["outcome"], "refused", "{store}");
        let said = desk.run(&["apply", "list.csv", "--move", "move.toml", "--store", store], 1);
        assert!(said.contains("--max-share 100"), "{said}");
        assert_eq!(
            desk.apply(store, &["--max-share", "100"], 0)["counts"]["linked"],
            201,
            "{store}"
        );
        assert_eq!(desk.apply(store, &[], 0)["outcome"], "no-change", "{store}");
    }
    assert_eq!(
        Publisher::vo(503, 201).apply("keyrings.csv", &[], 0)["counts"]["linked"],
        201,
        "no more than 40%"
    );
    assert_eq!(
        Publisher::vo(499, 499).apply("keyrings.csv", &[], 0)["counts"]["linked"],
        499,
        "perhaps the store of one school"
    );
}

#[test]
fn profiles_that_nothing_opens_make_a_store_no_larger() {
    for left in [|nth: usize| format!("Q{nth},q{nth}@oud,retired\n"), |nth| format!("Q{nth}, ,\n")]
    {
        let desk = Publisher::vo(600, 500);
        let open = |nth: usize| format!("P{nth},{nth}@oud,active\n");
        let rows: String = (1..=600).map(open).chain((1..=800).map(left)).collect();
        desk.write("keyrings.csv", format!("profile_id,identity,state\n{rows}"));
        let desk = desk.sqlite();
        for store in ["keyrings.csv", "store.db"] {
            let refused = desk.apply(store, &["--dry-run"], 1);
            assert_eq!(refused["refused_because"], "too-many-changes", "{store}");
        }
        let shown = desk.json(&["keyrings", "show", "--store", "store.db"], 0);
        let blank = shown["without_identity"].as_u64().unwrap();
        assert!([0, 800].contains(&blank), "{shown}");
    }
}

#[test]
fn of_a_list_whose_rows_are_fixed_a_publisher_knows_more_than_a_few() {
    let desk = Publisher(Desk::new(&["--lang", "en"]));
    desk.move_file("mbo", ["eck:magister", "eck:itslearning"], "");
    let row = |nth: usize| {
        format!(
            "N.,Naam{nth},Achternaam{nth},Noord,{nth}@adm.oud,{nth}@oud,{nth}@adm.nieuw,{nth}@nieuw\n"
        )
    };
    desk.write("list.csv", &(MBO.to_owned() + &(1..=10).map(row).collect::<String>()));
    desk.write_store(1, |nth| format!("{nth}@oud"));
    let refused = desk.apply("keyrings.csv", &[], 1);
    assert_eq!(
        (&refused["refused_because"], &refused["safeguards"]["min_match"]),
        (&"too-few-known".into(), &json!(20.0))
    );
    let said =
        desk.run(&["apply", "list.csv", "--move", "move.toml", "--store", "keyrings.csv"], 1);
    assert!(said.contains("--min-match 0"), "{said}");
    assert_eq!(desk.apply("keyrings.csv", &["--min-match", "0"], 0)["counts"]["linked"], 1);
    let open = Publisher::vo(1, 10);
    assert_eq!(
        open.apply("keyrings.csv", &[], 0)["counts"]["linked"],
        1,
        "VO: every publisher gets every pupil"
    );
}

#[test]
fn what_is_kept_with_a_store_holds_until_an_option_says_otherwise() {
    let desk = Publisher::vo(4, 2).sqlite();
    let init = ["keyrings", "init", "--store", "store.db"];
    desk.run(&init, 2);
    desk.run(&[&init[..], &["--max-changes", "1", "--on-collision", "skip"]].concat(), 0);
    desk.run(&[&init[..], &["--min-match", "12.5"]].concat(), 0);
    let shown: Value = serde_json::from_str(
        &desk.run(&["keyrings", "show", "--store", "store.db", "--format", "json"], 0),
    )
    .unwrap();
    assert_eq!(
        shown["safeguards"],
        json!({"min_match": 12.5, "max_changes": 1, "on_collision": "skip"})
    );
    assert!(desk.run(&["keyrings", "show", "--store", "store.db"], 0).contains("--max-changes=1"));
    let refused = desk.apply("store.db", &[], 1);
    assert_eq!(
        (&refused["refused_because"], &refused["safeguards"]["on_collision"]),
        (&"too-many-changes".into(), &"skip".into())
    );
    let applied = desk.apply("store.db", &["--max-changes", "9", "--on-collision", "refuse"], 0);
    assert_eq!(
        (&applied["safeguards"]["max_changes"], &applied["safeguards"]["on_collision"]),
        (&9.into(), &"refuse".into())
    );
    assert_eq!(applied["safeguards"]["min_match"], 12.5);
}

#[test]
fn a_move_file_keeps_safeguards_for_a_keyring_file_and_goes_before_those_of_the_store() {
    let desk = Publisher::vo(4, 2).sqlite();
    desk.run(&["keyrings", "init", "--store", "store.db", "--max-changes", "5"], 0);
    let publisher = "[[publisher]]\nname = \"voorbeeld\"\n[publisher.store]\nfold_case = true\n[publisher.store.safeguards]\nmax_changes = 1\n";
    desk.move_file("vo", ["elf:magister", "elf:azure-ad"], publisher);
    for store in ["keyrings.csv", "store.db"] {
        let refused = desk.apply(store, &[], 1);
        assert_eq!(
            (&refused["refused_because"], &refused["safeguards"]["fold_case"]),
            (&"too-many-changes".into(), &true.into())
        );
    }
    desk.write("map.toml", "[store.safeguards]\nmax_changes = 3\n");
    let applied =
        desk.apply("keyrings.csv", &["--store-map", "map.toml", "--receipt", "receipt.json"], 0);
    assert_eq!(
        (&applied["safeguards"]["max_changes"], &applied["safeguards"]["fold_case"]),
        (&3.into(), &false.into())
    );
    assert!(
        !desk.read("receipt.json").contains("safeguards"),
        "they are the publisher's own business"
    );
    let said =
        desk.ended(&["keyrings", "init", "--store", "other.csv", "--max-changes", "3"], 2).said;
    assert!(
        said.contains("[publisher.store.safeguards]") && !desk.path("other.csv").exists(),
        "{said}"
    );
    desk.move_file(
        "vo",
        ["elf:magister", "elf:azure-ad"],
        &publisher.replace("max_changes = 1", "max_share = 101"),
    );
    desk.run(&["apply", "list.csv", "--move", "move.toml", "--store", "keyrings.csv"], 2);
}

#[test]
fn what_a_store_map_says_of_capitals_goes_for_import_sync_and_undo() {
    let desk = Publisher::vo(2, 2);
    desk.write("map.toml", "[store]\nfold_case = true\n[store.safeguards]\nmax_changes = 4\n");
    desk.write("keyrings.csv", "profile_id,identity\nP1,a@oud\nP2,b@oud\n");
    let store = ["--store", "keyrings.csv", "--store-map", "map.toml"];
    let run = |words: &[&str], code| desk.json(&[words, &store].concat(), code);
    desk.write("more.csv", "profile_id,identity\nP3,A@oud\n");
    run(&["keyrings", "import", "more.csv"], 1);
    desk.write("export.csv", "profile_id,identity\nP1,A@oud\nP2,b@oud\n");
    let synced = run(&["keyrings", "sync", "export.csv"], 0);
    assert_eq!((&synced["outcome"], &synced["counts"]["kept"]), (&"no-change".into(), &2.into()));
    assert_eq!(synced["safeguards"]["max_changes"], 4);
    desk.write("export.csv", "profile_id,identity\nP1,c@oud\nP2,b@oud\n");
    let synced = run(&["keyrings", "sync", "export.csv"], 0);
    desk.write("more.csv", "profile_id,identity\nP3,A@oud\n");
    run(&["keyrings", "import", "more.csv"], 0);
    let undo = ["undo", synced["run_id"].as_str().unwrap()];
    let looked = run(&[&undo[..], &["--dry-run"]].concat(), 1);
    assert_eq!(looked["blocked"].as_array().unwrap().len(), 1, "{looked}");
    run(&undo, 1);
    assert!(!desk.read("keyrings.csv").contains("P1,a@oud\n"), "{}", desk.read("keyrings.csv"));
    let shown = run(&["keyrings", "show"], 0);
    assert_eq!(shown["safeguards"], serde_json::json!({"fold_case": true, "max_changes": 4}));
}

#[test]
fn capitals_are_left_out_of_account_where_the_store_keeps_that_and_none_of_its_identities_clash() {
    let desk = Publisher::vo(1, 1);
    desk.write("keyrings.csv", "profile_id,identity\nP1,A@oud\nP2,a@oud\nP3,B@oud\n");
    let desk = desk.sqlite();
    let fold = ["keyrings", "init", "--store", "store.db", "--fold-case"];
    let said = desk.ended(&fold, 1).said;
    assert!(
        said.contains("one identity opens several profiles") && !said.contains("A@oud"),
        "{said}"
    );
    let said = desk.ended(&[&fold[..], &["--show-values"]].concat(), 1).said;
    assert!(
        said.contains("P1  A@oud") && said.contains("P2  a@oud") && !said.contains("B@oud"),
        "{said}"
    );
    let shown: Value = serde_json::from_str(
        &desk.run(&["keyrings", "show", "--store", "store.db", "--format", "json"], 0),
    )
    .unwrap();
    assert_eq!(shown["safeguards"], json!({}));

    let desk = Publisher::vo(1, 1);
    desk.write("keyrings.csv", "profile_id,identity\nP1,B@oud\n");
    desk.write("list.csv", format!("{VO}Naam,,Achternaam,1234 AB,1,b@oud,b@nieuw\n"));
    let desk = desk.sqlite();
    desk.run(&fold, 0);
    assert_eq!(
        desk.apply("store.db", &["--fold-case=false"], 1)["refused_because"],
        "too-few-known"
    );
    assert_eq!(desk.apply("store.db", &[], 0)["counts"]["linked"], 1);
    let verify = ["verify", "list.csv", "--move", "move.toml", "--store", "store.db"];
    desk.run(&verify, 0);
    assert!(desk.run(&[&verify[..], &["--fold-case=false"]].concat(), 0).contains("new identity"));
}

#[test]
fn an_export_that_was_cut_off_changes_nothing_in_a_store_whose_safeguards_forbid_it() {
    let desk = Publisher::vo(600, 1).sqlite();
    desk.run(
        &["keyrings", "init", "--store", "store.db", "--max-share", "30", "--max-changes", "10"],
        0,
    );
    desk.write("export.csv", "profile_id,identity\nP1,1@oud\nP2,2@oud\n");
    let before = desk.run(&["keyrings", "export", "--store", "store.db"], 0);
    let words = ["keyrings", "sync", "export.csv", "--store", "store.db"];
    let sync = |options: &[&str], code| -> Value {
        serde_json::from_str(
            &desk.run(&[&words[..], &["--format", "json"], options].concat(), code),
        )
        .unwrap()
    };
    for options in [&[][..], &["--dry-run"], &["--max-changes", "1000"], &["--max-share", "100"]] {
        let refused = sync(options, 1);
        assert_eq!(
            (&refused["outcome"], &refused["refused_because"], &refused["run_id"]),
            (&json!("refused"), &json!("too-many-changes"), &Value::Null)
        );
        assert_eq!(
            (&refused["counts"]["retired"], refused["orphaned"].as_array().unwrap().len()),
            (&json!(598), 598),
            "{options:?}"
        );
    }
    assert_eq!(sync(&[], 1)["safeguards"], json!({"max_share": 30.0, "max_changes": 10}));
    assert_eq!(sync(&[], 1)["orphaned"][0], json!({"row": null, "profile_id": "P10"}));
    let told = desk.run(&words, 1);
    assert!(
        told.contains("598 keyrings would change; at most 10 may.")
            && told.contains("--max-changes"),
        "{told}"
    );
    assert!(told.contains("598  left without any identity (profiles)"), "{told}");
    assert_eq!(desk.run(&["keyrings", "export", "--store", "store.db"], 0), before);
    let kept = sync(&["--gone", "keep"], 0);
    assert_eq!(
        (&kept["outcome"], &kept["counts"]["left"], &kept["orphaned"]),
        (&json!("no-change"), &json!(598), &json!([]))
    );
    let done = sync(&["--max-changes", "1000", "--max-share", "100"], 0);
    assert_eq!(
        (&done["outcome"], &done["counts"]["retired"], &done["refused_because"]),
        (&json!("applied"), &json!(598), &Value::Null)
    );
}

#[test]
fn an_export_that_changes_most_of_a_large_store_asks_for_the_option_that_says_so() {
    let export = |rows: usize| {
        (1..=rows).map(|nth| format!("P{nth},{nth}@oud\n")).collect::<Vec<_>>().concat()
    };
    let new = (0..900).map(|nth| format!("N{nth},n{nth}@oud\n")).collect::<Vec<_>>().concat();
    for store in ["keyrings.csv", "store.db"] {
        let desk = Publisher::vo(500, 1).sqlite();
        desk.write("export.csv", format!("profile_id,identity\n{}", export(299)));
        let sync = ["keyrings", "sync", "export.csv", "--store", store];
        let told = desk.run(&sync, 1);
        assert!(
            told.contains("201 profiles would change") && told.contains("--max-share 100"),
            "{told}"
        );
        desk.write("more.csv", format!("profile_id,identity\n{}{}", export(300), new));
        desk.run(&["keyrings", "sync", "more.csv", "--store", store], 0);
    }
    let small = Publisher::vo(499, 1);
    small.write("export.csv", "profile_id,identity\nP1,1@oud\n");
    let told = small.run(&["keyrings", "sync", "export.csv", "--store", "keyrings.csv"], 0);
    assert!(told.contains("498  left without any identity (profiles)"), "{told}");
}
