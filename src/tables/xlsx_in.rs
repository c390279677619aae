//! Reading an Office Open XML workbook: one sheet, cell by cell, as Excel takes it; a part that is
//! not needed refuses nothing.

use std::collections::HashMap;
use std::io::{Read, Seek};
use std::rc::Rc;

use super::cells::{self, Value};
use super::choice::{self, HEADER_WITHIN, MANIFEST_SHEET, SheetFacts};
use super::error::TableError;
use super::error::{damaged, damaged_as_told};
use super::foreign::Foreign;
use super::merged::Merged;
use super::number_format::NumberFormat;
use super::options::{Limits, ReadOptions, SHEET_ROWS, TextBudget};
use super::package::{Package, resolve};
use super::sheet_xml::{self, RawCell, SheetSurvey};
use super::strings::{Strings, unescaped};
use super::xml::{Node, is_yes};
use crate::grid::{Facts, FileKind, Record, SheetName};

/// Styles that a workbook can have; a cell whose style is beyond them shows its number as it is.
const MOST_STYLES: usize = 1 << 16;

/// Sheets that a workbook may have, and relations of a part: a zip file holds no more parts.
const MOST_PARTS: usize = 1 << 16;

/// Reads a workbook.
pub(super) fn read<R: Read + Seek>(
    input: &mut R,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let mut book = Book::open(input, options)?;
    let (chosen, lists, tables) = book.choose(options)?;
    let mut facts = Facts::new(FileKind::Xlsx);
    facts.sheet = Some(book.sheets[chosen].name.clone());
    facts.other_sheets = choice::beside(&book.facts(), chosen);
    facts.manifest = book.manifest()?;
    let mut merged = Merged::new(&book.merged(chosen)?, &options.limits);
    let survey = book.each_record(chosen, &mut |record| merged.hand_on(record, sink))?;
    let merged = merged.finish()?;
    if survey.rows == 0 && options.sheet.is_none() {
        return Err(TableError::NoSheet);
    }
    facts.problems = choice::problems(
        survey.hidden.clone(),
        survey.hidden_used_columns(),
        lists,
        tables,
        options.sheet.as_deref(),
    );
    facts.problems.extend(merged);
    Ok(facts)
}

/// A sheet, as the workbook announces it.
struct Sheet {
    name: String,
    is_visible: bool,
    /// The part with its cells; none where it is a chart, a dialog or macros, or where the part is
    /// missing.
    part: Option<Rc<str>>,
    survey: SheetSurvey,
}

impl Sheet {
    fn facts(&self) -> SheetFacts {
        SheetFacts {
            name: self.name.clone(),
            is_visible: self.is_visible,
            is_worksheet: self.part.is_some(),
            rows: self.survey.rows,
            wide_rows: self.survey.wide_rows,
            is_wide: self.survey.is_wide,
        }
    }
}

/// A relation to another part: its id, kind and target.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

struct Book<R> {
    package: Package<R>,
    sheets: Vec<Sheet>,
    strings: Strings,
    formats: Vec<NumberFormat>,
    is_1904: bool,
    limits: Limits,
}

impl<R: Read + Seek> Book<R> {
    fn open(input: R, options: &ReadOptions) -> Result<Self, TableError> {
        let package = Package::open(input, options.limits)?;
        let mut book = Self {
            package,
            sheets: Vec::new(),
            strings: Strings::default(),
            formats: Vec::new(),
            is_1904: false,
            limits: options.limits,
        };
        let workbook = book.workbook()?;
        let (folder, name) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
        let relations = book.relations(folder, &format!("{folder}/_rels/{name}.rels"))?;
        book.read_sheets(&workbook, &relations)?;
        let part = |kind: &str, usual: &str| {
            let related = relations.iter().find(|relation| relation.kind.ends_with(kind));
            related.map_or_else(|| resolve(folder, usual), |relation| relation.target.clone())
        };
        let (strings, styles) =
            (part("/sharedStrings", "sharedStrings.xml"), part("/styles", "styles.xml"));
        if book.package.has(&strings) {
            book.strings = Strings::read(book.package.xml(&strings)?, &options.limits)?;
        }
        if book.package.has(&styles) {
            book.read_styles(&styles)?;
        }
        book.package.check_budget()?;
        Ok(book)
    }

