//! Sealing: plaintext goes in as it comes, ciphertext comes out.

use std::io::{self, Read, Write};
use std::iter;

use age::armor::{ArmoredWriter, Format};
use age::secrecy::zeroize::Zeroizing;
use age::stream::StreamWriter;

use super::passphrase::Passphrase;
use super::recipient::Recipients;

/// What opens the sealed file; age allows the one or the other, never both.
#[derive(Clone, Debug)]
pub enum Lock {
    /// The private key of any of these recipients.
    Recipients(Recipients),
    /// A passphrase.
    Passphrase(Passphrase),
}

/// How the sealed file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Armour {
    /// As bytes.
    #[default]
    Binary,
    /// As lines of ASCII, which survive a text field.
    Ascii,
}

/// scrypt's work factor (2^18, the value of age itself): fixed, since the crate measures the
/// machine otherwise, and a fast one would make files that a slow one refuses.
const WORK_FACTOR: u8 = 18;
const CHUNK: usize = 64 * 1024;

/// A writer that seals what is written to it; without [`Sealer::finish`] the file stays cut off,
/// and nobody can open it.
pub struct Sealer<W: Write>(StreamWriter<ArmoredWriter<W>>);

impl<W: Write> Sealer<W> {
    /// Begins a sealed file.
    ///
    /// # Errors
    /// Those of the writer, which gets the header.
    pub fn new(lock: &Lock, armour: Armour, to: W) -> io::Result<Self> {
        let encryptor = match lock {
            Lock::Recipients(recipients) => {
                age::Encryptor::with_recipients(recipients.iter().map(super::Recipient::as_age))
            }
            Lock::Passphrase(passphrase) => {
                let mut recipient = age::scrypt::Recipient::new(passphrase.secret());
                recipient.set_work_factor(WORK_FACTOR);
                age::Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient))
            }
        }
        .map_err(io::Error::other)?;
        let format = match armour {
            Armour::Binary => Format::Binary,
            Armour::Ascii => Format::AsciiArmor,
        };
        Ok(Self(encryptor.wrap_output(ArmoredWriter::wrap_output(to, format)?)?))
    }

    /// Seals all that a reader gives, and returns how many bytes that were.
    ///
    /// # Errors
    /// Those of the reader and the writer.
    pub fn take_in(&mut self, mut plaintext: impl Read) -> io::Result<u64> {
        let mut buffer = Zeroizing::new(vec![0; CHUNK]);
        let mut taken = 0;
        loop {
            match plaintext.read(&mut buffer) {
                Ok(0) => return Ok(taken),
                Ok(length) => {
                    self.write_all(&buffer[..length])?;
                    taken += length as u64;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Ends the sealed file, and returns the writer.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()?.finish()
    }
}

impl<W: Write> Write for Sealer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
