//! Who is one person, and who is another.

use super::super::description::Person;
use super::Relation;

/// A person from given name, prefix and surname.
fn named([first_name, prefix, last_name]: [&'static str; 3]) -> Person<'static> {
    Person { first_name, prefix, last_name, ..Person::default() }
}

fn both_ways(a: &Person<'_>, b: &Person<'_>) -> Relation {
    let relation = super::relation(a, b);
    assert_eq!(relation, super::relation(b, a), "{a:?} {b:?}");
    relation
}

fn all_are(expected: Relation, pairs: &[[[&'static str; 3]; 2]]) {
    for [a, b] in pairs {
        assert_eq!(both_ways(&named(*a), &named(*b)), expected, "{a:?} {b:?}");
    }
}

#[test]
fn one_name_is_the_same_however_it_is_put_down() {
    all_are(
        Relation::Same,
        &[
            [["Aagje", "", "Jansen"], ["Aagje", "", "Jansen"]],
            [["AAGJE", "", "JANSEN"], ["aagje", "", "Jansen"]],
            [["Zoë", "van der", "Berg"], ["Zoe\u{301}", "", "Berg, van der"]],
            [["Tijn", "", "IJsbrands"], ["Tijn", "", "Ysbrands"]],
            [["Søren", "", "Nørgaard"], ["Soren", "", "Norgaard"]],
            [["Anne-Marie", "", "Bo"], ["Anne Marie", "", "Bo"]],
        ],
    );
}

#[test]
fn call_names_changed_surnames_and_what_was_cut_off_are_one_person_written_otherwise() {
    all_are(
        Relation::Alike,
        &[
            [["Hans", "", "Bakker"], ["Johannes", "", "Bakker"]],
            [["Kees", "", "Smit"], ["Cornelis", "", "Smit"]],
            [["Bas", "", "Jansen"], ["Sebastiaan", "", "Vermeer"]],
            [["Aagje", "", "Jansen"], ["Aagje", "de", "Vries"]],
            [["Lies", "", "Jansen-de Vries"], ["Elisabeth", "de", "Vries"]],
            [["Lies", "", "Jansen e/v Bakker"], ["Elisabeth", "", "Bakker"]],
            [["Lies", "", "Jansen/Bos"], ["Elisabeth", "", "Bos"]],
            [["Bets", "van den", "Berg"], ["Elisabeth", "van der", "Berg"]],
            [["Toon", "", "Vogelaar"], ["Antonius", "", "Vogela"]],
            [["Koos", "", "Vanderbeekenstein"], ["Jacobus", "", "Vanderbeekenste"]],
            [["Maria Johanna Elisabeth", "", "Kok"], ["Elisabeth Maria", "", "Hendriks"]],
            [["Mohammed", "", "El Haddaoui"], ["Muhammad", "", "Al Hadawi"]],
            [["Joesoef", "", "Ouali"], ["Yussuf", "", "El Waali"]],
            [["Oleksandr", "", "Zelenskyy"], ["Alexander", "", "Selenski"]],
            [["Jansen", "", "Aagje"], ["Aagje", "", "Jansen"]],
            [["Bram", "", "Smit"], ["Brma", "", "Smti"]],
        ],
    );
}

#[test]
fn who_shares_no_name_is_another_person() {
    all_are(
        Relation::Other,
        &[
            [["Aagje", "", "Jansen"], ["Bram", "de", "Vries"]],
            [["Aagje", "van der", "Berg"], ["Bram", "van der", "Vries"]],
            [["Emma", "", "Cornelissen"], ["Oscar", "", "Bakker"]],
            [["Otto", "", "Smit"], ["Aagje", "", "Jansen"]],
            [["Fatima", "", "El Amrani"], ["Sven", "", "de Wit"]],
            [["Li", "", "Wu"], ["Xi", "", "Ma"]],
            [["Aagje", "", "Zwart"], ["Bram", "", "Hart"]],
            [["Daan", "", "Smit"], ["Lotte", "de", "Wit"]],
            [["Aagje", "", "Jansen"], ["B.", "de", "Vries"]],
            [["JP", "", "Jansen"], ["Aagje", "", "Vermeer"]],
        ],
    );
}

#[test]
fn what_is_missing_denies_nobody() {
    all_are(
        Relation::Untold,
        &[
            [["", "", ""], ["Bram", "de", "Vries"]],
            [["Aagje", "", ""], ["Bram", "de", "Vries"]],
            [["Aagje", "", "Jansen"], ["Bram", "", "-"]],
            [["Aagje", "", "Jansen"], ["", "de", "Vries"]],
            [["Aagje", "", "J."], ["Bram", "de", "Vries"]],
            [["Aagje", "", "J."], ["Teun", "", "Jansen"]],
            [["A.", "", "Jansen"], ["Aagje", "", "Vermeer"]],
            [["J.P.", "", "Jansen"], ["Johannes Petrus", "", "Vermeer"]],
        ],
    );
    all_are(
        Relation::Alike,
        &[
            [["Aagje", "", "Jansen"], ["", "", "Jansen"]],
            [["Aagje", "", ""], ["Aagje", "", "Jansen"]],
        ],
    );
}

#[test]
fn whoever_is_told_by_any_form_of_a_given_name_is_known_from_who_is_evidently_another() {
    let given: [fn(&Person<'static>) -> Person<'static>; 4] = [
        |it| *it,
        |it| Person { first_name: "", ..*it },
        |it| Person { first_name: it.initials, initials: "", ..*it },
        |it| Person { initials: "", ..*it },
    ];
    let wim = |prefix, last_name| Person {
        initials: "W.",
        first_name: "Willem",
        prefix,
        last_name,
        ..Person::default()
    };
    let (jansen, married) = (wim("", "Jansen"), wim("", "Jansen-de Vries"));
    let kees =
        Person { initials: "C.", first_name: "Kees", prefix: "de", last_name: "Vries", ..married };
    let (called, apart) = (
        Person { first_name: "Wim", ..jansen },
        Person { prefix: "de", last_name: "Boer", ..kees },
    );
    for one in given {
        for other in given {
            assert_eq!(both_ways(&one(&jansen), &other(&apart)), Relation::Other);
            assert_ne!(both_ways(&one(&married), &other(&kees)), Relation::Other);
            assert_ne!(both_ways(&one(&jansen), &other(&called)), Relation::Other);
            assert_ne!(both_ways(&one(&called), &other(&married)), Relation::Other);
        }
        let nobody = Person { first_name: "", initials: "", ..apart };
        assert_eq!(both_ways(&one(&jansen), &nobody), Relation::Untold);
    }
}

#[test]
fn an_address_that_agrees_makes_nobody_another_person() {
    let at = |name, postcode, house_number| Person { postcode, house_number, ..named(name) };
    let (aagje, bram) = (["Aagje", "", "Jansen"], ["Bram", "de", "Vries"]);
    assert_eq!(both_ways(&at(aagje, "1234 AB", "1"), &at(bram, "1234ab", "1")), Relation::Alike);
    assert_eq!(both_ways(&at(aagje, "1234 AB", ""), &at(bram, "1234AB", "1")), Relation::Alike);
    assert_eq!(both_ways(&at(aagje, "1234 AB", "1"), &at(bram, "1234 AB", "2")), Relation::Other);
    assert_eq!(both_ways(&at(aagje, "1234 AB", "1"), &at(bram, "9999 ZZ", "1")), Relation::Other);
    assert_eq!(both_ways(&at(aagje, "", "1"), &at(bram, "", "1")), Relation::Other);
    assert_eq!(
        both_ways(&at(aagje, "1234 AB", "1"), &at(aagje, "9999 ZZ", "7")),
        Relation::Same,
        "somebody who moved house"
    );
}

#[test]
fn initials_show_two_people_and_decide_nothing_between_two_given_names() {
    let with = |name, initials| Person { initials, ..named(name) };
    assert_eq!(
        both_ways(&with(["", "", "Jansen"], "A."), &named(["Aagje", "", "Vermeer"])),
        Relation::Untold
    );
    assert_eq!(
        both_ways(&with(["", "", "Jansen"], "A."), &with(["", "", "Vermeer"], "A.")),
        Relation::Untold
    );
    assert_eq!(
        both_ways(&with(["", "", "Jansen"], "B."), &named(["Aagje", "", "Vermeer"])),
        Relation::Other
    );
    assert_eq!(
        both_ways(&with(["", "", "Jansen"], "B."), &named(["Aagje", "", "Jansen"])),
        Relation::Alike
    );
    assert_eq!(
        both_ways(&with(["", "", "Jansen"], "J."), &with(["Hans", "", "Vermeer"], "J.P.")),
        Relation::Untold
    );
    assert_eq!(
        both_ways(&with(["", "", "Jansen"], "n.v.t."), &named(["Aagje", "", "Vermeer"])),
        Relation::Untold
    );
    assert_eq!(
        both_ways(&with(["Hans", "", "Jansen"], "J.P."), &with(["Johannes", "", "Vermeer"], "JP")),
        Relation::Alike
    );
    assert_eq!(
        both_ways(&with(["Aagje", "", "Jansen"], "J.P."), &with(["Bram", "", "Vermeer"], "JP")),
        Relation::Other
    );
    assert_eq!(
        both_ways(&with(["Otto", "", "Jansen"], "B."), &named(["Bram", "", "Vermeer"])),
        Relation::Other
    );
    assert_eq!(
        both_ways(&with(["Aagje", "", "Jansen"], "A."), &with(["Aagje", "", "Jansen"], "B.")),
        Relation::Same
    );
}
