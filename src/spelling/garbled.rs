//! What becomes of letters in a wrong encoding, and of those that were lost.

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
            '£' if !before && is_small(at + 1) => true,
            '‚' | '„' | '†' | '‡' | '‰' | '‹' | '•' | '˜' | 'ˆ' | '›' | '¢' | '£' | '¤' | '¥'
            | '¦' | '§' | '¬' | '±' | '¶' | '¿' | '÷' | '×' | '“' | '”' => {
                before && after
            }
            // `ł` and `ą` of windows-1250, and its `Ł` and `Ż` at the start of a name.
            '³' | '¹' => (at > 0 && is_small(at - 1)) || is_small(at + 1),
            '¯' => !before && is_small(at + 1),
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
            '‰' | 'ˆ' | '˜' | '¢' | '£' | '¤' | '¥' | '¦' | '§' | '¬' | '±' | '¶' | '÷' | '×'
            | '¨' | '¸' | '¼' | '½' | '¾' | '€' | '›' | '…' | '†' | '‡' | '•' | '©' | '®' | '«'
            | '»' | 'ﬁ' | 'ﬂ' => before.is_some() || after.is_some(),
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

#[cfg(test)]
mod tests {
    use super::{has_lost_letters, is_garbled};

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
            "Sa¨a",
            "Lec½ur",
            "¼uvre",
            "Bla¸",
            "Zo€",
            "Ren›e",
            "Groﬂkopf",
        ] {
            assert!(has_lost_letters(lost), "{lost}");
        }
        for sound in [
            "Zoë",
            "D´Hondt",
            "Mª José",
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
            "Micha³",
            "Paw³owski",
            "Kr¹g",
            "£ukasz",
            "¯ukowska",
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
            "A³",
            "12³",
            "£5",
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
