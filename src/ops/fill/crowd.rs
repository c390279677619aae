//! Who else is in the two files: how common names are, and who lives at an address.

use std::cell::OnceCell;
use std::collections::HashMap;

use foldhash::quality::FixedState;

use super::accounts::Accounts;
use super::folded::{Folded, is_slip};
use super::index::{Counts, Index, Kind, key};
use super::variants::Variants;
use crate::list::List;
use crate::person::{
    Nearness, is_usual_given_name, nearness, reads_as_given_name, usual_given_names,
};

/// A list of fewer rows says nothing of how rare a name is.
const FEWEST_ROWS: u64 = 50;

/// A first name is rare that one in so many rows has.
const RARE: u64 = 40;

/// Of so many pairs that share name and postcode, one may do so by chance.
const CHANCE: u64 = 50;

/// In so many rows chance is allowed for once; in more of them, so much less for each.
const USUAL_ROWS: u64 = 5000;

/// What one in so many rows has, is no exception.
const SELDOM: u64 = 1000;

/// A first name that more people bear than this is one.
const FEW: u64 = 2;

/// A name that is borne so many times less often than one that is near may be a slip of it.
const SLIPS: u64 = 64;

/// An address of more people than this is no household.
const MOST_AT_HOME: usize = 16;

/// Counts of names in both files, and who lives where.
#[derive(Debug)]
pub(super) struct Crowd {
    given: HashMap<String, u32, FixedState>,
    counts: Counts,
    rows_at: Index,
    accounts_at: Index,
    rows: u64,
    people: u64,
    /// How many share name and postcode with somebody else of their own file, who lives at another
    /// number.
    namesakes: u64,
    /// How many share name and house number with somebody else of their own file, who lives at
    /// another postcode that begins alike.
    neighbours: u64,
    /// How many share surname and address with somebody else of their own file.
    families: u64,
    /// How many share first name and address with somebody else of their own file, who has another
    /// surname.
    housemates: u64,
    likely_given: OnceCell<Variants>,
}

/// The people at an address, on both sides.
pub(super) struct Household {
    pub(super) rows: Vec<u32>,
    pub(super) accounts: Vec<u32>,
    pub(super) is_crowded: bool,
}

/// What is gathered of the people of one file.
#[derive(Default)]
struct File {
    at: Vec<(u64, u32)>,
    names: Vec<(u64, u64)>,
    neighbours: Vec<(u64, u64)>,
    families: Vec<(u64, u64)>,
    housemates: Vec<(u64, u64)>,
}

/// Where somebody lives who is near.
#[derive(Clone, Copy, Debug)]
pub(super) enum Nearby {
    /// At the same postcode.
    Postcode,
    /// At the same house number, and nearly the same postcode.
    Number,
}

impl File {
    fn take(&mut self, folded: &Folded, at: u32) {
        self.at.extend(home(folded).map(|home| (home, at)));
        let Some(given) = folded.given.first() else { return };
        let Folded { core, postcode, house, .. } = folded;
        if [given, core, postcode, house].iter().all(|text| !text.is_empty()) {
            let told = |parts: &[&str]| key(Kind::Name, parts);
            self.names.push((told(&[given, core, postcode]), told(&[house])));
            self.neighbours.push((told(&[given, core, area(postcode), house]), told(&[postcode])));
            self.families.push((told(&[core, postcode, house]), told(&[given])));
            self.housemates.push((told(&[given, postcode, house]), told(&[core])));
        }
    }
}

impl Crowd {
    pub(super) fn new(list: &List, accounts: &Accounts) -> Self {
        let mut given: HashMap<String, u32, FixedState> = HashMap::default();
        let mut counts = Counts::default();
        let mut count = |folded: &Folded| {
            for (nth, name) in folded
                .given
                .iter()
                .enumerate()
                .filter(|(nth, name)| *nth == 0 || **name != folded.given[0])
            {
                debug_assert!(nth < 2, "a first name and a call name");
                match given.get_mut(name) {
                    Some(count) => *count += 1,
                    None => drop(given.insert(name.clone(), 1)),
                }
            }
            let house = digits(&folded.house);
            for key in [
                key(Kind::Surname, &[&folded.core]),
                key(Kind::Postcode, &[&folded.postcode]),
                key(Kind::Area, &[area(&folded.postcode)]),
                key(Kind::House, &[house]),
                key(Kind::Location, &[&folded.location]),
            ] {
                *counts.entry(key).or_default() += 1;
            }
        };
        let (mut of_rows, mut of_accounts) = (File::default(), File::default());
        for row in list.rows() {
            let folded = Folded::of_row(&row.person());
            count(&folded);
            of_rows.take(&folded, row.index() as u32);
        }
        let mut people = list.len() as u64;
        for account in accounts.distinct() {
            let folded = Folded::of_account(account);
            count(&folded);
            of_accounts.take(&folded, account.at as u32);
            people += 1;
        }
        Self {
            given,
            counts,
            rows: list.len() as u64,
            people,
            namesakes: others(of_rows.names) + others(of_accounts.names),
            neighbours: others(of_rows.neighbours) + others(of_accounts.neighbours),
            families: others(of_rows.families) + others(of_accounts.families),
            housemates: others(of_rows.housemates) + others(of_accounts.housemates),
            rows_at: Index::new(of_rows.at),
            accounts_at: Index::new(of_accounts.at),
            likely_given: OnceCell::new(),
        }
    }

