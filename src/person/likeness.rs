//! How two spellings of one person may differ, where their match keys are not equal: each way is
//! weaker evidence than equal keys.

use super::name::{fold, name_key};
use super::postcode_key;
use crate::spelling::unmarked;

/// Words that stand before a surname and are written in many places, or left out.
const PARTICLES: &[&str] = &[
    "aan", "af", "al", "bij", "d", "da", "das", "de", "del", "della", "den", "der", "des", "di",
    "do", "dos", "du", "el", "het", "im", "in", "l", "la", "las", "le", "les", "los", "onder",
    "op", "over", "s", "t", "te", "ten", "ter", "thoe", "to", "toe", "tot", "uit", "van", "ver",
    "vom", "von", "voor", "zu", "zum", "zur",
];

/// The shortest part of a name that is taken for its call name, where it does not stand at the
/// start.
const SHORTEST_INNER: usize = 3;

/// The shortest start of a name that is taken for its call name.
const SHORTEST_START: usize = 2;

/// How alike two names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Likeness {
    /// The match keys are equal.
    Same,
    /// `ij` on one side is `y` on the other.
    IjY,
    /// A letter such as `ø` or `ł` on one side is a plain one on the other.
    Letters,
    /// The prefix of the surname stands elsewhere, or is left out.
    Prefix,
    /// The surnames are one but for their prefixes, and both have one: `van den Berg` and `van der
    /// Berg`.
    OtherPrefix,
    /// One side has all given names, the other the first of them.
    GivenNames,
    /// One side has initials only.
    Initials,
    /// One may be the call name of the other.
    CallName,
    /// Nothing makes them one name.
    Different,
}

/// Folds text as [`fold`] does, and then all that may be the same as well: `ij` and `y`, and
/// letters that are more than a plain one with a mark.
///
/// ```
/// use waswordt::person::loose_fold;
/// assert_eq!(loose_fold("Dijkstra"), loose_fold("Dykstra"));
/// assert_eq!(loose_fold("Nørgaard"), loose_fold("Norgaard"));
/// ```
#[must_use]
pub fn loose_fold(text: &str) -> String {
    let folded = fold(text);
    let plain = if folded.is_ascii() { folded } else { plain_letters(&folded) };
    if plain.contains('j') { ij_as_y(&plain) } else { plain }
}

pub(super) fn ij_as_y(folded: &str) -> String {
    folded.replace("ij", "y")
}

/// Folds text to ASCII as far as that goes: marks stripped, and letters that are more than a plain
/// one with a mark made plain. Capitals stay.
///
/// ```
/// assert_eq!(waswordt::person::ascii_letters("Zoë Łukasz Großkopf"), "Zoe Lukasz Grosskopf");
/// ```
#[must_use]
pub fn ascii_letters(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in unmarked(text) {
        let lower: String = c.to_lowercase().collect();
        match (plain_letters(&lower).replace('ß', "ss"), c.is_uppercase()) {
            (letters, true) if letters != lower => plain.extend(capitalised(&letters)),
            (letters, false) if letters != lower => plain.push_str(&letters),
            _ => plain.push(c),
        }
    }
    plain
}

fn capitalised(letters: &str) -> impl Iterator<Item = char> {
    letters
        .chars()
        .enumerate()
        .filter_map(|(at, c)| if at == 0 { c.to_uppercase().next() } else { Some(c) })
}

fn plain_letters(folded: &str) -> String {
    let mut plain = String::with_capacity(folded.len());
    for c in folded.chars() {
        match c {
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'ı' => plain.push('i'),
            'ħ' => plain.push('h'),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'þ' => plain.push_str("th"),
            other => plain.push(other),
        }
    }
    plain
}

/// Compares two folded keys.
fn keys(a: &str, b: &str) -> Likeness {
    if a == b {
        Likeness::Same
    } else if ij_as_y(a) == ij_as_y(b) {
        Likeness::IjY
    } else if ij_as_y(&plain_letters(a)) == ij_as_y(&plain_letters(b)) {
        Likeness::Letters
    } else {
        Likeness::Different
    }
}

/// Returns what is left of a surname without its prefixes, folded loosely; a surname of nothing
/// else stays whole.
///
/// ```
/// use waswordt::person::surname_core;
/// assert_eq!(surname_core("van der", "Berg"), surname_core("", "Berg van der"));
/// assert_eq!(surname_core("", "de"), "de");
/// ```
#[must_use]
pub fn surname_core(prefix: &str, surname: &str) -> String {
    let core: String = surname_words(prefix, surname)
        .map(loose_fold)
        .filter(|word| !is_folded_particle(word))
        .collect();
    if core.is_empty() { surname_words(prefix, surname).map(loose_fold).collect() } else { core }
}

