//! WW106 `unknown-column`: a column that the format does not have.

use crate::grid::column_letters;
use crate::list::HeaderProblem;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW106", "unknown-column", Warning, "unknown_column.md", [Check::Whole(check)]);

/// What is longer is no title.
const LONGEST: usize = 60;

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for problem in &subject.parsed.problems {
        if let HeaderProblem::Unknown { position, title } = problem {
            let title: String = title.chars().take(LONGEST).collect();
            let letters = column_letters(*position);
            // What may be a value of somebody is told by its letters alone.
            let key =
                if title == letters { "rules-WW106-says-letters" } else { "rules-WW106-says" };
            let message = Message::new(key)
                .with("position", *position)
                .with("letters", letters)
                .with("title", &title);
            sink.report(Draft::structure(message).seen_at(subject.parsed.header_row).title(&title));
        }
    }
}
