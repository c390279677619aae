//! The usual ways in which portals make a user id of a name: `jan.jansen`, `jjansen`, `jansenj`,
//! `jan`, three letters of the one and two of the other.
//!
//! An id and a name are compared by their letters alone, as numbers (a hash of the letters), so
//! that one walk over a list finds whose names its ids bear, whatever the way.

use crate::person::{Person, first_word, fold};

/// Letters of a name, and in which order; more than a name has is all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Way {
    first: usize,
    last: usize,
}

const ALL: usize = usize::MAX;

const fn way(first: usize, last: usize) -> Way {
    Way { first, last }
}

/// The ways that most portals use: names as a whole, or the first letter of one of them.
const COMMON: &[Way] = &[way(ALL, ALL), way(1, ALL), way(ALL, 1), way(ALL, 0), way(0, ALL)];

/// Ways that cut names off: so many letters of the one and so many of the other.
const CUT: &[Way] = &[
    way(2, ALL),
    way(3, ALL),
    way(ALL, 2),
    way(ALL, 3),
    way(1, 3),
    way(1, 4),
    way(1, 5),
    way(1, 6),
    way(1, 7),
    way(2, 2),
    way(2, 3),
    way(2, 4),
    way(2, 5),
    way(2, 6),
    way(3, 1),
    way(3, 2),
    way(3, 3),
    way(3, 4),
    way(3, 5),
    way(4, 1),
    way(4, 2),
    way(4, 3),
    way(4, 4),
    way(5, 1),
    way(5, 2),
    way(5, 3),
    way(6, 1),
    way(6, 2),
];

/// The number of a way among all; names that are put the other way round are a way of their own.
pub(super) type WayNo = u8;

/// How many numbers of ways there are.
pub(super) const WAYS: usize = 3 * (COMMON.len() + CUT.len());

/// Tells whether a way takes one of the two names alone: then many people share what it makes.
pub(super) fn is_of_one_name(number: WayNo) -> bool {
    COMMON.get(usize::from(number) / 3).is_some_and(|way| way.first == 0 || way.last == 0)
}

/// Which ways are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tried {
    /// Every one.
    All,
    /// Those that most portals use: in a long list the others would take too long.
    Common,
}

/// The letters of somebody's names, in the forms that user ids are made of.
#[derive(Debug, Default)]
pub(super) struct Name {
    firsts: Vec<String>,
    lasts: Vec<String>,
    initials: String,
}

impl Name {
    /// Takes the names of a person; none where there is no name to speak of.
    pub(super) fn of(person: &Person<'_>) -> Option<Self> {
        let first = letters(person.first_name);
        let mut firsts = vec![letters(first_word(person.first_name))];
        let mut lasts = vec![letters(person.last_name)];
        add(&mut firsts, first);
        add(&mut firsts, letters(person.first_name.split('-').next().unwrap_or_default()));
        if !person.prefix.trim().is_empty() {
            let surname = lasts[0].clone();
            let initials: String = person
                .prefix
                .split_whitespace()
                .filter_map(|word| letters(word).chars().next())
                .collect();
            add(&mut lasts, letters(person.prefix) + &surname);
            add(&mut lasts, initials + &surname);
        }
        add(
            &mut lasts,
            letters(person.last_name.split(['-', ' ', ',']).next().unwrap_or_default()),
        );
        let initials = letters(person.initials);
        if firsts[0].is_empty() {
            firsts = vec![initials.chars().take(1).collect()];
        }
        Self::sound(Self { firsts, lasts, initials })
    }

    /// Takes the words of another user id of the person for names.
    pub(super) fn of_words(words: &[String]) -> Option<Self> {
        let [first, middle @ .., last] = words else { return None };
        let mut lasts = vec![last.clone()];
        add(&mut lasts, middle.concat() + last);
        Self::sound(Self { firsts: vec![first.clone()], lasts, initials: String::new() })
    }

    /// Returns a name with the first name of this one and the surname of another.
    pub(super) fn with_surname_of(&self, other: &Self) -> Self {
        Self { firsts: self.firsts.clone(), lasts: other.lasts.clone(), initials: String::new() }
    }

    fn sound(mut self) -> Option<Self> {
        self.firsts.retain(|name| !name.is_empty());
        self.lasts.retain(|name| !name.is_empty());
        (!self.firsts.is_empty() || !self.lasts.is_empty()).then_some(self)
    }

    /// Visits what every way makes of the name.
    pub(super) fn each_key(&self, tried: Tried, mut visit: impl FnMut(WayNo, u64)) {
        let none = [String::new()];
        let firsts = if self.firsts.is_empty() { &none[..] } else { &self.firsts };
        let lasts = if self.lasts.is_empty() { &none[..] } else { &self.lasts };
        let cut = if tried == Tried::All { CUT } else { &[] };
        for (at, way) in COMMON.iter().chain(cut).enumerate() {
            let number = (at * 3) as WayNo;
            // One name alone is the same for every form of the other.
            let firsts = if way.first == 0 { &none[..] } else { firsts };
            let lasts = if way.last == 0 { &none[..] } else { lasts };
            for first in firsts {
                for last in lasts {
                    let (first, last) = (beginning(first, way.first), beginning(last, way.last));
                    if is_enough(first, last) {
                        visit(number, key(&[first, last]));
                        visit(number + 1, key(&[last, first]));
                    }
                }
            }
            if way.first == 1 && way.last == ALL && self.initials.len() > 1 {
                for last in lasts.iter().filter(|last| !last.is_empty()) {
                    visit(number + 2, key(&[&self.initials, last]));
                }
            }
        }
    }

    /// Tells whether letters have something of the name, whatever the way: it may well be the
    /// person's own id.
    pub(super) fn is_like(&self, id: &str) -> bool {
        let has = |name: &String, least: usize| {
            name.len() >= least
                && (id.contains(name.as_str())
                    || name.contains(id) && id.len() >= 3
                    || starts_alike(name, id))
        };
        self.firsts.iter().any(|name| has(name, 3)) || self.lasts.iter().any(|name| has(name, 4))
    }
}

fn starts_alike(one: &str, other: &str) -> bool {
    one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count() >= 3
}

/// Fewer letters are no name: two people share them by chance.
fn is_enough(first: &str, last: &str) -> bool {
    match (first.len(), last.len()) {
        (first, 0) => first > 1,
        (first, last) => first + last > 2,
    }
}

fn add(names: &mut Vec<String>, name: String) {
    if !name.is_empty() && !names.contains(&name) {
        names.push(name);
    }
}

fn beginning(name: &str, count: usize) -> &str {
    name.char_indices().nth(count).map_or(name, |(end, _)| &name[..end])
}

/// Returns the letters of a text, folded.
pub(super) fn letters(text: &str) -> String {
    let mut letters = fold(text);
    letters.retain(char::is_alphabetic);
    letters
}

/// Returns the number that stands for texts, put together (FNV-1a).
pub(super) fn key(parts: &[&str]) -> u64 {
    let bytes = parts.iter().flat_map(|part| part.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
