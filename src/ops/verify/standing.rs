//! What a row finds in a store, and what was done of it.

use std::collections::{HashMap, HashSet};

use crate::plan::{ChangeKind, EarlierChange, IdentityNo, KeyringNo};

/// What a store shows of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// The new identity opens the profile; the old one no longer does.
    Linked,
    /// The new identity opens the profile, and so does the old one still: as it should be where old
    /// keyrings are kept.
    BothOpen,
    /// The profile is there, and the new identity does not open it.
    Missing,
    /// The new identity opens another profile, which has identities of its own.
    Elsewhere,
    /// The new identity opens another profile, which has nothing else: a fresh duplicate, made by a
    /// first login.
    Duplicate,
    /// The new identity opens the profile, and so does the old one, which was retired or should
    /// have been: the realm stays the same.
    StillOpen,
    /// The new identity opens the profile, and the old one opens another, to which neither the list
    /// nor the journal gave it.
    OldElsewhere,
    /// The new identity opens a profile that names another person.
    OtherPerson,
    /// The identity after the move opens a profile, and nothing says that it is this pupil's: a run
    /// tells it and changes nothing.
    Present,
    /// The store shows nothing amiss, and a run would hold the row nevertheless: nothing tells
    /// whose the identities are now.
    Held,
    /// The row asks for nothing, and what an earlier version of the list gave still stands.
    EarlierStands,
    /// The row was done before, and a later list took the pupil on from there.
    MovedOn,
    /// The old identity opens no profile.
    Unknown,
    /// Old or new identity is missing, or they are the same.
    NothingToDo,
}

impl Standing {
    /// Every standing, in a fixed order.
    pub const ALL: [Self; 14] = [
        Self::Linked,
        Self::BothOpen,
        Self::Missing,
        Self::Elsewhere,
        Self::Duplicate,
        Self::StillOpen,
        Self::OldElsewhere,
        Self::OtherPerson,
        Self::Present,
        Self::Held,
        Self::EarlierStands,
        Self::MovedOn,
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
            Self::OtherPerson => "other-person",
            Self::Present => "present",
            Self::Held => "held",
            Self::EarlierStands => "earlier-stands",
            Self::MovedOn => "moved-on",
            Self::Unknown => "unknown",
            Self::NothingToDo => "nothing-to-do",
        }
    }

    /// Tells whether somebody should follow it up.
    #[must_use]
    pub const fn needs_follow_up(self) -> bool {
        !matches!(
            self,
            Self::Linked
                | Self::BothOpen
                | Self::Present
                | Self::MovedOn
                | Self::Unknown
                | Self::NothingToDo
        )
    }
}

/// What earlier runs of the list did, as far as it stands.
#[derive(Debug, Default)]
pub(super) struct Done {
    /// The identities that they retired last.
    pub(super) retired: HashSet<IdentityNo>,
    /// The keyrings that they gave, each with the old identity by which its profile was found.
    pub(super) gave: HashMap<KeyringNo, IdentityNo>,
}

impl Done {
    pub(super) fn of(earlier: &[EarlierChange]) -> Self {
        let last: HashMap<IdentityNo, ChangeKind> =
            earlier.iter().map(|change| (change.identity, change.kind)).collect();
        let retired = last
            .into_iter()
            .filter(|(_, deed)| *deed == ChangeKind::Retired)
            .map(|(identity, _)| identity)
            .collect();
        let gave = earlier.iter().filter(|change| change.kind != ChangeKind::Retired);
        Self {
            retired,
            gave: gave.filter_map(|change| Some((change.keyring, change.was?))).collect(),
        }
    }

    /// Tells whether an earlier run gave a keyring to the profile of one of these old identities.
    pub(super) fn gave_for(&self, was: &[IdentityNo], keyring: KeyringNo) -> bool {
        self.gave.get(&keyring).is_some_and(|identity| was.contains(identity))
    }
}
