//! The report as a page: what a browser makes of it, and what it does not hold.

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

/// What a browser has on the page when it is done.
fn dom(path: &Path) -> String {
    let profile = path.with_extension("profile");
    let output = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--window-size=390,900",
            "--dump-dom",
        ])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("file://{}", path.display()))
        .output()
        .unwrap_or_else(|error| {
            panic!("this test needs Chromium: `apt-get install chromium`; chromium: {error}")
        });
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_browser_shows_counts_a_picture_and_every_finding() {
    let folder = tempfile::tempdir().unwrap();
    let dom = dom(&page(folder.path(), &[]));
    for shown in [
        "<b>12</b> fouten",
        "<b>9</b> waarschuwingen",
        "Waar in de lijst",
        "id=\"WW405\"",
        "href=\"#WW405\"",
        "rijen 12, 49",
    ] {
        assert!(dom.contains(shown), "{shown}\n{dom}");
    }
    assert_eq!(
        dom.matches("<svg ").count(),
        5,
        "a strip for each column in which something was found"
    );
    assert_eq!(dom.matches("class=\"found\"").count(), 19, "a table for each rule");
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
            "This is to be mended",
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
    assert!(fs::read_to_string(&text).unwrap().lines().all(|line| line.chars().count() <= 80));
}
