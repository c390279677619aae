//! Identities that a store takes for one whatever their capitals, though it keeps them apart.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};

use crate::identity::{Case, Scheme};
use crate::keyring::{Entry, Session, StoreError};
use crate::plan::State;

/// Which profile each active identity opens, both digested; nothing where the store itself compares
/// as it is declared.
#[derive(Debug, Default)]
pub(super) struct Spellings {
    hasher: RandomState,
    opens: Option<HashMap<u64, u64>>,
}

impl Spellings {
    /// Takes what a store has active.
    pub(super) fn of(session: &mut dyn Session) -> Result<Self, StoreError> {
        let mut spellings = Self::default();
        if session.case()? == Case::Fold {
            let mut opens = HashMap::new();
            session.entries(&mut |entry| {
                if entry.state == State::Active && !entry.identity.is_empty() {
                    opens.insert(
                        spellings.key(entry.scheme, entry.identity),
                        spellings.hasher.hash_one(entry.profile_id),
                    );
                }
                Ok(())
            })?;
            spellings.opens = Some(opens);
        }
        Ok(spellings)
    }

    fn key(&self, scheme: Scheme, identity: &str) -> u64 {
        self.hasher.hash_one((scheme, scheme.key(identity, Case::Fold)))
    }

    /// Takes a keyring that comes in, and tells whether it opens no second profile.
    pub(super) fn admit(&mut self, entry: &Entry) -> bool {
        if entry.state != State::Active || entry.identity.is_empty() || self.opens.is_none() {
            return true;
        }
        let (key, profile) = (
            self.key(entry.scheme, &entry.identity),
            self.hasher.hash_one(entry.profile_id.as_str()),
        );
        self.opens.as_mut().is_none_or(|opens| *opens.entry(key).or_insert(profile) == profile)
    }
}
