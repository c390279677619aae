//! What the program does together with others: databases, age, OpenSSH, LibreOffice, Python, shells.
//! `tests/run.sh` installs what these tests need.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that panics has failed, which is what it is for"
)]

mod age;
mod annotated_copy;
mod calendar;
mod changes;
mod front_door;
mod generated;
mod html_report;
mod interrupt;
mod interview;
mod laws;
mod marked_workbook;
mod password;
mod postgres;
mod postgres_map;
mod publisher_script;
mod signatures;
mod status;
mod store_contract;
#[path = "../support/mod.rs"]
mod support;
mod tables;
mod what_people_send;

#[allow(dead_code, reason = "the planner's own tests use all of it")]
#[path = "../../src/plan/tests/model.rs"]
mod model;
#[path = "../../src/plan/tests/story.rs"]
mod story;

// The store in memory and its stories speak of the crate from inside.
use waswordt::{identity, list, moves, person, plan};
