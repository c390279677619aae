//! What a keyring file and its journal hold.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::super::entry::{EntryRef, person_from};
use super::super::{Run, RunKind, StoreError};
use super::blocks::{row_number, walk};
use super::census::Census;
use super::departed::{Departed, departed};
use super::form::Form;
use super::journal::ChangeLine;
use super::locate::{Names, Sight};
use super::sighting::{Sighting, sight};
use super::{FileSession, Undoing};
use crate::person::Person;
use crate::plan::{
    AppliedChange, ChangeKind, EarlierChange, Holding, Identities, JournalEntry, KeyringNo,
    ProfileNo, Snapshot, State,
};

pub(super) fn snapshot<F: Form>(
    session: &mut FileSession<F>,
    identities: &Identities<'_>,
) -> Result<Snapshot, StoreError> {
    let mut snapshot = Snapshot::of(identities.len());
    let mut census = Census::of(identities);
    let mut nths = HashMap::new();
    let mut twice = None;
    let overall = sight(&session.file, &session.form, identities, &mut |sighting| {
        if let Some(kind) = sighting.near {
            let person = person_of(&session.form, sighting.record)?;
            let person = person_from(person.each_ref().map(AsRef::as_ref));
            identities.note_near(
                &mut snapshot,
                (sighting.identity, kind),
                (sighting.written, sighting.profile),
                &person,
            );
            return Ok(());
        }
        let &Sighting { identity, place, scheme, written, .. } = sighting;
        let profile = snapshot.profiles.number(sighting.profile);
        let keyring = session.form.number(place, sighting.profile, scheme, written);
        let standing = census.count(profile, sighting);
        if standing.is_twice_active {
            twice = Some(place);
            return Err(StoreError::Conflict);
        }
        if standing.nth > 0 {
            nths.insert(keyring, standing.nth);
        }
        snapshot.hold(identity, holding(&session.form, identities, sighting, (profile, keyring))?);
        Ok(())
    })
    .or_else(|error| match twice {
        Some(place) => {
            let row = row_number(&session.file, &session.form, place)?;
            let is_of_users = session.form.is_of_users();
            let twice = StoreError::TwiceActive { row };
            Err(if is_of_users { StoreError::TwiceHeld { row } } else { twice })
        }
        None => Err(error),
    })?;
    snapshot.schemes = overall.schemes().collect();
    snapshot.vicinity.left = overall.left;
    identities.note_kin(&mut snapshot);
    session.nths = nths;
    session.active = census.into_active();
    session.profiles = overall.profiles;
    journal(session, identities, &mut snapshot)?;
    Ok(snapshot)
}

/// Makes a holding of a sighting; the person that it names is compared with those of the list.
fn holding<F: Form>(
    form: &F,
    identities: &Identities<'_>,
    sighting: &Sighting<'_>,
    (profile, keyring): (ProfileNo, KeyringNo),
) -> Result<Holding, StoreError> {
    let state = sighting.state;
    if sighting.record.is_empty() {
        return Ok(Holding::unnamed(profile, keyring, state));
    }
    let person = person_of(form, sighting.record)?;
    Ok(identities.holding(
        sighting.identity,
        profile,
        keyring,
        state,
        &person_from(person.each_ref().map(AsRef::as_ref)),
    ))
}

/// Reads the person columns of a record; empty ones where it tells nothing.
fn person_of<'t>(form: &impl Form, record: &'t str) -> Result<[Cow<'t, str>; 7], StoreError> {
    if record.is_empty() {
        return Ok([const { Cow::Borrowed("") }; 7]);
    }
    form.person(record).map_err(|_| StoreError::Damaged("person"))
}

/// Adds what runs did, as far as it stands, to the identities of the list; of a file of users also
/// what left their rows.
fn journal<F: Form>(
    session: &FileSession<F>,
    identities: &Identities<'_>,
    snapshot: &mut Snapshot,
) -> Result<(), StoreError> {
    for run in session.journal.runs().iter().filter(|run| run.stands()) {
        session.journal.standing(run.ordinal, &mut |_, line| {
            let identity = identities.number(line.scheme, &line.identity);
            let was = line
                .was
                .as_deref()
                .and_then(|was| identities.number(line.was_scheme.unwrap_or(line.scheme), was));
            if identity.is_some() || was.is_some() {
                let profile = snapshot.profiles.number(&line.profile);
                snapshot.journal(JournalEntry {
                    run: run.ordinal,
                    kind: line.deed,
                    identity,
                    profile,
                    was,
                });
            }
            Ok(())
        })?;
    }
    for (number, Departed { profile, scheme, identity }) in departed(session)? {
        let Some(identity) = identities.number(scheme, &identity) else { continue };
        let profile = snapshot.profiles.number(&profile);
        if !snapshot.all(identity).any(|holding| holding.profile == profile) {
            snapshot.hold(identity, Holding::unnamed(profile, number, State::Retired));
        }
    }
    Ok(())
}