    /// Tells whether a list has enough rows to say how rare a name is.
    pub(super) fn is_large(list: &List) -> bool {
        list.len() as u64 >= FEWEST_ROWS
    }

    fn count(&self, kind: Kind, name: &str) -> u64 {
        self.counts.get(&key(kind, &[name])).copied().map_or(0, u64::from)
    }

    fn count_given(&self, name: &str) -> u32 {
        self.given.get(name).copied().unwrap_or(0)
    }

    /// The most of the counts of a pair.
    fn most(&self, kind: Kind, a: &str, b: &str) -> u64 {
        self.count(kind, a).max(self.count(kind, b))
    }

    /// The most who have a first name, and a surname, of those of a pair.
    fn bearers(&self, row: &Folded, other: &Folded) -> (u64, u64) {
        let given = row
            .given
            .iter()
            .chain(&other.given)
            .map(|name| self.count_given(name))
            .max()
            .unwrap_or(0);
        (u64::from(given), self.most(Kind::Surname, &row.core, &other.core))
    }

    /// Tells whether people of one name at one postcode occur in these files: then another house
    /// number is another person.
    pub(super) const fn has_namesakes_at_home(&self) -> bool {
        self.namesakes * SELDOM > self.rows
    }

    /// Tells whether families occur in these files: then one surname at one address is no sign of
    /// one person, and a first name tells who is meant.
    pub(super) const fn has_families(&self) -> bool {
        self.families * SELDOM > self.rows || self.has_namesakes_at_home()
    }

    /// Tells whether brothers and sisters are to be expected: where so few people are told of that
    /// there may be none by chance, one of a pair may be in one file only.
    pub(super) const fn expects_families(&self) -> bool {
        self.rows < SELDOM || self.has_families()
    }

    /// Tells whether a first name is borne by so few that two at one address are one.
    pub(super) fn is_rare_given(&self, row: &Folded, other: &Folded) -> bool {
        self.housemates * SELDOM <= self.rows
            && self.bearers(row, other).0 * RARE * self.scale() <= self.rows
    }

    /// Tells whether a name is so rare that nobody is expected to share it at one postcode by
    /// chance.
    pub(super) fn is_rare(&self, row: &Folded, other: &Folded) -> bool {
        let (given, last) = self.bearers(row, other);
        let near = self.most(Kind::Postcode, &row.postcode, &other.postcode);
        u128::from(given * last) * u128::from(near * CHANCE * self.scale().pow(2))
            <= u128::from(self.rows * self.rows)
    }

    /// The more rows, the more often chance has its way with one of them.
    fn scale(&self) -> u64 {
        (self.rows / USUAL_ROWS).max(1)
    }

    /// Tells whether in all rows together no second bearer of a name is expected where those of a
    /// pair live: at one postcode, or near it at one house number.
    pub(super) fn is_alone_nearby(&self, row: &Folded, other: &Folded, near: Nearby) -> bool {
        if matches!(near, Nearby::Postcode) {
            if self.has_namesakes_at_home() {
                return false;
            }
            if !self.has_families() {
                return self.is_rare(row, other);
            }
        }
        let (given, last) = self.bearers(row, other);
        let bearers = u128::from(given) * u128::from(last);
        let (people, rows) = (u128::from(self.people), u128::from(self.rows));
        let place = match near {
            Nearby::Postcode => {
                u128::from(self.most(Kind::Postcode, &row.postcode, &other.postcode)) * people
            }
            Nearby::Number if self.neighbours > 0 => return false,
            Nearby::Number => {
                let near = self.most(Kind::Area, area(&row.postcode), area(&other.postcode));
                u128::from(near)
                    * u128::from(self.most(Kind::House, digits(&row.house), digits(&other.house)))
            }
        };
        bearers * place * rows <= people * people * people
    }

    /// Tells whether one location says enough of two who share a name.
    pub(super) fn is_alone_at_location(&self, row: &Folded, other: &Folded) -> bool {
        let (given, last) = self.bearers(row, other);
        let there = self.most(Kind::Location, &row.location, &other.location);
        u128::from(given * last) * u128::from(there * CHANCE)
            <= u128::from(self.people * self.people)
    }

