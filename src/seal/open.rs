//! A file that has been unlocked: its contents, released only when the whole of it has proved
//! authentic.

use std::fmt;
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::ops::Deref;

use age::secrecy::zeroize::Zeroizing;
use age::stream::StreamReader;

use super::open_error::OpenError;

/// The plaintext in a chunk, and what authentication adds to it.
const CHUNK: u64 = 64 * 1024;
const TAG: u64 = 16;

/// Ciphertext that can be read twice.
pub(super) trait Source: Read + Seek + Send {}
impl<T: Read + Seek + Send> Source for T {}

pub(super) type Plain = StreamReader<BufReader<Box<dyn Source>>>;

/// A sealed file that has been unlocked.
pub struct Opened {
    plain: Plain,
    /// How many bytes the encrypted chunks take.
    payload: u64,
    /// Whether the whole of it has proved authentic.
    is_authentic: bool,
}

impl Opened {
    pub(super) fn new(plain: Plain, payload: u64) -> Self {
        Self { plain, payload, is_authentic: false }
    }

    /// Returns the length of the contents, if the file is whole.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.payload.saturating_sub(self.payload.div_ceil(CHUNK + TAG) * TAG)
    }

    /// Decrypts it into memory, where it is wiped after use.
    ///
    /// # Errors
    /// [`OpenError::TooLarge`] beyond `cap` bytes; and what is wrong with the file.
    pub fn into_memory(mut self, cap: u64) -> Result<Plaintext, OpenError> {
        let length = self.length();
        let too_large = || OpenError::TooLarge(cap);
        if length > cap {
            return Err(too_large());
        }
        // All at once: a vector that grows would leave copies of the plaintext behind.
        let mut bytes = Zeroizing::new(Vec::new());
        bytes
            .try_reserve_exact(usize::try_from(length).map_err(|_| too_large())?)
            .map_err(|_| too_large())?;
        self.plain.rewind().map_err(OpenError::Read)?;
        self.pass(|chunk| {
            bytes.extend_from_slice(chunk);
            Ok(())
        })?;
        Ok(Plaintext(bytes))
    }

    /// Decrypts it twice: once to authenticate the whole, and then into `to`. Returns how many
    /// bytes that were.
    ///
    /// # Errors
    /// [`OpenError::Write`] from `to`; and what is wrong with the file, before anything is written.
    pub fn release_to(mut self, to: &mut impl Write) -> Result<u64, OpenError> {
        self.authenticate()?;
        let length = self.pass(|chunk| to.write_all(chunk))?;
        to.flush().map_err(OpenError::Write)?;
        Ok(length)
    }

    /// Decrypts it once, into `to`, which keeps what it gets out of sight until it is told that all
    /// of it is authentic, and throws it away where this fails. Returns how many bytes that were.
    ///
    /// # Errors
    /// [`OpenError::Write`] from `to`; and what is wrong with the file.
    pub fn withhold_in(mut self, to: &mut impl Write) -> Result<u64, OpenError> {
        self.plain.rewind().map_err(OpenError::Read)?;
        let length = self.pass(|chunk| to.write_all(chunk))?;
        to.flush().map_err(OpenError::Write)?;
        Ok(length)
    }

    /// Lets the contents be looked into, wherever it takes, when the whole has proved authentic; no
    /// more than a chunk is in memory.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn look_into(&mut self) -> Result<impl Read + Seek + '_, OpenError> {
        self.authenticate()?;
        Ok(Look(&mut self.plain))
    }

    /// Decrypts it once, where that was not done yet, and stands at its start.
    fn authenticate(&mut self) -> Result<(), OpenError> {
        if !self.is_authentic {
            self.pass(|_| Ok(()))?;
            self.is_authentic = true;
        }
        self.plain.rewind().map_err(OpenError::Read)
    }

    fn pass(&mut self, mut each: impl FnMut(&[u8]) -> io::Result<()>) -> Result<u64, OpenError> {
        let mut buffer = Zeroizing::new(vec![0; CHUNK as usize]);
        let mut length = 0;
        loop {
            match self.plain.read(&mut buffer) {
                Ok(0) => return Ok(length),
                Ok(read) => {
                    each(&buffer[..read]).map_err(OpenError::Write)?;
                    length += read as u64;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(self.explain(error, length)),
            }
        }
    }

    /// Says what a failure after `sound` bytes of plaintext means.
    fn explain(&self, error: io::Error, sound: u64) -> OpenError {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => OpenError::Truncated,
            _ if error.raw_os_error().is_some() => OpenError::Read(error),
            _ => {
                let whole_chunks = self.payload / (CHUNK + TAG);
                let is_short_last =
                    sound / CHUNK == whole_chunks && !self.payload.is_multiple_of(CHUNK + TAG);
                if is_short_last { OpenError::EndDamaged } else { OpenError::Altered }
            }
        }
    }
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opened").field("length", &self.length()).finish_non_exhaustive()
    }
}

/// The crate's reader loses its chunk where a read at the start of one asks for nothing.
struct Look<'a>(&'a mut Plain);

impl Read for Look<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() { Ok(0) } else { self.0.read(buffer) }
    }
}

impl Seek for Look<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

/// Decrypted bytes, wiped when they are dropped and never shown.
pub struct Plaintext(Zeroizing<Vec<u8>>);

impl Plaintext {
    pub(super) fn new(bytes: Zeroizing<Vec<u8>>) -> Self {
        Self(bytes)
    }
}

impl From<Vec<u8>> for Plaintext {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

impl Deref for Plaintext {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl AsRef<[u8]> for Plaintext {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Plaintext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Plaintext({} bytes)", self.0.len())
    }
}
