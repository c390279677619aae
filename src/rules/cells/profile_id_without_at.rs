//! WW207 `profile-id-without-at`: a profile id without `@`.

use super::{date_in_cell, error_value, lost_number};
use crate::identity::Defect;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!(
    "WW207",
    "profile-id-without-at",
    Warning,
    "profile_id_without_at.md",
    [Check::Defect(check)]
);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    let is_told =
        || lost_number::tells(cell) || error_value::tells(cell) || date_in_cell::tells(cell);
    if defect == Defect::ProfileWithoutAt && !is_told() {
        sink.gather(cell.at(), "rules-WW207-says");
    }
}
