//! All findings of one check: a bounded number in full, every count exact, and every faulty row
//! remembered.

use std::collections::BTreeMap;

use super::finding::{Finding, Severity, Strictness};

/// How many findings there are, and how many rows are filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Findings of severity error, those left out of the report included.
    pub error: u64,
    /// Findings of severity warning.
    pub warning: u64,
    /// Findings of severity info.
    pub info: u64,
    /// Rows that can be applied.
    pub filled: u64,
    /// Rows in which an identity is missing that applying needs.
    pub unfilled: u64,
}

impl Counts {
    pub(crate) fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.error += 1,
            Severity::Warning => self.warning += 1,
            Severity::Info => self.info += 1,
        }
    }

    pub(crate) fn join(&mut self, other: Self) {
        self.error += other.error;
        self.warning += other.warning;
        self.info += other.info;
        self.filled += other.filled;
        self.unfilled += other.unfilled;
    }
}

/// A set of row numbers, a bit a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowSet(Vec<u64>);

impl RowSet {
    pub(crate) fn insert(&mut self, row: u32) {
        let word = row as usize / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (row % 64);
    }

    pub(crate) fn join(&mut self, other: &Self) {
        self.0.resize(self.0.len().max(other.0.len()), 0);
        self.0.iter_mut().zip(&other.0).for_each(|(word, more)| *word |= more);
    }

    /// Tells whether a row is in the set.
    #[must_use]
    pub fn contains(&self, row: u32) -> bool {
        self.0.get(row as usize / 64).is_some_and(|word| word & (1 << (row % 64)) != 0)
    }

    /// Walks over the rows, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        let bits = |(at, word): (usize, &u64)| {
            let (at, word) = (at as u32 * 64, *word);
            (0..64).filter(move |bit| word & (1 << bit) != 0).map(move |bit| at + bit)
        };
        self.0.iter().enumerate().flat_map(bits)
    }

    /// Returns how many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Tells whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }
}

/// What a check found.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    pub(crate) kept: Vec<Finding>,
    pub(crate) counts: Counts,
    pub(crate) omitted: BTreeMap<&'static str, u64>,
    pub(crate) faulty: BTreeMap<&'static str, RowSet>,
    pub(crate) structural: Vec<&'static str>,
    pub(crate) warned: BTreeMap<&'static str, RowSet>,
}

impl Findings {
    /// Walks over the findings that were kept, by code, then row, then column.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Finding> {
        self.kept.iter()
    }

    /// Returns the counts, which are exact whatever was left out.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Gives findings the list's own titles of their columns, where these are not the agreed names.
    pub(crate) fn set_titles(&mut self, title_of: impl Fn(&str) -> Option<String>) {
        for finding in self.kept.iter_mut().filter(|finding| finding.title.is_none()) {
            finding.title =
                finding.column.and_then(|column| title_of(column).filter(|title| title != column));
        }
    }

    /// Tells findings of whom the list is, so that they speak of students where it is theirs.
    pub(crate) fn tell_of(&mut self, of_whom: &'static str) {
        for finding in &mut self.kept {
            finding.message = finding.message.clone().with("who", of_whom);
        }
    }

    /// Tells whether nothing of severity error was found.
    #[must_use]
    pub fn ok(&self) -> bool {
        self.counts.error == 0
    }

    /// Tells whether the list may go on: nothing of severity error was found, and no warning where
    /// these refuse it too.
    #[must_use]
    pub fn pass(&self, strictness: Strictness) -> bool {
        self.ok() && (strictness == Strictness::Lenient || self.counts.warning == 0)
    }

    /// Walks over the rules of which findings were left out, with how many.
    pub fn omitted(&self) -> impl Iterator<Item = (&'static str, u64)> {
        self.omitted.iter().map(|(code, count)| (*code, *count))
    }

    /// Walks over every error rule that names rows, with all its rows, those of findings that were
    /// left out included.
    pub fn faulty(&self) -> impl Iterator<Item = (&'static str, &RowSet)> {
        self.faulty.iter().map(|(code, rows)| (*code, rows))
    }

    /// Walks over every rule that warns, with all its rows, those of findings that were left out
    /// included; no row where it is about the file.
    pub fn warned(&self) -> impl Iterator<Item = (&'static str, &RowSet)> {
        self.warned.iter().map(|(code, rows)| (*code, rows))
    }

    /// Returns the first code, in the order of codes, under which a row is in error.
    #[must_use]
    pub fn fault_of(&self, row: u32) -> Option<&'static str> {
        self.faulty().find(|(_, rows)| rows.contains(row)).map(|(code, _)| code)
    }

    /// Returns the codes of errors that belong to no row: no row can be held back to be rid of
    /// them.
    #[must_use]
    pub fn structural_errors(&self) -> &[&'static str] {
        &self.structural
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_set_gives_back_what_went_in() {
        let mut set = RowSet::default();
        for row in [2, 63, 64, 1_000_000, 2] {
            set.insert(row);
        }
        assert_eq!(set.iter().collect::<Vec<_>>(), [2, 63, 64, 1_000_000]);
        assert_eq!(set.len(), 4);
        assert!(set.contains(63) && !set.contains(65) && !set.contains(u32::MAX));
    }
}
