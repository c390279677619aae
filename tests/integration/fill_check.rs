//! `fill-check` and `explain` as a person or a script runs them.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;
use waswordt::list::{Format, List, Manifest, RowDigests};
use waswordt::message::Lang;
use waswordt::moves::{Closure, FormatId, MoveFile};
use waswordt::tables::{WorkbookOptions, write_workbook};

use crate::support::desk::{VO as HEADER, sample};

fn waswordt(words: &[&str]) -> Command {
    let mut command = Command::cargo_bin("waswordt").unwrap();
    command.args(["--lang", "en"]).args(words);
    command
}

/// Runs `fill-check` on a list with JSON output; returns its exit code and report.
fn fill_check(list: &Path, words: &[&str]) -> (i32, Value) {
    let output = waswordt(&["--format", "json", "fill-check", list.to_str().unwrap()])
        .args(words)
        .output()
        .unwrap();
    let report = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    (output.status.code().unwrap(), report)
}

/// Tells whether a report has a finding of this code, severity and column on exactly these rows.
fn has(report: &Value, code: &str, severity: &str, column: &str, rows: &[u32]) -> bool {
    let rows = serde_json::json!(rows);
    report["findings"].as_array().unwrap().iter().any(|finding| {
        finding["code"] == code
            && finding["severity"] == severity
            && finding["column"] == column
            && finding["rows"] == rows
    })
}

fn clean_list(rows: usize) -> String {
    (0..rows).fold(HEADER.to_owned(), |mut text, row| {
        let postcode = 1000 + row % 9000;
        let ids = format!("{row:06}@petteflat,p.{row}@petteflat.onmicrosoft.com");
        writeln!(
            text,
            "Pluk{row},van de,Petteflet{},{postcode} AB,{},{ids}",
            row % 7,
            row % 90 + 1
        )
        .unwrap();
        text
    })
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn a_clean_list_of_a_thousand_rows_gives_no_findings() {
    let folder = folder();
    let list = folder.path().join("list.csv");
    fs::write(&list, clean_list(1_000)).unwrap();
    let move_file = sample("vo-petteflat/move.toml");
    let (code, report) = fill_check(&list, &["--move", move_file.to_str().unwrap()]);
    assert_eq!(code, 0);
    assert_eq!(report["findings"], serde_json::json!([]));
    assert_eq!(
        report["counts"],
        serde_json::json!({ "error": 0, "warning": 0, "info": 0, "filled": 1000, "unfilled": 0 })
    );
    assert_eq!(report["list"]["rows"], 1_000);
    assert_eq!(report["report"], "waswordt/fill-check/1");
}

#[test]
fn the_faults_planted_in_the_vo_sample_are_found_each_at_its_cell() {
    let move_file = sample("vo-petteflat/move.toml");
    let (code, report) = fill_check(
        &sample("vo-petteflat/list-faulty.csv"),
        &["--move", move_file.to_str().unwrap()],
    );
    let (was, wordt) = ("Oude identiteit (was)", "Nieuwe identiteit (wordt)");
    let planted: &[(&str, &str, &str, &[u32])] = &[
        ("WW201", "error", was, &[2]),
        ("WW203", "error", wordt, &[6]),
        ("WW405", "error", wordt, &[12, 49]),
        ("WW402", "error", wordt, &[13, 28]),
        ("WW305", "warning", wordt, &[33]),
        ("WW603", "error", wordt, &[33, 49]),
        ("WW602", "error", was, &[42]),
        ("WW404", "warning", wordt, &[46, 48]),
        ("WW204", "error", wordt, &[52]),
        ("WW303", "warning", was, &[55]),
        ("WW202", "error", wordt, &[58]),
        ("WW202", "error", was, &[60]),
        ("WW214", "warning", wordt, &[65]),
        ("WW304", "warning", "Achternaam", &[66]),
        ("WW215", "warning", "Postcode", &[70, 96]),
        ("WW216", "warning", "Huisnummer", &[72]),
        ("WW201", "error", wordt, &[77]),
        ("WW208", "error", was, &[82]),
        ("WW401", "error", was, &[83, 122]),
        ("WW403", "warning", was, &[101, 123]),
        ("WW301", "warning", wordt, &[12, 38, 67, 100]),
    ];
    for (code, severity, column, rows) in planted {
        assert!(has(&report, code, severity, column, rows), "{code} {rows:?}: {report:#}");
    }
    assert_eq!(report["findings"].as_array().unwrap().len(), planted.len(), "{report:#}");
    assert_eq!(code, 1);
}

#[test]
fn the_faults_planted_in_the_mbo_sample_are_found_each_at_its_cell() {
    let move_file = sample("mbo-idp-change/move.toml");
    let original = sample("mbo-idp-change/list-filled.csv");
    let words = ["--move", move_file.to_str().unwrap(), "--original", original.to_str().unwrap()];
    let (code, report) = fill_check(&sample("mbo-idp-change/list-faulty.csv"), &words);
    let (old, profile, real) =
        ("nlEduPersonProfileId oud", "nlEduPersonProfileId nieuw", "nlEduPersonRealId nieuw");
    let planted: &[(&str, &str, &str, &[u32])] = &[
        ("WW302", "error", profile, &[11]),
        ("WW603", "error", real, &[20]),
        ("WW207", "warning", profile, &[22]),
        ("WW204", "error", profile, &[25]),
        ("WW205", "error", profile, &[35]),
        ("WW603", "error", real, &[36]),
        ("WW402", "error", profile, &[48, 51]),
        ("WW203", "error", real, &[57]),
        ("WW202", "error", real, &[64]),
        ("WW214", "warning", real, &[65]),
        ("WW603", "error", real, &[67]),
        ("WW401", "error", old, &[68, 73]),
        ("WW501", "error", "Achternaam", &[79]),
    ];
    for (code, severity, column, rows) in planted {
        assert!(has(&report, code, severity, column, rows), "{code} {rows:?}: {report:#}");
    }
    let of = |code: &str| {
        report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|finding| finding["code"] == code)
            .count()
    };
    assert_eq!((of("WW502"), of("WW503")), (1, 1), "{report:#}");
    assert_eq!(code, 1);
}

