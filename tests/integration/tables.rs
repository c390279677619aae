//! What is written reads back as it was: every format of a list, in every kind of file.

use std::io::Cursor;

use proptest::prelude::*;
use waswordt::grid::{self, FileKind, Record};
use waswordt::list::{Format, List, ListReader, Manifest, RowDigests};
use waswordt::message::{Lang, Problem as _};
use waswordt::moves::{Closure, FormatId, MoveFile};
use waswordt::tables::{self, ReadOptions, WorkbookOptions};

const MOVE: &str = r#"
sector = "vo"
[school]
brin = "99ZZ00"
name = "Petteflat College"
[from]
delivery = "elf"
idp = "magister"
realm = "petteflat"
[to]
delivery = "elf"
idp = "azure-ad"
realm = "petteflat.onmicrosoft.com"
[dates]
freeze = 2026-07-24
"#;

/// Cells that files like to spoil: leading zeros, quotes, formulas, dates, white space at the
/// edges, line breaks.
const HARD: [&str; 12] = [
    "00042",
    "0",
    "=1+1",
    "a\"b",
    "a,b;c",
    " rand ",
    "één\nregel",
    "'s-Gravenhage",
    "1-2-2026",
    "1e36",
    "Ĳsbrand 😀",
    "-5",
];

fn list(format: FormatId, rows: usize) -> List {
    let format = Format::of(format);
    let mut list = List::new(format);
    for row in 0..rows {
        list.push(
            row as u32 + 3,
            (0..format.width()).map(|column| HARD[(row + column) % HARD.len()]),
        );
    }
    list
}

fn manifest(list: &List, closure: Closure, supplied: usize) -> Manifest {
    Manifest {
        list_id: "99ZZ00-abcdefgh".to_owned(),
        version: 1,
        created: "2026-06-01".to_owned(),
        format: list.format().id,
        r#move: MoveFile::parse(MOVE).unwrap(),
        closure,
        owner: None,
        first_row: 3,
        supplied: RowDigests::of(list, (0..supplied).collect(), [7; 16]),
    }
}

fn options() -> WorkbookOptions<'static> {
    WorkbookOptions {
        lang: Lang::Nl,
        created: jiff::civil::date(2026, 6, 1),
        file_name: "lijst.xlsx",
    }
}

fn workbook(list: &List, manifest: Option<&Manifest>) -> Vec<u8> {
    let mut bytes = Vec::new();
    tables::write_workbook(list, manifest, &options(), &mut bytes).unwrap();
    bytes
}

fn read(bytes: &[u8]) -> (waswordt::grid::Facts, List) {
    let mut reader = ListReader::new(None);
    let facts = tables::read(Cursor::new(bytes), &ReadOptions::default(), &mut |record| {
        reader.push(record);
    })
    .unwrap();
    let parsed = reader.finish();
    assert_eq!(parsed.problems, []);
    (facts, parsed.list.unwrap())
}

#[track_caller]
fn assert_same(found: &List, expected: &List) {
    assert_eq!((found.format().id, found.len()), (expected.format().id, expected.len()));
    for (found, expected) in found.rows().zip(expected.rows()) {
        assert_eq!(found.cells().collect::<Vec<_>>(), expected.cells().collect::<Vec<_>>());
    }
    assert_eq!(found.sha256(), expected.sha256());
    assert_eq!(found.notes().count(), 0);
}

#[test]
fn a_list_of_every_format_survives_every_kind_of_file() {
    for &format in FormatId::ALL {
        let list = list(format, 40);
        let descriptor = "{ \"waswordt\": {} }\n";
        let mut csv = Vec::new();
        tables::write_csv(&list, &mut csv).unwrap();
        assert_same(&read(&csv).1, &list);
        let mut container = Vec::new();
        tables::write_container(&list, descriptor, &mut container).unwrap();
        let (facts, found) = read(&container);
        assert_eq!((facts.kind, facts.manifest.as_deref()), (FileKind::Csv, Some(descriptor)));
        assert_same(&found, &list);
        let manifest = manifest(&list, Closure::Closed, list.format().supplied);
        let (facts, found) = read(&workbook(&list, Some(&manifest)));
        assert_eq!((facts.kind, facts.problems.len()), (FileKind::Xlsx, 0));
        assert_eq!(Manifest::from_descriptor(&facts.manifest.unwrap()).unwrap(), manifest);
        assert_same(&found, &list);
    }
}

