//! WW105 `duplicate-column`: an agreed column is there twice.

use crate::grid::column_letters;
use crate::list::HeaderProblem;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW105", "duplicate-column", Error, "duplicate_column.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for problem in &subject.parsed.problems {
        if let HeaderProblem::Duplicate { column, position } = *problem {
            let message = Message::new("rules-WW105-says")
                .with("column", column)
                .with("letters", column_letters(position));
            sink.report(
                Draft::structure(message).seen_at(subject.parsed.header_row).column(column),
            );
        }
    }
}
