//! Reading an OpenDocument spreadsheet: what is shown of each cell, with the value beside it. A
//! cell or row that is repeated a million times in a few bytes counts as many times.

use std::collections::HashSet;
use std::io::{BufRead, Read, Seek};

use super::cells::Origin;
use super::error::TableError;
use super::error::damaged;
use super::foreign::Foreign;
use super::memory::{self, MemoryCell, MemorySheet, MemoryValue, Room};
use super::ods_cell::{OpenCell, repeats};
use super::options::{Limits, ReadOptions};
use super::package::Package;
use super::xml::{Node, Tag, Xml};
use crate::grid::{Facts, FileKind, Record};

/// The part that holds the sheets.
pub(super) const CONTENT: &str = "content.xml";
/// The part that names the others, and says which are encrypted.
pub(super) const INDEX: &str = "META-INF/manifest.xml";
/// The part that says what kind of document it is.
const KIND: &str = "mimetype";

/// Reads a spreadsheet.
pub(super) fn read<R: Read + Seek>(
    package: &mut Package<R>,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    refuse_foreign(package)?;
    let mut reader = Reader::new(&options.limits);
    reader.read(package.xml(CONTENT)?)?;
    package.check_budget()?;
    memory::read(&reader.sheets, FileKind::Ods, options, sink)
}

fn refuse_foreign<R: Read + Seek>(package: &mut Package<R>) -> Result<(), TableError> {
    if package.has(INDEX) {
        let mut xml = package.xml(INDEX)?;
        while let Some(node) = xml.next()? {
            if matches!(node, Node::Open(tag) if tag.name() == "encryption-data") {
                return Err(TableError::Foreign(Foreign::EncryptedOds));
            }
        }
    }
    let kind = if package.has(KIND) {
        package.text_within(KIND, 256)?.unwrap_or_default()
    } else {
        String::new()
    };
    let is_other = kind.contains("opendocument") && !kind.contains("spreadsheet");
    if is_other { Err(TableError::Foreign(Foreign::Document)) } else { Ok(()) }
}

struct Reader {
    sheets: Vec<MemorySheet>,
    /// Styles of sheets, rows and columns that nobody sees, each behind the element that has it.
    hidden_styles: HashSet<String>,
    style: String,
    /// How deep the reader stands in the document.
    depth: usize,
    /// How deep the open cell stands.
    cell_depth: Option<usize>,
    is_covered: bool,
    column: u64,
    row: u64,
    row_repeats: u64,
    is_hidden_row: bool,
    /// The cells of the open row, with how often each is repeated.
    cells: Vec<(u64, u64, MemoryCell)>,
    columns: u64,
    cell: OpenCell,
    room: Room,
}

impl Reader {
    fn new(limits: &Limits) -> Self {
        Self {
            sheets: Vec::new(),
            hidden_styles: HashSet::new(),
            style: String::new(),
            depth: 0,
            cell_depth: None,
            is_covered: false,
            column: 0,
            row: 0,
            row_repeats: 0,
            is_hidden_row: false,
            cells: Vec::new(),
            columns: 0,
            cell: OpenCell::default(),
            room: Room::new(limits),
        }
    }

    fn read<R: BufRead>(&mut self, mut xml: Xml<R>) -> Result<(), TableError> {
        while let Some(node) = xml.next()? {
            match node {
                Node::Open(tag) => {
                    self.depth += 1;
                    self.open(&tag)?;
                }
                Node::Text(text) if self.cell.is_text => self.cell.text.push_str(&text),
                Node::Close(tag) => {
                    self.close(tag.name())?;
                    self.depth = self.depth.saturating_sub(1);
                }
                _ => {}
            }
        }
        if self.depth > 0 { Err(damaged("damage-cut-off")) } else { Ok(()) }
    }

