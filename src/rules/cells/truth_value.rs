//! WW229 `truth-value`: a name or identity that the spreadsheet made a truth value of.

use crate::grid::{FileKind, Note};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!(
    "WW229",
    "truth-value",
    Error,
    "truth_value.md",
    [Check::Note(of_note), Check::Person(of_text), Check::Identity(of_identity)]
);

/// What is left of a truth value in a text file, in the languages of the spreadsheets that occur.
const WORDS: [&str; 10] =
    ["WAAR", "ONWAAR", "TRUE", "FALSE", "WAHR", "FALSCH", "VRAI", "FAUX", "FALSKT", "FALSK"];

fn of_note(cell: &Cell<'_>, note: Note, sink: &mut Sink<'_>) {
    if note == Note::Boolean {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW229-says")));
    }
}

/// Of an identity what a formula put a realm behind; without one a rule of its own tells it.
fn of_identity(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if is_truth(cell.value) && cell.value.contains('@') && cell.note() != Some(Note::Boolean) {
        sink.report(cell.draft(Message::new("rules-WW229-says")));
    }
}

/// Tells whether a value, up to its realm, is a truth value of a spreadsheet.
pub(in crate::rules) fn is_truth(value: &str) -> bool {
    // Nearly every value begins otherwise.
    value.starts_with(['T', 'F', 'W', 'O', 'V'])
        && value.split('@').next().is_some_and(|user_id| WORDS.contains(&user_id))
}

fn of_text(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if WORDS.contains(&cell.value)
        && cell.scope.subject.facts.kind == FileKind::Csv
        && cell.note().is_none()
    {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW229-says")));
    }
}
