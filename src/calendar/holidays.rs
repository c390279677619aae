//! The public holidays on which nobody at a school or publisher works.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A country whose public holidays are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Country {
    /// The Netherlands.
    #[default]
    Nl,
    /// Denmark.
    Dk,
    /// Sweden.
    Se,
}

impl Country {
    /// Returns its public holidays that may fall on a weekday, in the order of the year.
    #[must_use]
    pub const fn holidays(self) -> &'static [Holiday] {
        match self {
            Self::Nl => &Holiday::DUTCH,
            Self::Dk => &Holiday::DANISH,
            Self::Se => &Holiday::SWEDISH,
        }
    }
}

/// Whether 5 May is a day off. It is one by default, every year; many employers give it only in
/// lustrum years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LiberationDay {
    /// Nobody works on 5 May.
    #[default]
    Free,
    /// 5 May is worked like any other day.
    Worked,
}

/// A public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// 6 January.
    Epiphany,
    /// The Thursday before Easter.
    MaundyThursday,
    /// The Friday before Easter.
    GoodFriday,
    /// The day after Easter.
    EasterMonday,
    /// 27 April, and the 26th when that is a Sunday.
    KingsDay,
    /// 5 May.
    LiberationDay,
    /// 1 May.
    LabourDay,
    /// The fourth Friday after Easter; in Denmark, until 2023.
    GreatPrayerDay,
    /// Thirty-nine days after Easter.
    Ascension,
    /// Fifty days after Easter.
    WhitMonday,
    /// 6 June.
    NationalDay,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    BoxingDay,
}

impl Holiday {
    /// Those of the Netherlands, in the order of the year.
    const DUTCH: [Self; 9] = [
        Self::NewYear,
        Self::GoodFriday,
        Self::EasterMonday,
        Self::KingsDay,
        Self::LiberationDay,
        Self::Ascension,
        Self::WhitMonday,
        Self::ChristmasDay,
        Self::BoxingDay,
    ];

    /// Those of Denmark, in the order of the year.
    const DANISH: [Self; 9] = [
        Self::NewYear,
        Self::MaundyThursday,
        Self::GoodFriday,
        Self::EasterMonday,
        Self::GreatPrayerDay,
        Self::Ascension,
        Self::WhitMonday,
        Self::ChristmasDay,
        Self::BoxingDay,
    ];

    /// Those of Sweden, in the order of the year (the law *om allmänna helgdagar*); the eves before
    /// Midsummer, Christmas and New Year are none.
    const SWEDISH: [Self; 9] = [
        Self::NewYear,
        Self::Epiphany,
        Self::GoodFriday,
        Self::EasterMonday,
        Self::LabourDay,
        Self::Ascension,
        Self::NationalDay,
        Self::ChristmasDay,
        Self::BoxingDay,
    ];

    /// Returns the day of this holiday in a year; none for a year outside the calendar, or where 5
    /// May is worked.
    #[must_use]
    pub fn date(self, year: i16, liberation_day: LiberationDay) -> Option<Date> {
        let fixed = |month, day| Date::new(year, month, day).ok();
        let from_easter = |days: i64| easter(year)?.checked_add(days.days()).ok();
        match self {
            Self::NewYear => fixed(1, 1),
            Self::Epiphany => fixed(1, 6),
            Self::MaundyThursday => from_easter(-3),
            Self::GoodFriday => from_easter(-2),
            Self::EasterMonday => from_easter(1),
            Self::KingsDay => {
                fixed(4, 27).filter(|day| day.weekday() != Weekday::Sunday).or_else(|| fixed(4, 26))
            }
            Self::LabourDay => fixed(5, 1),
            Self::NationalDay => fixed(6, 6),
            Self::LiberationDay => fixed(5, 5).filter(|_| liberation_day == LiberationDay::Free),
            Self::GreatPrayerDay if year > LAST_GREAT_PRAYER_DAY => None,
            Self::GreatPrayerDay => from_easter(26),
            Self::Ascension => from_easter(39),
            Self::WhitMonday => from_easter(50),
            Self::ChristmasDay => fixed(12, 25),
            Self::BoxingDay => fixed(12, 26),
        }
    }
}

