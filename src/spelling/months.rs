//! Dates as spreadsheets write them, by the names of their months.

use jiff::civil::Date;

/// How months begin where a spreadsheet writes dates, in Dutch and English, and in German, French,
/// Swedish and Danish.
#[rustfmt::skip]
const MONTHS: [(&str, i8); 28] = [
    ("jan", 1), ("feb", 2), ("mrt", 3), ("maart", 3), ("mar", 3), ("apr", 4), ("mei", 5), ("may", 5), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9),
    ("okt", 10), ("oct", 10), ("nov", 11), ("dec", 12),
    ("fév", 2), ("mär", 3), ("mrz", 3), ("avr", 4), ("mai", 5), ("maj", 5), ("juin", 6), ("juil", 7), ("août", 8), ("aoû", 8), ("dez", 12), ("déc", 12),
];
/// What may follow of their names.
#[rustfmt::skip]
const REST_OF_MONTHS: [&str; 31] = [
    "", "uari", "uary", "ruari", "ruary", "ch", "il", "i", "y", "e", "us", "ust", "ustus", "t",
    "tember", "ober", "ember", "ni", "li",
    "uar", "ruar", "v", "vier", "r", "rier", "s", "z", "let", "usti", "obre", "embre",
];
/// Months that are given names too: `jan-12` may well be a user id.
const GIVEN_NAMES: [&str; 12] =
    ["jan", "mar", "april", "mei", "mai", "maj", "may", "june", "juni", "juli", "july", "august"];

/// Tells whether a word is a month as spreadsheets write it, cut short or whole, with or without
/// its point.
pub(crate) fn is_month(word: &str) -> bool {
    month(word).is_some()
}

/// Returns the number of the month that a word names.
pub(crate) fn month(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.').to_lowercase();
    let is_it =
        |month: &str| word.strip_prefix(month).is_some_and(|rest| REST_OF_MONTHS.contains(&rest));
    MONTHS.iter().find(|(month, _)| is_it(month)).map(|(_, number)| *number)
}

/// Reads a day such as `2026-07-18`, of this century: `0026-07-18` is a slip of the pen.
pub(crate) fn day(text: &str) -> Option<Date> {
    text.parse().ok().filter(|day: &Date| (2000..2100).contains(&day.year()))
}

/// Tells whether a text is a date as a spreadsheet writes it: `12-mrt`, `mrt-26`, `2026-03-12`,
/// `12-3-2026 00:00:00`, `12.03.2026`.
pub(crate) fn is_date(text: &str) -> bool {
    // Nearly every identity and name ends here.
    let bytes = text.as_bytes();
    let begins = bytes.first().is_some_and(u8::is_ascii_digit);
    let ends = bytes.last().is_some_and(u8::is_ascii_digit);
    let has = |signs: &[u8]| bytes.iter().any(|byte| signs.contains(byte));
    if !(begins && has(b"-/.") || ends && has(b"-/")) {
        return false;
    }
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split(['-', '/']).collect();
    let parts = if parts.len() == 1 { day.split('.').collect() } else { parts };
    let number = |part: &str| {
        part.parse::<u32>().ok().filter(|_| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let is_year = |part: &str| {
        part.len() == 4 && number(part).is_some_and(|year| (1900..2100).contains(&year))
    };
    let is_small =
        |part: &str| part.len() <= 2 && number(part).is_some_and(|day| (1..=31).contains(&day));
    let is_number_of_month =
        |part: &str| is_small(part) && number(part).is_some_and(|month| month <= 12);
    let is_short_year = |part: &str| part.len() == 2 && number(part).is_some();
    let is_name = |part: &str| GIVEN_NAMES.contains(&part.to_lowercase().as_str());
    match parts[..] {
        [one, other] if day.contains(['-', '/']) => {
            is_month(one) && number(other).is_some() && !is_name(one)
                || is_small(one) && is_month(other)
        }
        [year, month, day] if is_year(year) => is_small(month) && is_small(day),
        [day, month, year] => {
            is_small(day)
                && (is_small(month) && is_year(year)
                    || is_month(month) && number(year).is_some()
                    || is_short_year(year)
                        && is_small(month)
                        && [day, month].into_iter().any(is_number_of_month))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn a_date_is_told_from_user_ids() {
        for date in [
            "12-mrt",
            "mrt-26",
            "3/dec",
            "12-März",
            "1-déc.",
            "12-maj",
            "2026-03-12",
            "12-3-2026 00:00:00",
            "12.03.2026",
            "2026-03-12T00:00:00",
            "12-maart-2026",
            "1-jan-26",
            "31-07-27",
            "7/31/27",
        ] {
            assert!(is_date(date), "{date}");
        }
        for other in [
            "jan-12",
            "Mei-3",
            "12-3",
            "2026-03",
            "12-marjan",
            "3.jan",
            "51.006",
            "5f2e-4a-1",
            "102-jan",
            "j.de.vries",
            "12",
            "40-12-2026",
            "40-12-26",
            "31-13-26",
            "12-3-4",
            "a.b.2026",
        ] {
            assert!(!is_date(other), "{other}");
        }
    }
}
