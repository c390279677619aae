//! The judge: rows against a snapshot, all at once.
//!
//! The cases and their outcomes are the table of the agreement's *Acties Uitgever* (a new keyring is added to an existing profile), worked out
//! for everything that can stand in its way.

mod decide;
mod faults;
mod owners;

use std::collections::BTreeMap;

use super::components::Components;
use super::hash::Set;
use super::identities::{Identities, IdentityNo};
use super::outcome::{Plan, Reason};
use super::people::PeopleFinder;
use super::policy::Policy;
use super::rows::{self, Kind, PlanRow};
use super::snapshot::{KeyringNo, ProfileNo, Snapshot};
use crate::list::List;

/// Index of a row in the list.
type RowNo = usize;

/// Everything that a judgement rests on.
#[derive(Debug)]
pub struct Judge<'a> {
    identities: &'a Identities<'a>,
    snapshot: &'a Snapshot,
    people: Option<&'a PeopleFinder>,
    policy: &'a Policy,
    rows: Vec<PlanRow>,
    /// For each row: who it is about, as far as the store knows.
    owners: Vec<Owner>,
    /// For each row: whether an earlier run of this very list linked it, so that it is left as it stands.
    done_here: Vec<bool>,
    /// For each identity: the first live row whose old one it is.
    leaver: Vec<Option<u32>>,
    /// For each identity: the newcomer or the known profile that it is new for, and the row that says so.
    claims: Vec<Option<(u32, Option<ProfileNo>)>>,
    /// The identities of people who do not move: rows without a new one (*IdP- of portaalwijziging, VO*: such a pupil keeps what there is).
    stayers: Set<IdentityNo>,
    /// For each identity: whether it is the new one of somebody without a profile here, who will log in with it.
    is_of_stranger: Vec<bool>,
    components: Components,
    faults: BTreeMap<RowNo, Reason>,
}

/// Who a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    /// No profile that the store knows.
    Nobody,
    /// A profile, and the keyring whose person columns a new one copies.
    Profile(ProfileNo, KeyringNo),
    /// The journal shows the row as done; the profile that it was done for, if it still holds the new identity.
    Done(Option<ProfileNo>),
}

impl Owner {
    fn profile(self) -> Option<ProfileNo> {
        match self {
            Self::Nobody => None,
            Self::Profile(profile, _) => Some(profile),
            Self::Done(profile) => profile,
        }
    }
}

impl<'a> Judge<'a> {
    /// Prepares a judgement; `people` is needed for a list without old identities.
    #[must_use]
    pub fn new(
        list: &List,
        identities: &'a Identities<'a>,
        snapshot: &'a Snapshot,
        people: Option<&'a PeopleFinder>,
        policy: &'a Policy,
    ) -> Self {
        let rows = rows::read(list, identities, people);
        Self {
            identities,
            snapshot,
            people,
            policy,
            owners: vec![Owner::Nobody; rows.len()],
            done_here: vec![false; rows.len()],
            leaver: vec![None; identities.len()],
            claims: vec![None; identities.len()],
            stayers: stayers(&rows),
            is_of_stranger: vec![false; identities.len()],
            components: Components::new(identities.len()),
            faults: BTreeMap::new(),
            rows,
        }
    }

    /// Judges all rows.
    #[must_use]
    pub fn plan(mut self) -> Plan {
        self.join_components();
        self.find_owners();
        self.find_given_away();
        self.find_faulty_rows();
        self.find_two_wordts();
        self.find_taken_stayers();
        self.find_two_claims();
        self.find_strangers();
        self.find_collisions();
        self.decide()
    }

    fn live_at(&self, at: RowNo) -> Option<PlanRow> {
        Some(self.rows[at]).filter(|row| row.kind == Kind::Live)
    }

    /// Blames rows; the first reason found for a row stays.
    fn blame(&mut self, rows: impl IntoIterator<Item = RowNo>, reason: Reason) {
        for row in rows {
            self.faults.entry(row).or_insert(reason);
        }
    }

    fn join_components(&mut self) {
        for row in &self.rows {
            let mut all = row.was.as_slice().iter().chain(row.gets.as_slice()).copied();
            if let Some(first) = all.next() {
                all.for_each(|identity| self.components.join(first, identity));
            }
        }
    }
}

fn stayers(rows: &[PlanRow]) -> Set<IdentityNo> {
    rows.iter().filter(|row| row.kind == Kind::Unfilled).flat_map(|row| row.was.as_slice().to_vec()).collect()
}
