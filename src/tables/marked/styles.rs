//! The styles of a workbook, with those of marked cells added: a cell keeps all of its own but the
//! colour behind it.

use std::collections::HashMap;
use std::ops::Range;

use super::xml::{Element, Tags, with_attribute};
use crate::tables::workbook::Shade;

/// What stands behind a cell without a colour of its own.
const NO_PAPER: &str = " indexed=\"64\"";

/// Whether a mark still tells the colour that it stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paper {
    /// Behind the colour of a mark stands the cell's own.
    Remembered,
    /// The program that saved the workbook put something else there.
    Forgotten,
}

/// The styles of a workbook.
#[derive(Clone, Debug)]
pub(super) struct Styles {
    xml: String,
    fonts: Table,
    fills: Table,
    borders: Table,
    cells: Table,
    paper: Paper,
    known: HashMap<(usize, Option<Shade>), usize>,
}

/// One of the tables in the part: its entries are known by their number.
#[derive(Clone, Debug)]
struct Table {
    name: &'static str,
    place: Range<usize>,
    tag: String,
    entries: Vec<String>,
}

impl Table {
    fn of(xml: &str, name: &'static str) -> Option<Self> {
        let root = Element::root(xml).filter(|root| root.tag.name == "styleSheet")?;
        let table = root.children(xml)?.into_iter().find(|child| child.tag.name == name)?;
        let entries =
            table.children(xml)?.iter().map(|entry| entry.text(xml).to_owned()).collect::<Vec<_>>();
        (!entries.is_empty()).then(|| Self {
            name,
            place: table.tag.start..table.end,
            tag: table.tag.text.to_owned(),
            entries,
        })
    }

    /// Adds an entry, unless it is there; returns its number.
    fn add(&mut self, entry: String) -> usize {
        self.entries.iter().position(|known| *known == entry).unwrap_or_else(|| {
            self.entries.push(entry);
            self.entries.len() - 1
        })
    }

    fn xml(&self) -> String {
        let tag = with_attribute(&self.tag, "count", &self.entries.len().to_string());
        format!("{tag}{}</{}>", self.entries.concat(), self.name)
    }
}

impl Styles {
    pub(super) fn of(xml: String, paper: Paper) -> Option<Self> {
        let [fonts, fills, borders, cells] =
            ["fonts", "fills", "borders", "cellXfs"].map(|name| Table::of(&xml, name));
        Some(Self {
            fonts: fonts?,
            fills: fills?,
            borders: borders?,
            cells: cells?,
            xml,
            paper,
            known: HashMap::new(),
        })
    }

    /// Returns the style of a cell that is marked so, or no longer.
    pub(super) fn marked(&mut self, style: usize, shade: Option<Shade>) -> Option<usize> {
        if let Some(known) = self.known.get(&(style, shade)) {
            return Some(*known);
        }
        let own = self.cells.entries.get(style)?.clone();
        let fill = Element::root(&own)?.tag.number("fillId").unwrap_or(0);
        let plain = self.unmarked(fill);
        let wanted = shade.map_or(plain, |shade| self.shaded(plain, shade));
        let made = if wanted == fill { style } else { self.cells.add(filled(&own, wanted)?) };
        self.known.insert((style, shade), made);
        Some(made)
    }

    /// Returns the fill that was there before a mark.
    fn unmarked(&mut self, fill: usize) -> usize {
        let Some(solid) = self.fills.entries.get(fill).and_then(|fill| Solid::of(fill)) else {
            return fill;
        };
        if !Shade::ALL.iter().any(|shade| solid.front == paint(*shade)) {
            return fill;
        }
        match self.paper {
            Paper::Remembered if !solid.back.is_empty() && solid.back.trim() != NO_PAPER.trim() => {
                self.fills.add(solid_fill(&solid.back, NO_PAPER))
            }
            // The first fill is none at all, in every workbook.
            _ => 0,
        }
    }

    fn shaded(&mut self, fill: usize, shade: Shade) -> usize {
        let own =
            self.fills.entries.get(fill).and_then(|fill| Solid::of(fill)).map(|solid| solid.front);
        self.fills.add(solid_fill(&paint(shade), own.as_deref().unwrap_or(NO_PAPER)))
    }

