//! ASCII armour: the text form of a sealed file.

use std::io::{self, BufRead, Read};

use age::armor::ArmoredReader;

const BEGIN: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
/// How much may stand before the armour: a byte order mark, blank lines.
const MOST_BEFORE: usize = 1024;
/// Far above the 64 characters of a line, so that a line without an end does not fill the memory.
const LONGEST_LINE: usize = 1024;

/// Returns where armour begins in the first bytes of a file.
pub(super) fn begins_at(start: &[u8]) -> Option<usize> {
    let mark = if start.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let blank = start[mark..]
        .iter()
        .take(MOST_BEFORE)
        .take_while(|byte| byte.is_ascii_whitespace())
        .count();
    start[mark + blank..].starts_with(BEGIN).then_some(mark + blank)
}

/// Returns how many bytes [`begins_at`] wants to see.
pub(super) const fn bytes_to_see() -> usize {
    MOST_BEFORE + BEGIN.len() + 3
}

/// Reads the bytes that armour, from its first line on, stands for.
pub(super) fn decode(armoured: impl Read) -> impl Read {
    ArmoredReader::new(ShortLines { inner: io::BufReader::new(armoured), run: 0 })
}

/// Refuses a line that is too long to be one of armour.
struct ShortLines<R> {
    inner: R,
    run: usize,
}

impl<R: BufRead> Read for ShortLines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.inner.fill_buf()?;
        let length = available.len().min(buffer.len());
        buffer[..length].copy_from_slice(&available[..length]);
        for byte in &buffer[..length] {
            self.run = if *byte == b'\n' { 0 } else { self.run + 1 };
            if self.run > LONGEST_LINE {
                return Err(io::ErrorKind::InvalidData.into());
            }
        }
        self.inner.consume(length);
        Ok(length)
    }
}
