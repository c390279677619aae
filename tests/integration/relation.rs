//! Who is taken for another person: nobody who is written otherwise, and nearly everybody who is
//! somebody else.

use std::collections::HashMap;
use std::fs;
use std::ops::Deref;
use std::path::Path;

use serde_json::Value;
use waswordt::person::{Person, Relation, relation};

use crate::support::desk::Desk;

/// A person of a sample.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Named {
    initials: String,
    pub(crate) first_name: String,
    prefix: String,
    pub(crate) last_name: String,
    postcode: String,
    house_number: String,
}

impl Named {
    fn person(&self) -> Person<'_> {
        Person {
            initials: &self.initials,
            first_name: &self.first_name,
            prefix: &self.prefix,
            last_name: &self.last_name,
            postcode: &self.postcode,
            house_number: &self.house_number,
            location: "",
        }
    }

    /// The same without initials and address: names alone have to tell.
    fn by_name(&self) -> Self {
        let nothing = String::new;
        Self { initials: nothing(), postcode: nothing(), house_number: nothing(), ..self.clone() }
    }
}

/// Reads the people of a sample, each with the identities of its row.
fn people(
    file: &str,
    [initials, first_name, prefix, last_name, postcode, house_number]: [&str; 6],
    ids: &[&str],
) -> Vec<(Named, Vec<String>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(file);
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).from_reader(fs::File::open(path).unwrap());
    let header = reader.headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|title| title == name);
    let mut all = Vec::new();
    for record in reader.records() {
        let record = record.unwrap();
        let cell =
            |name: &str| at(name).and_then(|at| record.get(at)).unwrap_or_default().to_owned();
        let named = Named {
            initials: cell(initials),
            first_name: cell(first_name),
            prefix: cell(prefix),
            last_name: cell(last_name),
            postcode: cell(postcode),
            house_number: cell(house_number),
        };
        all.push((named, ids.iter().map(|id| cell(id)).filter(|id| !id.is_empty()).collect()));
    }
    all
}

const OF_LIST: [&str; 6] =
    ["Voorletters", "Voornaam", "Tussenvoegsel", "Achternaam", "Postcode", "Huisnummer"];
const OF_STORE: [&str; 6] =
    ["initials", "first_name", "prefix", "last_name", "postcode", "house_number"];
const OLD: [&str; 3] =
    ["Oude identiteit (was)", "nlEduPersonProfileId oud", "nlEduPersonRealId oud"];

/// Everybody in the samples who has a given name and a surname, once.
pub(crate) fn everybody() -> Vec<Named> {
    let lists = [
        "vo-petteflat/list-filled.csv",
        "vo-renumbering/list-filled.csv",
        "mbo-idp-change/list-filled.csv",
    ];
    let mut all: Vec<Named> = Vec::new();
    for (named, _) in lists.iter().flat_map(|list| people(list, OF_LIST, &OLD)) {
        if named.first_name.chars().count() > 1
            && !named.last_name.is_empty()
            && !all.contains(&named)
        {
            all.push(named);
        }
    }
    assert!(all.len() > 200, "{}", all.len());
    all
}

#[test]
fn nobody_in_the_samples_is_another_person_than_the_store_names() {
    let mut compared = 0;
    for sample in [
        ["vo-petteflat", "keyrings-voorbeeld"],
        ["vo-renumbering", "keyrings"],
        ["mbo-idp-change", "keyrings"],
    ] {
        let keyrings = people(&format!("{}/{}.csv", sample[0], sample[1]), OF_STORE, &["identity"]);
        let stored: HashMap<&String, &Named> = keyrings
            .iter()
            .flat_map(|(named, ids)| ids.iter().map(move |id| (id, named)))
            .collect();
        for (named, ids) in people(&format!("{}/list-filled.csv", sample[0]), OF_LIST, &OLD) {
            for known in ids.iter().filter_map(|id| stored.get(id)) {
                compared += 1;
                assert_ne!(
                    relation(&named.person(), &known.person()),
                    Relation::Other,
                    "{named:?} {known:?}"
                );
            }
        }
    }
    assert!(compared > 100, "{compared}");
}

