//! WW216 `unusual-house-number`: a house number that is none.

use crate::grid::Note;
use crate::list::Field;
use crate::person::house_number_is_sound;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW216", "unusual-house-number", Warning, "unusual_house_number.md", [Check::Person(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    // A cell that a spreadsheet holds as a date has a rule of its own.
    let is_house_number =
        cell.column.field == Field::HouseNumber && cell.note() != Some(Note::Date);
    if is_house_number && !house_number_is_sound(cell.value) {
        sink.gather(cell.at(), "rules-WW216-says");
    }
}
