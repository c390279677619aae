//! Words of text whose encoding is not known yet.

/// The words that hold something beyond ASCII, found by that: in most text they are rare. Each with
/// whether it begins a cell.
pub(super) struct Words<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Words<'b> {
    pub(super) fn of(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0 }
    }
}

impl<'b> Iterator for Words<'b> {
    type Item = (&'b [u8], bool);

    fn next(&mut self) -> Option<Self::Item> {
        const STRIDE: usize = 32;
        let rest = &self.bytes[self.at..];
        let from = STRIDE * rest.chunks(STRIDE).position(|piece| !piece.is_ascii())?;
        let odd = from + rest[from..].iter().position(|byte| !byte.is_ascii())?;
        let start = rest[..odd].iter().rposition(|byte| !is_of_word(*byte)).map_or(0, |at| at + 1);
        let end = rest[odd..]
            .iter()
            .position(|byte| !is_of_word(*byte))
            .map_or(rest.len(), |length| odd + length);
        let before = (self.at + start).checked_sub(1).map(|at| self.bytes[at]);
        self.at += end;
        Some((&rest[start..end], before.is_none_or(is_between)))
    }
}

/// Tells whether a byte stands between cells.
pub(super) const fn is_between(byte: u8) -> bool {
    matches!(byte, b';' | b',' | b'\t' | b'|' | b'"' | b'\r' | b'\n')
}

pub(super) const fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte >= 0x80 || byte == b'\''
}
