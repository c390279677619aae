//! How much of a store may change at once, whoever changes it.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::keyring::{Session, StoreError};
use crate::list::is_blank;
use crate::plan::State;

/// The share of a store's profiles that may change, in percent, where nobody said which.
const SOUND_SHARE: f64 = 40.0;

/// A store of fewer profiles is often that of one school, which a sound list changes nearly whole:
/// there a share tells nothing.
const MANY_PROFILES: u64 = 500;

/// In what a change of a store goes beyond what may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// More keyrings than was said.
    Changes {
        /// How many would change.
        changes: usize,
        /// How many may.
        limit: u64,
    },
    /// A larger share of the profiles than was said.
    Share {
        /// How many would change.
        profiles: usize,
        /// How many may.
        limit: u64,
    },
    /// Most of a large store, where nothing was said.
    Most {
        /// How many profiles would change.
        profiles: usize,
        /// How many may unless somebody says so.
        limit: u64,
    },
}

impl Beyond {
    /// The stable word for a run that is refused for it.
    pub const WORD: &'static str = "too-many-changes";
}

/// Tells whether so many changes of keyrings, in so many profiles, go beyond the limits.
pub(super) fn beyond(
    session: &mut dyn Session,
    limits: Limits,
    changes: usize,
    profiles: usize,
) -> Result<Option<Beyond>, StoreError> {
    if let Some(limit) = limits.changes.filter(|&limit| changes as u64 > limit) {
        return Ok(Some(Beyond::Changes { changes, limit }));
    }
    let Some(percent) = limits.share else {
        let limit = sound_share(session, profiles)?.filter(|&limit| profiles as u64 > limit);
        return Ok(limit.map(|limit| Beyond::Most { profiles, limit }));
    };
    // Whoever gets a first identity is one more: all of them may change where all may.
    let limit = share_of(active_profiles(session)?.max(profiles as u64), percent);
    Ok((profiles as u64 > limit).then_some(Beyond::Share { profiles, limit }))
}

/// How many profiles may change where nobody said how many; none where any number may, or where
/// there is no need to count.
fn sound_share(session: &mut dyn Session, touched: usize) -> Result<Option<u64>, StoreError> {
    #[expect(
        clippy::cast_sign_loss,
        clippy::cast_possible_truncation,
        reason = "a share of a count is not negative"
    )]
    let enough = (f64::from(touched as u32) * 100.0 / SOUND_SHARE).ceil() as u64;
    if enough <= MANY_PROFILES || session.has_profiles(enough)? {
        return Ok(None);
    }
    let profiles = active_profiles(session)?;
    Ok((profiles >= MANY_PROFILES).then(|| share_of(profiles, SOUND_SHARE)))
}

/// Counts the profiles that the store has active keyrings of.
fn active_profiles(session: &mut dyn Session) -> Result<u64, StoreError> {
    let mut profiles: HashSet<u64> = HashSet::new();
    session.entries(&mut |entry| {
        if entry.state == State::Active && !is_blank(entry.identity) {
            // Names of profiles would fill memory, and nothing hangs on one more or less.
            let mut hasher = DefaultHasher::new();
            entry.profile_id.hash(&mut hasher);
            profiles.insert(hasher.finish());
        }
        Ok(())
    })?;
    Ok(profiles.len() as u64)
}

#[expect(clippy::cast_sign_loss, reason = "a share of a count is not negative")]
fn share_of(profiles: u64, percent: f64) -> u64 {
    (f64::from(profiles as u32) * percent / 100.0).floor() as u64
}

/// How many keyrings may change at most; beyond that the list, the store or the move is probably a
/// wrong one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Limits {
    /// This many.
    pub changes: Option<u64>,
    /// This share of the profiles that the store has active keyrings of, in percent.
    pub share: Option<f64>,
    /// How many profiles of the old realms no row may name, in percent of all that have an active
    /// keyring of them.
    pub left_behind: Option<f64>,
}
