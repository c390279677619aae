//! WW107 `no-rows`: a header, and nobody under it.

use crate::list::List;
use crate::message::Message;
use crate::rules::check::Check;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;
use crate::rules::subject::Subject;

rule!("WW107", "no-rows", Error, "no_rows.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink) {
    if subject.parsed.list.as_ref().is_some_and(List::is_empty) {
        let draft = Draft::structure(Message::new("rules-WW107-says"));
        sink.report(&RULE, draft.seen_at(subject.parsed.header_row));
    }
}