#[test]
fn the_clean_samples_have_no_errors() {
    for name in ["vo-petteflat", "vo-renumbering", "mbo-onboarding", "mbo-idp-change"] {
        let move_file = sample(name).join("move.toml");
        let (code, report) = fill_check(
            &sample(name).join("list-filled.csv"),
            &["--move", move_file.to_str().unwrap()],
        );
        assert_eq!((code, &report["ok"]), (0, &Value::Bool(true)), "{name}: {report:#}");
    }
}

#[test]
fn no_value_of_the_list_is_shown_unless_asked_for_and_an_eck_id_never_in_full() {
    let list = sample("vo-petteflat/list-faulty.csv");
    let words = ["--lang", "nl", "fill-check", list.to_str().unwrap()];
    let silent = String::from_utf8(waswordt(&words[2..]).output().unwrap().stdout).unwrap();
    assert!(!silent.contains("102301petteflat"));
    let shown =
        String::from_utf8(waswordt(&words[2..]).arg("--show-values").output().unwrap().stdout)
            .unwrap();
    assert!(shown.contains("102301petteflat") && !shown.contains("ketenid"), "{shown}");
}

#[test]
fn an_unfilled_mbo_row_is_an_error_unless_it_is_allowed() {
    let folder = folder();
    let list = folder.path().join("list.csv");
    let header = "Voorletters,Voornaam,Achternaam,School locatie,nlEduPersonProfileId nieuw,nlEduPersonRealId nieuw";
    fs::write(
        &list,
        format!("{header}\nP.,Pluk,Petteflet,Noord,,\nA.,Aagje,Helderder,Noord,2@adm.x,\n"),
    )
    .unwrap();
    let (code, report) = fill_check(&list, &[]);
    assert!(
        has(&report, "WW301", "error", "nlEduPersonProfileId nieuw", &[2]) && code == 1,
        "{report:#}"
    );
    let (code, report) = fill_check(&list, &["--allow-unfilled"]);
    assert!(
        has(&report, "WW301", "warning", "nlEduPersonProfileId nieuw", &[2]) && code == 0,
        "{report:#}"
    );
    assert_eq!(
        (&report["counts"]["filled"], &report["counts"]["unfilled"]),
        (&1.into(), &1.into())
    );
}

