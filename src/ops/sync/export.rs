//! What an export wants, by identity; and what lists did to those identities before.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::ops::Range;

use crate::identity::{Case, Scheme};
use crate::keyring::{ChangeRef, Entry, Mend};
use crate::plan::{Gives, Identities, IdentityNo, KeyringNo, ProfileNo, Profiles, State};

/// What becomes of an identity that the export has active.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fate {
    /// The store does not have it active.
    New,
    /// A list retired it on this very profile.
    Closed,
    /// The store has it on another profile.
    Moved,
    /// A list did otherwise, and that stays.
    Held,
    /// The store has it as the export does.
    Kept,
}

/// An identity that the export has active.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    pub(super) profile: ProfileNo,
    /// Its row.
    pub(super) row: u32,
    pub(super) fate: Fate,
    /// The keyring that is kept.
    pub(super) keyring: KeyringNo,
    /// Digests of the person whom the store names there.
    pub(super) person: PersonDigest,
}

/// The person columns that say one thing together: a name, a location, an address. Half of a name
/// beside half of another names nobody.
const TOGETHER: [Range<usize>; 3] = [0..4, 4..5, 5..7];

/// A digest of each of [`TOGETHER`], as far as the export tells it.
pub(super) type PersonDigest = [u64; TOGETHER.len()];

/// An export, by identity.
pub(super) struct Export {
    identities: Identities<'static>,
    profiles: Profiles,
    /// By identity, of those that are active.
    wanted: Vec<Option<Wanted>>,
    /// Profiles without an identity.
    pub(super) bare: HashMap<ProfileNo, Wanted>,
    /// The rows that tell of the past.
    past: HashMap<(IdentityNo, ProfileNo), u32>,
    /// What a list did last to an identity on a profile.
    by_lists: HashMap<(IdentityNo, ProfileNo), Gives>,
    /// Which person columns the export tells.
    told: [bool; 7],
    twice: Vec<u32>,
    /// The rows of which a cell of the person is damaged, in order.
    damaged: Vec<u32>,
    pub(super) rows: u32,
    hasher: RandomState,
}

impl Export {
    /// Makes an export of nothing, whose identities are compared as the store compares them; of
    /// these rows a cell of the person is damaged.
    pub(super) fn new(case: Case, damaged: Vec<u32>) -> Self {
        Self {
            identities: Identities::new(case),
            profiles: Profiles::default(),
            wanted: Vec::new(),
            bare: HashMap::new(),
            past: HashMap::new(),
            by_lists: HashMap::new(),
            told: [false; 7],
            twice: Vec::new(),
            damaged,
            rows: 0,
            hasher: RandomState::new(),
        }
    }

    /// Takes a row.
    pub(super) fn take(&mut self, row: u32, entry: &Entry) {
        self.rows += 1;
        for (told, cell) in self.told.iter_mut().zip(&entry.person) {
            *told |= !cell.is_empty();
        }
        let profile = self.profiles.number(&entry.profile_id);
        let wanted =
            Wanted { profile, row, fate: Fate::New, keyring: 0, person: PersonDigest::default() };
        match (entry.identity.is_empty(), entry.state) {
            (true, State::Active) => {
                self.bare.entry(profile).or_insert(wanted);
            }
            (true, State::Retired) => {}
            (false, state) => {
                let identity = self.identities.number_or_add(entry.scheme, &entry.identity);
                if state == State::Active {
                    self.want(identity, wanted, &entry.identity);
                } else {
                    self.past.entry((identity, profile)).or_insert(row);
                }
            }
        }
    }

    fn want(&mut self, identity: IdentityNo, wanted: Wanted, spelling: &str) {
        let at = identity as usize;
        if at >= self.wanted.len() {
            self.wanted.resize(at + 1, None);
        }
        match &self.wanted[at] {
            // Another spelling beside it opens nothing more.
            Some(first)
                if first.profile == wanted.profile
                    && self.is_spelt_otherwise(identity, spelling) => {}
            Some(first) => self.twice.extend([first.row, wanted.row]),
            None => self.wanted[at] = Some(wanted),
        }
    }

    /// Tells whether an identity is first written otherwise, in a store that takes both for one.
    pub(super) fn is_spelt_otherwise(&self, identity: IdentityNo, spelling: &str) -> bool {
        self.identities.case() == Case::Fold && self.identities.name(identity).1 != spelling
    }

