//! What was filed before where tickets go: another form of the same version may be out.

use std::fs;
use std::path::Path;

use super::ready::ReadyList;
use super::ticket::Ticket;
use crate::files;

/// The largest ticket: one that names many changed rows.
const MOST: u64 = 8 << 20;

/// Tells whether a ticket stands in a folder that is of the same version of a list, with other rows.
#[must_use]
pub fn has_other_rows(folder: &Path, list: &ReadyList) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    let is_other = |ticket: Ticket| {
        (ticket.list.id.as_str(), ticket.list.version) == (list.id(), list.manifest.version)
            && !ticket.list.has_rows(&list.sha256)
    };
    let paths = entries.flatten().map(|entry| entry.path());
    paths
        .filter(|path| path.to_string_lossy().ends_with(".ticket.json"))
        .filter_map(|path| filed(&path))
        .any(is_other)
}

/// Reads a ticket, if there is one.
pub(super) fn filed(path: &Path) -> Option<Ticket> {
    let file = files::open_found(path).ok()?;
    serde_json::from_slice(&files::read_capped(file, path, MOST).ok()?).ok()
}
