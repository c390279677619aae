//! The head of a sealed file, read before the age crate sees it: capped, so that a hostile one
//! costs nothing, and told apart from other files.

use std::io::{self, BufRead, Read};

use super::armour;
use super::open_error::OpenError;

/// The most stanzas (one for each recipient) that a header may have.
pub const MOST_STANZAS: usize = 1024;
/// The longest header in bytes. The crate parses it anew for every line, so that time grows with
/// the square of this.
const MOST_BYTES: usize = 256 * 1024;
/// The length of a full line of a stanza's body.
const BODY_LINE: usize = 64;
const NONCE_BYTES: usize = 16;

/// How a sealed file of age begins, whatever its version.
const MAGIC: &[u8] = b"age-encryption.org/";

/// Tells by its first bytes whether a file is sealed, as bytes or as text.
#[must_use]
pub fn looks_sealed(start: &[u8]) -> bool {
    start.starts_with(MAGIC) || armour::begins_at(start).is_some()
}

/// How many types of stanzas are told to people, and how much of each.
const MOST_SHOWN: usize = 8;
const LONGEST_SHOWN: usize = 32;

/// The types of stanzas that are understood here.
const USABLE: [&str; 4] = ["X25519", "scrypt", "ssh-ed25519", "ssh-rsa"];

/// For which kinds of keys a file is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Audience {
    /// Some that can be used here.
    Usable,
    /// Post-quantum keys alone.
    PostQuantum,
    /// Keys of plugins alone, or of kinds that are not known.
    Foreign,
}

/// One way in: the wrapped key for one recipient.
#[derive(Clone, Debug)]
pub(super) struct Stanza {
    /// Its type, such as `X25519`.
    pub(super) kind: String,
    /// What follows the type.
    pub(super) arguments: Vec<String>,
}

/// The head of a sealed file.
#[derive(Clone, Debug)]
pub(super) struct Header {
    pub(super) stanzas: Vec<Stanza>,
    /// The head itself, up to where the encrypted chunks begin.
    pub(super) bytes: Vec<u8>,
}

impl Header {
    /// Reads a header of version 1.
    pub(super) fn read(input: impl Read) -> Result<Self, OpenError> {
        let mut lines = Lines { input: io::BufReader::new(input), taken: Vec::new() };
        read_version(&mut lines)?;
        let mut stanzas = Vec::new();
        let mut is_in_body = false;
        loop {
            let line = lines.next()?;
            if is_in_body {
                // A body ends with a line that is not full, be it an empty one; the crate lets one
                // without such a line pass.
                if line.starts_with('-') || line.len() > BODY_LINE {
                    return Err(OpenError::Altered);
                }
                is_in_body = line.len() == BODY_LINE;
                continue;
            }
            if line.starts_with("---") {
                break;
            }
            if let Some(stanza) = line.strip_prefix("-> ") {
                is_in_body = true;
                if stanzas.len() == MOST_STANZAS {
                    return Err(OpenError::HeaderTooLarge);
                }
                let mut words = stanza.split(' ').map(str::to_owned);
                stanzas.push(Stanza {
                    kind: words.next().unwrap_or_default(),
                    arguments: words.collect(),
                });
            }
        }
        Ok(Self { stanzas, bytes: lines.with_nonce()? })
    }

    /// Returns scrypt's work factor where the file is sealed with a passphrase.
    pub(super) fn work_factor(&self) -> Option<u8> {
        let stanza = self.stanzas.iter().find(|stanza| stanza.kind == "scrypt")?;
        // A factor that is no number is refused by the crate, as the damage that it is.
        let factor: u64 =
            stanza.arguments.get(1).and_then(|factor| factor.parse().ok()).unwrap_or(0);
        Some(u8::try_from(factor).unwrap_or(u8::MAX))
    }

    /// Tells whether a stanza is for the SSH key with this tag.
    pub(super) fn names_ssh_key(&self, tag: &str) -> bool {
        self.stanzas.iter().any(|stanza| {
            stanza.kind.starts_with("ssh-")
                && stanza.arguments.first().is_some_and(|first| first == tag)
        })
    }

    /// Tells for which kinds of keys it is sealed, as far as these can be used here.
    pub(super) fn audience(&self) -> Audience {
        let mut kinds = self
            .stanzas
            .iter()
            .map(|stanza| stanza.kind.as_str())
            .filter(|kind| !kind.ends_with("-grease"))
            .peekable();
        // Without any stanza it is damaged rather than foreign.
        if kinds.peek().is_none() || kinds.clone().any(|kind| USABLE.contains(&kind)) {
            Audience::Usable
        } else if kinds.any(|kind| kind.starts_with("mlkem")) {
            Audience::PostQuantum
        } else {
            Audience::Foreign
        }
    }

