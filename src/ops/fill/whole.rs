//! A list that is written again must have been read in full.

use super::error::FillError;
use crate::grid::Damage;
use crate::list::{List, Nobody, Row, nobody};
use crate::ops::OpenedList;

/// Returns the list of an opened file, where nothing of it was lost in reading.
///
/// # Errors
/// [`FillError::NoList`], [`FillError::DamagedList`], [`FillError::SeveralLists`] and
/// [`FillError::Rearranged`]: the rows of the other sheets, or those below a header of another
/// order, would be gone from what is written.
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
    let is_rearranged = |row: &Row<'_>| nobody(*row) == Some(Nobody::Rearranged);
    let headers = opened.parsed.nobody.iter().flat_map(List::rows).filter(is_rearranged);
    let rows: Vec<u32> = headers.map(Row::number).collect();
    if !rows.is_empty() {
        return Err(FillError::Rearranged { rows });
    }
    opened.parsed.list.as_ref().ok_or(FillError::NoList)
}
