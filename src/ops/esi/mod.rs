//! `esi`: European Student Identifiers, made of what a source has, and checked.

mod check;
mod make;

pub use check::{check_table, check_value};
pub use make::{EsiSource, Made, MakeError, MakeRequest, RowFault, make};
