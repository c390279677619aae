//! WW226 `remark`: a remark in place of an identity.

use super::error_value;
use crate::identity::Defect;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW226", "remark", Error, "remark.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect == Defect::Remark && !error_value::tells(cell) {
        sink.report(cell.draft(Message::new("rules-WW226-says")));
    }
}
