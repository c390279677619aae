//! The rules: what is checked of a list, one file and one page a rule, in one registry.
//!
//! Codes are permanent and come in families: `WW1xx` file and structure, `WW2xx` cells, `WW3xx`
//! rows, `WW4xx` the whole list, `WW5xx` against the list as it was sent out, `WW6xx` against the
//! move. [`check`] reads a list once, over one index of its identities; nothing here opens a file,
//! and no finding holds a value of the list.

mod api;
mod cells;
mod check;
mod door;
mod file;
mod fit;
mod index;
mod no_id;
mod original;
mod page;
mod registry;
mod rows;
mod whole;

pub use api::{
    Baseline, Counts, Finding, Findings, Options, RowSet, Rule, Severity, Strictness, Subject,
    Unfilled,
};
pub use check::{check, unreadable};
pub use door::{Damage, across, at_the_door, damage, damaged_cells, doubt, is_lost, no_name};
pub use no_id::{are_cut, is_cut, is_no_id, is_no_profile, is_plain_id};
pub use page::{Example, Outcome, Page, Prose};
pub use registry::{all, find};
