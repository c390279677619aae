//! One repair, and how a record is mended.

use crate::digest::Hasher;
use serde::Serialize;

use crate::digest::Sha256;
use crate::grid::{FileKind, Note, Record, as_copied};
use crate::identity::padding;
use crate::intake::OpenedList;
use crate::list::Column;
use crate::message::Message;

/// What was repaired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum RepairKind {
    /// White space around a value is gone, no-break and invisible white space included.
    Whitespace,
    /// A column has its agreed name.
    Header,
    /// A number is text, as it was shown.
    NumberAsText,
    /// A formula gave way to its value.
    FormulaAsValue,
    /// A text in a CSV that a spreadsheet would run has a mark, so that it is shown instead.
    FormulaAsText,
    /// A row that was there twice to the letter is there once.
    DuplicateRow {
        /// The row that stays.
        first: u32,
    },
}

/// A repair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Repair {
    /// The row, in the list as it came.
    pub row: u32,
    /// The column, counted from one; none where the whole row is meant.
    pub column: Option<usize>,
    /// What was repaired.
    #[serde(flatten)]
    pub kind: RepairKind,
}

impl RepairKind {
    /// Says what was repaired, in so many places.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Whitespace => "fix-whitespace",
            Self::Header => "fix-header",
            Self::NumberAsText => "fix-number",
            Self::FormulaAsValue => "fix-formula",
            Self::FormulaAsText => "fix-formula-text",
            Self::DuplicateRow { .. } => "fix-duplicate",
        })
    }

    /// Tells whether two repairs are of one kind.
    #[must_use]
    pub fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

/// What is known of a column of the file.
#[derive(Clone, Copy, Debug)]
struct Place {
    column: &'static Column,
    /// Supplied cells were digested as they were sent: only what the digest leaves out may go.
    is_supplied: bool,
}

/// Mends records.
#[derive(Debug)]
pub(super) struct Mender {
    header_row: u32,
    /// By column of the file; none for one that the format does not have.
    places: Vec<Option<Place>>,
    /// Whether it is a file of text, in which a spreadsheet takes some texts for formulas.
    is_text: bool,
}

impl Mender {
    pub(super) fn of(opened: &OpenedList) -> Option<Self> {
        let list = opened.parsed.list.as_ref()?;
        let supplied =
            opened.manifest.as_ref().filter(|manifest| manifest.format == list.format().id);
        let supplied = supplied.map_or(&[][..], |manifest| manifest.supplied.columns.as_slice());
        let positions = &opened.parsed.positions;
        let mut places = vec![None; positions.iter().flatten().max().map_or(0, |last| last + 1)];
        for (at, (column, position)) in list.format().columns.iter().zip(positions).enumerate() {
            if let Some(position) = *position {
                places[position] = Some(Place { column, is_supplied: supplied.contains(&at) });
            }
        }
        Some(Self {
            header_row: opened.parsed.header_row?,
            places,
            is_text: opened.facts.kind == FileKind::Csv,
        })
    }

    /// Tells whether a record is a row of the list.
    pub(super) fn is_row(&self, record: &Record) -> bool {
        record.number() > self.header_row
    }

    /// Digests a record as it is to be, every column of the file included.
    pub(super) fn digest(&self, record: &Record) -> Sha256 {
        let mut mended = Record::new();
        self.mend(record, &mut mended);
        let last =
            (0..mended.len()).rev().find(|&at| !mended.get(at).is_empty()).map_or(0, |at| at + 1);
        digest_of((0..last).map(|at| (mended.get(at), mended.note(at))))
    }

    pub(super) fn repairs(&self, record: &Record) -> Vec<Repair> {
        let kinds = (0..record.len()).map(|at| (at, self.cell(record, at)));
        let repair = |(at, (_, _, kinds)): (usize, Mended<'_>)| {
            kinds.into_iter().flatten().map(move |kind| Repair {
                row: record.number(),
                column: Some(at + 1),
                kind,
            })
        };
        kinds.flat_map(repair).collect()
    }

    pub(super) fn mend(&self, record: &Record, mended: &mut Record) {
        mended.start(record.number());
        for at in 0..record.len() {
            match self.cell(record, at) {
                (cell, Some(note), _) => mended.push_noted(cell, note),
                (cell, None, _) => mended.push(cell),
            }
        }
    }

    /// Returns a cell as it is to be, its note, and what was repaired.
    fn cell<'r>(&self, record: &'r Record, at: usize) -> Mended<'r> {
        let (cell, note, kinds) = self.settled(record, at);
        // What stands in a file of text has no note to settle.
        match kinds {
            [white, None] if self.is_text && as_copied(cell) != cell => {
                (cell, note, [white, Some(RepairKind::FormulaAsText)])
            }
            kinds => (cell, note, kinds),
        }
    }

    fn settled<'r>(&self, record: &'r Record, at: usize) -> Mended<'r> {
        let (cell, note) = (record.get(at), record.note(at));
        let place = self.places.get(at).copied().flatten();
        match place {
            Some(place) if record.number() == self.header_row => {
                let names = [place.column.header, place.column.title];
                let name = names.into_iter().find(|name| *name == cell);
                let kind = name.is_none().then_some(RepairKind::Header);
                (name.unwrap_or(place.column.header), None, [kind, None])
            }
            Some(place) if self.is_row(record) => {
                let trimmed =
                    if place.is_supplied { cell.trim() } else { cell.trim_matches(padding) };
                let white = (trimmed.len() != cell.len()).then_some(RepairKind::Whitespace);
                let (note, kind) = settle(note, place.column.field.identity().is_some());
                (trimmed, note, [white, kind])
            }
            // A formula cannot be carried over; its value can.
            _ if record.notes().contains(&(at, Note::Formula)) => {
                (cell, None, [Some(RepairKind::FormulaAsValue), None])
            }
            _ => (cell, note, [None, None]),
        }
    }
}

/// A cell as it is to be, its note, and what was repaired.
type Mended<'r> = (&'r str, Option<Note>, [Option<RepairKind>; 2]);

/// Tells which notes can be settled: an identity that is a bare number may have lost its zeros, and
/// stays a number so that it is told.
fn settle(note: Option<Note>, is_identity: bool) -> (Option<Note>, Option<RepairKind>) {
    match note {
        Some(Note::PaddedNumber) => (None, Some(RepairKind::NumberAsText)),
        Some(Note::Number) if !is_identity => (None, Some(RepairKind::NumberAsText)),
        Some(Note::Formula) => (None, Some(RepairKind::FormulaAsValue)),
        other => (other, None),
    }
}

pub(super) fn digest_of<'c>(cells: impl Iterator<Item = (&'c str, Option<Note>)>) -> Sha256 {
    let mut hasher = Hasher::default();
    for (cell, note) in cells {
        hasher.update((cell.len() as u64).to_le_bytes());
        hasher.update(cell);
        hasher.update(format!("{note:?}"));
    }
    hasher.finish()
}
