//! Taking a whole name in one column apart, where there is one way to do it.

use std::borrow::Cow;

use super::house::is_nothing;
use crate::person::{fold, is_initials, is_particle, is_usual_given_name};

/// A whole name in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WholeName {
    /// The first name, or initials where those are all there is.
    pub(crate) first: String,
    pub(crate) prefix: String,
    pub(crate) last: String,
}

/// Abbreviations of prefixes, folded: `v.d.`, `v/d`, `v.h.`.
const ABBREVIATED: [&str; 6] = ["vd", "vdr", "vdn", "vh", "vt", "vdh"];

/// Words of address, which are no part of a name.
const ADDRESS: [&str; 14] = [
    "dhr", "heer", "mevr", "mevrouw", "mw", "mej", "drs", "dr", "ing", "ir", "mr", "mrs", "ms",
    "prof",
];

/// Surnames that hardly stand without a prefix, folded: before one they are no first name.
const BEHIND_PREFIX: &str = "akker beek berg boer boom bos bosch broek bruijn bruin brink burg dam dijk dongen doorn eijk essen geer graaf groot haan \
    haas ham heide heijden heuvel hoek hoeven hof hoff horst hout jong jonge kamp koning kooij kroon laan laar lange leeuw leeuwen linde linden loo \
    maas meer meij mey molen nooij oever plas ploeg pol poel putten rijn ridder rooij schaaf sluis smet steen veen velde velden ven vliet voort vries \
    vaart waal wal water weerd werf wiel wijk winkel wit witte zanden zande zeeuw zijl zwaan zwart";

/// Vietnamese surnames, folded: they stand first, and the `Van` behind them is part of the given
/// names.
const VIETNAMESE: [&str; 16] = [
    "nguyen", "tran", "pham", "huynh", "hoang", "phan", "vu", "vo", "dang", "bui", "do", "ngo",
    "duong", "dinh", "truong", "lam",
];

/// Given names that end in a prefix and one more word: `Abd el Kader`, `María del Carmen`.
const GIVEN_BEFORE_PREFIX: [&str; 9] =
    ["abd", "nour", "noor", "fatima", "zine", "salah", "seif", "badr", "maria"];

/// Tells whether given names stand before their initials only.
pub(crate) fn is_only_initials(first: &str) -> bool {
    is_initials(first)
        || !first.is_empty()
            && first.split_whitespace().all(|word| word.ends_with('.') && word.len() < 6)
}

/// Takes a whole name apart: `Berg, Zoë van der`, `van der Berg, Zoë`, `Berg van der, Zoë`, `Berg,
/// van der, Zoë`, and `Zoë van der Berg`, where the prefix tells which words are the first name.
/// None where it can be read in another way: two words without a comma may stand in either order,
/// and so may three where the last is a first name: `Berg van den Jan`.
pub(crate) fn certain(full: &str) -> Option<WholeName> {
    let full = prefix_in_parentheses(full)?;
    if !is_of_names(&full) || is_vietnamese(&full) {
        return None;
    }
    let (first, before, after) = match full.split_once(',') {
        Some((surname, given)) => {
            let (between, given) = given.rsplit_once(',').unwrap_or(("", given));
            let given: Vec<&str> = given.split_whitespace().collect();
            let end = given.iter().rposition(|word| !is_prefix(word)).map_or(0, |at| at + 1);
            let between: Vec<&str> = between.split_whitespace().collect();
            // A prefix before the given names may be part of them.
            if !between.iter().all(|word| is_prefix(word)) || !are_given(&given[..end]) {
                return None;
            }
            let surname: Vec<&str> = surname.split_whitespace().collect();
            let own = surname.iter().rposition(|word| !is_prefix(word)).map_or(0, |at| at + 1);
            let before = [&surname[own..], &between[..], &given[end..]];
            if before.iter().filter(|part| !part.is_empty()).count() > 1 {
                return None;
            }
            (given[..end].join(" "), before.concat(), surname[..own].to_vec())
        }
        None => in_order_of_speech(&full)?,
    };
    let own = after.iter().take_while(|word| is_prefix(word)).count();
    // A surname may be a particle by itself: then it is not certain what is the prefix.
    if first.is_empty() || own == after.len() || (own > 0 && !before.is_empty()) {
        return None;
    }
    let prefix = [&before[..], &after[..own]].concat().join(" ");
    Some(WholeName { first, prefix, last: after[own..].join(" ") })
}

