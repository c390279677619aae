//! `samples/publisher.sh`, as a publisher would run it: with the real program, on a list that was
//! sealed for it. `samples/publisher.ps1` is to ask the program for the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::programs::run as run_program;
use crate::support::waiting::AtWork;
use serde_json::Value;
use tempfile::TempDir;

const LIST: &str = "list.age";

/// A publisher's folder: its key, the move, a store, and a list sealed for it.
struct Publisher {
    folder: TempDir,
}

/// What verifying says of a row that lost what it was given.
const DOUBT: &str =
    r#"{"ok":false,"standings":[{"standing":"missing","count":1,"follow_up":true,"rows":[7]}]}"#;

/// What the script came to.
struct Ended {
    code: i32,
    said: String,
}

impl Publisher {
    fn new(keyrings: &str) -> Self {
        let publisher = Self { folder: tempfile::tempdir().unwrap() };
        fs::copy(sample("move.toml"), publisher.path("move.toml")).unwrap();
        for name in ["voorbeeld", "noordhoek"] {
            let recipient = publisher.waswordt(&["keygen", "-o", &format!("{name}.key")]);
            fs::write(publisher.path(&format!("{name}.recipients.txt")), recipient).unwrap();
        }
        publisher.waswordt(&[
            "encrypt",
            sample("list-filled.csv").to_str().unwrap(),
            "--move",
            "move.toml",
            "-o",
            "sealed",
        ]);
        let sealed =
            fs::read_dir(publisher.path("sealed")).unwrap().map(|file| file.unwrap().path());
        let own = |path: &PathBuf| {
            path.extension().is_some_and(|it| it == "age")
                && path.to_str().unwrap().contains("voorbeeld")
        };
        fs::copy(sealed.into_iter().find(own).unwrap(), publisher.path(LIST)).unwrap();
        publisher.waswordt(&["keyrings", "init", "--store", "keyrings.db"]);
        publisher.waswordt(&[
            "keyrings",
            "import",
            sample(keyrings).to_str().unwrap(),
            "--store",
            "keyrings.db",
        ]);
        publisher
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the program, which must succeed.
    fn waswordt(&self, words: &[&str]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_waswordt"))
            .args(words)
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Has another program stand in for waswordt: some words of Bash, and then `$real`, which is
    /// waswordt, with the arguments.
    fn stand_in(&self, words: &str) {
        let real = env!("CARGO_BIN_EXE_waswordt");
        fs::create_dir_all(self.path("bin")).unwrap();
        let script =
            format!("#!/usr/bin/env bash\nreal='{real}'\n{words}\nexec \"$real\" \"$@\"\n");
        fs::write(self.path("bin/waswordt"), script).unwrap();
        fs::set_permissions(
            self.path("bin/waswordt"),
            std::os::unix::fs::PermissionsExt::from_mode(0o755),
        )
        .unwrap();
    }

    /// The script, with the program or what stands in for it on the path.
    fn command(&self, settings: &[(&str, &str)]) -> Command {
        assert!(run_program("jq", ["--version"]).status.success());
        let own = Path::new(env!("CARGO_BIN_EXE_waswordt")).parent().unwrap().to_owned();
        let path = std::env::var_os("PATH").unwrap();
        let paths = [self.path("bin"), own].into_iter().chain(std::env::split_paths(&path));
        let mut command = Command::new("bash");
        command
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/publisher.sh"))
            .arg(LIST)
            .current_dir(self.folder.path());
        command
            .env("PATH", std::env::join_paths(paths).unwrap())
            .env("LC_ALL", "C.UTF-8")
            .envs([("WW_PAUSE", "1")]);
        command.envs(settings.iter().copied());
        command
    }

    fn script(&self, settings: &[(&str, &str)]) -> Ended {
        self.ended(AtWork::begin(&mut self.command(settings)))
    }

    fn ended(&self, script: AtWork) -> Ended {
        let (status, said) = script.end();
        let ended = Ended { code: status.code().unwrap(), said };
        let left = fs::read_dir(self.path("receipts")).map_or(0, |files| {
            files
                .filter(|file| {
                    file.as_ref().unwrap().file_name().to_str().unwrap().starts_with(".work")
                })
                .count()
        });
        assert_eq!(left, 0, "nothing is left lying about: {}", ended.said);
        ended
    }

    fn receipt(&self) -> Option<Value> {
        let text = fs::read_to_string(self.path("receipts/list.age.receipt.json")).ok()?;
        Some(serde_json::from_str(&text).unwrap())
    }

    fn export(&self) -> String {
        self.waswordt(&["keyrings", "export", "--store", "keyrings.db"])
    }

    fn runs(&self) -> Vec<Value> {
        let log: Value = serde_json::from_str(&self.waswordt(&[
            "log",
            "--store",
            "keyrings.db",
            "--format",
            "json",
        ]))
        .unwrap();
        log["runs"].as_array().unwrap().clone()
    }
}

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/vo-petteflat").join(name)
}

#[test]
fn a_list_is_applied_once_verified_and_receipted_and_a_second_run_does_nothing() {
    let publisher = Publisher::new("keyrings-voorbeeld.csv");
    let first = publisher.script(&[]);
    assert_eq!(first.code, 0, "{}", first.said);
    let receipt = publisher.receipt().unwrap();
    assert_eq!(
        (&receipt["outcome"], &receipt["counts"]["linked"]),
        (&"applied".into(), &97.into())
    );
    let after = publisher.export();

    let second = publisher.script(&[]);
    assert!(second.code == 0 && second.said.contains("nothing to do"), "{}", second.said);
    assert_eq!((publisher.export(), publisher.runs().len()), (after.clone(), 1));
    assert_eq!(publisher.receipt().unwrap(), receipt);

    fs::remove_file(publisher.path("receipts/list.age.receipt.json")).unwrap();
    let third = publisher.script(&[]);
    assert_eq!(third.code, 0, "{}", third.said);
    let anew = publisher.receipt().unwrap();
    assert_eq!(
        (&anew["outcome"], &anew["run_id"]),
        (&"no-change".into(), &receipt["run_id"]),
        "a receipt that is lost is issued anew"
    );
    assert_eq!(publisher.export(), after);
}

#[test]
fn a_list_that_is_refused_changes_nothing_and_gets_no_receipt() {
    let publisher = Publisher::new("keyrings-collision.csv");
    let before = publisher.export();
    let ended = publisher.script(&[]);
    assert!(
        ended.code == 1
            && ended.said.contains("refused (collisions)")
            && ended.said.contains("rows 73"),
        "{}",
        ended.said
    );
    assert_eq!(
        (publisher.export(), publisher.receipt(), publisher.runs()),
        (before, None, Vec::new())
    );
}

#[test]
fn a_limit_or_a_setting_that_is_wrong_ends_it_with_the_tools_own_code() {
    let publisher = Publisher::new("keyrings-voorbeeld.csv");
    let before = publisher.export();
    let limited = publisher.script(&[("WW_LIMITS", "--max-changes 10")]);
    assert!(limited.code == 1 && limited.said.contains("too-many-changes"), "{}", limited.said);
    let mistaken = publisher.script(&[("WW_PUBLISHER", "nobody")]);
    assert!(mistaken.code == 2 && mistaken.said.contains("nobody"), "{}", mistaken.said);
    let keyless = publisher.script(&[("WW_KEY", "noordhoek.key"), ("WW_ATTEMPTS", "1")]);
    assert!(keyless.code >= 1 && publisher.receipt().is_none(), "{}", keyless.said);
    assert_eq!(publisher.export(), before);
}

#[test]
fn a_store_that_is_busy_is_waited_for() {
    let publisher = Publisher::new("keyrings-voorbeeld.csv");
    let other = rusqlite::Connection::open(publisher.path("keyrings.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let gave_up = publisher.script(&[("WW_ATTEMPTS", "1")]);
    assert!(gave_up.code == 3 && publisher.receipt().is_none(), "{}", gave_up.said);
    let mut script = AtWork::begin(&mut publisher.command(&[]));
    script.says("trying again");
    other.execute_batch("ROLLBACK").unwrap();
    let waited = publisher.ended(script);
    assert_eq!(waited.code, 0, "{}", waited.said);
    assert_eq!(publisher.receipt().unwrap()["outcome"], "applied");
}

#[test]
fn what_verifying_doubts_is_undone() {
    let publisher = Publisher::new("keyrings-voorbeeld.csv");
    let before = publisher.export();
    publisher.stand_in(&format!("if [[ $1 == verify ]]; then echo '{DOUBT}'; exit 1; fi"));
    let ended = publisher.script(&[]);
    assert_eq!(ended.code, 1, "{}", ended.said);
    for expected in ["applied (run ", "missing: rows 7", "is undone"] {
        assert!(ended.said.contains(expected), "{expected}: {}", ended.said);
    }
    assert_eq!((publisher.export(), publisher.receipt()), (before, None));
    let runs = publisher.runs();
    assert_eq!((runs.len(), &runs[0]["undone_by"]), (2, &runs[1]["run_id"]));
}

#[test]
fn what_was_held_on_purpose_leaves_the_run_and_waits_for_a_person() {
    let publisher = Publisher::new("keyrings-collision.csv");
    for _ in 0..2 {
        let ended = publisher.script(&[("WW_DECISIONS", "--on-collision skip")]);
        assert_eq!(ended.code, 1, "{}", ended.said);
        assert!(
            ended.said.contains("verified; the receipt is") && !ended.said.contains("undone"),
            "{}",
            ended.said
        );
        let receipt = publisher.receipt().unwrap();
        assert_eq!(
            (&receipt["outcome"], &receipt["counts"]["held"]),
            (&"partial".into(), &2.into())
        );
        assert_eq!(publisher.runs().len(), 1);
    }
}

#[test]
fn a_near_miss_is_told_and_leaves_the_run_as_it_is() {
    let publisher = Publisher::new("keyrings-voorbeeld.csv");
    let near = r#"{"ok":false,"standings":[],"near":[{"rows":[7,9],"side":"was","kind":"case"}]}"#;
    publisher.stand_in(&format!("if [[ $1 == verify ]]; then echo '{near}'; exit 1; fi"));
    let ended = publisher.script(&[]);
    assert!(ended.code == 1 && ended.said.contains("was, case: rows 7, 9"), "{}", ended.said);
    assert_eq!(
        (&publisher.receipt().unwrap()["outcome"], publisher.runs().len()),
        (&"applied".into(), 1),
        "{}",
        ended.said
    );
}

#[test]
fn a_plan_that_somebody_overtakes_is_made_anew() {
    let publisher = Publisher::new("keyrings-voorbeeld.csv");
    // Stands in for the program, and adds a pupil to the store just before the first plan is
    // carried out.
    let receipt = publisher.script(&[("WW_LIMITS", "--max-changes 0")]);
    assert_eq!(receipt.code, 1, "{}", receipt.said);
    let planned = publisher.waswordt(&[
        "apply",
        LIST,
        "-i",
        "voorbeeld.key",
        "--move",
        "move.toml",
        "--store",
        "keyrings.db",
        "--dry-run",
        "--format",
        "json",
    ]);
    let planned: Value = serde_json::from_str(&planned).unwrap();
    let row = planned["unknown_rows"][0].as_u64().unwrap() as usize;
    let list = fs::read_to_string(sample("list-filled.csv")).unwrap();
    let was = list.lines().nth(row - 1).unwrap().split(',').nth(5).unwrap().to_owned();
    fs::write(publisher.path("more.csv"), format!("profile_id,identity\nnew-profile,{was}\n"))
        .unwrap();
    publisher.stand_in(
        "if [[ \" $* \" == *' --plan '* && -e more.csv ]]; then \"$real\" keyrings import more.csv --store keyrings.db >&2; rm more.csv; fi",
    );
    let ended = publisher.script(&[]);
    assert!(ended.code == 0 && ended.said.contains("planning anew"), "{}", ended.said);
    assert_eq!(publisher.receipt().unwrap()["counts"]["linked"], 98);
}

#[test]
fn a_list_that_was_applied_before_is_verified_all_the_same() {
    let publisher = Publisher::new("keyrings-voorbeeld.csv");
    assert_eq!(publisher.script(&[]).code, 0);
    let again = publisher.script(&[]);
    assert!(
        again.code == 0
            && again.said.contains("nothing to do")
            && again.said.contains("verified; the receipt is"),
        "{}",
        again.said
    );
    // Stands in for the program, and finds at verifying what a store shows that was restored since.
    publisher.stand_in(&format!("if [[ $1 == verify ]]; then echo '{DOUBT}'; exit 1; fi"));
    let before = publisher.export();
    let doubtful = publisher.script(&[]);
    assert!(
        doubtful.code == 1
            && doubtful.said.contains("missing: rows 7")
            && !doubtful.said.contains("verified;"),
        "{}",
        doubtful.said
    );
    assert_eq!(
        (publisher.export(), publisher.runs().len()),
        (before, 1),
        "what stands is left for a person"
    );
}

#[test]
fn old_keyrings_that_are_to_go_after_all_are_something_to_do() {
    let publisher = Publisher::new("keyrings-voorbeeld.csv");
    assert_eq!(publisher.script(&[("WW_DECISIONS", "--old keep")]).code, 0);
    let both = publisher.export();
    let ended = publisher.script(&[("WW_DECISIONS", "--old retire")]);
    assert!(ended.code == 0 && !ended.said.contains("nothing to do"), "{}", ended.said);
    let receipt = publisher.receipt().unwrap();
    assert_eq!(
        (&receipt["counts"]["linked"], &receipt["retired"]),
        (&0.into(), &receipt["counts"]["already"])
    );
    assert_ne!(publisher.export(), both);
    assert!(publisher.script(&[("WW_DECISIONS", "--old retire")]).said.contains("nothing to do"));
}

#[test]
fn each_of_several_stores_has_a_receipt_of_its_own() {
    let publisher = Publisher::new("keyrings-voorbeeld.csv");
    let ended = publisher.script(&[("WW_STORE_NAME", "noord")]);
    assert_eq!(ended.code, 0, "{}", ended.said);
    let text = fs::read_to_string(publisher.path("receipts/list.age.noord.receipt.json")).unwrap();
    let receipt: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&receipt["store_name"], &receipt["publisher"]),
        (&"noord".into(), &"voorbeeld".into())
    );
    assert_eq!(publisher.receipt(), None);
}

/// What a program leaves that was stopped, and what another program says.
const NO_ANSWERS: [(&str, i32); 8] = [
    ("exit 1", 3),
    ("exit 0", 3),
    ("echo '{\"standings\":'; exit 0", 3),
    ("echo 'Killed'; exit 1", 3),
    ("echo '{}'; echo '{}'; exit 0", 3),
    ("kill -KILL $$", 3),
    ("exit 134", 3),
    ("exit 2", 2),
];

#[test]
fn no_answer_to_verifying_is_never_an_answer() {
    let publisher = Publisher::new("keyrings-voorbeeld.csv");
    for (answer, code) in NO_ANSWERS.into_iter().chain([("echo '{\"ok\":true}'; exit 0", 3)]) {
        publisher.stand_in(&format!("if [[ $1 == verify ]]; then {answer}; fi"));
        let ended = publisher.script(&[]);
        assert!(
            ended.code == code
                && ended.said.contains("could not be verified; run this script again")
                && !ended.said.contains("verified; the receipt"),
            "{answer}: {}",
            ended.said
        );
        assert_eq!(publisher.receipt(), None, "{answer}");
    }
    assert_eq!(publisher.runs().len(), 1, "what stands is left as it is");
    publisher.stand_in("");
    let ended = publisher.script(&[]);
    assert!(ended.code == 0 && ended.said.contains("verified; the receipt"), "{}", ended.said);
    assert!(publisher.receipt().is_some());
}

#[test]
fn no_answer_to_another_question_is_never_an_answer_either() {
    let publisher = Publisher::new("keyrings-voorbeeld.csv");
    let doubt = format!("if [[ $1 == verify ]]; then echo '{DOUBT}'; exit 1; fi");
    for (answer, code) in NO_ANSWERS {
        for (question, told) in [
            ("\" $* \" == *' --dry-run '*", "the plan could not be made"),
            ("\" $* \" == *' --plan '*", "was not seen to be carried out"),
            ("$1 == undo", "was not seen to be undone"),
        ] {
            publisher.stand_in(&format!("if [[ {question} ]]; then {answer}; fi\n{doubt}"));
            let ended = publisher.script(&[]);
            assert!(
                ended.code == code
                    && ended.said.contains(told)
                    && !ended.said.contains("nothing was changed"),
                "{question} {answer}: {}",
                ended.said
            );
            assert_eq!(publisher.receipt(), None, "{question} {answer}");
        }
        let runs = publisher.runs();
        let stands = runs.last().unwrap()["run_id"].as_str().unwrap();
        publisher.waswordt(&["undo", stands, "--store", "keyrings.db"]);
    }
}

/// What a script says where a question got no answer, in the order of its questions, and which
/// field an answer must have; without what it fills in.
fn judgements(script: &str, asks: &str, judges: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(script);
    let text = fs::read_to_string(path).unwrap();
    let lines: Vec<_> = text.lines().map(str::trim_start).collect();
    let is_asking = |line: &str| line.contains(asks) && !line.starts_with(['#', 'f']);
    lines
        .windows(2)
        .filter(|pair| is_asking(pair[0]))
        .map(|pair| {
            assert!(pair[1].starts_with(judges), "{}: this goes unjudged", pair[0]);
            pair[1]
                .split(' ')
                .skip(2)
                .map(|word| word.trim_matches(['"', '\'']))
                .filter(|word| !word.starts_with('$'))
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}

#[test]
fn the_script_for_powershell_judges_every_answer_as_the_other_does() {
    let judged = judgements("publisher.ps1", "Invoke-Waswordt ", "Assert-Answered ");
    assert_eq!(judged.len(), 4, "{judged:?}");
    assert!(judged[0].ends_with("run this script again standings"), "{judged:?}");
    assert_eq!(judgements("publisher.sh", "ask \"$work/", "answered \"$work/"), judged);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/publisher.ps1");
    let script = fs::read_to_string(path).unwrap();
    assert!(
        script.contains("if ($Said.Code -in 0, 1 -and $isObject")
            && script.contains("if ($Said.Code -eq 2) { exit 2 }\n    exit 3"),
        "a negative code, as of a program that crashed, is no answer"
    );
}

/// The options of waswordt that a script names, in what is not a comment; some are jq's.
fn options(script: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(script);
    fs::read_to_string(path)
        .unwrap()
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .flat_map(|line| line.split(|at: char| at != '-' && !at.is_ascii_lowercase()))
        .filter(|word| {
            word.len() > 2 && word.starts_with("--") && !["--arg", "--slurpfile"].contains(word)
        })
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_script_for_powershell_asks_with_the_same_options() {
    let asked = options("publisher.sh");
    assert!(asked.contains("--save-plan") && asked.contains("--min-match"), "{asked:?}");
    assert_eq!(options("publisher.ps1"), asked);
}
