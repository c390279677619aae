//! What the store holds of the identities of a list.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::str::FromStr as _;

use rusqlite::{Connection, Row, params};

use super::super::StoreError;
use super::super::sql::SqlRow as _;
use crate::identity::{NearKind, Scheme, Side, near_key};
use crate::person::Person;
use crate::plan::{Identities, IdentityNo, JournalEntry, KeyringNo, Snapshot, State};
use crate::progress::{self, Phase, Whole};

pub(super) fn snapshot(
    db: &Connection,
    identities: &Identities<'_>,
) -> Result<Snapshot, StoreError> {
    let _running = progress::begin(Phase::ReadKeyrings, Whole::Unknown);
    let mut look = Look { db, identities, snapshot: Snapshot::of(identities.len()) };
    schemes(db, identities, &mut look.snapshot)?;
    look.by_identity()?;
    look.among_the_odd()?;
    if identities.are_of_a_list() {
        look.left_behind()?;
        if identities.has_many_unknown(&look.snapshot) {
            look.under_other_realms()?;
        }
    }
    let mut snapshot = look.snapshot;
    identities.note_kin(&mut snapshot);
    journal(db, identities, &mut snapshot)?;
    Ok(snapshot)
}

/// So many unknown users are looked for under every realm of the store, at most.
const SAMPLE: usize = 256;
/// Where fewer than one in so many of those are found under a realm, one in ten of all cannot well
/// be there; fewer than that are a chance.
const SURELY_ONE_IN: usize = 50;

/// What a keyring is read by: its number, state, profile id, person, scheme and identity.
macro_rules! keyrings {
    ($condition:literal) => {
        concat!(
            "SELECT k.id, k.state, p.profile_id,
                 k.initials, k.first_name, k.prefix, k.last_name, k.location, k.postcode, k.house_number, k.scheme, k.identity
             FROM keyring k JOIN profile p ON p.id = k.profile WHERE ",
            $condition
        )
    };
}

/// Found first, and read one by one: to have SQLite put one or none in order takes as long again.
const BY_IDENTITY: &str = "SELECT k.id FROM keyring k WHERE k.realm = ?1 AND k.folded = ?2";
const BY_NUMBER: &str = keyrings!("k.id = ?1");
const THE_ODD: &str = keyrings!("k.identity GLOB '*[^!-~]*' ORDER BY k.id");

/// A look at the keyrings that a list may speak of.
struct Look<'l> {
    db: &'l Connection,
    identities: &'l Identities<'l>,
    snapshot: Snapshot,
}

