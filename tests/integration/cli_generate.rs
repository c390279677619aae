//! `waswordt generate`, as a distributor and a publisher use it.

use std::fs;
use std::ops::Deref;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;
use waswordt::list::ListReader;
use waswordt::tables::{self, ReadOptions};

use crate::support::desk::Desk;

const ROSTER: &str = "Voornaam;Tussenvoegsel;Achternaam;Postcode;Huisnummer;Leerlingnummer\nZoë;;Bakker;9988 YZ;007;1\nBo;de;Vries;;2;2\n";

fn move_file(from: &str) -> String {
    format!(
        "sector = 'vo'\nschool = {{ brin = '99ZZ00', name = 'Petteflat College' }}\nfrom = {from}\n\
        to = {{ delivery = 'elf', idp = 'itslearning', realm = 'nieuw' }}\n"
    )
}

struct Distributor(Desk);

impl Deref for Distributor {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Distributor {
    fn new(from: &str) -> Self {
        let desk = Self(Desk::new(&["--lang", "en"]));
        desk.write("move.toml", move_file(from));
        desk.write("roster.csv", ROSTER);
        desk
    }

    fn generate(&self, words: &[&str]) -> Command {
        let mut command = Command::cargo_bin("waswordt").unwrap();
        command
            .current_dir(self.folder())
            .args(["generate", "--lang", "en", "--today", "2026-06-01", "--move", "move.toml"])
            .args(words);
        command
    }
}

const MAGISTER: &str = "{ delivery = 'elf', idp = 'magister', realm = 'oud' }";
const PORTAL: &str = "{ delivery = 'elf', idp = 'distributor', realm = 'oud' }";

fn rows(path: &Path) -> Vec<Vec<String>> {
    let mut reader = ListReader::new(None);
    tables::read(fs::File::open(path).unwrap(), &ReadOptions::default(), &mut |record| {
        reader.push(record);
    })
    .unwrap();
    reader
        .finish()
        .list
        .unwrap()
        .rows()
        .map(|row| row.cells().map(str::to_owned).collect())
        .collect()
}

#[test]
fn a_roster_becomes_a_workbook_and_a_csv_with_the_same_people() {
    let desk = Distributor::new(MAGISTER);
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
    let desk = Distributor::new(MAGISTER);
    desk.generate(&["--from", "roster.csv", "-o", "list.csv"]).assert().success();
    for name in ["list.csv", "list.datapackage.json"] {
        assert_eq!(
            fs::metadata(desk.path(name)).unwrap().permissions().mode() & 0o777,
            0o600,
            "{name}"
        );
    }
}

#[test]
fn an_existing_list_or_manifest_is_not_overwritten_without_force() {
    let desk = Distributor::new(MAGISTER);
    desk.write("list.datapackage.json", "mine");
    desk.generate(&["-o", "list.csv"]).assert().code(2);
    assert!(!desk.path("list.csv").exists());
    assert_eq!(desk.read("list.datapackage.json"), "mine");
    desk.generate(&["-o", "list.csv", "--force"]).assert().success();
    assert_ne!(desk.read("list.datapackage.json"), "mine");
}

#[test]
fn the_report_for_scripts_tells_rows_and_columns_and_no_values() {
    let desk = Distributor::new(MAGISTER);
    let output = desk
        .generate(&["--from", "roster.csv", "-o", "list.csv", "--format", "json"])
        .assert()
        .success()
        .get_output()
        .clone();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.contains("Bakker"));
    let report: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (report["report"].as_str(), report["rows"].as_u64()),
        (Some("waswordt/generate/1"), Some(2))
    );
    assert_eq!(
        (report["closure"].as_str(), report["unused"][0].as_str()),
        (Some("open"), Some("Leerlingnummer"))
    );
    assert_eq!(
        (report["warnings"][0]["column"].as_str(), report["warnings"][0]["rows"][0].as_u64()),
        (Some("Postcode"), Some(3))
    );
    assert!(report["list_id"].as_str().unwrap().starts_with("99ZZ00-"));
}

#[test]
fn a_list_can_come_from_standard_input_and_go_to_standard_output() {
    let desk = Distributor::new(MAGISTER);
    let latin: Vec<u8> = ROSTER.chars().map(|c| c as u32 as u8).collect();
    let assert = desk.generate(&["--from", "-", "-o", "-"]).write_stdin(latin).assert().success();
    let text = String::from_utf8(assert.get_output().stdout.clone()).unwrap();
    assert!(
        text.starts_with("Voornaam,") && text.contains("\nZoë,,Bakker,9988 YZ,007,,\n"),
        "{text}"
    );
    desk.generate(&["-o", "-", "--format", "json"]).assert().code(2);
}

#[test]
fn a_closed_list_asks_for_every_column_that_is_supplied() {
    let desk = Distributor::new(PORTAL);
    desk.generate(&["-o", "list.csv"]).assert().code(2);
    let assert = desk.generate(&["--from", "roster.csv", "-o", "list.csv"]).assert().code(1);
    let complaint = String::from_utf8(assert.get_output().stderr.clone()).unwrap();
    assert!(
        complaint.contains("Oude identiteit (was)") && complaint.contains("Leerlingnummer"),
        "{complaint}"
    );
    assert!(!desk.path("list.csv").exists());
}

#[test]
fn a_move_that_gets_no_list_is_refused_with_its_verdict() {
    let desk = Distributor::new("{ delivery = 'ilf', idp = 'codes' }");
    let assert = desk
        .generate(&["--from", "roster.csv", "-o", "list.csv", "--format", "json"])
        .assert()
        .code(1);
    let report: Value = serde_json::from_slice(&assert.get_output().stdout).unwrap();
    assert_eq!(report["report"], "waswordt/error/1");
    assert!(!desk.path("list.csv").exists());
}

#[test]
fn wrong_names_are_matters_of_usage() {
    let desk = Distributor::new(MAGISTER);
    desk.generate(&["-o", "list.pdf"]).assert().code(2);
    desk.generate(&["-o", "list.csv", "--publisher", "x"]).assert().code(2);
    desk.generate(&["--from", "roster.csv", "--encoding", "klingon", "-o", "list.csv"])
        .assert()
        .code(2);
    desk.generate(&["--from", "nowhere.csv", "-o", "list.csv"]).assert().code(3);
}

const FILLED: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,was,wordt\n\
    Ada,,Smit,9988 YZ,1,1@oud,a@nieuw\nBo,,Vos,9988 YZ,2,2@oud,b@nieuw\nCor,,Kok,9988 YZ,3,3@oud,c@nieuw\n";

/// Runs a command with JSON output; returns its exit code and report.
fn run(desk: &Distributor, words: &[&str]) -> (Option<i32>, Value) {
    let mut command = Command::cargo_bin("waswordt").unwrap();
    let output = command
        .current_dir(desk.folder())
        .args(["--lang", "en", "--format", "json"])
        .args(words)
        .output()
        .unwrap();
    (output.status.code(), serde_json::from_slice(&output.stdout).unwrap())
}

