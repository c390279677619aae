//! Whose profile is whose in a list without old identities: its people, found again by something
//! else than what the list itself brought.

use std::collections::{HashMap, HashSet};

use crate::keyring::{Session, StoreError};
use crate::list::List;
use crate::plan::{Identities, KeyringNo, PersonKey, ProfileNo, Snapshot, State};

/// The profiles that each person of a list has.
pub(super) struct People {
    /// For each row, its person.
    of_row: Vec<usize>,
    profiles: Vec<Vec<ProfileNo>>,
    /// The keyrings of the list's own identities that name the person of their row.
    own: HashSet<KeyringNo>,
}

impl People {
    /// Finds the people of a list; nobody where a list has old identities.
    pub(super) fn find(
        session: &mut dyn Session,
        list: &List,
        identities: &Identities<'_>,
        snapshot: &mut Snapshot,
    ) -> Result<Option<Self>, StoreError> {
        if !list.format().matches_by_person() {
            return Ok(None);
        }
        let mut numbers = HashMap::new();
        let mut of_row = Vec::with_capacity(list.len());
        for row in list.rows() {
            let next = numbers.len();
            of_row.push(*numbers.entry(PersonKey::of(&row.person())).or_insert(next));
        }
        let listed = identities.iter().flat_map(|(identity, ..)| snapshot.all(identity));
        // A keyring that the list added, or that a first login made, copies the person: it proves
        // nothing of whose profile it is on.
        let listed: HashSet<KeyringNo> = listed
            .filter(|holding| holding.state == State::Active)
            .map(|holding| holding.keyring)
            .collect();
        let mut profiles = vec![Vec::new(); numbers.len()];
        let mut own = HashSet::new();
        session.people(&mut |person, profile, keyring| {
            let Some(&number) = numbers.get(&PersonKey::of(person)) else { return };
            if listed.contains(&keyring) {
                own.insert(keyring);
                return;
            }
            let profile = snapshot.profiles.number(profile);
            if !profiles[number].contains(&profile) {
                profiles[number].push(profile);
            }
        })?;
        Ok(Some(Self { of_row, profiles, own }))
    }

    /// Returns the profiles of the person of a row, by its index.
    pub(super) fn of_row(&self, row: usize) -> &[ProfileNo] {
        self.of_row.get(row).map_or(&[], |&person| &self.profiles[person])
    }

    /// Tells whether a keyring of one of the list's identities names a person of the list.
    pub(super) fn names_somebody(&self, keyring: KeyringNo) -> bool {
        self.own.contains(&keyring)
    }
}
