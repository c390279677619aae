//! `WW3xx`: rows.

mod blank_person_cell;
mod differs_only_in_looks;
mod half_filled_row;
mod repeated_header;
mod row_not_filled;
mod total_row;
mod unchanged_identity;
mod wordt_without_was;

use super::api::Registered;

/// The family's rules, in the order of codes.
pub(super) const RULES: &[&Registered] = &[
    &row_not_filled::RULE,
    &half_filled_row::RULE,
    &wordt_without_was::RULE,
    &blank_person_cell::RULE,
    &unchanged_identity::RULE,
    &differs_only_in_looks::RULE,
    &total_row::RULE,
    &repeated_header::RULE,
];
