//! Keys by which rows and accounts find each other.

use std::num::NonZeroU64;

use super::accounts::{Account, Accounts};
use super::evidence::house_number;
use super::fields::ExportField;
use super::index::{Index, Kind, key, key_at};
use super::known::KnownIdentities;
use super::names::{Parts, whole_name_of, whole_names};
use super::numbers::Numbers;
use crate::list::{List, Row};
use crate::person::{first_word, fold, loose_fold, postcode_key, surname_core};

/// More candidates than this for one row settle nothing.
pub(super) const MOST_CANDIDATES: usize = 64;

/// The key of a whole name.
pub(super) type NameKey = NonZeroU64;

/// Makes the key of a whole name.
pub(super) fn name_key(whole: &str) -> NameKey {
    NonZeroU64::MIN | key(Kind::Name, &[whole])
}

/// Keys of certain pairs, of all accounts and rows.
pub(super) struct StrongKeys {
    pub(super) identities: Index,
    pub(super) row_identities: Index,
    pub(super) numbers: Index,
    pub(super) names: Index,
    pub(super) names_at: Index,
    pub(super) row_names: Index,
    pub(super) row_numbers: Index,
    /// The whole name of each row, where it has one.
    of_rows: Vec<Option<NameKey>>,
}

impl StrongKeys {
    pub(super) fn new(
        list: &List,
        accounts: &Accounts,
        numbers: Numbers<'_>,
        known: &KnownIdentities,
    ) -> Self {
        let identity = |value: &str| key(Kind::Identity, &[value]);
        let identities = accounts.distinct().flat_map(|account| {
            let held = known.of_account(account);
            held.map(move |value| (identity(&value), account.at as u32))
        });
        let row_identities = list.rows().flat_map(|row| {
            known.of_row(row).map(move |value| (identity(&value), row.index() as u32))
        });
        let by_number = accounts
            .distinct()
            .filter_map(|account| Some((numbers.of_account(account)?, account.at as u32)));
        let row_numbers = list
            .rows()
            .flat_map(|row| numbers.of(row).map(move |number| (number, row.index() as u32)));
        let of_rows: Vec<Option<NameKey>> = list
            .rows()
            .map(|row| whole_name_of(&row.person()).map(|whole| name_key(&whole)))
            .collect();
        let row_names = (0..).zip(&of_rows).filter_map(|(at, name)| Some(((*name)?.get(), at)));
        let (names, names_at) = names_of(accounts);
        Self {
            identities: Index::new(identities),
            row_identities: Index::new(row_identities),
            numbers: Index::new(by_number.map(|(number, at)| (key(Kind::Number, &[&number]), at))),
            names: Index::new(names),
            names_at: Index::new(names_at),
            row_names: Index::new(row_names),
            row_numbers: Index::new(
                row_numbers.map(|(number, at)| (key(Kind::Number, &[&number]), at)),
            ),
            of_rows,
        }
    }

    /// Returns the whole name of a row; none where it has no first name or no surname.
    pub(super) fn name_of(&self, row: Row<'_>) -> Option<NameKey> {
        self.of_rows[row.index()]
    }
}

/// Entries of an index.
type Entries = Vec<(u64, u32)>;

/// Makes the keys of whole names, alone and with a postcode.
fn names_of(accounts: &Accounts) -> (Entries, Entries) {
    let (mut names, mut names_at) = (Vec::new(), Vec::new());
    for account in accounts.distinct() {
        let postcode = postcode_key(account.field(ExportField::Postcode));
        for name in whole_names(account) {
            let name = name_key(&name).get();
            names.push((name, account.at as u32));
            names_at.push((key_at(Kind::NameAtPostcode, name, &postcode), account.at as u32));
        }
    }
    (names, names_at)
}

/// Keys of weaker pairs, of the accounts that are still free.
pub(super) struct WeakKeys(Index);

impl WeakKeys {
    /// Makes the keys of those accounts that are still free.
    pub(super) fn new<'a>(free: impl Iterator<Item = Account<'a>>) -> Self {
        Self(Index::new(free.flat_map(|account| {
            let parts = Parts::of(account);
            let core = surname_core(&parts.prefix, &parts.last);
            let (postcode, house) =
                (postcode_key(account.field(ExportField::Postcode)), house_number(account));
            let first: Vec<&str> = parts.first_names().collect();
            weak_keys(&core, &first, &parts.initials, &postcode, &house)
                .into_iter()
                .map(move |key| (key, account.at as u32))
        })))
    }

    pub(super) fn candidates(&self, row: Row<'_>, found: &mut Vec<u32>) {
        let person = row.person();
        let core = surname_core(person.prefix, person.last_name);
        let first = [person.first_name, first_word(person.first_name)];
        for key in weak_keys(
            &core,
            &first,
            person.initials,
            &postcode_key(person.postcode),
            person.house_number,
        ) {
            let accounts = self.0.get(key);
            if accounts.len() <= MOST_CANDIDATES {
                found.extend(accounts);
            }
        }
    }
}

fn weak_keys(
    core: &str,
    first_names: &[&str],
    initials: &str,
    postcode: &str,
    house_number: &str,
) -> Vec<u64> {
    let mut keys = Vec::with_capacity(8);
    let house: String = house_number.chars().take_while(char::is_ascii_digit).collect();
    if !core.is_empty() && !postcode.is_empty() {
        keys.push(key(Kind::SurnameAtPostcode, &[core, postcode]));
    }
    for name in first_names.iter().map(|name| loose_fold(name)).filter(|name| !name.is_empty()) {
        if !core.is_empty() {
            keys.push(key(Kind::LooseName, &[core, &name]));
        }
        if !postcode.is_empty() && !house.is_empty() {
            keys.push(key(Kind::FirstNameAtAddress, &[&name, postcode, &house]));
        }
    }
    let letter =
        first_names.iter().copied().chain([initials]).find_map(|name| fold(name).chars().next());
    if let Some(letter) = letter.filter(|_| !core.is_empty()) {
        keys.push(key(Kind::SurnameAndLetter, &[core, letter.encode_utf8(&mut [0; 4])]));
    }
    keys
}
