//! WW102 `empty-file`: there is nothing in the file.

use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW102", "empty-file", Error, "empty_file.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    if subject.parsed.is_empty {
        sink.report(Draft::structure(Message::new("rules-WW102-says")));
    }
}
