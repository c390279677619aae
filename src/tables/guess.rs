//! Which encoding a text file is in, found from its bytes.

use std::collections::HashMap;
use std::io::{self, Read, Seek, SeekFrom};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254,
    WINDOWS_1257,
};

use super::charset::{ByteOrder, CP437, CP850, CP858, Charset};
use super::error::TableError;
use super::foreign::is_binary;
use super::letters::{Kin, Look};
use super::name_letters::{Taken, clearest, is_rivalled};
use super::words::{Words, is_between, is_of_word};
use crate::grid::Reading;
use crate::spelling::is_garbled_twice;

const CHUNK: usize = 256 * 1024;

/// How many bytes at the start tell text from what is none.
const FIRST: u64 = 512;

/// How much is looked at for how names begin.
const HEAD: usize = 64 * 1024;

/// How many different words are looked at.
const WORDS: usize = 20_000;

/// How many words are looked at for being made UTF-8 twice, where all of it is sound.
const SOUND_WORDS: usize = 2_000;

/// Single-byte encodings in which a Dutch office writes. A guess outside them comes from too few
/// accents, and is taken for the usual one.
const LIKELY: [&str; 5] =
    ["windows-1252", "windows-1250", "windows-1254", "windows-1257", "ISO-8859-2"];

/// How many characters beyond ASCII may be sound UTF-8 by chance.
const SPARSE: usize = 3;

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
/// A mark at the start decides, then the zero bytes of UTF-16, then whether everything is sound
/// UTF-8; only then do the words. What is no text is told from its first bytes.
pub(super) fn survey(input: &mut (impl Read + Seek)) -> Result<Guess, TableError> {
    input.seek(SeekFrom::Start(0))?;
    let head = head_of(&mut *input)?;
    input.seek(SeekFrom::Start(0))?;
    let guess = match marked(&head) {
        None if is_binary(&head) => return Err(TableError::NotATable),
        Some(charset) if charset != Charset::Web(UTF_8) => sure(charset),
        marked => {
            let census = Census::of(input)?;
            if marked.is_some() { census.of_utf8() } else { census.guess() }
        }
    };
    input.seek(SeekFrom::Start(0))?;
    Ok(guess)
}

fn head_of(input: impl Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    input.take(FIRST).read_to_end(&mut head)?;
    Ok(head)
}

/// Refuses what is no text, and is said to be UTF-8.
pub(super) fn refuse_binary(input: impl Read) -> Result<(), TableError> {
    if is_binary(&head_of(input)?) { Err(TableError::NotATable) } else { Ok(()) }
}

/// Tells whether a file has letters beyond ASCII that are all sound UTF-8, and leaves it at its start.
pub(super) fn has_utf8_letters(input: &mut (impl Read + Seek)) -> io::Result<bool> {
    let census = Census::of(input)?;
    input.seek(SeekFrom::Start(0))?;
    Ok(census.sound > 0 && census.broken == 0)
}

/// The mark at the start of a file, or zero bytes that only UTF-16 and UTF-32 have.
fn marked(head: &[u8]) -> Option<Charset> {
    if let Some(order) = of_four(head) {
        return Some(Charset::Wide(order));
    }
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return Some(Charset::Web(encoding));
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    match () {
        () if half >= 2 && odd * 10 >= half * 7 && even * 10 < half => Some(Charset::Web(UTF_16LE)),
        () if half >= 2 && even * 10 >= half * 7 && odd * 10 < half => Some(Charset::Web(UTF_16BE)),
        () => None,
    }
}

/// Tells in which order the four bytes of a character stand, where all have four: of most only the
/// lowest is not zero.
fn of_four(head: &[u8]) -> Option<ByteOrder> {
    let all = head.chunks_exact(4).len();
    let plain = |at: usize| {
        head.chunks_exact(4)
            .filter(|four| (0..4).all(|other| (four[other] != 0) == (other == at)))
            .count()
    };
    match () {
        () if all >= 2 && plain(0) * 10 >= all * 7 => Some(ByteOrder::LowestFirst),
        () if all >= 2 && plain(3) * 10 >= all * 7 => Some(ByteOrder::HighestFirst),
        () => None,
    }
}

