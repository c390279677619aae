//! Why a file cannot be read or written.

use std::io;
use std::path::{Path, PathBuf};

use super::STANDARD_STREAM;
use crate::message::{Arg, Message, reason, size};

/// A file that cannot be read or written.
#[derive(Debug)]
pub enum FileError {
    /// The output exists, and overwriting was not asked for.
    Exists(PathBuf),
    /// `-` stands for standard output, which this file cannot be.
    StandardOutput,
    /// Two outputs of one run have the same name.
    Repeated(PathBuf),
    /// The output is a file that the run reads or keeps.
    Input(PathBuf),
    /// The folder of the output does not exist.
    NoFolder(PathBuf),
    /// The file cannot be read.
    Read(PathBuf, io::Error),
    /// A pipe or a device stands where a file should.
    NoFile(PathBuf),
    /// The file holds more than may be kept in memory: the cap in bytes.
    TooLarge(PathBuf, u64),
    /// The file is no UTF-8 text.
    NoText(PathBuf),
    /// The file cannot be written.
    Write(PathBuf, io::Error),
}

impl FileError {
    /// Makes the error of a failed read of `path`.
    pub fn read(path: impl Into<PathBuf>, error: io::Error) -> Self {
        Self::Read(path.into(), error)
    }

    /// Makes the error of a failed write to `path`.
    pub fn write(path: impl Into<PathBuf>, error: io::Error) -> Self {
        Self::Write(path.into(), error)
    }
}

crate::problem! {
    FileError {
        Self::Exists(path) => [Usage "file-exists" "path": shown(path)],
        Self::StandardOutput => [Usage "file-standard-output"],
        Self::Repeated(path) => [Usage "file-repeated" "path": shown(path)],
        Self::Input(path) => [Usage "file-is-input" "path": shown(path)],
        Self::NoFolder(path) => [
            Environment "file-no-folder"
            "path": shown(path), "folder": shown(path.parent().unwrap_or(path))
        ],
        Self::Read(path, error) => [
            Environment "file-unreadable" "path": shown(path), "reason": reason(error)
        ],
        Self::NoFile(path) => [Environment "file-no-file" "path": shown(path)],
        Self::TooLarge(path, cap) => [
            Environment "file-too-large" "path": shown(path), "size": size(*cap)
        ],
        Self::NoText(path) => [Environment "file-no-text" "path": shown(path)],
        Self::Write(path, error) => [
            Environment "file-unwritable" "path": shown(path), "reason": reason(error)
        ],
    }
}

/// Shows a path; control characters in it must not steer the terminal.
fn shown(path: &Path) -> Arg {
    if path == Path::new(STANDARD_STREAM) {
        return Message::new("file-standard-stream").into();
    }
    let mut text = String::new();
    for character in path.display().to_string().chars() {
        if character.is_control() {
            text.extend(character.escape_default());
        } else {
            text.push(character);
        }
    }
    text.into()
}
