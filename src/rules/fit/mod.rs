//! `WW6xx`: against the move.

mod columns_swapped;
mod kinds_swapped;
mod location_of_another_school;
mod other_format_than_move;
mod other_move;
mod other_school;
mod realm_of_was;
mod realm_of_wordt;
mod realms_crossed;
mod stray_realm;

pub(super) use columns_swapped::is_swapped;
pub(super) use kinds_swapped::are_kinds_swapped;

use super::api::Registered;

/// The family's rules, in the order of codes.
pub(super) const RULES: &[&Registered] = &[
    &other_format_than_move::RULE,
    &realm_of_was::RULE,
    &realm_of_wordt::RULE,
    &other_school::RULE,
    &other_move::RULE,
    &columns_swapped::RULE,
    &location_of_another_school::RULE,
    &kinds_swapped::RULE,
    &realms_crossed::RULE,
];
