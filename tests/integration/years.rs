//! A publisher through the years: ids that roll over, stores that were restored, and profiles of
//! other people.

use std::ops::Deref;

use serde_json::{Value, json};

use crate::support::desk::Desk;

const HEADER: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)";
const KEYRINGS: &str =
    "profile_id,identity,state,first_name,prefix,last_name,postcode,house_number";

const MOVE: &str = r#"sector = "vo"
[school]
brin = "99ZZ00"
name = "Petteflat College"
[from]
delivery = "elf"
idp = "magister"
realm = "school"
[to]
delivery = "elf"
idp = "magister"
realm = "school"
[conditions]
user_ids_change = true
"#;

/// People: given name, prefix, surname, postcode and house number.
const AAGJE: &str = "Aagje,,Jansen,1234 AB,1";
const OTTO: &str = "Otto,,Smit,1234 AC,2";
const SAMIRA: &str = "Samira,el,Idrissi,4321 ZZ,9";

/// A folder with a move and a keyring file.
struct Publisher(Desk);

impl Deref for Publisher {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Publisher {
    /// Keyrings are `profile identity person`; retired where the identity ends with `!`.
    fn new(keyrings: &[(&str, &str, &str)]) -> Self {
        let desk = Self(Desk::new(&["--lang", "en", "--quiet"]));
        desk.write("move.toml", MOVE);
        desk.write("keyrings.csv", format!("{KEYRINGS}\n"));
        for keyring in keyrings {
            desk.add(keyring);
        }
        desk
    }

    /// The publisher's own system adds a keyring.
    fn add(&self, &(profile, identity, person): &(&str, &str, &str)) {
        let (identity, state) = identity
            .strip_suffix('!')
            .map_or((identity, "active"), |identity| (identity, "retired"));
        let line = format!("{profile},{identity}@school,{state},{person}\n");
        self.write("keyrings.csv", &(self.read("keyrings.csv") + &line));
    }

    fn list(&self, name: &str, rows: &[(&str, &str, &str)]) {
        let cell = |identity: &str| {
            if identity.is_empty() { String::new() } else { format!("{identity}@school") }
        };
        let row = |(person, was, wordt): &(&str, &str, &str)| {
            format!("{person},{},{}\n", cell(was), cell(wordt))
        };
        self.write(name, format!("{HEADER}\n{}", rows.iter().map(row).collect::<String>()));
    }

    fn json(&self, words: &[&str], code: i32) -> Value {
        self.0.json(&[words, &["--store", "keyrings.csv"]].concat(), code)
    }

    fn apply(&self, list: &str, options: &[&str], code: i32) -> Value {
        self.json(&[&["apply", list, "--move", "move.toml"], options].concat(), code)
    }

