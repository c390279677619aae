//! `esi`: European Student Identifiers, made of what a source has, and checked.

mod check;
mod make;
mod source;

pub use check::{check_table, check_value};
pub use make::{Made, MakeError, MakeRequest, make};
pub use source::{EsiSource, RowFault};
