//! Carrying out a plan, and taking it back: one pass from the old file to the new.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::io::Write as _;

use super::super::layout::STANDARD_COLUMNS;
use super::super::{NewRun, Run, Session as _, StoreError, Work};
use super::blocks::{Blocks, row_number};
use super::commit::{Commit, NewFile};
use super::form::{Before, Extent, Form, Reshape, Row};
use super::journal::{ChangeLine, Spans, Writer};
use super::{FileSession, Undoing};
use crate::identity::Scheme;
use crate::plan::{Action, Change, Deed, KeyringNo, State, UndoStep};

/// A mark at the start of a text that says it is UTF-8.
const MARK: &str = "\u{feff}";

/// What happens to one record of the file.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    /// Where it stands.
    place: u64,
    /// The index of the change that asks for it.
    change: usize,
    what: What,
}

#[derive(Clone, Debug)]
pub(super) enum What {
    /// It gets another state.
    Set(State),
    /// It gets back what stood there before.
    Restore(Before),
    /// It goes.
    Remove,
}

/// A pass from the old file to the new.
pub(super) struct Pass<'a, F> {
    session: &'a FileSession<F>,
    reshape: Reshape,
    /// The form after the columns changed.
    pub(super) after: F,
    /// In the order of the file.
    edits: Vec<Edit>,
}

/// Called for each record that is edited: the edit, what stood there, and what the cell of the state held.
pub(super) type Note<'a> = dyn FnMut(&Edit, &Row<'_>, Before) -> Result<(), StoreError> + 'a;

pub(super) fn carry_out<F: Form>(session: &FileSession<F>, run: &NewRun, work: &Work<'_>) -> Result<(), StoreError> {
    refuse_double(session, work)?;
    let reshape = Reshape { added: lacking(session, work), removed: Vec::new() };
    let pass = Pass::new(session, reshape, edits_of(work)?)?;
    let mut commit = session.begin()?;
    let mut journal = session.journal.append(session.place.file(), run, None, &pass.reshape.added, &[])?;
    pass.run(commit.out()?, &mut |edit, row, before| {
        let change = &work.changes[edit.change];
        if row.profile != work.profiles.name(change.profile) {
            return Err(StoreError::Conflict);
        }
        let mut line = ChangeLine::new(change.row, deed_of(change), &row.profile, row.scheme, &row.identity);
        line.nth = session.nths.get(&edit.place.cast_signed()).copied().unwrap_or_default();
        journal.change(&with_was(line, change, work).with_before(before))
    })?;
    pass.add(commit.out()?, work, &mut journal)?;
    commit.finish(Some(journal))
}

pub(super) fn undo<F: Form>(session: &mut FileSession<F>, undone: &Run, run: &NewRun, steps: &[UndoStep]) -> Result<(), StoreError> {
    if session.undoing.is_empty() {
        session.deeds(undone)?;
    }
    let numbers = steps.iter().map(|step| Ok(undoing_of(session, *step)?.number)).collect::<Result<_, StoreError>>()?;
    let edits: Vec<Edit> = steps.iter().enumerate().map(|(at, step)| undo_edit(session, at, *step)).collect::<Result<_, _>>()?;
    let pass = Pass::new(session, Reshape { added: Vec::new(), removed: idle_columns(session, &edits) }, edits)?;
    let mut commit = session.begin()?;
    let mut journal = session.journal.append(session.place.file(), run, Some(undone.ordinal), &[], &pass.reshape.removed)?;
    journal.undoes(&Spans::of(numbers))?;
    pass.run(commit.out()?, &mut |_, _, _| Ok(()))?;
    commit.finish(Some(journal))
}

impl<F: Form> FileSession<F> {
    pub(super) fn begin(&self) -> Result<Commit<'_>, StoreError> {
        if self.lock.is_none() {
            return Err(StoreError::Busy);
        }
        Commit::begin(&self.place, self.stamp)
    }
}

