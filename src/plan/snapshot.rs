//! What a store holds of the identities of a list, at one moment.

use std::collections::BTreeSet;

use super::hash::{Index, Map, Set};
use super::identities::{Identities, IdentityNo};
use super::undo::Deed;
use super::vicinity::Vicinity;
use crate::identity::{Scheme, Was, Wordt};
use crate::person::Relation;

/// The number of a profile in [`Profiles`].
pub type ProfileNo = u32;

/// The number by which a store knows a keyring.
pub type KeyringNo = i64;

/// Whether a keyring opens its profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// It does.
    Active,
    /// It once did, and is kept for the record.
    Retired,
}

impl State {
    /// Returns the name that files use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Retired => "retired",
        }
    }
}

/// An identity that a profile holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holding {
    /// The profile.
    pub profile: ProfileNo,
    /// The keyring.
    pub keyring: KeyringNo,
    /// Whether it is active.
    pub state: State,
    /// Whether it names the person of the row whose old identity this is.
    pub as_was: Relation,
    /// Whether it names the person of the row whose new identity this is.
    pub as_wordt: Relation,
}

impl Holding {
    /// A keyring that names nobody.
    #[must_use]
    pub const fn unnamed(profile: ProfileNo, keyring: KeyringNo, state: State) -> Self {
        Self { profile, keyring, state, as_was: Relation::Untold, as_wordt: Relation::Untold }
    }
}

/// The publisher's own ids of profiles, numbered; their text stands in one piece.
#[derive(Debug, Default)]
pub struct Profiles {
    text: String,
    ends: Vec<usize>,
    numbers: Index,
}

impl Profiles {
    /// Numbers a profile.
    pub fn number(&mut self, name: &str) -> ProfileNo {
        let hash = self.numbers.hash(0, name);
        let next = self.ends.len() as ProfileNo;
        let (text, ends) = (&self.text, &self.ends);
        let is_it = |number| part(text, ends, number) == name;
        let number = self.numbers.find_or_add(hash, is_it, next, |index, other| index.hash(0, part(text, ends, other)));
        if number == next {
            self.text.push_str(name);
            self.ends.push(self.text.len());
        }
        number
    }

    /// Returns how many profiles there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns the number of a profile, if it has one.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<ProfileNo> {
        self.numbers.find(self.numbers.hash(0, name), |number| self.name(number) == name)
    }

    /// Returns the publisher's id of a profile.
    #[must_use]
    pub fn name(&self, number: ProfileNo) -> &str {
        part(&self.text, &self.ends, number)
    }
}

fn part<'t>(text: &'t str, ends: &[usize], number: ProfileNo) -> &'t str {
    let number = number as usize;
    let start = if number == 0 { 0 } else { ends[number - 1] };
    &text[start..ends[number]]
}

/// The keyrings of each identity: mostly none or one, which stands here itself.
#[derive(Debug, Default)]
struct Shelf {
    places: Vec<Place>,
    several: Vec<Vec<Holding>>,
}

#[derive(Clone, Copy, Debug, Default)]
enum Place {
    #[default]
    Empty,
    One(Holding),
    Several(u32),
}

impl Shelf {
    fn get(&self, identity: IdentityNo) -> &[Holding] {
        match self.places.get(identity as usize) {
            None | Some(Place::Empty) => &[],
            Some(Place::One(holding)) => std::slice::from_ref(holding),
            Some(Place::Several(at)) => &self.several[*at as usize],
        }
    }

    fn push(&mut self, identity: IdentityNo, holding: Holding) {
        let at = identity as usize;
        if at >= self.places.len() {
            self.places.resize(at + 1, Place::Empty);
        }
        match self.places[at] {
            Place::Empty => self.places[at] = Place::One(holding),
            Place::One(_) | Place::Several(_) => self.all(identity).push(holding),
        }
    }

    /// Returns the keyrings of an identity, so that they may change.
    fn all(&mut self, identity: IdentityNo) -> &mut Vec<Holding> {
        let at = identity as usize;
        if at >= self.places.len() {
            self.places.resize(at + 1, Place::Empty);
        }
        let several = match self.places[at] {
            Place::Several(several) => several as usize,
            Place::Empty | Place::One(_) => {
                let held = self.get(identity).to_vec();
                self.several.push(held);
                self.places[at] = Place::Several(self.several.len() as u32 - 1);
                self.several.len() - 1
            }
        };
        &mut self.several[several]
    }
}

/// Whether a change of the journal left its keyring active.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// It did: the keyring was added or made active.
    Yes,
    /// It did not: the keyring was retired.
    No,
}

impl From<Deed> for Gives {
    fn from(deed: Deed) -> Self {
        if deed == Deed::Retired { Self::No } else { Self::Yes }
    }
}

/// A link that the journal holds and nobody has undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Link {
    /// The old identity.
    pub was: Was<IdentityNo>,
    /// The new identity.
    pub wordt: Wordt<IdentityNo>,
}

