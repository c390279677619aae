//! Encodings of text, by the names that people give them, and a reader that turns what no browser
//! knows into UTF-8.

use std::borrow::Cow;
use std::io::{self, Read};

use encoding_rs::{Encoding, MACINTOSH, UTF_8, WINDOWS_1252};
use oem_cp::code_table::{
    DECODING_TABLE_CP437, DECODING_TABLE_CP850, DECODING_TABLE_CP852, DECODING_TABLE_CP858,
};
use oem_cp::decode_char_complete_table;

use super::error::TableError;

/// An encoding.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Charset {
    /// One that browsers know.
    Web(&'static Encoding),
    /// A code page of DOS, still used by some administrations.
    Dos(&'static str, &'static [char; 128]),
    /// Four bytes a character, the lowest first or last.
    Wide(ByteOrder),
    /// UTF-8 in some places, windows-1252 in others.
    Mixed,
    /// UTF-8 that was taken for windows-1252 and made UTF-8 once more.
    Twice,
}

/// Which byte of a number comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ByteOrder {
    LowestFirst,
    HighestFirst,
}

pub(super) const CP850: Charset = Charset::Dos("cp850", &DECODING_TABLE_CP850);
pub(super) const CP852: Charset = Charset::Dos("cp852", &DECODING_TABLE_CP852);
pub(super) const CP858: Charset = Charset::Dos("cp858", &DECODING_TABLE_CP858);
pub(super) const CP437: Charset = Charset::Dos("cp437", &DECODING_TABLE_CP437);

impl Charset {
    /// Returns the encoding with a name as people write it.
    pub(super) fn named(name: &str) -> Result<Self, TableError> {
        let label = name.trim().to_ascii_lowercase();
        let label = match label.as_str() {
            "cp850" | "ibm850" | "850" | "oem850" | "dos" => return Ok(CP850),
            "cp852" | "ibm852" | "852" | "oem852" => return Ok(CP852),
            "cp858" | "ibm858" | "858" | "oem858" => return Ok(CP858),
            "cp437" | "ibm437" | "437" | "oem437" | "oem" => return Ok(CP437),
            "utf-32" | "utf32" | "utf-32le" => return Ok(Self::Wide(ByteOrder::LowestFirst)),
            "utf-32be" => return Ok(Self::Wide(ByteOrder::HighestFirst)),
            "utf-8-twice" | "utf8-twice" => return Ok(Self::Twice),
            "utf8" => "utf-8",
            "ansi" | "cp1252" | "windows1252" => "windows-1252",
            "macroman" | "mac-roman" | "mac" => "macintosh",
            "utf16" => "utf-16",
            other => other,
        };
        let known = Encoding::for_label(label.as_bytes());
        known.map(Self::Web).ok_or_else(|| TableError::UnknownEncoding { name: name.to_owned() })
    }

    /// Returns the name by which it is told.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Web(encoding) => encoding.name(),
            Self::Dos(name, _) => name,
            Self::Wide(_) => "UTF-32",
            Self::Mixed => "UTF-8 + windows-1252",
            Self::Twice => "UTF-8 (2×)",
        }
    }

    /// Tells whether hardly any program writes it any more: that of an old Mac, or of DOS.
    pub(super) fn is_of_another_age(self) -> bool {
        self == Self::Web(MACINTOSH) || matches!(self, Self::Dos(..))
    }

    /// Returns the encoding of what [`Recoded`] hands out.
    pub(super) fn of_recoded(self) -> &'static Encoding {
        if let Self::Web(encoding) = self { encoding } else { UTF_8 }
    }

    /// Decodes bytes that end where a character does.
    pub(super) fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Self::Web(encoding) => encoding.decode_without_bom_handling(bytes).0,
            Self::Dos(_, table) => {
                bytes.iter().map(|byte| decode_char_complete_table(*byte, table)).collect()
            }
            Self::Wide(order) => wide(bytes, order),
            Self::Mixed => mixed(bytes),
            Self::Twice => Cow::Owned(once(&String::from_utf8_lossy(bytes))),
        }
    }
}

fn wide(bytes: &[u8], order: ByteOrder) -> Cow<'_, str> {
    let number = |four: &[u8]| {
        let four = <[u8; 4]>::try_from(four).ok()?;
        char::from_u32(if order == ByteOrder::LowestFirst {
            u32::from_le_bytes(four)
        } else {
            u32::from_be_bytes(four)
        })
    };
    bytes.chunks(4).map(|four| number(four).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Decodes what is sound UTF-8 as such, and the rest as windows-1252.
fn mixed(mut bytes: &[u8]) -> Cow<'_, str> {
    let mut text = String::with_capacity(bytes.len());
    loop {
        match std::str::from_utf8(bytes) {
            Ok(sound) => {
                text.push_str(sound);
                return Cow::Owned(text);
            }
            Err(error) => {
                let (sound, rest) = bytes.split_at(error.valid_up_to());
                text.push_str(&String::from_utf8_lossy(sound));
                text.push_str(&WINDOWS_1252.decode_without_bom_handling(&rest[..1]).0);
                bytes = &rest[1..];
            }
        }
    }
}

