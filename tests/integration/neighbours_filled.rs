//! Lists of other federations as exports and tables fill them, where an identity stands in two
//! columns or with others in one.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::neighbours::{DAGTILBUD, PREFIX, folder, move_file, said, waswordt};
use crate::support::desk::{sample, sample_name};

const HEAD: &str = "Fornavn,Efternavn,Institutionsnummer gammelt,Unilogin gammelt,Institutionsnummer nyt,Unilogin nyt\n";

/// Fills a list from an export, and returns what stands in its last four columns.
fn filled_from(export: &str, list: &str) -> Vec<String> {
    let files = [("list.csv", format!("{HEAD}{list}")), ("export.csv", export.to_owned())];
    let folder = folder(&files);
    let path = folder.path();
    move_file(path, DAGTILBUD);
    let words = ["fill", "list.csv", "--from", "export.csv", "--move", "move.toml"];
    waswordt(path, 0, &[&words[..], &["-o", "filled.csv"]].concat());
    let filled = fs::read_to_string(path.join("filled.csv")).unwrap();
    let behind_names = |row: &str| row.splitn(3, ',').last().unwrap().to_owned();
    filled.lines().skip(1).map(behind_names).collect()
}

const LIST: &str = "Anna,Berg,101001,anna1234,,\nBent,Dahl,101001,bent5678,,\n";

#[test]
fn a_user_is_known_by_number_and_user_id_in_two_columns() {
    let numbers = "Institutionsnummer gammelt,Unilogin gammelt,Institutionsnummer nyt,Unilogin nyt";
    let names = format!("Fornavn,Efternavn,{numbers}");
    let exports = [
        format!("{numbers}\n101001,anna1234,G12345,anna9999\n101001,bent5678,G12345,bent9999\n"),
        format!(
            "{names}\nAnna,Berg,101001,anna1234,G12345,anna9999\nBent,Dahl,101001,bent5678,G12345,bent9999\n"
        ),
        format!(
            "{names}\nAnna,Berg,,anna1234@101001,,anna9999@G12345\nBent,Dahl,,bent5678@101001,,bent9999@G12345\n"
        ),
    ];
    for export in exports {
        assert_eq!(
            filled_from(&export, LIST),
            ["101001,anna1234,G12345,anna9999", "101001,bent5678,G12345,bent9999"],
            "{export}"
        );
    }
    let other = format!("{numbers}\n101002,anna1234,G12345,anna9999\n");
    assert_eq!(filled_from(&other, LIST)[0], "101001,anna1234,,", "another institution's");
}

#[test]
fn without_a_new_user_id_the_old_one_stays() {
    let stays = ["101001,anna1234,G12345,", "101001,bent5678,G12345,"];
    let numbers = "Institutionsnummer gammelt,Unilogin gammelt,Institutionsnummer nyt,Unilogin nyt";
    let exports = [
        format!("{numbers}\n101001,anna1234,G12345,\n101001,bent5678,G12345,\n"),
        "Unilogin,Institutionsnummer gammelt,Institutionsnummer nyt\nanna1234,101001,G12345\nbent5678,101001,G12345\n".to_owned(),
        "Fornavn,Efternavn,Institutionsnummer,Unilogin\nAnna,Berg,G12345,anna1234\nBent,Dahl,G12345,bent5678\n".to_owned(),
    ];
    for export in exports {
        assert_eq!(filled_from(&export, LIST), stays, "{export}");
    }
    let anothers =
        "Fornavn,Efternavn,Institutionsnummer,Unilogin\nBent,Dahl,G12345,anna1234\n".to_owned();
    assert_eq!(
        filled_from(&anothers, LIST)[1],
        "101001,bent5678,,",
        "the user id of somebody else"
    );
}

#[test]
fn a_number_that_a_user_id_lacked_makes_the_list_sound() {
    let list = format!("{HEAD}Anna,Berg,101001,anna1234,,anna9999\nBent,Dahl,101001,bent5678,,\n");
    let files = [("list.csv", list), ("numbers.csv", "gammelt,nyt\n101001,G12345\n".to_owned())];
    let folder = folder(&files);
    let path = folder.path();
    let words = ["fill", "list.csv", "--numbers", "numbers.csv", "-o", "filled.csv", "--force"];
    let report = waswordt(path, 0, &words);
    assert_eq!(report["list_warnings"], json!([]), "{report:#}");
    waswordt(path, 0, &["fill-check", "filled.csv"]);
    fs::write(path.join("numbers.csv"), "gammelt,nyt\n101009,G12345\n").unwrap();
    let report = waswordt(path, 1, &words);
    assert_eq!(report["list_warnings"][0]["code"], "WW201", "{report:#}");
}

