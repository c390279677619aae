//! One identity of a scheme for each profile: the new one is written in the place of the old one,
//! in the same row, of which nothing else changes.
//!
//! A unique index looks at each row as it is written, so that whoever has what another one gets
//! must let go of it first: those places are vacated before any is filled.

use postgres::Transaction;

use super::super::error::ServerError;
use super::super::sql::{self, bytes};
use super::super::work::{Counts, exactly};
use super::known::Blank;
use super::{Mapped, of_row, ours, qualified, scheme};
use crate::keyring::StoreError;
use crate::moves::{MappedIdentity, MappedScheme};

/// A column of the table that holds identities, and the SQL of the scheme of what a row `t` has
/// there.
struct Cell<'m> {
    column: &'m String,
    scheme: String,
}

/// Finds the rows of the work `w` whose keyring is a row of its own.
const OF_ROW: &str = "EXISTS (SELECT 1 FROM pg_temp.waswordt_places r
    WHERE r.is_row AND r.profile_id = w.profile_id AND r.scheme = w.scheme)";

impl Mapped {
    /// Carries out the work in the temporary table.
    pub(super) fn replace(
        &self,
        transaction: &mut Transaction<'_>,
        counts: Counts,
    ) -> Result<(), StoreError> {
        let rows = self.find_places(transaction)?;
        self.keep(transaction, counts.retired)?;
        self.write(transaction)?;
        if rows > 0 {
            self.add(transaction, rows, &format!("w.deed = 'added' AND {OF_ROW}"))?;
        }
        self.number_added(transaction, counts.added)?;
        transaction.batch_execute(&format!(
            "INSERT INTO {} (keyring, is_text)
             SELECT w.keyring, r.is_text FROM pg_temp.waswordt_places r
             JOIN pg_temp.waswordt_work w
                 ON w.deed = 'added' AND w.profile_id = r.profile_id AND w.scheme = r.scheme
             WHERE r.before = '' AND NOT r.is_row
             ON CONFLICT (keyring) DO UPDATE SET is_text = excluded.is_text",
            self.blanks()
        ))?;
        self.let_go(transaction, counts.activated)
    }

    /// Takes the work in the temporary table back; there, what was added is to be removed.
    pub(super) fn replace_back(
        &self,
        transaction: &mut Transaction<'_>,
        counts: Counts,
    ) -> Result<(), StoreError> {
        let rows = self.find_places(transaction)?;
        self.keep(transaction, counts.retired)?;
        self.remove(transaction, rows, &format!("w.deed = 'removed' AND {OF_ROW}"))?;
        self.write(transaction)?;
        transaction.batch_execute(&format!(
            "DELETE FROM {} b USING pg_temp.waswordt_work w
             WHERE b.keyring = w.keyring AND w.deed = 'removed'",
            self.blanks()
        ))?;
        self.let_go(transaction, counts.activated)
    }

    /// Finds the place of each row of the work, and how it looks; returns how many are to get, or
    /// to lose, a row of their own.
    pub(super) fn find_places(
        &self,
        transaction: &mut Transaction<'_>,
    ) -> Result<usize, StoreError> {
        transaction.batch_execute(
            "CREATE TEMPORARY TABLE waswordt_places ON COMMIT DROP AS
             SELECT coalesce(l.profile_id, c.profile_id) AS profile_id,
                 coalesce(l.scheme, c.scheme) AS scheme, coalesce(l.identity, '') AS before,
                 coalesce(c.identity, '') AS after, l.keyring AS leaving,
                 l.deed IS NOT DISTINCT FROM 'removed' AS is_removed,
                 c.deed IS NOT DISTINCT FROM 'added' AS is_added,
                 FALSE AS has_row, FALSE AS is_row, FALSE AS is_text, CAST(NULL AS TEXT) AS meanwhile
             FROM (SELECT * FROM pg_temp.waswordt_work WHERE deed IN ('retired', 'removed')) l
             FULL JOIN (SELECT * FROM pg_temp.waswordt_work WHERE deed IN ('added', 'activated')) c
                 ON c.profile_id = l.profile_id AND c.scheme = l.scheme;
             ANALYZE pg_temp.waswordt_places",
        )?;
        let profile = bytes(&of_row(&self.map.keyring.profile));
        let touched = "(SELECT r.profile_id FROM pg_temp.waswordt_places r)";
        self.refuse_several(transaction, &format!("AND {profile} IN {touched}"))?;
        self.look_at_rows(transaction)?;
        let columns: Vec<&String> = self.map.keyring.identity.columns().collect();
        self.refuse_hanging(transaction, "w.deed IN ('retired', 'removed')", &columns)?;
        self.refuse_unfit(transaction)
    }

