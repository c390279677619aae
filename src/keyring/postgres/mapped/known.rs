//! What the server knows of a publisher's table: its columns, its primary key, and what hangs on its rows.

use std::collections::BTreeMap;

use postgres::Transaction;

use super::super::error::ServerError;
use super::super::sql;
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
            // Without its length, and as a type that has none: a value that is too long must be refused, not cut.
            "SELECT a.attname, format_type(a.atttypid, -1) FROM pg_catalog.pg_attribute a
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

    /// Returns an expression as the type of a column.
    pub(super) fn cast(&self, expression: &str, column: &str) -> String {
        format!("CAST({expression} AS {})", self.types.get(column).map_or("text", String::as_str))
    }

    /// Returns the SQL for a whole row `t` as one text: every column as the server writes it, so that it can be read back exactly.
    pub(super) fn record(&self) -> String {
        let names: Vec<String> = self.names().map(|name| sql::text(name)).collect();
        let values: Vec<String> = self.names().map(|name| format!("CAST(t.{} AS TEXT)", sql::name(name))).collect();
        format!("CAST(jsonb_object(CAST(ARRAY[{}] AS TEXT[]), CAST(ARRAY[{}] AS TEXT[])) AS TEXT)", names.join(", "), values.join(", "))
    }

    /// Returns the SQL that reads a column back from such a text.
    pub(super) fn read_back(&self, record: &str, column: &str) -> String {
        self.cast(&format!("CAST({record} AS JSONB) ->> {}", sql::text(column)), column)
    }

    /// Walks over the names of all columns.
    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        self.types.keys()
    }
}

/// Returns the columns of a table's primary key; none for a table without one.
pub(super) fn primary_key(transaction: &mut Transaction<'_>, table: &str) -> Result<Vec<String>, StoreError> {
    let rows = transaction.query(
        "SELECT a.attname FROM pg_catalog.pg_index i JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
         WHERE i.indrelid = to_regclass($1) AND i.indisprimary ORDER BY a.attname",
        &[&table],
    )?;
    Ok(rows.iter().map(|row| row.try_get::<_, &str>(0).map(ToOwned::to_owned)).collect::<Result<_, _>>()?)
}

/// Tells whether other tables inherit from a table, so that a row which is put back would come into another table than it was in.
pub(super) fn has_heirs(transaction: &mut Transaction<'_>, table: &str) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class c ON c.oid = i.inhparent
                              WHERE i.inhparent = to_regclass($1) AND c.relkind = 'r')";
    Ok(transaction.query_one(sql, &[&table])?.try_get(0)?)
}

/// A foreign key of some table to a publisher's table of keyrings.
pub(super) struct Reference {
    /// The table whose rows hang on those of the keyrings, fit for SQL.
    table: String,
    /// The same for people.
    pub(super) name: String,
    /// Its columns, each with the one that it refers to.
    columns: Vec<(String, String)>,
    /// Whether the server lets a row go on which others hang: those then go or change with it.
    pub(super) gives_way: bool,
}

impl Reference {
    /// Looks for all foreign keys to a table.
    pub(super) fn all(transaction: &mut Transaction<'_>, table: &str) -> Result<Vec<Self>, StoreError> {
        let rows = transaction.query(
            "SELECT n.nspname, c.relname, r.confdeltype IN ('c', 'n', 'd'),
                (SELECT array_agg(CAST(a.attname AS TEXT) ORDER BY k.nth) FROM unnest(r.conkey) WITH ORDINALITY k (number, nth)
                 JOIN pg_catalog.pg_attribute a ON a.attrelid = r.conrelid AND a.attnum = k.number),
                (SELECT array_agg(CAST(a.attname AS TEXT) ORDER BY k.nth) FROM unnest(r.confkey) WITH ORDINALITY k (number, nth)
                 JOIN pg_catalog.pg_attribute a ON a.attrelid = r.confrelid AND a.attnum = k.number)
             FROM pg_catalog.pg_constraint r JOIN pg_catalog.pg_class c ON c.oid = r.conrelid
             JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE r.contype = 'f' AND r.confrelid = to_regclass($1) AND r.conparentid = 0 ORDER BY 1, 2, r.conname",
            &[&table],
        )?;
        rows.iter().map(Self::of).collect()
    }

    fn of(row: &postgres::Row) -> Result<Self, StoreError> {
        let (schema, name): (&str, &str) = (row.try_get(0)?, row.try_get(1)?);
        let (from, to): (Vec<String>, Vec<String>) = (row.try_get(3)?, row.try_get(4)?);
        let columns = from.into_iter().zip(to).collect();
        Ok(Self { table: qualified(schema, name), name: name.to_owned(), columns, gives_way: row.try_get(2)? })
    }

    /// Returns the SQL that tells whether any row hangs on a row `t`.
    pub(super) fn hangs(&self) -> String {
        let same = self.columns.iter().map(|(from, to)| format!("h.{} = t.{}", sql::name(from), sql::name(to)));
        format!("EXISTS (SELECT 1 FROM {} h WHERE {})", self.table, same.collect::<Vec<_>>().join(" AND "))
    }
}
