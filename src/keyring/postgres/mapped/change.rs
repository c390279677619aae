//! Changes of a publisher's own table: each statement must touch exactly as many rows as were
//! meant.
//!
//! Meanwhile names are looked for where the publisher's own sessions look, since the triggers of
//! the table may need that.

use postgres::Transaction;

use super::super::sql;
use super::super::tables::SEEN;
use super::super::work::{Counts, exactly};
use super::{Mapped, bytes, of_row, profile_id, qualified};
use crate::keyring::StoreError;
use crate::moves::{Holds, MappedIdentity, MappedScheme};

/// Carries out the work in the temporary table.
pub(in super::super) fn carry_out(
    mapped: &Mapped,
    transaction: &mut Transaction<'_>,
    counts: Counts,
) -> Result<(), StoreError> {
    mapped.require_rights(transaction)?;
    spell(transaction, counts)?;
    mapped.refuse_twins(transaction)?;
    mapped.watched(transaction, counts.activated + counts.added, |transaction| {
        if mapped.holds() == Holds::One {
            return mapped.replace(transaction, counts);
        }
        mapped.retire(transaction, counts.retired)?;
        mapped.activate(transaction, counts.activated)?;
        mapped.add(transaction, counts.added, ADDED)?;
        mapped.number_added(transaction, counts.added)
    })
}

/// Looks whether the work in the temporary table can be carried out, as far as can be told without
/// doing it.
pub(in super::super) fn rehearse(
    mapped: &Mapped,
    transaction: &mut Transaction<'_>,
    counts: Counts,
) -> Result<(), StoreError> {
    mapped.require_rights(transaction)?;
    spell(transaction, counts)?;
    mapped.refuse_twins(transaction)?;
    if mapped.holds() == Holds::One {
        return mapped.find_places(transaction).map(|_| ());
    }
    mapped.refuse_hanging(transaction, "w.deed IN ('retired', 'activated')", &mapped.changed())
}

/// Takes the work in the temporary table back; there, what was added is to be removed.
pub(in super::super) fn undo(
    mapped: &Mapped,
    transaction: &mut Transaction<'_>,
    counts: Counts,
) -> Result<(), StoreError> {
    mapped.watched(transaction, counts.activated, |transaction| {
        if mapped.holds() == Holds::One {
            return mapped.replace_back(transaction, counts);
        }
        mapped.remove(transaction, counts.added, REMOVED)?;
        mapped.retire(transaction, counts.retired)?;
        mapped.activate(transaction, counts.activated)
    })
}

/// Erases from the rows that the runs of a list took out all but what makes them keyrings.
pub(in super::super) fn forget(
    mapped: &Mapped,
    transaction: &mut Transaction<'_>,
    list_id: &str,
) -> Result<(), StoreError> {
    if mapped.holds() == Holds::One {
        // Nothing is kept but what makes it a keyring.
        return Ok(());
    }
    let keyring = &mapped.map.keyring;
    let mut kept = vec![sql::text(&keyring.profile)];
    kept.extend(keyring.identity.columns().map(|column| sql::text(column)));
    if let MappedScheme::Column { column, .. } = &keyring.scheme {
        kept.push(sql::text(column));
    }
    kept.extend(mapped.subject.key.iter().map(|column| sql::text(column)));
    let sql = format!(
        "UPDATE retired SET record = (SELECT CAST(jsonb_object_agg(key, value) AS TEXT) FROM jsonb_each(CAST(record AS JSONB)) WHERE key IN ({}))
         WHERE keyring IN (SELECT c.keyring FROM change c JOIN list l ON l.run = c.run WHERE l.list_id = $1 AND c.deed = 'retired')",
        kept.join(", ")
    );
    transaction.execute(&sql, &[&list_id])?;
    Ok(())
}

/// Gives retirements and activations the spelling of the store.
fn spell(transaction: &mut Transaction<'_>, counts: Counts) -> Result<(), StoreError> {
    // Without a look at the store there is nothing to retire.
    transaction.batch_execute(SEEN)?;
    let spelled = "UPDATE pg_temp.waswordt_work w SET identity = s.identity, scheme = s.scheme
                   FROM (SELECT DISTINCT keyring, profile_id, scheme, identity FROM pg_temp.waswordt_seen) s
                   WHERE s.keyring = w.keyring AND s.profile_id = w.profile_id AND w.deed <> 'added'";
    exactly(transaction, counts.retired + counts.activated, spelled)
}

/// Which rows of the work are new keyrings, and which are added ones that are to go.
const ADDED: &str = "w.deed = 'added'";
const REMOVED: &str = "w.deed = 'removed'";

impl Mapped {
    /// The column that changes where the state does.
    fn changed(&self) -> Vec<&String> {
        self.map.keyring.state.iter().map(|state| &state.column).collect()
    }

