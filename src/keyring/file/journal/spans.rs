//! Which changes of a run are meant: numbers from zero, as spans.

use std::io::{self, Write};

use super::super::super::StoreError;
use super::DAMAGED;

/// A set of numbers, as spans from a first one up to one that no longer belongs to it; in order,
/// and apart from each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Spans(Vec<(u64, u64)>);

impl Spans {
    /// Takes numbers in any order.
    pub(in super::super) fn of(mut numbers: Vec<u64>) -> Self {
        numbers.sort_unstable();
        let mut spans = Self::default();
        for number in numbers {
            spans.push(number, number + 1);
        }
        spans
    }

    /// Adds a span that starts no earlier than the last one.
    fn push(&mut self, start: u64, end: u64) {
        match self.0.last_mut() {
            Some((_, last)) if start <= *last => *last = end.max(*last),
            _ if start < end => self.0.push((start, end)),
            _ => {}
        }
    }

    /// Adds all numbers of another set.
    pub(super) fn extend(&mut self, other: &Self) {
        let mut all = std::mem::take(&mut self.0);
        all.extend_from_slice(&other.0);
        all.sort_unstable();
        for (start, end) in all {
            self.push(start, end);
        }
    }

    /// Counts the numbers.
    pub(super) fn count(&self) -> u64 {
        self.0.iter().map(|(start, end)| end - start).sum()
    }

    /// Tells whether a number belongs to it.
    pub(in super::super) fn contains(&self, number: u64) -> bool {
        let after = self.0.partition_point(|&(start, _)| start <= number);
        after > 0 && number < self.0[after - 1].1
    }

    /// Writes a line for each span.
    pub(super) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        self.0.iter().try_for_each(|(start, end)| writeln!(out, "[{start},{end}]"))
    }

    /// Reads what was written.
    pub(super) fn read(text: &[u8]) -> Result<Self, StoreError> {
        let mut spans = Self::default();
        for line in text.split(|&byte| byte == b'\n').filter(|line| !line.is_empty()) {
            let (start, end): (u64, u64) = serde_json::from_slice(line).map_err(|_| DAMAGED)?;
            if start >= end || spans.0.last().is_some_and(|&(_, last)| start < last) {
                return Err(DAMAGED);
            }
            spans.push(start, end);
        }
        Ok(spans)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_spans_and_come_back() {
        let spans = Spans::of(vec![9, 2, 0, 1, 5]);
        assert_eq!(spans.0, [(0, 3), (5, 6), (9, 10)]);
        let mut text = Vec::new();
        spans.write(&mut text).unwrap();
        assert_eq!(Spans::read(&text).unwrap(), spans);
        assert_eq!(
            (0..11).filter(|&number| spans.contains(number)).collect::<Vec<_>>(),
            [0, 1, 2, 5, 9]
        );
    }

    #[test]
    fn spans_that_meet_are_one() {
        let mut spans = Spans::of(vec![0, 4]);
        spans.extend(&Spans::of(vec![1, 2, 3, 7]));
        assert_eq!((spans.0.as_slice(), spans.count()), ([(0, 5), (7, 8)].as_slice(), 6));
    }

    #[test]
    fn spans_out_of_order_are_refused() {
        for text in ["[3,2]\n", "[4,5]\n[1,2]\n", "[1]\n", "x\n"] {
            assert!(Spans::read(text.as_bytes()).is_err(), "{text}");
        }
    }
}
