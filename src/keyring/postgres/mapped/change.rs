//! Changes of a publisher's own table: each statement must touch exactly as many rows as were meant.

use postgres::Transaction;

use super::super::error::ServerError;
use super::super::journal::{Counts, exactly};
use super::super::look_up::SEEN;
use super::super::sql;
use super::{Mapped, bytes, number, of_row, qualified};
use crate::keyring::StoreError;
use crate::moves::MappedScheme;

/// Carries out the work in the temporary table.
pub(in super::super) fn carry_out(mapped: &Mapped, transaction: &mut Transaction<'_>, counts: Counts) -> Result<(), StoreError> {
    resolve(transaction, counts)?;
    mapped.refuse_twins(transaction)?;
    mapped.take_templates(transaction)?;
    mapped.retire(transaction, counts.retired)?;
    mapped.activate(transaction, counts.activated)?;
    mapped.add(transaction, counts.added)
}

/// Takes the work in the temporary table back; there, what was added is to be removed.
pub(in super::super) fn undo(mapped: &Mapped, transaction: &mut Transaction<'_>, counts: Counts) -> Result<(), StoreError> {
    if counts.added > 0 {
        mapped.refuse_cascades(transaction)?;
        let sql = format!(
            "DELETE FROM {} t USING pg_temp.waswordt_work w WHERE w.deed = 'removed' AND {} AND {}",
            mapped.table(),
            mapped.is_of_work(),
            mapped.is_active()
        );
        exactly(transaction, counts.added, &sql)?;
    }
    mapped.retire(transaction, counts.retired)?;
    mapped.activate(transaction, counts.activated)
}

/// Gives retirements and activations the spelling of the store, and new keyrings their number.
fn resolve(transaction: &mut Transaction<'_>, counts: Counts) -> Result<(), StoreError> {
    // Without a look at the store there is nothing to retire.
    transaction.batch_execute(SEEN)?;
    let spelled = "UPDATE pg_temp.waswordt_work w SET identity = s.identity, scheme = s.scheme
                   FROM (SELECT DISTINCT keyring, profile_id, scheme, identity FROM pg_temp.waswordt_seen) s
                   WHERE s.keyring = w.keyring AND s.profile_id = w.profile_id AND w.deed <> 'added'";
    exactly(transaction, counts.retired + counts.activated, spelled)?;
    let numbered = format!("UPDATE pg_temp.waswordt_work w SET keyring = {} WHERE w.deed = 'added'", number("w"));
    exactly(transaction, counts.added, &numbered)
}

impl Mapped {
    /// Takes for each new keyring the columns that it copies, before the old one may go: those of the row of its old identity, or else of the first.
    fn take_templates(&self, transaction: &mut Transaction<'_>) -> Result<(), StoreError> {
        let keyring = &self.map.keyring;
        let (profile, identity) = (of_row(&keyring.profile), bytes(&of_row(&keyring.identity)));
        let rows = format!("{} t ON {} = w.profile_id", self.table(), bytes(&profile));
        let (key, from) = match &self.map.profile {
            None => (profile, format!("JOIN {rows}")),
            Some(profile) => {
                let key = format!("p.{}", sql::name(&profile.key));
                let profiles = qualified(&self.map.schema, &profile.table);
                (key.clone(), format!("JOIN {profiles} p ON {} = w.profile_id LEFT JOIN {rows}", bytes(&key)))
            }
        };
        let columns = [format!("{key} AS profile")].into_iter();
        let columns = columns.chain(self.copied().enumerate().map(|(nth, column)| format!("{} AS c{nth}", of_row(column))));
        let columns: Vec<String> = columns.collect();
        Ok(transaction.batch_execute(&format!(
            "CREATE TEMPORARY TABLE waswordt_templates ON COMMIT DROP AS
             SELECT DISTINCT ON (w.number) w.number, w.scheme, w.identity, {} FROM pg_temp.waswordt_work w {from}
             WHERE w.deed = 'added' ORDER BY w.number, ({identity} IS NOT DISTINCT FROM w.was) DESC, {identity}",
            columns.join(", ")
        ))?)
    }

    /// Walks over the columns that a new row takes over from another.
    fn copied(&self) -> impl Iterator<Item = &String> {
        self.map.keyring.person.values().chain(&self.map.keyring.copy)
    }

    fn add(&self, transaction: &mut Transaction<'_>, count: usize) -> Result<(), StoreError> {
        let keyring = &self.map.keyring;
        let mut columns = vec![&keyring.profile, &keyring.identity];
        let mut values = vec!["n.profile".to_owned(), self.as_column("n.identity", &keyring.identity)];
        if let MappedScheme::Column { column, values: names } = &keyring.scheme {
            columns.push(column);
            values.push(self.as_column(&sql::case("n.scheme", names.iter()), column));
        }
        if let Some(state) = &keyring.state {
            columns.push(&state.column);
            values.push(self.as_column(&sql::text(&state.active), &state.column));
        }
        for (nth, column) in self.copied().enumerate() {
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

    /// Returns an expression as the type of a column.
    fn as_column(&self, expression: &str, column: &str) -> String {
        format!("CAST({expression} AS {})", self.columns.type_of(column))
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
        self.refuse_cascades(transaction)?;
        let sql = format!(
            "WITH gone AS (
                 DELETE FROM {} t USING pg_temp.waswordt_work w WHERE w.deed = 'retired' AND {}
                 RETURNING w.keyring, w.profile_id, w.scheme, w.identity, CAST(to_jsonb(t) AS TEXT) AS record)
             INSERT INTO retired (keyring, profile_id, scheme, identity, record) SELECT keyring, profile_id, scheme, identity, record FROM gone
             ON CONFLICT (keyring) DO UPDATE SET record = excluded.record",
            self.table(),
            self.is_of_work()
        );
        exactly(transaction, count, &sql)
    }

    fn activate(&self, transaction: &mut Transaction<'_>, count: usize) -> Result<(), StoreError> {
        if self.map.keyring.state.is_some() {
            return self.set_state(transaction, count, Direction::Activate);
        }
        let columns: Vec<String> = self.columns.names().map(|name| sql::name(name)).collect();
        let values: Vec<String> = columns.iter().map(|column| format!("x.{column}")).collect();
        let put_back = format!(
            "INSERT INTO {table} ({}) OVERRIDING SYSTEM VALUE SELECT {} FROM pg_temp.waswordt_work w JOIN retired r ON r.keyring = w.keyring
             CROSS JOIN LATERAL jsonb_populate_record(CAST(NULL AS {table}), CAST(r.record AS JSONB)) x WHERE w.deed = 'activated'",
            columns.join(", "),
            values.join(", "),
            table = self.table()
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
            self.as_column(&sql::text(to), &state.column),
            self.is_of_work(),
            bytes(&of_row(&state.column)),
            sql::text(from)
        );
        exactly(transaction, count, &sql)
    }

    /// Rows of one profile and identity cannot be told apart, so that to take one of them back would touch the others as well.
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
    fn refuse_cascades(&self, transaction: &mut Transaction<'_>) -> Result<(), StoreError> {
        let row = transaction.query_one(
            "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint
                            WHERE contype = 'f' AND confrelid = to_regclass($1) AND confdeltype IN ('c', 'n', 'd'))",
            &[&self.table()],
        )?;
        if row.try_get(0)? { Err(ServerError::Cascades(self.map.keyring.table.clone()).into()) } else { Ok(()) }
    }
}

/// Which way the state of keyrings goes.
#[derive(Clone, Copy)]
enum Direction {
    Retire,
    Activate,
}
