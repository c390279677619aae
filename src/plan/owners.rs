//! Whom each row is about: by what earlier runs of its list did, by its old identities, or by its
//! person.

use std::collections::BTreeMap;

use super::case::{Case, RowNo};
use super::hash::Map;
use super::history::JournalEntry;
use super::holdings::{Holding, IdentityNo, KeyringNo};
use super::outcome::Reason;
use super::people::{Found, PeopleFinder};
use super::profiles::ProfileNo;
use super::reasons::Faults;
use super::rows::{Kind, PlanRow};
use crate::identity::Scheme;
use crate::person::Relation;

/// Whom a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// No profile that the store knows.
    Nobody,
    /// A profile that the store shows, and the keyring whose person columns a new one copies.
    Profile(ProfileNo, KeyringNo),
    /// The profile to which an earlier run of this very list gave all that the row asks for, and
    /// which has it still.
    Kept(ProfileNo),
    /// The row was done before, by another list or by one that was applied since; the profile,
    /// where it still has the new identity.
    Done(Option<ProfileNo>),
}

impl Owner {
    pub(super) fn profile(self) -> Option<ProfileNo> {
        match self {
            Self::Nobody => None,
            Self::Profile(profile, _) | Self::Kept(profile) => Some(profile),
            Self::Done(profile) => profile,
        }
    }
}

/// For each row: whom it is about.
pub(super) struct Owners(pub(super) Vec<Owner>);

impl Owners {
    pub(super) fn of(&self, at: RowNo) -> Owner {
        self.0[at]
    }

    pub(super) fn profile(&self, at: RowNo) -> Option<ProfileNo> {
        self.0[at].profile()
    }
}

/// Finds the owner of each live row by the store as it was before the earlier runs of its list;
/// what is in doubt is blamed.
pub(super) fn find(case: &Case<'_>, faults: &mut Faults) -> Owners {
    let mut owners = Owners(vec![Owner::Nobody; case.rows.len()]);
    let mut named = case.people.map(|people| people_who_stay(case, people));
    for (at, row) in case.live() {
        owners.0[at] = match (&mut named, case.people) {
            (Some(named), Some(people)) if row.was.is_empty() => {
                named.find(case, at, people, faults)
            }
            _ => by_identity(case, at, row, faults),
        };
    }
    disown_whom_others_keep(case, &mut owners);
    hold_what_cannot_stay(case, faults);
    owners
}

/// One row is one person: where another row keeps an identity that opens the profile, and this one
/// names another of its kind, the profile got the old identity of this one by another list since.
fn disown_whom_others_keep(case: &Case<'_>, owners: &mut Owners) {
    let scheme = |identity| case.identities.name(identity).0;
    let mut kept: Map<ProfileNo, Vec<(Scheme, RowNo)>> = Map::default();
    for (at, row) in case.rows.iter().enumerate().filter(|(_, row)| row.kind == Kind::Live) {
        for identity in row.keeps.iter() {
            let opened = case.view.active(identity).map(|holding| holding.profile);
            opened.for_each(|it| kept.entry(it).or_default().push((scheme(identity), at)));
        }
    }
    for (at, row) in case.live().filter(|_| !kept.is_empty()) {
        let Owner::Profile(profile, _) = owners.of(at) else { continue };
        let opens = |it| case.view.active(it).any(|holding| holding.profile == profile);
        // Of the identities of that kind that the row has, none opens the profile.
        let names_another = |wanted| {
            let mut own = row.was.iter().chain(row.keeps.iter()).filter(|it| scheme(*it) == wanted);
            own.next().is_some_and(|first| !opens(first) && own.all(|it| !opens(it)))
        };
        let mut others = kept.get(&profile).into_iter().flatten().filter(|it| it.1 != at);
        let is_anothers = others.any(|&(wanted, _)| names_another(wanted));
        let is_in_doubt = case.as_was(row, profile) != Relation::Same && !case.is_decided(row);
        if is_anothers
            && is_in_doubt
            && row.was.iter().filter(|it| opens(*it)).all(|was| came_since(case, was, profile))
        {
            owners.0[at] = Owner::Nobody;
        }
    }
}

/// Tells whether another list gave an identity to a profile.
fn came_since(case: &Case<'_>, identity: IdentityNo, profile: ProfileNo) -> bool {
    let mut about = case.now.history.about(identity);
    about.any(|it| it.grants() && it.profile == profile && case.is_by_another(it.run))
}

