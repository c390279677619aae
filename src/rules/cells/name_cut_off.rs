//! WW217 `name-cut-off`: a name exactly as long as a system in the chain allows.

use crate::list::Field;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW217", "name-cut-off", Info, "name_cut_off.md", [Check::Person(check)]);

/// The lengths at which systems in the chain cut names: the central database at 50 and 15, others
/// cut prefixes at 10.
const NAME: usize = 50;
const PREFIX: [usize; 2] = [10, 15];

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    let length = || cell.value.chars().count();
    let is_at_limit = match cell.column.field {
        Field::FirstName | Field::LastName => cell.value.len() >= NAME && length() == NAME,
        Field::Prefix => cell.value.len() >= PREFIX[0] && PREFIX.contains(&length()),
        _ => false,
    };
    if is_at_limit {
        sink.gather(cell.at(), "rules-WW217-says");
    }
}
