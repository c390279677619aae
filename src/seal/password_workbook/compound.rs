//! Compound files: the folders and streams around what is encrypted.

use std::io::{Cursor, Read, Seek};

use age::secrecy::ExposeSecret as _;
use cfb::CompoundFile;

use super::agile::decrypt_package;
use super::error::PasswordError;
use super::info::Info;
use crate::seal::{Passphrase, Plaintext};

/// How a compound file begins.
const MAGIC: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// The streams of documents from before 2007.
const OLD_DOCUMENTS: [&str; 4] = ["/Workbook", "/Book", "/WordDocument", "/PowerPoint Document"];
/// The password of a workbook that only bars changes: Excel opens it without asking, and no school
/// knows of it.
const NO_PASSWORD: &str = "VelvetSweatshop";
/// Far above the two kilobytes that it takes.
const MOST_INFO: u64 = 64 << 10;

/// Tells by its first bytes whether a file is a compound file, as a workbook with a password is.
#[must_use]
pub fn looks_compound(start: &[u8]) -> bool {
    start.starts_with(&MAGIC)
}

/// Tells whether a compound file holds something encrypted, rather than an old workbook as it is.
pub fn is_protected(file: impl Read + Seek) -> bool {
    CompoundFile::open(file).is_ok_and(|compound| compound.is_stream("/EncryptedPackage"))
}

/// Opens a workbook with a password, in memory; who gives it is only asked where Excel would ask.
///
/// # Errors
/// Why it cannot be opened; nothing of it is released before the whole of it has proved authentic.
pub fn open(
    file: &[u8],
    ask: &mut dyn FnMut() -> Option<Passphrase>,
) -> Result<Plaintext, PasswordError> {
    let mut compound = CompoundFile::open(Cursor::new(file)).map_err(|_| PasswordError::Damaged)?;
    if !compound.is_stream("/EncryptionInfo") || !compound.is_stream("/EncryptedPackage") {
        let is_old = OLD_DOCUMENTS.iter().any(|name| compound.is_stream(name));
        return Err(if is_old { PasswordError::OldForm } else { PasswordError::NoWorkbook });
    }
    let info = Info::parse(&stream(&mut compound, "/EncryptionInfo", MOST_INFO)?)?;
    let package = stream(&mut compound, "/EncryptedPackage", file.len() as u64)?;
    match decrypt_package(&info, NO_PASSWORD, &package) {
        Err(PasswordError::Wrong) => {}
        opened => return opened.map(Plaintext::new),
    }
    let password = ask().ok_or(PasswordError::Needed)?.secret();
    decrypt_package(&info, password.expose_secret(), &package).map(Plaintext::new)
}

fn stream(
    compound: &mut CompoundFile<Cursor<&[u8]>>,
    name: &str,
    most: u64,
) -> Result<Vec<u8>, PasswordError> {
    let mut bytes = Vec::new();
    let stream = compound.open_stream(name).map_err(|_| PasswordError::Damaged)?;
    if stream.len() > most {
        return Err(PasswordError::Damaged);
    }
    stream.take(most).read_to_end(&mut bytes).map_err(|_| PasswordError::Damaged)?;
    Ok(bytes)
}
