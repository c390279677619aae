//! The files that are rendered from the program itself: man pages, completions, schemas and the
//! picture of the README.
//!
//! They are kept in version control, where people find them; `cargo regenerate` writes them anew,
//! and a test refuses stale ones.

mod man;
mod page;
mod picture;
mod rules_page;
mod schemas;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap_complete::Shell;

use super::completions;
use crate::message::Lang;

/// The completion scripts, under the names that shells look for.
const COMPLETIONS: [(&str, Shell); 3] =
    [("waswordt.bash", Shell::Bash), ("_waswordt", Shell::Zsh), ("waswordt.fish", Shell::Fish)];

/// Renders every generated file: its path in the repository, and its contents.
#[must_use]
pub fn rendered() -> Vec<(PathBuf, Vec<u8>)> {
    let pages =
        [(Lang::En, "man"), (Lang::Nl, "man/nl/man1")].into_iter().flat_map(|(lang, folder)| {
            man::pages(lang)
                .into_iter()
                .map(move |(name, page)| (Path::new(folder).join(name), page))
        });
    let rules = [(Lang::En, "man"), (Lang::Nl, "man/nl/man7")].map(|(lang, folder)| {
        (Path::new(folder).join("waswordt-rules.7"), rules_page::render(lang))
    });
    let pictures = [(Lang::En, "man/waswordt.svg"), (Lang::Nl, "man/nl/waswordt.svg")];
    let pictures =
        pictures.into_iter().map(|(lang, path)| (PathBuf::from(path), picture::render(lang)));
    let scripts = COMPLETIONS.into_iter().map(|(name, shell)| {
        (Path::new("man/completions").join(name), completions::render(shell, super::command()))
    });
    let schemas = schemas::all().map(|(kind, schema)| {
        (Path::new("schemas").join(format!("{kind}.schema.json")), schema.into_bytes())
    });
    pages.chain(rules).chain(pictures).chain(scripts).chain(schemas).collect()
}

/// Finds the files under `root` that are missing, differ from what is rendered, or stand in a
/// generated folder without being rendered.
///
/// # Errors
/// A folder or file that is there and cannot be read.
pub fn stale(root: &Path) -> io::Result<Vec<PathBuf>> {
    let rendered: BTreeMap<PathBuf, Vec<u8>> = rendered().into_iter().collect();
    let mut stale = Vec::new();
    for (path, contents) in &rendered {
        match fs::read(root.join(path)) {
            Ok(found) if found == *contents => {}
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => stale.push(path.clone()),
        }
    }
    let mut folders: Vec<&Path> = rendered.keys().filter_map(|path| path.parent()).collect();
    folders.dedup();
    for folder in folders {
        stale.extend(
            files_in(root, folder)?.into_iter().filter(|path| !rendered.contains_key(path)),
        );
    }
    stale.sort();
    stale.dedup();
    Ok(stale)
}

/// Returns the files of a folder, not those of folders in it; none where there is no such folder.
fn files_in(root: &Path, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(root.join(folder)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry?;
        if !entry.file_type()?.is_dir() {
            files.push(folder.join(entry.file_name()));
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write_all(root: &Path) {
        for (path, contents) in rendered() {
            fs::create_dir_all(root.join(&path).parent().unwrap()).unwrap();
            fs::write(root.join(path), contents).unwrap();
        }
    }

    #[test]
    fn what_was_just_written_is_fresh() {
        let root = tempfile::tempdir().unwrap();
        assert_eq!(stale(root.path()).unwrap().len(), rendered().len());
        write_all(root.path());
        assert_eq!(stale(root.path()).unwrap(), [] as [PathBuf; 0]);
    }

    #[test]
    fn a_changed_a_missing_and_a_left_over_file_are_stale() {
        let root = tempfile::tempdir().unwrap();
        write_all(root.path());
        fs::write(root.path().join("man/waswordt.1"), "x").unwrap();
        fs::write(root.path().join("man/waswordt-gone.1"), "x").unwrap();
        fs::remove_file(root.path().join("schemas/move.schema.json")).unwrap();
        let names = ["man/waswordt-gone.1", "man/waswordt.1", "schemas/move.schema.json"];
        assert_eq!(stale(root.path()).unwrap(), names.map(PathBuf::from));
    }

    #[test]
    fn no_two_files_share_a_path() {
        let all = rendered();
        let paths: std::collections::BTreeSet<_> = all.iter().map(|(path, _)| path).collect();
        assert_eq!(paths.len(), all.len());
    }
}
