//! WW301 `row-not-filled`: no new identity in a row.

use crate::grid::Note;
use crate::identity::Side;
use crate::list::{Fill, Filling};
use crate::rules::check::Check;
use crate::rules::check::Seen;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW301", "row-not-filled", Error, "row_not_filled.md", [Check::Row(check)]);

fn check(seen: &Seen<'_>, sink: &mut Sink) {
    if seen.filling != Filling::NoWordt {
        return;
    }
    let format = seen.row.format();
    // A column that is missing altogether is told once, not again in every row.
    let mandatory = format.identity_columns(Side::Wordt).find(|&(column, _)| format.columns[column].fill == Fill::Required);
    // Nor is a formula that lost its value: somebody filled that in.
    let has_formula = |column| seen.scope.list.note_of(seen.row.index(), column) == Some(Note::FormulaWithoutValue);
    if let Some((column, _)) = mandatory.filter(|&(column, _)| !seen.scope.is_absent(column) && !has_formula(column)) {
        sink.gather(&RULE, seen.unfilled_weight(), format.columns[column].header, seen.row.number(), format.texts.not_filled);
    }
}
