//! The hours in which service targets hold: so many of every school day.

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use crate::calendar::Calendar;

/// Nobody is closed for longer than so many days on end.
const LONGEST: usize = 3660;

/// The hours in which service targets hold.
#[derive(Clone, Debug)]
pub(super) struct Clock<'c> {
    calendar: &'c Calendar,
    opens: Time,
    closes: Time,
}

impl<'c> Clock<'c> {
    /// Makes the clock of a calendar's school days, between two times.
    pub(super) fn new(calendar: &'c Calendar, opens: Time, closes: Time) -> Self {
        Self { calendar, opens, closes }
    }

    /// Tells whether targets hold on a day.
    pub(super) fn is_open_on(&self, day: Date) -> bool {
        self.calendar.is_school_day(day)
    }

    /// Returns the hours of a day; none where it has none.
    pub(super) fn hours(&self, day: Date) -> Option<(DateTime, DateTime)> {
        self.is_open_on(day).then(|| (day.to_datetime(self.opens), day.to_datetime(self.closes)))
    }

    /// Tells whether a moment lies within the hours.
    pub(super) fn is_open_at(&self, moment: DateTime) -> bool {
        self.hours(moment.date()).is_some_and(|(opens, closes)| opens <= moment && moment < closes)
    }

    /// Returns a moment itself where it lies within the hours, else the next start.
    pub(super) fn start(&self, moment: DateTime) -> DateTime {
        for day in moment.date().series(1.day()).take(LONGEST) {
            if let Some((opens, closes)) = self.hours(day)
                && moment < closes
            {
                return moment.max(opens);
            }
        }
        moment
    }

    /// Returns when so many seconds of the hours have passed.
    pub(super) fn after(&self, moment: DateTime, seconds: u64) -> DateTime {
        let mut left = i64::try_from(seconds).unwrap_or(i64::MAX);
        let mut at = self.start(moment);
        for _ in 0..LONGEST {
            let Some((_, closes)) = self.hours(at.date()) else { return at };
            let today = seconds_from(at, closes);
            if left <= today {
                return at.saturating_add(left.seconds());
            }
            left -= today;
            at = self.start(closes);
        }
        at
    }

    /// Returns how many seconds of the hours lie between two moments.
    pub(super) fn between(&self, from: DateTime, to: DateTime) -> u64 {
        let days = from.date().series(1.day()).take_while(|day| *day <= to.date());
        let seconds = days
            .filter_map(|day| self.hours(day))
            .map(|(opens, closes)| seconds_from(opens.max(from), closes.min(to)).max(0));
        u64::try_from(seconds.sum::<i64>()).unwrap_or(0)
    }
}

/// Returns how many seconds one moment is after another; below zero where it is before.
fn seconds_from(from: DateTime, to: DateTime) -> i64 {
    to.duration_since(from).as_secs()
}

/// The time of day of the countries that the program knows, which changes with the summer.
const CENTRAL_EUROPE: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// Returns how many seconds pass between two moments as a clock on the wall tells them; none where
/// the second is not after the first.
pub(super) fn seconds_passed(from: DateTime, to: DateTime) -> u64 {
    let moment = |wall: DateTime| TimeZone::posix(CENTRAL_EUROPE).ok()?.to_timestamp(wall).ok();
    let passed = moment(from)
        .zip(moment(to))
        .map_or_else(|| seconds_from(from, to), |(from, to)| to.duration_since(from).as_secs());
    u64::try_from(passed).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Country, SchoolBreak};

    fn at(text: &str) -> DateTime {
        text.parse().unwrap()
    }

    fn danish() -> Calendar {
        let school_breaks = vec![
            SchoolBreak::WeekBeforeEaster,
            SchoolBreak::FridayAfterAscension,
            SchoolBreak::ChristmasToNewYear,
        ];
        Calendar { country: Country::Dk, school_breaks, ..Calendar::default() }
    }

    fn clock(calendar: &Calendar) -> Clock<'_> {
        Clock::new(calendar, jiff::civil::time(8, 0, 0, 0), jiff::civil::time(16, 0, 0, 0))
    }

    #[test]
    fn a_quarter_of_an_hour_from_friday_afternoon_ends_on_monday_morning() {
        let calendar = danish();
        assert_eq!(clock(&calendar).after(at("2026-06-12T15:50"), 900), at("2026-06-15T08:05"));
        assert_eq!(clock(&calendar).after(at("2026-06-12T15:45"), 900), at("2026-06-12T16:00"));
        assert_eq!(clock(&calendar).after(at("2026-06-12T23:10"), 900), at("2026-06-15T08:15"));
        assert_eq!(
            clock(&calendar).after(at("2026-03-27T16:00"), 3600),
            at("2026-04-07T09:00"),
            "over Easter"
        );
    }

    #[test]
    fn only_the_hours_of_school_days_pass() {
        let calendar = danish();
        let clock = clock(&calendar);
        assert_eq!(clock.between(at("2026-06-12T15:50"), at("2026-06-15T08:05")), 900);
        assert_eq!(
            clock.between(at("2026-05-13T15:00"), at("2026-05-18T08:30")),
            5400,
            "Ascension and the Friday after it"
        );
        assert_eq!(clock.between(at("2026-06-15T08:05"), at("2026-06-12T15:50")), 0);
        assert!(
            clock.is_open_at(at("2026-06-15T08:00")) && !clock.is_open_at(at("2026-06-15T16:00"))
        );
    }

    #[test]
    fn an_hour_that_the_clock_leaves_out_does_not_pass_and_one_that_it_repeats_does() {
        let hours = |from, to| seconds_passed(at(from), at(to)) / 3600;
        assert_eq!(hours("2026-03-29T01:00", "2026-03-29T06:00"), 4);
        assert_eq!(hours("2026-10-25T00:00", "2026-10-25T04:00"), 5);
        assert_eq!(hours("2026-06-10T01:00", "2026-06-10T06:00"), 5);
        assert_eq!(hours("2026-06-10T06:00", "2026-06-10T01:00"), 0);
    }

    #[test]
    fn where_every_day_is_closed_nothing_passes() {
        let always = crate::calendar::Period { first: Date::MIN, last: Date::MAX };
        let calendar = Calendar { closed: vec![always], ..Calendar::default() };
        assert_eq!(clock(&calendar).after(at("2026-06-12T15:50"), 900), at("2026-06-12T15:50"));
    }
}
