//! WW203 `edge-whitespace`: white space around an identity.

use crate::identity::Defect;
use crate::message::Message;
use crate::rules::check::Cell;
use crate::rules::check::Check;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW203", "edge-whitespace", Error, "edge_whitespace.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink) {
    if defect == Defect::EdgeWhitespace {
        sink.report(&RULE, cell.draft(Message::new("rules-WW203-says")));
    }
}
