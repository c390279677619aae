//! WW214 `mixed-script`: letters of two scripts in one identity.

use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW214", "mixed-script", Warning, "mixed_script.md", [Check::OddIdentity(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if is_mixed(cell.value) {
        sink.report(cell.draft(Message::new("rules-WW214-says")));
    }
}

/// Tells whether Latin letters stand beside those of another script that pass for them.
pub(in crate::rules) fn is_mixed(value: &str) -> bool {
    !value.is_ascii() && value.chars().any(is_latin) && value.chars().any(looks_latin)
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && c < '\u{250}'
}

/// Letters of the scripts whose letters pass for Latin ones: Greek, Cyrillic, Armenian, Cherokee.
fn looks_latin(c: char) -> bool {
    let script = matches!(c, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{52f}' | '\u{530}'..='\u{58f}' | '\u{13a0}'..='\u{13ff}' | '\u{1f00}'..='\u{1fff}');
    script && c.is_alphabetic()
}
