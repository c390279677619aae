//! Whether two names lead to one file.

use std::fs;
use std::path::Path;

/// Tells whether two paths lead to one file that exists, by whatever links.
#[must_use]
pub fn is_same(one: &Path, other: &Path) -> bool {
    let is_one_place = fs::canonicalize(one).ok().zip(fs::canonicalize(other).ok()).is_some_and(|(one, other)| one == other);
    is_one_place || is_one_entry(one, other)
}

#[cfg(unix)]
fn is_one_entry(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    let entry = |path: &Path| fs::metadata(path).ok().map(|facts| (facts.dev(), facts.ino()));
    entry(one).zip(entry(other)).is_some_and(|(one, other)| one == other)
}

#[cfg(not(unix))]
fn is_one_entry(_: &Path, _: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_the_same_by_any_name_and_one_that_is_not_there_by_none() {
        let folder = tempfile::tempdir().unwrap();
        let [list, link, other] = ["list.xlsx", "link.xlsx", "other.xlsx"].map(|name| folder.path().join(name));
        fs::write(&list, "").unwrap();
        fs::write(&other, "").unwrap();
        fs::hard_link(&list, &link).unwrap();
        assert!(is_same(&list, &folder.path().join(".").join("list.xlsx")) && !is_same(&list, &other));
        assert_eq!(is_same(&list, &link), cfg!(unix));
        assert!(!is_same(&folder.path().join("none"), &folder.path().join("none")));
    }
}
