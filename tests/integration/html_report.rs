//! The report as a page: what it holds, and what it does not.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use waswordt::rules::all;

fn page(folder: &Path, words: &[&str]) -> PathBuf {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/vo-petteflat");
    let path = folder.join("report.html");
    let mut command = assert_cmd::Command::cargo_bin("waswordt").unwrap();
    command
        .args(["--lang", "nl", "fill-check"])
        .arg(sample.join("list-faulty.csv"))
        .arg("--move")
        .arg(sample.join("move.toml"));
    command.arg("--report").arg(&path).args(words).assert().code(1);
    path
}

#[test]
fn the_page_stands_alone_and_holds_no_values_unless_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = page(folder.path(), &[]);
    let text = fs::read_to_string(&path).unwrap();
    for foreign in ["<script", "<link", "<img", "src=", "url(", "@import", "http://", "https://"] {
        assert!(!text.contains(foreign), "{foreign}");
    }
    assert!(!text.contains("102301petteflat"));
    let shown = fs::read_to_string(page(folder.path(), &["--force", "--show-values"])).unwrap();
    assert!(shown.contains("102301petteflat") && !shown.contains("ketenid"));
}

#[test]
fn a_letter_tells_the_school_in_plain_words_what_to_mend() {
    let folder = tempfile::tempdir().unwrap();
    let [text, html, bad] =
        ["letter.txt", "letter.html", "letter.pdf"].map(|name| folder.path().join(name));
    let written = |lang: &str, path: &Path| {
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/vo-petteflat");
        let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
        command
            .args(["--lang", lang, "--today", "2026-07-20", "fill-check"])
            .arg(sample.join("list-faulty.csv"));
        command.arg("--move").arg(sample.join("move.toml"));
        command.arg("--force").arg("--letter").arg(path).output().unwrap().status.code()
    };
    assert_eq!(written("nl", &bad), Some(2));
    for (lang, mend, look, school, day) in [
        (
            "nl",
            "Dit moet worden verbeterd",
            "Wilt u hier even naar kijken?",
            "Beste collega van",
            "20 juli 2026",
        ),
        (
            "en",
            "This must be corrected",
            "Would you look at this?",
            "Dear colleague of",
            "20 July 2026",
        ),
    ] {
        for path in [&text, &html] {
            assert_eq!(written(lang, path), Some(1));
            let letter = fs::read_to_string(path).unwrap();
            for part in [mend, look, school, day, "list-faulty.csv", "12, 49"] {
                assert!(letter.contains(part), "{part}: {letter}");
            }
            assert!(letter.find(mend) < letter.find(look), "{letter}");
            let coded = all().find(|rule| letter.contains(rule.code));
            assert!(
                coded.is_none() && !letter.contains("waswordt ") && !letter.contains(" --"),
                "{coded:?} {letter}"
            );
        }
    }
    let letter = fs::read_to_string(&text).unwrap();
    assert!(letter.lines().all(|line| line.chars().count() <= 80));
    assert!(letter.ends_with("Kind regards,\nyour distributor\n"), "{letter}");
    let page = fs::read_to_string(&html).unwrap();
    assert!(page.contains("Kind regards,<br>your distributor</p>"), "{page}");
}
