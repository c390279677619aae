//! `decrypt`: the contents of a sealed file, once the whole of it has proved authentic.

use std::io::{self, Read, Write};
use std::path::Path;

use crate::display_in_english;
use crate::files::{self, FileError, Output, Overwrite, Privacy};
use crate::message::{Fault, Message, Problem};
use crate::seal::{AskPassphrase, KeyError, Keys, MOST_KEY_BYTES, OpenError, Opened, Plaintext, Sealed};

/// The most contents that are kept in memory: a million rows take less than a tenth of it.
pub const MOST_IN_MEMORY: u64 = 1 << 30;

/// Why a sealed file could not be opened.
#[derive(Debug)]
pub enum DecryptError {
    /// A key file holds no usable key.
    Key(KeyError),
    /// The sealed file does not open.
    Open(OpenError),
    /// A file cannot be read or written.
    File(FileError),
    /// Standard output does not take the contents.
    Output(io::Error),
}

impl Problem for DecryptError {
    fn message(&self) -> Message {
        match self {
            Self::Key(error) => error.message(),
            Self::Open(error) => error.message(),
            Self::File(error) => error.message(),
            Self::Output(error) => Message::new("open-write").with("reason", error.to_string()),
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::Key(error) => error.fault(),
            Self::Open(error) => error.fault(),
            Self::File(error) => error.fault(),
            Self::Output(_) => Fault::Environment,
        }
    }
}
display_in_english!(DecryptError);
impl std::error::Error for DecryptError {}

impl From<KeyError> for DecryptError {
    fn from(error: KeyError) -> Self {
        Self::Key(error)
    }
}

impl From<FileError> for DecryptError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// Where a sealed file or a key comes from.
pub enum Input<'a> {
    /// A file.
    File(&'a Path),
    /// Standard input.
    Stream(&'a mut dyn Read),
}

/// Reads a key file.
///
/// # Errors
/// [`DecryptError::File`] and [`DecryptError::Key`].
pub fn read_key(keys: &mut Keys, input: Input<'_>) -> Result<(), DecryptError> {
    let (path, file) = match input {
        Input::File(path) => (path, files::read_capped(files::open(path)?, path, MOST_KEY_BYTES)?),
        Input::Stream(stream) => (stream_name(), files::read_capped(stream, stream_name(), MOST_KEY_BYTES)?),
    };
    Ok(keys.add(&path.display().to_string(), &file)?)
}

/// Unlocks a sealed file; nothing of it is released yet.
///
/// # Errors
/// [`DecryptError::File`] and [`DecryptError::Open`].
pub fn open(input: Input<'_>, keys: &Keys, ask: &mut AskPassphrase<'_>) -> Result<Opened, DecryptError> {
    let (path, sealed) = match input {
        Input::File(path) => (path, Sealed::from_file(files::open(path)?, files::aside())),
        Input::Stream(stream) => (stream_name(), Sealed::from_stream(stream, files::aside())),
    };
    sealed.and_then(|sealed| sealed.open(keys, ask)).map_err(|error| match error {
        OpenError::Read(error) => FileError::read(path, error).into(),
        error => DecryptError::Open(error),
    })
}

/// Keeps the contents in memory.
///
/// # Errors
/// [`DecryptError::Open`].
pub fn into_memory(opened: Opened) -> Result<Plaintext, DecryptError> {
    opened.into_memory(MOST_IN_MEMORY).map_err(DecryptError::Open)
}

/// Writes the contents to a file that appears when all of them are in it, and returns how many bytes that were.
///
/// # Errors
/// [`DecryptError::File`] and [`DecryptError::Open`].
pub fn to_file(opened: Opened, path: &Path, overwrite: Overwrite) -> Result<u64, DecryptError> {
    let mut output = Output::create(path, overwrite, Privacy::Private)?;
    let length = opened.release_to(&mut output).map_err(|error| match error {
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
pub fn to_stream(opened: Opened, to: &mut impl Write) -> Result<u64, DecryptError> {
    opened.release_to(to).map_err(|error| match error {
        OpenError::Write(error) => DecryptError::Output(error),
        error => DecryptError::Open(error),
    })
}

fn stream_name() -> &'static Path {
    Path::new(files::STANDARD_STREAM)
}
