//! What a cell format makes of a number: digits and fixed text are shown as a spreadsheet does; of
//! everything else only its kind is known.
//!
//! Formats with points, thousands, percentages or exponents depend on the language of whoever
//! looks: their numbers stay as they are, with a note. What is left is small enough that a library,
//! which would show those too, is no gain.

use std::fmt::Write as _;
use std::rc::Rc;

/// No program writes a format of more bytes: Excel has 255 characters of it at most.
const LONGEST: usize = 1024;

/// A cell format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum NumberFormat {
    /// The number as it is, or shown in a way that is not followed here.
    #[default]
    Plain,
    /// A date or a time.
    Date,
    /// Digits and fixed text: for positive numbers, negative ones and zero.
    Shown(Rc<[Option<Section>]>),
}

/// A part of a format, for one kind of number.
pub(super) type Section = Vec<Piece>;

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A digit, `0` where there is none.
    Zero,
    /// A digit, nothing where there is none.
    Digit,
    /// The number as it is.
    General,
    Text(char),
}

/// The general format, as spreadsheets of several languages name it.
const GENERAL: [&str; 26] = [
    "Generale",
    "General",
    "Standardowy",
    "Standard",
    "Standaard",
    "Algemeen",
    "Allgemein",
    "Général",
    "Geral",
    "Estándar",
    "Ogólny",
    "Genel",
    "Yleinen",
    "Obecný",
    "Allmänt",
    "Všeobecný",
    "Všeobecné",
    "Normál",
    "Općenito",
    "Splošno",
    "Üldine",
    "Vispārīgs",
    "Bendrasis",
    "Γενικός τύπος",
    "Основной",
    "Общий",
];

/// The codes of formats of dates and times that have no text of their own.
const DATES: [std::ops::RangeInclusive<u32>; 4] = [14..=22, 27..=36, 45..=47, 50..=58];

impl NumberFormat {
    /// Returns a format that is known by its number only.
    pub(super) fn built_in(id: u32) -> Self {
        if DATES.iter().any(|ids| ids.contains(&id)) { Self::Date } else { Self::Plain }
    }

    /// Reads a format.
    pub(super) fn parse(code: &str) -> Self {
        if code.len() > LONGEST {
            return Self::Plain;
        }
        let sections = split(code);
        let pieces: Rc<[Option<Section>]> =
            sections.iter().map(|section| pieces(section)).collect();
        let has_digits =
            |section: &Section| section.iter().any(|piece| !matches!(piece, Piece::Text(_)));
        if pieces.first().is_some_and(|first| first.as_ref().is_some_and(has_digits)) {
            return Self::Shown(pieces);
        }
        if sections.first().is_some_and(|first| is_date(first)) { Self::Date } else { Self::Plain }
    }

    /// Writes a whole number as it is shown; returns false, and writes nothing, where that is not
    /// known.
    pub(super) fn show(&self, number: i64, shown: &mut String) -> bool {
        let Self::Shown(sections) = self else { return false };
        let section = |at: usize| sections.get(at).filter(|_| at < 3);
        let (section, sign) = match number {
            0 => (section(2).or(section(0)), ""),
            1.. => (section(0), ""),
            _ if section(1).is_some() => (section(1), ""),
            _ => (section(0), "-"),
        };
        let Some(Some(pieces)) = section else { return false };
        if pieces.iter().all(|piece| matches!(piece, Piece::Text(_))) {
            return false;
        }
        let start = shown.len();
        shown.push_str(sign);
        write_digits(pieces, number.unsigned_abs(), shown);
        let trimmed = shown[start..].trim().to_owned();
        shown.truncate(start);
        shown.push_str(&trimmed);
        true
    }
}

fn write_digits(pieces: &Section, number: u64, shown: &mut String) {
    let digits = if number == 0 { String::new() } else { number.to_string() };
    let places = pieces.iter().filter(|piece| matches!(piece, Piece::Zero | Piece::Digit)).count();
    // More digits than places stand before the first; fewer leave the first places without.
    let mut missing = places.saturating_sub(digits.len());
    let mut rest = digits.as_str();
    let mut left = places;
    for piece in pieces {
        match piece {
            Piece::Text(c) => shown.push(*c),
            Piece::General => {
                let _ = write!(shown, "{number}");
            }
            Piece::Zero | Piece::Digit if missing > 0 => {
                missing -= 1;
                left -= 1;
                shown.push_str(if *piece == Piece::Zero { "0" } else { "" });
            }
            Piece::Zero | Piece::Digit => {
                let (now, later) = rest.split_at(rest.len() + 1 - left);
                shown.push_str(now);
                (rest, left) = (later, left - 1);
            }
        }
    }
}

