//! Which encoding a text file is in, found from its bytes.

use std::collections::HashSet;
use std::io::{self, Read, Seek, SeekFrom};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::charset::{CP437, CP850, CP858, Charset, once};
use super::letters::Look;
use crate::grid::Reading;

const CHUNK: usize = 256 * 1024;

/// How many different words are looked at.
const WORDS: usize = 20_000;

/// How many words are looked at for being made UTF-8 twice, where all of it is sound.
const SOUND_WORDS: usize = 2_000;

/// Single-byte encodings in which a Dutch office writes. A guess outside them comes from too few accents, and is taken for the usual one.
const LIKELY: [&str; 5] = ["windows-1252", "windows-1250", "windows-1254", "windows-1257", "ISO-8859-2"];

/// By how much another encoding must read better than the usual one.
const MARGIN: i32 = 8;

/// An encoding, and how it was found where that deserves a word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Guess {
    pub(super) charset: Charset,
    pub(super) reading: Option<Reading>,
}

impl Guess {
    /// What is sealed is written as UTF-8.
    pub(super) const UTF_8: Self = sure(Charset::Web(UTF_8));
}

const fn sure(charset: Charset) -> Guess {
    Guess { charset, reading: None }
}

const fn recognised(charset: Charset) -> Guess {
    Guess { charset, reading: Some(Reading::Recognised) }
}

