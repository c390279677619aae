//! What `fill` makes of a public set of people who are spelt badly.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::support::desk::{Desk, VO};

const PAIRS: &str = include_str!("../vectors/febrl4.csv");

/// What Splink 5 links of these pairs with none wrong, given the same fields.
const LINKED_BY_SPLINK: usize = 3931;

#[test]
fn of_five_thousand_spoilt_pairs_more_are_filled_than_splink_links_and_none_wrongly() {
    let desk = Desk::new(&["--lang", "en", "--today", "2026-06-01"]);
    let (mut list, mut export) = (VO.to_owned(), Vec::new());
    for (at, line) in PAIRS.lines().skip(1).enumerate() {
        let cells: Vec<&str> = line.split(',').collect();
        let [given, surname, postcode, house] = cells[..4] else { panic!("{line}") };
        writeln!(list, "{given},,{surname},{postcode},{house},a{at}@oud.example,").unwrap();
        export.push(format!("{},b{at}@nieuw.example\n", cells[4..].join(",")));
    }
    let all = export.len();
    export.sort_unstable();
    let header = "Voornaam,Achternaam,Postcode,Huisnummer,Gebruikersnaam\n";
    desk.write("list.csv", list);
    desk.write("export.csv", header.to_owned() + &export.concat());
    desk.run(
        &[
            "fill",
            "list.csv",
            "--from",
            "export.csv",
            "-o",
            "out.csv",
            "--candidates",
            "proposed.csv",
        ],
        0,
    );

    let out = desk.read("out.csv");
    let number = |identity: &str| identity[1..].split('@').next().unwrap().to_owned();
    let mut filled = 0;
    for line in out.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        if !cells[6].is_empty() {
            assert_eq!(number(cells[5]), number(cells[6]), "{line}");
            filled += 1;
        }
    }
    let proposed = desk.read("proposed.csv");
    let mut first_of: HashMap<usize, String> = HashMap::new();
    for line in proposed.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        first_of.entry(cells[2].parse().unwrap()).or_insert_with(|| number(cells[17]));
    }
    // The first pupil stands on the second row.
    let first = first_of.iter().filter(|(row, one)| (**row - 2).to_string() == **one).count();
    assert!(filled > LINKED_BY_SPLINK, "{filled} filled");
    assert!((filled + first) * 10 >= all * 9, "{filled} filled, {first} first among the proposals");
}
