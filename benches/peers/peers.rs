//! Which peers are there, and how the others are installed.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::process::Command;

use super::measure::Job;

/// The peers, and those that were asked for in vain.
pub(super) struct Peers {
    python: String,
    missing: RefCell<BTreeSet<&'static str>>,
}

impl Peers {
    pub(super) fn find() -> Self {
        Self {
            python: std::env::var("WASWORDT_TEST_PYTHON").unwrap_or_else(|_| "python3".to_owned()),
            missing: RefCell::default(),
        }
    }

    fn works(program: &str, words: &[&str]) -> bool {
        Command::new(program).args(words).output().is_ok_and(|output| output.status.success())
    }

    fn or_missing<T>(&self, is_there: bool, remedy: &'static str, peer: T) -> Option<T> {
        if !is_there {
            self.missing.borrow_mut().insert(remedy);
        }
        is_there.then_some(peer)
    }

    /// A script of Python that uses a package.
    pub(super) fn python(
        &self,
        package: &'static str,
        script: &str,
    ) -> Option<(&'static str, Job<'static>)> {
        let is_there = Self::works(&self.python, &["-c", &format!("import {package}")]);
        let remedy = "Python packages (WASWORDT_TEST_PYTHON names the Python): \
                      pip install -r benches/requirements.txt";
        self.or_missing(is_there, remedy, (package, Job::new(&[&self.python, "-c", script])))
    }

    /// A program, which tells its version.
    pub(super) fn program<'j>(
        &self,
        name: &'static str,
        words: &[&str],
    ) -> Option<(&'static str, Job<'j>)> {
        let remedy = match name {
            "rage" => "rage: cargo install rage",
            "age" => "age: Debian's package age",
            "sqlite3" => "sqlite3: Debian's package sqlite3",
            _ => "psql and its server: Debian's package postgresql",
        };
        let all: Vec<&str> = std::iter::once(name).chain(words.iter().copied()).collect();
        self.or_missing(Self::works(name, &["--version"]), remedy, (name, Job::new(&all)))
    }

    /// Names what was asked for in vain.
    pub(super) fn tell_missing(&self) {
        for remedy in self.missing.borrow().iter() {
            println!("Missing: {remedy}");
        }
    }
}
