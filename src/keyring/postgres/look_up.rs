//! What the store holds of the identities of a list: the list goes to the server, and comes back
//! joined.

use postgres::fallible_iterator::FallibleIterator as _;
use postgres::types::ToSql;
use postgres::{Row, RowIter, Transaction};

use super::around;
use super::copy::Temporary;
use super::journal::deed;
use super::rows::text;
use super::tables::Tables;
use crate::identity::{Case, Scheme, near_key};
use crate::keyring::StoreError;
use crate::keyring::entry::person_from;
use crate::keyring::match_key::match_key;
use crate::person::Person;
use crate::plan::{Holding, Identities, IdentityNo, JournalEntry, KeyringNo, Snapshot, State};

/// The identities of the list.
const ASKED: Temporary = Temporary {
    name: "waswordt_asked",
    columns: r#"number BIGINT, scheme TEXT COLLATE "C", key TEXT COLLATE "C", near TEXT COLLATE "C""#,
};

/// The keyrings of those identities in a publisher's tables.
pub(super) const SEEN: &str =
    "CREATE TEMPORARY TABLE IF NOT EXISTS waswordt_seen (number BIGINT, keyring BIGINT, profile_id TEXT COLLATE \"C\",
    scheme TEXT COLLATE \"C\", identity TEXT COLLATE \"C\", state TEXT, initials TEXT, first_name TEXT, prefix TEXT, last_name TEXT,
    location TEXT, postcode TEXT, house_number TEXT) ON COMMIT DROP";

/// Runs a query whose rows stream past.
pub(super) fn stream<'t>(
    transaction: &'t mut Transaction<'_>,
    sql: &str,
    parameters: &[&(dyn ToSql + Sync)],
) -> Result<RowIter<'t>, StoreError> {
    Ok(transaction.query_raw(sql, parameters.iter().copied())?)
}

pub(super) fn snapshot(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    identities: &Identities<'_>,
) -> Result<Snapshot, StoreError> {
    let case = identities.case();
    ASKED.fill(transaction, |rows| {
        for (number, scheme, value) in identities.iter() {
            // No store of this kind holds a zero byte, so that such an identity is unknown.
            if !value.contains('\0') {
                rows.number(number)
                    .text(scheme.as_str())
                    .text(&scheme.key(value, case))
                    .text(&near_key(value))
                    .end()?;
            }
        }
        Ok(())
    })?;
    let mut snapshot = Snapshot::of(identities);
    schemes(transaction, tables, &mut snapshot)?;
    holdings(transaction, tables, identities, &mut snapshot)?;
    if identities.are_of_a_list() {
        around::around(transaction, tables, identities, &mut snapshot)?;
    }
    journal(transaction, case, &mut snapshot)?;
    Ok(snapshot)
}

/// The SQL for the form in which a stored identity is compared; only ASCII letters fold, since the
/// columns collate as `C`.
pub(super) fn compared(case: Case, key: &str) -> String {
    match case {
        Case::Exact => key.to_owned(),
        Case::Fold => format!("lower({key})"),
    }
}

fn schemes(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    snapshot: &mut Snapshot,
) -> Result<(), StoreError> {
    // One step through an index for each scheme that there can be, however many keyrings have it.
    let source = tables.source();
    let statement = transaction.prepare(&format!(
        "SELECT EXISTS (SELECT 1 FROM {source} k WHERE k.state = 'active' AND k.identity IS NOT NULL AND k.scheme = $1)
             OR EXISTS (SELECT 1 FROM {source} k WHERE k.state = 'retired' AND k.identity IS NOT NULL AND k.scheme = $1)",
    ))?;
    for scheme in Scheme::ALL {
        if transaction.query_one(&statement, &[&scheme.as_str()])?.try_get(0)? {
            snapshot.schemes.insert(scheme);
        }
    }
    Ok(())
}

/// A keyring of an asked identity, before its profile has a number.
struct Found {
    number: IdentityNo,
    holding: Holding,
    profile: String,
}

/// The columns of a person, as every source has them.
pub(super) const PERSON: &str =
    "initials, first_name, prefix, last_name, location, postcode, house_number";

