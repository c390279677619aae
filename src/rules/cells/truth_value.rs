//! WW229 `truth-value`: a name or identity that the spreadsheet made a truth value of.

use crate::grid::{FileKind, Note};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!(
    "WW229",
    "truth-value",
    Error,
    "truth_value.md",
    [Check::Note(of_note), Check::Person(of_text)]
);

/// What is left of a truth value in a text file, in the languages of the spreadsheets that occur.
const WORDS: [&str; 4] = ["WAAR", "ONWAAR", "TRUE", "FALSE"];

fn of_note(cell: &Cell<'_>, note: Note, sink: &mut Sink<'_>) {
    if note == Note::Boolean {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW229-says")));
    }
}

fn of_text(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if WORDS.contains(&cell.value)
        && cell.scope.subject.facts.kind == FileKind::Csv
        && cell.note().is_none()
    {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW229-says")));
    }
}
