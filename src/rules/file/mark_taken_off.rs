//! WW121 `mark-taken-off`: marks around texts that others set, and that are no part of them.

use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW121", "mark-taken-off", Warning, "mark_taken_off.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let rows = &subject.parsed.unwrapped;
    if !rows.is_empty() {
        let message = Message::new("rules-WW121-says").with("count", rows.len());
        sink.report(Draft::rows(rows.clone(), message));
    }
}