impl Look<'_> {
    /// Finds each identity, and those that are nearly it, in one place of the index.
    fn by_identity(&mut self) -> Result<(), StoreError> {
        let mut statement = self.db.prepare(BY_IDENTITY)?;
        let mut keyring = self.db.prepare(BY_NUMBER)?;
        let mut found: Vec<KeyringNo> = Vec::new();
        for (number, scheme, value) in self.identities.iter() {
            let folded = near_key(value);
            let realm = scheme.split(&folded).1.unwrap_or_default();
            let mut rows = statement.query([realm, folded.as_str()])?;
            while let Some(row) = rows.next()? {
                found.push(row.get(0)?);
            }
            found.sort_unstable();
            for id in found.drain(..) {
                let mut rows = keyring.query([id])?;
                let row = rows.next()?.ok_or(StoreError::Damaged("number"))?;
                if !is_odd(row.text(11)?) {
                    self.take(row, Some(number))?;
                }
            }
        }
        Ok(())
    }

    /// Looks at all keyrings whose identity no order of letters finds.
    fn among_the_odd(&mut self) -> Result<(), StoreError> {
        let mut statement = self.db.prepare(THE_ODD)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            self.take(row, None)?;
        }
        Ok(())
    }

    /// Takes a keyring for what it is to the list, or only for what it is to one identity of it.
    fn take(&mut self, row: &Row<'_>, only: Option<IdentityNo>) -> Result<(), StoreError> {
        let Self { identities, snapshot, .. } = self;
        let (value, state) = (row.text(11)?, row.state(1)?);
        let is_asked = |number| only.is_none_or(|only| only == number);
        let seen = identities.see(row.scheme(10)?, value, state);
        if let Some(number) = seen.named.filter(|&number| is_asked(number)) {
            let profile = snapshot.profiles.number(row.text(2)?);
            let (keyring, person) = (row.get(0)?, row.person(3)?);
            snapshot.hold(number, identities.holding(number, profile, keyring, state, &person));
        }
        if seen.is_left && only.is_none() {
            snapshot.vicinity.left.add(row.text(2)?);
        }
        if let Some(near) =
            seen.near.filter(|&(number, _)| is_asked(number) && identities.are_of_a_list())
        {
            identities.note_near(snapshot, near, (value, row.text(2)?), &row.person(3)?);
        }
        Ok(())
    }

    /// Walks over the old realms in the index, which alone tells of most that no row names them.
    fn left_behind(&mut self) -> Result<(), StoreError> {
        let mut statement = self.db.prepare(
            "SELECT k.folded, k.scheme, k.profile, k.id FROM keyring k WHERE k.realm = ?1 AND k.state = 'active'",
        )?;
        let mut identity = self.db.prepare("SELECT identity FROM keyring WHERE id = ?1")?;
        let mut profile = self.db.prepare("SELECT profile_id FROM profile WHERE id = ?1")?;
        let mut last = None;
        for realm in self.identities.old_realms() {
            let mut rows = statement.query([realm.to_ascii_lowercase()])?;
            while let Some(row) = rows.next()? {
                let scheme = row.scheme(1)?;
                let mut seen = self.identities.see(scheme, row.text(0)?, State::Active);
                if seen.named.is_some() || seen.near.is_some() {
                    let exact: String =
                        identity.query_row([row.get::<_, i64>(3)?], |row| row.get(0))?;
                    seen = self.identities.see(scheme, &exact, State::Active);
                }
                let number: i64 = row.get(2)?;
                if !seen.is_left || last.replace(number) == Some(number) {
                    continue;
                }
                let left = &mut self.snapshot.vicinity.left;
                if left.is_full() {
                    left.add_more(1);
                } else {
                    profile.query_row([number], |row| {
                        left.add(row.get_ref(0)?.as_str()?);
                        Ok(())
                    })?;
                }
            }
        }
        Ok(())
    }

    /// Where many old identities are unknown, looks whether their user ids stand under another
    /// realm. A realm in which too few of them stand is passed over after some were looked for.
    fn under_other_realms(&mut self) -> Result<(), StoreError> {
        let unknown = self.unknown_users();
        self.under(&unknown, "")?;
        let noted = self.noted_realms();
        let mut there = self
            .db
            .prepare("SELECT 1 FROM keyring k WHERE k.realm = ?1 AND k.folded = ?2 AND k.scheme = ?3 AND k.state = 'active'")?;
        let mut realms = self.db.prepare("SELECT min(realm) FROM keyring WHERE realm > ?1")?;
        let sample = &unknown[..unknown.len().min(SAMPLE)];
        let mut last = String::new();
        while let Some(realm) = realms.query_row([&last], |row| row.get::<_, Option<String>>(0))? {
            last = realm;
            // What holds an odd character was looked at by itself.
            if is_odd(&last) {
                continue;
            }
            let odd = noted.get(&last);
            let mut found = 0;
            for (scheme, user) in sample {
                let is_noted = odd.is_some_and(|odd| odd.contains(user));
                let folded = near_key(&scheme.join(user, &last));
                found +=
                    usize::from(is_noted || there.exists(params![last, folded, scheme.as_str()])?);
            }
            if found > 0 && found * SURELY_ONE_IN >= sample.len() {
                self.under(&unknown, &last)?;
            }
        }
        Ok(())
    }

    /// The user ids of the old identities that nobody has, folded, in an order that follows nothing
    /// in them.
    fn unknown_users(&self) -> Vec<(Scheme, String)> {
        let old = self.identities.iter().filter(|&(number, scheme, _)| {
            scheme.has_realms() && self.identities.is_on(Side::Was, number)
        });
        let unknown = old.filter(|&(number, ..)| self.snapshot.active(number).next().is_none());
        // Whatever repeats in a list, at whatever distance, must not decide which of it is looked
        // for.
        let users: BTreeSet<(u64, Scheme, String)> = unknown
            .map(|(_, scheme, value)| (scheme, user((scheme, value))))
            .map(|(scheme, user)| (scattered(&user), scheme, user))
            .collect();
        users.into_iter().map(|(_, scheme, user)| (scheme, user)).collect()
    }

    /// The users of whom it is known from the odd keyrings that they stand under a realm; realm and
    /// user id folded.
    fn noted_realms(&self) -> HashMap<String, HashSet<String>> {
        let vicinity = &self.snapshot.vicinity;
        let mut noted: HashMap<String, HashSet<String>> = HashMap::new();
        for (number, elsewhere) in
            vicinity.elsewhere().filter(|(_, elsewhere)| elsewhere.kind == NearKind::OtherRealm)
        {
            let realm = vicinity.realm(elsewhere.realm).to_ascii_lowercase();
            noted.entry(realm).or_default().insert(user(self.identities.name(number)));
        }
        noted
    }

    /// Takes note of the users that stand under a realm, or under none.
    fn under(&mut self, users: &[(Scheme, String)], realm: &str) -> Result<(), StoreError> {
        let mut keyring = self.db.prepare(keyrings!(
            "k.realm = ?1 AND k.folded = ?2 AND k.scheme = ?3 AND k.state = 'active' ORDER BY k.id"
        ))?;
        for (scheme, user) in users {
            let folded =
                if realm.is_empty() { user.clone() } else { near_key(&scheme.join(user, realm)) };
            let mut rows = keyring.query(params![realm, folded, scheme.as_str()])?;
            while let Some(row) = rows.next()? {
                let value = row.text(11)?;
                let near = self.identities.see(*scheme, value, State::Active).near;
                // What the list has in another spelling was found with the identity itself.
                if let Some(near) = near.filter(|(_, kind)| {
                    matches!(kind, NearKind::OtherRealm | NearKind::NoRealm) && !is_odd(value)
                }) {
                    self.identities.note_near(
                        &mut self.snapshot,
                        near,
                        (value, row.text(2)?),
                        &row.person(3)?,
                    );
                }
            }
        }
        Ok(())
    }
}

