//! Students as Ladok's feed tells of them, `LokalStudentEvent`, as a table: names and the two UIDs,
//! and nothing else. A personal identity number, a date of birth and the UIDs of the event itself
//! are read past.

use std::io::{self, BufReader, Read, Seek, SeekFrom};

use super::error::TableError;
use super::options::ReadOptions;
use super::xml::{Node, Tag, Xml};
use crate::grid::{Facts, FileKind, Record};

/// The element of one student (*Läsa ut ExterntStudentUID från Ladok*).
const EVENT: &str = "LokalStudentEvent";
/// The namespace in which it stands, with all that is taken of it.
const NAMESPACE: &str = "http://schemas.ladok.se/studentinformation";
/// The elements that are taken, which are the columns.
const COLUMNS: [&str; 4] = ["Fornamn", "Efternamn", "ExterntStudentUID", "StudentUID"];
/// How much of a file tells that it is one.
const HEAD: u64 = 4096;

/// Tells whether a file is one, and leaves it at its start.
pub(super) fn is_meant(input: &mut (impl Read + Seek)) -> io::Result<bool> {
    let mut head = Vec::new();
    input.by_ref().take(HEAD).read_to_end(&mut head)?;
    input.seek(SeekFrom::Start(0))?;
    let head = String::from_utf8_lossy(&head);
    Ok(head.trim_start_matches('\u{feff}').trim_start().starts_with('<')
        && head.contains(EVENT)
        && head.contains(NAMESPACE))
}

/// Reads a file.
pub(super) fn read(
    input: impl Read,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let mut events =
        Events { options, sink, record: Record::new(), row: 1, cells: None, within: None };
    events.hand_out(&COLUMNS);
    let mut xml = Xml::strict(BufReader::new(input));
    let mut open = Open::default();
    while let Some(node) = xml.next().map_err(of_events)? {
        match node {
            Node::Open(tag) => {
                open.enter(&tag);
                events.begin(&tag, &open);
            }
            Node::Text(text) => events.take(&text)?,
            Node::Close(tag) => {
                events.end(tag.name(), open.names.len())?;
                open.leave();
            }
            Node::Aside => {}
        }
    }
    match open.names.len() {
        0 => Ok(Facts::new(FileKind::Edexml)),
        _ => Err(of_events(super::error::damaged("damage-cut-off"))),
    }
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

    /// Tells whether a tag that was entered is one of Ladok's students.
    fn is_ours(&self, tag: &Tag<'_>) -> bool {
        let mut declared = self.names.iter().rev().flatten();
        declared.find(|(prefix, _)| prefix == tag.prefix()).is_some_and(|(_, of)| of == NAMESPACE)
    }
}

/// The events, one by one.
struct Events<'a> {
    options: &'a ReadOptions,
    sink: &'a mut dyn FnMut(&Record),
    record: Record,
    row: u32,
    /// How deep the event stands that is open, and what was taken of it.
    cells: Option<(usize, [String; 4])>,
    /// The column whose text comes.
    within: Option<usize>,
}

impl Events<'_> {
    fn begin(&mut self, tag: &Tag<'_>, open: &Open) {
        let (name, depth) = (tag.name(), open.names.len());
        self.within = None;
        match &self.cells {
            None if name == EVENT && open.is_ours(tag) => {
                self.cells = Some((depth, Default::default()));
            }
            // What stands deeper is of something else.
            Some((event, _)) if depth == event + 1 && open.is_ours(tag) => {
                self.within = COLUMNS.iter().position(|column| *column == name);
            }
            _ => {}
        }
    }

    fn take(&mut self, text: &str) -> Result<(), TableError> {
        let (Some((_, cells)), Some(at)) = (&mut self.cells, self.within) else { return Ok(()) };
        cells[at].push_str(text);
        let limit = self.options.limits.cell_chars;
        if cells[at].len() > 4 * limit {
            return Err(TableError::CellTooLong { row: self.row + 1, column: at + 1, limit });
        }
        Ok(())
    }

    fn end(&mut self, name: &str, depth: usize) -> Result<(), TableError> {
        self.within = None;
        let Some((_, cells)) = self.cells.take_if(|(event, _)| name == EVENT && *event == depth)
        else {
            return Ok(());
        };
        let limit = self.options.limits.rows;
        if self.row > limit {
            return Err(TableError::TooManyRows { limit });
        }
        self.row += 1;
        self.hand_out(&cells.each_ref().map(|cell| cell.trim()));
        Ok(())
    }

    fn hand_out(&mut self, cells: &[&str; 4]) {
        self.record.start(self.row);
        for cell in cells {
            self.record.push(cell);
        }
        (self.sink)(&self.record);
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use crate::tables::{ReadOptions, TableError, read};

    /// The event as the source prints it.
    const EVENT: &str = include_str!("ladok_event.xml");

    fn rows(xml: &str) -> Result<Vec<Vec<String>>, TableError> {
        let mut rows: Vec<Vec<String>> = Vec::new();
        read(Cursor::new(xml.to_owned()), &ReadOptions::default(), &mut |record| {
            rows.push(record.iter().map(str::to_owned).collect());
        })?;
        rows.remove(0);
        Ok(rows)
    }

    const MARIA: [&str; 4] = [
        "Maria",
        "Johansson",
        "e32accbe-4915-4e4f-8d66-08961b6542de",
        "a044b2d3-eb0d-4ece-89e0-7fa8b4a008a4",
    ];

    #[test]
    fn of_an_event_the_names_and_uids_are_taken_and_nothing_else() {
        assert_eq!(rows(EVENT).unwrap(), [MARIA]);
    }

    #[test]
    fn elements_are_known_by_their_namespace_and_not_by_their_prefix() {
        let other = EVENT.replace("si:", "x:").replace("xmlns:si", "xmlns:x");
        assert_eq!(rows(&other).unwrap(), [MARIA]);
        let default = EVENT.replace("si:", "").replace("xmlns:si", "xmlns");
        assert_eq!(rows(&default).unwrap(), [MARIA]);
        let foreign = EVENT.replace(
            "<si:Fornamn>",
            "<events:ExterntStudentUID>9f920641-9647-4c39-88ec-aae708516014</events:ExterntStudentUID><si:Fornamn>",
        );
        assert_eq!(rows(&foreign).unwrap(), [MARIA]);
        let deeper = EVENT.replace(
            "<si:Fornamn>",
            "<si:Tidigare><si:Fornamn>Eva</si:Fornamn></si:Tidigare><si:Fornamn>",
        );
        assert_eq!(rows(&deeper).unwrap(), [MARIA]);
    }

    #[test]
    fn events_that_break_off_are_no_damaged_workbook() {
        for broken in
            [EVENT.replace("</si:Kon>", "</si:Sex>"), EVENT[..EVENT.len() - 30].to_owned()]
        {
            assert!(matches!(rows(&broken), Err(TableError::DamagedEvents { .. })), "{broken}");
        }
    }
}
