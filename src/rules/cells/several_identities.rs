//! WW227 `several-identities`: two identities in one cell.

use crate::identity::Defect;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW227", "several-identities", Error, "several_identities.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect == Defect::Several {
        sink.report(cell.draft(Message::new("rules-WW227-says")));
    }
}
