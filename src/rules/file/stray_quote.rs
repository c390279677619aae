//! WW109 `stray-quote`: text after a closing quote.

use crate::grid::FileProblem;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW109", "stray-quote", Error, "stray_quote.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for problem in &subject.facts.problems {
        if let FileProblem::StrayQuote { row } = *problem {
            sink.report(Draft::row(row, Message::new("rules-WW109-says")));
        }
    }
}
