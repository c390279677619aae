//! Workbooks in the hands of other programs: filled by openpyxl, and opened and saved by
//! LibreOffice.

use std::fs::File;
use std::path::{Path, PathBuf};

use waswordt::grid::{Facts, FileProblem, Note, SheetName};
use waswordt::list::{Format, List, ListReader, Manifest, RowDigests};
use waswordt::message::Lang;
use waswordt::moves::{Closure, FormatId, MoveFile};
use waswordt::tables::{self, ReadOptions, WorkbookOptions};

use crate::support::programs;

const MOVE: &str = "sector = 'vo'\nschool = { brin = '99ZZ00', name = 'Petteflat College' }\n\
    from = { delivery = 'elf', idp = 'magister', realm = 'petteflat' }\n\
    to = { delivery = 'elf', idp = 'azure-ad', realm = 'petteflat.onmicrosoft.com' }\n";

/// A row of each format, of cells that a spreadsheet likes to take for something else.
const CELLS: [&str; 8] =
    ["007", "Zoë", "'t Hart", "1012 AB", "1-2", "00042@petteflat", "1e5@adm.petteflat.nl", "=x"];

fn list(format: FormatId, rows: usize) -> List {
    let format = Format::of(format);
    let mut list = List::new(format);
    for row in 0..rows {
        list.push(
            row as u32 + 3,
            (0..format.supplied).map(|column| CELLS[(row + column) % CELLS.len()]),
        );
    }
    list
}

fn manifest(list: &List) -> Manifest {
    let format = list.format();
    Manifest {
        list_id: "99ZZ00-abcdefgh".to_owned(),
        version: 1,
        created: "2026-06-01".to_owned(),
        format: format.id,
        r#move: MoveFile::parse(MOVE).unwrap(),
        closure: Closure::Closed,
        owner: None,
        first_row: 3,
        supplied: RowDigests::of(list, (0..format.supplied).collect(), [7; 16]),
    }
}

fn write(list: &List, folder: &Path) -> PathBuf {
    write_with(list, Some(&manifest(list)), folder)
}

fn write_with(list: &List, manifest: Option<&Manifest>, folder: &Path) -> PathBuf {
    let path = folder.join("lijst.xlsx");
    let options = WorkbookOptions {
        lang: Lang::Nl,
        created: jiff::civil::date(2026, 6, 1),
        file_name: "lijst.xlsx",
    };
    tables::write_workbook(list, manifest, &options, File::create(&path).unwrap()).unwrap();
    path
}

fn read(path: &Path) -> (Facts, List) {
    let mut reader = ListReader::new(None);
    let facts = tables::read(File::open(path).unwrap(), &ReadOptions::default(), &mut |record| {
        reader.push(record);
    })
    .unwrap();
    let parsed = reader.finish();
    assert_eq!(parsed.problems, []);
    (facts, parsed.list.unwrap())
}

/// The list as a school sends it back: every empty cell filled.
fn filled(list: &List) -> List {
    let mut filled = List::new(list.format());
    for row in list.rows() {
        let supplied = list.format().supplied;
        let new = (supplied..list.format().width())
            .map(|column| format!("000{}@column{column}", row.index()));
        let cells: Vec<String> = row.cells().take(supplied).map(str::to_owned).chain(new).collect();
        filled.push(row.number(), cells.iter().map(String::as_str));
    }
    filled
}

const FILL: &str = r#"
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
head = 2 if sheet.cell(1, 1).value == "Persoonsgegevens" else 1
names = [cell.value for cell in sheet[head] if cell.value]
for number, row in enumerate(sheet.iter_rows(min_row=head + 1)):
    for column, cell in enumerate(row[:len(names)]):
        if cell.value is None:
            assert not cell.protection.locked
            cell.value = f"000{number}@column{column}"
        else:
            assert cell.protection.locked and cell.number_format == "@", cell
book.save(sys.argv[1])
"#;

#[test]
fn a_workbook_filled_by_openpyxl_reads_as_it_was_filled() {
    // Two columns of day-care numbers and logins are one identity, which is not what stands in
    // either.
    for &format in FormatId::ALL.iter().filter(|format| **format != FormatId::UniloginChange) {
        let (folder, list) = (tempfile::tempdir().unwrap(), list(format, 9));
        let path = write(&list, folder.path());
        programs::script(FILL, [&path]);
        let (facts, found) = read(&path);
        assert_eq!((facts.problems.len(), found.notes().count()), (0, 0));
        assert_eq!(found.sha256(), filled(&list).sha256());
        let manifest = Manifest::from_descriptor(&facts.manifest.unwrap()).unwrap();
        assert!(manifest.supplied.compare(&found, |_| false).is_empty());
    }
}

