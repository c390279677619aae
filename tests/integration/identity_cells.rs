//! Holds every filled identity cell to one law: what its scheme refuses is an error at its row and
//! column, whatever else the file tells of it.

use proptest::prelude::*;
use waswordt::grid::{Facts, FileKind, Note};
use waswordt::identity::{Scheme, Side, Weight};
use waswordt::list::{Format, List, Parsed, is_blank};
use waswordt::moves::FormatId;
use waswordt::ops::{OpenOptions, open_bytes};
use waswordt::rules::{Findings, Severity, Subject, check};

const NOTES: [Option<Note>; 8] = [
    None,
    Some(Note::Number),
    Some(Note::PaddedNumber),
    Some(Note::LostNumber),
    Some(Note::Date),
    Some(Note::Formula),
    Some(Note::FormulaWithoutValue),
    Some(Note::Error),
];

fn parsed(list: List) -> Parsed {
    let positions = (0..list.format().width()).map(Some).collect();
    Parsed {
        positions,
        titles: list.format().columns.iter().map(|column| column.header.to_owned()).collect(),
        list: Some(list),
        nobody: None,
        header_row: Some(1),
        above: Vec::new(),
        untitled: std::collections::BTreeMap::new(),
        unwrapped: Vec::new(),
        problems: Vec::new(),
        is_empty: false,
    }
}

fn errs_at(findings: &Findings, row: u32, header: &str) -> bool {
    findings.iter().any(|finding| {
        finding.severity == Severity::Error
            && finding.column == Some(header)
            && finding.rows.contains(&row)
    })
}

fn is_unsound(scheme: Scheme, cell: &str) -> bool {
    scheme.defects(cell).iter().any(|defect| defect.weight() == Weight::Error)
}

/// Texts of all sorts: what people and spreadsheets leave in cells, and anything at all.
fn cell() -> impl Strategy<Value = String> {
    let odd = [
        "",
        " ",
        "pluk",
        "pluk@petteflat",
        "#N/B",
        "#N/A",
        "#VERW!",
        "#NAAM?",
        "#WAARDE!",
        "#REF!",
        "#n/b@x",
        "#N/B ",
        "#VERW",
        "1,2E+15",
        "1.2E+11@petteflat",
        "1E+15",
        "42",
        "00042",
        "2026-03-12",
        "TRUE",
        "@petteflat",
        "pluk@",
        "@",
        "pl uk@x",
        "\u{a0}pluk@x",
        "=1+1",
        "mailto:pluk@x",
        "mailto:",
        "https://ketenid.nl/sppilot/ab",
        "https://ketenid.nl/201703/ab",
        "https://ketenid.nl/",
        "Totaal",
        "wordt",
        "-",
        "a@b@",
        "<pluk@x>",
    ];
    prop_oneof![
        3 => proptest::sample::select(odd.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
        1 => "[a-z0-9@#!/ ]{0,10}",
        1 => "[a-z@]{250,260}",
    ]
}

fn row() -> impl Strategy<Value = Vec<(String, Option<Note>)>> {
    proptest::collection::vec((cell(), proptest::sample::select(NOTES.to_vec())), 4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_identity_that_its_scheme_refuses_is_an_error_at_its_cell(
        format in proptest::sample::select(FormatId::ALL.to_vec()),
        rows in proptest::collection::vec(row(), 1..5),
    ) {
        let format = Format::of(format);
        let mut list = List::new(format);
        for (at, row) in rows.iter().enumerate() {
            let mut filled = row.iter();
            let cells: Vec<_> = format.columns.iter().map(|column| column.field.identity().and_then(|_| filled.next())).collect();
            list.push(at as u32 + 2, cells.iter().map(|cell| cell.map_or("Pluk", |(text, _)| text)));
            for (column, cell) in cells.iter().enumerate() {
                if let Some((_, Some(note))) = cell {
                    list.note(column, *note);
                }
            }
        }
        let (facts, parsed) = (Facts::new(FileKind::Xlsx), parsed(list));
        let findings = check(&Subject::new(&facts, &parsed));
        for row in parsed.list.as_ref().unwrap().rows() {
            for (column, scheme) in format.identity_columns(Side::Was).chain(format.identity_columns(Side::Wordt)) {
                let cell = row.cell(column);
                // Of an old user id under a new number the old column tells what is wrong.
                if !is_blank(cell) && is_unsound(scheme, cell) && !row.keeps_user_id(column) {
                    let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
                    prop_assert!(errs_at(&findings, row.number(), format.columns[column].header), "{cell:?} {codes:?}");
                }
            }
        }
    }
}

#[test]
fn the_error_of_a_spreadsheet_is_an_error_however_the_cell_holds_it() {
    const WORDT: &str = "Nieuwe identiteit (wordt)";
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet
        .write_row(0, 0, Format::of(FormatId::Vo).columns.iter().map(|column| column.header))
        .unwrap();
    let texts =
        ["#N/B", "#VERW!", "#NAAM?", "#WAARDE!", "#N/A", "#REF!", "#N/B@petteflat", "1,2E+15"];
    for (at, text) in texts.iter().enumerate() {
        let row = at as u32 * 2 + 1;
        for row in [row, row + 1] {
            sheet
                .write_row(
                    row,
                    0,
                    ["Pluk", "", "Petteflet", "1234 AB", "12", &format!("{row}@petteflat")],
                )
                .unwrap();
        }
        sheet.write_string(row, 6, *text).unwrap();
        sheet
            .write_formula(row + 1, 6, rust_xlsxwriter::Formula::new("=A1").set_result(*text))
            .unwrap();
    }
    let opened = open_bytes(&workbook.save_to_buffer().unwrap(), &OpenOptions::default()).unwrap();
    let findings = check(&Subject::new(&opened.facts, &opened.parsed));
    for row in 2..2 + 2 * texts.len() as u32 {
        assert!(errs_at(&findings, row, WORDT), "row {row}: {findings:?}");
    }
    let csv = format!(
        "Voornaam,Achternaam,was,wordt\n{}",
        texts.map(|text| format!("Pluk,Petteflet,a@b,\"{text}\"\n")).concat()
    );
    let opened = open_bytes(csv.as_bytes(), &OpenOptions::default()).unwrap();
    let findings = check(&Subject::new(&opened.facts, &opened.parsed));
    for row in 2..2 + texts.len() as u32 {
        assert!(errs_at(&findings, row, WORDT), "row {row}: {findings:?}");
    }
}
