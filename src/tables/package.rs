//! A workbook's package, surveyed before it is opened: what its sheets hold, and whether it is safe to take in.
//!
//! The reader of cells believes what a file says about itself; a few kilobytes that lie about sizes or positions would cost all memory.
//! It does not tell of hidden rows either.

use std::cell::Cell;
use std::io::{BufReader, ErrorKind, Read, Seek};
use std::rc::Rc;

use zip::ZipArchive;

use super::error::TableError;
use super::options::Limits;
use super::tags::{Tag, Tags};
use crate::message::Message;

/// Cells that hold something are told apart from styled empty ones by these.
const CONTENT: [&[u8]; 3] = [b"v", b"is", b"f"];

/// What a sheet holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SheetSurvey {
    /// How many rows hold something.
    pub(super) rows: u32,
    /// Whether a row holds more than one cell.
    pub(super) is_wide: bool,
    /// The hidden rows that hold something.
    pub(super) hidden: Vec<u32>,
    /// The hidden columns, as (first, last), counted from one.
    pub(super) hidden_columns: Vec<(u32, u32)>,
    /// The last column that holds something, counted from one.
    pub(super) last_column: u32,
    /// The cells, counted from zero in the order of the part, that hold a formula.
    pub(super) formulas: Vec<u32>,
}

impl SheetSurvey {
    /// Returns the hidden columns among those that hold something, ascending.
    pub(super) fn hidden_used_columns(&self) -> Vec<u32> {
        let is_hidden = |column: &u32| self.hidden_columns.iter().any(|(first, last)| (first..=last).contains(&column));
        (1..=self.last_column).filter(is_hidden).collect()
    }
}

/// A counter of the bytes that were expanded, over all parts.
#[derive(Clone)]
struct Budget {
    left: Rc<Cell<u64>>,
    limit: u64,
}

impl Budget {
    fn new(limit: u64) -> Self {
        Self { left: Rc::new(Cell::new(limit)), limit }
    }

    fn error(&self) -> TableError {
        TableError::TooBig { mebibytes: self.limit >> 20 }
    }

    fn is_spent(&self) -> bool {
        self.left.get() == 0
    }
}

struct Counted<R> {
    input: R,
    budget: Budget,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let left = self.budget.left.get();
        let room = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        let read = self.input.read(&mut buffer[..room])?;
        self.budget.left.set(left - read as u64);
        Ok(read)
    }
}

/// A package that is open.
pub(super) struct Package<R> {
    archive: ZipArchive<R>,
    budget: Budget,
}

/// Makes the error of damage that has words here.
pub(super) fn damaged(reason: &'static str) -> TableError {
    TableError::Damaged { reason: Message::new(reason) }
}

/// Makes the error of damage in the words of whoever found it.
pub(super) fn damaged_as_told(reason: &impl ToString) -> TableError {
    TableError::Damaged { reason: Message::new("damage-words").with("words", reason.to_string()) }
}

/// Makes the error of a part that cannot be read.
pub(super) fn unreadable(error: &std::io::Error) -> TableError {
    match error.kind() {
        ErrorKind::InvalidData => damaged("damage-endless"),
        ErrorKind::UnexpectedEof | ErrorKind::InvalidInput => damaged("damage-zip"),
        _ => damaged_as_told(error),
    }
}

impl<R: Read + Seek> Package<R> {
    /// Opens a package.
    pub(super) fn open(input: R, limits: Limits) -> Result<Self, TableError> {
        let archive = ZipArchive::new(input).map_err(|_| damaged("damage-zip"))?;
        Ok(Self { archive, budget: Budget::new(limits.expanded_bytes) })
    }

