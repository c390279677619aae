//! The container that a sealed file holds: a list, as CSV or as a workbook, and its manifest,
//! zipped.

use std::collections::HashSet;
use std::fmt;
use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};

use serde::de::{IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

use super::container_defect::ContainerDefect;
use super::csv_out::write_csv;
use super::error::TableError;
use super::error::{damaged, unreadable};
use super::guess::Guess;
use super::options::{CONTAINER_EXPANSION, Limits, ReadOptions};
use super::package::{Package, plain as as_read};
use super::{csv_in, directory, xlsx_in};
use crate::digest::Sha256;
use crate::grid::{Facts, Record};
use crate::list::List;

/// The name of the list inside a container.
pub const LIST_NAME: &str = "list.csv";
/// The name of a list in a workbook inside a container.
pub const WORKBOOK_NAME: &str = "list.xlsx";
/// The name of the manifest inside a container.
pub const MANIFEST_NAME: &str = "datapackage.json";

/// How a zip file begins.
const ZIP: &[u8] = b"PK\x03\x04";
/// The largest manifest: the digests of some millions of rows.
const MOST_MANIFEST: u64 = 256 << 20;
/// How much of a name is told to people.
const LONGEST_SHOWN: usize = 64;

/// Writes a list and its manifest as a container; the same list gives the same bytes.
///
/// # Errors
/// Where `out` fails.
pub fn write_container(list: &List, descriptor: &str, out: impl Write) -> Result<(), TableError> {
    write(LIST_NAME, |part| write_csv(list, part), descriptor, out)
}

/// Writes a list in a workbook, and its manifest as a container.
///
/// # Errors
/// Where `out` fails.
pub fn write_workbook_container(
    workbook: &[u8],
    descriptor: &str,
    out: impl Write,
) -> Result<(), TableError> {
    write(WORKBOOK_NAME, |part| Ok(part.write_all(workbook)?), descriptor, out)
}

fn write(
    name: &str,
    list: impl FnOnce(&mut dyn Write) -> Result<(), TableError>,
    descriptor: &str,
    out: impl Write,
) -> Result<(), TableError> {
    let refuse = |error: zip::result::ZipError| TableError::Io(error.into());
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o600)
        .large_file(true);
    let mut archive = ZipWriter::new_stream(out);
    archive.start_file(name, options).map_err(refuse)?;
    list(&mut archive)?;
    archive.start_file(MANIFEST_NAME, options).map_err(refuse)?;
    archive.write_all(descriptor.as_bytes())?;
    archive.finish().map_err(refuse)?.into_inner().flush()?;
    Ok(())
}

/// Finds the manifest in a container; none in anything else. Only the manifest itself is kept in
/// memory, whatever the container holds.
///
/// # Errors
/// Where a zip file is damaged, or a container no sound one.
pub fn container_manifest(mut input: impl Read + Seek) -> Result<Option<String>, TableError> {
    if !is_zip(&mut input)? {
        return Ok(None);
    }
    let damaged = |_| TableError::Container(ContainerDefect::Damaged);
    if !holds_list(&Package::open(&mut input, Limits::default()).map_err(damaged)?) {
        return Ok(None);
    }
    manifest_of(&mut open(&mut input, Limits::default())?)
}

/// Tells whether a file is a container, and no workbook or anything else.
#[must_use]
pub fn is_container(mut input: impl Read + Seek) -> bool {
    is_zip(&mut input).unwrap_or(false)
        && Package::open(input, Limits::default()).is_ok_and(|package| holds_list(&package))
}

/// Tells whether a package holds a list as a container does.
pub(super) fn holds_list<R: Read + Seek>(package: &Package<R>) -> bool {
    package.has(LIST_NAME) || package.has(WORKBOOK_NAME)
}

fn is_zip(input: &mut (impl Read + Seek)) -> io::Result<bool> {
    let mut start = Vec::new();
    input.take(ZIP.len() as u64).read_to_end(&mut start)?;
    input.rewind()?;
    Ok(start == ZIP)
}

