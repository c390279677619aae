//! WW117 `untitled-column`: cells in a column without a title.

use crate::grid::column_letters;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW117", "untitled-column", Warning, "untitled_column.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for (&at, rows) in &subject.parsed.untitled {
        let message = Message::new("rules-WW117-says")
            .with("position", at + 1)
            .with("letters", column_letters(at + 1));
        sink.report(Draft::rows(rows.clone(), message));
    }
}