/// Finds the encoding of a file, and leaves it at its start.
///
/// A mark at the start decides, then the zero bytes of UTF-16, then whether everything is sound UTF-8; only then do the words.
pub(super) fn survey(input: &mut (impl Read + Seek)) -> io::Result<Guess> {
    input.seek(SeekFrom::Start(0))?;
    let marked = marked(input)?;
    input.seek(SeekFrom::Start(0))?;
    let guess = match marked {
        Some(encoding) if encoding != UTF_8 => sure(Charset::Web(encoding)),
        marked => {
            let census = Census::of(input)?;
            if marked.is_some() { census.of_utf8() } else { census.guess() }
        }
    };
    input.seek(SeekFrom::Start(0))?;
    Ok(guess)
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

/// How many characters beyond ASCII are sound UTF-8, how many places are not, and the words that they stand in.
#[derive(Default)]
struct Census {
    sound: usize,
    broken: usize,
    words: HashSet<Box<[u8]>>,
}

impl Census {
    fn of(input: &mut impl Read) -> io::Result<Self> {
        let mut census = Self::default();
        let mut buffer = vec![0; CHUNK];
        let mut kept = 0;
        loop {
            let read = input.read(&mut buffer[kept..])?;
            let end = kept + read;
            // A word may go on in the next piece.
            let last = buffer[..end].iter().rposition(|byte| !is_of_word(*byte)).map_or(0, |at| at + 1);
            let cut = if read == 0 || last == 0 { end } else { last };
            census.count(&buffer[..cut]);
            if read == 0 {
                return Ok(census);
            }
            buffer.copy_within(cut..end, 0);
            kept = end - cut;
        }
    }

    fn count(&mut self, bytes: &[u8]) {
        if bytes.is_ascii() {
            return;
        }
        let mut rest = bytes;
        loop {
            let Err(error) = std::str::from_utf8(rest) else {
                self.sound += leads(rest);
                break;
            };
            let (sound, broken) = rest.split_at(error.valid_up_to());
            self.sound += leads(sound);
            self.broken += 1;
            rest = &broken[error.error_len().unwrap_or(broken.len())..];
        }
        let most = if self.broken > 0 { WORDS } else { SOUND_WORDS };
        if self.words.len() < most {
            for word in Words(bytes).take(most) {
                if !self.words.contains(word) {
                    self.words.insert(Box::from(word));
                }
            }
        }
    }

    fn guess(&self) -> Guess {
        // A damaged UTF-8 file still has more accents that are sound than broken ones; in another encoding hardly any is sound.
        if self.broken == 0 {
            return self.of_utf8();
        }
        if self.sound == 0 {
            return self.single_byte();
        }
        let look = self.look(Charset::Mixed);
        match () {
            () if look.odd == 0 && look.usual > 0 => recognised(Charset::Mixed),
            () if self.sound > self.broken => sure(Charset::Web(UTF_8)),
            () => self.single_byte(),
        }
    }

    /// Sound UTF-8 may have been made so twice: then there is no accent that was not, and more than one word that was.
    fn of_utf8(&self) -> Guess {
        let is_twice = |word: &[u8]| std::str::from_utf8(word).is_ok_and(|word| once(word) != word);
        let is_all = self.broken == 0 && self.words.len() > 1 && self.words.iter().all(|word| is_twice(word));
        if is_all { recognised(Charset::Twice) } else { sure(Charset::Web(UTF_8)) }
    }

    fn look(&self, charset: Charset) -> Look {
        let mut look = Look::default();
        self.words.iter().for_each(|word| look.add(Look::of(&charset.decode(word))));
        look
    }

    /// Decides between encodings of one byte a character. The usual one holds where nothing in it is odd; another is taken only where what
    /// it makes of the words is clearly better.
    fn single_byte(&self) -> Guess {
        let ansi = Charset::Web(WINDOWS_1252);
        let detected = Charset::Web(self.detected());
        let (plain, other) = (self.look(ansi), self.look(detected));
        let is_better = (other.odd, -other.usual) < (plain.odd, -plain.usual);
        let (usual, look) = if is_better { (detected, other) } else { (ansi, plain) };
        if look.odd == 0 && look.usual >= 0 {
            return sure(usual);
        }
        let mut others = [Charset::Web(MACINTOSH), CP850, CP858, CP437].map(|charset| (self.look(charset), charset));
        others.sort_by_key(|(look, _)| (look.odd, -look.usual));
        let (best, charset) = others[0];
        let is_clear = best.usual >= look.usual + MARGIN && best.usual > 0 && best.odd * 10 <= look.odd;
        if is_clear {
            return Guess { charset, reading: Some(self.certainty(best, charset, &others[1..])) };
        }
        let is_doubtful = look.odd as usize * 4 >= self.words.len().max(1);
        Guess { charset: usual, reading: is_doubtful.then_some(Reading::Doubtful) }
    }

    /// Another encoding that reads as well, and otherwise, leaves doubt.
    fn certainty(&self, best: Look, charset: Charset, others: &[(Look, Charset)]) -> Reading {
        let reads_alike = |other: Charset| self.words.iter().all(|word| charset.decode(word) == other.decode(word));
        let rival = others.iter().find(|(look, other)| look.odd <= best.odd && look.usual + 3 > best.usual && !reads_alike(*other));
        if rival.is_some() { Reading::Doubtful } else { Reading::Recognised }
    }

    fn detected(&self) -> &'static Encoding {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        let mut words: Vec<&[u8]> = self.words.iter().map(|word| &**word).collect();
        words.sort_unstable();
        for word in words {
            detector.feed(word, false);
            detector.feed(b"\n", false);
        }
        detector.feed(&[], true);
        let guess = detector.guess(Some(b"nl"), Utf8Detection::Deny);
        if LIKELY.contains(&guess.name()) { guess } else { WINDOWS_1252 }
    }
}

/// The words that hold something beyond ASCII, found by that: in most text they are rare.
struct Words<'b>(&'b [u8]);

impl<'b> Iterator for Words<'b> {
    type Item = &'b [u8];

    fn next(&mut self) -> Option<&'b [u8]> {
        const STRIDE: usize = 32;
        let from = STRIDE * self.0.chunks(STRIDE).position(|piece| !piece.is_ascii())?;
        let odd = from + self.0[from..].iter().position(|byte| !byte.is_ascii())?;
        let start = self.0[..odd].iter().rposition(|byte| !is_of_word(*byte)).map_or(0, |at| at + 1);
        let end = self.0[odd..].iter().position(|byte| !is_of_word(*byte)).map_or(self.0.len(), |length| odd + length);
        let word = &self.0[start..end];
        self.0 = &self.0[end..];
        Some(word)
    }
}

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte >= 0x80 || byte == b'\''
}

/// Counts the first bytes of characters beyond ASCII.
fn leads(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte >= 0xC0).count()
}

#[cfg(test)]
#[path = "guess_tests.rs"]
mod tests;
