//! Who else is in the two files: how common names are, and who lives at an address.

use std::collections::HashMap;

use super::accounts::Accounts;
use super::graded::{Folded, is_slip};
use super::index::{Index, Kind, key};
use crate::list::List;
use crate::person::Nearness;

/// A list of fewer rows says nothing of how rare a name is.
const FEWEST_ROWS: u64 = 50;

/// A first name is rare that one in so many rows has.
const RARE: u64 = 40;

/// Of so many pairs that share name and postcode, one may do so by chance.
const CHANCE: u64 = 50;

/// Where one in so many rows has a namesake at its own postcode, these are no exception.
const NAMESAKES: u64 = 1000;

/// An address of more people than this is no household.
const MOST_AT_HOME: usize = 16;

/// Counts of names in both files, and who lives where.
#[derive(Debug)]
pub(super) struct Crowd {
    counts: HashMap<u64, u32>,
    rows_at: Index,
    accounts_at: Index,
    rows: u64,
    /// How many share name and postcode with somebody else of their own file, who lives at another number.
    namesakes: u64,
}

/// The people at an address, on both sides.
pub(super) struct Household {
    pub(super) rows: Vec<u32>,
    pub(super) accounts: Vec<u32>,
    pub(super) is_crowded: bool,
}

impl Crowd {
    pub(super) fn new(list: &List, accounts: &Accounts) -> Self {
        let mut counts: HashMap<u64, u32> = HashMap::new();
        let (mut rows_at, mut accounts_at) = (Vec::new(), Vec::new());
        let (mut row_names, mut account_names) = (Vec::new(), Vec::new());
        let mut count = |folded: &Folded| {
            let mut given: Vec<u64> = folded.given.iter().map(|given| key(Kind::Given, &[given])).collect();
            given.dedup();
            for name in given.into_iter().chain([key(Kind::Surname, &[&folded.core]), key(Kind::Postcode, &[&folded.postcode])]) {
                *counts.entry(name).or_default() += 1;
            }
        };
        for row in list.rows() {
            let folded = Folded::of_row(&row.person());
            count(&folded);
            row_names.extend(name_at(&folded));
            rows_at.extend(home(&folded).map(|home| (home, row.index() as u32)));
        }
        for account in accounts.distinct() {
            let folded = Folded::of_account(account);
            count(&folded);
            account_names.extend(name_at(&folded));
            accounts_at.extend(home(&folded).map(|home| (home, account.at as u32)));
        }
        Self {
            counts,
            rows_at: Index::new(rows_at),
            accounts_at: Index::new(accounts_at),
            rows: list.len() as u64,
            namesakes: [row_names, account_names].into_iter().map(namesakes).sum(),
        }
    }

    /// Tells whether enough people are counted to say how rare a name is.
    pub(super) const fn is_large(&self) -> bool {
        self.rows >= FEWEST_ROWS
    }

    fn count(&self, kind: Kind, name: &str) -> u32 {
        self.counts.get(&key(kind, &[name])).copied().unwrap_or(0)
    }

    /// The most who have a first name, of those of a pair.
    fn bearers(&self, row: &Folded, other: &Folded) -> (u64, u64) {
        let given = row.given.iter().chain(&other.given).map(|name| self.count(Kind::Given, name)).max().unwrap_or(0);
        let last = self.count(Kind::Surname, &row.core).max(self.count(Kind::Surname, &other.core));
        (u64::from(given), u64::from(last))
    }

    /// Tells whether people of one name at one postcode occur in these files: then another house number is another person.
    pub(super) const fn has_namesakes_at_home(&self) -> bool {
        self.namesakes * NAMESAKES > self.rows
    }

    /// Tells whether a first name is borne by so few that two at one address are one.
    pub(super) fn is_rare_given(&self, row: &Folded, other: &Folded) -> bool {
        self.bearers(row, other).0 * RARE <= self.rows
    }

    /// Tells whether a name is so rare that nobody is expected to share it at one postcode by chance.
    pub(super) fn is_rare(&self, row: &Folded, other: &Folded) -> bool {
        let (given, last) = self.bearers(row, other);
        let near = u64::from(self.count(Kind::Postcode, &row.postcode).max(self.count(Kind::Postcode, &other.postcode)));
        given * last * near * CHANCE <= self.rows * self.rows
    }

    /// How many points a pair loses because its names are common.
    pub(super) fn commonness(&self, row: &Folded, other: &Folded) -> i32 {
        let (given, last) = self.bearers(row, other);
        let scale = self.rows.max(FEWEST_ROWS);
        [given, last].into_iter().map(|count| (count * 100 / scale).max(1).ilog2().cast_signed()).sum()
    }

    /// Tells whether the first names differ by a slip that makes nobody else's name.
    pub(super) fn is_slip_of_given(&self, row: &Folded, other: &Folded) -> bool {
        let told = |name: &'_ String| self.count(Kind::Given, name);
        row.given.iter().any(|a| other.given.iter().any(|b| is_slip((a, told(a)), (b, told(b)))))
    }

    /// Finds who lives at the address of somebody.
    pub(super) fn household(&self, of: &Folded) -> Household {
        let Some(home) = home(of) else { return Household { rows: Vec::new(), accounts: Vec::new(), is_crowded: false } };
        let (rows, accounts) = (self.rows_at.get(home), self.accounts_at.get(home));
        let is_crowded = rows.len() > MOST_AT_HOME || accounts.len() > MOST_AT_HOME;
        Household { rows: rows.take(MOST_AT_HOME).collect(), accounts: accounts.take(MOST_AT_HOME).collect(), is_crowded }
    }
}

/// The key of a whole name at a postcode, with the house number.
fn name_at(folded: &Folded) -> Option<(u64, u64)> {
    let given = folded.given.first()?;
    let is_told = ![given, &folded.core, &folded.postcode, &folded.house].iter().any(|text| text.is_empty());
    is_told.then(|| (key(Kind::Name, &[given, &folded.core, &folded.postcode]), key(Kind::Home, &[&folded.house])))
}

/// Counts those who have a name at a postcode that somebody else has there too, at another number.
fn namesakes(mut names: Vec<(u64, u64)>) -> u64 {
    names.sort_unstable();
    names.dedup();
    names.windows(2).filter(|pair| pair[0].0 == pair[1].0).count() as u64
}

fn home(folded: &Folded) -> Option<u64> {
    let digits: &str = &folded.house[..folded.house.bytes().take_while(u8::is_ascii_digit).count()];
    (!folded.postcode.is_empty()).then(|| key(Kind::Home, &[&folded.postcode, digits]))
}

/// Tells whether somebody of the household comes as near to a first name as the one it is paired with.
pub(super) fn is_as_near(other: &Folded, to: &Folded, paired: Nearness) -> bool {
    let nearness = other.given_nearness(to);
    nearness != Nearness::Far && nearness <= paired
}
