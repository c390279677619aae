//! WW207 `profile-id-without-at`: a profile id without `@`.

use super::error_value::is_error_value;
use super::lost_number::is_damaged;
use crate::identity::Defect;
use crate::rules::check::Cell;
use crate::rules::check::Check;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW207", "profile-id-without-at", Warning, "profile_id_without_at.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink) {
    if defect == Defect::ProfileWithoutAt && !is_damaged(cell.value) && !is_error_value(cell.value) && !cell.is_spoilt() {
        sink.gather(&RULE, RULE.severity, cell.column.header, cell.row.number(), "rules-WW207-says");
    }
}
