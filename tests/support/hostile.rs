//! Small files that unpack to much: each is made in an instant, since what repeats is compressed
//! once.

use std::io::Write as _;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// Text, so many times.
type Piece = (String, usize);

/// The bytes of a piece that are compressed at once.
const UNIT: usize = 1 << 18;

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

/// A part of a zip file in the making.
struct Part {
    name: &'static str,
    packed: Vec<u8>,
    length: u64,
    crc: Crc,
}

impl Part {
    fn new(name: &'static str, pieces: &[Piece]) -> Self {
        let mut part = Self { name, packed: Vec::new(), length: 0, crc: Crc::new() };
        for (text, times) in pieces {
            let in_unit = (UNIT / text.len().max(1)).clamp(1, (*times).max(1));
            part.add(&text.repeat(in_unit), times / in_unit);
            part.add(&text.repeat(times % in_unit), 1);
        }
        // The last block of the stream, which is empty.
        part.packed.extend([3, 0]);
        part
    }

    /// Adds text so many times; a block that ends with a full flush stands on its own.
    fn add(&mut self, text: &str, times: usize) {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.flush().unwrap();
        let block = encoder.get_ref().clone();
        let mut crc = Crc::new();
        crc.update(text.as_bytes());
        for _ in 0..times {
            self.packed.extend_from_slice(&block);
            self.crc.combine(&crc);
            self.length += text.len() as u64;
        }
    }

    /// Writes what stands before the part, or of it in the directory at the end.
    fn head(&self, out: &mut Vec<u8>, start: Option<u32>) {
        let number =
            |out: &mut Vec<u8>, value: u64| out.extend_from_slice(&(value as u32).to_le_bytes());
        out.extend_from_slice(if start.is_some() { b"PK\x01\x02\x14\0" } else { b"PK\x03\x04" });
        out.extend_from_slice(&[20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0]);
        number(out, self.crc.sum().into());
        number(out, self.packed.len() as u64);
        number(out, self.length);
        out.extend_from_slice(&(self.name.len() as u16).to_le_bytes());
        out.extend_from_slice(&[0; 2]);
        if let Some(start) = start {
            out.extend_from_slice(&[0; 10]);
            number(out, start.into());
        }
        out.extend_from_slice(self.name.as_bytes());
    }
}

