//! The report as a page: what a browser makes of it.

use std::path::Path;

use crate::support::programs::run;

/// What a browser has on the page when it is done.
fn dom(path: &Path) -> String {
    let profile = path.with_extension("profile");
    let (profile, page) =
        (format!("--user-data-dir={}", profile.display()), format!("file://{}", path.display()));
    let output = run(
        "chromium",
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--window-size=390,900",
            "--dump-dom",
            &profile,
            &page,
        ],
    );
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_browser_shows_counts_a_picture_and_every_finding() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/vo-petteflat");
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("report.html");
    let mut command = assert_cmd::Command::cargo_bin("waswordt").unwrap();
    command.args(["--lang", "nl", "fill-check"]).arg(sample.join("list-faulty.csv"));
    command.arg("--move").arg(sample.join("move.toml")).arg("--report").arg(&page);
    command.assert().code(1);
    let dom = dom(&page);
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
    let at = |text: &str| dom.find(text).unwrap();
    assert!(
        at("href=\"#WW603\"") < at("href=\"#WW214\"") && at("id=\"WW603\"") < at("id=\"WW214\""),
        "what warns comes after what is wrong"
    );
}
