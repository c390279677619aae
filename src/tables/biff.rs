//! The records of a workbook of the format before 2007 (BIFF8), as far as they hold cells.

use std::rc::Rc;

use super::memory::MOST_CELLS;

/// Kinds of records.
pub(super) const BOF: u16 = 0x0809;
/// How the versions before begin.
pub(super) const OLD_BOFS: [u16; 4] = [0x0009, 0x0209, 0x0409, BOF];
pub(super) const EOF: u16 = 0x000A;
pub(super) const FILEPASS: u16 = 0x002F;
pub(super) const BOUNDSHEET: u16 = 0x0085;
pub(super) const SST: u16 = 0x00FC;
pub(super) const FORMAT: u16 = 0x041E;
pub(super) const XF: u16 = 0x00E0;
pub(super) const DATE_MODE: u16 = 0x0022;
pub(super) const ROW: u16 = 0x0208;
pub(super) const COLUMNS: u16 = 0x007D;
pub(super) const LABEL_SST: u16 = 0x00FD;
pub(super) const LABEL: u16 = 0x0204;
pub(super) const RICH_LABEL: u16 = 0x00D6;
pub(super) const NUMBER: u16 = 0x0203;
pub(super) const RK: u16 = 0x027E;
pub(super) const MANY_RK: u16 = 0x00BD;
pub(super) const BOOL_OR_ERROR: u16 = 0x0205;
pub(super) const FORMULA: u16 = 0x0006;
pub(super) const STRING: u16 = 0x0207;
pub(super) const MERGED: u16 = 0x00E5;
const CONTINUE: u16 = 0x003C;

/// A record, with the pieces that continue it.
pub(super) struct BiffRecord<'s> {
    pub(super) kind: u16,
    /// The first piece.
    pub(super) data: &'s [u8],
    /// The pieces that follow, as they stand in the stream.
    pub(super) more: &'s [u8],
}

/// Walks over the records of a stream, up to its end or the first that is cut off.
pub(super) struct Records<'s>(pub(super) &'s [u8]);

impl<'s> Records<'s> {
    fn piece(&mut self) -> Option<(u16, &'s [u8])> {
        let mut head = Bytes(self.0);
        let (kind, length) = (head.half()?, head.half()?);
        let data = head.0.get(..usize::from(length))?;
        self.0 = &head.0[usize::from(length)..];
        Some((kind, data))
    }
}

impl<'s> Iterator for Records<'s> {
    type Item = BiffRecord<'s>;

    fn next(&mut self) -> Option<BiffRecord<'s>> {
        let (kind, data) = self.piece()?;
        let rest = self.0;
        while self.0.starts_with(&CONTINUE.to_le_bytes()) {
            self.piece()?;
        }
        Some(BiffRecord { kind, data, more: &rest[..rest.len() - self.0.len()] })
    }
}

/// Bytes that are taken from the front; every taking may find too few.
#[derive(Clone, Copy)]
pub(super) struct Bytes<'s>(pub(super) &'s [u8]);

impl<'s> Bytes<'s> {
    pub(super) fn take(&mut self, count: usize) -> Option<&'s [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|bytes| bytes[0])
    }

    pub(super) fn half(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.take(2)?.try_into().ok()?))
    }

    pub(super) fn word(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    pub(super) fn float(&mut self) -> Option<f64> {
        Some(f64::from_le_bytes(self.take(8)?.try_into().ok()?))
    }

    /// Takes text of so many characters, after a byte that tells how wide they are.
    pub(super) fn text(&mut self, count: usize) -> Option<String> {
        let is_wide = self.byte()? & 1 == 1;
        let bytes = self.take(if is_wide { count.checked_mul(2)? } else { count })?;
        Some(characters(bytes, is_wide))
    }

    /// Takes text of so many characters, or as many as are left.
    pub(super) fn text_within(&mut self, count: usize) -> Option<String> {
        let is_wide = self.byte()? & 1 == 1;
        let length = if is_wide { count * 2 } else { count }.min(self.0.len());
        Some(characters(self.take(length)?, is_wide))
    }
}

fn characters(bytes: &[u8], is_wide: bool) -> String {
    if is_wide {
        let units: Vec<u16> =
            bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        return String::from_utf16_lossy(&units);
    }
    // Narrow characters are the first 256 of Unicode.
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// Reads the table of strings, each of which may go on in the next piece, there with a width of its
/// own.
pub(super) fn strings(record: &BiffRecord<'_>) -> Option<Vec<Rc<str>>> {
    let mut pieces = Pieces { current: Bytes(record.data), rest: Records(record.more) };
    pieces.current.word()?;
    let count = u64::from(pieces.current.word()?).min(MOST_CELLS);
    let mut strings = Vec::new();
    for _ in 0..count {
        // A table that is cut short leaves the strings that are there.
        match pieces.string() {
            Some(string) => strings.push(string.into()),
            None => break,
        }
    }
    Some(strings)
}

struct Pieces<'s> {
    current: Bytes<'s>,
    rest: Records<'s>,
}

impl Pieces<'_> {
    fn refill(&mut self) -> Option<()> {
        while self.current.0.is_empty() {
            self.current = Bytes(self.rest.piece()?.1);
        }
        Some(())
    }

    fn string(&mut self) -> Option<String> {
        self.refill()?;
        let count = usize::from(self.current.half()?);
        let flags = self.current.byte()?;
        let runs = if flags & 8 == 8 { usize::from(self.current.half()?) } else { 0 };
        let extra = if flags & 4 == 4 { self.current.word()? as usize } else { 0 };
        let (mut text, mut left, mut is_wide) = (String::new(), count, flags & 1 == 1);
        while left > 0 {
            if self.current.0.is_empty() {
                self.refill()?;
                is_wide = self.current.byte()? & 1 == 1;
            }
            let width = if is_wide { 2 } else { 1 };
            let here = left.min(self.current.0.len() / width);
            if here == 0 {
                return None;
            }
            text.push_str(&characters(self.current.take(here * width)?, is_wide));
            left -= here;
        }
        self.skip(runs * 4 + extra)?;
        Some(text)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            self.refill()?;
            let here = count.min(self.current.0.len());
            self.current.take(here)?;
            count -= here;
        }
        Some(())
    }
}

/// Reads a number that was packed into four bytes.
pub(super) fn packed(rk: u32) -> f64 {
    let value = if rk & 2 == 2 {
        f64::from(rk.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(rk & 0xFFFF_FFFC) << 32)
    };
    if rk & 1 == 1 { value / 100.0 } else { value }
}

/// The first bytes of a compound file.
pub(super) const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers_are_whole_or_halves_of_floats_and_may_be_hundredths() {
        assert!((packed(42 << 2 | 2) - 42.0).abs() < 1e-9);
        assert!((packed(4250 << 2 | 3) - 42.5).abs() < 1e-9);
        assert!((packed((1.5_f64.to_bits() >> 32) as u32) - 1.5).abs() < 1e-9);
    }

    #[test]
    fn a_string_goes_on_in_the_next_piece_with_another_width() {
        let first = [1, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, b'a', b'b'];
        let next = [0x3C, 0, 5, 0, 1, 0x42, 0x01, b'd', 0];
        let record = BiffRecord { kind: SST, data: &first, more: &next };
        assert_eq!(strings(&record), Some(vec!["abłd".into()]));
    }

    #[test]
    fn a_text_that_says_more_of_itself_than_there_is_is_read_as_far_as_it_goes() {
        assert_eq!(Bytes(&[0, b'0', b'0']).text_within(3).as_deref(), Some("00"));
    }
}
