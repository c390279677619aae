//! Sets of whole minutes, for sums of time in which nothing counts twice.

use jiff::civil::DateTime;

/// Stretches of minutes, sorted and apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Spans(Vec<(i64, i64)>);

impl Spans {
    /// Puts stretches together. A minute that is begun counts whole.
    pub(super) fn new(stretches: impl IntoIterator<Item = (DateTime, DateTime)>) -> Self {
        Self::joined(
            stretches.into_iter().map(|(from, to)| (minutes(from, 0), minutes(to, 59))).collect(),
        )
    }

    fn joined(mut all: Vec<(i64, i64)>) -> Self {
        all.retain(|(from, to)| from < to);
        all.sort_unstable();
        let mut apart: Vec<(i64, i64)> = Vec::new();
        for (from, to) in all {
            match apart.last_mut() {
                Some((_, end)) if from <= *end => *end = to.max(*end),
                _ => apart.push((from, to)),
            }
        }
        Self(apart)
    }

    /// Returns the minutes that are in either.
    pub(super) fn or(&self, other: &Self) -> Self {
        Self::joined(self.0.iter().chain(&other.0).copied().collect())
    }

    /// Returns the minutes that are in both.
    pub(super) fn and(&self, other: &Self) -> Self {
        let pairs = self
            .0
            .iter()
            .flat_map(|own| other.0.iter().map(move |of| (own.0.max(of.0), own.1.min(of.1))));
        Self::joined(pairs.collect())
    }

    /// Returns the minutes that are not in the other.
    pub(super) fn without(&self, other: &Self) -> Self {
        let mut left = Vec::new();
        for &(from, to) in &self.0 {
            let mut at = from;
            for &(begins, ends) in
                other.0.iter().filter(|(begins, ends)| *begins < to && *ends > from)
            {
                left.push((at, begins.min(to)));
                at = at.max(ends);
            }
            left.push((at, to));
        }
        Self::joined(left)
    }

    /// Returns how many minutes they are.
    pub(super) fn minutes(&self) -> u64 {
        u64::try_from(self.0.iter().map(|(from, to)| to - from).sum::<i64>()).unwrap_or(0)
    }
}

/// The number of a minute, after so many seconds were added.
fn minutes(at: DateTime, more: i64) -> i64 {
    (at.duration_since(DateTime::ZERO).as_secs() + more).div_euclid(60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(all: &[(&str, &str)]) -> Spans {
        let at = |text: &str| format!("2026-06-15T{text}").parse::<DateTime>().unwrap();
        Spans::new(all.iter().map(|(from, to)| (at(from), at(to))))
    }

    #[test]
    fn what_overlaps_counts_once_and_a_minute_that_is_begun_counts_whole() {
        assert_eq!(
            spans(&[("08:00", "09:00"), ("08:30", "09:30"), ("10:00", "10:00")]).minutes(),
            90
        );
        assert_eq!(spans(&[("08:00:30", "08:01:01")]).minutes(), 2);
        assert_eq!(spans(&[("08:00:00", "08:01:00")]).minutes(), 1);
    }

    #[test]
    fn stretches_are_taken_from_and_laid_over_each_other() {
        let day = spans(&[("08:00", "16:00")]);
        let noon = spans(&[("07:00", "08:30"), ("12:00", "13:00"), ("15:59", "18:00")]);
        assert_eq!(day.without(&noon).minutes(), 480 - 30 - 60 - 1);
        assert_eq!(day.and(&noon).minutes(), 91);
        assert_eq!(day.or(&noon).minutes(), 60 + 480 + 120);
        assert_eq!(noon.without(&day).minutes(), 60 + 120);
    }
}
