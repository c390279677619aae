//! A passphrase, wiped when it is dropped and never shown.

use std::fmt;

use age::secrecy::zeroize::Zeroize as _;
use age::secrecy::{ExposeSecret as _, SecretString};

use crate::display_in_english;
use crate::message::{Fault, Message, Problem};

/// The fewest characters of a passphrase that may protect pupils' data.
const FEWEST: usize = 8;

/// The longest password that Excel takes, in UTF-16.
const LONGEST_OF_EXCEL: usize = 255;

/// A passphrase.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes a passphrase as it was typed.
    ///
    /// # Errors
    /// [`EmptyPassphrase`].
    pub fn new(typed: String) -> Result<Self, EmptyPassphrase> {
        if typed.is_empty() { Err(EmptyPassphrase) } else { Ok(Self(SecretString::from(typed))) }
    }

    /// Takes a passphrase from a file's text: the first line, without its end.
    ///
    /// # Errors
    /// [`EmptyPassphrase`].
    pub fn from_file_text(mut text: String) -> Result<Self, EmptyPassphrase> {
        let first =
            text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default().to_owned();
        text.zeroize();
        Self::new(first)
    }

    /// Makes sure that something may be sealed under it. One that is too short still opens what was
    /// sealed before.
    ///
    /// # Errors
    /// [`UnfitPassphrase::Short`].
    pub fn require_fit(&self) -> Result<(), UnfitPassphrase> {
        let length = self.0.expose_secret().trim().chars().count();
        if length < FEWEST { Err(UnfitPassphrase::Short) } else { Ok(()) }
    }

    /// Makes sure that a workbook may go under it, and that Excel takes it.
    ///
    /// # Errors
    /// Which of the two is not so.
    pub fn require_fit_for_excel(&self) -> Result<(), UnfitPassphrase> {
        self.require_fit()?;
        let length = self.0.expose_secret().encode_utf16().count();
        if length > LONGEST_OF_EXCEL { Err(UnfitPassphrase::LongForExcel) } else { Ok(()) }
    }

    /// Tells whether two passphrases are the same, as when one is typed twice.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }

    /// Returns it in the clear, for the one file in which its owner keeps it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        self.0.expose_secret()
    }

    pub(super) fn secret(&self) -> SecretString {
        self.0.clone()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// A passphrase under which nothing is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnfitPassphrase {
    /// It is guessed too easily.
    Short,
    /// Excel would not take it.
    LongForExcel,
}

impl Problem for UnfitPassphrase {
    fn message(&self) -> Message {
        match self {
            Self::Short => Message::new("seal-passphrase-short").with("least", FEWEST),
            Self::LongForExcel => {
                Message::new("seal-passphrase-long").with("most", LONGEST_OF_EXCEL)
            }
        }
    }

    fn fault(&self) -> Fault {
        Fault::Usage
    }
}
display_in_english!(UnfitPassphrase);
impl std::error::Error for UnfitPassphrase {}

/// A passphrase of no characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmptyPassphrase;

impl Problem for EmptyPassphrase {
    fn message(&self) -> Message {
        Message::new("seal-passphrase-empty")
    }

    fn fault(&self) -> Fault {
        Fault::Usage
    }
}
display_in_english!(EmptyPassphrase);
impl std::error::Error for EmptyPassphrase {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_never_shown() {
        let passphrase = Passphrase::new("correct horse".to_owned()).unwrap();
        assert!(!format!("{passphrase:?}").contains("horse"));
    }

    #[test]
    fn what_is_guessed_easily_or_excel_does_not_take_seals_nothing() {
        let of = |text: &str| Passphrase::new(text.to_owned()).unwrap();
        assert_eq!(of("1234567").require_fit(), Err(UnfitPassphrase::Short));
        assert_eq!(of("1        ").require_fit(), Err(UnfitPassphrase::Short));
        assert_eq!(of("wachtëën").require_fit_for_excel(), Ok(()));
        let long = "é".repeat(LONGEST_OF_EXCEL + 1);
        assert_eq!(of(&long).require_fit(), Ok(()));
        assert_eq!(of(&long).require_fit_for_excel(), Err(UnfitPassphrase::LongForExcel));
    }

    #[test]
    fn only_the_end_of_the_line_is_taken_off_a_file() {
        let from_file = Passphrase::from_file_text(" pass phrase \r\nsecond\n".to_owned()).unwrap();
        assert!(from_file.is_same_as(&Passphrase::new(" pass phrase ".to_owned()).unwrap()));
        assert_eq!(Passphrase::from_file_text("\n".to_owned()).unwrap_err(), EmptyPassphrase);
    }
}
