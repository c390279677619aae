//! Initials: they never make two people one, but may show that two are not.

use super::super::call_name::formal_names;
use super::super::description::Person;
use super::super::name::fold;
use super::given::given_words;
use super::part::Part;
use super::surname::surname_words;
use super::words::{are_comparable, is_nobody, words};

/// The longest word that may be initials without dots.
const LONGEST: usize = 4;

/// Compares two people of whom one, at least, is told by initials only: they are two where no given
/// name of the one begins as one of the other's.
pub(super) fn initials(a: &Person<'_>, b: &Person<'_>) -> Part {
    let (letters_a, letters_b) = (letters(a), letters(b));
    let is_told = || {
        let [of_a, of_b] = [a, b].map(|person| [person.first_name, person.initials].join(" "));
        !letters_a.is_empty() && !letters_b.is_empty() && are_comparable(&of_a, &of_b)
    };
    let is_denied = || letters_a.iter().all(|letter| !letters_b.contains(letter));
    let is_short = |person| given_words(person)[0].is_empty();
    let are_full = !is_short(a) && !is_short(b);
    if !are_full && is_told() && is_denied() && !is_in_surname(a, b) && !is_in_surname(b, a) {
        Part::Differs
    } else {
        Part::Untold
    }
}

/// Tells whether a given name of the one is a surname of the other: the columns are exchanged.
fn is_in_surname(a: &Person<'_>, b: &Person<'_>) -> bool {
    let surnames = surname_words(b).concat();
    given_words(a).concat().iter().any(|name| surnames.contains(name))
}

/// The letters with which the given names of somebody may begin: those that a call name stands for
/// as well.
fn letters(person: &Person<'_>) -> Vec<char> {
    let full = given_words(person).concat();
    let short = [person.first_name, person.initials].into_iter().filter(|text| !is_filler(text));
    let short = short.flat_map(words).filter(|word| !full.contains(word));
    let begin = |name: &str| {
        let first = name.chars().next();
        first.into_iter().chain(name.starts_with("ph").then_some('f'))
    };
    let mut letters: Vec<char> = full.iter().flat_map(|name| begin(name)).collect();
    letters.extend(full.iter().flat_map(|name| formal_names(name)).flat_map(begin));
    for word in short {
        let is_all = word.chars().count() <= LONGEST;
        letters.extend(word.chars().take(if is_all { LONGEST } else { 1 }));
        letters.extend(word.starts_with("ph").then_some('f'));
    }
    letters.into_iter().map(as_written).collect()
}

/// Tells whether a text only fills its cell, such as `n.v.t.` or `X.`.
fn is_filler(text: &str) -> bool {
    let folded = fold(text);
    folded == "x" || is_nobody(&folded)
}

/// One letter for those in which one name is written in several ways.
fn as_written(letter: char) -> char {
    match letter {
        'j' | 'y' => 'i',
        'k' | 'q' => 'c',
        'z' => 's',
        letter => letter,
    }
}
