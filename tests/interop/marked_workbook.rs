//! A school's own workbook, marked in place: what it had stays, whatever program it came from, and
//! marks come and go.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::desk::sample;
use crate::support::programs;

fn waswordt(words: &[&str]) -> assert_cmd::Command {
    let mut command = assert_cmd::Command::cargo_bin("waswordt").unwrap();
    command.args(["--lang", "nl"]).args(words);
    command
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Marks a list; returns the findings and what was said of it.
fn mark(list: &Path, copy: &Path) -> (Value, String) {
    let output = waswordt(&["--format", "json", "fill-check", text(list), "--report", text(copy)])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{said}")), said)
}

fn python(told: &str, paths: &[&Path]) -> Value {
    serde_json::from_str(&programs::script(told, paths)).unwrap_or(Value::Null)
}

/// What a school does to a list: it fills it in, not without faults, and makes it its own.
const SCHOOL: &str = r"
import sys, openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
for row in range(3, sheet.max_row + 1):
    sheet.cell(row, 6).value = f'{row * row}@petteflat'
    sheet.cell(row, 7).value = f'{row * 7 * row}@petteflat.onmicrosoft.com'
sheet['F5'] = 'zonder'
sheet['F20'] = 'ook zonder'
sheet['F20'].comment = Comment('moeder bellen', 'Pluk')
sheet['A20'].comment = Comment('zit in 2b', 'Pluk')
sheet['B20'].font = Font(bold=True, color='FF00FF00')
sheet['G16'] = '=1+1'
sheet.row_dimensions[30].hidden = True
book.create_sheet('Kladblad')['A1'] = 'kladje'
book.defined_names['rest'] = DefinedName('rest', attr_text='Kladblad!$A$1')
book.save(sys.argv[2])
";

/// What a school would miss: everything of its sheets but marks, and of those which there are.
const DESCRIBE: &str = r"
import sys, json, openpyxl
PAPERS = {'FFFFC7CF', 'FFFFEB9D', 'FFDDEBF8'}
book = openpyxl.load_workbook(sys.argv[1])
sheets = [sheet for sheet in book.worksheets if sheet.title != 'Samenvatting']
sheet = sheets[0]
own, ours, papers = {}, {}, []
for row in sheet.iter_rows():
    for cell in row:
        if cell.comment:
            text = cell.comment.text
            at = 0 if text.startswith('WW') else text.find('\n\nWW')
            said = text if at < 0 else text[:at]
            if said: own[cell.coordinate] = said
            if at >= 0: ours[cell.coordinate] = text[at:].strip()
        if cell.fill.fgColor.rgb in PAPERS: papers.append(cell.coordinate)
look = [[[str(c.value), c.font.b, str(c.font.color and c.font.color.rgb), c.number_format, c.protection.locked, c.border.left.style] for c in row]
        for row in sheet.iter_rows(max_row=40)]
kept = [[s.title for s in sheets], [s.sheet_state for s in sheets], own, look, sheet.row_dimensions[30].hidden,
        len(sheet.data_validations.dataValidation), len(sheet.conditional_formatting), sheet.protection.sheet,
        sorted(str(area) for area in sheet.merged_cells.ranges), sheet.print_title_rows, str(sheet.auto_filter.ref),
        sorted(book.defined_names), [[str(c.value) for c in row] for s in sheets[1:] for row in s.iter_rows()]]
plain = [str(c.fill.fgColor.rgb) for row in sheet.iter_rows(max_row=40) for c in row if c.coordinate not in papers]
cover = [[str(c.value) for c in row if c.value is not None] for row in book.worksheets[0].iter_rows()]
links = [c.hyperlink.location for row in book.worksheets[0].iter_rows() for c in row if c.hyperlink]
print(json.dumps({'sheets': book.sheetnames, 'active': book.active.title, 'kept': kept, 'ours': ours, 'papers': papers, 'cover': cover, 'links': links, 'paper': str(sheet['F5'].fill.fgColor.rgb)}))
";

fn school_list(folder: &Path) -> PathBuf {
    let (list, filled) = (folder.join("list.xlsx"), folder.join("filled.xlsx"));
    let (the_move, roster) = (sample("vo-petteflat/move.toml"), sample("vo-petteflat/roster.csv"));
    waswordt(&["generate", "--move", text(&the_move), "--from", text(&roster), "-o", text(&list)])
        .assert()
        .success();
    python(SCHOOL, &[&list, &filled]);
    filled
}

fn part(workbook: &Path, name: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    zip::ZipArchive::new(File::open(workbook).unwrap())
        .unwrap()
        .by_name(name)
        .unwrap()
        .read_to_end(&mut bytes)
        .unwrap();
    bytes
}

#[test]
fn whatever_the_school_made_of_its_list_stays_and_marks_come_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let list = school_list(folder.path());
    let copy = folder.path().join("copy.xlsx");
    let (report, said) = mark(&list, &copy);
    let (before, after) = (python(DESCRIBE, &[&list]), python(DESCRIBE, &[&copy]));
    assert_eq!(said, "");
    assert_eq!(
        after["sheets"],
        json!(["Samenvatting", "Was-wordtlijst", "Uitleg", "_waswordt", "Kladblad"])
    );
    assert_eq!(after["active"], "Was-wordtlijst");
    assert!(after["cover"].to_string().contains("werkblad “Uitleg”"), "{}", after["cover"]);
    assert_eq!(after["kept"], before["kept"]);
    assert_eq!(before["ours"], json!({}));
    assert!(
        after["ours"]["F20"].as_str().unwrap().starts_with("WW201: Geen geldige inlognaam."),
        "{}",
        after["ours"]
    );
    assert!(after["ours"]["G16"].as_str().unwrap().starts_with("WW212: "), "{}", after["ours"]);
    assert_eq!(after["paper"], "FFFFC7CF");
    let marked: Vec<&str> =
        after["papers"].as_array().unwrap().iter().map(|cell| cell.as_str().unwrap()).collect();
    assert!(
        after["ours"].as_object().unwrap().keys().all(|cell| marked.contains(&cell.as_str()))
            && marked.len() == after["ours"].as_object().unwrap().len()
    );
    assert!(
        after["links"].as_array().unwrap().contains(&json!("'Was-wordtlijst'!F5")),
        "{}",
        after["links"]
    );
    for name in [
        "xl/worksheets/sheet2.xml",
        "xl/worksheets/sheet4.xml",
        "xl/theme/theme1.xml",
        "docProps/custom.xml",
    ] {
        assert_eq!(part(&list, name), part(&copy, name), "{name}");
    }
    let again = folder.path().join("again.xlsx");
    let (report_again, _) = mark(&copy, &again);
    assert_eq!(report_again["findings"], report["findings"]);
    assert_eq!(python(DESCRIBE, &[&again]), after, "a second check doubles nothing");
}

