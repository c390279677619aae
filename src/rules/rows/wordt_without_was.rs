//! WW303 `wordt-without-was`: a new identity without an old one: a new pupil.

use crate::identity::Side;
use crate::list::Filling;
use crate::rules::api::{Check, RowContext, Sink, rule};

rule!("WW303", "wordt-without-was", Warning, "wordt_without_was.md", [Check::Row(check)]);

fn check(context: &RowContext<'_>, sink: &mut Sink<'_>) {
    if context.filling != Filling::NoWas {
        return;
    }
    if let Some((column, _)) = context
        .row
        .format()
        .identity_columns(Side::Was)
        .find(|&(column, _)| !context.scope.is_absent(column))
    {
        sink.gather(context.at(column), "rules-WW303-says");
    }
}
