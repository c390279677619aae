//! A list that is written again must have been read in full.

use super::error::FillError;
use crate::grid::Damage;
use crate::list::List;
use crate::ops::OpenedList;

/// Returns the list of an opened file, where nothing of it was lost in reading.
///
/// # Errors
/// [`FillError::NoList`] and [`FillError::DamagedList`].
pub fn whole_list(opened: &OpenedList) -> Result<&List, FillError> {
    match opened.facts.damage() {
        Some(Damage::From(row)) => return Err(FillError::DamagedList { row: Some(row) }),
        Some(Damage::Throughout) => return Err(FillError::DamagedList { row: None }),
        None => {}
    }
    opened.parsed.list.as_ref().ok_or(FillError::NoList)
}
