//! A school's own workbook, marked where it is to be mended: the package is changed in place, so
//! that whatever else is in it stays.
//!
//! Of a marked cell the colour changes and nothing else; comments are added behind those that are
//! there, and a sheet that sums up comes first. A workbook that was marked before loses its old
//! marks. Formulas, other sheets, validation, conditional formats and protection are not touched.

mod book;
mod comments;
mod parts;
mod place;
mod relations;
mod shapes;
mod sheet;
mod styles;
mod summary;
mod xml;

use std::collections::BTreeMap;
use std::io::{Read, Seek};

use book::Book;
use comments::Comments;
use parts::Parts;
use relations::{Kinds, Relations};
use shapes::Shapes;
use sheet::Sheet;
use styles::{Paper, Styles};
use xml::{Kind, Tags, plain_text};

use super::workbook::{Cover, Mark};
use crate::message::{Catalogue, Lang};
use place::{MAIN, Marks, Place, Run, address, place_of};

const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const WORKSHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const COMMENTS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING: &str = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/// Marks a workbook: `sheet` names the one with the list. Returns the marked workbook, or none
/// where this one cannot be changed without the risk of spoiling it: it is signed, holds macros or
/// changes that several people track, or is written in a way that is not known here.
pub fn mark_workbook(
    input: impl Read + Seek,
    sheet: &str,
    cover: &Cover,
    marks: &BTreeMap<(u32, usize), Mark>,
) -> Option<Vec<u8>> {
    let mut parts = Parts::open(input)?;
    let kinds = Kinds::of(parts.read(Kinds::NAME)?)?;
    let workbook = Relations::of("", parts.read("_rels/.rels"))?.of_kind("officeDocument")?;
    let relations = Relations::of(&workbook, parts.read(&Relations::name(&workbook)))?;
    if kinds.of_part(&workbook)? != WORKBOOK
        || parts.has_folder("_xmlsignatures/")
        || relations.has_kind("/revisionHeaders")
    {
        return None;
    }
    let book = Book::of(parts.read(&workbook)?)?;
    Marking { parts, kinds, workbook, relations, book }.mark(sheet, cover, marks)
}

/// A workbook that is being marked.
struct Marking<R> {
    parts: Parts<R>,
    kinds: Kinds,
    /// The name of the part that lists the sheets.
    workbook: String,
    relations: Relations,
    book: Book,
}

impl<R: Read + Seek> Marking<R> {
    fn mark(mut self, list: &str, cover: &Cover, marks: &Marks) -> Option<Vec<u8>> {
        let strings = self
            .relations
            .of_kind("sharedStrings")
            .and_then(|name| self.parts.read(&name))
            .unwrap_or_default();
        let old = self.old_summary(&strings);
        let run = if old.is_some() { Run::Again } else { Run::First };
        let name = self.relations.of_kind("styles")?;
        let mut styles = Styles::of(self.parts.read(&name)?, self.paper())?;
        self.mark_list(list, marks, run, &mut styles)?;
        match old {
            Some(part) => {
                let is_selected = self.parts.read(&part)?.contains("tabSelected=\"1\"");
                self.parts.put(&part, summary::summary(cover, list, &mut styles, is_selected));
                self.parts.remove(&Relations::name(&part));
            }
            None => self.add_summary(cover, list, &mut styles)?,
        }
        self.parts.put(&name, styles.into_xml());
        self.forget_order_of_calculation();
        self.parts.put(&self.workbook, self.book.into_xml());
        self.parts.put(&Relations::name(&self.workbook), self.relations.into_xml());
        self.parts.put(Kinds::NAME, self.kinds.into_xml());
        self.parts.write()
    }

    /// Tells whether the program that saved the workbook keeps what stands behind a colour.
    fn paper(&mut self) -> Paper {
        let said = self.parts.read("docProps/app.xml").unwrap_or_default();
        if said.contains("LibreOffice") || said.contains("OpenOffice") {
            Paper::Forgotten
        } else {
            Paper::Remembered
        }
    }

    /// Returns the part with the first sheet of an earlier check, known by its name and title.
    fn old_summary(&mut self, strings: &str) -> Option<String> {
        let meant = |key: &'static str| Lang::EVERY.map(|lang| Catalogue::of(lang).text(key));
        let (names, titles) = (meant("workbook-cover-sheet"), meant("report-html-title"));
        let is_named = |name: &str| {
            names.iter().any(|known| name == known || name.starts_with(&format!("{known} (")))
        };
        let found: Vec<String> = self
            .book
            .sheets()
            .iter()
            .filter(|sheet| is_named(&sheet.name))
            .map(|sheet| sheet.relation.clone())
            .collect();
        let targets: Vec<String> =
            found.iter().filter_map(|id| self.relations.target(id)).collect();
        targets.into_iter().find(|part| {
            let title = self.parts.read(part).and_then(|xml| first_text(&xml, strings));
            title.is_some_and(|title| titles.contains(&title))
        })
    }