    /// Notes of each place whether its row is there, and what is to stand there for nothing.
    fn look_at_rows(&self, transaction: &mut Transaction<'_>) -> Result<(), StoreError> {
        for cell in self.cells() {
            let (column, is_place) = (of_row(cell.column), self.is_place(&cell));
            transaction.batch_execute(&format!(
                "UPDATE pg_temp.waswordt_places r
                 SET has_row = TRUE, is_text = r.before = '' AND {column} IS NOT NULL
                 FROM {} t WHERE {is_place} AND coalesce({}, '') = r.before",
                self.table(),
                bytes(&column)
            ))?;
        }
        let blanks = self.blanks();
        Ok(transaction.batch_execute(&format!(
            "UPDATE pg_temp.waswordt_places r SET is_row = NOT r.has_row WHERE r.before = '';
             UPDATE pg_temp.waswordt_places r SET is_text = b.is_text
             FROM {blanks} b WHERE b.keyring = r.leaving AND r.is_removed;
             UPDATE pg_temp.waswordt_places r SET is_row = TRUE
             WHERE r.is_removed AND r.after = ''
                 AND NOT EXISTS (SELECT 1 FROM {blanks} b WHERE b.keyring = r.leaving)"
        ))?)
    }

    /// Refuses work that does not fit the table; returns how many places are rows of their own.
    fn refuse_unfit(&self, transaction: &mut Transaction<'_>) -> Result<usize, StoreError> {
        let row = transaction.query_one(
            "SELECT count(*), count(DISTINCT (r.profile_id, r.scheme)),
                 count(*) FILTER (WHERE r.before <> '' AND NOT r.has_row),
                 count(*) FILTER (WHERE r.is_row),
                 count(*) FILTER (WHERE r.is_row AND NOT (r.is_added OR r.is_removed)),
                 array_agg(DISTINCT r.scheme) FILTER (WHERE r.after = '' AND NOT r.is_row)
             FROM pg_temp.waswordt_places r",
            &[],
        )?;
        let count = |column: usize| row.try_get::<_, i64>(column);
        let rows = count(3)?;
        let has_rows_for_keyrings = match (&self.map.keyring.identity, &self.map.keyring.scheme) {
            (MappedIdentity::Columns(_), _) => false,
            (_, MappedScheme::Column { .. }) => true,
            (_, MappedScheme::Fixed(_)) => self.map.profile.is_some(),
        };
        let is_odd = count(0)? != count(1)? || count(2)? > 0 || count(4)? > 0;
        if is_odd || rows > 0 && !has_rows_for_keyrings {
            return Err(StoreError::Conflict);
        }
        self.refuse_blanks(&row.try_get::<_, Option<Vec<String>>>(5)?.unwrap_or_default())?;
        usize::try_from(rows).map_err(|_| StoreError::Damaged("number"))
    }

    /// Refuses to leave nothing where something must stand.
    fn refuse_blanks(&self, schemes: &[String]) -> Result<(), StoreError> {
        let column = match &self.map.keyring.identity {
            MappedIdentity::Column(column) => Some(column).filter(|_| !schemes.is_empty()),
            MappedIdentity::Columns(columns) => {
                let emptied = columns.iter().filter(|(scheme, _)| schemes.contains(scheme));
                emptied.map(|(_, column)| column).find(|column| self.must_stand(column))
            }
        };
        match column.filter(|column| self.must_stand(column)) {
            None => Ok(()),
            Some(column) => {
                let (table, column) = (self.map.keyring.table.clone(), column.clone());
                Err(ServerError::NoBlank { table, column }.into())
            }
        }
    }

    fn must_stand(&self, column: &str) -> bool {
        self.columns.blank(column) == Blank::Never
    }

