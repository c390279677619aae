//! What an encoding makes of words, judged by the letters of names: which encoding a file is in shows in nothing else.

/// How a decoded word looks: signs that stand in no name, and how usual its letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// Characters that stand where no name has them.
    pub(super) odd: u32,
    /// How usual the others are; below zero for letters in company that they hardly keep.
    pub(super) usual: i32,
}

/// How usual letters are in names at Dutch schools, among those that have accents.
const USUAL: &[(&str, i32)] = &[
    ("ëé", 10),
    ("ïöü", 8),
    ("è", 7),
    ("ç", 6),
    ("áíóä", 5),
    ("êôúñ", 4),
    ("ışğ", 4),
    ("àîøłćśńżęą", 3),
    ("âûåãßÉÖÇ", 3),
    ("šžýčřÜËÏÁŞİÅØ", 2),
    ("æõòìùÿÈÀÍÓÚÄÑÊÎÔŠŽ", 1),
];

/// Returns how usual a letter is.
fn usual(c: char) -> i32 {
    USUAL.iter().find(|(letters, _)| letters.contains(c)).map_or(0, |(_, weight)| *weight)
}

fn is_vowel(c: char) -> bool {
    "aeiouyáàâäãåæéèêëíìîïóòôöõøúùûüýÿıœ".contains(c.to_lowercase().next().unwrap_or(c))
}

impl Look {
    /// Looks at a word.
    pub(super) fn of(word: &str) -> Self {
        let chars: Vec<char> = word.chars().collect();
        let capitals = chars.iter().filter(|c| c.is_ascii_uppercase()).count();
        let is_capital = capitals > 1 && !chars.iter().any(char::is_ascii_lowercase);
        let mut look = Self::default();
        for (at, &c) in chars.iter().enumerate().filter(|(_, c)| !c.is_ascii()) {
            let before = at.checked_sub(1).map(|at| chars[at]);
            let after = chars.get(at + 1).copied();
            look.add(if c.is_alphabetic() { letter(c, before, after, is_capital) } else { sign(c, &chars, at) });
        }
        look
    }

    /// Adds what another word, or a character of it, looks like.
    pub(super) fn add(&mut self, other: Self) {
        self.odd += other.odd;
        self.usual += other.usual;
    }
}

const ODD: Look = Look { odd: 1, usual: -10 };

const fn plain(usual: i32) -> Look {
    Look { odd: 0, usual }
}

fn letter(c: char, before: Option<char>, after: Option<char>, is_capital: bool) -> Look {
    if matches!(c, '\u{370}'..='\u{3ff}' | 'ª' | 'º' | 'ƒ' | 'µ') || ('\u{fb00}'..='\u{fb06}').contains(&c) {
        return ODD;
    }
    let letter = |c: Option<char>| c.filter(|c| c.is_alphabetic());
    let (before, after) = (letter(before), letter(after));
    if c.is_uppercase() {
        // A capital inside a word, and one between a capital and a small letter.
        let is_inside = before.is_some_and(char::is_lowercase) || (before.is_some() && after.is_some_and(char::is_lowercase));
        return if is_inside { ODD } else { plain(usual(c)) };
    }
    if is_capital {
        // Whoever has no accents on capitals types the small letter.
        return plain(usual(c) - 3 + company(c, before, after));
    }
    let start = if before.is_none() && after.is_some() { -8 } else { 0 };
    plain(usual(c) + company(c, before, after) + start)
}

/// How well a letter goes with its neighbours: vowels stand between consonants, `ë` and `ï` after a vowel.
fn company(c: char, before: Option<char>, after: Option<char>) -> i32 {
    let vowel = |c: Option<char>| c.is_some_and(is_vowel);
    let consonant = |c: Option<char>| c.is_some_and(|c| !is_vowel(c));
    let after_vowel = if vowel(before) { 2 } else { -2 };
    let is = |c: Option<char>, letters: &str| c.is_some_and(|c| letters.contains(c));
    match c {
        'ë' => after_vowel,
        'ï' => after_vowel - 6 * i32::from(is(after, "oe")),
        'ã' | 'õ' => 8 * i32::from(is(after, "oe")),
        'î' => 3 * i32::from(is(before, "oa")),
        'è' => -2 * i32::from(vowel(before)) - 2 * i32::from(after.is_none()),
        'á' | 'ó' => -3 * i32::from(vowel(before) && !is(before, "iu")) - 2 * i32::from(vowel(after)),
        'ö' | 'ü' | 'ä' | 'â' | 'ô' | 'ò' | 'à' | 'å' | 'ø' | 'æ' | 'ù' | 'û' => {
            -6 * i32::from(vowel(before)) - 2 * i32::from(vowel(after))
        }
        'ç' => -6 * i32::from(consonant(after)) - 2 * i32::from(after.is_none()),
        'ñ' => -4 * i32::from(!vowel(before) && !vowel(after)) - 3 * i32::from(consonant(before) && consonant(after)),
        'š' | 'ž' | 'č' | 'þ' | 'ð' => -6 * i32::from(!vowel(before) && !vowel(after)),
        _ => 0,
    }
}

/// A sign among letters is odd, but for those that people write there.
fn sign(c: char, chars: &[char], at: usize) -> Look {
    let is_letter = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphabetic());
    let (before, after) = (is_letter(at.checked_sub(1)), is_letter(Some(at + 1)));
    let pieces = (at, chars.len() - at - 1);
    match c {
        '\u{80}'..='\u{9f}'
        | '\u{2500}'..='\u{25ff}'
        | '\u{2200}'..='\u{22ff}'
        | '\u{2310}'
        | '\u{2320}'
        | '\u{2321}'
        | '₧'
        | '\u{f8ff}' => ODD,
        // Spaces that do not break, marks of where a word may, and marks that stand for an apostrophe.
        '\u{a0}' | '\u{ad}' | '–' | '—' | '·' | '’' | '´' => plain(0),
        '‘' if !before || pieces.0 == 1 || pieces.1 == 1 && chars.last() == Some(&'s') => plain(0),
        // Quotes around a word, and what people put behind one.
        '“' | '„' | '«' | '‹' | '•' | '¿' | '¡' if !before => plain(0),
        '”' | '»' | '›' | '“' | '…' | '™' | '®' | '©' | '°' | '²' | '³' if !after => plain(-1),
        _ if before || after => ODD,
        _ => plain(-1),
    }
}

#[cfg(test)]
mod tests {
    use super::Look;

    #[test]
    fn names_look_like_names_and_what_they_turn_into_does_not() {
        for name in ["Zoë", "Inès", "André", "Özgür", "ZOË", "François", "D’Hondt", "‘t", "Jan–Peter", "Miloš", "RENé", "Ça", "Łukasz"]
        {
            assert_eq!(Look::of(name).odd, 0, "{name}");
            assert!(Look::of(name).usual >= 0, "{name}: {:?}", Look::of(name));
        }
        for name in ["Zo‰", "InŠs", "Zo‘", "In\u{8f}s", "Ren‚", "J”rg", "RenŽ", "ZoÃ«", "Fran‡ois", "B¿rn", "Zo├"] {
            assert!(Look::of(name).odd > 0, "{name}: {:?}", Look::of(name));
        }
    }
}