    fn mark_list(
        &mut self,
        list: &str,
        marks: &Marks,
        run: Run,
        styles: &mut Styles,
    ) -> Option<()> {
        let id = self.book.sheets().iter().find(|sheet| sheet.name == list)?.relation.clone();
        let part = self.relations.target(&id)?;
        let mut sheet = Sheet::of(self.parts.read(&part)?)?;
        sheet.mark(marks, run, styles)?;
        self.comment(&part, &mut sheet, marks, run)?;
        self.parts.put(&part, sheet.into_xml());
        Some(())
    }

    /// Puts comments beside the sheet, and their boxes.
    fn comment(&mut self, part: &str, sheet: &mut Sheet, marks: &Marks, run: Run) -> Option<()> {
        let mut relations = Relations::of(part, self.parts.read(&Relations::name(part)))?;
        let known = relations.of_kind("comments");
        if known.is_none() && marks.values().all(|mark| mark.comment.is_none()) {
            return Some(());
        }
        let old = match &known {
            Some(name) => Some(self.parts.read(name)?),
            None => None,
        };
        let comments = Comments::of(old.as_deref(), marks, run)?;
        let name = known.unwrap_or_else(|| {
            let name = self.parts.free_name(|number| format!("xl/comments{number}.xml"));
            relations.add("comments", &name);
            name
        });
        self.kinds.add(&name, COMMENTS);
        if sheet.has_drawing() || !comments.places.is_empty() {
            self.draw(sheet, &mut relations, &comments, marks)?;
        }
        self.parts.put(&name, comments.xml);
        self.parts.put(&Relations::name(part), relations.into_xml());
        Some(())
    }

    fn draw(
        &mut self,
        sheet: &mut Sheet,
        relations: &mut Relations,
        comments: &Comments,
        marks: &Marks,
    ) -> Option<()> {
        let lines = |place: &Place| {
            let said =
                marks.get(place).and_then(|mark| mark.comment.as_deref()).unwrap_or_default();
            said.lines().map(|line| line.chars().count() / 40 + 1).sum()
        };
        let known =
            if sheet.has_drawing() { Some(relations.target(sheet.drawing()?)?) } else { None };
        let old = match &known {
            Some(name) => Some(self.parts.read(name)?),
            None => None,
        };
        let mut shapes = Shapes::of(old)?;
        shapes.fit(&comments.emptied, &comments.places, lines, sheet);
        let name = known.unwrap_or_else(|| {
            self.parts.free_name(|number| format!("xl/drawings/vmlDrawing{number}.vml"))
        });
        if !sheet.has_drawing() {
            sheet.add_drawing(&relations.add("vmlDrawing", &name))?;
            self.kinds.add_extension("vml", DRAWING);
        }
        self.parts.put(&name, shapes.into_xml());
        Some(())
    }

    fn add_summary(&mut self, cover: &Cover, list: &str, styles: &mut Styles) -> Option<()> {
        let part = self.parts.free_name(|number| format!("xl/worksheets/sheet{number}.xml"));
        let relation = self.relations.add("worksheet", &part);
        let name = self.book.free_name(&cover.sheet);
        self.book.put_first(&name, &relation)?;
        self.kinds.add(&part, WORKSHEET);
        self.parts.put(&part, summary::summary(cover, list, styles, false));
        Some(())
    }

    /// In what order formulas were worked out is told by the places of sheets, which change; a
    /// spreadsheet finds it out by itself.
    fn forget_order_of_calculation(&mut self) {
        if let Some(part) = self.relations.of_kind("calcChain") {
            self.parts.remove(&part);
            self.kinds.remove(&part);
            self.relations.remove_kind("calcChain");
        }
    }
}

/// Returns the text of the first cell of a sheet.
fn first_text(xml: &str, strings: &str) -> Option<String> {
    let cell = Tags::new(xml).find(|tag| {
        tag.name == "c" && tag.attribute("r") == Some("A1") && tag.kind == Kind::Open
    })?;
    let inside = &xml[cell.end..cell.end + xml[cell.end..].find("</c>")?];
    if cell.attribute("t") != Some("s") {
        return Some(plain_text(inside));
    }
    let value = inside.split_once("<v>")?.1.split_once("</v>")?.0;
    let mut entries = Tags::new(strings).filter(|tag| tag.name == "si" && tag.kind != Kind::Close);
    let start = entries.nth(value.trim().parse().ok()?)?.end;
    Some(plain_text(&strings[start..start + strings[start..].find("</si>")?]))
}
