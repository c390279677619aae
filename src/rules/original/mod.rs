//! `WW5xx`: against the list as it was sent out.

mod another_list;
mod filled_cell_changed;
mod older_version;
mod other_format_than_sent;
mod row_added;
mod row_removed;
mod rows_reordered;
mod supplied_cell_changed;
mod unreadable_manifest;

use super::api::Registered;

/// The family's rules, in the order of codes.
pub(super) const RULES: &[&Registered] = &[
    &supplied_cell_changed::RULE,
    &row_added::RULE,
    &row_removed::RULE,
    &unreadable_manifest::RULE,
    &other_format_than_sent::RULE,
    &another_list::RULE,
    &older_version::RULE,
    &rows_reordered::RULE,
    &filled_cell_changed::RULE,
];
