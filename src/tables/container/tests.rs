//! What is a sound container.

use zip::ZipArchive;

use super::*;

use crate::tables;

const CSV: &[u8] = b"was,wordt\na@x,a@y\n";

/// Zips these entries; a name is written with another letter first where the writer would
/// refuse it.
fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (at, (name, content)) in entries.iter().enumerate() {
        archive.start_file(format!("{at}{}", &name[1..]), SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    let mut bytes = archive.finish().unwrap().into_inner();
    for (at, (name, _)) in entries.iter().enumerate() {
        let written = format!("{at}{}", &name[1..]).into_bytes();
        while let Some(place) = bytes.windows(written.len()).position(|window| window == written) {
            bytes[place..place + name.len()].copy_from_slice(name.as_bytes());
        }
    }
    bytes
}

fn defect(entries: &[(&str, &[u8])]) -> ContainerDefect {
    let bytes = zipped(entries);
    let read = tables::read(Cursor::new(&bytes), &ReadOptions::default(), &mut |_| {}).map(|_| ());
    let looked = container_manifest(Cursor::new(&bytes)).map(|_| ());
    match (read, looked) {
        (Err(TableError::Container(one)), Err(TableError::Container(other))) if one == other => one,
        (Err(TableError::Container(one)), Ok(())) if one == ContainerDefect::OtherList => one,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_container_holds_one_list_and_one_manifest() {
    let sound: [(&str, &[u8]); 3] = [(LIST_NAME, CSV), (MANIFEST_NAME, b"{}"), ("readme.txt", b"")];
    let mut rows = 0;
    tables::read(Cursor::new(zipped(&sound)), &ReadOptions::default(), &mut |_| rows += 1).unwrap();
    assert_eq!(
        (rows, container_manifest(Cursor::new(zipped(&sound))).unwrap().as_deref()),
        (2, Some("{}"))
    );
    assert_eq!(defect(&[(LIST_NAME, CSV), (LIST_NAME, b"x")]), ContainerDefect::Twice(LIST_NAME));
    for same in [
        "List.CSV",
        "./list.csv",
        ".//list.csv",
        "list.csv\0x",
        "list.csv.",
        "list.csv ",
        ".\\list.csv",
        "li\u{17f}t.csv",
        "list%2ecsv",
        " list.csv",
        "\tList.csv",
    ] {
        assert_eq!(
            defect(&[(LIST_NAME, CSV), (same, b"x")]),
            ContainerDefect::Twice(LIST_NAME),
            "{same:?}"
        );
    }
    assert_eq!(
        defect(&[(LIST_NAME, CSV), ("x//List.xlsx", b"x"), ("./LIST.XLSX", b"x")]),
        ContainerDefect::TwoLists
    );
    assert_eq!(
        defect(&[(LIST_NAME, CSV), (MANIFEST_NAME, b"{}"), (MANIFEST_NAME, b"[]")]),
        ContainerDefect::Twice(MANIFEST_NAME)
    );
    assert_eq!(defect(&[(LIST_NAME, CSV), (WORKBOOK_NAME, b"x")]), ContainerDefect::TwoLists);
}

/// A zip file of one stored entry, `a.txt`, which a further field calls `list.csv`.
fn renamed() -> Vec<u8> {
    let number = |value: usize| (value as u32).to_le_bytes();
    let short = |value: usize| (value as u16).to_le_bytes();
    let crc = |bytes: &[u8]| {
        let mut crc = flate2::Crc::new();
        crc.update(bytes);
        crc.sum().to_le_bytes()
    };
    let (name, real) = (b"a.txt", LIST_NAME.as_bytes());
    let extra = [&[1][..], &crc(name), real].concat();
    let extra = [&0x7075_u16.to_le_bytes()[..], &short(extra.len()), &extra].concat();
    let size = number(CSV.len());
    let facts = [
        &[20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0][..],
        &crc(CSV),
        &size,
        &size,
        &short(name.len()),
        &short(extra.len()),
    ]
    .concat();
    let entry = [&b"PK\x03\x04"[..], &facts, name, &extra, CSV].concat();
    let told = [&b"PK\x01\x02\x14\0"[..], &facts, &[0; 14], name, &extra].concat();
    let ends = [short(1), short(1)].concat();
    let places = [number(told.len()), number(entry.len())].concat();
    [&entry[..], &told, b"PK\x05\x06\0\0\0\0", &ends, &places, &[0; 2]].concat()
}

#[test]
fn an_entry_that_is_called_otherwise_where_it_stands_is_refused() {
    let mut bytes = zipped(&[(LIST_NAME, CSV), (MANIFEST_NAME, b"{}"), ("notes.txt", b"x")]);
    for (name, other) in [("list.csv", "last.csv"), ("notes.txt", "list.xlsx")] {
        let at = bytes.windows(name.len()).position(|seen| seen == name.as_bytes()).unwrap();
        bytes[at..at + name.len()].copy_from_slice(other.as_bytes());
        let read = tables::read(Cursor::new(&bytes), &ReadOptions::default(), &mut |_| {});
        assert!(
            matches!(read, Err(TableError::Container(ContainerDefect::Damaged))),
            "{:?}",
            read.map(|_| ())
        );
        bytes[at..at + name.len()].copy_from_slice(name.as_bytes());
    }
    assert!(tables::read(Cursor::new(&bytes), &ReadOptions::default(), &mut |_| {}).is_ok());
}

#[test]
fn an_entry_that_bears_two_names_is_refused() {
    let bytes = renamed();
    assert!(ZipArchive::new(Cursor::new(&bytes)).unwrap().by_name(LIST_NAME).is_ok());
    let read = tables::read(Cursor::new(&bytes), &ReadOptions::default(), &mut |_| {});
    assert!(
        matches!(read, Err(TableError::Container(ContainerDefect::Damaged))),
        "{:?}",
        read.map(|_| ())
    );
}

#[test]
fn a_container_holds_no_name_that_leads_elsewhere() {
    for name in ["../list.csv", "/etc/list.csv", "a/../../list.csv", "..\\list.csv", "c:\\list.csv"]
    {
        assert_eq!(
            defect(&[(LIST_NAME, CSV), (name, b"x")]),
            ContainerDefect::LeadsOut(name.to_owned())
        );
    }
}

#[test]
fn a_manifest_that_tells_of_another_list_is_refused() {
    let manifest = |hash: &str| format!("{{\"resources\": [{{\"hash\": \"sha256:{hash}\"}}]}}");
    let told = manifest(&Sha256::of(CSV).hex());
    let sound = zipped(&[(LIST_NAME, CSV), (MANIFEST_NAME, told.as_bytes())]);
    assert!(tables::read(Cursor::new(sound), &ReadOptions::default(), &mut |_| {}).is_ok());
    let other = manifest(&Sha256::of(b"").hex());
    assert_eq!(
        defect(&[(LIST_NAME, CSV), (MANIFEST_NAME, other.as_bytes())]),
        ContainerDefect::OtherList
    );
}

#[test]
fn a_list_that_is_no_text_is_none_in_a_container_either() {
    let noise: Vec<u8> = CSV.iter().copied().chain((0..=31).cycle().take(400)).collect();
    for bytes in [noise.clone(), zipped(&[(LIST_NAME, &noise)])] {
        let read = tables::read(Cursor::new(bytes), &ReadOptions::default(), &mut |_| {});
        assert!(matches!(read, Err(TableError::NotATable)), "{read:?}");
    }
}

#[test]
fn only_zip_files_are_looked_into() {
    assert!(
        container_manifest(Cursor::new(CSV)).unwrap().is_none() && !is_container(Cursor::new(CSV))
    );
    assert!(container_manifest(Cursor::new(b"")).unwrap().is_none());
    let cut = &zipped(&[(LIST_NAME, CSV)])[..40];
    assert!(matches!(
        container_manifest(Cursor::new(cut)),
        Err(TableError::Container(ContainerDefect::Damaged))
    ));
    assert!(container_manifest(Cursor::new(zipped(&[("other.csv", CSV)]))).unwrap().is_none());
}