pub(super) fn earlier<F: Form>(
    session: &FileSession<F>,
    list_id: &str,
    identities: &mut Identities<'_>,
) -> Result<Vec<EarlierChange>, StoreError> {
    let mut names = Names::new();
    let mut earlier = Vec::new();
    let is_of_list = |run: &&Run| {
        run.stands() && matches!(run.kind, RunKind::Applied { .. }) && run.about.list_id == list_id
    };
    for run in session.journal.runs().iter().filter(is_of_list) {
        session.journal.standing(run.ordinal, &mut |_, line| {
            names.add(line);
            let identity = identities.number_or_add(line.scheme, &line.identity);
            let was = line
                .was
                .as_deref()
                .map(|was| identities.number_or_add(line.was_scheme.unwrap_or(line.scheme), was));
            earlier.push(EarlierChange {
                run: run.ordinal,
                row: line.row,
                kind: line.deed,
                keyring: 0,
                identity,
                was,
            });
            Ok(())
        })?;
    }
    if names.is_empty() {
        return Ok(earlier);
    }
    let found = names.find(session)?;
    for (at, (change, sight)) in earlier.iter_mut().zip(found.of_names).enumerate() {
        change.keyring = sight.map_or_else(|| names.gone(session, at), |sight| sight.keyring);
    }
    Ok(earlier)
}

pub(super) fn deeds<F: Form>(
    session: &mut FileSession<F>,
    run: &Run,
) -> Result<Vec<AppliedChange>, StoreError> {
    let mut names = Names::new();
    let mut done = Vec::new();
    let mut befores = Vec::new();
    session.journal.standing(run.ordinal, &mut |number, line| {
        names.add(line);
        let profile = names.profile(names.len() - 1);
        done.push(AppliedChange {
            row: line.row,
            kind: line.deed,
            keyring: 0,
            profile,
            now: None,
            holder: None,
            occupant: None,
            later: Vec::new(),
            open: 0,
            counted_on_old: line.was.is_some(),
            left_since: None,
        });
        befores.push((number, line.before(), line.identity.is_empty()));
        Ok(())
    })?;
    let Others { later, left, left_before } = other_runs(session, run, &names)?;
    let found = names.find(session)?;
    session.undoing.clear();
    session.named = found.named;
    for (at, ((change, sight), (number, before, is_bare))) in
        done.iter_mut().zip(found.of_names).zip(befores).enumerate()
    {
        let identity = names.identity(at) as usize;
        // Profiles without an identity have nothing that another could hold.
        change.holder = found.holders[identity].filter(|_| !is_bare);
        change.later.clone_from(&later[identity]);
        change.open = found.open[change.profile as usize];
        change.left_since = left.get(&change.profile).copied();
        change.counted_on_old &= !left_before.contains(&change.profile);
        change.keyring = sight.map_or_else(|| names.gone(session, at), |sight| sight.keyring);
        if change.kind == ChangeKind::Retired {
            let scheme = names.identities.name(names.identity(at)).0;
            change.occupant = found.occupants.get(&(change.profile, scheme)).copied();
        }
        let sight = sight.or_else(|| {
            // What left the row of a user may come back to it.
            let (state, keyring) = (State::Retired, change.keyring);
            let has_left =
                change.kind == ChangeKind::Retired && found.stands[change.profile as usize];
            has_left.then_some(Sight { keyring, state, names_scheme: false, names_state: false })
        });
        if let Some(sight) = sight {
            change.now = Some(sight.state);
            let (names_scheme, names_state) = (sight.names_scheme, sight.names_state);
            session
                .undoing
                .insert(sight.keyring, Undoing { number, before, names_scheme, names_state });
        }
    }
    Ok(done)
}

/// What other runs did, as far as that stands.
#[derive(Default)]
struct Others {
    /// For each identity: the later runs that changed it.
    later: Vec<Vec<i64>>,
    /// For each profile of which a later run retired a keyring: the last one that did.
    left: HashMap<ProfileNo, i64>,
    /// The profiles of which an earlier run retired a keyring.
    left_before: HashSet<ProfileNo>,
}

