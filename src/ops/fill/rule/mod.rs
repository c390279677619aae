//! Rules: where every new identity follows from the old one or from the name, the rule fills the
//! column.

mod find;
mod follow;
mod name;
mod pattern;
#[cfg(test)]
mod tests;

pub use find::find_rule;
pub use follow::{Ruled, follow};
pub use pattern::Rule;

use super::error::FillError;
use crate::identity::{Scheme, Side};
use crate::list::Format;

/// The column that a rule fills: that of the real id, where there are two.
fn column(format: &Format, side: Side) -> Result<(usize, Scheme), FillError> {
    let mut columns: Vec<(usize, Scheme)> = format.identity_columns(side).collect();
    columns.sort_by_key(|(at, scheme)| (*scheme != Scheme::RealId, *at));
    columns.first().copied().ok_or(FillError::NoSuchSide)
}
