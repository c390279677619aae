//! WW213 `formula`: a value that a formula worked out.

use crate::grid::Note;
use crate::rules::check::Cell;
use crate::rules::check::Check;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW213", "formula", Warning, "formula.md", [Check::Note(check)]);

fn check(cell: &Cell<'_>, note: Note, sink: &mut Sink) {
    if note == Note::Formula {
        sink.gather(&RULE, RULE.severity, cell.column.header, cell.row.number(), "rules-WW213-says");
    }
}
