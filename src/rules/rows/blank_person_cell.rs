//! WW304 `blank-person-cell`: a person column that should be filled is empty.

use crate::list::{Fill, Filling, is_blank};
use crate::rules::check::Check;
use crate::rules::check::Seen;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW304", "blank-person-cell", Warning, "blank_person_cell.md", [Check::Row(check)]);

fn check(seen: &Seen<'_>, sink: &mut Sink) {
    // Nothing is done with a row without a new identity, so nobody has to complete it.
    if seen.filling == Filling::NoWordt {
        return;
    }
    for (at, column) in seen.row.format().columns.iter().enumerate() {
        let expected = column.field.identity().is_none() && column.fill == Fill::Required && !seen.scope.is_absent(at);
        if expected && is_blank(seen.row.cell(at)) {
            sink.gather(&RULE, RULE.severity, column.header, seen.row.number(), "rules-WW304-says");
        }
    }
}
