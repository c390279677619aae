//! Characters in one form, whatever way they were typed.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Makes compatible characters one (`Ĳ` → `IJ`, full width → ASCII), each with its marks composed.
///
/// ```
/// use waswordt::spelling::compatible;
/// assert!(compatible("e\u{301}ĳ".chars()).eq("éij".chars()));
/// ```
pub fn compatible(characters: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    characters.nfkc()
}

/// Makes compatible characters one, and strips their marks.
///
/// ```
/// use waswordt::spelling::unmarked;
/// assert_eq!(unmarked("Zoë Ĳff").collect::<String>(), "Zoe IJff");
/// ```
pub fn unmarked(text: &str) -> impl Iterator<Item = char> {
    text.nfkd().filter(|character| !is_combining_mark(*character))
}

/// Returns what the bytes of a text file say: UTF-8, or UTF-16 where a mark at the start tells it,
/// as Windows PowerShell and Notepad write it; none where they are neither.
///
/// ```
/// use waswordt::spelling::text_of;
/// assert_eq!(text_of(b"\xff\xfeZ\x00o\x00\xeb\x00".to_vec()).as_deref(), Some("Zoë"));
/// assert_eq!(text_of(b"Zo\xeb".to_vec()), None);
/// ```
#[must_use]
pub fn text_of(bytes: Vec<u8>) -> Option<String> {
    let unit = match bytes.get(..2) {
        Some([0xff, 0xfe]) => u16::from_le_bytes,
        Some([0xfe, 0xff]) => u16::from_be_bytes,
        _ => return String::from_utf8(bytes).ok(),
    };
    let (pairs, rest) = bytes[2..].as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().copied().map(unit).collect();
    String::from_utf16(&units).ok().filter(|_| rest.is_empty())
}

/// Tells whether a text shows what becomes of accents in a wrong encoding: pairs such as `Ã«`,
/// control characters, signs between letters.
#[must_use]
pub fn is_garbled(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let chars: Vec<char> = text.chars().collect();
    let is_letter = |at: usize| chars.get(at).is_some_and(|c| c.is_alphabetic());
    let is_small = |at: usize| chars.get(at).is_some_and(|c| c.is_lowercase());
    (0..chars.len()).any(|at| {
        let (before, after) = (at > 0 && is_letter(at - 1), is_letter(at + 1));
        match chars[at] {
            '\u{80}'..='\u{9f}' => true,
            // The first of two bytes, taken for a capital; a name has no sign after it.
            'Â' | 'Ã' | 'Ä' | 'Å' | 'â'
                if chars.get(at + 1).is_some_and(|c| is_second_byte(*c)) =>
            {
                true
            }
            '‚' | '„' | '†' | '‡' | '‰' | '‹' | '•' | '˜' | 'ˆ' | '›' | '¢' | '£' | '¤' | '¥'
            | '¦' | '§' | '¬' | '±' | '¶' | '¿' | '÷' | '×' | '“' | '”' => {
                before && after
            }
            '™' => before,
            // An apostrophe of MacRoman: `DÕAngelo`.
            'Õ' => {
                at > 0
                    && chars[at - 1].is_alphabetic()
                    && after
                    && chars.iter().any(|c| c.is_lowercase())
            }
            '–' | '—' => {
                before && is_small(at - 1) && is_small(at + 1) && is_cut(&chars[at + 1..])
            }
            'ƒ'
            | '√'
            | '∂'
            | '∑'
            | '∏'
            | 'π'
            | '∫'
            | 'Ω'
            | '≈'
            | '∆'
            | '\u{2500}'..='\u{257f}'
            | '░'
            | '▒'
            | '▓' => before || after,
            _ => twice_at(&chars[at..]).is_some(),
        }
    })
}

/// Tells whether what stands behind a dash is the end of a name: two letters at most, or one that
/// no surname begins with.
fn is_cut(after: &[char]) -> bool {
    let letters = after.iter().take_while(|c| c.is_alphabetic()).count();
    letters == 1
        || letters == 2
            && !matches!(
                &after[..2],
                ['d' | 't', 'e' | 'u' | 'i' | 'a' | 'o']
                    | ['l', 'a' | 'e']
                    | ['e', 'l']
                    | ['o', 'p']
                    | ['i', 'n']
            )
}

