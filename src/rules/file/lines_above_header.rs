//! WW116 `lines-above-header`: a title or remark above the header, which was passed over.

use crate::message::Message;
use crate::rules::check::Check;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;
use crate::rules::subject::Subject;

rule!("WW116", "lines-above-header", Info, "lines_above_header.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink) {
    let above = &subject.parsed.above;
    if !above.is_empty() && subject.parsed.header_row.is_some() {
        let message = Message::new("rules-WW116-says").with("count", above.len());
        sink.report(&RULE, Draft::structure(message).seen_at(above.iter().copied()));
    }
}
