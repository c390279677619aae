//! Where a store is: what is given with `--store`.

use std::path::{Path, PathBuf};

use super::file::{Csv, FileStore, Jsonl};
use super::{Store, StoreError, sqlite};

/// Where a store is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A SQLite database: `FILE.db`, `FILE.sqlite` or `sqlite:FILE`.
    Sqlite(PathBuf),
    /// The publisher's own keyring file as CSV: `FILE.csv`.
    Csv(PathBuf),
    /// The publisher's own keyring file as JSON lines: `FILE.jsonl`.
    Jsonl(PathBuf),
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
        match extension.to_ascii_lowercase().as_str() {
            "db" | "sqlite" | "sqlite3" => Ok(Self::Sqlite(text.into())),
            "csv" => Ok(Self::Csv(text.into())),
            "jsonl" => Ok(Self::Jsonl(text.into())),
            _ => Err(StoreError::UnknownKind(text.to_owned())),
        }
    }
}

impl Address {
    /// Tells whether the address can be nothing but a store, unlike a table file, which may hold anything.
    #[must_use]
    pub fn is_a_database(&self) -> bool {
        match self {
            Self::Sqlite(_) | Self::Jsonl(_) => true,
            Self::Csv(_) => false,
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
        Address::Csv(path) => Ok(Box::new(FileStore::<Csv>::open(path)?)),
        Address::Jsonl(path) => Ok(Box::new(FileStore::<Jsonl>::open(path)?)),
    }
}

/// Makes a new, empty store.
///
/// # Errors
/// [`StoreError::Exists`] where something is there already.
pub fn create(address: &Address) -> Result<Box<dyn Store>, StoreError> {
    match address {
        Address::Sqlite(path) => Ok(Box::new(sqlite::Sqlite::create(path)?)),
        Address::Csv(path) => Ok(Box::new(FileStore::<Csv>::create(path)?)),
        Address::Jsonl(path) => Ok(Box::new(FileStore::<Jsonl>::create(path)?)),
    }
}
