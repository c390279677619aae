//! How one name is written down twice: with a slip of the pen, cut off, or by another ear.

use crate::message::slips;

/// The shortest start of a name that is taken for all of it, cut off.
const SHORTEST_CUT: usize = 5;

/// Tells whether one folded name is the start of the other.
pub(super) fn is_cut_off(a: &str, b: &str) -> bool {
    a.len().min(b.len()) >= SHORTEST_CUT && (a.starts_with(b) || b.starts_with(a))
}

/// From how many letters on a slip of the pen may stand anywhere.
const SHORTEST_WITH_SLIP: usize = 5;

/// From how many letters on two may.
const SHORTEST_WITH_SLIPS: usize = 7;

/// Tells whether two folded names may be one: cut off, with a slip of the pen or two, or written
/// down by another ear.
pub(super) fn is_spelt_alike(a: &str, b: &str) -> bool {
    let (length_a, length_b) = (a.chars().count(), b.chars().count());
    let (short, long) = (length_a.min(length_b), length_a.max(length_b));
    if short < 3 {
        return a == b;
    }
    if is_cut_off(a, b) {
        return true;
    }
    // A slip in a short word makes another word, unless it begins alike; so do two in a longer one.
    let allowed = match long {
        _ if begin_alike(a, b) => 1 + usize::from(short >= SHORTEST_WITH_SLIP),
        SHORTEST_WITH_SLIPS.. => 2,
        SHORTEST_WITH_SLIP.. => 1,
        _ => 0,
    };
    long - short <= allowed && slips(a, b) <= allowed || is_one_sound(a, b)
}

/// Tells whether two folded names begin alike, or have the same letters in another order.
pub(super) fn begin_alike(a: &str, b: &str) -> bool {
    a.chars().next().map(first_sound) == b.chars().next().map(first_sound) || has_the_letters(a, b)
}

fn has_the_letters(a: &str, b: &str) -> bool {
    let sorted = |name: &str| {
        let mut letters: Vec<char> = name.chars().collect();
        letters.sort_unstable();
        letters
    };
    a.len() == b.len() && sorted(a) == sorted(b)
}

/// The first letter of a folded name; those that one ear writes for another count as one.
fn first_sound(letter: char) -> char {
    match letter {
        'u' | 'v' | 'w' => 'o',
        'j' | 'y' => 'i',
        'e' => 'a',
        'k' | 'q' => 'c',
        'z' => 's',
        letter => letter,
    }
}

/// Tells whether two names from another script have the same consonants, which are written down in
/// many ways.
pub(super) fn is_one_sound(a: &str, b: &str) -> bool {
    let (a, b) = (consonants(a), consonants(b));
    a.len() > 2 && a == b
}

/// The consonants of a folded name, each kind by one letter, doubles once.
pub(super) fn consonants(folded: &str) -> String {
    let mut sounds = String::with_capacity(folded.len());
    for c in folded.chars() {
        let sound: &str = match c {
            'b' | 'p' => "p",
            'c' | 'k' | 'q' => "k",
            'd' | 't' => "t",
            'f' | 'v' | 'w' => "f",
            'g' | 'h' => "h",
            's' | 'z' => "s",
            'x' => "ks",
            'l' => "l",
            'm' => "m",
            'n' => "n",
            'r' => "r",
            _ => "",
        };
        if !sounds.ends_with(sound) || sound.is_empty() {
            sounds.push_str(sound);
        }
    }
    sounds
}
