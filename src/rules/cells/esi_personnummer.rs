//! WW248 `esi-personnummer`: personal identity number in an ESI.

use crate::identity::{Defect, EsiFlaw};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW248", "esi-personnummer", Error, "esi_personnummer.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect == Defect::Esi(EsiFlaw::Personnummer) {
        sink.report(cell.draft(Message::new("rules-WW248-says")));
    }
}
