//! Lists as people send them: made by real programs, in every dialect, spoilt in every way; and
//! bytes that are no list at all.

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use waswordt::grid::{FileKind, FileProblem};
use waswordt::list::List;
use waswordt::message::Problem as _;
use waswordt::ops::{OpenError, OpenOptions, OpenedList, open_bytes, open_list};
use waswordt::rules::{self, Subject};
use waswordt::tables::{ReadOptions, TableError};
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::support::programs;

const NAMES: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,was,wordt";
const ROW: &str = "Zoë,'t,Ångström,1234 AB,12 bis,00042@petteflat,z.a@new";

fn csv() -> String {
    format!("{NAMES}\n{ROW}\n")
}

fn open_as(bytes: &[u8], encoding: Option<&str>) -> OpenedList {
    let read = ReadOptions { encoding: encoding.map(str::to_owned), ..ReadOptions::default() };
    open_bytes(bytes, &OpenOptions { read, format: None }).unwrap()
}

fn list_of(opened: &OpenedList) -> &List {
    opened.parsed.list.as_ref().unwrap_or_else(|| panic!("no list was found: {:?}", opened.facts))
}

fn cells(opened: &OpenedList) -> Vec<String> {
    list_of(opened).row(0).cells().map(str::to_owned).collect()
}

fn codes(opened: &OpenedList) -> Vec<&'static str> {
    let mut codes: Vec<_> = rules::check(&Subject::new(&opened.facts, &opened.parsed))
        .iter()
        .map(|finding| finding.code)
        .collect();
    codes.dedup();
    codes
}

fn expected() -> Vec<String> {
    ROW.split(',').map(str::to_owned).collect()
}

#[test]
fn delimiters_and_ends_of_lines_make_no_difference() {
    for delimiter in [",", ";", "\t"] {
        for end in ["\n", "\r\n", "\r"] {
            let text = csv().replace(',', delimiter).replace('\n', end);
            assert_eq!(cells(&open_as(text.as_bytes(), None)), expected(), "{delimiter:?} {end:?}");
            let declared = format!("sep={delimiter}{end}{text}");
            let opened = open_as(declared.as_bytes(), None);
            assert_eq!(
                (cells(&opened), list_of(&opened).row(0).number()),
                (expected(), 2),
                "sep= {delimiter:?} {end:?}"
            );
        }
    }
}

#[test]
fn encodings_are_found_and_the_others_can_be_named() {
    let text = csv();
    let utf16 = |big: bool, mark: bool| -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
        units
            .flat_map(|unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    };
    // ë Å ö in Windows-1252 and in Mac Roman.
    let single = |letters: [u8; 3]| -> Vec<u8> {
        text.chars()
            .map(|c| match c {
                'ë' => letters[0],
                'Å' => letters[1],
                'ö' => letters[2],
                plain => u8::try_from(plain).unwrap(),
            })
            .collect()
    };
    let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    for bytes in [
        text.clone().into_bytes(),
        marked,
        utf16(false, true),
        utf16(true, true),
        utf16(false, false),
        single([0xEB, 0xC5, 0xF6]),
    ] {
        assert_eq!(cells(&open_as(&bytes, None)), expected());
    }
    assert_eq!(cells(&open_as(&single([0x91, 0x81, 0x9A]), Some("macroman"))), expected());
    assert_eq!(cells(&open_as(&single([0x89, 0x8F, 0x94]), Some("cp850"))), expected());
}

#[test]
fn quotes_blank_and_ragged_rows_cost_nobody_a_place() {
    let text = format!(
        "{NAMES}\n\n\"Zoë\",'t,\"Ång\"\"ström\",1234 AB,12,1@x,2@x\nBram,,Vries\n,,,,,,\nCato,,Smit,1234 AB,3,3@x,4@x,extra,\n"
    );
    let opened = open_as(text.as_bytes(), None);
    let rows: Vec<u32> = list_of(&opened).rows().map(waswordt::list::Row::number).collect();
    assert_eq!(rows, [3, 4, 6]);
    assert_eq!(list_of(&opened).row(0).cell(2), "Ång\"ström");
    let unclosed = format!("{NAMES}\n\"Zoë,,A,1234 AB,1,1@x,2@x\nBram,,Vries,1234 AB,2,3@x,4@x\n");
    let opened = open_as(unclosed.as_bytes(), None);
    assert_eq!(opened.facts.problems, [FileProblem::UnclosedQuote { row: 2 }]);
    assert_eq!(list_of(&opened).len(), 2, "the row below is still read");
    let nul = format!("{NAMES}\nZo\0ë,,A,1234 AB,1,1@x,2@x\n");
    assert_eq!(open_as(nul.as_bytes(), None).facts.problems, [FileProblem::Nul { row: 2 }]);
}

#[test]
fn titles_above_and_totals_below_are_told_and_left_out() {
    let text = format!("Was-wordtlijst 2026;;\n\n{NAMES}\n{ROW}\nTotaal: 1;;\n").replace(',', ";");
    let opened = open_as(text.as_bytes(), None);
    assert_eq!((opened.parsed.header_row, opened.parsed.above.as_slice()), (Some(3), &[1][..]));
    assert_eq!(codes(&opened), ["WW116", "WW307"]);
}

