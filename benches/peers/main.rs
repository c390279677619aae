//! The tool against named peers, in turn, in one run: `cargo bench --bench peers [-- WORD…]`.
//!
//! Words are numbers, namely rows (1,000,000), keyrings (10,000,000) and rounds (3), in that order,
//! and parts of the names of jobs, of which those alone are run. What is measured are whole
//! processes, the tool's and its peer's in turn, on files that were just written; what is told are
//! medians. A peer that is not there is named at the end, with how it is installed, and its job is
//! run without it. `README.md` beside this folder holds the last table.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    dead_code,
    unreachable_pub,
    reason = "a benchmark may fail where it stands, prints, and shares the tests' server"
)]

mod bare;
mod data;
mod databases;
mod files;
mod measure;
mod peers;
#[path = "../../tests/support/postgres.rs"]
mod postgres;
#[path = "../../tests/support/waiting.rs"]
mod waiting;

use data::Data;
use measure::Table;
use peers::Peers;

/// How large everything is.
#[derive(Clone, Copy)]
struct Size {
    rows: u64,
    keyrings: u64,
    rounds: usize,
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if bare::run(&words) {
        return;
    }
    let mut numbers = words.iter().filter_map(|word| word.parse::<u64>().ok());
    let size = Size {
        rows: numbers.next().unwrap_or(1_000_000),
        keyrings: numbers.next().unwrap_or(10_000_000),
        rounds: numbers.next().map_or(3, |rounds| usize::try_from(rounds).unwrap()),
    };
    // Cargo itself adds a word, `--bench`.
    let names = words.iter().filter(|word| !word.starts_with('-') && word.parse::<u64>().is_err());
    let folder = tempfile::tempdir().unwrap();
    let data = Data::new(folder.path(), size);
    let peers = Peers::find();
    let mut table = Table::new(folder.path(), size.rounds, names.cloned().collect());
    files::measure(&data, &peers, &mut table);
    databases::measure(&data, &peers, &mut table);
    files::growth(&data, &mut table);
    peers.tell_missing();
}
