//! Outputs stand apart from inputs: a run never writes over what it reads.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::STANDARD_STREAM;
use super::error::FileError;
use super::node::node;
use super::rename::{behind_links, folder_of};

/// Refuses an output that is one of the files that a run reads or keeps, under whatever name, also
/// where existing files may be replaced.
///
/// Standard streams, devices and pipes are nobody's files.
///
/// # Errors
/// [`FileError::Input`].
pub fn apart<'p>(
    outputs: impl IntoIterator<Item = &'p Path>,
    kept: impl IntoIterator<Item = &'p Path>,
) -> Result<(), FileError> {
    let kept: Vec<Place> = kept.into_iter().filter_map(Place::of).collect();
    let is_kept = |output: &&Path| {
        Place::of(output).is_some_and(|output| kept.iter().any(|kept| kept.is_same(&output)))
    };
    match outputs.into_iter().find(is_kept) {
        Some(output) => Err(FileError::Input(output.to_owned())),
        None => Ok(()),
    }
}

/// Where a file is, or will be.
struct Place {
    path: PathBuf,
    /// Its device and number there, which a second hard link has as well.
    node: Option<(u64, u64)>,
}

impl Place {
    fn of(path: &Path) -> Option<Self> {
        if path == Path::new(STANDARD_STREAM) {
            return None;
        }
        match fs::metadata(path) {
            Ok(facts) => {
                facts.is_file().then(|| Self { path: real(path), node: node(path, &facts) })
            }
            Err(_) => Some(Self { path: real(path), node: None }),
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        self.path == other.path || (self.node.is_some() && self.node == other.node)
    }
}

/// Follows links in the whole path; the file itself need not exist.
fn real(path: &Path) -> PathBuf {
    let path = behind_links(path).unwrap_or_else(|_| path.to_owned());
    let resolve = || -> io::Result<PathBuf> {
        let folder = dunce::canonicalize(folder_of(&path))?;
        Ok(path.file_name().map_or_else(|| folder.clone(), |name| folder.join(name)))
    };
    dunce::canonicalize(&path).or_else(|_| resolve()).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_under_every_name() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("list.csv"), "x").unwrap();
        fs::create_dir(at("sub")).unwrap();
        fs::hard_link(at("list.csv"), at("hard.csv")).unwrap();
        let mut names = vec![at("list.csv"), at("hard.csv"), at("sub/../list.csv")];
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("list.csv", at("soft.csv")).unwrap();
            names.push(at("soft.csv"));
        }
        for name in &names {
            assert!(
                apart([name.as_path()], [at("list.csv").as_path()]).is_err(),
                "{}",
                name.display()
            );
        }
        apart([at("other.csv").as_path()], [at("list.csv").as_path()]).unwrap();
    }

    #[test]
    fn a_file_that_is_yet_to_be_made_is_known_by_its_path() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("k.csv.journal");
        assert!(
            apart([folder.path().join("./k.csv.journal").as_path()], [journal.as_path()]).is_err()
        );
        apart([Path::new("-")], [Path::new("-")]).unwrap();
    }
}
