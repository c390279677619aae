//! Whether two descriptions are of one person, as far as they tell.

mod given;
mod initials;
mod part;
mod sound;
mod surname;
#[cfg(test)]
mod table;
#[cfg(test)]
mod tests;
mod words;

use given::{given_names, given_words};
use initials::initials;
use part::Part;
use sound::begin_alike;
use surname::{is_one_word, is_rest, surname_words, surnames};
use words::is_nobody;

use super::call_name::is_call_name;
use super::description::Person;
use super::likeness::{
    Agreement, compare_house_numbers, compare_postcodes, is_initials, is_particle, loose_fold,
};
use super::name::name_key;
use super::postcode_key;
use crate::message::slips;

/// What two descriptions of people say of one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// One side names nobody, or too little of somebody: nothing is said.
    #[default]
    Untold,
    /// The same person.
    Same,
    /// The same person, written otherwise: a call name, a changed surname, a value that was cut
    /// off.
    Alike,
    /// Another person: surname and given name both differ beyond likeness, and no address agrees.
    Other,
}

/// Says whether a row of a list and what a store holds describe one person.
///
/// Only two names of which neither part is like the other's make another person, and not even those
/// where the address agrees. Of a given name the initial is enough for that. A part that is missing,
/// illegible or in another script denies nobody.
///
/// ```
/// use waswordt::person::{Person, Relation, relation};
/// let named = |first_name, last_name| Person { first_name, last_name, ..Person::default() };
/// assert_eq!(relation(&named("Aagje", "Jansen"), &named("Aagje", "de Vries")), Relation::Alike);
/// assert_eq!(relation(&named("Aagje", "Jansen"), &named("Bram", "de Vries")), Relation::Other);
/// assert_eq!(relation(&named("Aagje", "Jansen"), &named("B.", "de Vries")), Relation::Other);
/// assert_eq!(relation(&named("Aagje", "Jansen"), &named("A.", "de Vries")), Relation::Untold);
/// assert_eq!(relation(&named("Aagje", "Jansen"), &named("", "de Vries")), Relation::Untold);
/// ```
#[must_use]
pub fn relation(listed: &Person<'_>, stored: &Person<'_>) -> Relation {
    match relation_by_name(listed, stored) {
        Relation::Other if is_one_address(listed, stored) => Relation::Alike,
        told => told,
    }
}

/// Says the same by the names alone.
#[must_use]
pub fn relation_by_name(listed: &Person<'_>, stored: &Person<'_>) -> Relation {
    // Many a store holds no names: this is asked of every keyring that a list speaks of.
    if has_no_name(listed) || has_no_name(stored) {
        return Relation::Untold;
    }
    if is_written_alike(listed, stored) {
        return Relation::Same;
    }
    let given = match given_names(listed, stored) {
        Part::Untold => initials(listed, stored),
        told => told,
    };
    match (given, surnames(listed, stored)) {
        (Part::Same, Part::Same) => Relation::Same,
        (Part::Same | Part::Alike, _) | (_, Part::Same | Part::Alike) => Relation::Alike,
        (Part::Untold, _) | (_, Part::Untold) => Relation::Untold,
        (Part::Differs, Part::Differs) if is_one_name(listed, stored) => Relation::Alike,
        (Part::Differs, Part::Differs) => Relation::Other,
    }
}

/// Tells whether two rows that say the same of one identity are about two people: others by both
/// names, or two given names of one family.
///
/// ```
/// use waswordt::person::{Person, are_two};
/// let named = |first_name, last_name| Person { first_name, last_name, ..Person::default() };
/// assert!(are_two(&named("Aagje", "Jansen"), &named("Bram", "de Vries")));
/// assert!(are_two(&named("Aagje", "Jansen"), &named("Bram", "Jansen")));
/// assert!(!are_two(&named("Bram", "Jansen"), &named("Bram", "de Vries")));
/// assert!(!are_two(&named("B.", "Jansen"), &named("Bram", "Jansen")));
/// assert!(are_two(&named("A", "Jansen"), &named("B", "Jansen")));
/// assert!(are_two(&named("Aagje", "J"), &named("Bram", "K")));
/// ```
#[must_use]
pub fn are_two(one: &Person<'_>, other: &Person<'_>) -> bool {
    let are_siblings = || {
        let other_names = || given_names(one, other) == Part::Differs && !is_one_name(one, other);
        (surnames(one, other) == Part::Same || have_other_letters(one, other))
            && (have_other_initials(one, other) || other_names())
    };
    relation_by_name(one, other) == Relation::Other || are_siblings()
}

/// Tells whether both are told by initials alone, and share none.
fn have_other_initials(one: &Person<'_>, other: &Person<'_>) -> bool {
    [one, other].iter().all(|person| is_initials(person.first_name))
        && initials(one, other) == Part::Differs
}

/// Tells whether of both surnames a letter is left, and not the same one.
fn have_other_letters(one: &Person<'_>, other: &Person<'_>) -> bool {
    [one, other].iter().all(|person| is_initials(person.last_name))
        && loose_fold(one.last_name) != loose_fold(other.last_name)
}

