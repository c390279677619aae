//! What has left the rows of users, as the journal beside their file tells.

use std::collections::{BTreeMap, HashSet};

use super::super::StoreError;
use super::FileSession;
use super::blocks::walk;
use super::form::Form;
use crate::identity::Scheme;
use crate::plan::{ChangeKind, KeyringNo};

/// An identity that left the row of a user.
pub(super) struct Departed {
    pub(super) profile: String,
    pub(super) scheme: Scheme,
    pub(super) identity: String,
}

/// Returns what the journal of a file of users says has left rows that are there still; somebody may
/// have put it back by other means.
pub(super) fn departed<F: Form>(
    session: &FileSession<F>,
) -> Result<BTreeMap<KeyringNo, Departed>, StoreError> {
    let mut departed = BTreeMap::new();
    if !session.form.is_of_users() {
        return Ok(departed);
    }
    for run in session.journal.runs().iter().filter(|run| run.stands()) {
        session.journal.standing(run.ordinal, &mut |_, line| {
            let number = session.form.number(0, &line.profile, line.scheme, &line.identity);
            if line.deed == ChangeKind::Retired {
                let profile = line.profile.clone().into_owned();
                let (scheme, identity) = (line.scheme, line.identity.clone().into_owned());
                departed.insert(number, Departed { profile, scheme, identity });
            } else {
                departed.remove(&number);
            }
            Ok(())
        })?;
    }
    retain_users(session, &mut departed)?;
    Ok(departed)
}

/// Whoever has no row any more has left, with all that there was.
fn retain_users<F: Form>(
    session: &FileSession<F>,
    departed: &mut BTreeMap<KeyringNo, Departed>,
) -> Result<(), StoreError> {
    if departed.is_empty() {
        return Ok(());
    }
    let mut gone: HashSet<String> = departed.values().map(|it| it.profile.clone()).collect();
    walk(&session.file, &session.form, &mut |_, row| {
        gone.remove(&*row.profile);
        Ok(())
    })?;
    departed.retain(|_, it| !gone.contains(&it.profile));
    Ok(())
}
