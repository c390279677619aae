//! The list back as a marked workbook, and repaired: what other programs see in it, and that it can
//! be checked again.

use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::Path;
use waswordt::grid::Record;
use waswordt::tables::{self, ReadOptions};

use crate::support::desk::{VO as HEADER, sample};
use crate::support::programs;

fn fill_check(list: &Path, words: &[&str]) -> Value {
    let mut command = assert_cmd::Command::cargo_bin("waswordt").unwrap();
    let output = command
        .args(["--lang", "nl", "--format", "json", "fill-check"])
        .arg(list)
        .args(words)
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

const DESCRIBE: &str = r"
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[1]
comments = {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}
colours = {cell.coordinate: cell.fill.fgColor.rgb for row in sheet.iter_rows() for cell in row if cell.row > 1 and cell.fill.fill_type}
formats = sorted({cell.number_format for row in sheet.iter_rows(min_row=2) for cell in row})
cover = [[str(cell.value) for cell in row if cell.value is not None] for row in book.worksheets[0].iter_rows()]
print(json.dumps([book.sheetnames, comments, colours, formats, cover, [cell.value for cell in sheet[1]]]))
";

#[test]
fn every_marked_cell_says_what_to_do_and_the_copy_can_be_checked_again() {
    let folder = tempfile::tempdir().unwrap();
    let (copy, move_file) = (folder.path().join("copy.xlsx"), sample("vo-petteflat/move.toml"));
    let with_move = ["--move", move_file.to_str().unwrap()];
    let list = sample("vo-petteflat/list-faulty.csv");
    let report =
        fill_check(&list, &[with_move.as_slice(), &["--report", copy.to_str().unwrap()]].concat());
    let described: Value = serde_json::from_str(&programs::script(DESCRIBE, [&copy])).unwrap();
    assert_eq!(described[0], serde_json::json!(["Samenvatting", "Was-wordtlijst"]));
    assert!(
        described[1]["F2"]
            .as_str()
            .unwrap()
            .starts_with("WW201: Geen geldige inlognaam. In deze inlognaam staat geen @"),
        "{described}"
    );
    assert!(described[1]["F2"].as_str().unwrap().contains("→ Kopieer de hele inlognaam"));
    assert_eq!(
        (&described[2]["F2"], &described[2]["D70"]),
        (&"FFFFC7CF".into(), &"FFFFEB9D".into())
    );
    let marked =
        |part: usize| described[part].as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(marked(1), marked(2));
    assert_eq!(described[3], serde_json::json!(["@"]));
    assert!(
        described[4].to_string().contains("WW405")
            && described[4].to_string().contains("rijen 12, 49")
    );
    assert_eq!(fill_check(&copy, &with_move)["findings"], report["findings"]);
}

#[test]
fn what_a_spreadsheet_did_is_told_again_of_the_copy() {
    let folder = tempfile::tempdir().unwrap();
    let (list, copy) = (folder.path().join("list.xlsx"), folder.path().join("copy.xlsx"));
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, "Lijst van de Petteflat").unwrap();
    sheet.write_row(2, 0, HEADER.trim().split(',').chain(["Klas"])).unwrap();
    sheet.write_row(3, 0, ["Pluk", "", "Petteflet", "1234 AB", "12", "", "p@nieuw", "2b"]).unwrap();
    sheet.write_number(3, 5, 42).unwrap();
    sheet.write_formula(3, 4, rust_xlsxwriter::Formula::new("=6*2").set_result("12")).unwrap();
    workbook.save(&list).unwrap();
    let first = fill_check(&list, &["--report", copy.to_str().unwrap()]);
    let codes = |report: &Value| {
        report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|found| found["code"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(&first), ["WW106", "WW116", "WW201", "WW209", "WW213"]);
    assert_eq!(fill_check(&copy, &[])["findings"], first["findings"], "a formula stays one");
}

#[test]
fn a_column_that_was_not_agreed_is_marked_at_its_own_title() {
    let folder = tempfile::tempdir().unwrap();
    let (list, copy) = (folder.path().join("list.csv"), folder.path().join("copy.xlsx"));
    fs::write(
        &list,
        format!("{},Klas\nPluk,,Petteflet,1234 AB,12,p@oud,p@nieuw,2b\n", HEADER.trim()),
    )
    .unwrap();
    fill_check(&list, &["--report", copy.to_str().unwrap()]);
    let described: Value = serde_json::from_str(&programs::script(DESCRIBE, [&copy])).unwrap();
    let comments = described[1].as_object().unwrap();
    assert!(
        comments["H1"].as_str().unwrap().starts_with("WW106: ") && !comments.contains_key("A1"),
        "{described}"
    );
}

#[test]
fn every_faulty_cell_of_a_long_list_is_marked_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let [list, copy, table] =
        ["list.csv", "copy.xlsx", "findings.csv"].map(|name| folder.path().join(name));
    let row = |at: i32| format!("Pluk,,Petteflet,1234 AB,{at},oud{at},nieuw{at}@petteflet\n");
    let rows = (0..2_500).map(row).collect::<Vec<_>>().concat();
    fs::write(&list, format!("{HEADER}{rows}")).unwrap();
    fill_check(&list, &["--report", copy.to_str().unwrap(), "--report", table.to_str().unwrap()]);
    let described: Value = serde_json::from_str(&programs::script(DESCRIBE, [&copy])).unwrap();
    let marked =
        described[2].as_object().unwrap().keys().filter(|place| place.starts_with('F')).count();
    assert_eq!(marked, 2_500);
    assert!(described[4].to_string().contains("rijen 2–2501"), "{}", described[4]);
    assert_eq!(
        fs::read_to_string(&table)
            .unwrap()
            .lines()
            .filter(|line| line.starts_with("WW201,"))
            .count(),
        2_500
    );
}

