//! Workbooks that no program writes, put together part by part.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use waswordt::grid::{Facts, FileProblem, Note, Record};
use waswordt::tables::{self, Limits, ReadOptions, TableError};
use zip::write::{SimpleFileOptions, ZipWriter};

fn package(sheets: &[(&str, &str, &str)], strings: &str, styles: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let root = format!("<Relationship Id='r' Type='{office}/officeDocument' Target='xl/workbook.xml'/>");
    let (mut list, mut relations) = (String::new(), String::new());
    for (at, (name, state, data)) in sheets.iter().enumerate() {
        write!(list, "<sheet name='{name}' sheetId='{at}' state='{state}' r:id='s{at}'/>").unwrap();
        write!(relations, "<Relationship Id='s{at}' Type='{office}/worksheet' Target='worksheets/s{at}.xml'/>").unwrap();
        part(&format!("xl/worksheets/s{at}.xml"), &format!("<worksheet><sheetData>{data}</sheetData></worksheet>"));
    }
    part("[Content_Types].xml", "<Types/>");
    part("_rels/.rels", &format!("<Relationships>{root}</Relationships>"));
    part("xl/workbook.xml", &format!("<workbook xmlns:r='{office}'><sheets>{list}</sheets></workbook>"));
    part("xl/_rels/workbook.xml.rels", &format!("<Relationships>{relations}</Relationships>"));
    part("xl/sharedStrings.xml", strings);
    part("xl/styles.xml", styles);
    zip.finish().unwrap().into_inner()
}

const STRINGS: &str = "<sst uniqueCount='1'><si><t>x</t></si></sst>";
const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='00000'/></numFmts>\
    <cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='14'/></cellXfs></styleSheet>";

fn sheets(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    package(sheets, STRINGS, STYLES)
}

fn sheet(data: &str) -> Vec<u8> {
    sheets(&[("Blad1", "visible", data)])
}

fn records(bytes: &[u8]) -> Result<(Facts, Vec<Record>), TableError> {
    let mut records = Vec::new();
    let facts = tables::read(Cursor::new(bytes), &ReadOptions::default(), &mut |record| records.push(record.clone()))?;
    Ok((facts, records))
}

fn refused(bytes: &[u8]) -> TableError {
    records(bytes).unwrap_err()
}

#[test]
fn every_oddity_of_a_cell_has_its_note() {
    let data = "<row r='5'><c r='B5'><v>42</v></c><c r='C5' s='1'><v>42</v></c><c r='D5'><v>1234567890123456</v></c>\
        <c r='E5'><v>1.5</v></c><c r='F5' s='2'><v>46230</v></c><c r='G5'><f>A1</f><v>7</v></c><c r='H5'><f>A1</f></c>\
        <c r='I5' t='e'><v>#N/A</v></c><c r='J5' t='str'><f>B1</f><v>a</v></c><c r='K5' t='s'><v>0</v></c>\
        <c r='L5' t='inlineStr'><is><t>0042</t></is></c></row>";
    let (_, records) = records(&sheet(data)).unwrap();
    let cells: Vec<&str> = records[0].iter().collect();
    assert_eq!(cells, ["", "42", "00042", "1234567890123456", "1.5", "2026-07-27", "7", "", "#N/A", "a", "x", "0042"]);
    let notes = [
        (1, Note::Number),
        (2, Note::PaddedNumber),
        (3, Note::LostNumber),
        (4, Note::LostNumber),
        (5, Note::Date),
        (6, Note::Formula),
        (7, Note::FormulaWithoutValue),
        (8, Note::Error),
        (9, Note::Formula),
    ];
    assert_eq!((records[0].number(), records[0].notes()), (5, notes.as_slice()));
}

#[test]
fn formulas_outside_the_cells_are_no_formulas_of_cells() {
    let sheet = sheet("<row><c><v>1</v></c></row></sheetData><extLst><x:f>Blad1!A1</x:f></extLst><sheetData>");
    assert_eq!(records(&sheet).unwrap().1[0].notes(), [(0, Note::Number)]);
}

#[test]
fn a_cell_in_the_farthest_corner_costs_no_memory() {
    let error = refused(&sheet("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"));
    assert!(matches!(error, TableError::TooManyColumns { row: 1_048_576, limit: 256 }), "{error}");
    let (_, records) = records(&sheet("<row r='1048576'><c r='A1048576'><v>1</v></c></row>")).unwrap();
    assert_eq!((records.len(), records[0].number()), (1, 1_048_576));
}

