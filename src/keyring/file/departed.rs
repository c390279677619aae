//! What has left the rows of users, as the journal beside their file tells.

use std::collections::BTreeMap;

use super::super::StoreError;
use super::FileSession;
use super::form::Form;
use crate::identity::Scheme;
use crate::plan::{ChangeKind, KeyringNo};

/// An identity that left the row of a user.
pub(super) struct Departed {
    pub(super) profile: String,
    pub(super) scheme: Scheme,
    pub(super) identity: String,
}

/// Returns what the journal of a file of users says has left their rows; somebody may have put it
/// back by other means.
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
    Ok(departed)
}