    /// Walks over the names of the parts.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        self.archive.file_names().filter_map(|name| Some(name.ok()?.into_owned()))
    }

    /// Tells whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Opens a part; what is read of it counts as expanded.
    pub(super) fn part(&mut self, name: &str) -> Result<impl Read, TableError> {
        let index =
            self.find(name).ok_or_else(|| TableError::Damaged { reason: Message::new("damage-part-missing").with("part", name) })?;
        let input = self.archive.by_index(index).map_err(|_| damaged("damage-zip"))?;
        Ok(Counted { input, budget: self.budget.clone() })
    }

    /// Reads a part as text; none where it is longer than `cap` bytes.
    pub(super) fn text_within(&mut self, name: &str, cap: u64) -> Result<Option<String>, TableError> {
        let mut text = String::new();
        self.part(name)?.take(cap + 1).read_to_string(&mut text).map_err(|_| damaged("damage-zip"))?;
        self.check_budget()?;
        Ok((text.len() as u64 <= cap).then_some(text))
    }

    /// Returns where the directory begins.
    pub(super) fn directory_start(&self) -> u64 {
        self.archive.central_directory_start()
    }

    /// Refuses what expands too far.
    pub(super) fn check_budget(&self) -> Result<(), TableError> {
        if self.budget.is_spent() { Err(self.budget.error()) } else { Ok(()) }
    }

    /// Names of parts differ by case between what is written and what is meant.
    fn find(&self, name: &str) -> Option<usize> {
        let name = name.trim_start_matches('/');
        self.archive.index_for_name(name).or_else(|| {
            let same =
                |index: &usize| self.archive.name_for_index(*index).and_then(Result::ok).is_some_and(|n| n.eq_ignore_ascii_case(name));
            (0..self.archive.len()).find(same)
        })
    }

    /// Hands every start tag of a part to `visit`, and every end tag too.
    fn each_tag(&mut self, name: &str, mut visit: impl FnMut(Tag<'_>) -> Result<(), TableError>) -> Result<(), TableError> {
        {
            let mut tags = Tags::new(BufReader::with_capacity(64 * 1024, self.part(name)?));
            while let Some(tag) = tags.next().map_err(|error| unreadable(&error))? {
                visit(tag)?;
            }
        }
        self.check_budget()
    }

    /// Surveys the sheets, in the order of the workbook; a part that is no worksheet counts as an empty one.
    pub(super) fn survey(&mut self) -> Result<Vec<SheetSurvey>, TableError> {
        let workbook = self.workbook()?;
        let (folder, name) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
        let targets = self.targets(&format!("{folder}/_rels/{name}.rels"))?;
        let mut ids = Vec::new();
        self.each_tag(&workbook, |tag| {
            if tag.name() == (false, b"sheet") {
                ids.push(tag.attribute("id").unwrap_or_default().to_owned());
            }
            Ok(())
        })?;
        self.check_strings(folder)?;
        let path = |id: &String| targets.iter().find(|(known, _)| known == id).map(|(_, target)| resolve(folder, target));
        ids.iter().map(|id| path(id).filter(|path| self.has(path)).map_or(Ok(SheetSurvey::default()), |path| self.sheet(&path))).collect()
    }

    fn workbook(&mut self) -> Result<String, TableError> {
        let mut found = None;
        self.each_tag("_rels/.rels", |tag| {
            if tag.name() == (false, b"Relationship") && tag.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument")) {
                found = tag.attribute("Target").map(|target| resolve("", target));
            }
            Ok(())
        })?;
        found.filter(|path| self.has(path)).ok_or(TableError::NotATable)
    }

    fn targets(&mut self, relations: &str) -> Result<Vec<(String, String)>, TableError> {
        let mut targets = Vec::new();
        self.each_tag(relations, |tag| {
            if let (Some(id), Some(target)) = (tag.attribute("Id"), tag.attribute("Target")) {
                targets.push((id.to_owned(), target.to_owned()));
            }
            Ok(())
        })?;
        Ok(targets)
    }

    /// The reader of cells reserves room for as many strings as the part says it has.
    fn check_strings(&mut self, folder: &str) -> Result<(), TableError> {
        let name = resolve(folder, "sharedStrings.xml");
        if !self.has(&name) {
            return Ok(());
        }
        let (mut said, mut strings) = (0, 0);
        self.each_tag(&name, |tag| {
            match tag.name() {
                (false, b"sst") => said = tag.attribute("uniqueCount").and_then(|count| count.parse().ok()).unwrap_or(0),
                (false, b"si") => strings += 1,
                _ => {}
            }
            Ok(())
        })?;
        let plausible: u64 = 1000 + 10 * strings;
        if said > plausible { Err(damaged("damage-strings")) } else { Ok(()) }
    }

    fn sheet(&mut self, path: &str) -> Result<SheetSurvey, TableError> {
        let mut surveyor = Surveyor::default();
        self.each_tag(path, |tag| surveyor.visit(tag))?;
        surveyor.end_row();
        Ok(surveyor.found)
    }
}

