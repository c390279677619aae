//! Reading files, with errors that name them.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::Path;

use tempfile::SpooledTempFile;

use super::error::FileError;
use crate::spelling::text_of;

/// Input up to this size is set aside in memory, more of it in an unnamed temporary file.
const ASIDE_IN_MEMORY: usize = 8 << 20;

/// Makes a place to set input aside that must be read twice; nothing of it remains when it is
/// dropped.
#[must_use]
pub fn aside() -> impl Read + Write + Seek + Send + 'static {
    SpooledTempFile::new(ASIDE_IN_MEMORY)
}

/// Opens a file for reading.
///
/// # Errors
/// [`FileError::Read`], also for a folder, which the system would only refuse at the first read.
pub fn open(path: &Path) -> Result<File, FileError> {
    let file = File::open(path).map_err(|error| FileError::read(path, error))?;
    match file.metadata() {
        Ok(facts) if facts.is_dir() => {
            Err(FileError::read(path, io::ErrorKind::IsADirectory.into()))
        }
        _ => Ok(file),
    }
}

/// Opens a file that nobody typed, but that was found beside another or is named in one. A pipe or
/// a device in its place is refused at once: nobody would come to write into it.
///
/// # Errors
/// Those of [`open`], and [`FileError::NoFile`].
pub fn open_found(path: &Path) -> Result<File, FileError> {
    match path.metadata() {
        Ok(facts) if !facts.is_file() && !facts.is_dir() => Err(FileError::NoFile(path.to_owned())),
        _ => open(path),
    }
}

/// Reads everything into memory, up to `cap` bytes; `path` is what an error names.
///
/// # Errors
/// [`FileError::TooLarge`] beyond the cap, and [`FileError::Read`].
pub fn read_capped(reader: impl Read, path: &Path, cap: u64) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    reader
        .take(cap.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| FileError::read(path, error))?;
    if bytes.len() as u64 > cap {
        Err(FileError::TooLarge(path.to_owned(), cap))
    } else {
        Ok(bytes)
    }
}

/// Reads the first bytes, at most `most`; `path` is what an error names.
///
/// # Errors
/// [`FileError::Read`].
pub fn read_start(reader: impl Read, path: &Path, most: u64) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    let read = reader.take(most).read_to_end(&mut bytes);
    read.map(|_| bytes).map_err(|error| FileError::read(path, error))
}

/// Reads a text file that nobody typed, as [`open_found`] opens it and [`read_text`] reads it.
///
/// # Errors
/// Those of both.
pub fn read_found_text(path: &Path, cap: u64) -> Result<String, FileError> {
    text(read_capped(open_found(path)?, path, cap)?, path)
}

/// Reads a text file, UTF-8 or marked as UTF-16, of at most `cap` bytes.
///
/// # Errors
/// [`FileError::NoText`], [`FileError::TooLarge`] and [`FileError::Read`].
pub fn read_text(path: &Path, cap: u64) -> Result<String, FileError> {
    text(read_capped(open(path)?, path, cap)?, path)
}

fn text(bytes: Vec<u8>, path: &Path) -> Result<String, FileError> {
    text_of(bytes).ok_or_else(|| FileError::NoText(path.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_refused_when_it_is_opened() {
        let error = open(tempfile::tempdir().unwrap().path()).unwrap_err();
        assert!(error.to_string().contains("folder"), "{error}");
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = open(Path::new("no/such/file.csv")).unwrap_err();
        assert!(error.to_string().contains("no/such/file.csv"), "{error}");
    }

    #[test]
    fn a_text_that_windows_powershell_wrote_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("voorbeeld.recipients.txt");
        let bytes: Vec<u8> =
            "\u{feff}age1é\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        std::fs::write(&path, &bytes).unwrap();
        assert_eq!(read_text(&path, 100).unwrap(), "age1é\r\n");
        std::fs::write(&path, &bytes[..5]).unwrap();
        assert!(matches!(read_text(&path, 100), Err(FileError::NoText(_))));
    }

    #[test]
    fn a_cap_of_exactly_the_length_suffices() {
        assert_eq!(read_capped(&b"1234"[..], Path::new("-"), 4).unwrap(), b"1234");
        assert!(matches!(
            read_capped(&b"12345"[..], Path::new("-"), 4),
            Err(FileError::TooLarge(_, 4))
        ));
    }
}
