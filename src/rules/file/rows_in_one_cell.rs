//! WW120 `rows-in-one-cell`: whole rows in one cell each.

use crate::grid::FileProblem;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW120", "rows-in-one-cell", Warning, "rows_in_one_cell.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for problem in &subject.facts.problems {
        if let FileProblem::CellsInOne { delimiter, row } = *problem {
            let message = Message::new("rules-WW120-says").with("delimiter", delimiter.to_string());
            sink.report(Draft::structure(message).seen_at(Some(row)));
        }
    }
}
