//! What is wrong with rows: by the checks, among themselves, and against the store.

use super::{Judge, Owner, RowNo};
use crate::plan::identities::IdentityNo;
use crate::plan::outcome::Reason;
use crate::plan::policy::OnCollision;
use crate::plan::rows::{Kind, PlanRow};
use crate::plan::snapshot::ProfileNo;

impl Judge<'_> {
    pub(super) fn find_faulty_rows(&mut self) {
        for at in 0..self.rows.len() {
            if let Some(&code) = self.policy.faulty.get(&self.rows[at].number) {
                self.blame([at], Reason::Finding(code));
            }
        }
    }

    /// One old identity with two new ones; also notes who leaves each identity.
    pub(super) fn find_two_wordts(&mut self) {
        for at in 0..self.rows.len() {
            let Some(row) = self.live_at(at) else { continue };
            for &was in row.was.as_slice() {
                match self.leaver[was as usize] {
                    None => self.leaver[was as usize] = Some(at as u32),
                    // Two rows that say the same of one old identity, each with a second one of its own, do not contradict.
                    Some(other) if self.rows[other as usize].gets == row.gets => {}
                    Some(other) => self.blame([other as usize, at], Reason::TwoWordts),
                }
            }
        }
    }

    /// A new identity that is the old one of a row that stays.
    pub(super) fn find_taken_stayers(&mut self) {
        let mut stayer: Vec<Option<u32>> = vec![None; self.identities.len()];
        for (at, row) in self.rows.iter().enumerate() {
            let stays = match row.kind {
                Kind::Unfilled | Kind::Unchanged => row.was,
                Kind::Live => row.keeps,
                Kind::Duplicate => continue,
            };
            for &identity in stays.as_slice() {
                stayer[identity as usize].get_or_insert(at as u32);
            }
        }
        for at in 0..self.rows.len() {
            let Some(row) = self.live_at(at) else { continue };
            for &wordt in row.gets.as_slice() {
                if let Some(other) = stayer[wordt as usize] {
                    self.blame([other as usize, at], Reason::TakesStayer);
                }
            }
        }
    }

    /// One new identity for two people. Two old identities of one profile are harmless.
    pub(super) fn find_two_claims(&mut self) {
        for at in 0..self.rows.len() {
            let row = self.rows[at];
            // A new pupil has nothing to carry over, but will log in with this identity.
            if row.kind == Kind::Unfilled && row.was.is_empty() {
                for &wordt in row.gets.as_slice() {
                    self.claims[wordt as usize].get_or_insert((at as u32, None));
                }
            }
        }
        for at in 0..self.rows.len() {
            let Some(row) = self.live_at(at) else { continue };
            let Some(profile) = self.owners[at].profile() else { continue };
            for &wordt in row.gets.as_slice() {
                match self.claims[wordt as usize] {
                    None => self.claims[wordt as usize] = Some((at as u32, Some(profile))),
                    Some((_, Some(same))) if same == profile => {}
                    Some((other, _)) => self.blame([other as usize, at], Reason::TwoClaims),
                }
            }
        }
    }

    /// The new identities of people whom the store does not know.
    pub(super) fn find_strangers(&mut self) {
        for at in 0..self.rows.len() {
            if let Some(row) = self.live_at(at).filter(|_| self.owners[at] == Owner::Nobody) {
                row.gets.as_slice().iter().for_each(|&wordt| self.is_of_stranger[wordt as usize] = true);
            }
        }
    }

    pub(super) fn find_collisions(&mut self) {
        if self.policy.on_collision == OnCollision::TakeOver {
            return;
        }
        for at in 0..self.rows.len() {
            // What was decided of a collision in an earlier run of this list stands.
            let collides = !self.done_here[at] && self.live_at(at).is_some_and(|row| !self.collisions(at, row).is_empty());
            if collides {
                self.blame([at], Reason::Collision);
            }
        }
    }

    /// The new identities of a row that open another profile whose own row does not leave them, each with that profile.
    pub(super) fn collisions(&self, at: RowNo, row: PlanRow) -> Vec<ProfileNo> {
        let Owner::Profile(owner, _) = self.owners[at] else { return Vec::new() };
        let others = |&wordt: &IdentityNo| self.snapshot.active(wordt).map(move |holding| (wordt, holding.profile));
        let taken = |(wordt, holder): (IdentityNo, ProfileNo)| (holder != owner && !self.is_released(wordt, holder)).then_some(holder);
        row.gets.as_slice().iter().flat_map(others).filter_map(taken).collect()
    }

    /// Tells whether the row of the holder leaves this identity for a new one of its own.
    pub(super) fn is_released(&self, identity: IdentityNo, holder: ProfileNo) -> bool {
        self.leaver[identity as usize].is_some_and(|leaver| {
            let row = &self.rows[leaver as usize];
            self.owners[leaver as usize].profile() == Some(holder) && !row.keeps.contains(identity)
        })
    }
}
