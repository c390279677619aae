//! The pupils of a school as administrations exchange them in XML, as a table: EDEXML 2.x, and the
//! answer of a UWLR service.
//!
//! Of a pupil only what a list needs is taken in; a citizen service number, a date of birth, an
//! address and everything else is read past. Elements are told by their local names, whatever the
//! namespace. A document type or an entity of its own is refused: neither format has any.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};

use super::charset::Charset;
use super::error::TableError;
use super::error::damaged;
use super::options::ReadOptions;
use super::xml::{Node, Tag, Xml};
use super::xml_text::{Decoded, first_element, sound_encoding_of};
use crate::grid::{Facts, FileKind, FileProblem, Record};
use crate::message::Message;

/// Elements do not stand deeper in one another.
const DEEPEST: usize = 64;

/// Schools have fewer locations.
const MOST_LOCATIONS: usize = 10_000;

/// The columns of the table, with the elements or attributes of a pupil that they hold.
const COLUMNS: [(&str, &[&str]); 11] = [
    ("leerling.key", &[]),
    ("eckid", &["eckid"]),
    ("achternaam", &["achternaam"]),
    ("voorvoegsel", &["voorvoegsel"]),
    ("voornamen", &["voornamen", "voornaam"]),
    ("voorletters-1", &["voorletters-1", "voorletters"]),
    ("roepnaam", &["roepnaam"]),
    ("gebruikersnaam", &["gebruikersnaam"]),
    ("emailadres", &["emailadres"]),
    ("postcode", &["postcodenl", "postnummerbe", "postcodeoverig"]),
    ("vestiging", &["vestiging"]),
];
const KEY: usize = 0;
const ECK_ID: usize = 1;
const LOCATION: usize = 10;

/// Tells whether a file that begins so is one.
pub(super) fn is_meant(start: &str) -> bool {
    first_element(start).is_some_and(|name| {
        name == "EDEX" || name == "Envelope" || name.contains("leerlinggegevens")
    })
}

/// Reads the pupils as a table: its header has no row number, and a pupil's is its place among the
/// pupils.
pub(super) fn read(
    input: &mut (impl Read + Seek),
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let (charset, problem) = sound_encoding_of(input, options.encoding.as_deref())?;
    let mut survey = Survey::default();
    walk(&mut *input, charset, options, &mut |found| survey.take(found, charset))?;
    survey.refuse()?;
    input.seek(SeekFrom::Start(0))?;
    let present: Vec<usize> =
        (0..COLUMNS.len()).filter(|&column| column == KEY || survey.present[column]).collect();
    let mut record = Record::new();
    record.start(0);
    for &column in &present {
        record.push(COLUMNS[column].0);
    }
    sink(&record);
    let mut row = 0;
    let is_damaged = walk(input, charset, options, &mut |found| {
        let Found::Pupil(cells) = found else { return };
        row += 1;
        record.start(row);
        for &column in &present {
            let cell = &cells[column];
            record.push(if column == LOCATION {
                survey.locations.get(cell).unwrap_or(cell)
            } else {
                cell
            });
        }
        sink(&record);
    })?;
    let mut facts = Facts::new(FileKind::Edexml);
    facts.encoding = Some(charset.name());
    facts.school = survey.brin();
    facts.problems.extend(problem);
    facts.problems.extend(
        is_damaged.then(|| FileProblem::Undecodable { encoding: charset.name(), row: None }),
    );
    Ok(facts)
}

/// What is found in a file.
#[derive(Clone, Copy)]
enum Found<'a> {
    /// A pupil, as the cells of the columns.
    Pupil(&'a [String]),
    /// A location, by its key.
    Location(&'a str, &'a str),
    /// The BRIN of the school, or the number of its location.
    School(&'a str, &'a str),
    /// All that is told of a school, which has ended.
    Whole,
}