/// Opens a container. What the publisher reads in it must be what the sender saw in it, with
/// whatever program: nothing may be there twice, nor lead out of the folder that it would be
/// unpacked in.
fn open<R: Read + Seek>(mut input: R, limits: Limits) -> Result<Package<R>, TableError> {
    let limits = limits.expanding(input.seek(SeekFrom::End(0))?, CONTAINER_EXPANSION);
    let package = Package::open(&mut input, limits)?;
    let start = package.directory_start();
    let known: HashSet<String> = package.names().collect();
    let mut found = [false; 3];
    directory::each_name(&mut input, start, |name| {
        // A field beside the name may give the entry another one, by which others do not know it.
        if name.is_ascii() && !known.contains(name) {
            return Err(TableError::Container(ContainerDefect::Damaged));
        }
        let plain = name.replace('\\', "/");
        if plain.starts_with('/')
            || plain.contains(':')
            || plain.split('/').any(|part| part == "..")
        {
            return Err(TableError::Container(ContainerDefect::LeadsOut(
                name.chars().take(LONGEST_SHOWN).collect(),
            )));
        }
        // Whatever a program makes of it, and whatever is made of it here.
        let unpacked = as_unpacked(&as_read(&plain));
        for (found, known) in found.iter_mut().zip([LIST_NAME, WORKBOOK_NAME, MANIFEST_NAME]) {
            if unpacked == known.to_uppercase() && std::mem::replace(found, true) {
                return Err(TableError::Container(ContainerDefect::Twice(known)));
            }
        }
        Ok(())
    })?;
    if found[0] && found[1] {
        return Err(TableError::Container(ContainerDefect::TwoLists));
    }
    Package::open(input, limits)
}

/// Returns the name of the file that some program makes of a name in a container: without what
/// comes after a NUL, empty folders, folders that stay where they are, and the blanks and dots that
/// Windows drops from an end; in capitals, since some file systems know no other.
fn as_unpacked(name: &str) -> String {
    let name = name.split('\0').next().unwrap_or(name);
    let parts = name
        .split('/')
        .map(|part| part.trim_end_matches(['.', ' ']))
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("/").to_uppercase()
}

fn manifest_of<R: Read + Seek>(package: &mut Package<R>) -> Result<Option<String>, TableError> {
    if !package.has(MANIFEST_NAME) {
        return Ok(None);
    }
    let too_big = || TableError::Container(ContainerDefect::ManifestTooBig(MOST_MANIFEST >> 20));
    package.text_within(MANIFEST_NAME, MOST_MANIFEST)?.ok_or_else(too_big).map(Some)
}

/// Reads the list and its manifest out of a container.
pub(super) fn read(
    input: impl Read + Seek,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let mut package = open(input, options.limits)?;
    let manifest = manifest_of(&mut package)?;
    let name = if package.has(LIST_NAME) { LIST_NAME } else { WORKBOOK_NAME };
    if let Some(told) = manifest.as_deref().and_then(digest_in) {
        let found = Sha256::of_reader(package.part(name)?).map_err(|_| damaged("damage-zip"))?;
        if !told.eq_ignore_ascii_case(&found.hex()) {
            return Err(TableError::Container(ContainerDefect::OtherList));
        }
    }
    if name == WORKBOOK_NAME {
        return read_workbook(&mut package, manifest, options, sink);
    }
    let facts = csv_in::stream(package.part(LIST_NAME)?, Guess::UTF_8, options.limits, sink);
    package.check_budget()?;
    match facts {
        Ok(facts) => Ok(Facts { manifest, ..facts }),
        Err(TableError::Io(error)) => Err(unreadable(&error)),
        Err(error) => Err(error),
    }
}

/// Returns the SHA-256 that a descriptor tells of its list, where it does; the program's own
/// containers need none, since sealing covers both.
fn digest_in(descriptor: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Descriptor {
        #[serde(deserialize_with = "first_hash")]
        resources: Option<String>,
    }
    let descriptor: Descriptor = serde_json::from_str(descriptor).ok()?;
    descriptor.resources?.strip_prefix("sha256:").map(str::to_owned)
}

