//! Several files of one run, which appear together.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use super::error::FileError;
use super::output::{Finished, Output, Overwrite, Privacy};
use super::pending;
use super::rename::folder_of;

/// Output files that appear all, or not at all.
#[derive(Debug)]
pub struct Batch {
    overwrite: Overwrite,
    outputs: Vec<Output>,
    made: Option<PathBuf>,
}

impl Batch {
    /// Begins a batch.
    #[must_use]
    pub fn new(overwrite: Overwrite) -> Self {
        Self { overwrite, outputs: Vec::new(), made: None }
    }

    /// Begins a batch in a folder, which is made where only it is missing and unmade where the
    /// batch fails.
    ///
    /// # Errors
    /// [`FileError::NoFolder`] where its own parent is missing too, and [`FileError::Write`].
    pub fn in_folder(folder: &Path, overwrite: Overwrite) -> Result<Self, FileError> {
        let mut batch = Self::new(overwrite);
        match pending::folder(folder) {
            Ok(()) => batch.made = Some(folder.to_owned()),
            Err(_) if folder.is_dir() => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(FileError::NoFolder(folder.to_owned()));
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(FileError::write(folder, io::ErrorKind::NotADirectory.into()));
            }
            Err(error) => return Err(FileError::write(folder, error)),
        }
        Ok(batch)
    }

    /// Begins a file of the batch.
    ///
    /// # Errors
    /// [`FileError::Repeated`] where the batch has the file already, and those of
    /// [`Output::create`].
    pub fn add(&mut self, path: &Path, privacy: Privacy) -> Result<&mut Output, FileError> {
        if self.outputs.iter().any(|output| output.path() == path) {
            return Err(FileError::Repeated(path.to_owned()));
        }
        let at = self.outputs.len();
        self.outputs.push(Output::create(path, self.overwrite, privacy)?);
        Ok(&mut self.outputs[at])
    }

    /// Names the files, for people.
    #[must_use]
    pub fn names(&self) -> String {
        let names: Vec<String> =
            self.outputs.iter().map(|output| output.path().display().to_string()).collect();
        names.join(", ")
    }

    /// Puts all files on the disk and gives them their names.
    ///
    /// # Errors
    /// Those of [`Output::commit`]. New files are taken away again then, and replaced ones put
    /// back.
    pub fn commit(mut self) -> Result<(), FileError> {
        let outputs = std::mem::take(&mut self.outputs);
        let finished: Vec<Finished> =
            outputs.into_iter().map(Output::finish).collect::<Result<_, _>>()?;
        pending::undisturbed(|| {
            let mut placed = Placed::default();
            for file in finished {
                let before = file.target().map_or(Before::Nothing, keep_aside);
                if let Some(real) = file.place()? {
                    placed.files.push((real, before));
                }
            }
            placed.files.clear();
            Ok::<(), FileError>(())
        })?;
        self.made = None;
        Ok(())
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        self.outputs.clear();
        if let Some(folder) = &self.made {
            // Not empty means that another has put something there: then it is not ours to remove.
            let _ = fs::remove_dir(folder);
        }
    }
}

/// What stood where a file of the batch has been placed.
enum Before {
    Nothing,
    Kept(TempPath),
    /// The file system has no second names, so it cannot come back.
    Lost,
}

/// Files that have their names, with what stood there before; taken back when dropped.
#[derive(Default)]
struct Placed {
    files: Vec<(PathBuf, Before)>,
}

impl Drop for Placed {
    fn drop(&mut self) {
        for (path, before) in self.files.drain(..).rev() {
            // This runs because of an error already; there is no better one to tell.
            let _ = match before {
                Before::Nothing => fs::remove_file(&path),
                Before::Kept(before) => before.persist(&path).map_err(|refused| refused.error),
                Before::Lost => Ok(()),
            };
        }
    }
}

/// Gives the file that is about to be replaced a second name, by which it can come back.
fn keep_aside(target: &Path) -> Before {
    if target.symlink_metadata().is_err() {
        return Before::Nothing;
    }
    let mut name = tempfile::Builder::new();
    name.prefix(".waswordt-").suffix(".old");
    match name.make_in(folder_of(target), |aside| fs::hard_link(target, aside)) {
        Ok(aside) => Before::Kept(aside.into_temp_path()),
        Err(_) => Before::Lost,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn all_files_of_a_batch_appear_together() {
        let folder = tempfile::tempdir().unwrap();
        let mut batch = Batch::in_folder(&folder.path().join("out"), Overwrite::Refuse).unwrap();
        for name in ["a", "b"] {
            batch
                .add(&folder.path().join("out").join(name), Privacy::Private)
                .unwrap()
                .write_all(name.as_bytes())
                .unwrap();
        }
        assert!(!folder.path().join("out/a").exists());
        batch.commit().unwrap();
        assert_eq!(names(&folder.path().join("out")), ["a", "b"]);
    }

    #[test]
    fn a_dropped_batch_leaves_neither_files_nor_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        let mut batch = Batch::in_folder(&folder.path().join("out"), Overwrite::Refuse).unwrap();
        batch.add(&folder.path().join("out/a"), Privacy::Private).unwrap();
        drop(batch);
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn a_batch_that_fails_half_way_takes_everything_back() {
        let folder = tempfile::tempdir().unwrap();
        let [old, new, blocked] = ["old", "new", "z"].map(|name| folder.path().join(name));
        fs::write(&old, "before").unwrap();
        let mut batch = Batch::new(Overwrite::Allow);
        for path in [&old, &new, &blocked] {
            batch.add(path, Privacy::Private).unwrap().write_all(b"after").unwrap();
        }
        fs::create_dir(&blocked).unwrap();
        assert!(matches!(batch.commit(), Err(FileError::Write(..))));
        assert_eq!(names(folder.path()), ["old", "z"]);
        assert_eq!(fs::read_to_string(&old).unwrap(), "before");
    }

    #[test]
    fn one_name_twice_in_a_batch_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let mut batch = Batch::new(Overwrite::Allow);
        batch.add(&folder.path().join("a"), Privacy::Private).unwrap();
        assert!(matches!(
            batch.add(&folder.path().join("a"), Privacy::Private),
            Err(FileError::Repeated(_))
        ));
    }
}
