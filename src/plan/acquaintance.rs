//! Who the rows of a list are about, by the identities that they name.

use std::hash::BuildHasher as _;
use std::sync::OnceLock;

use super::hash::Map;
use super::holdings::IdentityNo;
use super::households::Households;
use crate::identity::Side;
use crate::list::{List, Row};
use crate::person::{Person, Relation, full_name, is_one_address, relation_by_name};

/// The rows that name each identity: mostly one, on one side.
#[derive(Debug, Default)]
pub(super) struct Acquaintance<'l> {
    list: Option<&'l List>,
    /// For each side and identity, the index of the first row that names it, counted from one.
    rows: [Vec<u32>; 2],
    /// Further rows that name it.
    more: Map<(Side, IdentityNo), Vec<u32>>,
    /// The rows by their people, from the moment that somebody of a store is like one of these.
    named: OnceLock<Named>,
    /// What their addresses tell.
    pub(super) households: Households,
}

impl<'l> Acquaintance<'l> {
    pub(super) fn of(list: &'l List) -> Self {
        let rows = [Vec::with_capacity(list.len() * 2), Vec::with_capacity(list.len() * 2)];
        Self { list: Some(list), rows, ..Self::default() }
    }

    /// Takes note that a row, by its index, names an identity.
    pub(super) fn note(&mut self, side: Side, identity: IdentityNo, row: usize) {
        let rows = &mut self.rows[side as usize];
        let at = identity as usize;
        if at >= rows.len() {
            rows.resize(at + 1, 0);
        }
        match rows[at] {
            0 => rows[at] = row as u32 + 1,
            _ => self.more.entry((side, identity)).or_default().push(row as u32),
        }
    }

    pub(super) fn has_list(&self) -> bool {
        self.list.is_some()
    }

    /// Tells whether a row names an identity.
    pub(super) fn names(&self, identity: IdentityNo) -> bool {
        self.names_on(Side::Was, identity) || self.names_on(Side::Wordt, identity)
    }

    /// The same of one side.
    pub(super) fn names_on(&self, side: Side, identity: IdentityNo) -> bool {
        self.first(side, identity).is_some()
    }

    /// Says whether somebody of the store is who the rows with this identity are about. Where one
    /// row with an old identity is about another person, what the others say vouches for nobody; of
    /// several with a new one, the row that says most for it counts.
    pub(super) fn relation(
        &self,
        side: Side,
        identity: IdentityNo,
        stored: &Person<'_>,
    ) -> Relation {
        let Some(list) = self.list else { return Relation::Untold };
        let of_row = |row: usize| {
            let person = list.row(row).person();
            let lives_there = || self.households.tell(list, row, stored);
            let is_another_rows =
                |told| self.is_of_another_row((side, identity), list, row, (stored, told));
            let lives_elsewhere = || {
                !person.postcode.is_empty()
                    && !stored.postcode.is_empty()
                    && !is_one_address(&person, stored)
            };
            match relation_by_name(&person, stored) {
                told @ Relation::Alike if is_another_rows(told) => Relation::Other,
                told @ Relation::Same if lives_elsewhere() && is_another_rows(told) => {
                    Relation::Other
                }
                told @ Relation::Other if lives_there() && !is_another_rows(told) => {
                    self.households.rely_on(&person, stored);
                    Relation::Alike
                }
                told => told,
            }
        };
        self.rows(side, identity)
            .map(of_row)
            .max_by_key(|told| weight(side, *told))
            .unwrap_or_default()
    }

