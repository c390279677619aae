//! What the store holds of the identities of a list: the list goes to the server, and comes back
//! joined.

use postgres::Transaction;
use postgres::fallible_iterator::FallibleIterator as _;

use super::around;
use super::copy::Temporary;
use super::tables::{PERSON, SEEN, Tables, compared};
use super::work::stream;
use crate::identity::{Case, Scheme, near_key};
use crate::keyring::StoreError;
use crate::keyring::sql::{SqlRow as _, match_key};
use crate::person::Person;
use crate::plan::{Holding, Identities, IdentityNo, JournalEntry, KeyringNo, Snapshot, State};
use crate::progress::{self, Phase, Whole};

/// The identities of the list.
const ASKED: Temporary = Temporary {
    name: "waswordt_asked",
    columns: r#"number BIGINT, scheme TEXT COLLATE "C", key TEXT COLLATE "C", near TEXT COLLATE "C""#,
};

pub(super) fn snapshot(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    identities: &Identities<'_>,
) -> Result<Snapshot, StoreError> {
    let _running = progress::begin(Phase::ReadKeyrings, Whole::Unknown);
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
    let mut snapshot = Snapshot::of(identities.len());
    schemes(transaction, tables, &mut snapshot)?;
    holdings(transaction, tables, identities, &mut snapshot)?;
    if identities.are_of_a_list() {
        around::around(transaction, tables, identities, &mut snapshot)?;
    }
    journal(transaction, case, &mut snapshot)?;
    Ok(snapshot)
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
            let number = row.count(0)?;
            let holding = identities.holding(number, 0, row.try_get(1)?, state, &row.person(3)?);
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
        let asked = |column| match row.number_or_none(column)? {
            None => Ok::<_, StoreError>(None),
            Some(_) => row.count(column).map(Some),
        };
        let profile = snapshot.profiles.number(row.text(4)?);
        snapshot.journal(JournalEntry {
            run: row.try_get(0)?,
            kind: row.deed(1)?,
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
        visit(&row.person(2)?, row.text(1)?, row.try_get(0)?);
    }
    Ok(())
}
