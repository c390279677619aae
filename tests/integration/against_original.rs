//! A list held against the one that was sent out, by its manifest or by `--original`.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::{Value, json};
use waswordt::list::{Format, List, Manifest, Row};
use waswordt::message::Lang;
use waswordt::ops::{OpenOptions, OpenedList, open_bytes};
use waswordt::tables::{WorkbookOptions, write_workbook};

use crate::support::desk::sample;

const HEADER: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)";
const MBO_HEADER: &str = "Voorletters,Voornaam,Achternaam,School locatie,nlEduPersonProfileId oud,nlEduPersonRealId oud,\
                          nlEduPersonProfileId nieuw,nlEduPersonRealId nieuw";

fn waswordt(words: &[&str]) -> Command {
    let mut command = Command::cargo_bin("waswordt").unwrap();
    command.args(["--lang", "en"]).args(words);
    command
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn written(path: PathBuf, header: &str, rows: &[&str]) -> PathBuf {
    fs::write(&path, format!("{header}\n{}\n", rows.join("\n"))).unwrap();
    path
}

fn fill_check(list: &Path, words: &[&str]) -> Value {
    let output = waswordt(&["--format", "json", "fill-check", list.to_str().unwrap()])
        .args(words)
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

/// Checks a list of these rows against an original of those.
fn against(header: &str, then: &[&str], now: &[&str]) -> Value {
    let folder = folder();
    let original = written(folder.path().join("then.csv"), header, then);
    let list = written(folder.path().join("now.csv"), header, now);
    fill_check(&list, &["--original", original.to_str().unwrap()])
}

/// What a report says under codes that begin with `family`: code, severity, column, rows and
/// original rows.
fn told(report: &Value, family: &str) -> Vec<Value> {
    let findings = report["findings"].as_array().unwrap().iter();
    let family = findings.filter(|finding| finding["code"].as_str().unwrap().starts_with(family));
    family
        .map(|it| {
            json!([it["code"], it["severity"], it["column"], it["rows"], it["original_rows"]])
        })
        .collect()
}

#[test]
fn an_open_list_tells_who_was_overwritten_who_is_gone_and_who_was_added() {
    let then = [
        "Jan,,Jansen,9988 YZ,1,1@a,",
        "Eva,,Boer,9988 YX,2,2@a,",
        "Piet,,Visser,9988 YW,3,3@a,",
        "Kees,,Vos,9988 YV,4,4@a,",
    ];
    let now = [
        "Eva,,Boer,9988 YX,2,1@a,x1@b",
        "Eva,,Boer,9988 YX,2,2@a,x2@b",
        "Nieuw,,Persoon,9988 YX,5,9@a,x9@b",
        "Kees,,Vos,9988 YV,4,4@a,x4@b",
    ];
    let report = against(HEADER, &then, &now);
    assert_eq!(
        told(&report, "WW5"),
        [
            json!(["WW501", "error", "Achternaam", [2], [2]]),
            json!(["WW501", "error", "Huisnummer", [2], [2]]),
            json!(["WW501", "error", "Postcode", [2], [2]]),
            json!(["WW501", "error", "Voornaam", [2], [2]]),
            json!(["WW502", "info", null, [4], null]),
            json!(["WW503", "warning", null, [], [4]]),
        ],
        "{report:#}"
    );
}

/// Makes a list from the sample's roster: its file, and the manifest that goes out with it.
fn generated(folder: &Path, sample_name: &str, name: &str) -> PathBuf {
    let list = folder.join(name);
    let (move_file, roster) =
        (sample(sample_name).join("move.toml"), sample(sample_name).join("roster.csv"));
    let mut command = waswordt(&[
        "generate",
        "--move",
        move_file.to_str().unwrap(),
        "--from",
        roster.to_str().unwrap(),
    ]);
    if sample_name.starts_with("mbo") {
        command.args(["--publisher", "voorbeeld"]);
    }
    let output = command.arg("-o").arg(&list).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    list
}

fn opened(path: &Path) -> OpenedList {
    open_bytes(&fs::read(path).unwrap(), &OpenOptions::default()).unwrap()
}

fn cells(list: &List) -> Vec<Vec<String>> {
    list.rows().map(|row| row.cells().map(str::to_owned).collect()).collect()
}

/// Writes rows back as a workbook, with the manifest that went out with the list.
fn written_back(path: &Path, manifest: &Manifest, rows: &[Vec<String>]) {
    let mut list = List::new(Format::of(manifest.format));
    for (row, cells) in (3..).zip(rows) {
        list.push(row, cells.iter().map(String::as_str));
    }
    let options = WorkbookOptions {
        lang: Lang::Nl,
        created: jiff::civil::date(2026, 6, 1),
        file_name: "list.xlsx",
    };
    let mut bytes = Vec::new();
    write_workbook(&list, Some(manifest), &options, &mut bytes).unwrap();
    fs::write(path, bytes).unwrap();
}

/// What a person does to the rows of a workbook, and what is told of it by its manifest and by the
/// original itself.
fn by_both(sample_name: &str, change: impl Fn(&mut Vec<Vec<String>>)) -> Vec<Value> {
    let folder = folder();
    let sent = generated(folder.path(), sample_name, "sent.xlsx");
    let sent_list = opened(&sent);
    let list = sent_list.parsed.list.as_ref().unwrap();
    let mut rows = cells(list);
    change(&mut rows);
    let back = folder.path().join("back.xlsx");
    written_back(&back, sent_list.manifest.as_ref().unwrap(), &rows);
    let by_manifest = told(&fill_check(&back, &["--allow-unfilled"]), "WW5");
    let by_original = told(
        &fill_check(&back, &["--allow-unfilled", "--original", sent.to_str().unwrap()]),
        "WW5",
    );
    assert_eq!(by_manifest, by_original);
    by_manifest
}

#[test]
fn a_workbook_with_its_manifest_tells_what_became_of_the_rows_of_an_open_list() {
    assert_eq!(by_both("vo-petteflat", |_| ()), Vec::<Value>::new());
    let found = by_both("vo-petteflat", |rows| {
        // Row 20 is deleted, the person of row 50 is overwritten by that of row 51, and a row is
        // added.
        let (source, _) = (rows[48].clone(), rows.remove(17));
        rows[46][..5].clone_from_slice(&source[..5]);
        rows.push(["Nieuw", "", "Persoon", "9988 YX", "5", "", ""].map(str::to_owned).to_vec());
    });
    let codes: Vec<&str> = found.iter().map(|finding| finding[0].as_str().unwrap()).collect();
    assert!(codes.contains(&"WW502") && codes.contains(&"WW503"), "{found:#?}");
    let removed = found.iter().find(|finding| finding[0] == "WW503").unwrap();
    assert!(removed[4].as_array().unwrap().contains(&json!(20)), "{found:#?}");
}

#[test]
fn an_mbo_row_is_known_by_its_old_identities_and_its_cells_are_named() {
    let found = by_both("mbo-idp-change", |rows| {
        rows[9][..4].clone_from_slice(&["X.", "Xandra", "Xanten", "Elders"].map(str::to_owned));
    });
    let row = found[0][3].clone();
    let cell = |column| json!(["WW501", "error", column, row, row]);
    assert_eq!(found, ["Achternaam", "School locatie", "Voorletters", "Voornaam"].map(cell));
}

#[test]
fn rows_in_another_order_are_told_once() {
    for name in ["vo-petteflat", "mbo-idp-change"] {
        let found = by_both(name, |rows| rows.sort_by(|a, b| (&b[2], &b[1]).cmp(&(&a[2], &a[1]))));
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!((&found[0][0], &found[0][1]), (&json!("WW508"), &json!("info")));
        let found = by_both(name, |rows| rows.swap(4, 30));
        assert_eq!((found.len(), found[0][3].as_array().unwrap().len()), (1, 2), "{found:#?}");
    }
}

#[test]
fn two_filled_versions_are_compared_cell_by_cell_and_an_empty_list_that_was_filled_is_not() {
    let row = |name: &str, wordt: &str| format!("{name},,Visser,9988 YW,3,{name}@a,{wordt}");
    let rows = |wordts: [&str; 4]| {
        ["jan", "eva", "piet", "kees"]
            .into_iter()
            .zip(wordts)
            .map(|(name, wordt)| row(name, wordt))
            .collect()
    };
    let compare = |then, now| {
        let (then, now): (Vec<String>, Vec<String>) = (rows(then), rows(now));
        let lines = |rows: &'_ [String]| {
            rows.iter().map(|row| row.clone().leak() as &str).collect::<Vec<&str>>()
        };
        told(&against(HEADER, &lines(&then), &lines(&now)), "WW5")
    };
    let wordt = "Nieuwe identiteit (wordt)";
    let told = |row: u32| json!(["WW509", "info", wordt, [row], [row]]);
    assert_eq!(
        compare(["1@b", "2@b", "", "4@b"], ["1@b", "9@b", "3@b", ""]),
        [told(3), told(4), told(5)]
    );
    assert!(compare(["1@b", "2@b", "", "4@b"], ["1@b", "2@b", "", "4@b "]).is_empty());
    assert!(compare(["", "", "", ""], ["1@b", "2@b", "3@b", "4@b"]).is_empty());
}

#[test]
fn an_empty_form_that_came_back_with_rows_is_nothing_to_tell() {
    assert!(told(&against(HEADER, &[], &["Jan,,Visser,9988 YW,3,1@a,1@b"]), "WW5").is_empty());
}

#[test]
fn several_changed_cells_of_an_mbo_row_are_cells_and_no_other_row() {
    let then = [
        "A.,Ada,Smit,Noord,1@adm,a@b,,",
        "B.,Bo,Vos,Noord,2@adm,b@b,,",
        "C.,Cor,Kok,Noord,3@adm,c@b,,",
    ];
    let now = [
        "A.,Ada,Smit,Noord,1@adm,a@b,11@adm,",
        "X.,Xi,Xu,Zuid,2@adm,b@b,12@adm,",
        "C.,Cor,Kok,Noord,3@adm,c@b,13@adm,",
    ];
    let found = told(&against(MBO_HEADER, &then, &now), "WW5");
    let cell = |column| json!(["WW501", "error", column, [3], [3]]);
    assert_eq!(found, ["Achternaam", "School locatie", "Voorletters", "Voornaam"].map(cell));
}

#[test]
fn a_supplied_column_that_was_deleted_is_told_once() {
    let folder = folder();
    let sent = generated(folder.path(), "vo-petteflat", "sent.csv");
    let back = folder.path().join("back.csv");
    let list = opened(&sent);
    let rows = cells(list.parsed.list.as_ref().unwrap());
    let without: Vec<String> = rows
        .iter()
        .map(|row| row.iter().enumerate().filter(|(at, _)| *at != 3).map(|(_, cell)| cell.clone()))
        .map(|row| row.collect::<Vec<_>>().join(","))
        .collect();
    let lines: Vec<&str> = without.iter().map(String::as_str).collect();
    written(back.clone(), &HEADER.replace("Postcode,", ""), &lines);
    fs::copy(sent.with_extension("datapackage.json"), back.with_extension("datapackage.json"))
        .unwrap();
    for words in [vec![], vec!["--original", sent.to_str().unwrap()]] {
        let report = fill_check(&back, &words);
        assert_eq!(told(&report, "WW104").len(), 1, "{report:#}");
        assert!(told(&report, "WW5").is_empty(), "{report:#}");
    }
}

#[test]
fn two_exchanged_identities_are_one_finding() {
    for (one, other) in [(5, 8), (11, 21)] {
        let folder = folder();
        let list = opened(&sample("vo-petteflat/list-filled.csv"));
        let mut rows = cells(list.parsed.list.as_ref().unwrap());
        let numbers: Vec<u32> =
            list.parsed.list.as_ref().unwrap().rows().map(Row::number).collect();
        let [one_at, other_at] =
            [one, other].map(|row| numbers.iter().position(|number| *number == row).unwrap());
        let wordt = rows[one_at][6].clone();
        rows[one_at][6] = rows[other_at][6].clone();
        rows[other_at][6] = wordt;
        let lines: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
        let path = written(
            folder.path().join("list.csv"),
            HEADER,
            &lines.iter().map(String::as_str).collect::<Vec<_>>(),
        );
        let found = told(&fill_check(&path, &[]), "WW410");
        assert_eq!(
            found,
            [json!(["WW410", "warning", "Nieuwe identiteit (wordt)", [one, other], null])]
        );
    }
}

#[test]
fn the_original_is_read_in_its_own_encoding_and_from_its_own_sheet() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name);
    let text = |wordt: &str| format!("{HEADER}\nZoë,,Jansen,9988 YZ,1,1@a,{wordt}\n");
    fs::write(path("then.csv"), text("")).unwrap();
    let cp850: Vec<u8> = text("x1@b")
        .chars()
        .map(|c| if c == 'ë' { 0x89 } else { u8::try_from(c).unwrap() })
        .collect();
    fs::write(path("now.csv"), &cp850).unwrap();
    let (then, now) = (path("then.csv"), path("now.csv"));
    let report = fill_check(&now, &["--encoding", "cp850", "--original", then.to_str().unwrap()]);
    assert_eq!(
        told(&report, "WW5"),
        Vec::<Value>::new(),
        "what the list is in says nothing of the original"
    );
    let report =
        fill_check(&then, &["--original", now.to_str().unwrap(), "--original-encoding", "cp850"]);
    assert_eq!(told(&report, "WW502"), Vec::<Value>::new());

    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (sheet, name) in [("1a", "Zoë"), ("1b", "Bram")] {
        let sheet = workbook.add_worksheet().set_name(sheet).unwrap();
        sheet
            .write_row(0, 0, HEADER.split(','))
            .unwrap()
            .write_row(1, 0, [name, "", "Jansen", "9988 YZ", "1", "1@a", ""])
            .unwrap();
    }
    workbook.save(path("then.xlsx")).unwrap();
    let book = path("then.xlsx");
    let against = |words: &[&str]| {
        told(&fill_check(&book, &[&["--original", then.to_str().unwrap()], words].concat()), "WW50")
            .len()
    };
    assert_eq!(against(&["--sheet", "1a"]), 0, "a CSV has no sheet of that name, and needs none");
    assert!(against(&["--sheet", "1b"]) > 0);
    let against = |words: &[&str]| {
        told(&fill_check(&then, &[&["--original", book.to_str().unwrap()], words].concat()), "WW50")
            .len()
    };
    assert_eq!(
        (against(&["--original-sheet", "1a"]), against(&["--original-sheet", "1b"]) > 0),
        (0, true)
    );
    waswordt(&[
        "fill-check",
        then.to_str().unwrap(),
        "--original",
        book.to_str().unwrap(),
        "--original-sheet",
        "2c",
    ])
    .assert()
    .code(2);
}
