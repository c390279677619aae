//! The words of which names consist, and what is no name at all.

use super::super::likeness::loose_fold;
use super::super::name::fold;
use crate::spelling::{compatible, has_lost_letters, is_garbled};

/// What stands in a whole cell for want of a name, folded.
const NO_NAMES: [&str; 24] = [
    "n/a",
    "#n/a",
    "n/b",
    "#ref!",
    "nil",
    "none",
    "nan",
    "nb",
    "nn",
    "nnb",
    "tbd",
    "leeg",
    "(leeg)",
    "geen",
    "geennaam",
    "geenvoornaam",
    "geenachternaam",
    "nietbekend",
    "nietingevuld",
    "nogonbekend",
    "nomennescio",
    "fnu",
    "lnu",
    "notavailable",
];

/// Words that name nobody, wherever they stand, folded.
const NO_NAME: [&str; 33] = [
    "achternaam",
    "anoniem",
    "anonymised",
    "anonymized",
    "anonymous",
    "cursist",
    "deelnemer",
    "deleted",
    "dummy",
    "empty",
    "familienaam",
    "firstname",
    "geanonimiseerd",
    "gebruiker",
    "geheim",
    "gepseudonimiseerd",
    "lastname",
    "leerling",
    "naam",
    "null",
    "nvt",
    "onbekend",
    "onbekende",
    "pupil",
    "roepnaam",
    "student",
    "surname",
    "testleerling",
    "undefined",
    "unknown",
    "user",
    "verwijderd",
    "voornaam",
];

/// Splits a name into its words, folded loosely, without those that name nobody.
pub(super) fn words(name: &str) -> Vec<String> {
    if name.trim().is_empty() || name.contains('@') || NO_NAMES.contains(&fold(name).as_str()) {
        return Vec::new();
    }
    let parts = name.split(|c: char| {
        c.is_whitespace()
            || matches!(c, '-' | '‐' | '‑' | '–' | ',' | '.' | '(' | ')' | '"' | '&' | ';' | '_')
    });
    let parts = parts.flat_map(at_slashes);
    parts.map(|word| loose_fold(&word.replace('/', ""))).filter(|word| is_of_a_name(word)).collect()
}

/// The shortest name that a slash parts from another one.
const SHORTEST_PART: usize = 3;

/// Splits two names that a slash parts (`Jansen/Bos`); in what is short, it abbreviates (`e/v`).
fn at_slashes(word: &str) -> impl Iterator<Item = &str> {
    let are_names = word.split('/').all(|part| part.chars().count() >= SHORTEST_PART);
    word.split(move |c| are_names && c == '/')
}

/// Splits a name into words in each way in which its marks may be written: left out, or as the
/// letters that stand for them.
pub(super) fn spellings(name: &str) -> Vec<Vec<String>> {
    let plain = words(name);
    let marked = if name.is_ascii() { plain.clone() } else { words(&with_letters_for_marks(name)) };
    if plain == marked { vec![plain] } else { vec![plain, marked] }
}

fn with_letters_for_marks(name: &str) -> String {
    let mut text = String::with_capacity(name.len() + 4);
    for c in compatible(name.chars()) {
        match c {
            'ä' | 'Ä' | 'æ' | 'Æ' => text.push_str("ae"),
            'ö' | 'Ö' | 'ø' | 'Ø' => text.push_str("oe"),
            'ü' | 'Ü' => text.push_str("ue"),
            'å' | 'Å' => text.push_str("aa"),
            other => text.push(other),
        }
    }
    text
}

/// Tells whether a word may be part of a name: a number, a digest, and what only fills a cell are
/// none.
fn is_of_a_name(word: &str) -> bool {
    word.chars().any(char::is_alphabetic)
        && !is_digest(word)
        && !is_one_letter(word.bytes())
        && !NO_NAME.contains(&word)
}

/// The shortest digest that stands in the place of a name.
const SHORTEST_DIGEST: usize = 8;

fn is_digest(word: &str) -> bool {
    word.len() >= SHORTEST_DIGEST
        && word.bytes().all(|byte| byte.is_ascii_hexdigit())
        && word.bytes().filter(u8::is_ascii_digit).count() * 4 >= word.len()
}

/// Tells whether a word is one letter over and over that nobody's name consists of.
fn is_one_letter(mut letters: impl ExactSizeIterator<Item = u8>) -> bool {
    letters.len() > 1
        && letters
            .next()
            .is_some_and(|first| b"xzqXZQ".contains(&first) && letters.all(|c| c == first))
}

/// Tells whether a name names nobody.
pub(super) fn is_nobody(name: &str) -> bool {
    // Most names are one word of plain letters: this is asked of every row of long lists.
    if name.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return is_one_letter(name.bytes())
            || NO_NAMES.iter().chain(&NO_NAME).any(|word| word.eq_ignore_ascii_case(name));
    }
    words(name).is_empty()
}

/// The words of two names that tell somebody from others: those that are not common, or all of them
/// where one side has no others.
pub(super) fn telling<'w>(
    a: &'w [String],
    b: &'w [String],
    is_common: fn(&str) -> bool,
) -> [Vec<&'w str>; 2] {
    let is_all_common = [a, b].into_iter().any(|words| words.iter().all(|word| is_common(word)));
    [a, b].map(|words| {
        words.iter().map(String::as_str).filter(|word| is_all_common || !is_common(word)).collect()
    })
}

/// A script in which names are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Other,
}

/// The script of a name: of one in several, the first that is not Latin.
fn script(name: &str) -> Script {
    let of_letter = |c: char| match c {
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' => Script::Cyrillic,
        '\u{590}'..='\u{5ff}' => Script::Hebrew,
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{8a0}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}' => Script::Arabic,
        '\0'..='\u{2ff}'
        | '\u{1e00}'..='\u{1eff}'
        | '\u{2c60}'..='\u{2c7f}'
        | '\u{a720}'..='\u{a7ff}'
        | '\u{fb00}'..='\u{fb06}'
        | '\u{ff21}'..='\u{ff5a}' => Script::Latin,
        _ => Script::Other,
    };
    name.chars()
        .filter(|c| c.is_alphabetic())
        .map(of_letter)
        .find(|script| *script != Script::Latin)
        .unwrap_or(Script::Latin)
}

/// Tells whether two names can be compared letter by letter: both legible, in one script whose
/// letters are known.
pub(super) fn are_comparable(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() && !a.contains(['?', '&']) && !b.contains(['?', '&']) {
        return true;
    }
    match (script(a), script(b)) {
        (Script::Latin, Script::Latin) => {
            ![a, b].into_iter().any(|name| is_garbled(name) || has_lost_letters(name))
        }
        (of_a, of_b) => of_a == of_b && of_a != Script::Other,
    }
}
