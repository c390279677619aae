//! The day on which an account or enrolment ends, as exports write it.

use super::state_words::NOTHING;
use crate::calendar::Date;
use crate::person::fold;

/// What stands in the place of a day where there is none, folded.
const NEVER: [&str; 6] = ["never", "nooit", "0", "9223372036854775807", "onbepaald", "heden"];

/// Days between the beginning of the calendar of Windows, 1601, and that of Unix.
const DAYS_BEFORE_UNIX: i64 = 134_774;

/// Units of Windows in a day: tenths of a microsecond.
const UNITS_IN_A_DAY: i64 = 864_000_000_000;

/// Tells whether an end that is told has come; none where it cannot be read, or may or may not have.
pub(super) fn has_come(cell: &str, today: Option<Date>) -> Option<bool> {
    let word = fold(cell);
    if NEVER.contains(&word.as_str()) || NOTHING.contains(&word.as_str()) {
        return Some(false);
    }
    let (days, today) = (days(cell.trim()), today?);
    let come = days.iter().filter(|day| **day < today).count();
    match (days.len(), come) {
        (1.., 0) => Some(false),
        (all @ 1.., come) if come == all => Some(true),
        _ => None,
    }
}

/// Returns the days that a text may mean: `3/4/2026` is in March or in April.
fn days(text: &str) -> Vec<Date> {
    if let Some(day) = text.get(..10).and_then(|day| day.parse().ok()) {
        return vec![day];
    }
    if let Ok(units) = text.parse::<i64>() {
        return day_of_windows(units).into_iter().collect();
    }
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    let parts: Vec<i16> = day.split(['-', '/', '.']).map_while(|part| part.parse().ok()).collect();
    let of = |year: i16, month: i16, day: i16| {
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    let found = match parts[..] {
        [year, month, day] if year > 1900 => [of(year, month, day), None],
        [one, other, year] if year > 1900 => [of(year, other, one), of(year, one, other)],
        _ => [None, None],
    };
    found.into_iter().flatten().collect()
}

/// Reads a moment as Active Directory writes it.
fn day_of_windows(units: i64) -> Option<Date> {
    let days = units / UNITS_IN_A_DAY - DAYS_BEFORE_UNIX;
    let unix = Date::new(1970, 1, 1).ok()?;
    (days > 0).then(|| unix.checked_add(jiff::Span::new().try_days(days).ok()?).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_has_come_or_is_still_to_come_or_cannot_be_told() {
        let today = Date::new(2026, 8, 4).ok();
        for (cell, told) in [
            ("2026-07-31", Some(true)),
            ("31-7-2026", Some(true)),
            ("7/31/2026 12:00:00 AM", Some(true)),
            ("2026-07-31T00:00:00Z", Some(true)),
            ("132539328000000000", Some(true)),
            ("2027-07-31", Some(false)),
            ("31.07.2027", Some(false)),
            ("9223372036854775807", Some(false)),
            ("0", Some(false)),
            ("never", Some(false)),
            ("n.v.t.", Some(false)),
            ("9/7/2026", None),
            ("einde schooljaar", None),
            ("46234", None),
        ] {
            assert_eq!(has_come(cell, today), told, "{cell}");
        }
        assert_eq!(has_come("2026-07-31", None), None);
    }
}
