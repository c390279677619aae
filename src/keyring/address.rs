//! Where a store is: what is given with `--store`.

use std::path::{Path, PathBuf};

use super::{Store, StoreError, sqlite};

/// Where a store is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A SQLite database: `FILE.db`, `FILE.sqlite` or `sqlite:FILE`.
    Sqlite(PathBuf),
}

impl Address {
    /// Reads an address.
    ///
    /// # Errors
    /// [`StoreError::UnknownKind`] where it names no kind of store.
    pub fn parse(text: &str) -> Result<Self, StoreError> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            return Ok(Self::Sqlite(path.into()));
        }
        let extension = Path::new(text).extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if ["db", "sqlite", "sqlite3"].iter().any(|known| extension.eq_ignore_ascii_case(known)) {
            return Ok(Self::Sqlite(text.into()));
        }
        Err(StoreError::UnknownKind(text.to_owned()))
    }
}

impl Address {
    /// Tells whether the address can be nothing but a store, unlike a table file, which may hold anything.
    #[must_use]
    pub fn is_a_database(&self) -> bool {
        match self {
            Self::Sqlite(_) => true,
        }
    }
}

/// Opens a store that exists.
///
/// # Errors
/// Where it does not, or is no keyring store.
pub fn open(address: &Address) -> Result<Box<dyn Store>, StoreError> {
    match address {
        Address::Sqlite(path) => Ok(Box::new(sqlite::Sqlite::open(path)?)),
    }
}

/// Makes a new, empty store.
///
/// # Errors
/// [`StoreError::Exists`] where something is there already.
pub fn create(address: &Address) -> Result<Box<dyn Store>, StoreError> {
    match address {
        Address::Sqlite(path) => Ok(Box::new(sqlite::Sqlite::create(path)?)),
    }
}
