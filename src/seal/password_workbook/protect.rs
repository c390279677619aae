//! Putting a workbook under a password.

use std::io::{self, Cursor, Write as _};

use age::secrecy::ExposeSecret as _;
use ms_offcrypto_writer::Ecma376AgileWriter;
use rand::TryRngCore as _;
use rand::rngs::OsRng;

use crate::seal::Passphrase;

/// Encrypts a workbook as Excel does (AES-256, SHA-512, 100,000 rounds), and returns the compound
/// file.
///
/// # Errors
/// Those of the crate; there is no file underneath that could fail.
pub fn protect(workbook: &[u8], password: &Passphrase) -> io::Result<Vec<u8>> {
    let mut file = Cursor::new(Vec::new());
    let mut writer = Ecma376AgileWriter::create(
        &mut OsRng.unwrap_err(),
        password.secret().expose_secret(),
        &mut file,
    )?;
    writer.write_all(workbook)?;
    // Only this ends the file; a writer that is dropped panics where it cannot.
    writer.finalize()?;
    Ok(file.into_inner())
}
