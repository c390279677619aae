//! A list that is written again must have been read in full.

use super::error::FillError;
use crate::grid::FileProblem;
use crate::list::List;
use crate::ops::OpenedList;

/// Returns the list of an opened file, where nothing of it was lost in reading.
///
/// # Errors
/// [`FillError::NoList`] and [`FillError::DamagedList`].
pub fn whole_list(opened: &OpenedList) -> Result<&List, FillError> {
    for problem in &opened.facts.problems {
        match problem {
            FileProblem::UnclosedQuote { row } | FileProblem::StrayQuote { row } | FileProblem::Nul { row } => {
                return Err(FillError::DamagedList { row: Some(*row) });
            }
            FileProblem::Undecodable { .. } => return Err(FillError::DamagedList { row: None }),
            FileProblem::HiddenRows { .. } | FileProblem::OtherSheets { .. } => {}
        }
    }
    opened.parsed.list.as_ref().ok_or(FillError::NoList)
}
