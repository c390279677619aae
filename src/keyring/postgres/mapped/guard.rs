//! What stands guard over a publisher's own table: no index or lock of ours can, and its own
//! triggers and rules are not ours to know.

use postgres::Transaction;

use super::super::error::ServerError;
use super::super::{schema, sql};
use super::{Mapped, bytes, identity, of_row, scheme};
use crate::keyring::StoreError;
use crate::keyring::sql::match_key;
use crate::moves::Holds;

/// The other keyrings of the profiles that a run changes: how many, and a digest of them.
type Others = (i64, Option<String>);

impl Mapped {
    /// Changes the table, after which so many rows of the work are active, and looks before and
    /// after: a trigger may see to something else.
    pub(super) fn watched(
        &self,
        transaction: &mut Transaction<'_>,
        active: usize,
        change: impl FnOnce(&mut Transaction<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        // The triggers of the table look for their names where they always do.
        transaction.batch_execute("SET LOCAL search_path TO DEFAULT")?;
        let others = self.others(transaction)?;
        change(transaction)?;
        // What would wait for the end must show before we look.
        transaction.batch_execute("SET CONSTRAINTS ALL IMMEDIATE")?;
        self.see(transaction, active)?;
        if self.others(transaction)? != others {
            return Err(self.altered());
        }
        Ok(schema::enter(transaction, &self.journal)?)
    }

    /// Refuses what the user of the database may not do: better before a run than in the midst of
    /// one, and in a dry run as well.
    pub(super) fn require_rights(
        &self,
        transaction: &mut Transaction<'_>,
    ) -> Result<(), StoreError> {
        let needed: &[&str] = match (self.holds(), self.map.keyring.state.is_some()) {
            (Holds::One, _) => &["UPDATE"],
            (Holds::Many, true) => &["INSERT", "UPDATE", "DELETE"],
            (Holds::Many, false) => &["INSERT", "DELETE"],
        };
        let sql = "SELECT needed FROM unnest(CAST($1 AS TEXT[])) needed WHERE NOT CASE needed
                   WHEN 'DELETE' THEN has_table_privilege(CAST($2 AS TEXT), needed)
                   ELSE has_any_column_privilege(CAST($2 AS TEXT), needed) END";
        let rows = transaction.query(sql, &[&needed, &self.table()])?;
        let missing: Result<Vec<String>, _> = rows.iter().map(|row| row.try_get(0)).collect();
        match missing?.join(", ") {
            missing if missing.is_empty() => Ok(()),
            missing => {
                Err(ServerError::MissingRights { table: self.map.keyring.table.clone(), missing }
                    .into())
            }
        }
    }

    /// Sees to it that the table holds what was written, and no longer what was taken back, and
    /// that no identity opens two profiles.
    fn see(&self, transaction: &mut Transaction<'_>, active: usize) -> Result<(), StoreError> {
        let row = transaction.query_one(
            &format!(
                "SELECT count(*) FILTER (WHERE w.deed IN ('added', 'activated')), count(*) FILTER (WHERE w.deed NOT IN ('added', 'activated'))
                 FROM pg_temp.waswordt_work w JOIN {} t ON {} WHERE {}",
                self.rows(),
                self.is_of_work(),
                self.is_active()
            ),
            &[],
        )?;
        let (there, left): (i64, i64) = (row.try_get(0)?, row.try_get(1)?);
        if there.cast_unsigned() != active as u64 || left > 0 {
            return Err(self.altered());
        }
        let (kind, identity) = (scheme(&self.map.keyring), identity(&self.map.keyring));
        let holders = format!(
            "SELECT count(*) FROM pg_temp.waswordt_work w JOIN {} t ON {kind} = w.scheme AND {} = {}
             WHERE w.deed IN ('added', 'activated') AND {} AND {} IS NOT NULL",
            self.rows(),
            match_key(&kind, &identity),
            match_key("w.scheme", "w.identity"),
            self.is_active(),
            of_row(&self.map.keyring.profile)
        );
        let holders: i64 = transaction.query_one(&holders, &[])?.try_get(0)?;
        if holders == there { Ok(()) } else { Err(StoreError::Conflict) }
    }

    fn others(&self, transaction: &mut Transaction<'_>) -> Result<Others, StoreError> {
        let keyring = &self.map.keyring;
        let state = keyring.state.as_ref().map(|state| bytes(&of_row(&state.column)));
        let columns = [scheme(keyring), identity(keyring)].into_iter().chain(state);
        let columns = columns.map(|column| format!("coalesce({column}, '')"));
        let profile = bytes(&of_row(&keyring.profile));
        let text = std::iter::once(profile.clone()).chain(columns).collect::<Vec<_>>();
        // The work as a whole comes to the rows, wherever the table keeps them.
        let row = transaction.query_one(
            &format!(
                "WITH work AS MATERIALIZED (SELECT profile_id, keyring FROM pg_temp.waswordt_work OFFSET 0)
                 SELECT count(*), CAST(sum({}) AS TEXT) FROM {} t
                 LEFT JOIN (SELECT DISTINCT keyring FROM work) w ON w.keyring = {}
                 WHERE {profile} IN (SELECT profile_id FROM work) AND {} <> '' AND w.keyring IS NULL",
                sql::digest(&text.join(" || chr(31) || ")),
                self.rows(),
                self.number,
                identity(keyring)
            ),
            &[],
        )?;
        Ok((row.try_get(0)?, row.try_get(1)?))
    }

    /// Requires the rows of the work to be there: the table is locked, so that nobody else can be
    /// why a change of them then fails.
    pub(super) fn require(
        &self,
        transaction: &mut Transaction<'_>,
        which: &str,
        count: usize,
    ) -> Result<(), StoreError> {
        let sql = format!(
            "SELECT count(*) FROM pg_temp.waswordt_work w JOIN {} t ON {} WHERE {which} AND {}",
            self.rows(),
            self.is_of_work(),
            self.is_active()
        );
        let there: i64 = transaction.query_one(&sql, &[])?.try_get(0)?;
        if there.cast_unsigned() == count as u64 { Ok(()) } else { Err(StoreError::Conflict) }
    }

    /// Runs a statement that changes so many rows which are there.
    pub(super) fn unaltered(
        &self,
        transaction: &mut Transaction<'_>,
        count: u64,
        sql: &str,
    ) -> Result<(), StoreError> {
        if transaction.execute(sql, &[])? == count { Ok(()) } else { Err(self.altered()) }
    }

    pub(super) fn altered(&self) -> StoreError {
        ServerError::Altered(self.map.keyring.table.clone()).into()
    }

    /// Rows of one profile and identity in a table without a key cannot be told apart, so that to
    /// change one would touch the others as well.
    pub(super) fn refuse_twins(&self, transaction: &mut Transaction<'_>) -> Result<(), StoreError> {
        let row = transaction.query_one(
            "SELECT EXISTS (SELECT 1 FROM pg_temp.waswordt_seen s
                            WHERE s.keyring IN (SELECT keyring FROM pg_temp.waswordt_work WHERE deed <> 'added')
                            GROUP BY s.number, s.keyring HAVING count(*) > 1)",
            &[],
        )?;
        if row.try_get(0)? {
            Err(ServerError::Twins(self.map.keyring.table.clone()).into())
        } else {
            Ok(())
        }
    }

    /// A row that goes must not take along what hangs on it, nor one of which these columns change:
    /// that could never be put back.
    pub(super) fn refuse_hanging(
        &self,
        transaction: &mut Transaction<'_>,
        which: &str,
        changed: &[&String],
    ) -> Result<(), StoreError> {
        let touched = |reference: &&super::Reference| {
            changed.is_empty() || changed.iter().any(|column| reference.is_to(column))
        };
        for reference in self.references.iter().filter(touched) {
            let sql = format!(
                "SELECT EXISTS (SELECT 1 FROM pg_temp.waswordt_work w JOIN {} t ON {} WHERE {which} AND {})",
                self.rows(),
                self.is_of_work(),
                reference.hangs()
            );
            if transaction.query_one(&sql, &[])?.try_get(0)? {
                return Err(ServerError::Hanging {
                    table: self.map.keyring.table.clone(),
                    others: reference.name.clone(),
                }
                .into());
            }
        }
        Ok(())
    }
}
