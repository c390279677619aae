//! What can go wrong where somebody asks the journal for a list.

use crate::display_in_english;
use crate::keyring::StoreError;
use crate::message::{Fault, Message, Problem};

/// Why the journal has nothing to tell, or nothing was forgotten.
#[derive(Debug)]
pub enum JournalError {
    /// No list, and no run, has this id.
    NoSuchList(String),
    /// The store refused.
    Store(StoreError),
}

impl Problem for JournalError {
    fn message(&self) -> Message {
        match self {
            Self::NoSuchList(name) => Message::new("forget-no-such-list").with("name", name),
            Self::Store(error) => error.message(),
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::NoSuchList(_) => Fault::Usage,
            Self::Store(error) => error.fault(),
        }
    }
}
display_in_english!(JournalError);

impl std::error::Error for JournalError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoSuchList(_) => None,
            Self::Store(error) => std::error::Error::source(error),
        }
    }
}

impl From<StoreError> for JournalError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
