//! What was before a run: the earlier runs of its list, those of others, and what the store holds.

use std::collections::{BTreeMap, BTreeSet};

use crate::keyring::{NewRun, Run, RunKind, Session, StoreError};
use crate::list::List;
use crate::ops::ids;
use crate::plan::{
    EarlierChange, Hearsay, Holds, Identities, Past, PeopleFinder, ProfileNo, Profiles, Snapshot,
    State, ToldChange, returned,
};

/// A list, as a journal knows it.
#[derive(Clone, Copy, Debug)]
pub struct Content<'c> {
    /// Its id.
    pub list_id: &'c str,
    /// The digest of its canonical rows.
    pub list_sha256: &'c str,
    /// Its version, where it has one.
    pub version: Option<u32>,
    /// The school's BRIN.
    pub brin: &'c str,
}

impl<'c> From<&'c NewRun> for Content<'c> {
    fn from(run: &'c NewRun) -> Self {
        Self {
            list_id: &run.list_id,
            list_sha256: &run.list_sha256,
            version: run.version,
            brin: &run.brin,
        }
    }
}

/// Tells what the journal knows of earlier runs of a list and of others; `earlier` is what those of
/// the same list did. What the snapshot shows of a run stands, also where it was undone.
#[must_use]
pub fn past(
    run: Content<'_>,
    runs: &[Run],
    (earlier, snapshot): (Vec<EarlierChange>, &Snapshot),
) -> Past {
    let shown = snapshot.runs();
    let stands = |run: &&Run| run.stands() || shown.contains(&run.ordinal);
    let applied = || runs.iter().filter(stands);
    let mut firsts: BTreeMap<&str, i64> = BTreeMap::new();
    let list_of_run = runs.iter().filter(|it| is_application(it)).map(|other| {
        let first = *firsts.entry(&other.about.list_id).or_insert(other.ordinal);
        (other.ordinal, first)
    });
    let list_of_run = list_of_run.collect();
    // A list of its own id may say what another one said: there, back, and there again.
    let is_same = |other: &&Run| {
        let has_no_name = |id: &str| id == ids::unnamed_list_id(run.list_sha256);
        other.about.list_sha256 == run.list_sha256
            && (other.about.list_id == run.list_id
                || has_no_name(run.list_id)
                || has_no_name(&other.about.list_id))
    };
    let repeated = applied().filter(is_same).max_by_key(|other| other.ordinal);
    let was_applied_before = |other: &Run, than: i64| {
        runs.iter()
            .filter(|it| is_application(it))
            .any(|it| it.ordinal < than && it.about.list_sha256 == other.about.list_sha256)
    };
    let follows = |other: &&Run| {
        // What was applied before this list, and again since, comes no later than it.
        let is_later =
            repeated.is_some_and(|repeated| !was_applied_before(other, repeated.ordinal));
        let is_of_school = is_later
            && is_application(other)
            && other.about.brin == run.brin
            && other.about.list_id != run.list_id;
        // A run that was undone in part is to be done again.
        repeated.is_some_and(|repeated| other.ordinal > repeated.ordinal && repeated.undone == 0)
            && is_of_school
    };
    let forgotten = || applied().filter(|it| it.forgotten.is_some());
    let first_of_list = firsts.get(run.list_id).copied();
    let is_again = |other: &&Run| {
        first_of_list.is_some_and(|first| other.ordinal > first && was_applied_before(other, first))
    };
    Past {
        earlier,
        again: applied().filter(is_again).map(|other| other.ordinal).collect(),
        list_of_run,
        is_forgotten: forgotten().any(|other| other.about.list_id == run.list_id),
        is_content_forgotten: forgotten().any(|other| is_same(&other)),
        first_of_list,
        first_of_content: runs
            .iter()
            .filter(|it| is_application(it))
            .find(is_same)
            .map(|other| other.ordinal),
        is_repeat: repeated.is_some(),
        followers: applied().filter(follows).map(|other| other.ordinal).collect(),
    }
}

