//! WW303 `wordt-without-was`: a new identity without an old one: a new pupil.

use crate::identity::Side;
use crate::list::Filling;
use crate::rules::check::Check;
use crate::rules::check::Seen;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW303", "wordt-without-was", Warning, "wordt_without_was.md", [Check::Row(check)]);

fn check(seen: &Seen<'_>, sink: &mut Sink) {
    if seen.filling != Filling::NoWas {
        return;
    }
    let format = seen.row.format();
    if let Some((column, _)) = format.identity_columns(Side::Was).find(|&(column, _)| !seen.scope.is_absent(column)) {
        sink.gather(&RULE, RULE.severity, format.columns[column].header, seen.row.number(), "rules-WW303-says");
    }
}