#[test]
fn reports_are_written_in_the_form_that_their_name_tells_and_never_over_a_file() {
    let folder = folder();
    let list = sample("vo-petteflat/list-filled.csv");
    let paths = ["report.json", "report.csv", "report.html"].map(|name| folder.path().join(name));
    let run = || {
        let mut command = waswordt(&["fill-check", list.to_str().unwrap()]);
        for path in &paths {
            command.arg("--report").arg(path);
        }
        command.output().unwrap().status.code()
    };
    assert_eq!(run(), Some(0));
    let report: Value = serde_json::from_slice(&fs::read(&paths[0]).unwrap()).unwrap();
    assert_eq!(report["report"], "waswordt/fill-check/1");
    assert!(
        fs::read_to_string(&paths[1])
            .unwrap()
            .starts_with("code,name,severity,rows,original_rows,column,message\n")
    );
    assert!(fs::read_to_string(&paths[2]).unwrap().contains("WW215"));
    assert_eq!(run(), Some(2));
    waswordt(&["fill-check", list.to_str().unwrap(), "--report", "report.docx"]).assert().code(2);
}

#[test]
fn a_list_that_is_no_table_is_a_finding_and_a_missing_one_is_not() {
    let folder = folder();
    let list = folder.path().join("list.xlsx");
    fs::write(&list, b"PK\x03\x04 and then nothing").unwrap();
    let (code, report) = fill_check(&list, &[]);
    assert_eq!((code, &report["findings"][0]["code"]), (1, &"WW101".into()));
    waswordt(&["fill-check", "no/such/list.csv"]).assert().code(3);
}

#[test]
fn a_list_comes_from_standard_input_as_well() {
    waswordt(&["fill-check", "-"]).write_stdin(clean_list(3)).assert().success();
    waswordt(&["fill-check", "-"]).write_stdin("").assert().code(1);
}

#[test]
fn a_broken_manifest_beside_a_list_is_a_warning() {
    let folder = folder();
    let list = folder.path().join("list.csv");
    fs::write(&list, clean_list(2)).unwrap();
    fs::write(folder.path().join("list.datapackage.json"), "{").unwrap();
    let (code, report) = fill_check(&list, &[]);
    assert_eq!(
        (code, &report["findings"][0]["code"], &report["findings"][0]["severity"]),
        (0, &"WW504".into(), &"warning".into())
    );
}

#[test]
fn a_flood_of_faults_is_bounded_and_still_counted() {
    let folder = folder();
    let list = folder.path().join("list.csv");
    fs::write(&list, clean_list(3_000).replace("@petteflat,", ",")).unwrap();
    let (code, report) = fill_check(&list, &[]);
    assert_eq!((code, &report["counts"]["error"]), (1, &3_000.into()));
    assert_eq!(report["findings"].as_array().unwrap().len(), 1_000);
    assert_eq!(report["omitted"], serde_json::json!([{ "code": "WW201", "count": 2_000 }]));
    let text = waswordt(&["fill-check", list.to_str().unwrap()]).output().unwrap().stdout;
    assert!(String::from_utf8(text).unwrap().lines().count() < 10);
}