    /// Takes for each new keyring the columns that it copies: those of the keyring that the plan
    /// names, in the table or taken out of it.
    fn take_templates(
        &self,
        transaction: &mut Transaction<'_>,
        which: &str,
    ) -> Result<(), StoreError> {
        let key = profile_id(&self.map);
        let rows = format!(
            "LEFT JOIN {} t ON {} = w.profile_id",
            self.rows(),
            bytes(&of_row(&self.map.keyring.profile))
        );
        let from = match &self.map.profile {
            None => rows,
            Some(profile) => {
                let profiles = qualified(&self.map.schema, &profile.table);
                format!(
                    "LEFT JOIN {profiles} p ON {} = w.profile_id {rows}",
                    bytes(&format!("p.{}", sql::name(&profile.key)))
                )
            }
        };
        let columns = [(key, &self.map.keyring.profile)].into_iter();
        let columns: Vec<_> =
            columns.chain(self.copied().map(|column| (of_row(column), column))).collect();
        let present = columns.iter().enumerate().map(|(nth, (value, column))| {
            format!("{} AS c{nth}", self.columns.cast(value, column))
        });
        let present: Vec<String> = present.collect();
        let taken_out: Vec<String> =
            columns.iter().map(|(_, column)| self.columns.read_back("r.record", column)).collect();
        Ok(transaction.batch_execute(&format!(
            "CREATE TEMPORARY TABLE waswordt_templates ON COMMIT DROP AS
             SELECT DISTINCT ON (number) * FROM (
                 SELECT 1 AS place, w.number, w.scheme, w.identity, {} FROM pg_temp.waswordt_work w {from}
                 WHERE {which} AND {} = w.template
                 UNION ALL
                 SELECT 2, w.number, w.scheme, w.identity, {} FROM pg_temp.waswordt_work w JOIN {} r ON r.keyring = w.template
                 WHERE {which}) templates
             ORDER BY number, place",
            present.join(", "),
            self.number_in_source,
            taken_out.join(", "),
            self.retired()
        ))?)
    }

    /// Returns the table of what was taken out, as SQL names it.
    pub(super) fn retired(&self) -> String {
        qualified(&self.journal, "retired")
    }

    /// Walks over the columns that a new row takes over from another.
    fn copied(&self) -> impl Iterator<Item = &String> {
        self.map.keyring.person.values().chain(&self.map.keyring.copy)
    }

    /// Adds rows for new keyrings.
    pub(super) fn add(
        &self,
        transaction: &mut Transaction<'_>,
        count: usize,
        which: &str,
    ) -> Result<(), StoreError> {
        self.take_templates(transaction, which)?;
        let keyring = &self.map.keyring;
        // Where a row holds several identities, none comes with a row of its own.
        let MappedIdentity::Column(identity) = &keyring.identity else {
            return Err(StoreError::Conflict);
        };
        let mut columns = vec![&keyring.profile, identity];
        let mut values = vec!["n.c0".to_owned(), self.columns.cast("n.identity", identity)];
        if let MappedScheme::Column { column, values: names } = &keyring.scheme {
            columns.push(column);
            values.push(self.columns.cast(&sql::case("n.scheme", names.iter()), column));
        }
        if let Some(state) = &keyring.state {
            columns.push(&state.column);
            values.push(self.columns.cast(&sql::text(&state.active), &state.column));
        }
        for (nth, column) in (1..).zip(self.copied()) {
            columns.push(column);
            values.push(format!("n.c{nth}"));
        }
        let columns: Vec<String> = columns.into_iter().map(|column| sql::name(column)).collect();
        let sql = format!(
            "INSERT INTO {} ({}) SELECT {} FROM pg_temp.waswordt_templates n ORDER BY n.number",
            self.table(),
            columns.join(", "),
            values.join(", ")
        );
        exactly(transaction, count, &sql)
    }

    /// Takes the numbers of new keyrings, which are known only now; who does not find them again
    /// has a trigger that wrote something else.
    pub(super) fn number_added(
        &self,
        transaction: &mut Transaction<'_>,
        count: usize,
    ) -> Result<(), StoreError> {
        let numbered = format!(
            "UPDATE pg_temp.waswordt_work w SET keyring = {} FROM {} t WHERE w.deed = 'added' AND {} AND {}",
            self.number,
            self.rows(),
            self.names_work(),
            self.is_active()
        );
        let found = transaction.execute(&numbered, &[])?;
        if found == count as u64 { Ok(()) } else { Err(self.altered()) }
    }

    pub(super) fn is_active(&self) -> String {
        let state = self.map.keyring.state.as_ref();
        state.map_or_else(
            || "TRUE".to_owned(),
            |state| format!("{} = {}", bytes(&of_row(&state.column)), sql::text(&state.active)),
        )
    }

