//! Rows with two identities on each side, as in MBO, where one row is one person.

use std::convert::Infallible;

use super::model::names_of;
use super::table::told;
use crate::identity::{Case, Scheme};
use crate::list::{Format, List};
use crate::moves::FormatId;
use crate::person::Person;
use crate::plan::{
    Identities, OnCollision, OnOtherPerson, Past, Plan, Planner, Policy, Snapshot, State,
};

/// Reads cells: `pa` is profile id p beside real id a; an underscore is an empty cell.
fn cells(word: &str) -> [String; 2] {
    let mut letters = word.chars();
    let mut cell = |realm: &str| {
        letters
            .next()
            .filter(|letter| *letter != '_')
            .map_or(String::new(), |it| format!("{it}@{realm}"))
    };
    [cell("adm"), cell("school")]
}

fn list(rows: &[&str]) -> List {
    let mut list = List::new(Format::of(FormatId::MboIdpChange));
    for (row, number) in rows.iter().zip(2..) {
        let (was, rest) = row.split_once('>').unwrap();
        let person = rest[2..].parse().ok();
        let ([was_profile, was_real], [profile, real]) = (cells(was), cells(&rest[..2]));
        let [first_name, last_name] = names_of(person);
        list.push(
            number,
            ["", first_name, last_name, "", &was_profile, &was_real, &profile, &real],
        );
    }
    list
}

/// Plans rows, as `pa>qb7`, against a store in which `a1` is a keyring of profile 1 that bears its
/// name; letters from p on are profile ids.
fn plan(keyrings: &str, rows: &[&str]) -> Plan {
    let list = list(rows);
    let identities = Identities::of(&list, Case::Exact);
    let mut snapshot = Snapshot::of(identities.len());
    for (word, keyring) in keyrings.split_whitespace().zip(1..) {
        let (letter, profile) = (word.chars().next().unwrap(), word[1..].parse::<u8>().unwrap());
        let (scheme, realm) =
            if letter < 'p' { (Scheme::RealId, "school") } else { (Scheme::ProfileId, "adm") };
        let Some(identity) = identities.number(scheme, &format!("{letter}@{realm}")) else {
            continue;
        };
        let [first_name, last_name] = names_of(Some(profile));
        let person = Person { first_name, last_name, ..Person::default() };
        let number = snapshot.profiles.number(&profile.to_string());
        snapshot
            .hold(identity, identities.holding(identity, number, keyring, State::Active, &person));
    }
    let policy = Policy {
        on_collision: OnCollision::Skip,
        on_other_person: OnOtherPerson::Skip,
        ..Policy::default()
    };
    let past = Past::default();
    let planned = Planner::new(&list, &identities, &snapshot, &past, None, &policy)
        .plan(|_, at_stake| Ok::<_, Infallible>(at_stake.to_vec()), |_, _| Ok(Vec::new()));
    let Ok(plan) = planned;
    plan
}

fn check(lines: &[(&str, &str, &[&str], &str)]) {
    for (what, keyrings, rows, outcomes) in lines {
        assert_eq!(told(&plan(keyrings, rows)), *outcomes, "{what}");
    }
}

#[test]
fn a_row_that_stays_as_it_is_tells_of_each_of_its_identities() {
    check(&[
        ("both open the profile of the row", "p1 a1", &["pa>pa1"], "unchanged"),
        ("one opens it, the other somebody else's", "p1 a2", &["pa>pa1"], "unchanged+present"),
        ("the other way round", "p2 a1", &["pa>pa1"], "unchanged+present"),
        ("two profiles, and the row names nobody", "p1 a2", &["pa>pa"], "unchanged+present"),
    ]);
}

#[test]
fn a_row_that_is_half_filled_in_tells_whom_its_new_identity_opens() {
    check(&[
        ("nobody", "p1 a1", &["pa>_b1"], "unfilled"),
        ("the pupil", "p1 a1 b1", &["pa>_b1"], "unfilled"),
        ("another profile of the pupil, by its names", "p1 a1 b2", &["pa>_b2"], "unfilled+present"),
        ("somebody else", "p1 a1 b2", &["pa>_b1"], "held:Collision"),
        ("somebody, who has gone on", "p1 a1 q2 b2", &["pa>_b1", "qb>rc2"], "unfilled linked"),
        ("somebody, while the pupil has no profile", "b2", &["pa>_b"], "unfilled+present"),
        (
            "what another row gives to somebody else",
            "p1 a1 q2 c2",
            &["pa>_b1", "qc>rb2"],
            "held:TwoClaims held:TwoClaims",
        ),
        (
            "what the whole row says of the same pupil",
            "p1 a1",
            &["pa>_b1", "pa>qb1"],
            "unfilled linked",
        ),
    ]);
}
