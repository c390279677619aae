//! The names in a zip file, as its directory tells them. The reader of zip files keeps one of those
//! that are there twice.

use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// How an entry of the directory begins.
const ENTRY: [u8; 4] = *b"PK\x01\x02";
/// The length of an entry without what varies in it: its name, more fields and a comment, whose
/// lengths stand at these places.
const FIXED: usize = 46;
const LENGTHS: [usize; 3] = [28, 30, 32];

/// How what an entry is about begins, and the length of that without what varies in it: its name,
/// whose length stands at this place, and more fields.
const LOCAL: [u8; 4] = *b"PK\x03\x04";
const LOCAL_FIXED: usize = 30;
const LOCAL_LENGTH: usize = 26;

/// Tells whether a part of the archive, which begins at `start`, has this name where it stands: a
/// program that reads without the directory knows it by that one.
pub(super) fn is_named(
    input: &mut (impl Read + Seek),
    start: u64,
    name: &[u8],
) -> io::Result<bool> {
    let mut local = Vec::new();
    input.seek(SeekFrom::Start(start))?;
    take(input, LOCAL_FIXED, &mut local)?;
    if local.len() < LOCAL_FIXED || local[..4] != LOCAL {
        return Ok(false);
    }
    let length = u16::from_le_bytes([local[LOCAL_LENGTH], local[LOCAL_LENGTH + 1]]);
    take(input, length.into(), &mut local)?;
    Ok(local == name)
}

/// Hands out every name, in the order of the directory that begins at `start`.
pub(super) fn each_name<E: From<io::Error>>(
    input: &mut (impl Read + Seek),
    start: u64,
    mut each: impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    input.seek(SeekFrom::Start(start))?;
    let mut directory = BufReader::new(input);
    let mut entry = Vec::new();
    loop {
        take(&mut directory, FIXED, &mut entry)?;
        if entry.len() < FIXED || entry[..4] != ENTRY {
            return Ok(());
        }
        let [name, fields, comment] =
            LENGTHS.map(|at| usize::from(u16::from_le_bytes([entry[at], entry[at + 1]])));
        take(&mut directory, name, &mut entry)?;
        each(&String::from_utf8_lossy(&entry))?;
        take(&mut directory, fields + comment, &mut entry)?;
    }
}

fn take(input: &mut impl Read, length: usize, into: &mut Vec<u8>) -> io::Result<()> {
    into.clear();
    input.take(length as u64).read_to_end(into)?;
    Ok(())
}
