//! WW248 `esi-personnummer`: personal identity number in an ESI.

use crate::identity::{Defect, EsiFlaw, Side, Weight};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Severity, Sink, rule};

rule!("WW248", "esi-personnummer", Error, "esi_personnummer.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect != Defect::Esi(EsiFlaw::Personnummer) {
        return;
    }
    let side = cell.column.field.identity().map_or(Side::Wordt, |(side, _)| side);
    let (severity, key) = match defect.weight_on(side) {
        Weight::Error => (Severity::Error, "rules-WW248-says"),
        Weight::Warning => (Severity::Warning, "rules-WW248-old"),
    };
    sink.weighing(severity).report(cell.draft(Message::new(key)));
}
