//! Lists without old identities: a profile is found by its person, exactly and uniquely, or not at
//! all.

use std::collections::BTreeSet;

use super::hash::Map;
use super::holdings::KeyringNo;
use super::profiles::{ProfileNo, Profiles};
use crate::identity::Scheme;
use crate::list::List;
use crate::person::{Person, fold, name_key};

/// What two descriptions of one person have in common: folded initials, given name, surname with
/// its prefix, and location.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PersonKey(String);

impl PersonKey {
    /// Takes the key of a person.
    #[must_use]
    pub fn of(person: &Person<'_>) -> Self {
        let name = name_key(person.prefix, person.last_name);
        Self(
            [fold(person.initials), fold(person.first_name), name, fold(person.location)]
                .join("\u{1f}"),
        )
    }
}

/// What was found for a person of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// One profile, and a keyring of it whose person columns a new one copies.
    One(ProfileNo, KeyringNo),
    /// No profile.
    None,
    /// Several profiles: never the first one.
    Several,
}

/// Finds the profiles of the people in a list while a store's keyrings stream past.
#[derive(Debug)]
pub struct PeopleFinder {
    /// For each row, its person.
    of_row: Vec<u32>,
    numbers: Map<PersonKey, u32>,
    found: Vec<Found>,
    /// What opens the profiles that were found.
    opened_by: Map<ProfileNo, Vec<(Scheme, String)>>,
}

impl PeopleFinder {
    /// Takes the people of a list.
    #[must_use]
    pub fn of(list: &List) -> Self {
        let mut finder = Self {
            of_row: Vec::with_capacity(list.len()),
            numbers: Map::default(),
            found: Vec::new(),
            opened_by: Map::default(),
        };
        for row in list.rows() {
            let next = finder.found.len() as u32;
            let number = *finder.numbers.entry(PersonKey::of(&row.person())).or_insert(next);
            if number == next {
                finder.found.push(Found::None);
            }
            finder.of_row.push(number);
        }
        finder
    }

    /// Takes note of an active keyring of the store; its profile is numbered only where the list
    /// asks for its person.
    pub fn visit(
        &mut self,
        person: &Person<'_>,
        profile: &str,
        keyring: KeyringNo,
        profiles: &mut Profiles,
    ) {
        let Some(&number) = self.numbers.get(&PersonKey::of(person)) else { return };
        let profile = profiles.number(profile);
        let found = &mut self.found[number as usize];
        *found = match *found {
            Found::None => Found::One(profile, keyring),
            Found::One(same, first) if same == profile => Found::One(same, first),
            Found::One(..) | Found::Several => Found::Several,
        };
    }

    /// Returns the profiles that were found, each the only one of a person.
    #[must_use]
    pub fn profiles(&self) -> BTreeSet<ProfileNo> {
        self.found
            .iter()
            .filter_map(
                |found| if let Found::One(profile, _) = found { Some(*profile) } else { None },
            )
            .collect()
    }

    /// Takes note of an active identity of a profile that was found.
    pub fn note_opened(&mut self, profile: ProfileNo, scheme: Scheme, identity: &str) {
        self.opened_by.entry(profile).or_default().push((scheme, identity.to_owned()));
    }

    /// Walks over the active identities of a profile that was found.
    pub(super) fn opened_by(&self, profile: ProfileNo) -> impl Iterator<Item = (Scheme, &str)> {
        self.opened_by
            .get(&profile)
            .into_iter()
            .flatten()
            .map(|(scheme, identity)| (*scheme, identity.as_str()))
    }

    /// Walks over all that opens the profiles that were found.
    pub fn all_opened(&self) -> impl Iterator<Item = (ProfileNo, Scheme, &str)> {
        self.opened_by.iter().flat_map(|(&profile, opened)| {
            opened.iter().map(move |(scheme, identity)| (profile, *scheme, identity.as_str()))
        })
    }

    /// Returns the number of the person of a row, by its index.
    pub(super) fn person_of(&self, row: usize) -> Option<u32> {
        self.of_row.get(row).copied()
    }

    /// Returns the one profile of the person of a row, by its index.
    #[must_use]
    pub fn profile_of(&self, row: usize) -> Option<ProfileNo> {
        match self.found(self.person_of(row)?) {
            Found::One(profile, _) => Some(profile),
            Found::None | Found::Several => None,
        }
    }

    /// Returns what was found for a person.
    pub(super) fn found(&self, person: u32) -> Found {
        self.found[person as usize]
    }
}