#[test]
fn a_rule_is_explained_by_code_or_name_in_the_language_asked_for() {
    let explain = |words: &[&str]| {
        String::from_utf8(waswordt(&["explain"]).args(words).output().unwrap().stdout).unwrap()
    };
    assert!(explain(&["ww402"]).contains("\nWhy it matters\n  "));
    assert_eq!(explain(&["WW402"]), explain(&["wordt-of-two-people"]));
    assert!(explain(&["WW402", "--lang", "nl"]).contains("\nWaarom het ertoe doet\n  "));
    let all = explain(&["--lang", "nl"]);
    assert_eq!(all.lines().count(), waswordt::rules::all().count());
    assert!(all.contains("WW106  waarschuwing  "), "{all}");
    for rule in waswordt::rules::all() {
        let page = explain(&[rule.code, "--lang", "nl"]);
        let marked = page.lines().find(|line| line.contains(['`']) || line.starts_with('#'));
        assert_eq!(marked, None, "{}", rule.code);
    }
    waswordt(&["explain", "WW40"]).assert().code(2);
}

/// The list of a closed move, as a distributor sends it out: the new identities are still to come.
fn sent_out() -> (List, Manifest) {
    let file = r#"
        sector = "vo"
        school = { brin = "99ZZ00", name = "Petteflat College" }
        from = { delivery = "elf", idp = "distributor", realm = "petteflat" }
        to = { delivery = "elf", idp = "magister", realm = "petteflat.onmicrosoft.com" }
    "#;
    let mut list = List::new(Format::of(FormatId::Vo));
    for (row, name) in (2..).zip(["Aagje", "Dollie", "Pluk", "Stampertje"]) {
        list.push(row, [name, "", "Petteflet", "1234 AB", "12", &format!("{name}@petteflat"), ""]);
    }
    let manifest = Manifest {
        list_id: "WW-TEST".to_owned(),
        version: 1,
        created: "2026-06-01".to_owned(),
        format: FormatId::Vo,
        r#move: MoveFile::parse(file).unwrap(),
        closure: Closure::Closed,
        owner: None,
        first_row: 3,
        supplied: RowDigests::of(&list, (0..6).collect(), [7; 16]),
    };
    (list, manifest)
}

