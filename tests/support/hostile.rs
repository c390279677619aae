//! Small files that unpack to much.

#[path = "packed.rs"]
pub(crate) mod packed;

use packed::{Piece, once, zip};

const TITLES: [&str; 7] = [
    "Voornaam",
    "Tussenvoegsel",
    "Achternaam",
    "Postcode",
    "Huisnummer",
    "Oude identiteit (was)",
    "Nieuwe identiteit (wordt)",
];
const CELLS: [&str; 7] = ["A", "", "B", "1234 AB", "1", "a@x", "b@y"];

fn ods(sheets: Vec<Piece>) -> Vec<u8> {
    let spaces = ["office", "table", "text"]
        .map(|name| format!("xmlns:{name}=\"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0\""));
    let start = format!(
        "<office:document-content {} xmlns:x=\"urn:x\"><office:body><office:spreadsheet>",
        spaces.join(" ")
    );
    let end = "</office:spreadsheet></office:body></office:document-content>";
    let content = std::iter::once(once(start)).chain(sheets).chain([once(end)]).collect();
    zip(&[
        ("mimetype", vec![once("application/vnd.oasis.opendocument.spreadsheet")]),
        ("content.xml", content),
    ])
}

fn ods_cell(text: &str, repeat: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\"{repeat}><text:p>{text}</text:p></table:table-cell>"
    )
}

/// A sheet with a header and a row that says that it stands there more often.
fn ods_sheet(cells: &str, repeat: &str) -> String {
    let titles: String = TITLES.map(|title| ods_cell(title, "")).concat();
    let row =
        |cells: &str, repeat: &str| format!("<table:table-row{repeat}>{cells}</table:table-row>");
    format!(
        "<table:table table:name=\"S\">{}{}</table:table>",
        row(&titles, ""),
        row(cells, repeat)
    )
}

/// What differs in a workbook.
#[derive(Default)]
struct Book {
    /// What stands behind the header.
    rows: Vec<Piece>,
    /// More parts, without their roots.
    parts: Vec<(&'static str, Vec<Piece>)>,
    /// More sheets.
    sheets: Vec<Piece>,
    /// More relations.
    relations: Vec<Piece>,
}

const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"{id}\" Type=\"{RELATION}/{kind}\" Target=\"{target}\"/>")
}

fn sheet(name: &str, relation: &str) -> String {
    format!("<sheet name=\"{name}\" r:id=\"{relation}\"/>")
}

impl Book {
    fn of_rows(rows: Vec<Piece>) -> Self {
        Self { rows, ..Self::default() }
    }

    /// A workbook of one row, with another part.
    fn with(name: &'static str, pieces: Vec<Piece>) -> Self {
        Self { parts: vec![(name, pieces)], ..Self::of_rows(vec![once(xlsx_row())]) }
    }

    fn packed(self) -> Vec<u8> {
        const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
            xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        let around = |start: String, pieces: Vec<Piece>, end: &str| -> Vec<Piece> {
            std::iter::once(once(start)).chain(pieces).chain([once(end)]).collect()
        };
        let inline = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
        let titles = TITLES.map(inline).concat();
        let start = format!("<worksheet {MAIN}><sheetData><row>{titles}</row>");
        let sheets = format!("<workbook {MAIN}><sheets>{}", sheet("S", "r1"));
        let of_book = [
            RELATIONS,
            &relation("r1", "worksheet", "worksheets/sheet1.xml"),
            &relation("r2", "sharedStrings", "sharedStrings.xml"),
            &relation("r3", "styles", "styles.xml"),
        ];
        let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
            <Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
        let main = relation("r1", "officeDocument", "xl/workbook.xml");
        let mut all = vec![
            ("[Content_Types].xml", vec![once(types)]),
            ("_rels/.rels", vec![once(format!("{RELATIONS}{main}</Relationships>"))]),
            ("xl/workbook.xml", around(sheets, self.sheets, "</sheets></workbook>")),
            (
                "xl/_rels/workbook.xml.rels",
                around(of_book.concat(), self.relations, "</Relationships>"),
            ),
            ("xl/worksheets/sheet1.xml", around(start, self.rows, "</sheetData></worksheet>")),
        ];
        all.extend(self.parts.into_iter().map(|(name, pieces)| {
            let root = if name.ends_with("styles.xml") { "styleSheet" } else { "sst" };
            (name, around(format!("<{root} {MAIN}>"), pieces, &format!("</{root}>")))
        }));
        zip(&all)
    }
}

