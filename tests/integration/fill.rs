//! `fill` and `merge` as a person or a script runs them.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;

use crate::support::desk::{VO as HEADER, sample_name as sample};

fn waswordt(words: &[&str]) -> Command {
    let mut command = Command::cargo_bin("waswordt").unwrap();
    command.args(["--lang", "en", "--today", "2026-06-01"]).args(words);
    command
}

/// Runs a command with JSON output; returns its exit code and report.
fn json(words: &[&str]) -> (i32, Value) {
    let output = waswordt(&["--format", "json"]).args(words).output().unwrap();
    let report = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    (output.status.code().unwrap(), report)
}

/// Reads a list in CSV.
fn read(path: impl AsRef<Path>) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).unwrap();
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().unwrap().to_owned()
    }

    fn write(&self, name: &str, text: &str) -> String {
        fs::write(self.0.path().join(name), text).unwrap();
        self.path(name)
    }

    /// Writes the sample list with one column emptied.
    fn list_without(&self, column: usize) -> String {
        let mut rows = read(sample("vo-petteflat/list-filled.csv"));
        for row in rows.iter_mut().skip(1) {
            row[column].clear();
        }
        let text: String = rows.iter().map(|row| row.join(",") + "\n").collect();
        self.write("list.csv", &text)
    }
}

const WAS: usize = 5;
const WORDT: usize = 6;

/// How well a column was filled: the share of the filled cells that are right, and of the true
/// values that were filled.
fn precision_and_recall(filled: &str, column: usize) -> (f64, f64) {
    let (filled, truth) = (read(filled), read(sample("vo-petteflat/list-filled.csv")));
    assert_eq!(filled.len(), truth.len());
    let (mut right, mut given, mut true_values) = (0, 0, 0);
    for (row, truth) in filled.iter().zip(&truth).skip(1) {
        given += u32::from(!row[column].is_empty());
        true_values += u32::from(!truth[column].is_empty());
        right += u32::from(!row[column].is_empty() && row[column] == truth[column]);
    }
    (f64::from(right) / f64::from(given.max(1)), f64::from(right) / f64::from(true_values))
}

/// Precision must be whole, and recall what it is known to be at least; both stand in the message
/// of a failure.
fn assert_fills(filled: &str, column: usize, floor: f64) {
    let (precision, recall) = precision_and_recall(filled, column);
    assert!((precision - 1.0).abs() < f64::EPSILON, "precision {precision:.3}, recall {recall:.3}");
    assert!(
        recall >= floor,
        "precision {precision:.3}, recall {recall:.3}, which was at least {floor}"
    );
}

#[test]
fn the_export_of_entra_id_fills_every_pupil_who_has_an_account_and_nobody_wrongly() {
    let folder = Folder::new();
    let (list, out) = (folder.list_without(WORDT), folder.path("out.csv"));
    let (export, moved) =
        (sample("vo-petteflat/portal-export.csv"), sample("vo-petteflat/move.toml"));
    let (code, report) = json(&["fill", &list, "--from", &export, "--move", &moved, "-o", &out]);
    assert_eq!(code, 0);
    assert_fills(&out, WORDT, 1.0);
    assert_eq!(report["report"], "waswordt/fill/1");
    assert_eq!(report["counts"]["filled"], 116);
    assert_eq!(report["left_over"]["rows"], serde_json::json!([12, 38, 67, 100]));
}

#[test]
fn without_student_numbers_call_names_are_only_proposed() {
    let folder = Folder::new();
    let (list, out) = (folder.list_without(WORDT), folder.path("out.csv"));
    let export = fs::read_to_string(sample("vo-petteflat/portal-export.csv"))
        .unwrap()
        .replace("employeeId", "code");
    let export = folder.write("export.csv", &export);
    let (code, report) = json(&["fill", &list, "--from", &export, "-o", &out]);
    assert_eq!(code, 0);
    assert_fills(&out, WORDT, 0.97);
    let proposed = report["proposed"].as_array().unwrap();
    assert_eq!(proposed.len(), 3);
    assert!(
        proposed.iter().all(|row| row["reasons"] == serde_json::json!(["call-name"])),
        "{report:#}"
    );
}

/// The export of the sample school with its names and identities alone.
fn names_alone() -> String {
    let export = fs::read_to_string(sample("vo-petteflat/portal-export.csv")).unwrap();
    let named = |line: &str| line.split(',').take(4).collect::<Vec<_>>().join(",") + "\n";
    export.lines().map(named).collect()
}

#[test]
fn with_names_alone_everybody_is_left_to_a_person() {
    let folder = Folder::new();
    let (list, out) = (folder.list_without(WORDT), folder.path("out.csv"));
    let export = folder.write("export.csv", &names_alone());
    let (code, report) = json(&["fill", &list, "--from", &export, "-o", &out]);
    assert_eq!(code, 0);
    assert_eq!(report["counts"]["filled"], 0);
    let by_name = report["proposed"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["reasons"] == serde_json::json!(["name-only"]))
        .count();
    assert!(by_name >= 105, "{by_name}: {report:#}");
    assert!(report["ambiguous"].as_array().unwrap().len() >= 2, "{report:#}");
}

#[test]
fn the_export_of_magister_fills_107_of_120_and_proposes_the_rest() {
    let folder = Folder::new();
    let (list, out, candidates) =
        (folder.list_without(WAS), folder.path("out.csv"), folder.path("candidates.csv"));
    let (export, moved) =
        (sample("vo-petteflat/magister-export.csv"), sample("vo-petteflat/move.toml"));
    let words = [
        "fill",
        &list,
        "--from",
        &export,
        "--move",
        &moved,
        "--column",
        "was",
        "--realm",
        "petteflat",
        "-o",
        &out,
    ];
    let (code, report) = json(&[&words[..], &["--candidates", &candidates]].concat());
    assert_eq!(code, 0);
    assert_eq!(report["counts"]["filled"], 107);
    assert_fills(&out, WAS, 107.0 / 120.0);
    let reasons: HashMap<u64, String> = report["proposed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (
                row["row"].as_u64().unwrap(),
                row["reasons"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|word| word.as_str().unwrap())
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        })
        .collect();
    let expected = [
        (27, "surname"),
        (31, "prefix"),
        (39, "given-names"),
        (50, "ij-y"),
        (53, "postcode house-number"),
        (61, "letters"),
        (66, "name-only"),
        (72, "postcode house-number"),
        (84, "prefix"),
        (89, "letters"),
        (102, "given-names"),
        (107, "ij-y"),
    ];
    assert_eq!(reasons, expected.map(|(row, reason)| (row, reason.to_owned())).into());
    assert_eq!(report["ambiguous"], serde_json::json!([{ "row": 22, "export_rows": [76, 77] }]));

    // Without a look, only names that are merely spelt otherwise.
    let (code, report) = json(&[&words[..], &["--force", "--accept"]].concat());
    let left: Vec<u64> = report["proposed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["row"].as_u64().unwrap())
        .collect();
    assert_eq!(
        (code, &report["counts"]["filled"], left),
        (0, &Value::from(113), vec![27, 39, 53, 66, 72, 102])
    );
    assert_fills(&out, WAS, 113.0 / 120.0);

    // A person looks at the proposals, and accepts all but the namesake in row 72.
    let edited: String = fs::read_to_string(&candidates)
        .unwrap()
        .lines()
        .map(|line| {
            if line.starts_with(',') && !line.contains(",72,") {
                format!("ja{line}\n")
            } else {
                format!("{line}\n")
            }
        })
        .collect();
    let edited = folder.write("edited.csv", &edited);
    let (code, report) = json(&[&words[..], &["--accept", &edited, "--force"]].concat());
    assert_eq!((code, &report["counts"]["filled"]), (0, &Value::from(118)));
    assert_fills(&out, WAS, 0.98);
}

#[test]
fn bare_user_ids_are_refused_until_their_realm_is_stated() {
    let folder = Folder::new();
    let (list, out) = (folder.list_without(WAS), folder.path("out.csv"));
    let (export, moved) =
        (sample("vo-petteflat/magister-export.csv"), sample("vo-petteflat/move.toml"));
    let words = ["fill", &list, "--from", &export, "--move", &moved, "--column", "was", "-o", &out];
    let (code, report) = json(&words);
    assert_eq!((code, &report["report"]), (1, &Value::from("waswordt/error/1")));
    assert!(report["hint"].as_str().unwrap().contains("--realm"), "{report}");
    assert!(!Path::new(&out).exists());
    let (code, report) = json(&[&words[..], &["--realm", "peteflat"]].concat());
    assert_eq!(code, 2, "{report}");
}

#[test]
fn an_export_in_edexml_of_another_school_is_refused_and_of_another_location_told() {
    let folder = Folder::new();
    let list = folder.write(
        "list.csv",
        "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n\
         Zoë,van der,Berg,9988 YZ,1,,\nJan,,Smit,9989 YC,2,,\n",
    );
    let (moved, out) = (sample("vo-petteflat/move.toml"), folder.path("out.csv"));
    let xml =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/layouts/edexml.xml"))
            .unwrap();
    let filled = |xml: &str, of_move: &[&str]| {
        let export = folder.write("pupils.xml", xml);
        let words = [
            "fill",
            &list,
            "--from",
            &export,
            "--column",
            "was",
            "--realm",
            "petteflat",
            "-o",
            &out,
            "--force",
        ];
        json(&[&words[..], of_move].concat())
    };
    let of_move = ["--move", moved.as_str()];
    let (code, report) = filled(&xml, &of_move);
    assert_eq!(
        (code, &report["counts"]["filled"], &report["warnings"]),
        (0, &Value::from(2), &Value::from(Vec::<Value>::new())),
        "{report:#}"
    );
    let (code, report) = filled(&xml.replace("<dependancecode>00", "<dependancecode>01"), &of_move);
    assert!(code == 0 && report["warnings"].to_string().contains("99ZZ01"), "{report:#}");
    let other = xml.replace("<brincode>99ZZ", "<brincode>98YY");
    fs::remove_file(&out).unwrap();
    let (code, report) = filled(&other, &of_move);
    assert!(code == 1 && report["error"].as_str().unwrap().contains("98YY00"), "{report:#}");
    assert!(!Path::new(&out).exists());
    assert_eq!(filled(&other, &[]).0, 0, "no move says which school it is");
}

