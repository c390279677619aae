//! Workbooks that no program writes, put together part by part.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use waswordt::grid::{Facts, FileProblem, Note, Record, SheetName};
use waswordt::list::header_key;
use waswordt::tables::{self, Foreign, Limits, ReadOptions, TableError};
use zip::write::{SimpleFileOptions, ZipWriter};

fn package(sheets: &[(&str, &str, &str)], strings: &str, styles: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let root =
        format!("<Relationship Id='r' Type='{office}/officeDocument' Target='xl/workbook.xml'/>");
    let (mut list, mut relations) = (String::new(), String::new());
    for (at, (name, state, data)) in sheets.iter().enumerate() {
        write!(list, "<sheet name='{name}' sheetId='{at}' state='{state}' r:id='s{at}'/>").unwrap();
        write!(
            relations,
            "<Relationship Id='s{at}' Type='{office}/worksheet' Target='worksheets/s{at}.xml'/>"
        )
        .unwrap();
        part(
            &format!("xl/worksheets/s{at}.xml"),
            &format!("<worksheet><sheetData>{data}</sheetData></worksheet>"),
        );
    }
    part("[Content_Types].xml", "<Types/>");
    part("_rels/.rels", &format!("<Relationships>{root}</Relationships>"));
    part(
        "xl/workbook.xml",
        &format!("<workbook xmlns:r='{office}'><sheets>{list}</sheets></workbook>"),
    );
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
    let facts = tables::read(Cursor::new(bytes), &ReadOptions::default(), &mut |record| {
        records.push(record.clone());
    })?;
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
    assert_eq!(
        cells,
        [
            "",
            "42",
            "00042",
            "1.234567890123456E+15",
            "1.5",
            "2026-07-27",
            "7",
            "",
            "#N/A",
            "a",
            "x",
            "0042"
        ]
    );
    let notes = [
        (1, Note::Number),
        (2, Note::PaddedNumber),
        (3, Note::LostNumber),
        (4, Note::LostNumber),
        (5, Note::Date),
        (6, Note::Number),
        (6, Note::Formula),
        (7, Note::FormulaWithoutValue),
        (8, Note::Error),
        (9, Note::Formula),
    ];
    assert_eq!((records[0].number(), records[0].notes()), (5, notes.as_slice()));
}

/// Reads the one row of a sheet whose cells have these formats, each with the number 51006.
fn shown(codes: &[&str]) -> Vec<(String, Option<Note>)> {
    let escape = |code: &str| code.replace('"', "&quot;");
    let formats = |(at, code): (usize, &&str)| {
        format!("<numFmt numFmtId='{}' formatCode=\"{}\"/>", at + 170, escape(code))
    };
    let styles: String = codes.iter().enumerate().map(formats).collect();
    let (mut cells, mut row) = (String::new(), String::new());
    for at in 0..codes.len() {
        write!(cells, "<xf numFmtId='{}'/>", at + 170).unwrap();
        write!(row, "<c s='{at}'><v>51006</v></c>").unwrap();
    }
    let styles =
        format!("<styleSheet><numFmts>{styles}</numFmts><cellXfs>{cells}</cellXfs></styleSheet>");
    let (_, records) =
        records(&package(&[("A", "visible", &format!("<row>{row}</row>"))], STRINGS, &styles))
            .unwrap();
    let note = |at: usize| {
        records[0].notes().iter().find(|(noted, _)| *noted == at).map(|(_, note)| *note)
    };
    (0..codes.len()).map(|at| (records[0].get(at).to_owned(), note(at))).collect()
}

#[test]
fn the_text_that_is_shown_is_the_value() {
    for (code, text) in [
        ("[$-413]00000000", "00051006"),
        ("00000000_-", "00051006"),
        ("00000000\\ ", "00051006"),
        ("0000-0000", "0005-1006"),
        ("\"l\"0000000", "l0051006"),
        ("0000000\"@adm\"", "0051006@adm"),
    ] {
        assert_eq!(shown(&[code]), [(text.to_owned(), Some(Note::PaddedNumber))], "{code}");
    }
    for code in ["General", "Standard", "Algemeen", "0", "#,##0.00", "@"] {
        assert_eq!(shown(&[code]), [("51006".to_owned(), Some(Note::Number))], "{code}");
    }
}

