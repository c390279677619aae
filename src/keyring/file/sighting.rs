//! The keyrings of a file that a list speaks of, found on a thread of their own: who takes them
//! need not wait for those that nobody asked for.

use std::fs::File;
use std::mem::take;
use std::panic::resume_unwind;
use std::sync::mpsc::sync_channel;
use std::thread;

use super::super::StoreError;
use super::blocks::walk_batches;
use super::distinct::Distinct;
use super::form::{Form, Row};
use crate::identity::{NearKind, Scheme};
use crate::plan::{Identities, IdentityNo, Left, State};
use crate::progress::{self, Phase, Whole};

/// How many sightings travel together, and how many such loads may wait.
const LOAD: usize = 4_096;
const WAITING: usize = 8;

/// How many times as many profiles are counted as the list has identities: whoever asks how many
/// there are asks whether the list changes most of them.
const TIMES: usize = 3;

/// A keyring of an identity that the list speaks of, or of one near it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sighting<'t> {
    /// The identity of the list.
    pub(super) identity: IdentityNo,
    /// In what it differs from that, where it is not the same.
    pub(super) near: Option<NearKind>,
    /// The identity as the file writes it, which may be another way than the list's.
    pub(super) written: &'t str,
    /// Its scheme.
    pub(super) scheme: Scheme,
    /// Where the record stands in the file.
    pub(super) place: u64,
    /// The publisher's id of the profile.
    pub(super) profile: &'t str,
    /// Whether the keyring opens the profile.
    pub(super) state: State,
    /// The whole record, where it may tell of somebody whom the list knows as well.
    pub(super) record: &'t str,
}

/// What all of a file shows.
#[derive(Debug, Default)]
pub(super) struct Overall {
    /// Which schemes occur, by their place in [`Scheme::ALL`].
    schemes: [bool; Scheme::ALL.len()],
    /// Who is left behind under an old realm.
    pub(super) left: Left,
    /// How many profiles with an active identity there are at least.
    pub(super) profiles: u64,
}

impl Overall {
    /// Returns which schemes occur.
    pub(super) fn schemes(&self) -> impl Iterator<Item = Scheme> {
        Scheme::ALL.into_iter().filter(|scheme| self.schemes[*scheme as usize])
    }
}

/// Walks over the keyrings of identities and those near them, in the order of the file, and returns
/// what all of it shows.
pub(super) fn sight<F: Form>(
    file: &File,
    form: &F,
    identities: &Identities<'_>,
    visit: &mut impl FnMut(&Sighting<'_>) -> Result<(), StoreError>,
) -> Result<Overall, StoreError> {
    // Whoever searches is another thread, which nobody watches.
    let running = progress::begin(Phase::ReadKeyrings, Whole::Bytes(file.metadata()?.len()));
    thread::scope(|scope| {
        let (send, receive) = sync_channel::<Load>(WAITING);
        let search = scope.spawn(move || {
            search(file, form, identities, &mut |load| {
                send.send(load).map_err(|_| StoreError::Conflict)
            })
        });
        let visited = receive.iter().try_for_each(|load| {
            running.reach(load.entries.last().map_or(0, |entry| entry.place));
            load.visit(visit)
        });
        // Whoever still searches is told by this that nobody waits any more.
        drop(receive);
        let searched = search.join().unwrap_or_else(|panic| resume_unwind(panic));
        visited.and(searched)
    })
}

fn search<F: Form>(
    file: &File,
    form: &F,
    identities: &Identities<'_>,
    send: &mut impl FnMut(Load) -> Result<(), StoreError>,
) -> Result<Overall, StoreError> {
    let mut overall = Overall::default();
    let mut seen = Vec::new();
    let mut load = Load::default();
    let mut profiles = Distinct::up_to(TIMES * identities.len());
    let tells_people = form.tells_people();
    walk_batches(file, form, &mut |base, rows| {
        identities.survey(
            rows.iter().map(|row| (row.scheme, row.identity.as_ref(), row.state)),
            &mut seen,
        );
        for (row, seen) in rows.iter().zip(&seen) {
            overall.schemes[row.scheme as usize] |= !row.identity.is_empty();
            if row.opens() {
                profiles.take(&row.profile);
            }
            if seen.is_left {
                overall.left.add(&row.profile);
            }
            let near = seen.near.map(|(identity, kind)| (identity, Some(kind)));
            if let Some((identity, near)) = seen.named.map(|identity| (identity, None)).or(near) {
                let record = if tells_people && identities.is_about_somebody(identity) {
                    row.record
                } else {
                    ""
                };
                load.add((identity, near), base, row, record);
            }
        }
        if load.entries.len() >= LOAD { send(take(&mut load)) } else { Ok(()) }
    })?;
    send(load)?;
    overall.profiles = profiles.at_least();
    Ok(overall)
}

/// Sightings on their way, their texts in one piece.
#[derive(Debug, Default)]
struct Load {
    text: String,
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    identity: IdentityNo,
    near: Option<NearKind>,
    scheme: Scheme,
    state: State,
    place: u64,
    /// Where the profile ends in the text; it begins where the entry before ends.
    profile_end: usize,
    written_end: usize,
    record_end: usize,
}

impl Load {
    fn add(
        &mut self,
        (identity, near): (IdentityNo, Option<NearKind>),
        base: u64,
        row: &Row<'_>,
        record: &str,
    ) {
        self.text.push_str(&row.profile);
        let profile_end = self.text.len();
        self.text.push_str(&row.identity);
        let written_end = self.text.len();
        self.text.push_str(record);
        let (scheme, state, place, record_end) =
            (row.scheme, row.state, base + row.at as u64, self.text.len());
        self.entries.push(Entry {
            identity,
            near,
            scheme,
            state,
            place,
            profile_end,
            written_end,
            record_end,
        });
    }

    fn visit(
        &self,
        visit: &mut impl FnMut(&Sighting<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut start = 0;
        for &Entry { identity, near, scheme, state, place, profile_end, written_end, record_end } in
            &self.entries
        {
            let (profile, written) =
                (&self.text[start..profile_end], &self.text[profile_end..written_end]);
            let record = &self.text[written_end..record_end];
            visit(&Sighting { identity, near, written, scheme, place, profile, state, record })?;
            start = record_end;
        }
        Ok(())
    }
}
