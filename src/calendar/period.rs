//! Stretches of days.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A stretch of days, both ends included.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    #[schemars(with = "String")]
    pub first: Date,
    /// The last day.
    #[schemars(with = "String")]
    pub last: Date,
}

impl Period {
    /// Makes a period of one day.
    #[must_use]
    pub const fn day(date: Date) -> Self {
        Self { first: date, last: date }
    }

    /// Joins what lies on end: stretches that overlap or touch, or between which only a weekend lies.
    #[must_use]
    pub fn joined(periods: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut periods: Vec<Self> = periods.into_iter().collect();
        periods.sort_unstable();
        let mut joined: Vec<Self> = Vec::new();
        for next in periods {
            match joined.last_mut() {
                Some(before) if before.reaches(next.first) => {
                    before.last = before.last.max(next.last);
                }
                _ => joined.push(next),
            }
        }
        joined
    }

    /// Tells whether a day lies within the period, or no weekday lies between the two.
    fn reaches(self, day: Date) -> bool {
        let between = self.last.series(1.day()).skip(1).take_while(|between| *between < day);
        let is_weekend = |day: Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        between.into_iter().all(is_weekend)
    }

    /// Returns how many days it counts.
    #[must_use]
    pub fn days(&self) -> i32 {
        self.last.since(self.first).map_or(0, |span| span.get_days()) + 1
    }

    /// Tells whether a day lies within the period.
    #[must_use]
    pub fn contains(&self, date: Date) -> bool {
        (self.first..=self.last).contains(&date)
    }
}