#[test]
fn a_truth_value_has_its_note() {
    let (_, records) =
        records(&sheet("<row><c t='b'><v>1</v></c><c t='b'><f>A1</f><v>0</v></c></row>")).unwrap();
    assert_eq!(records[0].iter().collect::<Vec<_>>(), ["TRUE", "FALSE"]);
    assert_eq!(records[0].notes(), [(0, Note::Boolean), (1, Note::Boolean), (1, Note::Formula)]);
}

#[test]
fn a_merged_value_counts_in_every_row_and_is_told() {
    let data = "<row r='1'><c r='A1'><v>1</v></c><c r='B1' t='s'><v>0</v></c></row><row r='2'><c r='A2'><v>2</v></c></row>\
        <row r='3'><c r='A3'><v>3</v></c><c r='B3'/></row></sheetData><mergeCells><mergeCell ref='B1:B3'/></mergeCells><sheetData>";
    let (facts, records) = records(&sheet(data)).unwrap();
    assert_eq!(records.iter().map(|record| record.get(1)).collect::<Vec<_>>(), ["x", "x", "x"]);
    assert_eq!(facts.problems, [FileProblem::MergedCells { ranges: vec!["B1:B3".to_owned()] }]);
}

/// A workbook of these parts, each given by its name and text.
fn parts(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook with one sheet, whose relation, name and text are these.
fn odd(target: &str, name: &str, sheet: &[u8]) -> Vec<u8> {
    let root = format!(
        "<Relationships><Relationship Id='r' Type='{KIND}/officeDocument' Target='xl/workbook.xml'/></Relationships>"
    );
    let relations = format!(
        "<Relationships><Relationship Id='s' Type='{KIND}/worksheet' Target='{target}'/>\
        <Relationship Id='m' Type='http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet' Target='m.xml'/></Relationships>"
    );
    let book = "<workbook><sheets><sheet name='Leeg' r:id=''/><sheet name='Macro' r:id='m'/><sheet name='Blad1' r:id='s'/></sheets></workbook>";
    let stroke = if name.contains('\\') { "\\" } else { "/" };
    let named = |name: &str| name.replace('/', stroke);
    parts(&[
        ("[Content_Types].xml", b"<Types/>"),
        (&named("_rels/.rels"), root.as_bytes()),
        (&named("xl/workbook.xml"), book.as_bytes()),
        (&named("xl/_rels/workbook.xml.rels"), relations.as_bytes()),
        (name, sheet),
    ])
}

#[test]
fn parts_are_found_by_whatever_names_programs_give_them() {
    let plain =
        b"<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>".as_slice();
    let sixteen: Vec<u8> = std::iter::once(0xFEFF)
        .chain(String::from_utf8_lossy(plain).encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let name = "xl/worksheets/sheet1.xml";
    for (target, name, sheet) in [
        ("worksheets/sheet1.xml", name, plain),
        (" /xl/worksheets/sheet1.xml", name, plain),
        ("./worksheets/sheet1.xml", name, plain),
        ("../xl/worksheets/sheet1.xml", name, plain),
        ("worksheets\\sheet1.xml", "xl\\worksheets\\sheet1.xml", plain),
        ("worksheets/Sheet1.xml", "/xl/worksheets/sheet1.xml", plain),
        ("worksheets/sheet1.xml", name, &sixteen),
    ] {
        let (facts, records) = records(&odd(target, name, sheet)).unwrap();
        assert_eq!(
            (facts.sheet.as_deref(), records[0].get(0)),
            (Some("Blad1"), "7"),
            "{target} {name}"
        );
    }
}

#[test]
fn the_dimension_of_a_sheet_is_no_more_than_a_hint() {
    for range in ["A0:G4", "1:10901", "A1:A0", "A:G", "", "$A$1:$G$4", "A1:G", "A1:XFD1048576"] {
        let text = format!(
            "<worksheet><dimension ref='{range}'/><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>"
        );
        let (_, records) = records(&odd("s.xml", "xl/s.xml", text.as_bytes())).unwrap();
        assert_eq!(records[0].get(0), "7", "{range}");
    }
}

#[test]
fn a_cover_sheet_and_one_that_explains_are_passed_over() {
    let text = |value: &str| format!("<c t='inlineStr'><is><t>{value}</t></is></c>");
    let pair = format!("<row>{}{}</row>", text("Datum"), text("vandaag")).repeat(5);
    let table = format!("<row>{}{}{}</row>", text("stamnr"), text("naam"), text("login")).repeat(3);
    for first in ["Voorblad", "Export Summary", "Samenvatting", "Uitleg"] {
        let wide = if first == "Voorblad" { &pair } else { &table };
        let (facts, _) =
            records(&sheets(&[(first, "visible", wide), ("Blad 1", "visible", &table)])).unwrap();
        assert_eq!(facts.sheet.as_deref(), Some("Blad 1"), "{first}");
        assert_eq!(
            records(&sheets(&[(first, "visible", &table)])).unwrap().0.sheet.as_deref(),
            Some(first)
        );
    }
    let sought = ReadOptions {
        columns: ["profile id", "identity"].map(header_key).into(),
        ..ReadOptions::default()
    };
    let keyrings = format!("<row>{}{}</row>", text("profile_id"), text("identity"));
    let book = sheets(&[("A", "visible", &table), ("B", "visible", &keyrings)]);
    let facts = tables::read(Cursor::new(book), &sought, &mut |_| ()).unwrap();
    assert_eq!(facts.sheet.as_deref(), Some("B"));
}

#[test]
fn files_that_are_no_tables_are_named_with_what_to_do() {
    let package = |main: &str| {
        let root = format!(
            "<Relationships><Relationship Id='r' Type='{KIND}/officeDocument' Target='{main}'/></Relationships>"
        );
        parts(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("_rels/.rels", root.as_bytes()),
            (main, b"x"),
        ])
    };
    let encrypted = parts(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<m><encryption-data/></m>"),
    ]);
    for (bytes, foreign) in [
        (b"<html><table><tr><td>Voornaam".to_vec(), Foreign::Html),
        (b"%PDF-1.7".to_vec(), Foreign::Pdf),
        (vec![0x1F, 0x8B, 8, 0], Foreign::Archive),
        (package("xl/workbook.bin"), Foreign::Xlsb),
        (package("word/document.xml"), Foreign::Document),
        (encrypted, Foreign::EncryptedOds),
        (parts(&[("Index/Document.iwa", b"x")]), Foreign::Numbers),
    ] {
        assert!(
            matches!(refused(&bytes), TableError::Foreign(found) if found == foreign),
            "{foreign:?}: {}",
            refused(&bytes)
        );
    }
    for old in [[9, 0, 4, 0, 0, 0, 16, 0, 0, 0, 0, 0], [9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0]] {
        assert!(matches!(refused(&old), TableError::TooOld), "{old:?}");
    }
}

