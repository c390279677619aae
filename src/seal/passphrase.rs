//! A passphrase, wiped when it is dropped and never shown.

use std::fmt;

use age::secrecy::zeroize::Zeroize as _;
use age::secrecy::{ExposeSecret as _, SecretString};

use crate::display_in_english;
use crate::message::{Fault, Message, Problem};

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
    fn only_the_end_of_the_line_is_taken_off_a_file() {
        let from_file = Passphrase::from_file_text(" pass phrase \r\nsecond\n".to_owned()).unwrap();
        assert!(from_file.is_same_as(&Passphrase::new(" pass phrase ".to_owned()).unwrap()));
        assert_eq!(Passphrase::from_file_text("\n".to_owned()).unwrap_err(), EmptyPassphrase);
    }
}
