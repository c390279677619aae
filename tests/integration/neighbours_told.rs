//! What other federations are told: what a list lacks, each thing once, and in their own words.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::{Value, json};

use crate::neighbours::{DAGTILBUD, EVENT, HO, PREFIX, folder, move_file, said, waswordt};

/// Several events of Ladok in one feed.
fn feed_of(events: &[&str]) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">{}</feed>",
        events.concat()
    )
}

const USERS: &str = "Fornavn,Efternavn,Institutionsnummer gammelt,Unilogin gammelt,Institutionsnummer nyt,Unilogin nyt\n\
                     Anna,Berg,101001,anna1234,G12345,\nBent,Dahl,101001,bent5678,,\n";

fn students() -> String {
    format!(
        "Given name,Surname,Home organisation,ESI old,ESI new\nTove,Lindqvist,exempelhogskolan.se,{PREFIX}exempelhogskolan.se:tove1,{PREFIX}ladok.se:externtstudentuid-9e342e78-5b6c-4902-966e-50e28a21e601\n"
    )
}

/// What a command says in a language.
fn told(folder: &Path, lang: &str, words: &[&str]) -> String {
    let output = Command::cargo_bin("waswordt")
        .unwrap()
        .args(words)
        .args(["--lang", lang, "--today", "2026-08-20"])
        .current_dir(folder)
        .output()
        .unwrap();
    let told = [output.stdout, output.stderr].concat();
    String::from_utf8(told).unwrap()
}

#[test]
fn a_source_without_a_column_that_the_service_supplies_is_refused_with_what_it_has() {
    let files = [
        ("ho.csv", "Given name,Surname\nTove,Lindqvist\n".to_owned()),
        ("da.csv", "Fornavn,Efternavn,Unilogin gammelt\nAnna,Berg,anna1234\n".to_owned()),
    ];
    let folder = folder(&files);
    let path = folder.path();
    let make = |exit: i32, from: &str, more: &[&str]| {
        let words =
            ["generate", "--move", "move.toml", "--from", from, "-o", "list.csv", "--force"];
        waswordt(path, exit, &[&words, more].concat())
    };
    move_file(path, HO);
    let refused = make(1, "ho.csv", &[])["error"].as_str().unwrap().to_owned();
    for named in ["Home organisation", "ESI old", "it has: Given name, Surname"] {
        assert!(refused.contains(named), "{refused}");
    }
    let lacking = ["--allow-missing", "Home organisation", "--allow-missing", "ESI old"];
    make(0, "ho.csv", &lacking);
    move_file(path, DAGTILBUD);
    let refused = make(1, "da.csv", &[])["error"].as_str().unwrap().to_owned();
    assert!(refused.contains("Institutionsnummer gammelt; it has: Fornavn"), "{refused}");
}

#[test]
fn the_ticket_keeps_the_old_esi_as_the_verdict_does() {
    let cases = [(HO, students(), true), (DAGTILBUD, USERS.to_owned(), false)];
    for (moved, list, keeps) in cases {
        let folder = folder(&[("filled.csv", list)]);
        move_file(folder.path(), moved);
        let words = ["encrypt", "filled.csv", "--move", "move.toml", "-o", "sealed"];
        let sealed = waswordt(folder.path(), 0, &words);
        let command = sealed["tickets"][0]["command"].as_str().unwrap();
        assert_eq!(command.contains(" --old keep "), keeps, "{command}");
    }
}

