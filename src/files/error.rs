//! Why a file cannot be read or written.

use std::io;
use std::path::{Path, PathBuf};

use super::STANDARD_STREAM;
use crate::display_in_english;
use crate::message::{Arg, Fault, Message, Problem, reason};

/// A file that cannot be read or written.
#[derive(Debug)]
pub enum FileError {
    /// The output exists, and overwriting was not asked for.
    Exists(PathBuf),
    /// Two outputs of one run have the same name.
    Repeated(PathBuf),
    /// The output is a file that the run reads or keeps.
    Input(PathBuf),
    /// The folder of the output does not exist.
    NoFolder(PathBuf),
    /// The file cannot be read.
    Read(PathBuf, io::Error),
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

impl Problem for FileError {
    fn message(&self) -> Message {
        let about = |key, path: &Path| Message::new(key).with("path", shown(path));
        match self {
            Self::Exists(path) => about("file-exists", path),
            Self::Repeated(path) => about("file-repeated", path),
            Self::Input(path) => about("file-is-input", path),
            Self::NoFolder(path) => {
                about("file-no-folder", path).with("folder", shown(path.parent().unwrap_or(path)))
            }
            Self::Read(path, error) => about("file-unreadable", path).with("reason", reason(error)),
            Self::TooLarge(path, cap) => {
                about("file-too-large", path).with("megabytes", cap / (1 << 20))
            }
            Self::NoText(path) => about("file-no-text", path),
            Self::Write(path, error) => {
                about("file-unwritable", path).with("reason", reason(error))
            }
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::Exists(_) | Self::Repeated(_) | Self::Input(_) => Fault::Usage,
            _ => Fault::Environment,
        }
    }
}
display_in_english!(FileError);
impl std::error::Error for FileError {}

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
