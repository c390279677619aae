//! Files as arguments. What is read is an [`ReadPath`] and what is written an [`WritePath`], by the type of the argument alone, so that no command can
//! forget that a run never writes over what it reads, nor two results to one file.

use std::any::TypeId;
use std::ffi::OsString;
use std::ops::Deref;
use std::path::{Path, PathBuf};

use clap::{ArgMatches, ValueHint};

use super::Failure;
use crate::files;
use crate::message::Message;

/// A file that is read; `-` is standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReadPath(PathBuf);

/// A file or folder that is written; `-` is standard output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WritePath(PathBuf);

macro_rules! path_argument {
    ($name:ident) => {
        impl $name {
            /// Returns the path.
            pub(crate) fn as_path(&self) -> &Path {
                &self.0
            }
        }

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

/// Tells a command line that its files are files, so that shells complete them.
pub(super) fn hinted(command: clap::Command) -> clap::Command {
    command.mut_args(|argument| if is_file(&argument) { argument.value_hint(ValueHint::AnyPath) } else { argument }).mut_subcommands(hinted)
}

fn is_file(argument: &clap::Arg) -> bool {
    let kind = argument.get_value_parser().type_id();
    kind == TypeId::of::<ReadPath>() || kind == TypeId::of::<WritePath>()
}

/// Refuses a command line that would write over what it reads, or write two results to one file.
pub(super) fn preflight(command: &clap::Command, matches: &ArgMatches) -> Result<(), Failure> {
    let (mut read, mut written): (Vec<&Path>, Vec<&Path>) = (Vec::new(), Vec::new());
    let (mut command, mut matches) = (command, matches);
    loop {
        for argument in command.get_arguments() {
            let (kind, id) = (argument.get_value_parser().type_id(), argument.get_id().as_str());
            if kind == TypeId::of::<ReadPath>() {
                read.extend(matches.get_many::<ReadPath>(id).into_iter().flatten().map(ReadPath::as_path));
            } else if kind == TypeId::of::<WritePath>() {
                written.extend(matches.get_many::<WritePath>(id).into_iter().flatten().map(WritePath::as_path));
            }
        }
        let below = matches.subcommand().and_then(|(name, matches)| Some((command.find_subcommand(name)?, matches)));
        let Some(below) = below else { break };
        (command, matches) = below;
    }
    files::apart(written.iter().copied(), read)?;
    for (nth, output) in written.iter().enumerate() {
        let same = || Failure::usage(Message::new("outputs-same").with("path", output.display().to_string()));
        files::apart([*output], written[nth + 1..].iter().copied()).map_err(|_| same())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words for values that are paths, in the names that help gives them.
    const PATHS: [&str; 6] = ["FILE", "DIR", "PATH", "KEY", "LIST", "MOVE"];

    fn undeclared(command: &clap::Command, found: &mut Vec<String>) {
        for argument in command.get_arguments().filter(|argument| argument.get_action().takes_values()) {
            let kind = argument.get_value_parser().type_id();
            let names = argument.get_value_names().unwrap_or_default();
            let is_path = kind == TypeId::of::<PathBuf>() || names.iter().any(|name| PATHS.contains(&name.as_str()));
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
        let (file, other) = (file.display().to_string(), folder.path().join("b").display().to_string());
        let is_refused = |words: &[&str]| {
            let command = crate::cli::command();
            let matches = command.clone().try_get_matches_from([&["waswordt"], words].concat()).unwrap();
            preflight(&command, &matches).is_err()
        };
        assert!(is_refused(&["generate", "--move", &other, "--supersedes", &file, "-o", &file, "--force"]));
        assert!(is_refused(&["fill", &other, "--from", "x", "--accept", &file, "-o", &file, "--force"]));
        assert!(is_refused(&["keyrings", "export", "--store", "x.db", "--store-map", &file, "-o", &file]));
        assert!(is_refused(&["fill-check", &other, "--report", &file, "--report", &file]));
        assert!(!is_refused(&["fill-check", &file, "--report", &other]) && !is_refused(&["decrypt", "-", "-o", "-"]));
    }
}