fn records(path: &Path) -> Vec<Vec<String>> {
    let mut records = Vec::new();
    let mut take = |record: &Record| records.push(record.iter().map(str::to_owned).collect());
    tables::read(File::open(path).unwrap(), &ReadOptions::default(), &mut take).unwrap();
    records
}

#[test]
fn repairs_are_listed_and_gone_and_the_manifest_goes_along() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.xlsx");
    let roster = sample("vo-petteflat/roster.csv");
    let move_file = sample("vo-petteflat/move.toml");
    let mut generate = assert_cmd::Command::cargo_bin("waswordt").unwrap();
    generate
        .args(["generate", "--move"])
        .arg(&move_file)
        .arg("--from")
        .arg(&roster)
        .arg("-o")
        .arg(&list)
        .assert()
        .success();
    let fill = r#"
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
for row in range(3, 123):
    sheet.cell(row, 6).value = f"{row * row}@petteflat"
    sheet.cell(row, 7).value = f"{row * 7 * row}@petteflat.onmicrosoft.com"
sheet.cell(9, 7).value += "\u00a0"
sheet.cell(2, 7).value = "woordt"
book.save(sys.argv[1])
"#;
    programs::script(fill, [&list]);
    for name in ["fixed.xlsx", "fixed.csv"] {
        let fixed = folder.path().join(name);
        let report = fill_check(&list, &["--fix", fixed.to_str().unwrap()]);
        let repairs = serde_json::json!([{ "row": 2, "column": 7, "kind": "header" }, { "row": 9, "column": 7, "kind": "whitespace" }]);
        assert_eq!(report["repairs"], repairs, "{name}");
        assert!(
            report["list"]["id"].as_str().is_some_and(|id| id.starts_with("99ZZ00-")),
            "{report:#}"
        );
        let again = fill_check(
            &fixed,
            &["--fix", folder.path().join(format!("again-{name}")).to_str().unwrap()],
        );
        assert_eq!(
            (&again["repairs"], &again["counts"]["error"]),
            (&serde_json::json!([]), &0.into()),
            "{again:#}"
        );
    }
}

#[test]
fn a_file_that_was_not_read_whole_is_not_repaired() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.csv");
    fs::write(&list, format!("{HEADER}\"Pluk,,Petteflet,1234 AB,12,pluk@petteflat,p@x \n"))
        .unwrap();
    let fixed = folder.path().join("fixed.csv");
    let mut command = assert_cmd::Command::cargo_bin("waswordt").unwrap();
    command.arg("fill-check").arg(&list).arg("--fix").arg(&fixed).assert().code(1);
    assert!(!fixed.exists());
}

/// Cells that tempt a tool to repair more than it may.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z0-9]{1,6}@[a-z]{1,4}",
        2 => " {0,2}[A-Za-zé. ]{0,6}\u{a0}{0,1}",
        1 => "[=+,;\"0-9]{0,4}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_cell_is_touched_that_is_not_listed(rows in prop::collection::vec(prop::collection::vec(cell(), 9), 1..7)) {
        let folder = tempfile::tempdir().unwrap();
        let (list, fixed) = (folder.path().join("list.csv"), folder.path().join("fixed.csv"));
        let mut writer = csv::Writer::from_path(&list).unwrap();
        writer.write_record(HEADER.trim().split(',').chain(["Klas", "Mentor"])).unwrap();
        // The first cell keeps a row from being blank, which no reader hands out.
        for row in &rows {
            writer.write_record(std::iter::once("Pluk").chain(row[1..].iter().map(String::as_str))).unwrap();
        }
        writer.flush().unwrap();
        let report = fill_check(&list, &["--fix", fixed.to_str().unwrap()]);
        let (before, after) = (records(&list), records(&fixed));
        let repairs = report["repairs"].as_array().unwrap();
        let removed: BTreeSet<u64> = repairs.iter().filter(|it| it["kind"] == "duplicate-row").map(|it| it["row"].as_u64().unwrap()).collect();
        let mended: BTreeSet<(u64, u64)> =
            repairs.iter().filter_map(|it| Some((it["row"].as_u64()?, it["column"].as_u64()?))).collect();
        let kept: Vec<_> = before.iter().enumerate().filter(|(at, _)| !removed.contains(&(*at as u64 + 1))).collect();
        prop_assert_eq!(kept.len(), after.len());
        for ((at, before), after) in kept.into_iter().zip(&after) {
            for (column, (before, after)) in before.iter().zip(after).enumerate() {
                let is_mended = mended.contains(&(at as u64 + 1, column as u64 + 1));
                prop_assert_eq!(is_mended, before != after, "row {} column {}", at + 1, column + 1);
            }
        }
    }
}