fn other_runs<F: Form>(
    session: &FileSession<F>,
    run: &Run,
    names: &Names,
) -> Result<Others, StoreError> {
    let mut others =
        Others { later: vec![Vec::new(); names.identities.len()], ..Others::default() };
    for other in
        session.journal.runs().iter().filter(|other| other.stands() && other.ordinal != run.ordinal)
    {
        let is_later = other.ordinal > run.ordinal;
        session.journal.standing(other.ordinal, &mut |_, line: &ChangeLine<'_>| {
            let left =
                names.find_profile(&line.profile).filter(|_| line.deed == ChangeKind::Retired);
            match left {
                Some(profile) if is_later => {
                    others.left.insert(profile, other.ordinal);
                }
                Some(profile) => {
                    others.left_before.insert(profile);
                }
                None => {}
            }
            if let Some(identity) =
                names.identities.number(line.scheme, &line.identity).filter(|_| is_later)
            {
                let runs: &mut Vec<i64> = &mut others.later[identity as usize];
                if runs.last() != Some(&other.ordinal) {
                    runs.push(other.ordinal);
                }
            }
            Ok(())
        })?;
    }
    Ok(others)
}

pub(super) fn people<F: Form>(
    session: &FileSession<F>,
    visit: &mut dyn FnMut(&Person<'_>, &str, KeyringNo),
) -> Result<(), StoreError> {
    walk(&session.file, &session.form, &mut |place, row| {
        if row.state == State::Active {
            let cells =
                session.form.cells(row.record, &[]).map_err(|_| StoreError::Damaged("person"))?;
            visit(
                &person_from(cells.person.each_ref().map(String::as_str)),
                &row.profile,
                session.form.number(place, &row.profile, row.scheme, &row.identity),
            );
        }
        Ok(())
    })
}

pub(super) fn entries<F: Form>(
    session: &FileSession<F>,
    is_asked: &dyn Fn(&str) -> bool,
    visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let extra = extra_columns(session)?;
    let mut departed = departed(session)?;
    walk(&session.file, &session.form, &mut |place, row| {
        let keyring = session.form.number(place, &row.profile, row.scheme, &row.identity);
        departed.remove(&keyring);
        if !is_asked(&row.profile) {
            return Ok(());
        }
        let cells =
            session.form.cells(row.record, &extra).map_err(|_| StoreError::Damaged("person"))?;
        visit(EntryRef {
            keyring,
            profile_id: &row.profile,
            identity: &row.identity,
            scheme: row.scheme,
            state: row.state,
            person: person_from(cells.person.each_ref().map(String::as_str)),
            extra: &cells.extra,
        })
    })?;
    departed.iter().filter(|(_, it)| is_asked(&it.profile)).try_for_each(|(&keyring, it)| {
        visit(EntryRef {
            keyring,
            profile_id: &it.profile,
            identity: &it.identity,
            scheme: it.scheme,
            state: State::Retired,
            person: person_from([""; 7]),
            extra: &[],
        })
    })
}

pub(super) fn extra_columns<F: Form>(session: &FileSession<F>) -> Result<Vec<String>, StoreError> {
    let mut columns = session.form.extra_columns();
    if !F::HAS_HEADER && !session.form.is_of_users() {
        walk(&session.file, &session.form, &mut |_, row| {
            session
                .form
                .note_columns(row.record, &mut columns)
                .map_err(|_| StoreError::Damaged("keys"))
        })?;
    }
    Ok(columns)
}

/// Tells whether there are so many profiles with an active identity; where that was not seen, the file is walked over until
/// there are.
pub(super) fn has_profiles<F: Form>(
    session: &FileSession<F>,
    count: u64,
) -> Result<bool, StoreError> {
    if session.profiles >= count {
        return Ok(true);
    }
    // Names of profiles would fill memory, and nothing hangs on one more or less.
    let mut profiles: HashSet<u64> = HashSet::new();
    let walked = walk(&session.file, &session.form, &mut |_, row| {
        if !row.opens() {
            return Ok(());
        }
        let mut hasher = DefaultHasher::new();
        row.profile.hash(&mut hasher);
        profiles.insert(hasher.finish());
        // Nothing is wrong: an error is how a walk ends early.
        if profiles.len() as u64 >= count { Err(StoreError::Conflict) } else { Ok(()) }
    });
    match walked {
        _ if profiles.len() as u64 >= count => Ok(true),
        walked => walked.map(|()| false),
    }
}
