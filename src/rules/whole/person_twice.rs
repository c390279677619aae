//! WW406 `person-twice`: two rows for people who cannot be told apart, in a list that is matched by
//! person.

use std::collections::HashMap;

use crate::identity::Side;
use crate::list::{Filling, Row};
use crate::message::Message;
use crate::person::{fold, name_key};
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW406", "person-twice", Warning, "person_twice.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let Some(list) = subject.parsed.list.as_ref().filter(|list| list.format().matches_by_person())
    else {
        return;
    };
    let mut people: HashMap<String, Vec<Row<'_>>> = HashMap::new();
    for row in list.rows().filter(|row| row.filling() == Filling::Filled) {
        people.entry(key(row)).or_default().push(row);
    }
    let mut twice: Vec<Vec<Row<'_>>> = people.into_values().filter(|rows| rows.len() > 1).collect();
    twice.sort_by_key(|rows| rows[0].index());
    for rows in twice {
        let again = |row: &Row<'_>| row.identities(Side::Wordt).eq(rows[0].identities(Side::Wordt));
        if !rows.iter().all(again) {
            let numbers = rows.iter().map(|row| row.number()).collect();
            sink.report(Draft::rows(
                numbers,
                Message::new("rules-WW406-says").with("count", rows.len()),
            ));
        }
    }
}

/// What such a list is matched by: initials, first name, surname and location.
fn key(row: Row<'_>) -> String {
    let person = row.person();
    [
        fold(person.initials),
        fold(person.first_name),
        name_key(person.prefix, person.last_name),
        fold(person.location),
    ]
    .join("\n")
}
