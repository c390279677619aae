//! WW247 `esi-eduid-form`: unusual ESI of eduID.

use crate::identity::{Defect, EsiFlaw};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Severity, Sink, rule};

rule!("WW247", "esi-eduid-form", Warning, "esi_eduid_form.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    match defect {
        Defect::Esi(EsiFlaw::EduidForm) => {
            sink.report(cell.draft(Message::new("rules-WW247-says")));
        }
        Defect::Esi(EsiFlaw::EduidAddress) => {
            sink.weighing(Severity::Error).report(cell.draft(Message::new("rules-WW247-address")));
        }
        _ => {}
    }
}
