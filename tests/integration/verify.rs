//! `verify` after the switch: what became of the identities since the list was applied.

use std::fs;
use std::ops::Deref;

use serde_json::Value;

use crate::support::desk::{Desk, Ended, VO as HEADER};
use crate::support::keys;

const MBO_HEADER: &str = "Voorletters,Voornaam,Achternaam,School locatie,nlEduPersonProfileId nieuw,nlEduPersonRealId nieuw\n";

/// A folder with a move, a keyring file and a list.
struct Publisher(Desk);

impl Deref for Publisher {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Publisher {
    /// A VO move within one realm.
    fn new(keyrings: &str, pairs: &[(&str, &str)]) -> Self {
        let desk = Self(Desk::new(&["--lang", "en", "--quiet"]));
        desk.write(
            "move.toml",
            "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"Testschool\"\n[from]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \"x\"\n\
             [to]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \"x\"\n[[publisher]]\nname = \"voorbeeld\"\n",
        );
        desk.write("store.csv", format!("profile_id,identity,state\n{keyrings}"));
        let row = |(nth, (was, wordt)): (usize, &(&str, &str))| {
            format!("Naam{nth},,Achternaam{nth},1234 AB,{},{was},{wordt}\n", nth + 1)
        };
        desk.write(
            "list.csv",
            &(HEADER.to_owned() + &pairs.iter().enumerate().map(row).collect::<String>()),
        );
        desk
    }

    /// Changes the store behind the tool's back.
    fn edit(&self, old: &str, new: &str) {
        let text = self.read("store.csv");
        assert!(text.contains(old), "{old}\n{text}");
        self.write("store.csv", text.replacen(old, new, 1));
    }

    fn run(&self, words: &[&str], code: i32) -> Value {
        self.0.json(&[words, &["--move", "move.toml", "--store", "store.csv"]].concat(), code)
    }

