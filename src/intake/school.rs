//! The school that a file states, held against that of the move.

use super::warning::{Oddity, Warning};
use crate::grid::Facts;

/// A file is of another school than the move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OtherSchool {
    /// The BRIN that the file states.
    pub(crate) found: String,
    /// That of the move.
    pub(crate) expected: String,
}

/// Compares the school that a file states with that of the move: another one is refused, another
/// location of it told.
pub(crate) fn location_of(facts: &Facts, brin: &str) -> Result<Option<Warning>, OtherSchool> {
    let Some(found) = &facts.school else { return Ok(None) };
    let part = |brin: &str, from: usize, to: usize| {
        brin.get(from..to.min(brin.len())).unwrap_or_default().to_ascii_uppercase()
    };
    if part(found, 0, 4) != part(brin, 0, 4) {
        return Err(OtherSchool { found: found.clone(), expected: brin.to_owned() });
    }
    let (location, own) = (part(found, 4, 6), part(brin, 4, 6));
    let is_other = !location.is_empty() && !own.is_empty() && location != own;
    Ok(is_other.then(|| Warning {
        oddity: Oddity::OtherLocation(found.clone()),
        column: None,
        rows: Vec::new(),
    }))
}
