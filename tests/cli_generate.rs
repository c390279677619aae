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