#[test]
fn formulas_outside_the_cells_are_no_formulas_of_cells() {
    let sheet = sheet(
        "<row><c><v>1</v></c></row></sheetData><extLst><x:f>Blad1!A1</x:f></extLst><sheetData>",
    );
    assert_eq!(records(&sheet).unwrap().1[0].notes(), [(0, Note::Number)]);
}

#[test]
fn a_cell_in_the_farthest_corner_costs_no_memory() {
    let (_, far) =
        records(&sheet("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")).unwrap();
    assert_eq!((far.len(), far[0].len(), far[0].get(16_383)), (1, 16_384, "1"));
    assert!(matches!(
        refused(&sheet("<row><c r='XFE1'><v>1</v></c></row>")),
        TableError::TooManyColumns { row: 1, limit: 16_384 }
    ));
    let (_, records) =
        records(&sheet("<row r='1048576'><c r='A1048576'><v>1</v></c></row>")).unwrap();
    assert_eq!((records.len(), records[0].number()), (1, 1_048_576));
}

#[test]
fn positions_and_counts_that_lie_are_refused() {
    for position in ["ZZZZZZZZ1", "A99999999999", "A0", "é1", ""] {
        let error = refused(&sheet(&format!("<row><c r='{position}'><v>1</v></c></row>")));
        assert!(matches!(error, TableError::Damaged { .. }), "{position}: {error}");
    }
    let backwards =
        "<row r='2'><c r='A2'><v>1</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>";
    assert!(matches!(refused(&sheet(backwards)), TableError::Damaged { .. }));
    let missing = "<row><c t='s'><v>1</v></c></row>";
    assert!(matches!(refused(&sheet(missing)), TableError::Damaged { .. }));
    let strings = "<sst uniqueCount='999999999999'><si><t>x</t></si></sst>";
    let lying = package(&[("a", "visible", "<row><c t='s'><v>0</v></c></row>")], strings, STYLES);
    assert_eq!(records(&lying).unwrap().1[0].get(0), "x");
}

