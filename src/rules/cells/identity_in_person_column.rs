//! WW221 `identity-in-person-column`: an identity among the personal data, as in a row that
//! shifted.

use crate::identity::Scheme;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!(
    "WW221",
    "identity-in-person-column",
    Warning,
    "identity_in_person_column.md",
    [Check::OddPerson(check)]
);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if looks_like_an_identity(cell.value) {
        sink.report(cell.draft(Message::new("rules-WW221-says")));
    }
}

fn looks_like_an_identity(value: &str) -> bool {
    let value = value.trim();
    match value.rsplit_once('@') {
        Some((user_id, realm)) => {
            !user_id.is_empty() && !realm.is_empty() && !value.contains(char::is_whitespace)
        }
        None => Scheme::recognise(value).is_some(),
    }
}
