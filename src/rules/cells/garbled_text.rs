//! WW225 `garbled-text`: letters that were read in a wrong encoding.

use super::error_value;
use crate::rules::api::{Cell, Check, Sink, rule};
use crate::spelling::{has_lost_letters, is_garbled};

rule!(
    "WW225",
    "garbled-text",
    Error,
    "garbled_text.md",
    [Check::OddIdentity(check), Check::OddPerson(check)]
);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    // In an identity what stands for a lost letter has a rule of its own, and a question mark may
    // be meant.
    let is_odd = is_garbled(cell.value) || !cell.is_identity() && has_lost_letters(cell.value);
    if is_odd && !error_value::tells(cell) {
        sink.weighing(cell.weight()).gather(cell.at(), "rules-WW225-says");
    }
}