    /// Finds the part that names the sheets.
    fn workbook(&mut self) -> Result<String, TableError> {
        let root = "_rels/.rels";
        let relations = if self.package.has(root) { self.relations("", root)? } else { Vec::new() };
        let main =
            relations.into_iter().find(|relation| relation.kind.ends_with("/officeDocument"));
        let main = main.map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.target);
        if let Some(foreign) = Foreign::of_main_part(&main) {
            return Err(TableError::Foreign(foreign));
        }
        if self.package.has(&main) { Ok(main) } else { Err(TableError::NotATable) }
    }

    fn relations(&mut self, folder: &str, part: &str) -> Result<Vec<Relation>, TableError> {
        let (mut relations, mut names) = (Vec::new(), TextBudget::of_names());
        let mut xml = self.package.xml(part)?;
        while let Some(node) = xml.next()? {
            if let Node::Open(tag) = node
                && tag.name() == "Relationship"
            {
                let mut text = |name: &str| {
                    let text = tag.attribute(name).unwrap_or_default().into_owned();
                    names.take(text.len() as u64).map(|()| text)
                };
                if relations.len() == MOST_PARTS {
                    return Err(damaged("damage-crowded"));
                }
                relations.push(Relation {
                    id: text("Id")?,
                    kind: text("Type")?,
                    target: resolve(folder, &text("Target")?),
                });
            }
        }
        Ok(relations)
    }

    fn read_sheets(&mut self, workbook: &str, relations: &[Relation]) -> Result<(), TableError> {
        let worksheets = relations.iter().rev().filter(|relation| {
            relation.kind.ends_with("/worksheet") && self.package.has(&relation.target)
        });
        let targets: HashMap<&str, Rc<str>> = worksheets
            .map(|relation| (relation.id.as_str(), relation.target.as_str().into()))
            .collect();
        let (mut sheets, mut names) = (Vec::new(), TextBudget::of_names());
        let mut xml = self.package.xml(workbook)?;
        while let Some(node) = xml.next()? {
            let Node::Open(tag) = node else { continue };
            match tag.name() {
                "sheet" => {
                    if sheets.len() == MOST_PARTS {
                        return Err(damaged("damage-crowded"));
                    }
                    let id = tag.attribute("id").unwrap_or_default();
                    let part = targets.get(&*id).cloned();
                    let name = tag.attribute("name").unwrap_or_default().into_owned();
                    names.take(name.len() as u64)?;
                    let is_visible =
                        !matches!(tag.attribute("state").as_deref(), Some("hidden" | "veryHidden"));
                    sheets.push(Sheet { name, is_visible, part, survey: SheetSurvey::default() });
                }
                // An extension of the same name does not tell it.
                "workbookPr" => {
                    self.is_1904 |= tag.attribute("date1904").is_some_and(|value| is_yes(&value));
                }
                _ => {}
            }
        }
        drop(xml);
        self.sheets = sheets;
        Ok(())
    }

    /// Reads how each style shows numbers.
    fn read_styles(&mut self, part: &str) -> Result<(), TableError> {
        let mut codes: HashMap<u32, NumberFormat> = HashMap::new();
        let mut is_inside = false;
        let mut xml = self.package.xml(part)?;
        while let Some(node) = xml.next()? {
            match node {
                Node::Open(tag) => match tag.name() {
                    "cellXfs" => is_inside = true,
                    "numFmt" => {
                        let code = tag.attribute("formatCode").unwrap_or_default();
                        let id = tag.number("numFmtId").filter(|_| codes.len() < MOST_STYLES);
                        codes.extend(id.map(|id| (id, NumberFormat::parse(&code))));
                    }
                    "xf" if is_inside && self.formats.len() < MOST_STYLES => {
                        let id = tag.number("numFmtId").unwrap_or(0);
                        self.formats.push(
                            codes.get(&id).cloned().unwrap_or_else(|| NumberFormat::built_in(id)),
                        );
                    }
                    _ => {}
                },
                Node::Close(tag) if tag.name() == "cellXfs" => is_inside = false,
                _ => {}
            }
        }
        Ok(())
    }

    fn facts(&self) -> Vec<SheetFacts> {
        self.sheets.iter().map(Sheet::facts).collect()
    }

    /// Surveys the sheets but for one, which is surveyed when it is read.
    fn survey(&mut self, but: Option<usize>) -> Result<(), TableError> {
        for at in (0..self.sheets.len()).filter(|at| Some(*at) != but) {
            if let Some(part) = self.sheets[at].part.clone() {
                self.sheets[at].survey =
                    sheet_xml::walk(self.package.xml(&part)?, &mut |_| Ok(true))?;
                self.package.check_budget()?;
            }
        }
        Ok(())
    }

    /// Picks the sheet to read, and names the others that hold a list or look like a table.
    fn choose(
        &mut self,
        options: &ReadOptions,
    ) -> Result<(usize, Vec<SheetName>, Vec<SheetName>), TableError> {
        let known = self.facts();
        let found = match &options.sheet {
            Some(name) => Some(choice::named(&known, name)?),
            None => choice::with_header(&known, &mut |at| self.has_header(at, options))?,
        };
        self.survey(found)?;
        let known = self.facts();
        let chosen = found.map_or_else(|| choice::likeliest(&known), Ok)?;
        let (lists, tables) =
            choice::others(&known, chosen, &mut |at| self.has_header(at, options))?;
        Ok((chosen, lists, tables))
    }

    /// The merged cells of a sheet stand behind its rows, which need them.
    fn merged(&mut self, at: usize) -> Result<Vec<[u32; 4]>, TableError> {
        let Some(part) = self.sheets[at].part.clone() else { return Ok(Vec::new()) };
        if !self.package.mentions(&part, b"mergeCell")? {
            return Ok(Vec::new());
        }
        Ok(sheet_xml::walk(self.package.xml(&part)?, &mut |_| Ok(true))?.merged)
    }

    fn has_header(&mut self, at: usize, options: &ReadOptions) -> Result<bool, TableError> {
        let (mut seen, mut found) = (0, false);
        self.each_record(at, &mut |record| {
            seen += 1;
            found = options.seeks(record);
            !found && seen < HEADER_WITHIN
        })?;
        Ok(found)
    }

    /// The manifest stands in pieces under each other, in the first column of a hidden sheet.
    fn manifest(&mut self) -> Result<Option<String>, TableError> {
        let Some(at) = self.sheets.iter().position(|sheet| sheet.name == MANIFEST_SHEET) else {
            return Ok(None);
        };
        let (mut text, mut budget, mut outcome) =
            (String::new(), TextBudget::new(&self.limits), Ok(()));
        self.each_record(at, &mut |record| {
            outcome = budget.take(record.bytes() as u64);
            text.push_str(record.get(0));
            outcome.is_ok()
        })?;
        outcome.map(|()| Some(text).filter(|text| !text.is_empty()))
    }

    /// Hands out the records of a sheet, as long as `visit` wants more, and tells what it holds so
    /// far.
    fn each_record(
        &mut self,
        at: usize,
        visit: &mut dyn FnMut(&Record) -> bool,
    ) -> Result<SheetSurvey, TableError> {
        let Some(part) = self.sheets[at].part.clone() else { return Ok(SheetSurvey::default()) };
        let xml = self.package.xml(&part)?;
        let meaning =
            Meaning { strings: &self.strings, formats: &self.formats, is_1904: self.is_1904 };
        let mut rows = Rows { record: Record::new(), limits: self.limits, visit, is_over: false };
        let (mut shown, mut scratch) = (String::new(), String::new());
        let survey = sheet_xml::walk(xml, &mut |cell| {
            // A damaged name of a cell may have no letters.
            let Some(column) = (cell.column as usize).checked_sub(1) else { return Ok(true) };
            if !rows.place(cell.row, column)? {
                return Ok(false);
            }
            let value = meaning.of(cell, &mut shown)?;
            cells::push(
                &mut rows.record,
                value,
                cell.origin(),
                self.limits.cell_chars,
                &mut scratch,
            );
            Ok(true)
        })?;
        if !rows.is_over {
            rows.hand_out();
        }
        Ok(survey)
    }
}

