//! How near two names are that differ by a slip of the pen.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::likeness::ij_as_y;
use super::name::fold;
use crate::message::slips;

/// How near two folded names are, where their match keys are not equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Nearness {
    /// No letter differs.
    Same,
    /// One slip: a letter more, less, other, or in the place of its neighbour.
    Slip,
    /// Two slips in a long name.
    Slips,
    /// As much in a shorter name, in which it may make another one.
    Close,
    /// Nothing makes them one name.
    Far,
}

/// The shortest name that one slip leaves close to another.
const SHORTEST_CLOSE: usize = 2;

/// The shortest name in which one slip leaves enough to know it by.
const SHORTEST_WITH_SLIP: usize = 4;

/// The shortest name in which two slips do.
const SHORTEST_WITH_SLIPS: usize = 7;

/// Tells how near two folded names are. Short names are near many others, and close at most.
///
/// ```
/// use waswordt::person::{Nearness, nearness};
/// assert_eq!(nearness("michaela", "michafla"), Nearness::Slip);
/// assert_eq!(nearness("patrick", "patrvrck"), Nearness::Slips);
/// assert_eq!(nearness("tim", "tom"), Nearness::Close);
/// ```
#[must_use]
pub fn nearness(a: &str, b: &str) -> Nearness {
    let as_written = letters(a, b);
    if as_written <= Nearness::Slip || !(a.contains("ij") || b.contains("ij")) {
        return as_written;
    }
    as_written.min(letters(&ij_as_y(a), &ij_as_y(b)))
}

/// Compares names letter by letter.
fn letters(a: &str, b: &str) -> Nearness {
    if a == b {
        return Nearness::Same;
    }
    let (length_a, length_b) = (a.chars().count(), b.chars().count());
    let (short, long) = (length_a.min(length_b), length_a.max(length_b));
    if short < SHORTEST_CLOSE || long - short > 2 {
        return Nearness::Far;
    }
    match slips(a, b) {
        0 | 1 if short >= SHORTEST_WITH_SLIP => Nearness::Slip,
        0 | 1 => Nearness::Close,
        2 if short >= SHORTEST_WITH_SLIPS => Nearness::Slips,
        2 if short > SHORTEST_WITH_SLIP => Nearness::Close,
        _ => Nearness::Far,
    }
}

/// First names that are near others: who bears one of them was not misspelt into it.
const GIVEN_NAMES: &str = include_str!("given_names.txt");

static USUAL: LazyLock<HashSet<String>> =
    LazyLock::new(|| GIVEN_NAMES.split_whitespace().map(fold).collect());

/// Tells whether a folded first name is a usual one. Two usual names are those of two people,
/// however near they are.
#[must_use]
pub fn is_usual_given_name(folded: &str) -> bool {
    USUAL.contains(folded)
}

/// The letters that stand beside one another in usual first names, their edges too.
static BESIDE: LazyLock<HashSet<[char; 2]>> =
    LazyLock::new(|| USUAL.iter().flat_map(|name| neighbours(name)).collect());

/// Tells whether a folded word may be a first name, known or not: no two of its letters stand
/// beside one another that do so in no name. `jasmjin` is a slip, `meral` another name.
#[must_use]
pub fn reads_as_given_name(folded: &str) -> bool {
    neighbours(folded).all(|pair| BESIDE.contains(&pair))
}

/// Walks over the letters of a word, each with the one that follows.
fn neighbours(word: &str) -> impl Iterator<Item = [char; 2]> {
    let edge = || std::iter::once(' ');
    let letters = edge().chain(word.chars());
    letters.zip(word.chars().chain(edge())).map(|(one, next)| [one, next])
}

/// Walks over the usual first names, folded.
pub fn usual_given_names() -> impl Iterator<Item = &'static str> {
    USUAL.iter().map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_close_at_most() {
        for (a, b) in [("tim", "tom"), ("bo", "bob"), ("jansn", "jamen")] {
            assert_eq!(nearness(a, b), Nearness::Close, "{a} {b}");
        }
        for (a, b) in [("b", "bo"), ("lisa", "lars"), ("emma", "gemma1"), ("tess", "tygo")] {
            assert_eq!(nearness(a, b), Nearness::Far, "{a} {b}");
        }
    }

    #[test]
    fn a_letter_more_less_other_or_exchanged_is_one_slip() {
        for other in ["jasmjin", "jasmin", "jasmiin", "jasmijnn", "jesmijn"] {
            assert_eq!(nearness("jasmijn", other), Nearness::Slip, "{other}");
        }
        assert_eq!(nearness("sebastiaan", "sebstian"), Nearness::Slips);
    }

    #[test]
    fn usual_names_are_known_as_they_are_folded() {
        for name in ["Lisa", "Lise", "Simone", "Zoë", "Daniël"] {
            assert!(is_usual_given_name(&fold(name)), "{name}");
        }
        assert!(!is_usual_given_name("michafla"));
    }

    #[test]
    fn a_word_that_no_list_knows_reads_as_a_name_or_not() {
        for name in ["meral", "lottie", "wassel", "jarre", "devin", "fenke", "hamsa", "ilze"] {
            assert!(reads_as_given_name(name), "{name}");
        }
        for slip in ["jasmjin", "jasmijjn", "femkx", "fqeur"] {
            assert!(!reads_as_given_name(slip), "{slip}");
        }
    }
}
