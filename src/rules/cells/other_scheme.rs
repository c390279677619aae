//! WW204 `other-scheme`: an identity of another scheme in the column.

use super::stamp_pseudonym::is_stamp_pseudonym;
use crate::identity::Defect;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW204", "other-scheme", Error, "other_scheme.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    // A *stampseudoniem* is worse than misplaced, and has a rule of its own.
    if let (Defect::OtherScheme(scheme), false) = (defect, is_stamp_pseudonym(cell.value)) {
        sink.report(cell.draft(Message::new("rules-WW204-says").with("scheme", scheme.as_str())));
    }
}
