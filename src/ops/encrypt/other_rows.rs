//! Whether a version of a list went out before, with other rows.

use std::fs;
use std::path::{Path, PathBuf};

use super::ready::ReadyList;
use super::ticket::Ticket;
use crate::files;

/// The largest ticket: one that names many changed rows.
const MOST: u64 = 8 << 20;

/// Tells whether a ticket stands in a folder that is of the same version of a list, with other rows.
#[must_use]
pub fn has_other_rows(folder: &Path, list: &ReadyList) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    let is_other = |path: PathBuf| {
        let read = files::open_found(&path).and_then(|file| files::read_capped(file, &path, MOST));
        let ticket = read.ok().and_then(|bytes| serde_json::from_slice::<Ticket>(&bytes).ok());
        ticket.is_some_and(|Ticket { list: told, .. }| {
            (told.id.as_str(), told.version) == (list.id(), list.manifest.version)
                && told.sha256 != list.sha256
        })
    };
    let paths = entries.flatten().map(|entry| entry.path());
    paths.filter(|path| path.to_string_lossy().ends_with(".ticket.json")).any(is_other)
}
