//! Zip files of parts that repeat, made in an instant: what repeats is compressed once.

use std::io::Write as _;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// Text, so many times.
pub(crate) type Piece = (String, usize);

/// The bytes of a piece that are compressed at once.
const UNIT: usize = 1 << 18;

/// A part of a zip file in the making.
struct Part {
    name: &'static str,
    packed: Vec<u8>,
    length: u64,
    crc: Crc,
}

impl Part {
    fn new(name: &'static str, pieces: &[Piece]) -> Self {
        let mut part = Self { name, packed: Vec::new(), length: 0, crc: Crc::new() };
        for (text, times) in pieces {
            let in_unit = (UNIT / text.len().max(1)).clamp(1, (*times).max(1));
            part.add(&text.repeat(in_unit), times / in_unit);
            part.add(&text.repeat(times % in_unit), 1);
        }
        // The last block of the stream, which is empty.
        part.packed.extend([3, 0]);
        part
    }

    /// Adds text so many times; a block that ends with a full flush stands on its own.
    fn add(&mut self, text: &str, times: usize) {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.flush().unwrap();
        let block = encoder.get_ref().clone();
        let mut crc = Crc::new();
        crc.update(text.as_bytes());
        for _ in 0..times {
            self.packed.extend_from_slice(&block);
            self.crc.combine(&crc);
            self.length += text.len() as u64;
        }
    }

    /// Writes what stands before the part, or of it in the directory at the end.
    fn head(&self, out: &mut Vec<u8>, start: Option<u32>) {
        let number =
            |out: &mut Vec<u8>, value: u64| out.extend_from_slice(&(value as u32).to_le_bytes());
        out.extend_from_slice(if start.is_some() { b"PK\x01\x02\x14\0" } else { b"PK\x03\x04" });
        out.extend_from_slice(&[20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0]);
        number(out, self.crc.sum().into());
        number(out, self.packed.len() as u64);
        number(out, self.length);
        out.extend_from_slice(&(self.name.len() as u16).to_le_bytes());
        out.extend_from_slice(&[0; 2]);
        if let Some(start) = start {
            out.extend_from_slice(&[0; 10]);
            number(out, start.into());
        }
        out.extend_from_slice(self.name.as_bytes());
    }
}

/// Makes a zip file.
pub(crate) fn zip(parts: &[(&'static str, Vec<Piece>)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, pieces) in parts {
        let (part, start) = (Part::new(name, pieces), out.len() as u32);
        part.head(&mut out, None);
        out.extend_from_slice(&part.packed);
        part.head(&mut directory, Some(start));
    }
    let start = out.len() as u32;
    out.extend_from_slice(&directory);
    let count = (parts.len() as u16).to_le_bytes();
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    out.extend([count, count].concat());
    out.extend([directory.len() as u32, start].map(u32::to_le_bytes).concat());
    out.extend([0, 0]);
    out
}

/// Makes a zip file larger by bytes that no part holds: how far it may expand hangs on its size.
pub(crate) fn padded(mut packed: Vec<u8>, length: u32) -> Vec<u8> {
    let at = packed.len() - 6;
    let start = u32::from_le_bytes(packed[at..at + 4].try_into().unwrap());
    packed[at..at + 4].copy_from_slice(&(start + length).to_le_bytes());
    let start = start as usize;
    packed.splice(start..start, std::iter::repeat_n(0, length as usize));
    packed
}

pub(crate) fn once(text: impl Into<String>) -> Piece {
    (text.into(), 1)
}