/// The user id of an identity, folded.
fn user((scheme, identity): (Scheme, &str)) -> String {
    near_key(scheme.split(identity).0)
}

/// A number that follows nothing in a user id, and is the same every time.
fn scattered(user: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    user.hash(&mut hasher);
    hasher.finish()
}

/// Tells whether an identity holds anything but printable ASCII.
fn is_odd(identity: &str) -> bool {
    !identity.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The next scheme of which an identity is active: one step through the index for each there is,
/// however many keyrings have it.
const NEXT_ACTIVE_SCHEME: &str = "SELECT min(scheme) FROM keyring WHERE scheme > ?1 AND state = 'active' AND identity IS NOT NULL";

/// Takes note of which schemes there are. Those of which every identity is retired are only asked
/// for where the list has none of the others: no index tells them, and all that hangs on them is
/// how a list of another scheme is refused.
fn schemes(
    db: &Connection,
    identities: &Identities<'_>,
    snapshot: &mut Snapshot,
) -> Result<(), StoreError> {
    let mut statement = db.prepare_cached(NEXT_ACTIVE_SCHEME)?;
    let mut last = String::new();
    while let Some(next) = statement.query_row([&last], |row| row.get::<_, Option<String>>(0))? {
        snapshot
            .schemes
            .insert(Scheme::from_str(&next).map_err(|_| StoreError::Damaged("scheme"))?);
        last = next;
    }
    if !identities.is_empty()
        && !identities.iter().any(|(_, scheme, _)| snapshot.schemes.contains(&scheme))
    {
        let mut all =
            db.prepare("SELECT DISTINCT scheme FROM keyring WHERE identity IS NOT NULL")?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            snapshot.schemes.insert(row.scheme(0)?);
        }
    }
    Ok(())
}

/// Adds what runs did, as far as it stands, to the identities of the list.
fn journal(
    db: &Connection,
    identities: &Identities<'_>,
    snapshot: &mut Snapshot,
) -> Result<(), StoreError> {
    let mut statement = db.prepare(
        "SELECT c.run, c.deed, c.scheme, c.identity, coalesce(c.was_scheme, c.scheme), c.was, p.profile_id
         FROM change c JOIN list l ON l.run = c.run JOIN profile p ON p.id = c.profile
         WHERE l.undone_by IS NULL AND c.undone_by IS NULL",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let identity = identities.number(row.scheme(2)?, row.text(3)?);
        let was = identities.number(row.scheme(4)?, row.text(5)?);
        if identity.is_some() || was.is_some() {
            let profile = snapshot.profiles.number(row.text(6)?);
            snapshot.journal(JournalEntry {
                run: row.get(0)?,
                kind: row.deed(1)?,
                identity,
                profile,
                was,
            });
        }
    }
    Ok(())
}

pub(super) fn people(
    db: &Connection,
    visit: &mut dyn FnMut(&Person<'_>, &str, KeyringNo),
) -> Result<(), StoreError> {
    let mut statement = db.prepare(
        "SELECT k.id, p.profile_id, k.initials, k.first_name, k.prefix, k.last_name, k.location, k.postcode, k.house_number
         FROM keyring k JOIN profile p ON p.id = k.profile WHERE k.state = 'active' ORDER BY k.id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        visit(&row.person(2)?, row.text(1)?, row.get(0)?);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::{BY_IDENTITY, NEXT_ACTIVE_SCHEME, THE_ODD};

    #[test]
    fn no_question_that_is_asked_of_every_list_walks_over_the_keyrings() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(&crate::keyring::sqlite::schema()).unwrap();
        for (sql, index) in [
            (NEXT_ACTIVE_SCHEME, "keyring_active"),
            (BY_IDENTITY, "keyring_identity"),
            (THE_ODD, "keyring_odd"),
        ] {
            let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let mut rows = plan.raw_query();
            let mut steps = Vec::new();
            while let Some(row) = rows.next().unwrap() {
                steps.push(row.get::<_, String>(3).unwrap());
            }
            let of_keyrings =
                steps.iter().find(|step| step.contains("keyring") || step.contains(" k ")).unwrap();
            assert!(of_keyrings.contains(&format!("INDEX {index}")), "{sql}: {steps:?}");
        }
    }
}
