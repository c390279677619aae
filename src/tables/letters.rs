//! What an encoding makes of words, judged by the letters of names: which encoding a file is in
//! shows in nothing else.

use crate::person::is_particle;

/// How a decoded word looks: signs that stand in no name, and how usual its letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// Characters that stand where no name has them.
    pub(super) odd: u32,
    /// How usual the others are; below zero for letters in company that they hardly keep.
    pub(super) usual: i32,
    /// Quotes before words, and quotes behind them: where one kind is lacking, the other is none.
    opening: u32,
    closing: u32,
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

/// Whose letters stand in a word in which windows-1252 and a neighbour differ: `þ` and `ş` are one
/// byte, and so are `õ` and `ő`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kin {
    /// A name as windows-1252 has it: `Guðrún`, `Sigurður`, `Simões`.
    Usual,
    /// A name of the neighbour: `Ayþe`, `Doðan`, `Szûcs`.
    Neighbour,
    /// `Yýlmaz` may be what was `Yılmaz`, and `Starý` is himself.
    Either,
}

impl Kin {
    /// Tells whether a word that was read as windows-1252 was Turkish; none where the two encodings
    /// agree.
    pub(super) fn of_turkish(word: &str) -> Option<Self> {
        if !word.contains(['þ', 'ð', 'ý', 'Þ', 'Ð', 'Ý']) {
            return None;
        }
        let small = word.to_lowercase();
        let has_vowels = |vowels: &[char]| small.contains(vowels);
        let chars: Vec<char> = small.chars().collect();
        // `ğ` stands behind a vowel, and `ş` inside a word too; `þ` begins one, or a part of one.
        let follows_consonant = chars.windows(2).any(|two| two[1] == 'ð' && !is_vowel(two[0]));
        let is_inside = chars.iter().skip(1).any(|c| *c == 'þ') || small.contains('ð');
        // At the end, `ı` follows an `a`: `Sarı`, but `Veselý`.
        let ends_after_a = || small.strip_suffix('ý').and_then(last_vowel) == Some('a');
        let is_czech = || ["ný", "ský", "cký"].iter().any(|end| small.ends_with(end));
        Some(match () {
            () if has_vowels(&['á', 'é', 'í', 'ó', 'ú', 'æ']) => Self::Usual,
            // Names of Iceland; `ş` stands before no consonant at the start of a word.
            () if ["ýmir", "ýr", "ýja"].contains(&&*small) => Self::Either,
            () if ["þr", "þj", "þv"].iter().any(|start| small.starts_with(start)) => Self::Usual,
            () if small.ends_with("ður") || small.starts_with("þor") || follows_consonant => {
                Self::Usual
            }
            () if is_inside || word.starts_with(['Þ', 'Ý']) => Self::Neighbour,
            () if has_vowels(&['ç', 'ü']) || small.ends_with("cý") => Self::Neighbour,
            () if small.ends_with('ý') && (is_czech() || !ends_after_a()) => Self::Usual,
            () => Self::Either,
        })
    }

    /// Tells whether a word that was read as windows-1252 was Hungarian; none where it has none of
    /// the letters in question.
    pub(super) fn of_hungarian(word: &str) -> Option<Self> {
        let small = word.to_lowercase();
        let at = small.find(['õ', 'û'])?;
        let (before, from) = small.split_at(at);
        let is_o = from.starts_with('õ');
        // A Turkish `ı`, which macOS has in the place of `õ`, never follows an `e`.
        let follows_e = last_vowel(before) == Some('e');
        Some(match () {
            () if from.starts_with("õe") => Self::Usual,
            () if ["sz", "zs", "gy", "cs"].iter().any(|pair| small.contains(pair)) => {
                Self::Neighbour
            }
            () if small.contains(['á', 'ó', 'ú', 'ö', 'ü']) => Self::Neighbour,
            () if is_o && (follows_e || small.contains('é')) => Self::Neighbour,
            () if follows_e || is_o && before.is_empty() => Self::Either,
            () => Self::Usual,
        })
    }
}

impl Kin {
    /// Tells whether a word that was read as windows-1252 was Lithuanian; none where it does not end
    /// in the letter in question. Names of Albania end so as well, but for those of families and
    /// those that make a name small.
    pub(super) fn of_lithuanian(word: &str) -> Option<Self> {
        let small = word.to_lowercase();
        let stem = small.strip_suffix('ë')?;
        let is_of_a_woman = ["ait", "yt", "ut", "ût", "ien"].iter().any(|end| stem.ends_with(end));
        Some(match () {
            () if stem.ends_with(is_vowel) || stem.chars().nth(1).is_none() => Self::Usual,
            () if stem == "bront" => Self::Usual,
            () if is_of_a_woman => Self::Neighbour,
            () => Self::Either,
        })
    }
}

