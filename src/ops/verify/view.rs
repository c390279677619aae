//! What one row and the store say of one another.

use std::collections::HashSet;

use super::people::People;
use super::{Done, Standing};
use crate::identity::{Side, Was};
use crate::list::Row;
use crate::person::Relation;
use crate::plan::{Holding, Identities, IdentityNo, ProfileNo, Snapshot, is_unfilled};

/// What a row and the store say of one another.
pub(super) struct View {
    has_both: bool,
    by_person: bool,
    was: Vec<IdentityNo>,
    /// The new identities of the row.
    pub(super) wordt: Vec<IdentityNo>,
    owner: Option<ProfileNo>,
    /// Old identities that open the profile of the row.
    open_old: Vec<IdentityNo>,
    open_new: usize,
    /// Another profile that a new identity opens.
    pub(super) elsewhere: Option<ProfileNo>,
    /// What the keyrings of the new identities say of the person of the row; the one that says
    /// least for it counts.
    pub(super) person: Relation,
}

impl View {
    /// Tells whether an old identity of the row is one of these.
    pub(super) fn leaves(&self, identities: &HashSet<IdentityNo>) -> bool {
        self.was.iter().any(|was| identities.contains(was))
    }

    /// Looks at a row; `done_on` is the profile for which another list did what it asks.
    pub(super) fn of(
        row: Row<'_>,
        (people, done_on): (Option<(&People, usize)>, Option<ProfileNo>),
        identities: &Identities<'_>,
        snapshot: &Snapshot,
        done: &Done,
    ) -> Self {
        let side = |side| -> Vec<IdentityNo> {
            row.identities(side)
                .filter_map(|(_, scheme, value)| identities.number(scheme, value))
                .collect()
        };
        let (was, mut wordt) = (side(Side::Was), side(Side::Wordt));
        let stays: Vec<IdentityNo> =
            was.iter().copied().filter(|identity| wordt.contains(identity)).collect();
        wordt.retain(|identity| !was.contains(identity));
        let holdings: Vec<Holding> =
            wordt.iter().filter_map(|&identity| snapshot.active(identity).next()).collect();
        let holders: Vec<ProfileNo> = holdings.iter().map(|holding| holding.profile).collect();
        let owner = match people {
            Some((people, at)) => owner_by_person(people, at, &holdings),
            None if done_on.is_some() => done_on,
            None => given_owner(&was, &holdings, done)
                .or_else(|| own_by_name(&was, &holdings, snapshot))
                .or_else(|| owner(&was, &holders, snapshot, done))
                .or_else(|| named(&holdings)),
        };
        let opens = |identity: &IdentityNo| {
            snapshot.active(*identity).any(|holding| Some(holding.profile) == owner)
        };
        let is_left = |identity: &IdentityNo| !stays.contains(identity) && opens(identity);
        let open_old = was.iter().copied().filter(is_left).collect();
        Self {
            has_both: !wordt.is_empty() && !is_unfilled(row),
            by_person: people.is_some(),
            owner,
            open_old,
            open_new: holders.iter().filter(|&&profile| Some(profile) == owner).count(),
            elsewhere: holders.iter().copied().find(|&profile| Some(profile) != owner),
            person: holdings.iter().map(|holding| holding.as_wordt).max().unwrap_or_default(),
            was,
            wordt,
        }
    }

    /// Returns what the list gives to the profile of the row.
    pub(super) fn given(&self) -> impl Iterator<Item = (IdentityNo, ProfileNo)> {
        let owner = self.owner;
        self.wordt.iter().filter_map(move |&identity| owner.map(|owner| (identity, owner)))
    }

    pub(super) fn standing(&self, is_alone: impl Fn(ProfileNo) -> bool) -> Standing {
        match (self.has_both, self.owner, self.elsewhere) {
            (false, ..) => Standing::NothingToDo,
            // A list without old identities is of the publisher's own pupils: each of them has a
            // profile here.
            (true, None, None) if self.by_person => Standing::Missing,
            (true, None, None) => Standing::Unknown,
            (true, None, Some(_)) => Standing::Present,
            (true, Some(_), Some(other)) if is_alone(other) => Standing::Duplicate,
            (true, Some(_), Some(_)) => Standing::Elsewhere,
            (true, Some(_), None) if self.open_new < self.wordt.len() => Standing::Missing,
            (true, Some(_), None) if !self.open_old.is_empty() => Standing::BothOpen,
            (true, Some(_), None) => Standing::Linked,
        }
    }

