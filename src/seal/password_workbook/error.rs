//! Why a workbook with a password cannot be opened.

use crate::display_in_english;
use crate::message::{Fault, Message, Problem};

/// A compound file that cannot be opened as a workbook with a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordError {
    /// It is a workbook of the old binary form (.xls), or another document of that time.
    OldForm,
    /// It is a compound file, but nothing encrypted and no old document.
    NoWorkbook,
    /// It is encrypted in an older way: its name.
    OldEncryption(&'static str),
    /// It is encrypted with something that is not supported: its name.
    Unsupported(String),
    /// Trying a password would take too long: how many rounds.
    TooMuchWork(u64),
    /// It is damaged, or was cut off.
    Damaged,
    /// No password was given.
    Needed,
    /// The password is wrong.
    Wrong,
    /// It was altered after it was encrypted.
    Altered,
}

impl Problem for PasswordError {
    fn message(&self) -> Message {
        match self {
            Self::OldForm => Message::new("password-old-form"),
            Self::NoWorkbook => Message::new("password-no-workbook"),
            Self::OldEncryption(name) => {
                Message::new("password-old-encryption").with("name", *name)
            }
            Self::Unsupported(name) => {
                Message::new("password-unsupported").with("name", name.escape_debug().to_string())
            }
            Self::TooMuchWork(rounds) => {
                Message::new("password-too-much-work").with("rounds", *rounds)
            }
            Self::Damaged => Message::new("password-damaged"),
            Self::Needed => Message::new("password-needed"),
            Self::Wrong => Message::new("password-wrong"),
            Self::Altered => Message::new("password-altered"),
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::OldForm | Self::NoWorkbook => Fault::Input,
            _ => Fault::Environment,
        }
    }
}
display_in_english!(PasswordError);
impl std::error::Error for PasswordError {}
