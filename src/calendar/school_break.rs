//! Holidays of schools that return every year.

use jiff::ToSpan as _;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::holidays::easter;
use super::period::Period;

/// A holiday of schools that returns every year, beside the public ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SchoolBreak {
    /// From the Monday before Easter until Easter.
    WeekBeforeEaster,
    /// The Friday after Ascension.
    FridayAfterAscension,
    /// From 27 until 31 December.
    ChristmasToNewYear,
}

impl SchoolBreak {
    /// Returns when it is in a year; none for a year outside the calendar.
    #[must_use]
    pub fn period(self, year: i16) -> Option<Period> {
        let from_easter = |days: i64| easter(year)?.checked_add(days.days()).ok();
        let december = |day| Date::new(year, 12, day).ok();
        Some(match self {
            Self::WeekBeforeEaster => Period { first: from_easter(-6)?, last: from_easter(-1)? },
            Self::FridayAfterAscension => Period::day(from_easter(40)?),
            Self::ChristmasToNewYear => Period { first: december(27)?, last: december(31)? },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Calendar;

    #[test]
    fn breaks_fall_around_the_days_that_they_are_named_after() {
        let of = |own: SchoolBreak| {
            own.period(2026).map(|period| format!("{}..{}", period.first, period.last)).unwrap()
        };
        assert_eq!(of(SchoolBreak::WeekBeforeEaster), "2026-03-30..2026-04-04");
        assert_eq!(of(SchoolBreak::FridayAfterAscension), "2026-05-15..2026-05-15");
        assert_eq!(of(SchoolBreak::ChristmasToNewYear), "2026-12-27..2026-12-31");
    }

    #[test]
    fn a_day_of_a_break_is_worked_and_no_school_day() {
        let calendar =
            Calendar { school_breaks: vec![SchoolBreak::WeekBeforeEaster], ..Calendar::default() };
        let day: Date = "2026-03-31".parse().unwrap();
        assert!(calendar.is_working_day(day) && !calendar.is_school_day(day));
        assert!(calendar.is_school_day("2026-03-27".parse().unwrap()));
    }
}
