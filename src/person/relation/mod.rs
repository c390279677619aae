//! Whether two descriptions are of one person, as far as they tell.

use super::description::Person;
use super::likeness::{
    Agreement, Likeness, compare_first_names, compare_house_numbers, compare_postcodes, compare_surnames, is_initials, is_particle,
    loose_fold,
};
use super::name::name_key;
use crate::message::slips;

/// What two descriptions of people say of one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// One side names nobody, or too little of somebody: nothing is said.
    #[default]
    Untold,
    /// The same person.
    Same,
    /// The same person, written otherwise: a call name, a changed surname, a value that was cut off.
    Alike,
    /// Another person: surname and given name both differ beyond likeness, and no address agrees.
    Other,
}

/// One part of a name, as two sides give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// One side does not give it.
    Untold,
    /// It is the same.
    Same,
    /// It may be the same, written otherwise.
    Alike,
    /// It is another one.
    Differs,
}

/// Says whether a row of a list and what a store holds describe one person.
///
/// Only two full names of which neither part is like the other's make another person, and not even those where the address agrees. A part that
/// is missing, or given by its initials, denies nobody.
///
/// ```
/// use waswordt::person::{Person, Relation, relation};
/// let named = |first_name, last_name| Person { first_name, last_name, ..Person::default() };
/// assert_eq!(relation(&named("Aagje", "Jansen"), &named("Aagje", "de Vries")), Relation::Alike);
/// assert_eq!(relation(&named("Aagje", "Jansen"), &named("Bram", "de Vries")), Relation::Other);
/// assert_eq!(relation(&named("Aagje", "Jansen"), &named("", "de Vries")), Relation::Untold);
/// ```
#[must_use]
pub fn relation(listed: &Person<'_>, stored: &Person<'_>) -> Relation {
    if is_written_alike(listed, stored) {
        return Relation::Same;
    }
    match (given_names(listed, stored), surnames(listed, stored)) {
        (Part::Same, Part::Same) => Relation::Same,
        (Part::Same | Part::Alike, _) | (_, Part::Same | Part::Alike) => Relation::Alike,
        (Part::Untold, _) | (_, Part::Untold) => Relation::Untold,
        (Part::Differs, Part::Differs) if is_one_address(listed, stored) || is_one_name(listed, stored) => Relation::Alike,
        (Part::Differs, Part::Differs) => Relation::Other,
    }
}

/// Folds given name and surname to one key, which two people have who are the same by both; none where either is missing or initials.
///
/// ```
/// use waswordt::person::{Person, full_name};
/// let named = |first_name, last_name| Person { first_name, last_name, ..Person::default() };
/// assert_eq!(full_name(&named("Zoë", "Dijkstra")), full_name(&named("ZOE", "Dykstra")));
/// assert_eq!(full_name(&named("Z.", "Dijkstra")), None);
/// ```
#[must_use]
pub fn full_name(person: &Person<'_>) -> Option<String> {
    let has_surname = || !is_initials(person.last_name) && surname_words(person).iter().any(|word| !is_particle(word));
    let is_full = !given_words(person).is_empty() && has_surname();
    is_full.then(|| loose_fold(person.first_name) + "\u{1f}" + &loose_fold(&name_key(person.prefix, person.last_name)))
}

/// The common case first: the store was filled from what the list was made of.
fn is_written_alike(a: &Person<'_>, b: &Person<'_>) -> bool {
    let is_whole = |name: &str| name.len() > 2 && name.as_bytes()[0].is_ascii_alphabetic() && name.as_bytes()[1].is_ascii_alphabetic();
    a.last_name == b.last_name && a.first_name == b.first_name && a.prefix == b.prefix && is_whole(a.first_name) && is_whole(a.last_name)
}

fn surnames(a: &Person<'_>, b: &Person<'_>) -> Part {
    let (words_a, words_b) = (surname_words(a), surname_words(b));
    if words_a.is_empty() || words_b.is_empty() {
        return Part::Untold;
    }
    let is_rest = |words: &[String]| words.iter().all(|word| is_particle(word));
    match compare_surnames((a.prefix, a.last_name), (b.prefix, b.last_name)) {
        Likeness::Same | Likeness::IjY | Likeness::Letters => return Part::Same,
        Likeness::Different => {}
        _ => return Part::Alike,
    }
    if is_initials(a.last_name) || is_initials(b.last_name) {
        return if first_letter(&words_a[0]) == first_letter(&words_b[0]) { Part::Alike } else { Part::Untold };
    }
    let is_shared = words_a.iter().any(|word| words_b.iter().any(|other| word == other || is_spelt_alike(word, other)));
    let is_cut = || is_cut_off(&name_key(a.prefix, a.last_name), &name_key(b.prefix, b.last_name));
    if is_shared || is_spelt_alike(&words_a.concat(), &words_b.concat()) || is_cut() {
        return Part::Alike;
    }
    // What is left of a surname that was cut off behind its prefixes tells nothing.
    if is_rest(&words_a) || is_rest(&words_b) { Part::Untold } else { Part::Differs }
}