/// What the first reading tells.
#[derive(Default)]
struct Survey {
    present: [bool; COLUMNS.len()],
    locations: BTreeMap<String, String>,
    /// The values of each element of a school, in upper case.
    school: BTreeMap<String, BTreeSet<String>>,
    /// How many schools are told of, and how many of them have a BRIN.
    wholes: usize,
    brins: usize,
    pupils: u32,
    /// The first cell with characters that could not be decoded.
    undecodable: Option<Message>,
}

impl Survey {
    fn take(&mut self, found: Found<'_>, charset: Charset) {
        match found {
            Found::Pupil(cells) => {
                self.pupils += 1;
                self.present
                    .iter_mut()
                    .zip(cells)
                    .for_each(|(present, cell)| *present |= !cell.is_empty());
                let spoilt = cells
                    .iter()
                    .position(|cell| cell.contains(char::REPLACEMENT_CHARACTER))
                    .filter(|_| self.undecodable.is_none());
                let told = |column: usize| {
                    let message =
                        Message::new("damage-undecodable").with("encoding", charset.name());
                    message.with("column", COLUMNS[column].0).with("row", self.pupils)
                };
                self.undecodable = spoilt.map(told).or_else(|| self.undecodable.take());
            }
            Found::Location(key, name) if self.locations.len() < MOST_LOCATIONS => {
                self.locations.insert(key.to_owned(), name.to_owned());
            }
            Found::Location(..) => {}
            Found::School(what, value) => {
                self.brins += usize::from(what == "brincode");
                let values = self.school.entry(what.to_owned()).or_default();
                // Two are as many as need be known.
                if values.len() < 2 {
                    values.insert(value.to_ascii_uppercase());
                }
            }
            Found::Whole => self.wholes += 1,
        }
    }

    /// Refuses the pupils of several schools, of which one alone would be compared with the move,
    /// and what cannot be read.
    fn refuse(&mut self) -> Result<(), TableError> {
        let has_two = self.school.get("brincode").is_some_and(|brins| brins.len() > 1);
        if has_two || self.wholes > 1 && self.brins < self.wholes {
            return Err(TableError::DamagedPupils {
                reason: Message::new("damage-several-schools"),
            });
        }
        match self.undecodable.take() {
            Some(reason) => Err(TableError::DamagedPupils { reason }),
            None => Ok(()),
        }
    }

    /// Returns the BRIN, with its location where the file states one.
    fn brin(&self) -> Option<String> {
        let one = |name: &str| {
            self.school
                .get(name)
                .filter(|values| values.len() == 1)
                .and_then(BTreeSet::first)
                .map_or("", String::as_str)
        };
        let location = one("dependancecode");
        let location = if location.len() == 2 { location } else { "" };
        Some(one("brincode").to_owned() + location).filter(|brin| brin.len() >= 4)
    }
}

