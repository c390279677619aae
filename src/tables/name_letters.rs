//! Which letters stand between which in names: of two encodings that both make letters of a file,
//! the wrong one makes such as no name has.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use encoding_rs::{MACINTOSH, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257};

use super::charset::{CP437, CP850, CP852, Charset};
use super::letters::Look;

/// The pairs of letters between which each letter beyond ASCII stands.
const TABLE: &str = include_str!("name_letters.txt");

/// Encodings that a file of names may have instead.
const RIVALS: [Charset; 8] = [
    Charset::Web(WINDOWS_1252),
    Charset::Web(WINDOWS_1250),
    Charset::Web(WINDOWS_1254),
    Charset::Web(WINDOWS_1257),
    Charset::Web(MACINTOSH),
    CP850,
    CP852,
    CP437,
];

/// By how much what another encoding makes of the words must be less strange to raise a doubt of
/// the usual one.
const MARGIN: u32 = 2;

/// What is known of a letter and its neighbours.
#[derive(Default)]
struct Known {
    /// Letters with both neighbours, and whether two names or more have them so.
    both: HashMap<[char; 3], bool>,
    before: HashSet<[char; 2]>,
    behind: HashSet<[char; 2]>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let mut known = Known::default();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let (head, pairs) = line.split_once(' ').unwrap_or_default();
        let (letter, is_common) = (head.chars().next().unwrap_or_default(), head.ends_with('+'));
        for pair in pairs.split(' ') {
            let mut pair = pair.chars();
            if let (Some(before), Some(behind)) = (pair.next(), pair.next()) {
                known.both.insert([before, letter, behind], is_common);
                known.before.insert([before, letter]);
                known.behind.insert([letter, behind]);
            }
        }
    }
    known
});

/// Tells how strange the letters beyond ASCII of a word are among their neighbours: nothing for
/// those of common names.
fn strangeness(word: &str) -> u32 {
    let edge = std::iter::once('_');
    let letters = word.chars().flat_map(char::to_lowercase).filter(|c| *c != '\u{307}');
    let letters = letters.map(|c| if c.is_alphabetic() { c } else { '_' });
    let letters: Vec<char> = edge.clone().chain(letters).chain(edge).collect();
    let of_letters: u32 = letters
        .windows(3)
        .filter(|three| !three[1].is_ascii())
        .map(|three| of_letter([three[0], three[1], three[2]]))
        .sum();
    of_letters + u32::from(is_half_shouted(word))
}

fn of_letter(three @ [before, letter, behind]: [char; 3]) -> u32 {
    match KNOWN.both.get(&three) {
        Some(true) => 0,
        Some(false) => 1,
        None => {
            4 - u32::from(KNOWN.before.contains(&[before, letter]))
                - u32::from(KNOWN.behind.contains(&[letter, behind]))
        }
    }
}

/// Tells whether all letters of ASCII are capitals and another is not: `ZOè`.
fn is_half_shouted(word: &str) -> bool {
    let is_plain = |c: &char| c.is_ascii_alphabetic();
    word.chars().filter(is_plain).nth(1).is_some()
        && word.chars().filter(is_plain).all(|c| c.is_ascii_uppercase())
        && word.chars().any(char::is_lowercase)
}

fn is_sign(c: char) -> bool {
    !c.is_ascii() && !c.is_alphabetic()
}

/// How an encoding was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// It is the usual one.
    AsUsual,
    /// The words themselves led to it.
    AsFound,
}

/// Tells whether another encoding makes less strange letters of the words than the one that was
/// taken; of one that was found, also whether another of Windows does as well, or hardly any is of a name.
pub(super) fn is_rivalled(words: &[&[u8]], charset: Charset, taken: Taken) -> bool {
    RIVALS.into_iter().filter(|rival| *rival != charset).any(|rival| {
        let (mut own, mut other, mut odd, mut differing) = (0, 0, 0, 0);
        for word in words {
            let (one, two) = (charset.decode(word), rival.decode(word));
            if one != two {
                differing += 1;
                own += strangeness(&one);
                other += strangeness(&two);
                odd += Look::of(&two).odd + u32::from(two.chars().any(is_sign));
            }
        }
        let is_as_good = match taken {
            Taken::AsUsual => other + MARGIN <= own,
            Taken::AsFound => {
                other < own || other == own && !rival.is_of_another_age() || own > 2 * differing
            }
        };
        differing > 0 && odd == 0 && is_as_good
    })
}

/// By how much one encoding must make the words less strange than every other to be the one.
const CLEAR: u32 = 4;

/// Returns the encoding of Windows that makes common names of all words, where every other makes
/// clearly stranger ones.
pub(super) fn clearest(words: &[&[u8]]) -> Option<Charset> {
    let strange = |charset: &Charset| {
        let texts = words.iter().map(|word| charset.decode(word));
        let (mut odd, mut strange) = (0, 0);
        for text in texts {
            odd += Look::of(&text).odd + u32::from(text.chars().any(is_sign));
            strange += strangeness(&text);
        }
        (odd == 0).then_some(strange)
    };
    let weighed = RIVALS.iter().filter_map(|rival| Some((strange(rival)?, *rival)));
    let mut weighed: Vec<(u32, Charset)> = weighed.collect();
    weighed.sort_by_key(|(strange, _)| *strange);
    let (least, best) = *weighed.first()?;
    let is_clear = weighed.get(1).is_none_or(|(other, _)| *other >= least + CLEAR);
    (is_clear && least <= words.len() as u32 && !best.is_of_another_age()).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::strangeness;

    #[test]
    fn letters_of_names_are_less_strange_than_what_they_turn_into() {
        for (name, other) in [
            ("Černá", "Èerná"),
            ("Jānis", "Jânis"),
            ("ZOË", "ZOÓ"),
            ("ZOË", "ZOè"),
            ("Vlčková", "Vlèková"),
            ("Ayşe", "Ayþe"),
            ("René", "RenŽ"),
        ] {
            let (one, two) = (strangeness(name), strangeness(other));
            assert!(one + 2 <= two, "{name} {one}, {other} {two}");
        }
    }
}
