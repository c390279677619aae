//! Surnames: of one person where they share a name, whatever stands before, behind or between.

use super::super::description::Person;
use super::super::likeness::{Likeness, compare_surnames, is_initials, is_particle};
use super::super::name::name_key;
use super::part::Part;
use super::sound::{is_cut_off, is_spelt_alike};
use super::words::{are_comparable, spellings, telling, words};

/// What stands between the surnames of somebody who is married.
const OF_MARRIAGE: [&str; 6] = ["ev", "eo", "gb", "geb", "wv", "gesch"];

/// Words that many surnames share, and that make no two of them one.
const COMMON: [&str; 43] = [
    "abd", "abdel", "abdul", "abou", "abu", "ait", "ap", "bar", "begum", "ben", "beni", "bent",
    "bibi", "bin", "bint", "bou", "devi", "fitz", "hadj", "haj", "hajj", "ibn", "kaur", "kumar",
    "mac", "mc", "moulay", "nait", "oglu", "ou", "oulad", "ould", "oum", "saint", "san", "santa",
    "sidi", "singh", "sint", "sri", "st", "thi", "umm",
];

/// What stands last of the prefixes of a surname that was cut off behind them.
const ARTICLES: [&str; 12] =
    ["d", "de", "dem", "den", "der", "des", "het", "la", "las", "los", "t", "v"];

/// Surnames that are written down in Latin letters in several ways.
const ROMANISED: [&[&str]; 29] = [
    &["cai", "choi", "tsai", "tsoi"],
    &["chen", "chan", "tan", "chin"],
    &["feng", "fung"],
    &["guo", "kwok", "kuo"],
    &["he", "ho"],
    &["huang", "wong", "hwang"],
    &["jiang", "chiang"],
    &["jin", "kim", "chin"],
    &["li", "lee", "lie"],
    &["liang", "leung"],
    &["lin", "lam", "lim"],
    &["liu", "lau", "lieu"],
    &["lu", "loo"],
    &["luo", "law", "lo"],
    &["ma", "mah"],
    &["pak", "park", "bak"],
    &["qin", "chin"],
    &["song", "sung"],
    &["sun", "suen"],
    &["tang", "tong"],
    &["wang", "wong"],
    &["wu", "ng", "woo"],
    &["xie", "hsieh", "tse"],
    &["xu", "hsu", "tsui"],
    &["yang", "yeung"],
    &["ye", "yip", "yeh"],
    &["zhang", "cheung", "chang", "zang"],
    &["zhao", "chao", "chiu"],
    &["zheng", "cheng", "zhou", "chow", "chou"],
];

/// Compares surnames.
pub(super) fn surnames(a: &Person<'_>, b: &Person<'_>) -> Part {
    let (all_a, all_b) = (surname_words(a), surname_words(b));
    let (words_a, words_b) = (&all_a[0], &all_b[0]);
    if words_a.is_empty() || words_b.is_empty() {
        return Part::Untold;
    }
    match compare_surnames((a.prefix, a.last_name), (b.prefix, b.last_name)) {
        Likeness::Same | Likeness::IjY | Likeness::Letters => return Part::Same,
        Likeness::Different => {}
        _ => return Part::Alike,
    }
    if is_initials(a.last_name) || is_initials(b.last_name) {
        return Part::Untold;
    }
    let is_cut = || is_cut_off(&name_key(a.prefix, a.last_name), &name_key(b.prefix, b.last_name));
    if all_a.iter().any(|one| all_b.iter().any(|other| is_one_surname(one, other))) || is_cut() {
        return Part::Alike;
    }
    // What is left of a surname that was cut off behind its prefixes tells nothing.
    let is_told = || !is_rest(a) && !is_rest(b) && are_comparable(a.last_name, b.last_name);
    if is_told() { Part::Differs } else { Part::Untold }
}

/// The words of a surname without its prefixes and what is said of a marriage, folded loosely, in
/// each way in which its marks may be written. A surname of nothing else is itself one: `Do`, `Le`
/// and `In` are names as well.
pub(super) fn surname_words(person: &Person<'_>) -> Vec<Vec<String>> {
    let own = |words: &[String]| -> Vec<String> {
        words
            .iter()
            .filter(|word| !is_particle(word) && !OF_MARRIAGE.contains(&word.as_str()))
            .cloned()
            .collect()
    };
    let of_prefix = own(&words(person.prefix));
    let of_spelling = |spelling: Vec<String>| {
        let kept = [of_prefix.clone(), own(&spelling)].concat();
        if kept.is_empty() { spelling } else { kept }
    };
    spellings(person.last_name).into_iter().map(of_spelling).collect()
}

/// Tells whether two surnames share a name, or are one in two spellings.
fn is_one_surname(a: &[String], b: &[String]) -> bool {
    let [telling_a, telling_b] = telling(a, b, is_common);
    if telling_a.iter().any(|one| telling_b.iter().any(|other| is_one_word(one, other))) {
        return true;
    }
    // Where both have one common word apart, it must not make the rest alike.
    let shares_common = a.iter().any(|word| is_common(word) && b.contains(word));
    let (whole_a, whole_b) = if shares_common {
        (telling_a.concat(), telling_b.concat())
    } else {
        (a.concat(), b.concat())
    };
    is_spelt_alike(&whole_a, &whole_b)
}

pub(super) fn is_one_word(one: &str, other: &str) -> bool {
    one == other
        || is_spelt_alike(one, other)
        || ROMANISED.iter().any(|ways| ways.contains(&one) && ways.contains(&other))
}

fn is_common(word: &str) -> bool {
    word.chars().nth(1).is_none() || COMMON.contains(&word)
}

/// Tells whether nothing is left of a surname but prefixes, the last of which asks for a name
/// behind it.
pub(super) fn is_rest(person: &Person<'_>) -> bool {
    let all = [words(person.prefix), words(person.last_name)].concat();
    all.len() > 1
        && all.iter().all(|word| is_particle(word) || word == "v")
        && all.last().is_some_and(|last| ARTICLES.contains(&last.as_str()))
}
