//! WW233 `filler`: what fills the cell of a name, and is none.

use super::{date_in_cell, error_value};
use crate::identity::is_filler;
use crate::list::Field;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW233", "filler", Warning, "filler.md", [Check::Person(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    let is_name = matches!(cell.column.field, Field::FirstName | Field::LastName);
    // What a spreadsheet put there has rules of its own.
    if is_name && is_filler(cell.value) && !error_value::tells(cell) && !date_in_cell::tells(cell) {
        sink.gather(cell.at(), "rules-WW233-says");
    }
}
