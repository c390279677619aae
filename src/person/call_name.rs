//! Which given names are one in two forms: what somebody is called, and what the passport says.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::likeness::loose_fold;
use super::nearness::is_usual_given_name;
use crate::message::slips;

/// What people are called that is no start of their name: on each line a call name, and the names
/// that it may stand for.
const CALL_NAMES: &str = include_str!("call_names.txt");

static FORMAL: LazyLock<HashMap<String, HashSet<String>>> = LazyLock::new(|| {
    let lines = CALL_NAMES.lines().filter_map(|line| line.split_once(':'));
    lines
        .map(|(call, formal)| {
            (loose_fold(call), formal.split_whitespace().map(loose_fold).collect())
        })
        .collect()
});

/// The shortest start of any name that is a call name of it.
const SHORTEST_START: usize = 3;

/// The longest name that two letters may stand for.
const LONGEST_OF_TWO: usize = 4;

/// The shortest end of a name that is a call name of it.
const SHORTEST_END: usize = 4;

/// From how many letters on a name may be written with a slip, and still be that of the table.
const SHORTEST_SLIPPED: usize = 6;

/// Endings that make a call name of the start of a name.
const FOND: [&str; 6] = ["tje", "je", "ie", "ke", "i", "y"];

/// Tells whether one given name, both folded loosely, may be the call name of the other: its start,
/// also with a fond ending, its last syllables, or one that is known.
///
/// ```
/// use waswordt::person::is_call_name;
/// assert!(is_call_name("bas", "sebastiaan") && is_call_name("janneke", "jan") && is_call_name("martine", "tine"));
/// assert!(!is_call_name("tim", "fatima") && !is_call_name("els", "niels") && !is_call_name("ali", "natalie"));
/// ```
#[must_use]
pub fn is_call_name(one: &str, other: &str) -> bool {
    let (length_one, length_other) = (one.chars().count(), other.chars().count());
    let (short, long) = if length_one < length_other { (one, other) } else { (other, one) };
    let (length, of) = (length_one.min(length_other), length_one.max(length_other));
    let is_start =
        (length >= SHORTEST_START || length > 1 && of <= LONGEST_OF_TWO) && long.starts_with(short);
    // A syllable that begins with a vowel is cut out of a name seldom: Aron is not Sharon.
    let is_end = || {
        length >= SHORTEST_END
            && long.ends_with(short)
            && !short.starts_with(['a', 'e', 'i', 'o', 'u'])
    };
    is_start
        || is_end()
        || stands_for(one, other)
        || stands_for(other, one)
        || is_fond_start(short, long)
}

/// The names that a call name may stand for, both folded loosely.
pub(super) fn formal_names(call: &str) -> impl Iterator<Item = &'static str> {
    FORMAL.get(call).into_iter().flatten().map(String::as_str)
}

/// Tells whether a call name, without its fond ending, sounds as another name begins: `Ricky` is
/// Ricardo. Two usual names that do are those of two people.
fn is_fond_start(call: &str, name: &str) -> bool {
    if is_usual_given_name(call) && is_usual_given_name(name) {
        return false;
    }
    let name = as_heard(name);
    let stems = FOND.iter().filter_map(|ending| call.strip_suffix(ending)).chain([call]);
    stems
        .map(as_heard)
        .any(|stem| stem.chars().count() >= SHORTEST_START && name.starts_with(&stem))
}

/// Writes a folded name as it sounds, doubles once.
fn as_heard(folded: &str) -> String {
    let sounds = folded.replace("ph", "f").replace("th", "t");
    let sounds = sounds.chars().map(|c| match c {
        'c' | 'q' => 'k',
        'z' => 's',
        'y' => 'i',
        'v' => 'f',
        c => c,
    });
    let mut heard = String::with_capacity(folded.len());
    for sound in sounds {
        if !heard.ends_with(sound) {
            heard.push(sound);
        }
    }
    heard
}

fn stands_for(call: &str, name: &str) -> bool {
    FORMAL.get(call).is_some_and(|formal| {
        formal.contains(name) || formal.iter().any(|formal| is_nearly(formal, name))
    })
}

fn is_nearly(one: &str, other: &str) -> bool {
    // A usual name is not another one with a slip.
    !is_usual_given_name(other)
        && one.len().min(other.len()) >= SHORTEST_SLIPPED
        && one.len().abs_diff(other.len()) < 2
        && slips(one, other) < 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_name_is_a_start_an_end_or_known() {
        let pairs = [
            ("jan", "janneke"),
            ("jan", "johannes"),
            ("kees", "cornelis"),
            ("kees", "cornelius"),
            ("bram", "abraham"),
            ("hanna", "johanna"),
            ("mo", "mohammed"),
            ("li", "lisa"),
            ("kasia", "katarzyna"),
            ("aziz", "abdelaziz"),
            ("bill", "william"),
            ("yusuf", "youssef"),
            ("sasha", "oleksandr"),
            ("ricky", "ricardo"),
            ("juul", "juliana"),
            ("freddie", "frederik"),
            ("steef", "stephanus"),
            ("josje", "josephine"),
        ];
        for (call, name) in pairs {
            assert!(is_call_name(call, name) && is_call_name(name, call), "{call} {name}");
        }
    }

    #[test]
    fn what_only_stands_inside_a_name_is_another_one() {
        let pairs = [
            ("tim", "fatima"),
            ("els", "niels"),
            ("ali", "natalie"),
            ("ron", "veronique"),
            ("art", "maarten"),
            ("ian", "florian"),
            ("aron", "sharon"),
            ("an", "anouk"),
            ("bo", "boaz1"),
            ("kees", "cornelia"),
            ("marie", "mark"),
            ("anke", "anton"),
        ];
        for (one, other) in pairs {
            assert!(!is_call_name(one, other) && !is_call_name(other, one), "{one} {other}");
        }
    }

    #[test]
    fn every_line_of_the_table_is_in_order_and_says_what_no_rule_tells() {
        let calls: Vec<&str> =
            CALL_NAMES.lines().filter_map(|line| Some(line.split_once(": ")?.0)).collect();
        assert_eq!(calls.len(), CALL_NAMES.lines().count());
        assert!(calls.is_sorted(), "the lines are sorted, and no call name stands twice");
        assert_eq!(FORMAL.len(), calls.len());
        for (call, formal) in FORMAL.iter() {
            assert!(!formal.is_empty() && !formal.contains(call), "{call}");
        }
    }
}