/// The words of a surname without its prefixes and what is said of a marriage, folded loosely.
fn surname_words(person: &Person<'_>) -> Vec<String> {
    let all = || [person.prefix, person.last_name].into_iter().flat_map(words);
    let told = all().filter(|word| !is_particle(word) && !OF_MARRIAGE.contains(&word.as_str()));
    let kept: Vec<String> = told.collect();
    if kept.is_empty() { words(person.last_name).collect() } else { kept }
}

/// What stands between the surnames of somebody who is married.
const OF_MARRIAGE: [&str; 5] = ["ev", "eo", "gb", "geb", "wv"];

/// Walks over the words of a name, folded loosely.
fn words(name: &str) -> impl Iterator<Item = String> {
    let parts = name.split(|c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | ',' | '.' | '(' | ')' | '"' | '&' | ';'));
    parts.map(|word| loose_fold(&word.replace('/', ""))).filter(|word| !word.is_empty())
}

fn given_names(a: &Person<'_>, b: &Person<'_>) -> Part {
    match (given_words(a), given_words(b)) {
        (names_a, names_b) if names_a.is_empty() || names_b.is_empty() => {
            let (a, b) = (letters(a), letters(b));
            let is_shared = a.iter().take(1).any(|letter| b.contains(letter)) || b.iter().take(1).any(|letter| a.contains(letter));
            if is_shared { Part::Alike } else { Part::Untold }
        }
        (names_a, names_b) => match compare_first_names(a.first_name, b.first_name) {
            Likeness::Same | Likeness::IjY | Likeness::Letters => Part::Same,
            Likeness::Different if !is_one_given(&names_a, &names_b) && !initials_tell(a, b) => Part::Differs,
            _ => Part::Alike,
        },
    }
}

/// The given names that are more than a letter, folded loosely.
fn given_words(person: &Person<'_>) -> Vec<String> {
    words(person.first_name).filter(|word| word.chars().nth(1).is_some()).collect()
}

/// Tells whether one given name of many is that of the other side, in whatever order they stand there.
fn is_one_given(a: &[String], b: &[String]) -> bool {
    let is_call_name = |one: &str, other: &str| other.starts_with(one) || one.chars().count() > 2 && other.contains(one);
    let is_one = |one: &String, other: &String| is_call_name(one, other) || is_call_name(other, one) || is_spelt_alike(one, other);
    a.iter().any(|one| b.iter().any(|other| is_one(one, other))) || is_spelt_alike(&a.concat(), &b.concat())
}

/// Tells whether the initials make one name of two: both have the same ones, more than one, or those of one side are no initials of its own
/// call name but those of the other's name.
fn initials_tell(a: &Person<'_>, b: &Person<'_>) -> bool {
    let (of_a, of_b) = (loose_fold(a.initials), loose_fold(b.initials));
    if of_a == of_b && of_a.chars().nth(1).is_some() {
        return true;
    }
    let names = |initials: &str, own: &Person<'_>, other: &Person<'_>| {
        let starts = |person: &Person<'_>| given_words(person).iter().any(|word| initials.chars().any(|letter| word.starts_with(letter)));
        !initials.is_empty() && !starts(own) && starts(other)
    };
    names(&of_a, a, b) || names(&of_b, b, a)
}

/// The first letters of the given names, or the initials.
fn letters(person: &Person<'_>) -> Vec<char> {
    let of_names = words(person.first_name).filter_map(|word| first_letter(&word));
    of_names.chain(loose_fold(person.initials).chars()).collect()
}

fn first_letter(word: &str) -> Option<char> {
    word.chars().next()
}

/// Tells whether two names are one but for how they stand in their columns: given name and surname exchanged, or a slip of the pen in each.
fn is_one_name(a: &Person<'_>, b: &Person<'_>) -> bool {
    let crosses = |one: &Person<'_>, other: &Person<'_>| given_words(one).iter().any(|word| surname_words(other).contains(word));
    if crosses(a, b) && crosses(b, a) {
        return true;
    }
    let whole = |person: &Person<'_>| given_words(person).concat() + &surname_words(person).concat();
    let (a, b) = (whole(a), whole(b));
    let shortest = a.chars().count().min(b.chars().count());
    slips(&a, &b) <= (shortest / 5).max(2)
}

