//! A month of a year.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan as _;
use jiff::civil::Date;

/// A month of a year, as in `2026-07`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month {
    first: Date,
}

impl Month {
    /// Returns the month in which a day lies.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self { first: day.first_of_month() }
    }

    /// Returns its first day.
    #[must_use]
    pub const fn first(self) -> Date {
        self.first
    }

    /// Returns its last day.
    #[must_use]
    pub fn last(self) -> Date {
        self.first.last_of_month()
    }

    /// Returns the month before; at the beginning of all months, the month itself.
    #[must_use]
    pub fn previous(self) -> Self {
        Self { first: self.first.saturating_sub(1.month()).first_of_month() }
    }

    /// Returns the month after; at the end of all months, the month itself.
    #[must_use]
    pub fn next(self) -> Self {
        Self { first: self.first.saturating_add(1.month()).first_of_month() }
    }

    /// Tells whether a day lies in it.
    #[must_use]
    pub fn contains(self, day: Date) -> bool {
        Self::of(day) == self
    }

    /// Walks over its days.
    pub fn days(self) -> impl Iterator<Item = Date> {
        self.first.series(1.day()).take_while(move |day| self.contains(*day))
    }
}

/// A text is no month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoMonth;

impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(text: &str) -> Result<Self, NoMonth> {
        let is_form = text.len() == 7 && text.as_bytes()[4] == b'-';
        let first = is_form.then(|| format!("{text}-01").parse::<Date>().ok()).flatten();
        first.map(|first| Self { first }).ok_or(NoMonth)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.first.strftime("%Y-%m"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_and_written_as_a_year_and_a_number() {
        let month: Month = "2028-02".parse().unwrap();
        assert_eq!(
            (month.to_string(), month.last().day(), month.days().count()),
            ("2028-02".to_owned(), 29, 29)
        );
        for text in ["2026", "2026-7", "2026-13", "2026-07-01", "07-2026", "2026/07", "", "é026-7"]
        {
            assert_eq!(text.parse::<Month>(), Err(NoMonth), "{text}");
        }
    }

    #[test]
    fn the_neighbours_of_a_month_may_lie_in_another_year() {
        let month: Month = "2026-01".parse().unwrap();
        assert_eq!(
            (month.previous().to_string(), month.next().to_string()),
            ("2025-12".to_owned(), "2026-02".to_owned())
        );
    }
}
