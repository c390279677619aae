//! `--store`: a store as an argument, with what the environment says of it.

use std::path::{Path, PathBuf};

use super::{Context, Failure};
use crate::keyring::{Address, Store, StoreError, Surroundings, open_telling};
use crate::moves::{MappedStore, StoreMap};

/// Where a store is.
#[derive(Debug, clap::Args)]
pub(crate) struct StoreArg {
    /// The store: FILE.csv, FILE.jsonl, FILE.db, sqlite:FILE, or postgres://USER@HOST/DATABASE (password from PGPASSWORD or ~/.pgpass)
    #[arg(long, value_name = "STORE")]
    store: String,

    /// A TOML file that says in which tables of yours the keyrings stand, for a PostgreSQL database; goes before [publisher.store] of a move file
    #[arg(long, value_name = "FILE")]
    store_map: Option<PathBuf>,
}

/// Reads an address.
fn address(text: &str) -> Result<Address, StoreError> {
    // A variable that is no text is none that a server could use.
    Address::parse(text, &Surroundings::read(|name| std::env::var(name).ok()))
}

/// Reads what may be an address, where a table may be given as well: only what can be nothing else is one.
pub(crate) fn database(text: &str) -> Result<Option<Address>, Failure> {
    match address(text) {
        Ok(address) => Ok(Some(address).filter(Address::is_a_database)),
        Err(StoreError::UnknownKind(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

impl StoreArg {
    /// Reads the address.
    pub(crate) fn address(&self) -> Result<Address, Failure> {
        let address = address(&self.store)?;
        match &self.store_map {
            None => Ok(address),
            Some(path) => Ok(address.with_map(StoreMap::parse(&Context::read_text(path)?)?)?),
        }
    }

    /// Reads the address; without a store map, that of a move file serves for a store that has tables of others.
    pub(crate) fn address_with(&self, own: Option<&MappedStore>) -> Result<Address, Failure> {
        match (self.address()?, own) {
            (address @ Address::Postgres(_), Some(store)) if self.store_map.is_none() => {
                Ok(address.with_map(StoreMap { store: store.clone() })?)
            }
            (address, _) => Ok(address),
        }
    }

    /// Returns the file that says in which tables the keyrings stand.
    pub(crate) fn map_file(&self) -> Option<&Path> {
        self.store_map.as_deref()
    }

    /// Opens a store that exists.
    pub(crate) fn open(&self, context: &Context) -> Result<Box<dyn Store>, Failure> {
        Ok(open_telling(&self.address()?, context.waiting())?)
    }
}
