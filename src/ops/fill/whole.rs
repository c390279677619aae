//! A list that is written again must have been read in full.

use super::error::FillError;
use crate::grid::Damage;
use crate::list::List;
use crate::ops::OpenedList;

/// Returns the list of an opened file, where nothing of it was lost in reading.
///
/// # Errors
/// [`FillError::NoList`], [`FillError::DamagedList`] and [`FillError::SeveralLists`]: the rows of
/// the other sheets would be gone from what is written.
pub fn whole_list(opened: &OpenedList) -> Result<&List, FillError> {
    match opened.facts.damage() {
        Some(Damage::From(row)) => return Err(FillError::DamagedList { row: Some(row) }),
        Some(Damage::Throughout) => return Err(FillError::DamagedList { row: None }),
        None => {}
    }
    if let Some(names) = opened.facts.unchosen() {
        return Err(FillError::SeveralLists {
            sheet: opened.facts.sheet.clone().unwrap_or_default(),
            names: names.to_vec(),
        });
    }
    opened.parsed.list.as_ref().ok_or(FillError::NoList)
}