    /// Who opens what: each active identity with its profile.
    fn open(&self) -> Vec<String> {
        let text = self.read("keyrings.csv");
        let cells = text.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
        let mut open: Vec<String> = cells
            .filter(|cells| cells[2] != "retired")
            .map(|cells| format!("{} {}", cells[1].replace("@school", ""), cells[0]))
            .collect();
        open.sort();
        open
    }
}

#[test]
fn ids_of_class_and_seat_roll_over_each_year_to_other_children() {
    let desk = Publisher::new(&[("P1", "2a01", AAGJE), ("P2", "3a01", OTTO)]);
    desk.list("first.csv", &[(AAGJE, "2a01", "3a01"), (OTTO, "3a01", "4a01")]);
    assert_eq!(desk.apply("first.csv", &[], 0)["counts"]["linked"], 2);
    desk.add(&("P3", "2a01", SAMIRA));
    desk.list(
        "second.csv",
        &[(SAMIRA, "2a01", "3a01"), (AAGJE, "3a01", "4a01"), (OTTO, "4a01", "5a01")],
    );
    let second = desk.apply("second.csv", &[], 0);
    assert_eq!(second["counts"]["linked"], 3, "{second}");
    assert_eq!(desk.open(), ["3a01 P3", "4a01 P1", "5a01 P2"]);
    assert_eq!(desk.json(&["verify", "second.csv"], 0)["ok"], true);
    assert_eq!(desk.apply("second.csv", &[], 0)["outcome"], "no-change");
}

#[test]
fn what_a_restored_file_no_longer_shows_is_linked_again_and_told() {
    let desk = Publisher::new(&[("P1", "1", AAGJE), ("P2", "2", OTTO)]);
    let before = desk.read("keyrings.csv");
    desk.list("list.csv", &[(AAGJE, "1", "11"), (OTTO, "2", "12")]);
    desk.apply("list.csv", &[], 0);
    desk.write("keyrings.csv", &before);
    let again = desk.apply("list.csv", &["--receipt", "receipt.json"], 0);
    assert_eq!(
        (&again["counts"]["linked"], &again["journal_differs"]),
        (&json!(2), &json!(2)),
        "{again}"
    );
    assert_eq!(desk.open(), ["11 P1", "12 P2"]);
    let receipt: Value = serde_json::from_str(&desk.read("receipt.json")).unwrap();
    assert_eq!(receipt["journal_differs"], 2, "the distributor sees it");
    let run = again["run_id"].as_str().unwrap().to_owned();
    desk.json(&["undo", &run], 0);
    assert_eq!(desk.read("keyrings.csv"), before);
}

#[test]
fn a_swap_is_no_swap_back_where_a_list_comes_with_a_row_more() {
    let desk = Publisher::new(&[("P1", "1", AAGJE), ("P2", "2", OTTO), ("P3", "3", SAMIRA)]);
    desk.list("friday.csv", &[(AAGJE, "1", "2"), (OTTO, "2", "1")]);
    desk.list("monday.csv", &[(AAGJE, "1", "2"), (OTTO, "2", "1"), (SAMIRA, "3", "4")]);
    desk.apply("friday.csv", &[], 0);
    let monday = desk.apply("monday.csv", &[], 0);
    assert_eq!(
        (&monday["counts"]["already"], &monday["counts"]["linked"]),
        (&json!(2), &json!(1)),
        "{monday}"
    );
    assert_eq!(desk.open(), ["1 P2", "2 P1", "4 P3"]);
}

#[test]
fn verifying_needs_no_follow_up_for_what_a_run_left_as_it_was() {
    let desk = Publisher::new(&[("P1", "1", SAMIRA), ("P2", "2", OTTO), ("P2", "12", OTTO)]);
    desk.list("list.csv", &[(AAGJE, "1", "1"), (OTTO, "2", "12")]);
    desk.json(&["verify", "list.csv"], 1);
    let applied = desk.apply("list.csv", &["--old", "keep"], 0);
    assert_eq!(
        (&applied["outcome"], &applied["present"]),
        (&json!("no-change"), &json!([2])),
        "{applied}"
    );
    let verified = desk.json(&["verify", "list.csv"], 0);
    let standings: Vec<_> = verified["standings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["standing"].clone())
        .collect();
    assert_eq!(standings, ["both-open", "present"]);
    assert_eq!(desk.apply("list.csv", &["--old", "keep"], 0)["outcome"], "no-change");
    let log = desk.json(&["log"], 0);
    assert_eq!(log["runs"].as_array().unwrap().len(), 1, "what was decided is noted once");
}

#[test]
fn a_profile_of_somebody_else_refuses_the_run_unless_that_was_decided() {
    let desk = Publisher::new(&[("P1", "1", SAMIRA), ("P2", "2", OTTO)]);
    desk.list("list.csv", &[(AAGJE, "1", "11"), (OTTO, "2", "12")]);
    let refused = desk.apply("list.csv", &[], 1);
    assert_eq!(
        (&refused["refused_because"], &refused["held"][0]["rows"]),
        (&json!("other-person"), &json!([2])),
        "{refused}"
    );
    assert_eq!(desk.open(), ["1 P1", "2 P2"]);
    let part = desk.apply("list.csv", &["--on-other-person", "skip"], 1);
    assert_eq!(
        (&part["outcome"], &part["held"][0]["reason"]),
        (&json!("partial"), &json!("other-person")),
        "{part}"
    );
    assert_eq!(desk.open(), ["1 P1", "12 P2"]);
    desk.apply("list.csv", &["--on-other-person", "link"], 0);
    assert_eq!(desk.open(), ["11 P1", "12 P2"]);
}

#[test]
fn a_call_name_or_a_changed_surname_refuses_nothing() {
    let desk = Publisher::new(&[
        ("P1", "1", "Aagje,,Visser,1234 AB,1"),
        ("P2", "2", "O.,,Smit,,"),
        ("P3", "3", "Sam,,Idrissi,,"),
    ]);
    desk.list("list.csv", &[(AAGJE, "1", "11"), (OTTO, "2", "12"), (SAMIRA, "3", "13")]);
    assert_eq!(desk.apply("list.csv", &[], 0)["counts"]["linked"], 3);
}

#[test]
fn a_new_pupil_whose_identity_opens_a_leavers_profile_is_told() {
    let desk = Publisher::new(&[("P1", "7", OTTO), ("P2", "8", AAGJE)]);
    desk.list("list.csv", &[(SAMIRA, "", "7"), (AAGJE, "8", "9")]);
    assert_eq!(desk.apply("list.csv", &[], 1)["refused_because"], "collisions");
    let held = desk.apply("list.csv", &["--on-collision", "skip"], 1);
    assert_eq!(
        (&held["held"][0]["rows"], &held["counts"]["linked"]),
        (&json!([2]), &json!(1)),
        "{held}"
    );
    assert_eq!(desk.open(), ["7 P1", "9 P2"]);
}

#[test]
fn a_correction_that_empties_what_another_list_gave_is_told_without_a_manifest() {
    let desk = Publisher::new(&[("P1", "1", AAGJE), ("P2", "2", OTTO)]);
    desk.list("first.csv", &[(AAGJE, "1", "11"), (OTTO, "2", "12")]);
    desk.list("second.csv", &[(AAGJE, "1", ""), (OTTO, "2", "12")]);
    desk.apply("first.csv", &[], 0);
    let second = desk.apply("second.csv", &[], 0);
    assert_eq!(
        (&second["emptied"], &second["counts"]["unfilled"]),
        (&json!([2]), &json!(1)),
        "{second}"
    );
}

#[test]
fn what_nothing_decides_is_held_and_a_decision_by_file_solves_it() {
    let nobody = ",,,,";
    let desk = Publisher::new(&[("P1", "1", nobody), ("P2", "2", nobody)]);
    desk.list("first.csv", &[(AAGJE, "1", "2"), (OTTO, "2", "1")]);
    desk.list("second.csv", &[(SAMIRA, "1", "2"), (OTTO, "2", "1")]);
    desk.apply("first.csv", &[], 0);
    let held = desk.apply("second.csv", &["--rejects", "held.csv"], 1);
    assert_eq!(
        (&held["held"][0]["reason"], &held["counts"]["held"]),
        (&json!("repeated"), &json!(2)),
        "{held}"
    );
    assert_eq!(desk.open(), ["1 P2", "2 P1"]);
    let mut rejects = csv::Reader::from_path(desk.path("held.csv")).unwrap();
    let titles = rejects.headers().unwrap().clone();
    let at = titles.iter().position(|title| title == "Decision").expect("a column for decisions");
    let mut decided = csv::Writer::from_writer(Vec::new());
    decided.write_record(&titles).unwrap();
    for record in rejects.records() {
        decided
            .write_record(
                record
                    .unwrap()
                    .iter()
                    .enumerate()
                    .map(|(nth, cell)| if nth == at { "link" } else { cell }),
            )
            .unwrap();
    }
    desk.write("held.csv", String::from_utf8(decided.into_inner().unwrap()).unwrap());
    assert_eq!(desk.apply("second.csv", &["--decisions", "held.csv"], 0)["counts"]["linked"], 2);
    assert_eq!(desk.open(), ["1 P1", "2 P2"]);
}

#[test]
fn undo_names_the_run_that_took_the_old_identity_that_it_counts_on() {
    let desk = Publisher::new(&[("P1", "1", AAGJE), ("P2", "2", OTTO)]);
    desk.list("first.csv", &[(AAGJE, "1", "11")]);
    desk.list("second.csv", &[(OTTO, "2", "1")]);
    let first =
        desk.apply("first.csv", &["--old", "keep"], 0)["run_id"].as_str().unwrap().to_owned();
    let second = desk.apply("second.csv", &["--on-collision", "take-over"], 0)["run_id"]
        .as_str()
        .unwrap()
        .to_owned();
    let refused = desk.json(&["undo", &first], 1);
    assert!(refused["error"].as_str().unwrap().contains(&second), "{refused}");
    assert_eq!(desk.open(), ["1 P2", "11 P1"]);
    desk.json(&["undo", &second], 0);
    desk.json(&["undo", &first], 0);
    assert_eq!(desk.open(), ["1 P1", "2 P2"]);
}

#[test]
fn what_an_export_of_before_took_back_is_judged_anew() {
    let desk = Publisher::new(&[("P1", "1", AAGJE), ("P2", "2", OTTO)]);
    let before = desk.read("keyrings.csv");
    // Samira is unknown here, and her old number is Aagje's new one.
    desk.list("list.csv", &[(SAMIRA, "7", "9"), (AAGJE, "1", "7")]);
    assert_eq!(desk.apply("list.csv", &[], 0)["counts"]["linked"], 1);
    let after = desk.open();
    desk.write("export.csv", &before);
    desk.json(&["keyrings", "sync", "export.csv", "--given", "follow"], 0);
    let again = desk.apply("list.csv", &[], 0);
    assert_eq!(
        (&again["counts"]["linked"], &again["counts"]["unknown"]),
        (&json!(1), &json!(1)),
        "{again}"
    );
    assert_eq!(desk.open(), after);
    assert_eq!(desk.apply("list.csv", &[], 0)["outcome"], "no-change");
}

#[test]
fn the_other_rows_tell_that_a_year_went_by() {
    const NOBODY: &str = ",,,,";
    let keyrings = [("P1", "1a01", NOBODY), ("P2", "1a02", NOBODY), ("P3", "1a03", NOBODY)];
    let desk = Publisher::new(&keyrings);
    let rows = |moves: &[(&'static str, &'static str)]| -> Vec<_> {
        moves.iter().map(|&(was, wordt)| (AAGJE, was, wordt)).collect()
    };
    desk.list("first.csv", &rows(&[("1a01", "2a01"), ("1a02", "2a02"), ("1a03", "2a03")]));
    desk.apply("first.csv", &[], 0);
    // Of those who come after, the publisher does not know who sits on the third seat.
    desk.add(&("P4", "1a01", NOBODY));
    desk.add(&("P5", "1a02", NOBODY));
    let seats = ["1", "2", "3"].map(|seat| {
        let id = |class: &str| -> &'static str { format!("{class}a0{seat}").leak() };
        [(id("1"), id("2")), (id("2"), id("3"))]
    });
    desk.list("second.csv", &rows(&seats.concat()));
    let second = desk.apply("second.csv", &[], 0);
    assert_eq!(
        (&second["counts"]["linked"], &second["counts"]["unknown"]),
        (&json!(5), &json!(1)),
        "{second}"
    );
    assert_eq!(desk.open(), ["2a01 P4", "2a02 P5", "3a01 P1", "3a02 P2", "3a03 P3"]);
}

#[test]
fn what_an_older_list_gave_and_is_gone_says_nothing_of_the_last_one() {
    const NOBODY: &str = ",,,,";
    let desk = Publisher::new(&[("P1", "4", NOBODY), ("P2", "5", NOBODY)]);
    desk.list("leaver.csv", &[(OTTO, "5", "6")]);
    desk.apply("leaver.csv", &[], 0);
    let left = desk.read("keyrings.csv");
    let left = left.split_inclusive('\n').filter(|line| !line.starts_with("P2,"));
    desk.write("keyrings.csv", left.collect::<String>());
    // Who has 5 by now is unknown here.
    desk.list("year.csv", &[(AAGJE, "4", "5"), (SAMIRA, "5", "6")]);
    assert_eq!(desk.apply("year.csv", &[], 0)["counts"]["linked"], 1);
    desk.list("longer.csv", &[(AAGJE, "4", "5"), (SAMIRA, "5", "6"), (OTTO, "7", "8")]);
    let longer = desk.apply("longer.csv", &[], 1);
    assert_eq!(longer["held"][0]["reason"], "repeated", "{longer}");
    assert_eq!(desk.open(), ["5 P1"]);
}

#[test]
fn the_rows_of_one_list_tell_nothing_of_what_another_did() {
    const NOBODY: &str = ",,,,";
    let keyrings = [("P1", "4", NOBODY), ("P2", "5", NOBODY), ("P3", "14", NOBODY)];
    let column = [("13", "14"), ("14", "15"), ("15", "16")];
    for (exchanged, code) in [(("5", "4"), 1), (("5", "35"), 0)] {
        let desk = Publisher::new(&keyrings);
        desk.list("before.csv", &[(OTTO, "14", "15")]);
        desk.apply("before.csv", &[], 0);
        desk.add(&("P4", "13", NOBODY));
        desk.add(&("P5", "14", NOBODY));
        // A list of one location is followed by that of the whole school.
        let first = if code == 1 { ("4", "5") } else { ("4", "34") };
        let south = [first, exchanged];
        let rows = |pairs: &[(&'static str, &'static str)]| -> Vec<_> {
            pairs.iter().map(|&(was, wordt)| (AAGJE, was, wordt)).collect()
        };
        desk.list("south.csv", &rows(&south));
        desk.apply("south.csv", &[], 0);
        desk.list("all.csv", &rows(&[&south[..], &column].concat()));
        let all = desk.apply("all.csv", &[], code);
        let held = if code == 1 { 2 } else { 0 };
        assert_eq!(
            (&all["counts"]["linked"], &all["counts"]["held"]),
            (&json!(3), &json!(held)),
            "{all}"
        );
        let open = [format!("{} P1", first.1), format!("{} P2", exchanged.1)];
        assert!(open.iter().all(|it| desk.open().contains(it)), "{:?}", desk.open());
    }
}

#[test]
fn a_corrected_row_does_not_send_the_others_on_by_one() {
    const NOBODY: &str = ",,,,";
    let desk = Publisher::new(&[("P1", "43", NOBODY), ("P2", "21", NOBODY), ("P3", "31", NOBODY)]);
    let others = [("21", "31"), ("31", "41"), ("41", "51")];
    let rows = |first| -> Vec<_> {
        [("43", first)].iter().chain(&others).map(|&(was, wordt)| (AAGJE, was, wordt)).collect()
    };
    // Who has 41 is unknown here.
    desk.list("typo.csv", &rows("21"));
    desk.apply("typo.csv", &[], 0);
    let open = desk.open();
    desk.list("corrected.csv", &rows("52"));
    let corrected = desk.apply("corrected.csv", &[], 1);
    assert_eq!(corrected["counts"]["linked"], 0, "{corrected}");
    assert_eq!(corrected["held"][0]["reason"], "repeated", "{corrected}");
    assert_eq!(desk.open(), open);
}

#[test]
fn what_the_publisher_brought_up_to_date_since_is_simply_how_the_store_is() {
    let columns = "profile_id,identity,first_name,last_name";
    let desk = Publisher::new(&[("P2", "5", OTTO)]);
    desk.list("list.csv", &[(AAGJE, "2", "12"), (OTTO, "5", "15")]);
    assert_eq!(desk.apply("list.csv", &[], 0)["counts"]["unknown"], 1);
    desk.write(
        "export.csv",
        format!("{columns}\nP1,2@school,Aagje,Jansen\nP2,15@school,Otto,Smit\n"),
    );
    desk.json(&["keyrings", "sync", "export.csv"], 0);
    let again = desk.apply("list.csv", &[], 0);
    assert_eq!(
        (&again["counts"]["linked"], &again["counts"]["already"]),
        (&json!(1), &json!(1)),
        "her profile is known now: {again}"
    );
    assert_eq!(desk.open(), ["12 P1", "15 P2"]);
    // The publisher's own export takes back what the list gave, and gives it to somebody else.
    desk.write("export.csv", format!("{columns}\nP1,2@school,Aagje,Jansen\nP2,15@school,Otto,Smit\nP3,12@school,Samira,Idrissi\n"));
    desk.json(&["keyrings", "sync", "export.csv", "--given", "follow"], 0);
    let refused = desk.apply("list.csv", &[], 1);
    assert_eq!(
        (&refused["refused_because"], &refused["held"][0]["rows"]),
        (&json!("collisions"), &json!([2])),
        "{refused}"
    );
    assert_eq!(desk.open(), ["12 P3", "15 P2", "2 P1"]);
}

#[test]
fn what_the_publisher_retired_by_itself_is_not_opened_again_by_the_same_list() {
    let desk = Publisher::new(&[("P1", "1", AAGJE), ("P2", "5", OTTO)]);
    desk.list("list.csv", &[(AAGJE, "1", "11"), (OTTO, "5", "15")]);
    desk.apply("list.csv", &[], 0);
    desk.write("export.csv", "profile_id,identity\nP2,15@school\n");
    for _ in 0..2 {
        desk.json(&["keyrings", "sync", "export.csv", "--given", "follow"], 0);
        assert_eq!(desk.open(), ["15 P2"]);
        let again = desk.apply("list.csv", &[], 0);
        assert_eq!(
            (&again["outcome"], &again["counts"]["unknown"], &again["counts"]["already"]),
            (&json!("no-change"), &json!(1), &json!(1)),
            "{again}"
        );
        assert_eq!(desk.open(), ["15 P2"]);
    }
}

#[test]
fn what_another_list_took_over_is_held_and_needs_a_follow_up() {
    let desk = Publisher::new(&[("P1", "1", AAGJE), ("P9", "9", SAMIRA)]);
    desk.list("first.csv", &[(AAGJE, "1", "11")]);
    desk.list("second.csv", &[(SAMIRA, "9", "11")]);
    desk.apply("first.csv", &[], 0);
    desk.apply("second.csv", &["--on-collision", "take-over"], 0);
    for options in [&[][..], &["--on-collision", "take-over"]] {
        let again = desk.apply("first.csv", options, 1);
        assert_eq!(again["held"][0]["reason"], "superseded", "{again}");
    }
    let verified = desk.json(&["verify", "first.csv", "--move", "move.toml"], 1);
    assert_eq!(verified["standings"][0]["standing"], "other-person", "{verified}");
    assert_eq!(desk.open(), ["11 P9"]);
}

#[test]
fn a_refused_list_is_noted_too_and_no_receipt_goes_to_a_file_called_dash() {
    let desk = Publisher::new(&[("P1", "1", AAGJE)]);
    desk.list("list.csv", &[(AAGJE, "1", "11"), (OTTO, "5", "11")]);
    let runs = || {
        let log = desk.json(&["log"], 0);
        log["runs"]
            .as_array()
            .unwrap()
            .iter()
            .map(|run| run["refused_because"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(desk.apply("list.csv", &["--dry-run"], 1)["outcome"], "refused");
    assert_eq!(runs(), [] as [Value; 0]);
    assert_eq!(desk.apply("list.csv", &[], 1)["refused_because"], "list-errors");
    assert_eq!(runs(), ["list-errors"]);
    assert_eq!(desk.open(), ["1 P1"]);
    desk.list("list.csv", &[(AAGJE, "1", "11")]);
    desk.apply("list.csv", &["--receipt", "-"], 2);
    assert!(!desk.path("-").exists());
}

#[test]
fn what_another_list_decided_otherwise_is_held_and_refuses_nothing() {
    let desk = Publisher::new(&[("P1", "1", AAGJE)]);
    desk.list("first.csv", &[(AAGJE, "1", "11")]);
    desk.list("second.csv", &[(AAGJE, "1", "12")]);
    let first = desk.apply("first.csv", &[], 0)["run_id"].as_str().unwrap().to_owned();
    let second = desk.apply("second.csv", &[], 1);
    assert_eq!(
        (&second["outcome"], &second["held"][0]["reason"]),
        (&json!("no-change"), &json!("superseded")),
        "{second}"
    );
    desk.json(&["undo", &first], 0);
    assert_eq!(desk.apply("second.csv", &[], 0)["counts"]["linked"], 1);
}

#[test]
fn the_same_rows_in_another_years_list_are_no_run_of_that_list() {
    let desk = Publisher::new(&[("P1", "1", AAGJE)]);
    let manifest = |list: &str, id: &str| {
        desk.list(list, &[(AAGJE, "1", "11")]);
        desk.run(&["generate", "--move", "move.toml", "--from", list, "-o", id], 0);
        desk.list(id, &[(AAGJE, "1", "11")]);
    };
    manifest("roster.csv", "first.csv");
    manifest("roster.csv", "second.csv");
    let first = desk.apply("first.csv", &[], 0);
    let second = desk.apply("second.csv", &[], 0);
    assert_eq!(
        (&second["outcome"], &second["counts"]["already"]),
        (&json!("no-change"), &json!(1))
    );
    assert_ne!(first["list_id"], second["list_id"]);
    assert_ne!(first["run_id"], second["run_id"]);
    assert_eq!(desk.apply("second.csv", &[], 0)["run_id"], second["run_id"]);
}

#[test]
fn an_old_identity_that_is_retired_here_is_told_and_a_name_written_otherwise_counted() {
    let desk = Publisher::new(&[("P1", "1!", AAGJE), ("P2", "2", "Otto,,Visser,,")]);
    desk.list("list.csv", &[(AAGJE, "1", "11"), (OTTO, "2", "12")]);
    let applied = desk.apply("list.csv", &[], 0);
    assert_eq!(
        (&applied["unknown_rows"], &applied["closed"], &applied["alike"]),
        (&json!([2]), &json!([2]), &json!(1)),
        "{applied}"
    );
}

#[test]
fn whoever_is_evidently_another_by_initials_alone_is_held() {
    let desk = Publisher::new(&[
        ("P1", "1", "B.,de,Vries,,"),
        ("P2", "2", "O.,,Smit-Bakker,,"),
        ("P3", "3", "Jan,,Idrissi,,"),
    ]);
    desk.list("list.csv", &[(AAGJE, "1", "11"), (OTTO, "2", "12"), ("J.P.,,Kuipers,,", "3", "13")]);
    let held = desk.apply("list.csv", &["--hold"], 1);
    assert_eq!(
        (&held["held"][0]["rows"], &held["held"][0]["reason"], &held["counts"]["linked"]),
        (&json!([2]), &json!("other-person"), &json!(2)),
        "{held}"
    );
}

impl Publisher {
    /// The keyring file as the publisher's own system exports it: without what is retired.
    fn export_anew(&self) {
        let text = self.read("keyrings.csv");
        let lines = text.lines().filter(|line| line.split(',').nth(2) != Some("retired"));
        self.write("keyrings.csv", lines.flat_map(|line| [line, "\n"]).collect::<String>());
    }

    /// A version of a list, filled in.
    fn version(&self, name: &str, rows: &[(&str, &str, &str)], before: Option<&str>) {
        self.list("roster.csv", rows);
        let words = ["generate", "--move", "move.toml", "--from", "roster.csv", "-o", name];
        let supersedes = before.map_or(vec![], |before| vec!["--supersedes", before]);
        self.run(&[&words[..], &supersedes].concat(), 0);
    }
}

#[test]
fn a_correction_knows_its_pupils_though_nothing_of_what_was_is_left() {
    let right = [(AAGJE, "1", "4"), (OTTO, "2", "5")];
    let exchanged = [(AAGJE, "1", "5"), (OTTO, "2", "4")];
    let on = [(AAGJE, "1", "2"), (OTTO, "2", "5")];
    for first in [exchanged, on] {
        let desk = Publisher::new(&[("P1", "1", AAGJE), ("P2", "2", OTTO)]);
        desk.version("v1.csv", &first, None);
        assert_eq!(desk.apply("v1.csv", &[], 0)["counts"]["linked"], 2);
        desk.export_anew();
        desk.version("v2.csv", &right, Some("v1.csv"));
        desk.apply("v2.csv", &[], 0);
        assert_eq!(desk.open(), ["4 P1", "5 P2"], "{first:?}");
        let again = desk.apply("v2.csv", &["--max-left-behind", "0"], 0);
        assert_eq!((&again["outcome"], &again["left_behind"]), (&json!("no-change"), &json!([])));
        let verify = ["verify", "v2.csv", "--move", "move.toml"];
        assert_eq!(desk.json(&verify, 0)["standings"][0]["standing"], "linked");
    }
}

#[test]
fn there_and_back_and_there_again_are_three_lists() {
    let desk = Publisher::new(&[("P1", "1", AAGJE), ("P2", "2", OTTO)]);
    let there = [(AAGJE, "1", "4"), (OTTO, "2", "5")];
    let back = [(AAGJE, "4", "1"), (OTTO, "5", "2")];
    for (name, rows) in [("there.csv", there), ("back.csv", back), ("again.csv", there)] {
        desk.version(name, &rows, None);
        assert_eq!(desk.apply(name, &[], 0)["counts"]["linked"], 2, "{name}");
    }
    assert_eq!(desk.open(), ["4 P1", "5 P2"]);
}

#[test]
fn a_swap_that_the_journal_has_forgotten_is_no_swap_back() {
    let desk = Publisher::new(&[("P1", "1", ",,,,"), ("P2", "2", ",,,,")]);
    desk.list("swap.csv", &[(AAGJE, "1", "2"), (OTTO, "2", "1")]);
    let list = desk.apply("swap.csv", &[], 0)["list_id"].as_str().unwrap().to_owned();
    desk.json(&["log", "--forget", &list, "--yes"], 0);
    desk.export_anew();
    let again = desk.apply("swap.csv", &[], 1);
    assert_eq!(again["held"][0]["reason"], "repeated", "{again}");
    assert_eq!(desk.open(), ["1 P2", "2 P1"]);
}

#[test]
fn a_list_that_comes_with_a_row_more_was_done_though_its_real_ids_went_on() {
    let desk = Desk::new(&["--lang", "en", "--quiet"]);
    let header = "Voorletters,Voornaam,Achternaam,School locatie,nlEduPersonProfileId oud,nlEduPersonRealId oud,nlEduPersonProfileId nieuw,nlEduPersonRealId nieuw";
    desk.write("move.toml", MOVE.replace("\"vo\"", "\"mbo\"").replace("\"elf\"", "\"eck\""));
    desk.write(
        "keyrings.csv",
        "profile_id,identity,scheme\nP1,p1@adm,profile-id\nP1,1@school,real-id\nP2,p2@adm,profile-id\nP2,2@school,real-id\nP3,p3@adm,profile-id\nP3,8@school,real-id\n",
    );
    let rows = "A.,Aagje,Jansen,,p1@adm,1@school,p1@adm,2@school\nO.,Otto,Smit,,p2@adm,2@school,p2@adm,3@school\n";
    desk.write("list.csv", format!("{header}\n{rows}"));
    desk.write(
        "more.csv",
        format!("{header}\n{rows}S.,Samira,Idrissi,,p3@adm,8@school,p3@adm,9@school\n"),
    );
    let apply = |list: &str| {
        desk.json(&["apply", list, "--move", "move.toml", "--store", "keyrings.csv"], 0)
    };
    assert_eq!(apply("list.csv")["counts"]["linked"], 2);
    let more = apply("more.csv");
    assert_eq!((&more["counts"]["already"], &more["counts"]["linked"]), (&json!(2), &json!(1)));
}
