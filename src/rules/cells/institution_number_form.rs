//! WW252 `institution-number-form`: unusual institution number.

use super::lost_number;
use crate::identity::{Side, UniloginFlaw, number_flaw, padding};
use crate::list::Field;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!(
    "WW252",
    "institution-number-form",
    Warning,
    "institution_number_form.md",
    [Check::Person(check)]
);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    // What a program damaged is told as that.
    if cell.column.field != Field::Institution(Side::Was) || lost_number::tells(cell) {
        return;
    }
    let key = match number_flaw(cell.value.trim_matches(padding)) {
        Some(UniloginFlaw::ShortNumber) => "rules-WW252-short",
        Some(UniloginFlaw::OddNumber) => "rules-WW252-says",
        _ => return,
    };
    sink.report(cell.draft(Message::new(key)));
}