/// Tells whether a text holds nothing beyond ASCII but letters that were made UTF-8 twice: `AyÅŸe`.
#[must_use]
pub fn is_garbled_twice(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    let mut found = false;
    while let Some(c) = chars.get(at) {
        at += match twice_at(&chars[at..]) {
            Some(length) => {
                found = true;
                length
            }
            None if c.is_ascii() => 1,
            None => return false,
        };
    }
    found
}

/// Returns how many characters at the start are the bytes of one letter or mark of names, taken for
/// characters of windows-1252.
fn twice_at(chars: &[char]) -> Option<usize> {
    let first = ansi(*chars.first()?)?;
    let length = match first {
        0xc2..=0xdf => 2,
        0xe1 | 0xe2 => 3,
        _ => return None,
    };
    let bytes: Vec<u8> = chars.iter().take(length).filter_map(|c| ansi(*c)).collect();
    let meant =
        std::str::from_utf8(&bytes).ok().filter(|_| bytes.len() == length)?.chars().next()?;
    let is_of_names = matches!(meant, '\u{a0}'..='\u{17f}' | 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'Ș'..='ț' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2026}');
    is_of_names.then_some(length)
}

/// Returns the byte of a character beyond ASCII in windows-1252.
fn ansi(c: char) -> Option<u8> {
    const UPPER: [char; 27] = [
        '€', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 'Ž', '‘', '’', '“', '”', '•',
        '–', '—', '˜', '™', 'š', '›', 'œ', 'ž', 'Ÿ',
    ];
    const BYTES: [u8; 27] = [
        0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92,
        0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
    ];
    match u8::try_from(c) {
        Ok(byte) if byte >= 0x80 => Some(byte),
        Ok(_) => None,
        Err(_) => UPPER.iter().position(|known| *known == c).map(|at| BYTES[at]),
    }
}

/// Tells whether a name lost its accents: the sign that stands for no letter, a question mark beside
/// one, the words of HTML for them, the digits of their bytes, or a sign that no name has there.
#[must_use]
pub fn has_lost_letters(text: &str) -> bool {
    let is_beside_letter = |at: usize| {
        let beside = [text[..at].chars().next_back(), text[at + 1..].chars().next()];
        beside.into_iter().flatten().any(char::is_alphabetic)
    };
    let is_entity = |at: usize| {
        let name =
            text[at + 1..].split(';').next().filter(|name| name.len() < text[at + 1..].len());
        name.is_some_and(|name| {
            (2..=8).contains(&name.len())
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
        })
    };
    text.contains(char::REPLACEMENT_CHARACTER)
        || text.match_indices('?').any(|(at, _)| is_beside_letter(at))
        || text.match_indices('&').any(|(at, _)| is_entity(at))
        || text.match_indices(['=', '%', '\\', '+']).any(|(at, _)| is_escape(&text[at..]))
        || !text.is_ascii() && has_odd_sign(text)
}

/// Tells whether a text begins with a letter written in digits: `=C3=AB` of mail, `%C3%AB` of web
/// addresses, `\u00eb` of JSON, `+AOs-` of UTF-7.
fn is_escape(text: &str) -> bool {
    let (sign, rest) = (text.as_bytes()[0], text.as_bytes().get(1..).unwrap_or_default());
    let are_digits = |from: usize, count: usize| {
        rest.get(from..from + count).is_some_and(|some| some.iter().all(u8::is_ascii_hexdigit))
    };
    match sign {
        // Bytes beyond ASCII begin with a digit of eight or more.
        b'=' | b'%' => {
            are_digits(0, 2)
                && matches!(rest[0], b'8' | b'9' | b'A'..=b'F' | b'a'..=b'f')
                && (sign == b'%' || !rest[..2].iter().any(u8::is_ascii_lowercase))
        }
        b'\\' => match rest.first() {
            Some(b'u') => are_digits(1, 4),
            Some(b'x') => are_digits(1, 2),
            _ => false,
        },
        // The first six bits of a letter of western Europe are zero, the next say which.
        _ => {
            rest.len() > 2
                && rest[0] == b'A'
                && matches!(rest[1], b'M'..=b'X')
                && rest[2].is_ascii_alphanumeric()
        }
    }
}

