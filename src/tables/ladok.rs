//! Students as Ladok's feed tells of them, `LokalStudentEvent`, as a table: names and the two UIDs,
//! and nothing else. A personal identity number, a date of birth and the UIDs of the event itself
//! are read past.
//!
//! A feed tells of one student again and again: the latest event counts, what it leaves out stays
//! as it was, and a student who was removed is none any more.

use std::collections::{BTreeSet, HashMap};
use std::io::{BufReader, Read, Seek, SeekFrom};

use super::error::TableError;
use super::options::ReadOptions;
use super::xml::{Node, Tag, Xml};
use super::xml_text::{Decoded, first_element, sound_encoding_of};
use crate::grid::{EventCounts, Facts, FileKind, FileProblem, Record};

/// The element of one student (*Läsa ut ExterntStudentUID från Ladok*), and as it is written in
/// English.
const EVENTS: [&str; 2] = ["LokalStudentEvent", "LocalStudentEvent"];
/// Where all namespaces of Ladok begin.
const LADOK: &str = "http://schemas.ladok.se";
/// The namespace in which it stands, with all that is taken of the student.
const NAMESPACE: &str = "http://schemas.ladok.se/studentinformation";
/// The elements that are taken, which are the columns.
const COLUMNS: [&str; 4] = ["Fornamn", "Efternamn", "ExterntStudentUID", "StudentUID"];
const EXTERNAL: usize = 2;
const INTERNAL: usize = 3;
/// The element that says what happened to the student, in whichever namespace of Ladok.
const KIND: &str = "Handelsetyp";
/// What it says of one who is no more.
const REMOVED: &str = "BORTTAGEN";
/// Elements do not stand deeper in one another.
const DEEPEST: usize = 32;
/// So many other elements are told of; a student has some ten.
const MOST_OTHERS: usize = 20;

/// Tells whether a file that begins so is one, or a feed that holds some.
pub(super) fn is_meant(start: &str) -> bool {
    first_element(start)
        .is_some_and(|root| root == "feed" || EVENTS.contains(&root) || start.contains(LADOK))
}

/// Reads a file. The columns are those of which an event has the element; the names of a student's
/// other elements are titles of empty columns, so that one that bears another name is seen.
pub(super) fn read(
    input: &mut (impl Read + Seek),
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let (charset, problem) = sound_encoding_of(input, options.encoding.as_deref())?;
    input.seek(SeekFrom::Start(0))?;
    let mut events = Events::new(options);
    let mut xml = Xml::strict(BufReader::new(Decoded::new(input, charset)));
    events.walk(&mut xml).map_err(of_events)?;
    let is_damaged = xml.into_input().into_inner().is_damaged();
    let mut facts = Facts::new(FileKind::Edexml);
    facts.encoding = Some(charset.name());
    facts.events = Some(events.counts());
    facts.problems.extend(problem);
    facts.problems.extend(
        is_damaged.then(|| FileProblem::Undecodable { encoding: charset.name(), row: None }),
    );
    events.hand_out(sink);
    Ok(facts)
}

/// No sheet is damaged where events cannot be read.
fn of_events(error: TableError) -> TableError {
    match error {
        TableError::Damaged { reason } => TableError::DamagedEvents { reason },
        other => other,
    }
}

/// The elements that are open, with the namespaces that they declare.
#[derive(Default)]
struct Open {
    /// What each of them declares, as (prefix, namespace).
    names: Vec<Vec<(String, String)>>,
}

impl Open {
    fn enter(&mut self, tag: &Tag<'_>) {
        self.names.push(
            tag.namespaces().map(|(prefix, name)| (prefix.to_owned(), name.into_owned())).collect(),
        );
    }

    fn leave(&mut self) {
        self.names.pop();
    }

    /// Returns the namespace of a tag that was entered.
    fn namespace(&self, tag: &Tag<'_>) -> &str {
        let mut declared = self.names.iter().rev().flatten();
        declared
            .find(|(prefix, _)| prefix == tag.prefix())
            .map_or("", |(_, name)| name.trim_end_matches('/'))
    }
}

/// What is taken of an event.
#[derive(Default)]
struct Student {
    row: u32,
    cells: [String; 4],
    kind: String,
}

impl Student {
    /// What tells one student from another: Ladok's own UID, or else the external one.
    fn key(&self) -> Option<String> {
        let uids = [INTERNAL, EXTERNAL].map(|at| self.cells[at].to_ascii_lowercase());
        uids.into_iter().find(|uid| !uid.is_empty())
    }

    fn is_removed(&self) -> bool {
        self.kind.eq_ignore_ascii_case(REMOVED)
    }

    /// Tells whether an earlier event gave it another ExterntStudentUID, which is to last.
    fn has_another_uid_than(&self, earlier: &Self) -> bool {
        let [own, other] = [self, earlier].map(|event| event.cells[EXTERNAL].as_str());
        !own.is_empty() && !other.is_empty() && !own.eq_ignore_ascii_case(other)
    }

    /// Takes what an earlier event told and this one leaves out.
    fn go_on_from(&mut self, earlier: Self) {
        for (cell, before) in self.cells.iter_mut().zip(earlier.cells) {
            if cell.is_empty() {
                *cell = before;
            }
        }
    }
}

