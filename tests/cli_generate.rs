//! `waswordt generate`, as a distributor and a publisher use it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;
use waswordt::list::ListReader;
use waswordt::tables::{self, ReadOptions};

const ROSTER: &str = "Voornaam;Tussenvoegsel;Achternaam;Postcode;Huisnummer;Leerlingnummer\nZoë;;Bakker;9988 YZ;007;1\nBo;de;Vries;;2;2\n";

fn move_file(from: &str) -> String {
    format!(
        "sector = 'vo'\nschool = {{ brin = '99ZZ00', name = 'Petteflat College' }}\nfrom = {from}\n\
        to = {{ delivery = 'elf', idp = 'itslearning', realm = 'nieuw' }}\n"
    )
}

struct Desk(TempDir);

impl Desk {
    fn new(from: &str) -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        fs::write(desk.path("move.toml"), move_file(from)).unwrap();
        fs::write(desk.path("roster.csv"), ROSTER).unwrap();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn generate(&self, words: &[&str]) -> Command {
        let mut command = Command::cargo_bin("waswordt").unwrap();
        command.current_dir(self.0.path()).args(["generate", "--lang", "en", "--today", "2026-06-01", "--move", "move.toml"]).args(words);
        command
    }
}

const MAGISTER: &str = "{ delivery = 'elf', idp = 'magister', realm = 'oud' }";
const PORTAL: &str = "{ delivery = 'elf', idp = 'distributor', realm = 'oud' }";

fn rows(path: &Path) -> Vec<Vec<String>> {
    let mut reader = ListReader::new(None);
    tables::read(fs::File::open(path).unwrap(), &ReadOptions::default(), &mut |record| reader.push(record)).unwrap();
    reader.finish().list.unwrap().rows().map(|row| row.cells().map(str::to_owned).collect()).collect()
}

#[test]
fn a_roster_becomes_a_workbook_and_a_csv_with_the_same_people() {
    let desk = Desk::new(MAGISTER);
    for list in ["list.xlsx", "list.csv"] {
        desk.generate(&["--from", "roster.csv", "-o", list]).assert().success();
        assert_eq!(rows(&desk.path(list))[0], ["Zoë", "", "Bakker", "9988 YZ", "007", "", ""]);
    }
    assert!(desk.path("list.datapackage.json").exists());
}

#[cfg(unix)]
#[test]
fn what_is_written_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new(MAGISTER);
    desk.generate(&["--from", "roster.csv", "-o", "list.csv"]).assert().success();
    for name in ["list.csv", "list.datapackage.json"] {
        assert_eq!(fs::metadata(desk.path(name)).unwrap().permissions().mode() & 0o777, 0o600, "{name}");
    }
}

#[test]
fn an_existing_list_or_manifest_is_not_overwritten_without_force() {
    let desk = Desk::new(MAGISTER);
    fs::write(desk.path("list.datapackage.json"), "mine").unwrap();
    desk.generate(&["-o", "list.csv"]).assert().code(2);
    assert!(!desk.path("list.csv").exists());
    assert_eq!(fs::read_to_string(desk.path("list.datapackage.json")).unwrap(), "mine");
    desk.generate(&["-o", "list.csv", "--force"]).assert().success();
    assert_ne!(fs::read_to_string(desk.path("list.datapackage.json")).unwrap(), "mine");
}

#[test]
fn the_report_for_scripts_tells_rows_and_columns_and_no_values() {
    let desk = Desk::new(MAGISTER);
    let output = desk.generate(&["--from", "roster.csv", "-o", "list.csv", "--format", "json"]).assert().success().get_output().clone();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.contains("Bakker"));
    let report: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((report["report"].as_str(), report["rows"].as_u64()), (Some("waswordt/generate/1"), Some(2)));
    assert_eq!((report["closure"].as_str(), report["unused"][0].as_str()), (Some("open"), Some("Leerlingnummer")));
    assert_eq!((report["warnings"][0]["column"].as_str(), report["warnings"][0]["rows"][0].as_u64()), (Some("Postcode"), Some(3)));
    assert!(report["list_id"].as_str().unwrap().starts_with("99ZZ00-"));
}

#[test]
fn a_list_can_come_from_standard_input_and_go_to_standard_output() {
    let desk = Desk::new(MAGISTER);
    let latin: Vec<u8> = ROSTER.chars().map(|c| c as u32 as u8).collect();
    let assert = desk.generate(&["--from", "-", "-o", "-"]).write_stdin(latin).assert().success();
    let text = String::from_utf8(assert.get_output().stdout.clone()).unwrap();
    assert!(text.starts_with("Voornaam,") && text.contains("\nZoë,,Bakker,9988 YZ,007,,\n"), "{text}");
    desk.generate(&["-o", "-", "--format", "json"]).assert().code(2);
}

#[test]
fn a_closed_list_asks_for_every_column_that_is_supplied() {
    let desk = Desk::new(PORTAL);
    desk.generate(&["-o", "list.csv"]).assert().code(2);
    let assert = desk.generate(&["--from", "roster.csv", "-o", "list.csv"]).assert().code(1);
    let complaint = String::from_utf8(assert.get_output().stderr.clone()).unwrap();
    assert!(complaint.contains("Oude identiteit (was)") && complaint.contains("Leerlingnummer"), "{complaint}");
    assert!(!desk.path("list.csv").exists());
}