#[test]
fn a_list_too_long_for_memory_is_written_by_way_of_a_file_and_reads_the_same() {
    let list = list(FormatId::Vo, 50_001);
    let manifest = manifest(&list, Closure::Open, 5);
    let (facts, found) = read(&workbook(&list, Some(&manifest)));
    assert_same(&found, &list);
    assert_eq!(Manifest::from_descriptor(&facts.manifest.unwrap()).unwrap(), manifest);
}

#[test]
fn a_csv_has_one_header_row_of_agreed_names() {
    let mut csv = Vec::new();
    tables::write_csv(&list(FormatId::Vo, 1), &mut csv).unwrap();
    let text = String::from_utf8(csv).unwrap();
    let header = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n";
    assert!(text.starts_with(header), "{text}");
    assert!(
        text.ends_with("00042,0,\"=\"\"=1+1\"\"\",\"a\"\"b\",\"a,b;c\", rand ,\"één\nregel\"\n"),
        "{text}"
    );
}

#[test]
fn row_numbers_in_a_workbook_count_both_header_rows() {
    let numbers = |format: FormatId| {
        let (_, found) = read(&workbook(&list(format, 2), None));
        found.rows().map(waswordt::list::Row::number).collect::<Vec<_>>()
    };
    assert_eq!(numbers(FormatId::Vo), [3, 4]);
    assert_eq!(numbers(FormatId::MboIdpChange), [2, 3]);
}

#[test]
fn the_same_list_gives_the_same_bytes() {
    let list = list(FormatId::Vo, 10);
    let manifest = manifest(&list, Closure::Open, 6);
    assert_eq!(workbook(&list, Some(&manifest)), workbook(&list, Some(&manifest)));
    let container = |list: &List| {
        let mut bytes = Vec::new();
        tables::write_container(list, "{}", &mut bytes).unwrap();
        bytes
    };
    assert_eq!(container(&list), container(&list));
}

#[test]
fn an_empty_form_reads_as_a_list_without_rows() {
    let list = list(FormatId::Vo, 0);
    let (facts, found) = read(&workbook(&list, Some(&manifest(&list, Closure::Open, 0))));
    assert_eq!((facts.sheet.as_deref(), found.len()), (Some("Was-wordtlijst"), 0));
}

#[test]
fn a_zip_that_is_no_table_and_a_damaged_workbook_are_refused() {
    let refused = |bytes: &[u8]| {
        tables::read(Cursor::new(bytes), &ReadOptions::default(), &mut |_| ())
            .unwrap_err()
            .message()
            .key()
    };
    let sound = workbook(&list(FormatId::Vo, 3), None);
    assert_eq!(refused(&sound[..sound.len() / 2]), "table-damaged");
    let empty_zip = [b"PK\x05\x06".as_slice(), &[0; 18]].concat();
    assert_eq!(refused(&empty_zip), "table-no-table");
}

#[test]
fn no_damage_makes_a_reader_panic() {
    let list = list(FormatId::Vo, 5);
    let sound = workbook(&list, Some(&manifest(&list, Closure::Open, 6)));
    for at in (0..sound.len()).step_by(7) {
        let mut damaged = sound.clone();
        damaged[at] ^= 0x55;
        let mut count = 0;
        let _ = tables::read(Cursor::new(damaged), &ReadOptions::default(), &mut |_: &Record| {
            count += 1;
        });
    }
}

proptest! {
    // Without the signs that begin a letter which was encoded twice, such as the first of `Ã©`: those
    // are read as what was meant.
    #[test]
    fn any_cells_survive_a_csv_and_none_runs(
        cells in prop::collection::vec("([-=+@＝\t\r\n]?=?[\"']?)?[ -~\u{a0}-\u{c1}\u{f5}-\u{17f}\r\n\t\"]{0,12}", 0..40),
    ) {
        let mut list = List::new(Format::of(FormatId::Vo));
        for (at, row) in cells.chunks(6).enumerate() {
            // A row that holds nothing is no row; the first cell keeps it one.
            list.push(at as u32 + 2, std::iter::once("x").chain(row.iter().map(String::as_str)));
        }
        let mut csv = Vec::new();
        tables::write_csv(&list, &mut csv).unwrap();
        let (facts, found) = read(&csv);
        prop_assert_eq!((facts.problems, found.sha256()), (vec![], list.sha256()));
        let mut live = 0;
        tables::read(Cursor::new(&csv), &ReadOptions::default(), &mut |record| {
            live += record.iter().filter(|cell| grid::runs(cell) && grid::text_in(cell).is_none()).count();
        }).unwrap();
        prop_assert_eq!(live, 0);
        let numbers = |list: &List| list.rows().map(waswordt::list::Row::number).collect::<Vec<_>>();
        prop_assert_eq!(numbers(&found), numbers(&list));
    }
}

