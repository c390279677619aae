//! SHA-256, taken of bytes as they pass by.

use std::io::{self, Read, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use sha2::{Digest as _, Sha256 as Hasher};

/// A SHA-256 digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sha256([u8; 32]);

impl Sha256 {
    /// Takes the digest of bytes in memory.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Hasher::digest(bytes).into())
    }

    /// Takes the digest of everything a reader gives.
    ///
    /// # Errors
    /// Those of the reader.
    pub fn of_reader(mut reader: impl Read) -> io::Result<Self> {
        let mut hashing = Hashing::new(io::sink());
        let mut buffer = vec![0; 1 << 16];
        loop {
            match reader.read(&mut buffer) {
                Ok(0) => return Ok(hashing.finish().1),
                Ok(length) => hashing.write_all(&buffer[..length])?,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Returns the bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Writes the digest as 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        hex::encode(self.0)
    }

    /// Writes the first `length` bytes of the digest in Base64 without padding, as SSH does.
    #[must_use]
    pub fn base64(&self, length: usize) -> String {
        STANDARD_NO_PAD.encode(&self.0[..length.min(self.0.len())])
    }
}

/// A writer or reader that takes the digest of what passes through it.
#[derive(Debug)]
pub struct Hashing<T> {
    inner: T,
    hasher: Hasher,
}

impl<T> Hashing<T> {
    /// Wraps a writer or reader.
    pub fn new(inner: T) -> Self {
        Self { inner, hasher: Hasher::new() }
    }

    /// Returns what was wrapped, and the digest.
    pub fn finish(self) -> (T, Sha256) {
        (self.inner, Sha256(self.hasher.finalize().into()))
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(buffer)?;
        self.hasher.update(&buffer[..length]);
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn bytes_in_memory_and_passing_by_have_the_same_digest() {
        assert_eq!(Sha256::of(b"abc").hex(), ABC);
        assert_eq!(Sha256::of_reader(&b"abc"[..]).unwrap().hex(), ABC);
        let mut hashing = Hashing::new(Vec::new());
        hashing.write_all(b"abc").unwrap();
        let (bytes, digest) = hashing.finish();
        assert_eq!((bytes.as_slice(), digest.hex().as_str()), (&b"abc"[..], ABC));
    }
}
