//! WW211 `error-value`: an error of a spreadsheet in place of a value.

use crate::grid::Note;
use crate::identity::forbidden;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!(
    "WW211",
    "error-value",
    Error,
    "error_value.md",
    [Check::Note(of_note), Check::OddIdentity(of_text), Check::OddPerson(of_text)]
);

/// The errors of spreadsheets, as Dutch and English ones write them.
const ERRORS: [&str; 21] = [
    "#N/A",
    "#N/B",
    "#REF!",
    "#VERW!",
    "#VALUE!",
    "#WAARDE!",
    "#NAME?",
    "#NAAM?",
    "#DIV/0!",
    "#DEEL/0!",
    "#NULL!",
    "#LEEG!",
    "#NUM!",
    "#GETAL!",
    "#SPILL!",
    "#OVERLOPEN!",
    "#OVERLOOP!",
    "#CALC!",
    "#BEREKENEN!",
    "#VERBINDING!",
    "#BLOCKED!",
];

fn of_note(cell: &Cell<'_>, note: Note, sink: &mut Sink<'_>) {
    if note == Note::Error {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW211-says")));
    }
}

fn of_text(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    // A formula may give such a text as its result, and somebody may have pasted it as text: only a
    // note that says the same goes before.
    if is_error_value(cell.value) && cell.note() != Some(Note::Error) {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW211-says")));
    }
}

/// Tells whether the rule has an error for this cell.
pub(super) fn tells(cell: &Cell<'_>) -> bool {
    cell.note() == Some(Note::Error) || is_error_value(cell.value)
}

/// Tells whether a value, up to its realm, is the text of a spreadsheet error.
pub(in crate::rules) fn is_error_value(value: &str) -> bool {
    let text = value.trim_matches(forbidden);
    text.starts_with('#')
        && text
            .split('@')
            .next()
            .is_some_and(|text| ERRORS.iter().any(|error| error.eq_ignore_ascii_case(text)))
}
