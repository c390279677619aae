//! WW203 `edge-whitespace`: white space around an identity.

use crate::identity::{Defect, Side, padding};
use crate::list::Field;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Severity, Sink, rule};

rule!(
    "WW203",
    "edge-whitespace",
    Error,
    "edge_whitespace.md",
    [Check::Defect(check), Check::Person(of_number)]
);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect == Defect::EdgeWhitespace {
        sink.report(cell.draft(Message::new("rules-WW203-says")));
    }
}

/// The number of an institution is a part of the identity beside it.
fn of_number(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    let Field::Institution(side) = cell.column.field else { return };
    if cell.value.trim_matches(padding).len() < cell.value.len() {
        let severity = if side == Side::Was { Severity::Warning } else { Severity::Error };
        sink.weighing(severity).report(cell.draft(Message::new("rules-WW203-says")));
    }
}
