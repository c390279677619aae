//! WW114 `hidden-columns`: columns that the spreadsheet hides go along all the same.

use crate::grid::{FileProblem, column_spans};
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW114", "hidden-columns", Warning, "hidden_columns.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for problem in &subject.facts.problems {
        if let FileProblem::HiddenColumns { columns } = problem {
            let message = Message::new("rules-WW114-says")
                .with("count", columns.len())
                .with("columns", column_spans(columns));
            sink.report(Draft::structure(message));
        }
    }
}