/// Writes what came back: the names with their old identities, as a workbook with the manifest that
/// went out.
fn came_back(path: &Path, manifest: &Manifest, rows: &[(&str, &str)]) {
    let mut list = List::new(Format::of(FormatId::Vo));
    for (row, (name, surname)) in (2..).zip(rows) {
        list.push(
            row,
            [
                *name,
                "",
                *surname,
                "1234 AB",
                "12",
                &format!("{name}@petteflat"),
                &format!("{name}@petteflat.onmicrosoft.com"),
            ],
        );
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

#[test]
fn a_workbook_that_came_back_as_it_was_sent_out_is_clean() {
    let folder = folder();
    let path = folder.path().join("list.xlsx");
    let people = ["Aagje", "Dollie", "Pluk", "Stampertje"].map(|name| (name, "Petteflet"));
    came_back(&path, &sent_out().1, &people);
    let (code, report) = fill_check(&path, &[]);
    assert_eq!((code, &report["findings"]), (0, &serde_json::json!([])), "{report:#}");
    assert_eq!(report["list"]["id"], "WW-TEST");
}

#[test]
fn changes_to_what_was_sent_out_are_found_by_the_manifest_inside_a_workbook() {
    let folder = folder();
    let path = folder.path().join("list.xlsx");
    let people = [
        ("Aagje", "Petteflet"),
        ("Pluk", "Pettenflet"),
        ("Stampertje", "Petteflet"),
        ("Otje", "Tos"),
    ];
    came_back(&path, &sent_out().1, &people);
    let (code, report) = fill_check(&path, &[]);
    let find = |code: &str| {
        report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .find(|finding| finding["code"] == code)
            .cloned()
            .unwrap()
    };
    let changed = find("WW501");
    assert_eq!(
        (&changed["rows"], &changed["column"]),
        (&serde_json::json!([4]), &"Achternaam".into())
    );
    assert_eq!(changed["original_rows"], serde_json::json!([5]));
    assert_eq!(find("WW502")["rows"], serde_json::json!([6]));
    assert_eq!(find("WW503")["original_rows"], serde_json::json!([4]));
    assert_eq!((code, report["findings"].as_array().unwrap().len()), (1, 3), "{report:#}");
}

#[test]
fn the_move_in_a_lists_own_manifest_tells_a_stray_realm() {
    let folder = folder();
    let path = folder.path().join("list.xlsx");
    let (_, mut manifest) = sent_out();
    manifest.r#move.to.realm.0 = vec!["torteltuin.example".to_owned()];
    let people = ["Aagje", "Dollie", "Pluk", "Stampertje"].map(|name| (name, "Petteflet"));
    came_back(&path, &manifest, &people);
    let (_, report) = fill_check(&path, &[]);
    assert!(
        has(&report, "WW603", "error", "Nieuwe identiteit (wordt)", &[3, 4, 5, 6]),
        "{report:#}"
    );
}

#[test]
fn what_a_spreadsheet_did_to_its_cells_is_found() {
    let folder = folder();
    let path = folder.path().join("list.xlsx");
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, HEADER.trim().split(',').collect::<Vec<_>>()).unwrap();
    sheet.write_row(1, 0, ["Pluk", "", "Petteflet", "1234 AB", "12", "pluk@petteflat"]).unwrap();
    sheet
        .write_formula(1, 6, rust_xlsxwriter::Formula::new("=\"p@nieuw\"").set_result("p@nieuw"))
        .unwrap();
    sheet.write_row(2, 0, ["Aagje", "", "Helderder", "1234 AB", "", "", "aagje@nieuw"]).unwrap();
    sheet.write_number(2, 5, 42).unwrap();
    let date = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 3, 12).unwrap();
    sheet
        .write_datetime_with_format(
            2,
            4,
            date,
            &rust_xlsxwriter::Format::new().set_num_format("d-m-yyyy"),
        )
        .unwrap();
    workbook.save(&path).unwrap();
    let (_, report) = fill_check(&path, &[]);
    assert!(has(&report, "WW213", "warning", "Nieuwe identiteit (wordt)", &[2]), "{report:#}");
    assert!(has(&report, "WW209", "warning", "Oude identiteit (was)", &[3]), "{report:#}");
    assert!(has(&report, "WW210", "warning", "Huisnummer", &[3]), "{report:#}");
}

/// Writes a workbook with these sheets, each a clean list of so many rows.
fn workbook_of(path: &Path, sheets: &[(&str, usize)]) {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, line) in clean_list(*rows).lines().enumerate() {
            sheet.write_row(row as u32, 0, line.split(',')).unwrap();
        }
    }
    workbook.save(path).unwrap();
}

#[test]
fn the_tools_own_sheet_goes_before_a_copy_and_two_lists_are_an_error_unless_one_was_asked_for() {
    let folder = folder();
    let path = folder.path().join("list.xlsx");
    workbook_of(&path, &[("Kopie", 2), ("Was-wordtlijst (2)", 2), ("Was-wordtlijst", 3)]);
    let (code, report) = fill_check(&path, &[]);
    assert_eq!((code, &report["list"]["rows"]), (1, &3.into()), "{report:#}");
    assert_eq!(
        (&report["findings"][0]["code"], &report["findings"][0]["severity"]),
        (&"WW115".into(), &"error".into())
    );
    let (code, report) = fill_check(&path, &["--sheet", "Kopie"]);
    assert_eq!(
        (code, &report["list"]["rows"], &report["findings"][0]["severity"]),
        (0, &2.into(), &"warning".into())
    );
}

