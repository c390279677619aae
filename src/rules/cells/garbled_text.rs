//! WW225 `garbled-text`: letters that were read in a wrong encoding.

use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW225", "garbled-text", Error, "garbled_text.md", [Check::Identity(check), Check::Person(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if is_garbled(cell.value) {
        sink.weighing(cell.weight()).gather(cell.at(), "rules-WW225-says");
    }
}

/// Tells whether a text shows what becomes of accents in a wrong encoding: pairs such as `Ã«`, control characters, signs between letters.
fn is_garbled(text: &str) -> bool {
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

/// Tells whether a character is what windows-1252 makes of a byte that goes on a character of UTF-8, and no letter.
fn is_second_byte(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{bf}') || "€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›".contains(c)
}

#[cfg(test)]
mod tests {
    use super::is_garbled;

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