#[test]
fn a_corrected_list_is_the_next_version_and_the_older_one_is_known_as_such_everywhere() {
    let desk = Distributor::new(PORTAL);
    desk.write("filled.csv", FILLED);
    desk.generate(&["--from", "filled.csv", "-o", "one.xlsx"]).assert().success();
    let corrected = FILLED.replace("b@nieuw", "bo@nieuw").replace("Cor,,Kok", "Cornelis,,Kok")
        + "Dor,,Mol,9988 YZ,4,4@oud,d@nieuw\n";
    desk.write("corrected.csv", corrected);
    desk.generate(&["--from", "corrected.csv", "--supersedes", "one.xlsx", "-o", "two.csv"])
        .assert()
        .success();
    let (_, one) = run(&desk, &["fill-check", "one.xlsx"]);
    let (code, two) = run(&desk, &["fill-check", "two.csv", "--original", "one.xlsx"]);
    assert_eq!((code, &one["list"]["id"]), (Some(0), &two["list"]["id"]), "{two:#}");
    let told: Vec<_> = two["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["code"].as_str().unwrap(), &it["severity"], &it["rows"]))
        .collect();
    let (info, row) = (Value::from("info"), |row: u32| serde_json::json!([row]));
    assert_eq!(
        told,
        [("WW501", &info, &row(4)), ("WW502", &info, &row(5)), ("WW509", &info, &row(3))]
    );
    let (code, older) = run(&desk, &["fill-check", "one.xlsx", "--original", "two.csv"]);
    assert_eq!(code, Some(1));
    assert!(
        older["findings"].as_array().unwrap().iter().any(|it| it["code"] == "WW507"),
        "{older:#}"
    );

    desk.write("store.csv", "profile_id,identity\np1,1@oud\np2,2@oud\np3,3@oud\np4,4@oud\n");
    let apply = |list| run(&desk, &["apply", list, "--move", "move.toml", "--store", "store.csv"]);
    assert_eq!(apply("one.xlsx").1["counts"]["linked"], 3);
    assert_eq!(apply("two.csv").1["counts"]["linked"], 2);
    let (code, refused) = apply("one.xlsx");
    assert_eq!((code, &refused["outcome"]), (Some(1), &"refused".into()), "{refused:#}");
}

#[test]
fn a_list_without_a_manifest_or_of_another_school_is_not_corrected() {
    let desk = Distributor::new(MAGISTER);
    desk.write("bare.csv", FILLED);
    let refused = |before: &str| {
        let output = desk
            .generate(&["--from", "roster.csv", "--supersedes", before, "-o", "new.xlsx"])
            .output()
            .unwrap();
        assert!(output.status.code() == Some(1) && !desk.path("new.xlsx").exists());
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(refused("bare.csv").contains("no manifest"));
    desk.generate(&["--from", "roster.csv", "-o", "other.xlsx"]).assert().success();
    desk.write("move.toml", move_file(MAGISTER).replace("99ZZ00", "99WW03"));
    assert!(refused("other.xlsx").contains("another school"));
}

#[test]
fn keyrings_in_any_table_are_a_store_and_no_roster() {
    let desk = Distributor::new(MAGISTER);
    let rows_of = [
        ["profile_id", "identity", "state", "first_name", "prefix", "last_name"],
        ["P1", "bo@oud", "active", "Bo", "de", "Vries"],
        ["P2", "ilse@elders", "active", "Ilse", "", "Kok"],
        ["P3", "cas@oud", "retired", "Cas", "", "Smit"],
    ];
    let mut workbook = rust_xlsxwriter::Workbook::new();
    workbook.add_worksheet().write_row_matrix(0, 0, rows_of).unwrap();
    workbook.save(desk.path("keyrings.xlsx")).unwrap();
    let text: String = rows_of.iter().map(|row| row.join(";") + "\n").collect();
    let utf16: Vec<u8> =
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    desk.write("keyrings.txt", utf16);
    for source in ["keyrings.xlsx", "keyrings.txt"] {
        desk.generate(&["--from", source, "-o", "list.csv", "--force"]).assert().success();
        assert_eq!(
            rows(&desk.path("list.csv")),
            [["Bo", "de", "Vries", "", "", "bo@oud", ""]],
            "{source}"
        );
    }
    desk.write("spoilt.txt", "profile_id;identity;first_name;last_name\n#N/A;bo@oud;Bo;Vries\n");
    let refused =
        desk.generate(&["--from", "spoilt.txt", "-o", "spoilt-list.csv"]).output().unwrap();
    assert!(
        refused.status.code() == Some(1)
            && String::from_utf8(refused.stderr).unwrap().contains("profile_id row 2")
    );
}

#[test]
fn keyrings_of_every_form_are_asked_at_the_same_door() {
    let desk = Distributor::new(MAGISTER);
    desk.write(
        "k.csv",
        "\u{feff}\u{feff}profile_id,identity,first_name,last_name\nP1,bo@oud,Bo,Vries\n",
    );
    desk.write("k.jsonl", "{\"profile_id\":\"P1\",\"identity\":\"bo@oud\",\"first_name\":\"Bo\",\"last_name\":\"Vries\"}\n");
    for source in ["k.csv", "k.jsonl"] {
        desk.generate(&["--from", source, "-o", "list.csv", "--force"]).assert().success();
        assert_eq!(
            rows(&desk.path("list.csv")),
            [["Bo", "", "Vries", "", "", "bo@oud", ""]],
            "{source}"
        );
        let piped = fs::read(desk.path(source)).unwrap();
        desk.generate(&["--from", "-", "-o", "piped.csv", "--force"])
            .write_stdin(piped)
            .assert()
            .success();
        assert_eq!(
            rows(&desk.path("piped.csv")),
            rows(&desk.path("list.csv")),
            "{source} on standard input"
        );
    }
    for (source, text) in [
        ("spoilt.csv", "profile_id,identity\n#N/A,bo@oud\n"),
        ("spoilt.jsonl", "{\"profile_id\":\"1,23E+11\",\"identity\":\"bo@oud\"}\n"),
    ] {
        desk.write(source, text);
        let refused = desk.generate(&["--from", source, "-o", "spoilt-list.csv"]).output().unwrap();
        let told = String::from_utf8(refused.stderr).unwrap();
        assert!(
            refused.status.code() == Some(1)
                && told.contains("profile_id")
                && !desk.path("spoilt-list.csv").exists(),
            "{told}"
        );
    }
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, row) in
        [("Oud", ["P1", "bo@oud", "Bo", "Vries"]), ("Nieuw", ["P2", "ilse@oud", "Ilse", "Kok"])]
    {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        sheet
            .write_row(0, 0, ["profile_id", "identity", "first_name", "last_name"])
            .unwrap()
            .write_row(1, 0, row)
            .unwrap();
    }
    workbook.save(desk.path("two.xlsx")).unwrap();
    let told = desk.generate(&["--from", "two.xlsx", "-o", "two.csv"]).output().unwrap();
    assert!(
        String::from_utf8(told.stderr).unwrap().contains("Nieuw"),
        "a sheet that is not read is named"
    );
}

#[test]
fn the_header_of_keyrings_may_stand_below_titles_and_be_written_as_people_write() {
    let desk = Distributor::new(MAGISTER);
    let keyrings = "Export van 1 juni;;\n\nProfile ID;Identity;First name\nP1;bo@oud;Bo\n";
    desk.write("k.csv", keyrings);
    let waswordt = |words: &[&str]| {
        let mut command = Command::cargo_bin("waswordt").unwrap();
        command
            .current_dir(desk.folder())
            .args(["keyrings"])
            .args(words)
            .args(["--store", "k.db", "--lang", "en"]);
        command
    };
    waswordt(&["init"]).assert().success();
    waswordt(&["import", "k.csv"]).assert().success();
    let exported =
        String::from_utf8(waswordt(&["export", "-o", "-"]).output().unwrap().stdout).unwrap();
    assert!(
        exported.contains("P1,bo@oud,real-id,active,,Bo") && exported.lines().count() == 2,
        "{exported}"
    );
    desk.write("half.csv", "Export van 1 juni;;\n\nProfile ID;Naam\nP1;Bo\n");
    let told =
        String::from_utf8(waswordt(&["import", "half.csv"]).output().unwrap().stderr).unwrap();
    assert!(told.contains("identity") && !told.contains("profile_id is missing"), "{told}");
}

#[test]
fn damage_that_comes_along_is_told_by_row_and_column_and_the_list_is_not_clean() {
    let desk = Distributor::new(MAGISTER);
    let damaged = FILLED.replace("1@oud", "\"1,23E+11@oud\"").replace("b@nieuw", "uitgeschreven");
    desk.write("damaged.csv", damaged);
    let (code, report) =
        run(&desk, &["generate", "--move", "move.toml", "--from", "damaged.csv", "-o", "list.csv"]);
    let warnings = report["warnings"].as_array().unwrap();
    let told = |code: &str| {
        let warning = warnings.iter().find(|warning| warning["code"] == code).unwrap();
        (
            warning["severity"].as_str().unwrap(),
            warning["column"].as_str().unwrap(),
            &warning["rows"],
        )
    };
    assert_eq!(told("WW208"), ("error", "Oude identiteit (was)", &serde_json::json!([2])));
    assert_eq!(told("WW226"), ("error", "Nieuwe identiteit (wordt)", &serde_json::json!([3])));
    assert!(code == Some(1) && desk.path("list.csv").exists());
    let output = desk.generate(&["--from", "damaged.csv", "-o", "-"]).output().unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(
        output.status.code() == Some(1)
            && text.contains("WW208")
            && text.contains("2 damaged cells"),
        "{text}"
    );

    let (code, merged) = run(&desk, &["merge", "list.csv", "damaged.csv", "-o", "merged.csv"]);
    assert_eq!((code, &merged["merged"]), (Some(1), &Value::from(true)), "{merged:#}");
    assert_eq!(merged["files"][0]["warnings"][0]["severity"], "error");

    // Damage in a name is told, and the list is made.
    desk.write("names.csv", FILLED.replace("Cor,,Kok", "C?r,,#N/B"));
    let (code, report) = run(
        &desk,
        &["generate", "--move", "move.toml", "--from", "names.csv", "-o", "names-list.csv"],
    );
    let told: Vec<_> = report["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["code"].as_str(), it["severity"].as_str()))
        .collect();
    assert_eq!(
        (code, told),
        (Some(0), vec![(Some("WW211"), Some("warning")), (Some("WW225"), Some("warning"))])
    );
}

/// Makes a list of a roster; returns its rows and what was told of the roster.
fn made(desk: &Distributor, roster: &str) -> (Vec<Vec<String>>, Value, String) {
    desk.write("roster.csv", roster);
    let output = desk
        .generate(&["--from", "roster.csv", "-o", "list.csv", "--force", "--format", "json"])
        .output()
        .unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = desk.generate(&["--from", "roster.csv", "-o", "-"]).output().unwrap();
    (
        rows(&desk.path("list.csv")),
        report["warnings"].clone(),
        String::from_utf8(text.stderr).unwrap(),
    )
}

const NAMES: &str = "Voornaam;Tussenvoegsel;Achternaam;Postcode;Huisnummer;was\n";

#[test]
fn marks_against_reckoning_are_no_part_of_a_value() {
    let desk = Distributor::new(MAGISTER);
    let (list, warnings, _) = made(
        &desk,
        &format!(
            "{NAMES}'Jan;'t;Hart;1234 AB;'7;'00124@oud\nBo;;Smit;1234 AB;\"=\"\"8\"\"\";=\"00125@oud\"\n"
        ),
    );
    assert_eq!(list[0], ["Jan", "'t", "Hart", "1234 AB", "7", "00124@oud", ""]);
    assert_eq!(list[1], ["Bo", "", "Smit", "1234 AB", "8", "00125@oud", ""]);
    assert_eq!(warnings[0]["rows"], serde_json::json!([2, 3]), "{warnings:#}");
}

#[test]
fn damage_in_a_roster_is_named_by_row_and_column() {
    let desk = Distributor::new(MAGISTER);
    let cases = [
        ("1,23457E+11@oud", "WW208"),
        ("#N/B@oud", "WW211"),
        ("=A1&B1", "WW222"),
        ("'zoe@oud", "WW224"),
        ("uitgeschreven", "WW226"),
        ("zoe@oud,zoe2@oud", "WW227"),
        ("zoe@oud#EXT#@oud", "WW228"),
        ("zo\u{fffd}@oud", "WW202"),
    ];
    for (identity, code) in cases {
        let (_, warnings, text) = made(
            &desk,
            &format!("{NAMES}Bo;;Smit;1234 AB;8;bo@oud\nZoë;;Berg;1234 AB;12;{identity}\n"),
        );
        let found = warnings.as_array().unwrap().iter().find(|warning| warning["code"] == code);
        let found = found.unwrap_or_else(|| unreachable!("{identity}: {warnings:#}"));
        assert_eq!(
            (&found["column"], &found["rows"]),
            (&"Oude identiteit (was)".into(), &serde_json::json!([3]))
        );
        assert!(text.contains("row 3") && text.contains(code), "{text}");
    }
    let (_, warnings, _) = made(&desk, &format!("{NAMES}Bo;;#VERW!;1234 AB;mrt-12;bo@oud\n"));
    let codes: Vec<&str> = warnings
        .as_array()
        .unwrap()
        .iter()
        .map(|warning| warning["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["WW211", "WW216"]);
}

#[test]
fn what_is_nobody_in_a_roster_is_left_out_and_told() {
    let desk = Distributor::new(MAGISTER);
    let plain = "Voornaam;Tussenvoegsel;Achternaam;Postcode;Huisnummer\n";
    let (list, warnings, text) = made(
        &desk,
        &format!(
            "{plain}Zoë;van der;Berg;1234 AB;12\n{plain}Jan;;Smit;1235 AC;7\nPagina 1 van 2;;;;\nKlas 1b;;;;\nBo;;Vos;1235 AC;8\nTotaal;;3 leerlingen;;\n"
        ),
    );
    assert_eq!(list.iter().map(|row| row[0].as_str()).collect::<Vec<_>>(), ["Zoë", "Jan", "Bo"]);
    assert!(text.contains("WW308") && text.contains("WW307"), "{text}");
    let rows_of = |code: &str| {
        warnings
            .as_array()
            .unwrap()
            .iter()
            .find(|warning| warning["code"] == code)
            .map(|warning| warning["rows"].clone())
    };
    assert_eq!(
        (rows_of("WW308"), rows_of("WW307")),
        (Some(serde_json::json!([3])), Some(serde_json::json!([5, 6, 8])))
    );
}

#[test]
fn what_a_report_puts_between_its_rows_is_nobody_whatever_its_cells() {
    let desk = Distributor::new(MAGISTER);
    let plain = "Voornaam;Tussenvoegsel;Achternaam;Postcode;Huisnummer\n";
    let lines = "Totaal;;Leerlingen;;120\nTotaal;aantal;leerlingen;;3\nTotaal;;;3 lln\nPagina;1;van;2;\n1 van 2;;;;\nKlas;3B;;;\n3B;;;;\n\
                 Klas: 3B;Mentor: X. Y;;;\nUitgeschreven leerlingen:;;;;\nblz. 1;;;;\nKlas 1b;;25 leerlingen;;\nSum;;2;;\n© Magister;;;;\n* = blokkade;;;;\n--- einde ---;;;;\nLeerlingen locatie Noord;;;;\n(3 rows affected);;;;\nWordt vervolgd;;;;\nPrintdatum;12-03-2026;;;\n----;----;----;----;----\n.;.;.;.;.\n";
    let (list, ..) = made(
        &desk,
        &format!(
            "{plain}Zoë;van der;Berg;1234 AB;12\n{lines}Klaas;;Bos;1234 AB;3\nDatum;;Som;1234 AB;4\n"
        ),
    );
    assert_eq!(
        list.iter().map(|row| row[0].as_str()).collect::<Vec<_>>(),
        ["Zoë", "Klaas", "Datum"]
    );
}

#[test]
fn a_keyring_file_is_a_store_of_which_the_pupils_of_the_move_alone_are_taken() {
    let desk = Distributor::new(MAGISTER);
    let keyrings = "profile_id,identity,state,first_name,prefix,last_name\nP1,bo@oud,active,Bo,de,Vries\nP2,ilse@elders,active,Ilse,,Kok\n\
                    P3,cas@oud,retired,Cas,,Smit\n";
    desk.write("keyrings.csv", keyrings);
    desk.generate(&["--from", "keyrings.csv", "-o", "list.csv"]).assert().success();
    assert_eq!(rows(&desk.path("list.csv")), [["Bo", "de", "Vries", "", "", "bo@oud", ""]]);
    for command in [
        ["init", "--store", "keyrings.db"].as_slice(),
        &["import", "keyrings.csv", "--store", "keyrings.db"],
    ] {
        let mut keyrings = Command::cargo_bin("waswordt").unwrap();
        keyrings.current_dir(desk.folder()).arg("keyrings").args(command).assert().success();
    }
    desk.write("move.toml", move_file(&MAGISTER.replace("'oud'", "'ander'")));
    for source in ["keyrings.csv", "keyrings.db"] {
        let output = desk.generate(&["--from", source, "-o", "none.csv"]).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(
            output.status.code() == Some(1)
                && told
                    .contains("nobody in the keyrings has an active identity in the realm ander"),
            "{told}"
        );
    }
}

const MBO: &str = "sector = 'mbo'\nschool = { brin = '99WW03', name = 'ROC Wolkenveer' }\n\
    from = { delivery = 'DELIVERY', idp = 'magister', realm = 'oud' }\nto = { delivery = 'eck', idp = 'adfs', realm = 'nieuw' }\n\
    publisher = [{ name = 'voorbeeld' }]\n";

/// A publisher's keyrings: of three students here, of one elsewhere.
const STUDENTS: &str = "profile_id,identity,scheme,initials,first_name,last_name,location\nP1,a@oud,real-id,A.,Ada,Smit,Noord\n\
    P1,1@adm,profile-id,A.,Ada,Smit,Noord\nP2,b@oud,real-id,B.,Bo,Vos,Noord\nP3,c@oud,real-id,C.,Cas,Bos,Noord\nP4,d@elders,real-id,D.,Dirk,Bol,Zuid\n";

#[test]
fn of_a_publishers_students_those_come_along_whose_licences_run_on() {
    let desk = Distributor::new(MAGISTER);
    desk.write("move.toml", MBO.replace("DELIVERY", "eck"));
    desk.write("keyrings.csv", STUDENTS);
    for words in [
        ["keyrings", "init", "--store", "keyrings.db"].as_slice(),
        &["keyrings", "import", "keyrings.csv", "--store", "keyrings.db"],
    ] {
        Command::cargo_bin("waswordt")
            .unwrap()
            .current_dir(desk.folder())
            .args(words)
            .assert()
            .success();
    }
    desk.write("roster.csv", "Voorletters,Voornaam,Achternaam,Locatie,nlEduPersonRealId\nA.,Ada,Smit,Noord,a@oud\nB.,Bo,Vos,Noord,b@oud\nC.,Cas,Bos,Noord,c@oud\n");
    let licences = "Licenties;;\nProduct;Profile_ID;identity\nRekenen;P1;\nTaal;P1;\nRekenen;;c@oud\nRekenen;P4;\n";
    desk.write("licences.csv", licences);
    desk.write("bare.csv", "a@oud\nc@oud\nz@oud\n");
    for (source, only, missing, left_out) in [
        ("keyrings.csv", "licences.csv", vec![6], 1),
        ("keyrings.db", "licences.csv", vec![6], 1),
        ("keyrings.db", "bare.csv", vec![3], 1),
        ("roster.csv", "bare.csv", vec![3], 1),
    ] {
        let words =
            ["--from", source, "--only", only, "-o", "list.csv", "--force", "--format", "json"];
        let output = desk.generate(&words).assert().success().get_output().clone();
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(
            report["only"],
            serde_json::json!({ "left_out": left_out, "missing": missing, "warnings": [] }),
            "{source} {only}"
        );
        let names: Vec<String> =
            rows(&desk.path("list.csv")).into_iter().map(|row| row[1].clone()).collect();
        assert_eq!(names, ["Ada", "Cas"], "{source} {only}");
    }
    let told = desk
        .generate(&["--from", "keyrings.db", "--only", "bare.csv", "-o", "list.csv", "--force"])
        .output()
        .unwrap()
        .stderr;
    let told = String::from_utf8(told).unwrap();
    assert!(
        told.contains("One person of the source is left out")
            && told.contains("row 3 of the file after --only"),
        "{told}"
    );
}

#[test]
fn who_comes_along_is_never_guessed() {
    let desk = Distributor::new(MAGISTER);
    desk.write("keyrings.csv", STUDENTS);
    desk.write("wide.csv", "a@oud,Rekenen\nb@oud,Taal\n");
    desk.write("others.csv", "profile_id\nP9\n");
    desk.write("names.csv", "Voorletters,Voornaam,Achternaam,Locatie\nA.,Ada,Smit,Noord\n");
    let refused = |source: &str, only: &str| {
        let output =
            desk.generate(&["--from", source, "--only", only, "-o", "list.csv"]).output().unwrap();
        assert!(!desk.path("list.csv").exists());
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, told) = refused("keyrings.csv", "others.csv");
    assert!(code == Some(2) && told.contains("no selection by licence is made"), "{told}");
    desk.write("move.toml", MBO.replace("DELIVERY", "eck"));
    let (code, told) = refused("keyrings.csv", "wide.csv");
    assert!(code == Some(2) && told.contains("none tells by its name"), "{told}");
    let (code, told) = refused("keyrings.csv", "others.csv");
    assert!(code == Some(1) && told.contains("nobody of the file"), "{told}");
    desk.write("move.toml", MBO.replace("DELIVERY", "non-eck"));
    let (code, told) = refused("names.csv", "others.csv");
    assert!(code == Some(2) && told.contains("no old identities"), "{told}");
    desk.write("move.toml", MBO.replace("DELIVERY", "eck"));
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, id) in [("Noord", "P1"), ("Zuid", "P2")] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        sheet.write_column(0, 0, ["profile_id", id]).unwrap();
    }
    workbook.save(desk.path("two.xlsx")).unwrap();
    let (code, told) = refused("keyrings.csv", "two.xlsx");
    assert!(code == Some(1) && told.contains("several sheets") && told.contains("Zuid"), "{told}");
    desk.write("spoilt.csv", "profile_id\n1.23457E+18\nP1\n");
    let (code, told) = refused("keyrings.csv", "spoilt.csv");
    assert!(code == Some(1) && told.contains("damaged in row 2"), "{told}");
    desk.write("move.toml", MBO.replace("DELIVERY", "non-eck"));
    desk.write("first.csv", "\u{feff}=\"P2\"\n");
    desk.generate(&["--from", "keyrings.csv", "--only", "first.csv", "-o", "list.csv"])
        .assert()
        .success();
    assert_eq!(rows(&desk.path("list.csv")), [["B.", "Bo", "Vos", "Noord", "", ""]]);
}

/// Makes a list from a roster in CSV; returns the exit code, the report and the rows.
fn from_roster(roster: &str, more: &[&str]) -> (Option<i32>, Value, Vec<Vec<String>>) {
    let desk = Distributor::new(MAGISTER);
    desk.write("people.csv", roster);
    let (code, report) = run(
        &desk,
        &[&["generate", "--move", "move.toml", "--from", "people.csv", "-o", "list.csv"], more]
            .concat(),
    );
    let rows = if code == Some(0) { rows(&desk.path("list.csv")) } else { Vec::new() };
    (code, report, rows)
}

fn names_of(rows: &[Vec<String>]) -> Vec<Vec<&str>> {
    rows.iter().map(|row| row[..5].iter().map(String::as_str).collect()).collect()
}

#[test]
fn a_column_of_a_person_that_the_source_lacks_is_an_error_that_names_what_it_has() {
    let (code, report, _) = from_roster("Roepnaam;Achternaam;Leerlingnummer\nBo;Vos;1\n", &[]);
    assert_eq!(code, Some(1));
    let (error, hint) = (report["error"].as_str().unwrap(), report["hint"].as_str().unwrap());
    for name in ["Voornaam", "Postcode", "Huisnummer", "Roepnaam, Achternaam, Leerlingnummer"] {
        assert!(error.contains(name), "{name}: {error}");
    }
    assert!(hint.contains("first-name=Roepnaam") && hint.contains("--allow-missing"), "{hint}");
    assert!(!error.contains("Vos"), "{error}");
}

#[test]
fn a_column_that_may_be_without_a_source_is_left_to_the_school_and_told() {
    let more = [
        "--map",
        "first-name=Roepnaam",
        "--allow-missing",
        "postcode",
        "--allow-missing",
        "Huisnummer",
    ];
    let (code, report, rows) = from_roster("Roepnaam;Achternaam\nBo;Vos\n", &more);
    assert_eq!(
        (code, names_of(&rows)),
        (Some(0), vec![vec!["Bo", "", "Vos", "", ""]]),
        "{report:#}"
    );
    assert_eq!(report["supplied"], serde_json::json!(["Voornaam", "Achternaam"]));
    let told: Vec<&Value> =
        report["warnings"].as_array().unwrap().iter().map(|warning| &warning["column"]).collect();
    assert_eq!(told, ["Postcode", "Huisnummer"]);
    let (code, report, _) =
        from_roster("Voornaam;Achternaam\nBo;Vos\n", &["--allow-missing", "Schoen"]);
    assert!(
        code == Some(2) && report["error"].as_str().unwrap().contains("Postcode"),
        "{report:#}"
    );
    let (code, _, _) = from_roster(
        "Voornaam;Achternaam;Postcode;Huisnummer\nBo;Vos;;\n",
        &["--map", "postcode=Pc"],
    );
    assert_eq!(code, Some(2));
}

#[test]
fn the_report_tells_which_column_fills_which() {
    let roster = "Roepnaam;Voornamen;Achternaam;Zip;Huisnr;Huisletter;Toev.;Klas\nZo;Zoë;Vos;9988 YZ;12;A;bis;1a\n";
    let (code, report, rows) = from_roster(roster, &[]);
    assert_eq!(
        (code, names_of(&rows)),
        (Some(0), vec![vec!["Zoë", "", "Vos", "9988 YZ", "12-A bis"]])
    );
    let column = |field: &str, header: &str, column: &str| serde_json::json!({ "field": field, "header": header, "column": column });
    let expected = [
        column("first-name", "Voornamen", "Voornaam"),
        column("last-name", "Achternaam", "Achternaam"),
        column("postcode", "Zip", "Postcode"),
        column("house-number", "Huisnr", "Huisnummer"),
        column("house-letter", "Huisletter", "Huisnummer"),
        column("house-addition", "Toev.", "Huisnummer"),
    ];
    assert_eq!(report["columns"], serde_json::json!(expected));
    assert_eq!(report["unused"], serde_json::json!(["Roepnaam", "Klas"]));
    let desk = Distributor::new(MAGISTER);
    desk.write("people.csv", roster);
    let told = desk.generate(&["--from", "people.csv", "-o", "list.csv"]).output().unwrap().stderr;
    let told = String::from_utf8(told).unwrap();
    assert!(
        told.contains("Voornaam ← Voornamen")
            && told.contains("Huisnummer ← Huisnr + Huisletter + Toev."),
        "{told}"
    );
}

#[test]
fn house_numbers_are_written_as_a_list_has_them_wherever_letter_and_addition_stand() {
    for (cells, expected) in [
        ("12;A;bis", "12-A bis"),
        ("12;;bis", "12-bis"),
        ("12;A;", "12-A"),
        ("12A;A;", "12A"),
        ("12;;", "12"),
        (";A;bis", ""),
        ("12;-;n.v.t.", "12"),
    ] {
        let roster = format!(
            "Voornaam;Achternaam;Postcode;Huisnummer;Huisletter;Huisnummertoevoeging\nJan;Smit;1234AB;{cells}\n"
        );
        let (code, _, rows) = from_roster(&roster, &[]);
        assert_eq!((code, rows[0][4].as_str()), (Some(0), expected), "{cells}");
    }
}

#[test]
fn one_column_with_whole_names_is_taken_apart_where_that_is_certain_and_refused_else() {
    let names = "Naam;Postcode;Huisnummer\n\"Smit, Jan\";1234AB;1\n\"Berg, Zoë van der\";1234AB;2\nInès el Amrani;1234AB;3\n";
    let (code, report, rows) = from_roster(names, &[]);
    let expected = [
        ["Jan", "", "Smit", "1234AB", "1"],
        ["Zoë", "van der", "Berg", "1234AB", "2"],
        ["Inès", "el", "Amrani", "1234AB", "3"],
    ];
    assert_eq!(
        (code, names_of(&rows)),
        (Some(0), expected.map(|row| row.to_vec()).to_vec()),
        "{report:#}"
    );
    let columns: Vec<&str> = report["columns"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|used| used["header"] == "Naam")
        .map(|used| used["column"].as_str().unwrap())
        .collect();
    assert_eq!(columns, ["Voornaam", "Tussenvoegsel", "Achternaam"]);
    for unclear in [
        "Jan Smit",
        "Berg, van der",
        "Smit",
        "Smit, Van der Zoë",
        "Smit, de heer Jan",
        "Berg van den Jan",
        "Smit, Jan *",
        "Nguyen Van An",
    ] {
        let (code, report, _) = from_roster(&format!("{names}\"{unclear}\";1234AB;4\n"), &[]);
        let error = report["error"].as_str().unwrap_or_default();
        assert!(
            code == Some(1)
                && error.contains("Naam")
                && error.contains("row 5")
                && !error.contains("Smit"),
            "{unclear}: {report:#}"
        );
    }
}

#[test]
fn initials_in_a_whole_name_are_no_first_name_and_told_by_row() {
    let names = "Naam;Postcode;Huisnummer\n\"Berg, J. van den\";1234AB;1\n\"Smit, Jan\";1234AB;2\n\"Jansen, J.A.M.\";1234AB;3\n";
    let (code, report, rows) = from_roster(names, &[]);
    let expected = [
        ["", "van den", "Berg", "1234AB", "1"],
        ["Jan", "", "Smit", "1234AB", "2"],
        ["", "", "Jansen", "1234AB", "3"],
    ];
    assert_eq!(
        (code, names_of(&rows)),
        (Some(0), expected.map(|row| row.to_vec()).to_vec()),
        "{report:#}"
    );
    let initials = report["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|told| told["message"].as_str().unwrap().contains("initials"))
        .unwrap();
    assert_eq!(initials["rows"], serde_json::json!([2, 4]), "{report:#}");
}

#[test]
fn a_prefix_stands_once_and_what_is_none_is_left_out_and_told() {
    let head = "Voornaam;Tussenvoegsel;Achternaam;Postcode;Huisnummer\n";
    let (code, report, rows) = from_roster(
        &format!(
            "{head}Jan;van der;van der Berg;1234AB;1\nBo;-;Vos;1234AB;2\nAd;mevr.;Kok;1234AB;3\n"
        ),
        &[],
    );
    let expected = [
        ["Jan", "van der", "Berg", "1234AB", "1"],
        ["Bo", "", "Vos", "1234AB", "2"],
        ["Ad", "", "Kok", "1234AB", "3"],
    ];
    assert_eq!(
        (code, names_of(&rows)),
        (Some(0), expected.map(|row| row.to_vec()).to_vec()),
        "{report:#}"
    );
    assert_eq!(report["warnings"][0]["rows"], serde_json::json!([3, 4]), "{report:#}");
}

#[test]
fn numbers_that_a_program_reckoned_with_are_told_in_addresses_too() {
    let head = "Voornaam;Achternaam;Postcode;Huisnummer\n";
    let (_, report, _) = from_roster(&format!("{head}Jan;Smit;\"1,23E+03\";1\n"), &[]);
    let told =
        report["warnings"].as_array().unwrap().iter().find(|told| told["code"] == "WW208").unwrap();
    assert_eq!(
        (&told["rows"], &told["column"]),
        (&serde_json::json!([2]), &serde_json::json!("Postcode")),
        "{report:#}"
    );
}

#[test]
fn a_prefix_in_a_column_of_its_own_stays_beside_a_whole_name() {
    let head = "Naam;Tussenvoegsel;Postcode;Huisnummer\n";
    let (code, report, rows) = from_roster(
        &format!("{head}\"Berg, Jan\";van der;1234AB;1\n\"Berg, Zoë v.d.\";van der;1234AB;1\n"),
        &[],
    );
    assert_eq!(code, Some(0), "{report:#}");
    assert_eq!(
        names_of(&rows),
        [["Jan", "van der", "Berg", "1234AB", "1"], ["Zoë", "van der", "Berg", "1234AB", "1"]]
    );
    assert_eq!(report["warnings"], serde_json::json!([]));
    let (_, report, rows) = from_roster(&format!("{head}\"Berg, Jan de\";van der;1234AB;1\n"), &[]);
    assert_eq!(
        (rows[0][1].as_str(), &report["warnings"][0]["rows"]),
        ("van der", &serde_json::json!([2])),
        "{report:#}"
    );
}

#[test]
fn old_and_new_identities_and_addresses_of_others_are_kept_apart() {
    let roster = "Voornaam;Achternaam;Postcode (ouder);Postcode;Huisnummer;nlEduPersonRealId (nieuw)\nJan;Smit;9999ZZ;1234AB;1;jan@nieuw\n";
    let (code, report, rows) = from_roster(roster, &[]);
    assert_eq!(
        (code, names_of(&rows)),
        (Some(0), vec![vec!["Jan", "", "Smit", "1234AB", "1"]]),
        "{report:#}"
    );
    assert_eq!((rows[0][5].as_str(), rows[0][6].as_str()), ("", "jan@nieuw"));
    assert_eq!(report["unused"], serde_json::json!(["Postcode (ouder)"]));
}

#[test]
fn who_has_left_or_may_be_no_pupil_is_told_by_row() {
    let head = "Voornaam;Achternaam;Postcode;Huisnummer;Status;Rol\n";
    let rows = "Jan;Smit;1234AB;1;Ingeschreven;leerling\nBo;Vos;1234AB;2;Uitgeschreven;leerling\nAd;Kok;1234AB;3;;Mentoren\nEl;Bos;1234AB;4;;x\n";
    let (code, report, list) = from_roster(&format!("{head}{rows}"), &[]);
    assert_eq!((code, list.len()), (Some(0), 3), "{report:#}");
    let told: Vec<&Value> =
        report["warnings"].as_array().unwrap().iter().map(|warning| &warning["rows"]).collect();
    assert_eq!(
        told,
        [
            &serde_json::json!([4]),
            &serde_json::json!([5]),
            &serde_json::json!([3]),
            &serde_json::json!([5])
        ],
        "{report:#}"
    );
    let users =
        "sourcedId,username,givenName,familyName,userMasterIdentifier\nu1,ada,Ada,Smit,m1\n";
    let (_, report, _) =
        from_roster(users, &["--allow-missing", "Postcode", "--allow-missing", "Huisnummer"]);
    assert!(report["warnings"].to_string().contains("roles.csv"), "{report:#}");
}

#[test]
fn a_state_that_is_empty_or_not_known_is_told_by_row() {
    let head = "Voornaam;Achternaam;Postcode;Huisnummer";
    let rows = |title: &str, states: [&str; 3]| {
        let people = ["Jan;Smit;1234AB;1", "Bo;Vos;1234AB;2", "Ad;Kok;1234AB;3"];
        let rows = people
            .iter()
            .zip(states)
            .map(|(who, state)| format!("{who};{state}\n"))
            .collect::<Vec<_>>()
            .concat();
        let (code, report, rows) = from_roster(&format!("{head};{title}\n{rows}"), &[]);
        assert_eq!((code, rows.len()), (Some(0), 3), "{report:#}");
        report["warnings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| (it["message"].to_string(), it["rows"].clone()))
            .collect::<Vec<_>>()
    };
    for (title, states) in
        [("Status", ["Actief", "Vreemd", "Actief"]), ("Enabled", ["True", "", "True"])]
    {
        let told = rows(title, states);
        assert!(
            told.len() == 1
                && told[0].0.contains("not known whether")
                && told[0].1 == serde_json::json!([3]),
            "{title}: {told:?}"
        );
        assert!(!told[0].0.contains("Vreemd"));
    }
    assert_eq!(rows("Status", ["Actief", "Actief", "Actief"]), []);
}

#[test]
fn a_count_below_the_names_or_a_remark_beside_them_is_nobody() {
    let roster = "Nr;Voornaam;Achternaam;Postcode;Huisnummer\n1;Jan;Smit;1234AB;1\nTotaal;2;;;\n;;;Afgedrukt op 1 juni;\n";
    let (code, report, rows) = from_roster(roster, &[]);
    assert_eq!(
        (code, names_of(&rows)),
        (Some(0), vec![vec!["Jan", "", "Smit", "1234AB", "1"]]),
        "{report:#}"
    );
    assert_eq!(report["warnings"][0]["rows"], serde_json::json!([3, 4]));
}

#[test]
fn a_total_in_a_column_that_is_not_used_makes_nobody_of_what_is_counted_beside_it() {
    let roster = "Klas;Voornaam;Achternaam;Postcode;Huisnummer\n1a;Jan;Smit;1234AB;1\nTotaal 1a;12 jongens;13 meisjes;;\n";
    let (code, report, rows) = from_roster(roster, &[]);
    assert_eq!(
        (code, names_of(&rows)),
        (Some(0), vec![vec!["Jan", "", "Smit", "1234AB", "1"]]),
        "{report:#}"
    );
    assert_eq!(report["warnings"][0]["rows"], serde_json::json!([3]));
}

/// The codes that a report tells, each with its rows and weight.
fn told(report: &Value) -> Vec<(String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let warnings = report["warnings"].as_array().unwrap().iter();
    warnings.map(|it| (text(&it["code"]), it["rows"].to_string(), text(&it["severity"]))).collect()
}

#[test]
fn what_is_wrong_with_a_new_list_as_a_whole_is_told_by_row() {
    let head = "Voornaam;Achternaam;Postcode;Huisnummer;Oude identiteit (was)\n";
    let one = |code: &str, rows: &str, severity: &str| {
        vec![(code.to_owned(), rows.to_owned(), severity.to_owned())]
    };
    let made = |rows: &str| {
        let desk = Distributor::new(MAGISTER);
        desk.write("people.csv", format!("{head}{rows}"));
        let (code, report) = run(
            &desk,
            &["generate", "--move", "move.toml", "--from", "people.csv", "-o", "list.csv"],
        );
        (code, told(&report))
    };
    let shared = "Jan;Smit;1234AB;1;jan@oud\nBo;Vos;1234AB;2;jan@oud\n";
    assert_eq!(made(shared), (Some(0), one("WW401", "[2,3]", "warning")));
    let again = shared.to_owned() + "Ad;Kok;1234AB;3;ad@oud\nEl;Bos;1234AB;4;ad@oud\n";
    assert_eq!(made(&again), (Some(0), one("WW401", "[2,3,4,5]", "warning")));
    assert_eq!(
        made("Jan;Smit;1234AB;1;jan@oud\nJan;Smit;1234AB;1;jan@oud\n"),
        (Some(0), one("WW403", "[2,3]", "warning"))
    );
    assert_eq!(
        made("Jan;Smit;1234AB;1;jan@oud\nBo;Vos;1234AB;2;Jan@oud\n"),
        (Some(0), one("WW404", "[2,3]", "warning"))
    );
    assert_eq!(
        made("Jan;Smit;1234AB;1;jan@elders\nBo;Vos;1234AB;2;bo@oud\n"),
        (Some(1), one("WW602", "[2]", "error"))
    );
    let without = "Voornaam;Achternaam;Postcode;Huisnummer\nJan;Smit;1234AB;1\nBo;Vos;1234AB;2\n jan;Smit;1234AB;1\n";
    assert_eq!(told(&from_roster(without, &[]).1), one("", "[4]", "warning"));
    assert_eq!(made("Jan;Smit;1234AB;1;jan@oud\nPiet;Smit;1234AB;1;piet@oud\n"), (Some(0), vec![]));
}

#[test]
fn people_on_several_sheets_are_refused_by_name_until_one_is_chosen() {
    let desk = Distributor::new(MAGISTER);
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, first) in [("1a", "Jan"), ("1b", "Bo")] {
        let rows =
            [["Voornaam", "Achternaam", "Postcode", "Huisnummer"], [first, "Smit", "1234AB", "1"]];
        workbook.add_worksheet().set_name(name).unwrap().write_row_matrix(0, 0, rows).unwrap();
    }
    workbook.add_worksheet().set_name("Uitleg").unwrap().write(0, 0, "Alle leerlingen").unwrap();
    workbook.save(desk.path("people.xlsx")).unwrap();
    let words = ["generate", "--move", "move.toml", "--from", "people.xlsx", "-o", "list.csv"];
    let (code, report) = run(&desk, &words);
    let (error, hint) = (report["error"].as_str().unwrap(), report["hint"].as_str().unwrap());
    assert!(
        code == Some(1)
            && error.contains("1a, 1b;")
            && hint.contains("--sheet")
            && !desk.path("list.csv").exists(),
        "{report:#}"
    );
    let (code, report) = run(&desk, &[&words[..], &["--sheet", "1b"]].concat());
    assert_eq!((code, rows(&desk.path("list.csv"))[0][0].as_str()), (Some(0), "Bo"), "{report:#}");
}

#[test]
fn the_header_may_stand_below_titles_that_look_a_little_like_one() {
    let roster = "Vestiging;Noord;Naam;Petteflat\nAfgedrukt;1 juni\n\nVoornaam;Achternaam;Postcode;Huisnummer\nJan;Smit;1234AB;1\n";
    let (code, _, rows) = from_roster(roster, &[]);
    assert_eq!((code, names_of(&rows)), (Some(0), vec![vec!["Jan", "", "Smit", "1234AB", "1"]]));
}

#[test]
fn two_columns_that_say_they_are_one_must_say_the_same() {
    let head = "Voornaam;Achternaam;Geslachtsnaam;Postcode;Huisnummer\n";
    assert_eq!(from_roster(&format!("{head}Jan;Smit;Smit;1234AB;1\n"), &[]).0, Some(0));
    let (code, report, _) =
        from_roster(&format!("{head}Jan;Smit;Smit;1234AB;1\nBo;Vos;Kok;1234AB;2\n"), &[]);
    assert!(
        code == Some(1) && report["error"].as_str().unwrap().contains("Geslachtsnaam"),
        "{report:#}"
    );
    assert_eq!(
        from_roster(&format!("{head}Bo;Vos;Kok;1234AB;2\n"), &["--map", "last-name=Achternaam"]).0,
        Some(0)
    );
}

#[test]
fn a_surname_keeps_its_prefix_where_the_list_has_no_column_for_it() {
    let desk = Distributor::new(MAGISTER);
    let moved = "sector = 'mbo'\nschool = { brin = '99WW03', name = 'ROC' }\nfrom = { delivery = 'non-eck', idp = 'magister', realm = 'oud' }\n\
        to = { delivery = 'eck', idp = 'itslearning', realm = 'nieuw' }\npublisher = [{ name = 'voorbeeld' }]\n";
    desk.write("move.toml", moved);
    desk.write("people.csv", "Voorletters;Voornaam;Tussenvoegsel;Achternaam\nF.;Finn;van der;Wal\nB.;Bo;van der;van der Wal\nC.;Cas;van der;Wal, van der\nD.;Dex;v.d.;van der Wal\n");
    let (code, report) =
        run(&desk, &["generate", "--move", "move.toml", "--from", "people.csv", "-o", "list.csv"]);
    assert_eq!(code, Some(0), "{report:#}");
    let surnames: Vec<String> =
        rows(&desk.path("list.csv")).into_iter().map(|row| row[2].clone()).collect();
    assert_eq!(surnames, ["van der Wal"; 4]);
}

#[test]
fn a_column_of_names_beside_the_first_names_gives_the_surnames_or_is_refused() {
    let desk = Distributor::new(MAGISTER);
    let words = ["generate", "--move", "move.toml", "--from", "r.csv", "-o", "list.csv", "--force"];
    let head = "Naam;Voornaam;Postcode;Huisnummer\n";
    for names in [
        "de Vries;Jan\nBerg;Zoë\nvan den Berg;Inès",
        "Jan de Vries;Jan\nZoë Berg;Zoë\nInès van den Berg;Inès",
        "Vries, Jan de;Jan\nBerg, Zoë;Zoë\nBerg, Inès van den;Inès",
        "de Vries Jan;Jan\nBerg Zoë;Zoë\nvan den Berg Inès;Inès",
    ] {
        let rows: Vec<String> = names.lines().map(|row| format!("{row};1234AB;1\n")).collect();
        desk.write("r.csv", head.to_owned() + &rows.concat());
        let (code, report) = run(&desk, &words);
        assert_eq!(code, Some(0), "{names}: {report:#}");
        let rows = self::rows(&desk.path("list.csv"));
        let names_of: Vec<String> = rows.iter().map(|row| row[..3].join("|")).collect();
        assert_eq!(names_of, ["Jan|de|Vries", "Zoë||Berg", "Inès|van den|Berg"], "{names}");
        let used = report["columns"].as_array().unwrap().iter();
        let naam = used.filter(|it| it["header"] == "Naam").map(|it| it["column"].clone());
        assert_eq!(naam.collect::<Vec<_>>(), ["Tussenvoegsel", "Achternaam"], "{report:#}");
    }
    for unclear in ["Vries Bakker;Jan", "Piet de Vries;Jan", "Berg, Jan;Zoë"] {
        desk.write("r.csv", format!("{head}{unclear};1234AB;1\n"));
        let (code, report) = run(&desk, &words);
        let error = report["error"].as_str().unwrap();
        assert!(code == Some(1) && error.contains("Naam") && error.contains("row 2"), "{error}");
    }
}

fn layout(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/layouts")
        .join(name)
        .to_str()
        .unwrap()
        .to_owned()
}

#[test]
fn pupils_in_edexml_and_in_an_answer_of_uwlr_become_a_list_and_nothing_else_of_them_is_told() {
    for name in ["edexml.xml", "uwlr.xml"] {
        let desk = Distributor::new(MAGISTER);
        let (code, report) = run(
            &desk,
            &["generate", "--move", "move.toml", "--from", &layout(name), "-o", "list.csv"],
        );
        assert_eq!(
            (code, &report["layout"]),
            (Some(0), &Value::from("EDEXML")),
            "{name}: {report:#}"
        );
        let rows = rows(&desk.path("list.csv"));
        assert_eq!(
            names_of(&rows),
            [["Zoë", "van der", "Berg", "9988YZ", ""], ["Jan", "", "Smit", "9989YC", ""]],
            "{name}"
        );
        assert_eq!(
            (&report["warnings"][0]["column"], report["supplied"].as_array().unwrap().len()),
            (&Value::from("Huisnummer"), 4),
            "{report:#}"
        );
        let told = report.to_string() + &desk.read("list.csv");
        for secret in
            ["999999990", "999999991", "2012", "bsn", "onderwijsnummer", "geboortedatum", "Anders"]
        {
            assert!(!told.contains(secret), "{secret}: {told}");
        }
    }
}

#[test]
fn pupils_of_another_school_are_refused_and_of_another_location_told() {
    let xml = fs::read_to_string(layout("edexml.xml")).unwrap();
    let made = |xml: &str| {
        let desk = Distributor::new(MAGISTER);
        desk.write("pupils.xml", xml);
        run(&desk, &["generate", "--move", "move.toml", "--from", "pupils.xml", "-o", "list.csv"])
    };
    let (code, report) = made(&xml.replace("<brincode>99ZZ", "<brincode>98YY"));
    assert!(code == Some(1) && report["error"].as_str().unwrap().contains("98YY00"), "{report:#}");
    let (code, report) = made(&xml.replace("<dependancecode>00", "<dependancecode>01"));
    assert!(code == Some(0) && report["warnings"].to_string().contains("99ZZ01"), "{report:#}");
    let (code, report) = made(&xml.replace("<EDEX>", "<!DOCTYPE EDEX [<!ENTITY a 'b'>]>\n<EDEX>"));
    assert!(code == Some(1) && report["error"].as_str().unwrap().contains("DTD"), "{report:#}");
    let (code, report) = made(
        &xml.replace(">Zoë</voornamen>", "></voornamen>")
            .replace(">Jan</voornamen>", "></voornamen>"),
    );
    assert!(
        code == Some(1) && report["hint"].as_str().unwrap().contains("first-name=roepnaam"),
        "{report:#}"
    );
}

/// Runs a command in a folder; returns what it wrote on standard output, where it ended well.
fn ended(folder: &Path, words: &[&str]) -> String {
    let mut command = Command::cargo_bin("waswordt").unwrap();
    let output = command
        .current_dir(folder)
        .args(["--lang", "en", "--today", "2026-08-04"])
        .args(words)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned()
        + &String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{words:?}: {told}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_exports_of_the_sample_school_alone_make_a_list_that_a_publisher_carries_out() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/vo-petteflat");
    for (from, more) in [
        ("magister-export.csv", &[][..]),
        ("portal-export.csv", &["--allow-missing", "Huisnummer"]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        for name in
            ["move.toml", "magister-export.csv", "portal-export.csv", "keyrings-voorbeeld.csv"]
        {
            fs::copy(samples.join(name), folder.path().join(name)).unwrap();
        }
        let run = |words: &[&str]| ended(folder.path(), words);
        for publisher in ["voorbeeld", "noordhoek"] {
            let recipients = run(&["keygen", "-o", &format!("{publisher}.key")]);
            fs::write(folder.path().join(format!("{publisher}.recipients.txt")), recipients)
                .unwrap();
        }
        run(&[&["generate", "--move", "move.toml", "--from", from, "-o", "list.csv"], more]
            .concat());
        run(&[
            "fill",
            "list.csv",
            "--from",
            "magister-export.csv",
            "--column",
            "was",
            "--realm",
            "petteflat",
            "-o",
            "was.csv",
        ]);
        run(&["fill", "was.csv", "--from", "portal-export.csv", "-o", "filled.csv"]);
        run(&["fill-check", "filled.csv", "--move", "move.toml"]);
        run(&["encrypt", "filled.csv", "--move", "move.toml", "-o", "sealed"]);
        let sealed =
            fs::read_dir(folder.path().join("sealed")).unwrap().map(|entry| entry.unwrap().path());
        let sealed = sealed
            .into_iter()
            .find(|path| {
                path.extension().is_some_and(|end| end == "age")
                    && path.to_string_lossy().contains("voorbeeld")
            })
            .unwrap();
        fs::copy(folder.path().join("keyrings-voorbeeld.csv"), folder.path().join("store.csv"))
            .unwrap();
        let apply = [
            "apply",
            sealed.to_str().unwrap(),
            "-i",
            "voorbeeld.key",
            "--move",
            "move.toml",
            "--store",
            "store.csv",
            "--format",
            "json",
        ];
        let report: Value = serde_json::from_str(&run(&apply)).unwrap();
        assert!(report["counts"]["linked"].as_u64().unwrap() >= 80, "{from}: {report:#}");
    }
}

#[test]
fn identities_in_a_column_that_is_not_used_are_told_with_their_rows() {
    let head = "Voornaam;Achternaam;Postcode;Huisnummer;Inlog";
    for (rows, told) in [
        ("Jan;Smit;1234AB;1;jan@oud\n", "(row 2)"),
        ("Jan;Smit;1234AB;1;jan@oud\nBo;Vos;1234AB;2;bo@oud\n", "(rows 2, 3)"),
    ] {
        let (code, report, _) = from_roster(&format!("{head}\n{rows}"), &[]);
        let warning = &report["warnings"][0];
        assert_eq!(
            (code, &warning["column"]),
            (Some(0), &"Oude identiteit (was)".into()),
            "{report:#}"
        );
        assert!(warning["message"].as_str().unwrap().contains(told), "{report:#}");
        assert!(!report.to_string().contains("jan@"), "{report:#}");
    }
}

#[test]
fn one_identity_in_a_merged_cell_is_an_error_and_one_address_is_not() {
    let desk = Distributor::new(MAGISTER);
    let write = |merged: (u32, u16, u32, u16, &str)| {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        let titles = ["Voornaam", "Achternaam", "Postcode", "Huisnummer", "Oude identiteit (was)"];
        sheet.write_row(0, 0, titles).unwrap();
        sheet.write_row(1, 0, ["Jan", "Smit", "1234AB", "1", "jan@oud"]).unwrap();
        sheet.write_row(2, 0, ["Bo", "Smit", "1234AB", "1", "bo@oud"]).unwrap();
        let (first_row, first_column, last_row, last_column, text) = merged;
        sheet
            .merge_range(
                first_row,
                first_column,
                last_row,
                last_column,
                text,
                &rust_xlsxwriter::Format::new(),
            )
            .unwrap();
        book.save(desk.path("roster.xlsx")).unwrap();
    };
    let run = || {
        let output = desk
            .generate(&["--from", "roster.xlsx", "-o", "list.csv", "--force", "--format", "json"])
            .output()
            .unwrap();
        (output.status.code(), serde_json::from_slice::<Value>(&output.stdout).unwrap())
    };
    write((1, 4, 2, 4, "jan@oud"));
    let (code, report) = run();
    let told = report["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|warning| warning["code"] == "WW231")
        .unwrap();
    assert_eq!(
        (code, &told["severity"], &told["rows"]),
        (Some(1), &"error".into(), &serde_json::json!([3])),
        "{report:#}"
    );
    write((1, 2, 2, 2, "1234AB"));
    let (code, report) = run();
    assert_eq!((code, report["warnings"].as_array().unwrap().len()), (Some(0), 1), "{report:#}");
    assert_eq!(rows(&desk.path("list.csv"))[1][3], "1234AB");
}

#[test]
fn every_answer_tells_the_same_day_by_which_the_list_is_to_come_back() {
    let desk = Distributor::new(MAGISTER);
    let guide = |list: &str, today: &str, more: &[&str]| {
        let words = ["generate", "--move", "move.toml", "--from", "roster.csv", "-o", list];
        let words = [&words[..], &["--force", "--today", today], more].concat();
        desk.run(&words, 0);
        let options = ReadOptions { sheet: Some("Uitleg".to_owned()), ..ReadOptions::default() };
        let mut said = String::new();
        let file = fs::File::open(desk.path(list)).unwrap();
        tables::read(file, &options, &mut |record| {
            record.iter().for_each(|cell| said += &[cell, " "].concat());
        })
        .unwrap();
        said
    };
    let letter = |list: &str, today: &str| {
        let words = ["fill-check", list, "--move", "move.toml", "--allow-unfilled", "--force"];
        desk.output(&[&words[..], &["--today", today, "--letter", "letter.txt"]].concat());
        desk.read("letter.txt")
    };
    let soon = "Stuur de ingevulde lijst zo snel mogelijk";
    // Without a date today tells the year, as in the plan.
    let filing = || {
        let plan = desk.json(&["steps", "move.toml", "--today", "2026-03-02"], 0);
        let mut steps = plan["steps"].as_array().unwrap().iter();
        steps.find(|step| step["id"] == "ticket").unwrap()["due"].as_str().unwrap().to_owned()
    };
    assert_eq!(filing(), "2026-07-28");
    let said = guide("list.xlsx", "2026-03-02", &[]);
    assert!(said.contains("uiterlijk 28 juli 2026"), "{said}");
    let told = letter("list.xlsx", "2026-03-02");
    assert!(told.contains("28 juli 2026") || told.contains("28 July 2026"), "{told}");
    // On the day itself too, and no day that is past.
    let told = letter("list.xlsx", "2026-07-28");
    assert!(told.contains("28 juli 2026") || told.contains("28 July 2026"), "{told}");
    desk.write("move.toml", move_file(MAGISTER) + "[dates]\ncutover = 2026-07-31\n");
    let said = guide("past.xlsx", "2026-07-29", &[]);
    assert!(said.contains(soon) && !said.contains("uiterlijk 28 juli"), "{said}");
    // Days on which nobody works go along in the list.
    let said = guide("closed.xlsx", "2026-07-01", &["--closed", "2026-07-29"]);
    assert!(said.contains("uiterlijk 27 juli 2026"), "{said}");
    desk.run(
        &[
            "fill-check",
            "closed.xlsx",
            "--allow-unfilled",
            "--force",
            "--today",
            "2026-07-01",
            "--letter",
            "letter.txt",
        ],
        0,
    );
    let told = desk.read("letter.txt");
    assert!(told.contains("27 juli 2026") || told.contains("27 July 2026"), "{told}");
    // With the move file beside it too, which does not know of them; and in the next version.
    let told = letter("closed.xlsx", "2026-07-01");
    assert!(told.contains("27 juli 2026") || told.contains("27 July 2026"), "{told}");
    let said = guide("next.xlsx", "2026-07-01", &["--supersedes", "closed.xlsx"]);
    assert!(said.contains("uiterlijk 27 juli 2026"), "{said}");
}