#[test]
fn a_postcode_with_other_spaces_is_not_changed() {
    let folder = folder();
    let (sent, back) = (folder.path().join("sent.csv"), folder.path().join("back.csv"));
    fs::write(&sent, clean_list(20)).unwrap();
    fs::write(&back, clean_list(20).replace(" AB,", "  ab,")).unwrap();
    let (code, report) = fill_check(&back, &["--original", sent.to_str().unwrap()]);
    assert!(code == 0 && !report.to_string().contains("WW501"), "{report:#}");
}

#[test]
fn a_column_is_named_as_the_list_names_it() {
    let folder = folder();
    let path = folder.path().join("list.csv");
    fs::write(&path, "Voornaam,Achternaam,Klas 2025,WAS,wordt\nPluk,Petteflet,2b,pluk,p@nieuw\n")
        .unwrap();
    let (_, report) = fill_check(&path, &[]);
    assert!(has(&report, "WW201", "error", "WAS", &[2]), "{report:#}");
    assert!(has(&report, "WW106", "warning", "Klas 2025", &[1]), "{report:#}");
    let told = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|finding| finding["code"] == "WW106")
        .unwrap()["message"]
        .to_string();
    assert!(told.contains("Column C") && told.contains("Klas 2025"), "{told}");
}

#[test]
fn what_differs_in_a_realm_is_told_in_one_line() {
    let folder = folder();
    let path = folder.path().join("list.csv");
    let text = clean_list(12).replacen("@petteflat,", "@Petteflat,", 3);
    let lines: Vec<String> = text
        .lines()
        .enumerate()
        .map(|(at, line)| match at {
            7 | 8 => format!("{line}>"),
            10 => line.replace(".onmicrosoft.com", ".example"),
            11 => line.replace(".onmicrosoft.com", ".sample"),
            _ => line.to_owned(),
        })
        .collect();
    fs::write(&path, lines.join("\n")).unwrap();
    let move_file = sample("vo-petteflat/move.toml");
    let words = ["fill-check", path.to_str().unwrap(), "--move", move_file.to_str().unwrap()];
    let said = String::from_utf8(waswordt(&words).output().unwrap().stdout).unwrap();
    assert!(
        said.contains(
            "3 identities end in @Petteflat: the realm petteflat, but with other capitals"
        ),
        "{said}"
    );
    assert!(
        said.contains("“>”")
            && said.contains("rows 8, 9")
            && said.contains("@petteflat.example; the move names"),
        "{said}"
    );
    assert!(!said.contains(" is meant"), "{said}");
}

#[test]
fn mbo_is_not_advised_to_leave_cells_empty_and_swapped_kinds_are_one_finding() {
    let folder = folder();
    let text = fs::read_to_string(sample("mbo-idp-change/list-filled.csv")).unwrap();
    let move_file = sample("mbo-idp-change/move.toml");
    let path = folder.path().join("list.csv");
    let swapped: Vec<String> = text
        .lines()
        .enumerate()
        .map(|(at, line)| {
            let mut cells: Vec<&str> = line.split(',').collect();
            if at > 0 {
                cells.swap(6, 7);
            }
            cells.join(",")
        })
        .collect();
    fs::write(&path, swapped.join("\n")).unwrap();
    let (_, report) = fill_check(&path, &["--move", move_file.to_str().unwrap()]);
    let codes: Vec<&Value> =
        report["findings"].as_array().unwrap().iter().map(|finding| &finding["code"]).collect();
    assert!(codes.contains(&&"WW608".into()) && !codes.contains(&&"WW603".into()), "{report:#}");
    let emptied: Vec<String> = text
        .lines()
        .enumerate()
        .map(|(at, line)| {
            if at == 3 {
                line.splitn(7, ',').take(6).collect::<Vec<_>>().join(",") + ",,"
            } else {
                line.to_owned()
            }
        })
        .collect();
    fs::write(&path, emptied.join("\n")).unwrap();
    let output = waswordt(&["fill-check", path.to_str().unwrap()]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.contains("WW301")
            && said.contains("completely filled")
            && !said.contains("leave it empty"),
        "{said}"
    );
}

