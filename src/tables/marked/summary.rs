//! The first sheet of a marked workbook, in the workbook's own styles.

use super::styles::{Look, Styles};
use super::xml::escape;
use super::{MAIN, address};
use crate::tables::workbook::{Cover, Shade, WIDTHS, height};

const PLAIN: Look = Look {
    size: 11,
    ink: "202020",
    paper: None,
    vertical: "top",
    is_bold: false,
    is_boxed: false,
    wraps: true,
};
const SENTENCE: Look = Look { vertical: "center", wraps: false, ..PLAIN };
const TITLE: Look = Look { size: 18, ink: "1F3864", is_bold: true, ..SENTENCE };
const HEAD: Look =
    Look { ink: "FFFFFF", paper: Some("1F3864"), is_bold: true, is_boxed: true, ..SENTENCE };
const CELL: Look = Look { is_boxed: true, ..PLAIN };

const fn code(shade: Shade) -> Look {
    // The same colours as in the list, to be told by.
    let paper = match shade {
        Shade::Error => "FFC7CF",
        Shade::Warning => "FFEB9D",
        Shade::Info => "DDEBF8",
    };
    Look { paper: Some(paper), is_bold: true, ..CELL }
}

/// Writes the sheet.
pub(super) fn summary(cover: &Cover, list: &str, styles: &mut Styles, is_selected: bool) -> String {
    let [title, sentence, plain, head] =
        [TITLE, SENTENCE, PLAIN, HEAD].map(|look| styles.add(&look));
    let mut rows = Rows::default();
    rows.push(30, &[(title, &cover.title)]);
    rows.push(22, &[(sentence, &cover.sentence)]);
    rows.next += 1;
    let mut merged = Vec::new();
    let width = WIDTHS.iter().map(|width| usize::from(*width)).sum();
    for step in &cover.steps {
        merged.push(rows.next);
        rows.push(height(step, width), &[(plain, step)]);
    }
    rows.next += 1;
    rows.push(20, &cover.heads.each_ref().map(|text| (head, text)));
    let mut links = String::new();
    for line in &cover.lines {
        let tallest = line
            .cells
            .iter()
            .zip(WIDTHS)
            .map(|(cell, width)| height(cell, usize::from(width) - 2))
            .max()
            .unwrap_or(18);
        // The code leads to the list: a program that breaks no line in a link would cut the places off.
        let ink = if line.first.is_some() { "0B4A8F" } else { CELL.ink };
        let [code, cell] = [Look { ink, ..code(line.shade) }, CELL].map(|look| styles.add(&look));
        if let Some((row, column)) = line.first {
            let target =
                escape(&format!("'{}'!{}", list.replace('\'', "''"), address(row, column)));
            links.extend([format!(
                "<hyperlink ref=\"{}\" location=\"{target}\"/>",
                address(rows.next, 0)
            )]);
        }
        let looks = [code, cell, cell, cell, cell];
        rows.push(tallest, &[0, 1, 2, 3, 4].map(|at| (looks[at], &line.cells[at])));
    }
    let columns = (1_usize..)
        .zip(WIDTHS)
        .map(|(at, width)| {
            format!("<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>")
        })
        .collect::<Vec<_>>()
        .concat();
    let spans = merged
        .iter()
        .map(|row| format!("<mergeCell ref=\"A{row}:E{row}\"/>"))
        .collect::<Vec<_>>()
        .concat();
    let selected = if is_selected { " tabSelected=\"1\"" } else { "" };
    let links = if links.is_empty() { links } else { format!("<hyperlinks>{links}</hyperlinks>") };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <sheetViews><sheetView showGridLines=\"0\"{selected} workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>\
         <cols>{columns}</cols><sheetData>{}</sheetData><mergeCells count=\"{}\">{spans}</mergeCells>{links}<pageMargins left=\"0.7\" \
         right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" \
         fitToHeight=\"0\"/></worksheet>",
        rows.text,
        merged.len()
    )
}

struct Rows {
    text: String,
    next: u32,
}

impl Default for Rows {
    fn default() -> Self {
        Self { text: String::new(), next: 1 }
    }
}

impl Rows {
    fn push(&mut self, height: u32, cells: &[(usize, &String)]) {
        let row = self.next;
        self.text.extend([format!("<row r=\"{row}\" ht=\"{height}\" customHeight=\"1\">")]);
        for (at, (style, text)) in cells.iter().enumerate() {
            let (cell, text) = (address(row, at), escape(text));
            self.text.extend([format!("<c r=\"{cell}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")]);
        }
        self.text.push_str("</row>");
        self.next += 1;
    }
}