/// Whoever is to keep an identity after all, that an earlier run of this list took them on from, and
/// of which nothing is left that could open their profile again, is held.
fn hold_what_cannot_stay(case: &Case<'_>, faults: &mut Faults) {
    let is_gone = |kept: IdentityNo| {
        linked_from(case, kept).is_some_and(|link| case.view.retired(kept, link.profile).is_none())
    };
    let rows = case.rows.iter().enumerate();
    let rows = rows.filter(|(_, row)| row.keeps.iter().any(is_gone) && !case.is_decided(**row));
    faults.blame(rows.map(|(at, _)| at), Reason::Superseded);
}

fn by_identity(case: &Case<'_>, at: RowNo, row: PlanRow, faults: &mut Faults) -> Owner {
    // A corrected version may say of the same pair that it is somebody else's.
    let is_sure = |profile: &ProfileNo| {
        is_by_this_content(case, row, *profile) || !case.names_another(row, *profile)
    };
    if let Some(profile) = kept(case, row).filter(is_sure) {
        return Owner::Kept(profile);
    }
    if row
        .all()
        .any(|identity| case.view.is_contested(identity) || case.was_changed_since(identity))
    {
        match what_became(case, row) {
            Became::Done => return Owner::Done(None),
            Became::Gone => {}
            Became::Otherwise if case.is_decided(row) => {}
            Became::Otherwise => {
                faults.blame([at], Reason::Superseded);
                return Owner::Nobody;
            }
        }
    }
    let mut holdings = row.was.as_slice().iter().flat_map(|&was| speaking_of(case, was));
    let first = holdings.next();
    if let Some(link) = row.was.iter().find_map(|was| linked_from(case, was)) {
        // Whoever has the old identity now came after.
        if first.is_some_and(|first| first.profile != link.profile) && !case.is_decided(row) {
            faults.blame([at], Reason::Superseded);
        }
        return Owner::Profile(link.profile, link.keyring);
    }
    let Some(first) = first else { return Owner::Nobody };
    if holdings.any(|other| other.profile != first.profile) {
        faults.blame([at], Reason::TwoProfiles);
    }
    if was_linked_elsewhere(case, row, first.profile) && !case.is_decided(row) {
        faults.blame([at], Reason::Superseded);
    }
    Owner::Profile(first.profile, first.keyring)
}

/// The keyring that an earlier run of this list gave the profile of an old identity which opens it
/// no longer: the publisher retired it since, or keeps nothing of what is retired.
fn linked_from(case: &Case<'_>, was: IdentityNo) -> Option<Holding> {
    let shown = |entry: &JournalEntry| {
        let wordt = entry.identity?;
        let is_given = case.view.given(wordt) == Some((entry.profile, Some(was)));
        case.now.active(wordt).find(|holding| is_given && holding.profile == entry.profile)
    };
    let own = case.now.history.leaving(was).filter(|entry| case.is_own(entry.run));
    let links = own.filter_map(|entry| Some((entry.run, shown(entry)?)));
    let (_, link) = links.max_by_key(|(run, _)| *run)?;
    case.view.active(was).all(|holding| holding.profile != link.profile).then_some(link)
}

/// The keyrings by which an old identity opens a profile, but for what this very list gave and
/// others changed since: that is another row's pupil.
fn speaking_of<'c>(case: &'c Case<'_>, was: IdentityNo) -> impl Iterator<Item = Holding> + 'c {
    let given = case.view.given(was).filter(|_| case.view.is_contested(was));
    case.view
        .active(was)
        .filter(move |holding| given.is_none_or(|(profile, _)| profile != holding.profile))
}

/// Tells whether an earlier run of this list linked a row to another profile than the one that has
/// its old identity now, and nothing of it is left: a store that was put back to before another
/// list shows the pupils of that time, whom the row is not about unless names say so.
fn was_linked_elsewhere(case: &Case<'_>, row: PlanRow, profile: ProfileNo) -> bool {
    let is_own_link = |entry: &&JournalEntry| {
        entry.grants()
            && case.is_own(entry.run)
            && entry.was.is_some_and(|was| row.was.contains(was))
    };
    let elsewhere = |&wordt: &IdentityNo| {
        let last = case.now.history.about(wordt).filter(is_own_link).max_by_key(|it| it.run);
        last.is_some_and(|it| it.profile != profile && !it.is_shown(case.now.held(wordt)))
    };
    row.gets.as_slice().iter().any(elsewhere) && case.as_was(row, profile) != Relation::Same
}