#[test]
fn a_forbidden_character_has_a_name() {
    let folder = folder();
    let path = folder.path().join("list.csv");
    let ids = ["p luk@a", "p\u{a0}luk@a", "p\u{200b}luk@a", "p\tluk@a"];
    let rows: String =
        ids.map(|id| format!("Pluk,,Petteflet,1234 AB,12,{id},x{}@b\n", id.len())).concat();
    fs::write(&path, format!("{HEADER}{rows}")).unwrap();
    let output = Command::cargo_bin("waswordt")
        .unwrap()
        .args(["--lang", "nl", "fill-check"])
        .arg(&path)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap_or_default()
        + &String::from_utf8_lossy(&output.stderr);
    for name in
        ["een spatie", "een spatie die niet afbreekt", "een onzichtbaar teken (U+200B)", "een tab"]
    {
        assert!(said.contains(name), "{name}: {said}");
    }
}

#[test]
fn rows_with_two_identities_that_are_passed_on_crosswise_come_to_an_end() {
    let folder = folder();
    let list = folder.path().join("list.csv");
    let header = "Voorletters,Voornaam,Achternaam,School locatie,nlEduPersonProfileId oud,nlEduPersonRealId oud,\
                  nlEduPersonProfileId nieuw,nlEduPersonRealId nieuw";
    let rows = "P.,Pluk,Petteflet,Noord,1@adm.x,11@x,2@adm.x,12@x\nA.,Aagje,Helderder,Noord,2@adm.x,12@x,3@adm.x,16@x\n\
                D.,Dollie,Duif,Noord,3@adm.x,13@x,4@adm.x,17@x\nZ.,Zaza,Kever,Noord,4@adm.x,14@x,5@adm.x,13@x\n";
    fs::write(&list, format!("{header}\n{rows}")).unwrap();
    let output = waswordt(&["--format", "json", "fill-check", list.to_str().unwrap()])
        .timeout(std::time::Duration::from_mins(1))
        .output();
    let output = output.unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let profile = "nlEduPersonProfileId nieuw";
    assert!(
        has(&report, "WW411", "info", profile, &[4, 5])
            && has(&report, "WW411", "info", profile, &[2, 3, 4]),
        "{report:#}"
    );
}

#[test]
fn warnings_refuse_a_list_only_when_asked() {
    let folder = folder();
    let list = folder.path().join("list.csv");
    fs::write(
        &list,
        format!(
            "{HEADER}Pluk,,Petteflet,1234 AB,1,1@x,jan@y\nAagje,,Helderder,1234 AB,2,2@x,Jan@y\n"
        ),
    )
    .unwrap();
    let (code, report) = fill_check(&list, &[]);
    assert_eq!((code, &report["ok"], &report["refused_because"]), (0, &true.into(), &Value::Null));
    let (code, report) = fill_check(&list, &["--strict"]);
    assert_eq!(
        (code, &report["ok"], &report["refused_because"]),
        (1, &false.into(), &"warnings".into())
    );
    let text = waswordt(&["fill-check", list.to_str().unwrap(), "--strict"]).output().unwrap();
    assert!(String::from_utf8(text.stdout).unwrap().contains("--strict"));
    fs::write(&list, clean_list(3)).unwrap();
    assert_eq!(fill_check(&list, &["--strict"]).0, 0);
}

