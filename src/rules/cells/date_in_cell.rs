//! WW210 `date-in-cell`: a value that the spreadsheet made a date of.

use crate::grid::Note;
use crate::list::Field;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Severity, Sink, rule};
use crate::spelling;

rule!(
    "WW210",
    "date-in-cell",
    Error,
    "date_in_cell.md",
    [Check::Note(of_note), Check::Identity(of_text), Check::Person(of_person)]
);

/// Tells whether the rule has a finding for this cell.
pub(super) fn tells(cell: &Cell<'_>) -> bool {
    cell.note() == Some(Note::Date) || is_date(cell.value)
}

/// Tells whether a value, up to its realm, is a date as a spreadsheet writes it.
pub(in crate::rules) fn is_date(value: &str) -> bool {
    spelling::is_date(value.trim().split('@').next().unwrap_or_default())
}

fn of_text(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if is_date(cell.value) && cell.note() != Some(Note::Date) {
        sink.report(cell.draft(Message::new("rules-WW210-says")));
    }
}

/// Of a house number a rule of its own tells more.
fn of_person(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    let is_other = cell.column.field != Field::HouseNumber && cell.note() != Some(Note::Date);
    if is_other && is_date(cell.value) {
        sink.weighing(Severity::Warning).report(cell.draft(Message::new("rules-WW210-says")));
    }
}

fn of_note(cell: &Cell<'_>, note: Note, sink: &mut Sink<'_>) {
    if note == Note::Date {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW210-says")));
    }
}
