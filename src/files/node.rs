//! What tells a file from every other, whatever it is called.

use std::fs::Metadata;
use std::path::Path;

/// Returns the volume of a file and its number there, which every name of it leads to.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere there may be none")]
pub(super) fn node(_: &Path, facts: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    Some((facts.dev(), facts.ino()))
}

#[cfg(windows)]
pub(super) fn node(path: &Path, _: &Metadata) -> Option<(u64, u64)> {
    let facts = windows(path)?;
    Some((facts.volume_serial_number(), facts.file_index()))
}

#[cfg(not(any(unix, windows)))]
pub(super) fn node(_: &Path, _: &Metadata) -> Option<(u64, u64)> {
    None
}

/// Returns how many names a file has: under the others it would stay what it was, were one
/// replaced.
#[cfg(unix)]
#[must_use]
pub fn names(_: &Path, facts: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(facts)
}

/// Returns how many names a file has: under the others it would stay what it was, were one
/// replaced.
#[cfg(windows)]
#[must_use]
pub fn names(path: &Path, _: &Metadata) -> u64 {
    windows(path).map_or(1, |facts| facts.number_of_links())
}

/// Returns how many names a file has, where the system tells it.
#[cfg(not(any(unix, windows)))]
#[must_use]
pub fn names(_: &Path, _: &Metadata) -> u64 {
    1
}

#[cfg(windows)]
fn windows(path: &Path) -> Option<winapi_util::file::Information> {
    winapi_util::file::information(winapi_util::Handle::from_path(path).ok()?).ok()
}
