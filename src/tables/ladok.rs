//! Students as Ladok's feed tells of them, `LocalStudentEvent`, as a table: names and the two UIDs,
//! and nothing else. A personal identity number, a date of birth and the UIDs of the event itself
//! are read past.

use std::io::{self, BufReader, Read, Seek, SeekFrom};

use super::error::TableError;
use super::options::ReadOptions;
use super::xml::{Node, Xml};
use crate::grid::{Facts, FileKind, Record};

/// The element of one student.
const EVENT: &str = "LocalStudentEvent";
/// The namespace in which it stands.
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
    let mut record = Record::new();
    record.start(1);
    for column in COLUMNS {
        record.push(column);
    }
    sink(&record);
    let mut xml = Xml::strict(BufReader::new(input));
    let mut row = 1;
    let mut cells: Option<[String; 4]> = None;
    let mut within: Option<usize> = None;
    while let Some(node) = xml.next()? {
        match node {
            Node::Open(tag) if tag.name() == EVENT => cells = Some(Default::default()),
            Node::Open(tag) => within = COLUMNS.iter().position(|column| *column == tag.name()),
            Node::Text(text) => {
                if let (Some(cells), Some(at)) = (&mut cells, within) {
                    cells[at].push_str(&text);
                    let limit = options.limits.cell_chars;
                    if cells[at].len() > 4 * limit {
                        return Err(TableError::CellTooLong {
                            row: row + 1,
                            column: at + 1,
                            limit,
                        });
                    }
                }
            }
            Node::Close(tag) if tag.name() == EVENT => {
                if let Some(cells) = cells.take() {
                    row += 1;
                    if row - 1 > options.limits.rows {
                        return Err(TableError::TooManyRows { limit: options.limits.rows });
                    }
                    record.start(row);
                    for cell in &cells {
                        record.push(cell.trim());
                    }
                    sink(&record);
                }
            }
            Node::Close(_) => within = None,
            Node::Aside => {}
        }
    }
    Ok(Facts::new(FileKind::Edexml))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use crate::tables::{ReadOptions, read};

    #[test]
    fn of_an_event_the_names_and_uids_are_taken_and_nothing_else() {
        let xml = r#"<si:LocalStudentEvent xmlns:si="http://schemas.ladok.se/studentinformation" xmlns:events="http://schemas.ladok.se/events">
<events:HandelseUID>9f920641-9647-4c39-88ec-aae708516014</events:HandelseUID>
<events:EventContext><events:AnvandareUID>6cf85d57-1662-42bf-93aa-1b5fdea16386</events:AnvandareUID></events:EventContext>
<si:Efternamn>Johansson</si:Efternamn><si:ExterntStudentUID>e32accbe-4915-4e4f-8d66-08961b6542de</si:ExterntStudentUID>
<si:Fornamn>Maria</si:Fornamn><si:Personnummer>198609309888</si:Personnummer>
<si:StudentUID>a044b2d3-eb0d-4ece-89e0-7fa8b4a008a4</si:StudentUID></si:LocalStudentEvent>"#;
        let mut rows: Vec<Vec<String>> = Vec::new();
        read(Cursor::new(xml), &ReadOptions::default(), &mut |record| {
            rows.push(record.iter().map(str::to_owned).collect());
        })
        .unwrap();
        assert_eq!(rows.len(), 2);
        assert_eq!(
            rows[1],
            [
                "Maria",
                "Johansson",
                "e32accbe-4915-4e4f-8d66-08961b6542de",
                "a044b2d3-eb0d-4ece-89e0-7fa8b4a008a4"
            ]
        );
    }
}