    /// Tells whether somebody who is like the person of a row, or shares an address with it, is
    /// exactly that of another one, which does not ask for the same new identity: twins, and
    /// neighbours in a column that was shifted, are like each other. Of namesakes the address tells.
    fn is_of_another_row(
        &self,
        (side, identity): (Side, IdentityNo),
        list: &List,
        at: usize,
        (stored, told): (&Person<'_>, Relation),
    ) -> bool {
        let row = list.row(at);
        let is_another = |other: usize| {
            // Of rows with one old identity, one may tell less of the same person than the other.
            let may_be_another = || {
                full_name(&row.person()).is_some()
                    || self.rows(side, identity).all(|it| it != other)
            };
            // Whose address the profile bears is its pupil, though a namesake in full is written
            // more like it; but who has no name in common with it is not.
            let is_at_home = || {
                told == Relation::Alike
                    && self.households.tell(list, at, stored)
                    && !self.households.tell(list, other, stored)
            };
            let is_at_their_home =
                || told != Relation::Same || self.households.tell(list, other, stored);
            other != at
                && relation_by_name(&list.row(other).person(), stored) == Relation::Same
                && !share_wordt(row, list.row(other))
                && may_be_another()
                && !is_at_home()
                && is_at_their_home()
        };
        self.named.get_or_init(|| Named::of(list)).rows(stored).any(is_another)
    }

    /// Tells whether a row with this identity names anybody.
    pub(super) fn name_somebody(&self, side: Side, identity: IdentityNo) -> bool {
        let names = |list: &List, row: usize| {
            relation_by_name(&list.row(row).person(), &list.row(row).person()) != Relation::Untold
        };
        self.list.is_some_and(|list| self.rows(side, identity).any(|row| names(list, row)))
    }

    /// Walks over the rows that have an identity on a side, by their index.
    pub(super) fn rows(&self, side: Side, identity: IdentityNo) -> impl Iterator<Item = usize> {
        let further =
            self.more.get(&(side, identity)).into_iter().flatten().map(|&row| row as usize);
        self.first(side, identity).into_iter().chain(further)
    }

    fn first(&self, side: Side, identity: IdentityNo) -> Option<usize> {
        (*self.rows[side as usize].get(identity as usize)? as usize).checked_sub(1)
    }
}

/// Tells whether two rows ask for one new identity.
fn share_wordt(one: Row<'_>, other: Row<'_>) -> bool {
    let is_there = |(_, scheme, value)| {
        other.identities(Side::Wordt).any(|(_, there, same)| (there, same) == (scheme, value))
    };
    one.identities(Side::Wordt).any(is_there)
}

/// How much a relation counts beside those of other rows with the same identity.
const fn weight(side: Side, relation: Relation) -> u8 {
    match (side, relation) {
        (Side::Wordt, Relation::Other) => 0,
        (_, Relation::Untold) => 1,
        (_, Relation::Alike) => 2,
        (_, Relation::Same) => 3,
        (Side::Was, Relation::Other) => 4,
    }
}

/// The rows of a list by the hash of whom they name in full: of each the first and the last.
#[derive(Debug, Default)]
struct Named(Map<u64, [u32; 2]>);

impl Named {
    fn of(list: &List) -> Self {
        let mut named = Self::default();
        for row in list.rows() {
            if let Some(hash) = named.hash(&row.person()) {
                let at = row.index() as u32;
                named.0.entry(hash).or_insert([at, at])[1] = at;
            }
        }
        named
    }

    fn hash(&self, person: &Person<'_>) -> Option<u64> {
        Some(self.0.hasher().hash_one(full_name(person)?))
    }

    /// Walks over the rows that may be about somebody.
    fn rows(&self, person: &Person<'_>) -> impl Iterator<Item = usize> {
        let rows = self.hash(person).and_then(|hash| self.0.get(&hash)).copied();
        rows.into_iter().flatten().map(|row| row as usize)
    }
}

#[cfg(test)]
mod tests {
    use crate::identity::{Case, Scheme, Side};
    use crate::list::{Format, List};
    use crate::moves::FormatId;
    use crate::person::{Person, Relation};
    use crate::plan::{Identities, State};

    /// Rows of given name, surname, old and new identity.
    fn list(rows: &[[&str; 4]]) -> List {
        let mut list = List::new(Format::of(FormatId::Vo));
        for (at, [first_name, last_name, was, wordt]) in rows.iter().enumerate() {
            list.push(at as u32 + 2, [first_name, "", last_name, "1234 AB", "1", was, wordt]);
        }
        list
    }

    /// What a keyring with an old identity says, where it names somebody.
    fn as_was(rows: &[[&str; 4]], identity: &str, [first_name, last_name]: [&str; 2]) -> Relation {
        let list = list(rows);
        let identities = Identities::of(&list, Case::Exact);
        let number = identities.number(Scheme::RealId, identity).unwrap();
        assert!(identities.is_on(Side::Was, number));
        identities
            .holding(
                number,
                0,
                1,
                State::Active,
                &Person { first_name, last_name, ..Person::default() },
            )
            .as_was
    }

    #[test]
    fn a_row_of_somebody_else_with_the_same_old_identity_is_not_outvoted() {
        let (otto, hugo) = (["Otto", "Smit", "1@s", ""], ["Hugo", "Dolman", "1@s", "3@s"]);
        for rows in [[otto, hugo], [hugo, otto]] {
            assert_eq!(as_was(&rows, "1@s", ["Otto", "Smit"]), Relation::Other);
        }
        let unnamed = ["", "", "1@s", ""];
        assert_eq!(as_was(&[unnamed, hugo], "1@s", ["Hugo", "Dolman"]), Relation::Same);
        assert_eq!(as_was(&[unnamed, otto], "1@s", ["Hugo", "Dolman"]), Relation::Other);
        assert_eq!(as_was(&[unnamed], "1@s", ["Hugo", "Dolman"]), Relation::Untold);
    }

