//! Files as a whole: an output appears complete or not at all, and an input that cannot be read
//! says why.
//!
//! An [`Output`] is a temporary sibling that takes its name only when everything has been written
//! and is on the disk. A [`Batch`] does that for several files at once: all of them appear, or
//! none. Whatever is dropped without [`Output::commit`] leaves nothing behind.

use std::path::Path;

mod apart;
mod batch;
mod error;
mod input;
mod node;
mod output;
mod pending;
mod private;
mod rename;

pub use apart::apart;
pub use batch::Batch;
pub use error::FileError;
pub use input::{aside, open, open_found, read_capped, read_found_text, read_start, read_text};
pub use node::names;
pub use output::{Output, Overwrite, Privacy, remove, write};
pub use pending::abandon;
pub use private::{copy_access, is_exposed, open_private};
pub(crate) use rename::behind_links;
pub use rename::{folder_of, rename_over, sync_folder};

/// The name under which standard input or output goes wherever a file is meant.
pub const STANDARD_STREAM: &str = "-";

/// Tells whether a path stands for standard input or output.
#[must_use]
pub fn is_stream(path: &Path) -> bool {
    path == Path::new(STANDARD_STREAM)
}
