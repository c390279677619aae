//! A folder in which the program is run, and what a command there comes to.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The first line of a VO list.
pub(crate) const VO: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n";

/// A folder of a test's own.
pub(crate) struct Desk {
    folder: TempDir,
    /// What every command gets.
    options: &'static [&'static str],
}

/// What a command came to.
pub(crate) struct Ended {
    /// The exit code.
    pub(crate) code: i32,
    /// What it wrote on standard output.
    pub(crate) out: String,
    /// What it wrote on standard error.
    pub(crate) said: String,
}

impl Ended {
    pub(crate) fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self {
            code: output.status.code().unwrap(),
            out: text(output.stdout),
            said: text(output.stderr),
        }
    }

    /// What it wrote on either.
    pub(crate) fn told(&self) -> String {
        format!("{}{}", self.out, self.said)
    }

    /// The report that it wrote.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.told()))
    }
}

impl Desk {
    /// Makes a folder in which every command gets these options.
    pub(crate) fn new(options: &'static [&'static str]) -> Self {
        Self { folder: tempfile::tempdir().unwrap(), options }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder().join(name)
    }

    pub(crate) fn write(&self, name: impl AsRef<Path>, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    pub(crate) fn read(&self, name: impl AsRef<Path>) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The names in a folder, sorted; none where there is no such folder.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.path(folder)) else { return Vec::new() };
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The program with these words, to be run in the folder without anything of the environment.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
        command.env_clear().args(self.options).args(words).current_dir(self.folder());
        command.stdin(Stdio::null());
        command
    }

    /// Runs the program.
    pub(crate) fn output(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    /// Runs the program, which must end with this code.
    pub(crate) fn ended(&self, words: &[&str], code: i32) -> Ended {
        let ended = Ended::of(self.output(words));
        assert_eq!(ended.code, code, "{words:?}\n{}", ended.told());
        ended
    }

    /// Runs the program, which must end with this code; returns what it wrote on standard output.
    pub(crate) fn run(&self, words: &[&str], code: i32) -> String {
        self.ended(words, code).out
    }

    /// Runs the program, which must end with this code; returns its report.
    pub(crate) fn json(&self, words: &[&str], code: i32) -> Value {
        self.ended(&[words, &["--format", "json"]].concat(), code).json()
    }

    /// Runs a command as it was told, without its program.
    pub(crate) fn typed(&self, command: &str, code: i32) -> String {
        self.run(&command.split(' ').collect::<Vec<_>>(), code)
    }
}

/// Finds the commands that a text tells to be typed, without their program.
pub(crate) fn commands(told: &str) -> Vec<String> {
    let end = |text: &str| text.split(['\n', ';']).next().map(|line| line.trim_end().to_owned());
    let starts = told.split("waswordt ").skip(1).filter_map(end);
    // What is between quotation marks is only named.
    let typed = starts.filter(|line| !line.contains('”'));
    typed.map(|line| line.split(". ").next().unwrap().to_owned()).collect()
}

/// The path of a sample.
pub(crate) fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)
}

/// The path of a sample, as it is typed.
pub(crate) fn sample_name(name: &str) -> String {
    sample(name).display().to_string()
}