#[test]
fn a_field_that_no_cell_can_hold_is_told_where_it_is_used_and_nowhere_else() {
    let huge = format!("{NAMES}\n{},x\n", "a".repeat(40_000));
    assert!(codes(&open_as(huge.as_bytes(), None)).contains(&"WW230"));
    let photo = format!("{NAMES},thumbnailPhoto\n{ROW},{}\n", "a".repeat(400_000));
    assert_eq!(codes(&open_as(photo.as_bytes(), None)), ["WW106"]);
}

const TRAPS: &str = r#"
import sys, datetime, openpyxl
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Lijst"
sheet.append(["Lijst van de Petteflat"])
sheet.append([])
sheet.append(["Voornaam", "Tussenvoegsel", "Achternaam", "Postcode", "Huisnummer", "Was", "Wordt", "Klas"])
sheet.append(["Zoë", "", "Kılıç", "1234 AB", 12, "pluk@petteflat", "p@new", "2b"])
sheet.append(["Łukasz", "van", "Dam", "1234 AB", "7", 42, "q@new", "2b"])
sheet["F5"].number_format = "00000"
sheet.append(["Iris", "van", "Dam", "1234 AB", "7", 4242, "=\"r@\" & \"new\"", "2b"])
sheet.append(["Dag", "van", "Dam", "1234 AB", datetime.date(2026, 3, 12), 1234567890123456789, "s@new", "2b"])
sheet.append(["Totaal", 4])
sheet.row_dimensions[6].hidden = True
sheet.column_dimensions["H"].hidden = True
other = book.create_sheet("Oud")
for row in sheet.iter_rows(min_row=3, max_row=5, values_only=True):
    other.append(row)
other.sheet_state = "hidden"
book.save(sys.argv[1])
"#;

/// The codes that the traps raise; a formula that openpyxl wrote has no value, one that LibreOffice
/// wrote has.
fn trapped(formula: &'static str) -> Vec<&'static str> {
    vec![
        "WW106", "WW112", "WW114", "WW115", "WW116", "WW201", "WW208", "WW209", "WW210", formula,
        "WW307",
    ]
}

#[test]
fn the_traps_of_spreadsheets_are_told_alike_in_xlsx_xls_and_ods() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.xlsx");
    programs::script(TRAPS, [&path]);
    let opened = open_list(&path, &OpenOptions::default()).unwrap();
    assert_eq!((codes(&opened), opened.facts.kind), (trapped("WW212"), FileKind::Xlsx));
    let xls = open_list(&programs::libreoffice(&path, "xls"), &OpenOptions::default()).unwrap();
    assert_eq!((codes(&xls), xls.facts.kind), (trapped("WW213"), FileKind::Xls));
    assert_eq!(
        (xls.facts.sheet.as_deref(), list_of(&xls).row(0).cell(2)),
        (Some("Lijst"), "Kılıç")
    );
    assert_eq!(list_of(&xls).row(1).cell(5), "00042", "shown with its zeros");
    let ods = open_list(&programs::libreoffice(&path, "ods"), &OpenOptions::default()).unwrap();
    assert_eq!((codes(&ods), ods.facts.kind), (trapped("WW213"), FileKind::Ods));
    assert_eq!(list_of(&ods).row(0).cell(2), "Kılıç");
}

#[test]
fn a_list_survives_other_writers_and_formats_cell_by_cell() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.xlsx");
    let script = r#"
import sys, xlsxwriter
book = xlsxwriter.Workbook(sys.argv[1])
sheet = book.add_worksheet()
bold = book.add_format({"bold": True})
sheet.merge_range(0, 0, 0, 4, "Persoonsgegevens", bold)
sheet.merge_range(0, 5, 0, 6, "nlEduPersonRealId", bold)
sheet.write_row(1, 0, "Voornaam Tussenvoegsel Achternaam Postcode Huisnummer Was Wordt".split())
for row in range(2, 700):
    sheet.write_row(row, 0, ["Zoë", "'t", "Kılıç" * (row % 9 + 1), "1234 AB", "12", f"0{row}@petteflat", f"z{row * row}@new😀"])
book.close()
"#;
    programs::script(script, [&path]);
    let first = open_list(&path, &OpenOptions::default()).unwrap();
    assert_eq!(
        (list_of(&first).len(), first.parsed.header_row, first.parsed.above.len()),
        (698, Some(2), 0)
    );
    for kind in ["xls", "ods"] {
        let other =
            open_list(&programs::libreoffice(&path, kind), &OpenOptions::default()).unwrap();
        assert_eq!(list_of(&other).sha256(), list_of(&first).sha256(), "{kind}");
    }
}

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body><office:spreadsheet>\
         <table:table table:name='Blad1'>{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
    ])
}

