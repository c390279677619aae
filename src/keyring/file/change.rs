//! Carrying out a plan, and taking it back.

use std::cmp::Ordering;
use std::collections::HashSet;

use super::super::layout::STANDARD_COLUMNS;
use super::super::sync::Entering;
use super::super::{NewRun, Run, Session as _, StoreError, Work};
use super::blocks::Blocks;
use super::commit::{Commit, NewFile, Ready};
use super::form::{Extent, Form, Reshape};
use super::journal::{ChangeLine, Spans, Writer};
use super::locate::{Names, Sight};
use super::pass::{Edit, Pass, What, place_of, text_of};
use super::{FileSession, Undoing};
use crate::plan::{Change, ChangeKind, KeyringNo, Revert, State};

pub(super) fn carry_out<F: Form>(
    session: &FileSession<F>,
    run: &NewRun,
    work: &Work<'_>,
) -> Result<Ready, StoreError> {
    refuse_double(session, work)?;
    let reshape = Reshape { added: lacking(session, work), removed: Vec::new() };
    let pass = Pass::new(session, reshape, edits_of(work)?)?;
    let mut commit = session.begin()?;
    let mut journal = session.journal.append(
        session.place.file(),
        run,
        Entering::List,
        &pass.reshape.added,
        &[],
    )?;
    pass.run(commit.out()?, &mut |edit, row, noted| {
        let change = &work.changes[edit.change];
        if row.profile != work.profiles.name(change.profile) {
            return Err(StoreError::Conflict);
        }
        let mut line =
            ChangeLine::new(change.row, change.kind, &row.profile, row.scheme, &row.identity);
        line.nth = session.nths.get(&edit.place.cast_signed()).copied().unwrap_or_default();
        journal.change(&with_was(line, change, work).with_before(noted.before))
    })?;
    pass.add(commit.out()?, work, &mut journal)?;
    Ok(Ready { commit, journal: Some(journal) })
}

/// Returns which changes of a run go back, by their numbers in it.
pub(super) fn taken_back<F: Form>(
    session: &mut FileSession<F>,
    undone: &Run,
    steps: &[Revert],
) -> Result<Spans, StoreError> {
    if session.undoing.is_empty() {
        session.deeds(undone)?;
    }
    let numbers = steps.iter().map(|step| Ok(undoing_of(session, *step)?.number));
    Ok(Spans::of(numbers.collect::<Result<_, StoreError>>()?))
}

pub(super) fn undo<F: Form>(
    session: &mut FileSession<F>,
    undone: &Run,
    run: &NewRun,
    steps: &[Revert],
) -> Result<Ready, StoreError> {
    let numbers = taken_back(session, undone, steps)?;
    let mut edits: Vec<Edit> = steps
        .iter()
        .enumerate()
        .map(|(at, step)| undo_edit(session, at, *step))
        .collect::<Result<_, _>>()?;
    edits.extend(unmending(session, undone)?);
    let pass = Pass::new(
        session,
        Reshape { added: Vec::new(), removed: idle_columns(session, &edits) },
        edits,
    )?;
    let mut commit = session.begin()?;
    let mut journal = session.journal.append(
        session.place.file(),
        run,
        Entering::Undo(undone.ordinal),
        &[],
        &pass.reshape.removed,
    )?;
    journal.undoes(&numbers)?;
    pass.run(commit.out()?, &mut |_, _, _| Ok(()))?;
    Ok(Ready { commit, journal: Some(journal) })
}

impl<F: Form> FileSession<F> {
    pub(super) fn begin(&self) -> Result<Commit, StoreError> {
        if self.lock.is_none() {
            return Err(StoreError::Busy);
        }
        Commit::begin(&self.place, self.stamp)
    }
}

/// The store itself keeps an identity from opening two profiles, whatever the plan says.
fn refuse_double<F: Form>(session: &FileSession<F>, work: &Work<'_>) -> Result<(), StoreError> {
    let leaving: HashSet<KeyringNo> =
        work.changes.iter().filter(|it| it.retires()).map(|it| it.keyring).collect();
    let mut is_coming = vec![false; work.identities.len()];
    for change in work.changes.iter().filter(|change| !change.retires()) {
        let active = session.active.place(change.identity);
        if std::mem::replace(&mut is_coming[change.identity as usize], true)
            || active.is_some_and(|place| !leaving.contains(&place.cast_signed()))
        {
            return Err(StoreError::Conflict);
        }
    }
    Ok(())
}

/// Returns the columns that the file lacks for this work: empty they say what their absence said,
/// so that no other row changes its meaning.
fn lacking<F: Form>(session: &FileSession<F>, work: &Work<'_>) -> Vec<String> {
    let mut needed = Vec::new();
    let is_other = |change: &Change| {
        change.kind == ChangeKind::Added
            && work.identities.name(change.identity).0 != session.form.unnamed()
    };
    if work.changes.iter().any(is_other) {
        needed.push(STANDARD_COLUMNS[2]);
    }
    if work.changes.iter().any(Change::retires) {
        needed.push(STANDARD_COLUMNS[3]);
    }
    session.form.lacks(&needed).into_iter().map(str::to_owned).collect()
}

fn edits_of(work: &Work<'_>) -> Result<Vec<Edit>, StoreError> {
    let mut edits = Vec::new();
    for (at, change) in work.changes.iter().enumerate() {
        let state = match change.kind {
            ChangeKind::Retired => State::Retired,
            ChangeKind::Activated => State::Active,
            ChangeKind::Added => continue,
        };
        edits.push(Edit { place: place_of(change.keyring)?, change: at, what: What::Set(state) });
    }
    Ok(edits)
}