    /// Adds a style of the first sheet.
    pub(super) fn add(&mut self, look: &Look) -> usize {
        let font = format!(
            "<font>{}<sz val=\"{}\"/><color rgb=\"FF{}\"/><name val=\"Calibri\"/><family val=\"2\"/></font>",
            if look.is_bold { "<b/>" } else { "" },
            look.size,
            look.ink
        );
        let font = self.fonts.add(font);
        let fill = look.paper.map_or(0, |paper| {
            self.fills.add(solid_fill(&format!(" rgb=\"FF{paper}\""), NO_PAPER))
        });
        let border = if look.is_boxed { self.borders.add(thin_border()) } else { 0 };
        self.cells.add(format!(
            "<xf numFmtId=\"0\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" \
             applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"{}\" wrapText=\"{}\"/></xf>",
            look.vertical,
            u8::from(look.wraps)
        ))
    }

    pub(super) fn into_xml(self) -> String {
        let mut tables = [self.fonts, self.fills, self.borders, self.cells];
        tables.sort_by_key(|table| std::cmp::Reverse(table.place.start));
        let mut xml = self.xml;
        for table in tables {
            xml.replace_range(table.place.clone(), &table.xml());
        }
        xml
    }
}

/// What a cell of the first sheet looks like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub(super) size: u8,
    pub(super) ink: &'static str,
    pub(super) paper: Option<&'static str>,
    pub(super) vertical: &'static str,
    pub(super) is_bold: bool,
    pub(super) is_boxed: bool,
    pub(super) wraps: bool,
}

/// A fill of one colour.
struct Solid {
    /// The colour, as attributes.
    front: String,
    back: String,
}

impl Solid {
    fn of(fill: &str) -> Option<Self> {
        let colour = |name: &str| {
            let tag = Tags::new(fill).find(|tag| tag.name == name)?.text;
            Some(
                tag.trim_start_matches('<')
                    .trim_start_matches(name)
                    .trim_end_matches('>')
                    .trim_end_matches('/')
                    .trim_end()
                    .to_owned(),
            )
        };
        let is_solid = Tags::new(fill)
            .any(|tag| tag.name == "patternFill" && tag.attribute("patternType") == Some("solid"));
        is_solid.then(|| {
            Some(Self { front: colour("fgColor")?, back: colour("bgColor").unwrap_or_default() })
        })?
    }
}

fn paint(shade: Shade) -> String {
    format!(" rgb=\"FF{:06X}\"", shade.paper())
}

fn solid_fill(front: &str, back: &str) -> String {
    format!(
        "<fill><patternFill patternType=\"solid\"><fgColor{front}/><bgColor{back}/></patternFill></fill>"
    )
}

fn thin_border() -> String {
    let side = |name: &str| format!("<{name} style=\"thin\"><color rgb=\"FFBFBFBF\"/></{name}>");
    format!("<border>{}<diagonal/></border>", ["left", "right", "top", "bottom"].map(side).concat())
}

fn filled(style: &str, fill: usize) -> Option<String> {
    let root = Element::root(style)?;
    let tag = with_attribute(
        &with_attribute(root.tag.text, "fillId", &fill.to_string()),
        "applyFill",
        "1",
    );
    Some(format!("{tag}{}", &style[root.tag.end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const XML: &str = "<styleSheet><fonts count=\"1\"><font/></fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill>\
        <patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor theme=\"4\" tint=\"0.5\"/>\
        </patternFill></fill></fills><borders count=\"1\"><border/></borders><cellXfs count=\"2\"><xf fontId=\"0\" fillId=\"0\"/>\
        <xf fontId=\"7\" fillId=\"2\"><protection locked=\"0\"/></xf></cellXfs></styleSheet>";

    #[test]
    fn a_mark_changes_the_fill_alone_and_can_be_taken_away() {
        let mut styles = Styles::of(XML.to_owned(), Paper::Remembered).unwrap();
        let marked = styles.marked(1, Some(Shade::Error)).unwrap();
        assert_eq!(
            styles.cells.entries[marked],
            "<xf fontId=\"7\" fillId=\"3\" applyFill=\"1\"><protection locked=\"0\"/></xf>"
        );
        let again = styles.marked(marked, Some(Shade::Info)).unwrap();
        let plain = styles.marked(again, None).unwrap();
        let fill =
            Element::root(&styles.cells.entries[plain]).unwrap().tag.number("fillId").unwrap();
        assert!(styles.fills.entries[fill].contains("<fgColor theme=\"4\" tint=\"0.5\"/>"));
        assert_eq!(styles.marked(0, None), Some(0));
        assert!(styles.into_xml().contains("<cellXfs count=\"5\">"));
    }
}
