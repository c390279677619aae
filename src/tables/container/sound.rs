//! Opening a container so that no two programs read it differently.

use std::collections::HashSet;
use std::io::{Read, Seek, SeekFrom};

use super::defect::ContainerDefect;
use super::directory;
use crate::tables::error::TableError;
use crate::tables::options::{CONTAINER_EXPANSION, Limits};
use crate::tables::package::{Package, plain as as_read};

/// The name of the list inside a container.
pub const LIST_NAME: &str = "list.csv";
/// The name of a list in a workbook inside a container.
pub const WORKBOOK_NAME: &str = "list.xlsx";
/// The name of the manifest inside a container.
pub const MANIFEST_NAME: &str = "datapackage.json";

/// How much of a name is told to people.
const LONGEST_SHOWN: usize = 64;

/// Opens a container. What the publisher reads in it must be what the sender saw in it, with
/// whatever program: nothing may be there twice, nor lead out of the folder that it would be
/// unpacked in.
pub(super) fn open<R: Read + Seek>(mut input: R, limits: Limits) -> Result<Package<R>, TableError> {
    let limits = limits.expanding(input.seek(SeekFrom::End(0))?, CONTAINER_EXPANSION);
    let mut package = Package::open(&mut input, limits)?;
    let (start, places) = (package.directory_start(), package.places()?);
    let known: HashSet<String> = package.names().collect();
    drop(package);
    for (start, name) in places {
        if !directory::is_named(&mut input, start, &name)? {
            return Err(TableError::Container(ContainerDefect::Damaged));
        }
    }
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