#[test]
fn a_mended_copy_checks_clean_and_loses_its_marks() {
    let folder = tempfile::tempdir().unwrap();
    let [copy, mended, clean] =
        ["copy.xlsx", "mended.xlsx", "clean.xlsx"].map(|name| folder.path().join(name));
    let list = school_list(folder.path());
    mark(&list, &copy);
    let mend = "import sys, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1])\nsheet = book['Was-wordtlijst']\n\
        sheet['F5'], sheet['F20'], sheet['G16'] = '25@petteflat', '400@petteflat', '1792@petteflat.onmicrosoft.com'\nbook.save(sys.argv[2])";
    python(mend, &[&copy, &mended]);
    let (report, _) = mark(&mended, &clean);
    assert_eq!(report["counts"]["error"], 0, "{report:#}");
    let (before, after) = (python(DESCRIBE, &[&list]), python(DESCRIBE, &[&clean]));
    assert_eq!(after["kept"][2], before["kept"][2], "own comments");
    assert_eq!(after["paper"], before["paper"]);
    assert!(
        !after["ours"].as_object().unwrap().contains_key("F5")
            && !after["papers"].as_array().unwrap().contains(&"F5".into())
    );
}

#[test]
fn libreoffice_opens_a_marked_workbook_and_one_that_it_made_is_marked() {
    let folder = tempfile::tempdir().unwrap();
    let again = folder.path().join("again");
    let copy = folder.path().join("copy.xlsx");
    let list = school_list(folder.path());
    let (first, _) = mark(&list, &copy);
    let saved = programs::libreoffice(&copy, "xlsx:Calc MS Excel 2007 XML");
    let (second, said) = mark(&saved, &again.with_extension("xlsx"));
    assert_eq!(said, "");
    let (before, after) =
        (python(DESCRIBE, &[&copy]), python(DESCRIBE, &[&again.with_extension("xlsx")]));
    assert_eq!(after["sheets"], before["sheets"]);
    for (at, what) in [
        (0, "sheets"),
        (2, "own comments"),
        (4, "hidden row"),
        (5, "validation"),
        (6, "conditional formats"),
        (7, "protection"),
        (8, "merges"),
    ] {
        assert_eq!(after["kept"][at], before["kept"][at], "{what}");
    }
    assert!(
        after["ours"]["F5"].as_str().unwrap().starts_with("WW201: ")
            && after["ours"]["F5"].as_str().unwrap().matches("WW201").count() == 1
    );
    let at_f = |report: &Value| {
        report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|it| it["code"] == "WW201" && it["column"] == "Oude identiteit (was)")
            .count()
    };
    assert_eq!((at_f(&first), at_f(&second)), (2, 2));
}

