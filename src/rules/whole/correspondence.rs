//! What the identities of a column can be held against: the names in the rows, or the identities of
//! the other side.

use std::collections::HashMap;

use super::standing::{Standings, Subject, standings};
use super::ways::{Name, Tried, is_of_one_name, key, letters};
use crate::identity::{Side, user_and_realm};
use crate::list::{List, Row, is_blank};

/// So many rows, spread over the list, are looked at.
const SAMPLE: usize = 2_000;
/// In longer lists only the most usual ways are tried.
const ALL_WAYS: usize = 5_000;
/// In longer lists identities are not held against identities.
const BOTH_SIDES: usize = 100_000;

/// What identities are held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Against {
    /// The names in the rows.
    Names,
    /// The user ids of the other side, which a portal may have kept, or their numbers.
    OtherSide,
    /// The user ids of the other side, as far as these are made of two names.
    NamesInOtherSide,
}

impl Against {
    /// Returns what identities of a side are held against; two sides that do not fit are told of
    /// the new identity.
    pub(super) const fn of(side: Side) -> &'static [Self] {
        match side {
            Side::Wordt => &[Self::Names, Self::OtherSide, Self::NamesInOtherSide],
            Side::Was => &[Self::Names],
        }
    }
}

/// How the identities of a column stand to what they are held against.
#[derive(Debug)]
pub(super) struct Correspondence {
    /// The indices of the rows that were looked at.
    pub(super) rows: Vec<usize>,
    /// Where their identities stand.
    pub(super) standings: Standings,
    /// Whether what was found is no more than two sets of names or numbers of one kind would show
    /// by chance.
    pub(super) chance: Chance,
}

/// How far what was found may be no more than two sets of names or numbers of one kind show by
/// chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chance {
    /// It is none.
    No,
    /// It may be.
    Perhaps,
    /// It probably is.
    Probably,
}

impl Correspondence {
    /// Looks at a column; none where there is nothing to compare.
    pub(super) fn of(list: &List, column: usize, against: Against) -> Option<Self> {
        match against {
            Against::Names => Self::to_names(list, column),
            Against::OtherSide if list.len() <= BOTH_SIDES => Self::to_identities(list, column),
            Against::NamesInOtherSide if list.len() <= ALL_WAYS => {
                Self::to_names_in_identities(list, column)
            }
            Against::OtherSide | Against::NamesInOtherSide => None,
        }
    }

    /// Tells whether somebody should look.
    pub(super) fn is_notable(&self) -> bool {
        self.chance != Chance::Probably
            && self.standings.worst_stretch().is_notable(self.standings.judged())
    }

    fn to_names(list: &List, column: usize) -> Option<Self> {
        let ids = Ids::of(list, column, 2);
        let names = |row: Row<'_>| Name::of(&row.person());
        let tried = if list.len() <= ALL_WAYS { Tried::All } else { Tried::Common };
        ids.compare(list, tried, names)
    }

    fn to_names_in_identities(list: &List, column: usize) -> Option<Self> {
        let ids = Ids::of(list, column, 2);
        let names = |row: Row<'_>| {
            row.identities(Side::Was).find_map(|(_, _, value)| Name::of_words(&words(value)))
        };
        let straight = ids.compare(list, Tried::All, names);
        let turned = || {
            let (was, _) = list.format().identity_columns(Side::Was).next()?;
            let names = |row: Row<'_>| Name::of_words(&words(row.cell(column)));
            Ids::of(list, was, 2).compare(list, Tried::All, names)
        };
        straight.filter(Self::is_notable).or_else(turned)
    }

    /// Holds new user ids against old ones, where the two are not of one realm: there a new
    /// identity may rightly be another one's old one.
    fn to_identities(list: &List, column: usize) -> Option<Self> {
        let mut subjects = Vec::new();
        for row in sample(list) {
            let own = kinds(row.cell(column));
            let is_of_one_realm =
                row.identities(Side::Was).any(|(_, _, was)| realm(was) == realm(row.cell(column)));
            if !own.is_empty() && !is_of_one_realm && row.identities(Side::Was).next().is_some() {
                subjects.push(Subject { row: row.index(), keys: own, is_like_own: false });
            }
        }
        if subjects.len() < 2 {
            return None;
        }
        let standings = standings(&subjects, |visit| {
            for row in list.rows() {
                for (_, _, was) in row.identities(Side::Was) {
                    for key in kinds(was) {
                        visit(row.index(), 0, key);
                    }
                }
            }
        });
        let rows: Vec<usize> = subjects.iter().map(|subject| subject.row).collect();
        let supply = list
            .rows()
            .map(|row| row.identities(Side::Was).flat_map(|(_, _, was)| kinds(was)).collect());
        let chance = if numbers_meet_by_chance(list, column, &rows, &standings) {
            Chance::Probably
        } else {
            chance_of_one_set(list, &subjects, supply)
        };
        Some(Self { rows, standings, chance })
    }
}

