//! Repairs of a list that cannot be wrong, each one listed; everything else is left to whoever
//! knows the pupils.
//!
//! What is repaired: white space around a value, the spelling of the header, a number whose text is
//! known, a formula that stands for its value, and a row that is there twice to the letter. No
//! other cell is touched.

mod error;
mod repair;
mod write;

pub use error::FixError;
pub use repair::{Repair, RepairKind};
pub use write::{FixTarget, Shape, Written, write_fixed};

use std::collections::{HashMap, HashSet};

use crate::digest::Sha256;
use crate::grid::{FileProblem, Note, Reading, Record};
use crate::intake::OpenedList;
use crate::list::{Row, is_blank};
use crate::moves::Closure;
use repair::Mender;

/// Whether rows of a list as it was sent out must all come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duplicates {
    /// A row that is there twice may go.
    Remove,
    /// Only a row that was added may go: the list must come back whole, as often as each row was
    /// sent.
    RemoveAdded,
    /// None may go.
    Keep,
}

/// Hands every record of the file to a sink.
pub type FixRecords<'r> = dyn FnMut(&mut dyn FnMut(&Record)) -> Result<(), FixError> + 'r;

/// What is to be repaired in a list.
#[derive(Debug)]
pub struct Repairs {
    mender: Mender,
    removed: HashSet<u32>,
    /// Every repair, by row, then column.
    pub list: Vec<Repair>,
}

impl Repairs {
    /// Finds what can be repaired; `records` hands out every record of the file.
    ///
    /// # Errors
    /// A [`FixError`] for a file that was not read whole, or in which there is no list, and those
    /// of `records`.
    pub fn find(
        opened: &OpenedList,
        duplicates: Duplicates,
        records: &mut FixRecords<'_>,
    ) -> Result<Self, FixError> {
        refuse_damaged(opened)?;
        let mender = Mender::of(opened).ok_or(FixError::NoList)?;
        let candidates = removable(opened, duplicates);
        let mut repairs = Self { mender, removed: HashSet::new(), list: Vec::new() };
        let (mut seen, mut without_value) = (HashMap::new(), None);
        records(&mut |record| {
            if record.notes().iter().any(|(_, note)| *note == Note::FormulaWithoutValue) {
                without_value.get_or_insert(record.number());
            }
            repairs.look_at(record, &candidates, &mut seen);
        })?;
        match without_value {
            Some(row) => Err(FixError::FormulaWithoutValue { row }),
            None => Ok(repairs),
        }
    }

    fn look_at(
        &mut self,
        record: &Record,
        candidates: &HashSet<u32>,
        seen: &mut HashMap<Sha256, u32>,
    ) {
        if candidates.contains(&record.number()) || self.mender.is_row(record) {
            let digest = self.mender.digest(record);
            match seen.get(&digest) {
                Some(&first) if candidates.contains(&record.number()) => {
                    self.removed.insert(record.number());
                    self.list.push(Repair {
                        kind: RepairKind::DuplicateRow { first },
                        row: record.number(),
                        column: None,
                    });
                    return;
                }
                Some(_) => {}
                None => drop(seen.insert(digest, record.number())),
            }
        }
        self.list.extend(self.mender.repairs(record));
    }

    /// Puts a record as it is to be into `mended`; returns whether it stays.
    pub fn mend(&self, record: &Record, mended: &mut Record) -> bool {
        if self.removed.contains(&record.number()) {
            return false;
        }
        self.mender.mend(record, mended);
        true
    }
}

/// What was not read whole cannot be written back whole.
fn refuse_damaged(opened: &OpenedList) -> Result<(), FixError> {
    let damage = opened.facts.problems.iter().find_map(|problem| match problem {
        FileProblem::UnclosedQuote { row }
        | FileProblem::StrayQuote { row }
        | FileProblem::Nul { row } => Some(Some(*row)),
        FileProblem::Undecodable { .. }
        | FileProblem::Encoding { reading: Reading::Doubtful, .. } => Some(None),
        _ => None,
    });
    match damage {
        Some(row) => Err(FixError::Damaged { row }),
        None => Ok(()),
    }
}

/// The rows that may go where they are there twice: rows of a person, with an identity.
fn removable(opened: &OpenedList, duplicates: Duplicates) -> HashSet<u32> {
    let Some(list) = opened.parsed.list.as_ref().filter(|_| duplicates != Duplicates::Keep) else {
        return HashSet::new();
    };
    let names_somebody = |row: &Row<'_>| {
        let mut columns = list.format().columns.iter().enumerate();
        columns.any(|(at, column)| column.field.identity().is_some() && !is_blank(row.cell(at)))
    };
    let closed = opened.manifest.as_ref().filter(|manifest| {
        duplicates == Duplicates::RemoveAdded || manifest.closure == Closure::Closed
    });
    match closed {
        Some(manifest) if manifest.format == list.format().id => {
            let added = manifest.supplied.compare(list, |_| false).added;
            added
                .into_iter()
                .map(|at| list.row(at))
                .filter(names_somebody)
                .map(Row::number)
                .collect()
        }
        Some(_) => HashSet::new(),
        None => list.rows().filter(names_somebody).map(Row::number).collect(),
    }
}
