//! WW227 `several-identities`: two identities in one cell.

use crate::identity::Defect;
use crate::message::Message;
use crate::rules::check::{Cell, Check};
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW227", "several-identities", Error, "several_identities.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink) {
    if defect == Defect::Several {
        sink.report(&RULE, cell.draft(Message::new("rules-WW227-says")));
    }
}
