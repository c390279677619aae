//! WW108 `unclosed-quote`: a quote that never closes swallows the rest of the file.

use crate::grid::FileProblem;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW108", "unclosed-quote", Error, "unclosed_quote.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for problem in &subject.facts.problems {
        if let FileProblem::UnclosedQuote { row } = *problem {
            // Holding this one row back would not bring the swallowed ones to light.
            sink.report(Draft::structure(Message::new("rules-WW108-says")).seen_at(Some(row)));
        }
    }
}
