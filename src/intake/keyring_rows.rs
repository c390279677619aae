//! The rows of a table of keyrings: its header, what is no keyring, and records without their marks.

use std::borrow::Cow;

use super::fields::Order;
use super::ids::IDS;
use super::keyring_error::KeyringsError;
use crate::grid::{Record, is_marked, unwrapped};
use crate::identity::padding;
use crate::keyring::{Layout, LayoutProblem};
use crate::list::{begins_total, header_key, is_blank, is_no_person};

/// A header stands within so many rows that hold something.
const HEADER_WITHIN: usize = 25;

/// Seeks the header: the first row with the columns that must be there.
#[derive(Default)]
pub(super) struct HeaderSearch {
    pub(super) found: Option<(Layout, u32)>,
    /// What is wrong with the row that comes nearest to one, and how many names it has.
    nearest: Option<(usize, LayoutProblem)>,
    seen: usize,
}

impl HeaderSearch {
    pub(super) fn push(&mut self, record: &Record) {
        if self.seen == HEADER_WITHIN || is_nothing(record) {
            return;
        }
        self.seen += 1;
        let record = without_marks(record);
        match Layout::of(&record) {
            Ok(layout) => self.found = Some((layout, record.number())),
            Err(problem) => {
                let known = Layout::known(&record);
                if self.nearest.as_ref().is_none_or(|(most, _)| known > *most) {
                    self.nearest = Some((known, problem));
                }
            }
        }
    }

    pub(super) fn finish(self) -> Result<(Layout, u32), KeyringsError> {
        match (self.found, self.nearest) {
            (Some(found), _) => Ok(found),
            (None, Some((_, problem))) => Err(KeyringsError::Header(problem)),
            (None, None) => Err(KeyringsError::Empty),
        }
    }
}

/// Tells whether a row is the header once more: it names both ids.
pub(super) fn header_again(layout: &Layout, record: &Record) -> Option<Order> {
    let titles = |name: &str, initial: u8| {
        let begins = |cell: &str| {
            cell.trim_start()
                .as_bytes()
                .first()
                .is_some_and(|byte| byte.to_ascii_lowercase() == initial)
        };
        record.iter().any(|cell| begins(cell) && header_key(cell) == header_key(name))
    };
    // Nearly every row ends here.
    if !titles(IDS[1], b'i') || !titles(IDS[0], b'p') {
        return None;
    }
    let is_again = Layout::of(&without_marks(record)).is_ok_and(|again| again == *layout);
    Some(if is_again { Order::Same } else { Order::Other })
}

/// Tells whether a row without an identity is a total, a remark, or a line between rows. A profile
/// may well be called as a class is.
pub(super) fn is_total(layout: &Layout, record: &Record) -> bool {
    let [profile, identity] =
        [0, 1].map(|column| layout.position(column).map_or("", |at| record.get(at)));
    let is_word = profile.contains([' ', ':'])
        || begins_total(profile)
        || profile.trim().len() > 2 && !profile.contains(char::is_alphanumeric);
    !identity.contains('@') && is_word && is_no_person(record.iter())
}

/// Returns the profile id of a record.
pub(super) fn profile_id<'r>(layout: &Layout, record: &'r Record) -> &'r str {
    layout.position(0).map_or("", |at| record.get(at))
}

/// Tells whether a cell has something at its edges that nobody sees.
pub(super) fn has_edges(cell: &str) -> bool {
    cell.starts_with(padding) || cell.ends_with(padding)
}

/// Returns a record without the marks that keep a spreadsheet from reckoning with its cells, and
/// its profile id without what nobody sees at its edges: databases fill it up with blanks. An
/// identity is kept to the byte: with a blank it is another one, and a near miss. Nearly every
/// record is returned as it is.
pub(super) fn bare<'r>(layout: &Layout, record: &'r Record) -> Cow<'r, Record> {
    let may_be = |cell: &str| {
        matches!(cell.trim_start().as_bytes(), [b'=' | b'\'' | b'X', ..] | [b'i' | b'I', b':', ..])
    };
    if !record.iter().any(may_be) && !has_edges(profile_id(layout, record)) {
        return Cow::Borrowed(record);
    }
    // No id begins with an apostrophe.
    let is_quoted = |column| {
        layout
            .position(column)
            .is_some_and(|at| record.get(at).trim_matches(padding).starts_with('\''))
    };
    let is_marked = is_marked(record.iter()) || (0..IDS.len()).any(is_quoted);
    let is_padded = |at, cell| layout.position(0) == Some(at) && has_edges(cell);
    let bare_cell = |at, cell: &'r str| {
        let inner = cell.trim_matches(padding);
        unwrapped(inner, is_marked).or_else(|| is_padded(at, cell).then_some(Cow::Borrowed(inner)))
    };
    rewritten(record, bare_cell)
}

/// Returns a record with other texts in some of its cells; nearly every record is returned as it is.
pub(super) fn rewritten<'r>(
    record: &'r Record,
    other: impl Fn(usize, &'r str) -> Option<Cow<'r, str>>,
) -> Cow<'r, Record> {
    let cells: Vec<Option<Cow<'_, str>>> =
        record.iter().enumerate().map(|(at, cell)| other(at, cell)).collect();
    if cells.iter().all(Option::is_none) {
        return Cow::Borrowed(record);
    }
    let mut bare = Record::new();
    bare.start(record.number());
    for (at, (cell, own)) in cells.iter().zip(record.iter()).enumerate() {
        let text = cell.as_deref().unwrap_or(own);
        match record.note(at) {
            Some(note) => bare.push_noted(text, note),
            None => bare.push(text),
        }
    }
    Cow::Owned(bare)
}

/// Returns a header without what nobody sees at the edges of its cells, such as a second byte order
/// mark.
pub(super) fn without_marks(header: &Record) -> Record {
    let mut clean = Record::new();
    clean.start(header.number());
    header.iter().for_each(|cell| clean.push(cell.trim_matches(padding)));
    clean
}

/// Tells whether a row holds nothing that anybody sees, such as the mark by which DOS ended a file.
pub(super) fn is_nothing(record: &Record) -> bool {
    record.notes().is_empty() && record.iter().all(is_blank)
}