    /// Tells whether a store that takes spellings for one has an identity on its profile already.
    pub(super) fn is_spelt_again(&self, identity: IdentityNo, profile: Option<ProfileNo>) -> bool {
        let is_kept =
            |wanted: &Wanted| Some(wanted.profile) == profile && wanted.fate == Fate::Kept;
        self.identities.case() == Case::Fold && self.wanted(identity).is_some_and(is_kept)
    }

    /// Returns the rows whose identity is active twice, in order.
    pub(super) fn twice_active(&self) -> Vec<u32> {
        let mut rows = self.twice.clone();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// Tells whether there is no active keyring.
    pub(super) fn is_empty(&self) -> bool {
        self.bare.is_empty() && self.wanted.iter().all(Option::is_none)
    }

    /// Takes note of a change of the journal that stands; they come in the order in which they were
    /// made.
    pub(super) fn note(&mut self, change: &ChangeRef<'_>, by_list: bool) {
        if change.identity.is_empty() {
            return;
        }
        let identity = self.identities.number_or_add(change.scheme, change.identity);
        let key = (identity, self.profiles.number(change.profile_id));
        if by_list {
            self.by_lists.insert(key, change.deed.into());
        } else {
            // What the publisher did since is the publisher's own.
            self.by_lists.remove(&key);
        }
    }

    /// Returns what a list did last to an identity on a profile.
    pub(super) fn by_list(
        &self,
        identity: IdentityNo,
        profile: Option<ProfileNo>,
    ) -> Option<Gives> {
        self.by_lists.get(&(identity, profile?)).copied()
    }

    /// Returns the row that tells of an identity on a profile as of the past.
    pub(super) fn past(&self, identity: IdentityNo, profile: Option<ProfileNo>) -> Option<u32> {
        self.past.get(&(identity, profile?)).copied()
    }

    pub(super) fn profile(&self, name: &str) -> Option<ProfileNo> {
        self.profiles.find(name)
    }

    pub(super) fn identity(&self, scheme: Scheme, value: &str) -> Option<IdentityNo> {
        self.identities.number(scheme, value)
    }

    pub(super) fn wanted(&self, identity: IdentityNo) -> Option<&Wanted> {
        self.wanted.get(identity as usize)?.as_ref()
    }

    pub(super) fn wanted_mut(&mut self, identity: IdentityNo) -> Option<&mut Wanted> {
        self.wanted.get_mut(identity as usize)?.as_mut()
    }

    /// Walks over the identities that a list closed and the export has open, as (row, scheme,
    /// identity).
    pub(super) fn closed(&self) -> impl Iterator<Item = (u32, Scheme, &str)> {
        let all = self
            .wanted
            .iter()
            .zip(0..)
            .filter_map(|(wanted, identity)| Some((wanted.as_ref()?, identity)));
        all.filter(|(wanted, _)| wanted.fate == Fate::Closed).map(|(wanted, identity)| {
            let (scheme, value) = self.identities.name(identity);
            (wanted.row, scheme, value)
        })
    }

    /// Returns what is wanted of an active row.
    pub(super) fn of_row(&self, row: u32, entry: &Entry) -> Option<&Wanted> {
        let wanted = if entry.identity.is_empty() {
            self.bare.get(&self.profiles.find(&entry.profile_id)?)
        } else {
            self.wanted(self.identities.number(entry.scheme, &entry.identity)?)
        };
        wanted.filter(|wanted| wanted.row == row && entry.state == State::Active)
    }

    /// Digests a person, as far as the export tells of people.
    pub(super) fn digest(&self, person: [&str; 7]) -> PersonDigest {
        TOGETHER.map(|columns| {
            let told = columns.filter(|&column| self.told[column]).map(|column| person[column]);
            self.hasher.hash_one(told.collect::<Vec<_>>())
        })
    }

    /// Tells whether a row says anything sound of the person.
    pub(super) fn is_sound(&self, row: u32) -> bool {
        self.damaged.binary_search(&row).is_err()
    }

    /// Returns the person columns of a row, where it tells anything of a person and that is another
    /// than the store names. What says one thing together is replaced together, also by nothing.
    pub(super) fn mend<'e>(&self, entry: &'e Entry, person: PersonDigest) -> Option<Mend<'e>> {
        let cells = entry.person.each_ref().map(String::as_str);
        let now = self.digest(cells);
        if cells.iter().all(|cell| cell.is_empty()) || now == person {
            return None;
        }
        let mut mend = Mend::default();
        for (columns, _) in
            TOGETHER.into_iter().zip(now.iter().zip(&person)).filter(|(_, (now, then))| now != then)
        {
            for column in columns {
                mend[column] = Some(cells[column]);
            }
        }
        Some(mend)
    }
}
