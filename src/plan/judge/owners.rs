//! Who each row is about: by the journal, by its old identities, or by its person.

use std::collections::{BTreeMap, HashSet};

use super::{Judge, Owner, RowNo};
use crate::identity::{Was, Wordt};
use crate::plan::identities::IdentityNo;
use crate::plan::outcome::Reason;
use crate::plan::people::Found;
use crate::plan::rows::{Kind, PlanRow};
use crate::plan::snapshot::{Link, ProfileNo};

impl Judge<'_> {
    /// Finds the profile of each live row: by the journal, by its old identities, or by its person.
    pub(super) fn find_owners(&mut self) {
        let mut people = self.people_who_stay();
        let mut look_done = Vec::new();
        for at in 0..self.rows.len() {
            let Some(row) = self.live_at(at) else { continue };
            if row.was.is_empty() {
                self.find_person(at, &mut people);
            } else if self.is_done(row) {
                let holder = row.gets.as_slice().iter().find_map(|&wordt| self.snapshot.active(wordt).next());
                self.owners[at] = Owner::Done(holder.map(|holding| holding.profile));
            } else if self.is_superseded(row) {
                // Of the very list that was applied, what a later list decided otherwise was done all the same.
                if self.snapshot.is_repeat && every_link(row, |link| self.snapshot.was_linked_here(link)) {
                    self.owners[at] = Owner::Done(None);
                } else {
                    self.blame([at], Reason::Superseded);
                }
            } else if let Some(profile) = self.looks_done(row) {
                self.owners[at] = Owner::Done(Some(profile));
                look_done.push(at);
            } else if self.seems_done(row) {
                self.blame([at], Reason::Superseded);
            } else {
                self.done_here[at] = self.is_done_here(row);
                self.find_profile(at, row);
            }
        }
        self.find_half_done(&look_done);
    }

    /// Rows that hang together with some that only look done, and do not: a run links what hangs together whole.
    fn find_half_done(&mut self, look_done: &[RowNo]) {
        let roots: HashSet<Option<IdentityNo>> = look_done.iter().map(|&at| self.root_of(self.rows[at])).collect();
        if roots.is_empty() {
            return;
        }
        for at in 0..self.rows.len() {
            let Some(row) = self.live_at(at).filter(|_| matches!(self.owners[at], Owner::Profile(..))) else { continue };
            if roots.contains(&self.root_of(row)) {
                self.blame([at], Reason::Superseded);
            }
        }
    }

    fn is_done(&self, row: PlanRow) -> bool {
        every_link(row, |link| self.snapshot.stands(link))
    }

    /// Tells whether the journal shows that another list decided otherwise of this row's old identity, or of either after this list was applied.
    fn is_superseded(&self, row: PlanRow) -> bool {
        let is_contested = |&identity: &IdentityNo| self.snapshot.is_contested(identity);
        row.was.as_slice().iter().any(|&was| self.snapshot.is_left(Was(was)))
            || row.was.as_slice().iter().chain(row.gets.as_slice()).any(is_contested)
    }

    /// Where the journal has forgotten the earlier runs of this list: the profile that holds all new identities of a row and had an old one too.
    ///
    /// Without this a swap that is applied once more would be flipped back.
    fn looks_done(&self, row: PlanRow) -> Option<ProfileNo> {
        if !self.snapshot.is_forgotten {
            return None;
        }
        let holder = |&wordt: &IdentityNo| self.snapshot.active(wordt).next().map(|holding| holding.profile);
        let profile = row.gets.as_slice().first().and_then(holder)?;
        let had = |&was: &IdentityNo| self.snapshot.all(was).any(|holding| holding.profile == profile);
        let is_done = row.gets.as_slice().iter().all(|wordt| holder(wordt) == Some(profile)) && row.was.as_slice().iter().any(had);
        is_done.then_some(profile)
    }

    /// Tells whether a store without a journal of it looks as if the row had been applied: its new identity opens a profile on which the old one
    /// is retired, while the old one opens another. To link it now would flip back a swap that came with the keyrings.
    fn seems_done(&self, row: PlanRow) -> bool {
        let (&[was], &[wordt]) = (row.was.as_slice(), row.gets.as_slice()) else { return false };
        let Some(holder) = self.snapshot.active(wordt).next() else { return false };
        self.snapshot.is_untold(was)
            && self.snapshot.is_untold(wordt)
            && self.snapshot.retired(was, holder.profile).is_some()
            && self.snapshot.active(was).any(|other| other.profile != holder.profile)
    }

    fn is_done_here(&self, row: PlanRow) -> bool {
        every_link(row, |link| self.snapshot.stands_here(link))
    }

    /// A row whose old identity another row of this list was given, in a run of before, does not speak of its present holder.
    pub(super) fn find_given_away(&mut self) {
        let is_done = |at: RowNo| is_done_row(self.owners[at]);
        let done = (0..self.rows.len()).filter(|&at| is_done(at)).flat_map(|at| self.rows[at].gets.as_slice().to_vec());
        let given: HashSet<IdentityNo> = done.collect();
        if given.is_empty() {
            return;
        }
        for at in 0..self.rows.len() {
            let Some(row) = self.live_at(at).filter(|_| !is_done_row(self.owners[at])) else { continue };
            let speaks_of_before = |was: &&IdentityNo| given.contains(*was);
            if let Some(&was) = row.was.as_slice().iter().find(speaks_of_before) {
                self.owners[at] = Owner::Nobody;
                // Where the journal has forgotten something, the row that is done may only look so.
                if self.snapshot.was_linked(Was(was)) || self.snapshot.is_forgotten {
                    self.blame([at], Reason::Superseded);
                }
            }
        }
    }

    fn find_profile(&mut self, at: RowNo, row: PlanRow) {
        let mut holdings = row.was.as_slice().iter().flat_map(|&was| self.snapshot.active(was));
        let Some(first) = holdings.next() else { return };
        self.owners[at] = Owner::Profile(first.profile, first.keyring);
        if holdings.any(|other| other.profile != first.profile) {
            self.blame([at], Reason::TwoProfiles);
        }
    }

    /// The people of rows that have nothing to do: whoever is named by another row too may be either of them.
    fn people_who_stay(&self) -> Named {
        let mut named = Named::default();
        let Some(people) = self.people else { return named };
        for (at, row) in self.rows.iter().enumerate() {
            if let Some(person) = people.person_of(at).filter(|_| row.was.is_empty() && row.kind == Kind::Unfilled) {
                named.persons.insert(person, at);
                if let Found::One(profile, _) = people.found(person) {
                    named.profiles.insert(profile, (person, at));
                }
            }
        }
        named
    }

    fn find_person(&mut self, at: RowNo, named: &mut Named) {
        let Some((people, person)) = self.people.and_then(|people| Some((people, people.person_of(at)?))) else { return };
        if let Some(other) = named.persons.insert(person, at) {
            self.blame([other, at], Reason::SamePersonTwice);
        }
        match people.found(person) {
            Found::One(profile, keyring) => {
                self.owners[at] = Owner::Profile(profile, keyring);
                if let Some((_, other)) = named.profiles.insert(profile, (person, at)).filter(|&(other, _)| other != person) {
                    self.blame([other, at], Reason::SharedProfile);
                }
            }
            Found::Several => self.blame([at], Reason::TwoPeople),
            Found::None => self.blame([at], Reason::NoPerson),
        }
    }
}

/// Who was named by rows so far, in a list without old identities.
#[derive(Default)]
struct Named {
    /// For each person, the last row.
    persons: BTreeMap<u32, RowNo>,
    /// For each profile that fits somebody, who that is, and the row.
    profiles: BTreeMap<ProfileNo, (u32, RowNo)>,
}

/// Tells whether every new identity of a row has a link from one of its old ones.
fn every_link(row: PlanRow, stands: impl Fn(Link) -> bool) -> bool {
    let has_link = |&wordt: &IdentityNo| row.was.as_slice().iter().any(|&was| stands(Link { was: Was(was), wordt: Wordt(wordt) }));
    row.gets.as_slice().iter().all(has_link)
}

fn is_done_row(owner: Owner) -> bool {
    matches!(owner, Owner::Done(_))
}