/// Makes a zip file.
fn zip(parts: &[(&'static str, Vec<Piece>)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, pieces) in parts {
        let (part, start) = (Part::new(name, pieces), out.len() as u32);
        part.head(&mut out, None);
        out.extend_from_slice(&part.packed);
        part.head(&mut directory, Some(start));
    }
    let start = out.len() as u32;
    out.extend_from_slice(&directory);
    let count = (parts.len() as u16).to_le_bytes();
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    out.extend([count, count].concat());
    out.extend([directory.len() as u32, start].map(u32::to_le_bytes).concat());
    out.extend([0, 0]);
    out
}

fn once(text: impl Into<String>) -> Piece {
    (text.into(), 1)
}

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

fn xlsx(rows: Vec<Piece>, parts: Vec<(&'static str, Vec<Piece>)>, sheets: usize) -> Vec<u8> {
    const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
        xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const RELATIONS: &str =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    let inline = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let start = format!("<worksheet {MAIN}><sheetData><row>{}</row>", TITLES.map(inline).concat());
    let sheet = std::iter::once(once(start))
        .chain(rows)
        .chain([once("</sheetData></worksheet>")])
        .collect();
    let names =
        (0..sheets).map(|at| format!("<sheet name=\"S{at}\" sheetId=\"{}\" r:id=\"r1\"/>", at + 1));
    let book =
        format!("<workbook {MAIN}><sheets>{}</sheets></workbook>", names.collect::<String>());
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{KIND}/{kind}\" Target=\"{target}\"/>")
    };
    let of_book = [
        RELATIONS,
        &relation("r1", "worksheet", "worksheets/sheet1.xml"),
        &relation("r2", "sharedStrings", "sharedStrings.xml"),
        &relation("r3", "styles", "styles.xml"),
        "</Relationships>",
    ];
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
        <Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
    let root = format!(
        "{RELATIONS}{}</Relationships>",
        relation("r1", "officeDocument", "xl/workbook.xml")
    );
    let mut all = vec![
        ("[Content_Types].xml", vec![once(types)]),
        ("_rels/.rels", vec![once(root)]),
        ("xl/workbook.xml", vec![once(book)]),
        ("xl/_rels/workbook.xml.rels", vec![once(of_book.concat())]),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    all.extend(parts.into_iter().map(|(name, pieces)| {
        let root = if name.ends_with("styles.xml") { "styleSheet" } else { "sst" };
        let start = once(format!("<{root} {MAIN}>"));
        (name, std::iter::once(start).chain(pieces).chain([once(format!("</{root}>"))]).collect())
    }));
    zip(&all)
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
    let long = "q".repeat(30_000);
    let row = CELLS.map(|cell| ods_cell(cell, "")).concat();
    let own = " table:number-rows-repeated=\"1000000\"";
    let foreign = " x:number-rows-repeated=\"1000000\"";
    let many_columns = ods_cell(&long, " table:number-columns-repeated=\"16000\"");
    let shared = format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(7));
    let strings = |item: String, times| vec![("xl/sharedStrings.xml", vec![(item, times)])];
    let styles = vec![(
        "xl/styles.xml",
        vec![
            once("<cellXfs>"),
            ("<xf numFmtId=\"0\"/>".to_owned(), 28_000_000),
            once("</cellXfs>"),
        ],
    )];
    let full = xlsx(vec![("<row><c><v>1</v></c></row>".to_owned(), 28_000_000)], vec![], 1);
    let nulls = vec![once("["), ("0,".to_owned(), 250_000_000), once("0]")];
    let digests = vec![
        once("{\"waswordt\":{\"manifest\":2,\"row_digests\":["),
        ("\"\",".to_owned(), 160_000_000),
        once("\"\"]}}"),
    ];
    let csv = vec![once(list()), (format!("{}\n", CELLS.join(",")), 60_000_000)];
    let inner = |name| zip(&[(name, vec![once(String::from_utf8_lossy(&full))])]);
    vec![
        ("sheets-of-repeated-rows.ods", ods(vec![(ods_sheet(&row, own), 60)])),
        ("long-repeated-cell.ods", ods(vec![once(ods_sheet(&ods_cell(&long, ""), own))])),
        ("repeated-columns.ods", ods(vec![once(ods_sheet(&many_columns, own))])),
        (
            "foreign-repeats.ods",
            ods(vec![once(ods_sheet(&many_columns.replace("table:number", "x:number"), foreign))]),
        ),
        (
            "shared-string.xlsx",
            xlsx(vec![(shared, 60_000)], strings(format!("<si><t>{long}</t></si>"), 1), 1),
        ),
        (
            "shared-strings.xlsx",
            xlsx(vec![once(xlsx_row())], strings("<si><t>q</t></si>".to_owned(), 28_000_000), 1),
        ),
        ("styles.xlsx", xlsx(vec![once(xlsx_row())], styles, 1)),
        ("empty-rows.xlsx", xlsx(vec![("<row/>".to_owned(), 28_000_000)], vec![], 1)),
        ("sheets-of-one-part.xlsx", xlsx(vec![(xlsx_row(), 1000)], vec![], 60_000)),
        ("zip-as-csv.zip", inner("list.csv")),
        ("zip-as-workbook.zip", inner("list.xlsx")),
        ("csv.zip", zip(&[("list.csv", csv)])),
        (
            "short-rows.zip",
            zip(&[("list.csv", vec![once(list()), ("x\n".to_owned(), 30_000_000)])]),
        ),
        (
            "manifest-array.zip",
            zip(&[("list.csv", vec![once(list())]), ("datapackage.json", nulls)]),
        ),
        (
            "manifest-digests.zip",
            zip(&[("list.csv", vec![once(list())]), ("datapackage.json", digests)]),
        ),
        ("rows.xlsx", full),
    ]
}