#[test]
fn user_ids_that_change_within_one_institution_get_a_list() {
    let keyrings =
        "profile_id,identity,scheme,first_name,last_name\nU1,anna1234@G12345,unilogin,Anna,Berg\n";
    let folder = folder(&[("keyrings.csv", keyrings.to_owned())]);
    let path = folder.path();
    let within = DAGTILBUD.replace("idp = \"101001\"", "idp = \"G12345\"");
    move_file(path, &within);
    let verdict = waswordt(path, 0, &["scenario", "--move", "move.toml"]);
    assert_eq!(
        (&verdict["code"], &verdict["list_format"], &verdict["conditions"][0]["id"]),
        (&json!("D7"), &json!("unilogin-change"), &json!(null))
    );
    let make = ["generate", "--move", "move.toml", "--from", "keyrings.csv", "-o", "list.csv"];
    waswordt(path, 0, &make);
    let list = fs::read_to_string(path.join("list.csv")).unwrap();
    assert_eq!(list, format!("{HEAD}Anna,Berg,G12345,anna1234,,\n"));
    fs::write(path.join("filled.csv"), list.replace("1234,,", "1234,G12345,anna9999")).unwrap();
    waswordt(path, 0, &["fill-check", "filled.csv", "--move", "move.toml"]);
    let apply = ["apply", "filled.csv", "--move", "move.toml"];
    let receipt = waswordt(path, 0, &[&apply[..], &["--store", "keyrings.csv"]].concat());
    assert_eq!(receipt["counts"]["linked"], 1, "{receipt:#}");
    user_ids_are_spoken_of(path);
    move_file(path, &format!("{within}[conditions]\nuser_ids_change = false\n"));
    let verdict = waswordt(path, 0, &["scenario", "--move", "move.toml"]);
    assert_eq!(verdict["code"], "D4", "nothing changes");
    let local =
        crate::neighbours::HO.replace("idp = \"ladok\"", "idp = \"local:exempelhogskolan.se\"");
    for (stay, code) in [("", "H7"), ("[conditions]\nuser_ids_change = false\n", "H3")] {
        move_file(path, &format!("{local}{stay}"));
        let verdict = waswordt(path, 0, &["scenario", "--move", "move.toml"]);
        assert_eq!(verdict["code"], code);
    }
}

/// Holds ticket and steps of user ids that change: no word of new numbers.
fn user_ids_are_spoken_of(path: &Path) {
    waswordt(path, 0, &["encrypt", "filled.csv", "--move", "move.toml", "-o", "sent"]);
    let sent = fs::read_dir(path.join("sent")).unwrap().map(|entry| entry.unwrap().path());
    let text = sent.into_iter().find(|path| path.to_string_lossy().ends_with(".txt")).unwrap();
    let ticket = fs::read_to_string(text).unwrap();
    for told in [
        "Emne: liste over gamle og nye brugernavne, ",
        "brugerne får andre brugernavne; institutionsnummeret bliver (G12345)",
        "knyt hvert nyt brugernavn til den konto",
        "Subject: list of old and new user ids, ",
        "the institution number stays (G12345)",
        "link every new user id to the existing account",
    ] {
        assert!(ticket.contains(told), "{told}: {ticket}");
    }
    assert!(!ticket.contains("under the new number") && !ticket.contains("nye nummer"), "{ticket}");
    for words in [["steps", "--move", "move.toml"], ["scenario", "--move", "move.toml"]] {
        let told = said(path, 0, &words).0;
        assert!(told.contains("new user ids") && !told.contains("new numbers"), "{told}");
        assert!(!told.contains("old numbers") && !told.contains("old institution"), "{told}");
    }
}

