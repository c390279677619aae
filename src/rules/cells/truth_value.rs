//! WW229 `truth-value`: a name or identity that the spreadsheet made a truth value of.

use crate::grid::Note;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW229", "truth-value", Error, "truth_value.md", [Check::Note(check)]);

fn check(cell: &Cell<'_>, note: Note, sink: &mut Sink<'_>) {
    if note == Note::Boolean {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW229-says")));
    }
}
