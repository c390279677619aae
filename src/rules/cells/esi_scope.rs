//! WW243 `esi-scope`: an ESI with an unknown scope.

use crate::identity::{Defect, EsiFlaw};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW243", "esi-scope", Error, "esi_scope.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect == Defect::Esi(EsiFlaw::Scope) {
        sink.report(cell.draft(Message::new("rules-WW243-says")));
    }
}
