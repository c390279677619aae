//! The package of a workbook: its parts, by the names that programs give them, and no more of them
//! than is safe to take in.

use std::cell::Cell;
use std::collections::HashMap;
use std::io::{BufReader, Cursor, Read, Seek, SeekFrom};
use std::rc::Rc;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use zip::ZipArchive;

use super::error::{Spent, TableError, damaged, unreadable};
use super::foreign::Foreign;
use super::options::{Limits, WORKBOOK_EXPANSION};
use super::text::TextReader;
use super::xml::Xml;
use crate::message::Message;

/// How much of a part tells its encoding.
const HEAD: u64 = 128;

/// A counter of the bytes that were expanded, over all parts.
#[derive(Clone)]
struct Budget {
    left: Rc<Cell<u64>>,
    limit: u64,
}

impl Budget {
    fn new(limit: u64) -> Self {
        Self { left: Rc::new(Cell::new(limit)), limit }
    }

    fn error(&self) -> TableError {
        TableError::TooBig { mebibytes: self.limit >> 20 }
    }

    fn is_spent(&self) -> bool {
        self.left.get() == 0
    }
}

struct Counted<R> {
    input: R,
    budget: Budget,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let left = self.budget.left.get();
        if left == 0 {
            return Err(std::io::Error::other(Spent(self.budget.limit)));
        }
        let room = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        let read = self.input.read(&mut buffer[..room])?;
        self.budget.left.set(left - read as u64);
        Ok(read)
    }
}

/// A package that is open.
pub(super) struct Package<R> {
    archive: ZipArchive<R>,
    /// The parts by their plain names.
    names: HashMap<String, usize>,
    budget: Budget,
}

impl<R: Read + Seek> Package<R> {
    /// Tells what it is where it is no workbook and no list.
    pub(super) fn foreign(&self) -> Option<Foreign> {
        let numbers =
            ["Index/Document.iwa", "Index.zip", "index.apxl", "Index/Tables/DataList.iwa"];
        if numbers.into_iter().any(|part| self.has(part)) {
            return Some(Foreign::Numbers);
        }
        self.names().any(|name| is_table_by_name(&name)).then_some(Foreign::Archive)
    }

    /// Opens a package.
    pub(super) fn open(mut input: R, limits: Limits) -> Result<Self, TableError> {
        let size = input.seek(SeekFrom::End(0))?;
        let archive = ZipArchive::new(input).map_err(|_| damaged("damage-zip"))?;
        let mut names = HashMap::new();
        for at in 0..archive.len() {
            if let Some(Ok(name)) = archive.name_for_index(at) {
                names.entry(plain(&name)).or_insert(at);
            }
        }
        Ok(Self {
            archive,
            names,
            budget: Budget::new(limits.expanding(size, WORKBOOK_EXPANSION).expanded_bytes),
        })
    }

    /// Walks over the names of the parts.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        self.archive.file_names().filter_map(|name| Some(name.ok()?.into_owned()))
    }

    /// Returns where each part begins, with its name as the directory has it.
    pub(super) fn places(&mut self) -> Result<Vec<(u64, Vec<u8>)>, TableError> {
        let archive = &mut self.archive;
        (0..archive.len())
            .map(|at| {
                let part = archive.by_index_raw(at).map_err(|_| damaged("damage-zip"))?;
                Ok((part.header_start(), part.name_raw().to_vec()))
            })
            .collect()
    }

    /// Tells whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Opens a part; what is read of it counts as expanded.
    pub(super) fn part<'s>(&'s mut self, name: &str) -> Result<impl Read + use<'s, R>, TableError> {
        let index = self.find(name).ok_or_else(|| TableError::Damaged {
            reason: Message::new("damage-part-missing").with("part", name),
        })?;
        let input = self.archive.by_index(index).map_err(|_| damaged("damage-zip"))?;
        Ok(Counted { input, budget: self.budget.clone() })
    }

    /// Reads a part as text; none where it is longer than `cap` bytes.
    pub(super) fn text_within(
        &mut self,
        name: &str,
        cap: u64,
    ) -> Result<Option<String>, TableError> {
        let mut text = String::new();
        self.part(name)?
            .take(cap + 1)
            .read_to_string(&mut text)
            .map_err(|error| unreadable(&error))?;
        self.check_budget()?;
        Ok((text.len() as u64 <= cap).then_some(text))
    }

    /// Returns where the directory begins.
    pub(super) fn directory_start(&self) -> u64 {
        self.archive.central_directory_start()
    }

    /// Returns how many bytes may still be expanded.
    pub(super) fn left(&self) -> u64 {
        self.budget.left.get()
    }

    /// Refuses what expands too far.
    pub(super) fn check_budget(&self) -> Result<(), TableError> {
        if self.budget.is_spent() { Err(self.budget.error()) } else { Ok(()) }
    }

    /// Names of parts differ in capitals and strokes between what is written and what is meant.
    fn find(&self, name: &str) -> Option<usize> {
        self.archive.index_for_name(name).or_else(|| self.names.get(&plain(name)).copied())
    }

    /// Tells whether a part has a word; one in UTF-16 may have any.
    pub(super) fn mentions(&mut self, name: &str, word: &[u8]) -> Result<bool, TableError> {
        let mut part = self.part(name)?;
        let mut head = Vec::new();
        part.by_ref().take(4).read_to_end(&mut head).map_err(|error| unreadable(&error))?;
        Ok(sixteen_bits(&head).is_some()
            || holds(Cursor::new(head).chain(part), word).map_err(|error| unreadable(&error))?)
    }

    /// Opens a part as XML; one that is not in UTF-8 is decoded first.
    pub(super) fn xml<'s>(
        &'s mut self,
        name: &str,
    ) -> Result<Xml<BufReader<Box<dyn Read + 's>>>, TableError> {
        let mut part = self.part(name)?;
        let mut head = Vec::new();
        part.by_ref().take(HEAD).read_to_end(&mut head).map_err(|error| unreadable(&error))?;
        let other = sixteen_bits(&head).or_else(|| single_bytes(&head));
        let whole = Cursor::new(head).chain(part);
        let text: Box<dyn Read + 's> = match other {
            Some(encoding) => Box::new(TextReader::new(whole, encoding)),
            None => Box::new(whole),
        };
        Ok(Xml::new(BufReader::with_capacity(64 * 1024, text)))
    }
}

