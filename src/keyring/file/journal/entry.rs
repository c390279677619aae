//! A run of the journal, and what became of it.

use super::line::RunLine;
use super::spans::Spans;

/// A run, and what became of it.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) line: RunLine,
    /// Where the lines of its changes start.
    pub(super) start: u64,
    /// Of an undo: which changes of the other run it took back.
    pub(super) taken: Spans,
    /// Which of its own changes were taken back.
    pub(super) undone: Spans,
    /// The last run that took any of them back.
    pub(super) undone_by: Option<String>,
}
