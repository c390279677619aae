//! The keys that a store map names, in a file of users without a header.

use std::fs::File;

use super::super::StoreError;
use super::super::layout::LayoutProblem;
use super::blocks::Blocks;
use super::form::Form;

/// How many keys of a file an error names.
const NAMED: usize = 12;

/// Refuses a file of users of which no line has a key that the map names: writing it would make it.
/// A user may well be without one, so that the lines are gone through until each was seen.
///
/// # Errors
/// [`LayoutProblem::NoKey`]; what else is wrong with a line is told by whoever reads it.
pub(super) fn require<F: Form>(file: &File, form: &F) -> Result<(), StoreError> {
    let Some(users) = form.users().filter(|_| !F::HAS_HEADER) else { return Ok(()) };
    let mut missing: Vec<&str> = users.columns().collect();
    let mut found = Vec::new();
    let mut blocks = Blocks::at(file, form.head().len() as u64)?;
    while !missing.is_empty()
        && let Ok(Some(extent)) = blocks.record(form)
    {
        if let Ok(record) = std::str::from_utf8(&blocks.bytes()[..extent.content]) {
            let _ = form.note_columns(record, &mut found);
            missing.retain(|key| !found.iter().any(|other| other == key));
        }
        blocks.pass(extent.whole);
    }
    match missing.first() {
        Some(key) if !found.is_empty() => {
            found.truncate(NAMED);
            Err(StoreError::Header(LayoutProblem::NoKey((*key).to_owned(), found)))
        }
        _ => Ok(()),
    }
}
