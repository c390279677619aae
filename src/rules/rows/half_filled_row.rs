//! WW302 `half-filled-row`: one new identity is there and another is not.

use crate::identity::Side;
use crate::list::{Fill, Filling, is_blank};
use crate::rules::Severity;
use crate::rules::check::Check;
use crate::rules::check::Seen;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW302", "half-filled-row", Error, "half_filled_row.md", [Check::Row(check)]);

fn check(seen: &Seen<'_>, sink: &mut Sink) {
    let format = seen.row.format();
    for (column, scheme) in format.identity_columns(Side::Wordt) {
        if !is_blank(seen.row.cell(column)) || seen.scope.is_absent(column) {
            continue;
        }
        let header = format.columns[column].header;
        let required = format.columns[column].fill == Fill::Required;
        let had_one = seen.row.identities(Side::Was).any(|(_, was, _)| was == scheme);
        if seen.filling == Filling::HalfWordt && required {
            sink.gather(&RULE, seen.unfilled_weight(), header, seen.row.number(), "rules-WW302-mandatory");
        } else if seen.filling == Filling::Filled && had_one {
            sink.gather(&RULE, Severity::Warning, header, seen.row.number(), "rules-WW302-left-behind");
        }
    }
}