fn xlsx_row() -> String {
    let cells = CELLS.map(|cell| format!("<c t=\"inlineStr\"><is><t>{cell}</t></is></c>")).concat();
    format!("<row>{cells}</row>")
}

/// A list of one row as CSV.
pub(crate) fn list() -> String {
    format!("{}\n{}\n", TITLES.join(","), CELLS.join(","))
}

/// Returns every hostile table, by name.
pub(crate) fn tables() -> Vec<(&'static str, Vec<u8>)> {
    let mut tables = vec![];
    tables.extend(documents());
    tables.extend(workbooks().into_iter().map(|(name, book)| (name, book.packed())));
    tables.extend(old_workbooks());
    tables.extend(containers());
    tables.extend(exports());
    tables
}

/// Text in pieces that no reader meets whole: it is longer than any cell.
fn pieces_of_text(between: &str) -> Piece {
    (format!("{}{between}", "q".repeat(1000)), 500_000)
}

fn documents() -> Vec<(&'static str, Vec<u8>)> {
    let long = "q".repeat(30_000);
    let row = CELLS.map(|cell| ods_cell(cell, "")).concat();
    let own = " table:number-rows-repeated=\"1000000\"";
    let foreign = " x:number-rows-repeated=\"1000000\"";
    let many_columns = ods_cell(&long, " table:number-columns-repeated=\"16000\"");
    let sheet = ods_sheet(&ods_cell("@", ""), "");
    let (before, after) = sheet.split_once('@').unwrap();
    let cell = |between| vec![once(before), pieces_of_text(between), once(after)];
    let flat = "<style:style style:name=\"a\"><style:table-properties table:display=\"false\"/></style:style>";
    vec![
        ("sheets-of-repeated-rows.ods", ods(vec![(ods_sheet(&row, own), 60)])),
        ("long-repeated-cell.ods", ods(vec![once(ods_sheet(&ods_cell(&long, ""), own))])),
        ("repeated-columns.ods", ods(vec![once(ods_sheet(&many_columns, own))])),
        (
            "foreign-repeats.ods",
            ods(vec![once(ods_sheet(&many_columns.replace("table:number", "x:number"), foreign))]),
        ),
        ("long-cell.ods", ods(cell("<text:span/>"))),
        ("hidden-styles.ods", ods(vec![(flat.to_owned(), 5_000_000), once(sheet.as_str())])),
    ]
}

