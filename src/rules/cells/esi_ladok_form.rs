//! WW246 `esi-ladok-form`: an ESI from Ladok in another form.

use crate::identity::{Defect, EsiFlaw};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW246", "esi-ladok-form", Error, "esi_ladok_form.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect == Defect::Esi(EsiFlaw::LadokForm) {
        sink.report(cell.draft(Message::new("rules-WW246-says")));
    }
}