#[test]
fn one_new_identity_for_a_pupil_and_for_a_row_without_an_old_one_is_an_error_whoever_they_seem_to_be()
 {
    let folder = folder();
    let list = folder.path().join("list.csv");
    let wordt = "Nieuwe identiteit (wordt)";
    fs::write(
        &list,
        format!("{HEADER}Pluk,,Petteflet,1234 AB,1,,a@y\nPluk,,Petteflet,1234 AB,1,1@x,a@y\n"),
    )
    .unwrap();
    let (code, report) = fill_check(&list, &[]);
    assert!(code == 1 && has(&report, "WW402", "error", wordt, &[2, 3]), "{report:#}");
    fs::write(
        &list,
        format!("{HEADER}Pluk,,Petteflet,1234 AB,1,2@x,a@y\nPluk,,Petteflet,1234 AB,1,1@x,a@y\n"),
    )
    .unwrap();
    let (code, report) = fill_check(&list, &[]);
    assert!(code == 0 && has(&report, "WW402", "warning", wordt, &[2, 3]), "{report:#}");
}

#[test]
fn rows_of_one_old_identity_that_get_more_than_each_other_contradict() {
    let folder = folder();
    let list = folder.path().join("list.csv");
    let header = "Voorletters,Voornaam,Achternaam,School locatie,nlEduPersonProfileId oud,nlEduPersonRealId oud,\
                  nlEduPersonProfileId nieuw,nlEduPersonRealId nieuw";
    let check = |rows: &str| {
        fs::write(&list, format!("{header}\n{rows}")).unwrap();
        fill_check(&list, &[])
    };
    let old = "nlEduPersonProfileId oud";
    let (code, report) = check(
        "P.,Pluk,Petteflet,Noord,1@adm.x,11@x,2@adm.y,12@y\nP.,Pluk,Petteflet,Noord,1@adm.x,11@x,2@adm.y,\n",
    );
    assert!(code == 1 && has(&report, "WW401", "error", old, &[2, 3]), "{report:#}");
    let (code, report) = check(
        "P.,Pluk,Petteflet,Noord,1@adm.x,11@x,2@adm.y,11@x\nP.,Pluk,Petteflet,Noord,1@adm.x,11@x,2@adm.y,\n",
    );
    assert!(code == 0 && has(&report, "WW403", "warning", old, &[2, 3]), "{report:#}");
}

#[test]
fn a_person_beside_the_header_is_told_by_letters_and_quoted_nowhere() {
    let folder = folder();
    let path = folder.path().join("list.csv");
    fs::write(
        &path,
        "Voornaam,Achternaam,WAS,wordt,Klas,Pluk,pluk@oud\nAagje,Bos,a@oud,a@nieuw,,,\n",
    )
    .unwrap();
    let (_, report) = fill_check(&path, &[]);
    assert!(
        has(&report, "WW106", "warning", "F", &[1]) && has(&report, "WW106", "warning", "G", &[1]),
        "{report:#}"
    );
    let told = waswordt(&["fill-check", path.to_str().unwrap()]).output().unwrap();
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains("Column G is not part"), "{told}");
    assert!(!(told + &report.to_string()).to_lowercase().contains("pluk"));
}

#[test]
fn what_was_typed_behind_a_realm_is_nobody_elses_to_read() {
    let folder = tempfile::tempdir().unwrap();
    let head = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)";
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/vo-petteflat/move.toml");
    for (typed, secret) in [
        ("zoe@torenflat.example(moeder:Sanne)", "Sanne"),
        ("zoe@torenflat.example/Zoë.Berg", "Berg"),
        ("102301@zoe.vanderberg", "vanderberg"),
        ("zoe@torenflat.example;0612345678", "0612345678"),
    ] {
        let path = folder.path().join("list.csv");
        let row = format!("Zoë,van der,Berg,9981 AB,12,104280@petteflat,{typed}");
        fs::write(&path, format!("{head}\n{row}\n")).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_waswordt"))
            .args(["fill-check", path.to_str().unwrap(), "--lang", "nl", "--move"])
            .arg(&sample)
            .output()
            .unwrap();
        let said =
            String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(!said.contains(secret), "{said}");
    }
}
