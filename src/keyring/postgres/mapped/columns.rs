//! The columns of a publisher's table, as the server knows them.

use std::collections::BTreeMap;

use postgres::Transaction;

use super::super::error::ServerError;
use super::qualified;
use crate::keyring::StoreError;

/// The columns of a table that can be written, each with its type as SQL names it.
pub(super) struct Columns {
    table: String,
    types: BTreeMap<String, String>,
}

impl Columns {
    /// Looks at a table.
    pub(super) fn of(transaction: &mut Transaction<'_>, schema: &str, table: &str) -> Result<Self, StoreError> {
        let rows = transaction.query(
            // Without its length: a value that is too long must be refused, not cut.
            "SELECT a.attname, format_type(a.atttypid, NULL) FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''",
            &[&qualified(schema, table)],
        )?;
        if rows.is_empty() {
            return Err(ServerError::NoTable { schema: schema.to_owned(), table: table.to_owned() }.into());
        }
        let types = rows.iter().map(|row| Ok((row.try_get::<_, &str>(0)?.to_owned(), row.try_get(1)?)));
        Ok(Self { table: table.to_owned(), types: types.collect::<Result<_, postgres::Error>>()? })
    }

    /// Requires columns to exist.
    pub(super) fn require<'a>(&self, mut names: impl Iterator<Item = &'a String>) -> Result<(), StoreError> {
        match names.find(|name| !self.types.contains_key(*name)) {
            Some(name) => Err(ServerError::NoColumn { table: self.table.clone(), column: name.clone() }.into()),
            None => Ok(()),
        }
    }

    /// Returns the type of a column.
    pub(super) fn type_of(&self, name: &str) -> &str {
        self.types.get(name).map_or("text", String::as_str)
    }

    /// Walks over the names of all columns.
    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        self.types.keys()
    }
}