#[test]
fn a_move_that_gets_no_list_is_refused_with_its_verdict() {
    let desk = Desk::new("{ delivery = 'ilf', idp = 'codes' }");
    let assert = desk.generate(&["--from", "roster.csv", "-o", "list.csv", "--format", "json"]).assert().code(1);
    let report: Value = serde_json::from_slice(&assert.get_output().stdout).unwrap();
    assert_eq!(report["report"], "waswordt/error/1");
    assert!(!desk.path("list.csv").exists());
}

#[test]
fn wrong_names_are_matters_of_usage() {
    let desk = Desk::new(MAGISTER);
    desk.generate(&["-o", "list.pdf"]).assert().code(2);
    desk.generate(&["-o", "list.csv", "--publisher", "x"]).assert().code(2);
    desk.generate(&["--from", "roster.csv", "--encoding", "klingon", "-o", "list.csv"]).assert().code(2);
    desk.generate(&["--from", "nowhere.csv", "-o", "list.csv"]).assert().code(3);
}

const FILLED: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,was,wordt\n\
    Ada,,Smit,9988 YZ,1,1@oud,a@nieuw\nBo,,Vos,9988 YZ,2,2@oud,b@nieuw\nCor,,Kok,9988 YZ,3,3@oud,c@nieuw\n";

/// Runs a command with JSON output; returns its exit code and report.
fn run(desk: &Desk, words: &[&str]) -> (Option<i32>, Value) {
    let mut command = Command::cargo_bin("waswordt").unwrap();
    let output = command.current_dir(desk.0.path()).args(["--lang", "en", "--format", "json"]).args(words).output().unwrap();
    (output.status.code(), serde_json::from_slice(&output.stdout).unwrap())
}

#[test]
fn a_corrected_list_is_the_next_version_and_the_older_one_is_known_as_such_everywhere() {
    let desk = Desk::new(PORTAL);
    fs::write(desk.path("filled.csv"), FILLED).unwrap();
    desk.generate(&["--from", "filled.csv", "-o", "one.xlsx"]).assert().success();
    let corrected = FILLED.replace("b@nieuw", "bo@nieuw").replace("Cor,,Kok", "Cornelis,,Kok") + "Dor,,Mol,9988 YZ,4,4@oud,d@nieuw\n";
    fs::write(desk.path("corrected.csv"), corrected).unwrap();
    desk.generate(&["--from", "corrected.csv", "--supersedes", "one.xlsx", "-o", "two.csv"]).assert().success();
    let (_, one) = run(&desk, &["fill-check", "one.xlsx"]);
    let (code, two) = run(&desk, &["fill-check", "two.csv", "--original", "one.xlsx"]);
    assert_eq!((code, &one["list"]["id"]), (Some(0), &two["list"]["id"]), "{two:#}");
    let told: Vec<_> =
        two["findings"].as_array().unwrap().iter().map(|it| (it["code"].as_str().unwrap(), &it["severity"], &it["rows"])).collect();
    let (info, row) = (Value::from("info"), |row: u32| serde_json::json!([row]));
    assert_eq!(told, [("WW501", &info, &row(4)), ("WW502", &info, &row(5)), ("WW509", &info, &row(3))]);
    let (code, older) = run(&desk, &["fill-check", "one.xlsx", "--original", "two.csv"]);
    assert_eq!(code, Some(1));
    assert!(older["findings"].as_array().unwrap().iter().any(|it| it["code"] == "WW507"), "{older:#}");

    fs::write(desk.path("store.csv"), "profile_id,identity\np1,1@oud\np2,2@oud\np3,3@oud\np4,4@oud\n").unwrap();
    let apply = |list| run(&desk, &["apply", list, "--move", "move.toml", "--store", "store.csv"]);
    assert_eq!(apply("one.xlsx").1["counts"]["linked"], 3);
    assert_eq!(apply("two.csv").1["counts"]["linked"], 2);
    let (code, refused) = apply("one.xlsx");
    assert_eq!((code, &refused["outcome"]), (Some(1), &"refused".into()), "{refused:#}");
}

#[test]
fn a_list_without_a_manifest_or_of_another_school_is_not_corrected() {
    let desk = Desk::new(MAGISTER);
    fs::write(desk.path("bare.csv"), FILLED).unwrap();
    let refused = |before: &str| {
        let output = desk.generate(&["--from", "roster.csv", "--supersedes", before, "-o", "new.xlsx"]).output().unwrap();
        assert!(output.status.code() == Some(1) && !desk.path("new.xlsx").exists());
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(refused("bare.csv").contains("no manifest"));
    desk.generate(&["--from", "roster.csv", "-o", "other.xlsx"]).assert().success();
    fs::write(desk.path("move.toml"), move_file(MAGISTER).replace("99ZZ00", "99WW03")).unwrap();
    assert!(refused("other.xlsx").contains("another school"));
}

#[test]
fn a_keyring_file_is_a_store_of_which_the_pupils_of_the_move_alone_are_taken() {
    let desk = Desk::new(MAGISTER);
    let keyrings = "profile_id,identity,state,first_name,prefix,last_name\nP1,bo@oud,active,Bo,de,Vries\nP2,ilse@elders,active,Ilse,,Kok\n\
                    P3,cas@oud,retired,Cas,,Smit\n";
    fs::write(desk.path("keyrings.csv"), keyrings).unwrap();
    desk.generate(&["--from", "keyrings.csv", "-o", "list.csv"]).assert().success();
    assert_eq!(rows(&desk.path("list.csv")), [["Bo", "de", "Vries", "", "", "bo@oud", ""]]);
}
