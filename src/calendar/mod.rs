//! Working days in the Netherlands, Denmark and Sweden, school days, and the deadlines that are counted in
//! them.

mod holidays;
mod month;
mod period;
mod school_break;

pub use holidays::{Country, Holiday, LiberationDay, easter};
pub use jiff::civil::Date;
use jiff::civil::Weekday;
pub use month::{Month, NoMonth};
pub use period::Period;
pub use school_break::SchoolBreak;

/// How many calendar days "eight weeks ahead" is (*IdP wijziging tijdens het schooljaar*).
const EIGHT_WEEKS: usize = 56;

/// Which days are worked: Monday to Friday, less the public holidays and the days that a
/// configuration closes.
///
/// ```
/// use waswordt::calendar::{Calendar, Date};
/// let calendar = Calendar::default();
/// assert_eq!(calendar.last_before_august(2027).to_string(), "2027-07-30");
/// assert!(!calendar.is_working_day("2026-04-27".parse::<Date>()?));
/// # Ok::<(), jiff::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Calendar {
    /// Whose public holidays are free.
    pub country: Country,
    /// Whether 5 May is a day off.
    pub liberation_day: LiberationDay,
    /// Further days on which nobody works.
    pub closed: Vec<Period>,
    /// The school's holidays: distributor and publishers work in them, and a move is best made
    /// there, but the school has nobody.
    pub school_holidays: Vec<Period>,
    /// Holidays of the school that return every year, counted as those are.
    pub school_breaks: Vec<SchoolBreak>,
}

impl Calendar {
    /// Returns this calendar with the public holidays of a country.
    #[must_use]
    pub fn of(&self, country: Country) -> Self {
        Self { country, ..self.clone() }
    }

    /// Tells whether a day is worked.
    #[must_use]
    pub fn is_working_day(&self, date: Date) -> bool {
        !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
            && self.holiday(date).is_none()
            && !self.closed.iter().any(|period| period.contains(date))
    }

    /// Tells whether a day is in the school's holidays.
    #[must_use]
    pub fn is_school_holiday(&self, date: Date) -> bool {
        let is_in = |period: &Period| period.contains(date);
        self.school_holidays.iter().any(is_in)
            || self
                .school_breaks
                .iter()
                .filter_map(|own| own.period(date.year()))
                .any(|own| is_in(&own))
    }

    /// Tells whether there is school on a day: it is worked, and in no holiday of the school.
    #[must_use]
    pub fn is_school_day(&self, date: Date) -> bool {
        self.is_working_day(date) && !self.is_school_holiday(date)
    }

    /// Returns the public holiday that falls on a day.
    #[must_use]
    pub fn holiday(&self, date: Date) -> Option<Holiday> {
        self.country
            .holidays()
            .iter()
            .copied()
            .find(|holiday| holiday.date(date.year(), self.liberation_day) == Some(date))
    }

    /// Returns the first working day after a day.
    #[must_use]
    pub fn next_working_day(&self, date: Date) -> Date {
        date.tomorrow().map_or(date, |next| self.on_or_after(next))
    }

    /// Returns the last working day before a day.
    #[must_use]
    pub fn previous_working_day(&self, date: Date) -> Date {
        date.yesterday().map_or(date, |previous| self.on_or_before(previous))
    }

    /// Returns the day itself if it is worked, else the first working day after it.
    #[must_use]
    pub fn on_or_after(&self, date: Date) -> Date {
        self.roll(date, |day| day.tomorrow().ok())
    }

    /// Returns the day itself if it is worked, else the last working day before it.
    #[must_use]
    pub fn on_or_before(&self, date: Date) -> Date {
        self.roll(date, |day| day.yesterday().ok())
    }

    /// Returns the day on which a term of working days ends. Counting starts the day after: three
    /// working days from a Monday end on the Thursday (decided here: the agreement gives the three
    /// days, not where they begin).
    #[must_use]
    pub fn add_working_days(&self, date: Date, days: usize) -> Date {
        (0..days).fold(date, |day, _| self.next_working_day(day))
    }

