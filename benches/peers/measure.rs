//! What a process costs, and the table of it.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What a process costs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cost {
    /// On the clock.
    pub(super) seconds: f64,
    /// Of processors, the system's work for it included.
    pub(super) processor: f64,
    pub(super) mebibytes: f64,
}

/// A command, and what is done before each of its rounds.
pub(super) struct Job<'a> {
    words: Vec<String>,
    before: Box<dyn Fn() + 'a>,
    /// The exit code that is right.
    code: i32,
}

impl<'a> Job<'a> {
    pub(super) fn new<S: AsRef<str>>(words: &[S]) -> Self {
        let words = words.iter().map(|word| word.as_ref().to_owned()).collect();
        Self { words, before: Box::new(|| ()), code: 0 }
    }

    /// A command of the tool, of the build at hand or the one that `WASWORDT_BENCH_TOOL` names.
    pub(super) fn tool(words: &str) -> Self {
        let tool = std::env::var("WASWORDT_BENCH_TOOL")
            .unwrap_or_else(|_| env!("CARGO_BIN_EXE_waswordt").to_owned());
        let words: Vec<&str> =
            std::iter::once(tool.as_str()).chain(words.split_ascii_whitespace()).collect();
        Self::new(&words)
    }

    pub(super) fn before(self, before: impl Fn() + 'a) -> Self {
        Self { before: Box::new(before), ..self }
    }

    /// Ends with this code where it does its work.
    pub(super) fn ends_with(self, code: i32) -> Self {
        Self { code, ..self }
    }

    /// Runs it once, unmeasured, and returns what it writes.
    pub(super) fn run(&self, folder: &Path) -> String {
        (self.before)();
        let (program, words) = self.words.split_first().unwrap();
        let output = Command::new(program).args(words).current_dir(folder).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(self.code), "{:?}: {said}", self.words);
        String::from_utf8(output.stdout).unwrap()
    }

    fn cost(&self, folder: &Path) -> Cost {
        (self.before)();
        let output = Command::new("/usr/bin/time")
            .args(["-q", "-f", "%e %U %S %M"])
            .args(&self.words)
            .current_dir(folder)
            .output()
            .expect("Debian's package time");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(self.code), "{:?}: {said}", self.words);
        let told = said.lines().last().unwrap_or_default();
        let numbers: Vec<f64> =
            told.split(' ').map(|number| number.parse().expect(&said)).collect();
        Cost {
            seconds: numbers[0],
            processor: numbers[1] + numbers[2],
            mebibytes: numbers[3] / 1024.0,
        }
    }
}

/// The table, printed row by row as Markdown.
pub(super) struct Table {
    folder: PathBuf,
    rounds: usize,
    /// Parts of the names of the jobs that are wanted; none for all.
    names: Vec<String>,
}

impl Table {
    pub(super) fn new(folder: &Path, rounds: usize, names: Vec<String>) -> Self {
        println!("| job | tool | peer | time | processor | memory |\n|---|---|---|---|---|---|");
        Self { folder: folder.to_owned(), rounds, names }
    }

    /// Tells whether a job is wanted.
    pub(super) fn wants(&self, name: &str) -> bool {
        self.names.is_empty() || self.names.iter().any(|part| name.contains(part.as_str()))
    }

    /// Runs a job and its peer in turn, where the job is wanted and the peer is there.
    #[expect(clippy::needless_pass_by_value, reason = "a peer is made for one row")]
    pub(super) fn row(&mut self, name: &str, tool: &Job<'_>, peer: Option<(&str, Job<'_>)>) {
        if !self.wants(name) {
            return;
        }
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..self.rounds {
            ours.push(tool.cost(&self.folder));
            theirs.extend(peer.as_ref().map(|(_, job)| job.cost(&self.folder)));
        }
        let ours = median(&ours);
        let Some((peer, _)) = peer else {
            println!("| {name} | {} | | | | |", told(ours));
            return;
        };
        let theirs = median(&theirs);
        println!(
            "| {name} | {} | {peer}: {} | {:.2} | {:.2} | {:.2} |",
            told(ours),
            told(theirs),
            ours.seconds / theirs.seconds.max(0.01),
            ours.processor / theirs.processor.max(0.01),
            ours.mebibytes / theirs.mebibytes.max(1.0)
        );
    }
}

fn told(cost: Cost) -> String {
    format!("{:.2} s ({:.2} s), {:.0} MiB", cost.seconds, cost.processor, cost.mebibytes)
}

/// The median of each figure by itself.
fn median(costs: &[Cost]) -> Cost {
    let of = |figure: fn(&Cost) -> f64| {
        let mut figures: Vec<f64> = costs.iter().map(figure).collect();
        figures.sort_by(f64::total_cmp);
        figures[figures.len() / 2]
    };
    Cost {
        seconds: of(|cost| cost.seconds),
        processor: of(|cost| cost.processor),
        mebibytes: of(|cost| cost.mebibytes),
    }
}