/// The profile to which earlier runs of this list gave all new identities of a row, from its old
/// ones, and which has them still.
fn kept(case: &Case<'_>, row: PlanRow) -> Option<ProfileNo> {
    let given = |wordt| {
        case.view.given(wordt).filter(|(_, from)| from.is_some_and(|from| row.was.contains(from)))
    };
    let (profile, _) = given(*row.gets.as_slice().first()?)?;
    row.gets
        .as_slice()
        .iter()
        .all(|&wordt| given(wordt).is_some_and(|(other, _)| other == profile))
        .then_some(profile)
}

/// Tells whether this very content gave a row what it asks for, and no earlier version.
pub(super) fn is_by_this_content(case: &Case<'_>, row: PlanRow, profile: ProfileNo) -> bool {
    let since = case.past.first_of_content.unwrap_or(i64::MAX);
    let gave = |entry: &JournalEntry| {
        entry.grants() && entry.profile == profile && case.is_own(entry.run) && entry.run >= since
    };
    row.gets.as_slice().iter().all(|&wordt| case.now.history.about(wordt).any(gave))
}

/// What became of a row whose identities somebody else changed since; of several identities, the
/// one that is furthest from done counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Became {
    /// This very content linked it before, which the store shows, or another list took the pupil on
    /// from there.
    Done,
    /// What it was given is gone, whether by a store that was put back or by the publisher's own
    /// hand: the row is judged anew.
    Gone,
    /// Another list decided otherwise.
    Otherwise,
}

fn what_became(case: &Case<'_>, row: PlanRow) -> Became {
    if !case.past.is_repeat {
        return Became::Otherwise;
    }
    let wordts = row.gets.as_slice();
    if case.past.is_content_forgotten {
        return if shows_link(case, row) { Became::Done } else { Became::Otherwise };
    }
    let since = case.past.first_of_content.unwrap_or(i64::MAX);
    let is_link = |entry: &&JournalEntry| {
        entry.grants() && entry.was.is_some_and(|was| row.was.contains(was))
    };
    let gave =
        |entry: &&JournalEntry| is_link(entry) && case.is_own(entry.run) && entry.run >= since;
    let given: Vec<_> = wordts
        .iter()
        .filter_map(|&wordt| case.now.history.about(wordt).filter(gave).max_by_key(|it| it.run))
        .collect();
    if given.len() < wordts.len() {
        return Became::Otherwise;
    }
    let fates =
        wordts.iter().zip(&given).map(|(&wordt, entry)| fate(case, row, wordt, entry.profile));
    fates.max().unwrap_or(Became::Otherwise)
}

/// Tells whether the store shows that a row was linked, where the journal has forgotten it: a
/// keyring stays for the record, and one profile has both identities. Where there is none, nobody
/// can tell whether there ever was one.
fn shows_link(case: &Case<'_>, row: PlanRow) -> bool {
    let has = |identity: IdentityNo, profile: ProfileNo| {
        case.now.held(identity).iter().any(|holding| holding.profile == profile)
    };
    let mut profiles = row.gets.iter().take(1).flat_map(|wordt| case.now.held(wordt));
    profiles.any(|&Holding { profile, .. }| {
        row.gets.iter().all(|wordt| has(wordt, profile))
            && row.was.iter().any(|was| has(was, profile))
            && !case.names_another(row, profile)
    })
}

/// What became of an identity that this list gave a profile.
fn fate(case: &Case<'_>, row: PlanRow, identity: IdentityNo, profile: ProfileNo) -> Became {
    let history = &case.now.history;
    let Some(last) = history.last_on(identity, profile) else { return Became::Gone };
    let is_as_told = last.is_shown(case.now.held(identity));
    if last.grants() {
        return if is_as_told { Became::Done } else { Became::Gone };
    }
    let is_next = |entry: &&JournalEntry| entry.profile == profile && entry.run >= last.run;
    let is_open = |wordt: IdentityNo, entry: &JournalEntry| entry.is_shown(case.now.held(wordt));
    let (mut goes_on, mut goes_back, mut was_taken_on) = (false, false, false);
    for entry in history.leaving(identity).filter(is_next) {
        match entry.identity {
            Some(wordt) if row.was.contains(wordt) => goes_back |= is_open(wordt, entry),
            Some(wordt) => {
                was_taken_on = true;
                goes_on |= is_open(wordt, entry) || went_on(case, wordt, profile, entry.run);
            }
            // Of what the list does not speak of, only the old keyring tells.
            None => goes_on |= is_as_told,
        }
    }
    match (goes_back, goes_on) {
        (true, _) => Became::Otherwise,
        (false, true) => Became::Done,
        // Of what took the pupil on, the store shows nothing: it was put back to before that.
        (false, false) if was_taken_on && !is_as_told => Became::Gone,
        // The publisher's own hand decided nothing about the row; another list did.
        (false, false) if case.past.is_application(last.run) => Became::Otherwise,
        (false, false) => Became::Gone,
    }
}

