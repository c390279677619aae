//! WW107 `no-rows`: a header, and nobody under it.

use crate::list::List;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, Unfilled, rule};

rule!("WW107", "no-rows", Error, "no_rows.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    // The format may go out empty: whoever fills it in adds the rows.
    if subject.options.unfilled == Unfilled::Meant {
        return;
    }
    if subject.parsed.list.as_ref().is_some_and(List::is_empty) {
        let draft = Draft::structure(Message::new("rules-WW107-says"));
        sink.report(draft.seen_at(subject.parsed.header_row));
    }
}
