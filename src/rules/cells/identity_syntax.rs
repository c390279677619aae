//! WW201 `identity-syntax`: a value that is no identity of its column.

use super::error_value::is_error_value;
use super::lost_number::is_damaged;
use crate::identity::Defect;
use crate::message::Message;
use crate::rules::check::Cell;
use crate::rules::check::Check;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW201", "identity-syntax", Error, "identity_syntax.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink) {
    let key = match defect {
        // A number or an error of a spreadsheet is told by a rule of its own, which knows better what happened.
        Defect::NoAt if is_damaged(cell.value) || is_error_value(cell.value) || cell.is_spoilt() => return,
        Defect::NoAt => "rules-WW201-no-at",
        Defect::NoUserId => "rules-WW201-no-user-id",
        Defect::NoRealm => "rules-WW201-no-realm",
        Defect::TooLong => "rules-WW201-too-long",
        Defect::EckForm => "rules-WW201-eck-form",
        _ => return,
    };
    sink.report(&RULE, cell.draft(Message::new(key)));
}
