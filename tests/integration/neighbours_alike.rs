//! What is written one way and read another: ESIs in other capitals, titles in another language,
//! numbers that a spreadsheet rounded.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

use crate::neighbours::{DAGTILBUD, HO, PREFIX, folder, move_file, said, waswordt};

const LADOK: &str = "ladok.se:externtstudentuid-9e342e78-5b6c-4902-966e-50e28a21e601";
const HEADER: &str = "Given name,Surname,Home organisation,ESI old,ESI new\n";

/// The row of a student, with the code of the old ESI and the new ESI behind the prefix.
fn row(name: &str, old: &str, new: &str) -> String {
    format!("{name},Ek,exempelhogskolan.se,{PREFIX}exempelhogskolan.se:{old},{PREFIX}{new}\n")
}

/// Runs a command in a language, and returns what it says.
fn in_lang(path: &Path, code: i32, lang: &str, words: &[&str]) -> String {
    let output = Command::cargo_bin("waswordt")
        .unwrap()
        .args(words)
        .args(["--lang", lang, "--today", "2026-08-10"])
        .current_dir(path)
        .output()
        .unwrap();
    let told = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert_eq!(output.status.code(), Some(code), "{lang} {words:?}: {told}");
    told
}

#[test]
fn rows_with_one_esi_in_other_capitals_repeat_each_other() {
    let again = row("Ada", "ADA1", &LADOK.to_uppercase());
    let files = [
        ("again.csv", format!("{HEADER}{}{again}", row("Ada", "ada1", LADOK))),
        ("copy.csv", format!("{HEADER}{}", row("Ada", "ada1", LADOK))),
        ("other.csv", format!("{HEADER}{again}")),
    ];
    let folder = folder(&files);
    let report = waswordt(folder.path(), 0, &["fill-check", "again.csv"]);
    let findings = report["findings"].as_array().unwrap();
    let codes: Vec<_> = findings.iter().map(|finding| finding["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"WW403") && !codes.contains(&"WW402"), "{codes:?}");
    let merge = ["merge", "copy.csv", "other.csv", "-o", "merged.csv"];
    let merged = waswordt(folder.path(), 0, &merge);
    assert_eq!(merged["counts"]["contradictions"], 0, "{merged}");
}

#[test]
fn who_is_chosen_by_an_esi_is_so_in_any_capitals() {
    let keyrings = format!(
        "profile_id,identity,scheme,first_name,last_name\nP1,{PREFIX}exempelhogskolan.se:ada1,esi,Ada,Ek\n\
         P2,{PREFIX}exempelhogskolan.se:bea1,esi,Bea,Ek\n"
    );
    let only = format!("identity\n{PREFIX}Exempelhogskolan.se:ADA1\n");
    let folder = folder(&[("keyrings.csv", keyrings), ("only.csv", only)]);
    move_file(folder.path(), HO);
    let words = ["generate", "--move", "move.toml", "--from", "keyrings.csv", "-o", "list.csv"];
    let made = waswordt(folder.path(), 0, &[&words[..], &["--only", "only.csv"]].concat());
    assert_eq!((&made["rows"], &made["only"]["left_out"]), (&1.into(), &1.into()), "{made}");
}

#[test]
fn an_esi_is_stored_as_its_own_row_writes_it() {
    let keyrings = format!(
        "profile_id,identity,scheme,first_name,last_name\nP1,{PREFIX}exempelhogskolan.se:ada1,esi,Ada,Ek\n\
         P2,{PREFIX}exempelhogskolan.se:bea1,esi,Bea,Ek\n"
    );
    let list = HEADER.to_owned()
        + &row("Ada", "ada1", "exempelhogskolan.se:BEA1")
        + &row("Bea", "bea1", "exempelhogskolan.se:Ada1");
    let folder = folder(&[("keyrings.csv", keyrings.clone()), ("list.csv", list)]);
    let path = folder.path();
    let local = HO.replace("idp = \"ladok\"", "idp = \"local:exempelhogskolan.se\"");
    move_file(path, &local.replace("[dates]", "[conditions]\nuser_ids_change = true\n[dates]"));
    waswordt(path, 0, &["keyrings", "init", "--store", "keyrings.db"]);
    waswordt(path, 0, &["keyrings", "import", "keyrings.csv", "--store", "keyrings.db"]);
    for store in ["keyrings.csv", "keyrings.db"] {
        let apply = ["apply", "list.csv", "--move", "move.toml", "--store", store];
        assert_eq!(waswordt(path, 0, &apply)["counts"]["linked"], 2, "{store}");
        let held = said(path, 0, &["keyrings", "export", "--store", store]).0;
        for (profile, code) in [("P1", "BEA1"), ("P2", "Ada1")] {
            let whole = format!("{profile},{PREFIX}exempelhogskolan.se:{code},");
            assert!(held.contains(&whole), "{store}: {held}");
        }
        let run = waswordt(path, 0, &["log", "--store", store])["runs"][0]["run_id"].clone();
        waswordt(path, 0, &["undo", run.as_str().unwrap(), "--store", store]);
    }
    assert_eq!(fs::read_to_string(path.join("keyrings.csv")).unwrap(), keyrings);
}

#[test]
fn decisions_are_read_under_the_titles_of_any_language() {
    let keyrings = format!(
        "profile_id,identity,scheme,first_name,last_name\nP1,{PREFIX}exempelhogskolan.se:ada1,esi,Ada,Ek\n\
         Q1,{PREFIX}{LADOK},esi,Ada,Ek\n"
    );
    let ho = HEADER.to_owned() + &row("Ada", "ada1", LADOK);
    let folder = folder(&[("list.csv", ho)]);
    let path = folder.path();
    move_file(path, HO);
    let apply = ["apply", "list.csv", "--move", "move.toml", "--store", "keyrings.csv"];
    for (writes, reads) in [("sv", "sv"), ("sv", "en"), ("nl", "sv"), ("en", "da")] {
        fs::write(path.join("keyrings.csv"), &keyrings).unwrap();
        let rejects = ["--hold", "--dry-run", "--rejects", "held.csv", "--force"];
        in_lang(path, 1, writes, &[&apply[..], &rejects].concat());
        let held = fs::read_to_string(path.join("held.csv")).unwrap();
        let decided = held.trim_end().rsplit_once(",,").unwrap();
        fs::write(path.join("held.csv"), format!("{},take-over,{}\n", decided.0, decided.1))
            .unwrap();
        let decisions = ["--decisions", "held.csv", "--hold", "--dry-run"];
        let told = in_lang(path, 0, reads, &[&apply[..], &decisions].concat());
        assert!(!told.contains("held.csv"), "{writes} {reads}: {told}");
    }
}

/// A workbook of which the last column has numbers of more digits than it keeps.
fn rounded(path: &Path, titles: &[&str], row: &[&str], number: f64) {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (at, (title, cell)) in (0..).zip(titles.iter().zip(row)) {
        sheet.write_string(0, at, *title).unwrap();
        sheet.write_string(1, at, *cell).unwrap();
    }
    sheet.write_number(1, row.len() as u16 - 1, number).unwrap();
    workbook.save(path.join("source.xlsx")).unwrap();
}

#[test]
fn a_rounded_number_is_told_again_of_the_list_that_was_made() {
    let vo = "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"Petteflat\"\n[from]\ndelivery = \"elf\"\n\
              idp = \"magister\"\nrealm = \"petteflat\"\n[to]\ndelivery = \"elf\"\nidp = \"azure-ad\"\nrealm = \"petteflat.example\"\n";
    let dagtilbud = ["Fornavn", "Efternavn", "Institutionsnummer", "Unilogin"];
    let pupils = [
        "Voornaam",
        "Tussenvoegsel",
        "Achternaam",
        "Postcode",
        "Huisnummer",
        "Oude identiteit (was)",
    ];
    for (move_text, titles, row) in [
        (DAGTILBUD, &dagtilbud[..], &["Anna", "Berg", "101001", ""][..]),
        (vo, &pupils, &["Anna", "", "Berg", "1234 AB", "1", ""]),
    ] {
        let folder = folder(&[]);
        let path = folder.path();
        move_file(path, move_text);
        for number in [1.000_013e42, 1_234_567_890_123_456_789.0] {
            rounded(path, titles, row, number);
            for list in ["list.csv", "list.xlsx"] {
                let made = ["generate", "--move", "move.toml", "--from", "source.xlsx", "--force"];
                let (_, told) = said(path, 1, &[&made[..], &["-o", list]].concat());
                assert!(told.contains("WW208") && told.contains("fill-check names it"), "{told}");
                let again = waswordt(path, 1, &["fill-check", list, "--move", "move.toml"]);
                let is_told = |finding: &Value| finding["code"] == "WW208";
                assert!(again["findings"].as_array().unwrap().iter().any(is_told), "{again}");
            }
        }
    }
}

#[test]
fn a_page_that_is_there_in_english_alone_says_so() {
    let folder = folder(&[]);
    let explained = |lang: &str, code: &str| in_lang(folder.path(), 0, lang, &["explain", code]);
    assert!(explained("sv", "WW301").contains("På engelska"));
    assert!(explained("da", "WW301").contains("På engelsk"));
    assert!(!explained("da", "WW251").contains("På engelsk"));
    assert!(!explained("nl", "WW301").contains("engels"));
}