/// Folds given name and surname to one key, which two people have who are the same by both; none
/// where either is missing or initials.
///
/// ```
/// use waswordt::person::{Person, full_name};
/// let named = |first_name, last_name| Person { first_name, last_name, ..Person::default() };
/// assert_eq!(full_name(&named("Zoë", "Dijkstra")), full_name(&named("ZOE", "Dykstra")));
/// assert_eq!(full_name(&named("Z.", "Dijkstra")), None);
/// ```
#[must_use]
pub fn full_name(person: &Person<'_>) -> Option<String> {
    let has_surname = || {
        !is_initials(person.last_name) && !is_rest(person) && !surname_words(person)[0].is_empty()
    };
    let is_full = !given_words(person)[0].is_empty() && has_surname();
    is_full.then(|| {
        loose_fold(person.first_name)
            + "\u{1f}"
            + &loose_fold(&name_key(person.prefix, person.last_name))
    })
}

fn has_no_name(person: &Person<'_>) -> bool {
    [person.initials, person.first_name, person.prefix, person.last_name]
        .iter()
        .all(|it| it.is_empty())
}

/// The common case first: the store was filled from what the list was made of.
fn is_written_alike(a: &Person<'_>, b: &Person<'_>) -> bool {
    let is_whole = |name: &str| {
        name.len() > 2
            && name.as_bytes()[0].is_ascii_alphabetic()
            && name.as_bytes()[1].is_ascii_alphabetic()
    };
    a.last_name == b.last_name
        && a.first_name == b.first_name
        && a.prefix == b.prefix
        && [a.first_name, a.last_name].into_iter().all(|name| is_whole(name) && !is_nobody(name))
}

/// The shortest whole name in which two slips leave enough to know it by.
const SHORTEST_WHOLE: usize = 6;

/// The shortest in which they may stand anywhere.
const SHORTEST_LONG: usize = 8;

/// Tells whether two names are one but for how they stand in their columns: given name and surname
/// exchanged, the words in another order, or a slip of the pen in each.
fn is_one_name(a: &Person<'_>, b: &Person<'_>) -> bool {
    let all = |person| {
        let (given, surnames) = (given_words(person), surname_words(person));
        given.into_iter().flat_map(move |given| {
            surnames.clone().into_iter().map(move |surname| [given.clone(), surname])
        })
    };
    let all_b: Vec<[Vec<String>; 2]> = all(b).collect();
    all(a).any(|one| {
        all_b.iter().any(|other| {
            is_exchanged(&one, other) || is_turned(&one, other) || is_slipped(&one, other)
        })
    })
}

/// Tells whether given names and surnames stand in each other's columns; one of the two as it is,
/// the other as it may be written, or what somebody is called.
fn is_exchanged(
    [given_a, surname_a]: &[Vec<String>; 2],
    [given_b, surname_b]: &[Vec<String>; 2],
) -> bool {
    let own = |names: &[String]| -> Vec<String> {
        let all = names.iter().all(|name| is_particle(name));
        names.iter().filter(|name| all || !is_particle(name)).cloned().collect()
    };
    let is_same = |given: &[String], surname: &[String]| {
        let given = own(given);
        given.concat() == surname.concat() || given.iter().any(|name| surname.contains(name))
    };
    let is_alike = |given: &[String], surname: &[String]| {
        let is_one =
            |name: &str, other: &str| is_one_word(name, other) || is_call_name(name, other);
        own(given).iter().any(|name| surname.iter().any(|other| is_one(name, other)))
    };
    is_same(given_a, surname_b) && is_alike(given_b, surname_a)
        || is_alike(given_a, surname_b) && is_same(given_b, surname_a)
}

/// Tells whether the words of a name stand in another order, together or apart: `Xiaoming Li`, `Li
/// Xiao Ming`.
fn is_turned(a: &[Vec<String>; 2], b: &[Vec<String>; 2]) -> bool {
    let (a, b) = (a.concat().concat(), b.concat().concat());
    a.len() == b.len() && a.len() >= SHORTEST_WHOLE && a.repeat(2).contains(&b)
}

/// Tells whether two whole names differ by slips of the pen only; in short ones, both parts begin
/// alike.
fn is_slipped(a: &[Vec<String>; 2], b: &[Vec<String>; 2]) -> bool {
    let (whole_a, whole_b) = (a.concat().concat(), b.concat().concat());
    let shortest = whole_a.chars().count().min(whole_b.chars().count());
    let begins = || a.iter().zip(b).all(|(one, other)| begin_alike(&one.concat(), &other.concat()));
    (shortest >= SHORTEST_LONG || shortest >= SHORTEST_WHOLE && begins())
        && slips(&whole_a, &whole_b) <= (shortest / 5).max(2)
}

/// Tells whether two addresses agree: one postcode, and no two house numbers.
#[must_use]
pub fn is_one_address(a: &Person<'_>, b: &Person<'_>) -> bool {
    compare_postcodes(a.postcode, b.postcode) == Agreement::Same
        && !postcode_key(a.postcode).starts_with("0000")
        && compare_house_numbers(a.house_number, b.house_number) != Agreement::Differs
}
