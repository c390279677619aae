//! WW201 `identity-syntax`: a value that is no identity of its column.

use super::{date_in_cell, error_value, lost_number};
use crate::identity::{Defect, Scheme};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW201", "identity-syntax", Error, "identity_syntax.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    let key = match defect {
        // A number, date or error of a spreadsheet is told by a rule of its own, which knows better
        // what happened.
        Defect::NoAt
            if lost_number::tells(cell)
                || error_value::tells(cell)
                || date_in_cell::tells(cell) =>
        {
            return;
        }
        Defect::NoAt if matches!(cell.column.field.identity(), Some((_, Scheme::Unilogin))) => {
            "rules-WW201-no-number"
        }
        Defect::NoAt => "rules-WW201-no-at",
        Defect::NoUserId => "rules-WW201-no-user-id",
        Defect::NoRealm => "rules-WW201-no-realm",
        Defect::TooLong => "rules-WW201-too-long",
        Defect::EckForm => "rules-WW201-eck-form",
        _ => return,
    };
    sink.report(cell.draft(Message::new(key)));
}