/// Tells whether signs stand where no name has them: an opening quote or a sign of reckoning behind
/// a letter, as in `Zo„`, or a capital with an accent inside a word of small letters: `InŠs`.
fn has_odd_sign(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    chars.iter().enumerate().any(|(at, c)| {
        let before = at.checked_sub(1).map(|at| chars[at]).filter(|c| c.is_alphabetic());
        let after = chars.get(at + 1).filter(|c| c.is_alphabetic());
        match c {
            '‚' | '„' | '‹' => before.is_some(),
            '‰' | 'ˆ' | '˜' | '¢' | '£' | '¤' | '¥' | '¦' | '§' | '¬' | '±' | '¶' | '÷' | '×' => {
                before.is_some() || after.is_some()
            }
            // `McÉ…` and `DeÁ…` are names in two pieces.
            c if !c.is_ascii() && c.is_uppercase() => {
                before.is_some_and(char::is_lowercase)
                    && after.is_none_or(|c| c.is_lowercase())
                    && !is_piece(&chars[..at])
            }
            _ => false,
        }
    })
}

/// Tells whether a word ends in a piece before which and behind which a name has a capital.
fn is_piece(chars: &[char]) -> bool {
    const PIECES: [&str; 12] =
        ["Mc", "Mac", "De", "La", "Le", "Di", "Da", "Du", "Van", "St", "Fitz", "Al"];
    let start = chars.iter().rposition(|c| !c.is_alphabetic()).map_or(0, |at| at + 1);
    let word: String = chars[start..].iter().collect();
    PIECES.contains(&word.as_str())
}

/// Tells whether a character is what windows-1252 makes of a byte that goes on a character of
/// UTF-8, and no letter.
fn is_second_byte(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{bf}') || "€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›".contains(c)
}

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
    let is_name = |part: &str| GIVEN_NAMES.contains(&part.to_lowercase().as_str());
    match parts[..] {
        [one, other] if day.contains(['-', '/']) => {
            is_month(one) && number(other).is_some() && !is_name(one)
                || is_small(one) && is_month(other)
        }
        [year, month, day] if is_year(year) => is_small(month) && is_small(day),
        [day, month, year] => {
            is_small(day)
                && (is_small(month) && is_year(year) || is_month(month) && number(year).is_some())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::spelling::{has_lost_letters, is_date, is_garbled};

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
            "a.b.2026",
        ] {
            assert!(!is_date(other), "{other}");
        }
    }

    #[test]
    fn a_name_that_lost_its_accents_is_told() {
        for lost in
            ["Zo\u{fffd}", "In?s", "Zo?", "?ukasz", "Ren&#233;e", "Ren&eacute;e", "Jansen &amp; zn"]
        {
            assert!(has_lost_letters(lost), "{lost}");
        }
        for lost in [
            "Zo=C3=AB",
            "Zo%C3%AB",
            "Zo%EB",
            "Zo\\u00eb",
            "In\\xe8s",
            "Zo+AOs-",
            "S+APg-ren",
            "+ANg-sterg",
            "Zo„",
            "Ren‚",
            "Zo‰",
            "InŠs",
            "RenŽ",
            "£ukasz",
        ] {
            assert!(has_lost_letters(lost), "{lost}");
        }
        for sound in [
            "Zoë",
            "?",
            "12 ?",
            "Jansen & zn; Noord",
            "A&B",
            "&",
            "Jan+Piet",
            "A=B",
            "100%",
            "Jan +Anna",
            "McÉlligott",
            "„Jo“",
            "ZOË",
            "Jan-Örjan",
            "D’Ávila",
            "José María",
            "Smit=De Wit",
            "Jan + Aleid",
        ] {
            assert!(!has_lost_letters(sound), "{sound}");
        }
    }

    #[test]
    fn names_are_told_from_what_becomes_of_them() {
        for garbled in [
            "ZoÃ«",
            "InÃ¨s",
            "CÃ©line",
            "Dâ€™Hondt",
            "Ren\u{8e}",
            "Zo‰l",
            "Fran‡ois",
            "Zo√´",
            "Ãœnal",
            "WeiÃŸ",
            "AyÅŸe",
            "YiÄŸit",
            "Åžeyma",
            "Pe–a",
            "Kr—l",
            "H™",
            "DÕAngelo",
            "Zo─",
        ] {
            assert!(is_garbled(garbled), "{garbled}");
        }
        for sound in [
            "Zoë",
            "São",
            "João",
            "D’Hondt",
            "Ångström",
            "Šimić",
            "ÄÖÜ",
            "Jan",
            "Bâ",
            "“Jo”",
            "Noord–Holland",
            "Ãna",
            "Bakker–de Vries",
            "Smit–van Dijk",
            "TOMÁŠ",
            "LUKÁŠ",
            "JÖRG",
        ] {
            assert!(!is_garbled(sound), "{sound}");
        }
    }
}
