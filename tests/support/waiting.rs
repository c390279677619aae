//! Waiting for what another process does, and no longer than that.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, ChildStderr, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// Waits until something is so, for a minute at most.
pub(crate) fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_mins(1);
    while !is_so() {
        assert!(Instant::now() < end, "not within a minute: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// A program at work, whose standard error is read meanwhile.
pub(crate) struct AtWork {
    child: Child,
    lines: BufReader<ChildStderr>,
    said: String,
}

impl AtWork {
    pub(crate) fn begin(command: &mut Command) -> Self {
        let mut child =
            command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it starts");
        let lines = BufReader::new(child.stderr.take().unwrap());
        Self { child, lines, said: String::new() }
    }

    /// Waits until it says a text.
    pub(crate) fn says(&mut self, text: &str) {
        while !self.said.contains(text) {
            let read = self.lines.read_line(&mut self.said).unwrap();
            assert!(read > 0, "it ended without saying “{text}”: {}", self.said);
        }
    }

    /// Waits for its end; returns how it ended, and all that it said.
    pub(crate) fn end(mut self) -> (ExitStatus, String) {
        self.lines.read_to_string(&mut self.said).unwrap();
        (self.child.wait().unwrap(), self.said)
    }
}
