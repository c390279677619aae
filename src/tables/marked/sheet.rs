//! The list's sheet with its cells marked: of a marked cell the style changes, and nothing else.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::ops::Range;

use super::styles::Styles;
use super::xml::{Element, Kind, Tag, Tags, with_attribute, without_attribute};
use super::{Marks, Run, address};
use crate::tables::sheet_xml::column_of;
use crate::tables::workbook::Shade;

/// What stands after the place of the comments' drawing in a sheet, where anything does.
const AFTER_DRAWING: [&str; 9] = [
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
    "mc:AlternateContent",
];

/// A sheet of cells.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    xml: String,
    columns: Vec<ColumnLook>,
}

#[derive(Clone, Copy, Debug)]
struct ColumnLook {
    first: usize,
    last: usize,
    style: usize,
    width: Option<f64>,
}

impl Sheet {
    pub(super) fn of(xml: String) -> Option<Self> {
        let root = Element::root(&xml).filter(|root| root.tag.name == "worksheet")?;
        let parts = root.children(&xml)?;
        let columns = parts
            .iter()
            .find(|part| part.tag.name == "cols")
            .map_or(Some(Vec::new()), |columns| columns.children(&xml))?;
        let look = |column: &Element<'_>| {
            let width = column.tag.attribute("width").and_then(|width| width.parse().ok());
            let (first, last) = (column.tag.number("min")?, column.tag.number("max")?);
            Some(ColumnLook { first, last, style: column.tag.number("style").unwrap_or(0), width })
        };
        let columns = columns.iter().filter_map(look).collect();
        Some(Self { xml, columns })
    }

    /// Returns the relation that leads to the drawing of comments.
    pub(super) fn drawing(&self) -> Option<&str> {
        let root = Element::root(&self.xml)?;
        let drawing =
            root.children(&self.xml)?.into_iter().find(|part| part.tag.name == "legacyDrawing")?;
        Tags::within(&self.xml, &(drawing.tag.start..drawing.end)).next()?.attribute("r:id")
    }

    pub(super) fn has_drawing(&self) -> bool {
        self.xml.contains("<legacyDrawing ") || self.xml.contains("<legacyDrawing>")
    }

    /// Names the drawing of comments, in the one place where a sheet may name it.
    pub(super) fn add_drawing(&mut self, id: &str) -> Option<()> {
        let root = Element::root(&self.xml)?;
        let parts = root.children(&self.xml)?;
        let cells = parts.iter().position(|part| part.tag.name == "sheetData")?;
        let after = parts[cells..].iter().find(|part| AFTER_DRAWING.contains(&part.tag.name));
        let at = after.map_or(root.inner.end, |part| part.tag.start);
        self.xml.insert_str(
            at,
            &format!("<legacyDrawing xmlns:r=\"{}\" r:id=\"{id}\"/>", super::relations::RELATION),
        );
        Some(())
    }

    /// Returns the width of a column, counted from zero, in pixels.
    pub(super) fn width(&self, column: usize) -> usize {
        const CHARACTER: f64 = 7.0;
        const USUAL: usize = 64;
        let look = self.look(column + 1).and_then(|look| look.width);
        #[expect(clippy::cast_sign_loss, reason = "it is clamped to what a column can be")]
        look.map_or(USUAL, |width| (width * CHARACTER + 5.0).clamp(0.0, 2000.0) as usize)
    }

    fn look(&self, column: usize) -> Option<ColumnLook> {
        self.columns.iter().find(|look| (look.first..=look.last).contains(&column)).copied()
    }

    /// Marks cells; in a second run marks of the first are taken away.
    pub(super) fn mark(&mut self, marks: &Marks, run: Run, styles: &mut Styles) -> Option<()> {
        let root = Element::root(&self.xml)?;
        let cells =
            root.children(&self.xml)?.into_iter().find(|part| part.tag.name == "sheetData")?;
        if cells.tag.kind == Kind::Empty {
            return marks.is_empty().then_some(());
        }
        let shades: BTreeMap<(u32, usize), Shade> =
            marks.iter().map(|(place, mark)| (*place, mark.shade)).collect();
        let marked = Marker {
            sheet: self,
            out: String::with_capacity(self.xml.len()),
            copied: 0,
            run,
            styles,
        }
        .walk(&cells.inner, &shades)?;
        self.xml = marked;
        Some(())
    }

    pub(super) fn into_xml(self) -> String {
        self.xml
    }
}

