//! WW105 `duplicate-column`: an agreed column is there twice.

use crate::grid::column_letters;
use crate::list::HeaderProblem;
use crate::message::Message;
use crate::rules::check::Check;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;
use crate::rules::subject::Subject;

rule!("WW105", "duplicate-column", Error, "duplicate_column.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink) {
    for problem in &subject.parsed.problems {
        if let HeaderProblem::Duplicate { column, position } = *problem {
            let message = Message::new("rules-WW105-says").with("column", column).with("letters", column_letters(position));
            sink.report(&RULE, Draft::structure(message).seen_at(subject.parsed.header_row).column(column));
        }
    }
}