#[test]
fn nearly_everybody_else_is_another_person() {
    let all: Vec<Named> = everybody().iter().map(Named::by_name).collect();
    let (mut pairs, mut others) = (0, 0);
    for (at, one) in all.iter().enumerate() {
        for other in all[at + 1..]
            .iter()
            .filter(|other| other.last_name != one.last_name && other.first_name != one.first_name)
        {
            pairs += 1;
            others += usize::from(relation(&one.person(), &other.person()) == Relation::Other);
        }
    }
    assert!(others * 200 >= pairs * 199, "{others} of {pairs}");
}

/// Changes a letter, leaves one out, or exchanges two, near a place of a name.
fn slip(name: &str, seed: usize) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = 1 + seed % (letters.len() - 1);
    match seed % 3 {
        0 => letters[at] = 'x',
        1 => drop(letters.remove(at)),
        _ => letters.swap(at - 1, at),
    }
    letters.into_iter().collect()
}

/// Some way in which a person may be written otherwise; none where it cannot be done to this one.
type Otherwise = fn(&Named, &Named, usize) -> Option<Named>;

/// What is done to names out in the world, each with what it is called.
const OTHERWISE: [(&str, Otherwise); 13] = [
    ("another given name", |one, other, _| {
        Some(Named { first_name: other.first_name.clone(), ..one.clone() })
    }),
    ("another surname", |one, other, _| {
        Some(Named {
            prefix: other.prefix.clone(),
            last_name: other.last_name.clone(),
            ..one.clone()
        })
    }),
    ("a partner's name first, and a call name", |one, other, _| {
        Some(Named {
            first_name: other.first_name.clone(),
            last_name: format!("{}-{}", other.last_name, one.last_name),
            ..one.clone()
        })
    }),
    ("initials for a given name, and another surname", |one, other, _| {
        let initial = one.first_name.chars().next()?;
        Some(Named {
            initials: format!("{initial}."),
            first_name: String::new(),
            last_name: other.last_name.clone(),
            ..one.clone()
        })
    }),
    ("all initials in the place of a given name, and another surname", |one, other, _| {
        let initials =
            format!("{}. {}.", other.first_name.chars().next()?, one.first_name.chars().next()?);
        Some(Named { first_name: initials, last_name: other.last_name.clone(), ..one.clone() })
    }),
    ("the start of a given name, and another surname", |one, other, _| {
        let start: String = one.first_name.chars().take(3).collect();
        Some(Named { first_name: start, last_name: other.last_name.clone(), ..one.clone() })
    }),
    ("all given names in another order, and another surname", |one, other, _| {
        Some(Named {
            first_name: format!("{} {}", other.first_name, one.first_name),
            last_name: other.last_name.clone(),
            ..one.clone()
        })
    }),
    ("no given name", |one, other, _| {
        Some(Named { first_name: String::new(), last_name: other.last_name.clone(), ..one.clone() })
    }),
    ("no surname", |one, other, _| {
        Some(Named {
            first_name: other.first_name.clone(),
            last_name: String::new(),
            prefix: String::new(),
            ..one.clone()
        })
    }),
    ("a prefix behind the surname, and another given name", |one, other, _| {
        let last_name = format!("{} {}", one.last_name, one.prefix).trim().to_owned();
        Some(Named {
            first_name: other.first_name.clone(),
            prefix: String::new(),
            last_name,
            ..one.clone()
        })
    }),
    ("a surname that was cut off, and another given name", |one, other, _| {
        let cut: String = one.last_name.chars().take(6).collect();
        (cut.chars().count() > 5).then(|| Named {
            first_name: other.first_name.clone(),
            last_name: cut,
            ..one.clone()
        })
    }),
    ("given name and surname exchanged", |one, _, _| {
        (one.prefix.is_empty()).then(|| Named {
            first_name: one.last_name.clone(),
            last_name: one.first_name.clone(),
            ..one.clone()
        })
    }),
    ("a slip of the pen in each name", |one, _, seed| {
        let is_long = |name: &str| name.chars().count() > 2;
        (is_long(&one.first_name) && is_long(&one.last_name)).then(|| Named {
            first_name: slip(&one.first_name, seed),
            last_name: slip(&one.last_name, seed / 3),
            ..one.clone()
        })
    }),
];