/// Takes a name apart that stands beside a first name in a column of its own, and may be the surname
/// or the whole name: `de Vries`, `Jan de Vries`, `Vries, Jan de`. None where it is not certain where
/// the surname begins.
pub(crate) fn beside(first: &str, full: &str) -> Option<WholeName> {
    let is_edge = |rest: &&str| rest.is_empty() || rest.starts_with(' ') || rest.ends_with(' ');
    let (without, is_whole) = match full.strip_prefix(first).filter(is_edge) {
        Some(rest) => (rest, true),
        None => full.strip_suffix(first).filter(is_edge).map_or((full, false), |rest| (rest, true)),
    };
    let words: Vec<&str> = without.split_whitespace().collect();
    let own = words.iter().take_while(|word| is_prefix(word)).count();
    let is_told = is_whole || words.len() == own + 1;
    if without.contains(',') || words.len() <= own || !is_told {
        return certain(full).filter(|name| fold(&name.first) == fold(first));
    }
    let [prefix, last] = [&words[..own], &words[own..]].map(|part| part.join(" "));
    Some(WholeName { first: first.to_owned(), prefix, last })
}

/// Tells whether every word has a letter, and no sign that stands in no name.
fn is_of_names(full: &str) -> bool {
    full.split([' ', ',', '\u{a0}']).filter(|word| !word.is_empty()).all(|word| {
        let is_of_word = |c: char| {
            c.is_alphabetic() || "'’‘`´.-–".contains(c) || ('\u{300}'..='\u{36f}').contains(&c)
        };
        word.contains(char::is_alphabetic)
            && (word.chars().all(is_of_word) || is_prefix(word))
            && !word.ends_with(['-', '–'])
    })
}

/// Tells whether a surname of Vietnam stands first, and `Van` behind it.
fn is_vietnamese(full: &str) -> bool {
    let mut words = full.split([' ', ',']).filter(|word| !word.is_empty());
    words.next().is_some_and(|first| VIETNAMESE.contains(&fold(first).as_str()))
        && matches!(words.next(), Some("Van" | "Văn"))
}

/// Tells whether words are given names, without a prefix but for those that given names have: else
/// a surname stands among them.
fn are_given(words: &[&str]) -> bool {
    words.iter().enumerate().all(|(at, word)| {
        let before = at.checked_sub(1).map(|at| fold(words[at]));
        let is_of_given =
            before.is_some_and(|before| GIVEN_BEFORE_PREFIX.contains(&before.as_str()));
        !is_prefix(word)
            || is_of_given && ["el", "al", "ed", "ez", "del"].contains(&fold(word).as_str())
    })
}

/// Returns a name whose prefix stands in parentheses without those; none where something else
/// stands in them, or what no name has.
fn prefix_in_parentheses(full: &str) -> Option<Cow<'_, str>> {
    if full.split_whitespace().any(|word| {
        ADDRESS.contains(&fold(word).trim_end_matches(','))
            || word.contains(|c: char| c.is_ascii_digit())
    }) {
        return None;
    }
    let Some((name, rest)) = full.split_once('(') else {
        return Some(Cow::Borrowed(full)).filter(|full| !full.contains(')'));
    };
    let (inside, behind) = rest.split_once(')')?;
    let is_one = !behind.contains(['(', ')'])
        && inside.split_whitespace().all(is_prefix)
        && name.split_whitespace().next().is_some();
    is_one.then(|| Cow::Owned(format!("{name}{inside}{behind}")))
}

/// Tells whether a word stands before surnames, also where it is abbreviated.
fn is_prefix(word: &str) -> bool {
    is_particle(word) || ABBREVIATED.contains(&bare(word).as_str())
}

fn bare(text: &str) -> String {
    fold(text).replace(['/', ','], "")
}

