//! One pass from the old keyring file to the new: every record as it was, but for those that are
//! edited.

use std::io::Write as _;

use super::super::StoreError;
use super::FileSession;
use super::blocks::{Blocks, row_number};
use super::commit::NewFile;
use super::form::{Before, Form, Reshape, Row};
use crate::plan::{KeyringNo, State};
use crate::progress::{self, Phase, Whole};

/// A mark at the start of a text that says it is UTF-8.
const MARK: &str = "\u{feff}";

/// What happens to one record of the file.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    /// Where it stands.
    pub(super) place: u64,
    /// The index of the change that asks for it.
    pub(super) change: usize,
    pub(super) what: What,
}

#[derive(Clone, Debug)]
pub(super) enum What {
    /// It gets another state.
    Set(State),
    /// It gets back what stood there before.
    Restore(Before),
    /// It goes.
    Remove,
    /// Its person columns are mended; those of none stay.
    Mend(Box<[Option<String>; 7]>),
    /// It becomes what it was before it was mended, unless it was changed since.
    Unmend {
        /// What the mending left.
        after: String,
        /// What stood there before.
        before: String,
    },
}

impl Edit {
    pub(super) fn new(place: u64, change: usize, what: What) -> Self {
        Self { place, change, what }
    }

    pub(super) fn is_mend(&self) -> bool {
        matches!(self.what, What::Mend(_))
    }
}

/// What became of a record.
pub(super) struct Noted<'a> {
    /// What the cell of the state held.
    pub(super) before: Before,
    /// The record as it was, with the columns that it has now.
    pub(super) wide: &'a str,
    /// The record as it is now.
    pub(super) text: &'a str,
}

/// A pass from the old file to the new.
pub(super) struct Pass<'a, F> {
    pub(super) session: &'a FileSession<F>,
    pub(super) reshape: Reshape,
    /// The form after the columns changed.
    pub(super) after: F,
    /// In the order of the file.
    edits: Vec<Edit>,
}

/// Called for each record that is edited: the edit, what stood there, and what became of it.
pub(super) type Note<'a> = dyn FnMut(&Edit, &Row<'_>, Noted<'_>) -> Result<(), StoreError> + 'a;

impl<'a, F: Form> Pass<'a, F> {
    pub(super) fn new(
        session: &'a FileSession<F>,
        reshape: Reshape,
        mut edits: Vec<Edit>,
    ) -> Result<Self, StoreError> {
        edits.sort_unstable_by_key(|edit| edit.place);
        let head = session.form.head().len() as u64;
        if edits.windows(2).any(|pair| pair[0].place == pair[1].place)
            || edits.first().is_some_and(|edit| edit.place < head)
        {
            return Err(StoreError::Conflict);
        }
        let after = session.form.reshaped(&reshape).map_err(StoreError::Header)?;
        Ok(Self { session, reshape, after, edits })
    }

