//! `waswordt`: was–wordt identity migrations in Dutch education.
//!
//! The house has eight floors on one ground. A module uses lower floors only, and never a sibling
//! on its own; `tests/floors.rs` reads this table and holds it.
//!
//! | floor | rooms | what they do |
//! |---|---|---|
//! | ground | [`message`], [`spelling`], [`digest`], [`progress`], [`calendar`] | what every room speaks in: sentences, characters, digests, how far it is, which days are worked |
//! | 0 | [`identity`], [`person`], [`moves`], [`grid`] | words of the field as types; opens nothing |
//! | 1 | [`list`], [`scenario`], [`targets`] | the agreed list formats; which moves are supported, and how; service targets |
//! | 2 | [`rules`], [`plan`] | findings in a list; a list and a store become a plan |
//! | 3 | [`report`], [`tables`], [`seal`], [`files`] | results as text and data; table files; sealed files; whole files in and out |
//! | 4 | [`keyring`] | stores of keyrings, and their journal |
//! | 5 | [`intake`] | the door: any table that comes in, with what deserves a look in it |
//! | 6 | [`ops`] | one file per operation: values in, values out |
//! | 7 | [`cli`] | one file per subcommand |
//!
//! Without the feature `program` there is the core alone, for another front end: every room that
//! opens no file, store or seal.

// What only the program asks of a room.
#![cfg_attr(not(feature = "program"), allow(unused_imports))]

pub mod calendar;
#[cfg(feature = "program")]
pub mod cli;
pub mod digest;
#[cfg(feature = "program")]
pub mod files;
pub mod grid;
pub mod identity;
#[cfg(feature = "program")]
pub mod intake;
#[cfg(feature = "program")]
pub mod keyring;
pub mod list;
pub mod message;
pub mod moves;
#[cfg(feature = "program")]
pub mod ops;
pub mod person;
pub mod plan;
pub mod progress;
pub mod report;
pub mod rules;
pub mod scenario;
#[cfg(feature = "program")]
pub mod seal;
pub mod spelling;
pub mod tables;
pub mod targets;
