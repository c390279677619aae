//! Days as people write them.

use super::Lang;

const NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const SV: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const DA: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

/// Tells a day such as `2026-07-31` in words: *31 juli 2026*, *31 July 2026*; none where the text
/// is no day.
pub(super) fn told(text: &str, lang: Lang) -> Option<String> {
    let number = |part: &str, length: usize| {
        (part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse::<usize>().ok())
            .flatten()
    };
    let mut parts = text.splitn(3, '-');
    let year = number(parts.next()?, 4)?;
    let month = number(parts.next()?, 2)?;
    let day = number(parts.next()?, 2)?;
    let names = match lang {
        Lang::Nl => &NL,
        Lang::En => &EN,
        Lang::Sv => &SV,
        Lang::Da => &DA,
    };
    let name = names.get(month.checked_sub(1)?)?;
    let point = if lang == Lang::Da { "." } else { "" };
    (1..=31).contains(&day).then(|| format!("{day}{point} {name} {year:04}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_told_in_words_and_nothing_else_is() {
        assert_eq!(told("2026-07-31", Lang::Nl).as_deref(), Some("31 juli 2026"));
        assert_eq!(told("2026-08-01", Lang::En).as_deref(), Some("1 August 2026"));
        assert_eq!(told("2026-08-03", Lang::Sv).as_deref(), Some("3 augusti 2026"));
        assert_eq!(told("2026-08-03", Lang::Da).as_deref(), Some("3. august 2026"));
        for other in [
            "–",
            "",
            "2026-13-01",
            "2026-00-10",
            "2026-07-00",
            "26-7-1",
            "2026-07-31T10:00:00Z",
            "31-07-2026",
        ] {
            assert_eq!(told(other, Lang::Nl), None, "{other}");
        }
    }
}