#[test]
fn of_several_values_in_one_cell_the_esi_is_taken() {
    let esi = format!("{PREFIX}ladok.se:externtstudentuid-9e342e78-5b6c-4902-966e-50e28a21e601");
    let other = "urn:schac:personalUniqueCode:se:LIN:87654321";
    let list = format!(
        "Given name,Surname,Home organisation,ESI old,ESI new\nTove,Berg,a.se,{PREFIX}a.se:t1,\n"
    );
    let head = "givenName,sn,ESI old,schacPersonalUniqueCode";
    for between in [";", "|", " ", "\n", ", "] {
        for cell in [format!("{esi}{between}{other}"), format!("{other}{between}{esi}")] {
            let export = format!("{head}\nTove,Berg,{PREFIX}a.se:t1,\"{cell}\"\n");
            let folder = folder(&[("list.csv", list.clone()), ("export.csv", export)]);
            let path = folder.path();
            waswordt(path, 0, &["fill", "list.csv", "--from", "export.csv", "-o", "filled.csv"]);
            let filled = fs::read_to_string(path.join("filled.csv")).unwrap();
            assert!(filled.ends_with(&format!(",{esi}\n")), "{cell}: {filled}");
            let checked = waswordt(path, 0, &["esi", "check", "export.csv"]);
            assert_eq!((&checked["checked"], &checked["others"]), (&json!(2), &json!(1)));
        }
    }
    let two = format!("{esi};{PREFIX}a.se:t2");
    let folder = folder(&[
        ("list.csv", list.replace(":t1,", &format!(":t1,{two}"))),
        ("export.csv", format!("{head}\nTove,Berg,,{two}\n")),
    ]);
    let checked = waswordt(folder.path(), 1, &["fill-check", "list.csv"]);
    assert_eq!(checked["findings"][0]["name"], "several-identities", "{checked:#}");
    let made = waswordt(folder.path(), 0, &["esi", "check", "export.csv"]);
    assert_eq!((&made["checked"], &made["ok"]), (&json!(2), &json!(true)));
}

/// An institution's students have one home organisation: it confirms none of them.
#[test]
fn a_namesake_with_another_old_esi_is_somebody_else() {
    let new = format!("{PREFIX}ladok.se:externtstudentuid-9e342e78-5b6c-4902-966e-50e28a21e601");
    let row = |old: &str, cell: &str| format!("Anna,Andersson,a.se,{PREFIX}a.se:{old},{cell}\n");
    let head = "Given name,Surname,Home organisation,ESI old,ESI new\n";
    for (held, known, reasons) in [
        ("aa1", "aa1", None),
        ("aa1", "AA1", None),
        ("aa1", "aa2", Some(json!(["identity"]))),
        ("aa1", "", Some(json!(["half-address"]))),
    ] {
        let export = if known.is_empty() {
            format!("Given name,Surname,Home organisation,ESI\nAnna,Andersson,a.se,{new}\n")
        } else {
            head.to_owned() + &row(known, &new)
        };
        let folder =
            folder(&[("list.csv", head.to_owned() + &row(held, "")), ("export.csv", export)]);
        let words = ["fill", "list.csv", "--from", "export.csv", "-o", "filled.csv"];
        let told = waswordt(folder.path(), 0, &words);
        let filled = fs::read_to_string(folder.path().join("filled.csv")).unwrap();
        assert_eq!(filled.contains(&new), reasons.is_none(), "{known}: {told:#}");
        if let Some(reasons) = reasons {
            assert_eq!(told["proposed"][0]["reasons"], reasons, "{known}: {told:#}");
        }
    }
}

#[test]
fn a_letter_counts_each_group_of_rows_by_itself() {
    let row = |name: &str, new: &str| {
        format!("{name},{name},101001,{}1000,G12345,{new}\n", name.to_lowercase())
    };
    let pairs =
        [("Anna", "xxxx1000"), ("Bent", "xxxx1000"), ("Cato", "yyyy1000"), ("Dora", "yyyy1000")];
    let rows: String = pairs.iter().map(|(name, new)| row(name, new)).collect();
    let folder = folder(&[("list.csv", format!("{HEAD}{rows}"))]);
    let words = ["fill-check", "list.csv", "--letter", "letter.txt"];
    said(folder.path(), 1, &words);
    let letter = fs::read_to_string(folder.path().join("letter.txt")).unwrap();
    let letter = letter.split_whitespace().collect::<Vec<_>>().join(" ");
    for rows in ["rows 2, 3: These 2 rows", "rows 4, 5: These 2 rows"] {
        assert!(letter.contains(rows), "{letter}");
    }
}

