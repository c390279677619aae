//! Laws of filling, held against small towns in which names, numbers and addresses meet often.

use proptest::prelude::*;

use super::tests::{HEAD, asked, report, try_fill};
use super::*;
use crate::list::{Format, List};
use crate::moves::FormatId;
use crate::person::{Likeness, compare_first_names, compare_surnames};

/// A person of a small town, in which names and addresses meet often.
#[derive(Clone, Debug)]
struct Pupil {
    first: usize,
    last: usize,
    postcode: usize,
    house: usize,
    number: usize,
    filled: Option<usize>,
}

fn pupil() -> impl Strategy<Value = Pupil> {
    let parts = (
        0..8_usize,
        0..8_usize,
        0..4_usize,
        0..3_usize,
        0..12_usize,
        proptest::option::weighted(0.15, 0..14_usize),
    );
    parts.prop_map(|(first, last, postcode, house, number, filled)| Pupil {
        first,
        last,
        postcode,
        house,
        number,
        filled,
    })
}

const FIRST: [&str; 8] = ["Tess", "Tygo", "Zoë", "Zoë Maria", "T.", "Hanna", "Johanna", "Ann"];
const LAST: [&str; 8] =
    ["Berg", "van der Berg", "Berg, van der", "van den Berg", "Dijk", "Dyk", "Abel", "aBel"];
const POSTCODE: [&str; 4] = ["", "1234 AB", "1234AC", "9999 ZZ"];
const HOUSE: [&str; 3] = ["", "1", "1-A"];

fn town(pupils: &[Pupil]) -> List {
    let mut list = List::new(Format::of(FormatId::Vo));
    for (at, pupil) in pupils.iter().enumerate() {
        let was =
            if pupil.number == 0 { String::new() } else { format!("{}@old", 1000 + pupil.number) };
        let wordt = pupil.filled.map_or_else(String::new, |nth| format!("u{nth}@new"));
        list.push(
            at as u32 + 2,
            [
                FIRST[pupil.first],
                "",
                LAST[pupil.last],
                POSTCODE[pupil.postcode],
                HOUSE[pupil.house],
                &was,
                &wordt,
            ],
        );
    }
    list
}

fn export_of(accounts: &[(usize, Pupil)]) -> String {
    accounts.iter().fold(HEAD.to_owned(), |text, (nth, pupil)| {
        let number =
            if pupil.number == 0 { String::new() } else { (1000 + pupil.number).to_string() };
        let (first, last) = (FIRST[pupil.first], LAST[pupil.last]);
        text + &format!(
            "u{nth}@new,{number},{first},\"{last}\",{},{}\n",
            POSTCODE[pupil.postcode], HOUSE[pupil.house]
        )
    })
}

fn display_names_of(accounts: &[(usize, Pupil)]) -> String {
    accounts.iter().fold(
        "UPN,employeeId,displayName,postalCode\n".to_owned(),
        |text, (nth, pupil)| {
            let number =
                if pupil.number == 0 { String::new() } else { (1000 + pupil.number).to_string() };
            let (first, last) = (
                FIRST[pupil.first],
                LAST[pupil.last]
                    .split_once(", ")
                    .map_or(LAST[pupil.last].to_owned(), |(name, prefix)| {
                        format!("{prefix} {name}")
                    }),
            );
            text + &format!("u{nth}@new,{number},{first} {last},{}\n", POSTCODE[pupil.postcode])
        },
    )
}

