//! WW212 `formula-without-value`: a formula whose result is not in the file.

use crate::grid::Note;
use crate::message::Message;
use crate::rules::check::Cell;
use crate::rules::check::Check;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW212", "formula-without-value", Error, "formula_without_value.md", [Check::Note(check)]);

fn check(cell: &Cell<'_>, note: Note, sink: &mut Sink) {
    if note == Note::FormulaWithoutValue {
        sink.report(&RULE, cell.draft(Message::new("rules-WW212-says")).severity(cell.weight()));
    }
}