fn holdings(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    identities: &Identities<'_>,
    snapshot: &mut Snapshot,
) -> Result<(), StoreError> {
    let mut found = Vec::new();
    // Each state has an index of its own, which a query finds only where it names the state.
    for state in [State::Active, State::Retired] {
        let name = state.as_str();
        let key = compared(identities.case(), "k.key");
        let from = format!(
            "FROM pg_temp.waswordt_asked a
             JOIN {} k ON k.scheme = a.scheme AND {key} = a.key AND k.state = '{name}' AND k.identity IS NOT NULL",
            tables.source()
        );
        let sql = match tables {
            Tables::Own => format!("SELECT a.number, k.keyring, k.profile_id, {PERSON} {from}"),
            Tables::Mapped(_) => {
                // A change will name these keyrings by their numbers, which the publisher's tables
                // do not have.
                transaction.batch_execute(&format!(
                    "{SEEN}; INSERT INTO pg_temp.waswordt_seen SELECT a.number, k.keyring, k.profile_id, k.scheme, k.identity, k.state, {PERSON} {from}"
                ))?;
                format!(
                    "SELECT number, keyring, profile_id, {PERSON} FROM pg_temp.waswordt_seen WHERE state = '{name}'"
                )
            }
        };
        let mut rows = stream(transaction, &sql, &[])?;
        while let Some(row) = rows.next()? {
            let number = number(row.try_get(0)?)?;
            let holding = identities.holding(number, 0, row.try_get(1)?, state, &person(&row, 3)?);
            found.push(Found { number, holding, profile: row.try_get(2)? });
        }
    }
    // The server gives them in any order; the plan is to be the same every time.
    found.sort_unstable_by_key(|found| (found.number, found.holding.keyring));
    for Found { number, holding, profile } in found {
        let profile = snapshot.profiles.number(&profile);
        snapshot.hold(number, Holding { profile, ..holding });
    }
    Ok(())
}

/// Reads the columns of a person, from the first of them.
pub(super) fn person(row: &Row, first: usize) -> Result<Person<'_>, StoreError> {
    let mut columns = [""; 7];
    for (nth, cell) in columns.iter_mut().enumerate() {
        *cell = text(row, first + nth)?;
    }
    Ok(person_from(columns))
}

fn number(number: i64) -> Result<IdentityNo, StoreError> {
    number.try_into().map_err(|_| StoreError::Damaged("number"))
}

/// Adds what runs did, as far as it stands, to the identities of the list.
fn journal(
    transaction: &mut Transaction<'_>,
    case: Case,
    snapshot: &mut Snapshot,
) -> Result<(), StoreError> {
    let was = match_key("coalesce(c.was_scheme, c.scheme)", "c.was");
    let sql = format!(
        "SELECT c.run, c.deed, a.number, b.number, c.profile_id FROM change c
         JOIN list l ON l.run = c.run AND l.undone_by IS NULL AND c.undone_by IS NULL
         LEFT JOIN pg_temp.waswordt_asked a ON c.scheme = a.scheme AND {} = a.key
         LEFT JOIN pg_temp.waswordt_asked b ON b.scheme = coalesce(c.was_scheme, c.scheme) AND b.key = {}
         WHERE a.number IS NOT NULL OR b.number IS NOT NULL",
        compared(case, "c.match_key"),
        compared(case, &was)
    );
    let mut rows = stream(transaction, &sql, &[])?;
    while let Some(row) = rows.next()? {
        let asked = |column| {
            row.try_get::<_, Option<i64>>(column)
                .map_err(StoreError::from)
                .and_then(|it| it.map(number).transpose())
        };
        let profile = snapshot.profiles.number(text(&row, 4)?);
        snapshot.journal(JournalEntry {
            run: row.try_get(0)?,
            deed: deed(text(&row, 1)?)?,
            identity: asked(2)?,
            profile,
            was: asked(3)?,
        });
    }
    Ok(())
}

pub(super) fn people(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    visit: &mut dyn FnMut(&Person<'_>, &str, KeyringNo),
) -> Result<(), StoreError> {
    let sql = format!(
        "SELECT k.keyring, k.profile_id, k.initials, k.first_name, k.prefix, k.last_name, k.location, k.postcode, k.house_number
         FROM {} k WHERE k.state = 'active' ORDER BY {}",
        tables.source(),
        tables.order()
    );
    let mut rows = stream(transaction, &sql, &[])?;
    while let Some(row) = rows.next()? {
        visit(&person(&row, 2)?, text(&row, 1)?, row.try_get(0)?);
    }
    Ok(())
}
