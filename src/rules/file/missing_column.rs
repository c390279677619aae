//! WW104 `missing-column`: an agreed column is not there.

use crate::list::HeaderProblem;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW104", "missing-column", Error, "missing_column.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for problem in &subject.parsed.problems {
        if let HeaderProblem::Missing { column } = *problem {
            let draft = Draft::structure(Message::new("rules-WW104-says").with("column", column));
            sink.report(draft.seen_at(subject.parsed.header_row).column(column));
        }
    }
}
