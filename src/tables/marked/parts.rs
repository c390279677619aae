//! The parts of a package, some of them changed; those that are not are copied as they are, byte
//! for byte.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Seek, Write};

use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime, ZipArchive};

/// What is to be changed is held in memory; a workbook in which that is more is not changed.
const MOST: u64 = 128 << 20;

/// A package in which parts can be changed.
pub(super) struct Parts<R> {
    archive: ZipArchive<R>,
    names: Vec<String>,
    changed: BTreeMap<String, String>,
    removed: BTreeSet<String>,
    /// How much may still be read of all parts together.
    left: u64,
}

impl<R: Read + Seek> Parts<R> {
    pub(super) fn open(input: R) -> Option<Self> {
        let archive = ZipArchive::new(input).ok()?;
        let names = archive
            .file_names()
            .map(|name| Some(name.ok()?.into_owned()))
            .collect::<Option<Vec<_>>>()?;
        let (changed, removed) = (BTreeMap::new(), BTreeSet::new());
        Some(Self { archive, names, changed, removed, left: MOST })
    }

    /// Returns the name of a part as it is written; names differ by case between what is written
    /// and what is meant.
    fn written(&self, name: &str) -> Option<String> {
        let name = name.trim_start_matches('/');
        let mut known = self
            .names
            .iter()
            .chain(self.changed.keys())
            .filter(|known| !self.removed.contains(*known));
        known.find(|known| known.eq_ignore_ascii_case(name)).cloned()
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.written(name).is_some()
    }

    /// Returns whether there is a part in this folder.
    pub(super) fn has_folder(&self, folder: &str) -> bool {
        self.names.iter().any(|name| name.starts_with(folder))
    }

    /// Returns a part as text; none where it is missing, no UTF-8, or too long.
    pub(super) fn read(&mut self, name: &str) -> Option<String> {
        let name = self.written(name)?;
        if let Some(text) = self.changed.get(&name) {
            return Some(text.clone());
        }
        let mut text = String::new();
        let part = self.archive.by_name(&name).ok()?;
        let read = part.take(self.left + 1).read_to_string(&mut text).ok()?;
        self.left = self.left.checked_sub(read as u64)?;
        // A mark at the start says only that it is UTF-8.
        let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        text.drain(..mark);
        Some(text)
    }

    /// Puts a part in its place, or adds it.
    pub(super) fn put(&mut self, name: &str, text: String) {
        let name = self.written(name).unwrap_or_else(|| name.trim_start_matches('/').to_owned());
        self.removed.remove(&name);
        self.changed.insert(name, text);
    }

    pub(super) fn remove(&mut self, name: &str) {
        if let Some(name) = self.written(name) {
            self.changed.remove(&name);
            self.removed.insert(name);
        }
    }

    /// Returns a name that no part has, with a number in it.
    pub(super) fn free_name(&self, name: impl Fn(usize) -> String) -> String {
        (1..usize::MAX).map(name).find(|name| !self.has(name)).unwrap_or_default()
    }

    /// Writes the package.
    pub(super) fn write(mut self) -> Option<Vec<u8>> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::DEFAULT);
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..self.archive.len() {
            let part = self.archive.by_index_raw(index).ok()?;
            let name = part.name().ok()?.into_owned();
            if self.removed.contains(&name) {
                continue;
            }
            match self.changed.remove(&name) {
                None => out.raw_copy_file(part).ok()?,
                Some(text) => {
                    out.start_file(name, options).ok()?;
                    out.write_all(text.as_bytes()).ok()?;
                }
            }
        }
        for (name, text) in &self.changed {
            out.start_file(name.as_str(), options).ok()?;
            out.write_all(text.as_bytes()).ok()?;
        }
        out.finish().ok().map(Cursor::into_inner)
    }
}
