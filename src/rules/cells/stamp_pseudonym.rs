//! WW205 `stamp-pseudonym`: a *stampseudoniem*, which must not leave the school.

use crate::identity::{Defect, EckId};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW205", "stamp-pseudonym", Error, "stamp_pseudonym.md", [Check::OddIdentity(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    // Asked of the value itself, since in a column of another scheme its form alone is a defect
    // already.
    if is_stamp_pseudonym(cell.value) {
        sink.report(cell.draft(Message::new("rules-WW205-says")));
    }
}

pub(super) fn is_stamp_pseudonym(value: &str) -> bool {
    EckId::looks_like(value) && EckId::parse(value) == Err(Defect::StampPseudonym)
}
