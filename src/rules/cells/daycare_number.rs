//! WW251 `daycare-number`: no number of a day-care institution.

use crate::identity::{Side, UniloginFlaw, is_daycare_number, number_flaw, padding};
use crate::list::Field;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW251", "daycare-number", Error, "daycare_number.md", [Check::Person(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    let Field::Institution(side) = cell.column.field else { return };
    let number = cell.value.trim_matches(padding);
    let is_new = side == Side::Wordt && !is_daycare_number(number);
    if is_new || number_flaw(number) == Some(UniloginFlaw::DaycareNumber) {
        sink.report(cell.draft(Message::new("rules-WW251-says")));
    }
}
