//! `--store`: a store as an argument, with what the environment says of it.

use super::Failure;
use crate::keyring::{Address, Store, StoreError, Surroundings, open};

/// Where a store is.
#[derive(Debug, clap::Args)]
pub(crate) struct StoreArg {
    /// The store: FILE.csv, FILE.jsonl, FILE.db, sqlite:FILE, or postgres://USER@HOST/DATABASE (password from PGPASSWORD or ~/.pgpass)
    #[arg(long, value_name = "STORE")]
    store: String,
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
        Ok(address(&self.store)?)
    }

    /// Opens a store that exists.
    pub(crate) fn open(&self) -> Result<Box<dyn Store>, Failure> {
        Ok(open(&self.address()?)?)
    }
}
