//! WW302 `half-filled-row`: one new identity is there and another is not.

use crate::identity::Side;
use crate::list::{Fill, Filling, is_blank};
use crate::rules::api::{Check, RowContext, Severity, Sink, rule};

rule!("WW302", "half-filled-row", Error, "half_filled_row.md", [Check::Row(check)]);

fn check(context: &RowContext<'_>, sink: &mut Sink<'_>) {
    let format = context.row.format();
    if context.filling == Filling::NoWordt {
        lone_number(context, sink);
        return;
    }
    for (column, scheme) in format.identity_columns(Side::Wordt) {
        if !is_blank(context.row.cell(column)) || context.scope.is_absent(column) {
            continue;
        }
        let required = format.columns[column].fill == Fill::Required;
        let had_one = context.row.identities(Side::Was).any(|(_, was, _)| was == scheme);
        if context.filling == Filling::HalfWordt && required {
            if let Some(weight) = context.unfilled_weight() {
                sink.weighing(weight).gather(context.at(column), "rules-WW302-mandatory");
            }
        } else if context.filling == Filling::Filled && had_one {
            sink.weighing(Severity::Warning).gather(context.at(column), "rules-WW302-left-behind");
        }
    }
}

/// Tells a new number without the user id that it is to stand behind, where the old one belongs.
fn lone_number(context: &RowContext<'_>, sink: &mut Sink<'_>) {
    let row = context.row;
    let format = row.format();
    let mut olds = format.identity_columns(Side::Was);
    let lacking = format
        .decisive()
        .filter(|&number| !is_blank(row.cell(number)))
        .and_then(|_| olds.find(|&(column, _)| is_blank(row.cell(column))))
        .filter(|&(column, _)| !context.scope.is_absent(column));
    if let Some(((column, _), weight)) = lacking.zip(context.unfilled_weight()) {
        sink.weighing(weight).gather(context.at(column), "rules-WW302-user");
    }
}