#[test]
fn positions_and_counts_that_lie_are_refused() {
    for position in ["ZZZZZZZZ1", "A99999999999", "A0", "é1", ""] {
        let error = refused(&sheet(&format!("<row><c r='{position}'><v>1</v></c></row>")));
        assert!(matches!(error, TableError::Damaged { .. }), "{position}: {error}");
    }
    let backwards = "<row r='2'><c r='A2'><v>1</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>";
    assert!(matches!(refused(&sheet(backwards)), TableError::Damaged { .. }));
    let strings = "<sst uniqueCount='999999999999'><si><t>x</t></si></sst>";
    let lying = package(&[("a", "visible", "<row><c t='s'><v>0</v></c></row>")], strings, STYLES);
    assert!(matches!(refused(&lying), TableError::Damaged { .. }));
}

#[test]
fn what_expands_too_far_is_refused() {
    let zeros = "<row><c t='inlineStr'><is><t>0</t></is></c></row>".repeat(100_000);
    let limits = Limits { expanded_bytes: 1 << 20, ..Limits::default() };
    let options = ReadOptions { limits, ..ReadOptions::default() };
    let error = tables::read(Cursor::new(sheet(&zeros)), &options, &mut |_| ()).unwrap_err();
    assert!(matches!(error, TableError::TooBig { mebibytes: 1 }), "{error}");
}

const TABLE: &str = "<row><c><v>1</v></c><c><v>2</v></c></row><row hidden='1'><c><v>1</v></c><c><v>2</v></c></row>\
    <row hidden='true'><c><v>1</v></c></row><row hidden='1'><c/></row>";

#[test]
fn hidden_rows_and_other_sheets_are_told() {
    let note = "<row><c><v>1</v></c></row><row><c><v>1</v></c></row>";
    let bytes = sheets(&[
        ("Uitleg", "visible", TABLE),
        ("Leeg", "visible", ""),
        ("Kladje", "visible", note),
        ("Lijst", "visible", TABLE),
        ("Oud", "hidden", TABLE),
    ]);
    let (facts, records) = records(&bytes).unwrap();
    assert_eq!((facts.sheet.as_deref(), records.len()), (Some("Lijst"), 3));
    let hidden = FileProblem::HiddenRows { rows: vec![2, 3] };
    assert_eq!(facts.problems, [hidden, FileProblem::OtherSheets { names: vec!["Oud".to_owned()] }]);
}

#[test]
fn a_sheet_with_the_header_of_a_list_goes_before_other_tables() {
    let text = |value: &str| format!("<c t='inlineStr'><is><t>{value}</t></is></c>");
    let list = format!("<row>{}{}{}</row>", text("Achternaam"), text("Was"), text("Wordt"));
    let (facts, _) = records(&sheets(&[("A", "visible", TABLE), ("B", "visible", &list)])).unwrap();
    assert_eq!(facts.sheet.as_deref(), Some("B"));
}

#[test]
fn a_sheet_can_be_named_and_a_wrong_name_is_told_with_the_right_ones() {
    let bytes = sheets(&[("A", "visible", ""), ("B", "visible", TABLE)]);
    let read = |name: &str| {
        let options = ReadOptions { sheet: Some(name.to_owned()), ..ReadOptions::default() };
        tables::read(Cursor::new(&bytes), &options, &mut |_| ())
    };
    assert_eq!(read("b").unwrap().sheet.as_deref(), Some("B"));
    assert!(matches!(read("C").unwrap_err(), TableError::NoSuchSheet { names, .. } if names == ["A", "B"]));
    assert!(matches!(refused(&sheets(&[("A", "visible", "")])), TableError::NoSheet));
}

#[test]
fn no_damage_inside_a_part_makes_a_reader_panic() {
    let data = "<row r='5' hidden='1'><c r='B5' s='1'><v>42</v></c><c r='C5' t='s'><v>0</v></c><c r='D5' s='2'><v>46230.5</v></c>\
        <c r='E5' t='shared'><f t='shared' si='0' ref='E5:E6'>A1</f><v>7</v></c><c r='F5' t='b'><v>1</v></c></row>";
    let part = |text: &str, at: usize, byte: u8| {
        let mut bytes = text.as_bytes().to_vec();
        bytes[at] = byte;
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let read = |bytes: &[u8]| drop(records(bytes));
    for byte in [b'<', b'>', b'\'', b'9', b'-', b'&', b'Z', 0, 0xFF] {
        for at in 0..data.len() {
            read(&sheet(&part(data, at, byte)));
        }
        for at in 0..STRINGS.len() {
            read(&package(&[("a", "visible", data)], &part(STRINGS, at, byte), STYLES));
        }
        for at in 0..STYLES.len() {
            read(&package(&[("a", "visible", data)], STRINGS, &part(STYLES, at, byte)));
        }
    }
}
