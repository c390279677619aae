//! WW211 `error-value`: an error of a spreadsheet in place of a value.

use crate::grid::Note;
use crate::message::Message;
use crate::rules::check::Cell;
use crate::rules::check::Check;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW211", "error-value", Error, "error_value.md", [Check::Note(of_note), Check::Identity(of_text), Check::Person(of_text)]);

/// The errors of spreadsheets, as Dutch and English ones write them.
const ERRORS: [&str; 15] = [
    "#N/A", "#N/B", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#NAME?", "#NAAM?", "#DIV/0!", "#DEEL/0!", "#NULL!", "#LEEG!", "#NUM!",
    "#GETAL!", "#SPILL!",
];

fn of_note(cell: &Cell<'_>, note: Note, sink: &mut Sink) {
    if note == Note::Error {
        sink.report(&RULE, cell.draft(Message::new("rules-WW211-says")).severity(cell.weight()));
    }
}

fn of_text(cell: &Cell<'_>, sink: &mut Sink) {
    if is_error_value(cell.value) && cell.is_plain_text() {
        sink.report(&RULE, cell.draft(Message::new("rules-WW211-says")).severity(cell.weight()));
    }
}

/// Tells whether a value, up to its realm, is the text of a spreadsheet error.
pub(super) fn is_error_value(value: &str) -> bool {
    value.starts_with('#') && ERRORS.iter().any(|error| value.split('@').next() == Some(error))
}