    /// Counts the working days after a day, up to and including another.
    #[must_use]
    pub fn working_days_after(&self, date: Date, until: Date) -> usize {
        let mut days = 0;
        let mut day = date;
        while let Ok(next) = day.tomorrow()
            && next <= until
        {
            day = next;
            days += usize::from(self.is_working_day(day));
        }
        days
    }

    /// Returns the last day from which a term of working days still ends by `date`.
    #[must_use]
    pub fn subtract_working_days(&self, date: Date, days: usize) -> Date {
        (0..days).fold(self.on_or_before(date), |day, _| self.previous_working_day(day))
    }

    /// Returns the last day that is eight weeks ahead of a day: 56 calendar days back, rolled to
    /// the earlier working day.
    #[must_use]
    pub fn eight_weeks_before(&self, date: Date) -> Date {
        let back = (0..EIGHT_WEEKS).try_fold(date, |day, _| day.yesterday().ok()).unwrap_or(date);
        self.on_or_before(back)
    }

    /// Returns what "before 1 August" comes to in a year: the last working day before it (*Was –
    /// worden*).
    #[must_use]
    pub fn last_before_august(&self, year: i16) -> Date {
        // A year beyond the calendar is no year of a school; its nearest day is as good as any.
        let july = Date::new(year, 7, 31).unwrap_or(if year < 0 { Date::MIN } else { Date::MAX });
        self.on_or_before(july)
    }

