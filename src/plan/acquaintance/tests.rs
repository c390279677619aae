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
    let person = Person { first_name, last_name, postcode, house_number: "7", ..Person::default() };
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
    assert_eq!(at_home(&[(aagje, "0000 XX")], "1@s", ["Teun", "Vos"], "0000XX"), Relation::Other);
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
    let told =
        |identities: &Identities<'_>| identities.holding(number, 0, 1, State::Active, &vos).as_was;
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
    for rows in [[(aagje, "9989 UE"), (bram, "9989 UE")], [(aagje, "9989 UE"), (bram, "9971 YC")]] {
        assert_eq!(at_home(&rows, "1@s", ["Bram", "Bakker"], "9989 UE"), Relation::Other);
        assert_eq!(at_home(&rows, "1@s", ["Aagje", "Jansen"], "9989 UE"), Relation::Same);
    }
}
