//! What a store holds near the identities of a list, and who it leaves behind: the server looks,
//! and only what it finds comes back.

use postgres::Transaction;
use postgres::fallible_iterator::FallibleIterator as _;
use postgres::types::ToSql;

use super::tables::{PERSON, Tables, compared};
use super::work::stream;
use crate::keyring::StoreError;
use crate::keyring::sql::SqlRow as _;
use crate::plan::{Identities, Snapshot, State};

/// Looks for active keyrings that are near the list's own, and for those of old realms that no row
/// names.
pub(super) fn around(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    identities: &Identities<'_>,
    snapshot: &mut Snapshot,
) -> Result<(), StoreError> {
    let active =
        format!("FROM {} k WHERE k.state = 'active' AND k.identity IS NOT NULL", tables.source());
    // Two questions, not one with an OR: the server joins by hash only what stands by itself. What
    // is nearly asked for is named by itself as well: our own tables have an index of that, others
    // are walked over once.
    let key = compared(identities.case(), "k.key");
    // Only equalities join: where a table is spread over servers, nothing else may.
    let spelt = format!(
        "SELECT k.scheme, k.identity, k.profile_id, {PERSON} {active} AND k.identity ~ '[^!-~]'
         UNION ALL
         SELECT k.scheme, k.identity, k.profile_id, {PERSON} FROM {} k
             JOIN (SELECT scheme, near, min(key) AS first, max(key) AS last FROM pg_temp.waswordt_asked GROUP BY scheme, near) a
             ON a.scheme = k.scheme AND a.near = lower(k.identity)
         WHERE k.state = 'active' AND k.identity IS NOT NULL AND k.identity !~ '[^!-~]' AND (a.first <> {key} OR a.last <> {key})
             AND lower(k.identity) = ANY (SELECT near FROM pg_temp.waswordt_asked)",
        tables.source()
    );
    look(transaction, &spelt, &[], identities, snapshot)?;
    if identities.has_many_unknown(snapshot) {
        let users = format!(
            "SELECT k.scheme, k.identity, k.profile_id, {PERSON} {active} AND k.scheme = 'real-id'
                 AND coalesce(substring(k.identity FROM '@([^@]*)$'), '') <> ALL ($1)
                 AND lower(regexp_replace(k.identity, '@[^@]*$', '')) IN (
                     SELECT regexp_replace(a.near, '@[^@]*$', '') FROM pg_temp.waswordt_asked a WHERE a.scheme = 'real-id')"
        );
        look(transaction, &users, &[&identities.listed_realms()], identities, snapshot)?;
    }
    identities.note_kin(snapshot);
    left(transaction, tables, identities, snapshot)
}

fn look(
    transaction: &mut Transaction<'_>,
    sql: &str,
    parameters: &[&(dyn ToSql + Sync)],
    identities: &Identities<'_>,
    snapshot: &mut Snapshot,
) -> Result<(), StoreError> {
    let mut rows = stream(transaction, sql, parameters)?;
    while let Some(row) = rows.next()? {
        if let Some(near) = identities.see(row.scheme(0)?, row.text(1)?, State::Active).near {
            identities.note_near(snapshot, near, (row.text(1)?, row.text(2)?), &row.person(3)?);
        }
    }
    Ok(())
}

/// Profiles with an active keyring of an old realm that no row names.
fn left(
    transaction: &mut Transaction<'_>,
    tables: &Tables,
    identities: &Identities<'_>,
    snapshot: &mut Snapshot,
) -> Result<(), StoreError> {
    if identities.old_realms().is_empty() {
        return Ok(());
    }
    let realms: Vec<String> =
        identities.old_realms().iter().map(|realm| realm.to_ascii_lowercase()).collect();
    let sql = format!(
        "SELECT DISTINCT k.profile_id COLLATE \"C\" AS profile_id FROM {} k
             LEFT JOIN (SELECT DISTINCT scheme, key FROM pg_temp.waswordt_asked) a ON a.scheme = k.scheme AND a.key = {}
         WHERE k.state = 'active' AND k.identity IS NOT NULL AND k.scheme = 'real-id'
             AND lower(reverse(split_part(reverse(k.identity), '@', 1))) = ANY ($1) AND k.identity LIKE '%@%'
             AND a.key IS NULL
         ORDER BY profile_id",
        tables.source(),
        compared(identities.case(), "k.key")
    );
    let mut rows = stream(transaction, &sql, &[&realms])?;
    while let Some(row) = rows.next()? {
        snapshot.vicinity.left.add(row.text(0)?);
    }
    Ok(())
}
