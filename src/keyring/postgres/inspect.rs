//! What a server knows of a publisher's tables: columns, keys, and the shapes of what stands there.
//! Shapes are counted by the server; no value comes from there.

use postgres::Transaction;

use super::begin::{ALONE, SETTINGS};
use super::connect;
use super::sql;
use super::target::Target;
use crate::keyring::StoreError;

/// How many rows of a table are looked at.
const SAMPLE: u32 = 500;

/// How many counts there are of a column of text.
const SHAPES: usize = 7;

/// A table that may be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableFacts {
    /// Its schema.
    pub schema: String,
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<ColumnFacts>,
    /// The columns of its primary key.
    pub primary: Vec<String>,
    /// The columns of each of its unique keys, whole ones only.
    pub keys: Vec<Vec<String>>,
    /// Its foreign keys of one column.
    pub references: Vec<ReferenceFacts>,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnFacts {
    /// Its name.
    pub name: String,
    /// Whether it holds text.
    pub is_text: bool,
    /// In how many of the rows that were looked at something stands there.
    pub filled: u32,
    /// In how many of them it has the shape of an ECK iD.
    pub eck_ids: u32,
    /// In how many of them it has the shape of an ESI.
    pub esis: u32,
    /// In how many of them it has the shape of a Unilogin with its institution number.
    pub unilogins: u32,
    /// In how many of them it has the shape of a user id with a realm.
    pub with_realm: u32,
    /// In how many of them it has the shape of an institution number.
    pub numbers: u32,
    /// In how many of them it has the shape of a Unilogin without its institution number.
    pub user_ids: u32,
}

/// A foreign key of one column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReferenceFacts {
    /// The column.
    pub column: String,
    /// The table that it refers to, in the same schema.
    pub table: String,
    /// The column there.
    pub key: String,
}

/// Looks at all tables that may be read, but for those of the store's own schema.
pub(in crate::keyring) fn inspect(target: &Target) -> Result<Vec<TableFacts>, StoreError> {
    let mut client = connect::connect(target)?;
    let mut transaction = client.build_transaction().read_only(true).start()?;
    transaction.batch_execute(ALONE)?;
    transaction.batch_execute(SETTINGS)?;
    let tables = transaction.query(
        "SELECT CAST(c.oid AS BIGINT), n.nspname, c.relname FROM pg_catalog.pg_class c
         JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname <> $1
             AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
             AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
         ORDER BY 2, 3",
        &[&target.schema],
    )?;
    let mut found = Vec::with_capacity(tables.len());
    for row in &tables {
        let table =
            TableFacts { schema: row.try_get(1)?, name: row.try_get(2)?, ..TableFacts::default() };
        found.push(look(&mut transaction, row.try_get(0)?, table)?);
    }
    Ok(found)
}