    #[test]
    fn who_is_exactly_the_person_of_another_row_is_not_like_this_one() {
        let twins = [["Tim", "Jansen", "1@s", "a@s"], ["Tom", "Jansen", "2@s", "b@s"]];
        assert_eq!(as_was(&twins, "1@s", ["Tom", "Jansen"]), Relation::Other);
        assert_eq!(as_was(&twins, "1@s", ["TIM", "JANSEN"]), Relation::Same);
        assert_eq!(as_was(&twins, "1@s", ["Timo", "Jansen"]), Relation::Alike);
        assert_eq!(as_was(&twins, "1@s", ["T.", "Jansen"]), Relation::Alike);
        assert_eq!(as_was(&twins, "1@s", ["", ""]), Relation::Untold);
        assert_eq!(as_was(&twins[..1], "1@s", ["Tom", "Jansen"]), Relation::Alike);
    }

    #[test]
    fn a_call_name_is_another_person_only_where_the_full_name_is_another_rows() {
        let hans = ["Hans", "Bakker", "1@s", "a@s"];
        let johannes = |was, wordt| ["Johannes", "Bakker", was, wordt];
        let stored = ["Johannes", "Bakker"];
        assert_eq!(as_was(&[hans], "1@s", stored), Relation::Alike);
        assert_eq!(as_was(&[hans, johannes("2@s", "b@s")], "1@s", stored), Relation::Other);
        assert_eq!(
            as_was(&[hans, johannes("2@s", "a@s")], "1@s", stored),
            Relation::Alike,
            "one pupil with two old identities"
        );
        assert_eq!(
            as_was(&[hans, johannes("1@s", "a@s")], "1@s", stored),
            Relation::Same,
            "one row, twice"
        );
        assert_eq!(as_was(&[hans, johannes("1@s", "")], "1@s", stored), Relation::Other);
        assert_eq!(
            as_was(&[["", "Bakker", "1@s", "a@s"], johannes("1@s", "")], "1@s", stored),
            Relation::Same
        );
    }

    #[test]
    fn an_address_tells_of_two_whose_names_fit_whose_profile_it_is() {
        let mut list = List::new(Format::of(FormatId::Vo));
        list.push(2, ["Jesse Anna", "", "Vos", "9989 UE", "234", "1@s", "a@s"]);
        list.push(3, ["Jesse", "", "Vos", "9971 YC", "51", "2@s", "b@s"]);
        let identities = Identities::of(&list, Case::Exact);
        let at = |postcode, house_number| Person {
            first_name: "Jesse",
            last_name: "Vos",
            postcode,
            house_number,
            ..Person::default()
        };
        let as_was = |identity, person: &Person<'_>| {
            identities
                .holding(
                    identities.number(Scheme::RealId, identity).unwrap(),
                    0,
                    1,
                    State::Active,
                    person,
                )
                .as_was
        };
        assert_eq!(as_was("1@s", &at("9989 UE", "234")), Relation::Alike);
        assert_eq!(as_was("1@s", &at("9971 YC", "51")), Relation::Other);
        assert_eq!(as_was("1@s", &at("", "")), Relation::Other);
        assert_eq!(as_was("2@s", &at("9989 UE", "234")), Relation::Same);
    }

    #[test]
    fn namesakes_are_the_same_whichever_row_is_theirs() {
        let rows = [
            ["Tim", "Jansen", "1@s", "a@s"],
            ["Tim", "Jansen", "2@s", "b@s"],
            ["Tom", "Jansen", "3@s", "c@s"],
        ];
        assert_eq!(as_was(&rows, "1@s", ["Tim", "Jansen"]), Relation::Same);
        assert_eq!(as_was(&rows, "3@s", ["Tim", "Jansen"]), Relation::Other);
    }

    #[test]
    fn of_namesakes_the_address_tells_whose_profile_it_is() {
        let [first, second] = [["Jan", "Jansen", "1@s", "a@s"], ["Jan", "Jansen", "2@s", "b@s"]];
        let jan = ["Jan", "Jansen"];
        let crossed = [(first, "9999 ZZ"), (second, "1234 AB")];
        assert_eq!(at_home(&crossed, "1@s", jan, "1234 AB"), Relation::Other);
        assert_eq!(at_home(&crossed, "2@s", jan, "1234 AB"), Relation::Same);
        assert_eq!(at_home(&crossed, "1@s", jan, "4321 BA"), Relation::Same, "who moved house");
        assert_eq!(at_home(&crossed, "1@s", jan, ""), Relation::Same);
        assert_eq!(at_home(&crossed[..1], "1@s", jan, "1234 AB"), Relation::Same);
    }