fn workbooks() -> Vec<(&'static str, Book)> {
    let long = "q".repeat(30_000);
    let shared = format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(7));
    let strings = |item: String, times| Book::with("xl/sharedStrings.xml", vec![(item, times)]);
    let styles = |xf: &str, times: usize, code: &str| {
        let format = format!("<numFmt numFmtId=\"164\" formatCode=\"{code}\"/><cellXfs>");
        Book::with("xl/styles.xml", vec![once(format), (xf.to_owned(), times), once("</cellXfs>")])
    };
    let (start, end) = ("<row><c t=\"inlineStr\"><is><t>", "</t></is></c></row>");
    let many = "q".repeat(1_000_000);
    let long_relation = relation("r9", "worksheet", &many);
    let column = "<col min=\"1\" max=\"1\" hidden=\"1\"/>".to_owned();
    let range = "<mergeCell ref=\"A1:A2\"/>".to_owned();
    vec![
        (
            "shared-string.xlsx",
            Book { rows: vec![(shared, 60_000)], ..strings(format!("<si><t>{long}</t></si>"), 1) },
        ),
        ("shared-strings.xlsx", strings("<si><t>q</t></si>".to_owned(), 28_000_000)),
        (
            "long-shared-string.xlsx",
            Book::with(
                "xl/sharedStrings.xml",
                vec![once("<si><t>"), pieces_of_text("&amp;"), once("</t></si>")],
            ),
        ),
        ("long-cell.xlsx", Book::of_rows(vec![once(start), pieces_of_text("&amp;"), once(end)])),
        ("styles.xlsx", styles("<xf numFmtId=\"0\"/>", 28_000_000, "0")),
        (
            "styles-of-one-format.xlsx",
            styles("<xf numFmtId=\"164\"/>", 65_536, &many.replace('q', "0")),
        ),
        ("empty-rows.xlsx", Book::of_rows(vec![("<row/>".to_owned(), 28_000_000)])),
        (
            "sheets-of-one-part.xlsx",
            Book {
                sheets: vec![(sheet("S", "r1"), 60_000)],
                ..Book::of_rows(vec![(xlsx_row(), 1000)])
            },
        ),
        (
            "sheets-of-long-names.xlsx",
            Book {
                sheets: vec![(sheet(&many, "r1"), 500)],
                ..Book::of_rows(vec![once(xlsx_row())])
            },
        ),
        (
            "sheets-of-one-relation.xlsx",
            Book {
                relations: vec![once(long_relation.clone())],
                sheets: vec![(sheet("S", "r9"), 60_000)],
                ..Book::of_rows(vec![once(xlsx_row())])
            },
        ),
        (
            "relations.xlsx",
            Book { relations: vec![(long_relation, 500)], ..Book::of_rows(vec![once(xlsx_row())]) },
        ),
        ("hidden-columns.xlsx", Book::of_rows(vec![once(xlsx_row()), (column, 15_000_000)])),
        (
            "merged-ranges.xlsx",
            Book::of_rows(vec![once(xlsx_row()), once("</sheetData>"), (range, 20_000_000)]),
        ),
        (
            "attributes.xlsx",
            Book::of_rows(vec![(format!("<row{}/>", " a=\"\"".repeat(150_000)), 500)]),
        ),
        (
            "manifest-sheet.xlsx",
            Book {
                sheets: vec![once(sheet("_waswordt", "r1"))],
                ..Book::of_rows(vec![(
                    format!(
                        "<row><c t=\"inlineStr\"><is><t>{}</t></is></c></row>",
                        "[],".repeat(10_000)
                    ),
                    6_000,
                )])
            },
        ),
        ("rows.xlsx", rows()),
    ]
}

fn rows() -> Book {
    Book::of_rows(vec![("<row><c><v>1</v></c></row>".to_owned(), 28_000_000)])
}

