//! Writes the files that are rendered from the program: `cargo regenerate`; with `--check` it only
//! names those that are stale.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use waswordt::cli::generated::{rendered, stale};

fn main() -> io::Result<ExitCode> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let stale = stale(root)?;
    for path in &stale {
        writeln!(io::stderr(), "{}", path.display())?;
    }
    if env::args().any(|argument| argument == "--check") {
        return Ok(if stale.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    let rendered = rendered();
    for path in stale {
        match rendered.iter().find(|(known, _)| *known == path) {
            None => fs::remove_file(root.join(path))?,
            Some((_, contents)) => {
                let file = root.join(path);
                file.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::write(file, contents)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
