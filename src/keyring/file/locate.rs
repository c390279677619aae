//! Finding again the keyrings that the journal names.

use std::collections::HashMap;

use super::super::StoreError;
use super::FileSession;
use super::blocks::walk;
use super::form::Form;
use super::journal::ChangeLine;
use crate::identity::{Case, Scheme};
use crate::plan::{Identities, IdentityNo, KeyringNo, ProfileNo, Profiles, State};

/// Keyrings as the journal names them.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) identities: Identities<'static>,
    profiles: Profiles,
    keyrings: Vec<(IdentityNo, ProfileNo, u32)>,
}

/// What the file shows of a keyring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sight {
    pub(super) keyring: KeyringNo,
    pub(super) state: State,
    pub(super) names_scheme: bool,
    pub(super) names_state: bool,
}

/// What the file shows of the keyrings that were looked for.
#[derive(Debug)]
pub(super) struct Sights {
    /// For each name, in their order.
    pub(super) of_names: Vec<Option<Sight>>,
    /// For each identity: the keyring by which it is active.
    pub(super) holders: Vec<Option<KeyringNo>>,
    /// For each profile: how many active keyrings it has.
    pub(super) open: Vec<u32>,
    /// How many records name a scheme, and a state.
    pub(super) named: [u64; 2],
    /// In a file of users: whether each profile has a row.
    pub(super) stands: Vec<bool>,
    /// There, the keyring that each of them has of a scheme.
    pub(super) occupants: HashMap<(ProfileNo, Scheme), KeyringNo>,
}

impl Names {
    pub(super) fn new() -> Self {
        Self {
            identities: Identities::new(Case::Exact),
            profiles: Profiles::default(),
            keyrings: Vec::new(),
        }
    }

    /// Adds the keyring of a change.
    pub(super) fn add(&mut self, line: &ChangeLine<'_>) {
        let identity = self.identities.number_or_add(line.scheme, &line.identity);
        self.keyrings.push((identity, self.profiles.number(&line.profile), line.nth));
    }

    /// Returns the identity of a name.
    pub(super) fn identity(&self, name: usize) -> IdentityNo {
        self.keyrings[name].0
    }

    /// Returns the profile of a name.
    pub(super) fn profile(&self, name: usize) -> ProfileNo {
        self.keyrings[name].1
    }

    /// Returns the number of a profile, if a name has it.
    pub(super) fn find_profile(&self, profile: &str) -> Option<ProfileNo> {
        self.profiles.find(profile)
    }

    /// Returns the number of a keyring that is gone from the file: one that no other has.
    pub(super) fn gone<F: Form>(&self, session: &FileSession<F>, name: usize) -> KeyringNo {
        if !session.form.is_of_users() {
            return KeyringNo::try_from(name).map_or(KeyringNo::MIN, |name| -1 - name);
        }
        let (identity, profile, _) = self.keyrings[name];
        let (scheme, identity) = self.identities.name(identity);
        session.form.number(0, self.profiles.name(profile), scheme, identity)
    }

    pub(super) fn len(&self) -> usize {
        self.keyrings.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.keyrings.is_empty()
    }

    /// Walks over the file.
    pub(super) fn find<F: Form>(&self, session: &FileSession<F>) -> Result<Sights, StoreError> {
        let mut order: Vec<u32> = (0..self.keyrings.len() as u32).collect();
        order.sort_unstable_by_key(|&name| self.keyrings[name as usize]);
        let group = |identity, profile| {
            order.partition_point(|&name| {
                (self.keyrings[name as usize].0, self.keyrings[name as usize].1)
                    < (identity, profile)
            })
        };
        let mut seen = vec![0_u32; order.len()];
        let mut sights = vec![None; order.len()];
        let mut holders = vec![None; self.identities.len()];
        let mut open = vec![0; self.profiles.len()];
        let mut named = [0; 2];
        let mut stands = vec![false; self.profiles.len()];
        let mut occupants = HashMap::new();
        let is_of_users = session.form.is_of_users();
        walk(&session.file, &session.form, &mut |place, row| {
            named[0] += u64::from(row.names_scheme);
            named[1] += u64::from(row.names_state);
            let profile = self.profiles.find(&row.profile);
            if let Some(profile) =
                profile.filter(|_| row.state == State::Active && !row.identity.is_empty())
            {
                open[profile as usize] += 1;
            }
            let number = || session.form.number(place, &row.profile, row.scheme, &row.identity);
            if let Some(profile) = profile.filter(|_| is_of_users) {
                stands[profile as usize] = true;
                if !row.identity.is_empty() {
                    occupants.insert((profile, row.scheme), number());
                }
            }
            let Some(identity) = self.identities.number(row.scheme, &row.identity) else {
                return Ok(());
            };
            let keyring = number();
            if row.state == State::Active {
                holders[identity as usize] = Some(keyring);
            }
            let Some(profile) = profile else { return Ok(()) };
            let start = group(identity, profile);
            let equal = order[start..].iter().take_while(|&&name| {
                (self.keyrings[name as usize].0, self.keyrings[name as usize].1)
                    == (identity, profile)
            });
            for &name in equal {
                if self.keyrings[name as usize].2 == seen[start] {
                    sights[name as usize] = Some(Sight {
                        keyring,
                        state: row.state,
                        names_scheme: row.names_scheme,
                        names_state: row.names_state,
                    });
                }
            }
            // Where nobody asks for this pair, the count of another must not suffer.
            if order.get(start).is_some_and(|&name| {
                (self.keyrings[name as usize].0, self.keyrings[name as usize].1)
                    == (identity, profile)
            }) {
                seen[start] += 1;
            }
            Ok(())
        })?;
        Ok(Sights { of_names: sights, holders, open, named, stands, occupants })
    }
}
