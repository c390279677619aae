//! The cells of a sheet in an Office Open XML workbook, one after another, and what stands around
//! them.

use std::io::BufRead;

use super::cells::Origin;
use super::error::TableError;
use super::error::damaged;
use super::xml::{Node, Tag, Xml};

/// A sheet has fewer hidden ranges of columns, and fewer merged ranges.
const MOST_RANGES: usize = 1 << 16;

/// What a sheet holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SheetSurvey {
    /// How many rows hold something.
    pub(super) rows: u32,
    /// How many rows hold at least three cells, as a table's do.
    pub(super) wide_rows: u32,
    /// Whether a row holds more than one cell.
    pub(super) is_wide: bool,
    /// The hidden rows that hold something.
    pub(super) hidden: Vec<u32>,
    /// The hidden columns, as (first, last), counted from one.
    pub(super) hidden_columns: Vec<(u32, u32)>,
    /// The last column that holds something, counted from one.
    pub(super) last_column: u32,
    /// Ranges of merged cells: row and column of the first cell and of the last,
    /// counted from one.
    pub(super) merged: Vec<[u32; 4]>,
}

impl SheetSurvey {
    /// Returns the hidden columns among those that hold something, ascending.
    pub(super) fn hidden_used_columns(&self) -> Vec<u32> {
        let mut ranges = self.hidden_columns.clone();
        ranges.sort_unstable();
        let (mut hidden, mut next) = (Vec::new(), 1);
        for (first, last) in ranges {
            hidden.extend(first.max(next)..=last.min(self.last_column));
            next = next.max(last.saturating_add(1));
        }
        hidden
    }
}

/// A cell as the sheet has it.
#[derive(Clone, Debug, Default)]
pub(super) struct RawCell {
    /// The row, counted from one.
    pub(super) row: u32,
    /// The column, counted from one.
    pub(super) column: u32,
    /// The kind of value, as the sheet writes it.
    pub(super) kind: String,
    /// The place of its style in the table of styles.
    pub(super) style: usize,
    /// Its value, or the text that stands in the sheet itself.
    pub(super) text: String,
    /// Whether it has a value or text, an empty one even.
    pub(super) is_filled: bool,
    pub(super) is_formula: bool,
}

impl RawCell {
    pub(super) fn origin(&self) -> Origin {
        if self.is_formula { Origin::Formula } else { Origin::Typed }
    }
}

/// Hands out the cells of a sheet that hold something, as long as `visit` wants more, and tells
/// what else the sheet holds.
pub(super) fn walk<R: BufRead>(
    mut xml: Xml<R>,
    visit: &mut dyn FnMut(&RawCell) -> Result<bool, TableError>,
) -> Result<SheetSurvey, TableError> {
    let mut walker = Walker::default();
    while let Some(node) = xml.next()? {
        let is_enough = match node {
            Node::Open(tag) => walker.open(&tag)?,
            Node::Text(text) => {
                if walker.takes_text() {
                    walker.cell.text.push_str(&text);
                }
                false
            }
            Node::Close(tag) => walker.close(tag.name(), visit)?,
            Node::Aside => false,
        };
        if is_enough {
            return Ok(walker.found);
        }
    }
    // A part that breaks off inside its cells lacks rows.
    if walker.is_inside { Err(damaged("damage-cut-off")) } else { Ok(walker.found) }
}

/// What text belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Within {
    #[default]
    Nothing,
    Value,
    Inline,
    InlineText,
    /// How the text is pronounced, which is no part of it.
    Phonetic,
}

#[derive(Default)]
struct Walker {
    found: SheetSurvey,
    is_inside: bool,
    row: u32,
    is_hidden: bool,
    filled: u32,
    cell: RawCell,
    /// Whether a cell is open.
    is_cell: bool,
    within: Within,
}

impl Walker {
    fn takes_text(&self) -> bool {
        matches!(self.within, Within::Value | Within::InlineText)
    }

