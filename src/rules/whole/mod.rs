//! `WW4xx`: the whole list.

mod chain;
mod common;
mod correspondence;
mod filled_down_series;
mod identities_out_of_step;
mod identity_of_a_stayer;
mod many_unfilled;
mod name_of_another_row;
mod near_miss;
mod one_value_throughout;
mod own_names;
mod person_twice;
mod repeated_row;
mod rings;
mod standing;
mod was_with_two_wordts;
mod ways;
mod wordt_of_two_people;

pub(super) use chain::link;

use super::api::Registered;

/// The family's rules, in the order of codes.
pub(super) const RULES: &[&Registered] = &[
    &was_with_two_wordts::RULE,
    &wordt_of_two_people::RULE,
    &repeated_row::RULE,
    &near_miss::RULE,
    &identity_of_a_stayer::RULE,
    &person_twice::RULE,
    &many_unfilled::RULE,
    &one_value_throughout::RULE,
    &filled_down_series::RULE,
    &name_of_another_row::RULE,
    &chain::RULE,
    &identities_out_of_step::RULE,
];
