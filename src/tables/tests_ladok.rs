//! The events of Ladok's feed, as the source prints one and as feeds have them.

use std::io::Cursor;

use encoding_rs::{UTF_8, WINDOWS_1252};

use super::{ReadOptions, TableError, read};
use crate::grid::EventCounts;

/// The event as the source prints it.
const EVENT: &str = include_str!("ladok_event.xml");

type Table = (Vec<Vec<String>>, Option<EventCounts>);

fn table(bytes: Vec<u8>) -> Result<Table, TableError> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let facts = read(Cursor::new(bytes), &ReadOptions::default(), &mut |record| {
        rows.push(record.iter().map(str::to_owned).collect());
    })?;
    Ok((rows, facts.events))
}

fn rows(xml: &str) -> Result<Vec<Vec<String>>, TableError> {
    let (mut rows, _) = table(xml.as_bytes().to_vec())?;
    rows.remove(0);
    Ok(rows)
}

/// Several events in one feed.
fn feed(events: &[String]) -> String {
    format!("<feed xmlns=\"http://www.w3.org/2005/Atom\">{}</feed>", events.concat())
}

/// The event of somebody else.
fn of(first: &str, uid: &str) -> String {
    EVENT.replace("Maria", first).replace("e32accbe", uid).replace("a044b2d3", uid)
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
    for broken in [EVENT.replace("</si:Kon>", "</si:Sex>"), EVENT[..EVENT.len() - 30].to_owned()] {
        assert!(matches!(rows(&broken), Err(TableError::DamagedEvents { .. })), "{broken}");
    }
}

#[test]
fn of_several_events_of_a_student_the_latest_counts() {
    let married = EVENT.replace("Johansson", "Berg");
    let silent: String =
        EVENT.lines().filter(|line| !line.contains("Externt")).collect::<Vec<_>>().join("\n");
    let nils = of("Nils", "11111111");
    let (rows, counts) =
        table(feed(&[EVENT.to_owned(), nils, married, silent]).into_bytes()).unwrap();
    let names: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(names, ["Nils", "Maria"]);
    assert_eq!(rows[2], MARIA, "what the latest leaves out stays");
    assert_eq!(counts, Some(EventCounts { superseded: 2, changed: 0, removed: 0 }));
}

#[test]
fn another_permanent_uid_of_one_student_is_counted() {
    let other = EVENT.replace("e32accbe", "11111111");
    let (rows, counts) = table(feed(&[EVENT.to_owned(), other]).into_bytes()).unwrap();
    assert_eq!((rows.len(), counts.unwrap().changed), (2, 1));
    let capitals = EVENT.replace("e32accbe", "E32ACCBE");
    let (_, counts) = table(feed(&[EVENT.to_owned(), capitals]).into_bytes()).unwrap();
    assert_eq!(counts.unwrap().changed, 0);
}

#[test]
fn a_student_who_was_removed_is_none_until_told_of_again() {
    let removed = EVENT.replace("UPPDATERAD", "BORTTAGEN");
    let bare: String = removed
        .lines()
        .filter(|line| !line.contains("namn>") && !line.contains("Externt"))
        .collect::<Vec<_>>()
        .join("\n");
    for gone in [&removed, &bare] {
        let (rows, counts) = table(feed(&[EVENT.to_owned(), gone.clone()]).into_bytes()).unwrap();
        assert_eq!((rows.len(), counts.unwrap().removed), (1, 1), "{gone}");
    }
    let back = feed(&[EVENT.to_owned(), removed, EVENT.to_owned()]);
    assert_eq!(rows(&back).unwrap(), [MARIA]);
}

#[test]
fn an_element_of_another_name_is_no_column_and_is_told_of() {
    let renamed = EVENT.replace("ExterntStudentUID", "ExternStudentUID");
    let (rows, _) = table(renamed.into_bytes()).unwrap();
    assert_eq!(
        rows[0],
        [
            "Fornamn",
            "Efternamn",
            "StudentUID",
            "ExternStudentUID",
            "Fodelsedata",
            "Kon",
            "Personnummer"
        ]
    );
    assert!(!rows[1..].concat().concat().contains("9888"), "{rows:?}");
    let english = EVENT.replace("LokalStudentEvent", "LocalStudentEvent");
    assert_eq!(self::rows(&english).unwrap(), [MARIA]);
    let other = EVENT.replace("LokalStudentEvent", "KontaktuppgifterEvent");
    assert!(matches!(self::rows(&other), Err(TableError::DamagedEvents { .. })));
}

#[test]
fn events_are_read_in_whichever_encoding() {
    let utf16 = |xml: &str, bytes: fn(u16) -> [u8; 2]| {
        xml.encode_utf16().flat_map(bytes).collect::<Vec<u8>>()
    };
    let declared = |name: &str| {
        let event = EVENT.replace("Maria", "Åsa");
        format!("<?xml version=\"1.0\" encoding=\"{name}\"?>\n{event}")
    };
    let latin = |name: &str| WINDOWS_1252.encode(&declared(name)).0.into_owned();
    let files = [
        UTF_8.encode(&declared("UTF-8")).0.into_owned(),
        latin("ISO-8859-1"),
        latin("UTF-8"),
        utf16(&declared("UTF-16"), u16::to_le_bytes),
        utf16(&declared("UTF-16"), u16::to_be_bytes),
        utf16(&format!("\u{feff}{}", declared("UTF-16")), u16::to_le_bytes),
    ];
    for (nth, file) in files.into_iter().enumerate() {
        let (rows, _) = table(file).unwrap();
        assert_eq!(rows[1][0], "Åsa", "file {nth}");
    }
}
