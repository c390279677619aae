//! WW204 `other-scheme`: an identity of another scheme in the column.

use crate::identity::Defect;
use crate::message::Message;
use crate::rules::check::Cell;
use crate::rules::check::Check;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW204", "other-scheme", Error, "other_scheme.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink) {
    if let Defect::OtherScheme(scheme) = defect {
        sink.report(&RULE, cell.draft(Message::new("rules-WW204-says").with("scheme", scheme.as_str())));
    }
}
