//! WW112 `hidden-rows`: rows that the spreadsheet hides take part all the same.

use crate::grid::FileProblem;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW112", "hidden-rows", Warning, "hidden_rows.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for problem in &subject.facts.problems {
        if let FileProblem::HiddenRows { rows } = problem {
            let message = Message::new("rules-WW112-says").with("count", rows.len());
            sink.report(Draft::structure(message).seen_at(rows.iter().copied()));
        }
    }
}
