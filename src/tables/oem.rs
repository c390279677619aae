//! The character set of old DOS programs in western Europe (code page 850), which still comes out of some administrations.

use std::io::{self, Read};

/// The characters from 128 on.
const UPPER: &str = "\
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ\
    áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
    ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}\
    ";

/// The names under which it is asked for.
const NAMES: [&str; 5] = ["cp850", "ibm850", "850", "oem850", "dos"];

/// The name by which it is told.
pub(super) const NAME: &str = "cp850";

/// Tells whether a name means this character set.
pub(super) fn is_meant(name: &str) -> bool {
    NAMES.contains(&name.trim().to_ascii_lowercase().as_str())
}

/// A reader that hands out UTF-8.
pub(super) struct Recoded<R> {
    input: R,
    table: Vec<char>,
    ready: Vec<u8>,
    at: usize,
}

impl<R: Read> Recoded<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, table: UPPER.chars().collect(), ready: Vec::new(), at: 0 }
    }

    fn refill(&mut self) -> io::Result<()> {
        let mut bytes = vec![0; 64 * 1024];
        let read = self.input.read(&mut bytes)?;
        (self.at, self.ready) = (0, Vec::with_capacity(read * 3));
        for byte in &bytes[..read] {
            match usize::from(*byte).checked_sub(128) {
                None => self.ready.push(*byte),
                Some(place) => self.ready.extend(self.table[place].encode_utf8(&mut [0; 4]).bytes()),
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Recoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.ready.len() {
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

    #[test]
    fn every_byte_has_a_character() {
        let mut text = String::new();
        let bytes: Vec<u8> = (0..=255).collect();
        Recoded::new(bytes.as_slice()).read_to_string(&mut text).unwrap();
        assert_eq!((text.chars().count(), text.chars().nth(0x89), text.chars().last()), (256, Some('ë'), Some('\u{a0}')));
    }
}
