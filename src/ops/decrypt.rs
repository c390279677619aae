//! `decrypt`: the contents of a sealed file or a workbook with a password, once the whole of it has
//! proved authentic.

use std::io::{self, Write};
use std::path::Path;

use crate::files::{self, FileError, Output, Overwrite, Privacy};
use crate::list::Custody;
use crate::message::{Problem as _, reason};
use crate::seal::password_workbook::{self, PasswordError};
use crate::seal::signature::Signer;
use crate::seal::{
    AskPassphrase, KeyError, Keys, MOST_KEY_BYTES, OpenError, Opened, PassphraseFor, Plaintext,
    Sealed,
};
use crate::tables;

use super::given::{Given, Input};
use super::trust::{self, TrustError};

/// The most contents that are kept in memory: a million rows take less than a tenth of it.
pub const MOST_IN_MEMORY: u64 = 1 << 30;

/// Why a sealed file could not be opened.
#[derive(Debug)]
pub enum DecryptError {
    /// A key file holds no usable key.
    Key(KeyError),
    /// The sealed file does not open.
    Open(OpenError),
    /// The workbook with a password does not open.
    Password(PasswordError),
    /// The sender is not whom the receiver trusts.
    Trust(TrustError),
    /// A file cannot be read or written.
    File(FileError),
    /// Standard output does not take the contents.
    Output(io::Error),
}

crate::problem! {
    DecryptError from Key(KeyError), Password(PasswordError), Trust(TrustError), File(FileError) {
        Self::Key(error) => [error alone],
        Self::Open(error) => [error alone],
        Self::Password(error) => [error alone],
        Self::Trust(error) => [error alone],
        Self::File(error) => [error alone],
        Self::Output(error) => [Environment "open-write" "reason": reason(error)],
    }
}

/// Reads a key file.
///
/// # Errors
/// [`DecryptError::File`] and [`DecryptError::Key`].
pub fn read_key(keys: &mut Keys, input: Input<'_>) -> Result<(), DecryptError> {
    let (path, file) = match input {
        Input::File(path) => (path, files::read_capped(files::open(path)?, path, MOST_KEY_BYTES)?),
        Input::Stream(stream) => (
            Path::new(files::STANDARD_STREAM),
            files::read_capped(stream, Path::new(files::STANDARD_STREAM), MOST_KEY_BYTES)?,
        ),
    };
    Ok(keys.add(&path.display().to_string(), &file)?)
}

/// What was unlocked; nothing of it is released yet.
#[derive(Debug)]
pub enum Contents {
    /// A sealed file, which is read from where it lies.
    Sealed(Opened),
    /// A workbook with a password, which is in memory.
    Workbook(Plaintext),
}

/// Unlocks a sealed file or a workbook with a password.
///
/// # Errors
/// [`DecryptError::File`], [`DecryptError::Open`] and [`DecryptError::Password`].
pub fn open(
    given: Given,
    keys: &Keys,
    ask: &mut AskPassphrase<'_>,
) -> Result<Contents, DecryptError> {
    let path = given.path().to_owned();
    if given.is_compound() {
        let file = given.into_bytes(MOST_IN_MEMORY)?;
        return Ok(Contents::Workbook(password_workbook::open(&file, &mut || {
            ask(PassphraseFor::File)
        })?));
    }
    let sealed = Sealed::from_seekable(given.into_input()?, files::aside());
    sealed.and_then(|sealed| sealed.open(keys, ask)).map(Contents::Sealed).map_err(|error| {
        match error {
            OpenError::Read(error) => FileError::read(path, error).into(),
            error => DecryptError::Open(error),
        }
    })
}

/// Keeps the contents in memory.
///
/// # Errors
/// [`DecryptError::Open`].
pub fn into_memory(contents: Contents) -> Result<Plaintext, DecryptError> {
    match contents {
        Contents::Sealed(opened) => opened.into_memory(MOST_IN_MEMORY).map_err(DecryptError::Open),
        Contents::Workbook(plaintext) => Ok(plaintext),
    }
}

/// Writes the contents to a file that appears when all of them are in it and have proved authentic,
/// and returns how many bytes that were. Until then they stand in a file beside it that is its
/// owner's alone, so that they are decrypted once.
///
/// # Errors
/// [`DecryptError::File`] and [`DecryptError::Open`].
pub fn to_file(contents: Contents, path: &Path, overwrite: Overwrite) -> Result<u64, DecryptError> {
    let mut output = Output::create(path, overwrite, Privacy::Private)?;
    let written = match contents {
        Contents::Sealed(opened) if output.is_out_of_sight() => opened.withhold_in(&mut output),
        contents => release(contents, &mut output),
    };
    let length = written.map_err(|error| match error {
        OpenError::Write(error) => output.failed(error).into(),
        error => DecryptError::Open(error),
    })?;
    output.commit()?;
    Ok(length)
}

/// Writes the contents to a stream, and returns how many bytes that were.
///
/// # Errors
/// [`DecryptError::Output`] and [`DecryptError::Open`].
pub fn to_stream(contents: Contents, to: &mut impl Write) -> Result<u64, DecryptError> {
    release(contents, to).map_err(|error| match error {
        OpenError::Write(error) => DecryptError::Output(error),
        error => DecryptError::Open(error),
    })
}

fn release(contents: Contents, to: &mut impl Write) -> Result<u64, OpenError> {
    match contents {
        Contents::Sealed(opened) => opened.release_to(to),
        Contents::Workbook(plaintext) => {
            to.write_all(&plaintext).and_then(|()| to.flush()).map_err(OpenError::Write)?;
            Ok(plaintext.len() as u64)
        }
    }
}

/// Checks that what is sealed in with the contents names the key that signed the file: a file that
/// another signed anew, however trusted, is not what was sealed. Contents that hold nothing of the
/// kind pass; a zip file in which that cannot be looked up does not. However large they are, they
/// are read from where they lie.
///
/// # Errors
/// [`DecryptError::Trust`], and [`DecryptError::Open`].
pub fn require_own_signature(contents: &mut Contents, signer: &Signer) -> Result<(), DecryptError> {
    let descriptor = match contents {
        Contents::Sealed(opened) => {
            tables::container_manifest(opened.look_into().map_err(DecryptError::Open)?)
        }
        Contents::Workbook(plaintext) => {
            tables::container_manifest(io::Cursor::new(&plaintext[..]))
        }
    };
    let descriptor = descriptor.map_err(|error| TrustError::Unclear(Box::new(error.message())))?;
    let custody = descriptor.as_deref().map_or(Ok(None), Custody::from_descriptor);
    Ok(trust::require_signer(&custody, Some(signer))?)
}
