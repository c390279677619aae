//! What `apply` calls a contradiction of the list itself, the check has called an error before:
//! nobody is sent a list that will be refused.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

/// How many lists of each format are tried.
const LISTS: u64 = 150;

const MOVE: &str = "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"Testschool\"\n\
    [from]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \"x\"\n[to]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \"x\"\n";

/// A sequence of numbers that is the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    /// One of the few identities there are, or none.
    fn identity(&mut self, letter: char, end: &str) -> String {
        match self.below(8) {
            0 => String::new(),
            number => format!("{letter}{}{end}", number % 5),
        }
    }
}

fn vo(numbers: &mut Numbers) -> String {
    let mut text = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n".to_owned();
    for _ in 0..2 + numbers.below(3) {
        let person = numbers.below(2);
        let [was, wordt] = [(); 2].map(|()| numbers.identity('u', "@x"));
        writeln!(text, "Naam{person},,Achternaam{person},1234 AB,1,{was},{wordt}").unwrap();
    }
    text
}

fn mbo(numbers: &mut Numbers) -> String {
    let mut text = "Voorletters,Voornaam,Achternaam,School locatie,nlEduPersonProfileId oud,nlEduPersonRealId oud,\
                    nlEduPersonProfileId nieuw,nlEduPersonRealId nieuw\n"
        .to_owned();
    for _ in 0..2 + numbers.below(3) {
        let person = numbers.below(2);
        let [old_profile, new_profile] = [(); 2].map(|()| numbers.identity('p', "@adm.x"));
        let [old_real, new_real] = [(); 2].map(|()| numbers.identity('u', "@x"));
        writeln!(text, "N.,Naam{person},Achternaam{person},Noord,{old_profile},{old_real},{new_profile},{new_real}").unwrap();
    }
    text
}

fn apply(folder: &Path, list: &str) -> Value {
    fs::write(folder.join("list.csv"), list).unwrap();
    let words = [
        "apply",
        "list.csv",
        "--move",
        "move.toml",
        "--store",
        "keyrings.csv",
        "--dry-run",
        "--allow-unfilled",
        "--format",
        "json",
    ];
    let output =
        Command::cargo_bin("waswordt").unwrap().args(words).current_dir(folder).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Tells whether only the store shows that held rows contradict: one person's old identities, which
/// may or may not be of one profile.
fn shows_in_the_store_alone(held: &Value, list: &str, was: &[usize]) -> bool {
    let rows: Vec<Vec<&str>> = list.lines().map(|line| line.split(',').collect()).collect();
    let rows: Vec<&Vec<&str>> = held["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &rows[row.as_u64().unwrap() as usize - 1])
        .collect();
    let is_new = |row: &&&Vec<&str>| was.iter().all(|&at| row[at].is_empty());
    let shares = |one: &Vec<&str>, other: &Vec<&str>| {
        was.iter().any(|at| {
            one[at + was.len()] == other[at + was.len()] && !one[at + was.len()].is_empty()
        })
    };
    let takes = |new: &&Vec<&str>| rows.iter().filter(|row| shares(new, row)).count() > 1;
    held["reason"] == "two-profiles"
        || held["reason"] == "two-claims" && !rows.iter().filter(is_new).any(takes)
}

fn no_contradiction_is_news(format: fn(&mut Numbers) -> String, moved: &str, was: &[usize]) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("move.toml"), moved).unwrap();
    let keyrings = (0..5).fold("profile_id,identity,scheme\n".to_owned(), |mut text, number| {
        writeln!(text, "P{number},u{number}@x,real-id\nQ{number},p{number}@adm.x,profile-id")
            .unwrap();
        text
    });
    fs::write(folder.path().join("keyrings.csv"), keyrings).unwrap();
    let mut seen = std::collections::BTreeMap::<String, u32>::new();
    for seed in 0..LISTS {
        let list = format(&mut Numbers(seed));
        let receipt = apply(folder.path(), &list);
        *seen.entry(receipt["refused_because"].to_string()).or_default() += 1;
        if receipt["refused_because"] == "contradictions" {
            let mut contradictions = receipt["held"].as_array().unwrap().iter().filter(|held| {
                let reason = held["reason"].as_str().unwrap();
                ["two-wordts", "two-claims", "takes-stayer", "two-profiles"].contains(&reason)
            });
            assert!(
                contradictions.all(|held| shows_in_the_store_alone(held, &list, was)),
                "{list}{receipt:#}"
            );
        }
    }
    assert!(seen.len() > 2, "{seen:?}");
}

#[test]
fn no_contradiction_of_a_vo_list_is_news_to_its_check() {
    no_contradiction_is_news(vo, MOVE, &[5]);
}

#[test]
fn no_contradiction_of_an_mbo_list_is_news_to_its_check() {
    let moved = MOVE.replace("\"vo\"", "\"mbo\"").replace("\"elf\"", "\"eck\"");
    no_contradiction_is_news(mbo, &moved, &[4, 5]);
}

#[test]
fn a_faulty_row_that_has_nothing_to_do_counts_as_held() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("move.toml"), MOVE).unwrap();
    fs::write(folder.path().join("keyrings.csv"), "profile_id,identity\nP1,u1@x\n").unwrap();
    let header = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n";
    let list =
        format!("{header}Aagje,,Jansen,1234 AB,1,u1@x,u1@x\nBram,,Vries,1234 AB,2,u 2@x,u 2@x\n");
    fs::write(folder.path().join("list.csv"), list).unwrap();
    let words = [
        "apply",
        "list.csv",
        "--move",
        "move.toml",
        "--store",
        "keyrings.csv",
        "--hold",
        "--format",
        "json",
    ];
    let output = Command::cargo_bin("waswordt")
        .unwrap()
        .args(words)
        .current_dir(folder.path())
        .output()
        .unwrap();
    let receipt: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (output.status.code(), &receipt["outcome"]),
        (Some(1), &"no-change".into()),
        "{receipt}"
    );
    assert_eq!(
        (&receipt["counts"]["held"], &receipt["counts"]["unchanged"]),
        (&1.into(), &1.into()),
        "{receipt}"
    );
    assert_eq!(receipt["held"][0]["rows"], serde_json::json!([3]));
}
