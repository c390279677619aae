//! WW304 `blank-person-cell`: a person column that should be filled is empty.

use crate::grid::Note;
use crate::identity::Side;
use crate::list::{Fill, Filling, is_blank};
use crate::rules::api::{Check, RowContext, Sink, rule};

rule!("WW304", "blank-person-cell", Warning, "blank_person_cell.md", [Check::Row(check)]);

fn check(context: &RowContext<'_>, sink: &mut Sink<'_>) {
    // Nothing is done with a row without a new identity, so nobody has to complete it.
    if context.filling == Filling::NoWordt {
        return;
    }
    for (at, column) in context.row.format().columns.iter().enumerate() {
        let is_of_identity = column.field.is_of(Side::Was) || column.field.is_of(Side::Wordt);
        let expected =
            !is_of_identity && column.fill == Fill::Required && !context.scope.is_absent(at);
        // What a formula comes to is not known, which is told of the formula.
        let is_formula = || {
            context.scope.list.note_of(context.row.index(), at) == Some(Note::FormulaWithoutValue)
        };
        if expected && is_blank(context.row.cell(at)) && !is_formula() {
            sink.gather(context.at(at), "rules-WW304-says");
        }
    }
}
