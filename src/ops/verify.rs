//! `verify`: what a store shows now of a list that should have been applied.

use std::collections::{BTreeMap, BTreeSet};

use crate::identity::{Case, Side};
use crate::keyring::{Intent, Session, Store, StoreError};
use crate::list::{List, Row};
use crate::plan::{Identities, IdentityNo, Snapshot};

/// What a store shows of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// The new identity opens the profile; the old one no longer does.
    Linked,
    /// The new identity opens the profile, and so does the old one still: as it should be where old keyrings are kept.
    BothOpen,
    /// The profile is there, and the new identity does not open it.
    Missing,
    /// The new identity opens another profile, which has identities of its own.
    Elsewhere,
    /// The new identity opens another profile, which has nothing else: a fresh duplicate, made by a first login.
    Duplicate,
    /// Only the new identity is known.
    OnlyNew,
    /// Neither identity is known.
    Unknown,
    /// Old or new identity is missing, or they are the same.
    NothingToDo,
}

impl Standing {
    /// Every standing, in a fixed order.
    pub const ALL: [Self; 8] =
        [Self::Linked, Self::BothOpen, Self::Missing, Self::Elsewhere, Self::Duplicate, Self::OnlyNew, Self::Unknown, Self::NothingToDo];

    /// Returns the stable word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Linked => "linked",
            Self::BothOpen => "both-open",
            Self::Missing => "missing",
            Self::Elsewhere => "elsewhere",
            Self::Duplicate => "duplicate-profile",
            Self::OnlyNew => "only-new",
            Self::Unknown => "unknown",
            Self::NothingToDo => "nothing-to-do",
        }
    }

    /// Tells whether somebody should follow it up.
    #[must_use]
    pub const fn needs_follow_up(self) -> bool {
        matches!(self, Self::Missing | Self::Elsewhere | Self::Duplicate)
    }
}

/// The rows of each standing, in the order of the list.
pub type Standings = BTreeMap<Standing, Vec<u32>>;

/// Compares a list with what a store shows now.
///
/// A list without old identities is judged by its new ones alone, each of which should open a profile.
///
/// # Errors
/// Those of the store.
pub fn verify(store: &mut dyn Store, list: &List, case: Case) -> Result<Standings, StoreError> {
    let identities = Identities::of(list, case);
    let mut session = store.session(Intent::Look)?;
    let snapshot = session.snapshot(&identities)?;
    let views: Vec<View> = list.rows().map(|row| View::of(row, &identities, &snapshot)).collect();
    let others: BTreeSet<&str> = views.iter().filter_map(|view| view.elsewhere.map(|profile| snapshot.profiles.name(profile))).collect();
    let sizes = sizes(&mut *session, &others)?;
    let mut standings = Standings::new();
    for (row, view) in list.rows().zip(&views) {
        let is_alone = |profile| sizes.get(snapshot.profiles.name(profile)).is_none_or(|&size| size <= view.new);
        standings.entry(view.standing(is_alone)).or_default().push(row.number());
    }
    Ok(standings)
}

/// How many active keyrings each of some profiles has.
fn sizes(session: &mut dyn Session, profiles: &BTreeSet<&str>) -> Result<BTreeMap<String, usize>, StoreError> {
    let mut sizes = BTreeMap::new();
    session.belongings(profiles, &mut |entry| {
        if entry.state == crate::plan::State::Active && !entry.identity.is_empty() {
            *sizes.entry(entry.profile_id.to_owned()).or_default() += 1;
        }
        Ok(())
    })?;
    Ok(sizes)
}

/// What a row and the store say of one another.
struct View {
    has_both: bool,
    by_person: bool,
    /// How many new identities the row has.
    new: usize,
    owner: Option<u32>,
    is_old_open: bool,
    open_new: usize,
    elsewhere: Option<u32>,
}

impl View {
    fn of(row: Row<'_>, identities: &Identities<'_>, snapshot: &Snapshot) -> Self {
        let side =
            |side| -> Vec<IdentityNo> { row.identities(side).filter_map(|(_, scheme, value)| identities.number(scheme, value)).collect() };
        let (was, mut wordt) = (side(Side::Was), side(Side::Wordt));
        wordt.retain(|identity| !was.contains(identity));
        let active = |&identity: &IdentityNo| snapshot.active(identity).map(|holding| holding.profile).next();
        let holders: Vec<u32> = wordt.iter().filter_map(active).collect();
        // An old identity that was retired still tells whose it was; where a swap reissued it, only the retired keyring does.
        let retired = |&identity: &IdentityNo| holders.iter().copied().find(|&profile| snapshot.retired(identity, profile).is_some());
        let old_holder = was.iter().find_map(active);
        let owner = was.iter().find_map(retired).or(old_holder).or_else(|| was.iter().find_map(|&identity| snapshot.any_retired(identity)));
        Self {
            has_both: !wordt.is_empty() && (!was.is_empty() || row.format().matches_by_person()),
            by_person: row.format().matches_by_person(),
            new: wordt.len(),
            owner,
            is_old_open: owner.is_some() && old_holder == owner,
            open_new: holders.iter().filter(|&&profile| Some(profile) == owner).count(),
            elsewhere: holders.iter().copied().find(|&profile| Some(profile) != owner),
        }
    }

    fn standing(&self, is_alone: impl Fn(u32) -> bool) -> Standing {
        match (self.has_both, self.owner, self.elsewhere) {
            (false, ..) => Standing::NothingToDo,
            // A list without old identities is of the publisher's own pupils: each of them has a profile here.
            (true, None, None) if self.by_person => Standing::Missing,
            (true, None, Some(_)) if self.by_person => Standing::Linked,
            (true, None, None) => Standing::Unknown,
            (true, None, Some(_)) => Standing::OnlyNew,
            (true, Some(_), Some(other)) if is_alone(other) => Standing::Duplicate,
            (true, Some(_), Some(_)) => Standing::Elsewhere,
            (true, Some(_), None) if self.open_new < self.new => Standing::Missing,
            (true, Some(_), None) if self.is_old_open => Standing::BothOpen,
            (true, Some(_), None) => Standing::Linked,
        }
    }
}