    /// Takes the beginning of an element; returns whether the sheet holds nothing more that counts.
    fn open(&mut self, tag: &Tag<'_>) -> Result<bool, TableError> {
        match tag.name() {
            "c" if self.is_inside => self.open_cell(tag)?,
            "v" if self.is_cell => {
                self.within = Within::Value;
                self.cell.is_filled = true;
            }
            "f" if self.is_cell => self.cell.is_formula = true,
            "is" if self.is_cell => {
                self.within = Within::Inline;
                self.cell.is_filled = true;
            }
            "t" if self.within == Within::Inline => self.within = Within::InlineText,
            "rPh" if self.within == Within::Inline => self.within = Within::Phonetic,
            "row" if self.is_inside => self.open_row(tag)?,
            "sheetData" => self.is_inside = true,
            "col" if tag.is_set("hidden") || is_below(tag, "width", LEAST_WIDTH) => {
                require_room(self.found.hidden_columns.len())?;
                self.found.hidden_columns.extend(tag.number("min").zip(tag.number("max")));
            }
            "mergeCell" if !self.is_inside => {
                require_room(self.found.merged.len())?;
                self.found
                    .merged
                    .extend(tag.attribute("ref").and_then(|range| merged_range(&range)));
            }
            _ => {}
        }
        Ok(false)
    }

    fn close(
        &mut self,
        name: &str,
        visit: &mut dyn FnMut(&RawCell) -> Result<bool, TableError>,
    ) -> Result<bool, TableError> {
        match name {
            "v" | "is" => self.within = Within::Nothing,
            "t" if self.within == Within::InlineText => self.within = Within::Inline,
            "rPh" if self.within == Within::Phonetic => self.within = Within::Inline,
            "c" if self.is_cell => {
                self.is_cell = false;
                self.within = Within::Nothing;
                if self.cell.is_filled || self.cell.is_formula {
                    self.filled += 1;
                    self.found.last_column = self.found.last_column.max(self.cell.column);
                    return visit(&self.cell).map(|goes_on| !goes_on);
                }
            }
            "row" if self.is_inside => self.end_row(),
            "sheetData" => self.is_inside = false,
            _ => {}
        }
        Ok(false)
    }

    fn open_row(&mut self, tag: &Tag<'_>) -> Result<(), TableError> {
        let number = tag.attribute("r").map(|number| {
            place(number.trim()).filter(|(_, column)| *column == 0).ok_or_else(outside)
        });
        self.row = number.transpose()?.map_or(self.row + 1, |(row, _)| row);
        self.is_hidden = tag.is_set("hidden") || is_below(tag, "ht", LEAST_HEIGHT);
        (self.filled, self.cell.column) = (0, 0);
        Ok(())
    }

    fn open_cell(&mut self, tag: &Tag<'_>) -> Result<(), TableError> {
        let mut position = None;
        self.cell.kind.clear();
        self.cell.text.clear();
        (self.cell.style, self.cell.is_filled, self.cell.is_formula, self.is_cell) =
            (0, false, false, true);
        for (name, value) in tag.attributes() {
            match name {
                "r" => {
                    position = Some(
                        place(value.trim())
                            .filter(|(_, column)| *column > 0)
                            .ok_or_else(outside)?,
                    );
                }
                "s" => self.cell.style = value.trim().parse().unwrap_or(0),
                "t" => self.cell.kind.push_str(&value),
                _ => {}
            }
        }
        (self.cell.row, self.cell.column) = position.unwrap_or((self.row, self.cell.column + 1));
        Ok(())
    }

    fn end_row(&mut self) {
        if self.filled > 0 {
            self.found.rows += 1;
            self.found.is_wide |= self.filled > 1;
            self.found.wide_rows += u32::from(self.filled > 2);
            if self.is_hidden {
                self.found.hidden.push(self.row);
            }
        }
        self.filled = 0;
    }
}

