//! WW231 `merged-identity`: one cell, one identity, and more than one row.

use crate::grid::Note;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW231", "merged-identity", Error, "merged_identity.md", [Check::Note(check)]);

fn check(cell: &Cell<'_>, note: Note, sink: &mut Sink<'_>) {
    if note == Note::Merged && cell.is_identity() {
        sink.report(cell.draft(Message::new("rules-WW231-says")));
    }
}