/// Makes the list of the sample move as a workbook or CSV, with its manifest.
fn generated(folder: &Folder, name: &str) -> String {
    let list = folder.path(name);
    let (moved, roster) = (sample("vo-petteflat/move.toml"), sample("vo-petteflat/roster.csv"));
    waswordt(&["generate", "--move", &moved, "--from", &roster, "-o", &list]).assert().success();
    list
}

#[test]
fn the_filled_list_keeps_its_manifest_and_the_check_finds_nothing_changed() {
    let export = sample("vo-petteflat/portal-export.csv");
    for (made, written) in [
        ("list.xlsx", "out.xlsx"),
        ("list.csv", "out.csv"),
        ("list.xlsx", "other.csv"),
        ("list.csv", "other.xlsx"),
    ] {
        let folder = Folder::new();
        let (list, out) = (generated(&folder, made), folder.path(written));
        let (code, report) = json(&["fill", &list, "--from", &export, "-o", &out]);
        assert_eq!((code, &report["counts"]["filled"]), (0, &Value::from(113)), "{made} {written}");
        let (_, checked) = json(&["fill-check", &out, "--original", &list]);
        assert_eq!(checked["list"]["id"], report["list_id"]);
        let codes: Vec<&str> = checked["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| finding["code"].as_str().unwrap())
            .collect();
        assert!(
            codes.iter().all(|code| !code.starts_with("WW5") && !code.starts_with("WW6")),
            "{made} {written}: {codes:?}"
        );
    }
}

#[test]
fn a_filled_list_can_be_filled_again_and_a_contradiction_ends_with_one() {
    let folder = Folder::new();
    let list = sample("vo-petteflat/list-filled.csv");
    let (export, out) = (sample("vo-petteflat/portal-export.csv"), folder.path("out.csv"));
    let (code, report) = json(&["fill", &list, "--from", &export, "-o", &out]);
    assert_eq!(
        (code, &report["counts"]["already"], &report["counts"]["filled"]),
        (0, &Value::from(116), &Value::from(0))
    );
    let wrong = fs::read_to_string(&list).unwrap().replace("ines.munoz@", "ines.munos@");
    let wrong = folder.write("wrong.csv", &wrong);
    let (code, report) = json(&["fill", &wrong, "--from", &export, "-o", &out, "--force"]);
    assert_eq!((code, &report["counts"]["contradictory"]), (1, &Value::from(1)));
    assert_eq!(report["contradictions"][0]["column"], "Nieuwe identiteit (wordt)");
    assert!(fs::read_to_string(&out).unwrap().contains("ines.munos@"));
}

#[test]
fn the_report_shows_no_name_or_identity() {
    let folder = Folder::new();
    let (list, out) = (folder.list_without(WAS), folder.path("out.csv"));
    let export = sample("vo-petteflat/magister-export.csv");
    let words =
        ["fill", &list, "--from", &export, "--column", "was", "--realm", "petteflat", "-o", &out];
    let shown = waswordt(&words).output().unwrap();
    let text = String::from_utf8([shown.stdout, shown.stderr].concat()).unwrap();
    assert!(text.contains("107 of 120 rows are filled (was)"), "{text}");
    for value in ["Prins", "102301", "@petteflat", "Fleur", "9986"] {
        assert!(!text.contains(value), "{value}: {text}");
    }
}

#[test]
fn supplied_identities_are_not_to_be_filled_and_existing_files_stay() {
    let folder = Folder::new();
    let (moved, filled) =
        (sample("mbo-idp-change/move.toml"), sample("mbo-idp-change/list-filled.csv"));
    let list = folder.path("list.xlsx");
    waswordt(&[
        "generate",
        "--move",
        &moved,
        "--from",
        &sample("mbo-idp-change/roster.csv"),
        "-o",
        &list,
    ])
    .assert()
    .success();
    let out = folder.path("out.xlsx");
    let (code, report) = json(&["fill", &list, "--from", &filled, "--column", "was", "-o", &out]);
    assert_eq!((code, &report["report"]), (1, &Value::from("waswordt/error/1")), "{report}");
    let (code, _) = json(&["fill", &list, "--from", &filled, "-o", &list]);
    assert_eq!(code, 2);
}

#[test]
fn a_filled_copy_is_an_export_too() {
    let folder = Folder::new();
    let (moved, filled) =
        (sample("mbo-idp-change/move.toml"), sample("mbo-idp-change/list-filled.csv"));
    let (list, out) = (folder.path("list.csv"), folder.path("out.csv"));
    waswordt(&[
        "generate",
        "--move",
        &moved,
        "--from",
        &sample("mbo-idp-change/roster.csv"),
        "-o",
        &list,
    ])
    .assert()
    .success();
    let (code, report) = json(&["fill", &list, "--from", &filled, "-o", &out]);
    assert_eq!(code, 0, "{report:#}");
    let truth: HashMap<Vec<String>, Vec<String>> =
        read(&filled).into_iter().map(|row| (row[..6].to_vec(), row[6..].to_vec())).collect();
    let rows = read(&out);
    let given = rows.iter().skip(1).filter(|row| !row[6].is_empty()).count();
    assert!(
        rows.iter()
            .skip(1)
            .filter(|row| !row[6].is_empty())
            .all(|row| truth[&row[..6]] == row[6..])
    );
    assert!(given >= 76, "{given}");
}

fn merged(folder: &Folder, copies: &[PathBuf], out: &str) -> (i32, Value) {
    let copies: Vec<&str> = copies.iter().map(|path| path.to_str().unwrap()).collect();
    json(&[&["merge"][..], &copies, &["-o", &folder.path(out)]].concat())
}

/// Writes a copy of a list, changed, with a manifest beside it.
fn copied(list: &str, to: &Path, change: impl Fn(&str) -> String) {
    fs::write(to, change(&fs::read_to_string(list).unwrap())).unwrap();
    fs::copy(
        Path::new(list).with_extension("datapackage.json"),
        to.with_extension("datapackage.json"),
    )
    .unwrap();
}

#[test]
fn copies_that_two_suppliers_filled_become_one_list() {
    let folder = Folder::new();
    let empty = generated(&folder, "list.csv");
    let (old, new) = (folder.path("old.csv"), folder.path("new.xlsx"));
    let (magister, entra) =
        (sample("vo-petteflat/magister-export.csv"), sample("vo-petteflat/portal-export.csv"));
    waswordt(&[
        "fill",
        &empty,
        "--from",
        &magister,
        "--column",
        "was",
        "--realm",
        "petteflat",
        "-o",
        &old,
    ])
    .assert()
    .success();
    waswordt(&["fill", &empty, "--from", &entra, "-o", &new]).assert().success();
    let (code, report) = merged(&folder, &[old.into(), new.into()], "merged.xlsx");
    assert_eq!(
        (code, &report["merged"], &report["report"]),
        (0, &Value::from(true), &Value::from("waswordt/merge/1")),
        "{report:#}"
    );
    assert!(report["counts"]["complete"].as_u64().unwrap() >= 100, "{report:#}");
    let (_, checked) = json(&["fill-check", &folder.path("merged.xlsx")]);
    assert_eq!(checked["list"]["id"], report["list_id"]);
    assert!(
        checked["findings"]
            .as_array()
            .unwrap()
            .iter()
            .all(|finding| finding["severity"] != "error"),
        "{checked:#}"
    );
}

#[test]
fn a_contradiction_between_copies_names_both_places_and_nothing_is_written() {
    let folder = Folder::new();
    let list = generated(&folder, "list.csv");
    let copies = ["one.csv", "two.csv"].map(|name| folder.0.path().join(name));
    for (copy, value) in
        copies.iter().zip(["salma@petteflat.onmicrosoft.com", "s@petteflat.onmicrosoft.com"])
    {
        copied(&list, copy, |text| {
            text.lines()
                .map(|line| {
                    if line.starts_with("Salma,el,") {
                        format!("{line}{value}\n")
                    } else {
                        format!("{line}\n")
                    }
                })
                .collect()
        });
    }
    let (code, report) = merged(&folder, &copies, "merged.csv");
    assert_eq!((code, &report["merged"]), (1, &Value::from(false)));
    let found = &report["contradictions"][0];
    assert_eq!(found["column"], "Nieuwe identiteit (wordt)");
    assert_eq!(found["cells"][0]["row"], found["cells"][1]["row"]);
    assert!(!folder.0.path().join("merged.csv").exists());
    let text = waswordt(&[
        "merge",
        copies[0].to_str().unwrap(),
        copies[1].to_str().unwrap(),
        "-o",
        &folder.path("m.csv"),
    ])
    .output()
    .unwrap();
    assert!(String::from_utf8(text.stdout).unwrap().contains("one.csv"));
}

#[test]
fn copies_of_two_lists_are_refused() {
    let folder = Folder::new();
    let (one, two) = (generated(&folder, "one.csv"), generated(&folder, "two.csv"));
    let (code, report) = merged(&folder, &[one.into(), two.into()], "merged.csv");
    assert_eq!((code, &report["report"]), (1, &Value::from("waswordt/error/1")));
    let (code, _) = merged(&folder, &["one.csv".into()], "merged.csv");
    assert_eq!(code, 2);
}

#[test]
fn lists_of_another_format_or_school_are_no_copies_and_nothing_is_written() {
    let folder = Folder::new();
    let vo = sample("vo-petteflat/list-filled.csv");
    let mbo = folder.write(
        "mbo.csv",
        "Voorletters,Voornaam,Achternaam,School locatie,nlEduPersonProfileId oud,nlEduPersonRealId oud,nlEduPersonProfileId nieuw,nlEduPersonRealId nieuw\n\
         I.,Isa,Dekker,T,51019@adm.wolkenveer,51019@wolkenveer,,\n",
    );
    let other = folder.write(
        "other.csv",
        &format!("{HEADER}Pim,,Pos,1234 AB,1,1@kwadraatveld,1@kwadraatveld.example\n"),
    );
    for (copies, says) in
        [([&vo, &mbo], "format"), ([&mbo, &vo], "format"), ([&vo, &other], "realms")]
    {
        let (code, report) = merged(&folder, &copies.map(PathBuf::from), "merged.csv");
        let error = report["error"].as_str().unwrap();
        assert!(code == 1 && error.contains(says), "{error}");
        assert!(!folder.0.path().join("merged.csv").exists());
    }
}

#[test]
fn a_name_that_one_copy_mended_and_a_row_that_every_copy_lost_are_told_by_row() {
    let folder = Folder::new();
    let list = generated(&folder, "list.csv");
    let [one, two] = ["one.csv", "two.csv"].map(|name| folder.0.path().join(name));
    let without = |text: &str| {
        text.split_inclusive('\n').filter(|line| !line.starts_with("Salma,el,")).collect()
    };
    for copy in [&one, &two] {
        copied(&list, copy, without);
    }
    let (code, report) = merged(&folder, &[one.clone(), two.clone()], "merged.csv");
    assert_eq!((code, report["missing"].as_array().unwrap().len()), (0, 1), "{report:#}");
    let told = waswordt(&[
        "merge",
        one.to_str().unwrap(),
        two.to_str().unwrap(),
        "-o",
        &folder.path("again.csv"),
    ])
    .output()
    .unwrap();
    let text = String::from_utf8(told.stdout).unwrap();
    assert!(text.contains(&format!("originally row {}", report["missing"][0])), "{text}");
    let whole = folder
        .write("whole.csv", &format!("{HEADER}Zoë,van der,Berg,9988 YZ,12,100123@petteflat,\nJan,,Smit,9989 YC,7,100124@petteflat,\n"));
    let mended = folder.write(
        "mended.csv",
        &format!("{HEADER}Jan,,Smit,9989 YC,7,100124@petteflat,jan@nieuw\nZoë,van den,Berg,9988YZ,12,100123@petteflat,zoe@nieuw\n"),
    );
    let (code, report) = merged(&folder, &[whole.into(), mended.into()], "mended-merged.csv");
    assert_eq!(
        (code, &report["counts"]["rows"], &report["contradictions"][0]["column"]),
        (1, &2.into(), &"Tussenvoegsel".into()),
        "{report:#}"
    );
}

#[test]
fn the_sheets_that_a_new_file_leaves_out_are_named() {
    let folder = Folder::new();
    let (list, export) = (folder.path("list.xlsx"), sample("vo-petteflat/portal-export.csv"));
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in read(sample("vo-petteflat/list-filled.csv")).iter().enumerate() {
        sheet.write_row(row as u32, 0, cells).unwrap();
    }
    let notes = workbook.add_worksheet().set_name("Klassen").unwrap();
    for row in 0..5 {
        notes.write_row(row, 0, ["klas", "mentor", "lokaal"]).unwrap();
    }
    workbook.save(&list).unwrap();
    let fixed = folder.path("fixed.xlsx");
    for (words, says) in [
        (
            &["fill", &list, "--from", &export, "-o", &folder.path("out.xlsx")][..],
            "left out of the new file: Klassen".to_owned(),
        ),
        (
            &["fill-check", &list, "--fix", &fixed],
            format!("not taken along into {fixed}: “Klassen”"),
        ),
    ] {
        let told = waswordt(words).output().unwrap();
        let text = String::from_utf8(told.stderr).unwrap();
        assert!(text.contains(&says), "{words:?}: {text}");
    }
}

/// Writes a workbook with these sheets.
fn workbook(path: &str, sheets: &[(&str, Vec<Vec<String>>)]) {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            sheet.write_row(row as u32, 0, cells).unwrap();
        }
    }
    workbook.save(path).unwrap();
}