fn postcode(pupil: &Pupil) -> String {
    crate::person::postcode_key(POSTCODE[pupil.postcode])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_account_is_given_twice_nothing_is_overwritten_and_order_does_not_matter(
        pupils in proptest::collection::vec(pupil(), 1..14),
        accounts in proptest::collection::vec(pupil(), 1..14),
        all in any::<bool>(),
        shift in 0..14_usize,
    ) {
        let list = town(&pupils);
        let mut accounts: Vec<(usize, Pupil)> = accounts.into_iter().enumerate().collect();
        let accept = if all { Accept::SpellingOnly } else { Accept::Nothing };
        let request = FillRequest { accept, ..asked(&list) };
        let first = try_fill(&request, &export_of(&accounts)).unwrap();
        let mut given = std::collections::HashSet::new();
        for (before, after) in list.rows().zip(first.list.rows()) {
            if before.cell(6).is_empty() {
                prop_assert!(after.cell(6).is_empty() || given.insert(after.cell(6)), "given twice");
                prop_assert!(after.cell(6).is_empty() || list.rows().all(|row| row.cell(6) != after.cell(6)), "held by another row");
            } else {
                prop_assert_eq!(before.cell(6), after.cell(6));
            }
            prop_assert!((0..6).all(|column| before.cell(column) == after.cell(column)));
        }
        let counts = report(&first).counts;
        prop_assert_eq!(counts.filled + counts.already + counts.proposed + counts.ambiguous + counts.contradictory + counts.left_over, counts.rows);
        let length = accounts.len();
        accounts.rotate_left(shift % length);
        accounts.reverse();
        let second = try_fill(&request, &export_of(&accounts)).unwrap();
        for (one, other) in first.list.rows().zip(second.list.rows()) {
            prop_assert_eq!(one.cell(6), other.cell(6));
        }
        prop_assert_eq!(counts, report(&second).counts);
    }

    #[test]
    fn an_account_whose_first_name_or_surname_differs_is_never_filled_unasked(
        pupils in proptest::collection::vec(pupil(), 1..14),
        accounts in proptest::collection::vec(pupil(), 1..14),
        with_display_names in any::<bool>(),
    ) {
        let list = town(&pupils);
        let accounts: Vec<(usize, Pupil)> = accounts.into_iter().enumerate().collect();
        let export = if with_display_names { display_names_of(&accounts) } else { export_of(&accounts) };
        let filled = try_fill(&asked(&list), &export).unwrap();
        for row in &report(&filled).filled {
            let pupil = &pupils[row.row as usize - 2];
            let account = &accounts[row.export_row as usize - 2].1;
            if pupil.filled.is_some() {
                continue;
            }
            prop_assert!(compare_first_names(FIRST[pupil.first], FIRST[account.first]) != Likeness::Different);
            let last = compare_surnames(("", LAST[pupil.last]), ("", LAST[account.last]));
            prop_assert!(!matches!(last, Likeness::Different | Likeness::OtherPrefix), "{} {}", LAST[pupil.last], LAST[account.last]);
            let shares_number = pupil.number != 0 && pupil.number == account.number;
            let shares_postcode = !POSTCODE[pupil.postcode].is_empty() && postcode(pupil) == postcode(account);
            prop_assert!(shares_number || shares_postcode, "by name alone");
        }
    }

    #[test]
    fn an_account_that_cannot_be_used_makes_nobody_else_the_owner_of_another(
        pupils in proptest::collection::vec(pupil(), 1..14),
        accounts in proptest::collection::vec(pupil(), 2..14),
        lost in 0..14_usize,
    ) {
        let pupils: Vec<Pupil> = pupils.into_iter().map(|pupil| Pupil { filled: None, ..pupil }).collect();
        let list = town(&pupils);
        let accounts: Vec<(usize, Pupil)> = accounts.into_iter().enumerate().collect();
        let lost = format!("u{}@new", lost % accounts.len());
        let whole = export_of(&accounts);
        let before = try_fill(&asked(&list), &whole).unwrap();
        let after = try_fill(&asked(&list), &whole.replace(&format!("\n{lost},"), "\n,")).unwrap();
        for (before, after) in before.list.rows().zip(after.list.rows()) {
            let expected = if before.cell(6) == lost { "" } else { before.cell(6) };
            prop_assert_eq!(after.cell(6), expected);
        }
    }

    #[test]
    fn one_more_namesake_makes_no_pair_more_certain(
        pupils in proptest::collection::vec(pupil(), 1..10),
        accounts in proptest::collection::vec(pupil(), 1..10),
        twin in 0..10_usize,
    ) {
        let pupils: Vec<Pupil> = pupils.into_iter().map(|pupil| Pupil { filled: None, ..pupil }).collect();
        let list = town(&pupils);
        let mut accounts: Vec<(usize, Pupil)> = accounts.into_iter().enumerate().collect();
        let before = try_fill(&asked(&list), &export_of(&accounts)).unwrap();
        let copied = accounts[twin % accounts.len()].1.clone();
        accounts.push((accounts.len(), copied));
        let after = try_fill(&asked(&list), &export_of(&accounts)).unwrap();
        let own = [format!("u{}@new", twin % (accounts.len() - 1)), format!("u{}@new", accounts.len() - 1)];
        for row in after.list.rows() {
            prop_assert!(!own.iter().any(|own| own == row.cell(6)), "one of two equal accounts was filled in");
        }
        prop_assert!(report(&after).counts.filled <= report(&before).counts.filled);
    }
}