/// Copies a sheet, changing the styles of cells.
struct Marker<'a> {
    sheet: &'a Sheet,
    out: String,
    copied: usize,
    run: Run,
    styles: &'a mut Styles,
}

type Shades = Peekable<std::vec::IntoIter<((u32, usize), Shade)>>;

impl Marker<'_> {
    fn walk(
        mut self,
        cells: &Range<usize>,
        shades: &BTreeMap<(u32, usize), Shade>,
    ) -> Option<String> {
        let mut left: Shades = shades
            .iter()
            .map(|(place, shade)| (*place, *shade))
            .collect::<Vec<_>>()
            .into_iter()
            .peekable();
        let (mut row, mut column, mut row_style) = (0_u32, 0_usize, None);
        for tag in Tags::within(&self.sheet.xml, cells) {
            match (tag.name, tag.kind) {
                ("row", Kind::Open | Kind::Empty) => {
                    row = tag.attribute("r").map_or(Some(row + 1), |row| row.parse().ok())?;
                    (column, row_style) =
                        (0, tag.number("s").filter(|_| tag.attribute("customFormat").is_some()));
                    self.rows_before(row, &mut left, tag.start)?;
                    if left.peek().is_some_and(|((marked, _), _)| *marked == row) {
                        self.row(tag, row, &mut left)?;
                    }
                }
                ("row", Kind::Close) => {
                    self.cells_before(row, usize::MAX, row_style, &mut left, tag.start)?;
                }
                ("c", Kind::Open | Kind::Empty) => {
                    column =
                        tag.attribute("r").map_or(column + 1, |place| column_of(place) as usize);
                    self.cells_before(
                        row,
                        column.checked_sub(1)?,
                        row_style,
                        &mut left,
                        tag.start,
                    )?;
                    let shade = left
                        .next_if(|(place, _)| *place == (row, column - 1))
                        .map(|(_, shade)| shade);
                    self.cell(tag, shade)?;
                }
                _ => {}
            }
        }
        self.rows_before(u32::MAX, &mut left, cells.end)?;
        self.copy_to(self.sheet.xml.len());
        Some(self.out)
    }

    fn copy_to(&mut self, place: usize) {
        self.out.push_str(&self.sheet.xml[self.copied..place]);
        self.copied = place;
    }

    /// Adds the marked rows that the sheet lacks, before a place.
    fn rows_before(&mut self, row: u32, left: &mut Shades, place: usize) -> Option<()> {
        while let Some(((missing, _), _)) =
            left.peek().filter(|((missing, _), _)| *missing < row).copied()
        {
            self.copy_to(place);
            self.out.extend([format!("<row r=\"{missing}\">")]);
            self.cells_before(missing, usize::MAX, None, left, place)?;
            self.out.push_str("</row>");
        }
        Some(())
    }

    /// Writes the tag of a row in which cells are marked: how far its cells reach may change.
    fn row(&mut self, tag: Tag<'_>, row: u32, left: &mut Shades) -> Option<()> {
        self.copy_to(tag.start);
        let text = without_attribute(tag.text, "spans");
        self.copied = tag.end;
        if tag.kind == Kind::Open {
            self.out.push_str(&text);
            return Some(());
        }
        self.out.extend([format!("{}>", text.trim_end_matches("/>").trim_end())]);
        self.cells_before(row, usize::MAX, tag.number("s"), left, tag.end)?;
        self.out.push_str("</row>");
        Some(())
    }

    /// Adds the marked cells of a row that it lacks, before a column.
    fn cells_before(
        &mut self,
        row: u32,
        column: usize,
        row_style: Option<usize>,
        left: &mut Shades,
        place: usize,
    ) -> Option<()> {
        while let Some(((_, at), shade)) =
            left.next_if(|((marked, at), _)| *marked == row && *at < column)
        {
            self.copy_to(place);
            let own =
                row_style.or_else(|| self.sheet.look(at + 1).map(|look| look.style)).unwrap_or(0);
            let style = self.styles.marked(own, Some(shade))?;
            self.out.extend([format!("<c r=\"{}\" s=\"{style}\"/>", address(row, at))]);
        }
        Some(())
    }

    fn cell(&mut self, tag: Tag<'_>, shade: Option<Shade>) -> Option<()> {
        if shade.is_none() && self.run == Run::First {
            return Some(());
        }
        let own = tag.number("s").unwrap_or(0);
        let style = self.styles.marked(own, shade)?;
        if style != own {
            self.copy_to(tag.start);
            self.out.push_str(&with_attribute(tag.text, "s", &style.to_string()));
            self.copied = tag.end;
        }
        Some(())
    }
}
