//! WW601 `other-format-than-move`: the list has another format than the move asks for.

use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW601", "other-format-than-move", Error, "other_format_than_move.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let came = subject.parsed.list.as_ref().map(|list| list.format().id);
    if let (Some(asked), Some(came)) = (subject.expected_format, came)
        && asked != came
    {
        let message = Message::new("rules-WW601-says")
            .with("asked", asked.as_str())
            .with("came", came.as_str());
        sink.report(Draft::structure(message).seen_at(subject.parsed.header_row));
    }
}