/// Returns the prefixes of a surname, folded, in the order in which they stand.
fn particles(prefix: &str, surname: &str) -> String {
    surname_words(prefix, surname).map(loose_fold).filter(|word| is_folded_particle(word)).collect()
}

fn surname_words<'a>(prefix: &'a str, surname: &'a str) -> impl Iterator<Item = &'a str> {
    [prefix, surname]
        .into_iter()
        .flat_map(|part| part.split(|c: char| c.is_whitespace() || matches!(c, ',' | '-')))
}

fn is_folded_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Tells whether a word stands before surnames, such as `van`.
#[must_use]
pub fn is_particle(word: &str) -> bool {
    is_folded_particle(&loose_fold(word))
}

/// Compares two surnames, each with the prefix that stands apart from it.
#[must_use]
pub fn compare_surnames(a: (&str, &str), b: (&str, &str)) -> Likeness {
    if a == b {
        return Likeness::Same;
    }
    match keys(&name_key(a.0, a.1), &name_key(b.0, b.1)) {
        Likeness::Different => {}
        alike => return alike,
    }
    let core = surname_core(a.0, a.1);
    if core.is_empty() || core != surname_core(b.0, b.1) {
        return Likeness::Different;
    }
    let (a, b) = (particles(a.0, a.1), particles(b.0, b.1));
    if a == b || a.is_empty() || b.is_empty() { Likeness::Prefix } else { Likeness::OtherPrefix }
}

/// Compares two first names.
///
/// ```
/// use waswordt::person::{Likeness, compare_first_names};
/// assert_eq!(compare_first_names("Fatima-Zahra", "Fatima Zahra"), Likeness::Same);
/// assert_eq!(compare_first_names("Johanna", "Johanna Maria"), Likeness::GivenNames);
/// assert_eq!(compare_first_names("Sebastiaan", "Bas"), Likeness::CallName);
/// assert_eq!(compare_first_names("Tess", "T."), Likeness::Initials);
/// assert_eq!(compare_first_names("Tess", "Tygo"), Likeness::Different);
/// ```
#[must_use]
pub fn compare_first_names(a: &str, b: &str) -> Likeness {
    if a == b {
        return if fold(a).is_empty() { Likeness::Different } else { Likeness::Same };
    }
    let (folded_a, folded_b) = (fold(a), fold(b));
    if folded_a.is_empty() || folded_b.is_empty() {
        return Likeness::Different;
    }
    match keys(&folded_a, &folded_b) {
        Likeness::Different => {}
        alike => return alike,
    }
    if is_initials(a) || is_initials(b) {
        return if folded_a.chars().next() == folded_b.chars().next() {
            Likeness::Initials
        } else {
            Likeness::Different
        };
    }
    if fold(first_word(a)) == folded_b || fold(first_word(b)) == folded_a {
        return Likeness::GivenNames;
    }
    let (short, long) = if folded_a.len() < folded_b.len() {
        (&folded_a, &folded_b)
    } else {
        (&folded_b, &folded_a)
    };
    let length = short.chars().count();
    if length >= SHORTEST_START && long.starts_with(short.as_str())
        || length >= SHORTEST_INNER && long.contains(short.as_str())
    {
        Likeness::CallName
    } else {
        Likeness::Different
    }
}

/// Returns the first of several given names.
#[must_use]
pub fn first_word(names: &str) -> &str {
    names.split_whitespace().next().unwrap_or_default()
}

/// Tells whether a first name is initials: one letter, or single letters with dots.
#[must_use]
pub fn is_initials(name: &str) -> bool {
    let mut parts = name
        .split(|c: char| c == '.' || c.is_whitespace())
        .filter(|part| !part.is_empty())
        .peekable();
    parts.peek().is_some() && parts.all(|part| part.chars().count() == 1)
}

/// Whether two values of an address agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Agreement {
    /// Both say the same.
    Same,
    /// One says nothing, or not enough.
    Unknown,
    /// They say different things.
    Differs,
}

/// Compares two postcodes; digits alone neither confirm nor deny a whole one.
#[must_use]
pub fn compare_postcodes(a: &str, b: &str) -> Agreement {
    if a == b {
        return if postcode_key(a).is_empty() { Agreement::Unknown } else { Agreement::Same };
    }
    let (a, b) = (postcode_key(a), postcode_key(b));
    if a.is_empty() || b.is_empty() {
        return Agreement::Unknown;
    }
    if a == b {
        return Agreement::Same;
    }
    if a.starts_with(&b) || b.starts_with(&a) { Agreement::Unknown } else { Agreement::Differs }
}

