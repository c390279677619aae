//! WW116 `lines-above-header`: a title or remark above the header, which was passed over.

use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW116", "lines-above-header", Info, "lines_above_header.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let above = &subject.parsed.above;
    if !above.is_empty() && subject.parsed.header_row.is_some() {
        let message = Message::new("rules-WW116-says").with("count", above.len());
        sink.report(Draft::structure(message).seen_at(above.iter().copied()));
    }
}