#[test]
fn a_workbook_saved_by_libreoffice_keeps_its_cells_and_manifest() {
    for &format in FormatId::ALL {
        let (folder, list) = (tempfile::tempdir().unwrap(), list(format, 300));
        let (facts, found) = read(&programs::libreoffice(&write(&list, folder.path()), "xlsx"));
        assert_eq!((facts.problems.len(), found.notes().count()), (0, 0));
        assert_eq!(found.sha256(), list.sha256());
        assert_eq!(Manifest::from_descriptor(&facts.manifest.unwrap()).unwrap(), manifest(&list));
    }
}

#[test]
fn a_sheet_saved_by_libreoffice_as_csv_with_semicolons_in_windows_1252_reads_the_same() {
    let (folder, list) = (tempfile::tempdir().unwrap(), list(FormatId::Vo, 9));
    // Delimiter 59, quote 34, character set 1 (Windows-1252), from line 1.
    let (facts, found) = read(&programs::libreoffice(
        &write(&list, folder.path()),
        "csv:Text - txt - csv (StarCalc):59,34,1,1",
    ));
    assert_eq!((facts.delimiter, facts.encoding), (Some(';'), Some("windows-1252")));
    assert_eq!(found.sha256(), list.sha256());
    assert_eq!(found.row(0).number(), 3);
}

/// A sheet of what spreadsheets keep in their own ways: shown numbers, truth values, formulas,
/// dates, merged and hidden cells, comments, protection.
const ODD: &str = r#"
import sys, datetime, openpyxl
from openpyxl.comments import Comment
book = openpyxl.Workbook()
sheet = book.active
sheet.append(["Voorletters", "Voornaam", "Achternaam", "School locatie", "nlEduPersonProfileId oud", "nlEduPersonRealId oud"])
for number in range(5):
    sheet.append(["J.", f"Jan{number}", "Smit", "Noord", f"0005100{number}@adm.x", f"0005100{number}@x"])
sheet["E2"] = 51006
sheet["E2"].number_format = '0000000"@adm.wolkenveer.nl"'
sheet["E3"] = 51006
sheet["E3"].number_format = "00000000"
sheet["C2"], sheet["C3"] = True, False
sheet["E4"], sheet["B4"], sheet["F4"] = '="0005"&"1002"', '=IF(TRUE,"","x")', "=51000+2"
sheet["A5"] = datetime.date(2026, 3, 12)
sheet["A5"].number_format = "d-mmm"
sheet["B5"] = "Jan\nPiet"
sheet["F5"].comment = Comment("00000000@x", "mentor")
for row in (3, 4):
    sheet.cell(row, 4).value = None
sheet.merge_cells("D2:D4")
sheet.row_dimensions[6].hidden = True
sheet.column_dimensions["A"].hidden = True
sheet.protection.sheet, sheet.protection.password = True, "geheim"
other = book.create_sheet("Oud")
other.sheet_state = "hidden"
other.append(["Voornaam", "Achternaam"])
other.append(["Jan", "Smit"])
book.save(sys.argv[1])
"#;

#[test]
fn odd_cells_are_told_alike_in_each_kind_of_file_that_libreoffice_saves() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rooster.xlsx");
    programs::script(ODD, [&path]);
    for kind in ["xlsx", "ods", "xls"] {
        let (mut cells, mut notes) = (Vec::new(), Vec::new());
        let facts = tables::read(
            File::open(programs::libreoffice(&path, kind)).unwrap(),
            &ReadOptions::default(),
            &mut |record| {
                cells.push(record.iter().map(str::to_owned).collect::<Vec<_>>());
                notes.extend(
                    record.notes().iter().map(|(column, note)| (record.number(), *column, *note)),
                );
            },
        );
        let (facts, cells) = (facts.unwrap(), cells[1..].to_vec());
        // Of a formula the result is told first.
        notes.dedup_by_key(|(row, column, _)| (*row, *column));
        assert_eq!(cells[0][3..], ["Noord", "0051006@adm.wolkenveer.nl", "00051000@x"], "{kind}");
        assert_eq!(cells[1][3..], ["Noord", "00051006", "00051001@x"], "{kind}");
        assert_eq!(cells[2][..], ["J.", "", "Smit", "Noord", "00051002", "51002"], "{kind}");
        assert_eq!(
            (cells[3][1].as_str(), cells[3][5].as_str(), cells.len()),
            ("Jan\nPiet", "00051003@x", 5),
            "{kind}"
        );
        let expected = [
            (2, 2, Note::Boolean),
            (2, 4, Note::PaddedNumber),
            (3, 2, Note::Boolean),
            (3, 3, Note::Merged),
            (3, 4, Note::PaddedNumber),
            (4, 1, Note::Formula),
            (4, 3, Note::Merged),
            (4, 4, Note::Formula),
            (4, 5, Note::Number),
            (5, 0, Note::Date),
        ];
        assert_eq!(notes, expected, "{kind}");
        let has = |problem: FileProblem| {
            assert!(
                facts.problems.contains(&problem),
                "{kind}: {problem:?} in {:?}",
                facts.problems
            );
        };
        has(FileProblem::MergedCells { ranges: vec!["D2:D4".to_owned()] });
        has(FileProblem::HiddenRows { rows: vec![6] });
        has(FileProblem::HiddenColumns { columns: vec![1] });
        has(FileProblem::OtherSheets {
            names: vec![SheetName { name: "Oud".to_owned(), is_hidden: true }],
        });
    }
}

