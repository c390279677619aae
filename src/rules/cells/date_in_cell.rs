//! WW210 `date-in-cell`: a value that the spreadsheet made a date of.

use crate::grid::Note;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW210", "date-in-cell", Error, "date_in_cell.md", [Check::Note(check)]);

/// Tells whether the rule has a finding for this cell.
pub(super) fn tells(cell: &Cell<'_>) -> bool {
    cell.note() == Some(Note::Date)
}

fn check(cell: &Cell<'_>, note: Note, sink: &mut Sink<'_>) {
    if note == Note::Date {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW210-says")));
    }
}