#[test]
fn a_copy_with_several_sheets_of_pupils_is_refused_until_one_is_chosen() {
    let folder = Folder::new();
    let rows = read(sample("vo-petteflat/list-filled.csv"));
    let (own, copy) = (folder.path("own.xlsx"), folder.path("copy.xlsx"));
    workbook(&own, &[("1a", rows.clone())]);
    workbook(
        &copy,
        &[
            ("1a", rows.clone()),
            ("1b", [&rows[..1], &rows[60..]].concat()),
            ("1c", [&rows[..1], &rows[90..]].concat()),
        ],
    );
    let out = folder.path("merged.csv");
    let refused = waswordt(&["merge", &own, &copy, "-o", &out]).output().unwrap();
    let told = String::from_utf8(refused.stderr).unwrap();
    assert!(
        refused.status.code() == Some(1)
            && told.contains("copy.xlsx hold")
            && told.contains("1a, 1b, 1c")
            && told.contains("--sheet"),
        "{told}"
    );
    assert!(!Path::new(&out).exists());
    let export = sample("vo-petteflat/portal-export.csv");
    assert_eq!(
        waswordt(&["fill", &copy, "--from", &export, "-o", &out]).output().unwrap().status.code(),
        Some(1)
    );
    waswordt(&["merge", &own, &copy, "--sheet", "1a", "-o", &out]).assert().success();
}

#[test]
fn a_fault_that_merging_makes_is_told_by_the_rows_of_the_merged_list() {
    let folder = Folder::new();
    let head = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n";
    let copy = |name: &str, jan: &str, zoe: &str| {
        let rows = format!(
            "{head}Jan,,Smit,1234 AB,1,1@petteflat,{jan}\nZoë,,Bos,1234 AB,2,2@petteflat,{zoe}\n"
        );
        PathBuf::from(folder.write(name, &rows))
    };
    let told = |report: &Value| {
        report["warnings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| (it["code"].clone(), it["rows"].clone()))
            .collect()
    };
    let (one, other) = (copy("one.csv", "z@nieuw", ""), copy("other.csv", "", "z@nieuw"));
    let (code, report) = merged(&folder, &[one.clone(), other.clone()], "merged.csv");
    let found: Vec<(Value, Value)> = told(&report);
    assert_eq!((code, found), (1, vec![("WW402".into(), serde_json::json!([2, 3]))]), "{report:#}");
    let said = waswordt(&[
        "merge",
        one.to_str().unwrap(),
        other.to_str().unwrap(),
        "-o",
        &folder.path("again.csv"),
    ])
    .output()
    .unwrap();
    assert!(String::from_utf8(said.stderr).unwrap().contains("WW402"), "in text too");
    let sound = copy("sound.csv", "", "b@nieuw");
    let (code, report) = merged(&folder, &[one.clone(), sound], "sound-merged.csv");
    let found: Vec<(Value, Value)> = told(&report);
    assert_eq!((code, found), (0, vec![]), "{report:#}");
    // Nothing is said to be in a list that was not made.
    let refused = PathBuf::from(
        folder.write("refused.csv", &format!("{head}Jan,,Smit,1234 AB,1,1@petteflat,j@nieuw\n")),
    );
    let said = waswordt(&[
        "merge",
        one.to_str().unwrap(),
        refused.to_str().unwrap(),
        "-o",
        &folder.path("no.csv"),
    ])
    .output()
    .unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.contains("nothing was written") && !said.contains("merged list"), "{said}");
}

#[test]
fn an_export_with_several_sheets_of_accounts_is_refused_until_one_is_chosen() {
    let folder = Folder::new();
    let (list, out, export) =
        (folder.write("list.csv", PEOPLE), folder.path("out.csv"), folder.path("export.xlsx"));
    let sheet = |who: [&str; 4]| {
        [["userPrincipalName", "givenName", "surname", "employeeId"], who]
            .map(|row| row.map(str::to_owned).to_vec())
            .to_vec()
    };
    let zoe = sheet(["zoe@petteflat.onmicrosoft.com", "Zoë", "van der Berg", "100123"]);
    workbook(
        &export,
        &[("1a", zoe), ("1b", sheet(["x@petteflat.onmicrosoft.com", "Xander", "Vos", "100999"]))],
    );
    let moved = sample("vo-petteflat/move.toml");
    let words = ["fill", &list, "--from", &export, "--move", &moved, "-o", &out];
    let (code, report) = json(&words);
    let (error, hint) = (report["error"].as_str().unwrap(), report["hint"].as_str().unwrap());
    assert!(
        code == 1
            && error.contains("1a, 1b;")
            && hint.contains("--export-sheet")
            && !Path::new(&out).exists(),
        "{report:#}"
    );
    let (code, report) = json(&[&words[..], &["--export-sheet", "1a"]].concat());
    assert_eq!((code, &report["counts"]["filled"]), (0, &Value::from(1)), "{report:#}");
}

#[test]
fn a_tick_for_a_row_that_got_another_identity_since_is_told_as_a_contradiction() {
    let folder = Folder::new();
    let (list, out, ticked) =
        (folder.write("list.csv", PEOPLE), folder.path("out.csv"), folder.path("candidates.csv"));
    let realm = "@petteflat.onmicrosoft.com";
    let names = format!(
        "userPrincipalName,givenName,surname\nzoe{realm},Zoë,van der Berg\njan{realm},Jan,Smit\n"
    );
    let (export, moved) = (folder.write("export.csv", &names), sample("vo-petteflat/move.toml"));
    let words = ["--from", &export, "--move", &moved, "-o", &out, "--force"];
    let (_, report) = json(&[&["fill", &list][..], &words, &["--candidates", &ticked]].concat());
    assert_eq!(report["counts"]["proposed"], 2, "{report:#}");
    let text = fs::read_to_string(&ticked).unwrap().replace("\n,", "\nja,");
    fs::write(&ticked, text).unwrap();
    let since = folder.write(
        "since.csv",
        &PEOPLE.replace("100123@petteflat,", &format!("100123@petteflat,elders{realm}")),
    );
    let (code, report) = json(&[&["fill", &since][..], &words, &["--accept", &ticked]].concat());
    assert_eq!(
        (code, &report["contradictions"][0]["row"], &report["counts"]["filled"]),
        (1, &2.into(), &1.into()),
        "{report:#}"
    );
    assert_eq!(read(&out)[1][WORDT], format!("elders{realm}"));
    // Without a file of choices, what is filled asks for nothing.
    let (code, report) = json(&[&["fill", &since][..], &words, &["--accept"]].concat());
    assert_eq!((code, &report["counts"]["contradictory"]), (0, &0.into()), "{report:#}");
}

