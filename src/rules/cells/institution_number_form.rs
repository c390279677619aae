//! WW252 `institution-number-form`: unusual institution number.

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
    let is_odd = || {
        let flaw = number_flaw(cell.value.trim_matches(padding));
        matches!(flaw, Some(UniloginFlaw::ShortNumber | UniloginFlaw::OddNumber))
    };
    if cell.column.field == Field::Institution(Side::Was) && is_odd() {
        sink.report(cell.draft(Message::new("rules-WW252-says")));
    }
}
