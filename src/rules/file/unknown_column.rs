//! WW106 `unknown-column`: a column that the format does not have.

use crate::list::HeaderProblem;
use crate::message::Message;
use crate::rules::check::Check;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;
use crate::rules::subject::Subject;

rule!("WW106", "unknown-column", Warning, "unknown_column.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink) {
    for problem in &subject.parsed.problems {
        // The title is not shown: where the header row was taken wrongly, it would be somebody's name.
        if let HeaderProblem::Unknown { position, .. } = *problem {
            let message = Message::new("rules-WW106-says").with("position", position);
            sink.report(&RULE, Draft::structure(message).seen_at(subject.parsed.header_row));
        }
    }
}
