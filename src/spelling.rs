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

/// Tells whether a text shows what becomes of accents in a wrong encoding: pairs such as `Ã«`, control characters, signs between letters.
#[must_use]
pub fn is_garbled(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let chars: Vec<char> = text.chars().collect();
    let is_letter = |at: usize| chars.get(at).is_some_and(|c| c.is_alphabetic());
    chars.iter().enumerate().any(|(at, c)| match c {
        '\u{80}'..='\u{9f}' => true,
        // The first of two bytes, taken for a capital; a name has no sign after it.
        'Â' | 'Ã' | 'Ä' | 'Å' | 'â' => chars.get(at + 1).is_some_and(|c| is_second_byte(*c)),
        '‚' | '„' | '†' | '‡' | '‰' | '‹' | '•' | '™' | '˜' | '›' | '¢' | '£' | '¤' | '¥' | '¦' | '§' | '¬' | '±' | '¶' | '¿' | '÷'
        | '×' => at > 0 && is_letter(at - 1) && is_letter(at + 1),
        '√' | '∂' | '∑' | '∏' | 'π' | '∫' | 'Ω' | '≈' | '∆' | '├' | '┤' | '│' | '┬' | '┴' | '┼' | '╔' | '╗' | '░' | '▒' | '▓' => {
            (at > 0 && is_letter(at - 1)) || is_letter(at + 1)
        }
        _ => false,
    })
}

/// Tells whether a name lost its accents for good: the sign that stands for no letter, a question mark beside one, or the words of HTML for them.
#[must_use]
pub fn has_lost_letters(text: &str) -> bool {
    let is_beside_letter = |at: usize| {
        let beside = [text[..at].chars().next_back(), text[at + 1..].chars().next()];
        beside.into_iter().flatten().any(char::is_alphabetic)
    };
    let is_entity = |at: usize| {
        let name = text[at + 1..].split(';').next().filter(|name| name.len() < text[at + 1..].len());
        name.is_some_and(|name| (2..=8).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#'))
    };
    text.contains(char::REPLACEMENT_CHARACTER)
        || text.match_indices('?').any(|(at, _)| is_beside_letter(at))
        || text.match_indices('&').any(|(at, _)| is_entity(at))
}

/// Tells whether a character is what windows-1252 makes of a byte that goes on a character of UTF-8, and no letter.
fn is_second_byte(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{bf}') || "€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›".contains(c)
}

#[cfg(test)]
mod tests {
    use crate::spelling::{has_lost_letters, is_garbled};

    #[test]
    fn a_name_that_lost_its_accents_is_told() {
        for lost in ["Zo\u{fffd}", "In?s", "Zo?", "?ukasz", "Ren&#233;e", "Ren&eacute;e", "Jansen &amp; zn"] {
            assert!(has_lost_letters(lost), "{lost}");
        }
        for sound in ["Zoë", "?", "12 ?", "Jansen & zn; Noord", "A&B", "&"] {
            assert!(!has_lost_letters(sound), "{sound}");
        }
    }

    #[test]
    fn names_are_told_from_what_becomes_of_them() {
        for garbled in ["ZoÃ«", "InÃ¨s", "CÃ©line", "Dâ€™Hondt", "Ren\u{8e}", "Zo‰l", "Fran‡ois", "Zo√´"] {
            assert!(is_garbled(garbled), "{garbled}");
        }
        for sound in ["Zoë", "São", "João", "D’Hondt", "Ångström", "Šimić", "ÄÖÜ", "Jan", "Bâ", "“Jo”", "Noord–Holland", "Ãna"]
        {
            assert!(!is_garbled(sound), "{sound}");
        }
    }
}