/// Compares two house numbers; one with an addition and one without neither agree nor differ.
///
/// ```
/// use waswordt::person::{Agreement, compare_house_numbers};
/// assert_eq!(compare_house_numbers("12 bis", "12BIS"), Agreement::Same);
/// assert_eq!(compare_house_numbers("12-A", "12"), Agreement::Unknown);
/// assert_eq!(compare_house_numbers("12", "120"), Agreement::Differs);
/// ```
#[must_use]
pub fn compare_house_numbers(a: &str, b: &str) -> Agreement {
    if a == b {
        return of_equal(a);
    }
    let (a, b) = (fold(a), fold(b));
    if a.is_empty() || b.is_empty() {
        return Agreement::Unknown;
    }
    if a == b {
        return Agreement::Same;
    }
    let (digits_a, digits_b) = (digits(&a), digits(&b));
    if digits_a != digits_b
        || digits_a.is_empty()
        || a.len() > digits_a.len() && b.len() > digits_b.len()
    {
        Agreement::Differs
    } else {
        Agreement::Unknown
    }
}

fn digits(folded: &str) -> &str {
    &folded[..folded.bytes().take_while(u8::is_ascii_digit).count()]
}

/// Compares two initials; `J.` neither confirms nor denies `J.P.`.
#[must_use]
pub fn compare_initials(a: &str, b: &str) -> Agreement {
    if a == b {
        return of_equal(a);
    }
    let (a, b) = (fold(a), fold(b));
    if a.is_empty() || b.is_empty() || a != b && (a.starts_with(&b) || b.starts_with(&a)) {
        Agreement::Unknown
    } else if a == b {
        Agreement::Same
    } else {
        Agreement::Differs
    }
}

/// What two texts say that are equal to the letter, as most are.
fn of_equal(text: &str) -> Agreement {
    if fold(text).is_empty() { Agreement::Unknown } else { Agreement::Same }
}

/// Compares two texts by their match keys.
#[must_use]
pub fn compare_folded(a: &str, b: &str) -> Agreement {
    if a == b {
        return of_equal(a);
    }
    let (a, b) = (fold(a), fold(b));
    match (a.is_empty() || b.is_empty(), a == b) {
        (true, _) => Agreement::Unknown,
        (false, true) => Agreement::Same,
        (false, false) => Agreement::Differs,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_before_or_after_the_surname_is_the_same_name() {
        assert_eq!(compare_surnames(("van der", "Berg"), ("", "van der Berg")), Likeness::Same);
        assert_eq!(compare_surnames(("van der", "Berg"), ("", "Berg, van der")), Likeness::Same);
    }

    #[test]
    fn a_prefix_that_is_left_out_or_moved_without_a_comma_is_weaker() {
        assert_eq!(compare_surnames(("van der", "Berg"), ("", "Berg van der")), Likeness::Prefix);
        assert_eq!(compare_surnames(("van der", "Berg"), ("", "Berg")), Likeness::Prefix);
        assert_eq!(compare_surnames(("", "Bergsma"), ("", "Berg")), Likeness::Different);
    }

    #[test]
    fn two_prefixes_are_no_spelling_of_one() {
        assert_eq!(
            compare_surnames(("van der", "Berg"), ("van den", "Berg")),
            Likeness::OtherPrefix
        );
        assert_eq!(compare_surnames(("van", "Berg"), ("", "van der Berg")), Likeness::OtherPrefix);
    }

    #[test]
    fn ij_and_y_are_a_weak_match() {
        assert_eq!(compare_surnames(("", "IJsbrands"), ("", "Ysbrands")), Likeness::IjY);
        assert_eq!(compare_surnames(("", "Ĳsbrands"), ("", "IJsbrands")), Likeness::Same);
        assert_eq!(compare_first_names("Mees", "Meijs"), Likeness::Different);
    }

    #[test]
    fn twins_do_not_share_a_first_name() {
        assert_eq!(compare_first_names("Tess", "Tygo"), Likeness::Different);
        assert_eq!(compare_first_names("Johanna", "Hanna"), Likeness::CallName);
        assert_eq!(compare_first_names("Mohammed", "Mo"), Likeness::CallName);
    }

    #[test]
    fn addresses_confirm_deny_or_tell_nothing() {
        assert_eq!(compare_postcodes("9988 YZ", "9988yz"), Agreement::Same);
        assert_eq!(compare_postcodes("9988 YZ", "9988"), Agreement::Unknown);
        assert_eq!(compare_postcodes("9988 YZ", "9988 YX"), Agreement::Differs);
        assert_eq!(compare_house_numbers("18-zwart", "18-rood"), Agreement::Differs);
        assert_eq!(compare_initials("J.P.", "JP"), Agreement::Same);
        assert_eq!(compare_initials("J.", "J.P."), Agreement::Unknown);
        assert_eq!(compare_initials("J.P.", "J.M."), Agreement::Differs);
    }
}