    /// Writes the new file up to the end of the old one.
    pub(super) fn run(&self, out: &mut NewFile, note: &mut Note<'_>) -> Result<(), StoreError> {
        out.write_all(self.after.head().as_bytes())?;
        let mut blocks = Blocks::at(&self.session.file, self.session.form.head().len() as u64)?;
        let whole = Whole::Bytes(self.session.stamp.length());
        let running = progress::begin(Phase::WriteKeyrings, whole);
        let mut is_open = false;
        if self.reshape.is_none() {
            let mut last = Some(b'\n');
            for edit in &self.edits {
                running.reach(blocks.offset());
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

    /// Writes every record anew, because columns come or go; tells whether the last record went,
    /// and had no line end.
    fn run_through(
        &self,
        blocks: &mut Blocks<'_>,
        out: &mut NewFile,
        note: &mut Note<'_>,
    ) -> Result<bool, StoreError> {
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
        form.reshape(record, &self.reshape, text).or_else(|problem| {
            Err(StoreError::Row { row: row_number(file, form, place)?, problem })
        })
    }

    /// Writes the record at the start of the window, edited; tells whether it went, and had no line
    /// end.
    fn edit(
        &self,
        edit: &Edit,
        blocks: &mut Blocks<'_>,
        out: &mut NewFile,
        note: &mut Note<'_>,
    ) -> Result<bool, StoreError> {
        let extent = blocks.record(&self.session.form)?.ok_or(StoreError::Conflict)?;
        let whole = &blocks.bytes()[..extent.whole];
        let record = text_of(&whole[..extent.content])?;
        let mut text = Vec::new();
        let (mut before, mut wide) = (Before::default(), Vec::new());
        let mut expected = None;
        match &edit.what {
            What::Remove => expected = Some(State::Active),
            What::Set(state) => {
                expected =
                    Some(if *state == State::Active { State::Retired } else { State::Active });
                self.reshaped(record, edit.place, &mut wide)?;
                before = self
                    .after
                    .set_state(text_of(&wide)?, *state, &mut text)
                    .map_err(|_| StoreError::Conflict)?;
            }
            What::Restore(stood) => {
                let mut narrow = Vec::new();
                self.session
                    .form
                    .restore_state(record, stood, &mut narrow)
                    .map_err(|_| StoreError::Damaged("journal"))?;
                self.reshaped(text_of(&narrow)?, edit.place, &mut text)?;
                expected = Some(if is_active(&self.after, &text)? {
                    State::Retired
                } else {
                    State::Active
                });
            }
            What::Mend(person) => {
                expected = Some(State::Active);
                self.reshaped(record, edit.place, &mut wide)?;
                self.after
                    .set_person(text_of(&wide)?, person, &mut text)
                    .map_err(|_| StoreError::Conflict)?;
            }
            What::Unmend { after, before } => {
                let stood = if record == after.as_str() { before.as_str() } else { record };
                self.reshaped(stood, edit.place, &mut text)?;
            }
        }
        if let Some(expected) = expected {
            let noted = Noted { before, wide: text_of(&wide)?, text: text_of(&text)? };
            self.look(record, edit, expected, noted, note)?;
        }
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
    fn look(
        &self,
        record: &str,
        edit: &Edit,
        expected: State,
        noted: Noted<'_>,
        note: &mut Note<'_>,
    ) -> Result<(), StoreError> {
        let mut noted = Some(noted);
        let scanned = self.session.form.scan(record, true, &mut |row| {
            if row.state != expected {
                return Err(StoreError::Conflict);
            }
            noted.take().map_or(Ok(()), |noted| note(edit, &row, noted))
        });
        match scanned {
            Ok(_) if noted.is_none() => Ok(()),
            Err(super::form::Stop::Store(error)) => Err(error),
            _ => Err(StoreError::Conflict),
        }
    }

    /// Tells whether the last line of the file has no end: then none of the new lines gets one, so
    /// that taking them away leaves what was there.
    pub(super) fn is_open(&self, out: &NewFile) -> bool {
        let head = self.after.head();
        out.is_open(if head == MARK { head.len() as u64 } else { 0 })
    }

    /// Writes a line at the end of the file.
    pub(super) fn write_line(
        &self,
        line: &[u8],
        is_open: bool,
        out: &mut NewFile,
    ) -> Result<(), StoreError> {
        let end = self.after.line_end().as_bytes();
        let (before, after) = if is_open { (end, &[][..]) } else { (&[][..], end) };
        for part in [before, line, after] {
            out.write_all(part)?;
        }
        Ok(())
    }
}

pub(super) fn place_of(keyring: KeyringNo) -> Result<u64, StoreError> {
    u64::try_from(keyring).map_err(|_| StoreError::Conflict)
}

fn is_active(form: &impl Form, record: &[u8]) -> Result<bool, StoreError> {
    let mut is_active = None;
    let scanned = form.scan(text_of(record)?, true, &mut |row| {
        is_active = Some(row.state == State::Active);
        Ok(())
    });
    scanned.ok().and(is_active).ok_or(StoreError::Conflict)
}

pub(super) fn text_of(bytes: &[u8]) -> Result<&str, StoreError> {
    std::str::from_utf8(bytes).map_err(|_| StoreError::Conflict)
}
