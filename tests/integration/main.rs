//! What the program does with nothing but itself: files in, files and reports out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that panics has failed, which is what it is for"
)]

mod against_original;
mod age_vectors;
mod agreement;
mod apply;
mod around;
mod busy_stores;
mod by_person;
mod catalogue;
mod check_and_apply;
mod cli_generate;
mod cli_scenario;
mod dates;
mod decisions;
mod demo;
mod doors;
mod eck_change;
mod encrypt;
mod faults;
mod febrl;
mod file_stores;
mod fill;
mod fill_check;
mod floors;
mod generated;
mod hostile_files;
mod html_report;
mod identity_cells;
mod init;
mod journal;
mod languages;
mod moment;
mod neighbours;
mod neighbours_alike;
mod neighbours_filled;
mod neighbours_told;
mod odd_stores;
mod one_or_two;
mod parsers;
mod procedures;
mod relation;
mod rosters;
mod rule_pages;
mod safeguards;
mod scenario_matrix;
mod scenario_steps;
mod scenario_verdicts;
#[path = "../support/mod.rs"]
mod support;
mod tables;
mod tables_by_hand;
mod targets;
mod thousand_rows;
mod told_runs;
mod users;
mod verify;
mod years;
