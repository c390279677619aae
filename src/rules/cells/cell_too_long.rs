//! WW230 `cell-too-long`: more text than a cell can hold.

use crate::grid::Note;
use crate::message::Message;
use crate::rules::check::{Cell, Check};
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW230", "cell-too-long", Error, "cell_too_long.md", [Check::Note(check)]);

fn check(cell: &Cell<'_>, note: Note, sink: &mut Sink) {
    if note == Note::TooLong {
        sink.report(&RULE, cell.draft(Message::new("rules-WW230-says")).severity(cell.weight()));
    }
}