    /// Refuses a table in which a profile has several rows, or several of one kind; `which` says
    /// which rows `t` count.
    pub(super) fn refuse_several(
        &self,
        transaction: &mut Transaction<'_>,
        which: &str,
    ) -> Result<(), StoreError> {
        let keyring = &self.map.keyring;
        let kind = match &keyring.scheme {
            MappedScheme::Column { .. } => format!(", {}", scheme(keyring)),
            MappedScheme::Fixed(_) => String::new(),
        };
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM {} t WHERE {} {which} GROUP BY {}{kind}
                            HAVING count(*) > 1)",
            self.table(),
            ours(keyring),
            bytes(&of_row(&keyring.profile))
        );
        let are_several: bool = transaction.query_one(&sql, &[])?.try_get(0)?;
        if are_several { Err(ServerError::Several(keyring.table.clone()).into()) } else { Ok(()) }
    }

    /// Writes what is to stand in the places, and nothing else.
    fn write(&self, transaction: &mut Transaction<'_>) -> Result<(), StoreError> {
        for cell in self.cells() {
            let is_place = self.is_place(&cell);
            let (column, written) = (sql::name(cell.column), bytes(&of_row(cell.column)));
            let is_null = self.columns.blank(cell.column) == Blank::Null;
            let away = if is_null {
                "NULL".to_owned()
            } else {
                self.columns.cast("r.meanwhile", cell.column)
            };
            let is_of_cell = self.is_of_cell(&cell);
            let vacated = transaction.execute(&vacate(&is_of_cell, is_null), &[])?;
            let vacate = format!(
                "UPDATE {} t SET {column} = {away} FROM pg_temp.waswordt_places r
                 WHERE {is_place} AND r.meanwhile IS NOT NULL AND {written} = r.before",
                self.table()
            );
            self.unaltered(transaction, vacated, &vacate)?;
            let after = "CASE WHEN r.after <> '' OR r.is_text THEN r.after END";
            let after = if is_null { after } else { "r.after" };
            let fill = format!(
                "UPDATE {} t SET {column} = {} FROM pg_temp.waswordt_places r
                 WHERE {is_place} AND NOT r.is_row
                     AND coalesce({written}, '') = coalesce(r.meanwhile, r.before)",
                self.table(),
                self.columns.cast(after, cell.column)
            );
            let expected = format!(
                "SELECT count(*) FROM pg_temp.waswordt_places r
                 WHERE NOT r.is_row AND {is_of_cell}"
            );
            let expected: i64 = transaction.query_one(&expected, &[])?.try_get(0)?;
            self.unaltered(transaction, expected.cast_unsigned(), &fill)?;
        }
        Ok(())
    }

    /// Keeps which identities leave their places.
    fn keep(&self, transaction: &mut Transaction<'_>, count: usize) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO {} (keyring, profile_id, scheme, identity, record)
             SELECT w.keyring, w.profile_id, w.scheme, w.identity, '{{}}'
             FROM pg_temp.waswordt_work w WHERE w.deed = 'retired'
             ON CONFLICT (keyring) DO UPDATE SET identity = excluded.identity",
            self.retired()
        );
        exactly(transaction, count, &sql)
    }

    /// Forgets what is back in its place.
    fn let_go(&self, transaction: &mut Transaction<'_>, count: usize) -> Result<(), StoreError> {
        let sql = format!(
            "DELETE FROM {} g USING pg_temp.waswordt_work w
             WHERE g.keyring = w.keyring AND w.deed = 'activated'",
            self.retired()
        );
        exactly(transaction, count, &sql)
    }

    fn cells(&self) -> Vec<Cell<'_>> {
        let keyring = &self.map.keyring;
        match &keyring.identity {
            MappedIdentity::Column(column) => vec![Cell { column, scheme: scheme(keyring) }],
            MappedIdentity::Columns(columns) => {
                let cells = columns.iter();
                cells.map(|(scheme, column)| Cell { column, scheme: sql::text(scheme) }).collect()
            }
        }
    }

    /// Returns the SQL that tells whether a place `r` can be in a column.
    fn is_of_cell(&self, cell: &Cell<'_>) -> String {
        match &self.map.keyring.identity {
            MappedIdentity::Column(_) => "TRUE".to_owned(),
            MappedIdentity::Columns(_) => format!("r.scheme = {}", cell.scheme),
        }
    }

    /// Returns the SQL that tells whether a column of a row `t` is a place `r`.
    fn is_place(&self, cell: &Cell<'_>) -> String {
        let keyring = &self.map.keyring;
        let profile = bytes(&of_row(&keyring.profile));
        format!("{} AND {profile} = r.profile_id AND {} = r.scheme", ours(keyring), cell.scheme)
    }

    /// Returns the table of the blanks that runs filled, as SQL names it.
    fn blanks(&self) -> String {
        qualified(&self.journal, "blank")
    }
}

/// Returns the SQL that chooses what stands meanwhile in the places whose identity somebody else
/// gets: nothing, or else something that nobody has. Capitals may be one to an index.
fn vacate(is_of_cell: &str, is_null: bool) -> String {
    let meanwhile = if is_null {
        "''"
    } else {
        "'~' || substr(md5(r.profile_id || chr(31) || r.before), 1, 15)"
    };
    format!(
        "UPDATE pg_temp.waswordt_places r SET meanwhile = {meanwhile}
         WHERE NOT r.is_row AND r.before <> '' AND {is_of_cell}
             AND lower(r.before) IN (SELECT lower(o.after) FROM pg_temp.waswordt_places o)"
    )
}
