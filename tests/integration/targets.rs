//! `targets`: a log against service targets, as a script and as a person reads it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// Runs `targets check`, and returns the exit code, what it told, and what it said beside it.
fn check(lang: &str, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
    command.args(["--lang", lang, "--today", "2026-07-08", "targets", "check"]).args(arguments);
    let output = command.stdin(Stdio::null()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/targets")
}

fn sample(name: &str) -> String {
    samples().join(name).display().to_string()
}

fn json(lang: &str, code: i32, arguments: &[&str]) -> Value {
    let (ended, told, said) = check(lang, &[arguments, &["--format", "json"]].concat());
    assert_eq!(ended, Some(code), "{told}{said}");
    serde_json::from_str(&told).unwrap()
}

/// The goals of a kind, as the category and the state of each.
fn states(report: &Value, kind: &str) -> Vec<(Value, Value)> {
    let goals = report["goals"].as_array().unwrap().iter().filter(|goal| goal["goal"] == kind);
    goals.map(|goal| (goal["category"].clone(), goal["state"].clone())).collect()
}

#[test]
fn the_files_among_the_samples_are_those_that_come_along() {
    for name in ["stil.toml", "waswordt.toml"] {
        let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/targets").join(name);
        assert_eq!(
            fs::read_to_string(samples().join(name)).unwrap(),
            fs::read_to_string(built_in).unwrap(),
            "{name}"
        );
    }
}

#[test]
fn the_sample_log_reaches_its_goals_by_name_and_by_file() {
    let log = sample("log.csv");
    let by_name = json("en", 0, &[&log, "--targets", "stil", "--month", "2026-06"]);
    assert_eq!(by_name, json("nl", 0, &[&log, "--targets", &sample("stil.toml")]));
    assert_eq!(
        (&by_name["report"], &by_name["binding"], &by_name["month"]),
        (&"waswordt/targets/1".into(), &false.into(), &"2026-06".into())
    );
    let first =
        by_name["goals"].as_array().unwrap().iter().find(|goal| goal["goal"] == "uptime").unwrap();
    assert_eq!((&first["measured"], &first["target"]), (&"99.475".into(), &"99".into()));
    let expected = serde_json::json!({ "hours": 9600, "windows": 60, "potential": 9540, "overrun": 10, "down": 50, "available": 9490 });
    assert_eq!(first["uptime"], expected);
    assert_eq!(states(&by_name, "report"), [(Value::Null, "met".into())]);
    assert!(by_name["contradictions"].as_array().unwrap().len() >= 4);
}

#[test]
fn every_report_says_that_these_are_goals_and_tells_what_the_source_leaves_open() {
    let log = sample("log.csv");
    for (lang, goals, notice) in [
        ("en", "goals, not penalties", "Counted: 3 days for category 4"),
        ("nl", "doelen, geen boetes", "Geteld: drie dagen voor categorie 4"),
    ] {
        let (code, told, _) = check(lang, &[&log, "--targets", "stil", "--month", "2026-06"]);
        let whole = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(code == Some(0) && whole.contains(goals) && whole.contains(notice), "{told}");
        assert!(told.lines().all(|line| line.chars().count() <= 80), "{told}");
    }
    // The same where nothing reaches a goal, or nothing can be measured.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log.csv");
    for text in [
        "kind;category;priority;from;answered\nincident;1;A;2026-06-12 15:50;2026-06-15 08:06\n",
        "kind,from\nwritten,gisteren\n",
    ] {
        fs::write(&path, text).unwrap();
        let (code, told, _) = check("en", &[path.to_str().unwrap(), "--targets", "stil"]);
        assert!(code == Some(1) && told.contains("goals, not penalties"), "{told}");
    }
}

#[test]
fn what_missed_a_goal_and_what_cannot_be_read_is_named_by_row() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log.csv");
    let log = path.to_str().unwrap();
    fs::write(
        &path,
        "kind;category;priority;from;answered\nincident;1;A;2026-06-12 15:50;2026-06-15 08:06\n",
    )
    .unwrap();
    let (_, told, _) = check("en", &[log, "--targets", "stil"]);
    let whole = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(whole.contains("row 2, Reaction, category 1, priority A: meant by 2026-06-15 08:05, was 2026-06-15 08:06"), "{told}");
    fs::write(
        &path,
        "kind;category;priority;from\nincident;7;A;2026-06-12T15:50Z\ncall;;;12-06-2026 15:50\n",
    )
    .unwrap();
    let report = json("nl", 1, &[log, "--targets", "stil"]);
    assert_eq!(report["faults"].as_array().unwrap().len(), 3, "{}", report["faults"]);
    assert_eq!(
        (&report["faults"][0]["column"], &report["faults"][0]["fault"]),
        (&"category".into(), &"no-category".into())
    );
    assert_eq!(
        (&report["faults"][2]["row"], &report["faults"][2]["fault"]),
        (&3.into(), &"no-moment".into())
    );
    assert_eq!(report["goals"], serde_json::json!([]));
    let (_, told, _) = check("nl", &[log, "--targets", "stil"]);
    assert!(told.contains("rij 3, kolom from: geen tijdstip zoals 2026-06-12 15:50"), "{told}");
}

