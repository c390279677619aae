//! Holidays of schools that return every year.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
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
    /// From the last Saturday of June, on which it begins in Denmark by law, until the end of July;
    /// its end in August differs by municipality.
    SummerUntilAugust,
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
            Self::SummerUntilAugust => Period {
                first: Date::new(year, 6, 1)
                    .ok()?
                    .nth_weekday_of_month(-1, Weekday::Saturday)
                    .ok()?,
                last: Date::new(year, 7, 31).ok()?,
            },
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
        assert_eq!(of(SchoolBreak::SummerUntilAugust), "2026-06-27..2026-07-31");
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