#[test]
fn nobody_who_is_written_otherwise_is_another_person() {
    let all: Vec<Named> = everybody().iter().map(Named::by_name).collect();
    for (what, otherwise) in OTHERWISE {
        let mut tried = 0;
        for (seed, one) in all.iter().enumerate() {
            for other in [7, 31, 83].map(|step| &all[(seed + step) % all.len()]) {
                let Some(written) = otherwise(one, other, seed) else { continue };
                tried += 1;
                let found = relation(&one.person(), &written.person());
                assert_ne!(found, Relation::Other, "{what}: {one:?} {written:?}");
                assert_eq!(
                    found,
                    relation(&written.person(), &one.person()),
                    "{what}: {one:?} {written:?}"
                );
            }
        }
        assert!(tried > 100, "{what}: {tried}");
    }
}

/// A row: given name, surname, postcode, house number, old and new identity.
type Row<'a> = [&'a str; 6];

/// A move within one realm, and one store of each kind with the same keyrings.
struct Publisher(Desk);

impl Deref for Publisher {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

const STORES: [&str; 3] = ["store.csv", "store.jsonl", "store.db"];

impl Publisher {
    /// Makes the stores; each keyring is a profile, an identity, a given name and a surname.
    fn new(keyrings: &[[&str; 4]]) -> Self {
        let desk = Self(Desk::new(&["--quiet"]));
        let school = "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"Testschool\"\n";
        let side =
            |name| format!("[{name}]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \"s\"\n");
        desk.write("move.toml", format!("{school}{}{}", side("from"), side("to")));
        let line = |[profile, identity, first_name, last_name]: &[&str; 4]| {
            format!("{profile},{identity},{first_name},{last_name}\n")
        };
        let text = keyrings.iter().map(line).collect::<String>();
        desk.write("keyrings.csv", format!("profile_id,identity,first_name,last_name\n{text}"));
        for store in STORES {
            desk.run(&["keyrings", "init", "--store", store], 0);
            desk.run(&["keyrings", "import", "keyrings.csv", "--store", store], 0);
        }
        desk
    }

    fn list(&self, rows: &[Row<'_>]) {
        let header = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n";
        let line = |[first_name, last_name, postcode, number, was, wordt]: &Row<'_>| {
            format!("{first_name},,{last_name},{postcode},{number},{was},{wordt}\n")
        };
        self.write("list.csv", header.to_owned() + &rows.iter().map(line).collect::<String>());
    }

    fn ask(&self, command: &str, store: &str, options: &[&str], code: i32) -> Value {
        let words = [command, "list.csv", "--move", "move.toml", "--store", store];
        self.json(&[&words, options].concat(), code)
    }