/// What a store holds of the identities of a list.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// The profiles that occur here.
    pub profiles: Profiles,
    holdings: Shelf,
    links: Map<Link, i64>,
    /// Earlier runs of this very list, which are taken back here.
    own_runs: Set<i64>,
    /// Links that they made.
    own_links: Map<Link, i64>,
    touched: Map<IdentityNo, i64>,
    /// Which run last gave an identity to a profile.
    given: Map<IdentityNo, i64>,
    /// Which run last linked an old identity to a new one, whichever.
    left: Map<IdentityNo, i64>,
    /// Identities whose keyrings an earlier run of this list changed: as they are now.
    present: Map<IdentityNo, Vec<Holding>>,
    /// Such identities that another list changed since.
    contested: Set<IdentityNo>,
    /// What the store holds near these identities, and who it leaves behind.
    pub vicinity: Vicinity,
    /// The schemes of which the store holds any identity at all.
    pub schemes: BTreeSet<Scheme>,
    /// Whether the journal has forgotten what earlier runs of this very list did, so that only the keyrings can tell.
    pub is_forgotten: bool,
    /// Whether this very content was applied before, and that run stands.
    pub is_repeat: bool,
}

impl Snapshot {
    /// Makes a snapshot of a store that holds none of these identities.
    #[must_use]
    pub fn of(identities: &Identities<'_>) -> Self {
        let holdings = Shelf { places: vec![Place::Empty; identities.len()], several: Vec::new() };
        Self { holdings, ..Self::default() }
    }

    /// Adds a keyring that the store holds.
    pub fn hold(&mut self, identity: IdentityNo, holding: Holding) {
        self.holdings.push(identity, holding);
    }

    /// Adds what the journal holds of a run, by its ordinal, that was not undone: it changed a keyring of `identity`, if the list speaks of that.
    ///
    /// `gives` tells whether the keyring was active afterwards, and `was` the old identity by which its profile was found.
    pub fn journal(&mut self, run: i64, identity: Option<IdentityNo>, gives: Gives, was: Option<IdentityNo>) {
        let mut note = |notes: fn(&mut Self) -> &mut Map<IdentityNo, i64>, identity| {
            let latest = notes(self).entry(identity).or_insert(run);
            *latest = run.max(*latest);
        };
        if let Some(identity) = identity {
            note(|it| &mut it.touched, identity);
        }
        if gives == Gives::No {
            return;
        }
        if let Some(identity) = identity {
            note(|it| &mut it.given, identity);
        }
        if let Some(was) = was {
            note(|it| &mut it.left, was);
        }
        if let (Some(was), Some(wordt)) = (was, identity) {
            let latest = self.links.entry(Link { was: Was(was), wordt: Wordt(wordt) }).or_insert(run);
            *latest = run.max(*latest);
        }
    }

    /// Returns the last run that changed a keyring of an identity.
    #[must_use]
    pub fn last_run(&self, identity: IdentityNo) -> Option<i64> {
        self.touched.get(&identity).copied()
    }

    /// Tells whether a run linked an old identity to a new one, whatever came after.
    #[must_use]
    pub fn was_linked(&self, was: Was<IdentityNo>) -> bool {
        self.left.contains_key(&was.0)
    }

    /// Tells whether a run linked an old identity to a new one, and nobody got that old identity since.
    #[must_use]
    pub fn is_left(&self, was: Was<IdentityNo>) -> bool {
        let since = |run: i64| self.given.get(&was.0).is_some_and(|&given| given >= run);
        self.left.get(&was.0).is_some_and(|&run| !since(run))
    }

    /// Walks over the active keyrings of an identity: at most one, unless the comparison folds what the store holds apart.
    pub fn active(&self, identity: IdentityNo) -> impl Iterator<Item = Holding> {
        self.held(identity).iter().copied().filter(|holding| holding.state == State::Active)
    }

    /// Returns the retired keyring of an identity on a profile.
    #[must_use]
    pub fn retired(&self, identity: IdentityNo, profile: ProfileNo) -> Option<Holding> {
        self.held(identity).iter().copied().find(|holding| holding.state == State::Retired && holding.profile == profile)
    }

    /// Returns a profile on which an identity is retired.
    #[must_use]
    pub fn any_retired(&self, identity: IdentityNo) -> Option<ProfileNo> {
        self.held(identity).iter().find(|holding| holding.state == State::Retired).map(|holding| holding.profile)
    }

    /// Walks over all keyrings of an identity.
    pub fn all(&self, identity: IdentityNo) -> impl Iterator<Item = Holding> {
        self.held(identity).iter().copied()
    }

    fn held(&self, identity: IdentityNo) -> &[Holding] {
        self.holdings.get(identity)
    }

    /// Tells whether the journal shows this very link as applied, not undone, and not touched by a later run.
    ///
    /// Without this a re-run of a swap would flip it back: afterwards each old identity opens the other profile.
    #[must_use]
    pub fn stands(&self, link: Link) -> bool {
        self.links.get(&link).is_some_and(|&run| self.is_untouched_since(link, run))
    }

    /// The same, of a link that an earlier run of this very list made, whatever was decided then.
    #[must_use]
    pub fn stands_here(&self, link: Link) -> bool {
        self.own_links.get(&link).is_some_and(|&run| self.is_untouched_since(link, run))
    }

