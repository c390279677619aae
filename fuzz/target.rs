//! Gives one of the parsers what libFuzzer makes of its seeds: the one that this program is named
//! after. `tests/fuzz.sh` runs them all.

#![no_main]

#[path = "../tests/support/fuzz.rs"]
#[allow(dead_code, reason = "libFuzzer has seeds and mutations of its own")]
mod fuzz;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Some(target) = fuzz::TARGETS.iter().find(|target| target.name == env!("CARGO_BIN_NAME")) {
        (target.run)(bytes);
    }
});
