//! From bytes to text: which encoding a file has, and a stream that decodes it.

use std::io::{self, Read, Seek, SeekFrom};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::error::TableError;

const CHUNK: usize = 256 * 1024;

/// How many bytes a guess is made from, at most.
const GUESSED_FROM: usize = 4 << 20;

/// Single-byte encodings in which a Dutch office writes. A guess outside them comes from too few accents, and is taken for the usual one.
const LIKELY: [&str; 5] = ["windows-1252", "windows-1250", "windows-1254", "windows-1257", "ISO-8859-2"];

/// Returns the encoding with a name as people write it.
pub(super) fn encoding_named(name: &str) -> Result<&'static Encoding, TableError> {
    let label = name.trim().to_ascii_lowercase();
    let label = match label.as_str() {
        "utf8" => "utf-8",
        "ansi" | "cp1252" | "windows1252" => "windows-1252",
        "macroman" | "mac-roman" | "mac" => "macintosh",
        "utf16" => "utf-16",
        other => other,
    };
    Encoding::for_label(label.as_bytes()).ok_or_else(|| TableError::UnknownEncoding { name: name.to_owned() })
}

/// Finds the encoding of a file, and leaves it at its start.
///
/// A mark at the start decides, then the zero bytes of UTF-16, then whether everything is sound UTF-8; only then is it guessed.
pub(super) fn survey(input: &mut (impl Read + Seek)) -> io::Result<&'static Encoding> {
    input.seek(SeekFrom::Start(0))?;
    let encoding = match marked(input)? {
        Some(encoding) => encoding,
        None => by_content(input)?,
    };
    input.seek(SeekFrom::Start(0))?;
    Ok(encoding)
}

/// The mark at the start of a file, or zero bytes that only UTF-16 has.
fn marked(input: &mut impl Read) -> io::Result<Option<&'static Encoding>> {
    let mut head = Vec::new();
    input.take(512).read_to_end(&mut head)?;
    if let Some((encoding, _)) = Encoding::for_bom(&head) {
        return Ok(Some(encoding));
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    Ok(match () {
        () if half >= 2 && odd * 10 >= half * 7 && even * 10 < half => Some(UTF_16LE),
        () if half >= 2 && even * 10 >= half * 7 && odd * 10 < half => Some(UTF_16BE),
        () => None,
    })
}

/// Whether everything is sound UTF-8, and if not, what it is likely to be.
fn by_content(input: &mut (impl Read + Seek)) -> io::Result<&'static Encoding> {
    input.seek(SeekFrom::Start(0))?;
    let census = Census::of(input)?;
    // A damaged UTF-8 file still has more accents that are sound than broken ones; in another encoding hardly any is sound.
    if census.broken == 0 || census.sound > census.broken {
        return Ok(UTF_8);
    }
    input.seek(SeekFrom::Start(0))?;
    guess(input)
}

fn guess(input: &mut impl Read) -> io::Result<&'static Encoding> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut buffer = vec![0; CHUNK];
    let mut fed = 0;
    while fed < GUESSED_FROM {
        let read = input.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        if !buffer[..read].is_ascii() {
            detector.feed(&buffer[..read], false);
            fed += read;
        }
    }
    detector.feed(&[], true);
    let guess = detector.guess(Some(b"nl"), Utf8Detection::Deny);
    Ok(if LIKELY.contains(&guess.name()) { guess } else { WINDOWS_1252 })
}

/// How many characters beyond ASCII are sound UTF-8, and how many places are not.
#[derive(Default)]
struct Census {
    sound: usize,
    broken: usize,
}

impl Census {
    fn of(input: &mut impl Read) -> io::Result<Self> {
        let mut census = Self::default();
        let mut buffer = vec![0; CHUNK];
        let mut kept = 0;
        loop {
            let read = input.read(&mut buffer[kept..])?;
            if read == 0 {
                census.broken += usize::from(kept > 0);
                return Ok(census);
            }
            let end = kept + read;
            let rest = census.count(&buffer[..end]);
            buffer.copy_within(end - rest..end, 0);
            kept = rest;
        }
    }

    /// Counts, and returns how many bytes at the end may be the start of a character.
    fn count(&mut self, mut bytes: &[u8]) -> usize {
        loop {
            let Err(error) = std::str::from_utf8(bytes) else {
                self.sound += leads(bytes);
                return 0;
            };
            let (sound, rest) = bytes.split_at(error.valid_up_to());
            self.sound += leads(sound);
            let Some(length) = error.error_len() else { return rest.len() };
            self.broken += 1;
            bytes = &rest[length..];
        }
    }
}

/// Counts the first bytes of characters beyond ASCII.
fn leads(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte >= 0xC0).count()
}

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
        Self { input, decoder, bytes: vec![0; CHUNK], pending: 0..0, is_damaged: false, is_done: false }
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
        // With room for the worst case nothing is ever left over; the loop of the caller covers it all the same.
        Ok(!self.is_done || result == CoderResult::OutputFull)
    }
}
