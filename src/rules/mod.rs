//! The rules: what is checked of a list, one file and one page a rule, in one registry.
//!
//! Codes are permanent and come in families: `WW1xx` file and structure, `WW2xx` cells, `WW3xx` rows, `WW4xx` the whole list, `WW5xx` against
//! the list as it was sent out, `WW6xx` against the move. [`check`] reads a list once, over one index of its identities; nothing here opens a
//! file, and no finding holds a value of the list.

mod baseline;
mod cells;
mod check;
mod door;
mod file;
mod finding;
mod findings;
mod fit;
mod index;
mod original;
mod page;
mod registry;
mod rows;
mod sink;
mod subject;
mod whole;

pub use baseline::Baseline;
pub use check::check;
pub use door::{Damage, at_the_door, damage, is_lost, is_nobody};
pub use file::unreadable;
pub use finding::{Finding, Severity, Strictness};
pub use findings::{Counts, Findings, RowSet};
pub use page::{Example, Outcome, Page, Prose};
pub use registry::{Rule, all, find};
pub use subject::{Options, Subject, Unfilled};
