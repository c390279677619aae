//! Why a store knows so few rows of a list: what it holds that almost is what the list asks for.

use std::collections::{HashMap, HashSet};

use crate::identity::{Side, near_key};
use crate::keyring::{Session, StoreError};
use crate::list::List;
use crate::message::Message;
use crate::plan::State;

/// Fewer than one in so many rows explain nothing.
const ONE_IN: usize = 10;

/// What a store holds instead of the identities of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NearMiss {
    /// The same, but for capitals, white space and what is invisible.
    Looks {
        /// How many keyrings.
        count: usize,
    },
    /// The user ids without a realm.
    NoRealm {
        /// How many keyrings.
        count: usize,
    },
    /// The user ids with another realm.
    OtherRealm {
        /// How many keyrings.
        count: usize,
        /// The realm that most of them have.
        realm: String,
    },
}

impl NearMiss {
    pub(super) fn message(&self) -> Message {
        match self {
            Self::Looks { count } => Message::new("near-looks").with("count", *count),
            Self::NoRealm { count } => Message::new("near-no-realm").with("count", *count),
            Self::OtherRealm { count, realm } => Message::new("near-other-realm").with("count", *count).with("realm", realm),
        }
    }

    fn count(&self) -> usize {
        match self {
            Self::Looks { count } | Self::NoRealm { count } | Self::OtherRealm { count, .. } => *count,
        }
    }
}

/// Looks for what most keyrings have in the place of the list's old identities; none where that explains little.
pub(super) fn near_miss(session: &mut dyn Session, list: &List) -> Result<Option<NearMiss>, StoreError> {
    let old = || list.rows().flat_map(|row| row.identities(Side::Was)).map(|(_, _, value)| value);
    let exact: HashSet<&str> = old().collect();
    let whole: HashSet<String> = old().map(near_key).collect();
    let users: HashSet<String> = old().map(|value| near_key(user_id(value))).collect();
    let (mut looks, mut no_realm, mut realms) = (0, 0, HashMap::<String, usize>::new());
    session.entries(&mut |entry| {
        let identity = entry.identity;
        if entry.state != State::Active || identity.is_empty() || exact.contains(identity) {
            return Ok(());
        }
        if whole.contains(&near_key(identity)) {
            looks += 1;
        } else if users.contains(&near_key(user_id(identity))) {
            match identity.rsplit_once('@') {
                Some((_, realm)) => *realms.entry(realm.to_owned()).or_default() += 1,
                None => no_realm += 1,
            }
        }
        Ok(())
    })?;
    let realm = realms.into_iter().max_by(|(a, many), (b, more)| many.cmp(more).then_with(|| b.cmp(a)));
    let other_realm = realm.map(|(realm, count)| NearMiss::OtherRealm { count, realm });
    let found = [NearMiss::Looks { count: looks }, NearMiss::NoRealm { count: no_realm }].into_iter().chain(other_realm);
    let most = found.max_by_key(NearMiss::count);
    Ok(most.filter(|miss| miss.count() > 0 && miss.count() * ONE_IN >= list.len()))
}

fn user_id(identity: &str) -> &str {
    identity.rsplit_once('@').map_or(identity, |(user_id, _)| user_id)
}
