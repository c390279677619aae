//! An export that brings the file up to date: what goes is retired where it stands, names are
//! mended, and what is new comes at the end.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::io::{BufWriter, Seek as _, Write as _};

use super::super::layout::STANDARD_COLUMNS;
use super::super::sync::{Entering, Incoming, IncomingSource, Upkeep};
use super::super::{NewRun, StoreError};
use super::FileSession;
use super::blocks::walk;
use super::commit::Ready;
use super::form::{Form, Reshape};
use super::import::Spool;
use super::journal::{ChangeLine, MendLine};
use super::pass::{Edit, Pass, What, place_of};
use crate::files::aside;
use crate::identity::{Case, Scheme};
use crate::plan::{ChangeKind, State};

pub(super) fn sync<F: Form>(
    session: &FileSession<F>,
    run: &NewRun,
    upkeep: &Upkeep<'_>,
    source: &mut IncomingSource<'_>,
) -> Result<Ready, StoreError> {
    let edit = |&(keyring, row): &(i64, u32)| {
        Ok(Edit::new(place_of(keyring)?, row as usize, What::Set(State::Retired)))
    };
    let mut edits: Vec<Edit> =
        upkeep.retired.iter().map(edit).collect::<Result<_, StoreError>>()?;
    let mut spool = Spool::new(session, aside(), upkeep.extra_columns.len());
    let mut rows = Vec::new();
    source(&mut |row, incoming| match incoming {
        Incoming::Add(entry) => {
            rows.push(row);
            spool.take(row, entry)
        }
        Incoming::Mend(keyring, person) => {
            spool.note_used(&person);
            let person = person.map(|cell| cell.map(str::to_owned));
            edits.push(Edit::new(place_of(keyring)?, row as usize, What::Mend(Box::new(person))));
            Ok(())
        }
    })?;
    let mut tally = Tally::of(session, &edits, &spool)?;
    let mut needed = spool.used_columns(upkeep.extra_columns);
    if !upkeep.retired.is_empty() && !needed.contains(&STANDARD_COLUMNS[3]) {
        needed.push(STANDARD_COLUMNS[3]);
    }
    let added = session.form.lacks(&needed).into_iter().map(str::to_owned).collect();
    let pass = Pass::new(session, Reshape { added, removed: Vec::new() }, edits)?;
    let mut commit = session.begin()?;
    let mut journal = session.journal.append(
        session.place.file(),
        run,
        Entering::Export,
        &pass.reshape.added,
        &[],
    )?;
    let mut mended = BufWriter::new(aside());
    pass.run(commit.out()?, &mut |edit, row, noted| {
        let mut line = ChangeLine::new(
            edit.change as u32,
            ChangeKind::Retired,
            &row.profile,
            row.scheme,
            &row.identity,
        );
        line.nth = tally.nth_at(edit.place);
        if !edit.is_mend() {
            return journal.change(&line.with_before(noted.before));
        }
        let line = MendLine { keyring: line, before: noted.wide.into(), after: noted.text.into() };
        serde_json::to_writer(&mut mended, &line).map_err(std::io::Error::from)?;
        Ok(mended.write_all(b"\n")?)
    })?;
    let out = commit.out()?;
    let is_open = pass.is_open(out);
    let mut text = Vec::new();
    let mut rows = rows.into_iter();
    spool.give_back(&mut |cells| {
        text.clear();
        pass.after.compose(
            &cells.iter().map(String::as_str).collect::<Vec<_>>(),
            upkeep.extra_columns,
            &mut text,
        );
        pass.write_line(&text, is_open, out)?;
        let scheme: Scheme = cells[2].parse().map_err(|_| StoreError::Damaged("spool"))?;
        let mut line = ChangeLine::new(
            rows.next().unwrap_or_default(),
            ChangeKind::Added,
            &cells[0],
            scheme,
            &cells[1],
        );
        line.nth = tally.count(scheme, &cells[1], &cells[0]);
        journal.change(&line)
    })?;
    let mut mended = mended.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    mended.rewind()?;
    journal.follow(&mut mended)?;
    Ok(Ready { commit, journal: Some(journal) })
}

/// How many equal keyrings stand before each that is changed or added.
struct Tally {
    hasher: RandomState,
    /// By digest of identity and profile.
    counts: HashMap<u64, u32>,
    /// Of the keyrings that are changed: by place.
    nths: HashMap<u64, u32>,
}

impl Tally {
    /// Counts, and sees to it that no identity that comes in is active already and stays so.
    fn of<F: Form, S: std::io::Read + std::io::Write + std::io::Seek>(
        session: &FileSession<F>,
        edits: &[Edit],
        spool: &Spool<'_, F, S>,
    ) -> Result<Self, StoreError> {
        let mut tally =
            Self { hasher: RandomState::new(), counts: HashMap::new(), nths: HashMap::new() };
        let edits: HashMap<u64, bool> =
            edits.iter().map(|edit| (edit.place, edit.is_mend())).collect();
        walk(&session.file, &session.form, &mut |place, row| {
            let nth = tally.count(row.scheme, &row.identity, &row.profile);
            let edit = edits.get(&place);
            if edit.is_some() && nth > 0 {
                tally.nths.insert(place, nth);
            }
            let stays = row.state == State::Active && edit != Some(&false);
            if stays && !row.identity.is_empty() && spool.brings(row.scheme, &row.identity) {
                Err(StoreError::Conflict)
            } else {
                Ok(())
            }
        })?;
        Ok(tally)
    }

    /// Counts a keyring, and returns how many equal ones there were before.
    fn count(&mut self, scheme: Scheme, identity: &str, profile: &str) -> u32 {
        let count = self
            .counts
            .entry(self.hasher.hash_one((scheme, scheme.key(identity, Case::Exact), profile)))
            .or_default();
        *count += 1;
        *count - 1
    }

    fn nth_at(&self, place: u64) -> u32 {
        self.nths.get(&place).copied().unwrap_or_default()
    }
}
