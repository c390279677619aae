//! WW209 `number-in-identity`: an identity that the spreadsheet holds as a number.

use crate::grid::Note;
use crate::rules::check::Cell;
use crate::rules::check::Check;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW209", "number-in-identity", Warning, "number_in_identity.md", [Check::Note(check)]);

fn check(cell: &Cell<'_>, note: Note, sink: &mut Sink) {
    if note == Note::Number && cell.is_identity() {
        sink.gather(&RULE, RULE.severity, cell.column.header, cell.row.number(), "rules-WW209-says");
    }
}