/// Tells whether two prefixes are one, also where one of them is abbreviated.
pub(crate) fn is_same_prefix(one: &str, other: &str) -> bool {
    let initials = |text: &str| {
        text.split_whitespace().filter_map(|word| fold(word).chars().next()).collect::<String>()
    };
    let (a, b) = (bare(one), bare(other));
    let abbreviates =
        |short: &str, long: &str| ABBREVIATED.contains(&short) && initials(long) == short;
    a == b || abbreviates(&a, other) || abbreviates(&b, one)
}

/// A surname with its prefix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Joined {
    pub(crate) surname: String,
    /// Whether the surname had no other prefix of its own.
    pub(crate) is_certain: bool,
}

/// Takes the prefix off a surname that has one in a column of its own: the longer of the two, and
/// the rest. None where the surname has none.
pub(crate) fn apart(prefix: &str, surname: &str) -> Option<(String, String)> {
    let (own, core) = own_prefix(surname)?;
    let longer = if own.len() > prefix.len() { own.as_str() } else { prefix };
    is_same_prefix(prefix, &own).then(|| (longer.to_owned(), core))
}

/// Tells whether what stands in a column of prefixes is none: `-`, `n.v.t.`, `mevr.`.
pub(crate) fn is_no_prefix(value: &str) -> bool {
    let words = || value.split_whitespace().map(fold);
    !value.is_empty() && (is_nothing(value) || words().all(|word| ADDRESS.contains(&word.as_str())))
}

/// Takes the prefix of a surname off: `van der Wal`, `Wal, van der`.
fn own_prefix(surname: &str) -> Option<(String, String)> {
    let words: Vec<&str> = surname.split([',', ' ']).filter(|word| !word.is_empty()).collect();
    let leading = words.iter().take_while(|word| is_prefix(word)).count();
    let end = words.iter().rposition(|word| !is_prefix(word)).map_or(0, |at| at + 1);
    match (leading, end == words.len()) {
        (0, false) if end > 0 => Some((words[end..].join(" "), words[..end].join(" "))),
        (1.., true) if leading < words.len() => {
            Some((words[..leading].join(" "), words[leading..].join(" ")))
        }
        _ => None,
    }
}

/// Writes a surname with its prefix before it, once: `van der` and `Wal`, `Wal, van der`, `Wal van
/// der` or `van der Wal`.
pub(crate) fn joined(prefix: &str, surname: &str) -> Joined {
    let Some((own, core)) = own_prefix(surname) else {
        return Joined { surname: format!("{prefix} {surname}"), is_certain: true };
    };
    if !is_same_prefix(prefix, &own) {
        return Joined { surname: format!("{prefix} {surname}"), is_certain: false };
    }
    // The longer one is written out.
    let written = if own.len() > prefix.len() { &own } else { prefix };
    Joined { surname: format!("{written} {core}"), is_certain: true }
}