    /// What verifying says of each row: `standing:row`.
    fn verify(&self, code: i32) -> Vec<String> {
        let report = self.run(&["verify", "list.csv"], code);
        assert_eq!(report["ok"], code == 0);
        let standings = report["standings"].as_array().unwrap().iter();
        let of = |one: &Value| {
            one["rows"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| format!("{}:{row}", one["standing"].as_str().unwrap()))
                .collect()
        };
        standings.flat_map(|one| -> Vec<String> { of(one) }).collect()
    }
}

#[test]
fn an_old_identity_that_was_retired_and_opens_the_profile_again_needs_a_follow_up() {
    let desk = Publisher::new("P1,100@x,\nP2,200@x,\n", &[("100@x", "a@x"), ("200@x", "b@x")]);
    assert_eq!(desk.verify(1), ["missing:2", "missing:3"]);
    desk.run(&["apply", "list.csv"], 0);
    assert_eq!(desk.verify(0), ["linked:2", "linked:3"]);
    desk.edit("P1,100@x,retired", "P1,100@x,active");
    assert_eq!(desk.verify(1), ["linked:3", "old-still-open:2"]);
}

#[test]
fn a_store_that_was_put_back_beside_its_journal_is_told() {
    let desk = Publisher::new("P1,100@x,\nP2,200@x,\n", &[("100@x", "a@x"), ("200@x", "b@x")]);
    let before = desk.read("store.csv");
    desk.run(&["apply", "list.csv"], 0);
    assert_eq!(desk.run(&["verify", "list.csv"], 0)["journal_differs"], 0);
    desk.write("store.csv", &before);
    assert_eq!(desk.run(&["verify", "list.csv"], 1)["journal_differs"], 2);
    assert_eq!(desk.verify(1), ["missing:2", "missing:3"]);
    desk.run(&["apply", "list.csv"], 0);
    assert_eq!(desk.verify(0), ["linked:2", "linked:3"]);
}

#[test]
fn an_old_identity_that_is_kept_on_purpose_needs_none() {
    let desk = Publisher::new("P1,100@x,\n", &[("100@x", "a@x")]);
    desk.run(&["apply", "list.csv", "--old", "keep"], 0);
    assert_eq!(desk.verify(0), ["both-open:2"]);
}

#[test]
fn an_old_identity_of_a_realm_that_stays_needs_a_follow_up_where_the_list_was_never_applied() {
    let desk = Publisher::new("P1,100@x,\nP1,a@x,\n", &[("100@x", "a@x")]);
    assert_eq!(desk.verify(1), ["old-still-open:2"]);
}

#[test]
fn an_old_identity_that_opens_another_profile_needs_a_follow_up() {
    let desk = Publisher::new("P1,100@x,\nP2,200@x,\n", &[("100@x", "a@x"), ("200@x", "b@x")]);
    desk.run(&["apply", "list.csv"], 0);
    desk.edit("P1,100@x,retired", "P9,200@x,active\nP1,100@x,retired");
    assert_eq!(desk.verify(1), ["linked:2", "old-elsewhere:3"]);
}

#[test]
fn an_old_identity_that_was_free_and_opens_a_newcomers_profile_needs_none() {
    let desk = Publisher::new("", &[("100@x", "a@x"), ("200@x", "b@x")]);
    desk.write(
        "store.csv",
        "profile_id,identity,state,first_name,last_name\nP1,100@x,,Naam0,Achternaam0\nP2,200@x,,,\n",
    );
    desk.run(&["apply", "list.csv"], 0);
    let store = desk.read("store.csv");
    desk.write("store.csv", store.clone() + "P9,100@x,active,Noor,Kuipers\n");
    desk.run(&["apply", "list.csv"], 0);
    assert_eq!(desk.verify(0), ["linked:2", "linked:3"]);
    desk.write("store.csv", store + "P9,100@x,active,Naam0,Achternaam0\n");
    assert_eq!(desk.verify(1), ["linked:3", "old-elsewhere:2"]);
}

#[test]
fn an_old_identity_that_the_list_itself_gave_away_needs_none() {
    let desk = Publisher::new(
        "P1,1@x,\nP2,2@x,\nP3,3@x,\nP4,4@x,\n",
        &[("1@x", "2@x"), ("2@x", "1@x"), ("3@x", "4@x"), ("4@x", "5@x")],
    );
    desk.run(&["apply", "list.csv"], 0);
    assert_eq!(desk.verify(0), ["linked:2", "linked:3", "linked:4", "linked:5"]);
}

#[test]
fn what_another_list_did_is_shown_as_a_run_sees_it_also_where_retired_keyrings_were_left_out() {
    let desk = Publisher::new(
        "P1,1@x,\nP2,2@x,\nP4,4@x,\n",
        &[("1@x", "2@x"), ("2@x", "3@x"), ("4@x", "5@x")],
    );
    let rows = "Naam0,,Achternaam0,1234 AB,1,1@x,2@x\nNaam1,,Achternaam1,1234 AB,2,2@x,3@x\n";
    desk.write("other.csv", &(HEADER.to_owned() + rows));
    desk.run(&["apply", "other.csv"], 0);
    let kept = desk.read("store.csv");
    let kept: Vec<&str> = kept.lines().filter(|line| !line.ends_with("retired")).collect();
    desk.write("store.csv", kept.join("\n") + "\n");
    let planned = desk.run(&["apply", "list.csv", "--dry-run"], 0);
    assert_eq!(
        (&planned["counts"]["already"], &planned["counts"]["linked"]),
        (&2.into(), &1.into())
    );
    assert_eq!(planned["present"], serde_json::json!([2, 3]));
    assert_eq!(desk.verify(1), ["missing:4", "present:2", "present:3"]);
}

#[test]
fn a_new_identity_that_opens_somebody_elses_profile_needs_a_follow_up() {
    let desk = Publisher::new("", &[("900@x", "b@x"), ("300@x", "c@x")]);
    let store = |name: &str| {
        let head = "profile_id,identity,first_name,last_name,postcode,house_number\n";
        desk.write("store.csv", format!("{head}P2,b@x,{name},1234 AB,1\nP3,300@x,,,,\n"));
    };
    store("Chantal,Oosterlaken");
    desk.write("list.csv", desk.read("list.csv").replacen("1234 AB,1", "2345 BC,2", 1));
    desk.run(&["apply", "list.csv"], 0);
    assert_eq!(desk.verify(1), ["linked:3", "other-person:2"]);
    store("Naam0,Achternaam0");
    desk.run(&["apply", "list.csv"], 0);
    assert_eq!(desk.verify(0), ["linked:3", "present:2"]);
}

#[test]
fn the_pupils_own_profile_is_no_duplicate_whoever_has_the_old_identity_by_now() {
    let desk = Publisher::new("", &[("1@x", "2@x"), ("2@x", "3@x"), ("3@x", "4@x")]);
    let people = [("2@x", "Aagje,Jansen"), ("3@x", "Bram,Vries"), ("4@x", "Chantal,Oosterlaken")];
    let keyrings = (1..).zip(people).map(|(at, (id, name))| format!("P{at},{id},{name}\n"));
    let keyrings: String = keyrings.collect();
    desk.write("store.csv", format!("profile_id,identity,first_name,last_name\n{keyrings}"));
    let mut list = desk.read("list.csv");
    for (at, (_, name)) in people.iter().enumerate() {
        let names = name.replace(',', ",,");
        list = list.replace(&format!("Naam{at},,Achternaam{at}"), &names);
    }
    desk.write("list.csv", list);
    assert_eq!(desk.verify(1), ["held:2", "held:3", "held:4"]);
}

#[test]
fn what_a_later_list_went_on_from_needs_none() {
    let ring = [("1@x", "2@x"), ("2@x", "3@x"), ("3@x", "1@x"), ("4@x", "5@x")];
    let desk = Publisher::new("P1,1@x,\nP2,2@x,\nP3,3@x,\nP4,4@x,\n", &ring);
    let first = desk.read("list.csv");
    desk.run(&["apply", "list.csv"], 0);
    let on = |to: fn(&str, &str) -> String| {
        let row = |(was, wordt)| format!("Naam,,Achternaam,1234 AB,1,{wordt},{}\n", to(was, wordt));
        desk.write("list.csv", HEADER.to_owned() + &ring.map(row).concat());
        desk.run(&["apply", "list.csv"], 0);
        assert_eq!(desk.verify(0), ["linked:2", "linked:3", "linked:4", "linked:5"]);
        desk.write("list.csv", &first);
    };
    on(|_, wordt| wordt.replace('@', "0@"));
    assert_eq!(desk.run(&["apply", "list.csv"], 0)["counts"]["already"], 4);
    assert_eq!(desk.verify(0), ["moved-on:2", "moved-on:3", "moved-on:4", "moved-on:5"]);
}

#[test]
fn what_a_later_list_took_back_is_held() {
    let ring = [("1@x", "2@x"), ("2@x", "3@x"), ("3@x", "1@x"), ("4@x", "5@x")];
    let desk = Publisher::new("P1,1@x,\nP2,2@x,\nP3,3@x,\nP4,4@x,\n", &ring);
    let first = desk.read("list.csv");
    desk.run(&["apply", "list.csv"], 0);
    let back = ring.map(|(was, wordt)| format!("Naam,,Achternaam,1234 AB,1,{wordt},{was}\n"));
    desk.write("list.csv", HEADER.to_owned() + &back.concat());
    desk.run(&["apply", "list.csv"], 0);
    desk.write("list.csv", first);
    let again = desk.run(&["apply", "list.csv"], 1);
    assert_eq!((&again["counts"]["held"], &again["outcome"]), (&4.into(), &"no-change".into()));
    desk.verify(1);
}

#[test]
fn a_store_of_other_identities_is_refused_as_by_apply() {
    let desk = Publisher::new("", &[("1@x", "2@x")]);
    let eck_id = format!("https://ketenid.nl/201703/{}", "a".repeat(128));
    desk.write("store.csv", format!("profile_id,identity,scheme\nP1,{eck_id},eck-id\n"));
    let refused = desk.run(&["apply", "list.csv"], 1);
    assert_eq!(refused["refused_because"], "other-scheme");
    let told = desk.run(&["verify", "list.csv"], 1);
    assert_eq!(told["report"], "waswordt/error/1");
    assert!(told["error"].as_str().unwrap().contains("eck-id"), "{told}");
}

#[test]
fn a_version_after_which_a_newer_one_was_applied_is_refused_as_by_apply() {
    let desk = Publisher::new("P1,100@x,\nP2,200@x,\n", &[("100@x", "a@x"), ("200@x", "b@x")]);
    let filled = desk.read("list.csv");
    let versions = [
        ("v1.csv", filled.clone(), None),
        ("v2.csv", filled.replace("a@x", "c@x"), Some("v1.csv")),
    ];
    for (version, roster, before) in versions {
        desk.write("roster.csv", roster);
        let words = ["generate", "--move", "move.toml", "--from", "roster.csv", "-o", version];
        let supersedes = before.map_or(vec![], |before| vec!["--supersedes", before]);
        desk.0.run(&[&words[..], &supersedes].concat(), 0);
        desk.run(&["apply", version], 0);
    }
    let refused = desk.run(&["verify", "v1.csv"], 1);
    assert!(
        refused["error"].as_str().unwrap().contains("version 2 was applied before"),
        "{refused}"
    );
    assert_eq!(desk.run(&["verify", "v2.csv"], 0)["ok"], true);
}

#[test]
fn a_profile_that_another_row_leaves_is_no_fresh_one() {
    let swap = [("1@x", "2@x"), ("2@x", "1@x")];
    let desk = Publisher::new("P1,1@x,\nP2,2@x,\n", &swap);
    assert_eq!(desk.verify(1), ["elsewhere:2", "elsewhere:3"]);
    let other = desk.read("list.csv");
    desk.write("other.csv", other.replace("Naam0", "Andere"));
    desk.run(&["apply", "other.csv"], 0);
    // Nothing tells whether the list says the same once more.
    assert_eq!(desk.run(&["apply", "list.csv"], 1)["held"][0]["reason"], "repeated");
    assert_eq!(desk.verify(1), ["held:2", "held:3"]);
    let kept = desk.read("store.csv");
    let kept: Vec<&str> = kept.lines().filter(|line| !line.ends_with("retired")).collect();
    desk.write("store.csv", kept.join("\n") + "\n");
    assert_eq!(desk.verify(1), ["held:2", "held:3"]);
}

#[test]
fn somebody_who_has_an_identity_of_that_realm_already_may_be_a_namesake() {
    let desk = mbo_desk();
    desk.run(&["apply", "list.csv"], 0);
    // Next year another Eva Schouten comes to the same location.
    desk.write(
        "list.csv",
        format!("{MBO_HEADER}E.,Eva,Schouten,Havenkwartier,eva2@adm.zandkasteel.example,\n"),
    );
    let held = desk.run(&["apply", "list.csv"], 1);
    assert_eq!(
        (&held["held"][0]["reason"], &held["counts"]["linked"]),
        (&"has-another".into(), &0.into())
    );
    assert_eq!(held["candidates"][0]["profile_id"], "P-1");
    assert_eq!(desk.verify(1), ["missing:2"]);
}

/// A desk with Eva of the sample alone, by her person: her old identity opens P-1, and P-2 is
/// Finn's.
fn mbo_desk() -> Publisher {
    let desk = Publisher::new("", &[]);
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/mbo-onboarding/move.toml");
    desk.write("move.toml", fs::read_to_string(sample).unwrap());
    desk.write(
        "store.csv",
        "profile_id,identity,scheme,state,initials,first_name,prefix,last_name,location\n\
         P-1,1@zandkasteel,real-id,active,E.,Eva,,Schouten,Havenkwartier\n\
         P-2,2@zandkasteel,real-id,active,F.,Finn,van der,Wal,Havenkwartier\n",
    );
    desk.write(
        "list.csv",
        format!("{MBO_HEADER}E.,Eva,Schouten,Havenkwartier,eva@adm.zandkasteel.example,\n"),
    );
    desk
}

#[test]
fn a_list_of_which_nobody_is_known_is_no_clean_one() {
    let desk = Publisher::new("P1,1@x,active\n", &[("8@x", "9@x")]);
    let told = desk.run(&["verify", "list.csv"], 1);
    assert!(told["error"].as_str().unwrap().contains("names no identity"), "{told}");
    assert_eq!(told["hint"].as_str().unwrap().matches("--min-match 0").count(), 1);
    assert_eq!(desk.run(&["verify", "list.csv", "--min-match", "0"], 0)["ok"], true);
    // What was applied is judged by what became of it, whoever is gone.
    desk.edit("P1,1@x", "P1,8@x");
    desk.run(&["apply", "list.csv"], 0);
    desk.write("store.csv", "profile_id,identity,state\nP1,1@x,active\n");
    assert_eq!(desk.run(&["verify", "list.csv"], 0)["journal_differs"], 1);
}

#[test]
fn a_list_without_old_identities_is_verified_by_its_people() {
    let desk = mbo_desk();
    assert_eq!(desk.verify(1), ["missing:2"]);
    desk.run(&["apply", "list.csv"], 0);
    assert_eq!(desk.verify(0), ["linked:2"]);
    desk.edit("P-1,eva@", "P-2,eva@");
    assert_eq!(desk.verify(1), ["elsewhere:2"], "moved to somebody else's profile");
    desk.edit("P-2,eva@", "P-3,eva@");
    assert_eq!(desk.verify(1), ["duplicate-profile:2"]);
    // Nobody else bears her name any longer: the keyring that the list brought is all there is of
    // her.
    desk.edit("P-3,eva@", "P-1,eva@");
    desk.edit("active,E.,Eva,,Schouten", "retired,E.,Eva,,Schouten");
    assert_eq!(desk.verify(0), ["linked:2"]);
}

#[test]
fn a_fresh_profile_of_a_list_without_old_identities_is_found() {
    for person in [",,,,", "E.,Eva,,Schouten,Havenkwartier"] {
        let desk = mbo_desk();
        desk.edit(
            "P-2,",
            &format!("P-3,eva@adm.zandkasteel.example,profile-id,active,{person}\nP-2,"),
        );
        assert_eq!(desk.verify(1), ["duplicate-profile:2"], "{person}");
    }
}

#[test]
fn with_signers_only_a_list_that_one_of_them_signed_is_verified() {
    let desk = Publisher::new("P1,1@x,active\n", &[("1@x", "2@x")]);
    let public = keys::ssh_key(&desk.path("distributor"), 1);
    desk.write("signers", format!("d@distributeur.example namespaces=\"waswordt\" {public}"));
    let quiet = |words: &[&str]| desk.0.run(words, 0);
    let recipient = quiet(&["keygen", "-o", "own.key"]);
    quiet(&[
        "encrypt",
        "list.csv",
        "-r",
        recipient.trim(),
        "--sign",
        "distributor",
        "-o",
        "list.age",
    ]);
    desk.run(&["apply", "list.csv"], 0);
    let signed = ["verify", "list.age", "-i", "own.key", "--signers", "signers"];
    assert_eq!(desk.run(&signed, 0)["signer"], "d@distributeur.example");
    assert_eq!(desk.run(&["verify", "list.csv"], 0)["signer"], Value::Null);
    desk.run(&["verify", "list.csv", "--signers", "signers"], 1);
    fs::remove_file(desk.path("list.age.sig")).unwrap();
    assert!(desk.run(&signed, 1)["error"].as_str().unwrap().contains("list.age.sig"));
}

#[test]
fn each_phase_is_told_with_its_time_and_nothing_else_on_request() {
    let desk = Desk::new(&["--lang", "en"]);
    let publisher = Publisher::new("P1,a@x,active\n", &[("a@x", "b@x")]);
    for name in ["move.toml", "store.csv", "list.csv"] {
        desk.write(name, publisher.read(name));
    }
    let words = ["verify", "list.csv", "--move", "move.toml", "--store", "store.csv"];
    let told = |words: &[&str]| Ended::of(desk.output(words)).said;
    let phases = told(&[&words[..], &["--verbose", "--min-match", "0"]].concat());
    for phase in ["Reading the list: ", "Reading the keyrings: "] {
        assert!(phases.lines().any(|line| line.starts_with(phase)), "{phase}\n{phases}");
    }
    let is_timed = |line: &&str| line.ends_with(" s") && line.contains(": ");
    assert_eq!(phases.lines().filter(|line| !is_timed(line)).count(), 0, "{phases}");
    assert!(!phases.contains("Naam0") && !phases.contains("a@x"), "{phases}");
    assert_eq!(told(&[&words[..], &["--min-match", "0"]].concat()), "");
}
