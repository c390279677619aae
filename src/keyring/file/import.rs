//! Keyrings added at the end of the file; all, or none.

use std::collections::HashSet;
use std::hash::{BuildHasher as _, RandomState};
use std::io::{BufRead as _, BufReader, BufWriter, Read, Seek, Write};

use super::super::entry::Entry;
use super::super::layout::STANDARD_COLUMNS;
use super::super::{EntrySource, Mend, StoreError};
use super::FileSession;
use super::blocks::walk;
use super::commit::Ready;
use super::form::{Form, Reshape};
use super::pass::Pass;
use crate::files::aside;
use crate::identity::{Case, Scheme};
use crate::plan::State;

pub(super) fn import<F: Form>(
    session: &FileSession<F>,
    extra: &[String],
    source: &mut EntrySource<'_>,
) -> Result<(Ready, u64), StoreError> {
    let mut spool = Spool::new(session, aside(), extra.len());
    spool.note_active()?;
    source(&mut |row, entry| spool.take(row, entry))?;
    let added =
        session.form.lacks(&spool.used_columns(extra)).into_iter().map(str::to_owned).collect();
    let pass = Pass::new(session, Reshape { added, removed: Vec::new() }, Vec::new())?;
    let mut commit = session.begin()?;
    let out = commit.out()?;
    pass.run(out, &mut |_, _, _| Ok(()))?;
    let is_open = pass.is_open(out);
    let mut text = Vec::new();
    let count = spool.give_back(&mut |cells| {
        text.clear();
        pass.after.compose(&cells.iter().map(String::as_str).collect::<Vec<_>>(), extra, &mut text);
        pass.write_line(&text, is_open, out)
    })?;
    Ok((Ready { commit, journal: None }, count))
}

/// The place of the first person column in [`STANDARD_COLUMNS`].
const PERSON: usize = 4;

/// Keyrings that wait until it is known which columns they need.
pub(super) struct Spool<'s, F, S: Write> {
    session: &'s FileSession<F>,
    out: BufWriter<S>,
    hasher: RandomState,
    /// Digests of the identities that are active, in the file as far as that was asked, and here.
    active: HashSet<u64>,
    used: Vec<bool>,
    count: u64,
}

impl<'s, F: Form, S: Read + Write + Seek> Spool<'s, F, S> {
    pub(super) fn new(session: &'s FileSession<F>, aside: S, extra: usize) -> Self {
        // Profile and identity are always there; columns that are not standard are kept even where
        // they are empty.
        let used = (0..STANDARD_COLUMNS.len() + extra)
            .map(|column| column < 2 || column >= STANDARD_COLUMNS.len())
            .collect();
        Self {
            session,
            out: BufWriter::new(aside),
            hasher: RandomState::new(),
            active: HashSet::new(),
            used,
            count: 0,
        }
    }

    /// Takes note of what is active in the file.
    fn note_active(&mut self) -> Result<(), StoreError> {
        walk(&self.session.file, &self.session.form, &mut |_, row| {
            if row.state == State::Active && !row.identity.is_empty() {
                self.active.insert(
                    self.hasher.hash_one((row.scheme, row.scheme.key(&row.identity, Case::Exact))),
                );
            }
            Ok(())
        })
    }

    /// Tells whether an identity is among what waits.
    pub(super) fn brings(&self, scheme: Scheme, identity: &str) -> bool {
        self.active.contains(&self.hasher.hash_one((scheme, scheme.key(identity, Case::Exact))))
    }

    /// Takes note of the person columns that are told of a keyring which is there.
    pub(super) fn note_used(&mut self, person: &Mend<'_>) {
        for (used, cell) in self.used[PERSON..].iter_mut().zip(person) {
            *used |= cell.is_some_and(|cell| !cell.is_empty());
        }
    }

    /// Returns the columns that what waits needs.
    pub(super) fn used_columns<'c>(&self, extra: &'c [String]) -> Vec<&'c str> {
        let names = STANDARD_COLUMNS.iter().copied().chain(extra.iter().map(String::as_str));
        names.zip(&self.used).filter(|(_, used)| **used).map(|(name, _)| name).collect()
    }

    pub(super) fn take(&mut self, row: u32, entry: &Entry) -> Result<(), StoreError> {
        let key = entry.scheme.key(&entry.identity, Case::Exact);
        if entry.state == State::Active && !entry.identity.is_empty() {
            let is_new = self.active.insert(self.hasher.hash_one((entry.scheme, &key)));
            if !is_new && self.is_active(entry.scheme, &key)? {
                return Err(StoreError::TwiceActive { row });
            }
        }
        let cells: Vec<&str> = [
            entry.profile_id.as_str(),
            &entry.identity,
            entry.scheme.as_str(),
            entry.state.as_str(),
        ]
        .into_iter()
        .chain(entry.person.iter().chain(&entry.extra).map(String::as_str))
        .collect();
        for (column, (cell, used)) in cells.iter().zip(&mut self.used).enumerate() {
            *used |= match column {
                2 => entry.scheme != self.session.form.unnamed(),
                3 => entry.state != State::Active,
                _ => !cell.is_empty(),
            };
        }
        serde_json::to_writer(&mut self.out, &cells).map_err(std::io::Error::from)?;
        self.out.write_all(b"\n")?;
        self.count += 1;
        Ok(())
    }

    /// Tells whether an identity really is active, and not another of the same digest.
    fn is_active(&mut self, scheme: Scheme, key: &str) -> Result<bool, StoreError> {
        let mut found = false;
        walk(&self.session.file, &self.session.form, &mut |_, row| {
            found |= row.state == State::Active
                && row.scheme == scheme
                && scheme.key(&row.identity, Case::Exact) == key;
            Ok(())
        })?;
        self.each(&mut |cells| {
            found |= cells[3] == State::Active.as_str()
                && cells[2] == scheme.as_str()
                && scheme.key(&cells[1], Case::Exact) == key;
            Ok(())
        })?;
        self.out.seek(std::io::SeekFrom::End(0))?;
        Ok(found)
    }

    fn each(
        &mut self,
        visit: &mut dyn FnMut(&[String]) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.out.flush()?;
        self.out.rewind()?;
        for line in BufReader::new(self.out.get_mut()).lines() {
            let cells: Vec<String> =
                serde_json::from_str(&line?).map_err(|_| StoreError::Damaged("spool"))?;
            visit(&cells)?;
        }
        Ok(())
    }

    pub(super) fn give_back(
        mut self,
        visit: &mut dyn FnMut(&[String]) -> Result<(), StoreError>,
    ) -> Result<u64, StoreError> {
        self.each(visit)?;
        Ok(self.count)
    }
}