/// Tells whether bytes that come piece by piece hold a word.
fn holds(mut input: impl Read, word: &[u8]) -> std::io::Result<bool> {
    let mut buffer = vec![0; 64 * 1024];
    let mut kept = 0;
    loop {
        let read = input.read(&mut buffer[kept..])?;
        let end = kept + read;
        let mut rest = &buffer[..end];
        while let Some(at) = rest.iter().position(|byte| *byte == word[0]) {
            rest = &rest[at..];
            if rest.starts_with(word) {
                return Ok(true);
            }
            rest = &rest[1..];
        }
        if read == 0 {
            return Ok(false);
        }
        kept = end.min(word.len() - 1);
        buffer.copy_within(end - kept..end, 0);
    }
}

/// The name of a part without what differs from program to program; in the target of a relation a
/// character may be written as the digits of its bytes.
pub(super) fn plain(name: &str) -> String {
    let name = unescaped(name.trim()).replace('\\', "/");
    name.trim_start_matches("./").trim_start_matches('/').to_lowercase()
}

/// Reads `%20` as a blank, and whatever else is written so; what makes no text stays as it is.
fn unescaped(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let byte = digits
            .filter(|_| first == b'%')
            .and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = &after[if byte.is_some() { 2 } else { 0 }..];
    }
    String::from_utf8(bytes).unwrap_or_else(|_| name.to_owned())
}

/// Tells whether a part is written in 16 bits, by its mark or the zero beside its first bracket.
fn sixteen_bits(head: &[u8]) -> Option<&'static Encoding> {
    match head {
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => Some(UTF_16LE),
        [0xFE, 0xFF, ..] | [0, b'<', ..] => Some(UTF_16BE),
        _ => None,
    }
}

/// Tells whether a part says that it is written in single bytes, as some old programs do.
fn single_bytes(head: &[u8]) -> Option<&'static Encoding> {
    let declaration = head.trim_ascii_start().strip_prefix(b"<?xml")?;
    let text = String::from_utf8_lossy(declaration);
    let (_, value) = text.split("?>").next()?.split_once("encoding")?;
    let name = value.split(['"', '\'']).nth(1)?;
    Encoding::for_label(name.as_bytes()).filter(|encoding| encoding.is_single_byte())
}

/// Resolves the target of a relation against the folder of its source, as paths are in a package:
/// blanks and `./` mean nothing, nor does a place within the part.
pub(super) fn resolve(folder: &str, target: &str) -> String {
    let target = target.split('#').next().unwrap_or_default().trim().replace('\\', "/");
    let whole = if target.starts_with('/') { target } else { format!("{folder}/{target}") };
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// Tells whether a file in an archive is a table by its name.
fn is_table_by_name(name: &str) -> bool {
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    end.is_some_and(|end| ["csv", "txt", "xlsx", "xlsm", "xls", "ods"].contains(&end.as_str()))
}
