//! The keyrings of a file that a list speaks of, found on a thread of their own: who takes them need not wait for those that nobody asked for.

use std::fs::File;
use std::mem::take;
use std::panic::resume_unwind;
use std::sync::mpsc::sync_channel;
use std::thread;

use super::super::StoreError;
use super::blocks::walk_batches;
use super::form::{Form, Row};
use crate::identity::Scheme;
use crate::plan::{Identities, IdentityNo, State};

/// How many sightings travel together, and how many such loads may wait.
const LOAD: usize = 4_096;
const WAITING: usize = 8;

/// A keyring of an identity that the list speaks of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sighting<'t> {
    /// The identity.
    pub(super) identity: IdentityNo,
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

/// Which schemes occur in a file, by their place in [`Scheme::ALL`].
pub(super) type Schemes = [bool; Scheme::ALL.len()];

/// Walks over the keyrings of identities, in the order of the file, and returns which schemes occur in all of it.
pub(super) fn sight<F: Form>(
    file: &File,
    form: &F,
    identities: &Identities<'_>,
    visit: &mut impl FnMut(&Sighting<'_>) -> Result<(), StoreError>,
) -> Result<Schemes, StoreError> {
    thread::scope(|scope| {
        let (send, receive) = sync_channel::<Load>(WAITING);
        let search = scope.spawn(move || search(file, form, identities, &mut |load| send.send(load).map_err(|_| StoreError::Conflict)));
        let visited = receive.iter().try_for_each(|load| load.visit(visit));
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
) -> Result<Schemes, StoreError> {
    let mut schemes = Schemes::default();
    let mut numbers = Vec::new();
    let mut load = Load::default();
    let tells_people = form.tells_people();
    walk_batches(file, form, &mut |base, rows| {
        identities.numbers(rows.iter().map(|row| (row.scheme, row.identity.as_ref())), &mut numbers);
        for (row, number) in rows.iter().zip(&numbers) {
            schemes[row.scheme as usize] |= !row.identity.is_empty();
            if let Some(identity) = *number {
                let record = if tells_people && identities.is_about_somebody(identity) { row.record } else { "" };
                load.add(identity, base, row, record);
            }
        }
        if load.entries.len() >= LOAD { send(take(&mut load)) } else { Ok(()) }
    })?;
    send(load)?;
    Ok(schemes)
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
    scheme: Scheme,
    state: State,
    place: u64,
    /// Where the profile ends in the text; it begins where the entry before ends.
    profile_end: usize,
    written_end: usize,
    record_end: usize,
}

impl Load {
    fn add(&mut self, identity: IdentityNo, base: u64, row: &Row<'_>, record: &str) {
        self.text.push_str(&row.profile);
        let profile_end = self.text.len();
        self.text.push_str(&row.identity);
        let written_end = self.text.len();
        self.text.push_str(record);
        let (scheme, state, place, record_end) = (row.scheme, row.state, base + row.at as u64, self.text.len());
        self.entries.push(Entry { identity, scheme, state, place, profile_end, written_end, record_end });
    }

    fn visit(&self, visit: &mut impl FnMut(&Sighting<'_>) -> Result<(), StoreError>) -> Result<(), StoreError> {
        let mut start = 0;
        for &Entry { identity, scheme, state, place, profile_end, written_end, record_end } in &self.entries {
            let (profile, written) = (&self.text[start..profile_end], &self.text[profile_end..written_end]);
            let record = &self.text[written_end..record_end];
            visit(&Sighting { identity, written, scheme, place, profile, state, record })?;
            start = record_end;
        }
        Ok(())
    }
}
