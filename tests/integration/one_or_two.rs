//! How often one person is taken for two, and two people for one: the figures of the page of
//! `apply`, measured on names that the program's own table of call names was not made of.

use waswordt::person::{Person, Relation, relation};

use crate::relation::everybody;

/// On each line what somebody is called, and the name in full.
const CALLED: &str = include_str!("../vectors/call_names.txt");

const PAGES: [(&str, &str); 2] = [
    (" of ", include_str!("../../src/cli/generated/prose/people.en.md")),
    (" van de ", include_str!("../../src/cli/generated/prose/people.nl.md")),
];

/// A given name and a surname.
type Name = [String; 2];

fn is_other([one, other]: &[Name; 2]) -> bool {
    let [one, other] = [one, other].map(|[first_name, last_name]| Person {
        first_name,
        last_name,
        ..Person::default()
    });
    relation(&one, &other) == Relation::Other
}

/// What somebody is called beside the name in full, each with a surname of the samples, and that of
/// somebody else.
fn called() -> Vec<([&'static str; 2], [String; 2])> {
    let surnames: Vec<String> = everybody().into_iter().map(|named| named.last_name).collect();
    let surname = |at: usize| surnames[at % surnames.len()].clone();
    let pairs = CALLED.lines().map(|line| line.split_once(' ').unwrap());
    pairs
        .enumerate()
        .map(|(at, (call, full))| ([call, full], [surname(at), surname(at + 83)]))
        .collect()
}

/// How many of how many pairs are judged wrongly.
type Figure = [usize; 2];

/// One person under a call name: by the full name or its initial, beside the same surname or
/// another.
fn one_taken_for_two(shorten: fn(&str) -> String, is_married: bool) -> Figure {
    let pairs = called();
    let is_wrong = |([call, full], [surname, other]): &&([&str; 2], [String; 2])| {
        let other = if is_married { other } else { surname };
        is_other(&[[(*call).to_owned(), surname.clone()], [shorten(full), other.clone()]])
    };
    [pairs.iter().filter(is_wrong).count(), pairs.len()]
}

/// Two people who differ in both names.
fn two_taken_for_one(shorten: fn(&str) -> String) -> Figure {
    let all: Vec<Name> =
        everybody().into_iter().map(|named| [named.first_name, named.last_name]).collect();
    let (mut found, mut tried) = (0, 0);
    for (at, one) in all.iter().enumerate() {
        let others = all[at + 1..].iter().step_by(3);
        for other in others.filter(|it| it[0] != one[0] && it[1] != one[1]) {
            tried += 1;
            let other = [shorten(&other[0]), other[1].clone()];
            found += usize::from(!is_other(&[one.clone(), other]));
        }
    }
    [found, tried]
}

#[test]
fn the_page_says_how_often_one_person_is_taken_for_two_and_two_for_one() {
    let initial = |name: &str| name.chars().take(1).chain(['.']).collect::<String>();
    // Each with the percentage that it must not exceed.
    let figures = [
        (one_taken_for_two(str::to_owned, false), 0),
        (one_taken_for_two(str::to_owned, true), 30),
        (one_taken_for_two(initial, true), 10),
        (two_taken_for_one(str::to_owned), 1),
        (two_taken_for_one(initial), 15),
    ];
    let too_many = figures.iter().filter(|([found, tried], most)| found * 100 > tried * most);
    assert_eq!(too_many.count(), 0, "{figures:?}");
    let is_said = |[found, tried]: &Figure| {
        PAGES.iter().all(|(of, page)| page.contains(&format!("{found}{of}{tried}")))
    };
    assert!(figures.iter().all(|(figure, _)| is_said(figure)), "{figures:?}");
}
