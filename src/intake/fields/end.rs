//! The day on which an account or enrolment ends, as exports write it.

use super::state_words::NOTHING;
use crate::calendar::Date;
use crate::person::fold;

/// How begins what stands in the place of a day where there is none, folded.
const NEVER: &[&str] =
    &["never", "nooit", "geeneind", "verlooptni", "noexpir", "doesnotexpire", "onbepaald", "heden"];

/// No account ended before: an earlier day is the first of some calendar, and means none.
const FIRST_YEAR: i16 = 1980;

/// From here on a number of Windows means no moment: the largest that it can write, also rounded.
const NO_MOMENT: f64 = 9.2e18;

/// The names of months, from which shorter ones are cut.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january"],
    &["februari", "february"],
    &["maart", "mrt", "march"],
    &["april"],
    &["mei", "may", "maj"],
    &["juni", "june"],
    &["juli", "july"],
    &["augustus", "august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["december"],
];

/// Days between the beginning of the calendar of Windows, 1601, and that of Unix.
const DAYS_BEFORE_UNIX: i64 = 134_774;

/// Units of Windows in a day: tenths of a microsecond.
const UNITS_IN_A_DAY: i64 = 864_000_000_000;

/// Tells whether an end that is told has come; none where it cannot be read, or may or may not have.
pub(super) fn has_come(cell: &str, today: Option<Date>) -> Option<bool> {
    let text = cell.trim_matches(|c: char| c.is_whitespace() || "()<>[]".contains(c));
    let days = days(text);
    let is_first = |day: &Date| day.year() < FIRST_YEAR;
    if is_never(text) || !days.is_empty() && days.iter().all(is_first) {
        return Some(false);
    }
    let today = today?;
    let come = days.iter().filter(|day| **day < today).count();
    match (days.len(), come) {
        (1.., 0) => Some(false),
        (all @ 1.., come) if come == all => Some(true),
        _ => None,
    }
}

/// Tells whether a text says that there is no end: in words, in zeros, or in a number that is none
/// of a moment.
fn is_never(text: &str) -> bool {
    let word = fold(text);
    let number = text.replace(',', ".").parse::<f64>();
    let digits = word.replace(',', "");
    NEVER.iter().any(|never| word.starts_with(never))
        || NOTHING.contains(&word.as_str())
        || number.is_ok_and(|number| number <= 0.0 || number >= NO_MOMENT)
        || digits == i64::MAX.to_string()
        || first(text).contains('0') && first(text).chars().all(|c| "0-/.".contains(c))
}

/// Returns what stands before the time of day.
fn first(text: &str) -> &str {
    text.split([' ', 'T']).next().unwrap_or_default()
}

/// Returns the days that a text may mean: `3/4/2026` is in March or in April.
fn days(text: &str) -> Vec<Date> {
    if let Some(day) = text.get(..10).and_then(|day| day.parse().ok()) {
        return vec![day];
    }
    if let Some(day) = in_digits(text).or_else(|| in_words(text)) {
        return vec![day];
    }
    if let Ok(units) = text.parse::<i64>() {
        return day_of_windows(units).into_iter().collect();
    }
    let parts: Vec<&str> = first(text).split(['-', '/', '.']).collect();
    let found = match parts[..] {
        [year, month, day] if year.len() == 4 => [date(year, month, day), None],
        [one, other, year] => [date(year, other, one), date(year, one, other)],
        _ => [None, None],
    };
    found.into_iter().flatten().collect()
}

/// Makes a day of its parts; a year of two digits is of this century.
fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let century = match year.len() {
        2 => 2000,
        4 => 0,
        _ => return None,
    };
    Date::new(century + year.parse::<i16>().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Reads `20270731`, also with a time behind it: `20270731000000.0Z`.
fn in_digits(text: &str) -> Option<Date> {
    let digits = text.split(['.', 'Z', 'T', ' ']).next()?;
    let is_day =
        [8, 14].contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_day { date(&digits[..4], &digits[4..6], &digits[6..8]) } else { None }
}

/// Reads `31 juli 2027`, `31-jul-27` and `July 31, 2027`.
fn in_words(text: &str) -> Option<Date> {
    let words = || text.split([' ', '-', '/', '.', ',']).filter(|word| !word.is_empty());
    let month = words().find_map(|word| {
        let word = fold(word);
        let is_of = |names: &&[&str]| names.iter().any(|name| name.starts_with(&word));
        (word.len() > 2).then(|| MONTHS.iter().position(is_of))?
    })?;
    let mut numbers = words().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let (one, other) = (numbers.next()?, numbers.next()?);
    let (year, day) = if one.len() == 4 { (one, other) } else { (other, one) };
    date(year, &(month + 1).to_string(), day)
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
            ("1601-01-01T00:00:00Z", Some(false)),
            ("1-1-1601 01:00:00", Some(false)),
            ("0001-01-01T00:00:00", Some(false)),
            ("1970-01-01", Some(false)),
            ("0000-00-00", Some(false)),
            ("00-00-0000 00:00:00", Some(false)),
            ("9,22337E+18", Some(false)),
            ("9.22337203685478E+18", Some(false)),
            ("9.223.372.036.854.775.807", Some(false)),
            ("(never)", Some(false)),
            ("<never>", Some(false)),
            ("Never expires", Some(false)),
            ("nooit", Some(false)),
            ("-1", Some(false)),
            ("20270731", Some(false)),
            ("20260731000000.0Z", Some(true)),
            ("31-07-27", Some(false)),
            ("31-07-26", Some(true)),
            ("31 juli 2027", Some(false)),
            ("maandag 31 mei 2027", Some(false)),
            ("31-jul-2027", Some(false)),
            ("31-jul-26", Some(true)),
            ("July 31, 2026 12:00", Some(true)),
            ("1,34E+17", None),
            ("9/7/2026", None),
            ("einde schooljaar", None),
            ("46234", None),
        ] {
            assert_eq!(has_come(cell, today), told, "{cell}");
        }
        assert_eq!(has_come("2026-07-31", None), None);
    }
}
