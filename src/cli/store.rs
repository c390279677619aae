//! `--store`: a store as an argument, with what the environment says of it.

use std::path::Path;

use super::io::ReadPath;
use super::{Context, Failure, paste};
use crate::keyring::{Address, Store, StoreError, Surroundings, open_telling};
use crate::moves::{MoveFile, Safeguards, StoreMap, StoreSpec};

/// Where a store is.
#[derive(Debug, clap::Args)]
pub(crate) struct StoreArg {
    /// The store: FILE.csv, FILE.jsonl, FILE.db, sqlite:FILE, or postgres://USER@HOST/DATABASE
    /// (password from PGPASSWORD or ~/.pgpass)
    #[arg(long, value_name = "STORE")]
    store: String,

    /// A TOML file that says in which tables of yours the keyrings stand, for a PostgreSQL
    /// database, or in which columns, for a file with one row for each user, or what is kept with
    /// the store; takes precedence over [publisher.store] of a move
    /// file, which serves here too
    ///
    /// An identity stands in one column. Where a user id and the number of its institution stand
    /// in two, as of a Unilogin, join them first, as userid@G12345: in a column of the file, or in
    /// a generated column of the table.
    #[arg(long, value_name = "FILE")]
    store_map: Option<ReadPath>,
}

/// Reads an address.
fn address(text: &str) -> Result<Address, StoreError> {
    // A variable that is no text is none that a server could use.
    Address::parse(text, &Surroundings::read(|name| std::env::var(name).ok()))
}

/// Reads what may be the address of a database, where a file of people or keyrings may be given as
/// well: that is told by what is in it.
pub(crate) fn database(text: &str) -> Result<Option<Address>, Failure> {
    match address(text) {
        Ok(address) => Ok(Some(address).filter(Address::is_a_database)),
        Err(StoreError::UnknownKind(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

impl StoreArg {
    /// Returns the store as it is typed again, without any password, and with its store map; `own`
    /// is the move file that serves as such.
    pub(crate) fn typed(&self, own: Option<&Path>) -> String {
        paste::store_with(&self.store, self.store_map.as_deref().or(own))
    }

    /// Reads the address.
    pub(crate) fn address(&self) -> Result<Address, Failure> {
        Ok(self.read()?.0)
    }

    /// Reads the address, and what a store map says is kept with the store.
    pub(crate) fn read(&self) -> Result<(Address, Safeguards), Failure> {
        let address = address(&self.store)?;
        let Some(path) = &self.store_map else { return Ok((address, Safeguards::default())) };
        let text = Context::read_text(path)?;
        let own = || MoveFile::parse(&text).ok()?.only_store().cloned();
        let map = StoreMap::parse(&text)
            .or_else(|error| own().map(|store| StoreMap { store }).ok_or(error))?;
        Ok((address.with_map(&map)?, map.store.kept()))
    }

    /// Reads the address, and what is kept with the store; without a store map, what a move file
    /// says serves.
    pub(crate) fn read_with(
        &self,
        own: Option<&StoreSpec>,
    ) -> Result<(Address, Safeguards), Failure> {
        let (address, kept) = self.read()?;
        let Some(spec) = own.filter(|_| self.store_map.is_none()) else {
            return Ok((address, kept));
        };
        let map = StoreMap { store: spec.clone() };
        let address = if address.fits(&map) { address.with_map(&map)? } else { address };
        Ok((address, spec.kept()))
    }

    /// Opens a store that exists, with what is kept with it.
    pub(crate) fn open(&self, context: &Context) -> Result<Box<dyn Store>, Failure> {
        let (address, kept) = self.read()?;
        let mut store = open_telling(&address, context.notices())?;
        store.declare(kept);
        Ok(store)
    }
}
