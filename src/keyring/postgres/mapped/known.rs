//! What the server knows of a publisher's table: its columns, its primary key, and what hangs on
//! its rows.

use std::collections::BTreeMap;

use postgres::Transaction;

use super::super::error::ServerError;
use super::super::sql;
use super::{of_row, qualified};
use crate::keyring::StoreError;
use crate::moves::{Holds, MappedKeyring, MappedScheme};

/// The columns of a table that can be written.
pub(super) struct Columns {
    table: String,
    types: BTreeMap<String, Column>,
}

/// A column of a table.
struct Column {
    /// Its type, as SQL names it.
    kind: String,
    blank: Blank,
}

/// How a column says that nothing stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Blank {
    /// By NULL.
    Null,
    /// By an empty text, as its own default is one.
    Text,
    /// Something must stand there.
    Never,
}

impl Columns {
    /// Looks at a table.
    pub(super) fn of(
        transaction: &mut Transaction<'_>,
        schema: &str,
        table: &str,
    ) -> Result<Self, StoreError> {
        let rows = transaction.query(
            // Without its length, and as a type that has none: a value that is too long must be
            // refused, not cut.
            "SELECT a.attname, format_type(a.atttypid, -1), a.attnotnull, coalesce(pg_get_expr(d.adbin, d.adrelid) LIKE '''''%', FALSE)
             FROM pg_catalog.pg_attribute a LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''",
            &[&qualified(schema, table)],
        )?;
        if rows.is_empty() {
            return Err(ServerError::NoTable {
                schema: schema.to_owned(),
                table: table.to_owned(),
            }
            .into());
        }
        let column = |row: &postgres::Row| {
            let blank = match (row.try_get(2)?, row.try_get(3)?) {
                (false, _) => Blank::Null,
                (true, true) => Blank::Text,
                (true, false) => Blank::Never,
            };
            Ok((row.try_get::<_, &str>(0)?.to_owned(), Column { kind: row.try_get(1)?, blank }))
        };
        let types = rows.iter().map(column);
        Ok(Self { table: table.to_owned(), types: types.collect::<Result<_, postgres::Error>>()? })
    }

    /// Requires columns to exist.
    pub(super) fn require<'a>(
        &self,
        mut names: impl Iterator<Item = &'a String>,
    ) -> Result<(), StoreError> {
        match names.find(|name| !self.types.contains_key(*name)) {
            Some(name) => {
                Err(ServerError::NoColumn { table: self.table.clone(), column: name.clone() }
                    .into())
            }
            None => Ok(()),
        }
    }

    /// Returns an expression as the type of a column.
    pub(super) fn cast(&self, expression: &str, column: &str) -> String {
        format!(
            "CAST({expression} AS {})",
            self.types.get(column).map_or("text", |column| column.kind.as_str())
        )
    }

    /// Returns how a column says that nothing stands there.
    pub(super) fn blank(&self, column: &str) -> Blank {
        self.types.get(column).map_or(Blank::Never, |column| column.blank)
    }

    /// Returns the SQL for a whole row `t` as one text: every column as the server writes it, so
    /// that it can be read back exactly.
    pub(super) fn record(&self) -> String {
        let names: Vec<String> = self.names().map(|name| sql::text(name)).collect();
        let written = |name: &String| {
            format!("CASE WHEN {0} IS DISTINCT FROM NULL THEN format('%s', {0}) END", of_row(name))
        };
        let values: Vec<String> = self.names().map(written).collect();
        format!(
            "CAST(jsonb_object(CAST(ARRAY[{}] AS TEXT[]), CAST(ARRAY[{}] AS TEXT[])) AS TEXT)",
            names.join(", "),
            values.join(", ")
        )
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
pub(super) fn primary_key(
    transaction: &mut Transaction<'_>,
    table: &str,
) -> Result<Vec<String>, StoreError> {
    let rows = transaction.query(
        "SELECT a.attname FROM pg_catalog.pg_index i JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
         WHERE i.indrelid = to_regclass($1) AND i.indisprimary ORDER BY a.attname",
        &[&table],
    )?;
    Ok(rows
        .iter()
        .map(|row| row.try_get::<_, &str>(0).map(ToOwned::to_owned))
        .collect::<Result<_, _>>()?)
}

/// Tells by the unique keys of a table how many identities of one scheme a profile can have: where
/// a second row of the same profile, kind and copied columns cannot stand there, one.
pub(super) fn holds(
    transaction: &mut Transaction<'_>,
    keyring: &MappedKeyring,
    table: &str,
) -> Result<Holds, StoreError> {
    if keyring.state.is_some() {
        return Ok(Holds::Many);
    }
    let scheme =
        if let MappedScheme::Column { column, .. } = &keyring.scheme { Some(column) } else { None };
    let same: Vec<&String> = std::iter::once(&keyring.profile)
        .chain(scheme)
        .chain(keyring.person.values())
        .chain(&keyring.copy)
        .collect();
    let sql = "SELECT EXISTS (
             SELECT 1 FROM pg_catalog.pg_index i
             WHERE i.indrelid = to_regclass($1) AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
               AND (SELECT bool_and(CAST(a.attname AS TEXT) = ANY ($2)) AND bool_or(CAST(a.attname AS TEXT) = $3)
                    FROM generate_series(0, i.indnkeyatts - 1) nth
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[nth]))";
    let is_one = transaction.query_one(sql, &[&table, &same, &keyring.profile])?.try_get(0)?;
    Ok(if is_one { Holds::One } else { Holds::Many })
}

