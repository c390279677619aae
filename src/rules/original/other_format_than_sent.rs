//! WW505 `other-format-than-sent`: the list came back in another format than it was sent in.

use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW505", "other-format-than-sent", Error, "other_format_than_sent.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let sent = subject
        .baseline
        .map(|baseline| baseline.format)
        .or(subject.manifest.map(|manifest| manifest.format));
    let came = subject.parsed.list.as_ref().map(|list| list.format().id);
    if let (Some(sent), Some(came)) = (sent, came)
        && sent != came
    {
        let message = Message::new("rules-WW505-says")
            .with("sent", sent.as_str())
            .with("came", came.as_str());
        sink.report(Draft::structure(message).seen_at(subject.parsed.header_row));
    }
}
