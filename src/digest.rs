//! SHA-256, taken of bytes as they pass by, and bytes as text.

pub mod text;

use std::io::{self, Read, Write};

use sha2::Digest as _;

/// A SHA-256 digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sha256([u8; 32]);

impl Sha256 {
    /// Takes the digest of bytes in memory.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(sha2::Sha256::digest(bytes).into())
    }

    /// Takes the digest of everything a reader gives.
    ///
    /// # Errors
    /// Those of the reader.
    pub fn of_reader(reader: impl Read) -> io::Result<Self> {
        let mut hasher = Hasher::default();
        each_chunk(reader, |chunk| hasher.update(chunk))?;
        Ok(hasher.finish())
    }

    /// Returns the bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Writes the digest as 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        text::hex(&self.0)
    }

    /// Writes the first `length` bytes of the digest in Base64 without padding, as SSH does.
    #[must_use]
    pub fn base64(&self, length: usize) -> String {
        text::base64(&self.0[..length.min(self.0.len())])
    }
}

/// Takes the SHA-512 digest of everything a reader gives: what OpenSSH's signatures are made over
/// unless asked otherwise.
///
/// # Errors
/// Those of the reader.
pub fn sha512_of_reader(reader: impl Read) -> io::Result<[u8; 64]> {
    let mut hasher = sha2::Sha512::new();
    each_chunk(reader, |chunk| hasher.update(chunk))?;
    Ok(hasher.finalize().into())
}

fn each_chunk(mut reader: impl Read, mut take: impl FnMut(&[u8])) -> io::Result<()> {
    let mut buffer = vec![0; 1 << 16];
    loop {
        match reader.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(length) => take(&buffer[..length]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Takes the digest of pieces, one after the other.
#[derive(Clone, Debug, Default)]
pub struct Hasher(sha2::Sha256);

impl Hasher {
    /// Adds a piece.
    pub fn update(&mut self, piece: impl AsRef<[u8]>) {
        self.0.update(piece);
    }

    /// Returns the digest of all pieces.
    #[must_use]
    pub fn finish(self) -> Sha256 {
        Sha256(self.0.finalize().into())
    }
}

/// A writer or reader that takes the digest of what passes through it, and counts its bytes.
#[derive(Debug)]
pub struct Hashing<T> {
    inner: T,
    hasher: Hasher,
    length: u64,
}

impl<T> Hashing<T> {
    /// Wraps a writer or reader.
    pub fn new(inner: T) -> Self {
        Self { inner, hasher: Hasher::default(), length: 0 }
    }

    /// Returns how many bytes have passed.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Returns what was wrapped, and the digest.
    pub fn finish(self) -> (T, Sha256) {
        (self.inner, self.hasher.finish())
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        self.length += written as u64;
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
        self.length += length as u64;
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
