//! WW212 `formula-without-value`: a formula whose result is not in the file.

use crate::grid::Note;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW212", "formula-without-value", Error, "formula_without_value.md", [Check::Note(check)]);

fn check(cell: &Cell<'_>, note: Note, sink: &mut Sink<'_>) {
    if note == Note::FormulaWithoutValue {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW212-says")));
    }
}
