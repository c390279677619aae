//! WW203 `edge-whitespace`: white space around an identity.

use crate::identity::Defect;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW203", "edge-whitespace", Error, "edge_whitespace.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect == Defect::EdgeWhitespace {
        sink.report(cell.draft(Message::new("rules-WW203-says")));
    }
}