fn look(
    transaction: &mut Transaction<'_>,
    oid: i64,
    table: TableFacts,
) -> Result<TableFacts, StoreError> {
    let columns = transaction.query(
        "SELECT a.attname, t.typcategory = 'S' FROM pg_catalog.pg_attribute a
         JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
         WHERE CAST(a.attrelid AS BIGINT) = $1 AND a.attnum > 0 AND NOT a.attisdropped
         ORDER BY a.attnum",
        &[&oid],
    )?;
    let column = |row: &postgres::Row| {
        Ok(ColumnFacts {
            name: row.try_get(0)?,
            is_text: row.try_get(1)?,
            ..ColumnFacts::default()
        })
    };
    let columns = columns.iter().map(column).collect::<Result<Vec<_>, postgres::Error>>()?;
    let keys = transaction.query(
        "SELECT i.indisprimary, ARRAY(SELECT CAST(a.attname AS TEXT) FROM generate_series(0, i.indnkeyatts - 1) nth
             JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[nth] ORDER BY nth)
         FROM pg_catalog.pg_index i WHERE CAST(i.indrelid AS BIGINT) = $1
             AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
         ORDER BY 1 DESC, 2",
        &[&oid],
    )?;
    let mut facts = TableFacts { columns, ..table };
    for row in &keys {
        let columns: Vec<String> = row.try_get(1)?;
        if row.try_get(0)? {
            facts.primary.clone_from(&columns);
        }
        facts.keys.push(columns);
    }
    let references = transaction.query(
        "SELECT CAST(f.attname AS TEXT), CAST(c.relname AS TEXT), CAST(t.attname AS TEXT)
         FROM pg_catalog.pg_constraint r JOIN pg_catalog.pg_class c ON c.oid = r.confrelid
         JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $2
         JOIN pg_catalog.pg_attribute f ON f.attrelid = r.conrelid AND f.attnum = r.conkey[1]
         JOIN pg_catalog.pg_attribute t ON t.attrelid = r.confrelid AND t.attnum = r.confkey[1]
         WHERE CAST(r.conrelid AS BIGINT) = $1 AND r.contype = 'f' AND cardinality(r.conkey) = 1
         ORDER BY 1",
        &[&oid, &facts.schema],
    )?;
    for row in &references {
        let (column, table, key) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
        facts.references.push(ReferenceFacts { column, table, key });
    }
    count_shapes(transaction, &mut facts)?;
    Ok(facts)
}

/// Counts the shapes of what stands in the columns of text.
fn count_shapes(
    transaction: &mut Transaction<'_>,
    facts: &mut TableFacts,
) -> Result<(), StoreError> {
    let texts: Vec<String> = facts
        .columns
        .iter()
        .filter(|column| column.is_text)
        .map(|column| sql::name(&column.name))
        .collect();
    if texts.is_empty() {
        return Ok(());
    }
    let counts = texts.iter().map(|text| {
        format!(
            "count(NULLIF(CAST(s.{text} AS TEXT), '')),
             count(*) FILTER (WHERE CAST(s.{text} AS TEXT) ~* '^https://ketenid[.]nl/[a-z0-9]+/[0-9a-f]{{128}}$'),
             count(*) FILTER (WHERE CAST(s.{text} AS TEXT) ~* '^urn:schac:personalUniqueCode:int:esi:[^:[:space:]]+:[^[:space:]]+$'),
             count(*) FILTER (WHERE CAST(s.{text} AS TEXT) ~ '^[^@[:space:]]+@[A-Z0-9][0-9]{{5}}$'),
             count(*) FILTER (WHERE CAST(s.{text} AS TEXT) ~ '^[^[:space:]]+@[^@[:space:]]+$'),
             count(*) FILTER (WHERE CAST(s.{text} AS TEXT) ~ '^[A-Z0-9][0-9]{{5}}$'),
             count(*) FILTER (WHERE CAST(s.{text} AS TEXT) ~ '^(?=.*[a-z])(?=.*[0-9])([a-z0-9]{{8}}|[a-z0-9]{{10}})$')"
        )
    });
    let sql = format!(
        "SELECT {} FROM (SELECT {} FROM {}.{} LIMIT {SAMPLE}) s",
        counts.collect::<Vec<_>>().join(", "),
        texts.join(", "),
        sql::name(&facts.schema),
        sql::name(&facts.name)
    );
    let row = transaction.query_one(&sql, &[])?;
    for (nth, column) in facts.columns.iter_mut().filter(|column| column.is_text).enumerate() {
        let count = |at: usize| {
            let count: i64 = row.try_get(SHAPES * nth + at)?;
            u32::try_from(count).map_err(|_| StoreError::Damaged("number"))
        };
        (column.filled, column.eck_ids, column.esis) = (count(0)?, count(1)?, count(2)?);
        (column.unilogins, column.with_realm) = (count(3)?, count(4)?);
        (column.numbers, column.user_ids) = (count(5)?, count(6)?);
    }
    Ok(())
}