/// The user ids of a column by their letters.
struct Ids {
    rows: Vec<usize>,
    letters: Vec<String>,
}

impl Ids {
    /// Takes those with at least so many letters.
    fn of(list: &List, column: usize, least: usize) -> Self {
        let all: Vec<(usize, Vec<String>)> =
            sample(list).map(|row| (row.index(), words(row.cell(column)))).collect();
        // A word that most of them have is a class of people and no name.
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for (_, words) in &all {
            for word in words {
                *counts.entry(word).or_default() += 1;
            }
        }
        let is_common = |word: &str| {
            all.len() > 4 && counts.get(word).is_some_and(|count| count * 2 > all.len())
        };
        let bare = |words: &Vec<String>| {
            words.iter().filter(|word| !is_common(word)).map(String::as_str).collect::<String>()
        };
        let bare = all
            .iter()
            .map(|(row, words)| (*row, bare(words)))
            .filter(|(_, letters)| letters.len() >= least);
        let (rows, letters) = bare.unzip();
        Self { rows, letters }
    }

    fn compare(
        self,
        list: &List,
        tried: Tried,
        names: impl Fn(Row<'_>) -> Option<Name>,
    ) -> Option<Correspondence> {
        let mut subjects = Vec::new();
        for (&row, letters) in self.rows.iter().zip(&self.letters) {
            if let Some(name) = names(list.row(row)) {
                subjects.push(Subject {
                    row,
                    keys: vec![key(&[letters])],
                    is_like_own: name.is_like(letters),
                });
            }
        }
        // Where nearly all are their own rows', or made of no name that is met here, the whole list
        // need not be walked.
        if subjects.len() < 2
            || list.len() > ALL_WAYS && !self.is_worth_a_walk(list, &subjects, tried, &names)
        {
            return None;
        }
        let standings = standings(&subjects, |visit| {
            for row in list.rows() {
                if let Some(name) = names(row) {
                    name.each_key(tried, |way, key| visit(row.index(), way, key));
                }
            }
        });
        let supply = list.rows().filter_map(&names).map(|name| keys_of_one_name(&name));
        let chance = if standings.is_by_one_name {
            chance_of_one_set(list, &subjects, supply)
        } else {
            Chance::No
        };
        Some(Correspondence {
            rows: subjects.iter().map(|subject| subject.row).collect(),
            standings,
            chance,
        })
    }

    /// Tells whether a long list has identities that are made of names as people of it bear them,
    /// and not of those in their rows.
    fn is_worth_a_walk(
        &self,
        list: &List,
        subjects: &[Subject],
        tried: Tried,
        names: &impl Fn(Row<'_>) -> Option<Name>,
    ) -> bool {
        let mut made = std::collections::HashSet::new();
        let sampled: Vec<Name> = self.rows.iter().filter_map(|&row| names(list.row(row))).collect();
        for (at, name) in sampled.iter().enumerate() {
            // The first names of some with the surnames of others: among so many people that is
            // what a list is made of.
            for other in (1..=8).map(|step| &sampled[(at + step * 37) % sampled.len()]) {
                name.with_surname_of(other).each_key(tried, |_, key| {
                    made.insert(key);
                });
            }
        }
        let is_own = |subject: &&Subject| {
            let mut is_own = subject.is_like_own;
            if let Some(name) = names(list.row(subject.row)) {
                name.each_key(tried, |_, key| is_own |= subject.keys.contains(&key));
            }
            is_own
        };
        let strange: Vec<&Subject> = subjects.iter().filter(|subject| !is_own(subject)).collect();
        let plausible = strange
            .iter()
            .filter(|subject| subject.keys.iter().any(|key| made.contains(key)))
            .count();
        strange.len() > 2 && plausible * 50 > strange.len()
    }
}

/// Tells whether ids are of the very people of the list, or only bear names as people have them: a
/// column that was moved by itself holds each name, and each number, as often as there are people
/// of it. `supply` is what each row has to give.
fn chance_of_one_set(
    list: &List,
    subjects: &[Subject],
    supply: impl Iterator<Item = Vec<u64>>,
) -> Chance {
    if list.len() > SAMPLE {
        return Chance::Perhaps;
    }
    let mut left: HashMap<u64, usize> = HashMap::new();
    for mut own in supply {
        own.sort_unstable();
        own.dedup();
        for key in own {
            *left.entry(key).or_default() += 1;
        }
    }
    let mut take =
        |key: &u64| left.get_mut(key).filter(|left| **left > 0).map(|left| *left -= 1).is_some();
    let met = subjects.iter().filter(|subject| subject.keys.iter().any(&mut take)).count();
    match (met + 1) * 100 / subjects.len() {
        95.. => Chance::No,
        80.. => Chance::Perhaps,
        _ => Chance::Probably,
    }
}

/// What the ways of one name alone make of a name.
fn keys_of_one_name(name: &Name) -> Vec<u64> {
    let mut keys = Vec::new();
    name.each_key(Tried::Common, |way, key| keys.extend(is_of_one_name(way).then_some(key)));
    keys
}

/// Tells whether numbers are so close together that those of the one side would be found on the
/// other whoever they were of, or have one distance throughout, as when they were all raised by as
/// much.
fn numbers_meet_by_chance(
    list: &List,
    column: usize,
    rows: &[usize],
    standings: &Standings,
) -> bool {
    let number = |value: &str| {
        digits(user_id(value)).parse::<u64>().ok().filter(|_| letters(user_id(value)).len() < 4)
    };
    let mut new: Vec<u64> =
        rows.iter().filter_map(|&row| number(list.row(row).cell(column))).collect();
    if new.len() * 2 < rows.len() {
        return false;
    }
    new.sort_unstable();
    let (low, high) = (new[new.len() / 20], new[new.len() - 1 - new.len() / 20]);
    let was = |row: Row<'_>| row.identities(Side::Was).find_map(|(_, _, value)| number(value));
    let mut old: Vec<u64> =
        list.rows().filter_map(was).filter(|number| (low..=high).contains(number)).collect();
    old.sort_unstable();
    old.dedup();
    let is_dense = old.len() as u64 * 5 > high - low;
    let others = rows
        .iter()
        .zip(&standings.of)
        .filter(|(_, standing)| matches!(standing, super::standing::Standing::Other(_)));
    let mut distances: HashMap<u64, usize> = HashMap::new();
    let mut seen = 0;
    for (&row, _) in others {
        let row = list.row(row);
        if let Some((new, old)) = number(row.cell(column)).zip(was(row)) {
            *distances.entry(new.wrapping_sub(old)).or_default() += 1;
            seen += 1;
        }
    }
    is_dense || distances.values().any(|count| count * 2 > seen)
}

fn sample(list: &List) -> impl Iterator<Item = Row<'_>> {
    let step = list.len().div_ceil(SAMPLE).max(1);
    list.rows().step_by(step)
}

fn realm(identity: &str) -> &str {
    user_and_realm(identity).1.unwrap_or_default()
}

/// The user id of an identity; of one that holds a mail address of its own, the part before that
/// address's domain.
fn user_id(identity: &str) -> &str {
    identity.split_once('@').map_or(identity, |(user_id, _)| user_id)
}

/// The words of a user id, by their letters.
fn words(identity: &str) -> Vec<String> {
    if is_blank(identity) {
        return Vec::new();
    }
    user_id(identity)
        .split(|c: char| !c.is_alphabetic())
        .map(letters)
        .filter(|word| !word.is_empty())
        .collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The numbers under which a user id is found on the other side: as it is, its digits, and its
/// letters, where these are enough to be somebody's.
fn kinds(identity: &str) -> Vec<u64> {
    if is_blank(identity) {
        return Vec::new();
    }
    let (whole, digits, letters) =
        (user_id(identity).to_lowercase(), digits(user_id(identity)), letters(user_id(identity)));
    let enough = |text: &str, least: usize| text.len() >= least;
    let mut kinds = Vec::new();
    kinds.extend(enough(&whole, 5).then(|| key(&["=", &whole])));
    kinds.extend(enough(&digits, 5).then(|| key(&["#", &digits])));
    kinds.extend(enough(&letters, 5).then(|| key(&["a", &letters])));
    kinds
}