#[test]
fn a_workbook_of_another_program_keeps_its_strings_and_gets_the_cells_that_it_lacks() {
    let folder = tempfile::tempdir().unwrap();
    let [list, copy] = ["list.xlsx", "copy.xlsx"].map(|name| folder.path().join(name));
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let bold = rust_xlsxwriter::Format::new().set_bold();
    let sheet = workbook.add_worksheet();
    let header = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)";
    sheet.set_name("Klas & co's").unwrap().write_row(0, 0, header.split(',')).unwrap();
    sheet
        .write_rich_string(1, 0, &[(&rust_xlsxwriter::Format::default(), "Plu"), (&bold, "k")])
        .unwrap();
    sheet.write_row(1, 2, ["Petteflet", "1234 AB", "12", "zonder"]).unwrap();
    sheet.write_row(2, 0, ["Aagje", "", "", "1234 AB", "12", "a@oud", "a@nieuw"]).unwrap();
    workbook.save(&list).unwrap();
    let (report, said) = mark(&list, &copy);
    assert_eq!(said, "");
    assert_eq!(part(&list, "xl/sharedStrings.xml"), part(&copy, "xl/sharedStrings.xml"));
    let described = python(DESCRIBE, &[&copy]);
    assert_eq!(described["sheets"], json!(["Samenvatting", "Klas & co's"]));
    assert!(
        described["links"].as_array().unwrap().contains(&json!("'Klas & co''s'!F2")),
        "{}",
        described["links"]
    );
    assert!(
        described["papers"].as_array().unwrap().contains(&"G2".into()),
        "{described} {report:#}"
    );
    assert_eq!(mark(&copy, &folder.path().join("again.xlsx")).0["findings"], report["findings"]);
}