/// Looks at a store for a list: at its own identities, at what runs gave to whoever had an old one,
/// and at all keyrings of profiles that the list's own do not name.
///
/// # Errors
/// Those of the store.
pub fn look(
    session: &mut dyn Session,
    (list, list_id): (&List, &str),
    identities: &mut Identities<'_>,
    runs: &[Run],
) -> Result<(Vec<EarlierChange>, Snapshot), StoreError> {
    let own = runs.iter().filter(|run| is_application(run) && run.about.list_id == list_id);
    let own: BTreeSet<i64> = own.map(|run| run.ordinal).collect();
    let mut earlier = session.earlier(list_id, identities)?;
    let mut was_undone = false;
    session.changes(&mut |change| {
        let is_asked = |(scheme, was)| identities.number(scheme, was).is_some();
        let is_own = change.is_undone && own.contains(&change.run) && !change.identity.is_empty();
        if is_own || change.was.is_some_and(is_asked) {
            identities.number_or_add(change.scheme, change.identity);
        }
        if is_own {
            change.was.map(|(scheme, was)| identities.number_or_add(scheme, was));
        }
        was_undone |=
            change.is_undone && identities.number(change.scheme, change.identity).is_some();
        Ok(())
    })?;
    if session.holds() == Holds::One {
        // What somebody has who is found by name is replaced.
        let found = find_people(session, list, &mut Profiles::default())?;
        let mut opened: Vec<_> = found.iter().flat_map(PeopleFinder::all_opened).collect();
        opened.sort_unstable();
        for (_, scheme, identity) in opened {
            identities.number_or_add(scheme, identity);
        }
    }
    let mut snapshot = snapshot(session, identities)?;
    let mut crowds = identities.crowds();
    if !crowds.is_empty() {
        session.people(&mut |person, _, _| crowds.visit(person))?;
        if identities.shun(crowds) {
            snapshot = self::snapshot(session, identities)?;
        }
    }
    if was_undone {
        let told = told(session, runs, (identities, &snapshot))?;
        for told in returned(&snapshot, &told) {
            snapshot.journal(told.entry());
            earlier.extend(Some(told.change).filter(|change| own.contains(&change.run)));
        }
        earlier.sort_by_key(|change| change.run);
    }
    snapshot.locate(&mut earlier);
    Ok((earlier, snapshot))
}

/// Gathers what runs that applied a list did to profiles that the store shows, undone or not.
fn told(
    session: &mut dyn Session,
    runs: &[Run],
    (identities, snapshot): (&Identities<'_>, &Snapshot),
) -> Result<Vec<ToldChange>, StoreError> {
    let applied = runs.iter().filter(|run| is_application(run));
    let applied: BTreeSet<i64> = applied.map(|run| run.ordinal).collect();
    let mut told = Vec::new();
    session.changes(&mut |change| {
        let is_asked = applied.contains(&change.run);
        let identity = identities.number(change.scheme, change.identity);
        let profile = snapshot.profiles.find(change.profile_id);
        told.extend(identity.zip(profile).filter(|_| is_asked).map(|(identity, profile)| {
            let was = change.was.and_then(|(scheme, was)| identities.number(scheme, was));
            let (run, row, kind) = (change.run, change.row, change.deed);
            let done = EarlierChange { run, row, kind, keyring: 0, identity, was };
            ToldChange { change: done, profile, is_undone: change.is_undone }
        }));
        Ok(())
    })?;
    Ok(told)
}

fn is_application(run: &Run) -> bool {
    matches!(run.kind, RunKind::Applied { .. })
}

/// Takes a snapshot, in which all keyrings of a profile tell who it is of.
fn snapshot(
    session: &mut dyn Session,
    identities: &Identities<'_>,
) -> Result<Snapshot, StoreError> {
    let mut snapshot = session.snapshot(identities)?;
    if !Hearsay::may_be_asked(&snapshot, identities) || !session.may_name_anybody()? {
        return Ok(snapshot);
    }
    let mut hearsay = Hearsay::of(&snapshot, identities);
    if !hearsay.is_empty() {
        let profiles = &snapshot.profiles;
        session.belongings(
            &hearsay.profiles().map(|profile| profiles.name(profile)).collect(),
            &mut |entry| {
                profiles
                    .find(entry.profile_id)
                    .into_iter()
                    .for_each(|profile| hearsay.hear(identities, profile, &entry.person));
                Ok(())
            },
        )?;
        hearsay.tell(&mut snapshot);
    }
    Ok(snapshot)
}

/// Finds the people of a list that is matched by them.
pub(in crate::ops) fn find_people(
    session: &mut dyn Session,
    list: &List,
    profiles: &mut Profiles,
) -> Result<Option<PeopleFinder>, StoreError> {
    if !list.format().matches_by_person() {
        return Ok(None);
    }
    let mut finder = PeopleFinder::of(list);
    session
        .people(&mut |person, profile, keyring| finder.visit(person, profile, keyring, profiles))?;
    let found: BTreeMap<String, ProfileNo> =
        finder.profiles().into_iter().map(|it| (profiles.name(it).to_owned(), it)).collect();
    session.belongings(&found.keys().map(String::as_str).collect(), &mut |entry| {
        if entry.state == State::Active && !entry.identity.is_empty() {
            found
                .get(entry.profile_id)
                .into_iter()
                .for_each(|&profile| finder.note_opened(profile, entry.scheme, entry.identity));
        }
        Ok(())
    })?;
    Ok(Some(finder))
}
