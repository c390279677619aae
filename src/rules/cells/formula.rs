//! WW213 `formula`: a value that a formula worked out.

use crate::grid::Note;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW213", "formula", Warning, "formula.md", [Check::Note(check)]);

fn check(cell: &Cell<'_>, note: Note, sink: &mut Sink<'_>) {
    if note == Note::Formula {
        sink.gather(cell.at(), "rules-WW213-says");
    }
}
