//! WW304 `blank-person-cell`: a person column that should be filled is empty.

use crate::grid::Note;
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
        // What a formula comes to is not known, which is told of the formula.
        let is_formula = || seen.scope.list.note_of(seen.row.index(), at) == Some(Note::FormulaWithoutValue);
        if expected && is_blank(seen.row.cell(at)) && !is_formula() {
            sink.gather(&RULE, RULE.severity, column.header, seen.row.number(), "rules-WW304-says");
        }
    }
}