pub(super) fn with_was<'a>(
    mut line: ChangeLine<'a>,
    change: &Change,
    work: &'a Work<'_>,
) -> ChangeLine<'a> {
    if let Some(was) = change.was {
        let (scheme, was) = work.identities.name(was);
        line.was = Some(was.into());
        line.was_scheme = Some(scheme).filter(|scheme| *scheme != line.scheme);
    }
    line
}

fn undoing_of<F>(session: &FileSession<F>, step: Revert) -> Result<&Undoing, StoreError> {
    let (Revert::Remove(keyring) | Revert::Retire(keyring) | Revert::Activate(keyring)) = step;
    session.undoing.get(&keyring).ok_or(StoreError::Conflict)
}

fn undo_edit<F>(session: &FileSession<F>, at: usize, step: Revert) -> Result<Edit, StoreError> {
    let undoing = undoing_of(session, step)?;
    let (keyring, what) = match step {
        Revert::Remove(keyring) => (keyring, What::Remove),
        Revert::Retire(keyring) | Revert::Activate(keyring) => {
            (keyring, What::Restore(undoing.before.clone()))
        }
    };
    Ok(Edit { place: place_of(keyring)?, change: at, what })
}

/// Finds the records whose person columns a run mended.
fn unmending<F: Form>(session: &FileSession<F>, undone: &Run) -> Result<Vec<Edit>, StoreError> {
    let (mut names, mut records) = (Names::new(), Vec::new());
    session.journal.mended(undone.ordinal, &mut |line| {
        names.add(&line.keyring);
        records.push((line.before.clone().into_owned(), line.after.clone().into_owned()));
    })?;
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let found = names.find(session)?;
    let edit = |(sight, (before, after)): (Option<Sight>, (String, String))| {
        Some(
            place_of(sight?.keyring)
                .map(|place| Edit::new(place, 0, What::Unmend { after, before })),
        )
    };
    found.of_names.into_iter().zip(records).filter_map(edit).collect()
}

/// Returns the columns that this tool added and that nothing uses any longer once these edits are
/// made.
fn idle_columns<F: Form>(session: &FileSession<F>, edits: &[Edit]) -> Vec<String> {
    let own = session.journal.own_columns();
    if own.is_empty() || !session.form.ends_with(&own) {
        return Vec::new();
    }
    let [mut schemes, mut states] = session.named;
    for edit in edits {
        let undoing = session.undoing.get(&edit.place.cast_signed());
        let is_removed = matches!(edit.what, What::Remove);
        schemes -= u64::from(is_removed && undoing.is_some_and(|undoing| undoing.names_scheme));
        let leaves_state = match &edit.what {
            What::Restore(before) => {
                before.text.as_deref().is_none_or(|text| text.trim().is_empty())
            }
            What::Remove => undoing.is_some_and(|undoing| undoing.names_state),
            What::Set(_) | What::Mend(_) | What::Unmend { .. } => false,
        };
        states -= u64::from(leaves_state);
    }
    let is_idle = |name: &&String| {
        (**name == STANDARD_COLUMNS[2] && schemes == 0)
            || (**name == STANDARD_COLUMNS[3] && states == 0)
    };
    own.iter().filter(is_idle).cloned().collect()
}

impl<F: Form> Pass<'_, F> {
    /// Moves to a record, and refuses a place where none starts.
    fn go_to_record(&self, blocks: &mut Blocks<'_>, place: u64) -> Result<Extent, StoreError> {
        let head = self.session.form.head().len() as u64;
        match place.cmp(&head) {
            Ordering::Less => return Err(StoreError::Conflict),
            Ordering::Equal => blocks.go_to(place)?,
            Ordering::Greater => {
                blocks.go_to(place - 1)?;
                if !matches!(blocks.bytes().first(), Some(b'\n' | b'\r')) {
                    return Err(StoreError::Conflict);
                }
                blocks.pass(1);
            }
        }
        blocks.record(&self.session.form)?.ok_or(StoreError::Conflict)
    }

    /// Refuses a record to copy from that is of another profile.
    fn look_at_template(&self, record: &str, profile: &str) -> Result<(), StoreError> {
        let mut is_sound = false;
        let scanned = self.session.form.scan(record, true, &mut |row| {
            is_sound = row.profile == profile;
            Ok(())
        });
        if is_sound && scanned.is_ok() { Ok(()) } else { Err(StoreError::Conflict) }
    }

    /// Adds the new keyrings at the end of the file.
    fn add(
        &self,
        out: &mut NewFile,
        work: &Work<'_>,
        journal: &mut Writer,
    ) -> Result<(), StoreError> {
        let is_open = self.is_open(out);
        let mut blocks = Blocks::at(&self.session.file, self.session.form.head().len() as u64)?;
        let mut text = Vec::new();
        for change in work.changes.iter().filter(|change| change.kind == ChangeKind::Added) {
            let extent = self.go_to_record(&mut blocks, place_of(change.keyring)?)?;
            let (scheme, identity) = work.identities.of_change(change);
            text.clear();
            let template = text_of(&blocks.bytes()[..extent.content])?;
            self.look_at_template(template, work.profiles.name(change.profile))?;
            self.after
                .add(template, scheme, identity, &mut text)
                .map_err(|_| StoreError::Conflict)?;
            self.write_line(&text, is_open, out)?;
            let line = ChangeLine::new(
                change.row,
                ChangeKind::Added,
                work.profiles.name(change.profile),
                scheme,
                identity,
            );
            journal.change(&with_was(line, change, work))?;
        }
        Ok(())
    }
}
