//! Lists without old identities: whom a row is about is told by the person alone, and so is who
//! stands in the way.

use crate::support::desk::Desk;

const HEADER: &str = "Voorletters,Voornaam,Achternaam,School locatie,nlEduPersonProfileId nieuw,nlEduPersonRealId nieuw\n";
const STORE: &str =
    "profile_id,identity,scheme,state,initials,first_name,prefix,last_name,location\n";
const ANNA: &str = "A.,Anna,Hartman,Zuid,102@a.nl,u101@s\n";
const NIENKE: &str = "N.,Nienke,Lubbers,Noord,103@a.nl,u102@s\n";

/// A move from activation codes, whose accounts have a realm, to a portal with another one.
const MOVE: &str = "sector = \"mbo\"\n[school]\nbrin = \"99WW03\"\nname = \"R\"\n[from]\ndelivery = \"non-eck\"\n\
    idp = \"itslearning\"\nrealm = \"codes\"\n[to]\ndelivery = \"eck\"\nidp = \"magister\"\nrealm = \"s\"\n\
    [conditions]\nuser_ids_change = true\nhistory = true\nrunning_licences = true\n";

fn desk(list: &str, keyrings: &str) -> Desk {
    let desk = Desk::new(&["--lang", "en", "--quiet"]);
    desk.write("move.toml", MOVE);
    desk.write("list.csv", HEADER.to_owned() + list);
    desk.write("store.csv", STORE.to_owned() + keyrings);
    desk
}

const APPLY: [&str; 6] = ["apply", "list.csv", "--move", "move.toml", "--store", "store.csv"];

#[test]
fn a_profile_of_another_school_may_be_that_of_a_namesake() {
    let keyrings = |realm: &str| {
        format!(
            "P2,x@{realm},real-id,active,A.,Anna,,Hartman,Zuid\nP3,,,active,N.,Nienke,,Lubbers,Noord\n"
        )
    };
    let list = ANNA.to_owned() + NIENKE;
    let run = desk(&list, &keyrings("elsewhere")).json(&APPLY, 1);
    assert_eq!(run["held"][0]["reason"], "has-another", "{run}");
    assert_eq!((&run["counts"]["linked"], &run["counts"]["held"]), (&1.into(), &1.into()));
    for own in ["codes", "CODES"] {
        let run = desk(&list, &keyrings(own)).json(&APPLY, 0);
        assert_eq!(run["counts"]["linked"], 2, "{run}");
    }
}

#[test]
fn nobody_of_the_list_is_robbed_of_an_identity_and_held_in_one_run() {
    let keyrings =
        "P2,u102@s,real-id,active,A.,Anna,,Hartman,Zuid\nP3,,,active,N.,Nienke,,Lubbers,Noord\n";
    let desk = desk(&(ANNA.to_owned() + NIENKE), keyrings);
    let before = desk.read("store.csv");
    for _ in 0..2 {
        let run = desk.json(&[&APPLY[..], &["--on-collision", "take-over"]].concat(), 1);
        assert_eq!((&run["counts"]["held"], &run["counts"]["linked"]), (&2.into(), &0.into()));
        assert_eq!(run["orphaned"].as_array().map(Vec::len), Some(0), "{run}");
        assert_eq!(desk.read("store.csv"), before);
    }
}