/// Reads the hash of the first resource, and passes over the others: there may be any number.
fn first_hash<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    struct First;
    #[derive(Deserialize)]
    struct Described {
        hash: Option<String>,
    }
    impl<'de> Visitor<'de> for First {
        type Value = Option<String>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("resources")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Self::Value, A::Error> {
            let first: Option<Described> = all.next_element()?;
            while all.next_element::<IgnoredAny>()?.is_some() {}
            Ok(first.and_then(|first| first.hash))
        }
    }
    deserializer.deserialize_seq(First)
}

/// Reads a workbook inside a container; the container's manifest was written later than the
/// workbook's own, and goes before it.
fn read_workbook<R: Read + Seek>(
    package: &mut Package<R>,
    manifest: Option<String>,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let mut workbook = Vec::new();
    package.part(WORKBOOK_NAME)?.read_to_end(&mut workbook).map_err(|error| unreadable(&error))?;
    package.check_budget()?;
    let limits = Limits { expanded_bytes: package.left(), ..options.limits };
    let facts = xlsx_in::read(
        &mut Cursor::new(workbook),
        &ReadOptions { limits, ..options.clone() },
        sink,
    )?;
    Ok(Facts { manifest: manifest.or(facts.manifest), ..facts })
}

#[cfg(test)]
mod tests {
    use zip::ZipArchive;

    use super::*;

    use crate::tables;

    const CSV: &[u8] = b"was,wordt\na@x,a@y\n";

    /// Zips these entries; a name is written with another letter first where the writer would
    /// refuse it.
    fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (at, (name, content)) in entries.iter().enumerate() {
            archive
                .start_file(format!("{at}{}", &name[1..]), SimpleFileOptions::default())
                .unwrap();
            archive.write_all(content).unwrap();
        }
        let mut bytes = archive.finish().unwrap().into_inner();
        for (at, (name, _)) in entries.iter().enumerate() {
            let written = format!("{at}{}", &name[1..]).into_bytes();
            while let Some(place) =
                bytes.windows(written.len()).position(|window| window == written)
            {
                bytes[place..place + name.len()].copy_from_slice(name.as_bytes());
            }
        }
        bytes
    }

    fn defect(entries: &[(&str, &[u8])]) -> ContainerDefect {
        let bytes = zipped(entries);
        let read =
            tables::read(Cursor::new(&bytes), &ReadOptions::default(), &mut |_| {}).map(|_| ());
        let looked = container_manifest(Cursor::new(&bytes)).map(|_| ());
        match (read, looked) {
            (Err(TableError::Container(one)), Err(TableError::Container(other)))
                if one == other =>
            {
                one
            }
            (Err(TableError::Container(one)), Ok(())) if one == ContainerDefect::OtherList => one,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_container_holds_one_list_and_one_manifest() {
        let sound: [(&str, &[u8]); 3] =
            [(LIST_NAME, CSV), (MANIFEST_NAME, b"{}"), ("readme.txt", b"")];
        let mut rows = 0;
        tables::read(Cursor::new(zipped(&sound)), &ReadOptions::default(), &mut |_| rows += 1)
            .unwrap();
        assert_eq!(
            (rows, container_manifest(Cursor::new(zipped(&sound))).unwrap().as_deref()),
            (2, Some("{}"))
        );
        assert_eq!(
            defect(&[(LIST_NAME, CSV), (LIST_NAME, b"x")]),
            ContainerDefect::Twice(LIST_NAME)
        );
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
        for name in
            ["../list.csv", "/etc/list.csv", "a/../../list.csv", "..\\list.csv", "c:\\list.csv"]
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
    fn only_zip_files_are_looked_into() {
        assert!(
            container_manifest(Cursor::new(CSV)).unwrap().is_none()
                && !is_container(Cursor::new(CSV))
        );
        assert!(container_manifest(Cursor::new(b"")).unwrap().is_none());
        let cut = &zipped(&[(LIST_NAME, CSV)])[..40];
        assert!(matches!(
            container_manifest(Cursor::new(cut)),
            Err(TableError::Container(ContainerDefect::Damaged))
        ));
        assert!(container_manifest(Cursor::new(zipped(&[("other.csv", CSV)]))).unwrap().is_none());
    }
}