/// Returns text of which the stretches that were made UTF-8 twice are so once.
pub(super) fn once(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let plain = rest.find(|c: char| !c.is_ascii()).unwrap_or(rest.len());
        mended.push_str(&rest[..plain]);
        rest = &rest[plain..];
        let run = rest.find(|c: char| c.is_ascii()).unwrap_or(rest.len());
        let (bytes, _, has_errors) = WINDOWS_1252.encode(&rest[..run]);
        match std::str::from_utf8(&bytes) {
            Ok(meant) if !has_errors && run > 0 => mended.push_str(meant),
            _ => mended.push_str(&rest[..run]),
        }
        rest = &rest[run..];
    }
    mended
}

/// The most bytes that are held back for the end of a word.
const LONGEST_WORD: usize = 64 * 1024;

/// A reader that hands out UTF-8 of what another encoding has, or bytes as they are.
pub(super) struct Recoded<R> {
    input: R,
    charset: Charset,
    /// What was read and is not decoded yet.
    raw: Vec<u8>,
    ready: Vec<u8>,
    at: usize,
    is_done: bool,
}

impl<R: Read> Recoded<R> {
    pub(super) fn new(input: R, charset: Charset) -> Self {
        Self { input, charset, raw: Vec::new(), ready: Vec::new(), at: 0, is_done: false }
    }

    fn refill(&mut self) -> io::Result<()> {
        let known = self.raw.len();
        self.raw.resize(known + LONGEST_WORD, 0);
        let read = self.input.read(&mut self.raw[known..])?;
        self.raw.truncate(known + read);
        self.is_done = read == 0;
        // A character may go on in what is read next, but not past ASCII.
        let last = match self.charset {
            Charset::Wide(_) => self.raw.len() / 4 * 4,
            _ => self.raw.iter().rposition(u8::is_ascii).map_or(0, |at| at + 1),
        };
        let end = if self.is_done || (last == 0 && self.raw.len() > LONGEST_WORD) {
            self.raw.len()
        } else {
            last
        };
        (self.at, self.ready) =
            (0, self.charset.decode(&self.raw[..end]).into_owned().into_bytes());
        self.raw.drain(..end);
        Ok(())
    }
}

impl<R: Read> Read for Recoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if matches!(self.charset, Charset::Web(_)) {
            return self.input.read(buffer);
        }
        while self.at == self.ready.len() && !self.is_done {
            self.refill()?;
        }
        let count = buffer.len().min(self.ready.len() - self.at);
        buffer[..count].copy_from_slice(&self.ready[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], charset: Charset) -> String {
        let mut text = String::new();
        Recoded::new(bytes, charset).read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn every_byte_of_a_code_page_has_a_character() {
        let bytes: Vec<u8> = (0..=255).collect();
        for (charset, sign) in [(CP850, 'ı'), (CP852, 'Ň'), (CP858, '€'), (CP437, '╒')] {
            let text = read(&bytes, charset);
            assert_eq!(
                (text.chars().count(), text.chars().nth(0x89), text.chars().nth(0xD5)),
                (256, Some('ë'), Some(sign))
            );
        }
    }

    #[test]
    fn four_bytes_a_character_are_read_in_either_order() {
        let text = "Zoë;5€\n".repeat(LONGEST_WORD / 8);
        for (order, bytes) in [
            (ByteOrder::LowestFirst, u32::to_le_bytes as fn(u32) -> [u8; 4]),
            (ByteOrder::HighestFirst, u32::to_be_bytes),
        ] {
            let written: Vec<u8> = text.chars().flat_map(|c| bytes(u32::from(c))).collect();
            assert_eq!(read(&written, Charset::Wide(order)), text);
            assert_eq!(read(&written[..6], Charset::Wide(order)), "Z\u{fffd}");
        }
    }

    #[test]
    fn what_is_mixed_or_made_twice_is_read_as_it_was_meant() {
        assert_eq!(read(b"Zo\xeb;In\xc3\xa8s", Charset::Mixed), "Zoë;Inès");
        assert_eq!(read("ZoÃ«;InÃ¨s;Zoë;â‚¬;â€™".as_bytes(), Charset::Twice), "Zoë;Inès;Zoë;€;’");
        let long = "é".repeat(LONGEST_WORD);
        assert_eq!(read(long.as_bytes(), Charset::Mixed), long);
    }
}
