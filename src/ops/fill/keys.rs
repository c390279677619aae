//! Keys by which rows and accounts find each other.

use super::accounts::{Account, Accounts};
use super::evidence::house_number;
use super::fields::ExportField;
use super::index::{Index, Kind, key};
use super::names::{Parts, whole_name_of, whole_names};
use super::numbers::{Numbers, number_key};
use crate::list::{List, Row};
use crate::person::{first_word, fold, loose_fold, postcode_key, surname_core};

/// More candidates than this for one row settle nothing.
pub(super) const MOST_CANDIDATES: usize = 64;

/// Keys of certain pairs, of all accounts and rows.
pub(super) struct StrongKeys {
    pub(super) identities: Index,
    pub(super) numbers: Index,
    pub(super) names: Index,
    pub(super) names_at: Index,
    pub(super) row_names: Index,
    pub(super) row_numbers: Index,
}

impl StrongKeys {
    pub(super) fn new(list: &List, accounts: &Accounts, numbers: Numbers<'_>) -> Self {
        let field = |field: ExportField| {
            accounts.distinct().map(move |account| (account.field(field), account.at as u32))
        };
        let identities =
            ExportField::KNOWN.into_iter().flat_map(field).filter(|(value, _)| !value.is_empty());
        let by_number = field(ExportField::StudentNumber)
            .filter_map(|(value, at)| Some((number_key(value)?, at)));
        let names = || {
            accounts.distinct().flat_map(|account| {
                whole_names(account).into_iter().map(move |name| (name, account))
            })
        };
        let at_postcode = |account: Account<'_>| postcode_key(account.field(ExportField::Postcode));
        let row_numbers = list
            .rows()
            .flat_map(|row| numbers.of(row).map(move |number| (number, row.index() as u32)));
        let row_names =
            list.rows().filter_map(|row| Some((whole_name_of(&row.person())?, row.index() as u32)));
        Self {
            identities: Index::new(
                identities.map(|(value, at)| (key(Kind::Identity, &[value]), at)),
            ),
            numbers: Index::new(by_number.map(|(number, at)| (key(Kind::Number, &[&number]), at))),
            names: Index::new(
                names().map(|(name, account)| (key(Kind::Name, &[&name]), account.at as u32)),
            ),
            names_at: Index::new(names().map(|(name, account)| {
                (key(Kind::NameAtPostcode, &[&name, &at_postcode(account)]), account.at as u32)
            })),
            row_names: Index::new(row_names.map(|(name, at)| (key(Kind::Name, &[&name]), at))),
            row_numbers: Index::new(
                row_numbers.map(|(number, at)| (key(Kind::Number, &[&number]), at)),
            ),
        }
    }
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
