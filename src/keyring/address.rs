//! Where a store is: what is given with `--store`.

use std::path::{Path, PathBuf};

use super::file::{Csv, FileStore, Jsonl};
use super::{Notices, Store, StoreError, Surroundings, TableFacts, Target, postgres, sqlite};
use crate::moves::StoreMap;

/// Where a store is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A SQLite database: `FILE.db`, `FILE.sqlite` or `sqlite:FILE`.
    Sqlite(PathBuf),
    /// The publisher's own keyring file as CSV: `FILE.csv`.
    Csv(PathBuf),
    /// The publisher's own keyring file as JSON lines: `FILE.jsonl`.
    Jsonl(PathBuf),
    /// A schema in a PostgreSQL database: `postgres://…`.
    Postgres(Box<Target>),
}

impl Address {
    /// Reads an address; what it leaves out of a server, its surroundings say.
    ///
    /// # Errors
    /// [`StoreError::UnknownKind`] where it names no kind of store, and an address of a server that
    /// cannot be used.
    pub fn parse(text: &str, surroundings: &Surroundings) -> Result<Self, StoreError> {
        if postgres::is_url(text) {
            let target = postgres::target(text, surroundings)?;
            return Ok(Self::Postgres(Box::new(target)));
        }
        if let Some((kind, _)) = text.split_once("://") {
            // What looks like a URL may hold a password.
            return Err(StoreError::UnknownKind(format!("{kind}://…")));
        }
        if let Some(path) = text.strip_prefix("sqlite:") {
            return Ok(Self::Sqlite(path.into()));
        }
        let extension = Path::new(text)
            .extension()
            .and_then(|extension| extension.to_str())
            .unwrap_or_default();
        match extension.to_ascii_lowercase().as_str() {
            "db" | "sqlite" | "sqlite3" => Ok(Self::Sqlite(text.into())),
            "csv" => Ok(Self::Csv(text.into())),
            "jsonl" => Ok(Self::Jsonl(text.into())),
            _ => Err(StoreError::UnknownKind(text.to_owned())),
        }
    }

    /// Says in which tables of the publisher the keyrings stand.
    ///
    /// # Errors
    /// [`StoreError::NoTables`] where the store is no database with tables of others.
    pub fn with_map(self, map: &StoreMap) -> Result<Self, StoreError> {
        match (self, map.store.tables()) {
            (address, None) => Ok(address),
            (Self::Postgres(target), Some(tables)) => {
                Ok(Self::Postgres(Box::new(target.with_map(tables))))
            }
            (Self::Sqlite(_) | Self::Csv(_) | Self::Jsonl(_), Some(_)) => Err(StoreError::NoTables),
        }
    }

    /// Returns what may be shown of it: a path, or a server and database without user and password.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Sqlite(path) | Self::Csv(path) | Self::Jsonl(path) => path.display().to_string(),
            Self::Postgres(target) => target.name(),
        }
    }

    /// Returns the files of a store and those beside it that belong to it, whether they are there
    /// at this moment or not.
    #[must_use]
    pub fn files(&self) -> Vec<PathBuf> {
        const FILE: [&str; 6] = ["", ".journal", ".journal.new", ".intent", ".new", ".lock"];
        const SQLITE: [&str; 4] = ["", "-wal", "-shm", "-journal"];
        let (path, suffixes) = match self {
            Self::Sqlite(path) => (path, SQLITE.as_slice()),
            Self::Csv(path) | Self::Jsonl(path) => (path, FILE.as_slice()),
            Self::Postgres(_) => return Vec::new(),
        };
        // What belongs to a file stands beside the file itself, not beside a link to it.
        let real = dunce::canonicalize(path).unwrap_or_else(|_| path.clone());
        let beside = |suffix: &&str| {
            let mut name = real.clone().into_os_string();
            name.push(suffix);
            PathBuf::from(name)
        };
        suffixes.iter().map(beside).collect()
    }

    /// Tells whether the address can be nothing but a store, unlike a file of text, which may hold
    /// anything.
    #[must_use]
    pub fn is_a_database(&self) -> bool {
        match self {
            Self::Sqlite(_) | Self::Postgres(_) => true,
            Self::Csv(_) | Self::Jsonl(_) => false,
        }
    }
}

/// Opens a store that exists.
///
/// # Errors
/// Where it does not, or is no keyring store.
pub fn open(address: &Address) -> Result<Box<dyn Store>, StoreError> {
    open_telling(address, Notices::default())
}

/// The same, and says so wherever somebody else's change must be waited for.
///
/// # Errors
/// Those of [`open`].
pub fn open_telling(address: &Address, notices: Notices) -> Result<Box<dyn Store>, StoreError> {
    match address {
        Address::Sqlite(path) => Ok(Box::new(sqlite::Sqlite::open(path, notices)?)),
        Address::Csv(path) => Ok(Box::new(FileStore::<Csv>::open(path, notices)?)),
        Address::Jsonl(path) => Ok(Box::new(FileStore::<Jsonl>::open(path, notices)?)),
        Address::Postgres(target) => Ok(Box::new(postgres::Postgres::open(target, notices)?)),
    }
}

/// Looks at the tables of a database, and at the shapes of what stands in them; nothing is written,
/// and no value leaves the server.
///
/// # Errors
/// [`StoreError::NoTables`] where the store is no database with tables of others.
pub fn inspect(address: &Address) -> Result<Vec<TableFacts>, StoreError> {
    match address {
        Address::Postgres(target) => postgres::inspect(target),
        Address::Sqlite(_) | Address::Csv(_) | Address::Jsonl(_) => Err(StoreError::NoTables),
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
        Address::Postgres(target) => Ok(Box::new(postgres::Postgres::create(target)?)),
    }
}