#[test]
fn a_log_without_a_header_and_targets_that_are_none_are_refused_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let [log, targets] = ["log.csv", "own.toml"].map(|name| folder.path().join(name));
    fs::write(&log, "soort,van\nstoring,2026-06-12 15:50\n").unwrap();
    fs::write(&targets, "name = \"x\"\nsource = \"y\"\n[support]\ncalls_answered = \"veel\"\n")
        .unwrap();
    let [log, own] = [&log, &targets].map(|path| path.to_str().unwrap());
    let (code, _, said) = check("en", &[log, "--targets", "stil"]);
    assert!(
        code == Some(1)
            && said.contains("names its columns")
            && said.contains("kind, id, category"),
        "{said}"
    );
    let (code, _, said) = check("en", &[log, "--targets", own]);
    assert!(
        code == Some(2) && said.contains("line 4") && said.contains("calls_answered"),
        "{said}"
    );
    let (code, _, said) = check("en", &[log, "--targets", "deens"]);
    assert!(code == Some(2) && said.contains("stil, waswordt"), "{said}");
    let (code, _, said) = check("en", &[log, "--targets", "stil", "--month", "juni"]);
    assert!(code == Some(2) && said.contains("2026-07"), "{said}");
}

#[test]
fn a_log_that_is_not_of_the_month_is_told() {
    let log = sample("log.csv");
    for (lang, told) in [("en", "they are of 2026-06"), ("nl", "ze gaan over 2026-06")] {
        let (_, page, _) = check(lang, &[&log, "--targets", "stil", "--month", "2026-02"]);
        let whole = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(whole.contains(told), "{page}");
    }
    let report = json("en", 0, &[&log, "--targets", "stil", "--month", "2026-06"]);
    assert_eq!(report["other_months"], Value::Null);
}

#[test]
fn targets_of_ones_own_may_have_other_figures_and_lists() {
    let folder = tempfile::tempdir().unwrap();
    let [log, targets] = ["log.csv", "own.toml"].map(|name| folder.path().join(name));
    fs::write(
        &log,
        "kind,service,from,to\nlist,een,2026-06-04,2026-06-08\nlist,twee,2026-06-04,2026-06-09\n",
    )
    .unwrap();
    fs::write(&targets, "name = \"x\"\nsource = \"y\"\n[publishers]\nworking_days = 2\n").unwrap();
    let [log, own] = [&log, &targets].map(|path| path.to_str().unwrap());
    assert_eq!(
        states(&json("en", 1, &[log, "--targets", own]), "lists"),
        [(Value::Null, "missed".into())]
    );
    assert_eq!(
        states(&json("en", 0, &[log, "--targets", "waswordt"]), "lists"),
        [(Value::Null, "met".into())]
    );
}