    /// Lists the types of stanzas with their number, for people; without the ones that age adds as
    /// decoys.
    pub(super) fn kinds(&self) -> String {
        let mut kinds: Vec<(String, usize)> = Vec::new();
        for stanza in self.stanzas.iter().filter(|stanza| !stanza.kind.ends_with("-grease")) {
            match kinds.iter_mut().find(|(kind, _)| *kind == stanza.kind) {
                Some((_, count)) => *count += 1,
                None => kinds.push((stanza.kind.clone(), 1)),
            }
        }
        // A hostile head could name thousands of kinds, of any length.
        let shown = kinds.iter().take(MOST_SHOWN).map(|(kind, count)| {
            let kind: String = kind.chars().take(LONGEST_SHOWN).collect();
            format!("{count} × {}", kind.escape_debug())
        });
        shown.collect::<Vec<_>>().join(", ")
    }
}

fn read_version<R: Read>(lines: &mut Lines<R>) -> Result<(), OpenError> {
    let begin = lines.peek(MAGIC.len()).map_err(OpenError::Read)?;
    if !begin.starts_with(MAGIC) {
        // A file that stops within the first word was cut off; an empty one too.
        return Err(if MAGIC.starts_with(begin) {
            OpenError::Truncated
        } else {
            OpenError::NotSealed
        });
    }
    let line = lines.next()?;
    match &line[MAGIC.len()..] {
        "v1" => Ok(()),
        version => Err(OpenError::Version(version.chars().take(16).collect())),
    }
}

struct Lines<R> {
    input: io::BufReader<R>,
    taken: Vec<u8>,
}

impl<R: Read> Lines<R> {
    fn peek(&mut self, least: usize) -> io::Result<&[u8]> {
        debug_assert!(self.taken.is_empty() && least <= self.input.capacity());
        // The source is a file or memory, so that one read fills the buffer or meets the end.
        self.input.fill_buf()?;
        Ok(&self.input.buffer()[..least.min(self.input.buffer().len())])
    }

    fn next(&mut self) -> Result<String, OpenError> {
        let (start, left) = (self.taken.len(), MOST_BYTES - self.taken.len());
        let length = self
            .input
            .by_ref()
            .take(left as u64)
            .read_until(b'\n', &mut self.taken)
            .map_err(OpenError::Read)?;
        match self.taken[start..].split_last() {
            Some((b'\n', line)) => {
                String::from_utf8(line.to_owned()).map_err(|_| OpenError::Altered)
            }
            _ if length == left => Err(OpenError::HeaderTooLarge),
            _ => Err(OpenError::Truncated),
        }
    }

    fn with_nonce(self) -> Result<Vec<u8>, OpenError> {
        let Self { mut input, mut taken } = self;
        let length = input
            .by_ref()
            .take(NONCE_BYTES as u64)
            .read_to_end(&mut taken)
            .map_err(OpenError::Read)?;
        if length == NONCE_BYTES { Ok(taken) } else { Err(OpenError::Truncated) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_of_ten_thousand_stanzas_is_refused() {
        let mut head = String::from("age-encryption.org/v1\n");
        for _ in 0..10_000 {
            head.push_str("-> X25519 CJM36AHmTbdHSuOQL+NESqyVQE75f2e610iRdLPEN20\nC3ZAeY64NXS4QFrksLm3EGz+uPRyI0eQsWw7LWbbYig\n");
        }
        assert!(matches!(Header::read(head.as_bytes()), Err(OpenError::HeaderTooLarge)));
    }

    #[test]
    fn a_header_without_an_end_is_refused_at_the_cap() {
        let endless =
            [b"age-encryption.org/v1\n-> X ".to_vec(), vec![b'a'; MOST_BYTES * 2]].concat();
        assert!(matches!(Header::read(&endless[..]), Err(OpenError::HeaderTooLarge)));
    }

    #[test]
    fn other_files_and_other_versions_are_told_apart() {
        assert!(matches!(Header::read(&b"PK\x03\x04"[..]), Err(OpenError::NotSealed)));
        assert!(
            matches!(Header::read(&b"age-encryption.org/v2\n"[..]), Err(OpenError::Version(version)) if version == "v2")
        );
        assert!(matches!(Header::read(&b"age-enc"[..]), Err(OpenError::Truncated)));
        assert!(matches!(
            Header::read(&b"age-encryption.org/v1\n-> X25"[..]),
            Err(OpenError::Truncated)
        ));
    }
}
