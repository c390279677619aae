//! The move file that most subcommands read.

use std::path::Path;

use super::{Context, Failure};
use crate::moves::{Move, MoveFile};
use crate::scenario::resolve;

/// Reads and resolves a move file, or standard input for `-`.
pub(crate) fn read(path: &Path) -> Result<Move, Failure> {
    let text = Context::read_text(path)?;
    Ok(resolve(MoveFile::parse(&text)?)?)
}
