//! WW219 `name-too-long`: a name longer than the chain's central database holds.

use crate::list::Field;
use crate::message::Message;
use crate::rules::check::{Cell, Check};
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW219", "name-too-long", Warning, "name_too_long.md", [Check::Person(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink) {
    let limit: usize = match cell.column.field {
        Field::FirstName | Field::LastName => 50,
        Field::Prefix => 15,
        _ => return,
    };
    // Bytes are an upper bound of characters: most names never need the count.
    if cell.value.len() > limit && cell.value.trim().chars().count() > limit {
        let (column, row, key) = (cell.column.header, cell.row.number(), "rules-WW219-says");
        sink.gather_by(&RULE, RULE.severity, column, row, key, "", || Message::new(key).with("limit", limit));
    }
}