#[test]
fn what_is_nobody_in_an_export_is_left_out_and_told() {
    let head = "userPrincipalName,givenName,surname,employeeId\n";
    let realm = "@petteflat.onmicrosoft.com";
    let rows = format!(
        "{head}zoe{realm},Zoë,van der Berg,100123\n{head}jan{realm},Jan,Smit,100124\nTotaal,,,2\nAantal: 2,,,\n"
    );
    let (code, report, filled) = from_export(&rows, &[]);
    assert_eq!(
        (code, &report["counts"]["accounts"], &report["unusable"]),
        (0, &2.into(), &serde_json::json!([])),
        "{report:#}"
    );
    assert_eq!(filled[..2], [format!("zoe{realm}"), format!("jan{realm}")]);
    let told: Vec<_> = report["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (&it["code"], &it["rows"]))
        .collect();
    assert_eq!(
        told,
        [(&"WW307".into(), &serde_json::json!([5, 6])), (&"WW308".into(), &serde_json::json!([3]))],
        "{report:#}"
    );
    let (_, report, _) = from_export(&format!("{head}som{realm},Som,Count,100123\n"), &[]);
    assert_eq!(report["counts"]["accounts"], 1, "{report:#}");
}

#[test]
fn an_identity_that_a_copy_emptied_comes_back_with_a_word() {
    let folder = Folder::new();
    let mut rows = read(sample("vo-petteflat/list-filled.csv"));
    let text =
        |rows: &[Vec<String>]| rows.iter().map(|row| row.join(",") + "\n").collect::<String>();
    let whole = folder.write("whole.csv", &text(&rows));
    rows[5][WORDT].clear();
    let emptied = folder.write("emptied.csv", &text(&rows));
    let (code, report) =
        merged(&folder, &[whole.clone().into(), emptied.clone().into()], "merged.csv");
    assert_eq!((code, &report["emptied"][0]["emptied"]["row"]), (0, &Value::from(6)), "{report:#}");
    assert_eq!(report["emptied"].as_array().unwrap().len(), 1);
    let told =
        waswordt(&["merge", &whole, &emptied, "-o", &folder.path("again.csv")]).output().unwrap();
    assert!(String::from_utf8(told.stdout).unwrap().contains("empty in row 6 of"));
}

#[test]
fn damage_in_a_list_that_is_written_again_is_named_by_row_and_column() {
    let folder = Folder::new();
    let mut rows = read(sample("vo-petteflat/list-filled.csv"));
    "#N/B@petteflat".clone_into(&mut rows[3][WAS]);
    let text: String = rows.iter().map(|row| row.join(",") + "\n").collect();
    let list = folder.write("list.csv", &text);
    let (_, report) = json(&[
        "fill",
        &list,
        "--from",
        &sample("vo-petteflat/portal-export.csv"),
        "-o",
        &folder.path("out.csv"),
    ]);
    let warning = &report["list_warnings"][0];
    assert_eq!(
        (&warning["code"], &warning["column"], &warning["rows"][0]),
        (&"WW211".into(), &"Oude identiteit (was)".into(), &4.into())
    );
    let (_, report) = merged(&folder, &[list.clone().into(), list.clone().into()], "merged.csv");
    assert_eq!(report["files"][0]["warnings"][0]["rows"][0], 4, "{report:#}");
    let told =
        waswordt(&["merge", &list, &list, "-o", &folder.path("again.csv")]).output().unwrap();
    assert!(String::from_utf8(told.stderr).unwrap().contains("row 4"), "in text too");
}

#[test]
fn an_account_whose_identity_came_along_damaged_fills_nothing() {
    let folder = Folder::new();
    let list = folder
        .write("one.csv", "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,was,wordt\nZoë,van der,Berg,1234 AB,12,00123@oud,\n");
    let damaged = [
        "'zoe@nieuw",
        "=zoe@nieuw",
        "#N/B@nieuw",
        "\"1,23E+11@nieuw\"",
        "zoe@@nieuw",
        "zo\u{fffd}@nieuw",
        "SMTP:zoe@nieuw",
        "\"zoe@nieuw,zoe2@nieuw\"",
        "zoe@nieuw;zoe2@nieuw",
        "zoe@nieuw;",
        "None@nieuw",
        "nan@nieuw",
        "zoe_thuis.example#EXT#@nieuw",
        "0a1b2c3d4e5f60718293a4b5c6d7e8f9zoe@nieuw",
        "uitgeschreven",
    ];
    for identity in damaged {
        let export = format!(
            "userPrincipalName,givenName,surname,employeeId\n{identity},Zoë,van der Berg,00123\njan@nieuw,Jan,Smit,00124\n"
        );
        let export = folder.write("export.csv", &export);
        let (code, report) =
            json(&["fill", &list, "--from", &export, "-o", &folder.path("out.csv"), "--force"]);
        assert_eq!((code, &report["counts"]["filled"]), (0, &Value::from(0)), "{identity}");
        assert_eq!(
            report["unusable"][0]["export_rows"],
            serde_json::json!([2]),
            "{identity}: {report:#}"
        );
    }
    let export =
        folder.write("export.csv", "userPrincipalName,givenName,surname,employeeId\n\"=\"\"zoe@nieuw\"\"\",Zoë,van der Berg,00123\n");
    let (_, report) =
        json(&["fill", &list, "--from", &export, "-o", &folder.path("out.csv"), "--force"]);
    assert_eq!(
        report["counts"]["filled"], 1,
        "a text that a spreadsheet is kept from reckoning with is what it shows"
    );
    assert_eq!(read(folder.path("out.csv"))[1][WORDT], "zoe@nieuw");
}

#[test]
fn candidates_are_ticked_in_a_workbook_in_either_language() {
    for (lang, yes, title) in [("nl", "ja", "Overnemen"), ("en", "yes", "Accept")] {
        let folder = Folder::new();
        let (list, out, candidates) =
            (folder.list_without(WAS), folder.path("out.csv"), folder.path("candidates.xlsx"));
        let (export, moved) =
            (sample("vo-petteflat/magister-export.csv"), sample("vo-petteflat/move.toml"));
        let words = [
            "fill",
            &list,
            "--from",
            &export,
            "--move",
            &moved,
            "--column",
            "was",
            "--realm",
            "petteflat",
            "-o",
            &out,
        ];
        let words = [&words[..], &["--lang", lang]].concat();
        let run = |more: &[&str]| {
            let mut command = Command::cargo_bin("waswordt").unwrap();
            let output =
                command.args(["--format", "json"]).args(&words).args(more).output().unwrap();
            serde_json::from_slice::<Value>(&output.stdout)
                .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
        };
        let before = run(&["--candidates", &candidates]);
        let proposed = before["counts"]["proposed"].as_u64().unwrap();
        let mut rows = Vec::new();
        let take = &mut |record: &waswordt::grid::Record| {
            rows.push(record.iter().map(str::to_owned).collect::<Vec<_>>());
        };
        waswordt::tables::read(
            fs::File::open(&candidates).unwrap(),
            &waswordt::tables::ReadOptions::default(),
            take,
        )
        .unwrap();
        assert_eq!((rows[0][0].as_str(), rows.len() as u64), (title, proposed + 1));
        rows[1..].iter_mut().for_each(|row| yes.clone_into(&mut row[0]));
        let ticked = folder.path("ticked.xlsx");
        workbook(&ticked, &[("Kandidaten", rows)]);
        let after = run(&["--accept", &ticked, "--force"]);
        assert_eq!(
            after["counts"]["filled"].as_u64().unwrap(),
            before["counts"]["filled"].as_u64().unwrap() + proposed,
            "{after:#}"
        );
    }
}

/// Makes candidates in a workbook; returns the words of the command, how many rows it fills by
/// itself, and the rows of the workbook.
fn candidates(folder: &Folder) -> (Vec<String>, u64, Vec<Vec<String>>) {
    let (list, export, moved) = (
        folder.list_without(WAS),
        sample("vo-petteflat/magister-export.csv"),
        sample("vo-petteflat/move.toml"),
    );
    let (out, candidates) = (folder.path("out.csv"), folder.path("candidates.xlsx"));
    let words = [
        "fill",
        &list,
        "--from",
        &export,
        "--move",
        &moved,
        "--column",
        "was",
        "--realm",
        "petteflat",
        "-o",
        &out,
        "--force",
    ];
    let (_, report) = json(&[&words[..], &["--candidates", &candidates]].concat());
    let mut rows = Vec::new();
    let take = &mut |record: &waswordt::grid::Record| {
        rows.push(record.iter().map(str::to_owned).collect::<Vec<_>>());
    };
    waswordt::tables::read(
        fs::File::open(&candidates).unwrap(),
        &waswordt::tables::ReadOptions::default(),
        take,
    )
    .unwrap();
    assert!(rows.len() > 2, "{report:#}");
    let width = rows[0].len();
    for row in &mut rows {
        row.resize(width, String::new());
    }
    (words.map(str::to_owned).to_vec(), report["counts"]["filled"].as_u64().unwrap(), rows)
}

fn accept(words: &[String], ticked: &str) -> (i32, Value) {
    json(
        &[&words.iter().map(String::as_str).collect::<Vec<_>>()[..], &["--accept", ticked]]
            .concat(),
    )
}

#[test]
fn every_tick_is_taken_and_a_word_that_is_not_known_is_named_by_row_and_column() {
    let folder = Folder::new();
    let (words, before, rows) = candidates(&folder);
    let ticked = folder.path("ticked.xlsx");
    for (answer, taken) in [
        ("✓", 1),
        ("✔", 1),
        ("☑", 1),
        ("v", 1),
        ("V", 1),
        ("X", 1),
        ("OK", 1),
        ("akkoord", 1),
        ("Ja.", 1),
        ("nee", 0),
        ("0", 0),
    ] {
        let mut rows = rows.clone();
        answer.clone_into(&mut rows[2][0]);
        workbook(&ticked, &[("Candidates", rows)]);
        let (code, report) = accept(&words, &ticked);
        assert_eq!(
            (code, report["counts"]["filled"].as_u64()),
            (0, Some(before + taken)),
            "{answer}: {report:#}"
        );
    }
    let mut unclear = rows.clone();
    "x".clone_into(&mut unclear[1][0]);
    "misschien".clone_into(&mut unclear[2][0]);
    workbook(&ticked, &[("Candidates", unclear)]);
    fs::remove_file(folder.path("out.csv")).unwrap();
    let (code, report) = accept(&words, &ticked);
    let told = report["error"].as_str().unwrap();
    assert!(
        code == 1
            && told.contains("row 3")
            && told.contains("“Accept”")
            && !told.contains("misschien"),
        "{told}"
    );
    assert!(!Path::new(&folder.path("out.csv")).exists());
}

#[test]
fn candidates_are_read_whatever_became_of_their_order_and_of_what_stands_beside_them() {
    let folder = Folder::new();
    let (words, before, mut rows) = candidates(&folder);
    let ticked = folder.path("ticked.xlsx");
    rows[1..].iter_mut().for_each(|row| "v".clone_into(&mut row[0]));
    let all = rows.len() as u64 - 1;
    let told = |sheets: &[(&str, Vec<Vec<String>>)]| {
        workbook(&ticked, sheets);
        accept(&words, &ticked)
    };
    // Sorted, its columns moved, under a title, and behind somebody's own sheet, which is told.
    let mut moved = vec![vec!["Uitgezocht door de administratie".to_owned()], Vec::new()];
    moved.push(rows[0].iter().rev().cloned().collect());
    moved.extend(rows[1..].iter().rev().map(|row| row.iter().rev().cloned().collect()));
    let own = |title: &str| {
        (0..40)
            .map(|row| {
                [title, "identity", "profile_id", "klas"]
                    .map(|cell| format!("{cell}{}", if row == 0 { "" } else { "x" }))
                    .to_vec()
            })
            .collect()
    };
    let (code, report) = told(&[("Klassen", own("mentor")), ("Blad2", moved)]);
    assert_eq!((code, report["counts"]["filled"].as_u64()), (0, Some(before + all)), "{report:#}");
    assert!(
        report["accept_warnings"][0]["message"].as_str().unwrap().contains("Klassen"),
        "{report:#}"
    );
    // A second sheet of candidates: what is ticked there would be passed over.
    let (first, second) = ([&rows[..1], &rows[2..]].concat(), rows[..2].to_vec());
    let (code, report) = told(&[("Candidates", first), ("Candidates (2)", second)]);
    assert!(
        code == 1 && report["error"].as_str().unwrap().contains("Candidates (2)"),
        "{report:#}"
    );
    // A column of answers that was copied counts as the one that it was copied from.
    let copied: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            [&[if row[0] == "v" { String::new() } else { row[0].clone() }], &row[..]].concat()
        })
        .collect();
    let (code, report) = told(&[("Candidates", copied)]);
    assert_eq!((code, report["counts"]["filled"].as_u64()), (0, Some(before + all)), "{report:#}");
    // Another table is none, and is told what it lacks.
    let (code, report) = told(&[("Candidates", own("mentor"))]);
    let error = report["error"].as_str().unwrap();
    assert!(
        code == 1 && error.contains("accept, list_row, export_row") && !error.contains("identity"),
        "{error}"
    );
}