    /// Walks until a working day; at the end of all days it stays where it is.
    fn roll(&self, from: Date, step: impl Fn(Date) -> Option<Date>) -> Date {
        let mut day = from;
        while !self.is_working_day(day) {
            match step(day) {
                Some(next) => day = next,
                None => return from,
            }
        }
        day
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn weekends_and_public_holidays_are_not_worked() {
        let calendar = Calendar::default();
        for free in [
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-04-27",
            "2026-05-05",
            "2026-05-14",
            "2026-05-25",
            "2026-12-25",
        ] {
            assert!(!calendar.is_working_day(day(free)), "{free}");
        }
        for worked in [
            "2026-01-02",
            "2026-04-07",
            "2026-04-28",
            "2026-05-04",
            "2026-05-15",
            "2026-12-24",
            "2026-12-28",
        ] {
            assert!(calendar.is_working_day(day(worked)), "{worked}");
        }
        assert!(!calendar.is_working_day(day("2026-07-25")), "a Saturday");
        assert!(!calendar.is_working_day(day("2026-07-26")), "a Sunday");
    }

    #[test]
    fn the_fifth_of_may_can_be_worked() {
        let calendar = Calendar { liberation_day: LiberationDay::Worked, ..Calendar::default() };
        assert!(calendar.is_working_day(day("2026-05-05")));
        assert!(!Calendar::default().is_working_day(day("2026-05-05")));
    }

    #[test]
    fn closed_days_and_school_holidays_are_not_worked() {
        let bridge = Period::day(day("2026-05-15"));
        let summer = Period { first: day("2026-07-18"), last: day("2026-08-30") };
        let calendar = Calendar { closed: vec![bridge, summer], ..Calendar::default() };
        assert_eq!(calendar.next_working_day(day("2026-05-13")), day("2026-05-18"));
        assert_eq!(calendar.last_before_august(2026), day("2026-07-17"));
        assert_eq!(calendar.next_working_day(day("2026-07-17")), day("2026-08-31"));
    }

    #[test]
    fn school_holidays_are_working_days_of_everybody_else() {
        let summer = Period { first: day("2026-07-18"), last: day("2026-08-30") };
        let calendar = Calendar { school_holidays: vec![summer], ..Calendar::default() };
        assert_eq!((calendar.last_before_august(2026), summer.days()), (day("2026-07-31"), 44));
        assert!(
            calendar.is_school_holiday(day("2026-07-18"))
                && !calendar.is_school_holiday(day("2026-07-17"))
        );
        assert!(calendar.is_working_day(day("2026-07-20")));
    }

    #[test]
    fn before_the_first_of_august_is_the_last_working_day_before_it() {
        let calendar = Calendar::default();
        let expected = [
            (2021, "2021-07-30"),
            (2022, "2022-07-29"),
            (2023, "2023-07-31"),
            (2024, "2024-07-31"),
            (2025, "2025-07-31"),
            (2026, "2026-07-31"),
            (2027, "2027-07-30"),
            (2032, "2032-07-30"),
        ];
        for (year, last) in expected {
            assert_eq!(calendar.last_before_august(year), day(last));
        }
    }

    #[test]
    fn a_term_of_working_days_is_counted_from_the_day_after() {
        let calendar = Calendar::default();
        assert_eq!(
            calendar.add_working_days(day("2026-07-20"), 3),
            day("2026-07-23"),
            "Monday to Thursday"
        );
        assert_eq!(
            calendar.add_working_days(day("2026-07-23"), 3),
            day("2026-07-28"),
            "over a weekend"
        );
        assert_eq!(
            calendar.add_working_days(day("2026-07-25"), 3),
            day("2026-07-29"),
            "from a Saturday"
        );
        assert_eq!(
            calendar.add_working_days(day("2026-04-02"), 3),
            day("2026-04-09"),
            "over Easter"
        );
        assert_eq!(
            calendar.add_working_days(day("2026-12-24"), 3),
            day("2026-12-30"),
            "over Christmas"
        );
        assert_eq!(
            calendar.add_working_days(day("2026-07-25"), 0),
            day("2026-07-25"),
            "no term at all"
        );
    }

    #[test]
    fn working_days_are_counted_from_the_day_after() {
        let calendar = Calendar::default();
        let count = |from: &str, until: &str| calendar.working_days_after(day(from), day(until));
        assert_eq!(count("2026-07-23", "2026-07-28"), 3, "over a weekend");
        assert_eq!(count("2026-07-24", "2026-07-26"), 0, "the weekend itself");
        assert_eq!(count("2026-07-24", "2026-07-20"), 0, "backwards");
    }

    #[test]
    fn a_term_counted_back_ends_where_it_should() {
        let calendar = Calendar::default();
        assert_eq!(calendar.subtract_working_days(day("2026-07-31"), 3), day("2026-07-28"));
        assert_eq!(
            calendar.subtract_working_days(day("2026-08-01"), 3),
            day("2026-07-28"),
            "a Saturday counts as its Friday"
        );
        assert_eq!(
            calendar.subtract_working_days(day("2026-05-06"), 3),
            day("2026-04-30"),
            "over Liberation Day"
        );
        for end in (0..400)
            .scan(day("2025-01-01"), |at, _| std::mem::replace(at, at.tomorrow().unwrap()).into())
        {
            let start = calendar.subtract_working_days(end, 3);
            assert!(calendar.add_working_days(start, 3) <= end, "{end}");
            assert!(
                calendar.add_working_days(calendar.next_working_day(start), 3) > end,
                "{end} could start later"
            );
        }
    }

    #[test]
    fn eight_weeks_ahead_rolls_to_the_earlier_working_day() {
        let calendar = Calendar::default();
        assert_eq!(
            calendar.eight_weeks_before(day("2026-11-02")),
            day("2026-09-07"),
            "Monday to Monday"
        );
        assert_eq!(
            calendar.eight_weeks_before(day("2026-06-30")),
            day("2026-05-04"),
            "5 May rolls back a day"
        );
        assert_eq!(
            calendar.eight_weeks_before(day("2026-06-01")),
            day("2026-04-02"),
            "Easter Monday rolls back over Good Friday"
        );
        assert_eq!(
            calendar.eight_weeks_before(day("2026-02-26")),
            day("2025-12-31"),
            "New Year's Day rolls into the old year"
        );
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_hang_or_panic() {
        let shut = Calendar {
            closed: vec![Period { first: Date::new(9999, 1, 1).unwrap(), last: Date::MAX }],
            ..Calendar::default()
        };
        assert_eq!(shut.on_or_after(Date::MAX), Date::MAX);
        assert_eq!(shut.next_working_day(Date::MAX), Date::MAX);
        let calendar = Calendar::default();
        assert_eq!(calendar.previous_working_day(Date::MIN), Date::MIN);
        let _ = (
            calendar.eight_weeks_before(Date::MIN),
            calendar.last_before_august(i16::MAX),
            calendar.last_before_august(i16::MIN),
        );
    }
}