/// What the sheet that explains says of a list of a move, in one line.
fn guide(format: FormatId, moved: &str) -> String {
    let list = list(format, 1);
    let moved = MoveFile::parse(moved).unwrap();
    let manifest = Manifest { r#move: moved, ..manifest(&list, Closure::Open, 0) };
    let bytes = workbook(&list, Some(&manifest));
    let options = ReadOptions { sheet: Some("Uitleg".to_owned()), ..ReadOptions::default() };
    let mut said = String::new();
    tables::read(Cursor::new(&bytes), &options, &mut |record| {
        record.iter().for_each(|cell| said += &[cell, " "].concat());
    })
    .unwrap();
    said
}

#[test]
fn the_sheet_that_explains_says_what_changes() {
    let vo = |to: &str, realm: &str| {
        format!(
            "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"P\"\n\
             [from]\ndelivery = \"elf\"\nidp = \"somtoday\"\nrealm = \"oud\"\n\
             [to]\ndelivery = \"elf\"\nidp = \"{to}\"\nrealm = \"{realm}\"\n"
        )
    };
    let portal = guide(FormatId::Vo, &vo("magister", "nieuw"));
    for says in [
        "van SOM naar Magister",
        "op een ander portaal",
        "inlognamen (“identiteiten”) van leerlingen.",
        "uw oude portaal.",
        "Achternaam, zonder tussenvoegsel.",
    ] {
        assert!(portal.contains(says), "{says}: {portal}");
    }
    for realm in ["oud", "nieuw"] {
        let stays = guide(FormatId::Vo, &vo("som", realm));
        for says in [
            "SOM blijft; de inlognamen veranderen",
            "houdt hetzelfde portaal",
            "van leerlingen veranderen.",
            "uw portaal.",
            "oude inlognamen zijn bevroren",
        ] {
            assert!(stays.contains(says), "{says}: {stays}");
        }
        assert!(!stays.contains("ander portaal") && !stays.contains("oude portaal"), "{stays}");
    }
    let eck = guide(FormatId::EckChange, &vo("som", "oud"));
    for says in [
        "SOM; de ECK iD's veranderen",
        "De ECK iD's veranderen, of komen",
        "als de nummervoorziening de nieuwe",
        "kan geen ECK iD zijn (begint niet met https://ketenid.nl/",
    ] {
        assert!(eck.contains(says), "{says}: {eck}");
    }
    assert!(!eck.contains("ander portaal") && !eck.contains("geen @"), "{eck}");
    assert!(!eck.contains("oude portaal"), "{eck}");
    let instead = vo("som", "oud") + "[conditions]\neck_id_from = \"real-id\"\n";
    let instead = guide(FormatId::EckChangeRealId, &instead);
    assert!(instead.contains("ECK iD's komen in plaats van"), "{instead}");
}

#[test]
fn the_sheet_that_explains_names_no_first_day_after_the_last() {
    let told = |freeze: &str| {
        let moved = format!(
            "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"P\"\n\
             [from]\ndelivery = \"elf\"\nidp = \"som\"\n[to]\ndelivery = \"elf\"\n\
             idp = \"magister\"\n[dates]\nfreeze = {freeze}\ncutover = 2027-07-30\n"
        );
        guide(FormatId::Vo, &moved)
    };
    let sound = told("2027-07-20");
    assert!(sound.contains("vanaf 20 juli 2027") && sound.contains("uiterlijk 27 juli"), "{sound}");
    let impossible = told("2027-07-29");
    assert!(
        impossible.contains("als de oude omgeving is bevroren")
            && impossible.contains("uiterlijk 27 juli")
            && !impossible.contains("29 juli"),
        "{impossible}"
    );
}

#[test]
fn the_sheet_that_explains_an_mbo_list_has_the_words_of_mbo() {
    let mbo = |delivery: &str| {
        format!(
            "sector = \"mbo\"\n[school]\nbrin = \"99ZZ\"\nname = \"P\"\n\
             [from]\ndelivery = \"{delivery}\"\nidp = \"magister\"\n\
             [to]\ndelivery = \"eck\"\nidp = \"adfs\"\n"
        )
    };
    for (format, delivery) in
        [(FormatId::MboIdpChange, "eck"), (FormatId::MboEckOnboarding, "non-eck")]
    {
        let said = guide(format, &mbo(delivery));
        assert!(
            said.contains("studenten") && said.contains("Achternaam, met tussenvoegsel"),
            "{said}"
        );
        for word in ["leerling", "zonder tussenvoegsel", "ELF", "ILF", "kwadrant"] {
            assert!(!said.contains(word), "{word}: {said}");
        }
    }
}