    fn open(&mut self, tag: &Tag<'_>) -> Result<(), TableError> {
        if let Some(depth) = self.cell_depth {
            self.cell.open(tag, self.depth == depth + 1);
            return Ok(());
        }
        match tag.name() {
            "style" => self.style = tag.attribute("name").unwrap_or_default().into_owned(),
            name @ ("table-properties" | "table-row-properties" | "table-column-properties") => {
                let is_flat = ["row-height", "column-width"]
                    .iter()
                    .any(|size| tag.attribute(size).is_some_and(|size| is_nothing(&size)));
                if is_flat || tag.attribute("display").as_deref() == Some("false") {
                    let of = name.trim_end_matches("-properties");
                    self.hidden_styles.insert(format!("{of} {}", self.style));
                }
            }
            "table" => {
                let is_visible = !self.is_hidden(tag);
                let name = tag.attribute("name").unwrap_or_default().into_owned();
                self.room.take_sheet(&name)?;
                self.sheets.push(MemorySheet { name, is_visible, ..MemorySheet::default() });
                (self.row, self.columns) = (0, 0);
            }
            "table-column" => {
                let first = self.columns;
                self.columns = first.saturating_add(repeats(tag, "number-columns-repeated"));
                let is_hidden = self.is_hidden(tag);
                if let Some(sheet) = self.sheets.last_mut().filter(|_| is_hidden) {
                    let hidden = first..self.columns.min(16_384);
                    self.room.take_cells(hidden.end.saturating_sub(hidden.start))?;
                    sheet
                        .hidden_columns
                        .extend(hidden.filter_map(|column| u32::try_from(column).ok()));
                }
            }
            "table-row" => {
                self.row_repeats = repeats(tag, "number-rows-repeated");
                self.is_hidden_row = self.is_hidden(tag);
                self.column = 0;
            }
            name @ ("table-cell" | "covered-table-cell") => {
                self.cell_depth = Some(self.depth);
                self.cell = OpenCell::of(tag);
                // What a merged cell covers is not shown.
                self.is_covered = name == "covered-table-cell";
            }
            _ => {}
        }
        Ok(())
    }

    /// Tells whether nobody sees a sheet, row or column.
    fn is_hidden(&self, tag: &Tag<'_>) -> bool {
        let is_of_style = |style: &str| {
            !self.hidden_styles.is_empty()
                && self.hidden_styles.contains(&format!("{} {style}", tag.name()))
        };
        matches!(tag.attribute("visibility").as_deref(), Some("collapse" | "filter"))
            || tag.attribute("style-name").is_some_and(|style| is_of_style(&style))
    }