/// What is less, nobody sees: a row in points, a column in characters.
const LEAST_HEIGHT: f64 = 1.0;
const LEAST_WIDTH: f64 = 0.2;

/// Tells whether a row or column is so small that nobody sees it.
fn is_below(tag: &Tag<'_>, size: &str, least: f64) -> bool {
    tag.number(size).is_some_and(|size: f64| size < least)
}

/// Refuses more ranges than a sheet has.
fn require_room(ranges: usize) -> Result<(), TableError> {
    if ranges < MOST_RANGES { Ok(()) } else { Err(damaged("damage-crowded")) }
}

fn outside() -> TableError {
    damaged("damage-outside")
}

/// Reads a place such as `AB12` as row and column, counted from one; the column is zero where only
/// a row is named.
fn place(position: &str) -> Option<(u32, u32)> {
    let letters = position.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = position.split_at(letters);
    let is_sound =
        letters.len() <= 3 && digits.len() <= 7 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let row = digits.parse().ok().filter(|row| is_sound && *row >= 1)?;
    Some((row, column_of(letters)))
}

/// Returns the column of a position such as `AB12`, counted from one.
pub(super) fn column_of(position: &str) -> u32 {
    let letters = position.bytes().take_while(u8::is_ascii_alphabetic);
    letters.fold(0_u32, |column, letter| {
        column.saturating_mul(26) + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    })
}

/// Reads a range of merged cells.
fn merged_range(range: &str) -> Option<[u32; 4]> {
    let (first, last) = range.split_once(':')?;
    let ((top, left), (bottom, right)) = (place(first.trim())?, place(last.trim())?);
    let is_several = (bottom, right) != (top, left) && bottom >= top && right >= left;
    (is_several && left > 0).then_some([top, left, bottom, right])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_within_the_sheet_only() {
        assert_eq!(
            (place("A1"), place("XFD1048576"), place("12")),
            (Some((1, 1)), Some((1_048_576, 16_384)), Some((12, 0)))
        );
        for outside in ["A0", "ABCD1", "A12345678", "A-1", "é1", "", "A"] {
            assert_eq!(place(outside), None, "{outside}");
        }
        assert_eq!(
            (merged_range("D2:E4"), merged_range("A1:C1"), merged_range("A1")),
            (Some([2, 4, 4, 5]), Some([1, 1, 1, 3]), None)
        );
    }

    #[test]
    fn cells_come_with_what_they_hold_and_the_dimension_is_no_more_than_a_hint() {
        let xml = "<worksheet><dimension ref='A0:1'/><cols><col min='2' max='2' hidden='1'/><col min='3' max='3' width='0'/></cols><sheetData><row r='2' hidden='1'>\
            <c r='B2' t='inlineStr'><is><r><t>a</t></r><rPh><t>no</t></rPh><t>b</t></is></c><c s='4'><f>A1</f><v>7</v></c><c s='1'/></row>\
            </sheetData><mergeCells><mergeCell ref='A2:A3'/></mergeCells></worksheet>";
        let mut cells = Vec::new();
        let survey = walk(Xml::new(xml.as_bytes()), &mut |cell| {
            cells.push((cell.row, cell.column, cell.text.clone(), cell.style, cell.is_formula));
            Ok(true)
        });
        assert_eq!(cells, [(2, 2, "ab".to_owned(), 0, false), (2, 3, "7".to_owned(), 4, true)]);
        let survey = survey.unwrap();
        assert_eq!(
            (survey.rows, survey.hidden.as_slice(), survey.hidden_used_columns()),
            (1, [2].as_slice(), vec![2, 3])
        );
        assert_eq!(survey.merged, [[2, 1, 3, 1]]);
        assert!(
            walk(Xml::new("<sheetData><row><c><v>1</v></c>".as_bytes()), &mut |_| Ok(true))
                .is_err()
        );
    }
}