    /// What keyrings with an old identity say of the rows of a list of people at addresses.
    fn at_home(
        rows: &[([&str; 4], &str)],
        identity: &str,
        [first_name, last_name]: [&str; 2],
        postcode: &str,
    ) -> Relation {
        let mut list = List::new(Format::of(FormatId::Vo));
        for (at, ([first_name, last_name, was, wordt], postcode)) in rows.iter().enumerate() {
            list.push(at as u32 + 2, [first_name, "", last_name, postcode, "7", was, wordt]);
        }
        let identities = Identities::of(&list, Case::Exact);
        let number = identities.number(Scheme::RealId, identity).unwrap();
        let person =
            Person { first_name, last_name, postcode, house_number: "7", ..Person::default() };
        identities.holding(number, 0, 1, State::Active, &person).as_was
    }

    #[test]
    fn an_address_of_many_speaks_for_nobody() {
        let [aagje, bram, otto] = [
            ["Aagje", "Jansen", "1@s", "a@s"],
            ["Bram", "Bakker", "2@s", "b@s"],
            ["Otto", "Smit", "3@s", "c@s"],
        ];
        let home = "9989 UE";
        assert_eq!(at_home(&[(aagje, home)], "1@s", ["Teun", "Vos"], home), Relation::Alike);
        assert_eq!(
            at_home(&[(aagje, home), (bram, home)], "1@s", ["Teun", "Bakker"], home),
            Relation::Alike,
            "one household of two names"
        );
        assert_eq!(
            at_home(&[(aagje, home), (bram, home), (otto, home)], "1@s", ["Teun", "Vos"], home),
            Relation::Other
        );
        assert_eq!(
            at_home(
                &[(aagje, home), (bram, "9971 YC"), (otto, "9971 YC")],
                "1@s",
                ["Teun", "Vos"],
                home
            ),
            Relation::Alike
        );
        assert_eq!(
            at_home(&[(aagje, "0000 XX")], "1@s", ["Teun", "Vos"], "0000XX"),
            Relation::Other
        );
        let many: Vec<_> = (0..13).map(|_| (aagje, home)).collect();
        assert_eq!(at_home(&many[..12], "1@s", ["Teun", "Vos"], home), Relation::Alike);
        assert_eq!(at_home(&many, "1@s", ["Teun", "Vos"], home), Relation::Other);
    }

    #[test]
    fn an_address_of_many_in_the_store_speaks_for_nobody_either() {
        let person = |last_name, house_number| Person {
            first_name: "Teun",
            last_name,
            postcode: "9989ue",
            house_number,
            ..Person::default()
        };
        let mut list = List::new(Format::of(FormatId::Vo));
        list.push(2, ["Aagje", "", "Jansen", "9989 UE", "7", "1@s", "a@s"]);
        let mut identities = Identities::of(&list, Case::Exact);
        let number = identities.number(Scheme::RealId, "1@s").unwrap();
        assert!(identities.crowds().is_empty());
        let vos = person("Vos", "7");
        let told = |identities: &Identities<'_>| {
            identities.holding(number, 0, 1, State::Active, &vos).as_was
        };
        assert_eq!(told(&identities), Relation::Alike);
        let mut crowds = identities.crowds();
        for other in [person("Jansen", "7"), person("Vos", "7"), person("Smit", "9")] {
            crowds.visit(&other);
        }
        assert!(!identities.shun(crowds), "a household of two names");
        assert_eq!(told(&identities), Relation::Alike);
        let mut crowds = identities.crowds();
        for other in [vos, person("Bakker", "7")] {
            crowds.visit(&other);
        }
        assert!(identities.shun(crowds));
        assert_eq!(told(&identities), Relation::Other);
    }

    #[test]
    fn an_address_makes_nobody_of_two_who_are_both_in_the_list() {
        let [aagje, bram] = [["Aagje", "Jansen", "1@s", "a@s"], ["Bram", "Bakker", "2@s", "b@s"]];
        for rows in
            [[(aagje, "9989 UE"), (bram, "9989 UE")], [(aagje, "9989 UE"), (bram, "9971 YC")]]
        {
            assert_eq!(at_home(&rows, "1@s", ["Bram", "Bakker"], "9989 UE"), Relation::Other);
            assert_eq!(at_home(&rows, "1@s", ["Aagje", "Jansen"], "9989 UE"), Relation::Same);
        }
    }
}
