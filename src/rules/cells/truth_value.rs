//! WW229 `truth-value`: a name or identity that the spreadsheet made a truth value of.

use crate::grid::Note;
use crate::message::Message;
use crate::rules::check::{Cell, Check};
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW229", "truth-value", Error, "truth_value.md", [Check::Note(check)]);

fn check(cell: &Cell<'_>, note: Note, sink: &mut Sink) {
    if note == Note::Boolean {
        sink.report(&RULE, cell.draft(Message::new("rules-WW229-says")).severity(cell.weight()));
    }
}