#[test]
fn what_expands_too_far_is_refused() {
    let zeros = "<row><c t='inlineStr'><is><t>0</t></is></c></row>".repeat(100_000);
    let limits = Limits { expanded_bytes: 1 << 20, ..Limits::default() };
    let options = ReadOptions { limits, ..ReadOptions::default() };
    let error = tables::read(Cursor::new(sheet(&zeros)), &options, &mut |_| ()).unwrap_err();
    assert!(matches!(error, TableError::TooBig { mebibytes: 1 }), "{error}");
}

#[test]
fn a_small_file_does_not_become_a_large_one() {
    let shared = |cell: &str, row: &str| {
        let strings = format!("<sst><si><t>{}</t></si></sst>", "q".repeat(30_000));
        package(
            &[("a", "visible", &format!("<row>{}</row>", cell.repeat(20)).repeat(50))],
            &strings,
            &format!("{STYLES}{row}"),
        )
    };
    let limits = Limits { text_bytes: 10 << 20, ..Limits::default() };
    let options = ReadOptions { limits, ..ReadOptions::default() };
    let mut kept = 0;
    let error =
        tables::read(Cursor::new(shared("<c t='s'><v>0</v></c>", "")), &options, &mut |record| {
            kept += record.bytes();
        })
        .unwrap_err();
    assert!(
        matches!(error, TableError::TooMuchText { mebibytes: 10 }) && kept <= 11 << 20,
        "{error}: {kept}"
    );
    let cells = "<row><c t='s'><v>0</v></c></row>".repeat(1000);
    let strings = format!("<sst><si><t>{}</t></si></sst>", "q".repeat(30_000));
    let manifest = package(
        &[("a", "visible", "<row><c><v>1</v></c></row>"), ("_waswordt", "hidden", &cells)],
        &strings,
        STYLES,
    );
    let error = tables::read(Cursor::new(manifest), &options, &mut |_| {}).unwrap_err();
    assert!(matches!(error, TableError::TooMuchText { mebibytes: 10 }), "{error}");
    assert!(matches!(
        refused(&sheet("<row r='1048577'><c><v>1</v></c></row>")),
        TableError::TooManyRows { limit: 0x0010_0000 }
    ));
    // What is zipped a thousand times smaller is no workbook, however little it may expand to.
    let blanks = format!("<!--{}-->", " ".repeat(70 << 20));
    assert!(matches!(refused(&sheet(&blanks)), TableError::TooBig { .. }));
}

#[test]
fn a_part_that_is_not_what_its_checksum_says_is_told_as_that() {
    let mut bytes = sheet("<row><c t='inlineStr'><is><t>was</t></is></c></row>");
    let named = |at: &usize| {
        bytes[*at..].starts_with(b"PK\x01\x02") && bytes[*at + 46..].starts_with(b"xl/worksheets/")
    };
    let entry = (0..bytes.len() - 4).find(named).unwrap();
    bytes[entry + 16] ^= 1;
    assert!(refused(&bytes).to_string().contains("checksum"), "{}", refused(&bytes));
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
    assert_eq!(
        facts.problems,
        [
            hidden,
            FileProblem::OtherSheets {
                names: vec![SheetName { name: "Oud".to_owned(), is_hidden: true }]
            }
        ]
    );
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
    assert!(
        matches!(read("C").unwrap_err(), TableError::NoSuchSheet { names, .. } if names == ["A", "B"])
    );
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
