//! WW202 `forbidden-character`: a character inside an identity that no identity holds.

use crate::identity::Defect;
use crate::message::Message;
use crate::rules::check::Cell;
use crate::rules::check::Check;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW202", "forbidden-character", Error, "forbidden_character.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink) {
    if let Defect::Forbidden(c) = defect {
        let code_point = format!("U+{:04X}", u32::from(c));
        sink.report(&RULE, cell.draft(Message::new("rules-WW202-says").with("character", code_point)));
    }
}