    /// How many points a pair loses because its names are common.
    pub(super) fn commonness(&self, row: &Folded, other: &Folded) -> i32 {
        let (given, last) = self.bearers(row, other);
        let scale = self.rows.max(FEWEST_ROWS);
        [given, last]
            .into_iter()
            .map(|count| (count * 100 / scale).max(1).ilog2().cast_signed())
            .sum()
    }

    /// Tells whether the first names differ by a slip that makes nobody else's name.
    pub(super) fn is_slip_of_given(&self, row: &Folded, other: &Folded) -> bool {
        let mut pairs = row
            .given
            .iter()
            .flat_map(|a| other.given.iter().map(move |b| (a.as_str(), b.as_str())));
        if self.expects_families() {
            return !row.is_several
                && !other.is_several
                && pairs.any(|(a, b)| self.is_only_slip(a, b));
        }
        pairs.any(|(a, b)| is_slip((a, self.count_given(a)), (b, self.count_given(b))))
    }

    /// Tells whether one of two first names is a name, the other is none and does not read as one,
    /// and no other name is as near to it: one of each pair may be in one file only of a brother
    /// and a sister.
    fn is_only_slip(&self, a: &str, b: &str) -> bool {
        let (name, slip) = match (self.is_given(a, b), self.is_given(b, a)) {
            (true, false) => (a, b),
            (false, true) => (b, a),
            _ => return false,
        };
        // Another ending makes another name: Simon and Simone.
        let ends_alike = name.chars().next_back() == slip.chars().next_back();
        let is_slip = nearness(name, slip) == Nearness::Slip && !reads_as_given_name(slip);
        ends_alike && is_slip && {
            let names = self.likely_given.get_or_init(|| {
                let mut names: Vec<&str> = usual_given_names().collect();
                names.extend(
                    self.given
                        .iter()
                        .filter(|(_, borne)| u64::from(**borne) > FEW)
                        .map(|(name, _)| name.as_str()),
                );
                Variants::new(names.into_iter())
            });
            !names.has_other(slip, name)
        }
    }

    /// Tells whether surnames that differ by a slip are surnames: in each other's columns, first
    /// names may stand there.
    pub(super) fn are_surnames(&self, row: &Folded, other: &Folded) -> bool {
        [row, other].iter().all(|side| {
            !self.is_given(&side.core, "") && !side.given.iter().any(|given| self.is_surname(given))
        })
    }

    fn is_surname(&self, name: &str) -> bool {
        !is_usual_given_name(name)
            && self.count(Kind::Surname, name) > u64::from(self.count_given(name))
    }

    /// Tells whether a word is a first name: a usual one, or one that many have; a usual slip of a
    /// name is borne far less often than the name.
    fn is_given(&self, name: &str, other: &str) -> bool {
        let (borne, of_other) =
            (u64::from(self.count_given(name)), u64::from(self.count_given(other)));
        is_usual_given_name(name)
            || borne > FEW && borne * SLIPS > of_other && borne >= self.count(Kind::Surname, name)
    }

    /// Finds who lives at the address of somebody.
    pub(super) fn household(&self, of: &Folded) -> Household {
        let Some(home) = home(of) else {
            return Household { rows: Vec::new(), accounts: Vec::new(), is_crowded: false };
        };
        let (rows, accounts) = (self.rows_at.get(home), self.accounts_at.get(home));
        let is_crowded = rows.len() > MOST_AT_HOME || accounts.len() > MOST_AT_HOME;
        Household {
            rows: rows.take(MOST_AT_HOME).collect(),
            accounts: accounts.take(MOST_AT_HOME).collect(),
            is_crowded,
        }
    }
}

/// Counts those who share something with somebody else, and not all.
fn others(mut told: Vec<(u64, u64)>) -> u64 {
    told.sort_unstable();
    told.dedup();
    told.windows(2).filter(|pair| pair[0].0 == pair[1].0).count() as u64
}

fn home(folded: &Folded) -> Option<u64> {
    (!folded.postcode.is_empty())
        .then(|| key(Kind::Home, &[&folded.postcode, digits(&folded.house)]))
}

/// The number of a folded house number, without its addition.
pub(super) fn digits(house: &str) -> &str {
    &house[..house.bytes().take_while(u8::is_ascii_digit).count()]
}

/// The start of a postcode: in a Dutch one, its digits.
fn area(postcode: &str) -> &str {
    postcode.char_indices().nth(4).map_or(postcode, |(end, _)| &postcode[..end])
}

/// Tells whether somebody of the household comes as near to a first name as the one it is paired
/// with.
pub(super) fn is_as_near(other: &Folded, to: &Folded, paired: Nearness) -> bool {
    let nearness = other.given_nearness(to);
    nearness != Nearness::Far && nearness <= paired
}
