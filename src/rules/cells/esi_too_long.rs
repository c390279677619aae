//! WW242 `esi-too-long`: an ESI too long.

use crate::identity::{Defect, EsiFlaw};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW242", "esi-too-long", Error, "esi_too_long.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect == Defect::Esi(EsiFlaw::TooLong) {
        sink.report(cell.draft(Message::new("rules-WW242-says")));
    }
}
