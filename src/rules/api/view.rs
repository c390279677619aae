//! What a rule is shown: a list, a row or a cell under check, with what is known around it.

use super::baseline::Baseline;
use super::draft::{CellRef, Draft};
use super::finding::Severity;
use super::subject::{Subject, Unfilled};
use crate::grid::Note;
use crate::identity::{Scheme, Side};
use crate::list::{Column, Differences, Filling, HeaderProblem, List, People, Row, WithoutWordt};
use crate::message::Message;

/// Where an identity stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// The index of the row.
    pub(crate) row: u32,
    /// The column of the format.
    pub(crate) column: u8,
}

impl Place {
    /// Returns the side and scheme of the column.
    pub(crate) fn identity(self, list: &List) -> Option<(Side, Scheme)> {
        list.format().columns[usize::from(self.column)].field.identity()
    }
}

/// The new identity of one row is the old one of another, which gives it up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Link {
    /// The place of the new identity.
    pub(crate) taker: Place,
    /// The place of the old one.
    pub(crate) giver: Place,
}

/// A list under check.
pub(crate) struct Scope<'a> {
    pub(crate) subject: &'a Subject<'a>,
    pub(crate) list: &'a List,
    /// Which columns of the format the file lacks, or was to leave blank: their cells are empty for
    /// a reason that is told once.
    absent: Vec<bool>,
    /// Whether the columns of old and new identities are swapped from top to bottom, which is told
    /// once.
    pub(crate) is_swapped: bool,
    /// The sides of which profile ids and real ids are swapped from top to bottom, which is told
    /// once too.
    pub(crate) kinds_swapped: Vec<Side>,
}

impl<'a> Scope<'a> {
    /// Takes a list in which nothing is swapped.
    pub(crate) fn new(subject: &'a Subject<'a>, list: &'a List) -> Self {
        let is_absent = |column: &Column| {
            let is_left_blank =
                subject.people == People::Blank && column.field.identity().is_none();
            let mut problems = subject.parsed.problems.iter();
            is_left_blank || problems.any(|problem| matches!(problem, HeaderProblem::Missing { column: name } if *name == column.header))
        };
        let absent = list.format().columns.iter().map(is_absent).collect();
        Self { subject, list, absent, is_swapped: false, kinds_swapped: Vec::new() }
    }

    /// Tells whether the profile ids and real ids of a side stand in each other's columns.
    pub(crate) fn has_kinds_swapped(&self, side: Side) -> bool {
        self.kinds_swapped.contains(&side)
    }

    /// Tells whether an identity is the old user id under another number, of which the old column
    /// tells what is wrong.
    pub(crate) fn keeps_user_id(&self, place: Place) -> bool {
        self.row(place).keeps_user_id(usize::from(place.column))
    }

    /// Tells whether the file lacks a column of the format.
    pub(crate) fn is_absent(&self, column: usize) -> bool {
        self.absent[column]
    }

    pub(crate) fn row(&self, place: Place) -> Row<'a> {
        self.list.row(place.row as usize)
    }

    pub(crate) fn header(&self, place: Place) -> &'static str {
        self.list.format().columns[usize::from(place.column)].header
    }

    pub(crate) fn side(&self, place: Place) -> Option<Side> {
        place.identity(self.list).map(|(side, _)| side)
    }

    /// Tells whether two identities of a scheme are one.
    pub(crate) fn same(&self, scheme: Scheme, one: &str, other: &str) -> bool {
        let case = self.subject.options.case;
        one == other || scheme.key(one, case) == scheme.key(other, case)
    }
}

/// A cell under check.
pub(crate) struct Cell<'a> {
    pub(crate) scope: &'a Scope<'a>,
    pub(crate) row: Row<'a>,
    pub(crate) column: &'static Column,
    /// The column that a finding names: another one where a part of an identity has its own.
    pub(crate) told_at: &'static Column,
    pub(crate) value: &'a str,
}

impl Cell<'_> {
    /// Returns the cell as a finding names it.
    pub(crate) fn at(&self) -> CellRef {
        CellRef { row: self.row.number(), column: self.told_at.header }
    }

    /// Begins a finding at this cell.
    pub(crate) fn draft(&self, message: Message) -> Draft {
        Draft::cell(self.at(), message)
    }

    pub(crate) fn is_identity(&self) -> bool {
        self.column.field.identity().is_some()
    }

    /// Returns what damage in this cell weighs: an identity decides who somebody is, a person
    /// column only helps to see it.
    pub(crate) fn weight(&self) -> Severity {
        if self.is_identity() { Severity::Error } else { Severity::Warning }
    }

    /// Returns what the file tells about the cell beyond its text.
    pub(crate) fn note(&self) -> Option<Note> {
        self.row
            .format()
            .position(self.column.field)
            .and_then(|at| self.scope.list.note_of(self.row.index(), at))
    }

    /// Tells whether nothing but its text is known of the cell: a text file, or a cell that
    /// somebody pasted as text.
    pub(crate) fn is_plain_text(&self) -> bool {
        self.note().is_none()
    }
}

/// A row under check.
pub(crate) struct RowContext<'a> {
    pub(crate) scope: &'a Scope<'a>,
    pub(crate) row: Row<'a>,
    pub(crate) filling: Filling,
}

impl RowContext<'_> {
    /// Returns a cell of the row as a finding names it.
    pub(crate) fn at(&self, column: usize) -> CellRef {
        CellRef { row: self.row.number(), column: self.row.format().columns[column].header }
    }

    /// Returns what a row without its new identity weighs: by the format it may say that the pupil
    /// does not move. Where it is yet to be filled in, it weighs nothing.
    pub(crate) fn unfilled_weight(&self) -> Option<Severity> {
        let stays = self.row.format().without_wordt == WithoutWordt::Stays;
        match self.scope.subject.options.unfilled {
            Unfilled::Meant => None,
            Unfilled::Refused if !stays => Some(Severity::Error),
            Unfilled::Refused | Unfilled::Allowed => Some(Severity::Warning),
        }
    }
}

/// A list beside the one that was sent out.
pub(crate) struct Comparison<'a> {
    pub(crate) scope: &'a Scope<'a>,
    pub(crate) baseline: &'a Baseline<'a>,
    pub(crate) differences: &'a Differences,
}

impl Comparison<'_> {
    /// Tells whether the list is a later version of the one that was sent out: what differs was
    /// corrected in it.
    pub(crate) fn is_corrected(&self) -> bool {
        self.baseline.is_before(self.scope.subject.manifest)
    }
}