/// Tells whether two addresses agree: one postcode, and no two house numbers.
#[must_use]
pub fn is_one_address(a: &Person<'_>, b: &Person<'_>) -> bool {
    compare_postcodes(a.postcode, b.postcode) == Agreement::Same
        && compare_house_numbers(a.house_number, b.house_number) != Agreement::Differs
}

/// The shortest start of a name that is taken for all of it, cut off.
const SHORTEST_CUT: usize = 5;

/// Tells whether one folded name is the start of the other.
fn is_cut_off(a: &str, b: &str) -> bool {
    a.len().min(b.len()) >= SHORTEST_CUT && (a.starts_with(b) || b.starts_with(a))
}

/// From how many letters on two slips of the pen may stand anywhere.
const SHORTEST_SLIPPED: usize = 7;

/// Tells whether two folded names may be one: cut off, with a slip of the pen or two, or written down by another ear.
fn is_spelt_alike(a: &str, b: &str) -> bool {
    let (length_a, length_b) = (a.chars().count(), b.chars().count());
    let (short, long) = if length_a < length_b { (length_a, length_b) } else { (length_b, length_a) };
    if short < 3 {
        return a == b;
    }
    if is_cut_off(a, b) {
        return true;
    }
    // Two slips in a short word make another word, unless it begins alike.
    let begins_alike = || a.chars().next().map(first_sound) == b.chars().next().map(first_sound);
    let allowed = if long < 5 || long < SHORTEST_SLIPPED && !begins_alike() { 1 } else { 2 };
    long - short <= allowed && slips(a, b) <= allowed || is_one_sound(a, b)
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

/// Tells whether two names from another script have the same consonants, which are written down in many ways.
fn is_one_sound(a: &str, b: &str) -> bool {
    let (a, b) = (consonants(a), consonants(b));
    a.len() > 2 && a == b
}

/// The consonants of a folded name, each kind by one letter, doubles once.
fn consonants(folded: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A person from given name, prefix and surname.
    fn named([first_name, prefix, last_name]: [&'static str; 3]) -> Person<'static> {
        Person { first_name, prefix, last_name, ..Person::default() }
    }

    fn both_ways(a: &Person<'_>, b: &Person<'_>) -> Relation {
        let relation = super::relation(a, b);
        assert_eq!(relation, super::relation(b, a), "{a:?} {b:?}");
        relation
    }

    fn all_are(expected: Relation, pairs: &[[[&'static str; 3]; 2]]) {
        for [a, b] in pairs {
            assert_eq!(both_ways(&named(*a), &named(*b)), expected, "{a:?} {b:?}");
        }
    }

    #[test]
    fn one_name_is_the_same_however_it_is_put_down() {
        all_are(
            Relation::Same,
            &[
                [["Aagje", "", "Jansen"], ["Aagje", "", "Jansen"]],
                [["AAGJE", "", "JANSEN"], ["aagje", "", "Jansen"]],
                [["Zoë", "van der", "Berg"], ["Zoe\u{301}", "", "Berg, van der"]],
                [["Tijn", "", "IJsbrands"], ["Tijn", "", "Ysbrands"]],
                [["Søren", "", "Nørgaard"], ["Soren", "", "Norgaard"]],
                [["Anne-Marie", "", "Bo"], ["Anne Marie", "", "Bo"]],
            ],
        );
    }

    #[test]
    fn call_names_changed_surnames_and_what_was_cut_off_are_one_person_written_otherwise() {
        all_are(
            Relation::Alike,
            &[
                [["Hans", "", "Bakker"], ["Johannes", "", "Bakker"]],
                [["Kees", "", "Smit"], ["Cornelis", "", "Smit"]],
                [["Bas", "", "Jansen"], ["Sebastiaan", "", "Vermeer"]],
                [["Aagje", "", "Jansen"], ["Aagje", "de", "Vries"]],
                [["Lies", "", "Jansen-de Vries"], ["Elisabeth", "de", "Vries"]],
                [["Lies", "", "Jansen e/v Bakker"], ["Elisabeth", "", "Bakker"]],
                [["Bets", "van den", "Berg"], ["Elisabeth", "van der", "Berg"]],
                [["Toon", "", "Vogelaar"], ["Antonius", "", "Vogela"]],
                [["Koos", "", "Vanderbeekenstein"], ["Jacobus", "", "Vanderbeekenste"]],
                [["Maria Johanna Elisabeth", "", "Kok"], ["Elisabeth Maria", "", "Hendriks"]],
                [["Mohammed", "", "El Haddaoui"], ["Muhammad", "", "Al Hadawi"]],
                [["Joesoef", "", "Ouali"], ["Yussuf", "", "El Waali"]],
                [["Oleksandr", "", "Zelenskyy"], ["Alexander", "", "Selenski"]],
                [["Jansen", "", "Aagje"], ["Aagje", "", "Jansen"]],
                [["A.", "", "Jansen"], ["Aagje", "", "Vermeer"]],
                [["Bram", "", "Smit"], ["Brma", "", "Smti"]],
                [["Bram", "", "J."], ["Teun", "", "Jansen"]],
            ],
        );
    }

    #[test]
    fn who_shares_no_name_is_another_person() {
        all_are(
            Relation::Other,
            &[
                [["Aagje", "", "Jansen"], ["Bram", "de", "Vries"]],
                [["Aagje", "van der", "Berg"], ["Bram", "van der", "Vries"]],
                [["Emma", "", "Cornelissen"], ["Oscar", "", "Bakker"]],
                [["Otto", "", "Smit"], ["Aagje", "", "Jansen"]],
                [["Fatima", "", "El Amrani"], ["Sven", "", "de Wit"]],
                [["Li", "", "Wu"], ["Xi", "", "Ma"]],
                [["Aagje", "", "Zwart"], ["Bram", "", "Hart"]],
                [["Daan", "", "Smit"], ["Lotte", "de", "Wit"]],
            ],
        );
    }

    #[test]
    fn what_is_missing_denies_nobody() {
        all_are(
            Relation::Untold,
            &[
                [["", "", ""], ["Bram", "de", "Vries"]],
                [["Aagje", "", ""], ["Bram", "de", "Vries"]],
                [["Aagje", "", "Jansen"], ["Bram", "", "-"]],
                [["Aagje", "", "Jansen"], ["", "de", "Vries"]],
                [["Aagje", "", "Jansen"], ["B.", "de", "Vries"]],
                [["Aagje", "", "J."], ["Bram", "de", "Vries"]],
            ],
        );
        all_are(Relation::Alike, &[[["Aagje", "", "Jansen"], ["", "", "Jansen"]], [["Aagje", "", ""], ["Aagje", "", "Jansen"]]]);
    }

    #[test]
    fn an_address_that_agrees_makes_nobody_another_person() {
        let at = |name, postcode, house_number| Person { postcode, house_number, ..named(name) };
        let (aagje, bram) = (["Aagje", "", "Jansen"], ["Bram", "de", "Vries"]);
        assert_eq!(both_ways(&at(aagje, "1234 AB", "1"), &at(bram, "1234ab", "1")), Relation::Alike);
        assert_eq!(both_ways(&at(aagje, "1234 AB", ""), &at(bram, "1234AB", "1")), Relation::Alike);
        assert_eq!(both_ways(&at(aagje, "1234 AB", "1"), &at(bram, "1234 AB", "2")), Relation::Other);
        assert_eq!(both_ways(&at(aagje, "1234 AB", "1"), &at(bram, "9999 ZZ", "1")), Relation::Other);
        assert_eq!(both_ways(&at(aagje, "", "1"), &at(bram, "", "1")), Relation::Other);
        assert_eq!(both_ways(&at(aagje, "1234 AB", "1"), &at(aagje, "9999 ZZ", "7")), Relation::Same, "somebody who moved house");
    }

    #[test]
    fn initials_speak_for_somebody_and_never_against() {
        let with = |name, initials| Person { initials, ..named(name) };
        assert_eq!(both_ways(&with(["", "", "Jansen"], "A."), &named(["Aagje", "", "Vermeer"])), Relation::Alike);
        assert_eq!(both_ways(&with(["", "", "Jansen"], "B."), &named(["Aagje", "", "Vermeer"])), Relation::Untold);
        assert_eq!(both_ways(&with(["Hans", "", "Jansen"], "J.P."), &with(["Johannes", "", "Vermeer"], "JP")), Relation::Alike);
        assert_eq!(both_ways(&with(["Kees", "", "Jansen"], "C."), &named(["Cornelis", "", "Vermeer"])), Relation::Alike);
        assert_eq!(both_ways(&with(["Kees", "", "Jansen"], "K."), &named(["Cornelis", "", "Vermeer"])), Relation::Other);
        assert_eq!(both_ways(&with(["Aagje", "", "Jansen"], "A."), &with(["Bram", "", "Vermeer"], "B.")), Relation::Other);
    }
}