#[test]
fn rows_of_candidates_that_are_hidden_are_read_and_told() {
    let folder = Folder::new();
    let (words, before, mut rows) = candidates(&folder);
    rows[1..].iter_mut().for_each(|row| "ja".clone_into(&mut row[0]));
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (at, cells) in rows.iter().enumerate() {
        sheet.write_row(at as u32, 0, cells).unwrap();
    }
    sheet.set_row_hidden(2).unwrap();
    let ticked = folder.path("ticked.xlsx");
    workbook.save(&ticked).unwrap();
    let (code, report) = accept(&words, &ticked);
    assert_eq!(
        (code, report["counts"]["filled"].as_u64()),
        (0, Some(before + rows.len() as u64 - 1)),
        "{report:#}"
    );
    assert_eq!(report["accept_warnings"][0]["rows"], serde_json::json!([3]), "{report:#}");
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let told = waswordt(&[&words[..], &["--accept", &ticked]].concat()).output().unwrap();
    assert!(String::from_utf8(told.stderr).unwrap().contains("row 3"), "in text too");
}

#[test]
fn a_pupil_whose_account_cannot_be_used_gets_nobody_elses() {
    let folder = Folder::new();
    let list = folder.write(
        "one.csv",
        "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n\
         Jan,,Jansen,9988 YZ,1,102301@petteflat,\n",
    );
    let export = folder.write(
        "export.csv",
        "givenName,surname,userPrincipalName,employeeId\nJan,Jansen,,102301\nJan,Jansen,docent.jansen@petteflat.onmicrosoft.com,5501\n",
    );
    let (moved, out) = (sample("vo-petteflat/move.toml"), folder.path("out.csv"));
    let (code, report) = json(&["fill", &list, "--from", &export, "--move", &moved, "-o", &out]);
    assert_eq!((code, &report["counts"]["filled"]), (0, &Value::from(0)));
    assert_eq!(
        report["withheld"],
        serde_json::json!([{ "row": 2, "export_row": 2, "reason": "unusable" }])
    );
    let told =
        waswordt(&["fill", &list, "--from", &export, "--move", &moved, "-o", &out, "--force"])
            .output()
            .unwrap();
    let text = String::from_utf8(told.stdout).unwrap();
    assert!(text.contains("the account is in the export, but cannot be used: row 2"), "{text}");
}

const PEOPLE: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n\
    Zoë,van der,Berg,9988 YZ,12-A,100123@petteflat,\nJan,,Smit,9989 YC,7,100124@petteflat,\nInès,el,Amrani,9990 XB,8,100125@petteflat,\n";

