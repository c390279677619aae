//! Changes of a publisher's own table: each statement must touch exactly as many rows as were meant.

use postgres::Transaction;

use super::super::error::ServerError;
use super::super::journal::{Counts, exactly};
use super::super::look_up::SEEN;
use super::super::sql;
use super::{Mapped, bytes, compared, of_row, profile_id, qualified, scheme};
use crate::keyring::StoreError;
use crate::moves::MappedScheme;

/// Carries out the work in the temporary table.
pub(in super::super) fn carry_out(mapped: &Mapped, transaction: &mut Transaction<'_>, counts: Counts) -> Result<(), StoreError> {
    spell(transaction, counts)?;
    mapped.refuse_twins(transaction)?;
    mapped.retire(transaction, counts.retired)?;
    mapped.activate(transaction, counts.activated)?;
    mapped.take_templates(transaction)?;
    mapped.add(transaction, counts.added)?;
    mapped.see(transaction, counts.activated + counts.added)
}

/// Takes the work in the temporary table back; there, what was added is to be removed.
pub(in super::super) fn undo(mapped: &Mapped, transaction: &mut Transaction<'_>, counts: Counts) -> Result<(), StoreError> {
    if counts.added > 0 {
        mapped.refuse_hanging(transaction, "removed")?;
        let sql = format!(
            "DELETE FROM {} t USING pg_temp.waswordt_work w WHERE w.deed = 'removed' AND {} AND {}",
            mapped.table(),
            mapped.is_of_work(),
            mapped.is_active()
        );
        exactly(transaction, counts.added, &sql)?;
    }
    mapped.retire(transaction, counts.retired)?;
    mapped.activate(transaction, counts.activated)?;
    mapped.see(transaction, counts.activated)
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

impl Mapped {
    /// Takes for each new keyring the columns that it copies: those of the keyring that the plan names, in the table or taken out of it.
    fn take_templates(&self, transaction: &mut Transaction<'_>) -> Result<(), StoreError> {
        let key = profile_id(&self.map);
        let rows = format!("{} t ON {} = w.profile_id", self.table(), bytes(&of_row(&self.map.keyring.profile)));
        let from = match &self.map.profile {
            None => format!("JOIN {rows}"),
            Some(profile) => {
                let profiles = qualified(&self.map.schema, &profile.table);
                format!("JOIN {profiles} p ON {} = w.profile_id LEFT JOIN {rows}", bytes(&key))
            }
        };
        let columns = [(key, &self.map.keyring.profile)].into_iter();
        let columns: Vec<_> = columns.chain(self.copied().map(|column| (of_row(column), column))).collect();
        let present = columns.iter().enumerate().map(|(nth, (value, column))| format!("{} AS c{nth}", self.columns.cast(value, column)));
        let present: Vec<String> = present.collect();
        let taken_out: Vec<String> = columns.iter().map(|(_, column)| self.columns.read_back("r.record", column)).collect();
        Ok(transaction.batch_execute(&format!(
            "CREATE TEMPORARY TABLE waswordt_templates ON COMMIT DROP AS
             SELECT DISTINCT ON (number) * FROM (
                 SELECT 1 AS place, w.number, w.scheme, w.identity, {} FROM pg_temp.waswordt_work w {from}
                 WHERE w.deed = 'added' AND {} = w.template
                 UNION ALL
                 SELECT 2, w.number, w.scheme, w.identity, {} FROM pg_temp.waswordt_work w JOIN retired r ON r.keyring = w.template
                 WHERE w.deed = 'added') templates
             ORDER BY number, place",
            present.join(", "),
            self.number_in_source,
            taken_out.join(", ")
        ))?)
    }

    /// Walks over the columns that a new row takes over from another.
    fn copied(&self) -> impl Iterator<Item = &String> {
        self.map.keyring.person.values().chain(&self.map.keyring.copy)
    }

    fn add(&self, transaction: &mut Transaction<'_>, count: usize) -> Result<(), StoreError> {
        let keyring = &self.map.keyring;
        let mut columns = vec![&keyring.profile, &keyring.identity];
        let mut values = vec!["n.c0".to_owned(), self.columns.cast("n.identity", &keyring.identity)];
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
        exactly(transaction, count, &sql)?;
        // Only now are their numbers known; who does not find them again has a trigger that wrote something else.
        let numbered = format!(
            "UPDATE pg_temp.waswordt_work w SET keyring = {} FROM {} t WHERE w.deed = 'added' AND {} AND {}",
            self.number,
            self.table(),
            self.names_work(),
            self.is_active()
        );
        let found = transaction.execute(&numbered, &[])?;
        if found == count as u64 { Ok(()) } else { Err(self.altered()) }
    }

    /// Sees to it that the table holds what was written, and no longer what was taken back: a trigger may have seen to something else, and no unique
    /// index of ours keeps an identity from opening two profiles.
    fn see(&self, transaction: &mut Transaction<'_>, active: usize) -> Result<(), StoreError> {
        let row = transaction.query_one(
            &format!(
                "SELECT count(*) FILTER (WHERE w.deed IN ('added', 'activated')), count(*) FILTER (WHERE w.deed NOT IN ('added', 'activated'))
                 FROM pg_temp.waswordt_work w JOIN {} t ON {} WHERE {}",
                self.table(),
                self.is_of_work(),
                self.is_active()
            ),
            &[],
        )?;
        let (there, left): (i64, i64) = (row.try_get(0)?, row.try_get(1)?);
        if there.cast_unsigned() != active as u64 || left > 0 {
            return Err(self.altered());
        }
        let (kind, identity) = (scheme(&self.map.keyring.scheme), bytes(&of_row(&self.map.keyring.identity)));
        let holders = format!(
            "SELECT count(*) FROM pg_temp.waswordt_work w JOIN {} t ON {kind} = w.scheme AND {} = {}
             WHERE w.deed IN ('added', 'activated') AND {}",
            self.table(),
            compared(&kind, &identity),
            compared("w.scheme", "w.identity"),
            self.is_active()
        );
        let holders: i64 = transaction.query_one(&holders, &[])?.try_get(0)?;
        if holders == there { Ok(()) } else { Err(StoreError::Conflict) }
    }

    fn altered(&self) -> StoreError {
        ServerError::Altered(self.map.keyring.table.clone()).into()
    }

    fn is_active(&self) -> String {
        let state = self.map.keyring.state.as_ref();
        state.map_or_else(|| "TRUE".to_owned(), |state| format!("{} = {}", bytes(&of_row(&state.column)), sql::text(&state.active)))
    }

    fn retire(&self, transaction: &mut Transaction<'_>, count: usize) -> Result<(), StoreError> {
        if self.map.keyring.state.is_some() {
            return self.set_state(transaction, count, Direction::Retire);
        }
        if count == 0 {
            return Ok(());
        }
        self.refuse_hanging(transaction, "retired")?;
        let sql = format!(
            "WITH gone AS (
                 DELETE FROM {} t USING pg_temp.waswordt_work w WHERE w.deed = 'retired' AND {}
                 RETURNING w.keyring, w.profile_id, w.scheme, w.identity, {} AS record)
             INSERT INTO retired (keyring, profile_id, scheme, identity, record) SELECT keyring, profile_id, scheme, identity, record FROM gone
             ON CONFLICT (keyring) DO UPDATE SET record = excluded.record",
            self.table(),
            self.is_of_work(),
            self.columns.record()
        );
        exactly(transaction, count, &sql)
    }

    fn activate(&self, transaction: &mut Transaction<'_>, count: usize) -> Result<(), StoreError> {
        if self.map.keyring.state.is_some() {
            return self.set_state(transaction, count, Direction::Activate);
        }
        let columns: Vec<String> = self.columns.names().map(|name| sql::name(name)).collect();
        let values: Vec<String> = self.columns.names().map(|name| self.columns.read_back("r.record", name)).collect();
        let put_back = format!(
            "INSERT INTO {} ({}) OVERRIDING SYSTEM VALUE SELECT {} FROM pg_temp.waswordt_work w JOIN retired r ON r.keyring = w.keyring
             WHERE w.deed = 'activated'",
            self.table(),
            columns.join(", "),
            values.join(", ")
        );
        exactly(transaction, count, &put_back)?;
        let forget = "DELETE FROM retired r USING pg_temp.waswordt_work w WHERE r.keyring = w.keyring AND w.deed = 'activated'";
        exactly(transaction, count, forget)
    }

    fn set_state(&self, transaction: &mut Transaction<'_>, count: usize, direction: Direction) -> Result<(), StoreError> {
        let Some(state) = &self.map.keyring.state else { return Ok(()) };
        let (deed, from, to) = match direction {
            Direction::Retire => ("retired", &state.active, &state.retired),
            Direction::Activate => ("activated", &state.retired, &state.active),
        };
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

    /// Rows of one profile and identity in a table without a key cannot be told apart, so that to change one would touch the others as well.
    fn refuse_twins(&self, transaction: &mut Transaction<'_>) -> Result<(), StoreError> {
        let row = transaction.query_one(
            "SELECT EXISTS (SELECT 1 FROM pg_temp.waswordt_seen s
                            WHERE s.keyring IN (SELECT keyring FROM pg_temp.waswordt_work WHERE deed <> 'added')
                            GROUP BY s.number, s.keyring HAVING count(*) > 1)",
            &[],
        )?;
        if row.try_get(0)? { Err(ServerError::Twins(self.map.keyring.table.clone()).into()) } else { Ok(()) }
    }

    /// A row that goes must not take along what hangs on it: that could never be put back.
    fn refuse_hanging(&self, transaction: &mut Transaction<'_>, deed: &str) -> Result<(), StoreError> {
        for reference in &self.references {
            let sql = format!(
                "SELECT EXISTS (SELECT 1 FROM pg_temp.waswordt_work w JOIN {} t ON {} WHERE w.deed = '{deed}' AND {})",
                self.table(),
                self.is_of_work(),
                reference.hangs()
            );
            if transaction.query_one(&sql, &[])?.try_get(0)? {
                return Err(ServerError::Hanging { table: self.map.keyring.table.clone(), others: reference.name.clone() }.into());
            }
        }
        Ok(())
    }
}

/// Which way the state of keyrings goes.
#[derive(Clone, Copy)]
enum Direction {
    Retire,
    Activate,
}
