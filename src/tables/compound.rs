//! Streams out of a compound file, the container of a workbook of the format before 2007.
//!
//! Every place that the file names is looked up with its bounds, and no chain is followed for longer than the file has sectors.

use super::error::TableError;
use super::package::damaged;

/// A stream shorter than this lies in the small sectors.
const CUTOFF: usize = 4096;
const SMALL: usize = 64;
const ENTRY: usize = 128;
/// Numbers from here on are no sectors.
const LAST_SECTOR: u32 = 0xFFFF_FFFA;

/// A compound file.
pub(super) struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    next: Vec<u32>,
    entries: Vec<Entry>,
    small: Vec<u8>,
    small_next: Vec<u32>,
}

struct Entry {
    name: String,
    start: u32,
    size: usize,
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|chunk| word(chunk, 0))
}

impl<'b> Compound<'b> {
    /// Opens a compound file.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, TableError> {
        Self::try_open(bytes).ok_or_else(|| damaged("damage-parts"))
    }

    fn try_open(bytes: &'b [u8]) -> Option<Self> {
        let sector = match half(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Self { bytes, sector, next: Vec::new(), entries: Vec::new(), small: Vec::new(), small_next: Vec::new() };
        let mut tables: Vec<u32> = words(bytes.get(76..512)?).collect();
        let mut more = word(bytes, 68)?;
        let mut left = bytes.len() / sector;
        while more < LAST_SECTOR && left > 0 {
            let ids: Vec<u32> = words(file.sector(more)?).collect();
            let (last, ids) = ids.split_last()?;
            tables.extend(ids);
            (more, left) = (*last, left - 1);
        }
        for id in tables.into_iter().filter(|id| *id < LAST_SECTOR) {
            let table: Vec<u32> = words(file.sector(id)?).collect();
            file.next.extend(table);
        }
        let folder = file.chain(word(bytes, 48)?)?;
        file.entries = folder.chunks_exact(ENTRY).filter_map(entry).collect();
        let root = folder.get(..ENTRY)?;
        file.small = file.chain(word(root, 116)?).unwrap_or_default();
        file.small_next = words(&file.chain(word(bytes, 60)?).unwrap_or_default()).collect();
        Some(file)
    }

    /// The last sector may be cut short.
    fn sector(&self, id: u32) -> Option<&'b [u8]> {
        let start = (id as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|sector| !sector.is_empty())
    }

    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        let (mut found, mut at, mut left) = (Vec::new(), start, self.bytes.len() / self.sector + 1);
        while at < LAST_SECTOR {
            left = left.checked_sub(1)?;
            found.extend_from_slice(self.sector(at)?);
            at = *self.next.get(at as usize)?;
        }
        Some(found)
    }

    fn small_chain(&self, start: u32) -> Option<Vec<u8>> {
        let (mut found, mut at, mut left) = (Vec::new(), start as usize, self.small.len() / SMALL + 1);
        while at < LAST_SECTOR as usize {
            left = left.checked_sub(1)?;
            let from = at.checked_mul(SMALL)?;
            found.extend_from_slice(self.small.get(from..(from + SMALL).min(self.small.len()))?);
            at = *self.small_next.get(at)? as usize;
        }
        Some(found)
    }

    /// Tells whether there is a stream of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// Reads a stream; none where there is none of this name, or it is damaged.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))?;
        let mut stream = if entry.size < CUTOFF { self.small_chain(entry.start)? } else { self.chain(entry.start)? };
        stream.truncate(entry.size);
        Some(stream)
    }
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    const STREAM: u8 = 2;
    if *bytes.get(66)? != STREAM {
        return None;
    }
    // The length counts the zero at the end.
    let length = usize::from(half(bytes, 64)?).checked_sub(2)?.min(62);
    let name: Vec<u16> = bytes.get(..length)?.chunks_exact(2).filter_map(|pair| half(pair, 0)).collect();
    Some(Entry { name: String::from_utf16_lossy(&name), start: word(bytes, 116)?, size: word(bytes, 120)? as usize })
}
