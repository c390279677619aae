//! Who each row is about: by the journal, by its old identities, or by its person.

use std::collections::BTreeMap;

use super::{Judge, Owner, RowNo};
use crate::identity::{Was, Wordt};
use crate::plan::identities::IdentityNo;
use crate::plan::outcome::Reason;
use crate::plan::people::Found;
use crate::plan::rows::PlanRow;
use crate::plan::snapshot::Link;

impl Judge<'_> {
    /// Finds the profile of each live row: by the journal, by its old identities, or by its person.
    pub(super) fn find_owners(&mut self) {
        let mut rows_of_person: BTreeMap<u32, RowNo> = BTreeMap::new();
        for at in 0..self.rows.len() {
            let Some(row) = self.live_at(at) else { continue };
            if row.was.as_slice().iter().chain(row.gets.as_slice()).any(|&identity| self.snapshot.is_contested(identity)) {
                self.blame([at], Reason::Superseded);
            } else if row.was.is_empty() {
                self.find_person(at, &mut rows_of_person);
            } else if self.is_done(row) {
                let holder = row.gets.as_slice().iter().find_map(|&wordt| self.snapshot.active(wordt).next());
                self.owners[at] = Owner::Done(holder.map(|holding| holding.profile));
            } else {
                self.done_here[at] = self.is_done_here(row);
                self.find_profile(at, row);
            }
        }
    }

    fn is_done(&self, row: PlanRow) -> bool {
        every_link(row, |link| self.snapshot.stands(link))
    }

    fn is_done_here(&self, row: PlanRow) -> bool {
        every_link(row, |link| self.snapshot.stands_here(link))
    }

    fn find_profile(&mut self, at: RowNo, row: PlanRow) {
        let mut holdings = row.was.as_slice().iter().flat_map(|&was| self.snapshot.active(was));
        let Some(first) = holdings.next() else { return };
        self.owners[at] = Owner::Profile(first.profile, first.keyring);
        if holdings.any(|other| other.profile != first.profile) {
            self.blame([at], Reason::TwoProfiles);
        }
    }

    fn find_person(&mut self, at: RowNo, rows_of_person: &mut BTreeMap<u32, RowNo>) {
        let Some((people, person)) = self.people.and_then(|people| Some((people, people.person_of(at)?))) else { return };
        if let Some(&other) = rows_of_person.get(&person) {
            self.blame([other, at], Reason::SamePersonTwice);
        }
        rows_of_person.insert(person, at);
        match people.found(person) {
            Found::One(profile, keyring) => self.owners[at] = Owner::Profile(profile, keyring),
            Found::Several => self.blame([at], Reason::TwoPeople),
            Found::None => self.blame([at], Reason::NoPerson),
        }
    }
}

/// Tells whether every new identity of a row has a link from one of its old ones.
fn every_link(row: PlanRow, stands: impl Fn(Link) -> bool) -> bool {
    let has_link = |&wordt: &IdentityNo| row.was.as_slice().iter().any(|&was| stands(Link { was: Was(was), wordt: Wordt(wordt) }));
    row.gets.as_slice().iter().all(has_link)
}