    /// Holds that no store links anything for these rows, and why; the rows of each hold are
    /// counted as the file counts them.
    fn holds(&self, rows: &[Row<'_>], refused_because: &str, held: &Value) {
        self.list(rows);
        for store in STORES {
            let before = self.run(&["keyrings", "export", "--store", store], 0);
            let refused = self.ask("apply", store, &["--allow-unfilled"], 1);
            assert_eq!(refused["refused_because"], refused_because, "{store} {refused:#}");
            let receipt = self.ask("apply", store, &["--allow-unfilled", "--hold"], 1);
            let told = |it: &Value| serde_json::json!([it["reason"], it["rows"]]);
            let told: Vec<Value> = receipt["held"].as_array().unwrap().iter().map(told).collect();
            assert_eq!(
                (&Value::Array(told), &receipt["counts"]["linked"]),
                (held, &0.into()),
                "{store} {receipt:#}"
            );
            assert_eq!(self.run(&["keyrings", "export", "--store", store], 0), before, "{store}");
        }
    }

    /// Holds that every store links all rows.
    fn links(&self, rows: &[Row<'_>]) {
        self.list(rows);
        for store in STORES {
            let receipt = self.ask("apply", store, &[], 0);
            assert_eq!(
                (&receipt["counts"]["linked"], &receipt["counts"]["held"]),
                (&rows.len().into(), &0.into()),
                "{store} {receipt:#}"
            );
        }
    }
}

#[test]
fn a_second_row_with_the_same_old_identity_vouches_for_nobody() {
    let desk = Publisher::new(&[["P1", "1@s", "Otto", "Smit"]]);
    let (otto, hugo) = (
        ["Otto", "Smit", "1234 AB", "1", "1@s", ""],
        ["Hugo", "Dolman", "1234 AB", "2", "1@s", "3@s"],
    );
    // Two pupils of one old identity, of whom one has a new one: whose the profile is, the list
    // itself does not know.
    desk.holds(&[otto, hugo], "list-errors", &serde_json::json!([["WW401", [2, 3]]]));
    desk.holds(&[hugo, otto], "list-errors", &serde_json::json!([["WW401", [2, 3]]]));
}

#[test]
fn one_pair_for_two_people_is_no_repeated_row() {
    let desk = Publisher::new(&[["P1", "1@s", "", ""]]);
    let row = |first_name, last_name| [first_name, last_name, "1234 AB", "", "1@s", "3@s"];
    desk.list(&[row("Otto", "Smit"), row("Otto", "Smit")]);
    assert_eq!(desk.ask("apply", "store.db", &["--dry-run"], 0)["counts"]["duplicate"], 1);
    let two = [
        ["Otto", "Smit", "1234 AB", "1", "1@s", "3@s"],
        ["Hugo", "Dolman", "1234 AB", "2", "1@s", "3@s"],
    ];
    desk.list(&two);
    let report: Value =
        serde_json::from_str(&desk.run(&["fill-check", "list.csv", "--format", "json"], 1))
            .unwrap();
    let found: Vec<_> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (&it["code"], &it["severity"], &it["rows"]))
        .collect();
    assert_eq!(
        found,
        [(&"WW402".into(), &"error".into(), &serde_json::json!([2, 3]))],
        "{report:#}"
    );
    desk.holds(&two, "list-errors", &serde_json::json!([["WW402", [2, 3]]]));
    for store in STORES {
        let verified = desk.ask("verify", store, &[], 1);
        let standing = &verified["standings"][0];
        assert_eq!(
            (&standing["standing"], &standing["rows"]),
            (&"missing".into(), &serde_json::json!([2, 3])),
            "{verified:#}"
        );
    }
}

#[test]
fn who_is_exactly_the_person_of_another_row_is_held_however_alike_they_are() {
    let stored = [["P1", "1@s", "Tim", "Jansen"], ["P2", "2@s", "Tom", "Jansen"]];
    let desk = Publisher::new(&stored);
    let held = serde_json::json!([["other-person", [2]], ["other-person", [3]]]);
    let exchanged = [
        ["Tim", "Jansen", "1234 AB", "1", "2@s", "3@s"],
        ["Tom", "Jansen", "1234 AB", "1", "1@s", "4@s"],
    ];
    desk.holds(&exchanged, "other-person", &held);
    desk.links(&[
        ["Tim", "Jansen", "1234 AB", "1", "1@s", "3@s"],
        ["Tom", "Jansen", "1234 AB", "1", "2@s", "4@s"],
    ]);
}

#[test]
fn a_column_that_was_shifted_among_namesakes_is_held_row_by_row() {
    let firsts = [
        "Anna", "Bram", "Cas", "Daan", "Eva", "Floor", "Guus", "Hanna", "Isa", "Joep", "Koen",
        "Lotte",
    ];
    let numbers: Vec<String> = (0..firsts.len()).map(|number| format!("{number}@s")).collect();
    let news: Vec<String> =
        firsts.iter().map(|first| format!("{}@s", first.to_lowercase())).collect();
    let stored: Vec<_> = firsts
        .iter()
        .zip(&numbers)
        .map(|(first, number)| [*first, number, *first, "Jansen"])
        .collect();
    let desk = Publisher::new(&stored);
    let row = |at: usize, by: usize| {
        [firsts[at], "Jansen", "1234 AB", "", &numbers[(at + by) % firsts.len()], &news[at]]
    };
    let shifted: Vec<Row<'_>> = (0..firsts.len()).map(|at| row(at, 1)).collect();
    let held: Value = (2..14).map(|number| serde_json::json!(["other-person", [number]])).collect();
    desk.holds(&shifted, "other-person", &held);
    desk.links(&(0..firsts.len()).map(|at| row(at, 0)).collect::<Vec<_>>());
}

#[test]
fn a_call_name_is_linked_unless_the_full_name_is_another_rows() {
    let desk =
        Publisher::new(&[["P1", "1@s", "Johannes", "Bakker"], ["P2", "2@s", "Truus", "Vos"]]);
    let hans = ["Hans", "Bakker", "1234 AB", "1", "1@s", "3@s"];
    let johannes = ["Johannes", "Bakker", "1234 AB", "1", "2@s", "4@s"];
    desk.holds(
        &[hans, johannes],
        "other-person",
        &serde_json::json!([["other-person", [2]], ["other-person", [3]]]),
    );
    desk.links(&[hans, ["Truus", "Vos", "1234 AB", "2", "2@s", "4@s"]]);
}