/// Walks over a file, and hands out what is found; tells whether there were bytes that are no text.
fn walk(
    input: impl Read,
    charset: Charset,
    options: &ReadOptions,
    visit: &mut dyn FnMut(Found<'_>),
) -> Result<bool, TableError> {
    let decoded = Decoded::new(input, charset);
    let mut xml = Xml::strict(BufReader::with_capacity(64 * 1024, decoded));
    visit_all(&mut xml, options, visit).map_err(|error| match error {
        TableError::Damaged { reason } => TableError::DamagedPupils { reason },
        other => other,
    })?;
    Ok(xml.into_input().into_inner().is_damaged())
}

fn visit_all(
    xml: &mut Xml<impl BufRead>,
    options: &ReadOptions,
    visit: &mut dyn FnMut(Found<'_>),
) -> Result<(), TableError> {
    let mut place = Place::new();
    while let Some(node) = xml.next()? {
        match node {
            Node::Open(tag) => place.open(&tag)?,
            Node::Close(_) => place.close(options, visit)?,
            Node::Text(text) => place.push(&text, options)?,
            Node::Aside => {}
        }
    }
    if place.path.is_empty() { Ok(()) } else { Err(damaged("damage-cut-off")) }
}

/// Where in a file the reader is.
struct Place {
    path: Vec<String>,
    cells: Vec<String>,
    /// The text of the element that is open, where it is taken in.
    text: Option<String>,
    location: Option<String>,
    pupils: u32,
    /// Whether the document has ended.
    is_over: bool,
}

impl Place {
    fn new() -> Self {
        Self {
            path: Vec::new(),
            cells: vec![String::new(); COLUMNS.len()],
            text: None,
            location: None,
            pupils: 0,
            is_over: false,
        }
    }

    /// Returns the name of the element `up` steps above the innermost.
    fn name(&self, up: usize) -> &str {
        self.path.len().checked_sub(up + 1).map_or("", |at| self.path[at].as_str())
    }

    fn is_pupil(&self, up: usize) -> bool {
        self.name(up) == "leerling" && self.name(up + 1) == "leerlingen"
    }

    /// Returns the column that the innermost element fills, where it is one of a pupil's own.
    fn column(&self) -> Option<usize> {
        let is_own = self.is_pupil(1) || self.is_pupil(2) && self.name(1) == "adres";
        COLUMNS.iter().position(|(_, elements)| is_own && elements.contains(&self.name(0)))
    }

    fn open(&mut self, tag: &Tag<'_>) -> Result<(), TableError> {
        if self.path.len() == DEEPEST {
            return Err(damaged("damage-deep"));
        }
        if self.is_over {
            return Err(damaged("damage-two-roots"));
        }
        self.path.push(tag.name().to_owned());
        self.text = None;
        if self.name(0) == "Fault" && self.name(1) == "Body" {
            return Err(damaged("damage-fault"));
        }
        if self.is_pupil(0) {
            self.cells.iter_mut().for_each(String::clear);
            self.cells[KEY] = attribute(tag, "key");
            self.cells[ECK_ID] = attribute(tag, "eckid");
        } else if self.column() == Some(LOCATION) {
            self.cells[LOCATION] = attribute(tag, "key");
        } else if self.name(0) == "vestiging" && self.name(1) == "vestigingen" {
            self.location = Some(attribute(tag, "key"));
        } else if self.column().is_some() || self.is_of_school() || self.is_location_name() {
            self.text = Some(String::new());
        }
        Ok(())
    }

    fn is_of_school(&self) -> bool {
        self.name(1) == "school" && matches!(self.name(0), "brincode" | "dependancecode")
    }

    fn is_location_name(&self) -> bool {
        self.name(0) == "naam" && self.name(1) == "vestiging" && self.name(2) == "vestigingen"
    }

    fn push(&mut self, piece: &str, options: &ReadOptions) -> Result<(), TableError> {
        let Some(text) = &mut self.text else { return Ok(()) };
        text.push_str(piece);
        let limit = options.limits.cell_chars;
        if text.len() > limit && text.chars().count() > limit {
            let column = self.column().map_or(1, |column| column + 1);
            return Err(TableError::CellTooLong { row: self.pupils + 1, column, limit });
        }
        Ok(())
    }

    fn close(
        &mut self,
        options: &ReadOptions,
        visit: &mut dyn FnMut(Found<'_>),
    ) -> Result<(), TableError> {
        if let Some(text) = self.text.take() {
            let text = text.trim();
            match self.column() {
                Some(column) if !text.is_empty() => text.clone_into(&mut self.cells[column]),
                Some(_) => {}
                None if self.is_location_name() => {
                    visit(Found::Location(self.location.as_deref().unwrap_or_default(), text));
                }
                None => visit(Found::School(self.name(0), text)),
            }
        }
        if self.is_pupil(0) {
            self.pupils += 1;
            if self.pupils > options.limits.rows {
                return Err(TableError::TooManyRows { limit: options.limits.rows });
            }
            visit(Found::Pupil(&self.cells));
        }
        if self.name(0) == "leerlinggegevens" {
            visit(Found::Whole);
        }
        self.path.pop();
        self.is_over |= self.path.is_empty();
        Ok(())
    }
}

/// Returns an attribute by its local name; empty where it is not there.
fn attribute(tag: &Tag<'_>, name: &str) -> String {
    tag.attribute(name).map_or_else(String::new, |value| value.trim().to_owned())
}