/// The store itself keeps an identity from opening two profiles, whatever the plan says.
fn refuse_double<F: Form>(session: &FileSession<F>, work: &Work<'_>) -> Result<(), StoreError> {
    let leaving: HashSet<KeyringNo> = work.changes.iter().filter_map(|change| retired(change.action)).collect();
    let mut coming = HashSet::new();
    for change in work.changes.iter().filter(|change| retired(change.action).is_none()) {
        let active = session.active.place(change.identity);
        if !coming.insert(change.identity) || active.is_some_and(|place| !leaving.contains(&place.cast_signed())) {
            return Err(StoreError::Conflict);
        }
    }
    Ok(())
}

fn retired(action: Action) -> Option<KeyringNo> {
    match action {
        Action::Retire(keyring) => Some(keyring),
        Action::Activate(_) | Action::Add(_) => None,
    }
}

/// Returns the columns that the file lacks for this work: empty they say what their absence said, so that no other row changes its meaning.
fn lacking<F: Form>(session: &FileSession<F>, work: &Work<'_>) -> Vec<String> {
    let mut needed = Vec::new();
    let is_other = |change: &Change| matches!(change.action, Action::Add(_)) && work.identities.name(change.identity).0 != Scheme::RealId;
    if work.changes.iter().any(is_other) {
        needed.push(STANDARD_COLUMNS[2]);
    }
    if work.changes.iter().any(|change| retired(change.action).is_some()) {
        needed.push(STANDARD_COLUMNS[3]);
    }
    session.form.lacks(&needed).into_iter().map(str::to_owned).collect()
}

fn edits_of(work: &Work<'_>) -> Result<Vec<Edit>, StoreError> {
    let mut edits = Vec::new();
    for (at, change) in work.changes.iter().enumerate() {
        let (keyring, state) = match change.action {
            Action::Retire(keyring) => (keyring, State::Retired),
            Action::Activate(keyring) => (keyring, State::Active),
            Action::Add(_) => continue,
        };
        edits.push(Edit { place: place_of(keyring)?, change: at, what: What::Set(state) });
    }
    Ok(edits)
}

fn place_of(keyring: KeyringNo) -> Result<u64, StoreError> {
    u64::try_from(keyring).map_err(|_| StoreError::Conflict)
}

fn deed_of(change: &Change) -> Deed {
    match change.action {
        Action::Retire(_) => Deed::Retired,
        Action::Activate(_) => Deed::Activated,
        Action::Add(_) => Deed::Added,
    }
}

fn with_was<'a>(mut line: ChangeLine<'a>, change: &Change, work: &'a Work<'_>) -> ChangeLine<'a> {
    if let Some(was) = change.was {
        let (scheme, was) = work.identities.name(was);
        line.was = Some(was.into());
        line.was_scheme = Some(scheme).filter(|scheme| *scheme != line.scheme);
    }
    line
}

fn undoing_of<F>(session: &FileSession<F>, step: UndoStep) -> Result<&Undoing, StoreError> {
    let (UndoStep::Remove(keyring) | UndoStep::Retire(keyring) | UndoStep::Activate(keyring)) = step;
    session.undoing.get(&keyring).ok_or(StoreError::Conflict)
}

fn undo_edit<F>(session: &FileSession<F>, at: usize, step: UndoStep) -> Result<Edit, StoreError> {
    let undoing = undoing_of(session, step)?;
    let (keyring, what) = match step {
        UndoStep::Remove(keyring) => (keyring, What::Remove),
        UndoStep::Retire(keyring) | UndoStep::Activate(keyring) => (keyring, What::Restore(undoing.before.clone())),
    };
    Ok(Edit { place: place_of(keyring)?, change: at, what })
}

/// Returns the columns that this tool added and that nothing uses any longer once these edits are made.
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
            What::Restore(before) => before.text.as_deref().is_none_or(|text| text.trim().is_empty()),
            What::Remove => undoing.is_some_and(|undoing| undoing.names_state),
            What::Set(_) => false,
        };
        states -= u64::from(leaves_state);
    }
    let is_idle = |name: &&String| (**name == STANDARD_COLUMNS[2] && schemes == 0) || (**name == STANDARD_COLUMNS[3] && states == 0);
    own.iter().filter(is_idle).cloned().collect()
}

