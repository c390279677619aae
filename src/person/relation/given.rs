//! Given names: of one person where one may be the call name of the other, or one of several.

use super::super::call_name::is_call_name;
use super::super::description::Person;
use super::super::likeness::{Likeness, compare_first_names};
use super::super::name::fold;
use super::super::nearness::is_usual_given_name;
use super::part::Part;
use super::sound::{begin_alike, consonants, is_one_sound, is_spelt_alike};
use super::words::{are_comparable, spellings, telling};
use crate::message::slips;

/// Words that many given names share, and that tell nobody from another.
const COMMON: [&str; 24] = [
    "abd", "abdel", "abdoul", "abdul", "abou", "abu", "al", "ben", "bin", "bint", "de", "el",
    "ibn", "mohamad", "mohamed", "mohammad", "mohammed", "muhammad", "muhammed", "muhammet", "oum",
    "thi", "umm", "van",
];

/// The longest abbreviation of a given name.
const LONGEST_ABBREVIATION: usize = 4;

/// Compares given names.
pub(super) fn given_names(a: &Person<'_>, b: &Person<'_>) -> Part {
    let (names_a, names_b) = (given_words(a), given_words(b));
    if names_a[0].is_empty() || names_b[0].is_empty() {
        return Part::Untold;
    }
    if matches!(
        compare_first_names(a.first_name, b.first_name),
        Likeness::Same | Likeness::IjY | Likeness::Letters
    ) {
        return Part::Same;
    }
    if is_start(a.first_name, b.first_name)
        || names_a.iter().any(|one| names_b.iter().any(|other| is_one_given(one, other)))
    {
        return Part::Alike;
    }
    if are_comparable(a.first_name, b.first_name) { Part::Differs } else { Part::Untold }
}

/// Tells whether one name is the start of the other before `ij` is folded, which may be cut in two.
fn is_start(a: &str, b: &str) -> bool {
    let (a, b) = (fold(a), fold(b));
    a.len().min(b.len()) > 2 && (a.starts_with(&b) || b.starts_with(&a))
}

/// The given names that are more than initials, folded loosely, in each way in which their marks
/// may be written.
pub(super) fn given_words(person: &Person<'_>) -> Vec<Vec<String>> {
    let name = without_abbreviations(person.first_name);
    if is_bare_initials(&name, person.last_name) {
        return vec![Vec::new()];
    }
    let full = |words: Vec<String>| {
        words.into_iter().filter(|word| word.chars().nth(1).is_some()).collect()
    };
    spellings(&name).into_iter().map(full).collect()
}

/// Leaves out what a dot says is not a whole name, such as `Joh.`.
fn without_abbreviations(names: &str) -> String {
    if !names.contains('.') {
        return names.to_owned();
    }
    let is_whole = |word: &&str| {
        word.chars().filter(|c| *c != '.').count() > LONGEST_ABBREVIATION || !word.contains('.')
    };
    names.split_whitespace().filter(is_whole).collect::<Vec<_>>().join(" ")
}

/// Tells whether capitals without dots are initials: beside a surname in small letters, or without
/// a vowel to speak them by.
fn is_bare_initials(name: &str, last_name: &str) -> bool {
    let letters = name.trim();
    let is_short = letters.len() > 1
        && letters.len() <= LONGEST_ABBREVIATION
        && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_spoken =
        || letters.bytes().any(|byte| matches!(byte, b'A' | b'E' | b'I' | b'O' | b'U' | b'Y'));
    is_short && (!is_spoken() || letters.len() < 3 && last_name.chars().any(char::is_lowercase))
}

/// Tells whether one given name of many is that of the other side, in whatever order they stand
/// there.
fn is_one_given(a: &[String], b: &[String]) -> bool {
    let is_one = |one: &str, other: &str| is_call_name(one, other) || is_alike(one, other);
    let [telling_a, telling_b] = telling(a, b, is_common);
    if telling_a.iter().any(|one| telling_b.iter().any(|other| is_one(one, other))) {
        return true;
    }
    // Where both have one common word apart, it must not make the rest alike.
    let shares_common = a.iter().any(|name| is_common(name) && b.contains(name));
    !shares_common && is_alike(&a.concat(), &b.concat())
}

fn is_common(name: &str) -> bool {
    COMMON.contains(&name)
}

/// Tells whether two given names may be one. Two usual ones that differ by more than how they are
/// written are those of two people.
fn is_alike(one: &str, other: &str) -> bool {
    if !(is_usual_given_name(one) && is_usual_given_name(other)) || one == other {
        return is_spelt_alike(one, other);
    }
    let long = one.len().max(other.len());
    let is_slip =
        || slips(one, other) < 2 && (long > 4 || long > 3 && consonants(one) == consonants(other));
    begin_alike(one, other) && (is_slip() || is_one_sound(one, other))
}
