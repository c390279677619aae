//! `demo` as somebody who is new here runs it.

use std::process::{Command, Output};

use tempfile::TempDir;

fn waswordt(folder: &TempDir, words: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
    command.args(words.split(' ')).current_dir(folder.path()).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

#[test]
fn the_chain_is_played_to_its_end_and_told_in_both_languages() {
    for (lang, first, last) in [
        ("nl", "De distributeur kijkt of", "Alle bestanden staan in speel"),
        ("en", "The distributor looks whether", "All files are in speel"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let output = waswordt(&folder, &format!("demo speel --lang {lang}"));
        let said = said(&output);
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert!(said.starts_with(first) && said.contains(last), "{said}");
        assert!(said.contains("\n  $ waswordt generate --move move.toml"), "{said}");
        assert!(!said.contains("@petteflat"), "no identity is told: {said}");
        for name in ["list.xlsx", "sealed", "keyrings.db", "receipt.json"] {
            assert!(folder.path().join("speel").join(name).exists(), "{name}");
        }
        assert!(
            said.lines()
                .filter(|line| !line.contains("waswordt "))
                .all(|line| line.chars().count() <= 200)
        );
    }
}

#[test]
fn every_command_that_was_told_can_be_typed_again() {
    let folder = tempfile::tempdir().unwrap();
    let output = waswordt(&folder, "demo speel --format json");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["report"], "waswordt/demo/1");
    let steps = report["steps"].as_array().unwrap();
    assert!(steps.len() > 12, "{report}");
    let ends: Vec<i64> = steps.iter().map(|step| step["exit_code"].as_i64().unwrap()).collect();
    assert_eq!(ends.iter().filter(|code| **code != 0).collect::<Vec<_>>(), [&1], "{report}");
    let typed = steps.iter().map(|step| step["command"].as_str().unwrap());
    let looks = typed.filter(|line| {
        ["scenario", "fill-check", "status", "verify", "log"]
            .iter()
            .any(|word| line.starts_with(&format!("waswordt {word}")))
    });
    let looks: Vec<&str> = looks.collect();
    assert!(looks.len() >= 5, "{looks:?}");
    for line in looks {
        let words: Vec<&str> = line.split(' ').skip(1).collect();
        let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
        let output = command.args(words).current_dir(folder.path().join("speel")).output().unwrap();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{line}: {}", said(&output));
    }
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("vol")).unwrap();
    std::fs::write(folder.path().join("vol/x"), "x").unwrap();
    let output = waswordt(&folder, "demo vol --lang nl");
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("vol bestaat al, en is geen lege map"), "{}", said(&output));
    assert_eq!(std::fs::read_dir(folder.path().join("vol")).unwrap().count(), 1);
}