/// Tells whether a name is that of a table, whose rows stand there themselves, unlike those of a
/// view.
pub(super) fn is_table(transaction: &mut Transaction<'_>, table: &str) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_class WHERE oid = to_regclass($1) AND relkind IN ('r', 'p'))";
    Ok(transaction.query_one(sql, &[&table])?.try_get(0)?)
}

/// Tells whether other tables inherit from a table, so that a row which is put back would come into
/// another table than it was in.
pub(super) fn has_heirs(
    transaction: &mut Transaction<'_>,
    table: &str,
) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class c ON c.oid = i.inhparent
                              WHERE i.inhparent = to_regclass($1) AND c.relkind = 'r')";
    Ok(transaction.query_one(sql, &[&table])?.try_get(0)?)
}

/// Returns a value as a column of that type shows it: `t` is `true` in a column of truth values.
pub(super) fn as_shown(
    transaction: &mut Transaction<'_>,
    columns: &Columns,
    column: &str,
    value: &str,
) -> Result<String, StoreError> {
    let sql = format!("SELECT CAST({} AS TEXT)", columns.cast(&sql::text(value), column));
    Ok(transaction.query_one(&sql, &[])?.try_get(0)?)
}

/// A foreign key of some table to a publisher's table of keyrings, or to a part of it.
pub(super) struct Reference {
    /// The table whose rows hang on those of the keyrings, fit for SQL.
    table: String,
    /// The same for people.
    pub(super) name: String,
    /// The columns of the keyrings that it refers to.
    to: Vec<String>,
    /// The SQL that tells whether a row `h` of that table hangs on a row `t`.
    same: String,
    /// Whether the server lets a row go on which others hang: those then go or change with it.
    pub(super) gives_way: bool,
}

impl Reference {
    /// Looks for all foreign keys to a table and its parts.
    pub(super) fn all(
        transaction: &mut Transaction<'_>,
        table: &str,
    ) -> Result<Vec<Self>, StoreError> {
        let rows = transaction.query(
            "WITH RECURSIVE part AS (
                 SELECT CAST(to_regclass($1) AS OID) AS oid UNION SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN part ON part.oid = i.inhparent)
             SELECT n.nspname, c.relname, r.confdeltype IN ('c', 'n', 'd') OR r.confupdtype IN ('c', 'n', 'd'), CAST(f.attname AS TEXT),
                 CAST(t.attname AS TEXT), quote_ident(m.nspname) || '.' || o.oprname,
                 CASE WHEN f.attcollation <> t.attcollation THEN quote_ident(l.nspname) || '.' || quote_ident(k.collname) END, CAST(r.oid AS BIGINT)
             FROM part JOIN pg_catalog.pg_constraint r ON r.confrelid = part.oid AND r.contype = 'f'
             JOIN pg_catalog.pg_class c ON c.oid = r.conrelid
             JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             CROSS JOIN LATERAL unnest(r.conkey, r.confkey, r.conpfeqop) WITH ORDINALITY x (own, other, operator, nth)
             JOIN pg_catalog.pg_attribute f ON f.attrelid = r.conrelid AND f.attnum = x.own
             JOIN pg_catalog.pg_attribute t ON t.attrelid = r.confrelid AND t.attnum = x.other
             JOIN pg_catalog.pg_operator o ON o.oid = x.operator
             JOIN pg_catalog.pg_namespace m ON m.oid = o.oprnamespace
             LEFT JOIN pg_catalog.pg_collation k ON k.oid = t.attcollation
             LEFT JOIN pg_catalog.pg_namespace l ON l.oid = k.collnamespace
             ORDER BY 1, 2, r.oid, x.nth",
            &[&table],
        )?;
        let mut references: Vec<(i64, Self)> = Vec::new();
        for row in &rows {
            let constraint: i64 = row.try_get(7)?;
            let (own, other, operator): (&str, String, &str) =
                (row.try_get(3)?, row.try_get(4)?, row.try_get(5)?);
            // Compared as the server does it when a row goes, whatever names are in reach here.
            let collation = row
                .try_get::<_, Option<&str>>(6)?
                .map_or_else(String::new, |name| format!(" COLLATE {name}"));
            let same =
                format!("{} OPERATOR({operator}) h.{}{collation}", of_row(&other), sql::name(own));
            match references.last_mut().filter(|(known, _)| *known == constraint) {
                Some((_, reference)) => {
                    reference.same = format!("{} AND {same}", reference.same);
                    reference.to.push(other);
                }
                None => references.push((constraint, Self::of(row, other, same)?)),
            }
        }
        Ok(references.into_iter().map(|(_, reference)| reference).collect())
    }

    fn of(row: &postgres::Row, to: String, same: String) -> Result<Self, StoreError> {
        let (schema, name): (&str, &str) = (row.try_get(0)?, row.try_get(1)?);
        Ok(Self {
            table: qualified(schema, name),
            name: name.to_owned(),
            to: vec![to],
            same,
            gives_way: row.try_get(2)?,
        })
    }

    /// Tells whether it refers to a column.
    pub(super) fn is_to(&self, column: &str) -> bool {
        self.to.iter().any(|other| other == column)
    }

    /// Returns the SQL that tells whether any row hangs on a row `t`.
    pub(super) fn hangs(&self) -> String {
        format!("EXISTS (SELECT 1 FROM {} h WHERE {})", self.table, self.same)
    }
}
