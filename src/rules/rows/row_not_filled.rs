//! WW301 `row-not-filled`: no new identity in a row.

use crate::grid::Note;
use crate::list::{Filling, is_blank};
use crate::rules::api::{Check, RowContext, Sink, rule};

rule!("WW301", "row-not-filled", Error, "row_not_filled.md", [Check::Row(check)]);

fn check(context: &RowContext<'_>, sink: &mut Sink<'_>) {
    if context.filling != Filling::NoWordt {
        return;
    }
    let format = context.row.format();
    // A column that is missing altogether is told once, not again in every row.
    let mandatory = format.decisive().filter(|&column| is_blank(context.row.cell(column)));
    // Nor is a formula that lost its value: somebody filled that in.
    let has_formula = |column| {
        context.scope.list.note_of(context.row.index(), column) == Some(Note::FormulaWithoutValue)
    };
    let column =
        mandatory.filter(|&column| !context.scope.is_absent(column) && !has_formula(column));
    if let Some((column, weight)) = column.zip(context.unfilled_weight()) {
        sink.weighing(weight).gather(context.at(column), format.texts.not_filled);
    }
}