#[test]
fn working_days_are_those_of_the_country() {
    // 1 May and 27 April are worked in Denmark, 6 January is not in Sweden.
    let deadline = |text: &str, list: &str, today: &str| {
        let folder = folder(&[("filled.csv", list.to_owned())]);
        let path = folder.path();
        let moved = text.replace("2026-08-03", "2025-12-01").replace("2026-08-05", "2025-12-02");
        move_file(path, &moved);
        let words = ["encrypt", "filled.csv", "--move", "move.toml", "-o", "sealed"];
        let output = assert_cmd::Command::cargo_bin("waswordt")
            .unwrap()
            .args(words)
            .args(["--today", today, "--format", "json"])
            .current_dir(path)
            .output()
            .unwrap();
        let sealed: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        sealed["tickets"][0]["deadline"].as_str().unwrap().to_owned()
    };
    let users = format!("{HEAD}Anna,Berg,101001,anna1234,G12345,\n");
    assert_eq!(deadline(DAGTILBUD, &users, "2026-04-24"), "2026-04-29", "27 April is worked");
    assert_eq!(deadline(DAGTILBUD, &users, "2026-03-31"), "2026-04-08", "Maundy Thursday is not");
    let students = format!(
        "Given name,Surname,Home organisation,ESI old,ESI new\nTove,Berg,,{PREFIX}exempelhogskolan.se:t1,{PREFIX}ladok.se:externtstudentuid-9e342e78-5b6c-4902-966e-50e28a21e601\n"
    );
    let ho = crate::neighbours::HO;
    assert_eq!(deadline(ho, &students, "2026-01-05"), "2026-01-09", "6 January is free");
}

/// The keyrings of a sample without their scheme.
fn unnamed(sample_of: &str, scheme: &str) -> String {
    let keyrings = fs::read_to_string(sample(sample_of).join("keyrings.csv")).unwrap();
    keyrings.replace(",scheme,", ",").replace(&format!(",{scheme},"), ",")
}

#[test]
fn a_file_whose_identities_are_all_of_one_kind_need_not_say_so() {
    for (name, scheme) in [("ho-wolkhogskolan", "esi"), ("dagtilbud-skyby", "unilogin")] {
        let keyrings = unnamed(name, scheme);
        let folder = folder(&[("k.csv", keyrings.clone())]);
        let (path, own) = (folder.path(), |file: &str| sample_name(&format!("{name}/{file}")));
        let (list, moved) = (own("list-filled.csv"), own("move.toml"));
        let words = ["apply", &list, "--move", &moved, "--store", "k.csv", "--hold"];
        let applied = waswordt(path, 0, &words);
        assert!(applied["counts"]["linked"].as_u64().unwrap() > 20, "{applied}");
        assert_eq!(waswordt(path, 0, &words)["outcome"], "no-change");
        let shown = waswordt(path, 0, &["keyrings", "show", "--store", "k.csv"]);
        assert!(
            shown["keyrings"].as_array().unwrap().iter().all(|it| it["scheme"] == scheme),
            "{shown}"
        );
        waswordt(path, 0, &["undo", applied["run_id"].as_str().unwrap(), "--store", "k.csv"]);
        assert_eq!(fs::read_to_string(path.join("k.csv")).unwrap(), keyrings);
        // What comes in from an export is told in the same way.
        waswordt(path, 0, &["keyrings", "init", "--store", "k.db"]);
        waswordt(path, 0, &["keyrings", "import", "k.csv", "--store", "k.db"]);
        let shown = waswordt(path, 0, &["keyrings", "show", "--store", "k.db"]);
        assert_eq!(shown["keyrings"][0]["scheme"], scheme, "{shown}");
        // One of another kind, and nothing tells any longer.
        let mixed = format!("{keyrings}X1,x1@huis,Jan,Smit,\n");
        fs::write(path.join("mixed.csv"), mixed).unwrap();
        let words: Vec<&str> =
            words.iter().map(|word| if *word == "k.csv" { "mixed.csv" } else { word }).collect();
        let refused = said(path, 1, &words).0;
        assert!(refused.contains(&format!("if these are {scheme}")), "{refused}");
    }
}