/// Streams of the format before 2007, which is not compressed.
fn old_workbooks() -> Vec<(&'static str, Vec<u8>)> {
    let record = |kind: u16, data: &[u8]| {
        [&kind.to_le_bytes(), &(data.len() as u16).to_le_bytes(), data].concat()
    };
    let begin = record(0x0809, &[0, 6, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let end = record(0x000A, &[]);
    let bound = |start: u32| {
        let start = start.to_le_bytes();
        record(0x0085, &[start[0], start[1], start[2], start[3], 0, 0, 1, 0, b'S'])
    };
    let count = 200_000;
    let length = begin.len() + count * bound(0).len() + end.len();
    let nothing = record(0x0999, &[]).repeat(500_000);
    vec![(
        "sheets-of-one-part.xls",
        [&begin, &bound(length as u32).repeat(count), &end, &begin, &nothing, &end]
            .map(Vec::as_slice)
            .concat(),
    )]
}

fn containers() -> Vec<(&'static str, Vec<u8>)> {
    let nulls = vec![once("["), ("0,".to_owned(), 250_000_000), once("0]")];
    let digests = vec![
        once("{\"waswordt\":{\"manifest\":2,\"row_digests\":["),
        ("\"\",".to_owned(), 160_000_000),
        once("\"\"]}}"),
    ];
    let csv = vec![once(list()), (format!("{}\n", CELLS.join(",")), 60_000_000)];
    let full = rows().packed();
    let inner = |name| zip(&[(name, vec![once(String::from_utf8_lossy(&full))])]);
    let with_manifest =
        |manifest| zip(&[("list.csv", vec![once(list())]), ("datapackage.json", manifest)]);
    vec![
        ("zip-as-csv.zip", inner("list.csv")),
        ("zip-as-workbook.zip", inner("list.xlsx")),
        ("csv.zip", zip(&[("list.csv", csv)])),
        (
            "short-rows.zip",
            zip(&[("list.csv", vec![once(list()), ("x\n".to_owned(), 30_000_000)])]),
        ),
        ("manifest-array.zip", with_manifest(nulls)),
        ("manifest-digests.zip", with_manifest(digests)),
    ]
}

/// What administrations write.
fn exports() -> Vec<(&'static str, Vec<u8>)> {
    let attributes: Vec<String> = (0..80_000).map(|at| format!(" a{at}=\"\"")).collect();
    let pupil = format!("<leerling{}/>", attributes.concat()).repeat(6);
    let ladok = "<feed xmlns=\"http://schemas.ladok.se\">";
    let keyed = |title: &str| {
        let rows = (0..250_000).map(|at| format!("{}{at:06},q\n", "q".repeat(200)));
        vec![once(format!("{title}\n{}", rows.collect::<String>()))]
    };
    vec![
        ("attributes.xml", format!("<EDEX><leerlingen>{pupil}").into_bytes()),
        ("deep.xml", format!("{ladok}{}", "<a>".repeat(3_000_000)).into_bytes()),
        (
            "names.xml",
            format!("{ladok}{}{}", "<a xmlns:b=\"\">".repeat(300_000), "<c/>".repeat(300_000))
                .into_bytes(),
        ),
        (
            "roster.zip",
            zip(&[
                ("users.csv", keyed("sourcedId,givenName")),
                ("orgs.csv", keyed("sourcedId,name")),
                ("roles.csv", keyed("userSourcedId,role")),
            ]),
        ),
    ]
}

/// Returns what else is read, each with the command that reads it.
pub(crate) fn texts() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    const APPLY: &str = "apply sound.csv --move move.toml --store FILE --dry-run";
    const MADE: &str = "generate --from sound.csv --move FILE -o made.csv --force";
    const SIGNED: &str = "decrypt sound.csv.age -i key.txt --signers FILE -o opened.csv --force";
    let deep = "[".repeat(900_000);
    let keys: Vec<String> = (0..500_000).map(|at| format!("\"{at}\":1,")).collect();
    let stanzas = "-> X25519 q\nq\n".repeat(600_000);
    let many = |text: &str, times| text.repeat(times).into_bytes();
    vec![
        ("receipt.json", format!("[{}0]", "[],".repeat(20_000_000)).into_bytes(), "status FILE"),
        ("deep.json", many("[", 9_000_000), "status FILE"),
        ("deep.toml", format!("a={deep}").into_bytes(), MADE),
        ("dotted.toml", format!("{}a=1", "a.".repeat(450_000)).into_bytes(), MADE),
        ("tables.toml", many("[a.b]\n[[c]]\n[c.d]\n", 50_000), MADE),
        ("publishers.toml", many("[[publisher]]\n", 70_000), MADE),
        ("deep.jsonl", format!("{{\"profile_id\":{deep}").into_bytes(), APPLY),
        ("keys.jsonl", format!("{{{}\"profile_id\":\"P1\"}}\n", keys.concat()).into_bytes(), APPLY),
        ("short.jsonl", many("{}\n", 3_000_000), APPLY),
        ("columns.csv", many("profile_id,", 800_000), APPLY),
        (
            "quote.csv",
            format!("profile_id,identity\n\"{}", "q\n".repeat(4_000_000)).into_bytes(),
            APPLY,
        ),
        (
            "header.age",
            format!("age-encryption.org/v1\n{stanzas}").into_bytes(),
            "decrypt FILE -i key.txt -o opened.csv --force",
        ),
        ("signers", format!("{}!q ssh-ed25519 AAAA", "q,".repeat(500_000)).into_bytes(), SIGNED),
        (
            "keys.txt",
            many("AGE-SECRET-KEY-1\n", 60_000),
            "decrypt sound.csv.age -i FILE -o opened.csv --force",
        ),
    ]
}