fn last_vowel(text: &str) -> Option<char> {
    text.chars().rev().find(|c| is_vowel(*c))
}

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
        let has_small = chars.iter().any(char::is_ascii_lowercase);
        let is_capital = capitals > 1 && !has_small;
        let mut look = Self::default();
        for (at, &c) in chars.iter().enumerate().filter(|(_, c)| !c.is_ascii()) {
            let before = at.checked_sub(1).map(|at| chars[at]);
            let after = chars.get(at + 1).copied();
            // Estonia and Vietnam have names that end in it after one letter, and what was a
            // Turkish `ı` ends longer ones.
            if c == 'õ' && at > 1 && after.is_none() {
                look.add(plain(-3));
            }
            look.add(if c.is_alphabetic() {
                letter(c, before, after, has_small, is_capital)
            } else {
                sign(c, &chars, at)
            });
        }
        look
    }

    /// Adds what another word, or a character of it, looks like.
    pub(super) fn add(&mut self, other: Self) {
        self.odd += other.odd;
        self.usual += other.usual;
        self.opening += other.opening;
        self.closing += other.closing;
    }

    /// Adds that a word begins small where others begin with a capital.
    pub(super) fn add_small_start(&mut self) {
        self.add(ODD);
    }

    /// Counts quotes that open or close nothing as odd.
    pub(super) fn finish(mut self) -> Self {
        if (self.opening == 0) != (self.closing == 0) {
            self.add(ODD);
        }
        self
    }
}

const ODD: Look = Look { odd: 1, usual: -10, opening: 0, closing: 0 };

const OPENING: Look = Look { opening: 1, ..plain(0) };

const CLOSING: Look = Look { closing: 1, ..plain(0) };

const fn plain(usual: i32) -> Look {
    Look { odd: 0, usual, opening: 0, closing: 0 }
}

fn letter(
    c: char,
    before: Option<char>,
    after: Option<char>,
    has_small: bool,
    is_capital: bool,
) -> Look {
    if matches!(c, '\u{2b0}'..='\u{3ff}' | 'ª' | 'º' | 'ƒ' | 'µ')
        || ('\u{fb00}'..='\u{fb06}').contains(&c)
    {
        return ODD;
    }
    let letter = |c: Option<char>| c.filter(|c| c.is_alphabetic());
    let (before, after) = (letter(before), letter(after));
    if c.is_uppercase() {
        // A capital inside a word that has small letters.
        let is_inside = before.is_some_and(|before| before.is_lowercase() || has_small)
            || (before.is_some() && after.is_some_and(char::is_lowercase));
        return if is_inside {
            ODD
        } else {
            plain(usual(c) + if before.is_none() { begins(c, after) } else { 0 })
        };
    }
    if is_capital {
        // Whoever has no accents on capitals types the small letter.
        return plain(usual(c) - 3 + company(c, before, after));
    }
    let start = if before.is_none() && after.is_some() { -8 } else { 0 };
    let is_before_capital = after.is_some_and(char::is_uppercase);
    plain(usual(c) + company(c, before, after) + start - 6 * i32::from(is_before_capital))
}

/// How much less usual a capital is where it begins a word.
fn begins(c: char, after: Option<char>) -> i32 {
    match c {
        'Ô' => -3,
        'Ž' if matches!(after, Some('k' | 'l' | 'n' | 's' | 't')) => -3,
        _ => 0,
    }
}

/// How well a letter goes with its neighbours: vowels stand between consonants, `ë` and `ï` after a
/// vowel.
fn company(c: char, before: Option<char>, after: Option<char>) -> i32 {
    let vowel = |c: Option<char>| c.is_some_and(is_vowel);
    let consonant = |c: Option<char>| c.is_some_and(|c| !is_vowel(c));
    let after_vowel = if vowel(before) { 2 } else { -2 };
    let is = |c: Option<char>, letters: &str| c.is_some_and(|c| letters.contains(c));
    match c {
        'ë' => after_vowel,
        'ï' => after_vowel - 6 * i32::from(is(after, "oe")),
        'ã' | 'õ' if is(after, "oe") => 8,
        'õ' => -5 * i32::from(consonant(after)),
        'ì' => -3 * i32::from(consonant(before) && after.is_none()),
        'î' => 3 * i32::from(is(before, "oa") && is(after, "tn")),
        'è' => -2 * i32::from(vowel(before)) - 2 * i32::from(after.is_none()),
        'á' if vowel(before) && (vowel(after) || after.is_none()) => -8,
        'á' if is(before, "a") => -8,
        'á' if is(before, "oe") => -6,
        'á' | 'ó' => {
            -3 * i32::from(vowel(before) && !is(before, "iu")) - 2 * i32::from(vowel(after))
        }
        'ø' if is(after, "áéíóúý") || is(before, "áéíóúý") => -16,
        'ß' => -4 + 8 * i32::from(vowel(before) && !is(after, "aou")),
        'ä' | 'ö' if is(after, "e") => -8,
        'œ' => -2 * i32::from(!is(after, "u")) - 6 * i32::from(is(before, "aei")),
        'â' if is(before, "au") => 0,
        'à' | 'û' | 'ö' if is(before, "o") => 0,
        'ö' | 'ü' | 'ä' | 'â' | 'ô' | 'ò' | 'à' | 'å' | 'ø' | 'æ' | 'ù' | 'û' => {
            -6 * i32::from(vowel(before)) - 2 * i32::from(vowel(after))
        }
        'ç' => -6 * i32::from(consonant(after)) - 2 * i32::from(after.is_none()),
        'ñ' => {
            -4 * i32::from(!vowel(before) && !vowel(after))
                - 3 * i32::from(consonant(before) && consonant(after))
        }
        'š' if is(before, "y") && consonant(after) => -4,
        'š' | 'ž' | 'č' | 'þ' | 'ð' => -6 * i32::from(!vowel(before) && !vowel(after)),
        _ => 0,
    }
}