#[test]
fn a_number_that_changed_is_told_once_and_its_user_id_is_not() {
    let folder = folder(&[
        ("roster.csv", "Fornavn,Efternavn,Institutionsnummer gammelt,Unilogin gammelt\nAnna,Berg,101001,anna1234\nBent,Dahl,101001,bent5678\n".to_owned()),
    ]);
    let path = folder.path();
    move_file(path, DAGTILBUD);
    let make = ["generate", "--move", "move.toml", "--from", "roster.csv", "-o", "list.csv"];
    waswordt(path, 0, &make);
    let list = fs::read_to_string(path.join("list.csv")).unwrap();
    let places = |changed: [&str; 2], codes: &str| {
        fs::write(path.join("changed.csv"), list.replace(changed[0], changed[1])).unwrap();
        let words = ["fill-check", "changed.csv", "--original", "list.csv"];
        let output = Command::cargo_bin("waswordt")
            .unwrap()
            .args(words)
            .args(["--format", "json"])
            .current_dir(path)
            .output()
            .unwrap();
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let findings = report["findings"].as_array().unwrap().clone();
        let of_rule = findings.into_iter().filter(|finding| finding["code"] == codes);
        of_rule.map(|finding| finding["column"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        places(["101001,anna1234", "101002,anna1234"], "WW501"),
        ["Institutionsnummer gammelt"]
    );
    assert_eq!(places(["anna1234", "anna4321"], "WW501"), ["Unilogin gammelt"]);
}

#[test]
fn copies_that_fill_different_numbers_are_one_list() {
    let of = |rows: &str| format!("{}\n{rows}", USERS.lines().next().unwrap());
    let one = of("Anna,Berg,101001,anna1234,G12345,\nBent,Dahl,101001,bent5678,,\n");
    let other =
        of("Anna,Berg,101001,anna1234,G12345,anna9999\nBent,Dahl,101001,bent5678,G12345,\n");
    let folder = folder(&[("one.csv", one), ("other.csv", other.clone())]);
    let path = folder.path();
    let report = waswordt(path, 0, &["merge", "one.csv", "other.csv", "-o", "merged.csv"]);
    assert_eq!(report["counts"]["contradictions"], 0, "{report:#}");
    assert_eq!(fs::read_to_string(path.join("merged.csv")).unwrap(), other);
}

#[test]
fn a_feed_gives_each_student_who_is_left_one_esi() {
    let other = |first: &str, uid: &str| {
        EVENT.replace("Maria", first).replace("e32accbe", uid).replace("a044b2d3", uid)
    };
    let events = [
        EVENT.to_owned(),
        other("Åsa", "11111111"),
        EVENT.replace("Johansson", "Öst"),
        other("Nils", "22222222"),
        other("Nils", "22222222").replace("UPPDATERAD", "BORTTAGEN"),
    ];
    let feed = feed_of(&events.each_ref().map(String::as_str));
    let folder = folder(&[("other.xml", EVENT.replace("LokalStudentEvent", "ResultatEvent"))]);
    let path = folder.path();
    fs::write(path.join("feed.xml"), feed.chars().map(|c| c as u8).collect::<Vec<_>>()).unwrap();
    let make = |exit: i32, events: &str| {
        let words = ["esi", "make", "--ladok-events", events, "--source", "ladok", "-o", "esi.csv"];
        waswordt(path, exit, &words)
    };
    let report = make(0, "feed.xml");
    assert_eq!(
        (&report["rows"], &report["superseded"], &report["removed"], &report["nameless"]),
        (&2.into(), &2.into(), &1.into(), &json!([]))
    );
    let list = fs::read_to_string(path.join("esi.csv")).unwrap();
    assert!(list.contains("Maria,Öst,") && list.contains("Åsa,Johansson,"), "{list}");
    assert!(!list.contains("Nils") && !list.contains("9888"), "{list}");
    assert_eq!((&report["changed"], &report["again"]), (&0.into(), &json!([])));
    fs::write(path.join("two.xml"), feed_of(&[EVENT, &EVENT.replace("e32accbe", "11111111")]))
        .unwrap();
    let words = ["esi", "make", "--ladok-events", "two.xml", "--source", "ladok", "-o", "two.csv"];
    let changed = told(path, "sv", &words);
    assert!(changed.contains("ett annat ExterntStudentUID"), "{changed}");
    assert!(make(1, "other.xml")["error"].to_string().contains("LokalStudentEvent"));
}

#[test]
fn a_service_is_called_a_service_in_every_language() {
    let cases = [
        (HO, students(), [("en", "Service,"), ("nl", "Dienst,"), ("sv", "Tjänst,")], "sv"),
        (
            DAGTILBUD,
            USERS.to_owned(),
            [("en", "Service,"), ("nl", "Dienst,"), ("da", "Tjeneste,")],
            "da",
        ),
    ];
    let others = ["ublisher", "itgever", "pupil", "leerling", "distribut"];
    for (moved, list, columns, own) in cases {
        let folder = folder(&[("filled.csv", list)]);
        let path = folder.path();
        move_file(path, moved);
        said(path, 0, &["encrypt", "filled.csv", "--move", "move.toml", "-o", "sealed"]);
        for (lang, column) in columns {
            let mails = format!("mails-{lang}");
            let status = told(path, lang, &["status", "sealed", "--remind", &mails]);
            assert!(status.contains(column), "{lang}: {status}");
            let mail = fs::read_to_string(path.join(mails).join("service.eml")).unwrap();
            let folder = format!("sealed-{lang}");
            let seal = ["encrypt", "filled.csv", "--move", "move.toml", "-o", &folder];
            let sealed = told(path, lang, &seal).replace("move.toml", "");
            for other in others {
                let said = format!("{status}{mail}{sealed}");
                assert!(!said.contains(other), "{lang}: {other}: {said}");
            }
        }
        let told = told(path, own, &["status", "sealed"]);
        assert!(!told.contains("was–wordt") && !told.contains("To call"), "{told}");
    }
}

#[test]
fn the_goal_of_services_counts_the_days_of_the_country_as_the_ticket_does() {
    // Sent on Wednesday 29 April: in Sweden 1 May is free, and 5 May is not.
    let keyrings = format!(
        "profile_id,identity,scheme,first_name,last_name,location\nP1,{PREFIX}exempelhogskolan.se:tove1,esi,Tove,Lindqvist,exempelhogskolan.se\n"
    );
    let folder = folder(&[("filled.csv", students()), ("keyrings.csv", keyrings)]);
    let path = folder.path();
    move_file(path, &HO.replace("2026-08-03", "2025-12-01").replace("2026-08-05", "2025-12-02"));
    let run = |today: &str, words: &[&str]| -> Value {
        let mut command = Command::cargo_bin("waswordt").unwrap();
        command.args(words).args(["--today", today, "--format", "json"]).current_dir(path);
        serde_json::from_slice(&command.output().unwrap().stdout).unwrap()
    };
    let sealed =
        run("2026-04-29", &["encrypt", "filled.csv", "--move", "move.toml", "-o", "sealed"]);
    assert_eq!(sealed["tickets"][0]["deadline"], "2026-05-05", "{sealed:#}");
    let goal = |today: &str| {
        let status = run(today, &["status", "sealed", "--targets", "waswordt"]);
        (status["tickets"][0]["days_late"].clone(), status["targets"]["goals"][0].clone())
    };
    assert_eq!(goal("2026-05-05").1["state"], "open");
    let file = format!("sealed/{}", sealed["tickets"][0]["sealed"]["file"].as_str().unwrap());
    let store = ["--store", "keyrings.csv", "--receipt", "sealed/receipt.json"];
    let apply = ["apply", &file, "-i", "key", "--move", "move.toml"];
    let applied = run("2026-05-05", &[&apply[..], &store].concat());
    assert_eq!(applied["outcome"], "applied", "{applied:#}");
    let (late, met) = goal("2026-05-06");
    assert_eq!((late, &met["state"], &met["missed"]), (0.into(), &"met".into(), &json!([])));
}

#[test]
fn rules_are_listed_that_lists_of_the_language_meet() {
    let folder = folder(&[]);
    let listed = |lang: &str| told(folder.path(), lang, &["explain"]);
    let (swedish, danish) = (listed("sv"), listed("da"));
    for (listed, own, others) in [(&swedish, "WW241", "WW251"), (&danish, "WW251", "WW241")] {
        assert!(listed.contains(own) && listed.contains("WW401"), "{listed}");
        for code in [others, "WW205", "WW215"] {
            assert!(!listed.contains(code), "{code}: {listed}");
        }
    }
    assert!(listed("en").contains("WW205"));
}

#[test]
fn in_the_words_of_dutch_a_student_has_an_esi_and_no_login_name() {
    let filled = students();
    let empty = format!("{},\n", filled.trim_end().rsplit_once(',').unwrap().0);
    let folder = folder(&[("list.csv", empty)]);
    let said = told(folder.path(), "nl", &["fill-check", "list.csv"]);
    assert!(
        said.contains("Vul de nieuwe ESI in, of laat de cel leeg als de student de oude ESI houdt"),
        "{said}"
    );
    assert!(!said.contains("nlognaam"), "{said}");
}

#[test]
fn a_realm_is_a_scope_or_an_institution_number() {
    let list = students().replace("ladok.se:", "eduid.se:");
    let users = USERS.replace("101001,anna", "101009,anna");
    for (move_text, list, says) in [
        (HO, list, "One ESI has the scope eduid.se; the move names ladok.se."),
        (DAGTILBUD, users, "has the institution number 101009; probably 101001 is meant."),
    ] {
        let folder = folder(&[("list.csv", list)]);
        move_file(folder.path(), move_text);
        let words = ["fill-check", "list.csv", "--move", "move.toml"];
        let text = said(folder.path(), 1, &words).0;
        assert!(text.contains(says) && !text.contains("Realm"), "{text}");
    }
}