#[test]
fn a_signed_workbook_is_not_changed_and_its_list_is_given_back_in_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let [signed, copy] = ["signed.xlsx", "copy.xlsx"].map(|name| folder.path().join(name));
    let mut archive = zip::ZipWriter::new_append(
        fs::OpenOptions::new().read(true).write(true).open(school_list(folder.path())).unwrap(),
    )
    .unwrap();
    archive
        .start_file("_xmlsignatures/sig1.xml", zip::write::SimpleFileOptions::default())
        .unwrap();
    archive.write_all(b"<Signature/>").unwrap();
    archive.finish().unwrap();
    fs::rename(folder.path().join("filled.xlsx"), &signed).unwrap();
    let (_, said) = mark(&signed, &copy);
    assert!(said.contains("kan niet ter plekke worden gemarkeerd"), "{said}");
    let described = python(DESCRIBE, &[&copy]);
    assert_eq!(described["sheets"], json!(["Samenvatting", "Was-wordtlijst", "_waswordt"]));
    let cover = described["cover"].to_string();
    assert!(cover.contains("lichtrood") && !cover.contains("Uitleg"), "{cover}");
}

#[test]
fn what_a_repaired_workbook_lacks_is_told_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let [list, fixed] = ["list.xlsx", "fixed.xlsx"].map(|name| folder.path().join(name));
    let whole = school_list(folder.path());
    let mend = "import sys, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1])\nbook.worksheets[0]['G16'] = ' 1792@petteflat.onmicrosoft.com'\n\
        book.save(sys.argv[2])";
    python(mend, &[&whole, &list]);
    let output = waswordt(&["fill-check", text(&list), "--fix", text(&fixed)]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("dit werkblad is niet overgenomen")
            && said.contains("“Kladblad”")
            && !said.contains("Uitleg"),
        "{said}"
    );
    assert!(said.contains("eigen opmerkingen"), "{said}");
}

#[test]
fn a_repaired_csv_keeps_the_dialect_in_which_the_school_opens_it() {
    let folder = tempfile::tempdir().unwrap();
    let [list, fixed] = ["list.csv", "fixed.csv"].map(|name| folder.path().join(name));
    let header = "Voornaam;Tussenvoegsel;Achternaam;Postcode;Huisnummer;Oude identiteit (was);Nieuwe identiteit (wordt)";
    fs::write(
        &list,
        [
            b"sep=;\r\n".as_slice(),
            header.as_bytes(),
            b"\r\nZo\xeb;;Petteflet;1234 AB;12; a@oud;a@nieuw\r\n",
        ]
        .concat(),
    )
    .unwrap();
    waswordt(&["fill-check", text(&list), "--fix", text(&fixed)]).assert().code(0);
    let written = fs::read_to_string(&fixed).unwrap();
    assert_eq!(written, format!("\u{feff}{header}\nZoë;;Petteflet;1234 AB;12;a@oud;a@nieuw\n"));
    waswordt(&["fill-check", text(&fixed)]).assert().code(0);
    // What was plain UTF-8 with commas stays so.
    fs::write(
        &list,
        format!("{}\nZoë,,Petteflet,1234 AB,12, a@oud,a@nieuw\n", header.replace(';', ",")),
    )
    .unwrap();
    waswordt(&["fill-check", text(&list), "--fix", text(&fixed), "--force"]).assert().code(0);
    assert!(fs::read_to_string(&fixed).unwrap().starts_with("Voornaam,"));
}

#[test]
fn a_report_never_takes_the_place_of_what_is_checked() {
    let folder = tempfile::tempdir().unwrap();
    let list = school_list(folder.path());
    let hard = folder.path().join("hard.xlsx");
    fs::hard_link(&list, &hard).unwrap();
    let before = fs::read(&list).unwrap();
    for report in [
        list.clone(),
        folder.path().join(".").join("filled.xlsx"),
        hard,
        PathBuf::from("filled.xlsx"),
    ] {
        let mut command =
            waswordt(&["fill-check", text(&list), "--force", "--report", text(&report)]);
        command.current_dir(folder.path()).assert().code(2);
    }
    assert_eq!(fs::read(&list).unwrap(), before);
}