    /// Tells whether an old identity opens another profile, of nobody else by name, that nobody gave
    /// it: neither this list, as in a swap or a chain, nor a later run.
    pub(super) fn old_is_astray(
        &self,
        given: &HashSet<(IdentityNo, ProfileNo)>,
        snapshot: &Snapshot,
    ) -> bool {
        let is_astray = |&identity: &IdentityNo| {
            let was = Was(identity);
            let is_reissued = snapshot.was_linked(was) && !snapshot.is_left(was);
            // Whoever bears another name got a number that was free.
            let is_right = |holding: Holding| {
                Some(holding.profile) == self.owner
                    || given.contains(&(identity, holding.profile))
                    || holding.as_was == Relation::Other
            };
            !is_reissued && snapshot.active(identity).any(|holding| !is_right(holding))
        };
        self.was.iter().any(is_astray)
    }

    /// Tells whether an old identity still opens the profile that `is_closed` says it should not.
    pub(super) fn keeps_open(&self, is_closed: impl Fn(IdentityNo, ProfileNo) -> bool) -> bool {
        self.owner
            .is_some_and(|owner| self.open_old.iter().any(|&identity| is_closed(identity, owner)))
    }

    /// Returns the old and new identities of the row.
    pub(super) fn pair(&self) -> (&[IdentityNo], &[IdentityNo]) {
        (&self.was, &self.wordt)
    }
}

/// What an earlier run of this list gave tells whose it is, also where the store no longer shows
/// what that run retired.
fn given_owner(was: &[IdentityNo], holdings: &[Holding], done: &Done) -> Option<ProfileNo> {
    holdings
        .iter()
        .find(|holding| done.gave_for(was, holding.keyring))
        .map(|holding| holding.profile)
}

/// Where the old identity opens the profile of somebody else by now, the names tell of the new one
/// whether it opens the pupil's own.
fn own_by_name(was: &[IdentityNo], holdings: &[Holding], snapshot: &Snapshot) -> Option<ProfileNo> {
    let mut open = was.iter().flat_map(|&identity| snapshot.active(identity));
    let is_anothers = open.any(|holding| holding.as_was == Relation::Other);
    named(holdings).filter(|_| is_anothers)
}

/// The profile of the new identities that names the pupil.
fn named(holdings: &[Holding]) -> Option<ProfileNo> {
    let named = holdings.iter().find(|holding| holding.as_wordt == Relation::Same);
    named.map(|holding| holding.profile)
}

/// An old identity that was retired still tells whose it was; where a swap reissued it, only the
/// retired keyring does.
fn owner(
    was: &[IdentityNo],
    holders: &[ProfileNo],
    snapshot: &Snapshot,
    done: &Done,
) -> Option<ProfileNo> {
    let retired = |&identity: &IdentityNo| {
        holders.iter().copied().find(|&profile| snapshot.retired(identity, profile).is_some())
    };
    // Whoever got an old identity from this very list is another row's pupil.
    let is_own = |holding: &Holding| !done.gave.contains_key(&holding.keyring);
    let active = |&identity: &IdentityNo| {
        snapshot.active(identity).find(is_own).map(|holding| holding.profile)
    };
    // One that somebody else retired is nobody's, as a run takes it.
    let any_retired = |identity: &IdentityNo| {
        snapshot.any_retired(*identity).filter(|_| done.retired.contains(identity))
    };
    was.iter()
        .find_map(retired)
        .or_else(|| was.iter().find_map(active))
        .or_else(|| was.iter().find_map(any_retired))
}

/// Of several profiles that fit a person, the one that the new identity opens; where nothing else
/// is left, a keyring that names the person tells.
fn owner_by_person(people: &People, at: usize, holdings: &[Holding]) -> Option<ProfileNo> {
    let profiles = people.of_row(at);
    let open =
        holdings.iter().map(|holding| holding.profile).find(|profile| profiles.contains(profile));
    let named = || {
        holdings
            .iter()
            .find(|holding| people.names_somebody(holding.keyring))
            .map(|holding| holding.profile)
    };
    open.or_else(|| profiles.first().copied()).or_else(named)
}
