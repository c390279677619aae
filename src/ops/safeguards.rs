//! What is kept with a store for every list.

use std::collections::HashMap;

use crate::identity::{Case, Scheme};
use crate::keyring::{Intent, Store, StoreError};
use crate::moves::Safeguards;
use crate::plan::State;

/// Identities that are active on several profiles once capitals are not looked at; all spellings of
/// one identity, each with its profile.
pub type Clash = Vec<(Scheme, String, String)>;

/// What came of keeping safeguards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// They are kept; this is all that the store keeps now.
    Now(Safeguards),
    /// Nothing was kept: without regard to case, these identities would open several profiles each.
    Clashes(Vec<Clash>),
}

/// Keeps safeguards with a store; what they leave open stays as it was kept before.
///
/// # Errors
/// Those of the store.
pub fn keep(store: &mut dyn Store, safeguards: Safeguards) -> Result<Kept, StoreError> {
    let mut session = store.session(Intent::Change)?;
    let now = safeguards.or(session.safeguards()?);
    if now.folds_case() {
        let mut spellings: HashMap<(Scheme, String), Clash> = HashMap::new();
        session.entries(&mut |entry| {
            if entry.state == State::Active && !entry.identity.is_empty() {
                let key = (entry.scheme, entry.scheme.key(entry.identity, Case::Fold).into_owned());
                spellings.entry(key).or_default().push((
                    entry.scheme,
                    entry.identity.to_owned(),
                    entry.profile_id.to_owned(),
                ));
            }
            Ok(())
        })?;
        let mut clashes: Vec<Clash> =
            spellings.into_values().filter(|all| all.iter().any(|one| one.2 != all[0].2)).collect();
        if !clashes.is_empty() {
            clashes.sort();
            return Ok(Kept::Clashes(clashes));
        }
    }
    session.keep(&now)?;
    Ok(Kept::Now(now))
}

/// Returns what is kept with a store.
///
/// # Errors
/// Those of the store.
pub fn kept(store: &mut dyn Store) -> Result<Safeguards, StoreError> {
    store.session(Intent::Look)?.safeguards()
}