/// Denmark abolished the day from 2024 on.
const LAST_GREAT_PRAYER_DAY: i16 = 2023;

/// Returns Easter Sunday of a year, by the Gregorian computus of Meeus, Jones and Butcher; none for
/// a year outside the calendar.
#[must_use]
#[expect(clippy::many_single_char_names, reason = "the letters of the published computation")]
pub fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let g = (8 * b + 13).div_euclid(25);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 19 * l).div_euclid(433);
    let month = (h + l - 7 * m + 90).div_euclid(25);
    let day = (h + l - 7 * m + 33 * month + 19).rem_euclid(32);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(holiday: Holiday, year: i16) -> String {
        holiday.date(year, LiberationDay::Free).unwrap().to_string()
    }

    #[test]
    fn easter_falls_on_the_published_days() {
        let published = [
            (1818, "1818-03-22"),
            (1943, "1943-04-25"),
            (1954, "1954-04-18"),
            (1981, "1981-04-19"),
            (2000, "2000-04-23"),
            (2008, "2008-03-23"),
            (2011, "2011-04-24"),
            (2016, "2016-03-27"),
            (2023, "2023-04-09"),
            (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2026, "2026-04-05"),
            (2027, "2027-03-28"),
            (2028, "2028-04-16"),
            (2029, "2029-04-01"),
            (2030, "2030-04-21"),
            (2035, "2035-03-25"),
            (2038, "2038-04-25"),
            (2049, "2049-04-18"),
            (2076, "2076-04-19"),
        ];
        for (year, day) in published {
            assert_eq!(easter(year).unwrap().to_string(), day);
        }
    }

    #[test]
    fn easter_is_a_sunday_in_every_year_of_the_calendar() {
        for year in -9999..=9999 {
            assert_eq!(easter(year).unwrap().weekday(), Weekday::Sunday, "{year}");
        }
        assert_eq!(easter(i16::MAX), None);
    }

    #[test]
    fn kings_day_is_the_twenty_sixth_when_the_twenty_seventh_is_a_sunday() {
        assert_eq!(on(Holiday::KingsDay, 2025), "2025-04-26");
        assert_eq!(on(Holiday::KingsDay, 2031), "2031-04-26");
        for year in [2024, 2026, 2027, 2028] {
            assert_eq!(on(Holiday::KingsDay, year), format!("{year}-04-27"));
        }
    }

    fn days_of(country: Country, year: i16) -> Vec<String> {
        let holidays = country.holidays().iter();
        let days = holidays.filter_map(|holiday| holiday.date(year, LiberationDay::Free));
        days.map(|day| day.strftime("%m-%d").to_string()).collect()
    }

    #[test]
    fn swedish_holidays_fall_on_the_published_days() {
        assert_eq!(
            days_of(Country::Se, 2026),
            ["01-01", "01-06", "04-03", "04-06", "05-01", "05-14", "06-06", "12-25", "12-26"]
        );
    }

    #[test]
    fn danish_holidays_fall_on_the_published_days() {
        let days = |year| days_of(Country::Dk, year);
        assert_eq!(
            days(2023),
            ["01-01", "04-06", "04-07", "04-10", "05-05", "05-18", "05-29", "12-25", "12-26"]
        );
        assert_eq!(
            days(2026),
            ["01-01", "04-02", "04-03", "04-06", "05-14", "05-25", "12-25", "12-26"]
        );
    }

    #[test]
    fn movable_holidays_follow_easter() {
        let of_2027 = [
            (Holiday::GoodFriday, "2027-03-26"),
            (Holiday::EasterMonday, "2027-03-29"),
            (Holiday::Ascension, "2027-05-06"),
            (Holiday::WhitMonday, "2027-05-17"),
        ];
        for (holiday, day) in of_2027 {
            assert_eq!(on(holiday, 2027), day);
        }
        assert_eq!(on(Holiday::Ascension, 2008), "2008-05-01");
        assert_eq!(on(Holiday::WhitMonday, 2024), "2024-05-20");
    }
}
