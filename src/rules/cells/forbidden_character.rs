//! WW202 `forbidden-character`: a character inside an identity that no identity holds.

use crate::identity::{Defect, Invisible, invisible};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW202", "forbidden-character", Error, "forbidden_character.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if let Defect::Forbidden(c) = defect {
        sink.report(cell.draft(Message::new("rules-WW202-says").with("character", name(c))));
    }
}

/// Names a character as a person knows it; by its number only where nobody has a name for it.
fn name(c: char) -> Message {
    let numbered = |key| Message::new(key).with("code", format!("U+{:04X}", u32::from(c)));
    match c {
        ' ' => Message::new("rules-character-space"),
        '\u{a0}' | '\u{202f}' => Message::new("rules-character-no-break-space"),
        '\t' => Message::new("rules-character-tab"),
        '\u{fffd}' => Message::new("rules-character-lost"),
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
            Message::new("rules-character-line-break")
        }
        _ if c.is_whitespace() => numbered("rules-character-white-space"),
        _ => match invisible(c) {
            Some(Invisible::ZeroWidth) => numbered("rules-character-invisible"),
            Some(Invisible::Direction) => numbered("rules-character-direction"),
            None => numbered("rules-character-control"),
        },
    }
}