/// Cuts a format into its sections, at semicolons that are no text.
fn split(code: &str) -> Vec<&str> {
    let (mut sections, mut start, mut is_quoted, mut is_escaped) = (Vec::new(), 0, false, false);
    for (at, c) in code.char_indices() {
        match c {
            _ if std::mem::take(&mut is_escaped) => {}
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            '\\' | '_' | '*' => is_escaped = true,
            ';' => {
                sections.push(&code[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    sections.push(&code[start..]);
    sections
}

/// Reads a section; none where it shows more than digits and fixed text.
fn pieces(section: &str) -> Option<Section> {
    let mut pieces = Vec::new();
    let mut rest = section;
    while let Some(c) = rest.chars().next() {
        if let Some(name) = general(rest) {
            pieces.push(Piece::General);
            rest = &rest[name..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '0' => pieces.push(Piece::Zero),
            '#' => pieces.push(Piece::Digit),
            '"' => {
                let end = rest.find('"')?;
                pieces.extend(rest[..end].chars().map(Piece::Text));
                rest = &rest[end + 1..];
            }
            '[' => {
                let end = rest.find(']')?;
                pieces.extend(bracket(&rest[..end])?.chars().map(Piece::Text));
                rest = &rest[end + 1..];
            }
            '\\' | '_' | '*' => {
                let next = rest.chars().next()?;
                rest = &rest[next.len_utf8()..];
                pieces.extend(match c {
                    '\\' => Some(Piece::Text(next)),
                    '_' => Some(Piece::Text(' ')),
                    _ => None,
                });
            }
            '-' | '+' | '(' | ')' | ' ' | ':' | '\'' | '~' | '=' | '!' | '&' | '^' | '$' | '€'
            | '\u{a0}' => pieces.push(Piece::Text(c)),
            _ => return None,
        }
    }
    let generals = pieces.iter().filter(|piece| **piece == Piece::General).count();
    let digits = pieces.iter().filter(|piece| matches!(piece, Piece::Zero | Piece::Digit)).count();
    (generals == 0 || (generals == 1 && digits == 0)).then_some(pieces)
}

/// Returns the length of the name of the general format at the start of a text.
fn general(text: &str) -> Option<usize> {
    GENERAL
        .iter()
        .find(|name| text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)))
        .map(|name| name.len())
}

/// Reads what stands in brackets: a language or colour shows nothing, a currency its sign; none for
/// a condition or a time that runs on.
fn bracket(inner: &str) -> Option<&str> {
    match inner.strip_prefix('$') {
        Some(currency) => Some(currency.split('-').next().unwrap_or_default()),
        None if inner.starts_with(['<', '>', '=']) || inner.len() < 3 => None,
        None => Some(""),
    }
}

/// Tells whether a section shows a date or a time.
fn is_date(section: &str) -> bool {
    let (mut is_quoted, mut is_bracketed, mut is_escaped) = (false, false, false);
    section.chars().any(|c| {
        if std::mem::take(&mut is_escaped) {
            return false;
        }
        match c {
            '\\' | '_' | '*' => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            '[' => is_bracketed = true,
            ']' => is_bracketed = false,
            // Dutch and German formats write j for the year, u for the hour and t for the day.
            _ => return !is_quoted && !is_bracketed && "dmyhsjut".contains(c.to_ascii_lowercase()),
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::NumberFormat;

    fn shown(code: &str, number: i64) -> Option<String> {
        let mut text = String::new();
        NumberFormat::parse(code).show(number, &mut text).then_some(text)
    }

    #[test]
    fn digits_and_fixed_text_are_shown_as_a_spreadsheet_shows_them() {
        for (code, number, text) in [
            ("00000000", 51006, "00051006"),
            ("[$-413]00000000", 51006, "00051006"),
            ("00000000_-", 51006, "00051006"),
            ("00000000\\ ", 51006, "00051006"),
            ("0000-0000", 51006, "0005-1006"),
            ("\"l\"0000000", 51006, "l0051006"),
            ("0000000\"@adm\"", 51006, "0051006@adm"),
            ("\"0\"0", 123, "0123"),
            ("[Red]000;\\-000;\"geen \"0", -7, "-007"),
            ("000", -7, "-007"),
            ("000;\"geen\"", -7, ""),
            ("##-##", 7, "-7"),
            ("0#-##", 123, "01-23"),
            ("00", 12345, "12345"),
            ("0", 0, "0"),
            ("#", 0, ""),
            ("\"s\"General", 42, "s42"),
            ("Algemeen", 42, "42"),
            ("Standard", 42, "42"),
            ("Allmänt", 42, "42"),
            ("Γενικός τύπος", 42, "42"),
            ("0;-0;;@", 12, "12"),
            ("_(0000_);_(\\(0000\\)", 12, "0012"),
        ] {
            let expected = (code != "000;\"geen\"").then(|| text.to_owned());
            assert_eq!(shown(code, number), expected, "{code}");
        }
    }

    #[test]
    fn what_depends_on_a_language_is_not_shown() {
        for code in
            ["0.00", "#,##0", "0%", "0.00E+00", "# ?/?", "[<100]00;0000", "@", "", "\"tekst\""]
        {
            assert_eq!(
                (NumberFormat::parse(code), shown(code, 12)),
                (NumberFormat::Plain, None),
                "{code}"
            );
        }
    }

    #[test]
    fn dates_are_told_from_numbers() {
        for code in ["dd-mm-yyyy", "[$-413]d mmmm yyyy;@", "h:mm", "[h]:mm", "dd-mm-jjjj", "m/d/yy"]
        {
            assert_eq!(NumberFormat::parse(code), NumberFormat::Date, "{code}");
        }
        assert_eq!(NumberFormat::built_in(14), NumberFormat::Date);
        assert_eq!(NumberFormat::built_in(49), NumberFormat::Plain);
    }
}
