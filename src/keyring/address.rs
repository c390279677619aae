//! Where a store is: what is given with `--store`.

use std::path::{Path, PathBuf};

use super::file::{Csv, FileStore, Jsonl, Users};
use super::{Notices, Store, StoreError, Surroundings, TableFacts, Target, postgres, sqlite};
use crate::moves::StoreMap;

/// Where a store is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A SQLite database: `FILE.db`, `FILE.sqlite` or `sqlite:FILE`.
    Sqlite(PathBuf),
    /// The publisher's own keyring file as CSV, or its users: `FILE.csv`.
    Csv(PathBuf, Option<Box<Users>>),
    /// The publisher's own keyring file as JSON lines, or its users: `FILE.jsonl`.
    Jsonl(PathBuf, Option<Box<Users>>),
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
            "csv" => Ok(Self::Csv(text.into(), None)),
            "jsonl" => Ok(Self::Jsonl(text.into(), None)),
            _ => Err(StoreError::UnknownKind(text.to_owned())),
        }
    }

    /// Says in which tables of the publisher the keyrings stand or, of a file of users, in which
    /// columns.
    ///
    /// # Errors
    /// [`StoreError::NoTables`] where the map names a table and the store is no database with tables
    /// of others, and [`StoreError::NoTable`] where it names none and needs one.
    pub fn with_map(self, map: &StoreMap) -> Result<Self, StoreError> {
        let Some(tables) = map.store.tables() else { return Ok(self) };
        let names_table = !tables.keyring.table.is_empty();
        match self {
            Self::Postgres(_) if !names_table => Err(StoreError::NoTable),
            Self::Postgres(target) => Ok(Self::Postgres(Box::new(target.with_map(tables)))),
            Self::Csv(path, _) if !names_table => {
                Ok(Self::Csv(path, Some(Box::new(Users::of(&tables)?))))
            }
            Self::Jsonl(path, _) if !names_table => {
                Ok(Self::Jsonl(path, Some(Box::new(Users::of(&tables)?))))
            }
            Self::Sqlite(_) | Self::Csv(..) | Self::Jsonl(..) => Err(StoreError::NoTables),
        }
    }

    /// Tells whether a map can be about such a store: it names a table where there are some, and
    /// none in a file.
    #[must_use]
    pub fn fits(&self, map: &StoreMap) -> bool {
        let keyring = map.store.keyring.as_ref();
        keyring.is_some_and(|keyring| match self {
            Self::Postgres(_) => !keyring.table.is_empty(),
            Self::Csv(..) | Self::Jsonl(..) => keyring.table.is_empty(),
            Self::Sqlite(_) => false,
        })
    }

    /// Returns what may be shown of it: a path, or a server and database without user and password.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Sqlite(path) | Self::Csv(path, _) | Self::Jsonl(path, _) => {
                path.display().to_string()
            }
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
            Self::Csv(path, _) | Self::Jsonl(path, _) => (path, FILE.as_slice()),
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
            Self::Csv(..) | Self::Jsonl(..) => false,
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
        Address::Csv(path, users) => {
            Ok(Box::new(FileStore::<Csv>::open(path, users.as_deref(), notices)?))
        }
        Address::Jsonl(path, users) => {
            Ok(Box::new(FileStore::<Jsonl>::open(path, users.as_deref(), notices)?))
        }
        Address::Postgres(target) => Ok(Box::new(postgres::Postgres::open(target, notices)?)),
    }
}

/// Looks at the tables of a database, or at a file of users as a table without a name, and at the
/// shapes of what stands there; nothing is written, and no value leaves a server.
///
/// # Errors
/// [`StoreError::NoTables`] where the store has no tables of others, and
/// [`StoreError::IsKeyrings`] for a file that needs no map.
pub fn inspect(address: &Address) -> Result<Vec<TableFacts>, StoreError> {
    match address {
        Address::Postgres(target) => postgres::inspect(target),
        Address::Csv(path, _) => Ok(vec![FileStore::<Csv>::inspect(path)?]),
        Address::Jsonl(path, _) => Ok(vec![FileStore::<Jsonl>::inspect(path)?]),
        Address::Sqlite(_) => Err(StoreError::NoTables),
    }
}

/// Makes a new, empty store.
///
/// # Errors
/// [`StoreError::Exists`] where something is there already, and [`StoreError::Missing`] for users
/// that are not there: only their publisher makes them.
pub fn create(address: &Address) -> Result<Box<dyn Store>, StoreError> {
    match address {
        Address::Sqlite(path) => Ok(Box::new(sqlite::Sqlite::create(path)?)),
        Address::Csv(path, Some(_)) | Address::Jsonl(path, Some(_)) if !path.exists() => {
            Err(StoreError::Missing(path.clone()))
        }
        Address::Csv(path, _) => Ok(Box::new(FileStore::<Csv>::create(path)?)),
        Address::Jsonl(path, _) => Ok(Box::new(FileStore::<Jsonl>::create(path)?)),
        Address::Postgres(target) => Ok(Box::new(postgres::Postgres::create(target)?)),
    }
}
