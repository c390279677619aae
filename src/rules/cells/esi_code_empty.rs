//! WW244 `esi-code-empty`: an ESI without a code.

use crate::identity::{Defect, EsiFlaw};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW244", "esi-code-empty", Error, "esi_code_empty.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect == Defect::Esi(EsiFlaw::CodeEmpty) {
        sink.report(cell.draft(Message::new("rules-WW244-says")));
    }
}
