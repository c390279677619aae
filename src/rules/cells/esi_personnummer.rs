//! WW248 `esi-personnummer`: personal identity number in an ESI.

use crate::identity::{Defect, EsiFlaw, Side};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Severity, Sink, rule};

rule!("WW248", "esi-personnummer", Error, "esi_personnummer.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect != Defect::Esi(EsiFlaw::Personnummer) {
        return;
    }
    // Whoever has one is to get away from it: a list that does so must not be refused for that.
    let is_old = matches!(cell.column.field.identity(), Some((Side::Was, _)));
    let severity = if is_old { Severity::Warning } else { Severity::Error };
    sink.weighing(severity).report(cell.draft(Message::new("rules-WW248-says")));
}