/// What gives the cells of a workbook their meaning.
struct Meaning<'b> {
    strings: &'b Strings,
    formats: &'b [NumberFormat],
    is_1904: bool,
}

impl Meaning<'_> {
    fn of<'c>(&'c self, cell: &'c RawCell, shown: &'c mut String) -> Result<Value<'c>, TableError> {
        if !cell.is_filled
            || (cell.text.is_empty() && cell.kind != "inlineStr" && cell.kind != "str")
        {
            return Ok(Value::Empty);
        }
        Ok(match cell.kind.as_str() {
            "s" => {
                let at = cell.text.trim().parse().ok();
                Value::Text(
                    at.and_then(|at| self.strings.get(at))
                        .ok_or_else(|| damaged("damage-strings"))?,
                )
            }
            "str" | "inlineStr" => {
                shown.clear();
                shown.push_str(&unescaped(&cell.text));
                Value::Text(shown)
            }
            "b" => Value::Bool(is_yes(cell.text.trim())),
            "e" => Value::Error(&cell.text),
            "d" => Value::Moment(&cell.text),
            _ => {
                let number = cell
                    .text
                    .trim()
                    .parse()
                    .map_err(|error: std::num::ParseFloatError| damaged_as_told(&error))?;
                cells::of_number(
                    number,
                    self.formats.get(cell.style).unwrap_or(&NumberFormat::Plain),
                    self.is_1904,
                    shown,
                )
            }
        })
    }
}

/// Gathers cells into records.
struct Rows<'v> {
    record: Record,
    limits: Limits,
    visit: &'v mut dyn FnMut(&Record) -> bool,
    is_over: bool,
}

impl Rows<'_> {
    /// Makes ready for a cell at a place; returns whether more is wanted.
    fn place(&mut self, number: u32, column: usize) -> Result<bool, TableError> {
        let is_behind = number < self.record.number()
            || (number == self.record.number() && column < self.record.len());
        if is_behind {
            return Err(damaged("damage-order"));
        }
        let most = self.limits.rows.min(SHEET_ROWS);
        if number > most {
            return Err(TableError::TooManyRows { limit: most });
        }
        // One row may refer to the longest of the texts in each of its cells.
        TextBudget::new(&self.limits).take(self.record.bytes() as u64)?;
        if column >= self.limits.columns {
            return Err(TableError::TooManyColumns { row: number, limit: self.limits.columns });
        }
        if number != self.record.number() {
            if !self.hand_out() {
                self.is_over = true;
                return Ok(false);
            }
            self.record.start(number);
        }
        while self.record.len() < column {
            self.record.push("");
        }
        Ok(true)
    }

    fn hand_out(&mut self) -> bool {
        self.record.is_empty() || (self.visit)(&self.record)
    }
}
