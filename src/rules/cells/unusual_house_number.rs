//! WW216 `unusual-house-number`: a house number that is none.

use crate::list::Field;
use crate::person::house_number_is_sound;
use crate::rules::check::Cell;
use crate::rules::check::Check;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW216", "unusual-house-number", Warning, "unusual_house_number.md", [Check::Person(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink) {
    if cell.column.field == Field::HouseNumber && !house_number_is_sound(cell.value) {
        sink.gather(&RULE, RULE.severity, cell.column.header, cell.row.number(), "rules-WW216-says");
    }
}