    fn is_untouched_since(&self, link: Link, run: i64) -> bool {
        let later = |identity: IdentityNo| self.touched.get(&identity).is_some_and(|&touched| touched > run);
        !later(link.was.0) && !later(link.wordt.0)
    }

    /// Takes back, in this snapshot only, what earlier runs of the same list did, so that the list is judged against the time that it speaks of.
    ///
    /// Without this a corrected version would take an identity for the pupil to whom the first version gave it. `earlier` is in the order in
    /// which it was done; what another list changed since is left as it is, and contested.
    pub fn take_back(&mut self, earlier: &[Earlier]) {
        let runs: Set<i64> = earlier.iter().map(|change| change.run).collect();
        let (own, others) = std::mem::take(&mut self.links).into_iter().partition(|(_, run)| runs.contains(run));
        (self.own_links, self.links) = (own, others);
        self.left.retain(|_, run| !runs.contains(run));
        let is_contested = |identity: &IdentityNo| self.touched.get(identity).is_some_and(|run| !runs.contains(run));
        self.contested = earlier.iter().map(|change| change.identity).filter(is_contested).collect();
        for change in earlier.iter().rev().filter(|change| !self.contested.contains(&change.identity)) {
            let holdings = self.holdings.all(change.identity);
            self.present.entry(change.identity).or_insert_with(|| holdings.clone());
            match change.deed {
                Deed::Added => holdings.retain(|holding| holding.keyring != change.keyring),
                Deed::Activated => set_state(holdings, change.keyring, State::Retired),
                Deed::Retired => set_state(holdings, change.keyring, State::Active),
            }
        }
        self.own_runs = runs;
    }

    /// Tells whether an earlier run of this list and then another list changed an identity: nobody can tell whose it is to be.
    #[must_use]
    pub fn is_contested(&self, identity: IdentityNo) -> bool {
        self.contested.contains(&identity)
    }

    /// Tells whether anything was taken back.
    pub(super) fn has_taken_back(&self) -> bool {
        !self.present.is_empty()
    }

    /// Walks over the profiles on which an identity that was taken back stood before the earlier runs, or stands now.
    pub(super) fn profiles_taken_back(&self, identity: IdentityNo) -> impl Iterator<Item = ProfileNo> {
        let now = self.present.get(&identity);
        now.into_iter().flat_map(move |now| now.iter().chain(self.held(identity))).map(|holding| holding.profile)
    }

    /// Walks over the profiles that an identity opens now, whatever was taken back here.
    pub fn active_now(&self, identity: IdentityNo) -> impl Iterator<Item = ProfileNo> {
        let now = self.present.get(&identity).map_or(self.held(identity), Vec::as_slice);
        now.iter().filter(|holding| holding.state == State::Active).map(|holding| holding.profile)
    }

    /// Tells whether an earlier run of this very list linked an old identity to a new one, whatever came after.
    #[must_use]
    pub(super) fn was_linked_here(&self, link: Link) -> bool {
        self.own_links.contains_key(&link)
    }

    /// Walks over the links that earlier runs of this very list made.
    pub fn own_links(&self) -> impl Iterator<Item = Link> {
        self.own_links.keys().copied()
    }

    /// Tells whether an identity opens a profile now, whatever was taken back here.
    #[must_use]
    pub fn is_open_now(&self, identity: IdentityNo) -> bool {
        self.active_now(identity).next().is_some()
    }

    /// Walks over the old identities of the links that earlier runs of this very list made.
    pub(super) fn left_here(&self) -> impl Iterator<Item = IdentityNo> {
        self.own_links.keys().map(|link| link.was.0)
    }

    /// Tells whether the journal knows nothing of an identity but what earlier runs of this list did, which is taken back.
    pub(super) fn is_untold(&self, identity: IdentityNo) -> bool {
        self.touched.get(&identity).is_none_or(|run| self.own_runs.contains(run))
    }

    /// Walks over the identities that were taken back, as (identity, keyrings before the earlier runs, keyrings now), in a fixed order.
    pub(super) fn taken_back(&self) -> impl Iterator<Item = (IdentityNo, &[Holding], &[Holding])> {
        let mut identities: Vec<IdentityNo> = self.present.keys().copied().collect();
        identities.sort_unstable();
        identities.into_iter().map(|identity| (identity, self.held(identity), self.present[&identity].as_slice()))
    }
}

fn set_state(holdings: &mut [Holding], keyring: KeyringNo, state: State) {
    for holding in holdings.iter_mut().filter(|holding| holding.keyring == keyring) {
        holding.state = state;
    }
}

/// What an earlier run of the same list did to a keyring, and nobody has undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The run's ordinal.
    pub run: i64,
    /// What it did.
    pub deed: Deed,
    /// The keyring.
    pub keyring: KeyringNo,
    /// Its identity.
    pub identity: IdentityNo,
    /// The old identity by which the profile was found, where this was a link.
    pub was: Option<IdentityNo>,
}