impl<'a, F: Form> Pass<'a, F> {
    pub(super) fn new(session: &'a FileSession<F>, reshape: Reshape, mut edits: Vec<Edit>) -> Result<Self, StoreError> {
        edits.sort_unstable_by_key(|edit| edit.place);
        let head = session.form.head().len() as u64;
        if edits.windows(2).any(|pair| pair[0].place == pair[1].place) || edits.first().is_some_and(|edit| edit.place < head) {
            return Err(StoreError::Conflict);
        }
        let after = session.form.reshaped(&reshape).map_err(StoreError::Header)?;
        Ok(Self { session, reshape, after, edits })
    }

    /// Writes the new file up to the end of the old one.
    pub(super) fn run(&self, out: &mut NewFile, note: &mut Note<'_>) -> Result<(), StoreError> {
        out.write_all(self.after.head().as_bytes())?;
        let mut blocks = Blocks::at(&self.session.file, self.session.form.head().len() as u64)?;
        let mut is_open = false;
        if self.reshape.is_none() {
            let mut last = Some(b'\n');
            for edit in &self.edits {
                let before = blocks.copy_to(edit.place, out)?.or(last);
                if !matches!(before, Some(b'\n' | b'\r')) {
                    return Err(StoreError::Conflict);
                }
                is_open = self.edit(edit, &mut blocks, out, note)?;
                last = if is_open { None } else { Some(b'\n') };
            }
            blocks.copy_to(self.session.stamp.length(), out)?;
        } else {
            is_open = self.run_through(&mut blocks, out, note)?;
        }
        // The last record is gone and had no line end: then neither has the one before it.
        if is_open {
            out.open_line()?;
        }
        Ok(())
    }

    /// Writes every record anew, because columns come or go; tells whether the last record went, and had no line end.
    fn run_through(&self, blocks: &mut Blocks<'_>, out: &mut NewFile, note: &mut Note<'_>) -> Result<bool, StoreError> {
        let mut edits = self.edits.iter().peekable();
        let (mut text, mut is_open) = (Vec::new(), false);
        while let Some(extent) = blocks.record(&self.session.form)? {
            is_open = false;
            if let Some(edit) = edits.next_if(|edit| edit.place == blocks.offset()) {
                is_open = self.edit(edit, blocks, out, note)?;
                continue;
            }
            let whole = &blocks.bytes()[..extent.whole];
            let record = text_of(&whole[..extent.content])?;
            text.clear();
            self.reshaped(record, blocks.offset(), &mut text)?;
            out.write_all(&text)?;
            out.write_all(&whole[extent.content..])?;
            blocks.pass(extent.whole);
        }
        if edits.next().is_some() { Err(StoreError::Conflict) } else { Ok(is_open) }
    }

    /// Writes a record with its columns changed; a blank line stays blank.
    fn reshaped(&self, record: &str, place: u64, text: &mut Vec<u8>) -> Result<(), StoreError> {
        let FileSession { file, form, .. } = self.session;
        if record.trim().is_empty() || self.reshape.is_none() {
            text.extend_from_slice(record.as_bytes());
            return Ok(());
        }
        form.reshape(record, &self.reshape, text).or_else(|problem| Err(StoreError::Row { row: row_number(file, form, place)?, problem }))
    }

