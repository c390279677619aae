//! Why rows are held, as it is found.

use std::collections::BTreeMap;

use super::case::RowNo;
use super::outcome::Reason;

/// Why rows are at fault; each row has one reason, the first that was found.
#[derive(Debug, Default)]
pub(super) struct Faults(pub(super) BTreeMap<RowNo, Reason>);

impl Faults {
    /// Blames rows; the first reason found for a row stays. Returns whether any row was without
    /// blame.
    pub(super) fn blame(&mut self, rows: impl IntoIterator<Item = RowNo>, reason: Reason) -> bool {
        let before = self.0.len();
        for row in rows {
            self.0.entry(row).or_insert(reason);
        }
        self.0.len() > before
    }

    /// Takes the blame off a row: what was found against it is explained.
    pub(super) fn pardon(&mut self, row: RowNo) {
        self.0.remove(&row);
    }

    pub(super) fn get(&self, row: RowNo) -> Option<Reason> {
        self.0.get(&row).copied()
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = RowNo> {
        self.0.keys().copied()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