/// `Zoë van der Berg`: one first name, a prefix, one surname.
fn in_order_of_speech(full: &str) -> Option<(String, Vec<&str>, Vec<&str>)> {
    let words: Vec<&str> = full.split_whitespace().collect();
    let [first, between @ .., last] = &words[..] else { return None };
    let is_clear = !between.is_empty()
        && between.iter().all(|word| is_prefix(word))
        && !is_prefix(first)
        && !is_prefix(last);
    let (one, other) = (fold(first), fold(last));
    let is_other_way = !is_usual_given_name(&one)
        && (is_usual_given_name(&other)
            || BEHIND_PREFIX.split_whitespace().any(|name| name == one));
    (is_clear && !is_other_way).then(|| ((*first).to_owned(), between.to_vec(), vec![*last]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_read_in_one_way_is_taken_apart() {
        for (full, parts) in [
            ("Smit, Jan", ("Jan", "", "Smit")),
            ("Berg, Zoë van der", ("Zoë", "van der", "Berg")),
            ("van der Berg, Zoë", ("Zoë", "van der", "Berg")),
            ("Berg, van der, Zoë", ("Zoë", "van der", "Berg")),
            ("Jansen-de Vries, Anna Maria", ("Anna Maria", "", "Jansen-de Vries")),
            ("Zoë van der Berg", ("Zoë", "van der", "Berg")),
            ("Berg, Zoë v.d.", ("Zoë", "v.d.", "Berg")),
            ("Berg, Zoë v/d", ("Zoë", "v/d", "Berg")),
            ("v.d. Berg, Zoë", ("Zoë", "v.d.", "Berg")),
            ("Berg van der, Kees", ("Kees", "van der", "Berg")),
            ("Berg (van der), Zoë", ("Zoë", "van der", "Berg")),
            ("Berg, J. van den", ("J.", "van den", "Berg")),
            ("Jansen, J.A.M.", ("J.A.M.", "", "Jansen")),
            ("Kader, Abd el Malik", ("Abd el Malik", "", "Kader")),
            ("Emma van den Berg", ("Emma", "van den", "Berg")),
            ("D’Hondt-Núñez, Anne–Fleur", ("Anne–Fleur", "", "D’Hondt-Núñez")),
        ] {
            let (first, prefix, last) = parts;
            let expected = WholeName {
                first: first.to_owned(),
                prefix: prefix.to_owned(),
                last: last.to_owned(),
            };
            assert_eq!(certain(full), Some(expected), "{full}");
        }
    }

    #[test]
    fn what_can_be_read_in_more_ways_is_left_alone() {
        for full in [
            "Jan Smit",
            "Smit",
            "Anna Maria Smit",
            "Smit,",
            ", Jan",
            "Berg, van der",
            "Smit, Piet, Jan",
            "Jan de",
            "",
        ] {
            assert_eq!(certain(full), None, "{full}");
        }
        for full in [
            "Berg, Van der Zoë",
            "Smit, de heer Jan",
            "Smit, dhr. Jan",
            "Smit, Jan (Johannes)",
            "Berg (van der, Zoë",
            "Berg van, Zoë der",
            "Smit, Jan 2",
            "Mevr. van Berg",
            "Berg van den Jan",
            "Vries de Anna",
            "Linden van der Xandrine",
            "Nguyen Van An",
            "Nguyen Van, An",
            "Jansen, Jan van der Berg",
            "Jansen, Jan *",
            "Jansen, Jan*",
            "Jansen, Jan / Piet",
            "Jansen, Jan/Piet",
            "Jansen, Jan -",
            "Jansen, Jan ?",
        ] {
            assert_eq!(certain(full), None, "{full}");
        }
    }

    #[test]
    fn a_prefix_stands_before_its_surname_once() {
        for (prefix, surname, expected) in [
            ("van der", "Wal", "van der Wal"),
            ("van der", "van der Wal", "van der Wal"),
            ("van der", "Wal, van der", "van der Wal"),
            ("van der", "Wal van der", "van der Wal"),
            ("v.d.", "van der Wal", "van der Wal"),
            ("van der", "v.d. Wal", "van der Wal"),
            ("de", "Jong-van Vliet", "de Jong-van Vliet"),
            ("van", "Van", "van Van"),
        ] {
            assert_eq!(
                joined(prefix, surname),
                Joined { surname: expected.to_owned(), is_certain: true },
                "{prefix} {surname}"
            );
        }
        assert!(!joined("de", "van der Wal").is_certain);
        assert!(
            is_same_prefix("v.d.", "van den")
                && !is_same_prefix("v.d.", "van het")
                && !is_same_prefix("van", "van der")
        );
    }

    #[test]
    fn a_prefix_that_has_a_column_is_taken_off_the_surname() {
        let told = |prefix: &str, surname: &str| apart(prefix, surname);
        let one = |prefix: &str, rest: &str| Some((prefix.to_owned(), rest.to_owned()));
        assert_eq!(told("van der", "van der Berg"), one("van der", "Berg"));
        assert_eq!(told("v.d.", "van der Berg"), one("van der", "Berg"));
        assert_eq!(told("van der", "Berg, van der"), one("van der", "Berg"));
        assert_eq!(
            (told("de", "van der Berg"), told("van", "Van"), told("de", "Jong-van Vliet")),
            (None, None, None)
        );
        for none in ["-", "–", "n.v.t.", "geen", "mevr.", "Dhr.", "0"] {
            assert!(is_no_prefix(none), "{none}");
        }
        for prefix in ["van der", "'t", "v.d.", "d'", "el", ""] {
            assert!(!is_no_prefix(prefix), "{prefix}");
        }
    }
}
