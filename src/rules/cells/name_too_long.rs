//! WW219 `name-too-long`: a name longer than the chain's central database holds.

use crate::list::Field;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW219", "name-too-long", Warning, "name_too_long.md", [Check::Person(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    let limit: usize = match cell.column.field {
        Field::FirstName | Field::LastName => 50,
        Field::Prefix => 15,
        _ => return,
    };
    // Bytes are an upper bound of characters: most names never need the count.
    if cell.value.len() > limit && cell.value.trim().chars().count() > limit {
        sink.gather_by(cell.at(), "rules-WW219-says", "", |message| message.with("limit", limit));
    }
}