    fn close(&mut self, name: &str) -> Result<(), TableError> {
        match self.cell_depth {
            Some(depth) if depth == self.depth => {
                self.cell_depth = None;
                self.end_cell()?;
            }
            Some(depth) if depth + 1 == self.depth => self.cell.is_text = false,
            None if name == "table-row" => self.end_row()?,
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), TableError> {
        let cell = std::mem::take(&mut self.cell);
        let first = self.column;
        self.column = first.saturating_add(cell.repeats);
        let origin = if cell.is_formula { Origin::Formula } else { Origin::Typed };
        let value = if self.is_covered { MemoryValue::Empty } else { cell.value() };
        if (cell.rows_spanned > 1 || cell.columns_spanned > 1)
            && let (Some(sheet), Ok(row), Ok(column)) =
                (self.sheets.last_mut(), u32::try_from(self.row), u32::try_from(first))
        {
            self.room.take_cells(1)?;
            let bottom = row.saturating_add(cell.rows_spanned.max(1));
            sheet.merged.push([
                row + 1,
                column + 1,
                bottom,
                column.saturating_add(cell.columns_spanned.max(1)),
            ]);
        }
        if value != MemoryValue::Empty || cell.is_formula {
            let kept = MemoryCell { place: (0, 0), value, origin };
            self.room.take(&kept, 1)?;
            self.cells.push((first, cell.repeats, kept));
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), TableError> {
        let first = self.row;
        self.row = first.saturating_add(self.row_repeats);
        let cells = std::mem::take(&mut self.cells);
        for (_, repeats, cell) in &cells {
            // Room for it was made once already, while its row was open.
            self.room.take(cell, repeats.saturating_mul(self.row_repeats).saturating_sub(1))?;
        }
        let Some(sheet) = self.sheets.last_mut().filter(|_| !cells.is_empty()) else {
            return Ok(());
        };
        for row in first..self.row {
            let Ok(row) = u32::try_from(row) else { return Err(damaged("damage-outside")) };
            if self.is_hidden_row {
                sheet.hidden_rows.push(row);
            }
            for (column, repeats, cell) in &cells {
                for column in *column..column.saturating_add(*repeats) {
                    let Ok(column) = u32::try_from(column) else {
                        return Err(damaged("damage-outside"));
                    };
                    sheet.cells.push(MemoryCell { place: (row, column), ..cell.clone() });
                }
            }
        }
        Ok(())
    }
}

/// Tells whether a length is so small that nobody sees it: `0cm`, `0.001in`.
fn is_nothing(length: &str) -> bool {
    let digits = length.trim().trim_end_matches(|c: char| c.is_ascii_alphabetic());
    digits.parse::<f64>().is_ok_and(|size| size < 0.01)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &str) -> MemorySheet {
        let xml = format!(
            "<d><s:style s:name='h'><s:table-properties t:display='false'/></s:style>\
             <s:style s:name='flat'><s:table-row-properties s:row-height='0cm'/></s:style>\
             <s:style s:name='thin'><s:table-column-properties s:column-width='0in'/></s:style>\
             <t:table t:name='A'>{rows}</t:table></d>"
        );
        let mut reader = Reader::new(&Limits::default());
        reader.read(Xml::new(xml.as_bytes())).unwrap();
        reader.sheets.pop().unwrap()
    }

    #[test]
    fn what_is_shown_is_read_beside_the_value() {
        let sheet = sheet(
            "<t:table-column t:visibility='collapse'/><t:table-row><t:table-cell o:value-type='float' o:value='42'><p>0042</p></t:table-cell>\
             <t:table-cell o:value-type='string' c:value-type='error' t:formula='of:=NA()'><p>#N/B</p></t:table-cell>\
             <t:table-cell o:value-type='string' t:number-columns-repeated='2' t:number-rows-spanned='2'>\
             <annotation><p>no</p></annotation><p>a<s c='2'/>b</p><p>c</p></t:table-cell></t:table-row>",
        );
        let values: Vec<MemoryValue> = sheet.cells.iter().map(|cell| cell.value.clone()).collect();
        let text = MemoryValue::Text("a  b\nc".into());
        assert_eq!(
            values,
            [
                MemoryValue::Number(42.0, Some("0042".into())),
                MemoryValue::Error("#N/B".into()),
                text.clone(),
                text
            ]
        );
        assert_eq!((sheet.hidden_columns, sheet.merged), (vec![0], vec![[1, 3, 2, 3]]));
    }

    #[test]
    fn rows_and_columns_without_any_size_are_hidden() {
        let cell = "<t:table-cell o:value-type='string'><p>a</p></t:table-cell>";
        let sheet = sheet(&format!(
            "<t:table-column t:style-name='flat'/><t:table-column t:style-name='thin'/>\
             <t:table-row t:style-name='thin'>{cell}</t:table-row><t:table-row t:style-name='flat'>{cell}</t:table-row>"
        ));
        assert_eq!((sheet.hidden_columns, sheet.hidden_rows), (vec![1], vec![1]));
    }

    #[test]
    fn truth_values_and_times_are_told_from_numbers() {
        let sheet = sheet(
            "<t:table-row><t:table-cell t:formula='of:=TRUE()' o:value-type='float' o:value='1'><p>1</p></t:table-cell>\
             <t:table-cell o:value-type='boolean' o:boolean-value='false'><p>ONWAAR</p></t:table-cell>\
             <t:table-cell o:value-type='time' o:time-value='PT36H00M00S'><p>36:00</p></t:table-cell></t:table-row>",
        );
        let values: Vec<MemoryValue> = sheet.cells.iter().map(|cell| cell.value.clone()).collect();
        assert_eq!(
            values,
            [
                MemoryValue::Bool(true),
                MemoryValue::Bool(false),
                MemoryValue::Moment("36:00".into())
            ]
        );
    }

    #[test]
    fn what_is_repeated_too_often_is_refused() {
        let xml = "<t><table-row number-rows-repeated='4000000'><table-cell number-columns-repeated='99'><p>a</p></table-cell></table-row></t>";
        assert!(matches!(
            Reader::new(&Limits::default()).read(Xml::new(xml.as_bytes())),
            Err(TableError::TooManyCells { .. })
        ));
        assert!(
            Reader::new(&Limits::default()).read(Xml::new("<t><table-row>".as_bytes())).is_err()
        );
        let refused = |xml: &str| {
            Reader::new(&Limits { text_bytes: 1 << 20, ..Limits::default() })
                .read(Xml::new(xml.as_bytes()))
                .err()
        };
        let texts = format!(
            "<t><table name='a'><table-row number-rows-repeated='100'><table-cell><p>{}</p></table-cell></table-row></table></t>",
            "q".repeat(20_000)
        );
        assert!(matches!(refused(&texts), Some(TableError::TooMuchText { mebibytes: 1 })));
        // A row that never ends is counted as it is read.
        let row = "<t><table name='a'><table-row>".to_owned()
            + &format!("<table-cell><p>{}</p></table-cell>", "q".repeat(20_000)).repeat(60);
        assert!(matches!(refused(&row), Some(TableError::TooMuchText { mebibytes: 1 })));
        let columns =
            "<table><table-column visibility='collapse' number-columns-repeated='16000'/></table>"
                .repeat(300);
        assert!(matches!(
            refused(&format!("<t>{columns}</t>")),
            Some(TableError::TooManyCells { .. })
        ));
        let sheets = "<table/>".repeat(600_000);
        assert!(matches!(
            refused(&format!("<t>{sheets}</t>")),
            Some(TableError::TooManyCells { .. })
        ));
        let blanks = format!(
            "<t><table><table-row><table-cell><p>{}</p></table-cell></table-row></table></t>",
            "<s c='1024'/>".repeat(9000)
        );
        assert!(refused(&blanks).is_none());
    }
}
