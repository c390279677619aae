//! WW226 `remark`: a remark in place of an identity.

use super::error_value;
use crate::identity::Defect;
use crate::message::Message;
use crate::rules::check::{Cell, Check};
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW226", "remark", Error, "remark.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink) {
    if defect == Defect::Remark && !error_value::tells(cell) {
        sink.report(&RULE, cell.draft(Message::new("rules-WW226-says")));
    }
}
