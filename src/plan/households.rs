//! Addresses: that of a household tells who somebody is; that of the school, or one that was put
//! down for want of another, does not. A list of few rows does not show which of them it is, so
//! that the store is asked as well.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::BuildHasher as _;
use std::sync::{Mutex, OnceLock};

use super::hash::Map;
use crate::list::List;
use crate::person::{Person, is_one_address, postcode_key, surname_core};

/// The most pupils who live at one address, a boarding house apart.
const MOST_AT_HOME: usize = 12;

/// The most surnames that they have.
const MOST_SURNAMES: usize = 2;

/// The most pupils of one street: a postcode of more was put down for want of another, or is none
/// of a street.
const MOST_IN_STREET: usize = 200;

/// The postcode, folded, and the house number of somebody of a store.
type Address = (String, String);

fn address(person: &Person<'_>) -> Address {
    (postcode_key(person.postcode), person.house_number.to_owned())
}

fn surname(person: &Person<'_>) -> String {
    surname_core(person.prefix, person.last_name)
}

/// What addresses tell of the rows of a list.
#[derive(Debug, Default)]
pub(super) struct Households {
    /// The rows by their postcodes, from the moment that an address is to say what names do not.
    homes: OnceLock<Homes>,
    /// Addresses that said alone who somebody of a store is, each with the surnames of the rows.
    relied_on: Mutex<BTreeMap<Address, BTreeSet<String>>>,
    /// Those that many have in the store.
    crowded: BTreeSet<Address>,
}

impl Households {
    /// Tells whether somebody has the address of a row, and so few others do that it tells who it
    /// is.
    pub(super) fn tell(&self, list: &List, row: usize, stored: &Person<'_>) -> bool {
        is_one_address(&list.row(row).person(), stored)
            && !self.crowded.contains(&address(stored))
            && self.homes.get_or_init(|| Homes::of(list)).is_household(list, stored)
    }

    /// Takes note that the address alone said that somebody is the person of a row.
    pub(super) fn rely_on(&self, row: &Person<'_>, stored: &Person<'_>) {
        if let Ok(mut relied_on) = self.relied_on.lock() {
            relied_on.entry(address(stored)).or_default().insert(surname(row));
        }
    }

    pub(super) fn crowds(&self) -> Crowds {
        let mut crowds = Crowds::default();
        if let Ok(relied_on) = self.relied_on.lock() {
            for ((postcode, house_number), surnames) in relied_on.iter() {
                let home = (house_number.clone(), surnames.clone());
                crowds.0.entry(postcode.clone()).or_default().push(home);
            }
        }
        crowds
    }

    /// Has the addresses that many have say nothing any more; tells whether there are any.
    pub(super) fn shun(&mut self, crowds: Crowds) -> bool {
        for (postcode, homes) in crowds.0 {
            let crowded = homes.into_iter().filter(|(_, names)| names.len() > MOST_SURNAMES);
            self.crowded.extend(crowded.map(|(number, _)| (postcode.clone(), number)));
        }
        !self.crowded.is_empty()
    }
}

/// The addresses that said alone who somebody of a store is, each with the surnames of who has it:
/// of the rows, and of whoever is visited.
#[derive(Debug, Default)]
pub struct Crowds(Map<String, Vec<(String, BTreeSet<String>)>>);

impl Crowds {
    /// Tells whether no address said anything alone.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes note of somebody of the store.
    pub fn visit(&mut self, person: &Person<'_>) {
        if person.postcode.is_empty() {
            return;
        }
        let Some(homes) = self.0.get_mut(&postcode_key(person.postcode)) else { return };
        for (house_number, surnames) in homes {
            let home = Person { postcode: person.postcode, house_number, ..Person::default() };
            // More than too many say nothing new.
            if surnames.len() <= MOST_SURNAMES && is_one_address(&home, person) {
                surnames.extend(Some(surname(person)).filter(|surname| !surname.is_empty()));
            }
        }
    }
}

/// The rows of a list by the hash of their postcode.
#[derive(Debug, Default)]
struct Homes(Map<u64, Vec<u32>>);

impl Homes {
    fn of(list: &List) -> Self {
        let mut homes = Self::default();
        for row in list.rows().filter(|row| !row.person().postcode.is_empty()) {
            let hash = homes.hash(row.person().postcode);
            homes.0.entry(hash).or_default().push(row.index() as u32);
        }
        homes
    }

    fn hash(&self, postcode: &str) -> u64 {
        self.0.hasher().hash_one(postcode_key(postcode))
    }

    /// Tells whether those who have the address of somebody, and whoever that is, may be one
    /// household: the address of the school, or one that was put down for want of another, is that
    /// of many.
    fn is_household(&self, list: &List, stored: &Person<'_>) -> bool {
        let Some(rows) =
            self.0.get(&self.hash(stored.postcode)).filter(|rows| rows.len() <= MOST_IN_STREET)
        else {
            return false;
        };
        let mut surnames = vec![surname(stored)];
        let people = rows.iter().map(|&row| list.row(row as usize).person());
        let at_home = people.filter(|person| is_one_address(person, stored));
        for (nth, person) in at_home.enumerate() {
            let surname = surname(&person);
            if !surname.is_empty() && !surnames.contains(&surname) {
                surnames.push(surname);
            }
            if nth >= MOST_AT_HOME || surnames.len() > MOST_SURNAMES {
                return false;
            }
        }
        true
    }
}
