//! Writes THIRD-PARTY.md anew: `cargo third-party`; with `--sbom` it writes a bill of materials to
//! standard output instead.

#![expect(clippy::unwrap_used, reason = "what cargo tells is what cargo tells")]

#[path = "../tests/support/third_party.rs"]
mod third_party;

use std::io::{self, Write as _};
use std::path::Path;
use std::{env, fs};

fn main() -> io::Result<()> {
    let metadata = third_party::metadata();
    if env::args().any(|argument| argument == "--sbom") {
        return writeln!(io::stdout(), "{:#}", third_party::bill(&metadata));
    }
    fs::write(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("THIRD-PARTY.md"),
        third_party::table(&metadata),
    )
}
