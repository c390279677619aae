//! WW241 `esi-form`: no European Student Identifier.

use crate::identity::{Defect, EsiFlaw};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW241", "esi-form", Error, "esi_form.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect == Defect::Esi(EsiFlaw::Form) {
        sink.report(cell.draft(Message::new("rules-WW241-says")));
    }
}