/// A sign among letters is odd, but for those that people write there.
fn sign(c: char, chars: &[char], at: usize) -> Look {
    let is_letter =
        |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphabetic());
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
        // Dashes and spaces that do not break stand between names, not between the letters of one.
        '–' | '—' | '\u{a0}' if before && after => {
            if is_within_name(&chars[at + 1..]) {
                ODD
            } else {
                plain(0)
            }
        }
        '–' | '—' if before => plain(-2),
        '’' | '‘' if before && after => apostrophe(chars, at),
        '’' if after && is_within_name(&chars[at + 1..]) && pieces.1 > 2 => plain(-2),
        '·' if before != after => ODD,
        // Marks of where a word may break, and marks that stand for an apostrophe.
        '\u{a0}' | '\u{ad}' | '–' | '—' | '·' | '’' | '´' => plain(0),
        // Quotes around a word, and what people put behind one.
        '“' | '„' | '«' | '‹' if !before => OPENING,
        '‘' | '•' | '¿' | '¡' if !before => plain(0),
        '”' | '»' | '›' | '“' if !after => CLOSING,
        '…' | '®' | '©' | '°' | '²' | '³' if !after => plain(-2 * i32::from(c == '…')),
        _ if before || after => ODD,
        _ => plain(-1),
    }
}

/// Tells whether what comes next goes on with a name, where a new one begins with a capital or a
/// prefix.
fn is_within_name(after: &[char]) -> bool {
    let word: String = after.iter().take_while(|c| c.is_alphabetic()).collect();
    let is_single = word.chars().nth(1).is_none() && !matches!(after.get(1), Some('\'' | '’'));
    word.starts_with(char::is_lowercase) && (is_single || !is_particle(&word))
}

/// An apostrophe stands behind one letter, before a capital or an `s`, and in names from Arabic
/// beside a vowel.
fn apostrophe(chars: &[char], at: usize) -> Look {
    let (before, after) = (chars[at - 1], chars[at + 1]);
    let (is_after_vowel, rest) = (is_vowel(before), &chars[at + 1..]);
    let is_last = rest.len() == 1;
    match () {
        () if after.is_uppercase() => plain(0),
        () if at == 1 && !is_after_vowel => begins_behind(chars[at], before, rest),
        // What was an `í`: `Joaqu’n`, `Mart’nez`, `Garc’a`, `El’as`.
        () if is_last && after == 's' => plain(-2 * i32::from(!"aeio".contains(before))),
        () if chars[at] == '‘' || rest == ['a', 's'] || chars[..at].ends_with(&['q', 'u']) => ODD,
        () if !is_after_vowel && !is_vowel(after) => ODD,
        () if is_last && (!is_after_vowel || after == 'n') => plain(-2),
        () => plain(0),
    }
}

/// `D’angelo`, `d’hondt` and `s’jongers`, but neither `V’ctor` nor `D’az`.
fn begins_behind(mark: char, first: char, rest: &[char]) -> Look {
    let is_elision = rest.len() > 2
        && "dlnotsDLNOTS".contains(first)
        && rest.first().is_some_and(|c| is_vowel(*c));
    let is_sound = match rest.first() {
        Some('h') => mark == '’' || "dDlL".contains(first),
        Some('s' | 't') => mark == '’' && rest.len() > 2,
        _ => is_elision,
    };
    if is_sound { plain(0) } else { ODD }
}

#[cfg(test)]
mod tests {
    use super::Look;

    #[test]
    fn names_look_like_names_and_what_they_turn_into_does_not() {
        for name in [
            "Zoë",
            "Inès",
            "André",
            "Özgür",
            "ZOË",
            "François",
            "D’Hondt",
            "‘t",
            "Jan–Peter",
            "Miloš",
            "RENé",
            "Ça",
            "Łukasz",
        ] {
            assert_eq!(Look::of(name).odd, 0, "{name}");
            assert!(Look::of(name).usual >= 0, "{name}: {:?}", Look::of(name));
        }
        for name in [
            "Zo‰",
            "InŠs",
            "Zo‘",
            "In\u{8f}s",
            "Ren‚",
            "J”rg",
            "RenŽ",
            "ZoÃ«",
            "Fran‡ois",
            "B¿rn",
            "Zo├",
        ] {
            assert!(Look::of(name).odd > 0, "{name}: {:?}", Look::of(name));
        }
    }
}
