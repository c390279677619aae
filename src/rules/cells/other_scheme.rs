//! WW204 `other-scheme`: an identity of another scheme in the column.

use super::stamp_pseudonym::is_stamp_pseudonym;
use crate::identity::Defect;
use crate::message::Message;
use crate::rules::check::Cell;
use crate::rules::check::Check;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW204", "other-scheme", Error, "other_scheme.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink) {
    // A *stampseudoniem* is worse than misplaced, and has a rule of its own.
    if let (Defect::OtherScheme(scheme), false) = (defect, is_stamp_pseudonym(cell.value)) {
        sink.report(&RULE, cell.draft(Message::new("rules-WW204-says").with("scheme", scheme.as_str())));
    }
}
