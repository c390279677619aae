//! `verify`: what a store shows now of a list that should have been applied.

mod people;
mod view;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::identity::Case;
use crate::keyring::{Intent, Session, Store, StoreError};
use crate::list::List;
use crate::plan::{Deed, Identities, IdentityNo, ProfileNo, State};

use people::People;
use view::View;

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
    /// The new identity opens the profile, and so does the old one, which was retired or should have been: the realm stays the same.
    StillOpen,
    /// The new identity opens the profile, and the old one opens another, to which neither the list nor the journal gave it.
    OldElsewhere,
    /// Only the new identity is known.
    OnlyNew,
    /// Neither identity is known.
    Unknown,
    /// Old or new identity is missing, or they are the same.
    NothingToDo,
}

impl Standing {
    /// Every standing, in a fixed order.
    pub const ALL: [Self; 10] = [
        Self::Linked,
        Self::BothOpen,
        Self::Missing,
        Self::Elsewhere,
        Self::Duplicate,
        Self::StillOpen,
        Self::OldElsewhere,
        Self::OnlyNew,
        Self::Unknown,
        Self::NothingToDo,
    ];

    /// Returns the stable word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Linked => "linked",
            Self::BothOpen => "both-open",
            Self::Missing => "missing",
            Self::Elsewhere => "elsewhere",
            Self::Duplicate => "duplicate-profile",
            Self::StillOpen => "old-still-open",
            Self::OldElsewhere => "old-elsewhere",
            Self::OnlyNew => "only-new",
            Self::Unknown => "unknown",
            Self::NothingToDo => "nothing-to-do",
        }
    }

    /// Tells whether somebody should follow it up.
    #[must_use]
    pub const fn needs_follow_up(self) -> bool {
        matches!(self, Self::Missing | Self::Elsewhere | Self::Duplicate | Self::StillOpen | Self::OldElsewhere)
    }
}

/// The rows of each standing, in the order of the list.
pub type Standings = BTreeMap<Standing, Vec<u32>>;

/// Compares a list, by its id, with what a store and its journal show now.
///
/// A list without old identities is judged by its people: the new identity of each should open the profile that the person has here.
///
/// # Errors
/// Those of the store.
pub fn verify(store: &mut dyn Store, list: &List, list_id: &str, case: Case) -> Result<Standings, StoreError> {
    let mut identities = Identities::of(list, case);
    let mut session = store.session(Intent::Look)?;
    let retired = retired_by(&mut *session, list_id, &mut identities)?;
    let mut snapshot = session.snapshot(&identities)?;
    let people = People::find(&mut *session, list, &identities, &mut snapshot)?;
    let row = |(at, row)| View::of(row, people.as_ref().map(|people| (people, at)), &identities, &snapshot);
    let views: Vec<View> = list.rows().enumerate().map(row).collect();
    let given: HashSet<(IdentityNo, ProfileNo)> = views.iter().flat_map(View::given).collect();
    let others: BTreeSet<&str> = views.iter().filter_map(|view| view.elsewhere.map(|profile| snapshot.profiles.name(profile))).collect();
    let sizes = sizes(&mut *session, &others)?;
    let mut standings = Standings::new();
    for (row, view) in list.rows().zip(&views) {
        let is_alone = |profile| sizes.get(snapshot.profiles.name(profile)).is_none_or(|&size| size <= view.wordt.len());
        let standing = match view.standing(is_alone) {
            Standing::Linked | Standing::BothOpen if view.old_is_astray(&given, &snapshot) => Standing::OldElsewhere,
            Standing::BothOpen if view.should_be_closed(&retired, &identities, &snapshot) => Standing::StillOpen,
            standing => standing,
        };
        standings.entry(standing).or_default().push(row.number());
    }
    Ok(standings)
}

/// The identities that earlier runs of the list retired last.
fn retired_by(session: &mut dyn Session, list_id: &str, identities: &mut Identities<'_>) -> Result<HashSet<IdentityNo>, StoreError> {
    let last: HashMap<IdentityNo, Deed> =
        session.earlier(list_id, identities)?.into_iter().map(|change| (change.identity, change.deed)).collect();
    Ok(last.into_iter().filter(|(_, deed)| *deed == Deed::Retired).map(|(identity, _)| identity).collect())
}

/// How many active keyrings each of some profiles has.
fn sizes(session: &mut dyn Session, profiles: &BTreeSet<&str>) -> Result<BTreeMap<String, usize>, StoreError> {
    let mut sizes = BTreeMap::new();
    session.belongings(profiles, &mut |entry| {
        if entry.state == State::Active && !entry.identity.is_empty() {
            *sizes.entry(entry.profile_id.to_owned()).or_default() += 1;
        }
        Ok(())
    })?;
    Ok(sizes)
}
