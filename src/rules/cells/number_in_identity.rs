//! WW209 `number-in-identity`: an identity that the spreadsheet holds as a number.

use crate::grid::Note;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW209", "number-in-identity", Warning, "number_in_identity.md", [Check::Note(check)]);

fn check(cell: &Cell<'_>, note: Note, sink: &mut Sink<'_>) {
    if note == Note::Number && cell.is_identity() {
        sink.gather(cell.at(), "rules-WW209-says");
    }
}