/// Fills the new identities of three people whose accounts say `values` in a column; returns the
/// rows that are filled, and the reasons of those that are only proposed.
fn by_state(
    header: &str,
    values: [&str; 3],
    more: &[&str],
) -> (Vec<u64>, Vec<(u64, String)>, Value) {
    let folder = Folder::new();
    let (list, out) = (folder.write("list.csv", PEOPLE), folder.path("out.csv"));
    let people =
        ["zoe,Zoë,van der Berg,100123", "jan,Jan,Smit,100124", "ines,Inès,el Amrani,100125"];
    let account = |(person, value): (&str, &str)| {
        let (user, rest) = person.split_once(',').unwrap();
        format!("{user}@petteflat.onmicrosoft.com,{rest},{value}\n")
    };
    let rows: String = people.into_iter().zip(values).map(account).collect();
    let export = folder.write(
        "export.csv",
        &format!("userPrincipalName,givenName,surname,employeeId,{header}\n{rows}"),
    );
    let moved = sample("vo-petteflat/move.toml");
    let (code, report) =
        json(&[&["fill", &list, "--from", &export, "--move", &moved, "-o", &out], more].concat());
    assert_eq!(code, 0, "{header}: {report:#}");
    let number = |row: &Value| row["row"].as_u64().unwrap();
    let reasons = |row: &Value| {
        row["reasons"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it.as_str().unwrap())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let filled = report["filled"].as_array().unwrap().iter().map(number).collect();
    let proposed = report["proposed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (number(row), reasons(row)))
        .collect();
    (filled, proposed, report)
}

/// Columns that tell the state of an account: of one that is open, and of one that is blocked.
const STATES: &[(&str, &str, &str)] = &[
    ("accountEnabled", "True", "False"),
    ("Enabled", "TRUE", "FALSE"),
    ("Ingeschakeld", "ja", "nee"),
    ("Actief", "WAAR", "ONWAAR"),
    ("Block credential", "False", "True"),
    ("Block sign in (Yes/No) [accountEnabled] Required", "No", "Yes"),
    ("Aanmelden blokkeren (Ja/Nee) [accountEnabled] Vereist", "Nee", "Ja"),
    ("Geblokkeerd", "0", "1"),
    ("suspended", "FALSE", "TRUE"),
    ("Status [READ ONLY]", "Active", "Suspended"),
    ("Status", "actief", "inactief"),
    ("Status", "Active", "Archived"),
    ("Status", "ingeschakeld", "Uitgeschakeld"),
    ("Inactive", "no", "yes"),
    ("userAccountControl", "512", "514"),
    ("userAccountControl", "66048", "66050"),
    ("userAccountControl", "0x200", "0x10202"),
    ("status", "active", "tobedeleted"),
    ("enabledUser", "true", "false"),
    ("Login geblokkeerd", "nee", "ja"),
    ("Account vergrendeld", "0", "1"),
    ("Account suspended", "No", "Yes"),
    ("Locked", "no", "yes"),
    ("isDeleted", "False", "True"),
    ("Uitgeschreven", "nee", "ja"),
    ("Niet actief", "nee", "ja"),
    ("Deactivated", "n", "y"),
    ("Inlogstatus", "actief", "geblokkeerd"),
    ("Status account", "actief", "niet actief"),
    ("Aanmelden toegestaan", "ja", "nee"),
    ("Account geactiveerd", "ja", "nee"),
    ("msDS-UserAccountDisabled", "FALSE", "TRUE"),
    ("\"Status (1 = actief, 0 = geblokkeerd)\"", "1", "0"),
    ("\"Status (0 = actief, 1 = geblokkeerd)\"", "0", "1"),
    ("Actief (nee = geblokkeerd)", "ja", "nee"),
];

#[test]
fn an_account_is_only_proposed_where_yes_may_mean_this_or_that() {
    for header in [
        "Status (actief/inactief)",
        "Account status (enabled or disabled)",
        "Actief of geblokkeerd",
    ] {
        let (filled, proposed, report) = by_state(header, ["ja", "nee", "actief"], &[]);
        let unknown = |row| (row, "unknown-state".to_owned());
        assert_eq!((filled, proposed), (vec![4], vec![unknown(2), unknown(3)]), "{header}");
        assert!(report["warnings"].to_string().contains(header), "{report:#}");
    }
}

#[test]
fn an_empty_cell_is_no_word_of_an_account_being_enabled() {
    for (header, open) in [
        ("Actief", "x"),
        ("accountEnabled", "True"),
        ("Status", "actief"),
        ("userAccountControl", "512"),
    ] {
        let (filled, proposed, _) = by_state(header, [open, "", open], &[]);
        assert_eq!(
            (filled, proposed),
            (vec![2, 4], vec![(3, "unknown-state".to_owned())]),
            "{header}"
        );
    }
    for (header, blocked) in [
        ("Geblokkeerd", "x"),
        ("suspended", "True"),
        ("deletedDateTime", "2026-05-01"),
        ("Status", "geblokkeerd"),
    ] {
        let (filled, proposed, _) = by_state(header, ["", blocked, ""], &[]);
        assert_eq!((filled, proposed), (vec![2, 4], vec![(3, "disabled".to_owned())]), "{header}");
    }
}

#[test]
fn the_columns_that_are_not_used_are_told() {
    let (_, _, report) = by_state("Schoen", ["a", "b", "c"], &[]);
    assert_eq!(report["unused"], serde_json::json!(["Schoen"]));
}

/// Fills the new identities of three people from an export in CSV; returns the exit code, the
/// report and what is filled in.
fn from_export(export: &str, more: &[&str]) -> (i32, Value, Vec<String>) {
    let folder = Folder::new();
    let (list, out) = (folder.write("list.csv", PEOPLE), folder.path("out.csv"));
    let (export, moved) = (folder.write("export.csv", export), sample("vo-petteflat/move.toml"));
    let (code, report) =
        json(&[&["fill", &list, "--from", &export, "--move", &moved, "-o", &out], more].concat());
    let filled = if code == 0 {
        read(&out).into_iter().skip(1).map(|row| row[6].clone()).collect()
    } else {
        Vec::new()
    };
    (code, report, filled)
}

#[test]
fn two_columns_of_identities_that_differ_are_refused_by_name_and_one_serves_where_the_other_is_empty()
 {
    let realm = "@petteflat.onmicrosoft.com";
    for (one, other) in [("Gebruikersnaam", "Inlognaam"), ("Mail", "E-mail")] {
        let head = format!("{one},{other},givenName,surname,employeeId\n");
        let row =
            |a: &str, b: &str| format!("{head}{a}{realm},{b}{realm},Zoë,van der Berg,100123\n");
        let (code, report, _) = from_export(&row("zoe", "zvdberg"), &[]);
        let told = report.to_string();
        assert!(
            code == 1 && [one, other, "--map", "row 2"].iter().all(|word| told.contains(word)),
            "{report:#}"
        );
        let named = format!("identity={other}");
        assert_eq!(
            from_export(&row("zoe", "zvdberg"), &["--map", &named]).2[0],
            format!("zvdberg{realm}")
        );
        assert_eq!(from_export(&row("zoe", "zoe"), &[]).2[0], format!("zoe{realm}"));
        let blank = format!("{head},zoe{realm},Zoë,van der Berg,100123\n");
        assert_eq!(from_export(&blank, &[]).2[0], format!("zoe{realm}"), "{one} {other}");
    }
    let numbers = format!(
        "UPN,givenName,surname,Stamnr,Leerlingnummer\nzoe{realm},Zoë,van der Berg,100123,77\n"
    );
    let (code, report, _) = from_export(&numbers, &[]);
    assert!(code == 1 && report.to_string().contains("student-number=Stamnr"), "{report:#}");
}

#[test]
fn a_column_of_the_other_side_or_of_a_parent_is_not_taken_for_the_pupils() {
    let old = "nlEduPersonRealId (oud),Nieuw nummer,givenName,surname\n100123@petteflat,7,Zoë,van der Berg\n";
    let (code, report, _) = from_export(old, &[]);
    assert!(code == 1 && report["error"].as_str().unwrap().contains("Nieuw nummer"), "{report:#}");
    let realm = "@petteflat.onmicrosoft.com";
    let both = format!(
        "nlEduPersonRealId (oud),nlEduPersonRealId (nieuw),givenName,surname\n100123@petteflat,zoe{realm},Zoë,van der Berg\n"
    );
    assert_eq!(from_export(&both, &[]).2[0], format!("zoe{realm}"));
    let parent = format!(
        "E-mail (ouder),givenName,surname,employeeId\nmoeder{realm},Zoë,van der Berg,100123\n"
    );
    assert_eq!(from_export(&parent, &[]).0, 1);
}

#[test]
fn a_field_or_a_column_that_is_mapped_twice_is_a_fault_of_usage() {
    let export = "UPN,Mail,givenName,surname\na@b,c@d,Zoë,van der Berg\n";
    for map in [["identity=UPN", "identity=Mail"], ["identity=UPN", "last-name=UPN"]] {
        let (code, report, _) = from_export(export, &["--map", map[0], "--map", map[1]]);
        assert!(code == 2 && report["error"].as_str().unwrap().contains("--map"), "{report:#}");
    }
}

#[test]
fn a_role_that_is_not_known_is_told_and_one_of_staff_left_out() {
    let realm = "@petteflat.onmicrosoft.com";
    let row = |user: &str, names: &str, role: &str| format!("{user}{realm},{names},{role}\n");
    let rows = row("zoe", "Zoë,van der Berg,100123", "leerling")
        + &row("jan", "Jan,Smit,100124", "Docenten");
    let export = format!(
        "UPN,givenName,surname,employeeId,Rol\n{rows}{}",
        row("ines", "Inès,el Amrani,100125", "Member")
    );
    let (code, report, filled) = from_export(&export, &[]);
    assert_eq!(
        (code, filled[1].as_str(), filled[0].is_empty(), filled[2].is_empty()),
        (0, "", false, false),
        "{report:#}"
    );
    let told: Vec<&str> = report["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["message"].as_str().unwrap())
        .collect();
    assert!(told[0].contains("no pupil") && told[1].contains(": 4"), "{told:?}");
}

#[test]
fn a_blocked_account_is_only_proposed_whatever_the_system_calls_it() {
    for (header, open, blocked) in STATES {
        let named = format!("enabled={header}");
        for more in [&[][..], &["--map", &named]] {
            let (filled, proposed, report) = by_state(header, [open, blocked, open], more);
            assert_eq!(
                (filled, proposed),
                (vec![2, 4], vec![(3, "disabled".to_owned())]),
                "{header} {more:?}"
            );
            assert!(report["columns"].to_string().contains(header), "{report:#}");
        }
    }
}

#[test]
fn a_word_that_is_not_known_makes_an_account_proposed_and_is_told_without_its_value() {
    for (header, open) in
        [("Status", "actief"), ("Block credential", ""), ("userAccountControl", "512")]
    {
        let (filled, proposed, report) = by_state(header, ["misschien", open, "weet niet"], &[]);
        let unknown = |row| (row, "unknown-state".to_owned());
        assert_eq!((filled, proposed), (vec![3], vec![unknown(2), unknown(4)]), "{header}");
        let warning = report["warnings"][0]["message"].as_str().unwrap();
        assert!(
            warning.contains("rows 2, 4") && !report.to_string().contains("misschien"),
            "{report:#}"
        );
    }
}

#[test]
fn an_account_that_is_locked_out_is_only_proposed_and_the_moment_of_a_lockout_says_nothing() {
    let (filled, proposed, _) = by_state("LockedOut", ["True", "False", ""], &[]);
    assert_eq!((filled, proposed), (vec![3, 4], vec![(2, "disabled".to_owned())]));
    let (filled, proposed, _) = by_state("AccountLockoutTime", ["12-5-2026", "", ""], &[]);
    assert_eq!((filled, proposed), (vec![2, 3, 4], vec![]));
}

#[test]
fn a_state_is_known_by_its_words_however_far_down_they_begin() {
    let realm = "@petteflat.onmicrosoft.com";
    let others = |rows: u32, word: &str| -> String {
        let row = |at| format!("u{at}{realm},Naam{at},Anders{at},9{at},{word}\n");
        (0..rows).map(row).collect::<Vec<_>>().concat()
    };
    let of = |title: &str, above: &str, words: [&str; 2]| {
        let export = format!(
            "UPN,givenName,surname,employeeId,{title}\n{above}zoe{realm},Zoë,van der Berg,100123,{}\njan{realm},Jan,Smit,100124,{}\n",
            words[0], words[1]
        );
        let (_, report, filled) = from_export(&export, &[]);
        (filled[0].is_empty(), filled[1].is_empty(), report)
    };
    for title in ["Bijzonderheden", "Situatie"] {
        let (zoe, jan, report) = of(title, &others(60, ""), ["geblokkeerd", ""]);
        assert_eq!((zoe, jan), (true, false), "{title}: {report:#}");
        assert!(report["columns"].to_string().contains(title), "{report:#}");
    }
    // Among others than states a word says nothing: the column is of something else.
    let (zoe, jan, report) = of("Situatie", &others(60, "op kamers"), ["geblokkeerd", ""]);
    assert_eq!((zoe, jan), (false, false), "{report:#}");
    // A column that says who is active, says nothing of whom it leaves empty.
    let (zoe, jan, report) = of("Situatie", &others(60, ""), ["actief", ""]);
    assert_eq!((zoe, jan), (false, true), "{report:#}");
}

#[test]
fn a_garbled_identity_is_not_filled_and_what_a_list_says_of_its_file_is_told() {
    let realm = "@petteflat.onmicrosoft.com";
    let export = format!(
        "UPN,givenName,surname,employeeId\nzo\u{c3}\u{ab}{realm},Zoë,van der Berg,100123\njan{realm},Jan,Smit,100124\nj\u{e9}{realm},Ré,Vos,9\n"
    );
    let (_, report, filled) = from_export(&export, &[]);
    assert_eq!(filled[..2], [String::new(), format!("jan{realm}")], "{report:#}");

    let folder = Folder::new();
    let out = folder.path("out.csv");
    let list = folder.path("list.csv");
    let bytes: Vec<u8> = PEOPLE
        .chars()
        .map(|c| {
            if c == 'ë' {
                0x91
            } else if c == 'è' {
                0x8f
            } else {
                c as u8
            }
        })
        .collect();
    fs::write(&list, bytes).unwrap();
    let other = folder.write("other.csv", PEOPLE);
    let export = folder.write(
        "export.csv",
        &format!("UPN,givenName,surname,employeeId\njan{realm},Jan,Smit,100124\n"),
    );
    let (code, report) = json(&["fill", &list, "--from", &export, "-o", &out]);
    assert!(code == 0 && report["list_warnings"].to_string().contains("macintosh"), "{report:#}");
    let (code, report) = json(&["merge", &list, &other, "-o", &out, "--force"]);
    let told = report["files"][0]["warnings"].to_string();
    assert!(code == 0 && told.contains("macintosh"), "{report:#}");
}

#[test]
fn a_remark_does_not_become_an_identity_by_the_realm_that_is_added() {
    for remark in ["x", "X", "afgestudeerd", "blanco", "weet niet", "?", "zie boven"] {
        let export = format!(
            "UPN,givenName,surname,employeeId\n{remark},Zoë,van der Berg,100123\njan,Jan,Smit,100124\n"
        );
        let (_, report, filled) = from_export(&export, &["--realm", "petteflat.onmicrosoft.com"]);
        assert_eq!(
            filled[..2],
            ["", "jan@petteflat.onmicrosoft.com"].map(str::to_owned),
            "{remark}: {report:#}"
        );
        assert_eq!(report["unusable"][0]["reason"], "unsound", "{remark}: {report:#}");
    }
}

#[test]
fn what_a_report_puts_between_accounts_is_nobody_and_a_header_of_another_order_is_refused() {
    let head = "userPrincipalName,givenName,surname,employeeId\n";
    let realm = "@petteflat.onmicrosoft.com";
    let rows = format!(
        "{head}zoe{realm},Zoë,van der Berg,100123\nPagina 1 van 2,,,\nKlas 2b,,,\n,Klas:,3c,\njan{realm},Jan,Smit,100124\nAfgedrukt op 12-3-2026,,,\n"
    );
    let (code, report, filled) = from_export(&rows, &["--realm", &realm[1..]]);
    assert_eq!(
        (code, &report["counts"]["accounts"], &report["unusable"]),
        (0, &2.into(), &serde_json::json!([])),
        "{report:#}"
    );
    assert_eq!(filled[..2], [format!("zoe{realm}"), format!("jan{realm}")]);
    assert_eq!(report["warnings"][0]["rows"], serde_json::json!([3, 4, 5, 7]), "{report:#}");
    // Somebody with such a name has an identity.
    let (_, report, _) = from_export(&format!("{head}date{realm},Datum,,100123\n"), &[]);
    assert_eq!(report["counts"]["accounts"], 1, "{report:#}");

    let folder = Folder::new();
    let (list, out) = (folder.write("list.csv", PEOPLE), folder.path("out.csv"));
    let export = folder.write(
        "export.csv",
        &format!("{head}zoe{realm},Zoë,van der Berg,100123\nuserPrincipalName,surname,givenName,employeeId\njan{realm},Smit,Jan,100124\n"),
    );
    let (code, report) = json(&["fill", &list, "--from", &export, "-o", &out]);
    assert_eq!((code, report["report"].as_str()), (1, Some("waswordt/error/1")), "{report:#}");
    assert!(report["error"].as_str().unwrap().contains("another order: row 3"), "{report:#}");
}

#[test]
fn a_list_with_a_header_of_another_order_is_not_written_again_without_the_rows_below_it() {
    let folder = Folder::new();
    let moved_header = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Nieuwe identiteit (wordt),Oude identiteit (was)";
    let list = folder
        .write("list.csv", &format!("{PEOPLE}{moved_header}\nEls,,Bos,1234 AD,14,,9@petteflat\n"));
    let (other, out) = (folder.write("other.csv", PEOPLE), folder.path("out.csv"));
    let realm = "@petteflat.onmicrosoft.com";
    let export = folder.write(
        "export.csv",
        &format!(
            "userPrincipalName,givenName,surname,employeeId\nzoe{realm},Zoë,van der Berg,100123\n"
        ),
    );
    for words in [
        &["fill", &list, "--from", &export, "-o", &out][..],
        &["merge", &list, &other, "-o", &out],
        &["merge", &other, &list, "-o", &out],
    ] {
        let (code, report) = json(words);
        assert_eq!((code, report["report"].as_str()), (1, Some("waswordt/error/1")), "{words:?}");
        assert!(report["error"].as_str().unwrap().contains("another order"), "{report:#}");
        assert!(!Path::new(&out).exists(), "{words:?}");
    }
}

#[test]
fn a_column_that_was_named_and_does_not_say_what_yes_means_leaves_every_account_in_doubt() {
    let unknown = |row| (row, "unknown-state".to_owned());
    for header in ["Lid", "Pas"] {
        let (filled, proposed, report) =
            by_state(header, ["ja", "nee", "-"], &["--map", &format!("enabled={header}")]);
        assert_eq!(
            (filled, proposed),
            (vec![], vec![unknown(2), unknown(3), unknown(4)]),
            "{header}"
        );
        assert!(report["warnings"].to_string().contains(header), "{report:#}");
    }
}

#[test]
fn a_state_is_known_by_its_words_whatever_the_title_and_a_dash_is_none() {
    let (filled, proposed, _) = by_state("Account", ["actief", "geblokkeerd", "-"], &[]);
    assert_eq!(
        (filled, proposed),
        (vec![2], vec![(3, "disabled".to_owned()), (4, "unknown-state".to_owned())])
    );
}

#[test]
fn a_role_is_known_by_its_words_and_by_titles_that_list_roles() {
    let realm = "@petteflat.onmicrosoft.com";
    for title in [
        "Rol (leerling/docent)",
        "Functie",
        "Type gebruiker",
        "Gebruikerstype",
        "Soort gebruiker",
        "Doelgroep",
        "Wie",
    ] {
        let export = format!(
            "UPN,givenName,surname,employeeId,{title}\nzoe{realm},Zoë,van der Berg,100123,docent\njan{realm},Jan,Smit,100124,leerling\n"
        );
        let (_, report, filled) = from_export(&export, &[]);
        assert_eq!((filled[0].as_str(), filled[1].is_empty()), ("", false), "{title}: {report:#}");
    }
}

#[test]
fn of_several_sheets_the_one_with_the_columns_that_are_sought_is_read() {
    let folder = Folder::new();
    let (list, out) = (folder.write("list.csv", PEOPLE), folder.path("out.csv"));
    let (export, roster) = (folder.path("export.xlsx"), folder.path("roster.xlsx"));
    let account = ["zoe@petteflat.onmicrosoft.com", "Zoë", "van der Berg", "100123"];
    let export_rows = [["userPrincipalName", "givenName", "surname", "employeeId"], account];
    let roster_rows =
        [["Naam", "Postcode", "Huisnummer", "Klas"], ["Berg, Zoë van der", "9988 YZ", "12", "1a"]];
    for (path, rows) in [(&export, export_rows), (&roster, roster_rows)] {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let cover = workbook.add_worksheet().set_name("Voorblad").unwrap();
        for row in 0..9 {
            cover.write_row(row, 0, ["School", "Petteflat College", "Periode"]).unwrap();
        }
        let sheet = workbook.add_worksheet().set_name("Gegevens").unwrap();
        for (at, cells) in rows.into_iter().enumerate() {
            sheet.write_row(at as u32, 0, cells).unwrap();
        }
        workbook.save(path).unwrap();
    }
    let moved = sample("vo-petteflat/move.toml");
    let (code, report) = json(&["fill", &list, "--from", &export, "--move", &moved, "-o", &out]);
    assert_eq!((code, &report["counts"]["filled"]), (0, &Value::from(1)), "{report:#}");
    let (code, report) =
        json(&["generate", "--from", &roster, "--move", &moved, "-o", &folder.path("made.csv")]);
    assert_eq!((code, &report["rows"]), (0, &Value::from(1)), "{report:#}");
}

#[test]
fn what_csvde_writes_in_hexadecimal_digits_is_the_name_that_it_stands_for() {
    let folder = Folder::new();
    let (list, out) = (folder.write("list.csv", PEOPLE), folder.path("out.csv"));
    let export = folder.write(
        "export.csv",
        "DN,sn,givenName,sAMAccountName,userAccountControl,userPrincipalName,employeeID\n\
         \"CN=Zoe\",van der Berg,X'5a6fc3ab',zoe,512,zoe@petteflat.onmicrosoft.com,100123\n",
    );
    let (code, report) = json(&[
        "fill",
        &list,
        "--from",
        &export,
        "--move",
        &sample("vo-petteflat/move.toml"),
        "-o",
        &out,
    ]);
    assert_eq!(
        (code, &report["filled"][0]["by"], &report["layout"]),
        (0, &Value::from("number"), &Value::from("csvde")),
        "{report:#}"
    );
}

#[test]
fn a_rule_fills_every_row_and_the_export_holds_back_what_it_does_not_confirm() {
    let folder = Folder::new();
    let (list, out) = (folder.list_without(WORDT), folder.path("out.csv"));
    let rule = "{first}.{prefix}{last}@petteflat.onmicrosoft.com";
    let words = ["fill", &list, "--rule", rule, "-o", &out, "--force"];
    let (code, report) = json(&words);
    assert_eq!(
        (code, &report["report"], &report["confirmed"]),
        (0, &Value::from("waswordt/fill-rule/1"), &Value::from(false))
    );
    let counts = &report["counts"];
    assert_eq!(
        counts["rows"],
        counts["filled"].as_u64().unwrap()
            + counts["already"].as_u64().unwrap()
            + counts["not_filled"].as_u64().unwrap()
    );
    let doubles = report["not_filled"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["reason"] == "double")
        .count();
    assert!(doubles >= 2, "namesakes of the sample have one name: {report:#}");

    let export = sample("vo-petteflat/portal-export.csv");
    let (code, report) = json(&[&words[..], &["--from", &export]].concat());
    assert_eq!((code, &report["confirmed"]), (0, &Value::from(true)));
    assert_fills(&out, WORDT, 0.8);
    assert!(
        report["not_filled"].as_array().unwrap().iter().any(|row| row["reason"] == "not-in-export"),
        "{report:#}"
    );
    let told = waswordt(&words).output().unwrap();
    let text = String::from_utf8([told.stdout, told.stderr].concat()).unwrap();
    assert!(text.contains("the rule makes one identity for more than one row"), "{text}");
    assert!(!text.contains("soumaya"), "{text}");
}

#[test]
fn the_rule_of_an_export_is_found_by_names_and_that_of_a_filled_list_as_it_stands() {
    let folder = Folder::new();
    let (empty, full) = (folder.list_without(WORDT), sample("vo-petteflat/list-filled.csv"));
    let export = sample("vo-petteflat/portal-export.csv");
    let names = folder.write("names.csv", &names_alone());
    for words in [
        &["fill", &empty, "--find-rule", "--from", &export][..],
        &["fill", &empty, "--find-rule", "--from", &names],
        &["fill", &full, "--find-rule"],
    ] {
        let (code, report) = json(words);
        assert_eq!((code, &report["report"]), (0, &Value::from("waswordt/find-rule/1")));
        assert_eq!(report["rule"], "{first}.{prefix}{last}@petteflat.onmicrosoft.com");
        let exceptions = report["exceptions"].as_array().unwrap().len() as u64;
        assert_eq!(report["rows"], report["follow"].as_u64().unwrap() + exceptions);
        assert!(exceptions < 12, "{report:#}");
    }
    let told = waswordt(&["fill", &full, "--find-rule"]).output().unwrap();
    assert!(
        String::from_utf8(told.stdout)
            .unwrap()
            .contains("follow the rule {first}.{prefix}{last}@petteflat.onmicrosoft.com")
    );
}

#[test]
fn a_rule_that_cannot_be_one_is_a_fault_of_usage_and_an_old_identity_that_was_lost_makes_no_new_one()
 {
    let folder = Folder::new();
    let (list, out) = (folder.list_without(WORDT), folder.path("out.csv"));
    for rule in ["all@new.example", "{voornaam}@new.example", "s{user", "s{user}"] {
        let (code, report) = json(&["fill", &list, "--rule", rule, "-o", &out]);
        assert_eq!(
            (code, &report["report"]),
            (2, &Value::from("waswordt/error/1")),
            "{rule}: {report}"
        );
    }
    let (code, _) = json(&["fill", &list, "-o", &out]);
    assert_eq!(code, 2, "neither an export nor a rule");
    let damaged = folder.write(
        "lost.csv",
        "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n\
         Aagje,,Bakker,9988 YZ,1,\"1,23E+11\",\nBram,,Visser,9988 YZ,2,102301@old,\n",
    );
    let (code, report) = json(&["fill", &damaged, "--rule", "s{user}@new.example", "-o", &out]);
    assert_eq!(
        (code, &report["counts"]["filled"]),
        (1, &Value::from(1)),
        "damage that came along is a fault of the list"
    );
    assert_eq!(report["list_warnings"][0]["severity"], "error");
    assert_eq!(report["not_filled"][0]["reason"], "damaged");
}

#[test]
fn what_is_nobody_in_a_list_is_left_out_wherever_the_list_goes() {
    let folder = Folder::new();
    let zoe = "Zoë,van der,Berg,9988 YZ,12,100123@petteflat,zoe@petteflat.onmicrosoft.com\n";
    let jan = "Jan,,Smit,9989 YC,7,100124@petteflat,\n";
    let list = folder.write(
        "list.csv",
        &format!("{HEADER}{zoe}{HEADER}{jan}Totaal,,3,,,,\nPagina 1 van 2,,,,,,\n"),
    );
    let moved = sample("vo-petteflat/move.toml");
    let export = folder.write(
        "export.csv",
        "UPN,givenName,surname,employeeId\njan@petteflat.onmicrosoft.com,Jan,Smit,100124\n",
    );
    let (code, report) = json(&[
        "fill",
        &list,
        "--from",
        &export,
        "--move",
        &moved,
        "-o",
        &folder.path("filled.csv"),
    ]);
    assert_eq!(
        (code, &report["counts"]["rows"], &report["filled"][0]["row"]),
        (0, &2.into(), &4.into()),
        "{report:#}"
    );
    let told: Vec<&Value> = report["list_warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|warning| &warning["rows"])
        .collect();
    assert!(
        told.contains(&&serde_json::json!([3])) && told.contains(&&serde_json::json!([5, 6])),
        "{report:#}"
    );
    assert_eq!(read(folder.path("filled.csv")).len(), 3, "a header and two people");
    let (code, report) =
        merged(&folder, &[list.clone().into(), folder.path("filled.csv").into()], "merged.csv");
    assert_eq!(
        (code, &report["counts"]["rows"], &report["counts"]["complete"]),
        (0, &2.into(), &2.into()),
        "{report:#}"
    );
    assert_eq!(read(folder.path("merged.csv")).len(), 3);
    let (_, report) = json(&["fill-check", &list, "--move", &moved]);
    assert_eq!(
        (&report["counts"]["filled"], &report["counts"]["unfilled"]),
        (&1.into(), &1.into()),
        "{report:#}"
    );
    let rule = "s{user}@petteflat.onmicrosoft.com";
    let (code, report) =
        json(&["fill", &list, "--rule", rule, "--move", &moved, "-o", &folder.path("ruled.csv")]);
    assert_eq!(
        (code, &report["counts"]["rows"], report["filled"].as_array().unwrap().len()),
        (0, &2.into(), 1),
        "{report:#}"
    );
}

#[test]
fn a_rule_makes_nothing_of_a_damaged_cell_or_of_a_pupil_of_another_realm() {
    let folder = Folder::new();
    let (moved, out) = (sample("vo-petteflat/move.toml"), folder.path("out.csv"));
    let told = |rule: &str, [first, last, was]: [&str; 3]| {
        let list = folder.write(
            "list.csv",
            &format!(
                "{HEADER}{first},,{last},9988 YZ,1,{was},\nJan,,Smit,9989 YC,7,100124@petteflat,\n"
            ),
        );
        let rule = format!("{rule}@petteflat.onmicrosoft.com");
        let (code, report) =
            json(&["fill", &list, "--rule", &rule, "--move", &moved, "-o", &out, "--force"]);
        assert_eq!(
            (report["filled"].as_array().unwrap().len(), &report["filled"][0]["row"]),
            (1, &3.into()),
            "{report:#}"
        );
        let row = &report["not_filled"][0];
        let is_fault = report["list_warnings"]
            .as_array()
            .is_some_and(|told| told.iter().any(|one| one["severity"] == "error"));
        assert_eq!(
            code,
            i32::from(is_fault),
            "damage that comes along in an identity is a fault of the list: {report:#}"
        );
        (
            row["reason"].as_str().unwrap().to_owned(),
            row["column"].as_str().unwrap_or_default().to_owned(),
        )
    };
    let was = |reason: &str| (reason.to_owned(), "Oude identiteit (was)".to_owned());
    for damaged in [
        "'x1@petteflat",
        "\"1,23E+11@petteflat\"",
        "#N/B@petteflat",
        "uitgeschreven",
        "zo\u{fffd}@petteflat",
    ] {
        assert_eq!(told("s{user}", ["Zoë", "Vos", damaged]), was("damaged"), "{damaged}");
    }
    assert_eq!(told("s{user}", ["Zoë", "Vos", "2@ander.nl"]), was("other-realm"));
    assert_eq!(told("{first}.{last}", ["Zoë", "Vos", "2@ander.nl"]), was("other-realm"));
    let name = |column: &str| ("damaged".to_owned(), column.to_owned());
    for first in ["#N/B", "Zo\u{fffd}", "Pe\u{2013}a", "zoe@petteflat"] {
        assert_eq!(
            told("{first}.{last}", [first, "Vos", "1@petteflat"]),
            name("Voornaam"),
            "{first}"
        );
    }
    assert_eq!(told("{initials}{last}", ["Zoë", "V\u{fffd}s", "1@petteflat"]), name("Achternaam"));
    let list = folder.write("list.csv", &format!("{HEADER}#N/B,,Vos,9988 YZ,1,1@petteflat,\n"));
    let (_, report) = json(&[
        "fill",
        &list,
        "--rule",
        "s{user}@petteflat.onmicrosoft.com",
        "--move",
        &moved,
        "-o",
        &out,
        "--force",
    ]);
    assert_eq!(report["counts"]["filled"], 1, "a name that the rule does not take spoils nothing");
}

#[test]
fn what_is_wrong_with_the_list_as_a_whole_is_told_when_it_is_written() {
    let folder = Folder::new();
    let head = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n";
    let rows = "Zoë,,Bakker,9988 YZ,1,1@petteflat,z@nieuw\nBo,,Vos,9988 YZ,2,2@petteflat,z@nieuw\nAd,,Kok,9988 YZ,3,3@petteflat,\n";
    let list = folder.write("list.csv", &format!("{head}{rows}"));
    let export =
        folder.write("export.csv", "UPN,givenName,surname\nad.kok@nieuw,Ad,Kok\nx@nieuw,Ex,Iks\n");
    for (name, words) in [
        ("by-export.csv", &["--from", &export][..]),
        ("by-rule.csv", &["--rule", "{first}.{last}@nieuw"]),
    ] {
        let out = folder.path(name);
        let (code, report) = json(&[&["fill", &list, "-o", &out][..], words].concat());
        let told = report["list_warnings"]
            .as_array()
            .unwrap()
            .iter()
            .find(|warning| warning["code"] == "WW402")
            .unwrap();
        assert_eq!(
            (code, &told["severity"], &told["rows"]),
            (1, &"error".into(), &serde_json::json!([2, 3])),
            "{report:#}"
        );
        assert!(!report.to_string().contains("z@nieuw"), "{report:#}");
    }
    assert_eq!(read(folder.path("by-rule.csv"))[3][WORDT], "ad.kok@nieuw");
}