/// Tells whether runs after one took a profile on from an identity to one that opens it.
fn went_on(case: &Case<'_>, identity: IdentityNo, profile: ProfileNo, after: i64) -> bool {
    let history = &case.now.history;
    let is_next = |entry: &&JournalEntry| entry.profile == profile && entry.run > after;
    history.leaving(identity).filter(is_next).any(|entry| {
        entry.identity.is_some_and(|wordt| {
            entry.is_shown(case.now.held(wordt)) || went_on(case, wordt, profile, entry.run)
        })
    })
}

/// Tells whether somebody logs in to a profile by another identity of the realm where a row gives
/// one, or of a realm that is neither the school's old nor its new one: whoever is named alike may
/// be the one.
fn has_another(case: &Case<'_>, row: PlanRow, people: &PeopleFinder, profile: ProfileNo) -> bool {
    let wordts = row.gets.as_slice();
    let is_open =
        |&wordt: &IdentityNo| case.now.active(wordt).any(|holding| holding.profile == profile);
    if wordts.iter().all(is_open) {
        return false;
    }
    let is_alike = |scheme: Scheme, identity, wordt| {
        let (other, name) = case.identities.name(wordt);
        scheme == other && scheme.split(identity).1 == scheme.split(name).1
    };
    // Without an old realm, nobody can tell which realms are the school's.
    let old_realms = case.identities.old_realms();
    let is_of_another_school = |scheme: Scheme, identity| {
        let is_another = |realm: &str| {
            scheme.is_of_one_school(realm)
                && !old_realms.iter().any(|old| old.eq_ignore_ascii_case(realm))
        };
        scheme.has_realms()
            && !old_realms.is_empty()
            && scheme.split(identity).1.is_some_and(is_another)
    };
    people.opened_by(profile).any(|(scheme, identity)| {
        // What the list itself says, or an earlier version of it gave, is judged by itself.
        let is_own = case
            .identities
            .number(scheme, identity)
            .is_some_and(|it| wordts.contains(&it) || case.view.given(it).is_some());
        !is_own
            && (is_of_another_school(scheme, identity)
                || wordts.iter().any(|&wordt| is_alike(scheme, identity, wordt)))
    })
}

/// The people of rows that have nothing to do: whoever is named by another row too may be either of
/// them.
fn people_who_stay(case: &Case<'_>, people: &PeopleFinder) -> Named {
    let mut named = Named::default();
    for (at, _) in case
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.was.is_empty() && row.kind == Kind::Unfilled)
    {
        let Some(person) = people.person_of(at) else { continue };
        named.persons.insert(person, at);
        if let Some(profile) = people.profile_of(at) {
            named.profiles.insert(profile, (person, at));
        }
    }
    named
}

/// Who was named by rows so far, in a list without old identities.
#[derive(Default)]
struct Named {
    /// For each person, the last row.
    persons: BTreeMap<u32, RowNo>,
    /// For each profile that fits somebody, who that is, and the row.
    profiles: BTreeMap<ProfileNo, (u32, RowNo)>,
}

impl Named {
    fn find(
        &mut self,
        case: &Case<'_>,
        at: RowNo,
        people: &PeopleFinder,
        faults: &mut Faults,
    ) -> Owner {
        let Some(person) = people.person_of(at) else { return Owner::Nobody };
        if let Some(other) = self.persons.insert(person, at) {
            faults.blame([other, at], Reason::SamePersonTwice);
        }
        match people.found(person) {
            Found::One(profile, keyring) => {
                if let Some((_, other)) = self
                    .profiles
                    .insert(profile, (person, at))
                    .filter(|&(other, _)| other != person)
                {
                    faults.blame([other, at], Reason::SharedProfile);
                }
                if has_another(case, case.rows[at], people, profile)
                    && !case.is_decided(case.rows[at])
                {
                    faults.blame([at], Reason::HasAnother);
                }
                return Owner::Profile(profile, keyring);
            }
            Found::Several => faults.blame([at], Reason::TwoPeople),
            Found::None => faults.blame([at], Reason::NoPerson),
        };
        Owner::Nobody
    }
}
