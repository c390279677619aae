//! `WW4xx`: the whole list.

mod common;
mod identity_of_a_stayer;
mod near_miss;
mod person_twice;
mod repeated_row;
mod was_with_two_wordts;
mod wordt_of_two_people;

use super::Rule;

/// The family's rules, in the order of codes.
pub(super) const RULES: &[&Rule] = &[
    &was_with_two_wordts::RULE,
    &wordt_of_two_people::RULE,
    &repeated_row::RULE,
    &near_miss::RULE,
    &identity_of_a_stayer::RULE,
    &person_twice::RULE,
];