/// How many characters beyond ASCII are sound UTF-8, how many places are not, and the words that
/// they stand in.
#[derive(Default)]
struct Census {
    sound: usize,
    broken: usize,
    /// The words, each with whether it begins a cell.
    words: HashMap<Box<[u8]>, bool>,
    /// How many cells at the start of the file begin with a capital, and how many do not.
    capitals: usize,
    smalls: usize,
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
            let last =
                buffer[..end].iter().rposition(|byte| !is_of_word(*byte)).map_or(0, |at| at + 1);
            let cut = if read == 0 || last == 0 { end } else { last };
            if census.capitals + census.smalls == 0 {
                census.count_starts(&buffer[..cut.min(HEAD)]);
            }
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
            for (word, is_start) in Words::of(bytes).take(most) {
                match self.words.get_mut(word) {
                    Some(begins) => *begins |= is_start,
                    None => _ = self.words.insert(Box::from(word), is_start),
                }
            }
        }
    }

    /// Counts cells of a name by how they begin. Prefixes are short, and identities have signs or
    /// digits.
    fn count_starts(&mut self, bytes: &[u8]) {
        for cell in bytes.split(|byte| is_between(*byte)) {
            let is_name = cell.len() > 3
                && cell.iter().all(|byte| is_of_word(*byte) || matches!(byte, b' ' | b'-'));
            let first = cell.split(|byte| !byte.is_ascii_alphabetic()).next().unwrap_or_default();
            match first {
                [b'A'..=b'Z', b'a'..=b'z', ..] if is_name => self.capitals += 1,
                [b'a'..=b'z', _, _, _, ..] if is_name => self.smalls += 1,
                _ => {}
            }
        }
    }

    /// Tells whether names begin with a capital here.
    fn has_capitals(&self) -> bool {
        self.capitals > 2 && self.smalls * 4 <= self.capitals
    }

    fn guess(&self) -> Guess {
        // A damaged UTF-8 file still has more accents that are sound than broken ones; in another
        // encoding hardly any is sound.
        if self.broken == 0 {
            return self.of_utf8();
        }
        if self.sound == 0 {
            return self.judged();
        }
        let look = self.look(Charset::Mixed);
        match () {
            () if look.odd == 0 && look.usual > 0 => recognised(Charset::Mixed),
            () if self.sound > self.broken => sure(Charset::Web(UTF_8)),
            () => self.judged(),
        }
    }

    /// Sound UTF-8 may have been made so twice: then there is no accent that was not. And what is
    /// sound by chance has letters that no name has.
    fn of_utf8(&self) -> Guess {
        let is_twice = |word: &[u8]| std::str::from_utf8(word).is_ok_and(is_garbled_twice);
        if self.broken == 0
            && !self.words.is_empty()
            && self.words.keys().all(|word| is_twice(word))
        {
            return recognised(Charset::Twice);
        }
        let utf8 = Charset::Web(UTF_8);
        let look = self.look(utf8);
        let is_foreign = |word: &[u8]| {
            Charset::decode(utf8, word).chars().any(|c| !c.is_ascii() && !is_latin(c))
        };
        if self.sound > SPARSE || look.odd == 0 || !self.words.keys().all(|word| is_foreign(word)) {
            return sure(utf8);
        }
        let guess = self.judged();
        if guess.reading == Some(Reading::Recognised) { guess } else { sure(utf8) }
    }

    fn look(&self, charset: Charset) -> Look {
        let mut look = Look::default();
        let has_capitals = self.has_capitals();
        for (word, is_start) in &self.words {
            let text = charset.decode(word);
            look.add(Look::of(&text));
            let begins_small = || {
                text.starts_with(|c: char| !c.is_ascii() && c.is_lowercase())
                    && text.chars().nth(1).is_some()
            };
            if *is_start && has_capitals && begins_small() {
                look.add_small_start();
            }
        }
        look.finish()
    }

    /// Decides between encodings of one byte a character. Where another makes better names than the
    /// one that was taken, it is taken itself if none of the others does, and doubted if some do.
    fn judged(&self) -> Guess {
        // Here endings tell, and no letter.
        if let Some(clear) = self.lithuanian().filter(|it| it.reading == Some(Reading::Recognised))
        {
            return clear;
        }
        let Guess { charset, reading } = self.single_byte();
        let words: Vec<&[u8]> = self.words.keys().map(|word| &**word).collect();
        let is_rivalled = match reading {
            None => is_rivalled(&words, charset, Taken::AsUsual),
            Some(Reading::Recognised) => is_rivalled(&words, charset, Taken::AsFound),
            Some(Reading::Doubtful) => true,
        };
        match clearest(&words).filter(|_| is_rivalled) {
            Some(clear) => recognised(clear),
            None if is_rivalled => Guess { charset, reading: Some(Reading::Doubtful) },
            None => Guess { charset, reading },
        }
    }

    /// Decides between encodings of one byte a character. The usual one holds where nothing in it
    /// is odd; another is taken only where what it makes of the words is clearly better.
    fn single_byte(&self) -> Guess {
        let ansi = Charset::Web(WINDOWS_1252);
        let detected = Charset::Web(self.detected());
        let (plain, other) = (self.look(ansi), self.look(detected));
        let kindred = self
            .kindred(plain, WINDOWS_1254, Kin::of_turkish)
            .or_else(|| self.kindred(plain, WINDOWS_1250, Kin::of_hungarian))
            .or_else(|| self.lithuanian());
        if let Some(guess) = kindred {
            return guess;
        }
        if plain.odd == 0 && plain.usual >= 0 && !is_better(other, plain) {
            return sure(ansi);
        }
        let (usual, look) = if is_better(other, plain) { (detected, other) } else { (ansi, plain) };
        let mut others = [Charset::Web(MACINTOSH), CP850, CP858, CP437]
            .map(|charset| (self.look(charset), charset));
        others.sort_by_key(|(look, _)| (look.odd, -look.usual));
        let (best, charset) = others[0];
        let is_sound = look.odd == 0 && look.usual >= 0;
        if is_sound
            && (usual == ansi
                || best.odd > 0
                || best.usual < look.usual + i32::try_from(self.words.len()).unwrap_or(i32::MAX))
        {
            return if usual == ansi { sure(usual) } else { recognised(usual) };
        }
        let is_clear =
            best.usual >= look.usual + MARGIN && best.usual > 0 && best.odd * 10 <= look.odd;
        if is_clear {
            return Guess { charset, reading: Some(self.certainty(best, charset, &others[1..])) };
        }
        let is_doubtful =
            look.odd as usize * 4 >= self.words.len().max(1) || look.usual < -1 || is_sound;
        Guess { charset: usual, reading: is_doubtful.then_some(Reading::Doubtful) }
    }

    fn lithuanian(&self) -> Option<Guess> {
        let plain = self.look(Charset::Web(WINDOWS_1252));
        self.kindred(plain, WINDOWS_1257, Kin::of_lithuanian)
    }

    /// Decides between the usual encoding and a neighbour, where all is sound in the usual one and
    /// the two differ.
    fn kindred(
        &self,
        plain: Look,
        neighbour: &'static Encoding,
        kin: fn(&str) -> Option<Kin>,
    ) -> Option<Guess> {
        let (ansi, neighbour) = (Charset::Web(WINDOWS_1252), Charset::Web(neighbour));
        let of = |word: &[u8]| {
            let text = ansi.decode(word);
            kin(&text).or_else(|| (text != neighbour.decode(word)).then_some(Kin::Usual))
        };
        let mut kin: Vec<Kin> = self.words.keys().filter_map(|word| of(word)).collect();
        if plain.odd > 0 || kin.iter().all(|kin| *kin == Kin::Usual) {
            return None;
        }
        kin.retain(|kin| *kin != Kin::Either);
        let is_all = |it: Kin| !kin.is_empty() && kin.iter().all(|kin| *kin == it);
        match () {
            () if is_all(Kin::Usual) => None,
            () if is_all(Kin::Neighbour) => Some(recognised(neighbour)),
            () => Some(Guess { charset: ansi, reading: Some(Reading::Doubtful) }),
        }
    }

    /// Another encoding that reads as well, and otherwise, leaves doubt.
    fn certainty(&self, best: Look, charset: Charset, others: &[(Look, Charset)]) -> Reading {
        let reads_alike = |other: Charset| {
            self.words.keys().all(|word| charset.decode(word) == other.decode(word))
        };
        let rival = others.iter().find(|(look, other)| {
            look.odd <= best.odd && look.usual + 10 > best.usual && !reads_alike(*other)
        });
        if rival.is_some() { Reading::Doubtful } else { Reading::Recognised }
    }

    fn detected(&self) -> &'static Encoding {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        let mut words: Vec<&[u8]> = self.words.keys().map(|word| &**word).collect();
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

/// Tells whether one way of reading is better than another.
fn is_better(one: Look, other: Look) -> bool {
    (one.odd, -one.usual) < (other.odd, -other.usual)
}

/// Tells whether a character is of the alphabet of names at Dutch schools, or a mark among them.
fn is_latin(c: char) -> bool {
    matches!(c, '\u{a0}'..='\u{24f}' | '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' | '\u{2000}'..='\u{206f}' | '€')
}

/// Counts the first bytes of characters beyond ASCII.
fn leads(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte >= 0xC0).count()
}

#[cfg(test)]
#[path = "guess_tests.rs"]
mod tests;
