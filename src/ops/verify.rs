//! `verify`: what a store shows now of a list that should have been applied.

mod people;
mod view;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::identity::Case;
use crate::keyring::{Intent, Session, Store, StoreError};
use crate::list::List;
use crate::ops::around;
use crate::person::Relation;
use crate::plan::{Deed, Earlier, Identities, IdentityNo, KeyringNo, ProfileNo, Snapshot, State};
use crate::report::around::{LeftBehind, NearReport};

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
    /// The new identity opens a profile that names another person.
    OtherPerson,
    /// Only the new identity is known.
    OnlyNew,
    /// Neither identity is known.
    Unknown,
    /// Old or new identity is missing, or they are the same.
    NothingToDo,
}

impl Standing {
    /// Every standing, in a fixed order.
    pub const ALL: [Self; 11] = [
        Self::Linked,
        Self::BothOpen,
        Self::Missing,
        Self::Elsewhere,
        Self::Duplicate,
        Self::StillOpen,
        Self::OldElsewhere,
        Self::OtherPerson,
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
            Self::OtherPerson => "other-person",
            Self::OnlyNew => "only-new",
            Self::Unknown => "unknown",
            Self::NothingToDo => "nothing-to-do",
        }
    }

    /// Tells whether somebody should follow it up.
    #[must_use]
    pub const fn needs_follow_up(self) -> bool {
        matches!(self, Self::Missing | Self::Elsewhere | Self::Duplicate | Self::StillOpen | Self::OldElsewhere | Self::OtherPerson)
    }
}

/// The rows of each standing, in the order of the list.
pub type Standings = BTreeMap<Standing, Vec<u32>>;

/// A list that should have been applied.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The list.
    pub list: &'a List,
    /// Its id.
    pub list_id: &'a str,
    /// How identities are compared.
    pub case: Case,
    /// The old realms of the move, as far as they are known.
    pub old_realms: &'a [String],
}

/// What a store shows of a list.
#[derive(Clone, Debug)]
pub struct Verified {
    /// What it shows of each row.
    pub standings: Standings,
    /// Rows of which an identity nearly is one that the store holds.
    pub near: Vec<NearReport>,
    /// Who is left behind under the old realms.
    pub left_behind: LeftBehind,
}

/// Compares a list with what a store and its journal show now.
///
/// A list without old identities is judged by its people: the new identity of each should open the profile that the person has here.
///
/// # Errors
/// Those of the store.
pub fn verify(store: &mut dyn Store, question: Question<'_>) -> Result<Verified, StoreError> {
    let list = question.list;
    let mut identities = Identities::of(list, question.case).watching(question.old_realms.iter().map(String::as_str));
    let mut session = store.session(Intent::Look)?;
    let earlier = session.earlier(question.list_id, &mut identities)?;
    let mut snapshot = session.snapshot(&identities)?;
    let people = People::find(&mut *session, list, &identities, &mut snapshot)?;
    let done = Done::of(&earlier);
    let row = |(at, row)| View::of(row, people.as_ref().map(|people| (people, at)), &identities, &snapshot, &done);
    let views: Vec<View> = list.rows().enumerate().map(row).collect();
    let standings = standings(&mut *session, list, &views, &identities, &snapshot, &done)?;
    let of_row: HashMap<u32, Standing> =
        standings.iter().flat_map(|(&standing, rows)| rows.iter().map(move |&row| (row, standing))).collect();
    let is_unknown = |at: usize| matches!(of_row.get(&list.row(at).number()), Some(Standing::Unknown | Standing::OnlyNew));
    let near = around::near(list, &identities, &snapshot, is_unknown);
    Ok(Verified { standings, near, left_behind: around::left_behind(&snapshot) })
}

fn standings(
    session: &mut dyn Session,
    list: &List,
    views: &[View],
    identities: &Identities<'_>,
    snapshot: &Snapshot,
    done: &Done,
) -> Result<Standings, StoreError> {
    let given: HashSet<(IdentityNo, ProfileNo)> = views.iter().flat_map(View::given).collect();
    let others: BTreeSet<&str> = views.iter().filter_map(|view| view.elsewhere.map(|profile| snapshot.profiles.name(profile))).collect();
    let sizes = sizes(session, &others)?;
    let mut standings = Standings::new();
    for (row, view) in list.rows().zip(views) {
        let is_alone = |profile| sizes.get(snapshot.profiles.name(profile)).is_none_or(|&size| size <= view.wordt.len());
        let standing = match view.standing(is_alone) {
            standing @ (Standing::Elsewhere | Standing::Duplicate) => standing,
            _ if view.person == Relation::Other => Standing::OtherPerson,
            Standing::Linked | Standing::BothOpen if view.old_is_astray(&given, snapshot) => Standing::OldElsewhere,
            Standing::BothOpen if view.should_be_closed(&done.retired, identities, snapshot) => Standing::StillOpen,
            standing => standing,
        };
        standings.entry(standing).or_default().push(row.number());
    }
    Ok(standings)
}

/// What earlier runs of the list did, as far as it stands.
#[derive(Debug, Default)]
struct Done {
    /// The identities that they retired last.
    retired: HashSet<IdentityNo>,
    /// The keyrings that they gave, each with the old identity by which its profile was found.
    gave: HashMap<KeyringNo, IdentityNo>,
}

impl Done {
    fn of(earlier: &[Earlier]) -> Self {
        let last: HashMap<IdentityNo, Deed> = earlier.iter().map(|change| (change.identity, change.deed)).collect();
        let retired = last.into_iter().filter(|(_, deed)| *deed == Deed::Retired).map(|(identity, _)| identity).collect();
        let gave = earlier.iter().filter(|change| change.deed != Deed::Retired);
        Self { retired, gave: gave.filter_map(|change| Some((change.keyring, change.was?))).collect() }
    }

    /// Tells whether an earlier run gave a keyring to the profile of one of these old identities.
    fn gave_for(&self, was: &[IdentityNo], keyring: KeyringNo) -> bool {
        self.gave.get(&keyring).is_some_and(|identity| was.contains(identity))
    }
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
