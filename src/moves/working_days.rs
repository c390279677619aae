//! Which days are worked, as people write it: in a move file, and in options.

use std::fmt;

use schemars::JsonSchema;
use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::date::{A_DATE, BACKWARDS};
use crate::calendar::{Calendar, LiberationDay, Period};
use crate::spelling;

/// No publisher and no distributor is closed for longer than so many days on end: what is longer is
/// a holiday of the school.
const LONGEST_CLOSED: i32 = 14;

/// Which days are worked, beside weekends and public holidays.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct WorkingDays {
    /// Further days, or stretches of days, on which nobody works, such as a bridge day:
    /// `2026-05-15` or `2026-12-28..2026-12-31`. More than two weeks on end are taken to be a
    /// holiday of the school.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<Days>,
    /// Holidays of the school: publishers and distributor work in them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub school_holidays: Vec<Days>,
    /// Whether 5 May is worked.
    #[serde(skip_serializing_if = "is_free")]
    pub liberation_day: LiberationDay,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_free(day: &LiberationDay) -> bool {
    *day == LiberationDay::Free
}

impl WorkingDays {
    /// Tells whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Returns the closed stretches that are taken for holidays of the school, in how many parts
    /// they may be written.
    pub fn taken_for_holidays(&self) -> impl Iterator<Item = Period> {
        self.closed_on_end().filter(|days| days.days() > LONGEST_CLOSED)
    }

    fn closed_on_end(&self) -> impl Iterator<Item = Period> {
        Period::joined(self.closed.iter().map(|days| days.0)).into_iter()
    }

    /// Adds the days that somebody else named, each once.
    pub fn add(&mut self, other: Self) {
        let add = |own: &mut Vec<Days>, mut others: Vec<Days>| {
            others.retain(|days| !own.contains(days));
            own.append(&mut others);
        };
        add(&mut self.closed, other.closed);
        add(&mut self.school_holidays, other.school_holidays);
        if other.liberation_day == LiberationDay::Worked {
            self.liberation_day = LiberationDay::Worked;
        }
    }

    /// Returns a calendar with these days added.
    #[must_use]
    pub fn added_to(&self, calendar: &Calendar) -> Calendar {
        let mut all = calendar.clone();
        all.closed.extend(self.closed_on_end().filter(|days| days.days() <= LONGEST_CLOSED));
        all.school_holidays.extend(self.taken_for_holidays());
        all.school_holidays.extend(self.school_holidays.iter().map(|days| days.0));
        if self.liberation_day == LiberationDay::Worked {
            all.liberation_day = LiberationDay::Worked;
        }
        all
    }
}

/// A day or a stretch of days, as in `2026-12-28..2026-12-31`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days(pub Period);

/// Why a text names no days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDays<'t> {
    /// This part is no date.
    Date(&'t str),
    /// It ends before it begins.
    Backwards,
}

impl Days {
    /// Reads `DATE` or `DATE..DATE`.
    ///
    /// # Errors
    /// [`NoDays`], where a part is no date, or the end lies before the beginning.
    pub fn parse(text: &str) -> Result<Self, NoDays<'_>> {
        let date = |text| spelling::day(str::trim(text)).ok_or(NoDays::Date(text));
        let (first, last) = match text.split_once("..") {
            Some((first, last)) => (date(first)?, date(last)?),
            None => (date(text)?, date(text)?),
        };
        if first > last { Err(NoDays::Backwards) } else { Ok(Self(Period { first, last })) }
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Period { first, last } = self.0;
        if first == last { write!(f, "{first}") } else { write!(f, "{first}..{last}") }
    }
}

impl Serialize for Days {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Days {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(|flaw| {
            let wanted = if flaw == NoDays::Backwards { &BACKWARDS } else { &A_DATE };
            D::Error::invalid_value(Unexpected::Str(&text), wanted)
        })
    }
}

impl JsonSchema for Days {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Days".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let day = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
        schemars::json_schema!({
            "type": "string",
            "pattern": format!("^{day}(\\.\\.{day})?$"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_one_or_a_stretch() {
        for (text, shown) in [
            ("2026-05-15", Ok("2026-05-15")),
            ("2026-12-28..2026-12-31", Ok("2026-12-28..2026-12-31")),
            ("2026-12-28 .. 2026-12-28", Ok("2026-12-28")),
            ("2026-12-31..2026-12-28", Err(NoDays::Backwards)),
            ("2026-02-30", Err(NoDays::Date("2026-02-30"))),
            ("2026-05-15..", Err(NoDays::Date(""))),
        ] {
            let days = Days::parse(text).map(|days| days.to_string());
            assert_eq!(days, shown.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn a_file_says_which_days_are_worked() {
        let text = r#"
            closed = [2026-05-15, "2026-07-06..2026-08-16"]
            school_holidays = ["2026-10-10..2026-10-18"]
            liberation_day = "worked"
        "#;
        let days: WorkingDays = crate::moves::read_toml(text).expect("read");
        let calendar = days.added_to(&Calendar::default());
        let day = |text: &str| text.parse().expect("a day");
        assert!(!calendar.is_working_day(day("2026-05-15")));
        assert!(calendar.is_working_day(day("2026-05-05")));
        assert!(calendar.is_working_day(day("2026-07-20")));
        assert!(calendar.is_school_holiday(day("2026-07-20")));
        assert!(calendar.is_school_holiday(day("2026-10-12")));
        let again = toml::to_string(&days).expect("written");
        assert_eq!(crate::moves::read_toml::<WorkingDays>(&again).expect("read"), days);
    }

    #[test]
    fn days_on_end_are_one_stretch_in_how_many_parts_they_are_written() {
        for (closed, last) in [
            (r#"["2026-07-06..2026-07-17", "2026-07-18..2026-07-24"]"#, Some("2026-07-24")),
            (r#"["2026-07-20..2026-07-24", "2026-07-06..2026-07-21"]"#, Some("2026-07-24")),
            (
                r#"["2026-07-06..2026-07-10", "2026-07-13..2026-07-17", 2026-07-20]"#,
                Some("2026-07-20"),
            ),
            (r#"["2026-07-06..2026-07-12", "2026-07-13..2026-07-19"]"#, None),
            (r#"["2026-07-06..2026-07-16", "2026-07-18..2026-07-24"]"#, None),
        ] {
            let days: WorkingDays =
                crate::moves::read_toml(&format!("closed = {closed}")).expect("read");
            let taken: Vec<String> =
                days.taken_for_holidays().map(|days| days.last.to_string()).collect();
            assert_eq!(taken, Vec::from_iter(last.map(str::to_owned)), "{closed}");
            let calendar = days.added_to(&Calendar::default());
            let monday = "2026-07-06".parse().expect("a day");
            assert_eq!(calendar.is_working_day(monday), last.is_some(), "{closed}");
            assert_eq!(calendar.is_school_holiday(monday), last.is_some(), "{closed}");
        }
    }

    #[test]
    fn what_is_no_day_is_told_with_its_line() {
        let flaw = crate::moves::read_toml::<WorkingDays>("closed = [\n  \"24 december\",\n]");
        assert_eq!(flaw.expect_err("no day").line, 2);
    }
}