/// What text comes.
#[derive(Clone, Copy)]
enum Within {
    Column(usize),
    Kind,
}

/// The events, one by one.
struct Events<'a> {
    options: &'a ReadOptions,
    open: Open,
    /// How deep the event stands that is open, and what was taken of it.
    student: Option<(usize, Student)>,
    within: Option<Within>,
    /// The columns of which an event has the element, and the names of other elements.
    present: [bool; 4],
    others: BTreeSet<String>,
    row: u32,
    /// All that was told, but for what a later event told anew; and where each student stands.
    told: Vec<Option<Student>>,
    latest: HashMap<String, usize>,
    superseded: usize,
    changed: usize,
}

impl<'a> Events<'a> {
    fn new(options: &'a ReadOptions) -> Self {
        Self {
            options,
            open: Open::default(),
            student: None,
            within: None,
            present: [false; 4],
            others: BTreeSet::new(),
            row: 1,
            told: Vec::new(),
            latest: HashMap::new(),
            superseded: 0,
            changed: 0,
        }
    }

    fn walk(&mut self, xml: &mut Xml<impl std::io::BufRead>) -> Result<(), TableError> {
        while let Some(node) = xml.next()? {
            match node {
                Node::Open(_) if self.open.names.len() == DEEPEST => {
                    return Err(super::error::damaged("damage-deep"));
                }
                Node::Open(tag) => {
                    self.open.enter(&tag);
                    self.begin(&tag);
                }
                Node::Text(text) => self.take(&text)?,
                Node::Close(_) => {
                    self.end()?;
                    self.open.leave();
                }
                Node::Aside => {}
            }
        }
        match self.open.names.len() {
            0 if self.row > 1 => Ok(()),
            0 => Err(super::error::damaged("damage-no-events")),
            _ => Err(super::error::damaged("damage-cut-off")),
        }
    }

    fn begin(&mut self, tag: &Tag<'_>) {
        let (name, depth) = (tag.name(), self.open.names.len());
        let namespace = self.open.namespace(tag);
        self.within = None;
        match &self.student {
            None if EVENTS.contains(&name) && namespace == NAMESPACE => {
                self.student = Some((depth, Student::default()));
            }
            // What stands deeper is of something else.
            Some((event, _)) if depth == event + 1 => {
                let column = COLUMNS.iter().position(|column| *column == name);
                match column.filter(|_| namespace == NAMESPACE) {
                    Some(column) => {
                        self.present[column] = true;
                        self.within = Some(Within::Column(column));
                    }
                    None if name == KIND && namespace.starts_with(LADOK) => {
                        self.within = Some(Within::Kind);
                    }
                    None if namespace == NAMESPACE && self.others.len() < MOST_OTHERS => {
                        self.others.insert(name.to_owned());
                    }
                    None => {}
                }
            }
            _ => {}
        }
    }

    fn take(&mut self, text: &str) -> Result<(), TableError> {
        let (Some((_, student)), Some(within)) = (&mut self.student, self.within) else {
            return Ok(());
        };
        let (cell, column) = match within {
            Within::Column(at) => (&mut student.cells[at], at + 1),
            Within::Kind => (&mut student.kind, COLUMNS.len() + 1),
        };
        cell.push_str(text);
        let limit = self.options.limits.cell_chars;
        if cell.len() > 4 * limit {
            return Err(TableError::CellTooLong { row: self.row + 1, column, limit });
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), TableError> {
        self.within = None;
        let depth = self.open.names.len();
        let Some((_, mut student)) = self.student.take_if(|(event, _)| *event == depth) else {
            return Ok(());
        };
        let limit = self.options.limits.rows;
        if self.row > limit {
            return Err(TableError::TooManyRows { limit });
        }
        self.row += 1;
        student.row = self.row;
        let Student { cells, kind, .. } = &mut student;
        cells.iter_mut().chain([kind]).for_each(|text| *text = text.trim().to_owned());
        let earlier = student
            .key()
            .and_then(|key| self.latest.insert(key, self.told.len()))
            .and_then(|at| self.told[at].take());
        if let Some(earlier) = earlier {
            self.superseded += 1;
            self.changed += usize::from(student.has_another_uid_than(&earlier));
            student.go_on_from(earlier);
        }
        self.told.push(Some(student));
        Ok(())
    }

    fn counts(&self) -> EventCounts {
        let removed = self.told.iter().flatten().filter(|student| student.is_removed()).count();
        EventCounts { superseded: self.superseded, changed: self.changed, removed }
    }

    fn hand_out(&self, sink: &mut dyn FnMut(&Record)) {
        let present = || (0..COLUMNS.len()).filter(|&column| self.present[column]);
        let mut record = Record::new();
        record.start(1);
        present().for_each(|column| record.push(COLUMNS[column]));
        self.others.iter().for_each(|other| record.push(other));
        sink(&record);
        for student in self.told.iter().flatten().filter(|student| !student.is_removed()) {
            record.start(student.row);
            present().for_each(|column| record.push(&student.cells[column]));
            sink(&record);
        }
    }
}