    fn retire(&self, transaction: &mut Transaction<'_>, count: usize) -> Result<(), StoreError> {
        if self.map.keyring.state.is_some() {
            return self.set_state(transaction, count, Direction::Retire);
        }
        if count == 0 {
            return Ok(());
        }
        let retired = "w.deed = 'retired'";
        self.refuse_hanging(transaction, retired, &[])?;
        self.require(transaction, retired, count)?;
        let sql = format!(
            "WITH gone AS (
                 DELETE FROM {} t USING pg_temp.waswordt_work w WHERE w.deed = 'retired' AND {}
                 RETURNING w.keyring, w.profile_id, w.scheme, w.identity, {} AS record)
             INSERT INTO {} (keyring, profile_id, scheme, identity, record) SELECT keyring, profile_id, scheme, identity, record FROM gone
             ON CONFLICT (keyring) DO UPDATE SET record = excluded.record",
            self.table(),
            self.is_of_work(),
            self.columns.record(),
            self.retired()
        );
        self.unaltered(transaction, count as u64, &sql)
    }

    /// Takes rows out that a run added.
    pub(super) fn remove(
        &self,
        transaction: &mut Transaction<'_>,
        count: usize,
        which: &str,
    ) -> Result<(), StoreError> {
        if count == 0 {
            return Ok(());
        }
        self.refuse_hanging(transaction, which, &[])?;
        self.require(transaction, which, count)?;
        let (table, is_of_work) = (self.table(), self.is_of_work());
        let sql = format!(
            "DELETE FROM {table} t USING pg_temp.waswordt_work w WHERE {which} AND {is_of_work} AND {}",
            self.is_active()
        );
        self.unaltered(transaction, count as u64, &sql)
    }

    fn activate(&self, transaction: &mut Transaction<'_>, count: usize) -> Result<(), StoreError> {
        if self.map.keyring.state.is_some() {
            return self.set_state(transaction, count, Direction::Activate);
        }
        if count == 0 {
            return Ok(());
        }
        // Columns may have come since, which then get what the table gives them.
        let shapes = format!(
            "SELECT DISTINCT (SELECT array_agg(key ORDER BY key) FROM jsonb_object_keys(CAST(r.record AS JSONB)) key)
             FROM pg_temp.waswordt_work w JOIN {} r ON r.keyring = w.keyring WHERE w.deed = 'activated' ORDER BY 1",
            self.retired()
        );
        let mut left = count;
        for row in transaction.query(&shapes, &[])? {
            let shape: Vec<String> = row.try_get(0)?;
            left = left.saturating_sub(self.put_back(transaction, &shape)?);
        }
        if left > 0 {
            return Err(StoreError::Conflict);
        }
        let forget = format!(
            "DELETE FROM {} r USING pg_temp.waswordt_work w WHERE r.keyring = w.keyring AND w.deed = 'activated'",
            self.retired()
        );
        exactly(transaction, count, &forget)
    }

    /// Puts rows back of which these columns were kept; returns how many.
    fn put_back(
        &self,
        transaction: &mut Transaction<'_>,
        shape: &[String],
    ) -> Result<usize, StoreError> {
        self.columns.require(shape.iter())?;
        let columns: Vec<String> = shape.iter().map(|name| sql::name(name)).collect();
        let values: Vec<String> =
            shape.iter().map(|name| self.columns.read_back("r.record", name)).collect();
        let is_shape = "(SELECT array_agg(key ORDER BY key) FROM jsonb_object_keys(CAST(r.record AS JSONB)) key) = $1";
        let from = format!(
            "FROM pg_temp.waswordt_work w JOIN {} r ON r.keyring = w.keyring WHERE w.deed = 'activated'",
            self.retired()
        );
        let expected: i64 = transaction
            .query_one(&format!("SELECT count(*) {from} AND {is_shape}"), &[&shape])?
            .try_get(0)?;
        let sql = format!(
            "INSERT INTO {} ({}) OVERRIDING SYSTEM VALUE SELECT {} {from} AND {is_shape}",
            self.table(),
            columns.join(", "),
            values.join(", ")
        );
        let done = transaction.execute(&sql, &[&shape])?;
        if done == expected.cast_unsigned() {
            usize::try_from(done).map_err(|_| self.altered())
        } else {
            Err(self.altered())
        }
    }

    fn set_state(
        &self,
        transaction: &mut Transaction<'_>,
        count: usize,
        direction: Direction,
    ) -> Result<(), StoreError> {
        let Some(state) = &self.map.keyring.state else { return Ok(()) };
        let (deed, from, to) = match direction {
            Direction::Retire => ("retired", &state.active, &state.retired),
            Direction::Activate => ("activated", &state.retired, &state.active),
        };
        self.refuse_hanging(transaction, &format!("w.deed = '{deed}'"), &self.changed())?;
        let sql = format!(
            "UPDATE {} t SET {} = {} FROM pg_temp.waswordt_work w WHERE w.deed = '{deed}' AND {} AND {} = {}",
            self.table(),
            sql::name(&state.column),
            self.columns.cast(&sql::text(to), &state.column),
            self.is_of_work(),
            bytes(&of_row(&state.column)),
            sql::text(from)
        );
        exactly(transaction, count, &sql)
    }
}

/// Which way the state of keyrings goes.
#[derive(Clone, Copy)]
enum Direction {
    Retire,
    Activate,
}
