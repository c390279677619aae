//! `WW1xx`: the file and its structure.

mod duplicate_column;
mod empty_file;
mod hidden_columns;
mod hidden_rows;
mod lines_above_header;
mod mark_taken_off;
mod merged_cells;
mod missing_column;
mod no_header;
mod no_rows;
mod other_encoding;
mod other_sheets;
mod rows_in_one_cell;
mod several_lists;
mod stray_quote;
mod unclosed_quote;
mod undecodable_text;
mod unknown_column;
mod unreadable_file;
mod untitled_column;
mod zero_byte;

pub(super) use unreadable_file::RULE as UNREADABLE;

use super::api::Registered;

/// The family's rules, in the order of codes.
pub(super) const RULES: &[&Registered] = &[
    &unreadable_file::RULE,
    &empty_file::RULE,
    &no_header::RULE,
    &missing_column::RULE,
    &duplicate_column::RULE,
    &unknown_column::RULE,
    &no_rows::RULE,
    &unclosed_quote::RULE,
    &stray_quote::RULE,
    &zero_byte::RULE,
    &undecodable_text::RULE,
    &hidden_rows::RULE,
    &other_sheets::RULE,
    &hidden_columns::RULE,
    &several_lists::RULE,
    &lines_above_header::RULE,
    &untitled_column::RULE,
    &other_encoding::RULE,
    &merged_cells::RULE,
    &rows_in_one_cell::RULE,
    &mark_taken_off::RULE,
];
