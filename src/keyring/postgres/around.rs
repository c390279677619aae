//! What a store holds near the identities of a list, and who it leaves behind: the server looks,
//! and only what it finds comes back.

use postgres::Transaction;
use postgres::fallible_iterator::FallibleIterator as _;
use postgres::types::ToSql;

use super::tables::{PERSON, Tables, compared};
use super::work::stream;
use crate::identity::Scheme;
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
            "SELECT k.scheme, k.identity, k.profile_id, {PERSON} {active} AND k.scheme = ANY ($2)
                 AND coalesce({}, '') <> ALL ($1)
                 AND (k.scheme, lower({})) IN (SELECT a.scheme, {} FROM pg_temp.waswordt_asked a WHERE a.scheme = ANY ($2))",
            realm("k.scheme", "k.identity"),
            user("k.scheme", "k.identity"),
            user("a.scheme", "a.near"),
        );
        look(
            transaction,
            &users,
            &[&identities.listed_realms(), &of_realms()],
            identities,
            snapshot,
        )?;
    }
    identities.note_kin(snapshot);
    left(transaction, tables, identities, snapshot)
}

/// The schemes of which an identity stands under a realm.
fn of_realms() -> Vec<&'static str> {
    let of_realms = Scheme::ALL.into_iter().filter(|scheme| scheme.has_realms());
    of_realms.map(Scheme::as_str).collect()
}

/// The SQL of the realm of an identity, as [`Scheme::split`] finds it; null where it has none.
fn realm(scheme: &str, identity: &str) -> String {
    // What stands behind the last @, without a pattern: asked of every keyring.
    format!(
        "CASE WHEN {scheme} = 'esi' THEN CASE WHEN {} THEN split_part({identity}, ':', 6) END
            WHEN {identity} LIKE '%@%' THEN reverse(split_part(reverse({identity}), '@', 1)) END",
        is_esi(identity)
    )
}

/// The SQL of the user id of an identity, as [`Scheme::split`] finds it.
fn user(scheme: &str, identity: &str) -> String {
    format!(
        "CASE WHEN {scheme} <> 'esi' THEN regexp_replace({identity}, '@[^@]*$', '')
            WHEN {} THEN regexp_replace({identity}, '^([^:]*:){{6}}', '') ELSE {identity} END",
        is_esi(identity)
    )
}

fn is_esi(identity: &str) -> String {
    format!("lower({identity}) LIKE 'urn:schac:personaluniquecode:int:esi:%'")
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
    let old = |scheme: Scheme| {
        let realms = identities.old_realms().iter().filter(move |old| scheme.is_of_one_school(old));
        realms.map(move |realm| format!("{scheme} {}", realm.to_ascii_lowercase()))
    };
    let realms: Vec<String> = Scheme::ALL.into_iter().flat_map(old).collect();
    let sql = format!(
        "SELECT DISTINCT k.profile_id COLLATE \"C\" AS profile_id FROM {} k
             LEFT JOIN (SELECT DISTINCT scheme, key FROM pg_temp.waswordt_asked) a ON a.scheme = k.scheme AND a.key = {}
         WHERE k.state = 'active' AND k.identity IS NOT NULL AND k.scheme || ' ' || lower({}) = ANY ($1) AND a.key IS NULL
         ORDER BY profile_id",
        tables.source(),
        compared(identities.case(), "k.key"),
        realm("k.scheme", "k.identity"),
    );
    let mut rows = stream(transaction, &sql, &[&realms])?;
    while let Some(row) = rows.next()? {
        snapshot.vicinity.left.add(row.text(0)?);
    }
    Ok(())
}
