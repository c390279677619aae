//! WW218 `hidden-character`: a character in a person column that nobody sees.

use crate::identity::invisible;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW218", "hidden-character", Warning, "hidden_character.md", [Check::OddPerson(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    let printable = |byte: u8| byte == b' ' || byte.is_ascii_graphic();
    if cell.value.bytes().all(printable) {
        return;
    }
    if cell.value.trim().chars().any(|c| c.is_control() || invisible(c).is_some()) {
        sink.gather(cell.at(), "rules-WW218-says");
    }
}