    /// Writes the record at the start of the window, edited; tells whether it went, and had no line end.
    fn edit(&self, edit: &Edit, blocks: &mut Blocks<'_>, out: &mut NewFile, note: &mut Note<'_>) -> Result<bool, StoreError> {
        let extent = blocks.record(&self.session.form)?.ok_or(StoreError::Conflict)?;
        let whole = &blocks.bytes()[..extent.whole];
        let record = text_of(&whole[..extent.content])?;
        let mut text = Vec::new();
        let mut before = Before::default();
        let mut expected = State::Active;
        match &edit.what {
            What::Remove => {}
            What::Set(state) => {
                expected = if *state == State::Active { State::Retired } else { State::Active };
                let mut wide = Vec::new();
                self.reshaped(record, edit.place, &mut wide)?;
                before = self.after.set_state(text_of(&wide)?, *state, &mut text).map_err(|_| StoreError::Conflict)?;
            }
            What::Restore(stood) => {
                let mut narrow = Vec::new();
                self.session.form.restore_state(record, stood, &mut narrow).map_err(|_| StoreError::Damaged("journal"))?;
                self.reshaped(text_of(&narrow)?, edit.place, &mut text)?;
                expected = if is_active(&self.after, &text)? { State::Retired } else { State::Active };
            }
        }
        self.look(record, edit, expected, before, note)?;
        let is_removed = matches!(edit.what, What::Remove);
        if !is_removed {
            out.write_all(&text)?;
            out.write_all(&whole[extent.content..])?;
        }
        let has_end = extent.whole > extent.content;
        blocks.pass(extent.whole);
        Ok(is_removed && !has_end)
    }

    /// Refuses a record that is not what it was taken for.
    fn look(&self, record: &str, edit: &Edit, expected: State, before: Before, note: &mut Note<'_>) -> Result<(), StoreError> {
        let mut before = Some(before);
        let scanned = self.session.form.scan(record, true, &mut |row| {
            if row.state != expected {
                return Err(StoreError::Conflict);
            }
            note(edit, &row, before.take().unwrap_or_default())
        });
        match scanned {
            Ok(_) if before.is_none() => Ok(()),
            Err(super::form::Stop::Store(error)) => Err(error),
            _ => Err(StoreError::Conflict),
        }
    }

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

    /// Tells whether the last line of the file has no end: then none of the new lines gets one, so that taking them away leaves what was there.
    pub(super) fn is_open(&self, out: &NewFile) -> bool {
        let head = self.after.head();
        out.is_open(if head == MARK { head.len() as u64 } else { 0 })
    }

    /// Writes a line at the end of the file.
    pub(super) fn write_line(&self, line: &[u8], is_open: bool, out: &mut NewFile) -> Result<(), StoreError> {
        let end = self.after.line_end().as_bytes();
        let (before, after) = if is_open { (end, &[][..]) } else { (&[][..], end) };
        for part in [before, line, after] {
            out.write_all(part)?;
        }
        Ok(())
    }

    /// Adds the new keyrings at the end of the file.
    fn add(&self, out: &mut NewFile, work: &Work<'_>, journal: &mut Writer) -> Result<(), StoreError> {
        let is_open = self.is_open(out);
        let mut blocks = Blocks::at(&self.session.file, self.session.form.head().len() as u64)?;
        let mut text = Vec::new();
        for change in work.changes {
            let Action::Add(template) = change.action else { continue };
            let extent = self.go_to_record(&mut blocks, place_of(template.0)?)?;
            let (scheme, identity) = work.identities.name(change.identity);
            text.clear();
            let template = text_of(&blocks.bytes()[..extent.content])?;
            self.look_at_template(template, work.profiles.name(change.profile))?;
            self.after.add(template, scheme, identity, &mut text).map_err(|_| StoreError::Conflict)?;
            self.write_line(&text, is_open, out)?;
            let line = ChangeLine::new(change.row, Deed::Added, work.profiles.name(change.profile), scheme, identity);
            journal.change(&with_was(line, change, work))?;
        }
        Ok(())
    }
}

fn is_active(form: &impl Form, record: &[u8]) -> Result<bool, StoreError> {
    let mut is_active = None;
    let scanned = form.scan(text_of(record)?, true, &mut |row| {
        is_active = Some(row.state == State::Active);
        Ok(())
    });
    scanned.ok().and(is_active).ok_or(StoreError::Conflict)
}

fn text_of(bytes: &[u8]) -> Result<&str, StoreError> {
    std::str::from_utf8(bytes).map_err(|_| StoreError::Conflict)
}