/// Resolves the target of a relation against the folder of its source.
fn resolve(folder: &str, target: &str) -> String {
    if target.starts_with('/') || folder.is_empty() { target.trim_start_matches('/').to_owned() } else { format!("{folder}/{target}") }
}

/// Walks over the tags of a sheet.
#[derive(Default)]
struct Surveyor {
    found: SheetSurvey,
    is_inside: bool,
    row: u32,
    is_hidden: bool,
    cells: u32,
    /// The column of the last cell, counted from one.
    column: u32,
    filled: u32,
    is_filled: bool,
}

impl Surveyor {
    fn visit(&mut self, tag: Tag<'_>) -> Result<(), TableError> {
        match tag.name() {
            (is_end, b"sheetData") => self.is_inside = !is_end,
            (false, b"dimension") => tag.attribute("ref").unwrap_or("A1").split(':').try_for_each(|corner| check_position(Some(corner)))?,
            (false, b"col") if tag.is_set("hidden") => {
                let number = |name: &str| tag.attribute(name).and_then(|number| number.parse::<u32>().ok());
                self.found.hidden_columns.extend(number("min").zip(number("max")));
            }
            _ if !self.is_inside => {}
            (false, b"c") => {
                let position = tag.attribute("r");
                check_position(position)?;
                self.column = position.map_or(self.column + 1, column_of);
                self.cells += 1;
                self.is_filled = false;
            }
            (false, name) if CONTENT.contains(&name) && self.cells > 0 => self.content(name == b"f"),
            (false, b"row") => {
                check_position(tag.attribute("r"))?;
                self.end_row();
                self.row = tag.attribute("r").and_then(|row| row.parse().ok()).unwrap_or(self.row + 1);
                self.is_hidden = tag.is_set("hidden");
            }
            _ => {}
        }
        Ok(())
    }

    fn content(&mut self, is_formula: bool) {
        let cell = self.cells - 1;
        if is_formula && self.found.formulas.last() != Some(&cell) {
            self.found.formulas.push(cell);
        }
        self.filled += u32::from(!self.is_filled);
        self.is_filled = true;
        self.found.last_column = self.found.last_column.max(self.column);
    }

    fn end_row(&mut self) {
        if self.filled > 0 {
            self.found.rows += 1;
            self.found.is_wide |= self.filled > 1;
            if self.is_hidden {
                self.found.hidden.push(self.row);
            }
        }
        self.filled = 0;
        self.column = 0;
    }
}

/// Returns the column of a position such as `AB12`, counted from one.
pub(super) fn column_of(position: &str) -> u32 {
    let letters = position.bytes().take_while(u8::is_ascii_alphabetic);
    letters.fold(0, |column, letter| column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1)
}

/// Refuses a position outside any sheet, on which arithmetic would overflow.
fn check_position(position: Option<&str>) -> Result<(), TableError> {
    let Some(position) = position else { return Ok(()) };
    let letters = position.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = &position[letters..];
    let is_sound = letters <= 3 && digits.len() <= 7 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_sound && digits.parse().is_ok_and(|row: u32| row >= 1) { Ok(()) } else { Err(damaged("damage-outside")) }
}
