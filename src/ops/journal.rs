//! What can go wrong where somebody asks the journal for a list.

use crate::keyring::StoreError;

/// Why the journal has nothing to tell, or nothing was forgotten.
#[derive(Debug)]
pub enum JournalError {
    /// No list, and no run, has this id.
    NoSuchList(String),
    /// The store refused.
    Store(StoreError),
}

crate::problem! {
    JournalError from Store(StoreError) {
        Self::NoSuchList(name) => [Usage "forget-no-such-list" "name": name],
        Self::Store(error) => [error],
    }
}
