//! From bytes to text: a stream that decodes them piece by piece.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, Encoding};

const CHUNK: usize = 256 * 1024;

/// A stream of text, decoded piece by piece.
pub(super) struct TextStream<R> {
    input: R,
    decoder: Decoder,
    bytes: Vec<u8>,
    /// The part of `bytes` that is not decoded yet.
    pending: std::ops::Range<usize>,
    is_damaged: bool,
    is_done: bool,
}

impl<R: Read> TextStream<R> {
    /// Starts at the beginning of a file; a mark there is passed over.
    pub(super) fn new(input: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        Self {
            input,
            decoder,
            bytes: vec![0; CHUNK],
            pending: 0..0,
            is_damaged: false,
            is_done: false,
        }
    }

    /// Tells whether bytes were met that are no text in the encoding.
    pub(super) fn is_damaged(&self) -> bool {
        self.is_damaged
    }

    /// Adds the next piece of text; returns whether there was any left to add.
    pub(super) fn fill(&mut self, text: &mut String) -> io::Result<bool> {
        if self.is_done {
            return Ok(false);
        }
        if self.pending.is_empty() {
            let read = self.input.read(&mut self.bytes)?;
            self.pending = 0..read;
            self.is_done = read == 0;
        }
        let bytes = &self.bytes[self.pending.clone()];
        let room = self.decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(3 * bytes.len() + 16);
        text.reserve(room);
        let (result, read, had_errors) = self.decoder.decode_to_string(bytes, text, self.is_done);
        self.pending.start += read;
        self.is_damaged |= had_errors;
        // With room for the worst case nothing is ever left over; the loop of the caller covers it
        // all the same.
        Ok(!self.is_done || result == CoderResult::OutputFull)
    }
}

/// A stream of bytes in one encoding, read as UTF-8.
pub(super) struct TextReader<R> {
    stream: TextStream<R>,
    text: String,
    /// How much of the text was handed out.
    taken: usize,
}

impl<R: Read> TextReader<R> {
    /// Starts at the beginning of a file; a mark there is passed over.
    pub(super) fn new(input: R, encoding: &'static Encoding) -> Self {
        Self { stream: TextStream::new(input, encoding), text: String::new(), taken: 0 }
    }
}

impl<R: Read> Read for TextReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.text.len() {
            self.taken = 0;
            self.text.clear();
            if !self.stream.fill(&mut self.text)? {
                break;
            }
        }
        let read = (&self.text.as_bytes()[self.taken..]).read(buffer)?;
        self.taken += read;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{UTF_16LE, WINDOWS_1252};

    use super::*;

    #[test]
    fn bytes_in_another_encoding_are_read_as_text_whatever_the_pieces() {
        let words = "Zoë €5 ".repeat(70_000);
        let sixteen: Vec<u8> = "\u{feff}𝄞é".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let old = WINDOWS_1252.encode(&words).0.into_owned();
        for (bytes, encoding, meant) in
            [(old, WINDOWS_1252, words.as_str()), (sixteen, UTF_16LE, "𝄞é"), (vec![], UTF_16LE, "")]
        {
            let (mut reader, mut read, mut piece) =
                (TextReader::new(bytes.as_slice(), encoding), Vec::new(), [0; 7]);
            loop {
                let count = reader.read(&mut piece).unwrap();
                if count == 0 {
                    break;
                }
                read.extend_from_slice(&piece[..count]);
            }
            assert_eq!(String::from_utf8(read).unwrap(), meant);
        }
    }
}
