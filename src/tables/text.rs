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
