//! Files as arguments. What is read is an [`ReadPath`] and what is written an [`WritePath`], by the
//! type of the argument alone, so that no command can forget that a run never writes over what it
//! reads, nor two results to one file.

use std::any::TypeId;
use std::ffi::OsString;
use std::ops::Deref;
use std::path::{Path, PathBuf};

use clap::{ArgMatches, ValueHint};

use super::Failure;
use crate::files::{self, is_stream};
use crate::message::Message;

/// A file that is read; `-` is standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReadPath(PathBuf);

/// A file or folder that is written; `-` is standard output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WritePath(PathBuf);

macro_rules! path_argument {
    ($name:ident) => {
        impl Deref for $name {
            type Target = Path;

            fn deref(&self) -> &Path {
                &self.0
            }
        }

        impl AsRef<Path> for $name {
            fn as_ref(&self) -> &Path {
                &self.0
            }
        }

        impl From<OsString> for $name {
            fn from(path: OsString) -> Self {
                Self(path.into())
            }
        }
    };
}
path_argument!(ReadPath);
path_argument!(WritePath);

/// Returns what a path ends in, in small letters and without the dot: by that the form of a file is
/// told.
pub(super) fn extension(path: &Path) -> Option<String> {
    path.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase())
}

/// Tells a command line that its files are files, so that shells complete them.
pub(super) fn hinted(command: clap::Command) -> clap::Command {
    command
        .mut_args(|argument| {
            if is_file(&argument) { argument.value_hint(ValueHint::AnyPath) } else { argument }
        })
        .mut_subcommands(hinted)
}

fn is_file(argument: &clap::Arg) -> bool {
    let kind = argument.get_value_parser().type_id();
    kind == TypeId::of::<ReadPath>() || kind == TypeId::of::<WritePath>()
}

/// The files that a command line names.
#[derive(Debug)]
pub(crate) struct Files {
    read: Vec<PathBuf>,
    written: Vec<PathBuf>,
}

impl Files {
    /// Gathers them, from the command and those above it.
    pub(super) fn of(command: &clap::Command, matches: &ArgMatches) -> Self {
        let (mut command, mut matches) = (command, matches);
        let mut files = Self { read: Vec::new(), written: Vec::new() };
        loop {
            for argument in command.get_arguments() {
                let (kind, id) =
                    (argument.get_value_parser().type_id(), argument.get_id().as_str());
                if kind == TypeId::of::<ReadPath>() {
                    files.read.extend(
                        matches
                            .get_many::<ReadPath>(id)
                            .into_iter()
                            .flatten()
                            .map(|path| path.to_path_buf()),
                    );
                } else if kind == TypeId::of::<WritePath>() {
                    files.written.extend(
                        matches
                            .get_many::<WritePath>(id)
                            .into_iter()
                            .flatten()
                            .map(|path| path.to_path_buf()),
                    );
                }
            }
            let below = matches
                .subcommand()
                .and_then(|(name, matches)| Some((command.find_subcommand(name)?, matches)));
            let Some(below) = below else { return files };
            (command, matches) = below;
        }
    }

    /// Refuses a command line that would write over what it reads, write two results to one file,
    /// or read standard input for two things.
    pub(super) fn require_apart(&self) -> Result<(), Failure> {
        if self.read.iter().filter(|path| is_stream(path)).count() > 1 {
            return Err(Failure::usage(Message::new("seal-one-standard-input")));
        }
        self.require_apart_with(None, &[])
    }

    /// Refuses the same where the run writes another file beside those that it was given, and keeps
    /// files of its own.
    pub(crate) fn require_apart_with(
        &self,
        also_written: Option<&Path>,
        kept: &[PathBuf],
    ) -> Result<(), Failure> {
        let written: Vec<&Path> =
            self.written.iter().map(PathBuf::as_path).chain(also_written).collect();
        files::apart(written.iter().copied(), self.read.iter().chain(kept).map(PathBuf::as_path))?;
        for (nth, output) in written.iter().enumerate() {
            let same = || {
                Failure::usage(
                    Message::new("outputs-same").with("path", output.display().to_string()),
                )
            };
            if is_stream(output) && written[nth + 1..].contains(output) {
                return Err(same());
            }
            files::apart([*output], written[nth + 1..].iter().copied()).map_err(|_| same())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words for values that are paths, in the names that help gives them.
    const PATHS: [&str; 6] = ["FILE", "DIR", "PATH", "KEY", "LIST", "MOVE"];

    fn undeclared(command: &clap::Command, found: &mut Vec<String>) {
        for argument in
            command.get_arguments().filter(|argument| argument.get_action().takes_values())
        {
            let kind = argument.get_value_parser().type_id();
            let names = argument.get_value_names().unwrap_or_default();
            let is_path = kind == TypeId::of::<PathBuf>()
                || names.iter().any(|name| PATHS.contains(&name.as_str()));
            if is_path && !is_file(argument) {
                found.push(format!("{} --{}", command.get_name(), argument.get_id()));
            }
        }
        command.get_subcommands().for_each(|below| undeclared(below, found));
    }

    #[test]
    fn every_argument_that_is_a_file_says_whether_it_is_read_or_written() {
        let mut found = Vec::new();
        undeclared(&crate::cli::command(), &mut found);
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn nothing_that_is_read_is_written_over_whatever_the_command() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        std::fs::write(&file, "").unwrap();
        let (file, other) =
            (file.display().to_string(), folder.path().join("b").display().to_string());
        let is_refused = |words: &[&str]| {
            let command = crate::cli::command();
            let matches =
                command.clone().try_get_matches_from([&["waswordt"], words].concat()).unwrap();
            Files::of(&command, &matches).require_apart().is_err()
        };
        assert!(is_refused(&[
            "generate",
            "--move",
            &other,
            "--supersedes",
            &file,
            "-o",
            &file,
            "--force"
        ]));
        assert!(is_refused(&[
            "fill", &other, "--from", "x", "--accept", &file, "-o", &file, "--force"
        ]));
        assert!(is_refused(&[
            "keyrings",
            "export",
            "--store",
            "x.db",
            "--store-map",
            &file,
            "-o",
            &file
        ]));
        assert!(is_refused(&["fill-check", &other, "--report", &file, "--report", &file]));
        assert!(is_refused(&["steps", &file, "--ics", "-", "--markdown", "-"]));
        assert!(
            !is_refused(&["fill-check", &file, "--report", &other])
                && !is_refused(&["decrypt", "-", "-o", "-"])
        );
        assert!(
            is_refused(&["decrypt", "-", "-i", "-", "-o", &other])
                && is_refused(&["merge", "-", "-", "-o", &other])
        );
    }
}
