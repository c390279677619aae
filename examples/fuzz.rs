//! Gives every parser what a hostile hand makes of its seeds: `cargo run --release --example fuzz
//! -- SECONDS [TARGET]`. What makes one panic is kept in tests/corpus, where tests/integration/parsers.rs gives
//! it to the parser for ever after.

#![expect(clippy::unwrap_used, reason = "whoever searches sees what failed")]

#[path = "../tests/support/fuzz.rs"]
mod fuzz;

use std::hash::{BuildHasher as _, RandomState};
use std::io::{self, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};
use std::{env, fs, panic};

fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let seconds = arguments
        .next()
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| io::Error::other("how many seconds?"))?;
    let only = arguments.next();
    for target in
        fuzz::TARGETS.iter().filter(|target| only.as_ref().is_none_or(|only| only == target.name))
    {
        let (seeds, start) = (fuzz::seeds(target), Instant::now());
        let first = RandomState::new().hash_one(0);
        let (mut rounds, mut found, mut slowest) = (0_u64, 0, Duration::ZERO);
        while start.elapsed() < Duration::from_secs(seconds) {
            rounds += 1;
            let bytes = fuzz::mutated(
                &seeds,
                &mut fuzz::Dice::new(
                    first.wrapping_add(rounds.wrapping_mul(0x9e37_79b9_7f4a_7c15)),
                ),
            );
            let begun = Instant::now();
            if panic::catch_unwind(|| (target.run)(&bytes)).is_err() {
                found += 1;
                let folder =
                    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(target.name);
                fs::create_dir_all(&folder)?;
                fs::write(folder.join(format!("found-{first:x}-{rounds}")), &bytes)?;
            }
            slowest = slowest.max(begun.elapsed());
        }
        writeln!(
            io::stdout(),
            "{:<10} {rounds:>9} rounds, {found} findings, slowest {slowest:?}",
            target.name
        )?;
    }
    Ok(())
}