#[test]
fn a_small_file_that_would_expand_without_end_is_refused() {
    let cell = "<table:table-cell office:value-type='string'><text:p>a</text:p></table:table-cell>";
    for rows in [
        format!("<table:table-row table:number-rows-repeated='1048576'>{}</table:table-row>", cell.repeat(9)),
        format!(
            "<table:table-row>{cell}</table:table-row><table:table-row table:number-rows-repeated='99999999999999999999'/>\
                 <table:table-row table:number-rows-repeated='900000000'></table:table-row><table:table-row>{cell}</table:table-row>"
        ),
        "<table:table-row><table:table-cell table:number-columns-repeated='16385' office:value-type='string'><text:p>a</text:p>\
         </table:table-cell></table:table-row>"
            .to_owned(),
    ] {
        let refused = open_bytes(&ods(&rows), &OpenOptions::default()).unwrap_err();
        let told = matches!(
            refused,
            OpenError::Table(TableError::TooManyCells { .. } | TableError::TooManyColumns { .. } | TableError::TooManyRows { .. })
        );
        assert!(told, "{refused}");
    }
}

#[test]
fn what_was_made_to_fill_memory_or_time_is_refused_at_once() {
    let refused =
        |bytes: &[u8]| open_bytes(bytes, &OpenOptions::default()).unwrap_err().message().key();
    assert_eq!(refused(&vec![b','; 4 << 20]), "table-too-many-columns");
    assert!(open_as(&vec![b'"'; 4 << 20], None).parsed.list.is_none());
    assert_eq!(refused(&vec![b'a'; 65 << 20]), "table-cell-too-long");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.xlsx");
    programs::script(
        r#"
import sys, zipfile, openpyxl
openpyxl.Workbook().save(sys.argv[1])
parts = {part.filename: zipfile.ZipFile(sys.argv[1]).read(part) for part in zipfile.ZipFile(sys.argv[1]).infolist()}
start = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'
parts["xl/worksheets/sheet1.xml"] = start + b"A" * (64 << 20) + b"</t></is></c></row></sheetData></worksheet>"
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as out:
    for name, part in parts.items():
        out.writestr(name, part)
"#,
        [&path],
    );
    let error = open_bytes(&fs::read(&path).unwrap(), &OpenOptions::default()).unwrap_err();
    assert!(error.to_string().contains("longer than a cell can be"), "{error}");
}

#[test]
fn a_spreadsheet_with_a_password_is_named_as_such() {
    let index = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let bytes = zipped(&[("content.xml", "\u{1}\u{2}"), ("META-INF/manifest.xml", index)]);
    let refused = open_bytes(&bytes, &OpenOptions::default()).unwrap_err();
    assert_eq!(refused.message().key(), "table-foreign-encrypted-ods");

    // In an old workbook, the record of a password follows the one that begins the stream.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.xlsx");
    programs::script(TRAPS, [&path]);
    let mut bytes = fs::read(programs::libreoffice(&path, "xls")).unwrap();
    let begin = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
    let at = bytes
        .windows(begin.len())
        .position(|window| window == begin)
        .expect("the beginning of a workbook")
        + 4
        + 16;
    bytes[at..at + 2].copy_from_slice(&[0x2F, 0x00]);
    let refused = open_bytes(&bytes, &OpenOptions::default()).unwrap_err();
    assert_eq!(refused.message().key(), "table-foreign-old-password");
}

/// Real files of every kind, small, to be spoilt.
fn specimens() -> Vec<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.xlsx");
    programs::script(TRAPS, [&path]);
    let others = ["xls", "ods"].map(|kind| fs::read(programs::libreoffice(&path, kind)).unwrap());
    let mut lines = format!("{NAMES}\n");
    (0..20).for_each(|row| {
        writeln!(lines, "Zoë,,\"Kılıç\",1234 AB,{row},{row}@x,{}@y", row * row).unwrap();
    });
    std::iter::once(fs::read(&path).unwrap())
        .chain(others)
        .chain([lines.into_bytes(), ods("<table:table-row/>")])
        .collect()
}

#[test]
fn nothing_that_is_spoilt_brings_the_reader_down() {
    let specimens = specimens();
    let change = (any::<prop::sample::Index>(), any::<u8>());
    let spoilt = (
        0..specimens.len(),
        prop::collection::vec(change, 0..12),
        any::<prop::sample::Index>(),
        any::<bool>(),
    );
    let config =
        ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |((which, changes, end, is_cut) in spoilt)| {
        let mut bytes = specimens[which].clone();
        for (at, byte) in &changes {
            bytes[at.index(specimens[which].len())] = *byte;
        }
        if is_cut {
            bytes.truncate(end.index(bytes.len()));
        }
        read_and_check(&bytes);
    });
}

fn read_and_check(bytes: &[u8]) {
    if let Ok(opened) = open_bytes(bytes, &OpenOptions::default()) {
        let findings = rules::check(&Subject::new(&opened.facts, &opened.parsed));
        assert_eq!(findings.ok(), findings.counts().error == 0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_at_random_brings_the_reader_down(bytes in prop::collection::vec(any::<u8>(), 0..3_000), start in 0_usize..4) {
        let magic: [&[u8]; 4] = [b"", b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"Voornaam,Achternaam,was,wordt\n"];
        read_and_check(&[magic[start], &bytes].concat());
    }
}
