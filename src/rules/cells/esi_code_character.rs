//! WW245 `esi-code-character`: forbidden character in the code of an ESI.

use crate::identity::{Defect, EsiFlaw};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW245", "esi-code-character", Error, "esi_code_character.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect == Defect::Esi(EsiFlaw::CodeCharacter) {
        sink.report(cell.draft(Message::new("rules-WW245-says")));
    }
}
