//! Stretches of days.

use jiff::civil::Date;
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