const DESCRIBE: &str = r"
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
print([each.title for each in book.worksheets], [each.sheet_state for each in book.worksheets])
print(sorted(str(each) for each in sheet.merged_cells.ranges), sheet.freeze_panes, sheet.auto_filter.ref)
print(sheet.protection.sheet, sheet.protection.password, sheet.page_setup.orientation, sheet.print_title_rows)
print(book.properties.title, book.properties.created, {each.name: each.value for each in book.custom_doc_props.props})
";

#[test]
fn a_workbook_is_what_a_school_expects_of_it() {
    let (folder, list) = (tempfile::tempdir().unwrap(), list(FormatId::Vo, 2));
    let described = programs::script(DESCRIBE, [&write(&list, folder.path())]);
    insta::assert_snapshot!(described, @r"
    ['Was-wordtlijst', 'Uitleg', '_waswordt'] ['visible', 'visible', 'veryHidden']
    ['A1:E1', 'F1:G1'] A3 A2:G4
    True None landscape $1:$2
    Was-wordtlijst Petteflat College 2026-06-01 00:00:00 {'waswordt list': '99ZZ00-abcdefgh', 'waswordt version': 1, 'waswordt format': 'vo'}
    ");
}

const ADD: &str = r#"
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
assert sheet.print_area in (None, ""), sheet.print_area
looked_at = max(row.max_row for area in sheet.conditional_formatting for row in area.cells.ranges)
for number in range(60):
    for cell in (sheet.cell(6 + number, column) for column in range(1, 8)):
        cell.value = f"erbij{number}k{cell.column}"
book.save(sys.argv[1])
print(looked_at >= 66)
"#;

#[test]
fn paper_ends_with_the_list_however_long_that_becomes() {
    let pages = |list: &List, script: Option<&str>| {
        let folder = tempfile::tempdir().unwrap();
        let path = write_with(list, None, folder.path());
        if let Some(script) = script {
            assert_eq!(programs::script(script, [&path]).trim(), "True");
        }
        let paper = programs::libreoffice(&path, "pdf");
        let text = programs::run("pdftotext", [paper.as_os_str(), "-".as_ref()]);
        String::from_utf8(text.stdout).unwrap()
    };
    let added = pages(&list(FormatId::Vo, 3), Some(ADD));
    assert!(added.contains("erbij0k1") && added.contains("erbij59k7"), "{added}");
    // The explanation is a page of its own, and nothing is printed of rows that nobody filled.
    let empty = pages(&list(FormatId::Vo, 0), None);
    assert_eq!(empty.matches('\u{c}').count(), 2, "{empty}");
}

#[test]
fn a_csv_runs_no_formula_in_libreoffice_and_shows_every_text() {
    const LIVE: [&str; 8] = [
        "=1+1",
        "=HYPERLINK(\"https://x.example\",\"y\")",
        "+1+A1",
        "-2+3",
        "@SUM(A1)",
        "=\"x\"&\"y\"",
        "plain",
        "=cmd|' /C calc'!A0",
    ];
    let (folder, format) = (tempfile::tempdir().unwrap(), Format::of(FormatId::Vo));
    let mut list = List::new(format);
    for row in 0..LIVE.len() {
        list.push(
            row as u32 + 2,
            (0..format.width()).map(|column| LIVE[(row + column) % LIVE.len()]),
        );
    }
    let path = folder.path().join("lijst.csv");
    tables::write_csv(&list, File::create(&path).unwrap()).unwrap();
    let (_, shown) = read(&programs::libreoffice(&path, "xlsx"));
    for (shown, written) in shown.rows().zip(list.rows()) {
        assert_eq!(shown.cells().collect::<Vec<_>>(), written.cells().collect::<Vec<_>>());
    }
    assert_eq!(shown.len(), LIVE.len());
}
