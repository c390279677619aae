//! WW210 `date-in-cell`: a value that the spreadsheet made a date of.

use crate::grid::Note;
use crate::message::Message;
use crate::rules::check::Cell;
use crate::rules::check::Check;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW210", "date-in-cell", Error, "date_in_cell.md", [Check::Note(check)]);

/// Tells whether the rule has a finding for this cell.
pub(super) fn tells(cell: &Cell<'_>) -> bool {
    cell.note() == Some(Note::Date)
}

fn check(cell: &Cell<'_>, note: Note, sink: &mut Sink) {
    if note == Note::Date {
        sink.report(&RULE, cell.draft(Message::new("rules-WW210-says")).severity(cell.weight()));
    }
}
