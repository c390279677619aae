//! WW230 `cell-too-long`: more text than a cell can hold.

use crate::grid::Note;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW230", "cell-too-long", Error, "cell_too_long.md", [Check::Note(check)]);

fn check(cell: &Cell<'_>, note: Note, sink: &mut Sink<'_>) {
    if note == Note::TooLong {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW230-says")));
    }
}
