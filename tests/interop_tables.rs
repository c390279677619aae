//! Workbooks in the hands of other programs: filled by openpyxl, and opened and saved by LibreOffice.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support {
    pub(crate) mod programs;
}

use std::ffi::OsStr;
use std::fs::File;
use std::path::{Path, PathBuf};

use support::programs;
use waswordt::grid::Facts;
use waswordt::list::{Format, List, ListReader, Manifest, RowDigests};
use waswordt::message::Lang;
use waswordt::moves::{Closure, FormatId, MoveFile};
use waswordt::tables::{self, ReadOptions, WorkbookOptions};

const MOVE: &str = "sector = 'vo'\nschool = { brin = '99ZZ00', name = 'Petteflat College' }\n\
    from = { delivery = 'elf', idp = 'magister', realm = 'petteflat' }\n\
    to = { delivery = 'elf', idp = 'azure-ad', realm = 'petteflat.onmicrosoft.com' }\n";

/// A row of each format, of cells that a spreadsheet likes to take for something else.
const CELLS: [&str; 8] = ["007", "Zoë", "'t Hart", "1012 AB", "1-2", "00042@petteflat", "1e5@adm.petteflat.nl", "=x"];

fn list(format: FormatId, rows: usize) -> List {
    let format = Format::of(format);
    let mut list = List::new(format);
    for row in 0..rows {
        list.push(row as u32 + 3, (0..format.supplied).map(|column| CELLS[(row + column) % CELLS.len()]));
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
    let path = folder.join("lijst.xlsx");
    let options = WorkbookOptions { lang: Lang::Nl, created: jiff::civil::date(2026, 6, 1), file_name: "lijst.xlsx" };
    tables::write_workbook(list, Some(&manifest(list)), &options, File::create(&path).unwrap()).unwrap();
    path
}

fn read(path: &Path) -> (Facts, List) {
    let mut reader = ListReader::new(None);
    let facts = tables::read(File::open(path).unwrap(), &ReadOptions::default(), &mut |record| reader.push(record)).unwrap();
    let parsed = reader.finish();
    assert_eq!(parsed.problems, []);
    (facts, parsed.list.unwrap())
}

/// Runs a Python script on a file, and returns what it prints.
fn python(script: &str, path: &Path) -> String {
    let output = programs::python([OsStr::new("-c"), OsStr::new(script), path.as_os_str()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Has LibreOffice open a file and save it as another kind, in a profile of its own.
fn libreoffice(path: &Path, kind: &str) -> PathBuf {
    let folder = path.parent().unwrap();
    let (profile, saved) = (folder.join("profile"), folder.join("saved"));
    let profile = format!("-env:UserInstallation=file://{}", profile.display());
    let options = [&profile, "--headless", "--convert-to", kind, "--outdir"].map(OsStr::new);
    let output = programs::run("soffice", options.into_iter().chain([saved.as_os_str(), path.as_os_str()]));
    let extension = kind.split(':').next().unwrap();
    let made = saved.join(path.with_extension(extension).file_name().unwrap());
    assert!(made.exists(), "{}", String::from_utf8_lossy(&output.stderr));
    made
}

/// The list as a school sends it back: every empty cell filled.
fn filled(list: &List) -> List {
    let mut filled = List::new(list.format());
    for row in list.rows() {
        let supplied = list.format().supplied;
        let new = (supplied..list.format().width()).map(|column| format!("000{}@column{column}", row.index()));
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
    for &format in FormatId::ALL {
        let (folder, list) = (tempfile::tempdir().unwrap(), list(format, 9));
        let path = write(&list, folder.path());
        python(FILL, &path);
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
        let (facts, found) = read(&libreoffice(&write(&list, folder.path()), "xlsx"));
        assert_eq!((facts.problems.len(), found.notes().count()), (0, 0));
        assert_eq!(found.sha256(), list.sha256());
        assert_eq!(Manifest::from_descriptor(&facts.manifest.unwrap()).unwrap(), manifest(&list));
    }
}

#[test]
fn a_sheet_saved_by_libreoffice_as_csv_with_semicolons_in_windows_1252_reads_the_same() {
    let (folder, list) = (tempfile::tempdir().unwrap(), list(FormatId::Vo, 9));
    // Delimiter 59, quote 34, character set 1 (Windows-1252), from line 1.
    let (facts, found) = read(&libreoffice(&write(&list, folder.path()), "csv:Text - txt - csv (StarCalc):59,34,1,1"));
    assert_eq!((facts.delimiter, facts.encoding), (Some(';'), Some("windows-1252")));
    assert_eq!(found.sha256(), list.sha256());
    assert_eq!(found.row(0).number(), 3);
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
    let described = python(DESCRIBE, &write(&list, folder.path()));
    insta::assert_snapshot!(described, @r"
    ['Was-wordt lijst', 'Uitleg', '_waswordt'] ['visible', 'visible', 'veryHidden']
    ['A1:E1', 'F1:G1'] A3 A2:G4
    True None landscape $1:$2
    Was-wordt lijst Petteflat College 2026-06-01 00:00:00 {'waswordt list': '99ZZ00-abcdefgh', 'waswordt version': 1, 'waswordt format': 'vo'}
    ");
}
